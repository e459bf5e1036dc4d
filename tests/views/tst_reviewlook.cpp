// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/reviewrig.h"
#include "views/chartloader.h"
#include "views/quietstyle.h"
#include "views/review/queueview.h"
#include "views/theme.h"

#include <QApplication>
#include <QDir>
#include <QTabBar>

using namespace deskside;
using namespace deskside::test;

namespace {

ChartMark mark(const QString &label, double value, const QString &text, ChartTone tone = ChartTone::Accent)
{
    ChartMark one;
    one.label = label;
    one.value = value;
    one.valueText = text;
    one.sample = 100;
    one.tone = tone;
    one.query = u"is:handoff"_s;
    return one;
}

ChartData tile(const QString &id, const QString &title, const QString &value, const QString &note)
{
    ChartData data = chart(id, ChartData::Kind::Tile);
    data.title = title;
    data.note = note;
    data.marks = {mark(title, 1, value)};
    return data;
}

ChartData bars(const QString &id, const QString &title, const QString &note, const QList<ChartMark> &marks)
{
    ChartData data = chart(id);
    data.title = title;
    data.note = note;
    data.marks = marks;
    return data;
}

QList<ChartData> dashboard()
{
    ChartData rate = chart(u"rate"_s, ChartData::Kind::Line);
    rate.title = u"Handoff rate by day"_s;
    rate.note = u"95 % interval · covers 7,961 of ≥ 7,961 chats"_s;
    rate.isShare = true;
    for (int day = 0; day < 30; ++day) {
        const double value = 0.2 - 0.003 * day + 0.01 * (day % 5);
        ChartMark one = mark(u"%1 Nov"_s.arg(day + 1), value, u"%1 %"_s.arg(value * 100, 0, 'f', 1));
        one.low = value - 0.02;
        one.high = value + 0.02;
        rate.marks.append(day == 12 ? ChartMark{one.label, {}, {}, {}, {}, {}, 0, ChartTone::Accent, {}} : one);
    }
    rate.events = {{17, u"version 14 released"_s}};
    ChartData hours = chart(u"hours"_s, ChartData::Kind::Heat);
    hours.title = u"When people are needed"_s;
    hours.note = u"handoffs by hour and weekday"_s;
    for (int i = 0; i < 7; ++i)
        hours.rowLabels << QLocale().dayName(i + 1, QLocale::ShortFormat);
    for (int i = 0; i < 24; ++i)
        hours.columnLabels << u"%1 h"_s.arg(i);
    for (int i = 0; i < 7 * 24; ++i) {
        const int count = std::max(0, 12 - std::abs(i % 24 - 12)) * (i < 5 * 24 ? 3 : 1);
        hours.marks.append(mark({}, count, QString::number(count), ChartTone::Waiting));
    }
    return {tile(u"handoffs"_s, u"Handoffs"_s, u"1,204"_s, u"of 7,961 chats"_s),
            tile(u"share"_s, u"Handoff rate"_s, u"15.1 %"_s, u"14.3–15.9 · was 19.4 %"_s),
            tile(u"wait"_s, u"Median wait"_s, u"6 min"_s, u"p90 38 min · ≈"_s),
            tile(u"angry"_s, u"Angry"_s, u"9.8 %"_s, u"118 of 1,204"_s),
            tile(u"done"_s, u"Reviewed"_s, u"37 of 120"_s, u"reviewed"_s),
            rate,
            bars(u"why"_s, u"Why"_s, u"1,204 handoffs"_s,
                 {mark(u"Refund"_s, 342, u"342"_s), mark(u"Delivery"_s, 271, u"271"_s),
                  mark(u"Account access"_s, 198, u"198"_s), mark(u"Billing"_s, 176, u"176"_s)}),
            bars(u"felt"_s, u"How they felt"_s, u"at the handoff"_s,
                 {mark(u"angry"_s, 118, u"118"_s, ChartTone::Negative),
                  mark(u"neutral"_s, 861, u"861"_s, ChartTone::Waiting),
                  mark(u"happy"_s, 225, u"225"_s, ChartTone::Positive)}),
            hours,
            bars(u"load"_s, u"Open work by person"_s, u"now"_s,
                 {mark(u"Lena Wolff"_s, 14, u"14"_s, ChartTone::Person),
                  mark(u"Nobody"_s, 9, u"9"_s, ChartTone::Negative)})};
}

ChatRow customer(quint32 id)
{
    struct Name {
        QString name;
        QString title;
    };
    static const QList<Name> names{{u"Mariana Oliveira"_s, u"Refund for order 48213"_s},
                                   {u"Dana Whitfield"_s, u"API key rotated, webhooks fail"_s},
                                   {u"佐藤 美咲"_s, u"サイズ交換のお願い"_s},
                                   {u"Karim Benali"_s, u"Double charge on renewal"_s},
                                   {u"Ravi Sharma"_s, u"Bulk order, 240 seats"_s},
                                   {u"ليلى حداد"_s, u"تغيير عنوان الفاتورة"_s},
                                   {u"Paul Adeyemi"_s, u"Cannot export the report of last month as a file"_s}};
    ChatRow row = chatRow(id);
    row.customer = names[(id - 1) % names.size()].name;
    row.title = names[(id - 1) % names.size()].title;
    return row;
}

HandoffRecord handoff()
{
    const QDateTime at(QDate(2026, 11, 21), QTime(13, 2), Qt::UTC);
    HandoffRecord one;
    one.at = {Within{at, at.addSecs(300)}, Inference::BetweenSights};
    one.from = AiVersion{u"a1"_s, u"Concierge"_s, u"14"_s, u"gpt-6"_s};
    one.to = u"Lena Wolff"_s;
    one.classification = u"Refund"_s;
    one.summary = u"Ten days were promised twice and the money is not there. The customer wants a person now."_s;
    one.sentiment = SentimentKind::Angry;
    one.channel = {ChannelKind::WhatsApp, u"whatsapp"_s};
    one.answered = {Within::exactly(at.addSecs(41 * 60)), Inference::FromLatestMessages};
    one.end = HandoffEnd::Resolved;
    return one;
}

void fillDesk(ReviewRig *rig)
{
    using Tone = ReasonTone;
    rig->rows = customer;
    rig->handoffs.insert(keyOf(1), {handoff()});
    rig->scores.insert(keyOf(1),
                       {{keyOf(1),
                         u"Lena"_s,
                         Verdict::Late,
                         CustomerOutcome::PartlySolved,
                         {u"refund"_s},
                         u"The AI promised ten days twice; it should have handed over at 13:02."_s,
                         {}},
                        {keyOf(1), u"Ade"_s, Verdict::Early, CustomerOutcome::None, {}, u"Could have waited"_s, {}}});
    rig->queue.setQueue({{1, u"angry · waited 41 min"_s, Tone::Negative, false, Verdict::Late},
                         {2, u"run failed"_s, Tone::Negative, false, Verdict::None},
                         {3, u"long wait 31 min"_s, Tone::Waiting, false, Verdict::None},
                         {4, u"reopened twice"_s, Tone::Waiting, false, Verdict::None},
                         {5, u"happy · sampled"_s, Tone::Positive, true, Verdict::None},
                         {6, u"sampled"_s, Tone::Muted, true, Verdict::Right},
                         {7, u"sampled"_s, Tone::Muted, true, Verdict::None}});
    rig->desk->setReviewer(u"Lena"_s);
    rig->desk->setToday(QDate(2026, 11, 21));
    rig->desk->setAccounts({{u"a"_s, u"Acme"_s}});
    rig->desk->setProgress(37, 120);
    rig->desk->setCharts(dashboard());
}

} // namespace

/// The desk as it looks. With DESKSIDE_PICTURES set to a folder the pictures are kept there.
class TestReviewLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void looks_data();
    void looks();
};

void TestReviewLook::initTestCase()
{
    QApplication::setStyle(new QuietStyle);
}

void TestReviewLook::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<int>("tab");
    QTest::newRow("wide-light") << QSize(1440, 900) << false << false << 0;
    QTest::newRow("wide-dark") << QSize(1440, 900) << true << false << 0;
    QTest::newRow("wide-rtl") << QSize(1440, 900) << false << true << 0;
    QTest::newRow("middle-light") << QSize(1024, 700) << false << false << 0;
    QTest::newRow("small-light") << QSize(800, 500) << false << false << 0;
    QTest::newRow("small-dark") << QSize(800, 500) << true << false << 0;
    QTest::newRow("small-rtl") << QSize(800, 500) << false << true << 0;
    QTest::newRow("small-board") << QSize(800, 500) << false << false << 1;
}

void TestReviewLook::looks()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(bool, rightToLeft);
    QFETCH(int, tab);
    const QPalette palette = dark ? theme::darkPalette() : theme::lightPalette();
    QApplication::setPalette(palette);
    ChartLoader charts;
    ReviewRig rig(size, &charts);
    rig.window.setPalette(palette);
    rig.window.setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    fillDesk(&rig);
    QVERIFY(rig.show());
    rig.find<QTabBar>("reviewTabs")->setCurrentIndex(tab);
    rig.find<QueueView>("reviewQueue")->setFocus();
    QCoreApplication::processEvents();
    const QImage picture = rig.window.grab().toImage();
    QCOMPARE(rig.window.size(), size);
    const auto share = [&picture](const QColor &color) {
        int found = 0;
        int all = 0;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3, ++all)
                found += picture.pixelColor(x, y) == color;
        }
        return double(found) / all;
    };
    // Everything stands on the theme's two calm colours, and what is chosen on the accent's fill.
    QVERIFY(share(palette.color(QPalette::Base)) + share(palette.color(QPalette::Window)) > 0.6);
    if (tab == 0)
        QVERIFY(share(theme::fill(theme::Meaning::Accent, palette)) > 0.005);
    if (const QString folder = qEnvironmentVariable("DESKSIDE_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(u"review-"_s + QLatin1String(QTest::currentDataTag()) + u".png"_s)));
}

QTEST_MAIN(TestReviewLook)
#include "tst_reviewlook.moc"
