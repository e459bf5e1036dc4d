// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosupport.h"

#include "models/domain/action.h"

#include <QSignalSpy>

using namespace deskside;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Verb = HttpRequest::Verb;

namespace {

const QString eu = u"demo-invent-eu"_s;
const QString shop = u"demo-zaia-shop"_s;
const QString one = u"/chats/cht_6947d71895376e"_s; // Lena's, on the top of its list

/// What became of a request: an error's kind, or NotKept when it was answered.
Kind kindOf(const Result<HttpResponse> &answer)
{
    return answer ? Kind::NotKept : answer.error().kind;
}

QJsonObject text(const QString &words)
{
    return {{u"message"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, words}}}}};
}

QJsonObject state(const QJsonObject &chat)
{
    return chat.value("state"_L1).toObject();
}

Result<Performed> perform(Backend &backend, const Action &action, const Chat &chat)
{
    return test::awaited<Performed>(
        [&](const Backend::Callback<Performed> &done) { return backend.perform(action, chat, done); });
}

QString lastWords(const Chat &chat)
{
    return chat.lastMessages.isEmpty() ? QString() : plainText(chat.lastMessages.constLast()).section(u'\n', -1);
}

} // namespace

/// What can be done to the demo's chats, by the contracts and through the vendors' own backends.
class TestDemoActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inventTakesReplies()
    {
        using namespace test;
        demo::DemoWorld world(quiet());
        const QJsonObject said =
            object(ask(world, eu, write(Verb::Post, one + u"/messages"_s, text(u"Hello there"_s))));
        QCOMPARE(said.value("role"_L1).toString(), u"assistant"_s);
        QCOMPARE(said.value("member"_L1).toObject().value("user"_L1).toObject().value("id"_L1).toString(),
                 u"usr_lena"_s);
        const QJsonObject chat = object(ask(world, eu, get(one)));
        QCOMPARE(chat.value("last_message"_L1).toObject(), said);
        QCOMPARE(state(chat).value("admin_unseen_count"_L1).toInt(), 0);
        QCOMPARE(list(ask(world, eu, get(one + u"/messages"_s))).first(), said);
        for (const QJsonObject &bad :
             {QJsonObject{{u"text"_s, u"x"_s}}, text({}), QJsonObject{{u"message"_s, QJsonArray()}}}) {
            QCOMPARE(kindOf(ask(world, eu, write(Verb::Post, one + u"/messages"_s, bad))), Kind::Rejected);
        }
        QCOMPARE(list(ask(world, eu, get(one + u"/messages"_s))).first(), said);
        QCOMPARE(kindOf(ask(world, eu, write(Verb::Post, u"/chats/none/messages"_s, text(u"x"_s)))), Kind::NotFound);
    }

    void inventChangesChatsAndStates()
    {
        using namespace test;
        demo::DemoWorld world(quiet());
        const auto patch = [&](const QString &path, const QJsonObject &body) {
            return ask(world, eu, write(Verb::Patch, one + path, body));
        };
        const QJsonObject renamed = object(patch({}, {{u"title"_s, u"Anew"_s}, {u"pinned"_s, true}}));
        QCOMPARE(renamed.value("title"_L1).toString(), u"Anew"_s);
        QCOMPARE(renamed.value("pinned"_L1).toBool(), true);
        const QJsonObject closed = object(patch(
            u"/state"_s,
            {{u"state"_s, u"CLOSED"_s}, {u"ai_enabled"_s, true}, {u"follow_up_at"_s, u"2026-12-01T08:00:00Z"_s}}));
        QCOMPARE(state(closed).value("state"_L1).toString(), u"CLOSED"_s);
        QCOMPARE(state(closed).value("ai_enabled"_L1).toBool(), true);
        QCOMPARE(state(closed).value("follow_up_at"_L1).toString(), u"2026-12-01T08:00:00Z"_s);
        QCOMPARE(object(ask(world, eu, get(one))), closed);
        QVERIFY(state(object(patch(u"/state"_s, {{u"follow_up_at"_s, QJsonValue::Null}})))
                    .value("follow_up_at"_L1)
                    .isNull());
        for (const QJsonObject &bad :
             {QJsonObject{{u"state"_s, u"DONE"_s}}, QJsonObject{{u"ai_enabled"_s, 1}},
              QJsonObject{{u"follow_up_at"_s, u"soon"_s}}, QJsonObject{{u"csat_score"_s, 6}}}) {
            QCOMPARE(kindOf(patch(u"/state"_s, bad)), Kind::Rejected);
        }
        QCOMPARE(kindOf(patch({}, {{u"pinned"_s, u"yes"_s}})), Kind::Rejected);
        QCOMPARE(kindOf(patch(u"/nothing"_s, {{u"x"_s, 1}})), Kind::NotFound);
        QCOMPARE(kindOf(ask(world, eu, write(Verb::Delete, one))), Kind::Rejected);
    }

    void inventAssignsToMembersOnly()
    {
        using namespace test;
        demo::DemoWorld world(quiet());
        const QJsonArray members =
            list(ask(world, eu, get(u"/orgs/org_acme_eu/orgs"_s))).first().value("members"_L1).toArray();
        QVERIFY(members.size() >= 3);
        const QJsonObject member = members.last().toObject();
        const auto assign = [&](const QJsonValue &id) {
            return ask(world, eu, write(Verb::Patch, one + u"/state/assign"_s, {{u"member_id"_s, id}}));
        };
        const QJsonObject after = object(assign(member.value("id"_L1)));
        QCOMPARE(after.value("assigned_user"_L1).toObject().value("id"_L1), member.value("user_id"_L1));
        QCOMPARE(state(object(ask(world, eu, get(one)))), after);
        QVERIFY(object(assign(QJsonValue::Null)).value("assigned_user"_L1).isNull());
        QCOMPARE(kindOf(assign(u"usr_lena"_s)), Kind::Rejected); // a user is no member
    }

    void inventMarksUnseen()
    {
        using namespace test;
        demo::DemoWorld world(quiet());
        const QJsonObject counters = object(ask(world, eu, write(Verb::Post, one + u"/state/unseen"_s)));
        QCOMPARE(counters.value("chat_id"_L1).toString(), u"cht_6947d71895376e"_s);
        QCOMPARE(counters.value("assigned_user_id"_L1).toString(), u"usr_lena"_s);
        QCOMPARE(counters.value("admin_unseen_count"_L1).toInt(), 1);
        QCOMPARE(state(object(ask(world, eu, get(one)))).value("admin_unseen_count"_L1).toInt(), 1);
    }

    void inventOpensChatsOnCustomChannelsOnly()
    {
        using namespace test;
        demo::DemoWorld world(quiet());
        int opened = 0;
        for (const Chat &chat : walk(world, accountOf(eu))) {
            const auto contact = chat.members.isEmpty() ? std::nullopt : chat.members.first().contact;
            if (!contact || contact->contactId.isEmpty()) {
                continue;
            }
            const QString path = u"/orgs/c/contacts/%1/channels/%2/chats"_s.arg(contact->contactId, contact->id);
            const auto answer = ask(world, eu, write(Verb::Post, path, {{u"assistant_id"_s, u"ast_store"_s}}));
            if (chat.routing.integration.reported != "custom"_L1) {
                QCOMPARE(kindOf(answer), Kind::Rejected);
                continue;
            }
            ++opened;
            const QJsonObject made = object(answer);
            QVERIFY(made.value("id"_L1).toString() != chat.key.id);
            QVERIFY(!made.contains("last_message"_L1));
            QCOMPARE(object(ask(world, eu, get(u"/chats/"_s + made.value("id"_L1).toString()))), made);
            QCOMPARE(ids(list(ask(world, eu, get(u"/orgs/c/chats"_s)))).first(), made.value("id"_L1).toString());
        }
        QVERIFY(opened > 0);
        QCOMPARE(kindOf(ask(world, eu, write(Verb::Post, u"/orgs/c/contacts/x/channels/y/chats"_s))), Kind::NotFound);
    }

    void zaiaTakesReplies()
    {
        using namespace test;
        demo::DemoWorld world(quiet());
        const Chat chat = walk(world, accountOf(shop)).at(1);
        const QString path = u"/api/v1/chat-messages"_s;
        const QJsonObject wanted{{u"chatId"_s, chat.key.id},
                                 {u"content"_s, u"It is on its way."_s},
                                 {u"externalReference"_s, u"ref-1"_s},
                                 {u"role"_s, u"assistant"_s}};
        const QJsonObject said = object(ask(world, shop, write(Verb::Post, path, wanted)));
        QCOMPARE(said.value("externalReference"_L1).toString(), u"ref-1"_s);
        QCOMPARE(list(ask(world, shop, get(path, {{u"chatId"_s, chat.key.id}}))).last(), said);
        QCOMPARE(lastWords(walk(world, accountOf(shop)).first()), u"It is on its way."_s);
        for (const auto &[field, value] : {std::pair(u"content"_s, u""_s), std::pair(u"role"_s, u"system"_s)}) {
            QJsonObject bad = wanted;
            bad.insert(field, value);
            QCOMPARE(kindOf(ask(world, shop, write(Verb::Post, path, bad))), Kind::Rejected);
        }
        QJsonObject elsewhere = wanted;
        elsewhere.insert("chatId"_L1, u"none"_s);
        QCOMPARE(kindOf(ask(world, shop, write(Verb::Post, path, elsewhere))), Kind::NotFound);
        QCOMPARE(list(ask(world, shop, get(path, {{u"chatId"_s, chat.key.id}}))).last(), said);
    }

    void customersAnswerWhoeverWroteToThem_data()
    {
        QTest::addColumn<QString>("account");
        QTest::newRow("Invent") << eu;
        QTest::newRow("Zaia") << shop;
        QTest::newRow("OpenCX") << u"demo-opencx-us"_s;
    }

    void customersAnswerWhoeverWroteToThem()
    {
        QFETCH(QString, account);
        demo::DemoWorld world(test::quiet());
        QSignalSpy changed(&world, &demo::DemoWorld::changed);
        const auto backend = test::backendOf(world, test::accountOf(account));
        const QList<Chat> chats = test::walk(world, test::accountOf(account));
        for (const Chat &chat : {chats.at(1), chats.at(3)}) {
            const auto done =
                perform(*backend, actionOn(chat, Operation::Reply, {.text = u"Done: "_s + chat.key.id}), chat);
            QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        }
        const auto thread = [&](const Chat &chat) {
            const auto page = test::awaited<MessagePage>(
                [&](const Backend::Callback<MessagePage> &done) { return backend->listMessages(chat, {}, done); });
            return page ? page->messages : QList<Message>();
        };
        const QList<Chat> replied = test::walk(world, test::accountOf(account));
        QCOMPARE(replied.at(0).key, chats.at(3).key);
        QCOMPARE(plainText(thread(replied.at(0)).constLast()), QString(u"Done: "_s + chats.at(3).key.id));
        QCOMPARE(plainText(thread(replied.at(1)).constLast()), QString(u"Done: "_s + chats.at(1).key.id));
        QVERIFY(changed.isEmpty());
        world.step();
        QCOMPARE(test::walk(world, test::accountOf(account)).first().key, chats.at(1).key);
        world.step();
        const QList<Chat> answered = test::walk(world, test::accountOf(account));
        QCOMPARE(answered.first().key, chats.at(3).key);
        QCOMPARE(thread(answered.first()).constLast().role.code, RoleKind::Customer);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.first().first().toString(), account);
    }

    void newChatsAreInTheListAndHoldTheirFirstWords_data() { everyOfferedActionIsDone_data(); }

    void newChatsAreInTheListAndHoldTheirFirstWords()
    {
        QFETCH(QString, account);
        demo::DemoWorld world(test::quiet());
        const Account own = test::accountOf(account);
        if (supportOf(Operation::NewChat, own, findVendor(own.vendor)->traits) == Support::None) {
            return;
        }
        const auto backend = test::backendOf(world, own);
        const QList<Chat> before = test::walk(world, own);
        const QString words = u"Hello from here"_s;
        std::optional<Chat> made;
        for (const Chat &chat : before) {
            const auto done = perform(*backend, actionOn(chat, Operation::NewChat, {.text = words}), chat);
            if (done && done->chat) {
                made = done->chat;
                break;
            }
            QVERIFY2(!done && done.error().kind == Kind::Rejected, qPrintable(chat.key.id));
        }
        QVERIFY(made);
        const QList<Chat> after = test::walk(world, own);
        QCOMPARE(after.size(), before.size() + 1);
        QCOMPARE(after.first().key.id, made->key.id);
        const auto page = test::awaited<MessagePage>(
            [&](const Backend::Callback<MessagePage> &done) { return backend->listMessages(after.first(), {}, done); });
        QVERIFY(page && !page->messages.isEmpty());
        QCOMPARE(plainText(page->messages.constLast()), words);
    }

    void openCxPagesByCursors()
    {
        using namespace test;
        demo::DemoWorld world(quiet(420));
        const QString us = u"demo-opencx-us"_s;
        QStringList all;
        QString cursor;
        int pages = 0;
        do {
            const auto answer =
                object(ask(world, us,
                           get(u"/chat/sessions"_s, cursor.isNull() ? QList<std::pair<QString, QString>>()
                                                                    : QList{std::pair(u"cursor"_s, cursor)})));
            const QJsonArray items = answer.value("items"_L1).toArray();
            for (const QJsonValue &item : items) {
                all.append(item.toObject().value("id"_L1).toString());
            }
            cursor = answer.value("next"_L1).toString();
        } while (!cursor.isEmpty() && ++pages < 10);
        QCOMPARE(all.size(), 60);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 60);
        QCOMPARE(kindOf(ask(world, us, get(u"/chat/sessions"_s, {{u"cursor"_s, u"x"_s}}))), Kind::Rejected);
        QCOMPARE(kindOf(ask(world, us, get(u"/chat/sessions/none"_s))), Kind::NotFound);
        const QString path = u"/chat/sessions/"_s + all.at(3);
        QCOMPARE(kindOf(ask(world, us, write(Verb::Patch, path, {{u"status"_s, u"done"_s}}))), Kind::Rejected);
        QCOMPARE(kindOf(ask(world, us, write(Verb::Post, path + u"/send"_s, {{u"sender"_s, u"agent"_s}}))),
                 Kind::Rejected);
    }

    void writingToAnOpenCxSessionTakesItFromTheAi()
    {
        using namespace test;
        demo::DemoWorld world(quiet());
        const QString us = u"demo-opencx-us"_s;
        const auto session = [&](const QString &id) { return object(ask(world, us, get(u"/chat/sessions/"_s + id))); };
        QString ofTheAi;
        for (const Chat &chat : walk(world, accountOf(us))) {
            ofTheAi = chat.assigneeReported == "copilot"_L1 ? chat.key.id : ofTheAi;
        }
        QVERIFY(!ofTheAi.isEmpty());
        const auto send = [&](bool takesOver) {
            const QJsonObject body{{u"sender"_s, u"agent"_s},
                                   {u"message"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"Hello"_s}}},
                                   {u"should_take_over_session_from_ai"_s, takesOver}};
            return object(ask(world, us, write(Verb::Post, u"/chat/sessions/"_s + ofTheAi + u"/send"_s, body)));
        };
        QCOMPARE(send(false).value("success"_L1).toBool(), true);
        QCOMPARE(session(ofTheAi).value("assignee_id"_L1).toString(), u"copilot"_s);
        send(true);
        QCOMPARE(session(ofTheAi).value("assignee_id"_L1).toString(), accountOf(us).me);
    }

    void everyOfferedActionIsDone_data()
    {
        QTest::addColumn<QString>("account");
        for (const Account &account : demo::DemoWorld::accounts()) {
            QTest::newRow(qPrintable(account.id)) << account.id;
        }
    }

    /// Through the real backends: what an action wants is what the chat says afterwards.
    void everyOfferedActionIsDone()
    {
        QFETCH(QString, account);
        demo::DemoWorld world(test::quiet());
        const Account own = test::accountOf(account);
        const VendorTraits traits = findVendor(own.vendor)->traits;
        const auto backend = test::backendOf(world, own);
        const auto offered = [&](Operation kind) { return supportOf(kind, own, traits) != Support::None; };
        const QString id = test::walk(world, own).at(2).key.id;
        const auto now = [&] {
            for (const Chat &chat : test::walk(world, own)) {
                if (chat.key.id == id) {
                    return chat;
                }
            }
            return Chat();
        };
        QList<std::pair<Operation, ActionState>> wishes{
            {Operation::Rename, {.text = u"Another title"_s}},
            {Operation::Pin, {.on = true}},
            {Operation::SwitchAi, {.on = false}},
            {Operation::FollowUp, {.at = test::quiet().now.addDays(2)}},
            {Operation::MarkUnseen, {.on = true}},
        };
        if (offered(Operation::Colleagues)) {
            const auto people = test::awaited<QList<Person>>(
                [&](const Backend::Callback<QList<Person>> &done) { return backend->listColleagues(done); });
            QVERIFY(people && people->size() >= 2);
            wishes.append({Operation::Assign, {.value = people->at(1).id, .text = people->at(1).name}});
            wishes.append({Operation::Assign, {}});
        }
        for (const QString &value : {u"snoozed"_s, u"resolved"_s, u"closed"_s, u"open"_s}) {
            if (traits.states.contains(value)) {
                wishes.append({Operation::SetState, {.value = value}});
            }
        }
        for (const auto &[kind, wanted] : std::as_const(wishes)) {
            if (!offered(kind)) {
                continue;
            }
            const Chat chat = now();
            const auto done = perform(*backend, actionOn(chat, kind, wanted), chat);
            QVERIFY2(done, qPrintable(wordOf(kind) + (done ? QString() : done.error().detail)));
            QVERIFY2(isSame(kind, stateOf(now(), kind), wanted), qPrintable(wordOf(kind)));
        }
        if (offered(Operation::ReadChat)) {
            const auto read = test::awaited<Chat>(
                [&](const Backend::Callback<Chat> &done) { return backend->readChat(now(), done); });
            QVERIFY(read);
            QCOMPARE(read->key.id, id);
        }
        if (offered(Operation::Reply)) {
            const Chat chat = now();
            const auto done = perform(*backend, actionOn(chat, Operation::Reply, {.text = u"Goodbye"_s}), chat);
            QVERIFY(done && done->message);
            QCOMPARE(plainText(*done->message), u"Goodbye"_s);
        }
        if (offered(Operation::Remove)) {
            const Chat chat = now();
            QVERIFY(perform(*backend, actionOn(chat, Operation::Remove, {.on = true}), chat));
            const Chat after = now();
            QVERIFY(after.key.isNull() || after.removed.value_or(false));
        }
    }
};

QTEST_GUILESS_MAIN(TestDemoActions)
#include "tst_demoactions.moc"
