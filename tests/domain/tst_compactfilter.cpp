// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/compactfilter.h"
#include "models/domain/rowtexts.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
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

/// Numbers texts as a store does.
struct Store {
    Words words;
    WordMaker maker = [this](const QString &text) {
        if (words.find(text) == 0) {
            words.set(words.end(), text);
        }
        return words.find(text);
    };
};

class Random
{
public:
    bool chance(int percent) { return below(100) < percent; }
    int below(int end) { return int(m_generator.bounded(end)); }
    template <typename List>
    auto of(const List &list)
    {
        return *std::next(std::begin(list), below(int(std::size(list))));
    }

    QString text()
    {
        static const QList<QString> words{
            u"Refund"_s, u"order"_s,    u"A-1001"_s,    u"late!"_s,    u"devolução"_s, u"Straße"_s,     u"pedido,"_s,
            u"заказ"_s,  u"Ёлка"_s,     u"我要退款"_s,  u"配送が"_s,   u"サーバー"_s,  u"คืนเงิน"_s,      u"환불"_s,
            u"हिन्दी"_s,  u"مُحَمَّد"_s,     u"שָׁלוֹם"_s,      u"👍🏽"_s, u"C++"_s,       u"50%"_s,        u"¿qué?"_s,
            u"a@b.c"_s,  u"it’s"_s,     u"\u200bpay"_s, u"..."_s,      u"␞"_s,         u"\"quoted\""_s, u"ﷺ"_s,
            u"ｶﾞｽ"_s,    u"\u0301x"_s,  u"12:30"_s,     u"½"_s,        u"𐐀𐐨"_s,        u"AND"_s,        u"--"_s,
            u"🇧🇷"_s,     u"e\u0301t"_s, u"reorder"_s,   u"_id_"_s,     u"k\u0338"_s};
        QString text;
        for (int count = below(7); count > 0; --count) {
            text += of(words) + of(QList<QString>{u" "_s, u" "_s, u"  "_s, u"-"_s, QString(), u"\n"_s});
        }
        if (chance(5)) {
            text.append(QChar(char16_t(below(0xffff) + 1)));
        }
        return text;
    }

    std::optional<bool> answer() { return chance(30) ? std::nullopt : std::optional(chance(50)); }

    template <typename E>
    Coded<E> coded(int kinds, const QList<QString> &spellings)
    {
        const auto code = static_cast<E>(below(kinds));
        return code == E::NotReported ? Coded<E>() : Coded<E>{code, of(spellings)};
    }

    Moment moment()
    {
        const QDateTime time = now.addSecs(-below(60 * 24 * 3600));
        return chance(10) ? Moment() : chance(20) ? Moment(time.date()) : Moment(time);
    }

    QDateTime time() { return now.addSecs(-below(60 * 24 * 3600)); }

    HandoffFacts handoffs()
    {
        HandoffFacts facts;
        facts.count = of(QList<int>{1, 1, 2, 400});
        facts.at.earliest = chance(20) ? QDateTime() : time();
        facts.at.latest = chance(40) ? facts.at.earliest : chance(20) ? QDateTime() : time();
        facts.wait.kind = static_cast<WaitKind>(below(4));
        if (facts.wait.kind == WaitKind::Exact || facts.wait.kind == WaitKind::AtMost) {
            facts.wait.seconds = of(QList<int>{0, 20, 299, 300, 1800, 1801, 7200, 90'000});
        }
        facts.end = static_cast<HandoffEnd>(below(3));
        facts.reopened = chance(20) ? below(3) : 0;
        return facts;
    }

    QList<ScoreMark> scores()
    {
        QList<ScoreMark> scores;
        for (const QString &reviewer : {u"Ana Souza"_s, u"João"_s, u"王芳"_s}) {
            if (chance(25)) {
                scores.append({reviewer, static_cast<Verdict>(below(5))});
            }
        }
        return scores;
    }

    void review(ChatRow &r)
    {
        r.createdAt = moment();
        if (chance(50)) {
            r.handoffs = handoffs();
        }
        r.scores = scores();
        r.ai.assistantId = of(QList<QString>{QString(), u"asst-123456"_s, u"org-7"_s});
        r.ai.assistant = of(QList<QString>{QString(), u"Concierge"_s, u"Front Desk Concierge"_s, u"退款"_s});
        r.ai.version = of(QList<QString>{QString(), u"1"_s, u"14"_s, u"gpt-4o"_s});
        if (r.status.code == RunKind::Running && chance(70)) {
            r.activity = Moment(QDateTime::currentDateTimeUtc().addSecs(-(30 + 3600 * below(4))));
        }
    }

    ChatRow row()
    {
        ChatRow r;
        r.key = {of(QList<QString>{u"acc-1"_s, u"acc-2"_s, u"acc-3"_s}),
                 of(QList<QString>{u"6F9619ff-8b86"_s, u"abc_12345"_s, u"chat-77"_s, u"ABC_12x"_s})};
        r.title = text();
        r.customer = chance(30) ? QString() : text();
        r.customerId =
            of(QList<QString>{QString(), u"cust-9"_s, u"ana@example.com"_s, u"6f9619ff-8b86-d011-b42d-00cf4fc964ff"_s});
        r.channel = coded<ChannelKind>(16, {u"WHATSAPP"_s, u"web"_s, u"Viber"_s, QString()});
        r.state = coded<StateKind>(6, {u"OPEN"_s, u"closed"_s, u"ESCALATED"_s});
        r.status = coded<RunKind>(6, {u"completed"_s, u"x"_s});
        r.sentiment = coded<SentimentKind>(5, {u"angry"_s, u"furious"_s});
        r.handler.value = chance(30) ? std::nullopt : std::optional(chance(50) ? Handler::Ai : Handler::Person);
        r.handler.how = chance(30) ? Inference::TicketLinked : Inference::None;
        r.assigneeId = of(QList<QString>{QString(), u"user-5"_s, u"u6"_s});
        r.assignee = chance(50) ? QString() : text();
        r.unread.value = answer();
        r.mine.value = answer();
        r.unresolved.value = answer();
        r.handoff.value = answer();
        r.classification = of(QList<QString>{QString(), u"Billing question"_s, u"退款"_s});
        r.summary = chance(60) ? QString() : text();
        r.preview = chance(20) ? r.summary : text();
        for (int messages = chance(50) ? below(4) : 0; messages > 0; --messages) {
            appendSaid(r.said, text());
        }
        r.activity = moment();
        r.pending = chance(20) ? 2 : 0;
        r.asks = chance(10);
        r.draft = chance(10) ? text() : QString();
        if (chance(40)) {
            r.followUpAt = Moment(QDateTime::currentDateTimeUtc().addSecs(3600LL * (below(200) - 100) + 1800));
        }
        if (chance(20)) {
            r.own.remindAt = QDateTime::currentDateTimeUtc().addSecs(3600LL * (below(200) - 100) + 1800);
        }
        if (chance(50)) {
            const QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-(30 + 3600 * below(100)));
            r.waitingSince = {chance(10) ? Moment() : Moment(since), Inference::FromLastMessage};
        }
        r.country = of(QList<QString>{QString(), u"BR"_s, u"DE"_s});
        r.language = of(QList<QString>{QString(), u"pt-BR"_s, u"de"_s});
        r.model = of(QList<QString>{QString(), u"gpt-4o-mini"_s, u"claude-x"_s});
        r.pinned = answer();
        r.temporary = answer();
        r.blocked = answer();
        r.removed = answer();
        r.hasAudio = chance(50);
        r.hasTicket = chance(50);
        r.hasError = chance(50);
        r.hasTools = chance(50);
        r.vanished = chance(20);
        r.own.pinned = chance(20);
        r.own.note = chance(20) ? u"note"_s : QString();
        r.own.tags = tagsIn(of(QList<QString>{QString(), u"vip late"_s, u"Größe"_s, u"late"_s}));
        review(r);
        return r;
    }

    QString operation()
    {
        static const QList<QString> free{u"account:acme"_s,
                                         u"account:ünal"_s,
                                         u"account:acc-3"_s,
                                         u"assignee:user-5"_s,
                                         u"assignee:refund"_s,
                                         u"assignee:我"_s,
                                         u"channel:viber"_s,
                                         u"channel:w"_s,
                                         u"state:esc"_s,
                                         u"sentiment:fur"_s,
                                         u"class:question"_s,
                                         u"class:款"_s,
                                         u"model:gpt-4"_s,
                                         u"country:b"_s,
                                         u"lang:pt"_s,
                                         u"before:7d"_s,
                                         u"after:2026-11"_s,
                                         u"waiting:>2d"_s,
                                         u"waiting:<=5h"_s,
                                         u"tag:vip"_s,
                                         u"is:waiting"_s,
                                         u"is:due"_s,
                                         u"due:<3d"_s,
                                         u"due:today"_s,
                                         u"is:pending"_s,
                                         u"is:asking"_s,
                                         u"has:draft"_s,
                                         u"tag:gro"_s,
                                         u"after:2026-11-01T10:00Z"_s,
                                         u"version:14"_s,
                                         u"version:1"_s,
                                         u"version:conc"_s,
                                         u"version:\"Concierge 14\""_s,
                                         u"version:款"_s,
                                         u"version:asst-123"_s,
                                         u"reviewer:joao"_s,
                                         u"reviewer:ana"_s,
                                         u"reviewer:芳"_s,
                                         u"created-after:2026-11-01"_s,
                                         u"created-before:2026-10"_s,
                                         u"handed-after:2026-11-01"_s,
                                         u"handed-before:2026-11"_s,
                                         u"handed-at:mon"_s,
                                         u"handed-at:tue-14"_s,
                                         u"wait:<=5m"_s,
                                         u"wait:>=2h"_s,
                                         u"running:>1h"_s,
                                         u"running:<2h"_s};
        QList<FilterOperator> operators = filterOperators();
        operators.removeIf([](const FilterOperator &each) { return each.name == "sort:"_L1; }); // for the outside only
        const FilterOperator op = of(operators);
        return op.values.isEmpty() || chance(40) ? of(free) : QString(op.name + of(op.values));
    }

    QString word()
    {
        static const QList<QString> words{u"refund"_s,
                                          u"ref"_s,
                                          u"order"_s,
                                          u"A-1"_s,
                                          u"devolucao"_s,
                                          u"STRASSE"_s,
                                          u"елка"_s,
                                          u"退款"_s,
                                          u"が"_s,
                                          u"ーバ"_s,
                                          u"นเ"_s,
                                          u"하"_s,
                                          u"हि"_s,
                                          u"محمد"_s,
                                          u"👍"_s,
                                          u"c++"_s,
                                          u"50"_s,
                                          u"\"refund order\""_s,
                                          u"\"b c\""_s,
                                          u"it's"_s,
                                          u"pay"_s,
                                          u"6f9619FF-8"_s,
                                          u"abc_12345"_s,
                                          u"customer:cust"_s,
                                          u"customer:ana"_s,
                                          u"customer:refund"_s,
                                          u"customer:6f9619ff"_s,
                                          u"1"_s,
                                          u"and"_s,
                                          u"quoted"_s,
                                          u"𐐨"_s,
                                          u"e"_s,
                                          u"wasser"_s};
        return of(words);
    }

    /// `texts`: in percent, how many of the terms are words.
    QString query(int texts, int depth = 0)
    {
        QList<QString> choices;
        for (int choice = chance(25) ? 2 : 1; choice > 0; --choice) {
            QList<QString> terms;
            for (int term = 1 + below(depth == 0 ? 4 : 2); term > 0; --term) {
                const bool isGroup = depth < 3 && chance(20);
                const QString positive = isGroup         ? QString(u'(' + query(texts, depth + 1) + u')')
                                         : chance(texts) ? word()
                                                         : operation();
                terms.append((chance(25) ? u"-"_s : QString()) + positive);
            }
            choices.append(terms.join(u' '));
        }
        return choices.join(u" OR "_s);
    }

private:
    QRandomGenerator m_generator{20261121};
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
            m_compact.append(pack(m_rows.last(), m_store.maker));
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
        CompactFilter compact(*filter, &m_store.words, accountNames);
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
                QCOMPARE(filter->matches(unpack(m_compact[i], m_store.words), accountNames), expected);
            }
        }
        m_matched += matched > 0 && matched < m_rows.size() ? 1 : 0;
    }

    void theQueriesAboveTellRowsApart() { QVERIFY2(m_matched > 120, qPrintable(QString::number(m_matched))); }

    void rowsMayBeAskedInAnyOrder()
    {
        const auto filter = ChatFilter::parse(u"-refund", now).value();
        CompactFilter compact(filter, &m_store.words, accountNames);
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
        Store store;
        CompactFilter compact(ChatFilter::parse(u"channel:viber", now).value(), &store.words, {});
        CompactRow row;
        row.channel = 3;
        QVERIFY(!compact.matches(row)); // its text is not here yet
        store.words.set(3, u"1\u001fViber"_s);
        QVERIFY(compact.matches(row));
        store.words.set(9, u"1\u001fOther"_s);
        row.channel = 9;
        QVERIFY(!compact.matches(row));
    }

    void anyNumberOfKindsOfChatsIsRemembered()
    {
        const ChatFilter filter = ChatFilter::parse(u"is:unread -has:tools", now).value();
        CompactFilter compact(filter, &m_store.words, {});
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
        CompactFilter compact(filter, &m_store.words, accountNames);
        QVERIFY(!compact.plan().needsIndex());
        for (int i = 0; i < m_rows.size(); ++i) {
            QCOMPARE(compact.matches(m_compact[i]), filter.matches(m_rows[i]));
        }
        QVERIFY(CompactFilter(ChatFilter(), &m_store.words, {}).matches(CompactRow()));
        QCOMPARE(compact.filter().words(), QList<QString>());
    }

    void onlyWhatLastsDependsOnTheTime()
    {
        const auto depends = [this](QStringView query) {
            return CompactFilter(ChatFilter::parse(query, now).value(), &m_store.words, {}).dependsOnNow();
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
    Store m_store;
    QList<ChatRow> m_rows;
    QList<CompactRow> m_compact;
    QList<IndexTexts> m_texts;
    int m_matched = 0;
};

QTEST_GUILESS_MAIN(TestCompactFilter)
#include "tst_compactfilter.moc"
