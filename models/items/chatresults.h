// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactfilter.h"
#include "models/items/chatscan.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace deskside {

class ChatTable;

/// What a search finds, newest first, filled as the answers come and followed while chats change. What a filter wants
/// of texts is asked of the full-text index; the rest is asked of the table.
///
/// A row says nothing of its texts. So a chat that changed stays what it was until the index has been asked again,
/// quietly and once a second at most.
class ChatResults : public QObject
{
    Q_OBJECT
public:
    /// `number` makes the numbers that tell questions apart; no two are the same.
    ChatResults(ChatTable *table, CompactFilter filter, std::function<quint64()> number, QObject *parent = nullptr);
    ~ChatResults() override;

    void start();
    ChatIndex *index() { return &m_index; }
    bool isFinished() const { return m_finished; }
    /// The index's answer to a question: see ChatSearch::hits. One to another question is nothing.
    void addHits(quint64 number, int term, const QList<qint64> &recencies, bool last);

Q_SIGNALS:
    void asked(quint64 number, const deskside::TextPlan &plan);
    /// Nobody waits for an answer any more.
    void askedNoMore();
    /// There are rows worth showing (some screenfuls, or what was found after some moments), or it is certain that
    /// there are no more.
    void begun();
    /// Everything that was there was looked through. What changes afterwards is followed without a word.
    void finished();

private:
    bool wants(bool was, const CompactRow *before, const CompactRow &after) const;
    bool needsMatch() const { return !m_filter.plan().match.isEmpty(); }
    bool needsTerms() const { return !m_filter.plan().terms.isEmpty(); }
    void ask();
    void askAgain();
    void doubt(const CompactRow *before, const CompactRow *after);
    void work();
    void beginIfWorthIt();
    void takeBlock(const QDeadlineTimer &deadline);
    void check(const QList<qint64> &block, bool last);
    void settle(const CompactRow &row, bool belongs);
    void answered();
    void passTime();

    ChatTable *m_table;
    CompactFilter m_filter;
    std::function<quint64()> m_number;
    ChatIndex m_index;
    ChatScan m_scan;

    quint64 m_asked = 0;           ///< the question under way; 0: none
    QList<QList<qint64>> m_blocks; ///< hits that were not taken in yet
    qsizetype m_nextHit = 0;       ///< of the first block
    bool m_allCame = false;
    int m_near = 0;                       ///< where among all chats the last hit stood, or above
    qint64 m_lastHit = 0;                 ///< what stands above was compared with the hits
    QHash<int, QList<qint64>> m_termHits; ///< so far

    QSet<quint32> m_doubtful; ///< changed since the index was asked
    bool m_doubtsAll = false; ///< too many of them to count
    QSet<quint32> m_checked;  ///< what the question under way is about
    bool m_checksAll = true;  ///< it is about every chat

    QTimer m_slices;
    QTimer m_patience; ///< runs while a few hits are not worth showing yet
    QTimer m_again;
    QTimer m_clock;
    QElapsedTimer m_sinceAsked;
    bool m_begun = false;
    bool m_finished = false;
};

} // namespace deskside
