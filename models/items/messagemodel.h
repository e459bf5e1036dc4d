// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/conversation.h"

#include <QAbstractListModel>

namespace deskside {

/// The entries of the chat in the conversation pane. A changed chat keeps the entries it shares with what was shown, so
/// that the view does not jump.
class MessageModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { EntryRole = Qt::UserRole };

    explicit MessageModel(QObject *parent = nullptr);
    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole and Qt::AccessibleTextRole speak the entry; EntryRole is the ConversationEntry.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Shows these entries. For another chat than before the model resets; for the same one it inserts, removes and
    /// changes rows: a message that stays keeps its row, whatever comes before, between and behind.
    void show(const ChatKey &key, const QList<ConversationEntry> &entries);
    const ConversationEntry &entryAt(int row) const { return m_entries.at(row); }

private:
    void change(int row, const ConversationEntry &entry);
    void showStretch(int first, int end, const QList<ConversationEntry> &entries);

    ChatKey m_key;
    QList<ConversationEntry> m_entries;
};

} // namespace deskside
