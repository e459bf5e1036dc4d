// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/chatcounts.h"

#include "models/items/chatlistmodel.h"

namespace deskside {

ChatCounts::ChatCounts(ChatListModel *source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
    connect(source, &ChatListModel::rowChanged, this, [this](const ChatRow *before, const ChatRow *after) {
        bool changed = false;
        for (qsizetype i = 0; i < m_filters.size(); ++i) {
            const auto matches = [this, i](const ChatRow *row) {
                return row && m_filters.at(i).matches(*row, m_source->accountNames()) ? 1 : 0;
            };
            const int difference = matches(after) - matches(before);
            m_counts[i] += difference;
            changed |= difference != 0;
        }
        if (changed)
            schedule();
    });
    // A filter may ask for an account by its name: then other chats match without having changed.
    connect(source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.contains(ChatListModel::AccountNameRole))
                    setFilters(m_filters);
            });
}

void ChatCounts::setFilters(const QList<ChatFilter> &filters)
{
    m_filters = filters;
    m_counts = QList<int>(filters.size(), 0);
    const int rows = m_source->rowCount();
    for (int row = 0; row < rows; ++row) {
        for (qsizetype i = 0; i < filters.size(); ++i) {
            if (filters.at(i).matches(m_source->rowAt(row), m_source->accountNames()))
                ++m_counts[i];
        }
    }
    schedule();
}

void ChatCounts::schedule()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            Q_EMIT countsChanged();
        },
        Qt::QueuedConnection);
}

} // namespace deskside
