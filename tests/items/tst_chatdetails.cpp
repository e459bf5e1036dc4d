// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/safetext.h"
#include "models/items/chatdetails.h"

#include <QJsonDocument>
#include <QLocale>
#include <QTest>
#include <algorithm>

using namespace deskside;
using namespace Qt::StringLiterals;
using Look = DetailField::Look;

class TestChatDetails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void everythingReportedHasALine();
    void everyReportedFlagHasALine();
    void sectionsStandInTheirOrder();
    void idsNameOneFieldEach();
    void whatIsNotReportedHasNoLine();
    void nobodyAssignedIsSaidWhereTheVendorTells_data();
    void nobodyAssignedIsSaidWhereTheVendorTells();
    void whatIsInferredSaysHow();
    void meaningsHaveTheirLooks();
    void aChatThatVanishedSaysSo();
    void datesKeepTheirPrecision();
    void strangersTextIsMadeSafe();
    void theRawDataIsLastFoldedAndIndented();
    void jsonIsIndented_data();
    void jsonIsIndented();
    void indentedJsonIsStillTheSameJson();
    void hugeAndBrokenJsonStaysBounded_data();
    void hugeAndBrokenJsonStaysBounded();
};

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0));

QList<DetailSection> detailsOf(const Chat &chat)
{
    return deskside::detailsOf(chat, rowOf(chat, nullptr, u"me"_s), noon);
}

DetailField fieldOf(const QList<DetailSection> &sections, const QString &id)
{
    for (const DetailSection &section : sections) {
        for (const DetailField &field : section.fields) {
            if (field.id == id)
                return field;
        }
    }
    return {};
}

/// Gives every text, figure and time of a chat a value of its own, to be found again in what is shown.
class Filler
{
public:
    QString text()
    {
        m_expected << QString(u"text-"_s + QString::number(++m_next) + u'~');
        return m_expected.last();
    }
    qint64 figure()
    {
        const qint64 value = 70'000 + ++m_next;
        m_expected << QLocale().toString(value);
        return value;
    }
    Moment moment()
    {
        const QDate day = QDate(2001, 1, 1).addDays(++m_next);
        m_expected << QLocale().toString(day, QLocale::ShortFormat);
        return Moment(day);
    }
    template <typename E>
    Coded<E> word()
    {
        return {E::Other, text()};
    }
    QStringList expected() const { return m_expected; }

private:
    QStringList m_expected;
    int m_next = 0;
};

Tool fullTool(Filler &f)
{
    Tool tool;
    tool.name = f.text();
    tool.displayName = f.text();
    tool.actionName = f.text();
    tool.description = f.text();
    tool.icon = f.text();
    tool.iconUrl = f.text();
    tool.connectionId = f.text();
    tool.parameters = f.text();
    tool.callback = f.text();
    return tool;
}

Member fullMember(Filler &f)
{
    Member member;
    member.id = f.text();
    member.role = f.text();
    member.user = Person{f.text(), f.text(), f.text(), f.text()};
    member.sessionId = f.text();
    ContactChannel contact;
    contact.channel = f.word<ChannelKind>();
    for (QString *text : {&contact.id, &contact.userId, &contact.name, &contact.displayName, &contact.email,
                          &contact.phone, &contact.avatar, &contact.country, &contact.agent, &contact.ip,
                          &contact.language, &contact.link, &contact.contactId, &contact.contactName})
        *text = f.text();
    member.contact = contact;
    return member;
}

Features fullFeatures(Filler &f)
{
    return {f.text(), f.text()};
}

Message fullMessage(Filler &f)
{
    Message message;
    message.id = f.text();
    message.role = f.word<RoleKind>();
    message.model = f.text();
    message.status = f.word<RunKind>();
    message.createdAt = f.moment();
    message.updatedAt = f.moment();
    message.tools = {fullTool(f)};
    message.features = fullFeatures(f);
    message.member = fullMember(f);
    message.error = f.text();
    message.usage =
        Usage{f.figure(), f.figure(), f.figure(), f.figure(), f.figure(), f.figure(), f.figure(), f.figure()};
    Part part;
    part.audio = File{f.text(), f.text(), f.text(), 4'000, f.text(), f.text(), f.moment()};
    message.messages = {InnerMessage{{}, {part}}};
    return message;
}

Chat fullChat(Filler &f)
{
    Chat chat;
    chat.key = {u"a"_s, f.text()};
    chat.title = f.text();
    chat.channel = f.word<ChannelKind>();
    chat.state = f.word<StateKind>();
    chat.status = f.word<RunKind>();
    chat.visibility = f.word<VisibilityKind>();
    for (QString *text : {&chat.model, &chat.channelId, &chat.channelName, &chat.sharedUrl, &chat.link,
                          &chat.assigneeReported, &chat.ownerId, &chat.routing.stateId, &chat.routing.assistantId,
                          &chat.routing.assistantIntegrationId, &chat.routing.conversationId, &chat.routing.orgId,
                          &chat.routing.workspaceId, &chat.handoff.summary, &chat.handoff.classification})
        *text = f.text();
    chat.handoff.sentiment = f.word<SentimentKind>();
    chat.routing.integration = f.word<ChannelKind>();
    for (Moment *moment : {&chat.createdAt, &chat.updatedAt, &chat.lastMessageAt, &chat.assigneeSeenAt,
                           &chat.assignedAt, &chat.followUpAt, &chat.mutedUntil})
        *moment = f.moment();
    chat.members = {fullMember(f), fullMember(f)};
    chat.lastMessages = {fullMessage(f), fullMessage(f)};
    chat.tools = {fullTool(f), fullTool(f)};
    chat.features = fullFeatures(f);
    AssistantSettings settings;
    for (QString *text : {&settings.language, &settings.model, &settings.sttModel, &settings.ttsModel,
                          &settings.ttsVoiceId, &settings.threadMode, &settings.welcomeBanner,
                          &settings.autoIntroMessage, &settings.knowledgeScope, &settings.instructions})
        *text = f.text();
    settings.suggestedMessages = {f.text(), f.text()};
    chat.assistant = settings;
    chat.assignee = Person{f.text(), f.text(), f.text(), f.text()};
    for (std::optional<qint64> *figure :
         {&chat.adminUnseen, &chat.userUnseen, &chat.csatScore, &chat.actionsCalled, &chat.totalMessages})
        *figure = f.figure();
    chat.responder = Responder{f.text(), f.word<ResponderKind>(), f.text(), f.text(), f.text(), f.figure(), f.text()};
    chat.ticket = Ticket{f.text(), f.word<TicketKind>()};
    chat.meta = {{f.text(), f.text()}, {f.text(), f.text()}};
    return chat;
}

} // namespace

void TestChatDetails::everythingReportedHasALine()
{
    Filler filler;
    const QList<DetailSection> sections = detailsOf(fullChat(filler));
    QString shown;
    for (const DetailSection &section : sections) {
        for (const DetailField &field : section.fields)
            shown += field.label + u'\n' + field.value + u'\n';
    }
    QVERIFY(filler.expected().size() > 150);
    QStringList missing;
    for (const QString &value : filler.expected()) {
        if (!shown.contains(value))
            missing << value;
    }
    QCOMPARE(missing, QStringList());
}

void TestChatDetails::everyReportedFlagHasALine()
{
    Chat chat;
    QList<std::optional<bool> *> flags{&chat.pinned, &chat.temporary, &chat.removed, &chat.aiEnabled,
                                       &chat.routing.assistantIntegrationEnabled};
    chat.assistant = AssistantSettings{};
    flags << &chat.assistant->memories << &chat.assistant->transferToHuman << &chat.assistant->endConversation
          << &chat.assistant->blockContact << &chat.assistant->privateChats;
    Member member;
    member.contact = ContactChannel{};
    chat.members = {member};
    flags << &chat.members[0].contact->blocked << &chat.members[0].contact->isAdmin;
    chat.tools = {Tool{}};
    flags << &chat.tools[0].enabledByDefault;
    for (std::optional<bool> *flag : flags) {
        const auto count = [&] {
            qsizetype fields = 0;
            for (const DetailSection &section : detailsOf(chat))
                fields += section.fields.size();
            return fields;
        };
        const qsizetype without = count();
        *flag = false;
        QVERIFY2(count() > without, qPrintable(QString::number(flags.indexOf(flag))));
    }
}

void TestChatDetails::sectionsStandInTheirOrder()
{
    Filler filler;
    Chat chat = fullChat(filler);
    chat.raw = "{}";
    QStringList ids;
    for (const DetailSection &section : detailsOf(chat)) {
        ids << section.id;
        QVERIFY(!section.title.isEmpty());
        QVERIFY(!section.fields.isEmpty());
    }
    QCOMPARE(ids, QStringList({u"customer"_s, u"state"_s, u"handoff"_s, u"ticket"_s, u"responder"_s, u"members"_s,
                               u"assistant"_s, u"tools"_s, u"features"_s, u"usage"_s, u"messages"_s, u"dates"_s,
                               u"meta"_s, u"ids"_s, u"raw"_s}));
}

void TestChatDetails::idsNameOneFieldEach()
{
    Filler filler;
    Chat chat = fullChat(filler);
    chat.raw = "{}";
    chat.rawDetails = "{}";
    QStringList ids;
    for (const DetailSection &section : detailsOf(chat)) {
        for (const DetailField &field : section.fields) {
            QVERIFY2(field.id.startsWith(QString(section.id + u'.')), qPrintable(field.id));
            ids << field.id;
        }
    }
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
}

void TestChatDetails::whatIsNotReportedHasNoLine()
{
    Chat chat;
    chat.key = {u"a"_s, u"c1"_s};
    const QList<DetailSection> sections = detailsOf(chat);
    QStringList ids;
    for (const DetailSection &section : sections) {
        for (const DetailField &field : section.fields)
            ids << field.id;
    }
    QCOMPARE(ids, QStringList({u"customer.name"_s, u"ids.chat"_s}));
    QCOMPARE(fieldOf(sections, u"customer.name"_s).look, Look::Muted);
}

void TestChatDetails::nobodyAssignedIsSaidWhereTheVendorTells_data()
{
    QTest::addColumn<Chat>("chat");
    QTest::addColumn<QString>("assigned");
    QTest::newRow("never told") << Chat{} << QString();
    Chat chat;
    chat.aiEnabled = true;
    QTest::newRow("nobody") << chat << u"Nobody"_s;
    chat = {};
    chat.assigneeReported = u"copilot"_s;
    QTest::newRow("the AI") << chat << u"Nobody"_s;
    chat.assignee = Person{u"u1"_s, {}, {}, {}};
    QTest::newRow("an id") << chat << u"u1"_s;
    chat.assignee->name = u"Lena"_s;
    QTest::newRow("a name") << chat << u"Lena"_s;
}

void TestChatDetails::nobodyAssignedIsSaidWhereTheVendorTells()
{
    QFETCH(Chat, chat);
    QTEST(fieldOf(detailsOf(chat), u"state.assignee"_s).value, "assigned");
}

void TestChatDetails::whatIsInferredSaysHow()
{
    Chat chat;
    chat.handoff.happened = {true, Inference::TicketLinked};
    chat.handler = {Handler::Person, Inference::AiOffOrAssigned};
    chat.unresolved = {true, Inference::TicketNotCompleted};
    chat.title = {u"from meta"_s, Inference::FromMeta};
    chat.aiEnabled = false;
    Message last;
    last.role = {RoleKind::Customer, u"user"_s};
    last.createdAt = Moment(noon.addSecs(-41 * 60));
    last.preview = true;
    chat.lastMessages = {last};
    Member customer;
    customer.contact = ContactChannel{};
    customer.contact->displayName = u"Mariana"_s;
    chat.members = {customer};
    const QList<DetailSection> sections = detailsOf(chat);
    QCOMPARE(fieldOf(sections, u"handoff.happened"_s).how, Inference::TicketLinked);
    QCOMPARE(fieldOf(sections, u"state.handler"_s).how, Inference::AiOffOrAssigned);
    QCOMPARE(fieldOf(sections, u"state.unresolved"_s).how, Inference::TicketNotCompleted);
    QCOMPARE(fieldOf(sections, u"state.title"_s).how, Inference::FromMeta);
    QCOMPARE(fieldOf(sections, u"state.unread"_s).how, Inference::CustomerSpokeLast);
    QCOMPARE(fieldOf(sections, u"state.waiting"_s).how, Inference::FromLatestMessages);
    QCOMPARE(fieldOf(sections, u"state.waiting"_s).value, u"at least 41 minute(s)"_s);
    QCOMPARE(fieldOf(sections, u"customer.name"_s).how, Inference::FromMembers);
    QCOMPARE(fieldOf(sections, u"state.ai"_s).how, Inference::None);
    chat.handoff.happened = true;
    QCOMPARE(fieldOf(detailsOf(chat), u"handoff.happened"_s).how, Inference::None);
}

void TestChatDetails::meaningsHaveTheirLooks()
{
    Chat chat;
    chat.handoff.sentiment = {SentimentKind::Angry, u"angry"_s};
    chat.state = {StateKind::Snoozed, u"SNOOZED"_s};
    chat.status = {RunKind::Failed, u"FAILED"_s};
    chat.aiEnabled = true;
    chat.assignee = Person{u"1"_s, u"Lena"_s, {}, {}};
    chat.link = u"https://example.com/c/1"_s;
    chat.handoff.summary = u"one\ntwo"_s;
    const QList<DetailSection> sections = detailsOf(chat);
    QCOMPARE(fieldOf(sections, u"handoff.sentiment"_s).look, Look::Negative);
    QCOMPARE(fieldOf(sections, u"state.inbox"_s).look, Look::Waiting);
    QCOMPARE(fieldOf(sections, u"state.run"_s).look, Look::Negative);
    QCOMPARE(fieldOf(sections, u"state.ai"_s).look, Look::Ai);
    QCOMPARE(fieldOf(sections, u"state.assignee"_s).look, Look::Person);
    QCOMPARE(fieldOf(sections, u"state.link"_s).look, Look::Link);
    QCOMPARE(fieldOf(sections, u"handoff.summary"_s).look, Look::Paragraph);
    QCOMPARE(fieldOf(sections, u"handoff.summary"_s).value, u"one\ntwo"_s);
}

void TestChatDetails::aChatThatVanishedSaysSo()
{
    const Chat chat;
    ChatRow row = rowOf(chat, nullptr, u"me"_s);
    QCOMPARE(fieldOf(deskside::detailsOf(chat, row, noon), u"state.vanished"_s), DetailField());
    row.vanished = true;
    QCOMPARE(fieldOf(deskside::detailsOf(chat, row, noon), u"state.vanished"_s).value, u"No longer there"_s);
}

void TestChatDetails::datesKeepTheirPrecision()
{
    Chat chat;
    chat.createdAt = Moment(QDate(2026, 11, 20));
    chat.updatedAt = Moment(noon);
    const QList<DetailSection> sections = detailsOf(chat);
    QCOMPARE(fieldOf(sections, u"dates.created"_s).value,
             QLocale().toString(QDate(2026, 11, 20), QLocale::ShortFormat));
    QCOMPARE(fieldOf(sections, u"dates.updated"_s).value, QLocale().toString(noon, QLocale::ShortFormat));
    QVERIFY(fieldOf(sections, u"dates.lastMessage"_s).id.isEmpty());
}

void TestChatDetails::strangersTextIsMadeSafe()
{
    Filler filler;
    Chat chat = fullChat(filler);
    const QString hostile = u"a\u202Eb\u0007"_s;
    chat.title = hostile;
    chat.handoff.summary = hostile;
    chat.meta = {{hostile, hostile}};
    chat.members.first().user->name = hostile;
    chat.tools.first().displayName = hostile;
    chat.link = QString(u"https://example.com/"_s + hostile);
    chat.raw = QString(u"{\"a\":\""_s + hostile + u"\"}"_s).toUtf8();
    for (const DetailSection &section : detailsOf(chat)) {
        for (const DetailField &field : section.fields) {
            for (const QString &text : {field.label, field.value}) {
                QVERIFY2(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x0007)), qPrintable(field.id));
                QVERIFY2(field.look == Look::Paragraph || !text.contains(u'\n'), qPrintable(field.id));
            }
        }
    }
}

void TestChatDetails::theRawDataIsLastFoldedAndIndented()
{
    Chat chat;
    chat.raw = R"({"id":"1"})";
    chat.rawDetails = R"({"id":"2"})";
    const DetailSection raw = detailsOf(chat).last();
    QCOMPARE(raw.id, u"raw"_s);
    QVERIFY(raw.folded);
    QCOMPARE(raw.fields.size(), 2);
    QCOMPARE(raw.fields.at(0).value, u"{\n  \"id\": \"1\"\n}"_s);
    QCOMPARE(raw.fields.at(1).value, u"{\n  \"id\": \"2\"\n}"_s);
    QCOMPARE(raw.fields.at(0).look, Look::Paragraph);
}

void TestChatDetails::jsonIsIndented_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("a word") << "null"_ba << u"null"_s;
    QTest::newRow("empty ones stay closed") << R"({"a":{},"b":[ ]})"_ba << u"{\n  \"a\": {},\n  \"b\": []\n}"_s;
    QTest::newRow("nested") << R"({"a":[1,{"b":true}]})"_ba
                            << u"{\n  \"a\": [\n    1,\n    {\n      \"b\": true\n    }\n  ]\n}"_s;
    QTest::newRow("brackets in a string") << R"(["{a:[,]}"])"_ba << u"[\n  \"{a:[,]}\"\n]"_s;
    QTest::newRow("quotes in a string") << R"(["a\"b,\\",1])"_ba << u"[\n  \"a\\\"b,\\\\\",\n  1\n]"_s;
    QTest::newRow("spaces between and within") << "{ \"a b\" :\n\t1 }"_ba << u"{\n  \"a b\": 1\n}"_s;
    QTest::newRow("not ASCII") << QByteArray("[\"\xc3\xa9\"]") << u"[\n  \"\u00e9\"\n]"_s;
}

void TestChatDetails::jsonIsIndented()
{
    QFETCH(QByteArray, json);
    QTEST(indentedJson(json), "text");
}

void TestChatDetails::indentedJsonIsStillTheSameJson()
{
    const QByteArray json = R"({"a":[1,-2.5e3,"x\\\"y",{"b":null,"c":[[],{}]}],"d":"\u20ac:,{}","e":false})";
    const QJsonDocument before = QJsonDocument::fromJson(json);
    QVERIFY(!before.isNull());
    QCOMPARE(QJsonDocument::fromJson(indentedJson(json).toUtf8()), before);
}

void TestChatDetails::hugeAndBrokenJsonStaysBounded_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nesting without end") << QByteArray(5'000'000, '[');
    QTest::newRow("closing without beginning") << QByteArray(5'000'000, '}');
    QTest::newRow("commas") << QByteArray(5'000'000, ',');
    QTest::newRow("an open string") << QByteArray(QByteArray("\"") + QByteArray(5'000'000, 'x'));
    QTest::newRow("spaces") << QByteArray(QByteArray("[") + QByteArray(5'000'000, ' '));
    QTest::newRow("an escape at the end") << "\"\\"_ba;
}

void TestChatDetails::hugeAndBrokenJsonStaysBounded()
{
    QFETCH(QByteArray, json);
    const QString text = indentedJson(json);
    QVERIFY(text.size() < 4 * longestShown);
    // What was cut is seen to be cut.
    if (text.size() > longestShown)
        QVERIFY(safeText(text).endsWith(u'…'));
}

QTEST_GUILESS_MAIN(TestChatDetails)
#include "tst_chatdetails.moc"
