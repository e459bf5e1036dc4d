// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/json.h"

#include "tests/api/common/jsonwalk.h"
#include "tests/support/fixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::test;
using invent::decodeChats;

namespace {

QByteArray fullPage()
{
    return fixture(u"api/invent/fixtures/full.json"_s);
}

QJsonObject fullChat()
{
    return QJsonDocument::fromJson(fullPage()).array().first().toObject();
}

const QStringList freeFields{u"web_search"_s, u"parameters"_s};

QList<JsonPath> allPaths()
{
    QList<JsonPath> paths;
    collectPaths(fullChat(), freeFields, {}, paths);
    return paths;
}

QByteArray bytesOf(const QJsonArray &array)
{
    return QJsonDocument(array).toJson();
}

/// What the program shows of a chat that must have no problem: the chat without the bytes it was read from.
Chat meaningOf(const QJsonValue &json)
{
    const auto page = decodeChats(bytesOf({json}));
    if (!page || page->chats.size() != 1 || !page->problems.isEmpty()) {
        qFatal("the page is not one readable chat: %s",
               page ? qPrintable(page->problems.value(0).message) : qPrintable(page.error().detail));
    }
    Chat chat = page->chats.constFirst();
    chat.raw.clear();
    return chat;
}

} // namespace

/// Breaks each field of a full chat in turn.
class tst_InventFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsEveryReportedValueMatter_data();
    void letsEveryReportedValueMatter();
    void losesOneChatToAWrongType_data();
    void losesOneChatToAWrongType();
    void losesOneChatToAnUnreadableDate_data();
    void losesOneChatToAnUnreadableDate();
    void takesAnyNullAsNotReported_data();
    void takesAnyNullAsNotReported();
    void refusesATruncatedReplyWhereverItIsCut();
};

void tst_InventFields::letsEveryReportedValueMatter_data()
{
    QTest::addColumn<JsonPath>("path");
    for (const JsonPath &path : allPaths()) {
        const QJsonValue value = valueAt(fullChat(), path);
        const bool leaf = freeFields.contains(path.constLast().toString()) || !(value.isObject() || value.isArray());
        // The integration's id stands twice in a state; see the decoder's own test.
        if (leaf && nameOf(path) != "state.assistant_integration.id"_L1) {
            QTest::newRow(qPrintable(nameOf(path))) << path;
        }
    }
}

void tst_InventFields::letsEveryReportedValueMatter()
{
    QFETCH(JsonPath, path);
    const QJsonValue value = valueAt(fullChat(), path);
    QJsonValue other;
    if (value.isBool()) {
        other = !value.toBool();
    } else if (value.isDouble()) {
        other = value.toDouble() + 1;
    } else if (value.isObject()) {
        other = QJsonObject{{u"other"_s, true}};
    } else if (QDateTime::fromString(value.toString(), Qt::ISODate).isValid()) {
        other = u"2020-01-02T03:04:05Z"_s;
    } else {
        other = QString(value.toString() + u" and more"_s);
    }
    // A chat has to keep an id, so that one is only changed.
    const bool isId = nameOf(path) == "id"_L1;
    const Chat before = meaningOf(fullChat());
    const Chat changed = meaningOf(replaced(fullChat(), path, other));
    const Chat without = meaningOf(replaced(fullChat(), path, isId ? QJsonValue(u"another"_s) : QJsonValue()));
    QVERIFY(!(changed == before));
    QVERIFY(!(without == before));
    QVERIFY(!(without == changed));
}

void tst_InventFields::losesOneChatToAWrongType_data()
{
    QTest::addColumn<JsonPath>("path");
    for (const JsonPath &path : allPaths()) {
        QTest::newRow(qPrintable(nameOf(path))) << path;
    }
}

void tst_InventFields::losesOneChatToAWrongType()
{
    QFETCH(JsonPath, path);
    const QJsonObject full = fullChat();
    const QString field = nameOf(path);
    const bool isId = field == "id"_L1;
    const QList<QJsonValue> values{true, 7, u"text"_s, QJsonArray{1}, QJsonObject{{u"a"_s, 1}}};
    for (const QJsonValue &value : values) {
        if (value.type() == valueAt(full, path).type()) {
            continue;
        }
        const QJsonArray page{QJsonObject{{u"id"_s, u"before"_s}}, replaced(full, path, value),
                              QJsonObject{{u"id"_s, u"after"_s}}};
        const auto read = decodeChats(bytesOf(page));
        QVERIFY(read);
        QCOMPARE(read->received, 3);
        QCOMPARE(read->chats.size(), 2);
        QCOMPARE(read->chats.at(0).key.id, u"before"_s);
        QCOMPARE(read->chats.at(1).key.id, u"after"_s);
        QCOMPARE(read->problems.size(), 1);
        const DecodeProblem &problem = read->problems.constFirst();
        QCOMPARE(problem.chatId, isId ? QString() : u"chat-full"_s);
        QCOMPARE(problem.field, field);
        QVERIFY2(problem.message.contains(QString(u'"' + field + u'"')), qUtf8Printable(problem.message));
    }
}

void tst_InventFields::losesOneChatToAnUnreadableDate_data()
{
    QTest::addColumn<JsonPath>("path");
    for (const JsonPath &path : allPaths()) {
        const QString last = path.constLast().toString();
        if (last.endsWith("_at"_L1) || last.endsWith("_until"_L1)) {
            QTest::newRow(qPrintable(nameOf(path))) << path;
        }
    }
}

void tst_InventFields::losesOneChatToAnUnreadableDate()
{
    QFETCH(JsonPath, path);
    const auto page = decodeChats(bytesOf({replaced(fullChat(), path, u"next week"_s)}));
    QVERIFY(page);
    QVERIFY(page->chats.isEmpty());
    QCOMPARE(page->problems.size(), 1);
    QCOMPARE(page->problems.constFirst().chatId, u"chat-full"_s);
    QCOMPARE(page->problems.constFirst().field, nameOf(path));

    // An empty date is no date, and no problem.
    meaningOf(replaced(fullChat(), path, u""_s));
}

void tst_InventFields::takesAnyNullAsNotReported_data()
{
    losesOneChatToAWrongType_data();
}

void tst_InventFields::takesAnyNullAsNotReported()
{
    QFETCH(JsonPath, path);
    const auto page = decodeChats(bytesOf({replaced(fullChat(), path, QJsonValue::Null)}));
    QVERIFY(page);
    if (nameOf(path) == "id"_L1) {
        QVERIFY(page->chats.isEmpty());
        QCOMPARE(page->problems.size(), 1);
    } else {
        QCOMPARE(page->chats.size(), 1);
        QVERIFY(page->problems.isEmpty());
    }
}

void tst_InventFields::refusesATruncatedReplyWhereverItIsCut()
{
    const QByteArray full = fullPage().trimmed();
    for (qsizetype length = 0; length < full.size(); ++length) {
        const auto page = decodeChats(full.left(length));
        QVERIFY2(!page, qPrintable(QString::number(length)));
        QCOMPARE(page.error().kind, ApiError::Kind::BadReply);
        QVERIFY(!page.error().detail.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_InventFields)
#include "tst_inventfields.moc"
