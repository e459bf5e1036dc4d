// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/review/csvreader.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

using namespace deskside::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject dated(const QString &id, const QString &created, const QJsonObject &more = {})
{
    QJsonObject fields{{u"created_at"_s, QString(created + u"T10:00:00Z"_s)},
                       {u"status"_s, u"open"_s},
                       {u"channel"_s, u"whatsapp"_s},
                       {u"meta"_s, QJsonObject{{u"title"_s, QString(u"Title of "_s + id)}}}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        fields.insert(it.key(), it.value());
    }
    return chat(u"opencopilot"_s, id, fields);
}

QJsonArray someChats()
{
    const QJsonObject tom{{u"handoff"_s, true},
                          {u"handoff_sentiment"_s, u"angry"_s},
                          {u"classification"_s, u"REFUND"_s},
                          {u"summary"_s, u"Tom Jones, tom@example.com, wants his money back"_s},
                          {u"meta"_s, QJsonObject{{u"title"_s, u"=HYPERLINK(\"http://evil\",\"a\")\r\nTom"_s},
                                                  {u"customer_name"_s, u"Tom Jones"_s},
                                                  {u"email"_s, u"tom@example.com"_s},
                                                  {u"phone"_s, u"+49 170 1234567"_s}}}};
    return {dated(u"c3"_s, u"2026-11-03"_s), dated(u"c2"_s, u"2026-11-02"_s, tom),
            dated(u"c1"_s, u"2026-11-01"_s, {{u"handoff"_s, false}, {u"channel"_s, u"email"_s}})};
}

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// deskside report, as a cron job runs it.
class TestReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void csvHasARowForEachChat();
    void handoffsHaveTheirOwnRows();
    void jsonIsAnObjectALine();
    void thePeriodHasItsFirstAndLastDay_data();
    void thePeriodHasItsFirstAndLastDay();
    void queriesAndAccountsChoose();
    void textsAreOutOnlyWhenAskedFor();
    void pseudonymsAreTheSameEachTime();
    void htmlPrintsFiltersAndCoverage();
    void theRateGoesInTheStepsThatAreAskedFor();
    void pdfNeedsNoDisplay();
    void aFileIsThereInFullOrNotAtAll();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();
    void theVendorIsAskedFirst();

private:
    Ran run(const QString &line, const QStringList &more = {})
    {
        return m_deskside->run(line.split(u' ') + more
                               + QStringList{u"--profile"_s, m_deskside->profile(), u"--offline"_s});
    }
    /// The cells of a column of CSV, or nothing at all where it is none.
    static QStringList column(const QByteArray &csv, const QString &name)
    {
        const auto lines = readCsv(QString::fromUtf8(csv));
        const qsizetype at = lines && !lines->isEmpty() ? lines->first().indexOf(name) : -1;
        QStringList cells;
        for (qsizetype i = 1; at >= 0 && i < lines->size(); ++i) {
            cells.append(lines->at(i)[at]);
        }
        return cells;
    }

    std::unique_ptr<SocketServer> m_server;
    std::unique_ptr<Program> m_deskside;
};

void TestReport::initTestCase()
{
    m_server = std::make_unique<SocketServer>();
    serve(*m_server, u"opencopilot"_s, someChats());
    m_deskside = std::make_unique<Program>();
    QVERIFY(m_deskside->addAccount(u"opencopilot"_s, u"Acme"_s, m_server->url()));
    QCOMPARE((*m_deskside)(u"sync --profile "_s + m_deskside->profile()).code, 0);
}

void TestReport::csvHasARowForEachChat()
{
    const Ran ran = run(u"report --format csv"_s);
    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.code, 0);
    QCOMPARE(column(ran.out, u"chat_id"_s), (QStringList{u"c3"_s, u"c2"_s, u"c1"_s}));
    QCOMPARE(column(ran.out, u"account"_s), (QStringList{u"Acme"_s, u"Acme"_s, u"Acme"_s}));
    QCOMPARE(column(ran.out, u"handed_over"_s), (QStringList{u"unknown"_s, u"yes"_s, u"no"_s}));
    QCOMPARE(column(ran.out, u"channel"_s), (QStringList{u"whatsapp"_s, u"whatsapp"_s, u"email"_s}));
    QCOMPARE(column(ran.out, u"created_at"_s).value(1), u"2026-11-02T10:00:00Z"_s);
    QVERIFY(run(u"report --format csv --bom"_s)
                .out.startsWith("\xef\xbb\xbf"
                                "account,"));
}

void TestReport::handoffsHaveTheirOwnRows()
{
    const Ran ran = run(u"report --format csv --rows handoffs"_s);
    QCOMPARE(ran.code, 0);
    QCOMPARE(column(ran.out, u"chat_id"_s), QStringList{u"c2"_s});
    QCOMPARE(column(ran.out, u"classification"_s), QStringList{u"REFUND"_s});
    QCOMPARE(column(ran.out, u"classification_how"_s), QStringList{u"reported"_s});
    QCOMPARE(column(ran.out, u"summary"_s), QStringList{u"Tom Jones, tom@example.com, wants his money back"_s});
}

void TestReport::jsonIsAnObjectALine()
{
    const Ran ran = run(u"report --format json --texts"_s);
    QCOMPARE(ran.code, 0);
    const QList<QByteArray> lines = ran.out.split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.back().isEmpty());
    const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(second["chat_id"_L1].toString(), u"c2"_s);
    QCOMPARE(second["handed_over"_L1], QJsonValue(true));
    QCOMPARE(second["title"_L1].toString(), u"=HYPERLINK(\"http://evil\",\"a\")\r\nTom"_s);
    QVERIFY(QJsonDocument::fromJson(lines[0]).object()["handed_over"_L1].isNull());
}

void TestReport::thePeriodHasItsFirstAndLastDay_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("both") << u" --from 2026-11-02 --to 2026-11-02"_s << QStringList{u"c2"_s};
    QTest::newRow("from") << u" --from 2026-11-02"_s << QStringList{u"c3"_s, u"c2"_s};
    QTest::newRow("to") << u" --to 2026-11-02"_s << QStringList{u"c2"_s, u"c1"_s};
    QTest::newRow("neither") << u""_s << QStringList{u"c3"_s, u"c2"_s, u"c1"_s};
    QTest::newRow("none of them") << u" --to 2026-10-31"_s << QStringList{};
    QTest::newRow("days ago") << u" --to 99999d"_s << QStringList{};
}

void TestReport::thePeriodHasItsFirstAndLastDay()
{
    QFETCH(const QString, period);
    QFETCH(const QStringList, ids);
    const Ran ran = run(QString(u"report --format csv"_s + period));
    QCOMPARE(ran.code, 0);
    QCOMPARE(column(ran.out, u"chat_id"_s), ids);
    QVERIFY(ran.out.startsWith("account,"));
}

void TestReport::queriesAndAccountsChoose()
{
    const auto ids = [this](const QStringList &more) {
        const Ran ran = run(u"report --format csv"_s, more);
        return ran.code == 0 ? column(ran.out, u"chat_id"_s) : QStringList{ran.err};
    };
    QCOMPARE(ids({u"--query"_s, u"channel:email"_s}), QStringList{u"c1"_s});
    QCOMPARE(ids({u"--query"_s, u"money back"_s}), QStringList{u"c2"_s});
    QCOMPARE(ids({u"--account"_s, u"Acme"_s}).size(), 3);
    QCOMPARE(run(u"report --account Nosuch"_s).code, 2);
}

void TestReport::textsAreOutOnlyWhenAskedFor()
{
    const QByteArray without = run(u"report --format csv"_s).out;
    QVERIFY(!without.contains("customer_email"));
    QVERIFY(!without.contains("HYPERLINK"));
    const QByteArray with = run(u"report --format csv --texts"_s).out;
    QCOMPARE(column(with, u"customer"_s).value(1), u"Tom Jones"_s);
    QCOMPARE(column(with, u"customer_email"_s).value(1), u"tom@example.com"_s);
    QCOMPARE(column(with, u"title"_s).value(1), u"'=HYPERLINK(\"http://evil\",\"a\")\nTom"_s);
}

void TestReport::pseudonymsAreTheSameEachTime()
{
    for (const QString &format : {u"csv"_s, u"json"_s}) {
        for (const QString &rows : {u"chats"_s, u"handoffs"_s}) {
            const QString line = u"report --mask names,email,phone,ip --format %1 --rows %2"_s.arg(format, rows);
            const Ran once = run(line + u" --texts"_s);
            QCOMPARE(once.code, 0);
            QVERIFY2(!once.out.contains("Tom") && !once.out.contains("Jones") && !once.out.contains("example.com"),
                     once.out.constData());
            QVERIFY(once.out.contains("customer-"));
            QCOMPARE(run(line + u" --texts"_s).out, once.out);
            const QByteArray withoutTexts = run(line).out; // summaries still speak of people
            QVERIFY2(!withoutTexts.contains("Tom") && withoutTexts.contains("wants his money back"),
                     withoutTexts.constData());
        }
    }
    const QFileInfo key(m_deskside->profile() + u"/mask.key"_s);
    QCOMPARE(key.size(), 32);
    QVERIFY(!(key.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestReport::htmlPrintsFiltersAndCoverage()
{
    const Ran ran = run(u"report --from 2026-11-01 --to 2026-11-30"_s, {u"--query"_s, u"-\"<b>\""_s});
    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.code, 0);
    const QString page = QString::fromUtf8(ran.out);
    QVERIFY(page.startsWith(u"<!DOCTYPE html>"_s));
    for (const QString &text : {u"1 November 2026"_s, u"30 November 2026"_s, u"Accounts: Acme"_s,
                                u"Filter: -&quot;&lt;b&gt;&quot;"_s, u"3 chat"_s, u"Acme: complete as of"_s}) {
        QVERIFY2(page.contains(text), qPrintable(text + u" in "_s + page.left(3'000)));
    }
    QVERIFY(page.count(u"<section"_s) > 5);
    QVERIFY(!page.contains(u"<script"_s));
}

void TestReport::theRateGoesInTheStepsThatAreAskedFor()
{
    QVERIFY(run(u"report --from 2026-11-01 --to 2026-11-30"_s).out.contains("Handoff rate by day"));
    QVERIFY(run(u"report --from 2026-11-01 --to 2026-11-30 --by week"_s).out.contains("Handoff rate by week"));
}

void TestReport::pdfNeedsNoDisplay()
{
    m_deskside->setVariable(u"LC_ALL"_s, u"en_US.UTF-8"_s);
    const QByteArray letter = run(u"report --format pdf"_s).out;
    m_deskside->setVariable(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    const Ran ran = run(u"report --format pdf"_s);
    m_deskside->setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, QString()); // cron would send it by mail
    QVERIFY(ran.out.startsWith("%PDF-"));
    QVERIFY(ran.out.trimmed().endsWith("%%EOF"));
    QVERIFY2(ran.out.contains("/MediaBox [0 0 595"), "A4");
    QVERIFY2(letter.contains("/MediaBox [0 0 612"), "Letter");
}

void TestReport::aFileIsThereInFullOrNotAtAll()
{
    const QString name = m_deskside->home() + u"/out.csv"_s;
    QCOMPARE(run(u"report --format csv --output"_s, {name}).out, QByteArray());
    QCOMPARE(bytesOf(name), run(u"report --format csv"_s).out);
    QVERIFY(!(QFileInfo(name).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(run(u"report --format csv --to 2026-10-01 --output"_s, {name}).code, 0); // in its place
    QCOMPARE(bytesOf(name).count('\n'), 1);

    const QString nowhere = m_deskside->home() + u"/nosuch/out.csv"_s;
    const Ran refused = run(u"report --format csv --output"_s, {nowhere});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(nowhere), qPrintable(refused.err));
    const QStringList left = QDir(m_deskside->home()).entryList({u"out*"_s}, QDir::Files);
    QCOMPARE(left, QStringList{u"out.csv"_s});
}

void TestReport::wrongUsageIsSaid_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named");
    QTest::newRow("a day") << u"report --from soon"_s << u"soon"_s;
    QTest::newRow("no day") << u"report --to 2026-02-30"_s << u"2026-02-30"_s;
    QTest::newRow("turned round") << u"report --from 2026-11-02 --to 2026-11-01"_s << u"--to"_s;
    QTest::newRow("a format") << u"report --format xls"_s << u"html, pdf, csv, json"_s;
    QTest::newRow("rows") << u"report --format csv --rows words"_s << u"words"_s;
    QTest::newRow("rows of a page") << u"report --format html --rows chats"_s << u"--rows"_s;
    QTest::newRow("texts of a page") << u"report --texts"_s << u"--texts"_s;
    QTest::newRow("steps") << u"report --by hour"_s << u"hour"_s;
    QTest::newRow("steps of rows") << u"report --by day --format csv"_s << u"--by"_s;
    QTest::newRow("a mark in JSON") << u"report --format json --bom"_s << u"--bom"_s;
    QTest::newRow("a mask") << u"report --format csv --mask names,shoes"_s << u"shoes"_s;
    QTest::newRow("a query") << u"report --query is:nonsense"_s << u"is:nonsense"_s;
    QTest::newRow("a view") << u"report --view all"_s << u"--view"_s;
    QTest::newRow("a word") << u"report now"_s << u"now"_s;
}

void TestReport::wrongUsageIsSaid()
{
    QFETCH(const QString, line);
    QFETCH(const QString, named);
    const Ran ran = run(line);
    QCOMPARE(ran.code, 2);
    QVERIFY2(ran.err.contains(named), qPrintable(ran.err));
    QVERIFY(ran.out.isEmpty());
}

void TestReport::theVendorIsAskedFirst()
{
    const int before = m_server->deliveries();
    const Ran ran = m_deskside->run({u"report"_s, u"--format"_s, u"csv"_s, u"--profile"_s, m_deskside->profile()});
    QCOMPARE(ran.code, 0);
    QVERIFY(m_server->deliveries() > before);
    SocketServer nobody;
    Program other;
    QVERIFY(other.addAccount(u"opencopilot"_s, u"Acme"_s, nobody.url()));
    nobody.expects("GET"_ba, listTarget(u"opencopilot"_s, 1)).answers(401, "{}"_ba).always();
    const Ran refused = other.run({u"report"_s, u"--format"_s, u"csv"_s, u"--profile"_s, other.profile()});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.out.startsWith("account,")); // what there is
    QVERIFY(!refused.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
