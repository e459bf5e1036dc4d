// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messagelayout.h"

#include <QFontMetrics>
#include <QTest>
#include <QTextLayout>

using namespace deskside;
using namespace Qt::StringLiterals;
using Kind = MessageBlock::Kind;

namespace {

const QDate today(2026, 11, 21);

ConversationEntry said(RoleKind role, const QString &text)
{
    ConversationEntry entry;
    entry.role = {role, u"reported"_s};
    entry.author = u"Mariana Oliveira"_s;
    entry.at = Moment(QDateTime(today, QTime(13, 2), Qt::UTC));
    entry.text = text;
    return entry;
}

ConversationEntry full(RoleKind role)
{
    ConversationEntry entry = said(role, u"Oi! O reembolso do pedido 48213 ainda não caiu.\nJá faz doze dias."_s);
    File audio;
    audio.filename = u"voice-message-of-the-customer.ogg"_s;
    audio.size = 31'240;
    entry.audio = {audio};
    File file;
    file.filename = u"a-statement-of-the-bank-for-november-with-a-long-name.pdf"_s;
    file.size = 231'240;
    file.url = u"https://files.example.com/statement"_s;
    entry.files = {file};
    Part part;
    part.text = u"Já falei com o banco, e eles dizem que não receberam nada."_s;
    part.start = 3;
    part.end = 42;
    entry.timed = {part, part};
    entry.tools = {u"orders.lookup"_s, u"orders.refund"_s};
    entry.tokens = 1204;
    entry.error = u"upstream timeout"_s;
    entry.status = {RunKind::Failed, u"FAILED"_s};
    entry.preview = true;
    return entry;
}

ConversationEntry between(ConversationEntry::Kind kind, const QString &text)
{
    ConversationEntry entry;
    entry.kind = kind;
    entry.at = Moment(QDateTime(today, QTime(13, 10), Qt::UTC));
    entry.text = text;
    return entry;
}

QList<std::pair<QByteArray, ConversationEntry>> everyKind()
{
    using EntryKind = ConversationEntry::Kind;
    return {
        {"customer", full(RoleKind::Customer)},
        {"assistant", full(RoleKind::Assistant)},
        {"agent", full(RoleKind::Agent)},
        {"note", full(RoleKind::Note)},
        {"tool", full(RoleKind::Tool)},
        {"system", full(RoleKind::System)},
        {"unknown role", full(RoleKind::Other)},
        {"without words",
         [] {
             ConversationEntry entry = said(RoleKind::Assistant, {});
             entry.error = u"upstream timeout"_s;
             return entry;
         }()},
        {"event", said(RoleKind::Event, u"The chat was assigned to somebody with a rather long name. "_s.repeated(2))},
        {"reply on its way",
         [] {
             ConversationEntry entry = said(RoleKind::Agent, u"Thank you! I have asked them to send it again."_s);
             entry.id = u"r1"_s;
             entry.pending = PendingReply{1, u"r1"_s, OutboxItem::Phase::Asking, OutboxItem::Question::MayHaveHappened,
                                          u"It cannot be known whether this arrived at Invent."_s};
             return entry;
         }()},
        {"notice that can be tried again",
         [] {
             ConversationEntry entry = between(EntryKind::Notice, u"Deskside cannot reach Invent."_s);
             entry.canRetry = true;
             return entry;
         }()},
        {"right-to-left", said(RoleKind::Customer, u"هل يمكن تغيير العنوان قبل الشحن؟ order 48213"_s)},
        {"one long word", said(RoleKind::Customer, QString(400, u'W'))},
        {"day", between(EntryKind::Day, {})},
        {"handoff",
         between(EntryKind::Handoff, u"refund request · customer angry\nShe wants a person. "_s.repeated(3))},
        {"notice", between(EntryKind::Notice, u"Zaia sends only the beginning of the last two messages."_s)},
    };
}

MessageInput inputOf(const ConversationEntry &entry, int width, double points = 10,
                     Qt::LayoutDirection direction = Qt::LeftToRight)
{
    QFont font;
    font.setPointSizeF(points);
    return {entry, font, width, direction, today};
}

const MessageBlock *find(const MessageLayout &layout, Kind kind)
{
    for (const MessageBlock &block : layout.blocks) {
        if (block.kind == kind)
            return &block;
    }
    return nullptr;
}

} // namespace

class MessageLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void keepsEverythingInsideAndApart_data();
    void keepsEverythingInsideAndApart();
    void mirrorsForRightToLeft_data();
    void mirrorsForRightToLeft();
    void standsOnTheSideOfItsSpeaker_data();
    void standsOnTheSideOfItsSpeaker();
    void growsAsItGetsNarrower();
    void breaksALongWordAnywhere();
    void wordsWhatAMessageCarries();
    void lengthIsNotGuessedForSeveralRecordings();
    void drawsNoBubbleAroundNothing();
    void namesTheRoleWhereNoAuthorIsKnown();
    void wordsADayByToday();
    void copiesTextRecordingsAndErrors();
    void aReplyOnItsWayLooksPending_data();
    void aReplyOnItsWayLooksPending();
    void anEventIsNoSpeech();
};

void MessageLayoutTest::keepsEverythingInsideAndApart_data()
{
    QTest::addColumn<ConversationEntry>("entry");
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("points");
    for (const auto &[name, entry] : everyKind()) {
        for (const int width : {250, 330, 480, 720, 1000}) {
            for (const double points : {8.0, 10.0, 14.0, 20.0})
                QTest::addRow("%s %d px %g pt", name.constData(), width, points) << entry << width << points;
        }
    }
}

void MessageLayoutTest::keepsEverythingInsideAndApart()
{
    QFETCH(ConversationEntry, entry);
    QFETCH(int, width);
    QFETCH(double, points);
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const MessageLayout layout = layoutMessage(inputOf(entry, width, points, direction));
        const QRect row(0, 0, width, layout.height);
        QVERIFY(!layout.blocks.isEmpty());
        QList<QRect> pieces;
        for (const MessageBlock &block : layout.blocks) {
            pieces.append(block.rect);
            QVERIFY(block.layout && block.layout->lineCount() > 0);
            qreal bottom = 0;
            for (int i = 0; i < block.layout->lineCount(); ++i) {
                const QTextLine line = block.layout->lineAt(i);
                QVERIFY2(line.naturalTextWidth() <= block.rect.width() + 1, "a line is wider than its place");
                QVERIFY2(line.y() >= bottom - 0.01, "lines overlap");
                bottom = line.y() + line.height();
            }
            QVERIFY2(bottom <= block.rect.height() + 0.01, "lines are cut at the bottom");
            const bool inBubble = block.kind == Kind::Body || block.kind == Kind::Audio || block.kind == Kind::File
                                  || block.kind == Kind::Transcript || block.kind == Kind::Handoff;
            if (inBubble)
                QVERIFY2(layout.bubble.contains(block.rect), "what is said stands in the bubble");
            else
                QVERIFY2(!layout.bubble.intersects(block.rect), "what is said about it stands outside");
        }
        for (const MessageIcon &icon : layout.icons) {
            pieces.append(icon.rect);
            QVERIFY(theme::iconNames().contains(icon.name));
        }
        QCOMPARE(layout.buttons.size(), buttonsOf(entry).size());
        for (const MessageButton &button : layout.buttons) {
            pieces.append(button.rect);
            QVERIFY(!button.text.isEmpty() && !spokenButton(button).isEmpty());
            const bool ofAFile = button.kind == MessageButton::Kind::Open || button.kind == MessageButton::Kind::Save;
            QCOMPARE(layout.bubble.contains(button.rect), ofAFile);
        }
        pieces += layout.lines;
        for (int i = 0; i < pieces.size(); ++i) {
            QVERIFY2(!pieces.at(i).isEmpty(), "a piece without room");
            QVERIFY2(row.contains(pieces.at(i)), "a piece outside of its row");
            for (int j = 0; j < i; ++j)
                QVERIFY2(!pieces.at(i).intersects(pieces.at(j)), "two pieces overlap");
        }
        QVERIFY(layout.bubble.isNull() || row.contains(layout.bubble));
    }
}

void MessageLayoutTest::mirrorsForRightToLeft_data()
{
    QTest::addColumn<ConversationEntry>("entry");
    for (const auto &[name, entry] : everyKind())
        QTest::newRow(name.constData()) << entry;
}

void MessageLayoutTest::mirrorsForRightToLeft()
{
    QFETCH(ConversationEntry, entry);
    constexpr int width = 640;
    const MessageLayout plain = layoutMessage(inputOf(entry, width));
    const MessageLayout mirrored = layoutMessage(inputOf(entry, width, 10, Qt::RightToLeft));
    const auto mirror = [](const QRect &rect) {
        return QRect(width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height());
    };
    QCOMPARE(mirrored.height, plain.height);
    QCOMPARE(mirrored.bubble.isNull(), plain.bubble.isNull());
    if (!plain.bubble.isNull())
        QCOMPARE(mirrored.bubble, mirror(plain.bubble));
    QCOMPARE(mirrored.blocks.size(), plain.blocks.size());
    for (int i = 0; i < plain.blocks.size(); ++i)
        QCOMPARE(mirrored.blocks.at(i).rect, mirror(plain.blocks.at(i).rect));
    QCOMPARE(mirrored.icons.size(), plain.icons.size());
    for (int i = 0; i < plain.icons.size(); ++i)
        QCOMPARE(mirrored.icons.at(i).rect, mirror(plain.icons.at(i).rect));
    QCOMPARE(mirrored.buttons.size(), plain.buttons.size());
    for (int i = 0; i < plain.buttons.size(); ++i)
        QCOMPARE(mirrored.buttons.at(i).rect, mirror(plain.buttons.at(i).rect));
}

void MessageLayoutTest::standsOnTheSideOfItsSpeaker_data()
{
    QTest::addColumn<RoleKind>("role");
    QTest::addColumn<int>("side"); // -1 leading, 0 centre, 1 trailing
    QTest::addColumn<theme::Meaning>("color");
    QTest::addColumn<bool>("filled");
    QTest::newRow("customer") << RoleKind::Customer << -1 << theme::Meaning::Muted << true;
    QTest::newRow("unknown") << RoleKind::Other << -1 << theme::Meaning::Muted << true;
    QTest::newRow("assistant") << RoleKind::Assistant << 1 << theme::Meaning::Ai << true;
    QTest::newRow("agent") << RoleKind::Agent << 1 << theme::Meaning::Person << true;
    QTest::newRow("note") << RoleKind::Note << 1 << theme::Meaning::Muted << false;
    QTest::newRow("system") << RoleKind::System << 0 << theme::Meaning::Muted << false;
    QTest::newRow("tool") << RoleKind::Tool << 0 << theme::Meaning::Muted << false;
}

void MessageLayoutTest::standsOnTheSideOfItsSpeaker()
{
    QFETCH(RoleKind, role);
    QFETCH(int, side);
    QFETCH(theme::Meaning, color);
    QFETCH(bool, filled);
    const MessageLayout layout = layoutMessage(inputOf(said(role, u"Hello"_s), 700));
    const int before = layout.bubble.left();
    const int after = 700 - layout.bubble.right() - 1;
    QCOMPARE((before > after + 1) - (after > before + 1), side);
    QCOMPARE(layout.bubbleColor, color);
    QCOMPARE(layout.bubbleFilled, filled);
}

void MessageLayoutTest::growsAsItGetsNarrower()
{
    const ConversationEntry entry = said(RoleKind::Customer, u"a few words "_s.repeated(60));
    int last = 0;
    for (const int width : {1000, 700, 500, 300}) {
        const int height = layoutMessage(inputOf(entry, width)).height;
        QVERIFY(height > last);
        last = height;
    }
}

void MessageLayoutTest::breaksALongWordAnywhere()
{
    const MessageLayout layout = layoutMessage(inputOf(said(RoleKind::Customer, QString(400, u'W')), 330));
    QVERIFY(find(layout, Kind::Body)->layout->lineCount() > 5);
}

void MessageLayoutTest::wordsWhatAMessageCarries()
{
    const MessageLayout layout = layoutMessage(inputOf(full(RoleKind::Assistant), 900));
    QVERIFY(find(layout, Kind::Author)->text.contains("Mariana Oliveira"_L1));
    QVERIFY(find(layout, Kind::Author)->text.contains("13:02"_L1));
    const QString audio = find(layout, Kind::Audio)->text;
    QVERIFY(audio.contains("voice-message-of-the-customer.ogg"_L1) && audio.contains("0:42"_L1));
    QVERIFY(audio.contains("31.2"_L1) || audio.contains("31.24"_L1));
    QVERIFY(find(layout, Kind::Transcript)->text.startsWith(u"0:03 “Já falei"_s));
    const QString facts = find(layout, Kind::Facts)->text;
    QVERIFY(facts.contains("called orders.lookup, orders.refund"_L1));
    QVERIFY(facts.contains("1204"_L1));
    QVERIFY(facts.contains("Failed"_L1));
    QVERIFY(facts.contains("beginning only"_L1));
    QCOMPARE(find(layout, Kind::Error)->text, u"upstream timeout"_s);
    QCOMPARE(find(layout, Kind::Error)->color, theme::Meaning::Negative);
    QStringList icons;
    for (const MessageIcon &icon : layout.icons)
        icons += icon.name;
    QCOMPARE(icons, (QStringList{u"ai"_s, u"play"_s, u"file"_s, u"tool"_s, u"error"_s}));
    QVERIFY(find(layout, Kind::File)->text.contains("a-statement-of-the-bank"_L1));
}

void MessageLayoutTest::lengthIsNotGuessedForSeveralRecordings()
{
    ConversationEntry entry = full(RoleKind::Customer);
    entry.audio.append(entry.audio.first());
    QVERIFY(!find(layoutMessage(inputOf(entry, 700)), Kind::Audio)->text.contains("0:42"_L1));
}

void MessageLayoutTest::drawsNoBubbleAroundNothing()
{
    ConversationEntry entry = said(RoleKind::Assistant, {});
    entry.error = u"upstream timeout"_s;
    const MessageLayout layout = layoutMessage(inputOf(entry, 700));
    QVERIFY(layout.bubble.isNull());
    QVERIFY(find(layout, Kind::Author));
    QVERIFY(find(layout, Kind::Error));
}

void MessageLayoutTest::namesTheRoleWhereNoAuthorIsKnown()
{
    ConversationEntry entry = said(RoleKind::Other, u"Hello"_s);
    entry.author.clear();
    QVERIFY(find(layoutMessage(inputOf(entry, 700)), Kind::Author)->text.contains("reported"_L1));
}

void MessageLayoutTest::wordsADayByToday()
{
    MessageInput input = inputOf(between(ConversationEntry::Kind::Day, {}), 700);
    QCOMPARE(find(layoutMessage(input), Kind::Day)->text, u"Today"_s);
    QCOMPARE(layoutMessage(input).lines.size(), 2);
    input.today = today.addDays(1);
    QCOMPARE(find(layoutMessage(input), Kind::Day)->text, u"Yesterday"_s);
}

void MessageLayoutTest::copiesTextRecordingsAndErrors()
{
    const QStringList lines = copyTextOf(full(RoleKind::Customer)).split(u'\n');
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines.at(1), u"Já faz doze dias."_s);
    QVERIFY(lines.at(2).contains("voice-message-of-the-customer.ogg"_L1));
    QVERIFY(lines.at(3).contains("a-statement-of-the-bank"_L1));
    QVERIFY(lines.at(4).startsWith(u"0:03 “"_s));
    QCOMPARE(lines.at(6), u"upstream timeout"_s);
}

void MessageLayoutTest::aReplyOnItsWayLooksPending_data()
{
    using Phase = OutboxItem::Phase;
    QTest::addColumn<OutboxItem::Phase>("phase");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<theme::Meaning>("color");
    QTest::newRow("held") << Phase::Held << u"waiting"_s << theme::Meaning::Muted;
    QTest::newRow("sending") << Phase::Sending << u"waiting"_s << theme::Meaning::Muted;
    QTest::newRow("asking") << Phase::Asking << u"warning"_s << theme::Meaning::Waiting;
    QTest::newRow("refused") << Phase::Refused << u"error"_s << theme::Meaning::Negative;
}

void MessageLayoutTest::aReplyOnItsWayLooksPending()
{
    QFETCH(OutboxItem::Phase, phase);
    ConversationEntry entry = said(RoleKind::Agent, u"On it"_s);
    QVERIFY(!layoutMessage(inputOf(entry, 700)).bubbleDashed);
    entry.pending = PendingReply{1, u"r1"_s, phase, {}, u"what it is at"_s};
    const MessageLayout layout = layoutMessage(inputOf(entry, 700));
    QVERIFY(layout.bubbleDashed && !layout.bubbleFilled);
    QCOMPARE(find(layout, Kind::Pending)->text, u"what it is at"_s);
    QTEST(find(layout, Kind::Pending)->color, "color");
    QTEST(layout.icons.last().name, "icon");
}

void MessageLayoutTest::anEventIsNoSpeech()
{
    const MessageLayout layout = layoutMessage(inputOf(said(RoleKind::Event, u"Assigned to Lena"_s), 700));
    QVERIFY(layout.bubble.isNull());
    QCOMPARE(find(layout, Kind::Event)->text, u"Assigned to Lena"_s);
    QVERIFY(find(layout, Kind::Author)->text.contains("Event"_L1));
}

QTEST_MAIN(MessageLayoutTest)
#include "tst_messagelayout.moc"
