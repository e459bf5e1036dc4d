// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilter.h"

#include <QSortFilterProxyModel>

namespace deskside {

class ChatListModel;

/// The rows of a ChatListModel that match a filter, in its order. The held chat (the one under the selection) stays,
/// greyed, when it stops matching, until another one is held.
class ChatFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ChatFilterModel(ChatListModel *source, QObject *parent = nullptr);

    /// A new filter shows only what matches it: nothing is held over from the one before unless it matches.
    void setFilter(const ChatFilter &filter);
    const ChatFilter &filter() const { return m_filter; }

    /// The chat that must not vanish while the person is on it; a null key holds none.
    void hold(const ChatKey &key);
    ChatKey held() const { return m_held; }

    /// The proxy row of a chat, or an invalid index.
    QModelIndex indexOf(const ChatKey &key) const;

    /// Answers ChatListModel::GreyedRole itself.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    ChatListModel *m_chats;
    ChatFilter m_filter;
    ChatKey m_held;
};

} // namespace deskside
