// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/chatsupport.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace deskside;
using namespace deskside::test;

namespace {

const ChatKey first{u"a1"_s, u"c1"_s};

QDateTime noon()
{
    return QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
}

OutboxItem itemOf(Operation kind, const ActionState &wanted, const ChatKey &chat = first)
{
    OutboxItem item;
    item.action.kind = kind;
    item.action.chat = chat;
    static int made = 0;
    item.action.id = u"action-%1"_s.arg(++made);
    item.action.wanted = wanted;
    item.made = noon();
    return item;
}

/// With everything there is.
OutboxItem fullItem()
{
    OutboxItem item = itemOf(Operation::Assign, {.value = u"bea"_s, .text = u"Bea Ünï 🐙"_s});
    item.action.before = {.value = u"old"_s, .text = u"Old"_s, .on = false, .at = noon().addSecs(1)};
    item.phase = OutboxItem::Phase::Asking;
    item.question = OutboxItem::Question::ChangedMeanwhile;
    item.heldUntil = noon().addMSecs(1'234);
    item.sent = noon().addSecs(5);
    item.tries = 3;
    item.meanwhile = {.value = u"cyd"_s, .text = u"Cyd"_s, .on = true, .at = noon().addSecs(9)};
    item.seen = {u"m1"_s, u"m2"_s};
    item.error = ApiError{ApiError::Kind::OutcomeUnknown, 502, u"gone"_s, {}};
    return item;
}

QStringList logOf(const StoreDesk &desk, const ChatKey &key = first)
{
    QStringList words;
    const QList<Change> changes = desk.store->changes(key).value();
    for (const Change &change : changes) {
        words.append(change.before + u">" + change.after);
    }
    return words;
}

const QJsonObject open{{u"id"_s, u"c1"_s}, {u"title"_s, u"First"_s}, {u"state"_s, u"open"_s}, {u"text"_s, u"Help"_s}};

} // namespace

/// What is on its way and what is being written, and how rows show it.
class TestOutboxStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anItemIsKeptAsItIs();
    void itemsAreInTheOrderOfMaking();
    void whatIsGoneStaysAway();
    void aRowShowsWhatIsOnItsWay_data();
    void aRowShowsWhatIsOnItsWay();
    void aRefusedItemIsShownAsNothingButAQuestion();
    void titlesOnTheirWayAreFound();
    void theIndexIsRightAfterEverything();
    void theLogTellsWhatTheVendorSaid();
    void anAnswerSettlesInOneTransaction();
    void nothingOfAFailedChangeStays();
    void onlyAWaitingItemIsSent();
    void draftsComeAndGo();
    void theReaderSeesWhatWasWritten();
    void manyAtOnceAreShownAllTheSame();
    void aChatStaysAsLongAsItsDraftsAndItems();
    void theyLeaveWithTheAccount();
    void aChatWithThemIsNotDropped_data();
    void aChatWithThemIsNotDropped();
    void ownReplyIsAnAnswerUntilItIsTakenBack();
    void messageIdsAreThoseOfTheChatAndItsThread();
    void assigneesAreToldOnce();
};

void TestOutboxStore::anItemIsKeptAsItIs()
{
    StoreDesk desk;
    const auto changed = desk.store->changeOutbox({.kept = {fullItem(), itemOf(Operation::Pin, {.on = false})}});
    VERIFY_STORED(changed);
    desk.reopen();
    const auto items = desk.store->outbox();
    VERIFY_STORED(items);
    QCOMPARE(items->size(), 2);
    QVERIFY(*items == changed->kept);
    OutboxItem later = items->first();
    later.phase = OutboxItem::Phase::Waiting;
    later.error.reset();
    later.sent = {};
    later.heldUntil = {};
    later.seen.clear();
    later.meanwhile = {};
    later.action.before = {};
    VERIFY_STORED(desk.store->changeOutbox({.kept = {later}}));
    QVERIFY(desk.store->outbox()->first() == later);
}

void TestOutboxStore::itemsAreInTheOrderOfMaking()
{
    StoreDesk desk;
    for (int i = 0; i < 3; ++i) {
        VERIFY_STORED(desk.store->changeOutbox(
            {.kept = {itemOf(Operation::Reply, {.text = QString::number(i)}, {u"a1"_s, u"c%1"_s.arg(3 - i)})}}));
    }
    const qint64 last = desk.store->outbox()->last().number;
    VERIFY_STORED(desk.store->changeOutbox({.removed = {last}}));
    VERIFY_STORED(desk.store->changeOutbox({.kept = {itemOf(Operation::Reply, {.text = u"3"_s})}}));
    const QList<OutboxItem> items = desk.store->outbox().value();
    QStringList texts;
    for (const OutboxItem &item : items) {
        texts.append(item.action.wanted.text);
    }
    QCOMPARE(texts, QStringList({u"0"_s, u"1"_s, u"3"_s}));
    QVERIFY(items.last().number > last); // numbers are not given again
}

void TestOutboxStore::whatIsGoneStaysAway()
{
    StoreDesk desk;
    auto item = desk.store->changeOutbox({.kept = {itemOf(Operation::Pin, {.on = true})}})->kept.first();
    VERIFY_STORED(desk.store->changeOutbox({.removed = {item.number}}));
    VERIFY_STORED(desk.store->changeOutbox({.kept = {item}}));
    QVERIFY(desk.store->outbox()->isEmpty());
}

void TestOutboxStore::aRowShowsWhatIsOnItsWay_data()
{
    using Shown = std::function<bool(const ChatRow &)>;
    QTest::addColumn<OutboxItem>("item");
    QTest::addColumn<Shown>("shown");
    QTest::newRow("reply") << itemOf(Operation::Reply, {.text = u"Hello"_s})
                           << Shown([](const ChatRow &row) { return row.preview == u"Hello"_s; });
    QTest::newRow("assign") << itemOf(Operation::Assign, {.value = u"bea"_s, .text = u"Bea"_s})
                            << Shown([](const ChatRow &row) { return row.assignee == u"Bea"_s; });
    QTest::newRow("close") << itemOf(Operation::SetState, {.value = u"closed"_s})
                           << Shown([](const ChatRow &row) { return row.state.code == StateKind::Closed; });
    QTest::newRow("pin") << itemOf(Operation::Pin, {.on = true})
                         << Shown([](const ChatRow &row) { return row.pinned == true; });
    QTest::newRow("rename") << itemOf(Operation::Rename, {.text = u"Second"_s})
                            << Shown([](const ChatRow &row) { return row.title == u"Second"_s; });
    QTest::newRow("follow-up") << itemOf(Operation::FollowUp, {.at = noon()})
                               << Shown([](const ChatRow &row) { return row.followUpAt == Moment(noon()); });
}

void TestOutboxStore::aRowShowsWhatIsOnItsWay()
{
    QFETCH(const OutboxItem, item);
    QFETCH(const std::function<bool(const ChatRow &)>, shown);
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({open}));
    const CompactRow before = desk.rows().first();
    QVERIFY(!shown(desk.chat(u"c1"_s)->row));
    const auto changed = desk.store->changeOutbox({.kept = {item}});
    VERIFY_STORED(changed);
    QCOMPARE(changed->delta.upserted.size(), 1);
    QCOMPARE(changed->delta.upserted.first().id, before.id);
    const auto reader = desk.reader();
    for (const ChatRow &row : {desk.chat(u"c1"_s)->row, *reader->row(before.id)}) {
        QVERIFY(shown(row));
        QCOMPARE(row.pending, 1);
        QVERIFY(!row.asks);
    }
    QVERIFY(desk.rows().first() == changed->delta.upserted.first());
    QCOMPARE(desk.chat(u"c1"_s)->chat.title.valueOr({}), u"First"_s);
    desk.reopen(); // a row is computed to the same at any time
    QVERIFY(desk.rows().first() == changed->delta.upserted.first());
    VERIFY_STORED(desk.store->changeOutbox({.removed = {changed->kept.first().number}}));
    QVERIFY(desk.rows().first() == before);
    QCOMPARE(desk.chat(u"c1"_s)->row.pending, 0);
}

void TestOutboxStore::aRefusedItemIsShownAsNothingButAQuestion()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({open}));
    OutboxItem refused = itemOf(Operation::Rename, {.text = u"Second"_s});
    refused.phase = OutboxItem::Phase::Refused;
    OutboxItem asking = itemOf(Operation::Pin, {.on = true});
    asking.phase = OutboxItem::Phase::Asking;
    const auto changed = desk.store->changeOutbox({.kept = {refused, asking}});
    ChatRow row = desk.chat(u"c1"_s)->row;
    QCOMPARE(row.title, u"First"_s);
    QCOMPARE(row.pinned, true);
    QCOMPARE(row.pending, 1);
    QVERIFY(row.asks);
    VERIFY_STORED(desk.store->changeOutbox({.removed = {changed->kept.last().number}}));
    row = desk.chat(u"c1"_s)->row;
    QCOMPARE(row.pending, 0);
    QVERIFY(row.asks);
}

void TestOutboxStore::titlesOnTheirWayAreFound()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({open}));
    const auto item = desk.store->changeOutbox({.kept = {itemOf(Operation::Rename, {.text = u"zebra"_s})}});
    QCOMPARE(desk.found(u"\"zebra\""_s), QStringList{u"c1"_s});
    QCOMPARE(desk.found(u"\"first\""_s), QStringList());
    VERIFY_STORED(desk.store->changeOutbox({.removed = {item->kept.first().number}}));
    QCOMPARE(desk.found(u"\"zebra\""_s), QStringList());
    QCOMPARE(desk.found(u"\"first\""_s), QStringList{u"c1"_s});
}

/// Whatever comes in whatever order, the index never finds itself wanting.
void TestOutboxStore::theIndexIsRightAfterEverything()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({open}));
    const auto add = [&](const OutboxItem &item) { return desk.store->changeOutbox({.kept = {item}})->kept.first(); };
    const OutboxItem rename = add(itemOf(Operation::Rename, {.text = u"zebra"_s}));
    OutboxItem reply = itemOf(Operation::Reply, {.text = u"giraffe"_s});
    reply.made = QDateTime::currentDateTimeUtc();
    reply = add(reply);
    QJsonObject answered = open;
    answered[u"at"_s] = u"2031-01-01T00:00:00Z"_s;
    answered[u"text"_s] = u"giraffe"_s;
    VERIFY_STORED(desk.ingest({answered}));
    answered[u"at"_s] = u"2032-01-01T00:00:00Z"_s;
    answered[u"title"_s] = u"okapi"_s;
    VERIFY_STORED(desk.store->changeOutbox({.removed = {reply.number}, .answers = {chatOf(answered)}}));
    VERIFY_STORED(desk.store->setDetails(first, "{\"sentiment\":\"angry\"}"));
    VERIFY_STORED(desk.store->setOwn(first, {.pinned = true, .note = u"rhino"_s}));
    QCOMPARE(desk.found(u"\"zebra\""_s), QStringList{u"c1"_s});
    VERIFY_STORED(desk.store->changeOutbox({.removed = {rename.number}}));
    QCOMPARE(desk.found(u"\"zebra\""_s), QStringList());
    QCOMPARE(desk.found(u"\"okapi\""_s), QStringList{u"c1"_s});
    QVERIFY(!desk.store->needsIndex());
    QCOMPARE(desk.rows().size(), 1);
    // Also when the chat is to leave with something on its way.
    const OutboxItem again = add(itemOf(Operation::Rename, {.text = u"zebra"_s}));
    answered[u"removed"_s] = true;
    VERIFY_STORED(desk.ingest({answered}));
    QVERIFY(!desk.store->needsIndex());
    QCOMPARE(desk.found(u"\"zebra\""_s), QStringList{u"c1"_s});
    VERIFY_STORED(desk.store->changeOutbox({.removed = {again.number}}));
    VERIFY_STORED(desk.ingest({answered}));
    QVERIFY(!desk.store->needsIndex());
    QCOMPARE(desk.rows().size(), 0);
    QCOMPARE(desk.found(u"\"zebra\""_s), QStringList());
}

void TestOutboxStore::theLogTellsWhatTheVendorSaid()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({open}));
    const auto item = desk.store->changeOutbox({.kept = {itemOf(Operation::SetState, {.value = u"closed"_s})}});
    VERIFY_STORED(item);
    QCOMPARE(logOf(desk), QStringList());
    QJsonObject renamed = open;
    renamed[u"title"_s] = u"Other"_s;
    VERIFY_STORED(desk.ingest({renamed})); // still open there
    QCOMPARE(logOf(desk), QStringList());
    QJsonObject closed = renamed;
    closed[u"state"_s] = u"closed"_s;
    VERIFY_STORED(desk.store->changeOutbox({.removed = {item->kept.first().number}, .answers = {chatOf(closed)}}));
    QCOMPARE(logOf(desk), QStringList{u"open>closed"_s});
    VERIFY_STORED(desk.store->changeOutbox({.kept = {itemOf(Operation::SetState, {.value = u"open"_s})}}));
    VERIFY_STORED(desk.store->setDetails(first, "{\"sentiment\":\"angry\"}"));
    QCOMPARE(logOf(desk), QStringList({u"open>closed"_s, u">angry"_s}));
}

void TestOutboxStore::anAnswerSettlesInOneTransaction()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({open}));
    const auto item = desk.store->changeOutbox({.kept = {itemOf(Operation::Reply, {.text = u"Hello"_s})}});
    QJsonObject answered = open;
    answered[u"text"_s] = u"Hello"_s;
    answered[u"at"_s] = u"2026-11-21T12:00:01Z"_s;
    const auto changed =
        desk.store->changeOutbox({.removed = {item->kept.first().number}, .answers = {chatOf(answered)}});
    VERIFY_STORED(changed);
    QCOMPARE(changed->delta.upserted.size(), 1); // as it is in the end
    QVERIFY(changed->delta.upserted.first() == desk.rows().first());
    QCOMPARE(changed->changed, QList<ChatKey>{first});
    QCOMPARE(desk.chat(u"c1"_s)->row.preview, u"Hello"_s);
    QVERIFY(desk.store->outbox()->isEmpty());
    // A new chat comes the same way.
    const auto made = desk.store->changeOutbox({.answers = {chatOf({{u"id"_s, u"c9"_s}, {u"title"_s, u"New"_s}})}});
    VERIFY_STORED(made);
    QCOMPARE(made->delta.upserted.size(), 1);
    QCOMPARE(desk.chat(u"c9"_s)->row.title, u"New"_s);
}

void TestOutboxStore::nothingOfAFailedChangeStays()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({open}));
    OutboxItem one = itemOf(Operation::Rename, {.text = u"zebra"_s});
    OutboxItem other = itemOf(Operation::Pin, {.on = true});
    other.action.id = one.action.id;
    QVERIFY(!desk.store->changeOutbox({.kept = {one, other}, .drafts = {{first, u"text"_s, {}}}}));
    QVERIFY(desk.store->outbox()->isEmpty());
    QCOMPARE(desk.store->draft(first)->text, QString());
    QCOMPARE(desk.chat(u"c1"_s)->row.title, u"First"_s);
    VERIFY_STORED(desk.store->changeOutbox({.kept = {one}}));
}

void TestOutboxStore::onlyAWaitingItemIsSent()
{
    using Phase = OutboxItem::Phase;
    StoreDesk desk;
    for (const Phase phase :
         {Phase::Held, Phase::Waiting, Phase::Sending, Phase::Unknown, Phase::Asking, Phase::Refused}) {
        OutboxItem item = itemOf(Operation::Reply, {.text = u"Hello"_s});
        item.phase = phase;
        item = desk.store->changeOutbox({.kept = {item}})->kept.first();
        OutboxItem leaving = item;
        leaving.phase = Phase::Sending;
        leaving.tries = 1;
        leaving.sent = noon();
        leaving.seen = {u"m1"_s};
        const auto has = desk.store->sendItem(leaving);
        VERIFY_STORED(has);
        QCOMPARE(*has, phase == Phase::Held || phase == Phase::Waiting);
        QVERIFY(desk.store->outbox()->last() == (*has ? leaving : item));
        QCOMPARE(desk.ask(u"PRAGMA synchronous"_s).toInt(), 1); // as before
    }
    OutboxItem gone = itemOf(Operation::Pin, {.on = true});
    gone.number = 999;
    QCOMPARE(desk.store->sendItem(gone), false);
}

void TestOutboxStore::draftsComeAndGo()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({open}));
    const auto written = desk.store->changeOutbox({.drafts = {{first, u"Dear Ünï 🐙\n\nyou"_s, noon()}}});
    VERIFY_STORED(written);
    QCOMPARE(written->delta.upserted.size(), 1);
    desk.reopen();
    QVERIFY(desk.store->draft(first) == Draft({first, u"Dear Ünï 🐙\n\nyou"_s, noon()}));
    QCOMPARE(desk.chat(u"c1"_s)->row.draft, u"Dear Ünï 🐙\n\nyou"_s);
    QCOMPARE(desk.chat(u"c1"_s)->row.pending, 0);
    VERIFY_STORED(desk.store->changeOutbox({.drafts = {{first, QString(10'000, u'x'), noon()}}}));
    QCOMPARE(desk.store->draft(first)->text.size(), 10'000);
    QVERIFY(desk.chat(u"c1"_s)->row.draft.size() < 1'000); // its beginning
    VERIFY_STORED(desk.store->changeOutbox({.drafts = {{first, {}, {}}}}));
    QCOMPARE(desk.store->draft(first)->text, QString());
    QCOMPARE(desk.ask(u"SELECT count(*) FROM drafts"_s).toInt(), 0);
}

void TestOutboxStore::theReaderSeesWhatWasWritten()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({open}));
    const auto reader = desk.reader();
    const quint32 id = reader->idOf(first);
    QCOMPARE(reader->row(id)->pending, 0);
    QVERIFY(reader->outbox().isEmpty());
    QVERIFY(reader->draft(first).text.isNull());
    const auto item = desk.store->changeOutbox(
        {.kept = {itemOf(Operation::Rename, {.text = u"zebra"_s})}, .drafts = {{first, u"Dear"_s, noon()}}});
    QCOMPARE(reader->row(id)->title, u"zebra"_s);
    QCOMPARE(reader->row(id)->draft, u"Dear"_s);
    QCOMPARE(reader->draft(first).begun, noon());
    QVERIFY(reader->outbox() == item->kept);
    QCOMPARE(reader->chat(id)->title.valueOr({}), u"First"_s);
    VERIFY_STORED(desk.store->changeOutbox({.removed = {item->kept.first().number}}));
    QCOMPARE(reader->row(id)->title, u"First"_s);
}

/// More than anybody names one by one.
void TestOutboxStore::manyAtOnceAreShownAllTheSame()
{
    constexpr int many = 300;
    StoreDesk desk;
    QList<QJsonObject> page;
    OutboxChange change;
    for (int i = 0; i < many; ++i) {
        const QString id = u"c%1"_s.arg(i);
        page.append({{u"id"_s, id}, {u"title"_s, id}});
        change.kept.append(itemOf(Operation::Pin, {.on = true}, {u"a1"_s, id}));
    }
    VERIFY_STORED(desk.ingest(page));
    const auto changed = desk.store->changeOutbox(change);
    VERIFY_STORED(changed);
    QCOMPARE(changed->delta.upserted.size(), many);
    const auto reader = desk.reader();
    const QList<CompactRow> rows = desk.rows();
    for (const CompactRow &row : rows) {
        QCOMPARE(reader->row(row.id)->pinned, true);
    }
    OutboxChange settled;
    for (const OutboxItem &item : changed->kept) {
        settled.removed.append(item.number);
    }
    VERIFY_STORED(desk.store->changeOutbox(settled));
    QVERIFY(!reader->row(rows.first().id)->pinned);
    QVERIFY(!desk.store->needsIndex());
}

void TestOutboxStore::aChatStaysAsLongAsItsDraftsAndItems()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({open}));
    VERIFY_STORED(desk.store->changeOutbox(
        {.kept = {itemOf(Operation::Rename, {.text = u"zebra"_s})}, .drafts = {{first, u"Dear"_s, noon()}}}));
    QJsonObject removed = open;
    removed[u"removed"_s] = true;
    VERIFY_STORED(desk.ingest({removed}));
    VERIFY_STORED(desk.store->forget(first)); // would take the only place where they are shown
    QVERIFY(desk.chat(u"c1"_s)->row.vanished);
    QCOMPARE(desk.chat(u"c1"_s)->row.draft, u"Dear"_s);
    QCOMPARE(desk.store->draft(first)->text, u"Dear"_s);
    QCOMPARE(desk.store->outbox()->size(), 1);
    VERIFY_STORED(desk.ingest({open})); // and is back
    QVERIFY(!desk.chat(u"c1"_s)->row.vanished);
    QCOMPARE(desk.chat(u"c1"_s)->row.title, u"zebra"_s);
    QCOMPARE(desk.chat(u"c1"_s)->row.draft, u"Dear"_s);
    VERIFY_STORED(
        desk.store->changeOutbox({.removed = {desk.store->outbox()->first().number}, .drafts = {{first, {}, {}}}}));
    VERIFY_STORED(desk.ingest({removed}));
    QVERIFY(!desk.chat(u"c1"_s));
}

void TestOutboxStore::theyLeaveWithTheAccount()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(accountOf(u"a2"_s)));
    VERIFY_STORED(desk.ingest({open}));
    VERIFY_STORED(
        desk.store->changeOutbox({.kept = {itemOf(Operation::Rename, {.text = u"zebra"_s}),
                                           itemOf(Operation::Pin, {.on = true}, {u"a2"_s, u"c1"_s})},
                                  .drafts = {{first, u"Dear"_s, noon()}, {{u"a2"_s, u"c1"_s}, u"stays"_s, noon()}}}));
    VERIFY_STORED(desk.store->removeAccount(u"a1"_s));
    QCOMPARE(desk.store->outbox()->size(), 1);
    QCOMPARE(desk.store->draft(first)->text, QString());
    QCOMPARE(desk.store->draft({u"a2"_s, u"c1"_s})->text, u"stays"_s);
    QVERIFY(!desk.store->needsIndex());
    // Of an account that the store does not know, too.
    VERIFY_STORED(desk.store->changeOutbox({.drafts = {{{u"a3"_s, u"c1"_s}, u"Dear"_s, noon()}}}));
    VERIFY_STORED(desk.store->removeAccount(u"a3"_s));
    QCOMPARE(desk.ask(u"SELECT count(*) FROM drafts"_s).toInt(), 1);
}

void TestOutboxStore::aChatWithThemIsNotDropped_data()
{
    OutboxItem refused = itemOf(Operation::Reply, {.text = u"Hello"_s});
    refused.phase = OutboxItem::Phase::Refused;
    QTest::addColumn<OutboxChange>("change");
    QTest::addColumn<bool>("stays");
    QTest::newRow("nothing") << OutboxChange() << false;
    QTest::newRow("a draft") << OutboxChange{.drafts = {{first, u"Dear"_s, noon()}}} << true;
    QTest::newRow("an action") << OutboxChange{.kept = {itemOf(Operation::Pin, {.on = true})}} << true;
    QTest::newRow("a refused reply") << OutboxChange{.kept = {refused}} << true;
}

void TestOutboxStore::aChatWithThemIsNotDropped()
{
    QFETCH(const OutboxChange, change);
    QFETCH(const bool, stays);
    StoreDesk desk;
    Account account = accountOf();
    account.keepDays = 30;
    VERIFY_STORED(desk.store->setAccount(account));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"temporary"_s, true}, {u"at"_s, now.toString(Qt::ISODate)}}}));
    VERIFY_STORED(desk.store->changeOutbox(change));
    VERIFY_STORED(desk.store->expire(u"a1"_s, now.addDays(1).addSecs(3'600)));
    QCOMPARE(desk.chat(u"c1"_s).has_value(), stays);
}

void TestOutboxStore::ownReplyIsAnAnswerUntilItIsTakenBack()
{
    StoreDesk desk;
    QJsonObject waiting = open;
    waiting[u"at"_s] = u"2026-11-21T11:00:00Z"_s;
    VERIFY_STORED(desk.ingest({waiting}));
    const CompactRow before = desk.rows().first();
    const auto item = desk.store->changeOutbox({.kept = {itemOf(Operation::Reply, {.text = u"Hello"_s})}});
    QCOMPARE(desk.rows().first().waitingSince, 0);
    QCOMPARE(desk.chat(u"c1"_s)->row.speaker.code, RoleKind::Agent);
    QVERIFY(desk.rows().first().recency > before.recency);
    VERIFY_STORED(desk.store->changeOutbox({.removed = {item->kept.first().number}}));
    QVERIFY(desk.rows().first() == before);
}

void TestOutboxStore::messageIdsAreThoseOfTheChatAndItsThread()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({open}));
    QVERIFY(desk.store->messageIds(first)->isEmpty());
    QVERIFY(desk.store->messageIds({u"a1"_s, u"nobody"_s})->isEmpty());
    const quint32 id = desk.rows().first().id;
    QSqlQuery query(QSqlDatabase::database(desk.database->connection()));
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(query.exec(
            u"INSERT INTO messages (chat, id, at, dict, raw) VALUES (%1, 'm%2', %2, 0, x'')"_s.arg(id).arg(i)));
    }
    QCOMPARE(desk.store->messageIds(first, 2).value(), QList<QString>({u"m3"_s, u"m2"_s}));
}

void TestOutboxStore::assigneesAreToldOnce()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(accountOf(u"a2"_s)));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"assignee"_s, u"Bea"_s}},
                               {{u"id"_s, u"c2"_s}, {u"assignee"_s, u"Abe"_s}},
                               {{u"id"_s, u"c3"_s}, {u"assignee"_s, u"Bea"_s}},
                               {{u"id"_s, u"c4"_s}}}));
    const auto people = desk.store->assignees(u"a1"_s);
    VERIFY_STORED(people);
    QCOMPARE(people->size(), 2);
    QCOMPARE(people->first().name, u"Abe"_s);
    QCOMPARE(people->first().id, u"id-Abe"_s);
    QVERIFY(desk.store->assignees(u"a2"_s)->isEmpty());
    QVERIFY(desk.store->assignees(u"a9"_s)->isEmpty());
}

QTEST_GUILESS_MAIN(TestOutboxStore)
#include "tst_outboxstore.moc"
