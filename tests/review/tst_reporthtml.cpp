// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/reporthtml.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

ReportHead head()
{
    return {.title = u"Handoff report"_s,
            .period = u"November"_s,
            .filters = {u"Accounts: Acme"_s, u"Filter: channel:web"_s},
            .coverage = u"1,204 chats"_s,
            .made = u"Deskside 1"_s};
}

ChartMark mark(const QString &label, std::optional<double> value, const QString &text)
{
    ChartMark made;
    made.label = label;
    made.value = value;
    made.valueText = text;
    made.sample = 12;
    return made;
}

ChartData chart(ChartData::Kind kind)
{
    ChartData made;
    made.kind = kind;
    made.id = u"x"_s;
    made.title = u"Channels"_s;
    made.note = u"of 24 chats"_s;
    made.labelHead = u"Channel"_s;
    made.valueHead = u"Handoffs"_s;
    made.marks = {mark(u"Web"_s, 10, u"ten"_s), mark(u"E-mail"_s, std::nullopt, {}), mark(u"Phone"_s, 5, u"five"_s)};
    made.marks[0].low = 8;
    made.marks[0].high = 20;
    made.marks[0].intervalText = u"8 to 20"_s;
    made.emptyText = u"No handoffs"_s;
    made.remark = u"Not by chance"_s;
    return made;
}

ReportColors colors()
{
    ReportColors made;
    made.tones = {{ChartTone::Accent, u"#0a6e8c"_s}};
    return made;
}

QString html(const QList<ChartData> &charts, const ReportHead &above = head())
{
    return reportHtml(above, charts, colors());
}

/// The text of each cell of the tables, in order.
QStringList cells(const QString &page)
{
    static const QRegularExpression cell(u"<t[dh]>([^<]*)</t[dh]>"_s);
    QStringList found;
    auto matches = cell.globalMatch(page);
    while (matches.hasNext()) {
        found.append(matches.next().captured(1));
    }
    return found;
}

} // namespace

/// A dashboard as a page that stands alone.
class TestReportHtml : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHeadIsPrinted();
    void everyKindIsWellFormed_data();
    void everyKindIsWellFormed();
    void nothingIsRunOrFetched();
    void strangersTextsAreTextsOnly();
    void eachChartHasItsTable();
    void whatIsNotKnownIsNoZero();
    void barsAreAsLongAsTheirValues();
    void lineBreaksOffAtAGap();
    void anEmptyChartSaysSo();
    void heatHasACellForEachMark();
};

void TestReportHtml::theHeadIsPrinted()
{
    const QString page = html({});
    for (const QString &text : QStringList{u"Handoff report"_s, u"November"_s, u"Accounts: Acme"_s,
                                           u"Filter: channel:web"_s, u"1,204 chats"_s, u"Deskside 1"_s}) {
        QVERIFY2(page.contains(u'>' + text + u'<'), qPrintable(text));
    }
}

void TestReportHtml::everyKindIsWellFormed_data()
{
    QTest::addColumn<ChartData::Kind>("kind");
    QTest::newRow("bars") << ChartData::Kind::Bars;
    QTest::newRow("line") << ChartData::Kind::Line;
    QTest::newRow("heat") << ChartData::Kind::Heat;
    QTest::newRow("tile") << ChartData::Kind::Tile;
}

void TestReportHtml::everyKindIsWellFormed()
{
    QFETCH(const ChartData::Kind, kind);
    ChartData one = chart(kind);
    one.rowLabels = {u"Monday"_s};
    one.columnLabels = {u"0"_s, u"1"_s, u"2"_s};
    one.events = {{1, u"version <14>"_s}, {99, u"nowhere"_s}};
    QString page = html({one});
    page.remove(u"<!DOCTYPE html>"_s).replace(QRegularExpression(u"<meta ([^>]*)>"_s), u"<meta \\1/>"_s);
    QXmlStreamReader reader(page);
    while (!reader.atEnd()) {
        reader.readNext();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(page.contains(u"Channels"_s));
    QVERIFY(page.contains(u"of 24 chats"_s));
    QVERIFY(page.contains(u"Not by chance"_s));
    QVERIFY(!page.contains(u"nowhere"_s));
}

void TestReportHtml::nothingIsRunOrFetched()
{
    QList<ChartData> charts;
    for (const auto kind : {ChartData::Kind::Bars, ChartData::Kind::Line, ChartData::Kind::Heat}) {
        charts.append(chart(kind));
    }
    const QString page = html(charts);
    for (const QString &bad : {u"<script"_s, u"http://"_s, u"https://"_s, u"url("_s, u"@import"_s, u"<img"_s,
                               u"<link"_s, u"<iframe"_s, u" src="_s, u" href="_s, u" onload"_s}) {
        QVERIFY2(!page.contains(bad, Qt::CaseInsensitive), qPrintable(bad));
    }
    QVERIFY(page.contains(u"default-src 'none'"_s));
}

void TestReportHtml::strangersTextsAreTextsOnly()
{
    const QString evil = u"\"><script>alert(1)</script><img src=x onerror='a'>&amp;\u202e"_s;
    ReportHead above{.title = evil, .period = evil, .filters = {evil}, .coverage = evil, .made = evil};
    QList<ChartData> charts;
    for (const auto kind :
         {ChartData::Kind::Bars, ChartData::Kind::Line, ChartData::Kind::Heat, ChartData::Kind::Tile}) {
        ChartData one = chart(kind);
        one.title = one.note = one.labelHead = one.valueHead = one.remark = evil;
        one.rowLabels = one.columnLabels = {evil};
        one.events = {{0, evil}};
        for (ChartMark &each : one.marks) {
            each.label = each.valueText = each.intervalText = evil;
        }
        one.before = one.marks;
        charts.append(one);
    }
    const QString page = html(charts, above);
    QVERIFY(!page.contains(u"<script"_s));
    QVERIFY(!page.contains(u"<img"_s));
    QVERIFY(!page.contains(u"\"><"_s + u"script"_s));
    QVERIFY(!page.contains(QChar(0x202e)));
    QVERIFY(page.contains(u"&lt;script&gt;"_s));
    QVERIFY(page.contains(u"&amp;amp;"_s));
}

void TestReportHtml::eachChartHasItsTable()
{
    for (const auto kind : {ChartData::Kind::Bars, ChartData::Kind::Line}) {
        const QStringList wanted{u"Channel"_s, u"Handoffs"_s, u"95 % interval"_s,
                                 u"Chats"_s, //
                                 u"Web"_s,     u"ten"_s,      u"8 to 20"_s,
                                 u"12"_s, //
                                 u"E-mail"_s,  u"–"_s,        u""_s,
                                 u"12"_s, //
                                 u"Phone"_s,   u"five"_s,     u""_s,
                                 u"12"_s};
        QCOMPARE(cells(html({chart(kind)})), wanted);
    }
}

void TestReportHtml::whatIsNotKnownIsNoZero()
{
    ChartData one = chart(ChartData::Kind::Bars);
    QCOMPARE(html({one}).count(u"class=\"bar\""_s), 2);
    one.marks[1].value = 0;
    QCOMPARE(html({one}).count(u"class=\"bar\""_s), 3);
}

void TestReportHtml::barsAreAsLongAsTheirValues()
{
    const QString page = html({chart(ChartData::Kind::Bars)});
    QVERIFY(page.contains(u"width:50.00%;background:#0a6e8c"_s)); // 10 of the interval's end at 20
    QVERIFY(page.contains(u"width:25.00%"_s));
    ChartData none = chart(ChartData::Kind::Bars);
    none.marks = {mark(u"Web"_s, 0, u"none"_s)};
    QVERIFY(html({none}).contains(u"width:0.00%"_s));
    QCOMPARE(largestOf(chart(ChartData::Kind::Bars)), 20.0);
    QCOMPARE(largestOf(ChartData()), 0.0);
}

void TestReportHtml::lineBreaksOffAtAGap()
{
    ChartData one = chart(ChartData::Kind::Line);
    QCOMPARE(html({one}).count(u"<circle"_s), 2); // two points without neighbours
    QCOMPARE(html({one}).count(u"<polyline"_s), 0);
    one.marks[1].value = 7;
    QCOMPARE(html({one}).count(u"<circle"_s), 0);
    QCOMPARE(html({one}).count(u"<polyline"_s), 1);
    QCOMPARE(html({one}).count(u"<polygon"_s), 1);
}

void TestReportHtml::anEmptyChartSaysSo()
{
    ChartData one = chart(ChartData::Kind::Line);
    one.marks.clear();
    const QString page = html({one});
    QVERIFY(page.contains(u">No handoffs<"_s));
    QVERIFY(!page.contains(u"<table"_s));
}

void TestReportHtml::heatHasACellForEachMark()
{
    ChartData one = chart(ChartData::Kind::Heat);
    one.rowLabels = {u"Monday"_s, u"Tuesday"_s};
    one.columnLabels = {u"0"_s, u"1"_s};
    one.marks.append(mark(u"4"_s, 20, u"20"_s));
    const QString page = html({one});
    QCOMPARE(page.count(u"<i style=\"opacity:"_s), 4);
    QCOMPARE(page.count(u"<tr>"_s), 3);
    QCOMPARE(page.count(u"</tr>"_s), 3);
    QVERIFY(page.contains(u"opacity:0.60"_s));
    QVERIFY(page.contains(u"opacity:0.30"_s));
}

QTEST_GUILESS_MAIN(TestReportHtml)
#include "tst_reporthtml.moc"
