// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conversation.h"
#include "models/items/wording.h"
#include "tests/items/modelmirror.h"

#include <QTest>

using namespace deskside;
using namespace deskside::test;
using Kind = ConversationEntry::Kind;

class TestConversationOf : public QObject
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
    void aThreadTakesTheLastMessagesPlace();
    void withoutAThreadTheLastMessagesAreShown();
    void theThreadSaysWhereItStands_data();
    void theThreadSaysWhereItStands();
    void whatTheListToldFirstIsThereAlready();
    void repliesOnTheirWayStandLast();
    void whatElseCannotGoOnIsShown();
    void aReplyThatArrivedIsShownOnce();
    void whatCanBeDoneAboutAReply_data();
    void whatCanBeDoneAboutAReply();
    void filesAreNamedSafely();
    void tokensAreCountedWhereOnlyTheirPartsAre();
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

Message kept(const QString &id, const QString &text, int minute, RoleKind role = RoleKind::Customer)
{
    Message message = said(role, text, Moment(noon.addSecs(60 * minute)));
    message.id = id;
    message.raw = "{}";
    return message;
}

OutboxItem reply(const QString &id, const QString &text, OutboxItem::Phase phase = OutboxItem::Phase::Waiting)
{
    OutboxItem item;
    item.number = 7;
    item.action.id = id;
    item.action.chat = {u"a"_s, u"1"_s};
    item.action.wanted.text = text;
    item.phase = phase;
    item.made = noon.addSecs(3600);
    return item;
}

QStringList textsOf(const QList<ConversationEntry> &entries)
{
    QStringList texts;
    for (const ConversationEntry &entry : entries) {
        if (entry.kind == Kind::Message)
            texts << entry.text;
    }
    return texts;
}

Conversation threadOf(const QList<Message> &thread)
{
    return {chatOf({kept(u"m9"_s, u"last"_s, 0)}), u"Invent"_s, thread, {.supported = true}, {}};
}

} // namespace

void TestConversationOf::messagesStandUnderTheirDays()
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

void TestConversationOf::aDateWithoutTimeIsItsOwnDay()
{
    const QDate day(2026, 11, 20);
    const auto entries = conversationOf(chatOf({said(RoleKind::Customer, u"a"_s, Moment(day))}), {});
    QCOMPARE(kindsOf(entries), QList<Kind>({Kind::Day, Kind::Message}));
    QCOMPARE(entries.at(0).at, Moment(day));
    QVERIFY(entries.at(1).at.isDateOnly());
}

void TestConversationOf::aMessageWithoutDateNeedsNoDay()
{
    Message updated = said(RoleKind::Customer, u"b"_s, {});
    updated.updatedAt = Moment(noon);
    const auto entries = conversationOf(chatOf({said(RoleKind::Customer, u"a"_s, {}), updated}), {});
    QCOMPARE(kindsOf(entries), QList<Kind>({Kind::Message, Kind::Day, Kind::Message}));
    QCOMPARE(entries.at(2).at, Moment(noon));
}

void TestConversationOf::authorsAreNamedWhereTheyAreKnown_data()
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

void TestConversationOf::authorsAreNamedWhereTheyAreKnown()
{
    QFETCH(Chat, chat);
    QTEST(conversationOf(chat, {}).last().author, "author");
}

void TestConversationOf::aTurnOfTwoSpeakersIsTwoEntries()
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

void TestConversationOf::recordingsAndTheirTimesStandApartFromTheText()
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

void TestConversationOf::whatConcernsTheTurnStandsAtItsEnd()
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

void TestConversationOf::partsThatCannotBeShownAreNamed()
{
    Message message = said(RoleKind::Customer, {});
    message.messages.first().parts.first().type = {PartKind::Other, u"video"_s};
    QVERIFY(conversationOf(chatOf({message}), {}).last().text.contains(u"video"_s));
}

void TestConversationOf::strangersTextIsMadeSafe()
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

void TestConversationOf::whatTheVendorLeavesOutIsSaid_data()
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

void TestConversationOf::whatTheVendorLeavesOutIsSaid()
{
    QFETCH(Chat, chat);
    QFETCH(QString, vendor);
    QFETCH(QString, notice);
    const auto entries = conversationOf(chat, vendor);
    QCOMPARE(kindsOf(entries).count(Kind::Notice), notice.isEmpty() ? 0 : 1);
    if (!notice.isEmpty())
        QCOMPARE(entries.first().text, notice);
}

void TestConversationOf::aHandoffWithWordsStandsLast()
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

void TestConversationOf::aHandoffWithNothingToSayHasNoEntry()
{
    Chat chat = chatOf({said(RoleKind::Customer, u"a"_s)});
    chat.handoff.happened = {true, Inference::TicketLinked};
    QCOMPARE(conversationOf(chat, {}).last().kind, Kind::Message);
}

void TestConversationOf::aThreadTakesTheLastMessagesPlace()
{
    const auto entries = conversationOf(threadOf({kept(u"m1"_s, u"one"_s, -2'000), kept(u"m2"_s, u"two"_s, 5)}));
    QCOMPARE(kindsOf(entries), QList<Kind>({Kind::Notice, Kind::Day, Kind::Message, Kind::Day, Kind::Message}));
    QCOMPARE(textsOf(entries), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(entries.at(2).id, u"m1"_s);
    QCOMPARE(entries.at(2).piece, 0);
}

void TestConversationOf::withoutAThreadTheLastMessagesAreShown()
{
    Conversation conversation = threadOf({kept(u"m1"_s, u"one"_s, -5)});
    conversation.state.supported = false;
    conversation.chat.totalMessages = 5;
    const auto entries = conversationOf(conversation);
    QCOMPARE(textsOf(entries), QStringList{u"last"_s});
    QCOMPARE(entries.first().text, u"Only the last message is listed."_s);
    QCOMPARE(entries, conversationOf(conversation.chat, u"Invent"_s));
}

void TestConversationOf::theThreadSaysWhereItStands_data()
{
    QTest::addColumn<bool>("isEmpty");
    QTest::addColumn<ThreadState>("state");
    QTest::addColumn<QString>("notice");
    QTest::addColumn<bool>("canRetry");
    const ApiError lost{ApiError::Kind::Offline, 0, {}, {}};
    const QString lostText = describe(lost, u"Invent"_s);
    using State = ThreadState;
    QTest::newRow("whole") << false << State{.supported = true} << u"The conversation begins here."_s << false;
    QTest::newRow("goes on") << false << State{.more = true, .supported = true} << u"There are older messages."_s
                             << false;
    QTest::newRow("older are read") << false << State{.more = true, .loading = true, .supported = true}
                                    << u"Loading older messages…"_s << false;
    QTest::newRow("first are read") << true << State{.loading = true, .supported = true}
                                    << u"Loading the conversation…"_s << false;
    QTest::newRow("failed") << false << State{.more = true, .error = lost, .supported = true} << lostText << true;
    QTest::newRow("the first ones failed") << true << State{.error = lost, .supported = true} << lostText << true;
}

void TestConversationOf::theThreadSaysWhereItStands()
{
    QFETCH(bool, isEmpty);
    QFETCH(ThreadState, state);
    Conversation conversation = threadOf(isEmpty ? QList<Message>() : QList<Message>{kept(u"m9"_s, u"last"_s, 0)});
    conversation.state = state;
    const auto entries = conversationOf(conversation);
    QCOMPARE(entries.first().kind, Kind::Notice);
    QTEST(entries.first().text, "notice");
    QTEST(entries.first().canRetry, "canRetry");
    QCOMPARE(textsOf(entries), QStringList{u"last"_s});
}

void TestConversationOf::whatTheListToldFirstIsThereAlready()
{
    Conversation conversation = threadOf({kept(u"m1"_s, u"one"_s, -5)});
    QCOMPARE(textsOf(conversationOf(conversation)), QStringList({u"one"_s, u"last"_s}));
    conversation.thread << kept(u"m9"_s, u"last, whole"_s, 0);
    QCOMPARE(textsOf(conversationOf(conversation)), QStringList({u"one"_s, u"last, whole"_s}));
    conversation.thread.last().id = u"another id"_s; // the same message, by its time
    QCOMPARE(textsOf(conversationOf(conversation)), QStringList({u"one"_s, u"last, whole"_s}));
    conversation.chat.lastMessages = {kept(u"m10"_s, u"begin"_s, 9)};
    conversation.chat.lastMessages.first().preview = true;
    QCOMPARE(textsOf(conversationOf(conversation)), QStringList({u"one"_s, u"last, whole"_s}));
}

void TestConversationOf::repliesOnTheirWayStandLast()
{
    Conversation conversation = threadOf({kept(u"m9"_s, u"last"_s, 0)});
    conversation.chat.handoff.happened = true;
    conversation.chat.handoff.summary = u"why"_s;
    OutboxItem other = reply(u"o"_s, u"elsewhere"_s);
    other.action.chat.id = u"2"_s;
    OutboxItem pin = reply(u"p"_s, {});
    pin.action.kind = Operation::Pin;
    conversation.outbox = {reply(u"r1"_s, u"first\u202E"_s), other, pin,
                           reply(u"r2"_s, u"second"_s, OutboxItem::Phase::Refused)};
    const auto entries = conversationOf(conversation);
    QCOMPARE(kindsOf(entries).last(), Kind::Message);
    QCOMPARE(textsOf(entries).size(), 3);
    const ConversationEntry &first = entries.at(entries.size() - 2);
    QCOMPARE(first.id, u"r1"_s);
    QVERIFY(!first.text.contains(QChar(0x202E)));
    QCOMPARE(first.role.code, RoleKind::Agent);
    QVERIFY(first.pending);
    QCOMPARE(first.pending->number, 7);
    QCOMPARE(first.pending->action, u"r1"_s);
    QCOMPARE(first.pending->sentence, describe(conversation.outbox.first(), u"Invent"_s));
    QCOMPARE(entries.last().pending->phase, OutboxItem::Phase::Refused);
}

void TestConversationOf::whatElseCannotGoOnIsShown()
{
    OutboxItem assign = reply(u"a"_s, {}, OutboxItem::Phase::Asking);
    assign.action.kind = Operation::Assign;
    assign.action.wanted = {.value = u"b"_s, .text = u"Bea"_s};
    assign.question = OutboxItem::Question::ChangedMeanwhile;
    assign.meanwhile = {.value = u"c"_s, .text = u"Cem"_s};
    OutboxItem close = reply(u"s"_s, {}, OutboxItem::Phase::Refused);
    close.action.kind = Operation::SetState;
    close.action.wanted = {.value = u"closed"_s};
    OutboxItem fine = reply(u"f"_s, {}, OutboxItem::Phase::Sending);
    fine.action.kind = Operation::Rename;
    Conversation conversation;
    conversation.chat.key = assign.action.chat;
    conversation.vendorName = u"Invent"_s;
    OutboxItem held = fine;
    held.action.id = u"h"_s;
    held.phase = OutboxItem::Phase::Waiting;
    conversation.outbox = {assign, close, fine, held};
    QList<ConversationEntry> entries = conversationOf(conversation);
    entries.removeIf([](const ConversationEntry &entry) { return !entry.pending; });
    QCOMPARE(entries.size(), 2); // what is on its way and well is seen in the chat
    QVERIFY(entries[0].text.contains(u"Bea"_s) && entries[0].text.contains(u"Cem"_s)); // both
    QCOMPARE(entries[0].role.code, RoleKind::Note);                                    // not what a customer reads
    QCOMPARE(choicesFor(*entries[0].pending), (QList<ReplyChoice>{ReplyChoice::SendAgain, ReplyChoice::Discard}));
    QCOMPARE(entries[1].text, describe(close.action));
    conversation.outbox = {held};
    QVERIFY(!conversationOf(conversation).last().pending);
    conversation.outbox[0].error = ApiError{ApiError::Kind::Offline, 0, {}, {}};
    QVERIFY(conversationOf(conversation).last().pending); // why it waits, and a way to take it back
}

void TestConversationOf::aReplyThatArrivedIsShownOnce()
{
    Conversation conversation = threadOf({kept(u"m9"_s, u"last"_s, 0)});
    conversation.outbox = {reply(u"r1"_s, u"mine"_s)};
    // The chat may come with what is on its way shown as done.
    Message shown = kept(u"r1"_s, u"mine"_s, 61, RoleKind::Agent);
    conversation.chat.lastMessages << shown;
    QCOMPARE(textsOf(conversationOf(conversation)), QStringList({u"last"_s, u"mine"_s}));
    QVERIFY(conversationOf(conversation).last().pending);
    Message arrived = kept(u"m10"_s, u"mine"_s, 61, RoleKind::Agent);
    arrived.reference = u"r1"_s;
    conversation.chat.lastMessages.removeLast();
    conversation.thread << arrived;
    QCOMPARE(textsOf(conversationOf(conversation)), QStringList({u"last"_s, u"mine"_s}));
    QVERIFY(!conversationOf(conversation).last().pending);
}

void TestConversationOf::whatCanBeDoneAboutAReply_data()
{
    using Phase = OutboxItem::Phase;
    using Question = OutboxItem::Question;
    using Choice = ReplyChoice;
    QTest::addColumn<PendingReply>("reply");
    QTest::addColumn<QList<ReplyChoice>>("choices");
    const auto row = [](const char *name, Phase phase, Question question, const QList<ReplyChoice> &choices) {
        QTest::newRow(name) << PendingReply{1, u"r"_s, phase, question, {}} << choices;
    };
    row("held", Phase::Held, Question::None, {Choice::TakeBack});
    row("waiting", Phase::Waiting, Question::None, {Choice::TakeBack});
    row("sending", Phase::Sending, Question::None, {});
    row("unknown", Phase::Unknown, Question::None, {});
    row("may have happened", Phase::Asking, Question::MayHaveHappened,
        {Choice::ItHappened, Choice::SendAgain, Choice::Discard});
    row("answered meanwhile", Phase::Asking, Question::AnsweredMeanwhile, {Choice::SendAgain, Choice::Discard});
    row("refused", Phase::Refused, Question::None, {Choice::SendAgain, Choice::Discard});
}

void TestConversationOf::whatCanBeDoneAboutAReply()
{
    QFETCH(PendingReply, reply);
    QTEST(choicesFor(reply), "choices");
}

void TestConversationOf::filesAreNamedSafely()
{
    Message message = kept(u"m1"_s, {}, 0);
    Part part;
    part.type = {PartKind::File, u"file"_s};
    part.file = File{};
    part.file->filename = u"a\u202Efdp.exe"_s;
    part.file->url = u"https://files.example.com/a?sig=1"_s;
    Part nameless = part;
    nameless.file->filename.clear();
    nameless.file->path = u"uploads/2026/photo.png"_s;
    message.messages.first().parts = {part, nameless};
    const auto shown = conversationOf(threadOf({message})).last();
    QVERIFY(shown.text.isEmpty());
    QCOMPARE(shown.files.size(), 2);
    QVERIFY(!shown.files.first().filename.contains(QChar(0x202E)));
    QCOMPARE(shown.files.first().url, part.file->url);
    QCOMPARE(shown.files.last().filename, u"photo.png"_s);
}

void TestConversationOf::tokensAreCountedWhereOnlyTheirPartsAre()
{
    Message message = kept(u"m1"_s, u"x"_s, 0);
    message.usage = Usage{};
    QVERIFY(!conversationOf(threadOf({message})).last().tokens);
    message.usage->input = 900;
    message.usage->output = 304;
    QCOMPARE(conversationOf(threadOf({message})).last().tokens.value_or(0), 1204);
    message.usage->total = 1300;
    QCOMPARE(conversationOf(threadOf({message})).last().tokens.value_or(0), 1300);
}

QTEST_GUILESS_MAIN(TestConversationOf)
#include "tst_conversationof.moc"
