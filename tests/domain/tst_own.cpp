// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/own.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

class TestOwn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsAreReadFromALine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QList<QString>>("expected");

        QTest::newRow("nothing") << u""_s << QList<QString>{};
        QTest::newRow("separators only") << u" , ,,# ##\t"_s << QList<QString>{};
        QTest::newRow("spaces and commas")
            << u"vip, late\tbilling,\n urgent"_s << QList<QString>{u"billing"_s, u"late"_s, u"urgent"_s, u"vip"_s};
        QTest::newRow("with #") << u"#vip ##late c#"_s << QList<QString>{u"c#"_s, u"late"_s, u"vip"_s};
        QTest::newRow("as typed") << u"VIP Größe"_s << QList<QString>{u"Größe"_s, u"VIP"_s};
        QTest::newRow("the first spelling stays") << u"Vip VIP #vip víp"_s << QList<QString>{u"Vip"_s};
        QTest::newRow("sorted as compared") << u"b Á C a1"_s << QList<QString>{u"Á"_s, u"a1"_s, u"b"_s, u"C"_s};
        QTest::newRow("invisible") << u"\u200b a"_s << QList<QString>{u"a"_s};
        QTest::newRow("wide spaces") << u"a\u3000b\u00a0c"_s << QList<QString>{u"a"_s, u"b"_s, u"c"_s};
    }

    void tagsAreReadFromALine()
    {
        QFETCH(QString, line);
        QFETCH(QList<QString>, expected);

        QCOMPARE(tagsIn(line), expected);
        QCOMPARE(tagsIn(tagsIn(line).join(u' ')), expected);
    }

    void emptyMeansNothingOfIt()
    {
        QVERIFY(OwnData().isEmpty());
        QVERIFY(!OwnData{.pinned = true}.isEmpty());
        QVERIFY(!OwnData{.note = u"x"_s}.isEmpty());
        QVERIFY(!OwnData{.tags = {u"x"_s}}.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOwn)
#include "tst_own.moc"
