// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/arrivals.h"

#include "tests/support/chatdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

ChatRow rowOf(int number, bool unread)
{
    ChatRow row;
    row.key = {u"a"_s, QString::number(number)};
    row.unread = unread;
    row.activity = Moment(QDateTime(QDate(2026, 11, 21), QTime(9, number), Qt::UTC));
    return row;
}

} // namespace

class TestArrivals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatComesLaterIsTold()
    {
        test::ChatDesk desk;
        desk.apply({rowOf(1, true), rowOf(2, false)});
        const int filter = desk.table.addFilter(desk.compact(ChatFilter::unread()));
        QObject context;
        QList<quint32> told;
        onArrivals(&desk.table, filter, &context, [&told](const QList<quint32> &ids) { told += ids; });
        QTRY_VERIFY(desk.table.isSettled());
        desk.apply({rowOf(2, true), rowOf(3, false)});
        QTRY_COMPARE(told, QList<quint32>{desk.idOf(rowOf(2, true).key)});
        desk.apply({rowOf(3, true)});
        QTRY_COMPARE(told.size(), 2);
    }

    void nothingIsToldWhileTheStoreIsRead()
    {
        test::ChatDesk desk;
        desk.table.setLoading(true);
        const int filter = desk.table.addFilter(desk.compact(ChatFilter::unread()));
        QObject context;
        QList<quint32> told;
        onArrivals(&desk.table, filter, &context, [&told](const QList<quint32> &ids) { told += ids; });
        desk.apply({rowOf(1, true)});
        desk.table.setLoading(false);
        QTRY_VERIFY(!desk.table.isLoading());
        desk.apply({rowOf(2, true)});
        QTRY_COMPARE(told, QList<quint32>{desk.idOf(rowOf(2, true).key)});
    }

    void anUnknownFilterTellsNothing()
    {
        test::ChatDesk desk;
        QVERIFY(!onArrivals(&desk.table, 99, this, [](const QList<quint32> &) {}));
    }
};

QTEST_GUILESS_MAIN(TestArrivals)
#include "tst_arrivals.moc"
