// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencx/json.h"
#include "tests/support/fixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::opencx;

using deskside::test::fixture;

namespace {

QByteArray file(const QString &name)
{
    return fixture("api/opencx/fixtures/"_L1 + name);
}

Message eventOf(const QJsonObject &event)
{
    const QJsonObject item{{u"id"_s, u"h"_s}, {u"created_at"_s, u"2026-11-21T07:05:10Z"_s}, {u"event"_s, event}};
    return decodeHistoryItem(QJsonDocument(item).toJson()).value();
}

} // namespace

/// Messages: as a session's history lists them, and what sending one is answered.
class TestOpenCxMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatHappenedArrives();
    void anOldHistoryHasIdsOfItsOwn();
    void whatCannotBeReadOfAHistoryCostsOnlyItself();
    void sendersAreToldApart_data();
    void sendersAreToldApart();
    void anUnknownEventIsShownByItsName();
    void keptMessagesAreReadBack();
    void aSentMessageIsNamedWhereTheAnswerDoes_data();
    void aSentMessageIsNamedWhereTheAnswerDoes();
    void anAnswerThatSaysNothingLeavesItOpen_data();
    void anAnswerThatSaysNothingLeavesItOpen();
    void aRefusalIsOne();
};

void TestOpenCxMessages::everythingThatHappenedArrives()
{
    const auto page = decodeHistory(file(u"history-full.json"_s));
    QVERIFY(page);
    QVERIFY(page->problems.isEmpty());
    QVERIFY(page->next.isNull());
    QCOMPARE(page->messages.size(), 8);
    QList<RoleKind> roles;
    QList<QString> texts;
    for (const Message &message : page->messages) {
        roles.append(message.role.code);
        texts.append(plainText(message).remove(u'\u2068').remove(u'\u2069'));
        QCOMPARE(message.messages.size(), 1);
        QCOMPARE(message.messages.first().role, message.role);
    }
    using R = RoleKind;
    QCOMPARE(roles, (QList<R>{R::Customer, R::Assistant, R::Event, R::Event, R::Event, R::Note, R::Agent, R::Event}));
    QCOMPARE(texts,
             (QList<QString>{u"Where is my order?"_s, u"Let me look."_s, u"Handed over to a person through zendesk"_s,
                             u"Agent 482 joined"_s, u"Agent 482 took over"_s, u"She has waited long."_s,
                             u"It arrives today."_s, u"The AI resolved the issue"_s}));

    const Message &asked = page->messages.first();
    QCOMPARE(asked.id, u"41570000-0000-4000-8000-000000000001"_s);
    QCOMPARE(asked.createdAt.toIso(), u"2026-11-21T07:05:10Z"_s);
    QCOMPARE(asked.member->contact->contactName, u"Lena"_s);
    QCOMPARE(asked.messages.first().parts.size(), 2);
    const Part &attachment = asked.messages.first().parts.last();
    QCOMPARE(attachment.type.code, PartKind::File);
    QVERIFY(attachment.file);
    QCOMPARE(attachment.file->id, u"a1"_s);
    QCOMPARE(attachment.file->filename, u"receipt.pdf"_s);
    QCOMPARE(attachment.file->size, std::optional<qint64>(20480));
    QCOMPARE(attachment.file->mimetype, u"application/pdf"_s);
    QCOMPARE(attachment.file->url, u"https://files.example.com/a1"_s);
    QVERIFY(!page->messages.at(1).member);
    QCOMPARE(page->messages.at(5).member->user->id, u"482"_s);
    QCOMPARE(*page->messages.at(6).member->user, (Person{u"482"_s, u"Bea"_s, {}, {}}));
}

void TestOpenCxMessages::anOldHistoryHasIdsOfItsOwn()
{
    const auto page = decodeHistory(file(u"history-old.json"_s));
    QVERIFY(page);
    QVERIFY(page->problems.isEmpty());
    QCOMPARE(page->messages.size(), 3);
    QSet<QString> ids;
    for (const Message &message : page->messages) {
        QVERIFY(!message.id.isEmpty());
        ids.insert(message.id);
    }
    QCOMPARE(ids.size(), 3);
    QVERIFY(!page->messages.at(1).createdAt.isValid());

    // The same entry has the same id, however its fields are ordered.
    const auto other = decodeHistoryItem(
        R"({"event":{"content":{"text":"Hello","type":"text"},"sender":{"type":"contact"},"type":"message"},
            "created_at":"2024-05-01T10:00:00.000Z"})"_ba);
    QVERIFY(other);
    QCOMPARE(other->id, page->messages.first().id);
    // Another one at the same time has another.
    const auto answer = decodeHistoryItem(
        R"({"event":{"content":{"text":"Hi","type":"text"},"sender":{"type":"ai"},"type":"message"},
            "created_at":"2024-05-01T10:00:00Z"})"_ba);
    QVERIFY(answer);
    QVERIFY(answer->id != other->id);
}

void TestOpenCxMessages::whatCannotBeReadOfAHistoryCostsOnlyItself()
{
    const auto page = decodeHistory(file(u"history-hostile.json"_s));
    QVERIFY(page);
    QCOMPARE(page->problems.size(), 8);
    for (const DecodeProblem &problem : page->problems) {
        QVERIFY(!problem.message.isEmpty());
    }
    QCOMPARE(page->messages.size(), 3);
    const Message &good = page->messages.first();
    QCOMPARE(good.id, u"good"_s);
    QCOMPARE(good.role.reported, u"robot"_s);
    QCOMPARE(good.messages.first().parts.first().type, (Coded<PartKind>{PartKind::Other, u"hologram"_s}));
    QCOMPARE(page->messages.last().role.code, RoleKind::Event);
    QVERIFY(!plainText(page->messages.last()).isEmpty());
}

void TestOpenCxMessages::sendersAreToldApart_data()
{
    QTest::addColumn<QString>("sender");
    QTest::addColumn<RoleKind>("role");
    QTest::newRow("contact") << u"contact"_s << RoleKind::Customer;
    QTest::newRow("ai") << u"ai"_s << RoleKind::Assistant;
    QTest::newRow("human_agent") << u"human_agent"_s << RoleKind::Agent;
    QTest::newRow("agent") << u"agent"_s << RoleKind::Agent;
    QTest::newRow("unknown") << u"poltergeist"_s << RoleKind::Other;
    QTest::newRow("empty") << u""_s << RoleKind::NotReported;
}

void TestOpenCxMessages::sendersAreToldApart()
{
    QFETCH(const QString, sender);
    QFETCH(const RoleKind, role);
    const Message message = eventOf({{u"type"_s, u"message"_s}, {u"sender"_s, QJsonObject{{u"type"_s, sender}}}});
    QCOMPARE(message.role, (Coded<RoleKind>{role, sender}));
}

void TestOpenCxMessages::anUnknownEventIsShownByItsName()
{
    const auto page = decodeHistory(file(u"history-hostile.json"_s));
    QVERIFY(page);
    const Message &survey = page->messages.at(1);
    QCOMPARE(survey.role, (Coded<RoleKind>{RoleKind::Event, u"csat_requested"_s}));
    const QString text = plainText(survey);
    QVERIFY(text.contains("csat_requested"_L1));
    QVERIFY(text.endsWith("\nHow was it?"_L1));
    QVERIFY(survey.raw.contains("survey"));
    // What a stranger wrote does not turn the sentence around.
    QVERIFY(!plainText(eventOf({{u"type"_s, u"a\u202Eb"_s}})).contains(u'\u202E'));
}

void TestOpenCxMessages::keptMessagesAreReadBack()
{
    for (const QString &name : {u"history-full.json"_s, u"history-old.json"_s, u"history-hostile.json"_s}) {
        const auto page = decodeHistory(file(name));
        QVERIFY(page);
        for (const Message &message : page->messages) {
            QCOMPARE(decodeHistoryItem(message.raw).value(), message);
        }
    }
}

void TestOpenCxMessages::aSentMessageIsNamedWhereTheAnswerDoes_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("id"); // null: sent, but not named
    QTest::newRow("the newest shape") << R"({"success":true,"data":{"message":{"id":"m1"}}})"_ba << u"m1"_s;
    QTest::newRow("a number") << R"({"success":true,"data":{"message":{"id":17}}})"_ba << u"17"_s;
    QTest::newRow("without data") << R"({"success":true})"_ba << QString();
    QTest::newRow("in between") << R"({"success":true,"data":{"autopilotResponse":{"value":"x"},"uiResponse":[]}})"_ba
                                << QString();
    QTest::newRow("of 2024") << R"({"ai_response":{"text":""}})"_ba << QString();
}

void TestOpenCxMessages::aSentMessageIsNamedWhereTheAnswerDoes()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const QString, id);
    const auto sent = decodeSent(reply);
    QVERIFY(sent);
    QCOMPARE(*sent, id);
    QCOMPARE(sent->isNull(), id.isNull());
}

void TestOpenCxMessages::anAnswerThatSaysNothingLeavesItOpen_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("an empty object") << "{}"_ba;
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("a web page") << "<html>"_ba;
    QTest::newRow("cut") << R"({"success":tr)"_ba;
    QTest::newRow("of the wrong type") << R"({"success":"yes"})"_ba;
    QTest::newRow("the AI stumbled") << R"({"ai_response":{"text":"","error":{"message":"out of tokens"}}})"_ba;
}

void TestOpenCxMessages::anAnswerThatSaysNothingLeavesItOpen()
{
    QFETCH(const QByteArray, reply);
    const auto sent = decodeSent(reply);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ApiError::Kind::OutcomeUnknown);
    QVERIFY(!sent.error().detail.isEmpty());
}

void TestOpenCxMessages::aRefusalIsOne()
{
    const auto sent = decodeSent(R"({"success":false,"message":"session is closed"})"_ba);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ApiError::Kind::Rejected);
    QCOMPARE(sent.error().detail, u"session is closed"_s);
}

QTEST_GUILESS_MAIN(TestOpenCxMessages)
#include "tst_opencxmessages.moc"
