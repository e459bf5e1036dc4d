// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosupport.h"

#include <QSet>
#include <algorithm>

using namespace deskside;
using namespace Qt::StringLiterals;

/// What was said in the demo's chats, read as the vendors' backends read it.
class TestDemoThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyEndWithWhatTheListShows();
    void theyAreWholeAndInOrder();
    void someAreLongAndHoldEverything();
    void conversationsHaveAsManyMessagesAsTheListSays();
    void askedTwiceTheyAreTheSame();
    void whatHappensIsAdded();
    void generatedChatsHaveThemToo();
    void inventPagesFromTheNewest();
    void zaiaCutsAtTheLimit();
    void openCopilotsAccountsAnswerInBothForms();
    void whatIsNotThereIsRefused();
};

namespace {

/// A whole thread, oldest first, each message once.
QList<Message> threadOf(Backend &backend, const Chat &chat)
{
    QList<Message> thread;
    QString from;
    for (int pages = 0; pages < 50; ++pages) {
        const auto page = test::awaited<MessagePage>(
            [&](const Backend::Callback<MessagePage> &done) { return backend.listMessages(chat, from, done); });
        if (!page) {
            qFatal("the demo refused a thread: %s", qPrintable(page.error().detail));
        }
        if (!page->problems.isEmpty()) {
            qFatal("a message was not understood: %s", qPrintable(page->problems.first().message));
        }
        QList<Message> older;
        for (const Message &message : page->messages) {
            if (std::none_of(thread.begin(), thread.end(), [&](const Message &m) { return m.id == message.id; })) {
                older.append(message);
            }
        }
        thread = older + thread;
        if (page->older.isNull()) {
            return thread;
        }
        from = page->older;
    }
    qFatal("a thread without an end");
}

QList<Message> threadOf(demo::DemoWorld &world, const Chat &chat)
{
    return threadOf(*test::backendOf(world, test::accountOf(chat.key.account)), chat);
}

QStringList idsOf(const QList<Message> &thread)
{
    QStringList ids;
    for (const Message &message : thread) {
        ids.append(message.id);
    }
    return ids;
}

/// Whether the vendor's list shows a chat's last message at all.
bool showsLast(const Chat &chat)
{
    return chat.vendor == "invent"_L1 || chat.vendor == "zaia"_L1;
}

/// The words of a list's last message, or the whole when it says less.
bool endsAlike(const Message &listed, const Message &said)
{
    if (listed.messages.isEmpty()) {
        return said.messages.isEmpty() && said.error == listed.error;
    }
    return listed.messages.constLast() == said.messages.constLast();
}

} // namespace

void TestDemoThreads::theyEndWithWhatTheListShows()
{
    demo::DemoWorld world(test::quiet());
    int compared = 0;
    for (const Chat &chat : test::walkAll(world)) {
        if (!showsLast(chat)) {
            continue;
        }
        const QList<Message> thread = threadOf(world, chat);
        QVERIFY2(thread.isEmpty() == chat.lastMessages.isEmpty(), qPrintable(chat.key.id));
        if (!thread.isEmpty()) {
            QVERIFY2(endsAlike(chat.lastMessages.constLast(), thread.constLast()), qPrintable(chat.key.id));
            QCOMPARE(thread.constLast().role, chat.lastMessages.constLast().role);
            ++compared;
        }
    }
    QVERIFY(compared > 100);
}

void TestDemoThreads::theyAreWholeAndInOrder()
{
    demo::DemoWorld world(test::quiet());
    const Moment now(test::quiet().now);
    for (const Chat &chat : test::walkAll(world)) {
        const QList<Message> thread = threadOf(world, chat);
        QSet<QString> ids;
        Moment before;
        for (const Message &message : thread) {
            QVERIFY(!message.id.isEmpty());
            ids.insert(message.id);
            if (!message.createdAt.isValid()) {
                continue;
            }
            QVERIFY2(!before.isValid() || !(message.createdAt < before), qPrintable(chat.key.id));
            QVERIFY2(!chat.createdAt.isValid() || !(message.createdAt < chat.createdAt), qPrintable(chat.key.id));
            QVERIFY(message.createdAt < now);
            before = message.createdAt;
        }
        QCOMPARE(ids.size(), thread.size());
    }
}

void TestDemoThreads::someAreLongAndHoldEverything()
{
    demo::DemoWorld world(test::quiet());
    int longOnes = 0;
    int ofManyDays = 0;
    QSet<RoleKind> roles;
    QSet<PartKind> parts;
    bool tools = false;
    bool errors = false;
    bool usage = false;
    for (const Chat &chat : test::walk(world, test::accountOf(u"demo-invent-eu"_s))) {
        const QList<Message> thread = threadOf(world, chat);
        if (thread.size() < 25) {
            continue;
        }
        ++longOnes;
        QSet<QDate> days;
        for (const Message &message : thread) {
            days.insert(message.createdAt.utc().date());
            roles.insert(message.role.code);
            tools = tools || !message.tools.isEmpty();
            errors = errors || !message.error.isEmpty();
            usage = usage || message.usage.has_value();
            for (const InnerMessage &inner : message.messages) {
                roles.insert(inner.role.code);
                for (const Part &part : inner.parts) {
                    parts.insert(part.type.code);
                    QVERIFY(part.type.code != PartKind::File || (part.file && part.file->size > 1000));
                    QVERIFY(part.type.code != PartKind::Audio || part.audio);
                }
            }
        }
        ofManyDays += days.size() > 1 ? 1 : 0;
    }
    QVERIFY(longOnes >= 5);
    QVERIFY(ofManyDays >= 5);
    QVERIFY(tools && errors && usage);
    for (const RoleKind role : {RoleKind::Customer, RoleKind::Assistant, RoleKind::Agent, RoleKind::System,
                                RoleKind::Tool, RoleKind::Event, RoleKind::Note}) {
        QVERIFY2(roles.contains(role), qPrintable(QString::number(int(role))));
    }
    QVERIFY(parts.contains(PartKind::Text) && parts.contains(PartKind::Audio) && parts.contains(PartKind::File));
}

void TestDemoThreads::conversationsHaveAsManyMessagesAsTheListSays()
{
    demo::DemoWorld world(test::quiet());
    for (int i = 0; i < 30; ++i) {
        world.step();
    }
    for (const QString &account : {u"demo-opencopilot-jp"_s, u"demo-opencopilot-in"_s}) {
        for (const Chat &chat : test::walk(world, test::accountOf(account))) {
            // One claims more than anybody could have written.
            QCOMPARE(threadOf(world, chat).size(), std::min<qint64>(chat.totalMessages.value_or(0), 1000));
        }
    }
}

void TestDemoThreads::askedTwiceTheyAreTheSame()
{
    demo::DemoWorld one(test::quiet(0, 7));
    demo::DemoWorld same(test::quiet(0, 7));
    demo::DemoWorld other(test::quiet(0, 8));
    bool differs = false;
    for (const Chat &chat : test::walk(one, test::accountOf(u"demo-zaia-shop"_s))) {
        const QList<Message> thread = threadOf(one, chat);
        QCOMPARE(threadOf(one, chat), thread);
        QCOMPARE(threadOf(same, chat), thread);
        differs = differs || threadOf(other, chat) != thread;
    }
    QVERIFY(differs);
}

void TestDemoThreads::whatHappensIsAdded()
{
    demo::DemoWorld world(test::quiet());
    QHash<ChatKey, QStringList> before;
    for (const Chat &chat : test::walkAll(world)) {
        if (showsLast(chat)) {
            before.insert(chat.key, idsOf(threadOf(world, chat)));
        }
    }
    for (int i = 0; i < 80; ++i) {
        world.step();
    }
    int grown = 0;
    for (const Chat &chat : test::walkAll(world)) {
        if (!showsLast(chat) || chat.lastMessages.isEmpty()) {
            continue;
        }
        const QList<Message> thread = threadOf(world, chat);
        QVERIFY2(endsAlike(chat.lastMessages.constLast(), thread.constLast()), qPrintable(chat.key.id));
        const QStringList ids = idsOf(thread);
        QCOMPARE(ids.first(before.value(chat.key).size()), before.value(chat.key));
        grown += before.contains(chat.key) && ids.size() > before.value(chat.key).size() ? 1 : 0;
    }
    QVERIFY(grown > 8);
}

void TestDemoThreads::generatedChatsHaveThemToo()
{
    demo::DemoWorld world(test::quiet(6'000));
    for (const Account &account : demo::DemoWorld::accounts()) {
        const auto backend = test::backendOf(world, account);
        qsizetype messages = 0;
        for (const int page : {1, account.vendor == "opencx"_L1 ? 2 : 40}) {
            const auto chats = test::awaited<ChatPage>(
                [&](const Backend::Callback<ChatPage> &done) { return backend->listChats({}, page, 20, done); });
            QVERIFY(chats && chats->chats.size() >= 20);
            for (const Chat &chat : chats->chats) {
                const QList<Message> thread = threadOf(*backend, chat);
                QVERIFY(!thread.isEmpty());
                QVERIFY(chat.lastMessages.isEmpty() || endsAlike(chat.lastMessages.constLast(), thread.constLast()));
                messages += thread.size();
            }
        }
        QVERIFY(messages > 200);
    }
}

void TestDemoThreads::inventPagesFromTheNewest()
{
    using namespace test;
    demo::DemoWorld world(quiet());
    const QString account = u"demo-invent-eu"_s;
    const QString path = u"/chats/cht_13da3b835159fa/messages"_s;
    const auto all = ask(world, account, get(path, {{u"take"_s, u"100"_s}}));
    const QStringList newestFirst = ids(list(all));
    QVERIFY(newestFirst.size() > 30);
    QCOMPARE(all->headers.value("pagination-count"), QByteArray::number(newestFirst.size()));
    QStringList paged;
    for (int page = 1; page <= 20; ++page) {
        paged += ids(list(ask(world, account, get(path, {{u"take"_s, u"7"_s}, {u"page"_s, QString::number(page)}}))));
    }
    QCOMPARE(paged, newestFirst);
    const QString since = list(all).at(4).value("created_at"_L1).toString();
    QCOMPARE(ids(list(ask(world, account, get(path, {{u"take"_s, u"100"_s}, {u"from_date"_s, since}})))),
             newestFirst.first(5));
}

void TestDemoThreads::zaiaCutsAtTheLimit()
{
    using namespace test;
    demo::DemoWorld world(quiet());
    const QString account = u"demo-zaia-shop"_s;
    const QString chat = walk(world, accountOf(account)).first().key.id;
    const auto messages = [&](const QString &limit) {
        return list(ask(world, account,
                        get(u"/api/v1/chat-messages"_s, {{u"chatId"_s, chat}, {u"pagination[limit]"_s, limit}})));
    };
    const auto all = messages(u"1000"_s);
    QVERIFY(all.size() > 3);
    QCOMPARE(messages(u"2"_s), all.sliced(all.size() - 2));
    QVERIFY(all.first().value("createdAt"_L1).toString() < all.last().value("createdAt"_L1).toString());
    QCOMPARE(all.last().value("chatId"_L1).toString(), chat);
}

void TestDemoThreads::openCopilotsAccountsAnswerInBothForms()
{
    using namespace test;
    demo::DemoWorld world(quiet());
    const auto path = [&](const QString &account) {
        return QString(u"/backend/chat/sessions/"_s + walk(world, accountOf(account)).first().key.id + u"/chats"_s);
    };
    const QString in = u"demo-opencopilot-in"_s;
    const auto plain = list(ask(world, in, get(path(in), {{u"limit"_s, u"5"_s}})));
    QCOMPARE(plain.size(), 5);
    QVERIFY(plain.first().contains("from"_L1) && !plain.first().contains("created_at"_L1));
    QCOMPARE(list(ask(world, in, get(path(in), {{u"limit"_s, u"3"_s}, {u"offset"_s, u"2"_s}}))), plain.sliced(2, 3));
    const QString jp = u"demo-opencopilot-jp"_s;
    const QJsonObject page = object(ask(world, jp, get(path(jp), {{u"limit"_s, u"5"_s}, {u"page"_s, u"2"_s}})));
    QCOMPARE(page.value("data"_L1).toArray().size(), 4); // of nine
    QCOMPARE(page.value("total_pages"_L1).toInt(), 2);
    QVERIFY(page.value("data"_L1).toArray().first().toObject().contains("created_at"_L1));
}

void TestDemoThreads::whatIsNotThereIsRefused()
{
    using namespace test;
    demo::DemoWorld world(quiet());
    const auto kind = [&](const QString &account, const HttpRequest &request) {
        const auto answer = ask(world, account, request);
        return answer ? ApiError::Kind::NotKept : answer.error().kind;
    };
    using Kind = ApiError::Kind;
    QCOMPARE(kind(u"demo-invent-eu"_s, get(u"/chats/none/messages"_s)), Kind::NotFound);
    QCOMPARE(kind(u"demo-invent-eu"_s, get(u"/chats/cht_13da3b835159fa/messages"_s, {{u"take"_s, u"101"_s}})),
             Kind::Rejected);
    QCOMPARE(kind(u"demo-zaia-es"_s, get(u"/api/v1/chat-messages"_s, {{u"chatId"_s, u"none"_s}})), Kind::NotFound);
    QCOMPARE(kind(u"demo-zaia-es"_s, get(u"/api/v1/chat-messages"_s, {{u"pagination[limit]"_s, u"1001"_s}})),
             Kind::Rejected);
    QCOMPARE(kind(u"demo-opencopilot-in"_s, get(u"/backend/chat/sessions/none/chats"_s)), Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestDemoThreads)
#include "tst_demothreads.moc"
