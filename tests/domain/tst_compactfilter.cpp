// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/compactfilter.h"
#include "models/domain/rowtexts.h"
#include "tests/domain/randomrows.h"
#include "tests/support/numberedwords.h"

#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace randomrows;

namespace {

const QHash<QString, QString> accountNames{{u"acc-1"_s, u"Acme Brasil"_s}, {u"acc-2"_s, u"Ünal GmbH"_s}};

/// What SQLite does with a MATCH expression, by a plain scan of what it would have indexed.
class MatchScan
{
public:
    MatchScan(QStringView match, const IndexTexts &texts)
        : m_rest(match)
        , m_texts(texts)
    {
    }

    bool run()
    {
        const bool result = expression();
        if (!m_rest.isEmpty()) {
            qFatal("left over: %s", qPrintable(m_rest.toString()));
        }
        return result;
    }

private:
    bool take(QStringView expected)
    {
        const bool isHere = m_rest.startsWith(expected);
        m_rest = m_rest.sliced(isHere ? expected.size() : 0);
        return isHere;
    }

    void expect(QStringView expected)
    {
        if (!take(expected)) {
            qFatal("expected %s: %s", qPrintable(expected.toString()), qPrintable(m_rest.toString()));
        }
    }

    bool expression()
    {
        bool result = term();
        while (!m_rest.isEmpty() && !m_rest.startsWith(u')')) {
            if (take(u" AND ")) {
                result = term() && result;
            } else if (take(u" OR ")) {
                result = term() || result;
            } else {
                expect(u" NOT ");
                result = !term() && result;
            }
        }
        return result;
    }

    bool term()
    {
        if (take(u"(")) {
            const bool result = expression();
            expect(u")");
            return result;
        }
        const bool isCustomer = take(u"customer : ");
        if (!isCustomer) {
            expect(u"{texts said} : ");
        }
        expect(u"\"");
        const qsizetype end = m_rest.indexOf(u'"');
        const QString phrase = u' ' + m_rest.first(end);
        m_rest = m_rest.sliced(end);
        expect(u"\" *");
        const auto isIn = [&phrase](const QString &texts) { return QString(u' ' + texts).contains(phrase); };
        return isCustomer ? isIn(m_texts.customer) : isIn(m_texts.texts) || isIn(m_texts.said);
    }

    QStringView m_rest;
    const IndexTexts &m_texts;
};

TextPlan planOf(QStringView query)
{
    const Words words;
    return CompactFilter(ChatFilter::parse(query, now).value(), &words, {}).plan();
}

} // namespace

class TestCompactFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 0; i < 1500; ++i) {
            m_rows.append(m_random.row());
            m_compact.append(pack(m_rows.last(), test::numberedIn(m_words)));
            m_compact.last().recency = i + 1;
            m_texts.append(indexTexts(m_rows.last()));
        }
    }

    /// The one promise: compact rows with the index's answers give what whole rows give.
    void compactRowsAreFilteredAsWholeOnes_data()
    {
        QTest::addColumn<QString>("query");
        for (int i = 0; i < 240; ++i) {
            QTest::addRow("%d", i) << m_random.query(i % 3 == 0 ? 0 : i % 3 == 1 ? 50 : 100);
        }
        QList<FilterOperator> operators = filterOperators();
        for (const FilterOperator &op : operators) {
            for (const QString &value : op.values) {
                QTest::addRow("%s", qPrintable(op.name + value)) << QString(op.name + value);
            }
        }
        for (const char16_t *query :
             {u"version:14", u"version:1", u"version:conc", u"version:org-7", u"version:\"desk concierge gpt-4o\"",
              u"reviewer:ana", u"reviewer:joão", u"-handed-after:2026-11-01 -handed-before:2026-11-01 outcome:any",
              u"created-after:2026-10-20T10:30Z", u"-running:>1h is:running"}) {
            QTest::addRow("%s", qPrintable(QString::fromUtf16(query))) << QString::fromUtf16(query);
        }
    }

    void compactRowsAreFilteredAsWholeOnes()
    {
        QFETCH(QString, query);
        const auto filter = ChatFilter::parse(query, now);
        QVERIFY2(filter, qPrintable(query));
        CompactFilter compact(*filter, &m_words, accountNames);
        const TextPlan &plan = compact.plan();
        QVERIFY(plan.match.isEmpty() || plan.terms.isEmpty());
        QCOMPARE(plan.needsIndex(), !plan.match.isEmpty() || !plan.terms.isEmpty());
        for (int term = 0; term < plan.terms.size(); ++term) {
            QList<qint64> hits;
            for (int i = int(m_rows.size()) - 1; i >= 0; --i) { // newest first, as from a store
                const QString beginning = plan.terms[term].idBeginning;
                if (MatchScan(plan.terms[term].match, m_texts[i]).run()
                    || (!beginning.isNull() && m_rows[i].key.id.startsWith(beginning, Qt::CaseInsensitive))) {
                    hits.append(m_compact[i].recency);
                }
            }
            compact.setHits(term, hits);
        }

        int matched = 0;
        for (int i = 0; i < m_rows.size(); ++i) {
            const bool expected = filter->matches(m_rows[i], accountNames);
            const bool byIndex = plan.match.isEmpty() || MatchScan(plan.match, m_texts[i]).run();
            const bool actual = byIndex && compact.matches(m_compact[i]);
            if (actual != expected) {
                QFAIL(qPrintable(u"row %1, expected %2: %3"_s.arg(i).arg(expected).arg(query)));
            }
            matched += expected ? 1 : 0;
            if (!plan.needsIndex()) {
                QCOMPARE(filter->matches(unpack(m_compact[i], m_words), accountNames), expected);
            }
        }
        m_matched += matched > 0 && matched < m_rows.size() ? 1 : 0;
    }

    void theQueriesAboveTellRowsApart() { QVERIFY2(m_matched > 120, qPrintable(QString::number(m_matched))); }

    void rowsMayBeAskedInAnyOrder()
    {
        const auto filter = ChatFilter::parse(u"-refund", now).value();
        CompactFilter compact(filter, &m_words, accountNames);
        QCOMPARE(compact.plan().terms.size(), 1);
        CompactRow row;
        const auto isHit = [&](qint64 recency) {
            row.recency = recency;
            return !compact.matches(row);
        };
        QVERIFY(!isHit(5)); // before the index answered
        compact.setHits(0, {90, 10, 50, 11});
        for (const qint64 recency : {50, 90, 10, 11, 11, 50, 10, 90}) {
            QVERIFY(isHit(recency));
            QVERIFY(!isHit(recency + 2) && !isHit(recency - 2) && !isHit(1000) && !isHit(0));
        }
        compact.setHits(0, {7});
        QVERIFY(isHit(7) && !isHit(50));
    }

    void wordsThatComeLaterAreLookedAt()
    {
        Words words;
        CompactFilter compact(ChatFilter::parse(u"channel:viber", now).value(), &words, {});
        CompactRow row;
        row.channel = 3;
        QVERIFY(!compact.matches(row)); // its text is not here yet
        words.set(3, u"1\u001fViber"_s);
        QVERIFY(compact.matches(row));
        words.set(9, u"1\u001fOther"_s);
        row.channel = 9;
        QVERIFY(!compact.matches(row));
    }

    void anyNumberOfKindsOfChatsIsRemembered()
    {
        const ChatFilter filter = ChatFilter::parse(u"is:unread -has:tools", now).value();
        CompactFilter compact(filter, &m_words, {});
        for (int round = 0; round < 2; ++round) {
            for (quint32 i = 0; i < 100'000; ++i) {
                CompactRow row;
                row.flags = (i * 2654435761U) & 0x0fffffffU;
                const bool expected = (row.flags & 3U) == 3 && (row.flags & 1U << 23U) == 0;
                if (compact.matches(row) != expected) {
                    QFAIL(qPrintable(QString::number(row.flags)));
                }
            }
        }
    }

    void accountsAndTabsCombine()
    {
        const ChatFilter filter = ChatFilter::unread().withAccounts({u"acc-2"_s});
        CompactFilter compact(filter, &m_words, accountNames);
        QVERIFY(!compact.plan().needsIndex());
        for (int i = 0; i < m_rows.size(); ++i) {
            QCOMPARE(compact.matches(m_compact[i]), filter.matches(m_rows[i]));
        }
        QVERIFY(CompactFilter(ChatFilter(), &m_words, {}).matches(CompactRow()));
        QCOMPARE(compact.filter().words(), QList<QString>());
    }

    void onlyWhatLastsDependsOnTheTime()
    {
        const auto depends = [this](QStringView query) {
            return CompactFilter(ChatFilter::parse(query, now).value(), &m_words, {}).dependsOnNow();
        };
        QVERIFY(depends(u"waiting:>2h"));
        QVERIFY(depends(u"a OR (is:open -(waiting:>2h))"));
        QVERIFY(depends(u"refund waiting:>2h"));
        QVERIFY(depends(u"running:>10m") && depends(u"-(running:>10m is:open)"));
        QVERIFY(!depends(u"wait:>10m handed-after:7d created-before:today is:reopened"));
        QVERIFY(depends(u"is:due") && depends(u"due:<2h") && depends(u"due:today"));
        QVERIFY(!depends(u"is:waiting") && !depends(u"due:2026-11-21") && !depends(u"sort:waiting"));
        QVERIFY(!depends(u"is:open after:7d refund"));
    }

    /// A time that lies so much further back is what that much later sees of it.
    void answersTurnWhenTheySay_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<qint64>("sooner"); ///< ms before now of the field in question
        constexpr qint64 hour = 3'600'000;
        for (const char *query : {"waiting:>2h", "waiting:>=2h", "waiting:<2h", "waiting:<=2h", "waiting:2h",
                                  "-(waiting:>2h)", "running:>2h", "running:<2h", "due:<2h", "due:2h", "due:>2h",
                                  "is:due", "waiting:>2h (is:unread OR waiting:>3h)"}) {
            for (const qint64 sooner : {-9 * hour, -2 * hour, -hour, qint64(0), hour, 2 * hour, 9 * hour}) {
                QTest::addRow("%s %lld h", query, static_cast<long long>(sooner / hour))
                    << QString::fromLatin1(query) << sooner + 60'000;
            }
        }
    }

    void answersTurnWhenTheySay()
    {
        QFETCH(QString, query);
        QFETCH(qint64, sooner);
        const qint64 current = QDateTime::currentMSecsSinceEpoch();
        CompactFilter compact(ChatFilter::parse(query, now).value(), &m_words, {});
        const auto later = [&](qint64 passed) {
            CompactRow row;
            row.activity = row.waitingSince = row.due =
                packMoment(Moment(QDateTime::fromMSecsSinceEpoch(current - sooner - passed, Qt::UTC)));
            return row;
        };
        const bool first = compact.matches(later(0));
        const qint64 turn = compact.turnsAt(later(0), current);
        QVERIFY(turn > current);
        constexpr qint64 moment = 30'000; // what this test takes at most
        constexpr qint64 day = 24 * 3'600'000;
        const qint64 until = turn == neverTurns ? day : turn - current;
        for (qint64 passed = 0; passed < until - moment; passed += until / 50 + 1) {
            QCOMPARE(compact.matches(later(passed)), first);
        }
        if (turn != neverTurns && !query.contains(u' ')) {
            QCOMPARE(compact.matches(later(until)), !first);
        }
    }

    void whatIsSettledNeverTurns()
    {
        const qint64 current = QDateTime::currentMSecsSinceEpoch();
        CompactRow row;
        row.waitingSince = packMoment(Moment(QDateTime::fromMSecsSinceEpoch(current - 60'000, Qt::UTC)));
        const auto turns = [&](QStringView query) {
            return CompactFilter(ChatFilter::parse(query, now).value(), &m_words, {}).turnsAt(row, current);
        };
        QCOMPARE_NE(turns(u"waiting:>2h"), neverTurns);
        QCOMPARE_NE(turns(u"-is:mine waiting:>2h"), neverTurns);
        QCOMPARE_NE(turns(u"is:mine OR waiting:>2h"), neverTurns);
        QCOMPARE(turns(u"is:mine waiting:>2h"), neverTurns);
        QCOMPARE(turns(u"-is:mine OR waiting:>2h"), neverTurns);
        QCOMPARE(turns(u"is:due"), neverTurns);
        QCOMPARE(turns(u"is:unread"), neverTurns);
        row.waitingSince = 0;
        QCOMPARE(turns(u"waiting:>2h"), neverTurns);
    }

    void daysTurnAtMidnight()
    {
        const QDate today = QDate::currentDate();
        const qint64 current = QDateTime::currentMSecsSinceEpoch();
        const auto turn = [&](QStringView query, QDate due) {
            CompactRow row;
            row.due = packMoment(Moment(due));
            return CompactFilter(ChatFilter::parse(query, now).value(), &m_words, {}).turnsAt(row, current);
        };
        const auto midnight = [](QDate day) { return day.startOfDay().toMSecsSinceEpoch(); };
        QCOMPARE(turn(u"is:due", today.addDays(1)), midnight(today.addDays(1)));
        QCOMPARE(turn(u"is:due", today), neverTurns);
        QCOMPARE(turn(u"due:today", today), midnight(today.addDays(1)));
        QCOMPARE(turn(u"due:today", today.addDays(3)), midnight(today.addDays(3)));
        QCOMPARE(turn(u"due:tomorrow", today.addDays(3)), midnight(today.addDays(2)));
        QCOMPARE(turn(u"due:yesterday", today), midnight(today.addDays(1)));
        QCOMPARE(turn(u"due:today", today.addDays(-1)), neverTurns);
    }

    void oneExpressionSaysWhatItCan_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("match");

        QTest::newRow("word") << u"Refund!"_s << u"{texts said} : \"refund\" *"_s;
        QTest::newRow("phrase") << u"\"my order\""_s << u"{texts said} : \"my order\" *"_s;
        QTest::newRow("customer") << u"customer:Ana"_s << u"customer : \"ana\" *"_s;
        QTest::newRow("nothing of texts") << u"is:unread"_s << u""_s;
        QTest::newRow("two words") << u"a b"_s << u"({texts said} : \"a\" * AND {texts said} : \"b\" *)"_s;
        QTest::newRow("with others") << u"is:unread a -is:mine"_s << u"{texts said} : \"a\" *"_s;
        QTest::newRow("others in a choice") << u"(is:unread OR is:mine) a"_s << u"{texts said} : \"a\" *"_s;
        QTest::newRow("nested") << u"is:open (a (is:mine b))"_s
                                << u"({texts said} : \"a\" * AND {texts said} : \"b\" *)"_s;
        QTest::newRow("choice") << u"a OR b"_s << u"({texts said} : \"a\" * OR {texts said} : \"b\" *)"_s;
        QTest::newRow("but not") << u"a -b"_s << u"({texts said} : \"a\" * NOT {texts said} : \"b\" *)"_s;
        QTest::newRow("but not these")
            << u"-b a -(c d)"_s
            << u"({texts said} : \"a\" * NOT ({texts said} : \"b\" * OR ({texts said} : \"c\" * AND {texts said} : "
               "\"d\" *)))"_s;
        QTest::newRow("not not") << u"-(-a)"_s << u"{texts said} : \"a\" *"_s;
        QTest::newRow("not alone") << u"-a"_s << u""_s;
        QTest::newRow("not in a choice") << u"a OR -b"_s << u""_s;
        QTest::newRow("choice of both kinds") << u"a OR is:unread"_s << u""_s;
        QTest::newRow("both kinds negated") << u"b -(a is:unread)"_s << u""_s;
        QTest::newRow("may be an id") << u"abc12345"_s << u""_s;
        QTest::newRow("may be an id, among others") << u"a abc12345"_s << u""_s;
        QTest::newRow("symbols and quotes") << u"c++\"x"_s << u"{texts said} : \"c + + x\" *"_s;
        QTest::newRow("operators of FTS5") << u"NEAR(a*"_s << u"{texts said} : \"near a\" *"_s;
    }

    void oneExpressionSaysWhatItCan()
    {
        QFETCH(QString, query);
        QFETCH(QString, match);
        QCOMPARE(planOf(query).match, match);
    }

    void elseEachTermIsAskedOnce()
    {
        QCOMPARE(planOf(u"-a").terms, (QList<TextTerm>{{u"{texts said} : \"a\" *"_s, QString()}}));
        QCOMPARE(planOf(u"a OR is:unread (A b)").terms,
                 (QList<TextTerm>{{u"{texts said} : \"a\" *"_s, QString()}, {u"{texts said} : \"b\" *"_s, QString()}}));
        QCOMPARE(planOf(u"ABC-12345").terms, (QList<TextTerm>{{u"{texts said} : \"abc 12345\" *"_s, u"abc-12345"_s}}));
        QVERIFY(planOf(u"\"abc 12345\"").terms.isEmpty());
        QCOMPARE(planOf(QString(u"-(is:open OR a) "_s.repeated(5000))).terms.size(), 1);
    }

    void deepQueriesAreNotGivenToTheIndexAsOne()
    {
        QString query = u"z"_s;
        for (int i = 0; i < 40; ++i) {
            query = u"(a OR (b "_s + query + u"))"_s;
            if (query.count(u'(') > 46) {
                break;
            }
        }
        const TextPlan plan = planOf(query);
        QCOMPARE(plan.match, QString());
        QCOMPARE(plan.terms.size(), 3);
    }

    /// Stores keep what was indexed: when one of these changes, indexTextsVersion has to.
    void theIndexHoldsTheseTexts()
    {
        QCOMPARE(indexTextsVersion, 2);
        QCOMPARE(indexTexts(ChatRow()), IndexTexts());

        ChatRow row;
        row.key = {u"acc"_s, u"id-1"_s};
        row.title = u"Refund: order A-1001"_s;
        row.customer = u"Ana  Souza"_s;
        row.customerId = u"ana@example.com"_s;
        row.preview = u"Onde está a minha devolução? 👍🏽"_s;
        row.summary = u"The customer wants 50€"_s;
        row.classification = u"Billing"_s;
        row.assignee = u"Bruno"_s;
        row.assigneeId = u"user-5"_s;
        row.model = u"gpt"_s;
        QCOMPARE(indexTexts(row),
                 (IndexTexts{u"ana souza ␞ ana example com"_s,
                             u"refund order a 1001 ␞ ana souza ␞ onde esta a minha devolucao 👍 🏽 ␞ "
                             "the customer wants 50 € ␞ billing ␞ bruno"_s}));

        ChatRow other;
        other.title = u"?!"_s;
        other.customerId = u"6f9619ff-8b86-d011-b42d-00cf4fc964ff"_s;
        other.preview = other.summary = u"我要退款 ｶﾞ Straße"_s;
        appendSaid(other.said, u"Where is it?"_s);
        appendSaid(other.said, QString());
        appendSaid(other.said, u"It left on Monday."_s);
        QCOMPARE(indexTexts(other),
                 (IndexTexts{QString(), u"我 要 退 款 カ\u3099 strasse"_s, u"where is it \uf8ff it left on monday"_s}));
    }

private:
    Random m_random;
    Words m_words;
    QList<ChatRow> m_rows;
    QList<CompactRow> m_compact;
    QList<IndexTexts> m_texts;
    int m_matched = 0;
};

QTEST_GUILESS_MAIN(TestCompactFilter)
#include "tst_compactfilter.moc"
