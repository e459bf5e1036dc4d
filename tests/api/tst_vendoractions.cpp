// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/registry.h"
#include "tests/api/demo/demosupport.h"

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

/// What an action of this kind is to bring about, other than what there is.
ActionState wantedOf(Operation kind, const Chat &chat, const VendorTraits &traits, const QList<Person> &colleagues)
{
    const ActionState now = stateOf(chat, kind);
    ActionState wanted;
    switch (kind) {
    case Operation::Assign:
        for (const Person &person : colleagues) {
            if (person.id != now.value) {
                wanted.value = person.id;
                wanted.text = person.name;
            }
        }
        break;
    case Operation::SwitchAi:
    case Operation::Pin:
        wanted.on = !now.on.value_or(false);
        break;
    case Operation::FollowUp:
        wanted.at = QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC);
        break;
    case Operation::SetState:
        for (const QString &state : traits.states) {
            if (state != now.value) {
                wanted.value = state;
            }
        }
        break;
    case Operation::MarkUnseen:
    case Operation::Remove:
        wanted.on = true;
        break;
    default:
        wanted.text = u"A text of this test"_s;
        break;
    }
    return wanted;
}

} // namespace

/// Every vendor's backend against the demo's server of it: what it says it can do is done.
class TestVendorActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threadsAreReadToTheirBeginning();
    void whatIsOfferedIsDone_data();
    void whatIsOfferedIsDone();
    void aReplyIsInTheThread();
};

void TestVendorActions::threadsAreReadToTheirBeginning()
{
    demo::DemoWorld world(test::quiet());
    const MessageDecoder decode = messageDecoder();
    for (const Account &account : demo::DemoWorld::accounts()) {
        const auto backend = test::backendOf(world, account);
        QCOMPARE(findVendor(account.vendor)->traits.operations.contains(Operation::Messages), true);
        qsizetype read = 0;
        for (const Chat &chat : test::walk(world, account).mid(0, 12)) {
            QSet<QString> ids;
            QString from;
            int pages = 0;
            do {
                const auto page = test::awaited<MessagePage>(
                    [&](const auto &done) { return backend->listMessages(chat, from, done); });
                QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
                QVERIFY(page->problems.isEmpty());
                const auto byTime = [](const Message &a, const Message &b) { return a.createdAt < b.createdAt; };
                QVERIFY(std::is_sorted(page->messages.begin(), page->messages.end(), byTime));
                for (const Message &message : page->messages) {
                    ids.insert(message.id);
                    QCOMPARE(decode(account.vendor, message.raw), std::optional(message));
                }
                from = page->older;
            } while (!from.isNull() && ++pages < 50);
            QVERIFY(pages < 50);
            read += ids.size();
        }
        QVERIFY2(read > 12, qPrintable(account.vendor));
    }
}

void TestVendorActions::whatIsOfferedIsDone_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<int>("kind");
    for (const Account &account : demo::DemoWorld::accounts()) {
        const auto operations = findVendor(account.vendor)->traits.operations;
        for (int kind = 0; kind <= static_cast<int>(lastAction); ++kind) {
            // a new chat takes a channel that few customers have
            if (operations.contains(static_cast<Operation>(kind))
                && static_cast<Operation>(kind) != Operation::NewChat) {
                QTest::addRow("%s: %s", qPrintable(account.vendor), qPrintable(wordOf(static_cast<Operation>(kind))))
                    << account.id << kind;
            }
        }
    }
}

void TestVendorActions::whatIsOfferedIsDone()
{
    QFETCH(const QString, account);
    QFETCH(const int, kind);
    const auto operation = static_cast<Operation>(kind);
    demo::DemoWorld world(test::quiet());
    const Account own = test::accountOf(account);
    const VendorTraits &traits = findVendor(own.vendor)->traits;
    const auto backend = test::backendOf(world, own);
    QList<Person> colleagues;
    if (traits.operations.contains(Operation::Colleagues)) {
        colleagues =
            test::awaited<QList<Person>>([&](const auto &done) { return backend->listColleagues(done); }).value();
        QVERIFY(!colleagues.isEmpty());
    }
    for (const Chat &chat : test::walk(world, own).mid(0, 4)) {
        const Action action = actionOn(chat, operation, wantedOf(operation, chat, traits, colleagues));
        const auto performed =
            test::awaited<Performed>([&](const auto &done) { return backend->perform(action, chat, done); });
        QVERIFY2(performed, performed ? "" : qPrintable(performed.error().detail));
        if (operation == Operation::Reply) {
            continue;
        }
        std::optional<Chat> now = performed->chat;
        if (!now && traits.operations.contains(Operation::ReadChat)) {
            now = test::awaited<Chat>([&](const auto &done) { return backend->readChat(chat, done); }).value();
        }
        if (now) {
            QCOMPARE(now->key, chat.key);
            QVERIFY(isSame(operation, stateOf(*now, operation), action.wanted));
            QCOMPARE(backend->decode(now->raw, now->rawDetails).value(), *now);
        }
    }
}

void TestVendorActions::aReplyIsInTheThread()
{
    demo::DemoWorld world(test::quiet());
    for (const Account &account : demo::DemoWorld::accounts()) {
        if (!findVendor(account.vendor)->traits.operations.contains(Operation::Reply)) {
            continue;
        }
        const auto backend = test::backendOf(world, account);
        const Chat chat = test::walk(world, account).constFirst();
        const Action action = actionOn(chat, Operation::Reply, {.text = u"Said in this test"_s});
        const auto performed =
            test::awaited<Performed>([&](const auto &done) { return backend->perform(action, chat, done); });
        QVERIFY2(performed, performed ? "" : qPrintable(performed.error().detail));
        const auto page =
            test::awaited<MessagePage>([&](const auto &done) { return backend->listMessages(chat, {}, done); });
        QVERIFY(page);
        QCOMPARE(std::count_if(page->messages.begin(), page->messages.end(),
                               [](const Message &message) { return plainText(message) == "Said in this test"_L1; }),
                 1);
        if (performed->message) {
            QVERIFY(std::any_of(page->messages.begin(), page->messages.end(),
                                [&](const Message &message) { return message.id == performed->message->id; }));
        }
    }
}

QTEST_GUILESS_MAIN(TestVendorActions)
#include "tst_vendoractions.moc"
