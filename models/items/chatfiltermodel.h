// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilter.h"

#include <QAbstractProxyModel>
#include <vector>

namespace deskside {

class ChatListModel;

/// The rows of a ChatListModel that match a filter, in its order. The held chat (the one under the selection) stays,
/// greyed, when it stops matching, until another one is held.
///
/// Both lists keep one total order, so a row of either is found in the other by bisection. QSortFilterProxyModel would
/// filter all rows anew for every row that moves.
class ChatFilterModel : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit ChatFilterModel(ChatListModel *source, QObject *parent = nullptr);

    /// A new filter shows only what matches it: nothing is held over from the one before unless it matches.
    void setFilter(const ChatFilter &filter);
    const ChatFilter &filter() const { return m_filter; }

    /// The chat that must not vanish while the person is on it; a null key holds none. Holding brings no chat in that
    /// is not shown.
    void hold(const ChatKey &key);
    ChatKey held() const { return m_held; }

    /// The proxy row of a chat, or an invalid index.
    QModelIndex indexOf(const ChatKey &key) const;

    /// Answers ChatListModel::GreyedRole itself.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;

private:
    using Rows = std::vector<const ChatRow *>;

    bool matches(const ChatRow &row) const;
    int placeOf(const ChatRow &row) const;
    int shownRow(const ChatRow &row) const;
    Rows matching(int first, int last) const;
    void insert(int row, const Rows &rows);
    void remove(int first, int last);
    void reevaluate();
    void replaceAround(const Rows &wanted);
    void setGreyed(bool greyed);

    void takeInserted(int first, int last);
    void takeRemoved(int first, int last);
    void takeMoved(int sourceRow);
    void takeChanged(int first, int last, const QList<int> &roles);

    ChatListModel *m_chats;
    ChatFilter m_filter;
    ChatKey m_held;
    bool m_greyed = false; ///< the held chat is shown and does not match
    int m_moving = -1;     ///< where the chat is shown that the list is about to move
    Rows m_rows;           ///< what is shown; the list's own rows, replaced when it tells that they changed
};

} // namespace deskside
