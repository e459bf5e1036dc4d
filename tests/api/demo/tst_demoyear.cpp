// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demoworld.h"
#include "models/api/registry.h"
#include "models/domain/accountstatus.h"
#include "models/review/figures.h"
#include "models/store/chatreader.h"
#include "models/sync/syncengine.h"

#include <QTest>
#include <limits>

using namespace deskside;
using namespace Qt::StringLiterals;

/// The demo's year as the program has it after a sync: in the store, and in the figures that are made of it.
class TestDemoYear : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyChatIsKept();
    void figuresAreWorthLookingAt();
    void newerVersionsHandLessOver();
    void waitsAreMinutesToHours();

private:
    const QStringList m_accounts{u"demo-invent-br"_s, u"demo-zaia-es"_s, u"demo-opencopilot-in"_s};
    std::unique_ptr<demo::DemoWorld> m_world;
    std::unique_ptr<SyncEngine> m_engine;
    QHash<QString, AccountStatus> m_status;
    ChatDelta m_kept;
    Words m_words;
    ReviewFigures m_figures{{{}, {}, QTimeZone::utc()}};
};

void TestDemoYear::initTestCase()
{
    demo::DemoOptions options;
    options.history = demo::DemoOptions::History::Year;
    options.lively = false;
    m_world = std::make_unique<demo::DemoWorld>(options);
    const auto backends = [this](const Account &account, const QString &) {
        return findVendor(account.vendor)->makeBackend(account, m_world->transportFor(account));
    };
    const Profile profile = *Profile::temporary();
    m_engine = std::make_unique<SyncEngine>(profile, backends, chatDecoder());
    connect(m_engine.get(), &SyncEngine::statusChanged, this,
            [this](const AccountStatus &status) { m_status[status.account] = status; });
    m_engine->setBrief();
    m_engine->setInterval(std::chrono::hours(24));
    m_engine->start();
    for (const Account &account : demo::DemoWorld::accounts()) {
        if (m_accounts.contains(account.id)) {
            m_engine->setAccount(account, findVendor(account.vendor)->traits, u"demo"_s);
        }
    }
    constexpr int patience = 200'000; // ms
    for (const QString &account : m_accounts) {
        QTRY_VERIFY_WITH_TIMEOUT(m_status[account].phase == AccountStatus::Phase::Idle && m_status[account].complete,
                                 patience);
        QVERIFY(m_status[account].problems.isEmpty());
    }
    auto reader = ChatReader::open(profile, chatDecoder());
    QVERIFY(reader.has_value());
    m_kept = (*reader)->newest(std::numeric_limits<int>::max());
    for (const auto &[id, text] : m_kept.words) {
        m_words.set(id, text);
    }
    for (const CompactRow &row : m_kept.upserted) {
        m_figures.add(row);
    }
}

void TestDemoYear::everyChatIsKept()
{
    // 5,000, 1,200 and 1,900 of the year, and what is of the day.
    const qsizetype kept = m_kept.upserted.size();
    QVERIFY2(kept > 8'110 && kept < 8'160, qPrintable(QString::number(kept)));
    QCOMPARE(m_figures.chats(), kept);
    QCOMPARE(m_figures.undated(), 0);
}

void TestDemoYear::figuresAreWorthLookingAt()
{
    const Rate handoffs = m_figures.handoffRate();
    const double share = double(handoffs.count) / double(handoffs.of);
    QVERIFY2(share > 0.15 && share < 0.4, qPrintable(QString::number(share)));
    const auto months = m_figures.rateOverTime(PeriodStep::Month);
    QVERIFY2(months.size() >= 12 && months.size() <= 14, qPrintable(QString::number(months.size())));
    for (qsizetype i = 1; i + 1 < months.size(); ++i) {
        QVERIFY2(months.at(i).rate.of > 200, qPrintable(months.at(i).from.toString(Qt::ISODate)));
    }
    QVERIFY(m_figures.channels().size() >= 6);
    QVERIFY(m_figures.classifications().size() >= 6);
    QVERIFY(m_figures.sentiments().size() >= 3);
    QVERIFY(m_figures.angry(m_words).of > 100);
    QVERIFY(m_figures.load().size() >= 6);
    QVERIFY(m_figures.tokens().size() >= 3);
    QVERIFY(m_figures.hours().placed > 300);
}

void TestDemoYear::newerVersionsHandLessOver()
{
    QHash<QString, double> rates;
    for (const VersionFigures &version : m_figures.versions()) {
        const AiVersion ai = aiIn(m_words.text(version.ai));
        rates.insert(ai.assistantId + u' ' + ai.version, double(version.rate.count) / double(version.rate.of));
    }
    const QString loja = u"ast_loja "_s;
    QVERIFY(rates.contains(loja + u"gpt-4.1"_s) && rates.contains(loja + u"gpt-5"_s));
    QVERIFY(rates[loja + u"gpt-4.1"_s] > rates[loja + u"gpt-5-mini"_s]);
    QVERIFY(rates[loja + u"gpt-5-mini"_s] > rates[loja + u"gpt-5"_s]);
    const QString guide = u"d8cdf770-130e-4792-a141-4e090854d86c "_s;
    QVERIFY(rates.contains(guide + u"4"_s) && rates.contains(guide + u"6"_s));
    QVERIFY(rates[guide + u"4"_s] > rates[guide + u"6"_s]);
}

void TestDemoYear::waitsAreMinutesToHours()
{
    const WaitFigures waits = m_figures.waits();
    QVERIFY(waits.median && waits.p90);
    QVERIFY2(*waits.median > 300 && *waits.median < 5'400, qPrintable(QString::number(*waits.median)));
    QVERIFY2(*waits.p90 > 3 * *waits.median && *waits.p90 < 86'400, qPrintable(QString::number(*waits.p90)));
    QVERIFY(waits.exact + waits.atMost > 500);
    QVERIFY(waits.unanswered > 10);
}

QTEST_GUILESS_MAIN(TestDemoYear)
#include "tst_demoyear.moc"
