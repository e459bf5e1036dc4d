// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilter.h"
#include "models/review/figures.h"
#include "models/review/sample.h"
#include "models/review/urgency.h"

#include <QObject>
#include <memory>

namespace deskside {

class ChatTable;

/// What is looked at: the chats that were created in a period and match a filter.
struct ReviewScope {
    ReviewPeriod period;
    ChatFilter filter; ///< of plain words it is not sure: see ReviewBoard::leavesWordsOut()
};

/// The figures of a scope, and of what it is compared with, and the queue of what was handed over in it, kept in step
/// with the table. All rows are looked at once, in slices of a few milliseconds; from then on a change costs as much as
/// the chat that changed.
class ReviewBoard : public QObject
{
    Q_OBJECT
public:
    /// Nothing is looked at until there is a scope. The table must outlive the board.
    explicit ReviewBoard(ChatTable *table, QObject *parent = nullptr);
    ~ReviewBoard() override;

    /// Looks at all chats anew. What is there afterwards is of these scopes only, be it little at first.
    /// `accountNames` is as for CompactFilter; who changes one sets the scope again.
    void setScope(const ReviewScope &scope, const std::optional<ReviewScope> &compared = {},
                  const QHash<QString, QString> &accountNames = {});

    const ReviewFigures &figures() const;
    /// Null when nothing is compared.
    const ReviewFigures *compared() const;
    /// False while the scope was not asked of every chat, or the table is still being loaded: there may be more.
    bool isComplete() const;
    /// True when the filter asks for texts, which rows do not have: then they are not looked for, or never found.
    bool leavesWordsOut() const;

    /// The chats in scope that were handed over, by their number: what deserves eyes first stands first. Of the scope
    /// itself, not of what it is compared with. A reference to a list that stays as it is until the next changed(), or
    /// the next call.
    const QList<quint32> &queue() const;
    /// Why a chat of the queue stands where it does; empty for one that is not there, or has nothing to it.
    QList<UrgencyMark> reasons(quint32 id) const;
    void setLimits(const UrgencyLimits &limits);

    /// Draws from the queue; nullopt draws none.
    void setSample(const std::optional<SampleRule> &rule);
    const std::optional<SampleRule> &sample() const;
    /// Whether a chat was drawn.
    bool isSampled(quint32 id) const;
    /// How many of the chats to review, which are those that were drawn, or else the whole queue, have a score by the
    /// reviewer, whose name is compared as it is; for an empty name by anybody.
    Rate progress(const QString &reviewer = {}) const;

public Q_SLOTS:
    /// Asks what depends on the time anew (running:>10m, who waits yet). Done by itself twice a minute.
    void passTime();

Q_SIGNALS:
    /// Figures, queue, sample or isComplete() are others; once control returns to the event loop, however many rows
    /// changed. While there may be more, some times a second.
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside
