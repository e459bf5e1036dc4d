// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/chatsupport.h"

using namespace deskside;
using namespace deskside::test;

class TestPerson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMarkChangesTheRow();
    void aMarkOutlivesItsChat();
    void ownDataOutlivesEverySync();
    void aRowIsOfOneMoment();
    void aReminderIsDueAndKeepsTheChat();
    void emptyOwnDataLeaveNothing();
    void ownDataWaitForTheirChat();
    void detailsAreKeptWithTheChat();
    void detailsThatCannotBeReadAreNotKept();
    void whatWasExportedCanBeImported();
    void anImportMerges();
};

namespace {

ChatKey key(const QString &id)
{
    return {u"a1"_s, id};
}

ReadMark openedAt(const char *at)
{
    ReadMark mark;
    mark.activity = Moment::parse(QString::fromLatin1(at)).value();
    mark.unseen = 3;
    mark.opened = true;
    return mark;
}

} // namespace

void TestPerson::aMarkChangesTheRow()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"at"_s, u"2026-11-21"_s}, {u"unseen"_s, 3}}}));
    QCOMPARE(desk.chat(u"c1"_s)->row.unread.value, std::optional(true));
    const auto read = desk.store->setMark(key(u"c1"_s), openedAt("2026-11-21"));
    VERIFY_STORED(read);
    QCOMPARE(read->upserted.size(), 1);
    QCOMPARE(unpack(read->upserted.first(), {}).unread.value, std::optional(false));
    const auto again = desk.store->setMark(key(u"c1"_s), openedAt("2026-11-21"));
    QVERIFY(again && again->isEmpty());
    desk.reopen();
    QCOMPARE(*desk.chat(u"c1"_s)->mark, openedAt("2026-11-21"));
    QCOMPARE(desk.chat(u"c1"_s)->row.unread.value, std::optional(false));
    QCOMPARE(desk.reader()->row(1)->unread.value, std::optional(false));
    ReadMark unread = openedAt("2026-11-21");
    unread.markedUnread = true;
    VERIFY_STORED(desk.store->setMark(key(u"c1"_s), unread));
    QCOMPARE(unpack(desk.rows().first(), {}).unread.value, std::optional(true));
    QVERIFY(desk.store->changes(key(u"c1"_s))->isEmpty()); // no sync did it
}

void TestPerson::aMarkOutlivesItsChat()
{
    StoreDesk desk;
    const QJsonObject json{{u"id"_s, u"c1"_s}, {u"at"_s, u"2026-11-21"_s}, {u"unseen"_s, 3}};
    VERIFY_STORED(desk.ingest({json}));
    VERIFY_STORED(desk.store->setMark(key(u"c1"_s), openedAt("2026-11-21")));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"removed"_s, true}}}));
    VERIFY_STORED(desk.ingest({json}));
    QCOMPARE(desk.chat(u"c1"_s)->row.unread.value, std::optional(false));
}

void TestPerson::ownDataOutlivesEverySync()
{
    StoreDesk desk;
    const OwnData own{true, u"calls on Monday"_s, {u"später"_s, u"vip"_s}};
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"apple"_s}}}));
    const auto set = desk.store->setOwn(key(u"c1"_s), own);
    VERIFY_STORED(set);
    QCOMPARE(set->upserted.size(), 1);
    Words words;
    for (const auto &[id, text] : set->words) {
        words.set(id, text);
    }
    QCOMPARE(unpack(set->upserted.first(), words).own.tags, own.tags);
    QVERIFY(unpack(set->upserted.first(), words).own.pinned);

    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"pear"_s}}}));
    QCOMPARE(desk.chat(u"c1"_s)->own, own);
    VERIFY_STORED(desk.store->endWalk(u"a1"_s, {}, {}));
    VERIFY_STORED(desk.store->endWalk(u"a1"_s, {}, {}));
    QCOMPARE(desk.chat(u"c1"_s)->row.own, own);
    VERIFY_STORED(desk.store->forget(key(u"c1"_s)));
    QVERIFY(!desk.chat(u"c1"_s));
    desk.reopen();
    const auto back = desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"plum"_s}}});
    VERIFY_STORED(back);
    QCOMPARE(desk.chat(u"c1"_s)->row.own, own);
    QCOMPARE(desk.reader()->row(back->met.first())->own, own);
    QVERIFY(unpack(desk.rows().first(), {}).own.pinned);
    VERIFY_STORED(desk.store->removeAccount(u"a1"_s));
    QVERIFY(desk.reader()->ownEntries()->isEmpty());
}

void TestPerson::aRowIsOfOneMoment()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"apple"_s}}}));
    bool isPinned = false;
    const auto reader = ChatReader::open(desk.profile, [&](auto &&...chat) {
        if (!std::exchange(isPinned, true) && !desk.store->setOwn(key(u"c1"_s), {true, {}, {}})) {
            qFatal("not written");
        }
        return decodeTestChat(chat...);
    });
    VERIFY_STORED(reader);
    QVERIFY(!(*reader)->row(1)->own.pinned); // what was written while it was read is no part of it
    QVERIFY((*reader)->row(1)->own.pinned);
}

void TestPerson::aReminderIsDueAndKeepsTheChat()
{
    StoreDesk desk;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString at = now.toString(Qt::ISODate);
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"temporary"_s, true}, {u"at"_s, at}}}));
    OwnData own;
    own.remindAt = QDateTime(QDate(2026, 12, 24), QTime(9, 30, 0, 250), Qt::UTC);
    VERIFY_STORED(desk.store->setOwn(key(u"c1"_s), own));
    QCOMPARE(desk.rows().first().due, packMoment(Moment(own.remindAt)));
    VERIFY_STORED(desk.store->expire(u"a1"_s, now.addDays(2)));
    desk.reopen();
    QCOMPARE(desk.chat(u"c1"_s)->own, own);
    QCOMPARE(desk.reader()->ownEntries()->first().own, own);
    QCOMPARE(dueOf(*desk.reader()->row(desk.rows().first().id)), Moment(own.remindAt));
    VERIFY_STORED(desk.store->setOwn(key(u"c1"_s), {}));
    QCOMPARE(desk.rows().first().due, 0);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM own"_s).toInt(), 0);
}

void TestPerson::emptyOwnDataLeaveNothing()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}}));
    const CompactRow before = desk.rows().first();
    VERIFY_STORED(desk.store->setOwn(key(u"c1"_s), {true, u"x"_s, {u"y"_s}}));
    QVERIFY(desk.rows().first() != before);
    VERIFY_STORED(desk.store->setOwn(key(u"c1"_s), {}));
    QCOMPARE(desk.rows().first(), before);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM own"_s).toInt(), 0);
}

void TestPerson::ownDataWaitForTheirChat()
{
    StoreDesk desk;
    const OwnData own{false, u"soon"_s, {}};
    const auto early = desk.store->setOwn(key(u"c1"_s), own);
    QVERIFY(early && early->upserted.isEmpty());
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}}));
    QCOMPARE(desk.chat(u"c1"_s)->row.own, own);
}

void TestPerson::detailsAreKeptWithTheChat()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"apple"_s}, {u"at"_s, u"2026-11-21"_s}}}));
    const QByteArray details = R"({"sentiment":"angry"})"_ba;
    const auto set = desk.store->setDetails(key(u"c1"_s), details);
    VERIFY_STORED(set);
    QCOMPARE(set->upserted.size(), 1);
    desk.reopen();
    QCOMPARE(desk.chat(u"c1"_s)->chat.rawDetails, details);
    QCOMPARE(desk.reader()->row(1)->sentiment.reported, u"angry"_s);
    QCOMPARE(desk.store->changes(key(u"c1"_s))->first().field, Change::Field::Sentiment);
    const auto again = desk.store->setDetails(key(u"c1"_s), details);
    QVERIFY(again && again->isEmpty());
    const auto same = desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"apple"_s}, {u"at"_s, u"2026-11-21"_s}}});
    QCOMPARE(same->changed, 0); // details are no change in the list
    QCOMPARE(desk.chat(u"c1"_s)->chat.rawDetails, details);
    QVERIFY(desk.store->setDetails(key(u"c9"_s), details)->isEmpty());
}

void TestPerson::detailsThatCannotBeReadAreNotKept()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"text"_s, u"apple"_s}}}));
    VERIFY_STORED(desk.store->setDetails(key(u"c1"_s), "not JSON"_ba));
    QVERIFY(desk.chat(u"c1"_s));
    QVERIFY(desk.chat(u"c1"_s)->chat.rawDetails.isEmpty());
}

void TestPerson::whatWasExportedCanBeImported()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"messages"_s, 3}}, {{u"id"_s, u"c2"_s}}, {{u"id"_s, u"c3"_s}}}));
    VERIFY_STORED(desk.store->setOwn(
        key(u"c2"_s),
        {true, u"note\nwith lines 🐙"_s, {u"a"_s, u"b"_s}, QDateTime(QDate(2026, 12, 24), QTime(9, 30), Qt::UTC)}));
    VERIFY_STORED(desk.store->setMark(key(u"c2"_s), openedAt("2026-11-20")));
    VERIFY_STORED(desk.store->setMark(key(u"c3"_s), openedAt("2026-11-21T09:30:00.123Z")));
    const auto entries = desk.reader()->ownEntries();
    VERIFY_STORED(entries);
    QCOMPARE(entries->size(), 2); // that c1 was first seen is no deed of the person
    QCOMPARE(entries->at(0).key, key(u"c2"_s));
    QCOMPARE(entries->at(0).own.note, u"note\nwith lines 🐙"_s);
    QVERIFY(entries->at(0).mark);
    QVERIFY(entries->at(1).own.isEmpty());

    StoreDesk other;
    VERIFY_STORED(other.ingest({{{u"id"_s, u"c2"_s}}}));
    const auto imported = other.store->importOwn(*entries);
    VERIFY_STORED(imported);
    QCOMPARE(imported->upserted.size(), 1);
    const auto there = other.reader()->ownEntries();
    QCOMPARE(there->size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(there->at(i).key, entries->at(i).key);
        QCOMPARE(there->at(i).own, entries->at(i).own);
        QCOMPARE(there->at(i).mark, entries->at(i).mark);
    }
    QCOMPARE(other.chat(u"c2"_s)->row.own, entries->at(0).own);
}

void TestPerson::anImportMerges()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}}, {{u"id"_s, u"c2"_s}}}));
    VERIFY_STORED(desk.store->setOwn(key(u"c1"_s), {false, u"mine"_s, {}}));
    VERIFY_STORED(desk.store->setOwn(key(u"c2"_s), {false, u"stays"_s, {}}));
    VERIFY_STORED(desk.store->importOwn(
        {{key(u"c1"_s), {false, u"of the file"_s, {}}, {}}, {key(u"c2"_s), {}, openedAt("2026-11-21")}}));
    QCOMPARE(desk.chat(u"c1"_s)->own.note, u"of the file"_s);
    QCOMPARE(desk.chat(u"c2"_s)->own.note, u"stays"_s);
    QVERIFY(desk.chat(u"c2"_s)->mark->opened);
}

QTEST_GUILESS_MAIN(TestPerson)
#include "tst_person.moc"
