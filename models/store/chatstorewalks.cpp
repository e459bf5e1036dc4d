// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatstoreprivate.h"

#include <QSet>
#include <algorithm>

/// What walks through an account's list leave behind, so that the next one knows where the last one stood.

namespace deskside {

namespace {

/// Chats in a part of `met`: a page's are mostly in one or two of them.
constexpr quint32 partSize = 4'096;

} // namespace

qsizetype ChatStore::Private::unsettle(const AccountRecord &account, const QList<quint32> &met,
                                       const QList<quint32> &changed)
{
    Sql &sql = writer.sql();
    QSet<quint32> unsettled;
    {
        Rows rows = sql.rows("SELECT chat FROM unsettled WHERE account = ?", {account.number});
        while (rows.next()) {
            unsettled.insert(rows.small(0));
        }
    }
    for (const quint32 id : changed) {
        if (!unsettled.remove(id)) {
            sql.run("INSERT INTO unsettled (chat, account) VALUES (?, ?)", {id, account.number});
        }
    }
    return std::count_if(met.begin(), met.end(), [&unsettled](quint32 id) { return unsettled.contains(id); });
}

Stored<void> ChatStore::settle(const QString &accountId)
{
    return d->keep([&] {
        d->writer.sql().run("DELETE FROM unsettled WHERE account = (SELECT id FROM accounts WHERE account = ?)",
                            {accountId});
    });
}

void ChatStore::Private::markMet(const AccountRecord &account, QList<quint32> numbers, const QList<QString> &unreadable)
{
    Sql &sql = writer.sql();
    {
        Rows rows = sql.rows("SELECT next_page FROM accounts WHERE id = ?", {account.number});
        if (!rows.next() || rows.number(0) == 1) {
            return;
        }
    }
    for (const ChatRecord &record : findRecords(sql, writer.accounts(), account.number, unreadable)) {
        numbers.append(record.compact.id);
    }
    QHash<quint32, QList<quint32>> parts;
    for (const quint32 number : std::as_const(numbers)) {
        parts[number / partSize].append(number % partSize);
    }
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        QByteArray bits;
        {
            Rows rows = sql.rows("SELECT bits FROM met WHERE account = ? AND part = ?", {account.number, part.key()});
            bits = rows.next() ? rows.bytes(0) : QByteArray();
        }
        bits.resize(partSize / 8, '\0');
        for (const quint32 bit : part.value()) {
            bits[bit / 8] = static_cast<char>(bits.at(bit / 8) | (1 << bit % 8));
        }
        sql.run("INSERT OR REPLACE INTO met (account, part, bits) VALUES (?, ?, ?)",
                {account.number, part.key(), bits});
    }
}

Stored<QBitArray> ChatStore::met(const QString &accountId) const
{
    QBitArray met;
    {
        Rows rows = d->writer.sql().rows(
            "SELECT part, bits FROM met WHERE account = (SELECT id FROM accounts WHERE account = ?) ORDER BY part DESC",
            {accountId});
        while (rows.next()) {
            const QByteArray bytes = rows.bytes(1);
            const QBitArray bits = QBitArray::fromBits(bytes.constData(), bytes.size() * 8);
            const qint64 first = rows.number(0) * partSize;
            met.resize(std::max<qsizetype>(met.size(), first + bits.size())); // the first part is the last one
            for (qsizetype bit = 0; bit < bits.size(); ++bit) {
                met.setBit(first + bit, bits.testBit(bit));
            }
        }
    }
    return d->answer(std::move(met));
}

} // namespace deskside
