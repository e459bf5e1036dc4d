// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/readjson.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using json::ObjectReader;

namespace {

QJsonObject objectOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

json::Tree treeOf(const QByteArray &bytes)
{
    return json::Tree::parse(bytes).value();
}

/// Reads the chats' titles, pin and creation, enough to tell a chat that was read from one that was not.
void readSome(const ObjectReader &reader, Chat &chat)
{
    chat.title = reader.text("title"_L1);
    chat.pinned = reader.flag("pinned"_L1);
    chat.createdAt = reader.moment("created_at"_L1);
}

Result<ChatPage> readPage(const QByteArray &bytes)
{
    return json::readPage(bytes, readSome);
}

QStringList idsOf(const ChatPage &page)
{
    QStringList ids;
    for (const Chat &chat : page.chats) {
        ids.append(chat.key.id);
    }
    return ids;
}

} // namespace

class tst_ReadJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachKindOfField();
    void takesMissingAndNullAsNotReported_data();
    void takesMissingAndNullAsNotReported();
    void tellsNullFromMissing();
    void tellsSentEmptyFromNotReported();
    void namesTheFieldAndBothTypes_data();
    void namesTheFieldAndBothTypes();
    void keepsTheFirstProblemOnly();
    void readsNestedObjectsWithTheirPaths();
    void readsAnyNumberAsACount_data();
    void readsAnyNumberAsACount();
    void readsIdsThatAreNumbersExactly_data();
    void readsIdsThatAreNumbersExactly();
    void refusesUnreadableDates_data();
    void refusesUnreadableDates();
    void readsAnArrayOfChats();
    void readsAnObjectThatWrapsOneArray_data();
    void readsAnObjectThatWrapsOneArray();
    void refusesRepliesThatAreNoList_data();
    void refusesRepliesThatAreNoList();
    void losesOnlyTheEntryThatCannotBeRead_data();
    void losesOnlyTheEntryThatCannotBeRead();
    void keepsTheEntriesAsTheyStand();
    void keepsTheRawEntryInFull();
    void readsOneChat();
    void refusesOneChatThatCannotBeRead_data();
    void refusesOneChatThatCannotBeRead();
    void writesObjectsAsQtDoes_data();
    void writesObjectsAsQtDoes();
    void readsAnObjectOnlyFromAnObject();
    void survivesDeepNesting();
};

void tst_ReadJson::readsEachKindOfField()
{
    DecodeProblem problem;
    const json::Tree tree =
        treeOf(R"({"s": "text", "b": false, "n": 2.5, "c": 7, "d": "2026-11-21", "t": "2026-11-21T09:30:00Z",
                                          "o": {"b": 1, "a": [null]}, "l": ["x", "", "y"], "i": 42})");
    const ObjectReader reader(tree.root(), &problem);
    QCOMPARE(reader.text("s"_L1), u"text"_s);
    QCOMPARE(reader.flag("b"_L1), std::optional(false));
    QCOMPARE(reader.number("n"_L1), std::optional(2.5));
    QCOMPARE(reader.count("c"_L1), std::optional<qint64>(7));
    QVERIFY(reader.moment("d"_L1).isDateOnly());
    QCOMPARE(reader.moment("d"_L1).toIso(), u"2026-11-21"_s);
    QVERIFY(!reader.moment("t"_L1).isDateOnly());
    QCOMPARE(reader.moment("t"_L1).toIso(), u"2026-11-21T09:30:00Z"_s);
    QCOMPARE(reader.compact("o"_L1), uR"({"a":[null],"b":1})"_s);
    QCOMPARE(reader.texts("l"_L1), QList<QString>({u"x"_s, u""_s, u"y"_s}));
    QCOMPARE(reader.textOrNumber("i"_L1), u"42"_s);
    QCOMPARE(reader.textOrNumber("s"_L1), u"text"_s);
    QVERIFY(reader.has("s"_L1));
    QCOMPARE(reader.raw().value("o"_L1).toObject().value("b"_L1).toInt(), 1);
    QCOMPARE(problem, DecodeProblem{});
}

void tst_ReadJson::tellsNullFromMissing()
{
    const json::Tree tree = treeOf(R"({"x": null})");
    const ObjectReader reader(tree.root(), nullptr);
    QVERIFY(reader.contains("x"_L1));
    QVERIFY(!reader.has("x"_L1));
    QVERIFY(!reader.contains("y"_L1));
}

void tst_ReadJson::takesMissingAndNullAsNotReported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("missing") << "{}"_ba;
    QTest::newRow("null") << R"({"x": null})"_ba;
}

void tst_ReadJson::takesMissingAndNullAsNotReported()
{
    QFETCH(QByteArray, bytes);
    DecodeProblem problem;
    const json::Tree tree = treeOf(bytes);
    const ObjectReader reader(tree.root(), &problem);
    QVERIFY(reader.text("x"_L1).isNull());
    QVERIFY(reader.textOrNumber("x"_L1).isNull());
    QVERIFY(!reader.flag("x"_L1));
    QVERIFY(!reader.number("x"_L1));
    QVERIFY(!reader.count("x"_L1));
    QVERIFY(!reader.moment("x"_L1).isValid());
    QVERIFY(reader.compact("x"_L1).isNull());
    QVERIFY(reader.texts("x"_L1).isEmpty());
    reader.object("x"_L1, [](const ObjectReader &) { QFAIL("there is no object"); });
    reader.objects("x"_L1, [](const ObjectReader &) { QFAIL("there are no objects"); });
    QVERIFY(!reader.has("x"_L1));
    QCOMPARE(problem, DecodeProblem{});
}

void tst_ReadJson::tellsSentEmptyFromNotReported()
{
    DecodeProblem problem;
    const json::Tree tree = treeOf(R"({"s": "", "d": "", "o": {}, "l": ["", null]})");
    const ObjectReader reader(tree.root(), &problem);
    QVERIFY(reader.text("s"_L1).isEmpty());
    QVERIFY(!reader.text("s"_L1).isNull());
    QVERIFY(!reader.moment("d"_L1).isValid());
    QCOMPARE(reader.compact("o"_L1), u"{}"_s);
    QCOMPARE(reader.texts("l"_L1).size(), 1);
    QVERIFY(!reader.texts("l"_L1).constFirst().isNull());
    QCOMPARE(problem, DecodeProblem{});
}

void tst_ReadJson::namesTheFieldAndBothTypes_data()
{
    using Read = void (*)(const ObjectReader &);
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Read>("read");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("message");
    const Read text = [](const ObjectReader &r) { QVERIFY(r.text("x"_L1).isNull()); };
    const Read textOrNumber = [](const ObjectReader &r) { QVERIFY(r.textOrNumber("x"_L1).isNull()); };
    const Read flag = [](const ObjectReader &r) { QVERIFY(!r.flag("x"_L1)); };
    const Read number = [](const ObjectReader &r) { QVERIFY(!r.number("x"_L1)); };
    const Read count = [](const ObjectReader &r) { QVERIFY(!r.count("x"_L1)); };
    const Read moment = [](const ObjectReader &r) { QVERIFY(!r.moment("x"_L1).isValid()); };
    const Read compact = [](const ObjectReader &r) { QVERIFY(r.compact("x"_L1).isNull()); };
    const Read texts = [](const ObjectReader &r) { r.texts("x"_L1); };
    const Read object = [](const ObjectReader &r) { r.object("x"_L1, [](const ObjectReader &) {}); };
    const Read objects = [](const ObjectReader &r) { r.objects("x"_L1, [](const ObjectReader &) {}); };

    QTest::newRow("number for text") << R"({"x": 1})"_ba << text << u"x"_s
                                     << u"\"x\" is a number where text was expected"_s;
    QTest::newRow("flag for id") << R"({"x": true})"_ba << textOrNumber << u"x"_s
                                 << u"\"x\" is true or false where text was expected"_s;
    QTest::newRow("text for flag") << R"({"x": "true"})"_ba << flag << u"x"_s
                                   << u"\"x\" is text where true or false was expected"_s;
    QTest::newRow("text for number") << R"({"x": "1"})"_ba << number << u"x"_s
                                     << u"\"x\" is text where a number was expected"_s;
    QTest::newRow("list for count") << R"({"x": []})"_ba << count << u"x"_s
                                    << u"\"x\" is a list where a number was expected"_s;
    QTest::newRow("number for date") << R"({"x": 1700000000})"_ba << moment << u"x"_s
                                     << u"\"x\" is a number where text was expected"_s;
    QTest::newRow("list for settings") << R"({"x": []})"_ba << compact << u"x"_s
                                       << u"\"x\" is a list where an object was expected"_s;
    QTest::newRow("text for texts") << R"({"x": "a"})"_ba << texts << u"x"_s
                                    << u"\"x\" is text where a list was expected"_s;
    QTest::newRow("number among texts") << R"({"x": ["a", null, 3]})"_ba << texts << u"x[2]"_s
                                        << u"\"x[2]\" is a number where text was expected"_s;
    QTest::newRow("text for object") << R"({"x": "a"})"_ba << object << u"x"_s
                                     << u"\"x\" is text where an object was expected"_s;
    QTest::newRow("object for objects") << R"({"x": {}})"_ba << objects << u"x"_s
                                        << u"\"x\" is an object where a list was expected"_s;
    QTest::newRow("text among objects") << R"({"x": [{}, "a"]})"_ba << objects << u"x[1]"_s
                                        << u"\"x[1]\" is text where an object was expected"_s;
}

void tst_ReadJson::namesTheFieldAndBothTypes()
{
    using Read = void (*)(const ObjectReader &);
    QFETCH(QByteArray, bytes);
    QFETCH(Read, read);
    DecodeProblem problem;
    const json::Tree tree = treeOf(bytes);
    read(ObjectReader(tree.root(), &problem));
    QTEST(problem.field, "field");
    QTEST(problem.message, "message");
}

void tst_ReadJson::keepsTheFirstProblemOnly()
{
    DecodeProblem problem;
    const json::Tree tree = treeOf(R"({"a": 1, "b": 2})");
    const ObjectReader reader(tree.root(), &problem);
    reader.text("b"_L1);
    reader.text("a"_L1);
    reader.note("c"_L1, u"never mind"_s);
    QCOMPARE(problem.field, u"b"_s);
    QVERIFY(problem.message.contains("\"b\""_L1));
}

void tst_ReadJson::readsNestedObjectsWithTheirPaths()
{
    DecodeProblem problem;
    const json::Tree tree =
        treeOf(R"({"state": {"user": {"name": "Dora"}}, "members": [{"id": "a"}, null, {"id": 5}]})");
    const ObjectReader reader(tree.root(), &problem);
    QString name;
    reader.object("state"_L1, [&name](const ObjectReader &state) {
        state.object("user"_L1, [&name](const ObjectReader &user) { name = user.text("name"_L1); });
    });
    QCOMPARE(name, u"Dora"_s);
    QStringList ids;
    reader.objects("members"_L1, [&ids](const ObjectReader &member) { ids.append(member.text("id"_L1)); });
    QCOMPARE(ids, QStringList({u"a"_s, QString()}));
    QCOMPARE(problem.field, u"members[2].id"_s);
    QCOMPARE(problem.message, u"\"members[2].id\" is a number where text was expected"_s);
}

void tst_ReadJson::readsAnyNumberAsACount_data()
{
    constexpr auto most = std::numeric_limits<qint64>::max();
    constexpr auto least = std::numeric_limits<qint64>::min();
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<qint64>("count");
    QTest::newRow("zero") << "0"_ba << qint64(0);
    QTest::newRow("one") << "1"_ba << qint64(1);
    QTest::newRow("negative") << "-1"_ba << qint64(-1);
    QTest::newRow("a little") << "0.1"_ba << qint64(1);
    QTest::newRow("two and a half") << "2.5"_ba << qint64(3);
    QTest::newRow("minus two and a half") << "-2.5"_ba << qint64(-3);
    QTest::newRow("whole, written as a fraction") << "4.0"_ba << qint64(4);
    QTest::newRow("past 32 bits") << "5000000000"_ba << qint64(5'000'000'000);
    QTest::newRow("past a double's precision") << "9007199254740993"_ba << qint64(9'007'199'254'740'993);
    QTest::newRow("largest") << "9223372036854775807"_ba << most;
    QTest::newRow("one too large") << "9223372036854775808"_ba << most;
    QTest::newRow("smallest") << "-9223372036854775808"_ba << least;
    QTest::newRow("too small") << "-9223372036854779999"_ba << least;
    QTest::newRow("huge") << "1e300"_ba << most;
    QTest::newRow("huge negative") << "-1e300"_ba << least;
}

void tst_ReadJson::readsAnyNumberAsACount()
{
    QFETCH(QByteArray, number);
    QFETCH(qint64, count);
    DecodeProblem problem;
    const json::Tree tree = treeOf("{\"x\": " + number + '}');
    const ObjectReader reader(tree.root(), &problem);
    QCOMPARE(reader.count("x"_L1), std::optional(count));
    QCOMPARE(problem, DecodeProblem{});
}

void tst_ReadJson::readsIdsThatAreNumbersExactly_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("id");
    QTest::newRow("small") << "12"_ba << u"12"_s;
    QTest::newRow("past a double's precision") << "9007199254740993"_ba << u"9007199254740993"_s;
    QTest::newRow("too large to tell from its neighbour") << "99223372036854775808"_ba << QString();
    QTest::newRow("a fraction") << "1.5"_ba << QString();
}

void tst_ReadJson::readsIdsThatAreNumbersExactly()
{
    QFETCH(QByteArray, number);
    QFETCH(QString, id);
    DecodeProblem problem;
    const json::Tree tree = treeOf("{\"x\": " + number + '}');
    const ObjectReader reader(tree.root(), &problem);
    QCOMPARE(reader.textOrNumber("x"_L1), id);
    QCOMPARE(problem.field, id.isNull() ? u"x"_s : QString());
}

void tst_ReadJson::refusesUnreadableDates_data()
{
    QTest::addColumn<QString>("date");
    QTest::newRow("words") << u"yesterday"_s;
    QTest::newRow("a month that is none") << u"2026-13-01"_s;
    QTest::newRow("day first") << u"21/11/2026"_s;
    QTest::newRow("a space") << u" "_s;
}

void tst_ReadJson::refusesUnreadableDates()
{
    QFETCH(QString, date);
    DecodeProblem problem;
    const json::Tree tree = treeOf(R"({"state":{"at":")" + date.toUtf8() + R"("}})");
    ObjectReader(tree.root(), &problem).object("state"_L1, [](const ObjectReader &state) {
        QVERIFY(!state.moment("at"_L1).isValid());
    });
    QCOMPARE(problem.field, u"state.at"_s);
    QVERIFY2(problem.message.contains("\"state.at\" is not a date"_L1), qUtf8Printable(problem.message));
}

void tst_ReadJson::readsAnArrayOfChats()
{
    const auto page = readPage(R"([{"id": "a", "title": "A", "pinned": true}, {"id": "b"}])");
    QVERIFY(page);
    QCOMPARE(idsOf(*page), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(page->chats.at(0).title, Known<QString>(u"A"_s));
    QCOMPARE(page->chats.at(0).pinned, std::optional(true));
    QVERIFY(page->chats.at(0).key.account.isEmpty());
    QCOMPARE(page->received, 2);
    QVERIFY(page->problems.isEmpty());
    QVERIFY(!page->total);
    QVERIFY(!page->totalPages);

    const auto empty = readPage(" [ ]\n");
    QVERIFY(empty);
    QCOMPARE(empty->received, 0);
    QVERIFY(empty->chats.isEmpty());

    const auto marked = readPage("\xEF\xBB\xBF[{\"id\": \"a\"}]");
    QVERIFY(marked);
    QCOMPARE(idsOf(*marked), QStringList{u"a"_s});
    QCOMPARE(marked->chats.constFirst().raw, R"({"id":"a"})"_ba);
}

void tst_ReadJson::readsAnObjectThatWrapsOneArray_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<qint64>>("total");
    QTest::addColumn<std::optional<qint64>>("totalPages");
    using None = std::optional<qint64>;
    QTest::newRow("alone") << R"({"data": [{"id": "a"}]})"_ba << None() << None();
    QTest::newRow("any name") << R"({"items": [{"id": "a"}], "ok": true, "error": null})"_ba << None() << None();
    QTest::newRow("total") << R"({"chats": [{"id": "a"}], "total": 12})"_ba << None(12) << None();
    QTest::newRow("count") << R"({"chats": [{"id": "a"}], "count": 12})"_ba << None(12) << None();
    QTest::newRow("total pages") << R"({"data": [{"id": "a"}], "total_pages": 3})"_ba << None() << None(3);
    QTest::newRow("totalPages") << R"({"data": [{"id": "a"}], "totalPages": 3, "total": 0})"_ba << None(0) << None(3);
    QTest::newRow("of two lists of one name the last")
        << R"({"data": [{"id": "b"}], "data": [{"id": "a"}]})"_ba << None() << None();
    QTest::newRow("a list whose name comes again")
        << R"({"other": [], "data": [{"id": "a"}], "other": 1})"_ba << None() << None();
    QTest::newRow("totals that are none")
        << R"({"data": [{"id": "a"}], "total": "12", "total_pages": -1})"_ba << None() << None();
}

void tst_ReadJson::readsAnObjectThatWrapsOneArray()
{
    QFETCH(QByteArray, bytes);
    QFETCH(std::optional<qint64>, total);
    QFETCH(std::optional<qint64>, totalPages);
    const auto page = readPage(bytes);
    QVERIFY(page);
    QCOMPARE(idsOf(*page), QStringList{u"a"_s});
    QCOMPARE(page->total, total);
    QCOMPARE(page->totalPages, totalPages);
}

void tst_ReadJson::refusesRepliesThatAreNoList_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("nothing") << ""_ba << u"empty"_s;
    QTest::newRow("white space") << " \n"_ba << u"empty"_s;
    QTest::newRow("a page") << "\n<!DOCTYPE html><html><body>Sign in</body></html>"_ba << u"HTML"_s;
    QTest::newRow("no list") << R"({"message": "all is well", "code": 7})"_ba << u"code, message"_s;
    QTest::newRow("two lists") << R"({"data": [], "errors": []})"_ba << u"more than one list"_s;
    QTest::newRow("no list in the end") << R"({"data": [], "data": 1})"_ba << u"without a list"_s;
    QTest::newRow("a list further in") << R"({"data": {"chats": []}})"_ba << u"without a list"_s;
    QTest::newRow("text") << R"("hello")"_ba << u"at byte"_s;
    QTest::newRow("a number") << "12"_ba << u"at byte"_s;
    QTest::newRow("null") << "null"_ba << u"at byte"_s;
    QTest::newRow("cut off") << R"([{"id": "a"}, {"id": )"_ba << u"at byte"_s;
    QTest::newRow("something behind") << R"([] trailing)"_ba << u"at byte 3 of 11"_s;
    QTest::newRow("bytes that are no text") << "[{\"id\": \"\xe9\"}]"_ba << u"at byte"_s;
    QTest::newRow("a number out of range") << R"([1e999])"_ba << u"at byte"_s;
    QTest::newRow("not text") << "\x01\x02\xFF"_ba << u"at byte"_s;
}

void tst_ReadJson::refusesRepliesThatAreNoList()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const auto page = readPage(bytes);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ApiError::Kind::BadReply);
    QVERIFY2(page.error().detail.contains(detail), qUtf8Printable(page.error().detail));
}

void tst_ReadJson::losesOnlyTheEntryThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("chatId");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("message");
    const QString id = u"id"_s;
    QTest::newRow("no id") << R"({"title": "T"})"_ba << QString() << id << u"Entry 2 of the page: \"id\" is missing"_s;
    QTest::newRow("null id") << R"({"id": null})"_ba << QString() << id << u"Entry 2 of the page: \"id\" is missing"_s;
    QTest::newRow("half a character") << R"({"id": "a\ud800"})"_ba << QString() << id
                                      << u"Entry 2 of the page: \"id\" has half a character"_s;
    QTest::newRow("empty id") << R"({"id": ""})"_ba << QString() << id << u"Entry 2 of the page: \"id\" is empty"_s;
    QTest::newRow("numeric id") << R"({"id": 7})"_ba << QString() << id
                                << u"Entry 2 of the page: \"id\" is a number where text was expected"_s;
    QTest::newRow("not an object") << R"("b")"_ba << QString() << QString()
                                   << u"Entry 2 of the page: It is text where a chat was expected"_s;
    QTest::newRow("null") << "null"_ba << QString() << QString()
                          << u"Entry 2 of the page: It is nothing where a chat was expected"_s;
    QTest::newRow("wrong field") << R"({"id": "b", "pinned": "no"})"_ba << u"b"_s << u"pinned"_s
                                 << u"\"pinned\" is text where true or false was expected"_s;
    QTest::newRow("bad date") << R"({"id": "b", "created_at": "soon"})"_ba << u"b"_s << u"created_at"_s
                              << u"\"created_at\" is not a date: \"soon\""_s;
}

void tst_ReadJson::losesOnlyTheEntryThatCannotBeRead()
{
    QFETCH(QByteArray, entry);
    const auto page = readPage(R"([{"id": "a"}, )" + entry + R"(, {"id": "c"}])");
    QVERIFY(page);
    QCOMPARE(idsOf(*page), QStringList({u"a"_s, u"c"_s}));
    QCOMPARE(page->received, 3);
    QCOMPARE(page->problems.size(), 1);
    QTEST(page->problems.constFirst().chatId, "chatId");
    QTEST(page->problems.constFirst().field, "field");
    QTEST(page->problems.constFirst().message, "message");
}

void tst_ReadJson::keepsTheEntriesAsTheyStand()
{
    const QByteArray first = R"({"id":"1 \u00e9","z":1.50,"a":[ ]})";
    const QByteArray second = R"({"id":"2","a":"]}\"[{,\\"})";
    const QByteArray alone = '[' + first + ',' + second + ']';
    const QByteArray wrapped = R"({ "total": 2, "o": {"list": [9]}, "chats" : [ )" + first + " ,\n\t" + second + " ] }";
    for (const QByteArray &page : {alone, wrapped}) {
        const auto read = readPage(page);
        QVERIFY(read);
        QCOMPARE(read->chats.size(), 2);
        QCOMPARE(read->chats[0].raw, R"({"id":"1 \u00e9","z":1.50,"a":[]})"_ba);
        QCOMPARE(read->chats[1].raw, second);
    }
}

void tst_ReadJson::keepsTheRawEntryInFull()
{
    const auto page =
        readPage(R"([ { "id" : "a", "later": {"deep": [1, 2.5, null, "ä\u0000\"x"]}, "big": 9007199254740993 } ])");
    QVERIFY(page);
    const QByteArray raw = page->chats.constFirst().raw;
    QVERIFY(!raw.contains('\n'));
    const QJsonObject kept = objectOf(raw);
    QCOMPARE(kept.value("id"_L1).toString(), u"a"_s);
    QCOMPARE(kept.value("big"_L1).toInteger(), Q_INT64_C(9007199254740993));
    const QJsonArray deep = kept.value("later"_L1).toObject().value("deep"_L1).toArray();
    QCOMPARE(deep.size(), 4);
    QCOMPARE(deep.at(3).toString(), QString(u"ä\0\"x"_s));
    const auto again = json::readChat(raw, readSome);
    QVERIFY(again);
    QCOMPARE(*again, page->chats.constFirst());
}

void tst_ReadJson::readsOneChat()
{
    const auto chat = json::readChat(R"({"id": "a", "title": "A"})", readSome);
    QVERIFY(chat);
    QCOMPARE(chat->key.id, u"a"_s);
    QCOMPARE(chat->title, Known<QString>(u"A"_s));
    QCOMPARE(chat->raw, R"({"id":"a","title":"A"})"_ba);
}

void tst_ReadJson::refusesOneChatThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("wrong field") << R"({"id": "a", "pinned": 3})"_ba << u"\"pinned\" is a number"_s;
    QTest::newRow("no id") << R"({"error": "not found"})"_ba << u"\"id\" is missing"_s;
    QTest::newRow("a list") << R"([{"id": "a"}])"_ba << u"is a list"_s;
    QTest::newRow("a page") << "<html>"_ba << u"HTML"_s;
    QTest::newRow("cut off") << R"({"id": "a)"_ba << u"at byte"_s;
}

void tst_ReadJson::refusesOneChatThatCannotBeRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const auto chat = json::readChat(bytes, readSome);
    QVERIFY(!chat);
    QCOMPARE(chat.error().kind, ApiError::Kind::BadReply);
    QVERIFY2(chat.error().detail.contains(detail), qUtf8Printable(chat.error().detail));
}

void tst_ReadJson::writesObjectsAsQtDoes_data()
{
    QTest::addColumn<QByteArray>("object");
    for (const char *object :
         {"{}", R"({"a":1})", R"({"type":"object","properties":{"b":{},"a":[]},"required":["x","y",[1,2]]})",
          R"({"b":1,"ab":2,"a":3,"a b":4,"a!":5,"B":6,"":7})", R"({"a":1,"b":2,"a":3})", R"({ "a" : [ 1 , true ] })",
          R"({"a":[null,false,true,0,-0,-1,12345678901234567890,1.50,2e3,123456789012345678]})",
          R"({"a":"\u00e9\n\/\"","b":"\u0001"})", "{\"a\":\"\x7f\"}", "{\"a\":\"\t\"}",
          "{\"\xc3\xa9\":1,\"z\":\"\xc3\xa9\"}", R"({"\u0062":1,"a":2})", R"({"x":{"y":{"z":"\\"}}})"}) {
        QTest::newRow(object) << QByteArray(object);
    }
}

void tst_ReadJson::writesObjectsAsQtDoes()
{
    QFETCH(const QByteArray, object);
    const json::Tree tree = treeOf("{\"x\":" + object + '}');
    QCOMPARE(ObjectReader(tree.root(), nullptr).compact("x"_L1).toUtf8(),
             QJsonDocument(objectOf(object)).toJson(QJsonDocument::Compact));
}

void tst_ReadJson::readsAnObjectOnlyFromAnObject()
{
    const auto object = json::readObject(R"({"a": 1})");
    QVERIFY(object);
    QCOMPARE(ObjectReader(object->root(), nullptr).count("a"_L1), std::optional<qint64>(1));
    QVERIFY(!json::readObject("[]"));
    QCOMPARE(json::readObject("[]").error().kind, ApiError::Kind::BadReply);
}

void tst_ReadJson::survivesDeepNesting()
{
    const QByteArray deep = QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']');
    QVERIFY(!readPage(deep));
    const QByteArray allowed = "[{\"id\": \"a\", \"x\": " + QByteArray(1'000, '[') + QByteArray(1'000, ']') + "}]";
    const auto page = readPage(allowed);
    QVERIFY(page);
    QCOMPARE(idsOf(*page), QStringList{u"a"_s});
}

QTEST_GUILESS_MAIN(tst_ReadJson)
#include "tst_readjson.moc"
