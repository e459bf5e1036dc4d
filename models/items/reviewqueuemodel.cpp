// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reviewqueuemodel.h"

#include "models/domain/safetext.h"
#include "models/items/chattexts.h"
#include "models/items/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// Whole rows that are kept: a few screens.
constexpr int keptRows = 256;
/// Above so many rows that change places it is quicker, and no worse to look at, to take them out and put them in.
constexpr qsizetype mostMoves = 200;

quint32 idOf(const QueueEntry &entry)
{
    return entry.id;
}

template <typename Item>
quint32 idOf(const Item &item)
{
    return item.entry.id;
}

/// Those that can stay where they are while the others move around them: the longest rising run of places.
QSet<quint32> steady(const QList<quint32> &ids, const QHash<quint32, int> &places)
{
    QList<int> tails; // tails[n]: the index of the last of the best run of n + 1
    QList<int> before(ids.size(), -1);
    for (int i = 0; i < ids.size(); ++i) {
        const int place = places.value(ids[i]);
        const auto at = std::lower_bound(tails.cbegin(), tails.cend(), place,
                                         [&](int index, int value) { return places.value(ids[index]) < value; });
        const qsizetype length = at - tails.cbegin();
        before[i] = length > 0 ? tails[length - 1] : -1;
        if (length == tails.size())
            tails.append(i);
        else
            tails[length] = i;
    }
    QSet<quint32> run;
    for (int i = tails.isEmpty() ? -1 : tails.constLast(); i >= 0; i = before[i])
        run.insert(ids[i]);
    return run;
}

ReasonTone toneOf(UrgencyReason reason)
{
    switch (reason) {
    case UrgencyReason::Failed:
    case UrgencyReason::Angry:
        return ReasonTone::Negative;
    case UrgencyReason::Waited:
    case UrgencyReason::WaitsYet:
    case UrgencyReason::Reopened:
    case UrgencyReason::Unanswered:
    case UrgencyReason::WaitedAtMost:
        return ReasonTone::Waiting;
    }
    return ReasonTone::Muted;
}

} // namespace

QueueEntry queueEntry(quint32 id, const QList<UrgencyMark> &why, bool sampled, Verdict given)
{
    constexpr qsizetype mostShown = 2;
    QStringList parts{describe(why.mid(0, mostShown)), sampled ? ReviewQueueModel::tr("sampled") : QString()};
    parts.removeAll(QString());
    return {id, parts.join(u" · "_s), why.isEmpty() ? ReasonTone::Muted : toneOf(why.constFirst().reason), sampled,
            given};
}

ReviewQueueModel::ReviewQueueModel(RowSource rows, QObject *parent)
    : QAbstractListModel(parent)
    , m_readRow(std::move(rows))
    , m_rows(keptRows)
{
}

int ReviewQueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

const ChatRow &ReviewQueueModel::wholeRow(quint32 id) const
{
    if (const ChatRow *known = m_rows.object(id))
        return *known;
    std::optional<ChatRow> read = m_readRow ? m_readRow(id) : std::nullopt;
    if (!read) { // not kept: it may be readable the next time
        m_unread = {};
        return m_unread;
    }
    auto *row = new ChatRow(std::move(*read));
    m_rows.insert(id, row);
    return *row;
}

QVariant ReviewQueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Item &item = m_items[index.row()];
    switch (role) {
    case IdRole:
        return item.entry.id;
    case ReasonRole:
        return safeLine(item.entry.reason);
    case ToneRole:
        return static_cast<int>(item.entry.tone);
    case SampledRole:
        return item.entry.sampled;
    case GivenRole:
        return static_cast<int>(item.entry.given);
    case GreyedRole:
        return item.greyed;
    default:
        break;
    }
    const ChatRow &row = wholeRow(item.entry.id);
    const auto title = [&row] {
        return safeLine(!row.title.isEmpty() ? row.title : !row.summary.isEmpty() ? row.summary : row.preview);
    };
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.key.isNull() ? wording::untitledChat() : safeLine(customerLabel(row));
    case TitleRole:
        return title();
    case RowRole:
        return QVariant::fromValue(row);
    case KeyRole:
        return QVariant::fromValue(row.key);
    case Qt::AccessibleTextRole:
        return spokenLine({isolated(safeLine(customerLabel(row))), isolated(title()), safeLine(item.entry.reason),
                           item.entry.given == Verdict::None
                               ? QString()
                               : tr("you said: %1", "a verdict").arg(describe(item.entry.given)),
                           item.greyed ? tr("no longer in the queue") : QString()});
    default:
        return {};
    }
}

QHash<int, QByteArray> ReviewQueueModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{RowRole, "row"_ba},
                  {KeyRole, "key"_ba},
                  {IdRole, "id"_ba},
                  {NameRole, "name"_ba},
                  {TitleRole, "title"_ba},
                  {ReasonRole, "reason"_ba},
                  {ToneRole, "tone"_ba},
                  {SampledRole, "sampled"_ba},
                  {GivenRole, "given"_ba},
                  {GreyedRole, "greyed"_ba}});
    return names;
}

int ReviewQueueModel::rowOf(quint32 id) const
{
    const auto found =
        std::find_if(m_items.cbegin(), m_items.cend(), [id](const Item &item) { return item.entry.id == id; });
    return found == m_items.cend() ? -1 : static_cast<int>(found - m_items.cbegin());
}

QModelIndex ReviewQueueModel::indexOfId(quint32 id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row);
}

QModelIndex ReviewQueueModel::indexOf(const ChatKey &key) const
{
    for (int row = 0; row < m_items.size() && !key.isNull(); ++row) {
        const ChatRow *known = m_rows.object(m_items[row].entry.id);
        if (known && known->key == key)
            return index(row);
    }
    return {};
}

void ReviewQueueModel::setQueue(const QList<QueueEntry> &queue)
{
    QSet<quint32> seen{0};
    m_queue.clear();
    m_queue.reserve(queue.size());
    for (const QueueEntry &entry : queue) {
        if (!seen.contains(entry.id)) {
            seen.insert(entry.id);
            m_queue.append(entry);
        }
    }
    arrange();
}

void ReviewQueueModel::hold(quint32 id, int row)
{
    const int shown = rowOf(id);
    if (id == m_held && shown >= 0)
        return;
    m_held = id == 0 || (shown < 0 && row < 0) ? 0 : id;
    if (m_asGiven && (m_held == 0 || shown >= 0))
        return; // nothing stands where it does for the one that was held
    if (m_held != 0 && shown < 0) {
        const int at = std::clamp(row, 0, static_cast<int>(m_items.size()));
        beginInsertRows({}, at, at);
        m_items.insert(at, Item{QueueEntry{id, {}, ReasonTone::Muted, false, Verdict::None}, true});
        endInsertRows();
    }
    arrange();
}

void ReviewQueueModel::setGiven(quint32 id, Verdict verdict)
{
    for (QueueEntry &entry : m_queue) {
        if (entry.id == id)
            entry.given = verdict;
    }
    const int row = rowOf(id);
    if (row >= 0 && std::exchange(m_items[row].entry.given, verdict) != verdict)
        Q_EMIT dataChanged(index(row), index(row), {GivenRole, Qt::AccessibleTextRole});
}

/// The queue as it is to be shown: as given, with the held chat among those that it stands among now. Of the places for
/// it that leave the fewest rows on another side of it than now, the one nearest to its own.
QList<ReviewQueueModel::Item> ReviewQueueModel::wanted() const
{
    const int standing = m_held == 0 ? -1 : rowOf(m_held);
    Item held = standing < 0 ? Item() : Item{m_items[standing].entry, true};
    qsizetype own = 0;
    QList<Item> items;
    items.reserve(m_queue.size() + 1);
    for (const QueueEntry &entry : m_queue) {
        if (standing >= 0 && entry.id == m_held) {
            held = {entry, false};
            own = items.size();
        } else {
            items.append({entry, false});
        }
    }
    if (standing < 0)
        return items;
    QHash<quint32, bool> above;
    above.reserve(m_items.size());
    for (int row = 0; row < m_items.size(); ++row)
        above.insert(m_items[row].entry.id, row < standing);
    qsizetype best = 0;
    int wrong = 0; // rows on the other side, less those with the held chat at the very top
    int fewest = 0;
    for (qsizetype place = 1; place <= items.size(); ++place) {
        const auto side = above.constFind(items[place - 1].entry.id);
        wrong += side == above.cend() ? 0 : *side ? -1 : 1;
        if (wrong < fewest || (wrong == fewest && std::abs(place - own) < std::abs(best - own))) {
            fewest = wrong;
            best = place;
        }
    }
    items.insert(best, held);
    return items;
}

void ReviewQueueModel::arrange()
{
    const QList<Item> target = wanted();
    const auto sameChat = [](const auto &one, const auto &other) { return idOf(one) == idOf(other); };
    m_asGiven = std::equal(target.cbegin(), target.cend(), m_queue.cbegin(), m_queue.cend(), sameChat);
    if (std::equal(target.cbegin(), target.cend(), m_items.cbegin(), m_items.cend(), sameChat)) {
        takeEntries(target);
        Q_EMIT arranged();
        return;
    }
    QHash<quint32, int> places;
    places.reserve(target.size());
    for (int i = 0; i < target.size(); ++i)
        places.insert(target[i].entry.id, i);
    QList<quint32> common;
    for (const Item &item : std::as_const(m_items)) {
        if (places.contains(item.entry.id))
            common.append(item.entry.id);
    }
    QSet<quint32> stays = steady(common, places);
    if (common.size() - stays.size() <= mostMoves) {
        const QSet<quint32> all(common.cbegin(), common.cend());
        removeUnless(all);
        moveInto(target, QSet<quint32>(all).subtract(stays));
    } else {
        if (m_held != 0 && common.contains(m_held)) // the person's row must not go, not even for a moment
            stays.insert(m_held);
        removeUnless(stays);
        const int held = rowOf(m_held);
        if (held >= 0) { // it may be none of the steady ones: then only those on its right side of the target stay
            const int place = places.value(m_held);
            QSet<quint32> fits{m_held};
            for (int row = 0; row < m_items.size(); ++row) {
                const quint32 id = m_items[row].entry.id;
                if ((row < held) == (places.value(id) < place) && row != held)
                    fits.insert(id);
            }
            removeUnless(fits);
        }
    }
    insertMissing(target);
    takeEntries(target);
    Q_EMIT arranged();
}

void ReviewQueueModel::removeUnless(const QSet<quint32> &stays)
{
    for (int last = static_cast<int>(m_items.size()) - 1; last >= 0; --last) {
        if (stays.contains(m_items[last].entry.id))
            continue;
        int first = last;
        while (first > 0 && !stays.contains(m_items[first - 1].entry.id))
            --first;
        beginRemoveRows({}, first, last);
        m_items.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

/// Each of the `movers` goes behind the one that it is to stand behind, from the top down.
void ReviewQueueModel::moveInto(const QList<Item> &target, const QSet<quint32> &movers)
{
    if (movers.isEmpty())
        return;
    QSet<quint32> shown;
    for (const Item &item : std::as_const(m_items))
        shown.insert(item.entry.id);
    quint32 above = 0;
    for (const Item &item : target) {
        const quint32 id = item.entry.id;
        if (!shown.contains(id))
            continue;
        if (movers.contains(id)) {
            const int from = rowOf(id);
            const int to = above == 0 ? 0 : rowOf(above) + 1; // as beginMoveRows() counts: before it is taken out
            if (to != from && to != from + 1) {
                beginMoveRows({}, from, from, {}, to);
                m_items.move(from, to > from ? to - 1 : to);
                endMoveRows();
            }
        }
        above = id;
    }
}

/// What is shown is in the target's order by now: the rest goes in between.
void ReviewQueueModel::insertMissing(const QList<Item> &target)
{
    for (int row = 0; row < target.size(); ++row) {
        const quint32 standing = row < m_items.size() ? m_items[row].entry.id : 0;
        if (standing == target[row].entry.id)
            continue;
        int last = row;
        while (last + 1 < target.size() && target[last + 1].entry.id != standing)
            ++last;
        beginInsertRows({}, row, last);
        m_items.insert(row, last - row + 1, Item());
        std::copy(target.cbegin() + row, target.cbegin() + last + 1, m_items.begin() + row);
        endInsertRows();
        row = last;
    }
}

void ReviewQueueModel::takeEntries(const QList<Item> &target)
{
    for (int row = 0; row < target.size(); ++row) {
        Item &item = m_items[row];
        if (item.entry == target[row].entry && item.greyed == target[row].greyed)
            continue;
        item = target[row];
        Q_EMIT dataChanged(index(row), index(row),
                           {ReasonRole, ToneRole, SampledRole, GivenRole, GreyedRole, Qt::AccessibleTextRole});
    }
}

void ReviewQueueModel::forget(quint32 id)
{
    if (!m_rows.remove(id)) // never read: nobody has seen it
        return;
    if (m_stale.isEmpty())
        QMetaObject::invokeMethod(this, &ReviewQueueModel::readAgain, Qt::QueuedConnection);
    m_stale.insert(id);
}

void ReviewQueueModel::readAgain()
{
    const QSet<quint32> stale = std::exchange(m_stale, {});
    for (int row = 0; row < m_items.size(); ++row) {
        if (stale.contains(m_items[row].entry.id))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

} // namespace deskside
