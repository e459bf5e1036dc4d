// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/compactfilter.h"
#include "tests/store/chatsupport.h"
#include "tests/sync/naughtystrings.h"

#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace deskside;
using namespace deskside::test;

namespace {

/// JSON says no halves of characters: the texts stand in it as numbers.
QString spelled(const QString &text)
{
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t))).toHex());
}

QString unspelled(const QString &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    return QString(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / qsizetype(sizeof(QChar)));
}

std::optional<Chat> decodeSpelled(const QString &vendor, const QString &account, const QByteArray &raw,
                                  const QByteArray &details)
{
    auto chat = decodeTestChat(vendor, account, raw, details);
    if (chat) {
        chat->title = unspelled(chat->title.valueOr({}));
        chat->members.first().contact->contactName = unspelled(chat->members.first().contact->contactName);
    }
    return chat;
}

/// SQLite takes others, but gives them back with characters replaced: nobody types them.
bool isText(const QString &text)
{
    return text.isValidUtf16() && !text.contains(QChar(0xfffe)) && !text.contains(QChar(0xffff));
}

QString idOf(qsizetype number)
{
    return u"chat%1"_s.arg(number, 4, 10, QLatin1Char('0'));
}

} // namespace

/// Texts that programs trip over, through the store, the index and the filters.
class TestNaughtyStrings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theyAreManyAndDifferent();
    void comeBackAsTheyWere_data() { rows(); }
    void comeBackAsTheyWere();
    void areFoundWhereThePlainScanFindsThem_data() { rows(); }
    void areFoundWhereThePlainScanFindsThem();
    void cleanupTestCase();

private:
    void rows() const;
    void compare(const QString &query);

    const QList<Naughty> m_all = naughtyStrings();
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ChatStore> m_store;
    std::unique_ptr<ChatReader> m_reader;
    Words m_words;
    QList<CompactRow> m_compact;
    QList<ChatRow> m_rows; ///< in the same order
    int m_understood = 0;
    qsizetype m_hits = 0;
};

void TestNaughtyStrings::initTestCase()
{
    const Profile profile = *Profile::temporary();
    m_database = std::move(Database::open(profile).value());
    m_store = std::make_unique<ChatStore>(m_database.get(), decodeSpelled);
    VERIFY_STORED(m_store->setAccount(accountOf()));
    QList<Chat> page;
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        const QJsonObject json{{u"id"_s, idOf(i)},
                               {u"title"_s, spelled(m_all[i].text)},
                               {u"customer"_s, spelled(m_all[m_all.size() - 1 - i].text)},
                               {u"state"_s, m_all[i].text}};
        const QByteArray raw = QJsonDocument(json).toJson(QJsonDocument::Compact);
        page.append(*decodeSpelled(u"test"_s, u"a1"_s, raw, {}));
    }
    VERIFY_STORED(m_store->ingest(u"a1"_s, page, ChatStore::FirstSeen::News, {}));
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        const QString &text = m_all[(i + 7) % m_all.size()].text;
        VERIFY_STORED(m_store->setOwn({u"a1"_s, idOf(i)}, {false, text, tagsIn(m_all[i].text)}));
    }
    m_reader = std::move(ChatReader::open(profile, decodeSpelled).value());
    VERIFY_STORED(m_store->load(1'000, [this](const ChatDelta &block) {
        for (const auto &[id, word] : block.words) {
            m_words.set(id, word);
        }
        m_compact += block.upserted;
        return true;
    }));
    QCOMPARE(m_compact.size(), m_all.size());
    for (const CompactRow &row : std::as_const(m_compact)) {
        const auto whole = m_reader->row(row.id);
        QVERIFY(whole);
        m_rows.append(*whole);
    }
}

void TestNaughtyStrings::rows() const
{
    QTest::addColumn<int>("number");
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        QTest::newRow(m_all[i].name.constData()) << static_cast<int>(i);
    }
}

void TestNaughtyStrings::theyAreManyAndDifferent()
{
    QVERIFY(m_all.size() >= 485);
    QSet<QString> different;
    for (const Naughty &each : m_all) {
        different.insert(each.text);
    }
    QCOMPARE(different.size(), m_all.size());
}

void TestNaughtyStrings::comeBackAsTheyWere()
{
    QFETCH(const int, number);
    const auto stored = m_store->chat({u"a1"_s, idOf(number)});
    QVERIFY(stored && stored->has_value());
    const QString &text = m_all[number].text;
    const ChatRow &row = (*stored)->row;
    QCOMPARE(row.title, text);
    QCOMPARE((*stored)->chat.members.first().contact->contactName, m_all[m_all.size() - 1 - number].text);
    if (const QString &note = m_all[(number + 7) % m_all.size()].text; isText(note)) {
        QCOMPARE(row.own.note, note);
    }
    if (isText(text)) {
        QCOMPARE(row.own.tags, tagsIn(text));
    }
    const auto read = m_reader->row((*stored)->id);
    QVERIFY(read);
    QCOMPARE(*read, row);
    const auto chat = m_reader->chat((*stored)->id);
    QVERIFY(chat);
    QCOMPARE(chat->raw, (*stored)->chat.raw);
}

/// The chats that the store finds are those that the filter matches, one by one.
void TestNaughtyStrings::compare(const QString &query)
{
    const auto filter = ChatFilter::parse(query);
    if (!filter) {
        QVERIFY(!filter.error().message.isEmpty());
        QVERIFY(filter.error().position >= 0 && filter.error().length >= 0);
        QVERIFY(filter.error().position + filter.error().length <= query.size());
        return;
    }
    ++m_understood;
    const QHash<QString, QString> names{{u"a1"_s, u"Account"_s}};
    CompactFilter compact(*filter, &m_words, names);
    const TextPlan plan = compact.plan();
    const std::atomic_bool never = false;
    const auto ask = [&](const QString &match) {
        QSqlQuery sql(QSqlDatabase::database(m_database->connection()));
        sql.prepare(u"SELECT count(*) FROM search WHERE search MATCH ?"_s);
        sql.addBindValue(match);
        const bool well = sql.exec() && sql.next();
        const QList<qint64> found = m_reader->search(match, never).value();
        if (!well) {
            QTest::qFail(qPrintable(QString(match + u": " + sql.lastError().text())), __FILE__, __LINE__);
        }
        return found;
    };
    QSet<qint64> hits;
    if (!plan.match.isEmpty()) {
        const auto found = ask(plan.match);
        hits = QSet<qint64>(found.begin(), found.end());
    }
    for (int term = 0; term < plan.terms.size(); ++term) {
        const TextTerm &each = plan.terms[term];
        QList<qint64> found = each.match.isEmpty() ? QList<qint64>() : ask(each.match);
        if (!each.idBeginning.isNull()) {
            found += m_reader->searchIds(each.idBeginning, 0).value();
        }
        compact.setHits(term, found);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool found =
            (plan.match.isEmpty() || hits.contains(m_compact[i].recency)) && compact.matches(m_compact[i]);
        m_hits += found ? 1 : 0;
        if (found != filter->matches(m_rows[i], names)) {
            QFAIL(qPrintable(u"“%1” %2 %3 (%4)"_s.arg(query, found ? u"finds"_s : u"does not find"_s, m_rows[i].title,
                                                      m_rows[i].key.id)));
        }
    }
}

void TestNaughtyStrings::areFoundWhereThePlainScanFindsThem()
{
    QFETCH(const int, number);
    const QString &text = m_all[number].text;
    for (const QString &query :
         {text, QString(u'"' + text + u'"'), QString(u"customer:"_s + text), QString(u"-tag:"_s + text)}) {
        compare(query);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void TestNaughtyStrings::cleanupTestCase()
{
    m_reader.reset();
    m_store.reset();
    QSqlQuery sql(QSqlDatabase::database(m_database->connection()));
    QVERIFY(sql.exec(u"INSERT INTO search(search) VALUES ('integrity-check')"_s)
            || sql.lastError().text().contains("contentless"_L1));
    QVERIFY(sql.exec(u"PRAGMA integrity_check"_s) && sql.next());
    QCOMPARE(sql.value(0).toString(), u"ok"_s);
    sql.finish();
    m_database.reset();
    if (m_understood > 0) { // not when single rows were asked for
        QVERIFY2(m_understood > 500, qPrintable(QString::number(m_understood)));
        QVERIFY2(m_hits > 5'000, qPrintable(QString::number(m_hits)));
    }
}

QTEST_GUILESS_MAIN(TestNaughtyStrings)
#include "tst_naughtystrings.moc"
