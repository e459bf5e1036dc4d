// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/registry.h"
#include "tests/api/demo/demosupport.h"

using namespace deskside;
using namespace Qt::StringLiterals;

/// The vendors as the rest of the program meets them: through their rows, over the demo's servers.
class TestRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anUnknownVendorHasNoRow();
    void everyRowIsWhole();
    void keptChatsAreReadByTheirVendor();
    void whatCannotBeReadIsNoChat();
    void vendorsNarrowOnlyWhereTheySayTheyDo();
};

void TestRegistry::anUnknownVendorHasNoRow()
{
    QVERIFY(!findVendor(u"unheard of"));
    QVERIFY(!findVendor(u""));
    QCOMPARE(vendors().size(), 4);
}

void TestRegistry::everyRowIsWhole()
{
    QSet<QString> ids;
    QSet<QString> names;
    for (const VendorEntry &vendor : vendors()) {
        const VendorTraits &traits = vendor.traits;
        ids.insert(traits.id);
        names.insert(traits.name);
        QCOMPARE(findVendor(traits.id), &vendor);
        QVERIFY(isAllowedBaseUrl(traits.baseUrl));
        QVERIFY(traits.pageSize > 0);
        QVERIFY(vendor.makeBackend && vendor.decode);
        QCOMPARE(vendor.decodeMessage != nullptr, traits.operations.contains(Operation::Messages));
        QCOMPARE(traits.states.isEmpty(), !traits.operations.contains(Operation::SetState));
        QVERIFY(!traits.operations.values().contains(Support::None));
    }
    QCOMPARE(ids.size(), vendors().size());
    QCOMPARE(names.size(), vendors().size());
}

void TestRegistry::keptChatsAreReadByTheirVendor()
{
    demo::DemoWorld world(test::quiet());
    const ChatDecoder decode = chatDecoder();
    int read = 0;
    for (const Account &account : demo::DemoWorld::accounts()) {
        const auto backend = test::backendOf(world, account);
        for (const Chat &chat : test::walk(world, account)) {
            QCOMPARE(decode(account.vendor, account.id, chat.raw, chat.rawDetails), std::optional(chat));
            QCOMPARE(backend->decode(chat.raw, chat.rawDetails).value(), chat);
            ++read;
        }
    }
    QVERIFY(read > 50);
}

void TestRegistry::whatCannotBeReadIsNoChat()
{
    const ChatDecoder decode = chatDecoder();
    for (const VendorEntry &vendor : vendors()) {
        QVERIFY(!decode(vendor.traits.id, u"a"_s, "[]"_ba, {}));
        QVERIFY(!decode(vendor.traits.id, u"a"_s, {}, {}));
    }
    QVERIFY(!decode(u"unheard of"_s, u"a"_s, R"({"id":"1"})"_ba, {}));
    const MessageDecoder decodeMessage = messageDecoder();
    for (const VendorEntry &vendor : vendors()) {
        QVERIFY(!decodeMessage(vendor.traits.id, "[]"_ba));
        QVERIFY(!decodeMessage(vendor.traits.id, {}));
    }
    QVERIFY(!decodeMessage(u"unheard of"_s, R"({"id":"1"})"_ba));
}

void TestRegistry::vendorsNarrowOnlyWhereTheySayTheyDo()
{
    demo::DemoWorld world(test::quiet());
    using Slice = ListQuery::Slice;
    for (const Account &account : demo::DemoWorld::accounts()) {
        const VendorTraits &traits = findVendor(account.vendor)->traits;
        const auto all = test::walk(world, account);
        const auto unread = test::walk(world, account, nullptr, 20, {Slice::Unread, {}});
        const auto mine = test::walk(world, account, nullptr, 20, {Slice::Mine, {}});
        const auto found = test::walk(world, account, nullptr, 20, {Slice::All, u"no chat has this text"_s});
        QCOMPARE(unread.size() < all.size(), traits.listsUnread);
        QCOMPARE(mine.size() < all.size(), traits.listsMine);
        QCOMPARE(found.isEmpty(), traits.searches);
        if (traits.listsUnread) {
            QVERIFY(!unread.isEmpty());
            QVERIFY(std::all_of(unread.begin(), unread.end(), [](const Chat &c) { return c.adminUnseen > 0; }));
        }
        if (traits.listsMine) {
            QVERIFY(!mine.isEmpty());
            QVERIFY(std::all_of(mine.begin(), mine.end(),
                                [&](const Chat &c) { return c.assignee->id == mine.first().assignee->id; }));
        }
    }
}

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
