// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/compactfilter.h"
#include "models/store/terms.h"
#include "tests/store/chatsupport.h"

#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace deskside;
using namespace deskside::test;

class TestTerms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginningsBecomeTheTermsThatHaveThem_data();
    void beginningsBecomeTheTermsThatHaveThem();
    void beginningsOfManyTermsStayAsTheyAre();
    void everyTokenOfTheIndexIsKnown();
    void termsOfWhatWasUndoneComeAgain();
    void termsOfAnotherWriterAreNotTakenForGranted();
    void beginningsOfAnyLengthAreFound();
    void termsOfARemovedAccountLeave();
    void termsComeBackWithANewIndex();
};

namespace {

KnownTerms knowing(const QStringList &terms)
{
    return {[terms](const QString &beginning, int most) {
                QList<QString> found;
                for (const QString &term : terms) {
                    if (term.startsWith(beginning) && found.size() < most) {
                        found.append(term);
                    }
                }
                return found;
            },
            [terms](const QString &character) {
                QSet<QString> found;
                for (const QString &term : terms) {
                    const auto characters = term.toUcs4();
                    if (term.startsWith(character) && characters.size() > 1) {
                        found.insert(QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.data()), 2));
                    }
                }
                QList<QString> sorted = found.values();
                std::sort(sorted.begin(), sorted.end());
                return sorted;
            }};
}

QSet<QString> allOf(const StoreDesk &desk, const QString &sql)
{
    QSet<QString> all;
    QSqlQuery query(QSqlDatabase::database(desk.database->connection()));
    if (!query.exec(sql)) {
        qFatal("%s", qPrintable(query.lastError().text()));
    }
    while (query.next()) {
        all.insert(query.value(0).toString());
    }
    return all;
}

/// The tokens that FTS5 says it holds.
QSet<QString> indexed(const StoreDesk &desk)
{
    desk.ask(u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.held USING fts5vocab('main', 'search', 'row')"_s);
    return allOf(desk, u"SELECT term FROM temp.held"_s);
}

QSet<QString> withoutNumbers(QSet<QString> tokens)
{
    tokens.removeIf([](const QString &token) { return token[0] >= u'0' && token[0] <= u'9'; });
    return tokens;
}

} // namespace

void TestTerms::beginningsBecomeTheTermsThatHaveThem_data()
{
    QTest::addColumn<QString>("match");
    QTest::addColumn<QString>("expanded");
    const auto row = [](const char *name, const QString &match, const QString &expanded) {
        QTest::newRow(name) << match << expanded;
    };
    const auto same = [&row](const char *name, const QString &match) { row(name, match, match); };
    row("several terms", u"texts : \"refu\" *"_s, u"texts : (\"refund\" OR \"refunded\" OR \"refuse\")"_s);
    row("one term", u"texts : \"refunde\" *"_s, u"texts : \"refunded\""_s);
    row("the whole term and longer ones", u"texts : \"refund\" *"_s, u"texts : (\"refund\" OR \"refunded\")"_s);
    row("no term", u"customer : \"refx\" *"_s, u"customer : \"refx\""_s);
    row("the end of a phrase", u"texts : \"a re refunde\" *"_s, u"texts : \"a re refunded\""_s);
    row("a phrase that goes on in several ways", u"texts : \"my refund\" *"_s,
        u"texts : (\"my refund\" OR \"my refunded\")"_s);
    same("two characters", u"texts : \"re\" *"_s);
    same("three characters", u"texts : \"ref\" *"_s);
    same("three characters beyond the first 65536", u"texts : \"🐙🐙🐙\" *"_s);
    row("four of them", u"texts : \"🐙🐙🐙🐙\" *"_s, u"texts : \"🐙🐙🐙🐙x\""_s);
    row("one character", u"texts : \"r\" *"_s, u"texts : (\"r\" OR \"re\" * OR \"rö\" *)"_s);
    row("one character after a word", u"texts : \"my r\" *"_s, u"texts : (\"my r\" OR \"my re\" * OR \"my rö\" *)"_s);
    row("one character that is a token of its own", u"texts : \"京\" *"_s, u"texts : \"京\""_s);
    row("one character of two units", u"texts : \"🐙\" *"_s, u"texts : (\"🐙\" OR \"🐙🐙\" *)"_s);
    row("one digit", u"texts : \"1\" *"_s, u"texts : (\"1\" OR \"10\" *)"_s);
    same("digits", u"texts : \"1042\" *"_s);
    same("a phrase that ends in digits", u"texts : \"refund 1042\" *"_s);
    same("no beginning", u"texts : \"refund\""_s);
    row("in parentheses", u"((texts : \"refunde\" * OR customer : \"refx\" *) NOT texts : \"re\" *)"_s,
        u"((texts : \"refunded\" OR customer : \"refx\") NOT texts : \"re\" *)"_s);
    same("empty", QString());
    same("an empty phrase", u"\"\" *"_s);
    same("an open quote", u"texts : \"refunde"_s);
    same("no quotes", u"refunde *"_s);
}

void TestTerms::beginningsBecomeTheTermsThatHaveThem()
{
    QFETCH(const QString, match);
    QFETCH(const QString, expanded);
    const KnownTerms known = knowing({u"1042"_s, u"r"_s, u"ref"_s, u"refund"_s, u"refunded"_s, u"refuse"_s,
                                      u"röntgen"_s, u"京"_s, u"🐙"_s, u"🐙🐙🐙🐙x"_s});
    QCOMPARE(expandedMatch(match, known), expanded);
}

void TestTerms::beginningsOfManyTermsStayAsTheyAre()
{
    QStringList terms;
    for (int i = 0; i < 2'000; ++i) {
        terms.append(u"refund%1"_s.arg(i, 4, 10, QChar(u'0')));
    }
    QCOMPARE(expandedMatch(u"texts : \"refu\" *"_s, knowing(terms)), u"texts : \"refu\" *"_s);
    QCOMPARE(expandedMatch(u"texts : \"refund000\" *"_s, knowing(terms)).count(u" OR "_s), 9);
}

void TestTerms::everyTokenOfTheIndexIsKnown()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"1"_s}, {u"text"_s, u"Where is my refund? 1042 4x x4 C++ 🐙🐙 京都 สวัสดี a"_s}},
                               {{u"id"_s, u"2"_s}, {u"customer"_s, u"Zoë Müller"_s}, {u"title"_s, u"Refunds"_s}}}));
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"1"_s}, {u"text"_s, u"Where was Ångström"_s}}}));
    const QSet<QString> tokens = indexed(desk);
    QVERIFY(tokens.contains(u"angstrom"_s));
    const QSet<QString> terms = allOf(desk, u"SELECT term FROM terms"_s);
    QCOMPARE(withoutNumbers(tokens) - terms, QSet<QString>());
    QCOMPARE(withoutNumbers(terms), terms);
    QVERIFY(!terms.contains(u"1042"_s));
    QSet<QString> beginnings;
    for (const QString &token : allOf(desk, u"SELECT substr(term, 1, 2) FROM temp.held WHERE length(term) > 1"_s)) {
        beginnings.insert(token);
    }
    QCOMPARE(beginnings - allOf(desk, u"SELECT beginning FROM beginnings"_s), QSet<QString>());
}

void TestTerms::termsOfWhatWasUndoneComeAgain()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"1"_s}, {u"text"_s, u"apple"_s}}}));

    desk.ask(u"CREATE TEMP TRIGGER late BEFORE UPDATE ON main.accounts BEGIN SELECT raise(ABORT, 'no'); END"_s);
    const QJsonObject pear{{u"id"_s, u"2"_s}, {u"text"_s, u"williams"_s}};
    // The page is refused after its chats were taken.
    QVERIFY(!desk.store->ingest(u"a1"_s, {chatOf(pear)}, ChatStore::FirstSeen::News, WalkState{2, false, {}}));
    desk.ask(u"DROP TRIGGER late"_s);
    VERIFY_STORED(desk.ingest({pear}));
    QCOMPARE(desk.found(u"texts : \"willi\" *"_s), QStringList{u"2"_s});
}

void TestTerms::termsOfAnotherWriterAreNotTakenForGranted()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"1"_s}, {u"text"_s, u"apple"_s}}}));
    {
        StoreDesk other(desk.profile);
        VERIFY_STORED(other.store->removeAccount(u"a1"_s));
        VERIFY_STORED(other.store->setAccount(accountOf()));
    }
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"2"_s}, {u"text"_s, u"apple"_s}}}));
    QCOMPARE(desk.found(u"texts : \"appl\" *"_s), QStringList{u"2"_s});
}

void TestTerms::beginningsOfAnyLengthAreFound()
{
    StoreDesk desk;
    QList<QJsonObject> chats;
    for (int i = 0; i < 300; ++i) {
        const QString text = u"my refund%1 refuse%2"_s.arg(i, 3, 10, QChar(u'0')).arg(i % 7);
        chats.append({{u"id"_s, QString::number(i)}, {u"text"_s, text}});
    }
    VERIFY_STORED(desk.ingest(chats));
    const auto count = [&desk](const QString &tokens) {
        return desk.found(u"texts : \""_s + tokens + u"\" *"_s).size();
    };
    for (const auto &tokens :
         {u"r"_s, u"re"_s, u"ref"_s, u"refu"_s, u"refund"_s, u"refus"_s, u"my refund"_s, u"my r"_s}) {
        QCOMPARE(count(tokens), 300); // more terms than are asked one by one
    }
    QCOMPARE(count(u"refund00"_s), 10);
    QCOMPARE(count(u"refund1"_s), 100);
    QCOMPARE(count(u"my refund1"_s), 100);
    QCOMPARE(count(u"refuse6"_s), 42);
    QCOMPARE(count(u"refund9"_s), 0);
}

void TestTerms::termsOfARemovedAccountLeave()
{
    StoreDesk desk;
    VERIFY_STORED(desk.store->setAccount(accountOf(u"a2"_s)));
    QList<QJsonObject> chats;
    for (int i = 0; i < 10; ++i) {
        chats.append({{u"id"_s, QString::number(i)}, {u"text"_s, u"apple pie"_s}});
    }
    VERIFY_STORED(desk.ingest(chats));
    const Chat theirs = chatOf({{u"id"_s, u"x"_s}, {u"text"_s, u"secret apple"_s}}, u"a2"_s);
    VERIFY_STORED(desk.store->ingest(u"a2"_s, {theirs}, ChatStore::FirstSeen::News, {}));
    QVERIFY(allOf(desk, u"SELECT term FROM terms"_s).contains(u"secret"_s));
    VERIFY_STORED(desk.store->removeAccount(u"a2"_s));
    QCOMPARE(allOf(desk, u"SELECT term FROM terms"_s), withoutNumbers(indexed(desk)));
    QVERIFY(!allOf(desk, u"SELECT beginning FROM beginnings"_s).contains(u"se"_s));
    QCOMPARE(desk.found(u"texts : \"appl\" *"_s).size(), 10);
    QCOMPARE(desk.found(u"texts : \"a\" *"_s).size(), 10);
    VERIFY_STORED(desk.store->removeAccount(u"a1"_s));
    QCOMPARE(allOf(desk, u"SELECT term FROM terms"_s), QSet<QString>());
    QCOMPARE(allOf(desk, u"SELECT beginning FROM beginnings"_s), QSet<QString>());
}

void TestTerms::termsComeBackWithANewIndex()
{
    StoreDesk desk;
    VERIFY_STORED(desk.ingest({{{u"id"_s, u"1"_s}, {u"text"_s, u"apple"_s}}}));
    desk.ask(u"DELETE FROM terms"_s);
    desk.ask(u"UPDATE meta SET value = 0 WHERE name = 'index_version'"_s);
    desk.reopen();
    while (desk.store->needsIndex()) {
        VERIFY_STORED(desk.store->makeIndex(100));
    }
    QCOMPARE(desk.found(u"texts : \"appl\" *"_s), QStringList{u"1"_s});
}

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
