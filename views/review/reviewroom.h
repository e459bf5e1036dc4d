// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reviewboard.h"
#include "models/items/reviewqueuemodel.h"
#include "models/items/reviewsettings.h"
#include "views/chartloader.h"
#include "views/review/queuepane.h"
#include "views/review/reviewheader.h"
#include "views/review/reviewsources.h"

#include <QPointer>
#include <QWidget>

class QTimer;

namespace deskside {

class AccountListModel;
class AgreementDialog;
class ChatTable;
class CompareDialog;
class ReviewDesk;
struct CompareSides;

/// The review desk at work: keeps figures and queue in step with the table, and shows them on a ReviewDesk. Says what
/// the person wants as signals, and knows neither network nor store.
class ReviewRoom : public QWidget
{
    Q_OBJECT
public:
    /// Table and accounts outlive it.
    ReviewRoom(ChatTable *table, AccountListModel *accounts, const ReviewSources &sources, QWidget *parent = nullptr);
    ~ReviewRoom() override;

    ReviewDesk *desk() const { return m_desk; }
    void setSettings(const ReviewSettings &settings);
    void setKnownTags(const QStringList &tags);
    /// The words that what is shown is filtered by, without the period.
    QString query() const;
    const ReviewPeriod &period() const;
    /// Of the rate over time; nullopt: as fits the days.
    std::optional<PeriodStep> step() const;
    /// Every chat that is here was looked at.
    bool isComplete() const { return m_board.isComplete(); }
    /// What a person would miss at the next start.
    QVariantMap saveLayout() const;
    void restoreLayout(const QVariantMap &layout);

Q_SIGNALS:
    /// To be kept in place of what the reviewer said of the chat before.
    void scored(const deskside::Score &score);
    /// The person wants to leave the desk.
    void inboxRequested();
    void openChat(const deskside::ChatKey &key);
    /// The person wants to see the chats that a query finds.
    void openQuery(const QString &query);
    void reviewerNamed(const QString &name);
    /// The person wants what is shown in a file.
    void exportRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void offerAccounts();
    void takeScope();
    void takeOrder();
    void update();
    void updateQueue();
    void updateCharts();
    void updateVersions();
    void showChat(const ChatKey &key);
    void showChatAgain();
    Verdict given(WordId scores);
    bool isWhole() const;
    ReviewScope scopeOf(const ReviewPeriod &period, const QString &more = {}) const;
    void compare();
    void compareSides(const CompareSides &sides);
    void agree();
    void showAgreement();
    QList<NamedChoice> choices(int by) const;

    ChatTable *m_table;
    AccountListModel *m_accounts;
    ReviewSources m_sources;
    ReviewSettings m_settings;
    ReviewBoard m_board;
    ReviewQueueModel m_queue;
    ChartLoader m_charts;
    ReviewDesk *m_desk;
    QTimer *m_minute;
    QHash<WordId, Verdict> m_given; ///< what the reviewer said, by CompactRow::scores
    ChatKey m_shown;
    quint32 m_shownId = 0;
    bool m_chatStale = false; ///< the chat that is shown has changed since
    bool m_begun = false;
    bool m_stale = true;       ///< something has changed since it was shown
    bool m_shownWhole = false; ///< what the charts say of their coverage
    QPointer<CompareDialog> m_comparing;
    QPointer<ReviewBoard> m_sides; ///< the dialog's, while two sides are compared
    QPointer<AgreementDialog> m_agreeing;
};

} // namespace deskside
