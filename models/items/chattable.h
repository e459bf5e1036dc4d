// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatdelta.h"
#include "models/domain/compactfilter.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QObject>
#include <chrono>
#include <memory>
#include <vector>

namespace deskside {

class ChatIndex;
class ChatRows;

/// Every chat that is known, as compact rows in memory, and for each tab the numbers of its chats in the list's order,
/// kept in step row by row: showing a tab and its count costs nothing.
class ChatTable : public QObject
{
    Q_OBJECT
public:
    explicit ChatTable(QObject *parent = nullptr);
    ~ChatTable() override;

    const Words &words() const;
    /// Null when there is no such chat.
    const CompactRow *row(quint32 id) const;
    /// 0 when no chat has this recency. `near` is a row of all() to look from, and becomes the one where it stands:
    /// whoever asks for one recency after the other, newest first, is answered sooner.
    quint32 idAt(qint64 recency, int *near) const;
    int size() const;

    /// Takes a delta in; large ones are worked off in slices of a few milliseconds, in order, so that the window never
    /// stalls. settled() is emitted when nothing is left.
    void apply(const ChatDelta &delta);
    /// Forgets every chat and every word: the store was begun anew, and its numbers mean something else from now on.
    /// Filters remember what words meant: whoever set them has to set them again, after cleared().
    void clear();
    /// Nothing is left to work off: no delta and no filter.
    bool isSettled() const;
    /// How long work on many rows may hold up the window at a time.
    void setSlice(std::chrono::milliseconds slice);
    QDeadlineTimer sliceEnd() const;
    /// True between the start of the program and the last block of the store: there are more chats than are here.
    /// It ends when the deltas before it are worked off.
    void setLoading(bool loading);
    bool isLoading() const;

    /// A tab's filter; answers its number, from 0, which stays until the filter is removed. What it shows is worked
    /// out in slices, newest first, in the order in which filters were set. Not for filters that need the index
    /// (TextPlan::needsIndex): those are searches.
    int addFilter(CompactFilter filter);
    void setFilter(int filter, CompactFilter replacement);
    void removeFilter(int filter);
    /// The chats of a filter, followed while they change; null when there is no such filter. Lives as long as the
    /// table, whatever happens to the filter.
    ChatIndex *index(int filter) const;
    /// False while the filter was not yet asked of every chat: there may be more.
    bool isComplete(int filter) const;
    /// How many chats match each filter; 0 for removed ones.
    QList<int> counts() const;
    /// Asks filters that depend on the time (waiting:>2h) of those chats anew whose time has come; of all when the
    /// clock or its zone was changed. Done by itself twice a minute.
    void passTime(const QDateTime &now = QDateTime::currentDateTime());

    /// For searches: all chats, and indexes of others that are to be kept in step with them.
    const ChatRows &rows() const;
    const ChatIndex &all() const;
    void attach(ChatIndex *index);
    void detach(ChatIndex *index);

Q_SIGNALS:
    /// What was read of this chat elsewhere is no longer true.
    void aboutToChange(quint32 id);
    /// A chat came (`before` null), changed, or left (`after` null); emitted after the table has changed. The pointers
    /// are valid during the signal only.
    void rowChanged(const deskside::CompactRow *before, const deskside::CompactRow *after);
    void settled();
    void cleared();
    /// Counts, or what is known of their being complete, are others; once control returns to the event loop, however
    /// many rows changed.
    void countsChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside
