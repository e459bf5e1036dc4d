// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/messagejson.h"
#include "models/api/common/rawjson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

void readSome(const json::ObjectReader &in, qsizetype index, Message &message)
{
    message.id = in.text("id"_L1);
    message.model = QString::number(index);
    message.createdAt = in.moment("at"_L1);
}

Result<json::MessageList> read(const QByteArray &bytes)
{
    return json::readMessages(bytes, readSome);
}

} // namespace

class TestMessageJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListKeepsItsOrderAndEachMessageItsBytes();
    void aWrappedListTellsOfTheWhole();
    void anUnreadableMessageCostsOnlyItself_data();
    void anUnreadableMessageCostsOnlyItself();
    void whatIsNoListIsABadReply_data();
    void whatIsNoListIsABadReply();
    void oneMessageIsReadByItself();
    void whatIsNoMessageIsABadReply_data();
    void whatIsNoMessageIsABadReply();
    void aFieldIsReplacedAndTheOthersStay_data();
    void aFieldIsReplacedAndTheOthersStay();
    void aFieldIsTakenOut();
    void textsAreQuoted();
    void aFileOfAnyShapeIsNoProblem();
};

void TestMessageJson::aListKeepsItsOrderAndEachMessageItsBytes()
{
    const auto list = read(R"( [ {"id": "b", "z": 1, "a": [ 1, 2 ]}, {"id":"a","at":"2026-11-21"} ] )"_ba);
    QVERIFY(list);
    QCOMPARE(list->received, 2);
    QCOMPARE(list->messages.size(), 2);
    QVERIFY(!list->isWrapped && !list->total && !list->totalPages && list->problems.isEmpty());
    QCOMPARE(list->messages.at(0).id, u"b"_s);
    QCOMPARE(list->messages.at(0).raw, R"({"id":"b","z":1,"a":[1,2]})"_ba);
    QCOMPARE(list->messages.at(1).model, u"1"_s);
    QVERIFY(list->messages.at(1).createdAt.isDateOnly());
}

void TestMessageJson::aWrappedListTellsOfTheWhole()
{
    const auto list = read(R"({"data":[{"id":"a"}],"total_pages":7,"total":65})"_ba);
    QVERIFY(list && list->isWrapped);
    QCOMPARE(list->messages.size(), 1);
    QCOMPARE(list->totalPages, std::optional<qint64>(7));
    QCOMPARE(list->total, std::optional<qint64>(65));
}

void TestMessageJson::anUnreadableMessageCostsOnlyItself_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("id");
    QTest::newRow("null") << "null"_ba << QString();
    QTest::newRow("a number") << "12"_ba << QString();
    QTest::newRow("a list") << "[{\"id\":\"x\"}]"_ba << QString();
    QTest::newRow("no id") << R"({"at":"2026-11-21"})"_ba << QString();
    QTest::newRow("an id that is null") << R"({"id":null})"_ba << QString();
    QTest::newRow("an id that is empty") << R"({"id":""})"_ba << QString();
    QTest::newRow("half a character") << R"({"id":"\ud800"})"_ba << QString();
    QTest::newRow("an id of another kind") << R"({"id":{}})"_ba << QString();
    QTest::newRow("a field of another kind") << R"({"id":"x","at":12})"_ba << u"x"_s;
    QTest::newRow("no date") << R"({"id":"x","at":"soon"})"_ba << u"x"_s;
}

void TestMessageJson::anUnreadableMessageCostsOnlyItself()
{
    QFETCH(const QByteArray, entry);
    QFETCH(const QString, id);
    const auto list = read(R"([{"id":"a"},)" + entry + R"(,{"id":"b"}])");
    QVERIFY(list);
    QCOMPARE(list->received, 3);
    QCOMPARE(list->messages.size(), 2);
    QCOMPARE(list->messages.at(1).id, u"b"_s);
    QCOMPARE(list->problems.size(), 1);
    QCOMPARE(list->problems.first().chatId, id);
    QVERIFY(!list->problems.first().message.isEmpty());
}

void TestMessageJson::whatIsNoListIsABadReply_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page of the web") << "<!doctype html><html><body>Sign in</body></html>"_ba;
    QTest::newRow("cut") << R"([{"id":"a"},{"id":)"_ba;
    QTest::newRow("an error") << R"({"message":"no"})"_ba;
    QTest::newRow("two lists") << R"({"data":[],"errors":[]})"_ba;
    QTest::newRow("a text") << "\"[]\""_ba;
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void TestMessageJson::whatIsNoListIsABadReply()
{
    QFETCH(const QByteArray, bytes);
    const auto list = read(bytes);
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ApiError::Kind::BadReply);
    QVERIFY(!list.error().detail.isEmpty());
}

void TestMessageJson::oneMessageIsReadByItself()
{
    const auto message = json::readMessage(R"({"id": "a"})"_ba, readSome);
    QVERIFY(message);
    QCOMPARE(message->id, u"a"_s);
    QCOMPARE(message->raw, R"({"id":"a"})"_ba);
}

void TestMessageJson::whatIsNoMessageIsABadReply_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("nothing in it") << "{}"_ba;
    QTest::newRow("a field of another kind") << R"({"id":"a","at":[]})"_ba;
    QTest::newRow("cut") << R"({"id":"a")"_ba;
    QTest::newRow("empty") << QByteArray();
}

void TestMessageJson::whatIsNoMessageIsABadReply()
{
    QFETCH(const QByteArray, bytes);
    const auto message = json::readMessage(bytes, readSome);
    QVERIFY(!message);
    QCOMPARE(message.error().kind, ApiError::Kind::BadReply);
}

void TestMessageJson::aFieldIsReplacedAndTheOthersStay_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("in the middle") << R"({"z":1.50,"state":{"x":1},"a":[ ]})"_ba
                                   << R"({"z":1.50,"state":2,"a":[]})"_ba;
    QTest::newRow("not there") << R"({"z":1})"_ba
                               << R"({"z":1,"state":2})"_ba;
    QTest::newRow("nothing there") << "{}"_ba
                                   << R"({"state":2})"_ba;
    QTest::newRow("there twice") << R"({"state":0,"b":1,"state":1})"_ba
                                 << R"({"state":2,"b":1})"_ba;
    QTest::newRow("spelled otherwise") << R"({"\u0073tate":1})"_ba
                                       << R"({"\u0073tate":2})"_ba;
    QTest::newRow("deeper") << R"({"a":{"state":1}})"_ba
                            << R"({"a":{"state":1},"state":2})"_ba;
    QTest::newRow("a list") << "[1]"_ba << QByteArray();
    QTest::newRow("no JSON") << "{"_ba << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestMessageJson::aFieldIsReplacedAndTheOthersStay()
{
    QFETCH(const QByteArray, object);
    QFETCH(const QByteArray, result);
    QCOMPARE(json::withField(object, "state"_L1, "2"_ba), result);
}

void TestMessageJson::aFieldIsTakenOut()
{
    QCOMPARE(json::fieldOf(R"({"a": {"b": [1, 2]}})"_ba, "a"_L1), R"({"b":[1,2]})"_ba);
    QCOMPARE(json::fieldOf(R"({"a":"x"})"_ba, "a"_L1), "\"x\""_ba);
    QVERIFY(json::fieldOf(R"({"a":null})"_ba, "a"_L1).isEmpty());
    QVERIFY(json::fieldOf(R"({"b":1})"_ba, "a"_L1).isEmpty());
    QVERIFY(json::fieldOf("nonsense"_ba, "a"_L1).isEmpty());
}

void TestMessageJson::textsAreQuoted()
{
    QCOMPARE(json::quoted(u"a\"b\\c\nd"_s), R"("a\"b\\c\nd")"_ba);
    QCOMPARE(json::quoted({}), "\"\""_ba);
}

void TestMessageJson::aFileOfAnyShapeIsNoProblem()
{
    const auto file = [](const QByteArray &bytes) {
        const auto tree = json::Tree::parse(bytes).value();
        DecodeProblem problem;
        const File read = json::looseFile({tree.root(), &problem});
        return std::pair(read, problem);
    };
    const auto [one, none] =
        file(R"({"id":"f","name":"a.pdf","size":12,"mime_type":"application/pdf","url":"https://x/a"})");
    QCOMPARE(one.id, u"f"_s);
    QCOMPARE(one.filename, u"a.pdf"_s);
    QCOMPARE(one.size, std::optional<qint64>(12));
    QCOMPARE(one.mimetype, u"application/pdf"_s);
    QCOMPARE(one.url, u"https://x/a"_s);
    QVERIFY(none.message.isEmpty());
    const auto [other, nothing] = file(R"({"id":5,"name":[],"size":"12","url":{},"created_at":"soon"})");
    QCOMPARE(other, File());
    QVERIFY(nothing.message.isEmpty());
}

QTEST_GUILESS_MAIN(TestMessageJson)
#include "tst_messagejson.moc"
