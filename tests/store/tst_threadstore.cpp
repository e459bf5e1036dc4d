// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatfilter.h"
#include "models/domain/compactfilter.h"
#include "models/domain/rowtexts.h"
#include "tests/store/chatsupport.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>

using namespace deskside;
using namespace deskside::test;

class TestThreadStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aThreadThatWasNeverReadIsNotKnown();
    void messagesComeBackInTheirOrder();
    void olderPagesStandBeforeTheOthers();
    void messagesWithoutTimeStayBesideTheirNeighbours();
    void aMessageWithoutIdIsKeptOnce();
    void anUnchangedPageWritesNothing();
    void aChangedMessageTakesItsPlace();
    void theNewestPageLeavesTheOldestEndAlone();
    void aPageThatMeetsNothingIsWhereItGoesOn();
    void theBeginningIsKnownOnceItWasRead();
    void onlyTheEndOfAThreadIsRead();
    void aMessageThatCannotBeReadIsLeftOut();
    void aSettledReplyJoinsAThreadThatIsKept();
    void messagesLeaveWithTheirChat();
    void anUnknownChatTakesNothing();
    void whatWasSaidIsFound();
    void theIndexFollowsAChatThatMoves();
    void theIndexIsTakenBackWithTheChat();
    void anUndoneWriteLeavesNothingKnown();
    void searchFindsWhatAPlainScanFinds();
    void chatsWithoutThreadsAskNothingOfTheMessages();
    void anIndexMadeAnewHoldsWhatWasSaid();
};

namespace {

const ChatKey c1{u"a1"_s, u"c1"_s};

Message message(const QString &id, const QString &text, const QString &at = u"2026-11-21T09:00:00Z"_s)
{
    QJsonObject json{{u"text"_s, text}};
    if (!id.isNull()) {
        json.insert(u"id"_s, id);
    }
    if (!at.isNull()) {
        json.insert(u"at"_s, at);
    }
    return decodeTestMessage({}, QJsonDocument(json).toJson(QJsonDocument::Compact)).value();
}

/// Messages m<from> … m<to>, a minute apart.
QList<Message> run(int from, int to)
{
    QList<Message> messages;
    for (int i = from; i <= to; ++i) {
        const QDateTime at = QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC).addSecs(60 * i);
        messages.append(message(u"m%1"_s.arg(i), u"said %1"_s.arg(i), at.toString(Qt::ISODate)));
    }
    return messages;
}

QStringList idsOf(const QList<Message> &messages)
{
    QStringList ids;
    for (const Message &each : messages) {
        ids.append(each.id);
    }
    return ids;
}

/// ChatRow::said, as whoever looks through the whole chat would make it.
QString saidIn(const ThreadPart &thread)
{
    QString said;
    for (const Message &each : thread.messages) {
        appendSaid(said, plainText(each));
    }
    return said;
}

class ThreadDesk : public StoreDesk
{
public:
    ThreadDesk()
    {
        if (!ingest({{{u"id"_s, u"c1"_s}, {u"at"_s, u"2026-11-21T09:00:00Z"_s}, {u"title"_s, u"One"_s}},
                     {{u"id"_s, u"c2"_s}, {u"at"_s, u"2026-11-21T10:00:00Z"_s}, {u"title"_s, u"Two"_s}}})) {
            qFatal("not taken");
        }
    }
    KeptMessages keep(const QList<Message> &messages, const QString &older = {}, const QString &from = {},
                      const ChatKey &key = c1)
    {
        return store->keepMessages(key, {messages, {}, older}, from).value();
    }
    ThreadPart thread(int most = 1'000) const { return reader()->thread(reader()->idOf(c1), most); }
    QStringList ids() const { return idsOf(thread().messages); }
    QString steps(const QString &what) const { return ask(what).toString(); }
};

} // namespace

void TestThreadStore::aThreadThatWasNeverReadIsNotKnown()
{
    ThreadDesk desk;
    QCOMPARE(desk.thread(), ThreadPart());
    QCOMPARE(desk.store->thread(c1, 10).value(), ThreadPart());
    QVERIFY(!desk.store->meetsThread(c1, run(1, 2)).value());
    desk.keep({}, {});
    QVERIFY(desk.thread().known);
    QVERIFY(!desk.thread().goesOn());
}

void TestThreadStore::messagesComeBackInTheirOrder()
{
    ThreadDesk desk;
    const QList<Message> said = run(1, 5);
    const KeptMessages kept = desk.keep(said, u"before m1"_s);
    QVERIFY(kept.changed);
    QCOMPARE(kept.delta.upserted.size(), 1);
    const ThreadPart part = desk.thread();
    QCOMPARE(part.messages, said);
    QCOMPARE(part.older, u"before m1"_s);
    QVERIFY(part.known && part.goesOn() && !part.keptBefore);
    QCOMPARE(desk.store->thread(c1, 1'000).value(), part);
    QVERIFY(desk.store->meetsThread(c1, run(5, 9)).value());
}

void TestThreadStore::olderPagesStandBeforeTheOthers()
{
    ThreadDesk desk;
    // All at one time: only the pages say what was said first.
    const auto at = [](const QString &id) { return message(id, id); };
    desk.keep({at(u"e"_s), at(u"f"_s)}, u"p2"_s);
    desk.keep({at(u"c"_s), at(u"d"_s), at(u"e"_s)}, u"p3"_s, u"p2"_s);
    desk.keep({at(u"a"_s), at(u"b"_s)}, {}, u"p3"_s);
    desk.keep({at(u"f"_s), at(u"g"_s)}, u"p2"_s);
    QCOMPARE(desk.ids(), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s}));
    QVERIFY(desk.thread().older.isNull());
}

void TestThreadStore::messagesWithoutTimeStayBesideTheirNeighbours()
{
    ThreadDesk desk;
    QList<Message> page{message(u"x"_s, u"first"_s, {})};
    page += run(1, 2);
    page += message(u"y"_s, u"after the second"_s, {});
    page += run(3, 3);
    desk.keep(page);
    QCOMPARE(desk.ids(), QStringList({u"x"_s, u"m1"_s, u"m2"_s, u"y"_s, u"m3"_s}));
}

void TestThreadStore::aMessageWithoutIdIsKeptOnce()
{
    ThreadDesk desk;
    const QList<Message> said{message({}, u"nameless"_s), message({}, u"another"_s)};
    desk.keep(said);
    QVERIFY(!desk.keep(said).changed);
    QCOMPARE(desk.thread().messages, said);
}

void TestThreadStore::anUnchangedPageWritesNothing()
{
    ThreadDesk desk;
    desk.keep(run(1, 3), u"older"_s);
    const auto before = desk.ask(u"SELECT total_changes()"_s).toLongLong();
    const KeptMessages again = desk.keep(run(1, 3), u"older"_s);
    QVERIFY(!again.changed);
    QVERIFY(again.delta.isEmpty());
    QCOMPARE(desk.ask(u"SELECT total_changes()"_s).toLongLong(), before);
    // One new message is one row, whatever comes with it.
    desk.keep(run(1, 4), u"older"_s);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM messages"_s).toInt(), 4);
}

void TestThreadStore::aChangedMessageTakesItsPlace()
{
    ThreadDesk desk;
    QList<Message> said = run(1, 3);
    desk.keep(said);
    said[1] = message(u"m2"_s, u"edited"_s, u"2026-11-21T08:02:00Z"_s);
    QVERIFY(desk.keep(said).changed);
    QCOMPARE(desk.thread().messages, said);
    QCOMPARE(desk.found(u"said : \"edited\""_s), QStringList{u"c1"_s});
    QCOMPARE(desk.found(u"said : \"said 2\""_s), QStringList());
}

void TestThreadStore::theNewestPageLeavesTheOldestEndAlone()
{
    ThreadDesk desk;
    desk.keep(run(11, 20), u"p2"_s);
    desk.keep(run(1, 10), u"p3"_s, u"p2"_s);
    QVERIFY(desk.keep(run(12, 21), u"p2"_s).changed);
    QCOMPARE(desk.thread().older, u"p3"_s);
    QVERIFY2(desk.keep(run(5, 9), u"p9"_s, u"p2"_s).delta.isEmpty(), "an answer to an older question");
    QCOMPARE(desk.thread().older, u"p3"_s);
}

void TestThreadStore::aPageThatMeetsNothingIsWhereItGoesOn()
{
    ThreadDesk desk;
    desk.keep(run(1, 5), {});
    QVERIFY(!desk.thread().goesOn());
    desk.keep(run(11, 15), u"before m11"_s);
    QCOMPARE(desk.thread().older, u"before m11"_s);
    desk.keep(run(6, 10), u"before m6"_s, u"before m11"_s);
    desk.keep(run(1, 5), {}, u"before m6"_s);
    QVERIFY(!desk.thread().goesOn());
    QCOMPARE(desk.ids().size(), 15);
    QCOMPARE(desk.thread().messages, run(1, 15));
}

void TestThreadStore::theBeginningIsKnownOnceItWasRead()
{
    ThreadDesk desk;
    desk.keep(run(4, 6), u"before m4"_s);
    QVERIFY2(desk.keep(run(1, 6), {}).changed, "a page that is the whole thread");
    QVERIFY(!desk.thread().goesOn());
}

void TestThreadStore::onlyTheEndOfAThreadIsRead()
{
    ThreadDesk desk;
    desk.keep(run(1, 9), {});
    const auto reader = desk.reader();
    const quint32 id = reader->idOf(c1);
    const ThreadPart part = reader->thread(id, 4);
    QCOMPARE(part.messages, run(6, 9));
    QVERIFY(part.keptBefore && part.goesOn());
    desk.keep(run(8, 10), {});
    QCOMPARE(reader->thread(id, 4).messages, run(7, 10));
    QVERIFY(!reader->thread(id, 10).keptBefore);
    QCOMPARE(reader->thread(99, 4), ThreadPart());
}

void TestThreadStore::aMessageThatCannotBeReadIsLeftOut()
{
    ThreadDesk desk;
    QList<Message> said = run(1, 3);
    said[1].raw = R"({"unreadable":true})";
    desk.keep(said);
    QCOMPARE(desk.ids(), QStringList({u"m1"_s, u"m3"_s}));
    QCOMPARE(desk.found(u"said : \"said\""_s), QStringList{u"c1"_s});
    said[0].raw.clear(); // comes from a chat's list
    QVERIFY(!desk.keep({said[0]}).changed);
}

void TestThreadStore::aSettledReplyJoinsAThreadThatIsKept()
{
    ThreadDesk desk;
    QVERIFY2(!desk.store->keepMessage(c1, run(4, 4).first())->changed, "it would pose as the whole thread");
    desk.keep(run(1, 3), u"older"_s);
    const auto kept = desk.store->keepMessage(c1, run(4, 4).first());
    QVERIFY(kept->changed);
    QCOMPARE(kept->delta.upserted.size(), 1);
    QVERIFY(!desk.store->keepMessage(c1, run(4, 4).first())->changed);
    QCOMPARE(desk.thread().messages, run(1, 4));
    QCOMPARE(desk.thread().older, u"older"_s);
}

void TestThreadStore::messagesLeaveWithTheirChat()
{
    ThreadDesk desk;
    desk.keep(run(1, 3));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"removed"_s, true}}}));
    QCOMPARE(desk.ask(u"SELECT count(*) FROM messages"_s).toInt(), 0);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM threads"_s).toInt(), 0);
    desk.keep(run(1, 3), {}, {}, {u"a1"_s, u"c2"_s});
    VERIFY_STORED(desk.store->removeAccount(u"a1"_s));
    QCOMPARE(desk.ask(u"SELECT count(*) FROM messages"_s).toInt(), 0);
}

void TestThreadStore::anUnknownChatTakesNothing()
{
    ThreadDesk desk;
    QVERIFY(!desk.keep(run(1, 3), {}, {}, {u"a1"_s, u"nobody"_s}).changed);
    QVERIFY(!desk.keep(run(1, 3), {}, {}, {u"elsewhere"_s, u"c1"_s}).changed);
    QCOMPARE(desk.ask(u"SELECT count(*) FROM messages"_s).toInt(), 0);
}

void TestThreadStore::whatWasSaidIsFound()
{
    ThreadDesk desk;
    desk.keep({message(u"m1"_s, u"My refund, please"_s), message(u"m2"_s, u"Where do you live?"_s)});
    QCOMPARE(desk.found(u"{texts said} : \"refu\" *"_s), QStringList{u"c1"_s});
    QCOMPARE(desk.found(u"customer : \"refund\""_s), QStringList());
    QCOMPARE(desk.found(u"{texts said} : \"my refund\""_s), QStringList{u"c1"_s});
    QVERIFY2(desk.found(u"{texts said} : \"please where\""_s).isEmpty(), "nobody said that");
    QVERIFY(desk.reader()->row(desk.reader()->idOf(c1))->said.isNull());
}

void TestThreadStore::theIndexFollowsAChatThatMoves()
{
    ThreadDesk desk;
    desk.keep(run(1, 3));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"at"_s, u"2026-11-22T09:00:00Z"_s}, {u"title"_s, u"Moved"_s}}}));
    QVERIFY(!desk.store->needsIndex());
    QCOMPARE(desk.found(u"said : \"said 2\""_s), QStringList{u"c1"_s});
    QCOMPARE(desk.ask(u"SELECT count(*) FROM search WHERE search MATCH 'said : said'"_s).toInt(), 1);
    OwnData own;
    own.note = u"mine"_s;
    VERIFY_STORED(desk.store->setOwn(c1, own));
    QVERIFY(!desk.store->needsIndex());
    QCOMPARE(desk.found(u"said : \"said 2\""_s), QStringList{u"c1"_s});
}

void TestThreadStore::theIndexIsTakenBackWithTheChat()
{
    ThreadDesk desk;
    desk.keep(run(1, 3));
    desk.reopen(); // what is known of threads is read again
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c1"_s}, {u"removed"_s, true}}}));
    QVERIFY(!desk.store->needsIndex());
    QCOMPARE(desk.ask(u"SELECT count(*) FROM search WHERE search MATCH 'said'"_s).toInt(), 0);
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"c3"_s}, {u"at"_s, u"2026-11-21T09:00:00Z"_s}}}));
    QCOMPARE(desk.ask(u"SELECT count(*) FROM search WHERE search MATCH 'said'"_s).toInt(), 0);
}

void TestThreadStore::anUndoneWriteLeavesNothingKnown()
{
    ThreadDesk desk;
    desk.ask(u"PRAGMA max_page_count = 1"_s);
    QList<Message> large;
    for (int i = 0; i < 400; ++i) {
        QByteArray noise(600, Qt::Uninitialized);
        QRandomGenerator random(static_cast<quint32>(i) + 1);
        for (char &c : noise) {
            c = static_cast<char>('a' + random.bounded(26));
        }
        large.append(message(u"n%1"_s.arg(i), QString::fromLatin1(noise)));
    }
    QVERIFY(!desk.store->keepMessages(c1, {large, {}, u"older"_s}));
    desk.ask(u"PRAGMA max_page_count = 1073741823"_s);
    QCOMPARE(desk.thread(), ThreadPart());
    QVERIFY(!desk.store->keepMessage(c1, run(1, 1).first())->changed);
    QVERIFY(desk.keep(run(1, 3)).changed);
    QCOMPARE(desk.thread().messages, run(1, 3));
}

void TestThreadStore::searchFindsWhatAPlainScanFinds()
{
    ThreadDesk desk;
    QList<QJsonObject> chats;
    for (int i = 0; i < 30; ++i) {
        chats.append({{u"id"_s, u"chat-%1"_s.arg(i)},
                      {u"at"_s, u"2026-11-20T10:%1:00Z"_s.arg(i, 2, 10, QChar(u'0'))},
                      {u"title"_s, i % 3 == 0 ? u"refund"_s : u"order"_s},
                      {u"customer"_s, i % 4 == 0 ? u"Anna Müller"_s : u"Bob"_s}});
    }
    VERIFY_STORED(desk.ingest(chats));
    const QStringList words{u"refund"_s, u"Müller"_s, u"re-open"_s, u"京都へ"_s, u"C++"_s, u"\"quoted\""_s, u"\uf8ff"_s,
                            u"☞"_s,      u"order"_s,  u"late"_s,    u"a@b.c"_s,  u"ﬁne"_s, u"\n"_s,         u"␞"_s};
    QRandomGenerator random(7);
    const auto text = [&] {
        QString said;
        for (int i = random.bounded(5); i >= 0; --i) {
            said += words.at(random.bounded(static_cast<int>(words.size()))) + u' ';
        }
        return said;
    };
    for (int i = 0; i < 30; i += 2) {
        QList<Message> said;
        for (int j = 0; j < 3; ++j) {
            said.append(message(u"%1-%2"_s.arg(i).arg(j), text(), u"2026-11-20T10:%1:00Z"_s.arg(10 + j)));
        }
        desk.keep(said, {}, {}, {u"a1"_s, u"chat-%1"_s.arg(i)});
        if (i % 4 == 0) {
            said[1] = message(said[1].id, text(), u"2026-11-20T10:11:00Z"_s);
            desk.keep(said, {}, {}, {u"a1"_s, u"chat-%1"_s.arg(i)});
        }
    }
    const auto reader = desk.reader();
    const QList<CompactRow> rows = desk.rows();
    const QStringList queries{u"refund"_s,
                              u"muller"_s,
                              u"customer:muller"_s,
                              u"late"_s,
                              u"re"_s,
                              u"r"_s,
                              u"\"late refund\""_s,
                              u"\"order late\""_s,
                              u"京"_s,
                              u"c++"_s,
                              u"fine"_s,
                              u"refund late"_s,
                              u"refund OR 京都"_s,
                              u"refund -late"_s,
                              u"a@b.c"_s,
                              u"\"refund refund\""_s};
    int saidOnly = 0;
    for (const QString &query : queries) {
        const auto filter = ChatFilter::parse(query);
        QVERIFY(filter);
        const Words noWords;
        const QString match = CompactFilter(*filter, &noWords, {}).plan().match;
        QVERIFY2(!match.isEmpty(), qPrintable(query));
        QSet<QString> scanned;
        for (const CompactRow &row : rows) {
            ChatRow whole = *reader->row(row.id);
            const bool without = filter->matches(whole);
            whole.said = saidIn(reader->thread(row.id, 1'000));
            if (filter->matches(whole)) {
                scanned.insert(whole.key.id);
                saidOnly += without ? 0 : 1;
            }
        }
        const QStringList found = desk.found(match);
        QCOMPARE(QSet<QString>(found.begin(), found.end()), scanned);
    }
    QVERIFY2(saidOnly > 20, "threads have to matter here");
}

void TestThreadStore::chatsWithoutThreadsAskNothingOfTheMessages()
{
    ThreadDesk desk;
    // A table that cannot be asked: whoever did would be told.
    desk.ask(u"ALTER TABLE messages RENAME TO hidden"_s);
    const auto taken = desk.ingest({{{u"id"_s, u"c1"_s}, {u"at"_s, u"2026-11-22T09:00:00Z"_s}, {u"title"_s, u"X"_s}},
                                    {{u"id"_s, u"c3"_s}, {u"at"_s, u"2026-11-22T09:00:00Z"_s}}});
    VERIFY_STORED(taken);
    QCOMPARE(taken->changed, 2);
}

void TestThreadStore::anIndexMadeAnewHoldsWhatWasSaid()
{
    ThreadDesk desk;
    desk.keep(run(1, 3));
    VERIFY_STORED(desk.store->distrustIndex());
    while (desk.store->needsIndex()) {
        VERIFY_STORED(desk.store->makeIndex(1));
    }
    QCOMPARE(desk.found(u"said : \"said 2\""_s), QStringList{u"c1"_s});
    desk.keep(run(1, 4));
    QVERIFY2(!desk.store->needsIndex(), "it knows what it holds");
    QCOMPARE(desk.found(u"said : \"said 4\""_s), QStringList{u"c1"_s});
}

QTEST_GUILESS_MAIN(TestThreadStore)
#include "tst_threadstore.moc"
