// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/zaia/json.h"
#include "tests/support/fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::zaia;

using deskside::test::fixture;
using Decoder = Result<ChatPage> (*)(const QByteArray &);

namespace {

const QString firstId = u"7f1c2a00-0000-4000-8000-000000000001"_s;

QByteArray file(const QString &name)
{
    return fixture("api/zaia/fixtures/"_L1 + name);
}

QByteArray bytes(const QJsonArray &array)
{
    return QJsonDocument(array).toJson();
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject entry(const QString &name, qsizetype index = 0)
{
    return QJsonDocument::fromJson(file(name)).array().at(index).toObject();
}

QList<QJsonValue> wrongValues(const QString &key, const QJsonValue &right)
{
    QList<QJsonValue> wrong{QJsonValue(true), QJsonValue(42), QJsonValue(u"text"_s), QJsonArray{1},
                            QJsonObject{{u"a"_s, 1}}};
    const bool isDate = key.endsWith("At"_L1);
    wrong.removeIf([&](const QJsonValue &value) { return value.type() == right.type() && !isDate; });
    return wrong;
}

void addEveryField(const char *list, const QString &name)
{
    const QJsonObject full = entry(name);
    for (auto field = full.begin(); field != full.end(); ++field) {
        QTest::addRow("%s %s", list, qPrintable(field.key())) << name << field.key();
    }
}

Result<ChatPage> decodeFixture(const QString &name, const QByteArray &json)
{
    return name.startsWith("details"_L1) ? decodeChatDetailsPage(json) : decodeChats(json);
}

} // namespace

/// What happens to a reply that is not as the contract says.
class TestZaiaFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNullOrMissingFieldNeverCostsAChat_data();
    void aNullOrMissingFieldNeverCostsAChat();
    void aFieldOfTheWrongTypeCostsOnlyItsChat_data();
    void aFieldOfTheWrongTypeCostsOnlyItsChat();
    void aFieldOfTheWrongTypeInASingleChatIsABadReply();
    void aWrappedListIsRead_data();
    void aWrappedListIsRead();
    void anEmptyListIsAPage();
    void whatIsNotAListIsABadReply_data();
    void whatIsNotAListIsABadReply();
};

void TestZaiaFaults::aNullOrMissingFieldNeverCostsAChat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    addEveryField("details", u"details-full.json"_s);
    addEveryField("plain", u"chats-full.json"_s);
}

void TestZaiaFaults::aNullOrMissingFieldNeverCostsAChat()
{
    QFETCH(const QString, name);
    QFETCH(const QString, key);

    QJsonObject object = entry(name);
    for (const bool missing : {false, true}) {
        if (missing) {
            object.remove(key);
        } else {
            object.insert(key, QJsonValue::Null);
        }
        const auto page = decodeFixture(name, bytes(QJsonArray{object}));
        QVERIFY(page);
        // Without its id a chat cannot be told from others.
        QCOMPARE(page->chats.size(), key == "id"_L1 ? 0 : 1);
        QCOMPARE(page->problems.size(), key == "id"_L1 ? 1 : 0);
    }
}

void TestZaiaFaults::aFieldOfTheWrongTypeCostsOnlyItsChat_data()
{
    aNullOrMissingFieldNeverCostsAChat_data();
}

void TestZaiaFaults::aFieldOfTheWrongTypeCostsOnlyItsChat()
{
    QFETCH(const QString, name);
    QFETCH(const QString, key);

    const QJsonObject full = entry(name);
    QJsonObject before = full;
    before.insert(u"id"_s, u"before"_s);
    QJsonObject after = full;
    after.insert(u"id"_s, u"after"_s);
    for (const QJsonValue &wrong : wrongValues(key, full.value(key))) {
        QJsonObject broken = full;
        broken.insert(key, wrong);
        const auto page = decodeFixture(name, bytes(QJsonArray{before, broken, after}));
        QVERIFY(page);
        QCOMPARE(page->received, 3);
        QCOMPARE(page->chats.size(), 2);
        QCOMPARE(page->chats.first().key.id, u"before"_s);
        QCOMPARE(page->chats.last().key.id, u"after"_s);
        QCOMPARE(page->problems.size(), 1);
        QCOMPARE(page->problems.first().chatId, key == "id"_L1 ? QString() : firstId);
        QCOMPARE(page->problems.first().field, key);
        QVERIFY(!page->problems.first().message.isEmpty());
    }
}

void TestZaiaFaults::aFieldOfTheWrongTypeInASingleChatIsABadReply()
{
    QJsonObject object = entry(u"details-full.json"_s);
    object.insert(u"ownerName"_s, 5);
    const auto chat = decodeChatDetails(bytes(object));
    QVERIFY(!chat);
    QCOMPARE(chat.error().kind, ApiError::Kind::BadReply);
    QVERIFY(chat.error().detail.contains("ownerName"_L1));

    QJsonObject plain = entry(u"chats-full.json"_s);
    plain.insert(u"isRemoved"_s, u"no"_s);
    QCOMPARE(decodeChat(bytes(plain)).error().kind, ApiError::Kind::BadReply);
}

void TestZaiaFaults::aWrappedListIsRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("details") << u"details-full.json"_s << qsizetype(3);
    QTest::newRow("plain") << u"chats-full.json"_s << qsizetype(2);
}

void TestZaiaFaults::aWrappedListIsRead()
{
    QFETCH(const QString, name);
    const QByteArray wrapped = R"({"message":"ok","data":)"_ba + file(name) + '}';
    const auto page = decodeFixture(name, wrapped);
    QVERIFY(page);
    QTEST(page->chats.size(), "count");
}

void TestZaiaFaults::anEmptyListIsAPage()
{
    for (const Decoder decode : {Decoder(decodeChats), Decoder(decodeChatDetailsPage)}) {
        const auto page = decode("[]"_ba);
        QVERIFY(page);
        QCOMPARE(page->received, 0);
        QVERIFY(page->chats.isEmpty());
        QVERIFY(page->problems.isEmpty());
    }
}

void TestZaiaFaults::whatIsNotAListIsABadReply_data()
{
    QTest::addColumn<QByteArray>("json");

    const QByteArray full = file(u"details-full.json"_s);
    QTest::newRow("truncated") << full.left(full.size() / 2);
    QTest::newRow("last byte missing") << full.trimmed().chopped(1);
    QTest::newRow("html") << file(u"proxy.html"_s);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << "\"chats\""_ba;
    QTest::newRow("object without a list") << R"({"message":"ok"})"_ba;
    QTest::newRow("object with two lists") << R"({"a":[],"b":[]})"_ba;
}

void TestZaiaFaults::whatIsNotAListIsABadReply()
{
    QFETCH(const QByteArray, json);
    for (const Decoder decode : {Decoder(decodeChats), Decoder(decodeChatDetailsPage)}) {
        const auto page = decode(json);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ApiError::Kind::BadReply);
        QVERIFY(!page.error().detail.isEmpty());
    }
    QCOMPARE(decodeChat(json).error().kind, ApiError::Kind::BadReply);
    QCOMPARE(decodeChatDetails(json).error().kind, ApiError::Kind::BadReply);
}

QTEST_GUILESS_MAIN(TestZaiaFaults)
#include "tst_zaiafaults.moc"
