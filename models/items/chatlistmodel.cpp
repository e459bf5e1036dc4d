// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatlistmodel.h"

#include "models/domain/safetext.h"
#include "models/items/chatresults.h"
#include "models/items/chattable.h"
#include "models/items/wording.h"

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// Whole rows that are kept: a few screens.
constexpr int keptRows = 512;
/// Numbers of chats that are remembered before they are forgotten all together.
constexpr qsizetype keptIds = 4096;

} // namespace

ChatListModel::ChatListModel(ChatTable *table, RowSource rows, IdSource ids, QObject *parent)
    : QAbstractListModel(parent)
    , m_table(table)
    , m_readRow(std::move(rows))
    , m_findId(std::move(ids))
    , m_rows(keptRows)
{
    connect(table, &ChatTable::aboutToChange, this, [this](quint32 id) { m_rows.remove(id); });
}

ChatListModel::~ChatListModel()
{
    if (m_index) {
        m_index->disconnect(this);
        m_index->keep(0);
    }
}

int ChatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_index ? 0 : m_index->size();
}

quint32 ChatListModel::idAt(int row) const
{
    return m_index->at(row);
}

const ChatRow &ChatListModel::wholeRow(quint32 id) const
{
    if (const ChatRow *known = m_rows.object(id))
        return *known;
    const std::optional<ChatRow> read = m_readRow(id);
    if (!read) { // not kept: it may be readable the next time
        const CompactRow *compact = m_table->row(id);
        m_unread = compact ? unpack(*compact, m_table->words()) : ChatRow();
        return m_unread;
    }
    if (m_ids.size() >= keptIds)
        m_ids.clear();
    m_ids.insert(read->key, id);
    auto *row = new ChatRow(*read);
    m_rows.insert(id, row);
    return *row;
}

QVariant ChatListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint32 id = idAt(index.row());
    switch (role) {
    case IdRole:
        return id;
    case RecencyRole:
        return m_index->placeOf(*m_table->row(id)).recency;
    case GreyedRole:
        return m_index->isGreyed(id);
    default:
        break;
    }
    const ChatRow &row = wholeRow(id);
    switch (role) {
    case Qt::DisplayRole:
        return shownTitle(row);
    case Qt::AccessibleTextRole:
        return spokenLine(
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
                  {GreyedRole, "greyed"_ba},
                  {IdRole, "id"_ba},
                  {RecencyRole, "recency"_ba}});
    return names;
}

void ChatListModel::show(ChatIndex *index)
{
    beginResetModel();
    if (m_index) {
        m_index->disconnect(this);
        m_index->keep(0);
    }
    m_index = index;
    if (m_index) {
        connect(m_index, &ChatIndex::aboutToInsert, this,
                [this](int first, int last) { beginInsertRows({}, first, last); });
        connect(m_index, &ChatIndex::inserted, this, [this] { endInsertRows(); });
        connect(m_index, &ChatIndex::aboutToRemove, this,
                [this](int first, int last) { beginRemoveRows({}, first, last); });
        connect(m_index, &ChatIndex::removed, this, [this] { endRemoveRows(); });
        connect(m_index, &ChatIndex::aboutToMove, this,
                [this](int from, int to) { beginMoveRows({}, from, from, {}, to); });
        connect(m_index, &ChatIndex::moved, this, [this] { endMoveRows(); });
        connect(m_index, &ChatIndex::changed, this,
                [this](int row) { Q_EMIT dataChanged(this->index(row), this->index(row)); });
        connect(m_index, &ChatIndex::greyedChanged, this,
                [this](int row) { Q_EMIT dataChanged(this->index(row), this->index(row), {GreyedRole}); });
        connect(m_index, &ChatIndex::aboutToClear, this, [this] { beginResetModel(); });
        connect(m_index, &ChatIndex::cleared, this, [this] { endResetModel(); });
        m_index->keep(idOf(m_held));
    }
    endResetModel();
}

void ChatListModel::dropQuestion()
{
    if (std::exchange(m_asking, false))
        Q_EMIT searchDropped();
}

/// Later, because it may be this search's own signal that ends it.
void ChatListModel::retire(ChatResults *results)
{
    if (results) {
        results->disconnect(this);
        results->deleteLater();
    }
}

void ChatListModel::showFilter(int filter)
{
    dropQuestion();
    ChatIndex *index = m_table->index(filter);
    if (index != m_index)
        show(index);
    retire(std::exchange(m_results, nullptr));
    retire(std::exchange(m_previous, nullptr));
    // What a new filter does not show is held no longer.
    if (index && m_table->isComplete(filter))
        releaseUnlessShown();
}

void ChatListModel::showSearch(CompactFilter &&filter)
{
    dropQuestion();
    ChatResults *before = std::exchange(m_results, nullptr);
    if (before && before->index() == m_index) {
        before->disconnect(this);
        m_previous = before;
    } else {
        retire(before);
    }
    m_searched = filter.filter();
    m_results = new ChatResults(
        m_table, std::move(filter), [this] { return ++m_number; }, this);
    connect(m_results, &ChatResults::asked, this, [this](quint64 number, const TextPlan &plan) {
        m_asking = true;
        Q_EMIT searchRequested(number, plan);
    });
    connect(m_results, &ChatResults::askedNoMore, this, &ChatListModel::dropQuestion);
    connect(m_results, &ChatResults::begun, this, [this] {
        show(m_results->index());
        retire(std::exchange(m_previous, nullptr));
    });
    connect(m_results, &ChatResults::finished, this, [this] {
        releaseUnlessShown();
        Q_EMIT searchFinished(matchCount());
    });
    Q_EMIT searchStarted();
    m_results->start();
}

void ChatListModel::addHits(quint64 number, int term, const QList<qint64> &recencies, bool last)
{
    if (number == m_number && last)
        m_asking = false;
    if (m_results)
        m_results->addHits(number, term, recencies, last);
}

bool ChatListModel::isSearching() const
{
    return m_results && !m_results->isFinished();
}

bool ChatListModel::isAwaitingHits() const
{
    return m_results && m_results->index() != m_index;
}

void ChatListModel::searchAgain()
{
    if (m_asking)
        showSearch(CompactFilter(m_searched, &m_table->words(), m_accountNames));
}

int ChatListModel::matchCount() const
{
    return m_index ? m_index->count() : 0;
}

void ChatListModel::setAccountNames(const QHash<QString, QString> &names)
{
    if (names == m_accountNames)
        return;
    m_accountNames = names;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {AccountNameRole, Qt::AccessibleTextRole});
}

void ChatListModel::hold(const ChatKey &key)
{
    if (key == m_held)
        return;
    m_held = key;
    if (m_index)
        m_index->keep(idOf(key));
}

void ChatListModel::releaseUnlessShown()
{
    if (!m_held.isNull() && !indexOf(m_held).isValid())
        hold({});
}

quint32 ChatListModel::idOf(const ChatKey &key) const
{
    if (key.isNull())
        return 0;
    const quint32 known = m_ids.value(key);
    if (known != 0 && m_table->row(known) && wholeRow(known).key == key)
        return known;
    return m_findId(key);
}

QModelIndex ChatListModel::indexOf(const ChatKey &key) const
{
    return indexOfId(idOf(key));
}

QModelIndex ChatListModel::indexOfId(quint32 id) const
{
    const CompactRow *row = m_index ? m_table->row(id) : nullptr;
    const int place = row ? m_index->rowOf(*row) : -1;
    return place < 0 ? QModelIndex() : index(place);
}

std::optional<ChatRow> ChatListModel::chat(const ChatKey &key) const
{
    const quint32 id = idOf(key);
    if (id == 0 || !m_table->row(id))
        return std::nullopt;
    const ChatRow &row = wholeRow(id);
    return row.key == key ? std::optional(row) : std::nullopt;
}

std::optional<ChatRow> ChatListModel::chat(quint32 id) const
{
    if (id == 0 || !m_table->row(id))
        return std::nullopt;
    const ChatRow &row = wholeRow(id);
    return row.key.isNull() ? std::nullopt : std::optional(row);
}

} // namespace deskside
