// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chatrowlayout.h"

#include <QStyle>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace deskside;
using theme::Meaning;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(13, 44), Qt::UTC);

ChatRow plainRow()
{
    ChatRow row;
    row.key = {u"a"_s, u"1"_s};
    row.title = u"Refund for order 48213"_s;
    row.customer = u"Mariana Oliveira"_s;
    row.channel = {ChannelKind::WhatsApp, u"whatsapp"_s};
    row.state = {StateKind::Open, u"OPEN"_s};
    row.activity = Moment(now.addSecs(-120));
    row.preview = u"O reembolso ainda não caiu"_s;
    row.speaker = {RoleKind::Customer, u"user"_s};
    return row;
}

ChatRow fullRow()
{
    ChatRow row = plainRow();
    row.unread = Known<bool>(true);
    row.unreadCount = 3;
    row.status = {RunKind::Failed, u"FAILED"_s};
    row.handoff = Known<bool>(true, Inference::TicketLinked);
    row.sentiment = {SentimentKind::Angry, u"angry"_s};
    row.assignee = u"Lena Wolff"_s;
    row.waitingSince = Known<Moment>(Moment(now.addSecs(-41 * 60)), Inference::FromLastMessage);
    return row;
}

ChatRow ownRow()
{
    ChatRow row = fullRow();
    row.vanished = true;
    row.own.pinned = true;
    row.own.tags = {u"a"_s, u"b"_s, u"refund"_s, u"vip"_s};
    return row;
}

ChatRow hostileRow()
{
    ChatRow row = ownRow();
    row.asks = true;
    row.draft = QString(3000, u'd');
    row.own.remindAt = now.addDays(400);
    row.own.tags = {QString(400, u'T'), u"\u202Egat"_s};
    row.title = QString(5000, u'W');
    row.customer = QString(3000, u'م');
    row.preview = u"\u202Ereversed <img src=file:///dev/zero>\n"_s + QString(3000, u'—');
    row.assignee = QString(400, u'x');
    row.state = {StateKind::Other, QString(300, u'?')};
    row.sentiment = {SentimentKind::Other, QString(300, u'!')};
    row.unreadCount = 123456789;
    return row;
}

ChatRow rightToLeftRow()
{
    ChatRow row = fullRow();
    row.title = u"تغيير عنوان التوصيل"_s;
    row.customer = u"نور الحسن"_s;
    row.preview = u"هل يمكنني تغيير العنوان قبل الشحن؟"_s;
    return row;
}

/// Every part that has a place, with its name.
QList<std::pair<QByteArray, QRect>> partsOf(const ChatRowLayout &layout)
{
    QList<std::pair<QByteArray, QRect>> parts;
    const auto add = [&parts](const QByteArray &name, const QRect &rect) {
        if (!rect.isEmpty())
            parts.append({name, rect});
    };
    add("accentBar", layout.accentBar);
    add("avatar", layout.avatar);
    add("customer", layout.customer.rect);
    add("time", layout.time.rect);
    add("title", layout.title.rect);
    add("dash", layout.dash);
    add("preview", layout.preview.rect);
    add("badge", layout.badge);
    add("pin", layout.pin);
    add("channel", layout.channel);
    add("account", layout.account.rect);
    for (const ChatRowLayout::Pill &pill : layout.pills)
        add("pill " + pill.label.text.toUtf8(), pill.rect);
    return parts;
}

QString textOf(const ChatRowLayout &layout, int rank)
{
    for (const ChatRowLayout::Pill &pill : layout.pills) {
        if (pill.rank == rank)
            return pill.inferred.isEmpty() ? pill.label.text : QString(pill.label.text + u" ≈"_s);
    }
    return {};
}

QString textOf(const ChatRowPill &pill)
{
    return pill.inferred ? QString(pill.text + u" ≈"_s) : pill.text;
}

} // namespace

class TestChatRowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsStayInsideAndApartAndMirror_data()
    {
        QTest::addColumn<ChatRow>("row");
        QTest::addColumn<double>("points");
        QTest::addColumn<bool>("compact");
        const QList<std::pair<QByteArray, ChatRow>> rows{
            {"nothing reported", ChatRow{}},     {"plain", plainRow()},  {"everything", fullRow()},
            {"right to left", rightToLeftRow()}, {"own data", ownRow()}, {"hostile", hostileRow()}};
        for (const auto &[name, row] : rows) {
            for (const double points : {8.0, 10.0, 14.0, 20.0}) {
                for (const bool compact : {false, true})
                    QTest::addRow("%s, %g pt, %s", name.constData(), points, compact ? "compact" : "comfortable")
                        << row << points << compact;
            }
        }
    }

    void partsStayInsideAndApartAndMirror()
    {
        QFETCH(ChatRow, row);
        QFETCH(double, points);
        QFETCH(bool, compact);
        QFont font;
        font.setPointSizeF(points);
        const ChatRowMetrics metrics(font);
        const Density density = compact ? Density::Compact : Density::Comfortable;
        ChatRowLayoutInput input{.rect = {}, .content = contentOf(row, u"Acme BR"_s, now), .density = density};

        for (int width = 200; width <= 700; width += 7) {
            // Away from the origin, so that a forgotten offset shows.
            input.rect = QRect(11, 300, width, metrics.rowHeight(density));
            input.direction = Qt::LeftToRight;
            const ChatRowLayout layout = layoutChatRow(input, metrics);
            const QRect clear = input.rect.adjusted(0, 0, 0, -1); // the last pixel is the separator's
            const auto parts = partsOf(layout);
            for (qsizetype i = 0; i < parts.size(); ++i) {
                QVERIFY2(clear.contains(parts[i].second), QByteArray(parts[i].first + " leaves the row").constData());
                for (qsizetype j = i + 1; j < parts.size(); ++j) {
                    QVERIFY2(
                        !parts[i].second.intersects(parts[j].second),
                        QByteArray(parts[i].first + " overlaps " + parts[j].first + " at " + QByteArray::number(width))
                            .constData());
                }
            }
            for (const ChatRowLayout::Pill &pill : layout.pills) {
                QVERIFY(pill.rect.contains(pill.label.rect));
                QVERIFY(pill.icon.isEmpty() || pill.rect.contains(pill.icon));
                QVERIFY(!pill.icon.intersects(pill.label.rect));
                QVERIFY(pill.inferred.isEmpty() || pill.rect.contains(pill.inferred));
                QVERIFY(!pill.inferred.intersects(pill.label.rect) && !pill.inferred.intersects(pill.icon));
                QVERIFY(metrics.smallMetrics.horizontalAdvance(pill.label.text) <= pill.label.rect.width());
            }
            // What a person needs in every row, however narrow.
            QVERIFY(!layout.customer.text.isEmpty());
            QVERIFY(!layout.title.text.isEmpty());
            QVERIFY(!layout.channel.isEmpty());

            input.direction = Qt::RightToLeft;
            const ChatRowLayout mirrored = layoutChatRow(input, metrics);
            const auto mirroredParts = partsOf(mirrored);
            QCOMPARE(mirroredParts.size(), parts.size());
            for (qsizetype i = 0; i < parts.size(); ++i) {
                QCOMPARE(mirroredParts[i].first, parts[i].first);
                QCOMPARE(mirroredParts[i].second, QStyle::visualRect(Qt::RightToLeft, input.rect, parts[i].second));
            }
        }
    }

    void allRowsAreEquallyHigh()
    {
        QFont font;
        font.setPointSizeF(10);
        const ChatRowMetrics metrics(font);
        QVERIFY(metrics.rowHeight(Density::Compact) * 2 < metrics.rowHeight(Density::Comfortable) + 8);
        QFont large = font;
        large.setPointSizeF(20);
        QVERIFY(ChatRowMetrics(large).rowHeight(Density::Comfortable) > metrics.rowHeight(Density::Comfortable));
    }

    void comfortableHasThreeLinesAndCompactOne()
    {
        const ChatRowMetrics metrics{QFont()};
        ChatRowLayoutInput input{.rect = QRect(0, 0, 480, metrics.rowHeight(Density::Comfortable)),
                                 .content = contentOf(fullRow(), u"Acme BR"_s, now)};
        const ChatRowLayout three = layoutChatRow(input, metrics);
        QVERIFY(three.customer.rect.bottom() < three.title.rect.top());
        QVERIFY(three.title.rect.bottom() < three.channel.top());
        QCOMPARE(three.customer.rect.top(), three.time.rect.top());
        QCOMPARE(three.title.rect.top(), three.preview.rect.top());

        input.density = Density::Compact;
        input.rect.setHeight(metrics.rowHeight(Density::Compact));
        const ChatRowLayout one = layoutChatRow(input, metrics);
        QCOMPARE(one.customer.rect.top(), one.title.rect.top());
        QCOMPARE(one.title.rect.top(), one.time.rect.top());
    }

    void lesserPillsGiveWayFirst()
    {
        const ChatRowMetrics metrics{QFont()};
        ChatRowLayoutInput input{.rect = {}, .content = contentOf(fullRow(), u"Acme BR"_s, now)};
        QList<int> all;
        for (const ChatRowPill &pill : input.content.pills)
            all.append(pill.rank);
        std::sort(all.begin(), all.end());
        for (int width = 700; width >= 200; --width) {
            input.rect = QRect(0, 0, width, metrics.rowHeight(Density::Comfortable));
            QList<int> shown;
            for (const ChatRowLayout::Pill &pill : layoutChatRow(input, metrics).pills)
                shown.append(pill.rank);
            std::sort(shown.begin(), shown.end());
            QVERIFY2(!shown.isEmpty(), "an angry customer is seen at every width");
            // None is left out while a lesser one has a place.
            QCOMPARE(shown, all.first(shown.size()));
        }
    }

    void wideRowsShowEveryPill()
    {
        const ChatRowMetrics metrics{QFont()};
        const ChatRowContent content = contentOf(fullRow(), u"Acme BR"_s, now);
        const ChatRowLayout layout = layoutChatRow(
            {.rect = QRect(0, 0, 900, metrics.rowHeight(Density::Comfortable)), .content = content}, metrics);
        QCOMPARE(layout.pills.size(), content.pills.size());
        QCOMPARE(layout.account.text, u"Acme BR"_s);
        QCOMPARE(textOf(layout, 0), u"Handed off · angry ≈"_s);
        QCOMPARE(textOf(layout, 1), u"waiting 41 min ≈"_s);
    }

    void narrowRowsSayItInBrief()
    {
        const ChatRowMetrics metrics{QFont()};
        const ChatRowContent content = contentOf(fullRow(), u"Acme BR"_s, now);
        for (const Density density : {Density::Comfortable, Density::Compact}) {
            QStringList angry;
            QStringList waiting;
            for (int width = 900; width >= 200; --width) {
                const ChatRowLayout layout = layoutChatRow(
                    {.rect = QRect(0, 0, width, metrics.rowHeight(density)), .content = content, .density = density},
                    metrics);
                angry.append(textOf(layout, 0));
                waiting.append(textOf(layout, 1));
            }
            QVERIFY(angry.contains(u"Handed off · angry ≈"_s) && angry.contains(u"angry"_s));
            QVERIFY(waiting.contains(u"waiting 41 min ≈"_s) && waiting.contains(u"41 min ≈"_s));
            // Never "Handed o…": what is cut is the brief text.
            QVERIFY(angry.filter(u"Handed o…"_s).isEmpty());
            QVERIFY(waiting.filter(u"waiting …"_s).isEmpty());
        }
    }

    void pillsSayWhoHasTheChat_data()
    {
        QTest::addColumn<ChatRow>("row");
        QTest::addColumn<QStringList>("texts");
        ChatRow row = plainRow();
        QTest::newRow("nothing known") << row << QStringList{u"Open"_s};
        row.handler = Known<Handler>(Handler::Ai);
        QTest::newRow("the AI") << row << QStringList{u"Open"_s, u"AI"_s};
        row.handler = Known<Handler>(Handler::Ai, Inference::AiOnAndUnassigned);
        QTest::newRow("the AI, inferred") << row << QStringList{u"Open"_s, u"AI ≈"_s};
        row.assignee = u"Lena"_s;
        QTest::newRow("somebody") << row << QStringList{u"Open"_s, u"Lena"_s};
        row.mine = Known<bool>(true);
        QTest::newRow("me") << row << QStringList{u"Open"_s, u"You"_s};
        row = plainRow();
        row.handoff = Known<bool>(true);
        row.handler = Known<Handler>(Handler::Person);
        row.sentiment = {SentimentKind::Neutral, u"neutral"_s};
        QTest::newRow("handed off to nobody yet") << row << QStringList{u"Open"_s, u"Handed off · neutral"_s};
        row.handoff = Known<bool>(false);
        QTest::newRow("not handed off") << row << QStringList{u"Open"_s, u"neutral"_s, u"Person"_s};
        row = plainRow();
        row.waitingSince = Known<Moment>(Moment(now.addSecs(-20)), Inference::FromLastMessage);
        QTest::newRow("has just written") << row << QStringList{u"Open"_s};
        row = plainRow();
        row.vanished = true;
        QTest::newRow("gone") << row << QStringList{u"Open"_s, u"Gone at the vendor"_s};
        row = plainRow();
        row.own.tags = {u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        QTest::newRow("the first tags") << row << QStringList{u"Open"_s, u"a"_s, u"b"_s, u"c"_s};
    }

    void pillsSayWhoHasTheChat()
    {
        QFETCH(ChatRow, row);
        QFETCH(QStringList, texts);
        QStringList found;
        for (const ChatRowPill &pill : contentOf(row, {}, now).pills)
            found.append(textOf(pill));
        QCOMPARE(found, texts);
    }

    void reportedAndInferredUnreadDiffer()
    {
        ChatRow row = plainRow();
        QVERIFY(!contentOf(row, {}, now).isUnread());
        row.unread = Known<bool>(true, Inference::CustomerSpokeLast);
        QCOMPARE(contentOf(row, {}, now).badge, ChatRowContent::Badge::Inferred);
        QCOMPARE(contentOf(row, {}, now).badgeText, QString());
        row.unread = Known<bool>(true);
        row.unreadCount = 7;
        QCOMPARE(contentOf(row, {}, now).badge, ChatRowContent::Badge::Reported);
        QCOMPARE(contentOf(row, {}, now).badgeText, u"7"_s);
        row.unreadCount = 100;
        QCOMPARE(contentOf(row, {}, now).badgeText, u"99+"_s);
    }

    void theUnknownIsNamed()
    {
        const ChatRowContent content = contentOf(ChatRow{}, {}, now);
        QCOMPARE(content.initials, u"?"_s);
        QCOMPARE(content.avatar, Meaning::Muted);
        QVERIFY(!content.customer.isEmpty());
        QVERIFY(!content.title.isEmpty());
        QCOMPARE(content.time, QString());
        QVERIFY(content.pills.isEmpty());
    }

    void strangersTextIsMadeSafe()
    {
        const ChatRow row = hostileRow();
        const ChatRowContent content = contentOf(row, u"Acme\u202E BR"_s, now);
        for (const QString &text : {content.title, content.preview, content.account, content.customer}) {
            QVERIFY(!text.contains(QChar(0x202e)));
            QVERIFY(!text.contains(u'\n'));
            QVERIFY(text.size() < 600);
        }
        const QString tip = toolTipOf(row, u"<b>Acme</b>"_s, now);
        QVERIFY(!tip.contains(u"<img"_s));
        QVERIFY(!tip.contains(u"<b>"_s));
        QVERIFY(tip.contains(u"&lt;b&gt;Acme"_s));
    }

    void theClockGoesFromCalmToUrgentAndNotByColourAlone_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("icon");
        QTest::addColumn<theme::Meaning>("meaning");
        QTest::newRow("calm") << 8 << u"8 min ≈"_s << u"waiting"_s << theme::Meaning::Muted;
        QTest::newRow("warning") << 20 << u"waiting 20 min ≈"_s << u"waiting"_s << theme::Meaning::Waiting;
        QTest::newRow("urgent") << 90 << u"waiting 1 h ≈"_s << u"warning"_s << theme::Meaning::Negative;
    }

    void theClockGoesFromCalmToUrgentAndNotByColourAlone()
    {
        QFETCH(int, minutes);
        QFETCH(QString, text);
        QFETCH(QString, icon);
        QFETCH(theme::Meaning, meaning);
        ChatRow row;
        row.waitingSince = {Moment(now.addSecs(-60LL * minutes)), Inference::FromLastMessage};
        const ChatRowPill pill = contentOf(row, {}, now).pills.value(0);
        QCOMPARE(textOf(pill), text);
        QCOMPARE(pill.icon, icon);
        QCOMPARE(pill.meaning, meaning);
        // The limits can be set.
        const WaitingLimits late{.warnMinutes = 1000, .urgentMinutes = 2000};
        QCOMPARE(contentOf(row, {}, now, late).pills.value(0).meaning, theme::Meaning::Muted);
    }

    void whatIsNotSureOfAWaitIsSaid()
    {
        ChatRow row;
        row.waitingSince = {Moment(now.addSecs(-60 * 20)), Inference::FromLatestMessages};
        QCOMPARE(textOf(contentOf(row, {}, now).pills.value(0)), u"waiting > 20 min"_s);
        const QString tip = toolTipOf(row, {}, now);
        QVERIFY(tip.contains(u"Waiting at least 20 minute(s)"_s));
        QVERIFY(tip.contains(describe(Inference::FromLatestMessages).toHtmlEscaped()));
    }

    void whatIsOnItsWayAndPlannedIsShown()
    {
        const auto texts = [](const ChatRow &row) {
            QStringList all;
            for (const ChatRowPill &pill : contentOf(row, {}, now).pills)
                all << pill.text;
            return all;
        };
        ChatRow row;
        row.pending = 2;
        QCOMPARE(texts(row), QStringList{u"Sending"_s});
        QVERIFY(toolTipOf(row, {}, now).contains(u"2 action(s) on the way"_s));
        row.asks = true;
        QCOMPARE(texts(row), QStringList{u"Needs you"_s});
        row = ChatRow();
        row.followUpAt = Moment(now.addSecs(-60));
        QCOMPARE(texts(row), QStringList{u"Follow-up due"_s});
        row.followUpAt = {};
        row.own.remindAt = now.addDays(3);
        QVERIFY(texts(row).value(0).startsWith(u"Reminder "_s));
    }

    void aDraftStandsForThePreview()
    {
        ChatRow row = plainRow();
        row.draft = u"Dear\u202E Ana,\nyour <b>refund</b>"_s;
        const QString preview = contentOf(row, {}, now).preview;
        QVERIFY2(preview.startsWith(u"Draft: "_s) && preview.contains(u"<b>refund</b>"_s), qPrintable(preview));
        QVERIFY(!preview.contains(QChar(0x202E)));
        QVERIFY(toolTipOf(row, {}, now).contains(u"&lt;b&gt;refund"_s));
        row.draft = QString();
        QVERIFY(!contentOf(row, {}, now).preview.startsWith(u"Draft"_s));
    }

    void theToolTipSaysHowAValueWasInferred()
    {
        const QString tip = toolTipOf(fullRow(), u"Acme"_s, now);
        QVERIFY(tip.contains(describe(Inference::TicketLinked).toHtmlEscaped()));
        QVERIFY(!toolTipOf(plainRow(), u"Acme"_s, now).contains(u"≈"_s));
    }

    void whatThePersonAddedIsSaid()
    {
        const ChatRowMetrics metrics{QFont()};
        const QString tip = toolTipOf(ownRow(), u"Acme"_s, now);
        QVERIFY(tip.contains(u"Gone at the vendor"_s) && tip.contains(u"Pinned here"_s)
                && tip.contains(u"Tags: a b refund vip"_s));
        for (const Density density : {Density::Comfortable, Density::Compact}) {
            ChatRowLayoutInput input{.rect = QRect(0, 0, 900, metrics.rowHeight(density)),
                                     .content = contentOf(ownRow(), {}, now),
                                     .density = density};
            QVERIFY(!layoutChatRow(input, metrics).pin.isEmpty());
            input.content = contentOf(fullRow(), {}, now);
            QVERIFY(layoutChatRow(input, metrics).pin.isEmpty());
        }
    }

    void aPersonKeepsOneColour()
    {
        QCOMPARE(avatarMeaning(u"Mariana Oliveira"_s), Meaning::Ai);
        QSet<int> seen;
        for (int i = 0; i < 100; ++i)
            seen.insert(static_cast<int>(avatarMeaning(QString::number(i))));
        QCOMPARE(seen.size(), 6);
    }

    void everyChannelHasAnIcon()
    {
        for (int kind = 0; kind <= static_cast<int>(ChannelKind::Calendar); ++kind) {
            const QString name = channelIconName(static_cast<ChannelKind>(kind));
            QVERIFY2(theme::iconNames().contains(name), qPrintable(name));
        }
    }
};

QTEST_MAIN(TestChatRowLayout)
#include "tst_chatrowlayout.moc"
