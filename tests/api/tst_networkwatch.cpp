// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/networkwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace deskside;

class TestNetworkWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsClaimedThatTheSystemDoesNotSay();
};

void TestNetworkWatch::nothingIsClaimedThatTheSystemDoesNotSay()
{
    const NetworkState unsaid;
    QCOMPARE(unsaid.reach, NetworkState::Reach::Unknown);
    QVERIFY(!unsaid.metered);
    // Whatever this computer has (often nothing at all), two watches see the same and a new one tells nothing twice.
    const NetworkWatch first;
    const NetworkWatch second;
    QSignalSpy told(&second, &NetworkWatch::changed);
    QCOMPARE(second.state(), first.state());
    QVERIFY(told.isValid());
    QCOMPARE(told.size(), 0);
}

QTEST_GUILESS_MAIN(TestNetworkWatch)
#include "tst_networkwatch.moc"
