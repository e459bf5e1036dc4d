// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatlistmodel.h"

#include "models/domain/safetext.h"
#include "models/items/wording.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// What is spoken after the customer and the title.
QStringList spokenFacts(const ChatRow &row, const QDateTime &now)
{
    QStringList facts{wording::stateName(row.state)};
    if (row.unread.valueOr(false)) {
        facts << (row.unreadCount.value_or(0) > 0 ? ChatListModel::tr(
                      "%Ln unread message(s)", nullptr, static_cast<int>(std::min<qint64>(*row.unreadCount, 1'000'000)))
                                                  : ChatListModel::tr("unread"));
    }
    if (row.waitingSince.isKnown())
        facts << ChatListModel::tr("waiting %1", "for how long the customer waits")
                     .arg(wording::elapsedInWords(*row.waitingSince.value, now));
    if (row.handoff.valueOr(false))
        facts << ChatListModel::tr("handed off");
    if (row.sentiment.isReported())
        facts << ChatListModel::tr("customer is %1", "sentiment").arg(wording::sentimentName(row.sentiment));
    if (!row.assignee.isEmpty())
        facts << ChatListModel::tr("assigned to %1").arg(isolated(safeLine(row.assignee)));
    else if (row.handler.isKnown() && *row.handler.value == Handler::Ai)
        facts << ChatListModel::tr("with the AI");
    if (row.status.code == RunKind::Failed)
        facts << ChatListModel::tr("the AI failed");
    facts << wording::channelName(row.channel);
    facts.removeAll(QString());
    return facts;
}

QString spokenList(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(ChatListModel::tr(", ", "between the parts of a spoken line"));
}

/// The roles that answer differently for two versions of a chat.
QList<int> changedRoles(const ChatRow &before, const ChatRow &after)
{
    QList<int> roles{ChatListModel::RowRole};
    const auto note = [&roles](bool changed, auto... role) {
        if (changed)
            (roles.append(role), ...);
    };
    note(before.title != after.title, ChatListModel::TitleRole);
    note(before.customer != after.customer, ChatListModel::CustomerRole);
    note(shownTitle(before) != shownTitle(after), Qt::DisplayRole);
    note(before.preview != after.preview, ChatListModel::PreviewRole);
    note(before.state != after.state, ChatListModel::StateRole);
    note(before.unread.valueOr(false) != after.unread.valueOr(false), ChatListModel::UnreadRole);
    note(before.handler.value != after.handler.value, ChatListModel::HandlerRole);
    note(before.assignee != after.assignee, ChatListModel::AssigneeRole);
    note(before.handoff.valueOr(false) != after.handoff.valueOr(false), ChatListModel::HandoffRole);
    note(before.sentiment != after.sentiment, ChatListModel::SentimentRole);
    note(before.activity != after.activity, ChatListModel::ActivityRole);
    note(before.waitingSince.value != after.waitingSince.value, ChatListModel::WaitingRole);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    note(spokenText(before, now) != spokenText(after, now), Qt::AccessibleTextRole);
    return roles;
}

} // namespace

QString shownTitle(const ChatRow &row)
{
    const QString &text = row.title.isEmpty() ? row.customer : row.title;
    return text.isEmpty() ? wording::untitledChat() : safeLine(text);
}

QString spokenText(const ChatRow &row, const QDateTime &now)
{
    const QString customer = isolated(safeLine(customerLabel(row)));
    const QString title = isolated(shownTitle(row));
    return spokenList(QStringList{customer, title} + spokenFacts(row, now));
}

ChatListModel::ChatListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int ChatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChatListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChatRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownTitle(row);
    case Qt::AccessibleTextRole:
        return spokenList(
            {spokenText(row, QDateTime::currentDateTimeUtc()), safeLine(m_accountNames.value(row.key.account))});
    case RowRole:
        return QVariant::fromValue(row);
    case KeyRole:
        return QVariant::fromValue(row.key);
    case TitleRole:
        return safeLine(row.title);
    case CustomerRole:
        return safeLine(row.customer);
    case PreviewRole:
        return safeLine(row.preview);
    case StateRole:
        return wording::stateName(row.state);
    case UnreadRole:
        return row.unread.valueOr(false);
    case HandlerRole:
        return row.handler.isKnown() ? QVariant(static_cast<int>(*row.handler.value)) : QVariant();
    case AssigneeRole:
        return safeLine(row.assignee);
    case HandoffRole:
        return row.handoff.valueOr(false);
    case SentimentRole:
        return wording::sentimentName(row.sentiment);
    case ActivityRole:
        return QVariant::fromValue(row.activity);
    case WaitingRole:
        return QVariant::fromValue(row.waitingSince.valueOr({}));
    case AccountNameRole:
        return safeLine(m_accountNames.value(row.key.account));
    case GreyedRole:
        return false;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChatListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{RowRole, "row"_ba},
                  {KeyRole, "key"_ba},
                  {TitleRole, "title"_ba},
                  {CustomerRole, "customer"_ba},
                  {PreviewRole, "preview"_ba},
                  {StateRole, "state"_ba},
                  {UnreadRole, "unread"_ba},
                  {HandlerRole, "handler"_ba},
                  {AssigneeRole, "assignee"_ba},
                  {HandoffRole, "handoff"_ba},
                  {SentimentRole, "sentiment"_ba},
                  {ActivityRole, "activity"_ba},
                  {WaitingRole, "waiting"_ba},
                  {AccountNameRole, "accountName"_ba},
                  {GreyedRole, "greyed"_ba}});
    return names;
}

void ChatListModel::apply(const QList<ChatRow> &upserted, const QList<ChatKey> &removed)
{
    const QSet<ChatKey> gone(removed.begin(), removed.end());
    std::vector<RowPointer> fresh;
    QHash<ChatKey, std::size_t> freshAt;
    for (const ChatRow &row : upserted) {
        if (gone.contains(row.key))
            continue;
        if (const int known = indexOf(row.key); known >= 0) {
            change(known, row);
        } else if (const auto at = freshAt.constFind(row.key); at != freshAt.constEnd()) {
            fresh[*at] = std::make_shared<const ChatRow>(row);
        } else {
            freshAt.insert(row.key, fresh.size());
            fresh.push_back(std::make_shared<const ChatRow>(row));
        }
    }
    std::sort(fresh.begin(), fresh.end(),
              [](const RowPointer &a, const RowPointer &b) { return standsBefore(*a, *b); });
    insertSorted(fresh);

    std::vector<int> rows;
    for (const ChatKey &key : gone) {
        if (const int row = indexOf(key); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    removeSorted(rows);
}

void ChatListModel::removeAccount(const QString &accountId)
{
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (rowAt(row).key.account == accountId)
            rows.push_back(row);
    }
    removeSorted(rows);
}

void ChatListModel::setAccountNames(const QHash<QString, QString> &names)
{
    if (names == m_accountNames)
        return;
    m_accountNames = names;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {AccountNameRole, Qt::AccessibleTextRole});
}

int ChatListModel::indexOf(const ChatKey &key) const
{
    const auto known = m_byKey.constFind(key);
    return known == m_byKey.constEnd() ? -1 : placeOf(**known);
}

/// The first row that does not stand before this one: its own, when it is in the list.
int ChatListModel::placeOf(const ChatRow &row) const
{
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), row,
                                        [](const ChatRow *a, const ChatRow &b) { return standsBefore(*a, b); });
    return static_cast<int>(place - m_rows.begin());
}

void ChatListModel::change(int row, const ChatRow &after)
{
    const RowPointer before = m_byKey.value(after.key);
    if (*before == after)
        return;
    const auto current = std::make_shared<const ChatRow>(after);
    const bool fits = (row == 0 || standsBefore(rowAt(row - 1), after))
                      && (row == rowCount() - 1 || standsBefore(after, rowAt(row + 1)));
    int now = row;
    if (!fits) {
        // Counted with the row still in its old place, as beginMoveRows() wants it.
        const int target = placeOf(after);
        beginMoveRows({}, row, row, {}, target);
        const auto at = [this](int i) { return m_rows.begin() + i; };
        if (target < row)
            std::move_backward(at(target), at(row), at(row + 1));
        else
            std::move(at(row + 1), at(target), at(row));
        now = target < row ? target : target - 1;
    }
    // A moved row takes its new value before the move is announced: the list must be in order for whoever looks then.
    m_rows[static_cast<std::size_t>(now)] = current.get();
    m_byKey[after.key] = current;
    if (!fits)
        endMoveRows();
    Q_EMIT dataChanged(index(now), index(now), changedRoles(*before, after));
    Q_EMIT rowChanged(before.get(), current.get());
}

void ChatListModel::insertSorted(const std::vector<RowPointer> &fresh)
{
    for (auto first = fresh.begin(); first != fresh.end();) {
        const int row = placeOf(**first);
        const ChatRow *next = row < rowCount() ? &rowAt(row) : nullptr;
        const auto last = std::find_if(first + 1, fresh.end(), [next](const RowPointer &candidate) {
            return next && !standsBefore(*candidate, *next);
        });
        beginInsertRows({}, row, row + static_cast<int>(last - first) - 1);
        const auto at = m_rows.insert(m_rows.begin() + row, static_cast<std::size_t>(last - first), nullptr);
        std::transform(first, last, at, [](const RowPointer &each) { return each.get(); });
        for (auto each = first; each != last; ++each)
            m_byKey.insert((*each)->key, *each);
        endInsertRows();
        for (; first != last; ++first)
            Q_EMIT rowChanged(nullptr, first->get());
    }
}

void ChatListModel::removeSorted(const std::vector<int> &rows)
{
    // From the end, so that the numbers of the runs still to go stay right.
    for (auto end = rows.rbegin(); end != rows.rend();) {
        auto begin = end;
        while (std::next(begin) != rows.rend() && *std::next(begin) == *begin - 1)
            ++begin;
        const auto from = m_rows.begin() + *begin;
        const auto to = m_rows.begin() + *end + 1;
        beginRemoveRows({}, *begin, *end);
        std::vector<RowPointer> gone;
        std::transform(from, to, std::back_inserter(gone),
                       [this](const ChatRow *row) { return m_byKey.take(row->key); });
        m_rows.erase(from, to);
        endRemoveRows();
        for (const RowPointer &row : gone)
            Q_EMIT rowChanged(row.get(), nullptr);
        end = std::next(begin);
    }
}

} // namespace deskside
