// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/threadstore.h"

#include "models/domain/compactrow.h"
#include "models/domain/rowtexts.h"
#include "models/store/chatrecords.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

qint64 timeOf(const Message &message)
{
    return packMoment(message.createdAt.isValid() ? message.createdAt : message.updatedAt);
}

/// A message without a time was said when the one before it was, or else the one behind it.
QList<qint64> timesOf(const QList<Message> &messages)
{
    QList<qint64> times;
    for (const Message &message : messages) {
        const qint64 time = timeOf(message);
        times.append(time == 0 && !times.isEmpty() ? times.last() : time);
    }
    for (qsizetype i = times.size() - 2; i >= 0; --i) {
        times[i] = times[i] == 0 ? times[i + 1] : times[i];
    }
    return times;
}

} // namespace

QString keptId(const Message &message)
{
    return message.id.isEmpty() ? u"#%1"_s.arg(static_cast<quint64>(stableHash(message.raw)), 16, 16, QChar(u'0'))
                                : message.id;
}

void ThreadStore::begin()
{
    Rows version = m_sql->rows("PRAGMA data_version");
    const qint64 now = version.next() ? version.number(0) : -1;
    if (now == m_dataVersion && now >= 0) {
        return;
    }
    m_dataVersion = now;
    m_known.clear();
    Rows rows = m_sql->rows("SELECT chat FROM threads");
    while (rows.next()) {
        m_known.insert(rows.small(0));
    }
}

QString ThreadStore::said(quint32 chat, const QString &vendor)
{
    QString said;
    Rows rows = m_sql->rows("SELECT dict, raw FROM messages WHERE chat = ? ORDER BY at, number", {chat});
    while (rows.next()) {
        const auto raw = m_bodies->unpack(rows.number(0), rows.bytes(1));
        const auto message = raw && m_decode ? m_decode(vendor, *raw) : std::nullopt;
        if (message) {
            appendSaid(said, plainText(*message));
        }
    }
    return said;
}

ThreadPart ThreadStore::read(quint32 chat, const QString &vendor, int most)
{
    ThreadPart part;
    if (const auto known = older(chat)) {
        part.known = true;
        part.older = *known;
    }
    const auto before = chat == std::exchange(m_lastRead, chat) ? std::exchange(m_decoded, {}) : decltype(m_decoded)();
    m_decoded.clear();
    Rows rows =
        m_sql->rows("SELECT number, dict, raw FROM messages WHERE chat = ? ORDER BY at DESC, number DESC LIMIT ?",
                    {chat, qint64(most) + 1});
    int count = 0;
    while (rows.next()) {
        if (++count > most) {
            part.keptBefore = true;
            break;
        }
        const qint64 number = rows.number(0);
        const QByteArray packed = rows.bytes(2);
        if (const auto same = before.constFind(number); same != before.cend() && same->packed == packed) {
            part.messages.append(same->message);
        } else {
            const auto raw = m_bodies->unpack(rows.number(1), packed);
            auto message = raw && m_decode ? m_decode(vendor, *raw) : std::nullopt;
            if (!message) {
                continue;
            }
            message->raw = *raw;
            part.messages.append(*std::move(message));
        }
        m_decoded.insert(number, {packed, part.messages.last()});
    }
    std::reverse(part.messages.begin(), part.messages.end());
    return part;
}

std::optional<QByteArray> ThreadStore::rawOf(quint32 chat, const QString &id)
{
    qint64 dictionary = 0;
    QByteArray packed;
    {
        Rows rows = m_sql->rows("SELECT dict, raw FROM messages WHERE chat = ? AND id = ?", {chat, id});
        if (!rows.next()) {
            return {};
        }
        dictionary = rows.number(0);
        packed = rows.bytes(1);
    }
    return m_bodies->unpack(dictionary, packed).value_or(QByteArray());
}

bool ThreadStore::meets(quint32 chat, const QList<Message> &messages)
{
    return std::any_of(messages.begin(), messages.end(), [&](const Message &message) {
        Rows rows = m_sql->rows("SELECT 1 FROM messages WHERE chat = ? AND id = ?", {chat, keptId(message)});
        return rows.next();
    });
}

QSet<QString> ThreadStore::newsOf(quint32 chat, const QList<Message> &page)
{
    QSet<QString> news;
    for (const Message &message : page) {
        const QString id = keptId(message);
        if (!message.raw.isEmpty() && rawOf(chat, id) != message.raw) {
            news.insert(id);
        }
    }
    return news;
}

void ThreadStore::put(quint32 chat, const QString &vendor, const QList<Message> &page, const QSet<QString> &news,
                      bool older)
{
    const QList<qint64> times = timesOf(page); // of all: one without a time takes that of its neighbour
    qint64 next = 1;
    {
        Rows rows = m_sql->rows("SELECT coalesce(min(number), 1), coalesce(max(number), 0) FROM messages");
        if (rows.next()) {
            next = older ? std::min<qint64>(rows.number(0), 1) - page.size() : rows.number(1) + 1;
        }
    }
    for (qsizetype i = 0; i < page.size(); ++i) {
        const Message &message = page[i];
        const QString id = keptId(message);
        if (!news.contains(id)) {
            continue;
        }
        const auto [dictionary, packed] = m_bodies->pack(vendor, message.raw);
        m_sql->run("INSERT INTO messages (number, chat, id, at, dict, raw) VALUES (?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (chat, id) DO UPDATE SET at = excluded.at, dict = excluded.dict, raw = excluded.raw",
                   {next + i, chat, id, times[i], dictionary, packed});
    }
}

void ThreadStore::setOlder(quint32 chat, const QString &older)
{
    m_sql->run("INSERT OR REPLACE INTO threads VALUES (?, ?)", {chat, older}); // NULL for a null text
    m_known.insert(chat);
}

std::optional<QString> ThreadStore::older(quint32 chat)
{
    Rows rows = m_sql->rows("SELECT older FROM threads WHERE chat = ?", {chat});
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

} // namespace deskside
