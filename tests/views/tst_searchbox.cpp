// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class Test : public QObject
{
    Q_OBJECT
};
QTEST_MAIN(Test)
#include "tst_searchbox.moc"
