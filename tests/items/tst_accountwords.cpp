// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/accountwords.h"

#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;
using Phase = AccountStatus::Phase;

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

AccountStatus status(Phase phase, int minutesAgo = -1)
{
    AccountStatus status;
    status.phase = phase;
    if (minutesAgo >= 0)
        status.lastSync = noon.addSecs(-60 * minutesAgo);
    return status;
}

AccountStatus walking(qint64 walked, std::optional<qint64> total, bool complete = false)
{
    AccountStatus walk = status(Phase::Syncing, 5);
    walk.walked = walked;
    walk.total = total;
    walk.complete = complete;
    return walk;
}

AccountStatus offlineFailure()
{
    AccountStatus failed = status(Phase::Failed, 3);
    failed.error = ApiError{};
    failed.error->kind = ApiError::Kind::Offline;
    return failed;
}

} // namespace

class TestAccountWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void saysWhatAnAccountIsDoing_data();
    void saysWhatAnAccountIsDoing();
    void isBriefAmongSeveral();
    void knowsHowFarALongWalkIs_data();
    void knowsHowFarALongWalkIs();
    void namesLoseWhatTheyShare_data();
    void namesLoseWhatTheyShare();
    void sizesReadAsALine();
};

void TestAccountWords::saysWhatAnAccountIsDoing_data()
{
    QTest::addColumn<AccountStatus>("status");
    QTest::addColumn<bool>("offline");
    QTest::addColumn<QString>("words");
    QTest::newRow("synced") << status(Phase::Idle, 2) << false << u"synced 2 min ago"_s;
    QTest::newRow("just now") << status(Phase::Idle, 0) << false << u"synced just now"_s;
    QTest::newRow("never") << status(Phase::Idle) << false << u"not synced yet"_s;
    QTest::newRow("offline") << status(Phase::Idle, 3) << true << u"offline: showing what was stored 3 min ago"_s;
    QTest::newRow("offline whatever it did")
        << status(Phase::Failed, 3) << true << u"offline: showing what was stored 3 min ago"_s;
    QTest::newRow("offline, nothing stored") << status(Phase::Idle) << true << u"offline: nothing is stored yet"_s;
    AccountStatus half = status(Phase::Idle);
    half.chats = 12;
    QTest::newRow("offline, half a walk stored") << half << true << u"offline: showing what was stored"_s;
    QTest::newRow("paused") << status(Phase::Paused, 60) << false << u"paused, as of 1 h ago"_s;
    QTest::newRow("paused from the beginning") << status(Phase::Paused) << false << u"paused"_s;
    QTest::newRow("signed out") << status(Phase::SignedOut, 3) << false << u"signed out"_s;
    QTest::newRow("failed") << status(Phase::Failed, 3) << false << u"failed, as of 3 min ago"_s;
    QTest::newRow("not reached") << offlineFailure() << false << u"not reached, as of 3 min ago"_s;
    QTest::newRow("never reached") << status(Phase::Failed) << false << u"not reached yet"_s;
    QTest::newRow("begins") << walking(0, {}) << false << u"syncing"_s;
    QTest::newRow("walks, total not told") << walking(6210, {}) << false << u"syncing, 6,210"_s;
    QTest::newRow("walks") << walking(6210, 10'000) << false << u"syncing, 6,210 of 10,000"_s;
    QTest::newRow("more than told") << walking(10'001, 10'000) << false << u"syncing, 10,001"_s;
    QTest::newRow("a short refresh") << walking(100, 400, true) << false << u"syncing"_s;
    QTest::newRow("the whole list again") << walking(100, 12'000, true) << false << u"syncing, 100 of 12,000"_s;
}

void TestAccountWords::saysWhatAnAccountIsDoing()
{
    QFETCH(AccountStatus, status);
    QFETCH(bool, offline);
    QTEST(offline ? offlineWords(status, noon, false) : statusWords(status, noon), "words");
}

void TestAccountWords::isBriefAmongSeveral()
{
    QCOMPARE(offlineWords(status(Phase::Idle, 3), noon, true), u"offline, as of 3 min ago"_s);
    QCOMPARE(offlineWords(status(Phase::Idle), noon, true), u"offline"_s);
}

void TestAccountWords::knowsHowFarALongWalkIs_data()
{
    QTest::addColumn<AccountStatus>("status");
    QTest::addColumn<double>("progress"); ///< negative: none
    QTest::newRow("half") << walking(5'000, 10'000) << 0.5;
    QTest::newRow("beyond its end") << walking(15'000, 10'000) << 1.0;
    QTest::newRow("short") << walking(100, 500) << -1.0;
    QTest::newRow("no total") << walking(5'000, {}) << -1.0;
    QTest::newRow("not begun") << walking(0, 10'000) << -1.0;
    AccountStatus over = walking(5'000, 10'000);
    over.phase = Phase::Idle;
    QTest::newRow("over") << over << -1.0;
}

void TestAccountWords::knowsHowFarALongWalkIs()
{
    QFETCH(AccountStatus, status);
    QTEST(progressOf(status).value_or(-1), "progress");
}

void TestAccountWords::namesLoseWhatTheyShare_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("distinct");
    QTest::newRow("nothing in common") << QStringList{u"Acme EU"_s, u"Zoo EU"_s}
                                       << QStringList{u"Acme EU"_s, u"Zoo EU"_s};
    QTest::newRow("a word") << QStringList{u"Acme EU"_s, u"Acme Shop"_s} << QStringList{u"EU"_s, u"Shop"_s};
    QTest::newRow("words") << QStringList{u"Acme Pet Food"_s, u"Acme Pet Toys and more"_s}
                           << QStringList{u"Food"_s, u"Toys and more"_s};
    QTest::newRow("never within a word") << QStringList{u"Acme1"_s, u"Acme2"_s} << QStringList{u"Acme1"_s, u"Acme2"_s};
    QTest::newRow("one is all of it") << QStringList{u"Acme"_s, u"Acme EU"_s} << QStringList{u"Acme"_s, u"Acme EU"_s};
    QTest::newRow("the same twice") << QStringList{u"Acme EU"_s, u"Acme EU"_s} << QStringList{u"EU"_s, u"EU"_s};
    QTest::newRow("one") << QStringList{u"Acme EU"_s} << QStringList{u"Acme EU"_s};
    QTest::newRow("none") << QStringList() << QStringList();
}

void TestAccountWords::namesLoseWhatTheyShare()
{
    QFETCH(QStringList, names);
    QTEST(distinctNames(names), "distinct");
}

void TestAccountWords::sizesReadAsALine()
{
    QString line = sizeWords({u"Invent\nDemo"_s, 12'345, 18'000'000});
    line.removeIf([](QChar c) { return c == QChar(0x2068) || c == QChar(0x2069); });
    // Plurals are put in by the English translation.
    QCOMPARE(line, u"Invent Demo: 12,345 chat(s), 18.0\u00a0MB"_s);
    QCOMPARE(chatsWords(5'000'000'000), u"2,147,483,647 chat(s)"_s);
}

QTEST_GUILESS_MAIN(TestAccountWords)
#include "tst_accountwords.moc"
