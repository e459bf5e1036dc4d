// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export.h"
#include "tests/review/csvreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace deskside;
using deskside::test::readCsv;
using namespace Qt::StringLiterals;

namespace {

const QHash<QString, QString> names{{u"a"_s, u"Acme"_s}};

QDateTime now()
{
    return QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
}

ChatRow row(const QString &id, const QString &title = {})
{
    ChatRow row;
    row.key = {u"a"_s, id};
    row.vendor = u"invent"_s;
    row.title = title;
    return row;
}

/// A row in which everything is reported.
ChatRow fullRow()
{
    ChatRow full = row(u"c1"_s, u"Refund"_s);
    full.customer = u"Tom"_s;
    full.channel = {ChannelKind::WhatsApp, u"whatsapp_bot"_s};
    full.state = {StateKind::Open, u"OPEN"_s};
    full.handler = Handler::Ai;
    full.assignee = u"Lena"_s;
    full.unread = true;
    full.unreadCount = 3;
    full.handoff = Known<bool>(false, Inference::NoTicket);
    full.sentiment = {SentimentKind::Angry, u"angry"_s};
    full.classification = u"REFUND"_s;
    full.createdAt = *Moment::parse(u"2026-11-20"_s);
    full.updatedAt = *Moment::parse(u"2026-11-21T11:00:00.25+02:00"_s);
    full.activity = full.updatedAt;
    full.preview = u"Hello\nthere"_s;
    full.link = u"https://example.com/c1"_s;
    return full;
}

QJsonObject firstOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array().first().toObject();
}

QStringList linesOf(const QString &table)
{
    return table.chopped(1).split(u'\n');
}

} // namespace

/// Chats as JSON, CSV, a table and a text.
class TestExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonCarriesEveryReportedValue();
    void jsonIsNullWhereNothingWasReported();
    void jsonOfNoChatsIsAnEmptyArray();
    void wordsAreTheVendorsInLowerCase_data();
    void wordsAreTheVendorsInLowerCase();
    void cellsOfASpreadsheetAreHarmless();
    void csvReadsBackAsItWas();
    void tableKeepsStrangersFromTheTerminal_data();
    void tableKeepsStrangersFromTheTerminal();
    void tableAlignsWideCharacters_data();
    void tableAlignsWideCharacters();
    void tableCutsTitlesAndNeverIds();
    void tableTellsUnreadFromUnknown();
    void aChatAsTextShowsItsConversation();
    void aChatAsTextKeepsStrangersFromTheTerminal();
    void aChatAsJsonHasItsMessagesAndItsSource();
};

void TestExport::jsonCarriesEveryReportedValue()
{
    const QJsonObject json = firstOf(toJson(QList{fullRow()}, names));
    const QJsonObject wanted{{u"account"_s, u"Acme"_s},
                             {u"vendor"_s, u"invent"_s},
                             {u"id"_s, u"c1"_s},
                             {u"title"_s, u"Refund"_s},
                             {u"customer"_s, u"Tom"_s},
                             {u"channel"_s, u"whatsapp"_s},
                             {u"state"_s, u"open"_s},
                             {u"handler"_s, u"ai"_s},
                             {u"assignee"_s, u"Lena"_s},
                             {u"unread"_s, true},
                             {u"handoff"_s, false},
                             {u"sentiment"_s, u"angry"_s},
                             {u"classification"_s, u"REFUND"_s},
                             {u"createdAt"_s, u"2026-11-20"_s},
                             {u"updatedAt"_s, u"2026-11-21T09:00:00.250Z"_s},
                             {u"preview"_s, u"Hello\nthere"_s},
                             {u"link"_s, u"https://example.com/c1"_s},
                             {u"unreadCount"_s, 3},
                             {u"unresolved"_s, QJsonValue::Null},
                             {u"mine"_s, QJsonValue::Null},
                             {u"lastActivityAt"_s, u"2026-11-21T09:00:00.250Z"_s},
                             {u"channelReported"_s, u"whatsapp_bot"_s},
                             {u"ticket"_s, QJsonValue::Null}};
    QCOMPARE(json, wanted);
    ChatRow person = fullRow();
    person.handler = Handler::Person;
    QCOMPARE(firstOf(toJson(QList{person}, names)).value("handler"_L1), u"person"_s);
}

void TestExport::jsonIsNullWhereNothingWasReported()
{
    const QJsonObject json = firstOf(toJson(QList{row(u"c1"_s)}, names));
    const QStringList always{u"account"_s, u"vendor"_s, u"id"_s};
    for (const QString &key :
         {u"title"_s, u"customer"_s, u"channel"_s, u"state"_s, u"handler"_s, u"assignee"_s, u"unread"_s, u"handoff"_s,
          u"sentiment"_s, u"classification"_s, u"createdAt"_s, u"updatedAt"_s, u"preview"_s, u"link"_s}) {
        QVERIFY2(json.contains(key), qPrintable(key));
        QVERIFY2(json.value(key).isNull(), qPrintable(key));
    }
    for (const QString &key : always) {
        QVERIFY2(json.value(key).isString(), qPrintable(key));
    }
    QCOMPARE(firstOf(toJson(QList{row(u"c1"_s, u""_s)}, names)).value("title"_L1), QJsonValue(u""_s));
}

void TestExport::jsonOfNoChatsIsAnEmptyArray()
{
    const auto json = QJsonDocument::fromJson(toJson(QList<ChatRow>{}, names));
    QVERIFY(json.isArray());
    QVERIFY(json.array().isEmpty());
}

void TestExport::wordsAreTheVendorsInLowerCase_data()
{
    QTest::addColumn<StateKind>("kind");
    QTest::addColumn<QString>("reported");
    QTest::addColumn<QString>("state");
    QTest::newRow("open") << StateKind::Open << u"OPEN"_s << u"open"_s;
    QTest::newRow("kept apart") << StateKind::Closed << u"CLOSED_UNRESOLVED"_s << u"closed_unresolved"_s;
    QTest::newRow("unknown") << StateKind::Other << u"Escalated To L2"_s << u"escalated to l2"_s;
    QTest::newRow("sent empty") << StateKind::NotReported << u""_s << QString();
}

void TestExport::wordsAreTheVendorsInLowerCase()
{
    QFETCH(StateKind, kind);
    QFETCH(QString, reported);
    QFETCH(QString, state);
    ChatRow chat = row(u"c"_s);
    chat.state = {kind, reported};
    const QJsonValue value = firstOf(toJson(QList{chat}, names)).value("state"_L1);
    QCOMPARE(value, state.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(state));
}

void TestExport::cellsOfASpreadsheetAreHarmless()
{
    const QByteArray csv = toCsv({row(u"c1"_s, u"=1+1"_s)}, names);
    QVERIFY2(csv.contains("c1,'=1+1,"), csv.constData());
}

void TestExport::csvReadsBackAsItWas()
{
    const QStringList titles{u"plain"_s, u"a,b"_s, u"say \"hi\""_s, u"two\r\nlines"_s, u","_s, u"\""_s, u"東京 😀"_s};
    QList<ChatRow> rows;
    for (const QString &title : titles) {
        rows.append(row(u"c"_s, title));
    }
    rows.append(fullRow());
    const auto lines = readCsv(QString::fromUtf8(toCsv(rows, names)));
    QVERIFY(lines);
    QCOMPARE(lines->size(), rows.size() + 1);
    const QStringList keys = lines->first();
    QCOMPARE(keys.mid(0, 17).join(u' '),
             u"account vendor id title customer channel state handler assignee unread handoff sentiment "
             "classification createdAt updatedAt preview link"_s);
    for (const QStringList &line : *lines) {
        QCOMPARE(line.size(), keys.size());
    }
    for (qsizetype i = 0; i < titles.size(); ++i) {
        QCOMPARE(lines->at(i + 1).at(3), titles[i]);
    }
    QCOMPARE(lines->back().mid(0, 17),
             (QStringList{u"Acme"_s, u"invent"_s, u"c1"_s, u"Refund"_s, u"Tom"_s, u"whatsapp"_s, u"open"_s, u"ai"_s,
                          u"Lena"_s, u"true"_s, u"false"_s, u"angry"_s, u"REFUND"_s, u"2026-11-20"_s,
                          u"2026-11-21T09:00:00.250Z"_s, u"Hello\nthere"_s, u"https://example.com/c1"_s}));
}

void TestExport::tableKeepsStrangersFromTheTerminal_data()
{
    QTest::addColumn<QString>("evil");
    QTest::newRow("escape sequence") << u"\u001b[31mred\u001b]0;title\u0007"_s;
    QTest::newRow("C1 control") << u"a\u009b31mb"_s;
    QTest::newRow("line breaks") << u"one\ntwo\r\nthree\u2028four\u0085five"_s;
    QTest::newRow("carriage return") << u"harmless\revil"_s;
    QTest::newRow("bidi override") << u"invoice_\u202efdp.exe"_s;
    QTest::newRow("bidi isolate") << u"a\u2067b"_s;
    QTest::newRow("backspaces") << u"abc\b\b\bxyz"_s;
    QTest::newRow("nul and delete") << u"a"_s + QChar(0) + u"b\u007f"_s;
}

void TestExport::tableKeepsStrangersFromTheTerminal()
{
    QFETCH(QString, evil);
    ChatRow chat = row(QString(u"id"_s + evil), evil);
    chat.customer = evil;
    chat.state = {StateKind::Other, evil};
    const QHash<QString, QString> evilNames{{u"a"_s, evil}};
    const QString table = toTable({chat}, evilNames, now());
    QCOMPARE(table.count(u'\n'), 2);
    for (const QChar c : table) {
        const bool steers = (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
        QVERIFY2(c == u'\n' || (c.category() != QChar::Other_Control && !steers),
                 qPrintable(QString::number(c.unicode(), 16)));
    }
}

void TestExport::tableAlignsWideCharacters_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<qsizetype>("cells");
    QTest::newRow("latin") << u"refund"_s << qsizetype(6);
    QTest::newRow("kanji") << u"返金の件"_s << qsizetype(8);
    QTest::newRow("hangul") << u"환불"_s << qsizetype(4);
    QTest::newRow("full width") << u"ＡＢ"_s << qsizetype(4);
    QTest::newRow("combining marks") << u"e\u0301te\u0301"_s << qsizetype(3);
    QTest::newRow("emoji") << u"ok 😀"_s << qsizetype(5);
}

void TestExport::tableAlignsWideCharacters()
{
    QFETCH(QString, title);
    QFETCH(qsizetype, cells);
    const QStringList lines = linesOf(toTable({row(u"ID1"_s, title), row(u"ID2"_s, u"0123456789"_s)}, names, now()));
    // What stands between the beginning of a title and the id has the same number of cells in both lines.
    const qsizetype widest = lines[2].indexOf(u"ID2"_s) - lines[2].indexOf(u"0123456789"_s);
    const qsizetype units = lines[1].indexOf(u"ID1"_s) - lines[1].indexOf(title);
    QCOMPARE(units - title.size() + cells, widest);
}

void TestExport::tableCutsTitlesAndNeverIds()
{
    const QString longId = QString(80, u'i');
    const QStringList lines =
        linesOf(toTable({row(longId, QString(100, u't')), row(u"x"_s, QString(100, u'返'))}, names, now()));
    QVERIFY(lines[1].endsWith(longId));
    QVERIFY(!lines[1].contains(QString(40, u't')));
    QVERIFY(lines[1].contains(u"t…"_s));
    QVERIFY(lines[2].contains(u"返…"_s));
    QVERIFY(lines[2].count(u'返') < 20);
}

void TestExport::tableTellsUnreadFromUnknown()
{
    ChatRow counted = fullRow();
    ChatRow unread = row(u"c2"_s);
    unread.unread = true;
    ChatRow read = row(u"c3"_s);
    read.unread = false;
    const QStringList lines = linesOf(toTable({counted, unread, read, row(u"c4"_s)}, names, now()));
    QVERIFY(lines[1].contains(u" 3 "_s));
    QVERIFY(lines[2].contains(u" yes "_s));
    QVERIFY(!lines[3].contains(u"yes"_s) && !lines[3].contains(u'?'));
    QVERIFY(lines[4].contains(u" ? "_s));
}

namespace {

Chat talkative(const QString &text)
{
    Part part;
    part.type = {PartKind::Text, u"text"_s};
    part.text = text;
    Part recording;
    recording.audio = File{u"aud"_s, {}, u"voice.ogg"_s, {}, {}, {}, {}};
    Part heard = part;
    heard.text = u"transcript"_s;
    heard.start = 65.0;
    Message message;
    message.id = u"m1"_s;
    message.role = {RoleKind::Customer, u"user"_s};
    message.createdAt = *Moment::parse(u"2026-11-21T11:00:00Z"_s);
    message.error = u"model down"_s;
    message.tools = {Tool{u"orders"_s, u"Orders"_s, {}, {}, {}, {}, {}, {}, {}, {}}};
    message.messages = {{message.role, {part, recording, heard}}};
    Chat chat;
    chat.key = {u"a"_s, u"c1"_s};
    chat.vendor = u"invent"_s;
    chat.title = u"Refund"_s;
    chat.lastMessages = {message};
    chat.handoff.happened = Known<bool>(true, Inference::TicketLinked);
    chat.link = u"https://example.com/"_s + QString(150, u'x');
    chat.raw = R"({"id":"c1","extra":[1,2]})"_ba;
    return chat;
}

QString textOf(const Chat &chat)
{
    const ChatRow row = rowOf(chat, nullptr, {});
    return toText(chat, row, {u"Acme"_s, u"Invent"_s}, detailsOf(chat, row, now()));
}

} // namespace

void TestExport::aChatAsTextShowsItsConversation()
{
    const Chat chat = talkative(u"first line\nsecond line"_s);
    const QString text = textOf(chat);
    QVERIFY2(text.startsWith(u"Refund\n"_s), qPrintable(text));
    for (const QString &part : {u"account Acme"_s, u"first line\nsecond line"_s, u"voice.ogg"_s, u"1:05 transcript"_s,
                                u"model down"_s, u"Orders"_s, u"c1"_s}) {
        QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
    }
    QVERIFY(text.contains(chat.link)); // whole, to be copied
    QVERIFY(text.contains(u"≈ inferred by Deskside, not reported by Invent"_s));
    QVERIFY(!text.contains(u"extra"_s)); // the raw JSON
}

void TestExport::aChatAsTextKeepsStrangersFromTheTerminal()
{
    Chat chat = talkative(u"\u001b[2J\u202eevil\u009b"_s);
    chat.title = u"\u001b]0;x\u0007"_s;
    chat.model = u"\u001b[31m"_s;
    chat.meta = {{u"\u001b[1m"_s, u"\u001b[2m"_s}};
    const QString text = textOf(chat);
    for (const QChar c : text) {
        QVERIFY2(c == u'\n' || (c.category() != QChar::Other_Control && c != u'\u202e'),
                 qPrintable(QString::number(c.unicode(), 16)));
    }
}

void TestExport::aChatAsJsonHasItsMessagesAndItsSource()
{
    Chat chat = talkative(u"hello"_s);
    chat.handoff.summary = u"why"_s;
    const ChatRow row = rowOf(chat, nullptr, {});
    const QJsonObject json =
        QJsonDocument::fromJson(toJson(chat, row, u"Acme"_s, detailsOf(chat, row, now()))).object();
    QCOMPARE(json.value("id"_L1), u"c1"_s);
    QCOMPARE(json.value("account"_L1), u"Acme"_s);
    QCOMPARE(json.value("summary"_L1), u"why"_s);
    const QJsonObject message = json.value("messages"_L1).toArray().first().toObject();
    QCOMPARE(message.value("id"_L1), u"m1"_s);
    QCOMPARE(message.value("role"_L1), u"user"_s);
    QCOMPARE(message.value("createdAt"_L1), u"2026-11-21T11:00:00Z"_s);
    QCOMPARE(message.value("text"_L1), u"hello\ntranscript"_s);
    QCOMPARE(message.value("error"_L1), u"model down"_s);
    QCOMPARE(json.value("raw"_L1).toObject().value("extra"_L1).toArray().size(), 2);
    QVERIFY(!json.value("details"_L1).toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
