// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatlink.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

class TestChatLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkLeadsBackToItsChat_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("id");
        QTest::newRow("uuid") << u"a1"_s << u"5d0c6f0e-3b1a-4b52-9f1e-000000000010"_s;
        QTest::newRow("odd") << u"my shop/2"_s << u"100%?&#+ü"_s;
        QTest::newRow("dots") << u".."_s << u"."_s;
    }
    void aLinkLeadsBackToItsChat()
    {
        QFETCH(const QString, account);
        QFETCH(const QString, id);
        const QString link = chatLink({account, id});
        QVERIFY(isOurLink(link));
        const auto key = chatKeyFrom(link);
        QVERIFY(key);
        QCOMPARE(*key, (ChatKey{account, id}));
    }

    void otherTextsAreNoLinks_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "deskside", "deskside:", "deskside://chat", "deskside://chat/", "deskside://chat/a",
              "deskside://chat/a/", "deskside://chat//b", "deskside://chat/a/b/c", "deskside://settings/a/b",
              "https://chat/a/b", "deskside://chat/a/b%0A--profile"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("long") << QString(u"deskside://chat/a/"_s + QString(600, u'b'));
    }
    void otherTextsAreNoLinks()
    {
        QFETCH(const QString, text);
        QVERIFY(!chatKeyFrom(text));
    }
};

QTEST_GUILESS_MAIN(TestChatLink)
#include "tst_chatlink.moc"
