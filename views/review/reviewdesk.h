// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reviewqueuemodel.h"
#include "views/review/queuepane.h"
#include "views/review/reviewheader.h"
#include "views/review/reviewkeys.h"

#include <QWidget>

class QSplitter;
class QTabBar;

namespace deskside {

class ChartBoard;
class ChartMaker;
class HandoffCard;
class QueueView;
class ScorePanel;
struct ChartData;

/// The review desk: what is reviewed above, the queue with the handoff and its score beside the dashboard; where there
/// is little room one of the two at a time. Single keys score and move while no text field has the focus.
/// Says what the person wants as signals, and is told what there is by its setters.
class ReviewDesk : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive the desk.
    ReviewDesk(ReviewQueueModel *queue, ChartMaker *charts, QWidget *parent = nullptr);

    const DeskScope &scope() const { return m_header->scope(); }
    const QueueOrder &order() const { return m_pane->order(); }
    /// The chat the person is on; null: none.
    ChatKey chat() const;
    /// The same by CompactRow::id; 0: none.
    quint32 chatId() const;

    // What was kept: tells nobody.
    void restore(const PeriodChoice &choice, const QString &query, const QueueOrder &order);
    /// Sizes of the parts, for restoreLayout().
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);
    /// Binds other keys to a command of reviewCommands().
    void bindKeys(const QString &id, const QList<QKeySequence> &keys) { m_keys.bind(id, keys); }

    // What there is to choose.
    void setAccounts(const QList<NamedChoice> &accounts) { m_header->setAccounts(accounts); }
    void setAiVersions(const QList<NamedChoice> &versions) { m_header->setAiVersions(versions); }
    /// What the filter's operators are completed with.
    void setFilterValues(const QString &op, const QStringList &values);
    void setKnownTags(const QStringList &tags);
    /// Whose scores are given here; empty: the desk asks.
    void setReviewer(const QString &name);
    void setToday(QDate today) { m_header->setToday(today); }

    // What there is to see.
    /// What is known of a chat, in answer to chatChosen(); also whenever it changes. For another chat it is nothing.
    void showChat(const ChatKey &key, const QList<HandoffRecord> &handoffs, const QList<Score> &scores);
    void setProgress(qint64 done, qint64 of) { m_pane->setProgress(done, of); }
    void setQueuePlaceholder(const QString &title, const QString &hint) { m_pane->setPlaceholder(title, hint); }
    void setCharts(const QList<ChartData> &charts);
    /// How many chats the figures are made of by now, of how many; negative: nobody knows.
    void setReading(qint64 read, qint64 of);
    void setBoardPlaceholder(const QString &title, const QString &hint);

    /// Tells what is typed and was not told yet; for a window that closes.
    void save();
    void run(ReviewAct act);

Q_SIGNALS:
    /// The person wants to leave the desk.
    void inboxRequested();
    void scopeChanged(const deskside::DeskScope &scope);
    void stepChanged();
    void orderChanged(const deskside::QueueOrder &order);
    /// The person is on another chat: showChat() is to be called with what is known of it.
    void chatChosen(const deskside::ChatKey &key);
    /// To be kept as it is, in place of what the reviewer said of the chat before; an empty one removes it.
    void scored(const deskside::ChatKey &key, const deskside::Score &score);
    void openChat(const deskside::ChatKey &key);
    /// The person wants to read what was said in the chat.
    void readChat(const deskside::ChatKey &key);
    /// The person wants to see the chats behind a mark of a chart.
    void openQuery(const QString &query);
    void compareRequested();
    void agreementRequested();
    void exportRequested();
    void reviewerNamed(const QString &name);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// What a score was before the person gave another one.
    struct Given {
        quint32 id = 0;
        int row = 0;
        ChatKey key;
        Verdict verdict = Verdict::None;
        CustomerOutcome outcome = CustomerOutcome::None;
    };
    void connectParts();
    void takeChat(quint32 id);
    void nameChat();
    Given before() const;
    void give(Verdict verdict);
    void give(CustomerOutcome outcome);
    void undo();
    void goOn(int step);
    void fold();
    void restyle();
    void showTab(int tab);
    QList<QWidget *> panes() const;
    void goToPane(int step);

    ReviewQueueModel *m_queue;
    ReviewKeys m_keys;
    ReviewHeader *m_header;
    QTabBar *m_tabs;
    QSplitter *m_splitter;
    QSplitter *m_side;
    QueuePane *m_pane;
    QWidget *m_chatPane;
    HandoffCard *m_card;
    ScorePanel *m_score;
    ChartBoard *m_board;
    QList<Given> m_given; ///< the latest last
    bool m_narrow = false;
    bool m_sized = false;
};

} // namespace deskside
