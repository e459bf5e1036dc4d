// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "models/items/chatlistmodel.h"
#include "models/items/chattable.h"
#include "tests/support/chatdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

ChatRow rowOf(int number)
{
    ChatRow row;
    row.key = {u"a"_s, QString::number(number)};
    row.customer = u"Customer %1"_s.arg(number);
    row.unresolved = true;
    row.activity = Moment(QDateTime(QDate(2026, 11, 21), QTime(9, number), Qt::UTC));
    return row;
}

ChatRow mineOf(int number)
{
    ChatRow row = rowOf(number);
    row.mine = true;
    return row;
}

struct Desk {
    test::ChatDesk chats;
    Desktop desktop{&chats.table, &chats.list};
    QSignalSpy told{&desktop, &Desktop::told};

    Desk()
    {
        chats.apply({rowOf(1), rowOf(2), rowOf(3)});
        desktop.setArriving(false);
        desktop.setLooking(false);
    }
};

} // namespace

class TestDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<deskside::Notice>(); }

    void aChatForThePersonIsTold()
    {
        Desk desk;
        desk.chats.apply({mineOf(2)});
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told[0][1].value<ChatKey>(), rowOf(2).key);
        QVERIFY(desk.told[0][0].value<Notice>().text.contains(u"Customer 2"_s));
    }

    void whoLooksIsNotTold()
    {
        Desk desk;
        desk.desktop.setLooking(true);
        desk.chats.apply({mineOf(2)});
        desk.desktop.setLooking(false);
        desk.chats.apply({mineOf(3)});
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told[0][1].value<ChatKey>(), rowOf(3).key); // and nothing of the other
    }

    void whatArrivesAtFirstIsNoNews()
    {
        Desk desk;
        desk.desktop.setArriving(true);
        desk.chats.apply({mineOf(4)});
        desk.desktop.setArriving(false);
        desk.chats.apply({mineOf(5)});
        QTRY_COMPARE(desk.told.size(), 1);
        QCOMPARE(desk.told[0][1].value<ChatKey>(), rowOf(5).key);
    }

    void manyAtOnceAreOneNotification()
    {
        Desk desk;
        desk.chats.apply({mineOf(1), mineOf(2), mineOf(3)});
        QTRY_COMPARE(desk.told.size(), 1);
        QVERIFY(desk.told[0][0].value<Notice>().text.contains(u'3'));
        QVERIFY(desk.told[0][1].value<ChatKey>().isNull());
    }

    void quietHoursAreQuiet()
    {
        Desk desk;
        NoticeSettings settings;
        const QTime now = QTime::currentTime();
        settings.quietFrom = now.addSecs(-3'600);
        settings.quietTo = now.addSecs(3'600);
        desk.desktop.setSettings(settings);
        desk.chats.apply({mineOf(1)});
        auto *soon = desk.desktop.findChild<QTimer *>(u"soon"_s);
        QVERIFY(soon && soon->isActive());
        QTRY_VERIFY(!soon->isActive());
        QCOMPARE(desk.told.size(), 0);
    }

    void followUpsAreToldAlsoToWhoLooks()
    {
        Desk desk;
        desk.desktop.setLooking(true);
        desk.desktop.due({desk.chats.idOf(rowOf(1).key)});
        QTRY_COMPARE(desk.told.size(), 1);
        NoticeSettings settings;
        settings.due = false;
        desk.desktop.setSettings(settings);
        desk.desktop.due({desk.chats.idOf(rowOf(2).key)});
        desk.desktop.setSettings({});
        desk.desktop.due({desk.chats.idOf(rowOf(3).key)});
        QTRY_COMPARE(desk.told.size(), 2);
        QCOMPARE(desk.told[1][1].value<ChatKey>(), rowOf(3).key);
    }

    void aViewThatGrewIsTold()
    {
        Desk desk;
        desk.desktop.viewGrew(u"Angry ones"_s, desk.chats.idOf(rowOf(1).key));
        QTRY_COMPARE(desk.told.size(), 1);
        QVERIFY(desk.told[0][0].value<Notice>().title.contains(u"Angry ones"_s));
    }
};

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
