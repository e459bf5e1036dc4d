// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/jsontree.h"

#include "tests/support/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace deskside;
using namespace deskside::json;
using test::fixture;
using namespace Qt::StringLiterals;

namespace {

QString randomText(QRandomGenerator &dice)
{
    static const QString letters = u"ab\"\\{}[],: \n\t\u0001\u00e9\U0001f600"_s;
    QString text;
    for (quint32 i = dice.bounded(9U); i > 0; --i) {
        text += letters.at(dice.bounded(static_cast<int>(letters.size())));
    }
    return QString::fromUtf8(text.toUtf8()); // half a pair becomes a replacement character
}

QJsonValue randomValue(QRandomGenerator &dice, int depth)
{
    switch (dice.bounded(depth > 0 ? 7 : 5)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return dice.bounded(2) == 0;
    case 2:
        return dice.bounded(100'000) / 8.0;
    case 3:
    case 4:
        return randomText(dice);
    case 5: {
        QJsonArray array;
        for (quint32 i = dice.bounded(4U); i > 0; --i) {
            array.append(randomValue(dice, depth - 1));
        }
        return array;
    }
    default: {
        QJsonObject object;
        for (quint32 i = dice.bounded(4U); i > 0; --i) {
            object.insert(randomText(dice), randomValue(dice, depth - 1));
        }
        return object;
    }
    }
}

/// What a tree says, for comparing with QJsonDocument.
QJsonValue valueOf(Value value)
{
    switch (value.kind()) {
    case Value::Kind::Missing:
        return QJsonValue::Undefined;
    case Value::Kind::Null:
        return QJsonValue::Null;
    case Value::Kind::False:
        return false;
    case Value::Kind::True:
        return true;
    case Value::Kind::Number:
        return QJsonDocument::fromJson('[' + value.bytes().toByteArray() + ']').array().first();
    case Value::Kind::Text:
        return value.text();
    case Value::Kind::List: {
        QJsonArray array;
        value.forEach([&array](Value entry) { array.append(valueOf(entry)); });
        return array;
    }
    case Value::Kind::Object:
        break;
    }
    QJsonObject object;
    value.forEachField([&object](Value name, Value field) { object.insert(name.text(), valueOf(field)); });
    return object;
}

/// Empty when both refuse the bytes or find the same in them.
QByteArray difference(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const auto tree = Tree::parse(bytes);
    if (document.isNull() != !tree) {
        return (tree ? "taken: " : "refused: ") + bytes;
    }
    if (!tree) {
        return {};
    }
    const QJsonValue expected = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (valueOf(tree->root()) != expected) {
        return "read differently: " + bytes;
    }
    const QJsonDocument compact = QJsonDocument::fromJson(tree->root().compactBytes());
    return compact == document ? QByteArray() : "compacted differently: " + bytes;
}

} // namespace

/// A tree is what QJsonDocument makes of the same bytes.
class TestJsonTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatQtReads_data();
    void readsWhatQtReads();
    void readsWhatQtWrites();
    void readsBrokenAnswersAsQtDoes_data();
    void readsBrokenAnswersAsQtDoes();
    void findsFieldsByName();
    void hasNothingWhereNothingIs();
    void keepsBytesAsTheyStand();
};

void TestJsonTree::readsWhatQtReads_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto add = [](const char *json) { QTest::newRow(json) << QByteArray(json); };
    for (const char *json : {"",
                             " ",
                             "1",
                             "true",
                             "\"a\"",
                             "null",
                             "[",
                             "]",
                             "{",
                             "}",
                             "[]",
                             "{}",
                             " [ ] ",
                             "[]]",
                             "[[]",
                             "[1,]",
                             "[,1]",
                             "[1 2]",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{\"a\":1,}",
                             "{,}",
                             "{a:1}",
                             "{1:1}",
                             "{\"a\":1 \"b\":2}",
                             "[null]",
                             "[nul]",
                             "[nullx]",
                             "[true,false]",
                             "[True]",
                             "[fals"}) {
        add(json);
    }
    for (const char *json : {"[0]",
                             "[-0]",
                             "[01]",
                             "[-]",
                             "[+1]",
                             "[.5]",
                             "[1.]",
                             "[2.e3]",
                             "[1e]",
                             "[1e+]",
                             "[1e5]",
                             "[1E-5]",
                             "[1.5e3x]",
                             "[1e999]",
                             "[-1e999]",
                             "[1e-999]",
                             "[9223372036854775807]",
                             "[9223372036854775808]",
                             "[-9223372036854775809]",
                             "[123456789012345678901234567890]",
                             "[0.1]",
                             "[1.0]",
                             "[1.000]",
                             "[12",
                             "[0x1]",
                             "[NaN]",
                             "[Infinity]",
                             "[1-1]",
                             "[--1]"}) {
        add(json);
    }
    for (const char *json : {R"(["a\"b\\c\/d\b\f\n\r\te"])",
                             R"(["\u00e9\u00C9"])",
                             R"(["\ud83d\ude00"])",
                             R"(["\ud800"])",
                             R"(["\udc00x"])",
                             R"(["\u0000"])",
                             R"(["\u12"])",
                             R"(["\u12g4"])",
                             R"(["\u"])",
                             R"(["\q"])",
                             R"(["\)",
                             R"(["\"])",
                             R"(["a)",
                             "[\"\t\n\"]",
                             "[\"\x7f\"]",
                             "[\"\xc3\xa9\"]",
                             "[\"\xe9\"]",
                             "[\"\\\xc3\xa9\"]",
                             "[\"\xed\xa0\x80\"]",
                             "[\"\xf4\x90\x80\x80\"]",
                             "[\"\xef\xbf\xbf\"]",
                             "[\xc3\xa9]",
                             "[\"\\n\xef\xbb\xbf"
                             "a\"]",
                             "\xef\xbb\xbf[1]",
                             "\xef\xbb\xbf",
                             " \xef\xbb\xbf[1]",
                             "[\"\\u00e9\xc3\xa9\"]"}) {
        add(json);
    }
    for (const char *json : {R"({"a":1,"a":2})", R"({"a":[1],"b":2,"a":{"a":3}})", R"({"\u0061":1,"a":2})", R"({"":1})",
                             R"({"b":1,"a":2,"é":3})"}) {
        add(json);
    }
    QTest::newRow("a zero byte") << QByteArray("[\"a\0b\"]", 7);
    QTest::newRow("a zero byte behind") << QByteArray("[]\0", 3);
    for (const int depth : {1'023, 1'024, 1'025}) {
        QTest::addRow("lists, %d deep", depth) << QByteArray(QByteArray(depth, '[') + QByteArray(depth, ']'));
        QTest::addRow("objects, %d deep", depth)
            << QByteArray(QByteArray(R"({"a":)").repeated(depth) + '1' + QByteArray(depth, '}'));
    }
    QTest::newRow("a million deep") << QByteArray(1'000'000, '[');
}

void TestJsonTree::readsWhatQtReads()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(difference(json), QByteArray());
}

void TestJsonTree::readsWhatQtWrites()
{
    QRandomGenerator dice(11);
    for (int i = 0; i < 2'000; ++i) {
        QJsonArray array;
        for (quint32 n = dice.bounded(5U); n > 0; --n) {
            array.append(QJsonObject{{u"id"_s, randomText(dice)}, {u"x"_s, randomValue(dice, 4)}});
        }
        for (const auto form : {QJsonDocument::Indented, QJsonDocument::Compact}) {
            const QByteArray json = QJsonDocument(array).toJson(form);
            QCOMPARE(difference(json), QByteArray());
            QList<QByteArray> entries;
            const auto tree = Tree::parse(json);
            tree->root().forEach([&entries](Value entry) { entries.append(entry.compactBytes()); });
            QCOMPARE(entries.size(), array.size());
            for (qsizetype n = 0; n < entries.size(); ++n) {
                QCOMPARE(entries[n], QJsonDocument(array[n].toObject()).toJson(QJsonDocument::Compact));
            }
        }
    }
}

void TestJsonTree::readsBrokenAnswersAsQtDoes_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"invent/fixtures/full.json", "zaia/fixtures/details-full.json", "opencopilot/fixtures/full.json"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestJsonTree::readsBrokenAnswersAsQtDoes()
{
    QFETCH(const QString, name);
    const QByteArray whole = fixture(u"api/"_s + name);
    QVERIFY(!whole.isEmpty());
    QCOMPARE(difference(whole), QByteArray());
    QVERIFY(Tree::parse(whole));
    QRandomGenerator dice(12);
    static const QByteArray characters = "\"\\{}[],:.-+eE019tfnu \n\x00\x7f\xc3\xa9"_ba;
    for (int i = 0; i < 3'000; ++i) {
        QByteArray broken = whole;
        for (quint32 n = dice.bounded(3U) + 1; n > 0; --n) {
            const auto at = dice.bounded(static_cast<int>(broken.size()));
            switch (dice.bounded(4)) {
            case 0:
                broken.truncate(at);
                break;
            case 1:
                broken.remove(at, dice.bounded(4));
                break;
            default:
                broken[at] = characters[dice.bounded(static_cast<int>(characters.size()))];
            }
            if (broken.isEmpty()) {
                break;
            }
        }
        QCOMPARE(difference(broken), QByteArray());
    }
}

void TestJsonTree::findsFieldsByName()
{
    const auto tree = Tree::parse(R"({"a":1,"ab":2,"x":{"a":3},"b":4,"b":5,"\u0063":6,"":7})");
    QVERIFY(tree);
    const auto at = [&tree](QLatin1StringView name) { return tree->root().field(name).bytes().toByteArray(); };
    QCOMPARE(at("a"_L1), "1"_ba);
    QCOMPARE(at("ab"_L1), "2"_ba);
    QCOMPARE(at("x"_L1), R"({"a":3})"_ba);
    QCOMPARE(tree->root().field("x"_L1).field("a"_L1).bytes().toByteArray(), "3"_ba);
    QCOMPARE(at("b"_L1), "5"_ba);
    QCOMPARE(at("c"_L1), "6"_ba);
    QCOMPARE(at(""_L1), "7"_ba);
    QCOMPARE(tree->root().field("abc"_L1).kind(), Value::Kind::Missing);
}

void TestJsonTree::hasNothingWhereNothingIs()
{
    const auto tree = Tree::parse(R"(["",1])");
    QVERIFY(tree);
    QList<Value> values;
    tree->root().forEach([&values](Value value) { values.append(value); });
    values.append(Value());
    QVERIFY(!values[0].text().isNull());
    QVERIFY(values[0].text().isEmpty());
    QVERIFY(values[1].text().isNull());
    QVERIFY(values[2].text().isNull());
    QCOMPARE(values[2].kind(), Value::Kind::Missing);
    for (const Value &value : std::as_const(values)) {
        QCOMPARE(value.field("a"_L1).kind(), Value::Kind::Missing);
        value.forEach([](Value) { QFAIL("there are no entries"); });
        value.forEachField([](Value, Value) { QFAIL("there are no fields"); });
    }
    QVERIFY(values[2].bytes().isEmpty());
    QVERIFY(values[2].compactBytes().isEmpty());
}

void TestJsonTree::keepsBytesAsTheyStand()
{
    const auto spaced = Tree::parse(" { \"z\" : [ 1.50 , \"a \\u00e9\\\" b\" ,\n{ }\t] , \"a\":null } ");
    QVERIFY(spaced);
    QCOMPARE(spaced->root().compactBytes(), R"({"z":[1.50,"a \u00e9\" b",{}],"a":null})"_ba);
    const auto compact = Tree::parse(R"({"z":1.50,"a":" x "})");
    QVERIFY(compact);
    QCOMPARE(compact->root().compactBytes(), R"({"z":1.50,"a":" x "})"_ba);
    QCOMPARE(compact->root().field("a"_L1).bytes().toByteArray(), R"(" x ")"_ba);
}

QTEST_GUILESS_MAIN(TestJsonTree)
#include "tst_jsontree.moc"
