// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <QAbstractTableModel>
#include <functional>

namespace deskside {

class AccountListModel;

/// The chats that are new or changed since the person left, newest first: which chat, what changed, and when that was
/// found. Every text is safe to show.
class ChangesListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ChatColumn, WhatColumn, WhenColumn, ColumnCount };
    enum Role {
        KeyRole = Qt::UserRole, ///< ChatKey
        NewRole,                ///< bool: first seen since then
        AtRole,                 ///< QDateTime of the last change, UTC; null for a new chat that has not changed since
    };
    /// A chat's title or customer by its number in the store, as it came; asked for rows that are seen.
    using TitleOf = std::function<QString(quint32 id)>;

    /// `accounts` knows whose list a chat is in.
    ChangesListModel(const AccountListModel *accounts, TitleOf titleOf, QObject *parent = nullptr);

    /// Replaces what is shown; the same once more changes nothing.
    void setChanges(const QList<ChatChanges> &chats);
    const QList<ChatChanges> &changes() const { return m_chats; }
    /// The row of a chat, or -1.
    int indexOf(const ChatKey &key) const;
    /// Words anew what grows older.
    void refreshTimes();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ChatChanges &chat, int column) const;

    const AccountListModel *m_accounts;
    TitleOf m_titleOf;
    QList<ChatChanges> m_chats;
};

} // namespace deskside
