// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilter.h"

#include <QObject>

namespace deskside {

class ChatListModel;

/// How many chats match each of a list of filters (the tabs), kept in step row by row and never by a scan once started.
class ChatCounts : public QObject
{
    Q_OBJECT
public:
    explicit ChatCounts(ChatListModel *source, QObject *parent = nullptr);

    /// Replaces the filters and counts anew.
    void setFilters(const QList<ChatFilter> &filters);
    /// One figure per filter, in their order.
    QList<int> counts() const { return m_counts; }

Q_SIGNALS:
    /// Emitted once control returns to the event loop, however many rows changed.
    void countsChanged();

private:
    void schedule();

    ChatListModel *m_source;
    QList<ChatFilter> m_filters;
    QList<int> m_counts;
    bool m_scheduled = false;
};

} // namespace deskside
