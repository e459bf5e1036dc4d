// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outboxrecords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

#define DESKSIDE_ITEM_COLUMNS                                                                                          \
    "number, account, chat, kind, action, value, text, is_on, at, before_value, before_text, before_on, before_at, "   \
    "phase, question, made, held_until, sent, tries, now_value, now_text, now_on, now_at, error_kind, error_status, "  \
    "error_detail, seen"
namespace itemcolumn {
enum Column : int {
    Number,
    Account,
    Chat,
    Kind,
    ActionId,
    Wanted, // four of them, as for the other states
    Before = Wanted + 4,
    Phase = Before + 4,
    Question,
    Made,
    HeldUntil,
    Sent,
    Tries,
    Now,
    ErrorKind = Now + 4,
    ErrorStatus,
    ErrorDetail,
    Seen,
};
} // namespace itemcolumn

constexpr int mostNamed = 200;
constexpr QChar betweenIds = u'\n';
/// Enough for a list to show, and a row is kept by the hundred.
constexpr qsizetype draftBeginning = 200;

QList<QVariant> valuesOf(const ActionState &state)
{
    return {state.value, state.text, state.on ? QVariant(*state.on) : QVariant(QMetaType::fromType<bool>()),
            timeValue(state.at)};
}

ActionState stateFrom(const Rows &rows, int first)
{
    return {rows.text(first), rows.text(first + 1),
            rows.isNull(first + 2) ? std::nullopt : std::optional(rows.number(first + 2) != 0), rows.time(first + 3)};
}

/// Everything but the number.
QList<QVariant> valuesOf(const OutboxItem &item)
{
    const Action &action = item.action;
    QList<QVariant> values{action.chat.account, notNull(action.chat.id), wordOf(action.kind), action.id};
    values += valuesOf(action.wanted);
    values += valuesOf(action.before);
    values += {static_cast<int>(item.phase),  static_cast<int>(item.question),
               item.made.toMSecsSinceEpoch(), timeValue(item.heldUntil),
               timeValue(item.sent),          item.tries};
    values += valuesOf(item.meanwhile);
    if (item.error) {
        values += {static_cast<int>(item.error->kind), item.error->httpStatus, item.error->detail};
    } else {
        values += {QVariant(QMetaType::fromType<int>()), QVariant(QMetaType::fromType<int>()),
                   QVariant(QMetaType::fromType<QString>())};
    }
    values += notNull(item.seen.join(betweenIds));
    return values;
}

/// nullopt for a kind that only a newer version knows: it stays where it is.
std::optional<OutboxItem> itemFrom(const Rows &rows)
{
    namespace c = itemcolumn;
    const auto kind = operationFrom(rows.text(c::Kind));
    if (!kind || *kind > lastAction) {
        return {};
    }
    OutboxItem item;
    item.number = rows.number(c::Number);
    item.action = {*kind,
                   {rows.text(c::Account), rows.text(c::Chat)},
                   rows.text(c::ActionId),
                   stateFrom(rows, c::Wanted),
                   stateFrom(rows, c::Before)};
    item.phase = static_cast<OutboxItem::Phase>(rows.number(c::Phase));
    item.question = static_cast<OutboxItem::Question>(rows.number(c::Question));
    item.made = rows.time(c::Made);
    item.heldUntil = rows.time(c::HeldUntil);
    item.sent = rows.time(c::Sent);
    item.tries = static_cast<int>(rows.number(c::Tries));
    item.meanwhile = stateFrom(rows, c::Now);
    if (!rows.isNull(c::ErrorKind)) {
        item.error = ApiError{static_cast<ApiError::Kind>(rows.number(c::ErrorKind)),
                              static_cast<int>(rows.number(c::ErrorStatus)),
                              rows.text(c::ErrorDetail),
                              {}};
    }
    item.seen = rows.text(c::Seen).split(betweenIds, Qt::SkipEmptyParts);
    return item;
}

QList<OutboxItem> itemsFrom(Rows rows)
{
    QList<OutboxItem> items;
    while (rows.next()) {
        if (auto item = itemFrom(rows)) {
            items.append(*std::move(item));
        }
    }
    return items;
}

} // namespace

UnsentChats unsentChats(Sql &sql)
{
    UnsentChats chats;
    Rows rows = sql.rows("SELECT account, chat FROM outbox UNION ALL SELECT account, chat FROM drafts LIMIT ?",
                         {mostNamed + 1});
    int named = 0;
    for (; rows.next(); ++named) {
        chats.keys.insert({rows.text(0), rows.text(1)});
    }
    chats.isAny = named > mostNamed;
    return chats;
}

Unsent findUnsent(Sql &sql, const ChatKey &key)
{
    return {outboxItems(sql, key), findDraft(sql, key)};
}

QList<OutboxItem> outboxItems(Sql &sql)
{
    return itemsFrom(sql.rows("SELECT " DESKSIDE_ITEM_COLUMNS " FROM outbox ORDER BY number"));
}

QList<OutboxItem> outboxItems(Sql &sql, const ChatKey &key)
{
    return itemsFrom(sql.rows("SELECT " DESKSIDE_ITEM_COLUMNS " FROM outbox WHERE account = ? AND chat = ? "
                              "ORDER BY number",
                              {key.account, key.id}));
}

std::optional<OutboxItem> outboxItem(Sql &sql, qint64 number)
{
    Rows rows = sql.rows("SELECT " DESKSIDE_ITEM_COLUMNS " FROM outbox WHERE number = ?", {number});
    return rows.next() ? itemFrom(rows) : std::nullopt;
}

void putItem(Sql &sql, OutboxItem *item)
{
    QList<QVariant> values = valuesOf(*item);
    if (item->number != 0) {
        values += item->number;
        sql.run(
            "UPDATE outbox SET account = ?, chat = ?, kind = ?, action = ?, value = ?, text = ?, is_on = ?, at = ?, "
            "before_value = ?, before_text = ?, before_on = ?, before_at = ?, phase = ?, question = ?, made = ?, "
            "held_until = ?, sent = ?, tries = ?, now_value = ?, now_text = ?, now_on = ?, now_at = ?, "
            "error_kind = ?, error_status = ?, error_detail = ?, seen = ? WHERE number = ?",
            values);
        return;
    }
    values.prepend(QVariant(QMetaType::fromType<qint64>()));
    sql.run("INSERT INTO outbox (" DESKSIDE_ITEM_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            values);
    Rows rows = sql.rows("SELECT last_insert_rowid()");
    item->number = rows.next() ? rows.number(0) : 0;
}

void removeItem(Sql &sql, qint64 number)
{
    sql.run("DELETE FROM outbox WHERE number = ?", {number});
}

Draft findDraft(Sql &sql, const ChatKey &key)
{
    Rows rows = sql.rows("SELECT text, begun FROM drafts WHERE account = ? AND chat = ?", {key.account, key.id});
    return rows.next() ? Draft{key, rows.text(0), rows.time(1)} : Draft{key, {}, {}};
}

void putDraft(Sql &sql, const Draft &draft)
{
    if (draft.text.isEmpty()) {
        sql.run("DELETE FROM drafts WHERE account = ? AND chat = ?", {draft.chat.account, draft.chat.id});
        return;
    }
    sql.run("INSERT OR REPLACE INTO drafts (account, chat, text, begun) VALUES (?, ?, ?, ?)",
            {draft.chat.account, draft.chat.id, draft.text,
             timeValue(draft.begun.isValid() ? draft.begun : QDateTime::currentDateTimeUtc())});
}

ChatRow shownRow(const Chat &chat, const ReadMark *mark, const QString &me, const OwnData &own, const Unsent &unsent)
{
    using Phase = OutboxItem::Phase;
    if (unsent.items.isEmpty() && unsent.draft.text.isEmpty()) {
        return rowOf(chat, mark, me, own);
    }
    ChatRow row = rowOf(withPending(chat, unsent.items), mark, me, own);
    for (const OutboxItem &item : unsent.items) {
        row.pending += item.phase == Phase::Refused ? 0 : 1;
        row.asks = row.asks || item.phase == Phase::Asking || item.phase == Phase::Refused;
    }
    if (!unsent.draft.text.isEmpty()) {
        row.draft = unsent.draft.text.left(draftBeginning);
    }
    return row;
}

} // namespace deskside
