// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/cannedreplies.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {
const CannedFacts facts{u"Mariana"_s, u"Lena"_s, u"https://example.test/c/1"_s};

QStringList names(const QList<CannedReply> &replies)
{
    QStringList list;
    for (const CannedReply &reply : replies)
        list.append(reply.name);
    return list;
}
} // namespace

class TestCannedReplies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void variablesGetTheirValues_data();
    void variablesGetTheirValues();
    void valuesAreNotReadForVariables();
    void valuesComeAsOneSafeLine();
    void gapsSayWhereTheyStand();
    void everyVariableIsKnown();
    void aNewReplyHasAnIdOfItsOwn();
    void aBlankTextMakesNoReply();
    void aReplyWithoutANameIsCalledAfterItsText();
    void settingsKeepRepliesAndTheirOrder();
    void whatCannotBeAReplyIsLeftOut();
    void whoNeverEditedThemHasTheReadyOnes();
    void whoRemovedThemAllHasNone();
    void readyRepliesUseKnownVariablesOnly();
    void namesAreFoundBeforeTexts_data();
    void namesAreFoundBeforeTexts();
};

void TestCannedReplies::variablesGetTheirValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<CannedFacts>("known");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QStringList>("unknown");
    QTest::addColumn<QStringList>("missing");
    const QStringList none;
    QTest::newRow("all") << u"Hi {customer.name}, {agent.name} here: {chat.link}."_s << facts
                         << u"Hi Mariana, Lena here: https://example.test/c/1."_s << none << none;
    QTest::newRow("twice") << u"{customer.name}{customer.name}"_s << facts << u"MarianaMariana"_s << none << none;
    QTest::newRow("in another case") << u"{Customer.Name}"_s << facts << u"Mariana"_s << none << none;
    QTest::newRow("no variable") << u"Just {} words { } {a b} {1} }{"_s << facts << u"Just {} words { } {a b} {1} }{"_s
                                 << none << none;
    QTest::newRow("unknown") << u"{order.id} {order.id} {sku}"_s << facts << u"{order.id} {order.id} {sku}"_s
                             << QStringList{u"{order.id}"_s, u"{sku}"_s} << none;
    QTest::newRow("missing") << u"Hi {customer.name}, bye {customer.name}"_s << CannedFacts{} << u"Hi …, bye …"_s
                             << none << QStringList{u"{customer.name}"_s};
    QTest::newRow("braces in braces") << u"{{agent.name}}"_s << facts << u"{Lena}"_s << none << none;
    QTest::newRow("empty") << QString() << facts << QString() << none << none;
}

void TestCannedReplies::variablesGetTheirValues()
{
    QFETCH(QString, text);
    QFETCH(CannedFacts, known);
    const FilledReply reply = filled(text, known);
    QTEST(reply.text, "result");
    QTEST(reply.unknown, "unknown");
    QTEST(reply.missing, "missing");
}

void TestCannedReplies::valuesAreNotReadForVariables()
{
    const FilledReply reply = filled(u"{customer.name}"_s, {u"{agent.name}"_s, u"Lena"_s, {}});
    QCOMPARE(reply.text, u"{agent.name}"_s);
    QVERIFY(reply.unknown.isEmpty());
}

void TestCannedReplies::valuesComeAsOneSafeLine()
{
    const QString text = filled(u"Hi {customer.name}!"_s, {u" Eve\n\u202Eevil "_s, {}, {}}).text;
    QVERIFY(text.startsWith(u"Hi Eve "_s));
    QVERIFY(!text.contains(u'\n'));
    QVERIFY(!text.contains(QChar(0x202E)));
}

void TestCannedReplies::gapsSayWhereTheyStand()
{
    const FilledReply reply = filled(u"… {agent.name} {customer.name} {chat.link}"_s, {{}, u"Lena"_s, {}});
    QCOMPARE(reply.text, u"… Lena … …"_s);
    QCOMPARE(reply.gaps, QList<qsizetype>({7, 9}));
}

void TestCannedReplies::everyVariableIsKnown()
{
    QCOMPARE(cannedVariables().size(), 3);
    for (const QString &variable : cannedVariables())
        QVERIFY(filled(variable, facts).unknown.isEmpty());
}

void TestCannedReplies::aNewReplyHasAnIdOfItsOwn()
{
    const CannedReply a = newCannedReply(u" Hello\nthere "_s, u"Hi!\n"_s);
    QVERIFY(a.id.startsWith(u"reply-"_s));
    QVERIFY(a.id != newCannedReply(u"Hello"_s, u"Hi!"_s).id);
    QCOMPARE(a.name, u"Hello there"_s);
    QCOMPARE(a.text, u"Hi!\n"_s);
}

void TestCannedReplies::aBlankTextMakesNoReply()
{
    QCOMPARE(newCannedReply(u"Hello"_s, u" \n"_s), CannedReply());
}

void TestCannedReplies::aReplyWithoutANameIsCalledAfterItsText()
{
    QCOMPARE(newCannedReply(u" "_s, u"Thank you!\nBye"_s).name, u"Thank you! Bye"_s);
    QVERIFY(newCannedReply({}, QString(500, u'x')).name.size() < 40);
}

void TestCannedReplies::settingsKeepRepliesAndTheirOrder()
{
    const QList<CannedReply> replies{
        {u"reply-z"_s, u"Zeta, \"quoted\""_s, u"One\n\nTwo;  three = @4 {customer.name}"_s},
        {u"reply-a"_s, u"Ünread"_s, u"سلام 🙂"_s}};
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    {
        QSettings settings(file, QSettings::IniFormat);
        settings.setValue("cannedReplies"_L1, cannedRepliesToMap(replies));
    }
    const QSettings settings(file, QSettings::IniFormat);
    QCOMPARE(cannedRepliesFromMap(settings.value("cannedReplies"_L1).toMap()), replies);
}

void TestCannedReplies::whatCannotBeAReplyIsLeftOut()
{
    const QVariantMap map{
        {u"order"_s, QStringList{u"reply-gone"_s, u"reply-1"_s, u"reply-1"_s, u"reply-2"_s}},
        {u"reply-1"_s, QStringList{u"Hello"_s, u"Hi"_s}},
        {u"reply-2"_s, QStringList{u"No text"_s, u" \n"_s}},
        {u"reply-3"_s, QStringList{u"Alone"_s}},
        {u"reply-4"_s, QVariantMap{}},
        {u"reply-"_s, QStringList{u"No id"_s, u"Hi"_s}},
        {u"reply-9"_s, QStringList{u"Not in the order"_s, QString(20'000, u'x')}},
    };
    const QList<CannedReply> replies = cannedRepliesFromMap(map);
    QCOMPARE(names(replies), QStringList({u"Hello"_s, u"Not in the order"_s}));
    QCOMPARE(replies[1].text.size(), longestCanned);
}

void TestCannedReplies::whoNeverEditedThemHasTheReadyOnes()
{
    QVERIFY(readyCannedReplies().size() >= 3);
    QCOMPARE(cannedRepliesFromMap({}), readyCannedReplies());
    QCOMPARE(cannedRepliesFromMap(cannedRepliesToMap(readyCannedReplies())), readyCannedReplies());
}

void TestCannedReplies::whoRemovedThemAllHasNone()
{
    QCOMPARE(cannedRepliesFromMap(cannedRepliesToMap({})), QList<CannedReply>());
}

void TestCannedReplies::readyRepliesUseKnownVariablesOnly()
{
    for (const CannedReply &reply : readyCannedReplies()) {
        const FilledReply result = filled(reply.text, facts);
        QVERIFY2(result.unknown.isEmpty() && result.missing.isEmpty(), qPrintable(reply.name));
    }
}

void TestCannedReplies::namesAreFoundBeforeTexts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing typed") << u" "_s << QStringList{u"Refund sent"_s, u"Grüße"_s, u"Late parcel"_s};
    QTest::newRow("beginning of a word") << u"se"_s << QStringList{u"Refund sent"_s, u"Late parcel"_s};
    QTest::newRow("two words") << u"refund s"_s << QStringList{u"Refund sent"_s};
    QTest::newRow("text only") << u"apolog"_s << QStringList{u"Late parcel"_s};
    QTest::newRow("without its umlaut") << u"gru"_s << QStringList{u"Grüße"_s};
    QTest::newRow("name first") << u"late"_s << QStringList{u"Late parcel"_s, u"Refund sent"_s};
    QTest::newRow("none") << u"zzz"_s << QStringList{};
    QTest::newRow("punctuation") << u"?!"_s << QStringList{};
}

void TestCannedReplies::namesAreFoundBeforeTexts()
{
    QFETCH(QString, typed);
    const QList<CannedReply> replies{{u"reply-1"_s, u"Refund sent"_s, u"Better late than never"_s},
                                     {u"reply-2"_s, u"Grüße"_s, u"Bye"_s},
                                     {u"reply-3"_s, u"Late parcel"_s, u"We sent it; our apologies"_s}};
    QTEST(names(matching(replies, typed)), "found");
}

QTEST_GUILESS_MAIN(TestCannedReplies)
#include "tst_cannedreplies.moc"
