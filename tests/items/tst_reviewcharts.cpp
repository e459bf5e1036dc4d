// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reviewcharts.h"

#include "models/domain/chatfilter.h"
#include "tests/support/numberedwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

const QDate monday(2026, 11, 16);

/// Chats one by one, with the words they use.
struct Chats {
    Words words;
    QList<ChatRow> rows;

    CompactRow packed(const ChatRow &row) { return pack(row, test::numberedIn(words)); }
    ChatRow &add(QDate day, bool handedOver)
    {
        ChatRow row;
        row.key = {u"a1"_s, QString::number(rows.size())};
        row.createdAt = Moment(QDateTime(day, QTime(9, 0), Qt::UTC));
        row.handoffs.count = handedOver ? 1 : 0;
        row.handoff = handedOver;
        rows.append(row);
        return rows.last();
    }
    ReviewFigures figures(QDate from = monday, QDate to = monday.addDays(6))
    {
        ReviewFigures made({from, to, QTimeZone::utc()});
        for (const ChatRow &row : std::as_const(rows)) {
            made.add(packed(row));
        }
        return made;
    }
    QList<ChartData> charts(const ChartScope &scope = {})
    {
        const ReviewFigures made = figures();
        return dashboardCharts(made, nullptr, words, scope);
    }
    int matching(const QString &query)
    {
        const auto filter = ChatFilter::parse(query);
        return filter ? static_cast<int>(
                   std::count_if(rows.begin(), rows.end(), [&](const ChatRow &row) { return filter->matches(row); }))
                      : -1;
    }
};

ChartData chart(const QList<ChartData> &charts, const QString &id)
{
    for (const ChartData &one : charts) {
        if (one.id == id) {
            return one;
        }
    }
    return {};
}

} // namespace

class TestReviewCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void ratesSayWhatTheyAreMadeOf()
    {
        Chats chats;
        for (int i = 0; i < 20; ++i) {
            chats.add(monday, i < 5);
        }
        const ChartData rate = chart(chats.charts(), u"rate"_s);
        QCOMPARE(rate.kind, ChartData::Kind::Tile);
        QCOMPARE(rate.marks.first().valueText, u"25.0\u00a0%"_s);
        QCOMPARE(rate.marks.first().sample, 20);
        QCOMPARE(rate.marks.first().intervalText, u"11.2 to 46.9\u00a0%"_s); // Wilson's, 5 of 20
        QVERIFY(rate.note.startsWith(u"5 of 20"_s));
    }

    void whatIsNotWholeSaysSo()
    {
        Chats chats;
        chats.add(monday, true);
        ChartScope scope;
        QCOMPARE(chart(chats.charts(scope), u"handoffs"_s).marks.first().valueText, u"1"_s);
        scope.isWhole = false;
        const ChartData handoffs = chart(chats.charts(scope), u"handoffs"_s);
        QCOMPARE(handoffs.marks.first().valueText, u"at least 1"_s);
        QVERIFY(handoffs.note.contains(u"synced so far"_s));
    }

    void aDayWithoutChatsIsAGap()
    {
        Chats chats;
        chats.add(monday, true);
        chats.add(monday.addDays(2), false);
        const ChartData rate = chart(chats.charts(), u"rateOverTime"_s);
        QCOMPARE(rate.marks.size(), 7);
        QCOMPARE(rate.marks[0].value, 1.0);
        QCOMPARE(rate.marks[1].value, std::nullopt);
        QVERIFY(rate.marks[1].valueText.isEmpty());
        QCOMPARE(rate.marks[2].value, 0.0);
    }

    void nothingIsNoZero()
    {
        const QList<ChartData> charts = Chats().charts();
        QCOMPARE(chart(charts, u"rate"_s).marks.first().value, std::nullopt);
        QCOMPARE(chart(charts, u"wait"_s).marks.first().value, std::nullopt);
        QVERIFY(chart(charts, u"reasons"_s).marks.isEmpty());
        QVERIFY(!chart(charts, u"reasons"_s).emptyText.isEmpty());
        QVERIFY(chart(charts, u"hours"_s).marks.isEmpty());
    }

    /// What is counted in a mark is found by its query.
    void marksLeadToTheirChats()
    {
        Chats chats;
        for (int i = 0; i < 60; ++i) {
            ChatRow &row = chats.add(monday.addDays(i % 7), i % 3 != 0);
            row.classification = i % 2 == 0 ? u"Refund \"fast\""_s : u"Delivery"_s;
            row.sentiment = i % 4 == 0 ? Coded<SentimentKind>{SentimentKind::Angry, u"angry"_s}
                                       : Coded<SentimentKind>{SentimentKind::Happy, u"happy"_s};
            row.channel = {ChannelKind::Web, u"web"_s};
            row.model = u"gpt-6"_s;
            row.ai = {u"r1"_s, u"Concierge"_s, i < 30 ? u"13"_s : u"14"_s, u"gpt-6"_s};
            row.tokens = 100;
            row.unresolved = i % 5 == 0;
            row.assignee = u"Lena Wolff"_s;
            row.assigneeId = u"lena"_s;
            row.handoffs.at = Within::exactly(QDateTime(monday.addDays(i % 7), QTime(i % 24, 30), Qt::UTC));
            row.handoffs.wait = {WaitKind::Exact, 60 * i};
        }
        chats.add(monday.addDays(-1), true).classification = u"Delivery"_s; // not in the period
        int led = 0;
        for (const ChartData &one : chats.charts()) {
            for (const ChartMark &mark : one.marks) {
                if (mark.query.isEmpty() || one.id == u"tokens"_s) {
                    continue;
                }
                ++led;
                const bool isShare = one.isShare;
                const double expected =
                    isShare ? mark.value.value_or(0) * static_cast<double>(mark.sample) : mark.value.value_or(0);
                if (one.id == u"wait"_s) {
                    continue; // a time, no count
                }
                QVERIFY2(chats.matching(mark.query) == qRound(expected),
                         qPrintable(one.id + u": "_s + mark.query + u" finds "_s
                                    + QString::number(chats.matching(mark.query)) + u" instead of "_s
                                    + QString::number(expected)));
            }
        }
        QVERIFY(led > 180); // the hours alone are 168
    }

    void versionsAreComparedWithWhatCouldBeChance()
    {
        Chats chats;
        for (int i = 0; i < 400; ++i) {
            ChatRow &row = chats.add(monday.addDays(i < 200 ? 0 : 3), i % 200 < (i < 200 ? 80 : 20));
            row.ai = {u"r1"_s, u"Concierge"_s, i < 200 ? u"13"_s : u"14"_s, {}};
        }
        const ChartData versions = chart(chats.charts(), u"versions"_s);
        QCOMPARE(versions.marks.size(), 2);
        QCOMPARE(versions.marks.first().label, u"Concierge 13"_s);
        QVERIFY2(versions.remark.contains(u"not by chance"_s), qPrintable(versions.remark));
        QVERIFY(versions.remark.contains(u"\u221230.0"_s));
        const ChartData rate = chart(chats.charts(), u"rateOverTime"_s);
        QCOMPARE(rate.events.size(), 1);
        QCOMPARE(rate.events.first(), (ChartEvent{3, u"Concierge 14"_s}));
    }

    void manyWordsAreFew()
    {
        Chats chats;
        for (int i = 0; i < 20; ++i) {
            chats.add(monday, true).classification = u"Class %1"_s.arg(i);
        }
        chats.add(monday, true);
        const QList<ChartMark> marks = chart(chats.charts(), u"reasons"_s).marks;
        double counted = 0;
        for (const ChartMark &mark : marks) {
            counted += mark.value.value_or(0);
        }
        QCOMPARE(counted, 21.0);
        QVERIFY(marks.size() <= 10);
        for (const ChartMark &mark : marks) { // "Class 1" is no "Class 10"
            QVERIFY2(chats.matching(mark.query) == qRound(*mark.value), qPrintable(mark.label + mark.query));
        }
    }

    void twoSpellingsAreOneMark()
    {
        Chats chats;
        chats.add(monday, true).channel = {ChannelKind::WhatsApp, u"WHATSAPP"_s};
        chats.add(monday, true).channel = {ChannelKind::WhatsApp, u"whatsapp_business"_s};
        chats.add(monday, true).channel = {ChannelKind::Email, u"email"_s};
        const QList<ChartMark> marks = chart(chats.charts(), u"channels"_s).marks;
        QCOMPARE(marks.size(), 2);
        QCOMPARE(marks.first().value, 2.0);
        QCOMPARE(chats.matching(marks.first().query), 2);
    }

    void strangersWordsStayOnOneLine()
    {
        Chats chats;
        chats.add(monday, true).classification = u"a\n\u202eb"_s + QString(500, u'x');
        const ChartMark mark = chart(chats.charts(), u"reasons"_s).marks.first();
        QVERIFY(!mark.label.contains(u'\n'));
        QVERIFY(!mark.label.contains(u'\u202e'));
        QVERIFY(mark.label.size() < 100);
    }

    void theStepFollowsThePeriod()
    {
        const QDate today(2026, 11, 22);
        QCOMPARE(stepFor({today.addDays(-29), today, {}}, today), PeriodStep::Day);
        QCOMPARE(stepFor({today.addDays(-364), {}, {}}, today), PeriodStep::Week);
        QCOMPARE(stepFor({}, today), PeriodStep::Month);
    }
};

QTEST_GUILESS_MAIN(TestReviewCharts)
#include "tst_reviewcharts.moc"
