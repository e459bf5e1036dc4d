// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"
#include "models/domain/compactfilter.h"
#include "models/items/chattexts.h"

#include <QAbstractListModel>
#include <QCache>
#include <functional>
#include <optional>

namespace deskside {

class ChatIndex;
class ChatResults;
class ChatTable;

/// The list of chats: those of one of the table's filters, or those that a search finds, newest first unless the
/// filter says otherwise. What changes
/// leaves as exact row signals; another filter or search resets the list. The held chat (the one under the selection)
/// stays, greyed, when it stops matching, until another one is held.
/// Only the rows that are looked at are read in full. Roles that are texts are safe to show; RowRole holds what the
/// vendor sent.
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
        GreyedRole,  ///< bool: the held chat does not match any more
        IdRole,      ///< CompactRow::id
        RecencyRole, ///< where the chat stands (rankOf()), without reading it in full: changes when it moves by itself
    };

    /// Reads a whole row by its CompactRow::id; nullopt when it is gone or cannot be read.
    using RowSource = std::function<std::optional<ChatRow>(quint32 id)>;
    /// The CompactRow::id of a chat; 0 when there is none.
    using IdSource = std::function<quint32(const ChatKey &key)>;

    /// `table` must outlive the model. Shows nothing until it is told what.
    ChatListModel(ChatTable *table, RowSource rows, IdSource ids, QObject *parent = nullptr);
    ~ChatListModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::AccessibleTextRole speaks customer, title, state, unread and waiting.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Shows one of the table's filters and ends a search.
    void showFilter(int filter);
    /// Shows what a filter finds. What was shown stays until the first hits are there. Ends the search before.
    void showSearch(CompactFilter &&filter);
    /// An answer to searchRequested(): see ChatSearch::hits.
    void addHits(quint64 number, int term, const QList<qint64> &recencies, bool last);
    /// True while a search is on, also after it has found everything.
    bool isSearch() const { return m_results != nullptr; }
    /// True until everything was found.
    bool isSearching() const;
    /// True while rows of another list are still shown, because there is nothing to show of the search yet.
    bool isAwaitingHits() const;
    /// Asks what was asked of the full-text index and not fully answered once more: who should have answered is gone.
    void searchAgain();
    /// How many of the shown chats match: all but a greyed one.
    int matchCount() const;

    /// Names shown for Account::id; emits dataChanged for AccountNameRole.
    void setAccountNames(const QHash<QString, QString> &names);
    const QHash<QString, QString> &accountNames() const { return m_accountNames; }

    /// The chat that must not vanish while the person is on it; a null key holds none. Holding brings no chat in that
    /// is not shown.
    void hold(const ChatKey &key);
    ChatKey held() const { return m_held; }

    /// The row of a chat, or an invalid index.
    QModelIndex indexOf(const ChatKey &key) const;
    QModelIndex indexOfId(quint32 id) const;
    /// A chat in full, whether it is shown or not; nullopt when there is no such chat.
    std::optional<ChatRow> chat(const ChatKey &key) const;
    std::optional<ChatRow> chat(quint32 id) const;
    /// 0 when there is no such chat.
    quint32 idOf(const ChatKey &key) const;

Q_SIGNALS:
    /// The full-text index is asked; the answers go to addHits().
    void searchRequested(quint64 number, const deskside::TextPlan &plan);
    /// The answers to what was asked last are not needed any more.
    void searchDropped();
    void searchStarted();
    /// Everything that is there was found. Not emitted for a search that another one ended.
    void searchFinished(int count);

private:
    void show(ChatIndex *index);
    void dropQuestion();
    void retire(ChatResults *results);
    void releaseUnlessShown();
    quint32 idAt(int row) const;
    /// The row from the cache or the source; an empty one when it cannot be read.
    const ChatRow &wholeRow(quint32 id) const;

    ChatTable *m_table;
    RowSource m_readRow;
    IdSource m_findId;
    ChatIndex *m_index = nullptr;
    ChatResults *m_results = nullptr;  ///< the search that is on
    ChatResults *m_previous = nullptr; ///< the one before, shown until there is something to show of the new one
    ChatFilter m_searched;
    quint64 m_number = 0;  ///< of the last question to the full-text index
    bool m_asking = false; ///< it was not fully answered
    ChatKey m_held;
    QHash<QString, QString> m_accountNames;
    mutable QCache<quint32, ChatRow> m_rows;
    mutable ChatRow m_unread;              ///< the last one that could not be read in full
    mutable QHash<ChatKey, quint32> m_ids; ///< of chats that were read; checked before they are believed
};

} // namespace deskside
