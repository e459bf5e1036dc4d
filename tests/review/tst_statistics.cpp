// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/statistics.h"

#include <QTest>

using namespace deskside;

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShareOfNothingHasNoInterval() { QVERIFY(!wilson(0, 0)); }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
