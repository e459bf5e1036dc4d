// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/textindex.h"

#include "models/store/chatrecords.h"

#include <algorithm>

namespace deskside {

void TextIndex::begin()
{
    m_steps.clear();
    {
        Rows rows = m_sql->rows("PRAGMA data_version");
        if (const qint64 version = rows.next() ? rows.number(0) : -1; version != m_dataVersion) {
            m_dataVersion = version; // another program wrote
            m_terms.forget();
        }
    }
    m_version = 0;
    m_upTo = everything;
    {
        Rows rows = m_sql->rows("SELECT value FROM meta WHERE name = 'index_version'");
        m_version = rows.next() ? static_cast<int>(rows.number(0)) : 0;
    }
    if (m_version != indexTextsVersion) {
        m_upTo = std::numeric_limits<qint64>::min();
        return;
    }
    Rows rows = m_sql->rows("SELECT value FROM meta WHERE name = 'index_up_to'");
    if (rows.next()) {
        m_upTo = rows.number(0);
    }
}

void TextIndex::add(qint64 place, const IndexTexts &texts)
{
    if (has(place)) { // those behind come when it is made
        m_steps.append({place, true, texts});
    }
}

void TextIndex::remove(qint64 place, const IndexTexts &texts)
{
    if (has(place)) {
        m_steps.append({place, false, texts});
    }
}

void TextIndex::flush()
{
    // FTS5 gathers in memory as long as row numbers grow; each step back is a write of its own.
    std::sort(m_steps.begin(), m_steps.end(),
              [](const Step &a, const Step &b) { return std::pair(a.place, a.adds) < std::pair(b.place, b.adds); });
    if (!m_steps.isEmpty()) {
        m_merging = Merging::ToBegin;
    }
    for (const Step &step : std::as_const(m_steps)) {
        if (step.adds) {
            m_terms.add(step.texts);
            m_sql->run("INSERT INTO search (rowid, customer, texts, said) VALUES (?, ?, ?, ?)",
                       {step.place, step.texts.customer, step.texts.texts, step.texts.said});
        } else {
            m_sql->run("INSERT INTO search (search, rowid, customer, texts, said) VALUES ('delete', ?, ?, ?, ?)",
                       {step.place, step.texts.customer, step.texts.texts, step.texts.said});
        }
    }
    m_steps.clear();
}

bool TextIndex::mergeSome(int pages)
{
    if (m_merging == Merging::Done) {
        return false;
    }
    const auto changes = [this] {
        Rows rows = m_sql->rows("SELECT total_changes()");
        return rows.next() ? rows.number(0) : 0;
    };
    const qint64 before = changes();
    // A negative number takes all segments on; then a positive one goes on with them.
    m_sql->run("INSERT INTO search (search, rank) VALUES ('merge', ?)",
               {m_merging == Merging::ToBegin ? -pages : pages});
    m_merging = Merging::Begun;
    if (changes() - before < 2) { // so SQLite tells that nothing was left to do
        m_merging = Merging::Done;
    }
    return m_merging != Merging::Done;
}

void TextIndex::distrust()
{
    m_version = 0;
    m_upTo = std::numeric_limits<qint64>::min();
    m_steps.clear();
    m_sql->run("INSERT OR REPLACE INTO meta VALUES ('index_version', 0)");
}

void TextIndex::wipe()
{
    m_steps.clear();
    m_sql->run("INSERT INTO search (search) VALUES ('delete-all')");
    m_terms.clear();
    m_version = indexTextsVersion;
    m_sql->run("INSERT OR REPLACE INTO meta VALUES ('index_version', ?)", {m_version});
    setMadeUpTo(std::numeric_limits<qint64>::min());
}

void TextIndex::setMadeUpTo(qint64 place)
{
    m_upTo = place;
    if (place == everything) {
        m_sql->run("DELETE FROM meta WHERE name = 'index_up_to'");
    } else {
        m_sql->run("INSERT OR REPLACE INTO meta VALUES ('index_up_to', ?)", {place});
    }
}

quint32 hashOf(const IndexTexts &texts)
{
    QByteArray bytes = texts.customer.toUtf8() + '\0' + texts.texts.toUtf8();
    if (!texts.said.isEmpty()) {
        bytes += '\0' + texts.said.toUtf8();
    }
    return static_cast<quint32>(stableHash(bytes));
}

} // namespace deskside
