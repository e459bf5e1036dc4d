// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/textindex.h"

#include "models/store/chatrecords.h"

#include <algorithm>

namespace deskside {

void TextIndex::begin()
{
    m_steps.clear();
    m_version = 0;
    m_from = everything;
    {
        Rows rows = m_sql->rows("SELECT value FROM meta WHERE name = 'index_version'");
        m_version = rows.next() ? static_cast<int>(rows.number(0)) : 0;
    }
    if (m_version != indexTextsVersion) {
        m_from = std::numeric_limits<qint64>::max();
        return;
    }
    Rows rows = m_sql->rows("SELECT value FROM meta WHERE name = 'index_from'");
    if (rows.next()) {
        m_from = rows.number(0);
    }
}

void TextIndex::add(qint64 recency, const IndexTexts &texts)
{
    if (recency >= m_from) { // those below come when it is made
        m_steps.append({recency, true, texts});
    }
}

void TextIndex::remove(qint64 recency, const IndexTexts &texts)
{
    if (recency >= m_from) {
        m_steps.append({recency, false, texts});
    }
}

void TextIndex::flush()
{
    // FTS5 gathers in memory as long as row numbers grow; each step back is a write of its own.
    std::sort(m_steps.begin(), m_steps.end(),
              [](const Step &a, const Step &b) { return std::pair(a.recency, a.adds) < std::pair(b.recency, b.adds); });
    for (const Step &step : std::as_const(m_steps)) {
        if (step.adds) {
            m_sql->run("INSERT INTO search (rowid, customer, texts) VALUES (?, ?, ?)",
                       {step.recency, step.texts.customer, step.texts.texts});
        } else {
            m_sql->run("INSERT INTO search (search, rowid, customer, texts) VALUES ('delete', ?, ?, ?)",
                       {step.recency, step.texts.customer, step.texts.texts});
        }
    }
    m_steps.clear();
}

void TextIndex::distrust()
{
    m_version = 0;
    m_from = std::numeric_limits<qint64>::max();
    m_steps.clear();
    m_sql->run("INSERT OR REPLACE INTO meta VALUES ('index_version', 0)");
}

void TextIndex::wipe()
{
    m_steps.clear();
    m_sql->run("INSERT INTO search (search) VALUES ('delete-all')");
    m_version = indexTextsVersion;
    m_sql->run("INSERT OR REPLACE INTO meta VALUES ('index_version', ?)", {m_version});
    setMadeFrom(std::numeric_limits<qint64>::max());
}

void TextIndex::setMadeFrom(qint64 recency)
{
    m_from = recency;
    if (recency == everything) {
        m_sql->run("DELETE FROM meta WHERE name = 'index_from'");
    } else {
        m_sql->run("INSERT OR REPLACE INTO meta VALUES ('index_from', ?)", {recency});
    }
}

quint32 hashOf(const IndexTexts &texts)
{
    const QByteArray bytes = texts.customer.toUtf8() + '\0' + texts.texts.toUtf8();
    return static_cast<quint32>(stableHash(bytes));
}

} // namespace deskside
