// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/compactrow.h"
#include "tests/support/numberedwords.h"

#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

Moment at(QStringView iso)
{
    return *Moment::parse(iso);
}

/// A row with something in every field that filters look at.
ChatRow full()
{
    ChatRow row;
    row.key.account = u"acc-1"_s;
    row.channel = {ChannelKind::WhatsApp, u"WHATSAPP"_s};
    row.state = {StateKind::Other, u"ESCALATED\u001fx"_s};
    row.status = {RunKind::Failed, u"failed"_s};
    row.sentiment = {SentimentKind::Angry, u"angry"_s};
    row.handler = {Handler::Person, Inference::TicketLinked};
    row.assigneeId = u"user\u001f5"_s;
    row.assignee = u"Bruno \u001fLima"_s;
    row.unread = true;
    row.mine = false;
    row.unresolved = true;
    row.handoff = false;
    row.classification = u"Billing"_s;
    row.summary = u"long"_s;
    row.activity = at(u"2026-11-20T09:00:00.123Z");
    row.waitingSince = {at(u"2026-11-20"), Inference::FromLastMessage};
    row.pending = 1;
    row.asks = true;
    row.draft = u"Dear"_s;
    row.country = u"BR"_s;
    row.language = u"pt-BR"_s;
    row.model = u"gpt-4o"_s;
    row.pinned = true;
    row.temporary = false;
    row.blocked = true;
    row.removed = false;
    row.hasAudio = row.hasError = true;
    row.vanished = true;
    row.own = {true, u"note"_s, {u"late"_s, u"vip"_s}};
    row.ai = {u"r1"_s, u"Concierge"_s, u"14"_s, row.model};
    row.createdAt = Moment(QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC));
    row.handoffs = {.count = 1,
                    .at = Within::exactly(QDateTime(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC)),
                    .wait = {WaitKind::Exact, 90},
                    .end = HandoffEnd::Resolved,
                    .reopened = 2};
    row.tokens = 1234;
    row.scores = {{u"Ade"_s, Verdict::Right}};
    return row;
}

} // namespace

class TestCompactRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsSmall() { QVERIFY(sizeof(CompactRow) <= 128); }

    void whatFiltersLookAtComesBack()
    {
        Words words;
        ChatRow expected = full();
        const ChatRow back = unpack(pack(expected, test::numberedIn(words)), words);

        // texts stay in the store; that there are some is known
        QVERIFY(!back.summary.isEmpty() && !back.own.note.isEmpty() && !back.draft.isEmpty());
        expected.draft = back.draft;
        expected.summary = back.summary;
        expected.own.note = back.own.note;
        QCOMPARE(back, expected);
    }

    void eachYesNoAndUnknownIsKeptOnItsOwn()
    {
        const auto setters = std::to_array<void (*)(ChatRow &, std::optional<bool>)>({
            [](ChatRow &r, std::optional<bool> yes) { r.unread.value = yes; },
            [](ChatRow &r, std::optional<bool> yes) { r.mine.value = yes; },
            [](ChatRow &r, std::optional<bool> yes) { r.unresolved.value = yes; },
            [](ChatRow &r, std::optional<bool> yes) { r.handoff.value = yes; },
            [](ChatRow &r, std::optional<bool> yes) {
                r.handler.value = yes ? std::optional(*yes ? Handler::Person : Handler::Ai) : std::nullopt;
            },
            [](ChatRow &r, std::optional<bool> yes) { r.pinned = yes; },
            [](ChatRow &r, std::optional<bool> yes) { r.temporary = yes; },
            [](ChatRow &r, std::optional<bool> yes) { r.blocked = yes; },
            [](ChatRow &r, std::optional<bool> yes) { r.removed = yes; },
            [](ChatRow &r, std::optional<bool> yes) { r.own.pinned = yes == true; },
            [](ChatRow &r, std::optional<bool> yes) { r.hasAudio = yes == true; },
            [](ChatRow &r, std::optional<bool> yes) { r.hasTicket = yes == true; },
            [](ChatRow &r, std::optional<bool> yes) { r.hasError = yes == true; },
            [](ChatRow &r, std::optional<bool> yes) { r.hasTools = yes == true; },
            [](ChatRow &r, std::optional<bool> yes) { r.vanished = yes == true; },
        });
        Words words;
        for (const auto set : setters) {
            for (const std::optional<bool> yes : {std::optional<bool>(), std::optional(false), std::optional(true)}) {
                ChatRow row;
                set(row, yes);
                QCOMPARE(unpack(pack(row, test::numberedIn(words)), words), row);
            }
        }
    }

    void anEmptyRowTakesNoWords()
    {
        const WordMaker never = [](const QString &text) -> WordId {
            qFatal("%s", qPrintable(text));
            return 0;
        };
        ChatRow row;
        row.classification = u""_s;
        QCOMPARE(pack(row, never), CompactRow());
        QCOMPARE(unpack(CompactRow(), Words()), ChatRow());
    }

    void anAssigneeMayHaveAnIdOrANameAlone()
    {
        Words words;
        for (const auto &[id, name] : {std::pair(u"user-5"_s, QString()), std::pair(QString(), u"Bruno"_s)}) {
            ChatRow row;
            row.assigneeId = id;
            row.assignee = name;
            const ChatRow back = unpack(pack(row, test::numberedIn(words)), words);
            QCOMPARE(back.assigneeId, id);
            QCOMPARE(back.assignee, name);
        }
    }

    void anUnknownNumberIsAnUnknownText()
    {
        CompactRow compact;
        compact.channel = compact.assignee = compact.tags = 77;
        QCOMPARE(unpack(compact, Words()), ChatRow());
    }

    /// Stores keep these: a change of them needs a migration.
    void whatStoresKeepStaysAsItIs()
    {
        Words words;
        const CompactRow compact = pack(full(), test::numberedIn(words));

        QCOMPARE(compact.flags, 0x7f5ddf77U);
        QCOMPARE(words.text(compact.channel), u"4\u001fWHATSAPP"_s);
        QCOMPARE(words.text(compact.state), u"1\u001fESCALATED\u001fx"_s);
        QCOMPARE(words.text(compact.status), u"4\u001ffailed"_s);
        QCOMPARE(words.text(compact.sentiment), u"2\u001fangry"_s);
        QCOMPARE(words.text(compact.assignee), u"6\u001fuser\u001f5Bruno \u001fLima"_s);
        QCOMPARE(words.text(compact.tags), u"late vip"_s);
        QCOMPARE(words.text(compact.account), u"acc-1"_s);
        QCOMPARE(compact.activity, 127'861'524'000'249LL);
        QCOMPARE(int(ChannelKind::Calendar), 15);
        QCOMPARE(int(StateKind::Resolved), 5);
        QCOMPARE(int(RunKind::Canceled), 5);
        QCOMPARE(int(SentimentKind::Happy), 4);
    }

    void momentsSortAsTheyAreAndComeBack()
    {
        const QList<Moment> sorted{Moment(),
                                   at(u"0001-01-01"),
                                   at(u"0001-01-01T00:00:00Z"),
                                   at(u"1969-12-31T23:59:59.999Z"),
                                   at(u"1970-01-01"),
                                   at(u"1970-01-01T00:00:00Z"),
                                   at(u"2026-11-20T23:59:59.999Z"),
                                   at(u"2026-11-21"),
                                   at(u"2026-11-21T00:00:00Z"),
                                   at(u"2026-11-21T00:00:00.001Z"),
                                   at(u"9999-12-31"),
                                   at(u"9999-12-31T23:59:59.999Z")};
        QVERIFY(std::is_sorted(sorted.begin(), sorted.end()));
        QCOMPARE(packMoment(Moment()), 0);
        for (qsizetype i = 0; i < sorted.size(); ++i) {
            const qint64 packed = packMoment(sorted[i]);
            QCOMPARE(unpackMoment(packed), sorted[i]);
            QCOMPARE(unpackMoment(packed).isDateOnly(), sorted[i].isDateOnly());
            if (i > 0) {
                QVERIFY2(packMoment(sorted[i - 1]) < packed, qPrintable(sorted[i].toIso()));
                QCOMPARE(packedMsecs(packed), sorted[i].msecs());
                QCOMPARE(packedIsDateOnly(packed), sorted[i].isDateOnly());
                QVERIFY(recencyOf(sorted[i - 1]) <= recencyOf(sorted[i]));
            }
        }
    }

    void momentsBeyondTheCalendarAreTakenToItsEnds()
    {
        QCOMPARE(packMoment(Moment(QDateTime(QDate(-44, 3, 15), QTime(), Qt::UTC))),
                 packMoment(at(u"0001-01-01T00:00Z")));
        QCOMPARE(packMoment(Moment(QDateTime(QDate(12026, 1, 1), QTime(), Qt::UTC))),
                 packMoment(at(u"9999-12-31T23:59:59.999Z")));
        QVERIFY(!unpackMoment(-1).isValid());
    }

    void theRecencyIsTheActivityInQuartersOfASecond()
    {
        QCOMPARE(recencyOf(at(u"2000-01-01T00:00:02.500Z")), 946'684'800LL * 4 + 10);
        QCOMPARE(recencyOf(at(u"2000-01-01T00:00:00Z")), 946'684'800LL * 4);
        QCOMPARE(recencyOf(at(u"2000-01-01")), 946'684'800LL * 4 - 1);
        QVERIFY(recencyOf(at(u"1950-01-01T00:00:00Z")) > recencyOf(Moment()));
        QVERIFY(recencyOf(Moment()) > 10'000'000); // so many may stand below one another
    }

    void aChatIsMarkedAsVanishedInPlace()
    {
        Words words;
        CompactRow compact = pack(full(), test::numberedIn(words));
        const quint32 flags = compact.flags;
        QVERIFY(isVanished(compact));
        setVanished(compact, false);
        QVERIFY(!isVanished(compact));
        ChatRow row = full();
        row.vanished = false;
        QCOMPARE(compact, pack(row, test::numberedIn(words)));
        setVanished(compact, true);
        QCOMPARE(compact.flags, flags);
    }

    void wordsKeepTheirNumbers()
    {
        Words words;
        QCOMPARE(words.end(), 1U);
        words.set(5, u"five"_s);
        words.set(2, u"two"_s);
        words.set(5, u"other"_s);
        words.set(0, u"none"_s);
        QCOMPARE(words.end(), 6U);
        QCOMPARE(words.text(5), u"five"_s);
        QCOMPARE(words.find(u"two"_s), 2U);
        QCOMPARE(words.find(u"other"_s), 0U);
        QCOMPARE(words.find(u"none"_s), 0U);
        QCOMPARE(words.find(QString()), 0U);
        QVERIFY(words.text(0).isNull() && words.text(3).isNull() && words.text(99).isNull());
    }
};

QTEST_GUILESS_MAIN(TestCompactRow)
#include "tst_compactrow.moc"
