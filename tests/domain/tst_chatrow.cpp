// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatrow.h"

#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

Moment at(const QString &iso)
{
    return Moment::parse(iso).value_or(Moment());
}

Message message(RoleKind role, const QString &text, const QString &iso)
{
    Message result;
    result.role = {role, u"role"_s};
    result.createdAt = at(iso);
    Part part;
    part.type = {PartKind::Text, u"text"_s};
    part.text = text;
    result.messages = {{result.role, {part}}};
    return result;
}

Message preview(RoleKind role, const QString &text, const QString &iso)
{
    Message result = message(role, text, iso);
    result.preview = true;
    return result;
}

Member contactNamed(const QString &name, const QString &role = {})
{
    Member member;
    member.role = role;
    member.contact.emplace();
    member.contact->displayName = name;
    return member;
}

Member userNamed(const QString &name, const QString &role)
{
    Member member;
    member.role = role;
    member.user = Person{u"u-"_s + name, name, {}, {}};
    return member;
}

/// As Invent's list fills it: the AI answers an open chat that nobody has looked at.
Chat invent()
{
    Chat chat;
    chat.key = {u"acc"_s, u"i1"_s};
    chat.vendor = u"invent"_s;
    chat.title = u"Where is my order?"_s;
    chat.state = {StateKind::Open, u"OPEN"_s};
    chat.unresolved = {true, Inference::FromState};
    chat.aiEnabled = true;
    chat.handler = {Handler::Ai, Inference::AiOnAndUnassigned};
    chat.handoff.happened = {false, Inference::AiOffOrAssigned};
    chat.adminUnseen = 2;
    chat.createdAt = at(u"2026-11-20T08:00:00Z"_s);
    chat.updatedAt = at(u"2026-11-21T09:00:00Z"_s);
    chat.lastMessageAt = at(u"2026-11-21T08:59:00Z"_s);
    chat.lastMessages = {message(RoleKind::Customer, u"Hello?"_s, u"2026-11-21T08:59:00Z"_s)};
    return chat;
}

/// As Zaia's details fill it: the customer spoke last, and no ticket is linked.
Chat zaia()
{
    Chat chat;
    chat.key = {u"acc"_s, u"z1"_s};
    chat.vendor = u"zaia"_s;
    chat.removed = false;
    chat.ownerId = u"owner-1"_s;
    chat.createdAt = at(u"2026-11-20"_s);
    chat.lastMessageAt = at(u"2026-11-21T10:00:00Z"_s);
    chat.handoff.happened = {false, Inference::NoTicket};
    chat.handler = {Handler::Ai, Inference::NoTicket};
    chat.unresolved = {true, Inference::TicketNotCompleted};
    chat.responder.emplace();
    chat.responder->id = u"agent-1"_s;
    chat.lastMessages = {preview(RoleKind::Assistant, u"How can I help?"_s, u"2026-11-21T09:55:00Z"_s),
                         preview(RoleKind::Customer, u"My order is late"_s, u"2026-11-21T10:00:00Z"_s)};
    return chat;
}

/// As OpenCopilot's list fills it: open, with the AI, no messages in the list.
Chat opencopilot()
{
    Chat chat;
    chat.key = {u"acc"_s, u"o1"_s};
    chat.vendor = u"opencopilot"_s;
    chat.createdAt = at(u"2026-11-21T07:00:00Z"_s);
    chat.state = {StateKind::Open, u"open"_s};
    chat.unresolved = {true, Inference::FromState};
    chat.assigneeReported = u"copilot"_s;
    chat.handler = {Handler::Ai, Inference::FromAssignee};
    chat.handoff.happened = false;
    chat.totalMessages = 4;
    return chat;
}

ChatRow plainRow(const Chat &chat)
{
    return rowOf(chat, nullptr, {});
}

template <typename T>
Known<T> inferred(T value, Inference how)
{
    return {std::move(value), how};
}

} // namespace

class TestChatRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // unread

    void inventReportsWhatIsUnread()
    {
        Chat chat = invent();
        QVERIFY(plainRow(chat).unread == Known<bool>(true));
        QCOMPARE(plainRow(chat).unreadCount, std::optional<qint64>(2));

        chat.adminUnseen = 0;
        QVERIFY(plainRow(chat).unread == Known<bool>(false));
        QCOMPARE(plainRow(chat).unreadCount, std::optional<qint64>(0));

        chat.adminUnseen.reset();
        QVERIFY(!plainRow(chat).unread.isKnown());
        QVERIFY(!plainRow(chat).unreadCount);
    }

    void aChatOpenedHereIsReadThoughTheVendorStillCounts()
    {
        Chat chat = invent();
        const ReadMark opened = openedMark(chat);

        const ChatRow row = rowOf(chat, &opened, {});

        QVERIFY(row.unread == inferred(false, Inference::OpenedHere));
        QCOMPARE(row.unreadCount, std::optional<qint64>(0));
    }

    void aChangeAfterItWasOpenedMakesItUnreadAgain()
    {
        Chat chat = invent();
        const ReadMark opened = openedMark(chat);

        chat.updatedAt = at(u"2026-11-21T09:00:01Z"_s);
        QVERIFY(rowOf(chat, &opened, {}).unread == Known<bool>(true));

        chat = invent();
        chat.adminUnseen = 3;
        QVERIFY(rowOf(chat, &opened, {}).unread == Known<bool>(true));
    }

    void beingSeenInTheListIsNotBeingOpened()
    {
        const Chat chat = invent();
        const ReadMark seen = firstSeenMark(chat);

        QVERIFY(!seen.opened);
        QVERIFY(openedMark(chat).opened);
        QVERIFY(rowOf(chat, &seen, {}).unread == Known<bool>(true));
        QVERIFY(rowOf(zaia(), &seen, {}).unread == inferred(true, Inference::CustomerSpokeLast));
    }

    void markingUnreadHereWinsForEveryVendor()
    {
        for (Chat chat : {invent(), zaia(), opencopilot()}) {
            ReadMark mark = openedMark(chat);
            mark.markedUnread = true;
            chat.adminUnseen = chat.adminUnseen ? std::optional<qint64>(0) : std::nullopt;
            QVERIFY(rowOf(chat, &mark, {}).unread == inferred(true, Inference::MarkedUnreadHere));
        }
    }

    void zaiaIsUnreadWhenTheCustomerSpokeAfterItWasOpened()
    {
        Chat chat = zaia();
        QVERIFY(plainRow(chat).unread == inferred(true, Inference::CustomerSpokeLast));

        const ReadMark opened = openedMark(chat);
        QVERIFY(rowOf(chat, &opened, {}).unread == inferred(false, Inference::OpenedHere));

        chat.lastMessageAt = at(u"2026-11-21T10:05:00Z"_s);
        chat.lastMessages.append(preview(RoleKind::Customer, u"Hello?"_s, u"2026-11-21T10:05:00Z"_s));
        QVERIFY(rowOf(chat, &opened, {}).unread == inferred(true, Inference::CustomerSpokeLast));

        chat.lastMessages.append(preview(RoleKind::Assistant, u"Yes"_s, u"2026-11-21T10:06:00Z"_s));
        QVERIFY(rowOf(chat, &opened, {}).unread == inferred(false, Inference::AiSpokeLast));
    }

    void whoSpokeLastIsNotGuessed()
    {
        Chat chat = zaia();
        chat.lastMessages.last().role = {RoleKind::Other, u"bot2"_s};
        QVERIFY(!plainRow(chat).unread.isKnown());

        chat.lastMessages.last().role = {};
        QVERIFY(!plainRow(chat).unread.isKnown());

        chat.lastMessages.clear();
        QVERIFY(!plainRow(chat).unread.isKnown());
    }

    void openCopilotIsUnreadWhenMessagesWereAdded()
    {
        Chat chat = opencopilot();
        QVERIFY(!plainRow(chat).unread.isKnown());

        const ReadMark seen = firstSeenMark(chat);
        const ReadMark opened = openedMark(chat);
        QVERIFY(rowOf(chat, &seen, {}).unread == inferred(false, Inference::MessagesGrew));
        QVERIFY(rowOf(chat, &opened, {}).unread == inferred(false, Inference::OpenedHere));

        chat.totalMessages = 5;
        QVERIFY(rowOf(chat, &seen, {}).unread == inferred(true, Inference::MessagesGrew));
        QVERIFY(rowOf(chat, &opened, {}).unread == inferred(true, Inference::MessagesGrew));
        QVERIFY(!rowOf(chat, &opened, {}).unreadCount);

        chat.totalMessages.reset();
        QVERIFY(!rowOf(chat, &opened, {}).unread.isKnown());
    }

    // mine

    void mineIsUnknownWhileThePersonIs()
    {
        Chat chat = invent();
        chat.assignee = Person{u"me"_s, u"Ana"_s, {}, {}};

        QVERIFY(!rowOf(chat, nullptr, {}).mine.isKnown());
    }

    void inventReportsWhoseAChatIs()
    {
        Chat chat = invent();
        QVERIFY(rowOf(chat, nullptr, u"me"_s).mine == Known<bool>(false));

        chat.assignee = Person{u"me"_s, u"Ana"_s, {}, {}};
        QVERIFY(rowOf(chat, nullptr, u"me"_s).mine == Known<bool>(true));
        QVERIFY(rowOf(chat, nullptr, u"you"_s).mine == Known<bool>(false));
    }

    void zaiaFallsBackToTheResponder()
    {
        Chat chat = zaia();
        QVERIFY(rowOf(chat, nullptr, u"agent-1"_s).mine == inferred(true, Inference::FromAssignee));
        QVERIFY(rowOf(chat, nullptr, u"me"_s).mine == inferred(false, Inference::FromAssignee));

        chat.assignee = Person{u"me"_s, {}, {}, {}};
        QCOMPARE(rowOf(chat, nullptr, u"me"_s).mine.value, std::optional(true));
        QCOMPARE(rowOf(chat, nullptr, u"agent-1"_s).mine.value, std::optional(false));

        chat.assignee.reset();
        chat.responder.reset();
        QVERIFY(!rowOf(chat, nullptr, u"me"_s).mine.isKnown());
    }

    void openCopilotsAiIsNobody()
    {
        Chat chat = opencopilot();
        const ChatRow withAi = rowOf(chat, nullptr, u"7"_s);
        QVERIFY(withAi.mine == Known<bool>(false));
        QVERIFY(withAi.assigneeId.isEmpty());
        QVERIFY(withAi.assignee.isNull());

        chat.assigneeReported = u"7"_s;
        chat.assignee = Person{u"7"_s, {}, {}, {}};
        const ChatRow withMe = rowOf(chat, nullptr, u"7"_s);
        QVERIFY(withMe.mine == Known<bool>(true));
        QCOMPARE(withMe.assigneeId, u"7"_s);
        QCOMPARE(withMe.assignee, u"7"_s); // no name is reported
    }

    void anAssigneeIsShownByName()
    {
        Chat chat = invent();
        chat.assignee = Person{u"u1"_s, u"Bruno"_s, u"b@example.com"_s, {}};
        QCOMPARE(plainRow(chat).assignee, u"Bruno"_s);
        QCOMPARE(plainRow(chat).assigneeId, u"u1"_s);

        chat.assignee->name = u""_s;
        QCOMPARE(plainRow(chat).assignee, u"b@example.com"_s);
    }

    // what the decoders found

    void whatTheDecodersInferredStaysMarked()
    {
        for (const Chat &chat : {invent(), zaia(), opencopilot()}) {
            const ChatRow row = plainRow(chat);
            QVERIFY(row.unresolved == chat.unresolved);
            QVERIFY(row.handoff == chat.handoff.happened);
            QVERIFY(row.handler == chat.handler);
        }
        QVERIFY(plainRow(opencopilot()).handoff.isReported());
        QVERIFY(plainRow(zaia()).handoff.isInferred());
    }

    void aChatOfWhichNothingIsKnownSaysNothing()
    {
        Chat chat;
        chat.key = {u"acc"_s, u"x"_s};
        const ReadMark mark = firstSeenMark(chat);

        const ChatRow row = rowOf(chat, &mark, u"me"_s);

        ChatRow expected;
        expected.key = chat.key;
        QVERIFY(row == expected);
        QVERIFY(row.title.isNull() && row.customer.isNull() && row.preview.isNull() && row.assignee.isNull());
    }

    void ticketsAudioErrorsAndToolsAreFlagged()
    {
        Chat chat = zaia();
        QVERIFY(!plainRow(chat).hasTicket);
        chat.ticket = Ticket{u"t1"_s, {TicketKind::InProgress, u"IN_PROGRESS"_s}};
        QVERIFY(plainRow(chat).hasTicket);
        QCOMPARE(plainRow(chat).ticket.code, TicketKind::InProgress);

        chat = invent();
        const ChatRow without = plainRow(chat);
        QVERIFY(!without.hasAudio && !without.hasError && !without.hasTools);

        Chat audio = chat;
        audio.lastMessages[0].messages[0].parts[0].audio = File();
        QVERIFY(plainRow(audio).hasAudio);
        Chat error = chat;
        error.lastMessages[0].error = u"model overloaded"_s;
        QVERIFY(plainRow(error).hasError);
        Chat tools = chat;
        tools.lastMessages[0].tools = {Tool()};
        QVERIFY(plainRow(tools).hasTools);
        tools = chat;
        tools.tools = {Tool()};
        QVERIFY(plainRow(tools).hasTools);
    }

    // waiting

    void theCustomerWaitsSinceTheFirstUnansweredMessage()
    {
        Chat chat = zaia();
        QVERIFY(plainRow(chat).waitingSince == inferred(at(u"2026-11-21T10:00:00Z"_s), Inference::FromLastMessage));

        chat.lastMessages.append(preview(RoleKind::Customer, u"Hello?"_s, u"2026-11-21T10:05:00Z"_s));
        QVERIFY(*plainRow(chat).waitingSince.value == at(u"2026-11-21T10:00:00Z"_s));

        chat.lastMessages.append(preview(RoleKind::Assistant, u"Yes"_s, u"2026-11-21T10:06:00Z"_s));
        QVERIFY(!plainRow(chat).waitingSince.isKnown());
    }

    void aWaitThatMayHaveBegunEarlierSaysSo()
    {
        Chat chat = invent(); // all that is known of it is one message
        QVERIFY(plainRow(chat).waitingSince == inferred(at(u"2026-11-21T08:59:00Z"_s), Inference::FromLatestMessages));
        QVERIFY(isVague(plainRow(chat).waitingSince));
        chat.lastMessages.prepend(message(RoleKind::Agent, u"Hi"_s, u"2026-11-21T08:00:00Z"_s));
        QVERIFY(!isVague(plainRow(chat).waitingSince));
        chat.lastMessages.last().createdAt = at(u"2026-11-21"_s);
        QVERIFY(isVague(plainRow(chat).waitingSince));
        QVERIFY(!isVague({}));
    }

    void theAisWordsAreNoAnswerOnceItIsAPersonsTurn()
    {
        Chat chat = invent();
        chat.lastMessages.append(message(RoleKind::Assistant, u"I hand you over"_s, u"2026-11-21T09:00:00Z"_s));
        QVERIFY(!plainRow(chat).waitingSince.isKnown());
        chat.handler = {Handler::Person, Inference::AiOffOrAssigned};
        QVERIFY(plainRow(chat).waitingSince == inferred(at(u"2026-11-21T08:59:00Z"_s), Inference::FromLatestMessages));
        chat.lastMessages.append(message(RoleKind::System, u"Transferred"_s, u"2026-11-21T09:01:00Z"_s));
        QVERIFY(plainRow(chat).waitingSince.isKnown());
        chat.lastMessages.append(message(RoleKind::Agent, u"Here I am"_s, u"2026-11-21T09:02:00Z"_s));
        QVERIFY(!plainRow(chat).waitingSince.isKnown());
        chat.lastMessages.append(message(RoleKind::Customer, u"At last"_s, u"2026-11-21T09:03:00Z"_s));
        QVERIFY(plainRow(chat).waitingSince == inferred(at(u"2026-11-21T09:03:00Z"_s), Inference::FromLastMessage));
    }

    void oneTurnCanHoldTheCustomersWordsAndTheAis()
    {
        Chat chat = invent();
        chat.handler = {Handler::Person, Inference::AiOffOrAssigned};
        Message turn = message(RoleKind::Assistant, u"One moment"_s, u"2026-11-21T09:00:00Z"_s);
        turn.messages.prepend(message(RoleKind::Customer, u"A person, please"_s, {}).messages.first());
        chat.lastMessages = {turn};
        QVERIFY(*plainRow(chat).waitingSince.value == at(u"2026-11-21T09:00:00Z"_s));
    }

    void whoWasGivenAChatIsWaitedForSinceThen()
    {
        Chat chat = invent();
        chat.handler = {Handler::Person, Inference::AiOffOrAssigned};
        chat.lastMessages = {message(RoleKind::Assistant, u"I hand you over"_s, u"2026-11-21T09:00:00Z"_s)};
        QVERIFY(!plainRow(chat).waitingSince.isKnown()); // nothing says that the customer asked for more
        chat.assignee = Person{u"u-1"_s, u"Bea"_s, {}, {}};
        chat.assignedAt = at(u"2026-11-21T09:05:00Z"_s);
        QVERIFY(plainRow(chat).waitingSince == inferred(chat.assignedAt, Inference::SinceAssigned));
        QVERIFY(isVague(plainRow(chat).waitingSince));
        chat.lastMessages.append(message(RoleKind::Agent, u"Hello"_s, u"2026-11-21T09:06:00Z"_s));
        QVERIFY(!plainRow(chat).waitingSince.isKnown());
        chat.lastMessages.last().createdAt = at(u"2026-11-21T09:04:00Z"_s); // answered, then given to another
        QVERIFY(!plainRow(chat).waitingSince.isKnown());
    }

    void anUnansweredTicketIsAWait()
    {
        Chat chat = zaia();
        chat.handler = {Handler::Person, Inference::TicketLinked};
        chat.ticket = Ticket{u"t"_s, {TicketKind::Unanswered, u"unanswered"_s}};
        chat.lastMessages = {preview(RoleKind::Assistant, u"I call somebody"_s, u"2026-11-21T09:58:00Z"_s),
                             preview(RoleKind::Assistant, u"Please wait"_s, u"2026-11-21T09:59:00Z"_s)};
        QVERIFY(plainRow(chat).waitingSince == inferred(at(u"2026-11-21T09:58:00Z"_s), Inference::FromLatestMessages));
        // Whoever took the ticket up may speak with the AI's role.
        chat.ticket->status.code = TicketKind::InProgress;
        QVERIFY(!plainRow(chat).waitingSince.isKnown());
        chat.lastMessages.append(preview(RoleKind::Customer, u"And?"_s, u"2026-11-21T10:09:00Z"_s));
        QVERIFY(plainRow(chat).waitingSince == inferred(at(u"2026-11-21T10:09:00Z"_s), Inference::FromLastMessage));
    }

    void nobodyWaitsInAChatThatIsDone()
    {
        Chat resolved = invent();
        QVERIFY(plainRow(resolved).waitingSince.isKnown());
        resolved.unresolved = {false, Inference::FromState};
        QVERIFY(!plainRow(resolved).waitingSince.isKnown());

        Chat removed = zaia();
        removed.removed = true;
        QVERIFY(!plainRow(removed).waitingSince.isKnown());
    }

    void withoutMessagesOrTheirTimesWaitingIsUnknown()
    {
        QVERIFY(!plainRow(opencopilot()).waitingSince.isKnown());
        Chat chat = zaia();
        chat.lastMessages.last().createdAt = Moment();
        QVERIFY(!plainRow(chat).waitingSince.isKnown());
    }

    // preview

    void thePreviewIsTheLastTextAndWhoSaidIt()
    {
        Chat chat = zaia();
        QCOMPARE(plainRow(chat).preview, u"My order is late"_s);
        QCOMPARE(plainRow(chat).speaker.code, RoleKind::Customer);

        // a last message without text (a tool call, say) does not hide what was said before
        Message silent;
        silent.role = {RoleKind::Tool, u"tool"_s};
        chat.lastMessages.append(silent);
        QCOMPARE(plainRow(chat).preview, u"My order is late"_s);
        QCOMPARE(plainRow(chat).speaker.code, RoleKind::Customer);
    }

    void aHandoffsSummaryStandsInForMessages()
    {
        Chat chat = opencopilot();
        QVERIFY(plainRow(chat).preview.isNull());

        chat.handoff.summary = u"Wants a refund"_s;
        QCOMPARE(plainRow(chat).preview, u"Wants a refund"_s);
        QCOMPARE(plainRow(chat).speaker.code, RoleKind::NotReported);
    }

    void aPreviewIsShort()
    {
        Chat chat = invent();
        chat.lastMessages[0].messages[0].parts[0].text = QString(100'000, u'x');

        QVERIFY(plainRow(chat).preview.size() <= 1000);
        QVERIFY(plainRow(chat).preview.startsWith(u"xxx"_s));
    }

    // order

    void activityIsTheUpdateElseTheLastMessageElseTheCreation()
    {
        Chat chat = invent();
        QVERIFY(plainRow(chat).activity == chat.updatedAt);
        chat.updatedAt = Moment();
        QVERIFY(plainRow(chat).activity == chat.lastMessageAt);
        chat.lastMessageAt = Moment();
        QVERIFY(plainRow(chat).activity == chat.createdAt);
        chat.createdAt = Moment();
        QVERIFY(!plainRow(chat).activity.isValid());
    }

    void fetchingDetailsDoesNotMoveAChatInTheList()
    {
        Chat chat = zaia();
        const Moment before = plainRow(chat).activity;
        chat.updatedAt = at(u"2026-11-21T12:00:00Z"_s);
        chat.rawDetails = "{}"_ba;

        QVERIFY(plainRow(chat).activity == before);
    }

    // preview

    void theLastWordOfATurnIsThePreviewAndItsSpeakersOwn()
    {
        const auto said = [](RoleKind role, const QString &text) {
            InnerMessage inner;
            inner.role = {role, {}};
            Part part;
            part.text = text;
            inner.parts = {part};
            return inner;
        };
        Chat chat;
        Message turn;
        turn.role = {RoleKind::Customer, u"user"_s};
        turn.messages = {said(RoleKind::Customer, u"Where is it?"_s), said(RoleKind::Assistant, u"On its way."_s),
                         said(RoleKind::Tool, QString())};
        chat.lastMessages = {turn};
        ChatRow row = rowOf(chat, nullptr, {});
        QCOMPARE(row.preview, u"On its way."_s);
        QCOMPARE(row.speaker.code, RoleKind::Assistant);

        turn.role = {RoleKind::Agent, u"assistant"_s}; // a colleague's reply travels as the assistant's
        turn.messages = {said(RoleKind::Assistant, u"I have sent a new one."_s)};
        chat.lastMessages = {turn};
        row = rowOf(chat, nullptr, {});
        QCOMPARE(row.speaker.code, RoleKind::Agent);
    }

    // customer

    void theCustomerIsTheContactThenTheSessionThenAUserOutsideOfTheTeam()
    {
        Chat chat;
        Member session;
        session.sessionId = u"s-1"_s;
        chat.members = {userNamed(u"Bruno"_s, u"admin"_s), userNamed(u"Carla"_s, u"member"_s), session,
                        contactNamed(u"Ana"_s)};
        QVERIFY(customerOf(chat).name == inferred(u"Ana"_s, Inference::FromMembers));

        chat.members.removeLast();
        QVERIFY(customerOf(chat).anonymous);
        QCOMPARE(customerOf(chat).id, u"s-1"_s);
        QVERIFY(!customerOf(chat).name.isKnown());

        chat.members.removeLast();
        QCOMPARE(customerOf(chat).name.value, std::optional(u"Carla"_s));

        chat.members.removeLast(); // whoever is alone with the AI asks for help
        QCOMPARE(customerOf(chat).name.value, std::optional(u"Bruno"_s));

        chat.members.append(userNamed(u"Dora"_s, u"admin"_s)); // several of the team are no customer
        QVERIFY(customerOf(chat) == Customer());
    }

    void itIsSaidWhereTheCustomerWasFound()
    {
        Chat chat;
        chat.members = {contactNamed(u"Ana"_s, u"owner"_s)};
        QCOMPARE(customerOf(chat).name.how, Inference::FromOwner);
        chat.members = {contactNamed(u"Ana"_s, u"customer"_s)};
        QCOMPARE(customerOf(chat).name.how, Inference::FromMeta);
    }

    void aCustomerWithoutANameIsAnAddress()
    {
        Chat chat;
        Member member = contactNamed({});
        member.contact->phone = u"+55 11 91234"_s;
        member.contact->country = u"BR"_s;
        member.contact->blocked = true;
        chat.members = {member};
        const ChatRow row = plainRow(chat);
        QCOMPARE(row.customer, u"+55 11 91234"_s);
        QCOMPARE(row.country, u"BR"_s);
        QCOMPARE(row.blocked, std::optional(true));

        chat.members[0].contact->email = u"a@example.com"_s;
        QCOMPARE(plainRow(chat).customer, u"a@example.com"_s);
        chat.members[0].contact->contactName = u"Ana"_s;
        QCOMPARE(plainRow(chat).customer, u"Ana"_s);
    }

    void everyInferenceHasItsSentence()
    {
        QVERIFY(describe(Inference::None).isEmpty());
        QList<QString> sentences;
        for (int how = 1; how <= int(Inference::SinceAssigned); ++how) {
            const QString sentence = describe(Inference(how));
            QVERIFY(!sentence.isEmpty());
            QVERIFY(!sentences.contains(sentence));
            sentences.append(sentence);
        }
    }
};

QTEST_GUILESS_MAIN(TestChatRow)
#include "tst_chatrow.moc"
