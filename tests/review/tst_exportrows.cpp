// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/exportrows.h"
#include "tests/review/csvreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace deskside;
using namespace deskside::test;
using namespace Qt::StringLiterals;

namespace {

using Format = ExportOptions::Format;
using Rows = ExportOptions::Rows;

QDateTime at(int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, 20), QTime(hour, minute), Qt::UTC);
}

/// Words and chats that go together.
struct Shelf {
    Words words;

    CompactRow packed(const ChatRow &row)
    {
        return pack(row, [this](const QString &text) {
            const WordId known = words.find(text);
            const WordId id = known != 0 ? known : std::max<WordId>(words.end(), 1);
            words.set(id, text);
            return id;
        });
    }
};

HandoffRecord inferredHandoff()
{
    HandoffRecord handoff;
    handoff.at = {Within{at(9), at(9, 30)}, Inference::BetweenSights};
    handoff.from = AiVersion{u"as-1"_s, u"Concierge"_s, u"14"_s, u"gpt-6"_s};
    handoff.to = u"Lena"_s;
    handoff.toId = u"p1"_s;
    handoff.classification = u"REFUND"_s;
    handoff.summary = u"Tom wants his money back"_s;
    handoff.sentiment = {SentimentKind::Angry, Inference::FromLastMessage};
    handoff.channel = {ChannelKind::WhatsApp, u"whatsapp_bot"_s};
    handoff.answered = {Within::exactly(at(10)), Inference::FromLastMessage};
    handoff.end = HandoffEnd::Resolved;
    handoff.ended = Within::exactly(at(11));
    handoff.reopened = 2;
    return handoff;
}

ExportChat fullChat(Shelf &shelf)
{
    ChatRow row;
    row.key = {u"a"_s, u"c1"_s};
    row.channel = {ChannelKind::WhatsApp, u"whatsapp_bot"_s};
    row.state = {StateKind::Closed, u"CLOSED_UNRESOLVED"_s};
    row.sentiment = {SentimentKind::Angry, u"angry"_s};
    row.handler = Handler::Person;
    row.assigneeId = u"p1"_s;
    row.assignee = u"Lena"_s;
    row.unresolved = true;
    row.handoff = true;
    row.classification = u"REFUND"_s;
    row.createdAt = Moment(at(8));
    row.activity = *Moment::parse(u"2026-11-20T12:00:00.25Z"_s);
    row.country = u"DE"_s;
    row.language = u"de"_s;
    row.model = u"gpt-6"_s;
    row.ai = {u"as-1"_s, u"Concierge"_s, u"14"_s, u"gpt-6"_s};
    row.own.tags = {u"vip"_s, u"late"_s};
    row.tokens = 1'234;
    ExportChat chat;
    chat.key = row.key;
    chat.vendor = u"invent"_s;
    HandoffRecord first;
    first.isUnanswered = true;
    chat.handoffs = {first, inferredHandoff()};
    row.handoffs = factsOf(chat.handoffs);
    chat.row = shelf.packed(row);
    chat.scores = {
        {chat.key, u"Ben"_s, Verdict::Early, CustomerOutcome::Solved, {u"tone"_s}, u"Tom was calm"_s, at(13)},
        {chat.key, u"Eva"_s, Verdict::Right, CustomerOutcome::None, {}, {}, at(14)}};
    ExportTexts texts;
    texts.title = u"Refund for Tom"_s;
    texts.link = u"https://example.com/c1"_s;
    texts.customer.name = u"Tom Jones"_s;
    texts.customer.email = u"tom@example.com"_s;
    texts.customer.phone = u"+49 170 1234567"_s;
    texts.customer.ip = u"203.0.113.9"_s;
    chat.texts = texts;
    return chat;
}

ExportOptions options(Format format, Rows rows, bool texts = true)
{
    return {.format = format, .rows = rows, .texts = texts, .accountNames = {{u"a"_s, u"Acme"_s}}};
}

QByteArray written(const ExportOptions &how, const ExportChat &chat, const Words &words)
{
    ExportWriter writer(how);
    QByteArray out = writer.header();
    writer.append(chat, words, &out);
    return out;
}

/// The lines of CSV by their columns' names.
QList<QHash<QString, QString>> table(const QByteArray &csv)
{
    const auto lines = readCsv(QString::fromUtf8(csv));
    if (!lines) {
        qFatal("no CSV: %s", csv.constData());
    }
    QList<QHash<QString, QString>> rows;
    for (qsizetype i = 1; i < lines->size(); ++i) {
        QHash<QString, QString> row;
        for (qsizetype column = 0; column < lines->at(i).size(); ++column) {
            row.insert(lines->first().value(column), lines->at(i)[column]);
        }
        rows.append(row);
    }
    return rows;
}

QList<QJsonObject> objects(const QByteArray &lines)
{
    QList<QJsonObject> found;
    for (const QByteArray &line : lines.chopped(lines.endsWith('\n') ? 1 : 0).split('\n')) {
        found.append(QJsonDocument::fromJson(line).object());
    }
    return found;
}

} // namespace

/// Chats and handoffs on their way out.
class TestExportRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChatIsARowOfAllThatIsKnown();
    void aHandoffIsARowThatSaysHowItIsKnown();
    void jsonHasTheSameFieldsWithTheirTypes_data();
    void jsonHasTheSameFieldsWithTheirTypes();
    void nothingKnownIsNothingSaid();
    void textsAreLeftOutUnlessAskedFor();
    void aMarkComesFirstWhereWanted();
    void hostileTextsStayInTheirCells();
    void aMillionCharactersStay();
    void maskedChatsNameNobody();
    void maskedCommentsOfUnknownCustomersAreLeftOut();
    void aDayWithoutTimeStaysOne();
};

void TestExportRows::aChatIsARowOfAllThatIsKnown()
{
    Shelf shelf;
    const ExportChat chat = fullChat(shelf);
    const auto rows = table(written(options(Format::Csv, Rows::Chats), chat, shelf.words));
    QCOMPARE(rows.size(), 1);
    const QHash<QString, QString> wanted{
        {u"account"_s, u"Acme"_s},
        {u"vendor"_s, u"invent"_s},
        {u"chat_id"_s, u"c1"_s},
        {u"link"_s, u"deskside://chat/a/c1"_s},
        {u"vendor_link"_s, u"https://example.com/c1"_s},
        {u"title"_s, u"Refund for Tom"_s},
        {u"customer"_s, u"Tom Jones"_s},
        {u"customer_email"_s, u"tom@example.com"_s},
        {u"customer_phone"_s, u"'+49 170 1234567"_s},
        {u"customer_ip"_s, u"203.0.113.9"_s},
        {u"created_at"_s, u"2026-11-20T08:00:00Z"_s},
        {u"last_activity_at"_s, u"2026-11-20T12:00:00.250Z"_s},
        {u"state"_s, u"closed_unresolved"_s},
        {u"unresolved"_s, u"yes"_s},
        {u"handler"_s, u"person"_s},
        {u"assignee"_s, u"Lena"_s},
        {u"country"_s, u"DE"_s},
        {u"language"_s, u"de"_s},
        {u"tags"_s, u"vip late"_s},
        {u"tokens_at_least"_s, u"1234"_s},
        {u"channel"_s, u"whatsapp"_s},
        {u"assistant_id"_s, u"as-1"_s},
        {u"assistant"_s, u"Concierge"_s},
        {u"version"_s, u"14"_s},
        {u"model"_s, u"gpt-6"_s},
        {u"classification"_s, u"REFUND"_s},
        {u"sentiment"_s, u"angry"_s},
        {u"handed_over"_s, u"yes"_s},
        {u"handoffs"_s, u"2"_s},
        {u"handoff_from"_s, u"2026-11-20T09:00:00Z"_s},
        {u"handoff_until"_s, u"2026-11-20T09:30:00Z"_s},
        {u"handoff_exact"_s, u"no"_s},
        {u"handoff_to"_s, u"Lena"_s},
        {u"summary"_s, u"Tom wants his money back"_s},
        {u"wait_seconds"_s, u"3600"_s},
        {u"wait_kind"_s, u"at_most"_s},
        {u"outcome"_s, u"resolved"_s},
        {u"reopened"_s, u"2"_s},
        {u"reviewers"_s, u"Ben | Eva"_s},
        {u"verdicts"_s, u"early | right"_s},
        {u"customer_outcomes"_s, u"solved | "_s},
        {u"review_tags"_s, u"tone | "_s},
        {u"review_comments"_s, u"Tom was calm | "_s},
        {u"reviewed_at"_s, u"2026-11-20T13:00:00Z | 2026-11-20T14:00:00Z"_s},
    };
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        QVERIFY2(rows[0].contains(it.key()), qPrintable(it.key()));
        QVERIFY2(rows[0].value(it.key()) == it.value(), qPrintable(it.key() + u": "_s + rows[0].value(it.key())));
    }
    QCOMPARE(rows[0].size(), wanted.size());
}

void TestExportRows::aHandoffIsARowThatSaysHowItIsKnown()
{
    Shelf shelf;
    const ExportChat chat = fullChat(shelf);
    const auto rows = table(written(options(Format::Csv, Rows::Handoffs), chat, shelf.words));
    QCOMPARE(rows.size(), 2);
    QHash<QString, QString> wanted{
        {u"handoff"_s, u"2"_s},
        {u"handoffs"_s, u"2"_s},
        {u"handoff_from"_s, u"2026-11-20T09:00:00Z"_s},
        {u"handoff_until"_s, u"2026-11-20T09:30:00Z"_s},
        {u"handoff_exact"_s, u"no"_s},
        {u"handoff_how"_s, u"inferred:between_sights"_s},
        {u"assistant_id"_s, u"as-1"_s},
        {u"assistant"_s, u"Concierge"_s},
        {u"version"_s, u"14"_s},
        {u"model"_s, u"gpt-6"_s},
        {u"assistant_how"_s, u"reported"_s},
        {u"handoff_to"_s, u"Lena"_s},
        {u"handoff_to_how"_s, u"reported"_s},
        {u"classification"_s, u"REFUND"_s},
        {u"classification_how"_s, u"reported"_s},
        {u"summary"_s, u"Tom wants his money back"_s},
        {u"summary_how"_s, u"reported"_s},
        {u"sentiment"_s, u"angry"_s},
        {u"sentiment_how"_s, u"inferred:from_last_message"_s},
        {u"channel"_s, u"whatsapp"_s},
        {u"channel_how"_s, u"reported"_s},
        {u"answered_from"_s, u"2026-11-20T10:00:00Z"_s},
        {u"answered_until"_s, u"2026-11-20T10:00:00Z"_s},
        {u"answered_how"_s, u"inferred:from_last_message"_s},
        {u"wait_kind"_s, u"at_most"_s},
        {u"wait_seconds"_s, u"3600"_s},
        {u"outcome"_s, u"resolved"_s},
        {u"ended_from"_s, u"2026-11-20T11:00:00Z"_s},
        {u"ended_how"_s, u"reported"_s},
        {u"reopened"_s, u"2"_s},
        {u"reviewers"_s, u"Ben | Eva"_s},
        {u"chat_id"_s, u"c1"_s},
    };
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        QVERIFY2(rows[1].value(it.key()) == it.value(), qPrintable(it.key() + u": "_s + rows[1].value(it.key())));
    }
    // The first one, of which next to nothing is known.
    QCOMPARE(rows[0].value(u"handoff"_s), u"1"_s);
    QCOMPARE(rows[0].value(u"wait_kind"_s), u"unanswered"_s);
    QCOMPARE(rows[0].value(u"outcome"_s), u"open"_s);
    for (const QString &how :
         {u"handoff_how"_s, u"assistant_how"_s, u"handoff_to_how"_s, u"classification_how"_s, u"summary_how"_s,
          u"sentiment_how"_s, u"channel_how"_s, u"answered_how"_s, u"ended_how"_s}) {
        QCOMPARE(rows[0].value(how), u"unknown"_s);
    }
    for (const QString &empty : {u"handoff_from"_s, u"handoff_exact"_s, u"assistant"_s, u"handoff_to"_s, u"summary"_s,
                                 u"wait_seconds"_s, u"sentiment"_s, u"channel"_s}) {
        QCOMPARE(rows[0].value(empty), QString());
    }
}

void TestExportRows::jsonHasTheSameFieldsWithTheirTypes_data()
{
    QTest::addColumn<Rows>("each");
    QTest::newRow("chats") << Rows::Chats;
    QTest::newRow("handoffs") << Rows::Handoffs;
}

void TestExportRows::jsonHasTheSameFieldsWithTheirTypes()
{
    QFETCH(const Rows, each);
    Shelf shelf;
    const ExportChat chat = fullChat(shelf);
    const auto rows = table(written(options(Format::Csv, each), chat, shelf.words));
    const auto lines = objects(written(options(Format::JsonLines, each), chat, shelf.words));
    QCOMPARE(lines.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(lines[i].size(), rows[i].size());
        for (auto it = lines[i].constBegin(); it != lines[i].constEnd(); ++it) {
            QVERIFY2(rows[i].contains(it.key()), qPrintable(it.key()));
            const QString cell = rows[i].value(it.key());
            QString json;
            if (it->isArray()) {
                QStringList list;
                for (const QJsonValue &value : it->toArray()) {
                    list.append(value.toString());
                }
                json = list.join(u" | "_s);
            } else if (it->isBool()) {
                json = it->toBool() ? u"yes"_s : u"no"_s;
            } else {
                json = it->isDouble() ? QString::number(it->toInteger()) : it->toString();
            }
            const QString defused = cell.startsWith(u'\'') ? cell.sliced(1) : cell;
            QVERIFY2(json == defused, qPrintable(it.key() + u": "_s + json));
        }
    }
    const QJsonObject last = lines.back();
    QVERIFY(last.value("tokens_at_least"_L1).isDouble());
    QVERIFY(last.value("unresolved"_L1).isBool());
    QVERIFY(last.value("handoff_exact"_L1).isBool());
    QVERIFY(last.value("verdicts"_L1).isArray());
    QVERIFY(last.value("reopened"_L1).isDouble());
}

void TestExportRows::nothingKnownIsNothingSaid()
{
    Shelf shelf;
    ExportChat chat;
    chat.key = {u"a"_s, u"c1"_s};
    chat.vendor = u"zaia"_s;
    chat.row = shelf.packed({});
    const QJsonObject json = objects(written(options(Format::JsonLines, Rows::Chats), chat, shelf.words)).first();
    const QStringList known{u"account"_s, u"vendor"_s, u"chat_id"_s, u"link"_s, u"handoffs"_s};
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        QVERIFY2(it->isNull() != known.contains(it.key()), qPrintable(it.key()));
    }
    QCOMPARE(json.value("handoffs"_L1).toInt(-1), 0);
    const auto row = table(written(options(Format::Csv, Rows::Chats), chat, shelf.words)).first();
    QCOMPARE(row.value(u"handed_over"_s), u"unknown"_s);
    QCOMPARE(row.value(u"unresolved"_s), u"unknown"_s);
    QCOMPARE(row.value(u"handler"_s), QString());
    // One that was not handed over makes no line of its own there.
    ExportWriter writer(options(Format::Csv, Rows::Handoffs));
    QByteArray out;
    QCOMPARE(writer.append(chat, shelf.words, &out), 0);
    QVERIFY(out.isEmpty());
}

void TestExportRows::textsAreLeftOutUnlessAskedFor()
{
    Shelf shelf;
    const ExportChat chat = fullChat(shelf);
    const QByteArray csv = written(options(Format::Csv, Rows::Chats, false), chat, shelf.words);
    for (const QByteArray &text :
         {"Jones"_ba, "tom@"_ba, "203.0"_ba, "1234567"_ba, "Refund for"_ba, "customer_email"_ba}) {
        QVERIFY2(!csv.contains(text), text.constData());
    }
    QVERIFY(csv.contains("REFUND"));
}

void TestExportRows::aMarkComesFirstWhereWanted()
{
    ExportOptions how = options(Format::Csv, Rows::Chats);
    QVERIFY(ExportWriter(how).header().startsWith("account,vendor,chat_id,"));
    QVERIFY(ExportWriter(how).header().endsWith("\r\n"));
    how.hasMark = true;
    QVERIFY(ExportWriter(how).header().startsWith("\xef\xbb\xbf"
                                                  "account,"));
    how.format = Format::JsonLines;
    QVERIFY(ExportWriter(how).header().isEmpty());
}

void TestExportRows::hostileTextsStayInTheirCells()
{
    Shelf shelf;
    ExportChat chat = fullChat(shelf);
    chat.texts->title = u"=HYPERLINK(\"http://evil\",\"a\")\r\nx,\u202ey"_s;
    chat.texts->customer.name = u"@SUM(1)"_s;
    chat.handoffs.back().summary = u"-2+3\n\"quoted\", and more"_s;
    chat.scores[0].comment = u"\t=1"_s;
    chat.scores[0].reviewer = u"+cmd"_s;
    const auto row = table(written(options(Format::Csv, Rows::Chats), chat, shelf.words)).value(0);
    QCOMPARE(row.value(u"title"_s), u"'=HYPERLINK(\"http://evil\",\"a\")\nx,⟨RLO⟩y"_s);
    QCOMPARE(row.value(u"customer"_s), u"'@SUM(1)"_s);
    QCOMPARE(row.value(u"summary"_s), u"'-2+3\n\"quoted\", and more"_s);
    QCOMPARE(row.value(u"review_comments"_s), u"'\t=1 | "_s);
    QCOMPARE(row.value(u"reviewers"_s), u"'+cmd | Eva"_s);
    QCOMPARE(row.value(u"reviewed_at"_s), u"2026-11-20T13:00:00Z | 2026-11-20T14:00:00Z"_s);
    const QJsonObject json = objects(written(options(Format::JsonLines, Rows::Chats), chat, shelf.words)).value(0);
    QCOMPARE(json.value("title"_L1).toString(), chat.texts->title); // as it is
}

void TestExportRows::aMillionCharactersStay()
{
    Shelf shelf;
    ExportChat chat = fullChat(shelf);
    const QString summary = QString(500'000, u'é') + u"\n\""_s + QString(500'000, u'x');
    chat.handoffs.back().summary = summary;
    QCOMPARE(table(written(options(Format::Csv, Rows::Chats), chat, shelf.words)).value(0).value(u"summary"_s),
             summary);
    const QJsonObject json = objects(written(options(Format::JsonLines, Rows::Handoffs), chat, shelf.words)).value(1);
    QCOMPARE(json.value("summary"_L1).toString(), summary);
}

void TestExportRows::maskedChatsNameNobody()
{
    Shelf shelf;
    const ExportChat chat = fullChat(shelf);
    for (const Rows each : {Rows::Chats, Rows::Handoffs}) {
        for (const Format format : {Format::Csv, Format::JsonLines}) {
            ExportOptions how = options(format, each);
            how.mask = Mask({Personal::Name, Personal::Email, Personal::Phone, Personal::Ip}, QByteArray(32, 'k'));
            const QByteArray out = written(how, chat, shelf.words);
            for (const QByteArray &text :
                 {"Tom"_ba, "Jones"_ba, "tom@"_ba, "1234567"_ba, "203.0.113"_ba, "Lena"_ba, "Ben"_ba, "Eva"_ba}) {
                QVERIFY2(!out.contains(text), out.constData());
            }
            const Customer masked = how.mask.masked(chat.texts->customer, u"a"_s);
            QVERIFY(out.contains((*masked.name.value + u" wants his money back"_s).toUtf8()));
            QVERIFY(out.contains(masked.email.toUtf8()));
            QVERIFY(out.contains(how.mask.colleague(u"Lena"_s).toUtf8()));
        }
    }
}

void TestExportRows::maskedCommentsOfUnknownCustomersAreLeftOut()
{
    Shelf shelf;
    ExportChat chat = fullChat(shelf);
    chat.texts.reset(); // cannot be read
    ExportOptions how = options(Format::JsonLines, Rows::Chats, false);
    how.mask = Mask({Personal::Name}, QByteArray(32, 'k'));
    const QByteArray out = written(how, chat, shelf.words);
    QVERIFY2(!out.contains("Tom"), out.constData());
    QVERIFY(objects(out).first().value("summary"_L1).isNull());
}

void TestExportRows::aDayWithoutTimeStaysOne()
{
    Shelf shelf;
    ExportChat chat;
    chat.key = {u"a"_s, u"c1"_s};
    ChatRow row;
    row.activity = Moment(QDate(987, 2, 3));
    chat.row = shelf.packed(row);
    const auto csv = table(written(options(Format::Csv, Rows::Chats), chat, shelf.words)).first();
    QCOMPARE(csv.value(u"last_activity_at"_s), u"0987-02-03"_s);
}

QTEST_GUILESS_MAIN(TestExportRows)
#include "tst_exportrows.moc"
