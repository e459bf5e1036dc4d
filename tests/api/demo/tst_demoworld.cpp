// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosupport.h"

#include <QSet>
#include <QSignalSpy>

using namespace deskside;
using namespace Qt::StringLiterals;
using namespace deskside::test;
using Verb = HttpRequest::Verb;

namespace {

const QString inventBr = u"/orgs/org_acme_br/chats"_s;
const QString zaia = u"/api/v1/chats"_s;

/// What a world says, without the times that pass while a test runs.
QList<QByteArray> fingerprint(demo::DemoWorld &world)
{
    QList<QByteArray> result;
    const QList<Chat> chats = test::walkAll(world);
    for (const Chat &chat : chats) {
        QByteArray line = chat.key.id.toUtf8() + chat.title.valueOr({}).toUtf8() + chat.state.reported.toUtf8()
                          + QByteArray::number(chat.adminUnseen.value_or(-1))
                          + QByteArray::number(chat.totalMessages.value_or(-1))
                          + (chat.ticket ? chat.ticket->status.reported.toUtf8() : QByteArray("-"));
        for (const Message &message : chat.lastMessages) {
            line += plainText(message).toUtf8();
        }
        result.append(line);
    }
    return result;
}

} // namespace

/// The demo as a whole: its accounts, its transports, its life, and its size.
class TestDemoWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountsAreUsable();
    void answersAreNeverSynchronous();
    void droppedCallsAreNotAnswered();
    void aCallbackMayDropItsCall();
    void demoFieldsAreNotSent();
    void stepsChangeWhatIsSaid();
    void stepsAreUnderstood();
    void everythingHappensSoonerOrLater();
    void sameSeedIsTheSameWorld();
    void livelyWorldsMoveByThemselves();
    void generatesManyChats();
    void lastGeneratedPageIsReachable();
    void generatedChatsAreFoundAndChanged();
};

void TestDemoWorld::accountsAreUsable()
{
    QSet<QString> seen;
    const QList<Account> accounts = demo::DemoWorld::accounts();
    for (const Account &account : accounts) {
        const VendorEntry *vendor = findVendor(account.vendor);
        QVERIFY(vendor);
        QCOMPARE(problemWith(account, vendor->traits), QString());
        QCOMPARE(account.signIn, vendor->traits.signIn);
        QCOMPARE(account.me.isEmpty(), vendor->traits.learnsIdentity);
        seen << account.id << account.name;
    }
    QCOMPARE(seen.size(), 2 * accounts.size());
}

void TestDemoWorld::answersAreNeverSynchronous()
{
    demo::DemoWorld world(test::quiet());
    const auto transport = world.transportFor(test::accountOf(u"demo-invent-br"_s));
    bool answered = false;
    const Call call = transport->send(get(inventBr), [&answered](const Result<HttpResponse> &) { answered = true; });
    QVERIFY(!answered);
    QTRY_VERIFY(answered);
}

void TestDemoWorld::droppedCallsAreNotAnswered()
{
    demo::DemoWorld world(test::quiet());
    const auto transport = world.transportFor(test::accountOf(u"demo-zaia-shop"_s));
    bool dropped = false;
    bool later = false;
    const QString id = ids(list(test::ask(world, u"demo-zaia-shop"_s, get(zaia)))).first();
    Call first = transport->send(write(Verb::Delete, zaia + u'/' + id), [&](const auto &) { dropped = true; });
    first.abort();
    // Answered after the first one would have been.
    Call second = transport->send(get(zaia), [&](const auto &) {
        Call third = transport->send(get(zaia), [](const auto &) {});
        later = true;
    });
    QTRY_VERIFY(later);
    QVERIFY(!dropped);
    const QJsonObject chat = object(test::ask(world, u"demo-zaia-shop"_s, get(zaia + u'/' + id)));
    QCOMPARE(chat.value("isRemoved"_L1), QJsonValue(false));
}

void TestDemoWorld::aCallbackMayDropItsCall()
{
    demo::DemoWorld world(test::quiet());
    const auto transport = world.transportFor(test::accountOf(u"demo-invent-br"_s));
    int answers = 0;
    Call call;
    call = transport->send(get(inventBr), [&](const Result<HttpResponse> &first) {
        call = transport->send(get(inventBr), [&, body = first->body](const Result<HttpResponse> &second) {
            call.abort();
            answers = body == second->body ? 2 : -1;
        });
        ++answers;
    });
    QTRY_COMPARE(answers, 2);
}

void TestDemoWorld::demoFieldsAreNotSent()
{
    for (const int chats : {0, 60}) {
        demo::DemoWorld world(test::quiet(chats));
        world.step();
        const QList<Chat> all = test::walkAll(world);
        for (const Chat &chat : all) {
            QVERIFY2(!chat.raw.contains("\"_"), chat.raw.constData());
        }
    }
}

void TestDemoWorld::stepsChangeWhatIsSaid()
{
    demo::DemoWorld world(test::quiet());
    QSignalSpy changed(&world, &demo::DemoWorld::changed);
    for (int i = 0; i < 25; ++i) {
        const qsizetype before = changed.size();
        QHash<QString, QList<QByteArray>> said;
        const QList<Account> accounts = demo::DemoWorld::accounts();
        const auto raws = [&world](const Account &account) {
            QList<QByteArray> result;
            const QList<Chat> chats = test::walk(world, account, nullptr, 100);
            for (const Chat &chat : chats) {
                result.append(chat.raw);
            }
            return result;
        };
        for (const Account &account : accounts) {
            said[account.id] = raws(account);
        }
        world.step();
        QCOMPARE(changed.size(), before + 1);
        const QString where = changed.last().first().toString();
        for (const Account &account : accounts) {
            QCOMPARE(raws(account) != said[account.id], account.id == where);
        }
    }
}

void TestDemoWorld::stepsAreUnderstood()
{
    for (const int chats : {0, 300}) {
        demo::DemoWorld world(test::quiet(chats));
        for (int i = 0; i < 200; ++i) {
            world.step();
        }
        QList<DecodeProblem> problems;
        const QList<Chat> all = test::walkAll(world, &problems);
        QVERIFY(problems.isEmpty());
        QSet<ChatKey> keys;
        for (const Chat &chat : all) {
            keys.insert(chat.key);
        }
        QCOMPARE(keys.size(), all.size());
        QVERIFY(all.size() > (chats > 0 ? chats : 155));
    }
}

void TestDemoWorld::everythingHappensSoonerOrLater()
{
    demo::DemoWorld world(test::quiet());
    QHash<ChatKey, Chat> before;
    for (const Chat &chat : test::walkAll(world)) {
        before.insert(chat.key, chat);
    }
    for (int i = 0; i < 150; ++i) {
        world.step();
    }
    QSet<QString> happened;
    for (const Chat &chat : test::walkAll(world)) {
        const auto old = before.constFind(chat.key);
        const auto note = [&](bool yes, const QString &what) {
            if (yes) {
                happened.insert(chat.vendor + u' ' + what);
            }
        };
        if (old == before.constEnd()) {
            note(true, u"new"_s);
            continue;
        }
        note(chat.adminUnseen.value_or(0) > old->adminUnseen.value_or(0), u"unseen"_s);
        note(chat.userUnseen.value_or(0) > old->userUnseen.value_or(0), u"answered"_s);
        note(chat.totalMessages.value_or(0) > old->totalMessages.value_or(0), u"grew"_s);
        note(chat.lastMessageAt > old->lastMessageAt, u"message"_s);
        note(chat.handoff.happened.valueOr(false) && !old->handoff.happened.valueOr(false), u"handed over"_s);
        note(!chat.unresolved.valueOr(true) && old->unresolved.valueOr(false), u"resolved"_s);
        if (chat.vendor == "opencopilot"_L1 && chat.handoff.happened.valueOr(false)
            && !old->handoff.happened.valueOr(false)) {
            QVERIFY(!chat.handoff.summary.isEmpty());
        }
    }
    for (const QString &what :
         {u"invent new"_s, u"zaia new"_s, u"opencopilot new"_s, u"invent unseen"_s, u"invent answered"_s,
          u"invent message"_s, u"zaia message"_s, u"opencopilot grew"_s, u"invent handed over"_s, u"zaia handed over"_s,
          u"opencopilot handed over"_s, u"invent resolved"_s, u"zaia resolved"_s, u"opencopilot resolved"_s}) {
        QVERIFY2(happened.contains(what), qPrintable(what));
    }
}

void TestDemoWorld::sameSeedIsTheSameWorld()
{
    for (const int chats : {0, 240}) {
        demo::DemoWorld one(test::quiet(chats, 7));
        demo::DemoWorld same(test::quiet(chats, 7));
        demo::DemoWorld other(test::quiet(chats, 8));
        for (int i = 0; i < 40; ++i) {
            one.step();
            same.step();
            other.step();
        }
        const auto said = fingerprint(one);
        QCOMPARE(fingerprint(same), said);
        QVERIFY(fingerprint(other) != said);
    }
}

void TestDemoWorld::livelyWorldsMoveByThemselves()
{
    // The pause is long; what matters here is whether a timer runs at all.
    demo::DemoOptions lively = test::quiet();
    lively.lively = true;
    const auto runningTimers = [](const demo::DemoOptions &options) {
        demo::DemoWorld world(options);
        return world.isLively();
    };
    QVERIFY(runningTimers(lively));
    QVERIFY(!runningTimers(test::quiet()));
}

void TestDemoWorld::generatesManyChats()
{
    demo::DemoWorld world(test::quiet(1000));
    QList<DecodeProblem> problems;
    const QList<Chat> all = test::walkAll(world, &problems);
    QVERIFY(problems.isEmpty());
    QCOMPARE(all.size(), 1000);
    QSet<ChatKey> keys;
    QSet<QString> titles;
    QSet<StateKind> states;
    qsizetype bytes = 0;
    const Moment now(test::quiet().now);
    for (const Chat &chat : all) {
        keys.insert(chat.key);
        titles.insert(chat.title.valueOr({}));
        states.insert(chat.state.code);
        bytes += chat.raw.size();
        QVERIFY(chat.createdAt < now && (!chat.updatedAt.isValid() || chat.updatedAt < now));
    }
    QCOMPARE(keys.size(), 1000);
    QVERIFY(titles.size() > 300);
    QVERIFY(states.contains(StateKind::Snoozed) && states.contains(StateKind::Closed)
            && states.contains(StateKind::Open));
    QVERIFY2(bytes / 1000 > 1000 && bytes / 1000 < 4600, qPrintable(QString::number(bytes / 1000)));
}

void TestDemoWorld::lastGeneratedPageIsReachable()
{
    demo::DemoWorld world(test::quiet(100'000));
    const QList<Account> accounts = demo::DemoWorld::accounts();
    qint64 total = 0;
    for (const Account &account : accounts) {
        const auto backend = test::backendOf(world, account);
        if (account.vendor == "opencx"_L1) {
            total += 14'286; // its pages have cursors, which lead from one to the next
            continue;
        }
        const int last = 143; // a seventh of them, 14,285 or 14,286, in pages of 100
        const auto page = test::awaited<ChatPage>(
            [&](const Backend::Callback<ChatPage> &done) { return backend->listChats({}, last, 100, done); });
        QVERIFY(page.has_value());
        QVERIFY(page->problems.isEmpty());
        total += (last - 1) * 100 + page->received;
        const auto beyond = test::awaited<ChatPage>(
            [&](const Backend::Callback<ChatPage> &done) { return backend->listChats({}, last + 1, 100, done); });
        QCOMPARE(beyond->received, 0);
    }
    QCOMPARE(total, 100'000);
}

void TestDemoWorld::generatedChatsAreFoundAndChanged()
{
    demo::DemoWorld world(test::quiet(60'000));
    const auto shop = u"demo-zaia-shop"_s;
    const QList<std::pair<QString, QString>> far{{u"pageNumber"_s, u"77"_s}, {u"pageSize"_s, u"100"_s}};
    const auto page = list(test::ask(world, shop, get(zaia, far)));
    const QString path = zaia + u'/' + page.at(40).value("id"_L1).toString();
    QCOMPARE(object(test::ask(world, shop, get(path))), page.at(40));
    test::ask(world, shop, write(Verb::Patch, path, {{u"title"_s, u"Found it"_s}}));
    const auto again = list(test::ask(world, shop, get(zaia, far)));
    QCOMPARE(again.at(40).value("title"_L1).toString(), u"Found it"_s);
    QCOMPARE(again.at(41), page.at(41));
    // What was raised or added above moves the rest down, and loses none.
    for (int i = 0; i < 60; ++i) {
        world.step();
    }
    QCOMPARE(object(test::ask(world, shop, get(path))).value("title"_L1).toString(), u"Found it"_s);
}

QTEST_GUILESS_MAIN(TestDemoWorld)
#include "tst_demoworld.moc"
