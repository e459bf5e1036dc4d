// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"
#include "models/review/urgency.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>
#include <functional>

namespace deskside {

/// What a reason to look at a chat says, besides its words.
enum class ReasonTone : unsigned char { Muted, Positive, Waiting, Negative };

/// A chat that is to be reviewed, and why.
struct QueueEntry {
    quint32 id = 0; ///< CompactRow::id
    QString reason; ///< "angry · waited 41 min", ready to be shown
    ReasonTone tone = ReasonTone::Muted;
    bool sampled = false;          ///< it was drawn
    Verdict given = Verdict::None; ///< by the person who reviews
    bool operator==(const QueueEntry &) const = default;
};

/// A chat of the queue with its weightiest reasons, two at most, in words, and that it was drawn.
QueueEntry queueEntry(quint32 id, const QList<UrgencyMark> &why, bool sampled, Verdict given);

/// The chats to review, in the order that it is given. Another order leaves as row signals, never as a reset. The held
/// chat (the one the person is on) stays among its neighbours whatever is given, greyed where it belongs to the queue
/// no longer, until another one is held. Names and titles are read for the rows that are looked at. Texts are safe to
/// show.
class ReviewQueueModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole, ///< ChatRow
        KeyRole,                ///< ChatKey
        IdRole,                 ///< CompactRow::id
        NameRole,               ///< the customer
        TitleRole,              ///< what it is about; empty when nothing tells
        ReasonRole,
        ToneRole, ///< ReasonTone as int
        SampledRole,
        GivenRole,  ///< Verdict as int
        GreyedRole, ///< bool: the held chat is in the queue no longer
    };

    /// Reads a whole row by its CompactRow::id; nullopt when it is gone or cannot be read.
    using RowSource = std::function<std::optional<ChatRow>(quint32 id)>;

    explicit ReviewQueueModel(RowSource rows, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::AccessibleTextRole speaks name, title, reason and the person's verdict.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The queue as it is now. An id that comes twice counts once, 0 not at all.
    void setQueue(const QList<QueueEntry> &queue);
    /// The chat that must not move while the person is on it; 0 holds none. One that is not shown comes back at `row`,
    /// or as near as there are rows: greyed unless it belongs to the queue. Without a row it brings nothing in.
    void hold(quint32 id, int row = -1);
    quint32 held() const { return m_held; }
    /// The person's verdict, before the queue tells of it.
    void setGiven(quint32 id, Verdict verdict);

    QModelIndex indexOfId(quint32 id) const;
    /// An invalid index for a chat whose row was never read.
    QModelIndex indexOf(const ChatKey &key) const;
    /// How many chats are in the queue, the held one only where it belongs to it.
    int queueSize() const { return static_cast<int>(m_queue.size()); }

Q_SIGNALS:
    /// The rows are as they are to be: what came before was on the way there. Only now may another chat be held.
    void arranged();

public Q_SLOTS:
    /// What was read of this chat is no longer true: it is read anew, a moment later.
    void forget(quint32 id);

private:
    struct Item {
        QueueEntry entry;
        bool greyed = false;
    };
    void arrange();
    QList<Item> wanted() const;
    void removeUnless(const QSet<quint32> &stays);
    void moveInto(const QList<Item> &target, const QSet<quint32> &movers);
    void insertMissing(const QList<Item> &target);
    void takeEntries(const QList<Item> &target);
    void readAgain();
    int rowOf(quint32 id) const;
    const ChatRow &wholeRow(quint32 id) const;

    RowSource m_readRow;
    QList<QueueEntry> m_queue; ///< as given
    QList<Item> m_items;       ///< as shown
    quint32 m_held = 0;
    bool m_asGiven = true; ///< the rows are the queue, and nothing else
    QSet<quint32> m_stale;
    mutable QCache<quint32, ChatRow> m_rows;
    mutable ChatRow m_unread; ///< in place of one that cannot be read
};

} // namespace deskside
