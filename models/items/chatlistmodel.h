// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

#include <QAbstractListModel>
#include <memory>
#include <vector>

namespace deskside {

/// All chats of all accounts, newest first in the total order of standsBefore(). Changes arrive as deltas and leave as
/// exact row signals: insert, move, remove, dataChanged with the roles that changed. Never reset.
/// Roles that are texts are safe to show; RowRole holds what the vendor sent.
class ChatListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole, ///< ChatRow
        KeyRole,                ///< ChatKey
        TitleRole,
        CustomerRole,
        PreviewRole,
        StateRole,     ///< the state's name
        UnreadRole,    ///< bool
        HandlerRole,   ///< Handler as int; invalid when not known
        AssigneeRole,  ///< a name, empty when nobody
        HandoffRole,   ///< bool
        SentimentRole, ///< the sentiment's name
        ActivityRole,  ///< Moment
        WaitingRole,   ///< Moment since when the customer waits; invalid when not known
        AccountNameRole,
        GreyedRole, ///< bool; false here, ChatFilterModel answers it
    };

    explicit ChatListModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::AccessibleTextRole speaks customer, title, state, unread and waiting.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Inserts new rows, changes and moves known ones, removes the named ones that are known. A chat that is in both
    /// lists is removed; of a chat that comes twice the last one counts.
    void apply(const QList<ChatRow> &upserted, const QList<ChatKey> &removed);
    /// Removes every chat of an account.
    void removeAccount(const QString &accountId);
    /// Names shown for Account::id; emits dataChanged for AccountNameRole.
    void setAccountNames(const QHash<QString, QString> &names);
    const QHash<QString, QString> &accountNames() const { return m_accountNames; }

    /// A row never changes, it is replaced: its address stays good until the signals of its change or removal are
    /// through.
    const ChatRow &rowAt(int row) const { return *m_rows[static_cast<std::size_t>(row)]; }
    /// The row of a chat, or -1.
    int indexOf(const ChatKey &key) const;

Q_SIGNALS:
    /// A chat came (`before` null), changed, or left (`after` null). Emitted after the model itself has changed.
    /// The pointers are valid during the signal only.
    void rowChanged(const deskside::ChatRow *before, const deskside::ChatRow *after);

private:
    using RowPointer = std::shared_ptr<const ChatRow>;

    int placeOf(const ChatRow &row) const;
    void change(int row, const ChatRow &after);
    void insertSorted(const std::vector<RowPointer> &fresh);
    void removeSorted(const std::vector<int> &rows);

    QHash<ChatKey, RowPointer> m_byKey;
    std::vector<const ChatRow *> m_rows; ///< in their order; plain pointers, for they are shifted by the ten thousand
    QHash<QString, QString> m_accountNames;
};

/// The title, else the customer's name, else a word for a chat without either; safe to show, one line.
QString shownTitle(const ChatRow &row);

/// What a screen reader is told of a row: customer, title, state, unread and waiting.
QString spokenText(const ChatRow &row, const QDateTime &now);

} // namespace deskside
