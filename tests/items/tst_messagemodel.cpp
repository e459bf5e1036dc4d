// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagemodel.h"
#include "tests/items/modelmirror.h"

#include <QRandomGenerator>

using namespace deskside;
using namespace deskside::test;
using Kind = ConversationEntry::Kind;

class TestMessageModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void messagesStandUnderTheirDays();
    void aDateWithoutTimeIsItsOwnDay();
    void aMessageWithoutDateNeedsNoDay();
    void authorsAreNamedWhereTheyAreKnown_data();
    void authorsAreNamedWhereTheyAreKnown();
    void aTurnOfTwoSpeakersIsTwoEntries();
    void recordingsAndTheirTimesStandApartFromTheText();
    void whatConcernsTheTurnStandsAtItsEnd();
    void partsThatCannotBeShownAreNamed();
    void strangersTextIsMadeSafe();
    void whatTheVendorLeavesOutIsSaid_data();
    void whatTheVendorLeavesOutIsSaid();
    void aHandoffWithWordsStandsLast();
    void aHandoffWithNothingToSayHasNoEntry();
    void anotherChatResetsTheModel();
    void aNewMessageIsOneInsertion();
    void aSettledMessageChangesInPlace();
    void oneMessageThatTakesAnothersPlaceIsAChange();
    void anEntryIsSpoken();
    void randomConversationsAreReachedBySignals();
};

namespace {

Message said(RoleKind role, const QString &text, const Moment &at = Moment(noon))
{
    Message message;
    message.role = {role, u"role"_s};
    message.createdAt = at;
    Part part;
    part.type = {PartKind::Text, u"text"_s};
    part.text = text;
    message.messages = {InnerMessage{{}, {part}}};
    return message;
}

/// A chat that needs no notice: its two messages are whole.
Chat chatOf(const QList<Message> &messages)
{
    Chat chat;
    chat.key = {u"a"_s, u"1"_s};
    chat.lastMessages = messages;
    chat.totalMessages = messages.size();
    return chat;
}

QList<Kind> kindsOf(const QList<ConversationEntry> &entries)
{
    QList<Kind> kinds;
    for (const ConversationEntry &entry : entries)
        kinds << entry.kind;
    return kinds;
}

ConversationEntry entry(const QString &text)
{
    ConversationEntry entry;
    entry.text = text;
    return entry;
}

} // namespace

void TestMessageModel::messagesStandUnderTheirDays()
{
    const QDateTime evening(QDate(2026, 11, 20), QTime(23, 59));
    const auto entries = conversationOf(chatOf({said(RoleKind::Customer, u"a"_s, Moment(evening)),
                                                said(RoleKind::Assistant, u"b"_s, Moment(evening.addSecs(30))),
                                                said(RoleKind::Customer, u"c"_s, Moment(evening.addSecs(90)))}),
                                        u"Invent"_s);
    QCOMPARE(kindsOf(entries), QList<Kind>({Kind::Day, Kind::Message, Kind::Message, Kind::Day, Kind::Message}));
    QCOMPARE(entries.at(0).at, Moment(QDate(2026, 11, 20)));
    QVERIFY(entries.at(0).at.isDateOnly());
    QCOMPARE(entries.at(3).at, Moment(QDate(2026, 11, 21)));
    QCOMPARE(entries.at(4).text, u"c"_s);
    QCOMPARE(entries.at(4).at, Moment(evening.addSecs(90)));
}

void TestMessageModel::aDateWithoutTimeIsItsOwnDay()
{
    const QDate day(2026, 11, 20);
    const auto entries = conversationOf(chatOf({said(RoleKind::Customer, u"a"_s, Moment(day))}), {});
    QCOMPARE(kindsOf(entries), QList<Kind>({Kind::Day, Kind::Message}));
    QCOMPARE(entries.at(0).at, Moment(day));
    QVERIFY(entries.at(1).at.isDateOnly());
}

void TestMessageModel::aMessageWithoutDateNeedsNoDay()
{
    Message updated = said(RoleKind::Customer, u"b"_s, {});
    updated.updatedAt = Moment(noon);
    const auto entries = conversationOf(chatOf({said(RoleKind::Customer, u"a"_s, {}), updated}), {});
    QCOMPARE(kindsOf(entries), QList<Kind>({Kind::Message, Kind::Day, Kind::Message}));
    QCOMPARE(entries.at(2).at, Moment(noon));
}

void TestMessageModel::authorsAreNamedWhereTheyAreKnown_data()
{
    QTest::addColumn<Chat>("chat");
    QTest::addColumn<QString>("author");
    Member lena;
    lena.user = Person{u"u1"_s, u"Lena Wolff"_s, {}, {}};
    Member mariana;
    mariana.contact = ContactChannel{};
    mariana.contact->displayName = u"Mariana"_s;

    Message message = said(RoleKind::Agent, u"hello"_s);
    QTest::newRow("agent without member") << chatOf({message}) << QString();
    message.member = lena;
    QTest::newRow("agent") << chatOf({message}) << u"Lena Wolff"_s;

    message = said(RoleKind::Customer, u"hello"_s);
    Chat chat = chatOf({message});
    chat.members = {mariana};
    QTest::newRow("customer from the chat") << chat << u"Mariana"_s;
    chat.lastMessages.first().member = lena;
    QTest::newRow("customer from the message") << chat << u"Lena Wolff"_s;

    message = said(RoleKind::Assistant, u"hello"_s);
    message.member = mariana;
    chat = chatOf({message});
    chat.members = {mariana};
    QTest::newRow("the AI is not the one it answers") << chat << QString();
    chat.responder = Responder{};
    chat.responder->name = u"Store assistant"_s;
    QTest::newRow("the AI by its name") << chat << u"Store assistant"_s;
}

void TestMessageModel::authorsAreNamedWhereTheyAreKnown()
{
    QFETCH(Chat, chat);
    QTEST(conversationOf(chat, {}).last().author, "author");
}

void TestMessageModel::aTurnOfTwoSpeakersIsTwoEntries()
{
    Message turn = said(RoleKind::Assistant, u"looking"_s);
    Part result;
    result.text = u"found"_s;
    turn.messages << InnerMessage{{RoleKind::Tool, u"tool"_s}, {result}} << turn.messages.first();
    turn.messages.last().parts.first().text = u"here it is"_s;
    turn.messages << turn.messages.last();
    const auto entries = conversationOf(chatOf({turn}), {});
    QCOMPARE(kindsOf(entries), QList<Kind>({Kind::Day, Kind::Message, Kind::Message, Kind::Message}));
    QCOMPARE(entries.at(1).text, u"looking"_s);
    QCOMPARE(entries.at(2).role.code, RoleKind::Tool);
    QCOMPARE(entries.at(2).text, u"found"_s);
    QCOMPARE(entries.at(3).text, u"here it is\nhere it is"_s);
}

void TestMessageModel::recordingsAndTheirTimesStandApartFromTheText()
{
    Message message = said(RoleKind::Customer, u"Listen:"_s);
    Part recording;
    recording.type = {PartKind::Audio, u"audio"_s};
    recording.audio = File{};
    recording.audio->filename = u"voice.ogg"_s;
    recording.audio->url = u"https://example.com/v.ogg"_s;
    Part line;
    line.type = {PartKind::Text, u"text"_s};
    line.text = u"I want a person"_s;
    line.start = 3.5;
    line.end = 6;
    message.messages.first().parts << recording << line;
    const auto shown = conversationOf(chatOf({message}), {}).last();
    QCOMPARE(shown.text, u"Listen:"_s);
    QCOMPARE(shown.audio, QList<File>{*recording.audio});
    QCOMPARE(shown.timed, QList<Part>{line});
}

void TestMessageModel::whatConcernsTheTurnStandsAtItsEnd()
{
    Message message = said(RoleKind::Assistant, u"a"_s);
    message.messages << InnerMessage{{RoleKind::Tool, u"tool"_s}, {}};
    Tool tool;
    tool.name = u"orders.lookup"_s;
    Tool named = tool;
    named.displayName = u"Look up orders"_s;
    message.tools = {tool, named, Tool{}};
    message.error = u"model overloaded"_s;
    message.status = {RunKind::Failed, u"FAILED"_s};
    message.usage = Usage{};
    message.usage->total = 1204;
    const auto entries = conversationOf(chatOf({message}), {});
    QVERIFY(entries.at(1).tools.isEmpty() && entries.at(1).error.isNull() && !entries.at(1).tokens);
    QCOMPARE(entries.last().tools, QList<QString>({u"orders.lookup"_s, u"Look up orders"_s}));
    QCOMPARE(entries.last().error, u"model overloaded"_s);
    QCOMPARE(entries.last().status.code, RunKind::Failed);
    QCOMPARE(entries.last().tokens.value_or(0), 1204);

    Message silent;
    silent.error = u"refused"_s;
    const auto one = conversationOf(chatOf({silent}), {});
    QCOMPARE(one.size(), 1);
    QVERIFY(one.first().text.isNull());
    QCOMPARE(one.first().error, u"refused"_s);
}

void TestMessageModel::partsThatCannotBeShownAreNamed()
{
    Message message = said(RoleKind::Customer, {});
    message.messages.first().parts.first().type = {PartKind::Other, u"video"_s};
    QVERIFY(conversationOf(chatOf({message}), {}).last().text.contains(u"video"_s));
}

void TestMessageModel::strangersTextIsMadeSafe()
{
    Message message = said(RoleKind::Customer, u"invoice_\u202Efdp.exe"_s);
    message.error = u"\u202E"_s;
    message.tools = {Tool{}};
    message.tools.first().name = u"a\u202Eb"_s;
    Part recording;
    recording.audio = File{};
    recording.audio->filename = u"x\u202Ey"_s;
    Part timed;
    timed.text = u"t\u202Et"_s;
    timed.start = 0;
    message.messages.first().parts << recording << timed;
    message.member = Member{};
    message.member->user = Person{{}, u"L\u202Ea"_s, {}, {}};
    const auto shown = conversationOf(chatOf({message}), {}).last();
    for (const QString &text : {shown.text, shown.error, shown.tools.value(0), shown.audio.value(0).filename,
                                shown.timed.value(0).text, shown.author}) {
        QVERIFY(!text.isEmpty());
        QVERIFY2(!text.contains(QChar(0x202E)), qPrintable(text));
    }
}

void TestMessageModel::whatTheVendorLeavesOutIsSaid_data()
{
    QTest::addColumn<Chat>("chat");
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("notice");
    Chat previews = chatOf({said(RoleKind::Customer, u"a"_s), said(RoleKind::Assistant, u"b"_s)});
    QTest::newRow("nothing") << previews << u"Invent"_s << QString();
    previews.lastMessages.last().preview = true;
    QTest::newRow("previews") << previews << u"Zaia"_s << u"Zaia sends only the beginning of the last two messages."_s;

    Chat none;
    none.handoff.happened = false;
    QTest::newRow("summaries only") << none << u"OpenCopilot"_s
                                    << u"OpenCopilot lists no messages; it has a summary for chats it handed over."_s;
    QTest::newRow("no message") << Chat{} << u"Invent"_s << u"Invent lists no messages of this chat."_s;

    Chat last = chatOf({said(RoleKind::Customer, u"a"_s)});
    QTest::newRow("the only message") << last << u"Invent"_s << QString();
    last.totalMessages.reset();
    QTest::newRow("the last message") << last << u"Invent"_s << u"Only the last message is listed."_s;
}

void TestMessageModel::whatTheVendorLeavesOutIsSaid()
{
    QFETCH(Chat, chat);
    QFETCH(QString, vendor);
    QFETCH(QString, notice);
    const auto entries = conversationOf(chat, vendor);
    QCOMPARE(kindsOf(entries).count(Kind::Notice), notice.isEmpty() ? 0 : 1);
    if (!notice.isEmpty())
        QCOMPARE(entries.first().text, notice);
}

void TestMessageModel::aHandoffWithWordsStandsLast()
{
    Chat chat = chatOf({said(RoleKind::Customer, u"a"_s)});
    chat.handoff.happened = true;
    chat.handoff.classification = u"REFUND_REQUEST"_s;
    chat.handoff.sentiment = {SentimentKind::Angry, u"angry"_s};
    chat.handoff.summary = u"Wants the money\nback."_s;
    const auto last = conversationOf(chat, {}).last();
    QCOMPARE(last.kind, Kind::Handoff);
    QCOMPARE(last.text, u"REFUND_REQUEST · customer angry\nWants the money\nback."_s);
    QVERIFY(!last.at.isValid());
    chat.handoff.happened = false;
    QCOMPARE(conversationOf(chat, {}).last().kind, Kind::Message);
}

void TestMessageModel::aHandoffWithNothingToSayHasNoEntry()
{
    Chat chat = chatOf({said(RoleKind::Customer, u"a"_s)});
    chat.handoff.happened = {true, Inference::TicketLinked};
    QCOMPARE(conversationOf(chat, {}).last().kind, Kind::Message);
}

void TestMessageModel::anotherChatResetsTheModel()
{
    MessageModel model;
    watch(&model);
    ModelMirror<ConversationEntry> mirror(&model, MessageModel::EntryRole);
    model.show({u"a"_s, u"1"_s}, {entry(u"x"_s)});
    model.show({u"a"_s, u"2"_s}, {entry(u"x"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"reset"_s, u"reset"_s}));
    model.show({u"a"_s, u"2"_s}, {entry(u"x"_s)});
    QCOMPARE(mirror.takeLog(), QStringList());
}

void TestMessageModel::aNewMessageIsOneInsertion()
{
    MessageModel model;
    watch(&model);
    model.show({u"a"_s, u"1"_s}, {entry(u"x"_s), entry(u"y"_s), entry(u"handoff"_s)});
    ModelMirror<ConversationEntry> mirror(&model, MessageModel::EntryRole);
    model.show({u"a"_s, u"1"_s}, {entry(u"x"_s), entry(u"y"_s), entry(u"z"_s), entry(u"z"_s), entry(u"handoff"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 2-3"_s}));
    model.show({u"a"_s, u"1"_s}, {entry(u"z"_s), entry(u"z"_s), entry(u"handoff"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 0-1"_s}));
    QCOMPARE(model.entryAt(2).text, u"handoff"_s);
}

void TestMessageModel::aSettledMessageChangesInPlace()
{
    MessageModel model;
    watch(&model);
    model.show({u"a"_s, u"1"_s}, {entry(u"x"_s), entry(u"y"_s), entry(u"z"_s)});
    ModelMirror<ConversationEntry> mirror(&model, MessageModel::EntryRole);
    ConversationEntry settled = entry(u"y"_s);
    settled.status = {RunKind::Completed, u"COMPLETED"_s};
    model.show({u"a"_s, u"1"_s}, {entry(u"x"_s), settled, entry(u"z"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 1"_s}));
    QCOMPARE(mirror.values().at(1), settled);
}

void TestMessageModel::oneMessageThatTakesAnothersPlaceIsAChange()
{
    MessageModel model;
    watch(&model);
    model.show({u"a"_s, u"1"_s}, {entry(u"a"_s), entry(u"b"_s), entry(u"c"_s)});
    ModelMirror<ConversationEntry> mirror(&model, MessageModel::EntryRole);
    model.show({u"a"_s, u"1"_s}, {entry(u"1"_s), entry(u"b"_s), entry(u"3"_s), entry(u"4"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 0"_s, u"change 2"_s, u"insert 3"_s}));
}

void TestMessageModel::anEntryIsSpoken()
{
    MessageModel model;
    watch(&model);
    ConversationEntry spoken = entry(u"Where is it?"_s);
    spoken.role = {RoleKind::Customer, u"user"_s};
    spoken.tools = {u"orders.lookup"_s};
    spoken.error = u"lost"_s;
    model.show({u"a"_s, u"1"_s}, {spoken});
    const QString text = model.index(0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(text, u"Customer, Where is it?, called orders.lookup, error: lost"_s);
    QCOMPARE(model.index(0).data().toString(), text);
}

void TestMessageModel::randomConversationsAreReachedBySignals()
{
    QRandomGenerator random(11);
    MessageModel model;
    watch(&model);
    model.show({u"a"_s, u"1"_s}, {});
    ModelMirror<ConversationEntry> mirror(&model, MessageModel::EntryRole);
    for (int step = 0; step < 500; ++step) {
        QList<ConversationEntry> entries;
        for (int i = random.bounded(7); i > 0; --i)
            entries << entry(QString::number(random.bounded(3)));
        model.show({u"a"_s, u"1"_s}, entries);
        QCOMPARE(mirror.values(), entries);
    }
    QVERIFY(!mirror.takeLog().contains(u"reset"_s));
}

QTEST_GUILESS_MAIN(TestMessageModel)
#include "tst_messagemodel.moc"
