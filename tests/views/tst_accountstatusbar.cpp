// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sharing.h"
#include "models/items/accountlistmodel.h"
#include "views/accountstatusbar.h"
#include "views/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;
using Phase = AccountStatus::Phase;

class TestAccountStatusBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysOfEachAccountWhatItIsDoing();
    void offlineTheAgeOfWhatIsShownMatters();
    void longWalksShowHowFarTheyAre();
    void makingTheIndexIsSaid();
    void reviewsThatAreNotSharedAreCounted();
    void neverWidensTheWindow();
    void theAgeIsCutLast();
    void troubleStandsOut();
    void accountsComeAndGo();

private:
    void set(const QString &id, Phase phase, qint64 walked = 0, std::optional<qint64> total = {})
    {
        AccountStatus status;
        status.account = id;
        status.phase = phase;
        status.walked = walked;
        status.total = total;
        status.lastSync = QDateTime::currentDateTimeUtc().addSecs(-3 * 60 - 5);
        m_accounts->setStatus(status);
    }
    void add(const QString &id)
    {
        Account account;
        account.id = id;
        account.name = QString(u"Acme "_s + id);
        m_accounts->upsert(account);
    }
    QLabel *label(const QString &id) const { return m_bar->findChild<QLabel *>(QString(u"status."_s + id)); }
    QProgressBar *progress() const { return m_bar->findChild<QProgressBar *>(); }

    std::unique_ptr<AccountListModel> m_accounts;
    std::unique_ptr<AccountStatusBar> m_bar;
};

void TestAccountStatusBar::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_bar.reset();
    m_accounts = std::make_unique<AccountListModel>();
    add(u"1"_s);
    m_bar = std::make_unique<AccountStatusBar>(m_accounts.get());
    m_bar->resize(800, 26);
    m_bar->show();
}

void TestAccountStatusBar::saysOfEachAccountWhatItIsDoing()
{
    QCOMPARE(label(u"1"_s)->text(), u"Acme 1 · not synced yet"_s);
    add(u"2"_s);
    set(u"1"_s, Phase::Idle);
    set(u"2"_s, Phase::Paused);
    QCOMPARE(label(u"1"_s)->text(), u"Acme 1 · synced 3 min ago"_s);
    QCOMPARE(label(u"2"_s)->text(), u"Acme 2 · paused, as of 3 min ago"_s);
    QCOMPARE(label(u"2"_s)->accessibleName(), label(u"2"_s)->text());
    QCOMPARE(label(u"2"_s)->textFormat(), Qt::PlainText);
}

void TestAccountStatusBar::offlineTheAgeOfWhatIsShownMatters()
{
    set(u"1"_s, Phase::Failed);
    m_bar->setOffline(true);
    QCOMPARE(label(u"1"_s)->text(), u"Acme 1 · offline: showing what was stored 3 min ago"_s);
    add(u"2"_s);
    QCOMPARE(label(u"1"_s)->text(), u"Acme 1 · offline, as of 3 min ago"_s);
    m_bar->setOffline(false);
    QCOMPARE(label(u"1"_s)->text(), u"Acme 1 · failed, as of 3 min ago"_s);
}

void TestAccountStatusBar::longWalksShowHowFarTheyAre()
{
    add(u"2"_s);
    QVERIFY(!progress()->isVisible());
    set(u"1"_s, Phase::Syncing, 6'000, 10'000);
    QVERIFY(progress()->isVisible());
    QCOMPARE(progress()->value(), 600);
    set(u"2"_s, Phase::Syncing, 3'000, 20'000);
    QCOMPARE(progress()->value(), 300);
    QCOMPARE(progress()->accessibleDescription(), u"9,000 of 30,000 chats"_s);
    set(u"1"_s, Phase::Idle);
    QCOMPARE(progress()->value(), 150);
    m_bar->setOffline(true);
    QVERIFY(!progress()->isVisible());
    m_bar->setOffline(false);
    set(u"2"_s, Phase::Syncing, 30, 400);
    QVERIFY(!progress()->isVisible());
}

void TestAccountStatusBar::makingTheIndexIsSaid()
{
    auto *indexing = m_bar->findChild<QLabel *>(u"indexing"_s);
    QVERIFY(!indexing->isVisible());
    m_bar->setIndexing(true);
    QVERIFY(indexing->isVisible());
    QCOMPARE(indexing->text(), u"indexing…"_s);
    m_bar->setIndexing(false);
    QVERIFY(!indexing->isVisible());
}

void TestAccountStatusBar::reviewsThatAreNotSharedAreCounted()
{
    auto *sharing = m_bar->findChild<QLabel *>(u"sharingState"_s);
    QVERIFY(!sharing->isVisible());
    SharingStatus status{
        .phase = SharingStatus::Phase::Failed, .message = u"No such host."_s, .waiting = 2, .last = {}};
    m_bar->setSharing(status);
    QVERIFY(sharing->isVisible());
    QVERIFY2(sharing->text().startsWith(u'2'), qPrintable(sharing->text()));
    QVERIFY(sharing->toolTip().contains(u"No such host."_s));
    status.waiting = 0;
    m_bar->setSharing(status);
    QCOMPARE(sharing->text(), u"reviews not shared"_s);
    status.phase = SharingStatus::Phase::InStep;
    m_bar->setSharing(status);
    QVERIFY(!sharing->isVisible());
}

void TestAccountStatusBar::neverWidensTheWindow()
{
    for (int i = 2; i < 8; ++i)
        add(u"a rather long name %1"_s.arg(i));
    m_bar->setOffline(true);
    m_bar->setIndexing(true);
    QVERIFY(m_bar->minimumSizeHint().width() < 640);
    QVERIFY(label(u"1"_s)->toolTip().contains(u"Acme 1"_s));
}

void TestAccountStatusBar::theAgeIsCutLast()
{
    const QFontMetrics metrics = m_bar->fontMetrics();
    const auto within = [&metrics](const QString &room) {
        return AccountStatusBar::fitted({u"Acme Brasil"_s, u"Brasil"_s, u"synced 3 min ago"_s, u"3 min ago"_s}, metrics,
                                        metrics.horizontalAdvance(room));
    };
    QCOMPARE(within(u"Acme Brasil · synced 3 min ago"_s), u"Acme Brasil · synced 3 min ago"_s);
    QCOMPARE(within(u"Acme Brasil · 3 min ago"_s), u"Acme Brasil · 3 min ago"_s);
    QCOMPARE(within(u"Brasil · 3 min ago"_s), u"Brasil · 3 min ago"_s);
    const QString narrow = within(u"Br… · 3 min ago"_s);
    QVERIFY2(narrow.startsWith(u"B"_s) && narrow.endsWith(u"… · 3 min ago"_s), qPrintable(narrow));
    const QString least = within(u"12345678"_s);
    QVERIFY(metrics.horizontalAdvance(least) <= metrics.horizontalAdvance(u"12345678"_s));

    // As it is painted: six accounts at 800 pixels.
    for (int i = 2; i <= 6; ++i)
        add(QString::number(i));
    for (int i = 1; i <= 6; ++i)
        set(QString::number(i), Phase::Idle);
    const QString age = u"3 min ago"_s;
    for (int i = 1; i <= 6; ++i)
        QTRY_VERIFY(label(QString::number(i))->contentsRect().width() > metrics.horizontalAdvance(age));
}

void TestAccountStatusBar::troubleStandsOut()
{
    const auto color = [this] { return label(u"1"_s)->palette().color(QPalette::WindowText); };
    const QColor negative = theme::color(theme::Meaning::Negative, m_bar->palette());
    set(u"1"_s, Phase::Idle);
    QVERIFY(color() != negative);
    set(u"1"_s, Phase::SignedOut);
    QCOMPARE(color(), negative);
    m_bar->setPalette(theme::darkPalette());
    QCOMPARE(color(), theme::color(theme::Meaning::Negative, theme::darkPalette()));
    m_bar->setOffline(true);
    QVERIFY(color() != theme::color(theme::Meaning::Negative, theme::darkPalette()));
}

void TestAccountStatusBar::accountsComeAndGo()
{
    add(u"2"_s);
    QVERIFY(label(u"2"_s));
    m_accounts->remove(u"1"_s);
    QVERIFY(!label(u"1"_s));
    QVERIFY(label(u"2"_s)->text().startsWith(u"Acme 2"_s));
}

QTEST_MAIN(TestAccountStatusBar)
#include "tst_accountstatusbar.moc"
