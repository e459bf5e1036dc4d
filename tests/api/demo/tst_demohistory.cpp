// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosupport.h"

#include "models/api/demo/history.h"
#include "models/domain/chatrow.h"
#include "models/domain/handoffrecord.h"

#include <QSet>
#include <algorithm>
#include <map>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

demo::DemoOptions ofAYear(quint32 seed = 1)
{
    demo::DemoOptions options = test::quiet(0, seed);
    options.history = demo::DemoOptions::History::Year;
    return options;
}

demo::History historyOf(const Account &account, quint32 seed = 1)
{
    return demo::History(account.id, account.vendor, seed, test::quiet().now);
}

/// When a chat stands in its vendor's list.
QDateTime place(const Chat &chat)
{
    const Moment at = chat.vendor == "opencopilot"_L1 ? chat.createdAt
                      : chat.vendor == "zaia"_L1      ? chat.lastMessageAt
                                                      : chat.updatedAt;
    return at.utc();
}

QStringList idsOf(const QList<Chat> &chats)
{
    QStringList ids;
    for (const Chat &chat : chats) {
        ids.append(chat.key.id);
    }
    return ids;
}

HttpRequest pageOf(const Account &account, int page)
{
    const QString number = QString::number(page);
    if (account.vendor == "invent"_L1) {
        return test::get(u"/orgs/%1/chats"_s.arg(account.organisation), {{u"page"_s, number}, {u"take"_s, u"100"_s}});
    }
    if (account.vendor == "zaia"_L1) {
        return test::get(u"/api/v1/chats/details"_s, {{u"pageNumber"_s, number}, {u"pageSize"_s, u"100"_s}});
    }
    if (account.vendor == "opencopilot"_L1) {
        return test::get(u"/backend/chat/%1"_s.arg(account.organisation),
                         {{u"page"_s, number}, {u"limit"_s, u"100"_s}, {u"sortDirection"_s, u"DESC"_s}});
    }
    return test::get(u"/chat/sessions"_s, {{u"cursor"_s, QString::number((page - 1) * 25)}});
}

/// Handed over, of how many.
struct Share {
    int handed = 0;
    int all = 0;
    double value() const { return all == 0 ? 0 : double(handed) / all; }
};

} // namespace

/// The year of support before the demo's day.
class TestDemoHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyChatIsUnderstood();
    void aWalkMeetsEveryChatOnceInOrder();
    void isAYearOfTwentyThousandChats();
    void theNewestAreTheDays();
    void nobodyHasToSeeToIt();
    void searchesGoThroughIt();
    void theSameSeedIsTheSameYear();
    void itsPlacesAreFound();
    void nothingIsDatedInTheFuture();
    void weekendsAndNightsAreQuiet();
    void itGrows();
    void everyVersionHandsLessOver();
    void handoffsTellTheirTimes();
    void handoffsTellWhatTheirVendorsReport();
    void peopleWriteInManyScripts();
    void chatsOfThePastCanBeReadAndChanged();
    void twoReviewersScoredSomeHundredHandoffs();
    void reviewersAgreeMostly();
    void aDayAloneHasNoScores();

private:
    QList<Chat> ofVendor(const QString &vendor) const
    {
        QList<Chat> chats;
        std::copy_if(m_chats.begin(), m_chats.end(), std::back_inserter(chats),
                     [&vendor](const Chat &chat) { return chat.vendor == vendor; });
        return chats;
    }

    demo::DemoOptions m_options = ofAYear();
    QList<Chat> m_day;
    QList<Chat> m_chats;
    QHash<QString, QList<Chat>> m_byAccount;
    QList<DecodeProblem> m_problems;
};

void TestDemoHistory::initTestCase()
{
    demo::DemoWorld day(test::quiet());
    m_day = test::walkAll(day);
    demo::DemoWorld world(m_options);
    for (const Account &account : demo::DemoWorld::accounts()) {
        m_byAccount[account.id] = test::walk(world, account, &m_problems, findVendor(account.vendor)->traits.pageSize);
        m_chats += m_byAccount[account.id];
    }
}

void TestDemoHistory::everyChatIsUnderstood()
{
    for (const DecodeProblem &problem : std::as_const(m_problems)) {
        qWarning("%s %s %s", qPrintable(problem.chatId), qPrintable(problem.field), qPrintable(problem.message));
    }
    QVERIFY(m_problems.isEmpty());
}

void TestDemoHistory::aWalkMeetsEveryChatOnceInOrder()
{
    for (const auto &[account, chats] : m_byAccount.asKeyValueRange()) {
        const QStringList ids = idsOf(chats);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        QDateTime before;
        for (const Chat &chat : chats) {
            const QDateTime at = place(chat);
            if (at.isValid()) {
                QVERIFY2(!before.isValid() || at <= before, qPrintable(account + u' ' + chat.key.id));
                before = at;
            }
        }
    }
}

void TestDemoHistory::isAYearOfTwentyThousandChats()
{
    QVERIFY2(m_chats.size() >= 19'900 && m_chats.size() <= 20'300, qPrintable(QString::number(m_chats.size())));
    QDateTime oldest = m_options.now;
    for (const Chat &chat : std::as_const(m_chats)) {
        oldest = std::min(oldest, chat.createdAt.utc());
    }
    const qint64 days = oldest.daysTo(m_options.now);
    QVERIFY2(days >= 360 && days <= 367, qPrintable(QString::number(days)));
    // Those of the day are all there.
    QSet<ChatKey> keys;
    for (const Chat &chat : std::as_const(m_chats)) {
        keys.insert(chat.key);
    }
    for (const Chat &chat : std::as_const(m_day)) {
        QVERIFY2(keys.contains(chat.key), qPrintable(chat.key.id));
    }
    // The vendor that counts its chats counts these, too.
    demo::DemoWorld world(m_options);
    const Account account = test::accountOf(u"demo-invent-eu"_s);
    const auto first = test::ask(world, account.id, pageOf(account, 1));
    QCOMPARE(first->headers.value("pagination-count"), QByteArray::number(m_byAccount[account.id].size()));
}

void TestDemoHistory::theNewestAreTheDays()
{
    for (const Account &account : demo::DemoWorld::accounts()) {
        QList<Chat> day;
        for (const Chat &chat : std::as_const(m_day)) {
            if (chat.key.account == account.id && place(chat) > m_options.now.addDays(-2)) {
                day.append(chat);
            }
        }
        QVERIFY(!day.isEmpty());
        const QStringList ids = idsOf(m_byAccount[account.id]);
        for (const QString &id : idsOf(day)) {
            QVERIFY2(ids.indexOf(id) <= day.size(), qPrintable(id)); // one has no time at all
        }
    }
}

void TestDemoHistory::nobodyHasToSeeToIt()
{
    using Slice = ListQuery::Slice;
    const Account account = test::accountOf(u"demo-invent-eu"_s);
    demo::DemoWorld day(test::quiet());
    demo::DemoWorld world(m_options);
    for (const Slice slice : {Slice::Unread, Slice::Mine}) {
        const QStringList wanted = idsOf(test::walk(day, account, nullptr, 100, {slice, {}}));
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(idsOf(test::walk(world, account, nullptr, 100, {slice, {}})), wanted);
    }
    // And what it holds agrees with what these lists leave out.
    const auto count = [](const QList<Chat> &chats, const auto &test) {
        return std::count_if(chats.begin(), chats.end(), [&test](const Chat &chat) {
            return test(rowOf(chat, nullptr,
                              chat.vendor == "invent"_L1 ? u"usr_lena"_s
                              : chat.vendor == "zaia"_L1 ? u"c61961e9-8e0d-45f2-adc6-0385e10fbeb6"_s
                                                         : u"1042"_s));
        });
    };
    const auto mine = [](const ChatRow &row) { return row.mine.valueOr(false); };
    const auto unread = [](const ChatRow &row) { return row.unread.valueOr(false); };
    QCOMPARE(count(m_chats, mine), count(m_day, mine));
    QCOMPARE(count(m_chats, unread), count(m_day, unread));
    const auto open = std::count_if(m_chats.begin(), m_chats.end(), [this](const Chat &chat) {
        return chat.vendor != "zaia"_L1 && chat.unresolved.valueOr(false)
               && chat.createdAt.utc() < m_options.now.addDays(-45);
    });
    QVERIFY2(open < 10, qPrintable(QString::number(open))); // the day's own
}

void TestDemoHistory::searchesGoThroughIt()
{
    demo::DemoWorld world(m_options);
    const Account account = test::accountOf(u"demo-invent-br"_s);
    const Chat &old = m_byAccount[account.id].at(4'000);
    const auto found = test::list(
        test::ask(world, account.id,
                  test::get(u"/orgs/org_acme_br/chats"_s,
                            {{u"search"_s, old.members.first().contact->displayName}, {u"take"_s, u"100"_s}})));
    QVERIFY(test::ids(found).contains(old.key.id));
}

void TestDemoHistory::theSameSeedIsTheSameYear()
{
    demo::DemoWorld one(m_options);
    demo::DemoWorld same(m_options);
    demo::DemoWorld other(ofAYear(2));
    for (const Account &account : demo::DemoWorld::accounts()) {
        for (const int page : {1, 2, 7, 12}) {
            const auto wanted = test::ask(one, account.id, pageOf(account, page));
            QVERIFY(wanted && wanted->body.size() > 1'000);
            QCOMPARE(test::ask(same, account.id, pageOf(account, page))->body, wanted->body);
            QVERIFY(page == 1 || test::ask(other, account.id, pageOf(account, page))->body != wanted->body);
        }
    }
}

void TestDemoHistory::itsPlacesAreFound()
{
    for (const Account &account : demo::DemoWorld::accounts()) {
        const demo::History history = historyOf(account);
        QCOMPARE(history.indexAt(history.newest()), 0);
        QCOMPARE(history.indexAt(history.newest().addYears(-2)), history.size());
        for (qsizetype i = 1; i < history.size(); i += 97) {
            QVERIFY(history.timeOf(i) <= history.timeOf(i - 1));
            const qsizetype found = history.indexAt(history.timeOf(i));
            QVERIFY(found <= i && history.timeOf(found) == history.timeOf(i));
        }
    }
}

void TestDemoHistory::nothingIsDatedInTheFuture()
{
    const Moment now(m_options.now);
    for (const Chat &chat : std::as_const(m_chats)) {
        QList<Moment> moments{chat.createdAt, chat.updatedAt, chat.lastMessageAt, chat.assignedAt};
        for (const Message &message : chat.lastMessages) {
            moments << message.createdAt;
        }
        for (const Moment &moment : std::as_const(moments)) {
            QVERIFY2(moment <= now, qPrintable(chat.key.id + u' ' + moment.toIso()));
            QVERIFY2(!moment.isValid() || moment.isDateOnly() || chat.createdAt.isDateOnly()
                         || moment.utc() >= chat.createdAt.utc(),
                     qPrintable(chat.key.id + u' ' + moment.toIso()));
        }
    }
}

void TestDemoHistory::weekendsAndNightsAreQuiet()
{
    constexpr double weekdays = 5;
    constexpr double weekendDays = 2;
    for (const Account &account : demo::DemoWorld::accounts()) {
        const demo::History history = historyOf(account);
        int weekend = 0;
        int week = 0;
        QHash<int, int> hours;
        for (qsizetype i = 0; i < history.size(); ++i) {
            const QDateTime at = history.timeOf(i);
            (at.date().dayOfWeek() >= Qt::Saturday ? weekend : week) += 1;
            ++hours[at.time().hour()];
        }
        QVERIFY2(weekend / weekendDays < 0.65 * week / weekdays, qPrintable(account.id));
        QCOMPARE(hours.size(), 24);
        const auto [least, most] = std::minmax_element(hours.begin(), hours.end());
        QVERIFY2(*most > 5 * *least, qPrintable(account.id));
    }
}

void TestDemoHistory::itGrows()
{
    int first = 0;
    int last = 0;
    for (const Chat &chat : std::as_const(m_chats)) {
        const qint64 days = chat.createdAt.utc().daysTo(m_options.now);
        first += days > 245 && days <= 335 ? 1 : 0; // the busy weeks of last year left out
        last += days <= 90 ? 1 : 0;
    }
    QVERIFY2(last > first * 5 / 4, qPrintable(u"%1 %2"_s.arg(first).arg(last)));
}

void TestDemoHistory::everyVersionHandsLessOver()
{
    std::map<QString, Share> byVersion;
    for (const Chat &chat : std::as_const(m_chats)) {
        const AiVersion ai = aiOf(chat);
        if (!ai.version.isEmpty() && chat.createdAt.utc() < m_options.now.addDays(-2)) {
            Share &share = byVersion[chat.vendor + u' ' + ai.assistantId.left(8) + u' ' + ai.version];
            ++share.all;
            share.handed += chat.handoff.happened.valueOr(false) ? 1 : 0;
        }
    }
    const QList<QStringList> orders{
        {u"invent ast_loja gpt-4.1"_s, u"invent ast_loja gpt-5-mini"_s, u"invent ast_loja gpt-5"_s},
        {u"invent ast_stor gpt-4.1"_s, u"invent ast_stor gpt-5-mini"_s, u"invent ast_stor gpt-5"_s},
        {u"zaia 294f8d77 12"_s, u"zaia 294f8d77 13"_s, u"zaia 294f8d77 14"_s},
        {u"zaia d8cdf770 4"_s, u"zaia d8cdf770 5"_s, u"zaia d8cdf770 6"_s},
    };
    for (const QStringList &order : orders) {
        for (const QString &name : order) {
            QVERIFY2(byVersion[name].all > 150, qPrintable(name));
            QVERIFY2(byVersion[name].value() > 0.1 && byVersion[name].value() < 0.45, qPrintable(name));
        }
        QVERIFY2(byVersion[order.at(0)].value() > byVersion[order.at(1)].value(), qPrintable(order.at(0)));
        QVERIFY2(byVersion[order.at(1)].value() > byVersion[order.at(2)].value(), qPrintable(order.at(1)));
    }
}

void TestDemoHistory::handoffsTellTheirTimes()
{
    int handoffs = 0;
    int exact = 0;
    int unanswered = 0;
    QList<qint64> waits;
    for (const Chat &chat : ofVendor(u"invent"_s)) {
        const QList<HandoffRecord> records = followHandoffs({}, chat, {{}, m_options.now});
        if (records.isEmpty()) {
            continue;
        }
        ++handoffs;
        exact += records.last().at.valueOr({}).isExact() ? 1 : 0;
        const Wait wait = waitOf(records.last());
        unanswered += wait.kind == WaitKind::Unanswered ? 1 : 0;
        if (wait.kind == WaitKind::Exact || wait.kind == WaitKind::AtMost) {
            waits.append(wait.seconds);
        }
    }
    QVERIFY2(handoffs > 2'000, qPrintable(QString::number(handoffs)));
    QVERIFY2(exact > handoffs * 3 / 4, qPrintable(QString::number(exact)));
    QVERIFY2(waits.size() > handoffs * 7 / 10, qPrintable(QString::number(waits.size())));
    QVERIFY2(unanswered > 40, qPrintable(QString::number(unanswered)));
    std::sort(waits.begin(), waits.end());
    const qint64 median = waits.at(waits.size() / 2);
    const qint64 p90 = waits.at(waits.size() * 9 / 10);
    QVERIFY2(median > 5 * 60 && median < 90 * 60, qPrintable(QString::number(median)));
    QVERIFY2(p90 > 4 * median && p90 < 24 * 3600, qPrintable(QString::number(p90)));
}

void TestDemoHistory::handoffsTellWhatTheirVendorsReport()
{
    QHash<SentimentKind, int> feelings;
    QSet<QString> classes;
    QSet<QString> assignees;
    QSet<QString> models;
    QSet<qint64> stars;
    int nobody = 0;
    int failed = 0;
    qint64 tokens = 0;
    for (const Chat &chat : std::as_const(m_chats)) {
        if (chat.handoff.happened.valueOr(false)) {
            ++feelings[chat.handoff.sentiment.code];
            classes.insert(chat.handoff.classification);
            nobody += chat.assignee ? 0 : 1;
            assignees.insert(chat.assignee ? chat.assignee->name : QString());
        }
        failed += chat.status.code == RunKind::Failed ? 1 : 0;
        models.insert(chat.model);
        tokens += tokensUsed(chat).value_or(0);
        stars.insert(chat.csatScore.value_or(0));
    }
    for (const SentimentKind kind : {SentimentKind::Angry, SentimentKind::Neutral, SentimentKind::Happy}) {
        QVERIFY2(feelings[kind] > 80, qPrintable(QString::number(feelings[kind])));
    }
    for (const QString &word :
         {u"REFUND_REQUEST"_s, u"DELIVERY"_s, u"ACCOUNT_ACCESS"_s, u"BILLING"_s, u"TECHNICAL"_s, u"OTHER"_s}) {
        QVERIFY2(classes.contains(word), qPrintable(word));
    }
    for (const demo::Helper &helper : demo::helpers()) {
        QVERIFY2(assignees.contains(helper.name), qPrintable(helper.name));
    }
    QVERIFY(nobody > 100);
    QVERIFY(failed > 100);
    QVERIFY(tokens > 10'000'000);
    QVERIFY(models.contains(u"gpt-4.1"_s) && models.contains(u"gpt-5-mini"_s) && models.contains(u"gpt-5"_s));
    QCOMPARE(stars.size(), 6);
}

void TestDemoHistory::peopleWriteInManyScripts()
{
    QSet<QChar::Script> scripts;
    QSet<QString> countries;
    QSet<ChannelKind> channels;
    for (const Chat &chat : std::as_const(m_chats)) {
        const QString customer = rowOf(chat, nullptr, {}).customer;
        if (!customer.isEmpty() && chat.createdAt.utc() < m_options.now.addDays(-60)) {
            scripts.insert(customer.at(0).script());
            channels.insert(chat.channel.code);
            if (!chat.members.isEmpty() && chat.members.first().contact) {
                countries.insert(chat.members.first().contact->country);
            }
        }
    }
    for (const auto script : {QChar::Script_Latin, QChar::Script_Arabic, QChar::Script_Hebrew, QChar::Script_Han,
                              QChar::Script_Devanagari, QChar::Script_Thai}) {
        QVERIFY2(scripts.contains(script), qPrintable(QString::number(script)));
    }
    QVERIFY(countries.size() > 12);
    QVERIFY(channels.size() >= 9);
}

void TestDemoHistory::chatsOfThePastCanBeReadAndChanged()
{
    demo::DemoWorld world(m_options);
    for (const Account &account : demo::DemoWorld::accounts()) {
        const Chat old = m_byAccount[account.id].at(900);
        const auto backend = test::backendOf(world, account);
        const auto thread = test::awaited<MessagePage>(
            [&](const Backend::Callback<MessagePage> &done) { return backend->listMessages(old, {}, done); });
        QVERIFY2(thread.has_value(), qPrintable(account.id));
        QVERIFY2(!thread->messages.isEmpty() && thread->problems.isEmpty(), qPrintable(account.id));
    }
    const Account account = test::accountOf(u"demo-invent-eu"_s);
    const QString id = m_byAccount[account.id].at(900).key.id;
    const QString behind = m_byAccount[account.id].at(901).key.id;
    QVERIFY(test::ask(world, account.id,
                      test::write(HttpRequest::Verb::Patch, QString(u"/chats/"_s + id), {{u"title"_s, u"Renamed"_s}})));
    const QStringList first = test::ids(test::list(test::ask(world, account.id, pageOf(account, 1))));
    QCOMPARE(first.first(), id);
    const QList<Chat> again = test::walk(world, account, nullptr, 100);
    const QStringList ids = idsOf(again);
    QCOMPARE(ids.size(), m_byAccount[account.id].size());
    QCOMPARE(ids.count(id), 1);
    QCOMPARE(ids.indexOf(behind), 901);
    QCOMPARE(again.first().title.valueOr({}), u"Renamed"_s);
}

void TestDemoHistory::twoReviewersScoredSomeHundredHandoffs()
{
    const QList<Score> scores = demo::DemoWorld(m_options).scores();
    QCOMPARE(demo::DemoWorld(m_options).scores(), scores);
    QHash<ChatKey, QDateTime> handed;
    for (const Chat &chat : std::as_const(m_chats)) {
        if (chat.handoff.happened.valueOr(false)) {
            handed.insert(chat.key, chat.createdAt.utc());
        }
    }
    QSet<ChatKey> chats;
    QSet<std::pair<QString, QString>> given;
    QSet<QString> people;
    QSet<Verdict> verdicts;
    int recent = 0;
    for (const Score &score : scores) {
        QVERIFY2(handed.contains(score.chat), qPrintable(score.chat.id));
        QVERIFY(score.at > handed.value(score.chat) && score.at < m_options.now);
        QVERIFY(!score.isEmpty() && score.verdict != Verdict::None);
        QVERIFY(!given.contains({score.chat.id, score.reviewer}));
        given.insert({score.chat.id, score.reviewer});
        chats.insert(score.chat);
        people.insert(score.reviewer);
        verdicts.insert(score.verdict);
        recent += score.at > m_options.now.addDays(-7) ? 1 : 0;
    }
    QCOMPARE(people, (QSet<QString>{u"Lena Wolff"_s, u"Ade Bello"_s}));
    QCOMPARE(verdicts.size(), 4);
    QVERIFY2(chats.size() >= 300 && chats.size() <= 500, qPrintable(QString::number(chats.size())));
    QVERIFY2(recent > 20, qPrintable(QString::number(recent)));
}

void TestDemoHistory::reviewersAgreeMostly()
{
    QHash<ChatKey, QList<Verdict>> verdicts;
    const QList<Score> scores = demo::DemoWorld(m_options).scores();
    for (const Score &score : scores) {
        verdicts[score.chat].append(score.verdict);
    }
    int both = 0;
    int same = 0;
    for (const QList<Verdict> &pair : std::as_const(verdicts)) {
        both += pair.size() == 2 ? 1 : 0;
        same += pair.size() == 2 && pair.first() == pair.last() ? 1 : 0;
    }
    QVERIFY2(both > 150, qPrintable(QString::number(both)));
    QVERIFY2(same > both * 65 / 100 && same < both * 92 / 100, qPrintable(u"%1 of %2"_s.arg(same).arg(both)));
}

void TestDemoHistory::aDayAloneHasNoScores()
{
    QVERIFY(demo::DemoWorld(test::quiet()).scores().isEmpty());
    demo::DemoOptions generated = m_options;
    generated.chats = 500;
    QVERIFY(demo::DemoWorld(generated).scores().isEmpty());
}

QTEST_GUILESS_MAIN(TestDemoHistory)
#include "tst_demohistory.moc"
