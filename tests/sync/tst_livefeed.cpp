// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/livefeed.h"
#include "tests/sync/fakebackend.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace deskside;
using namespace deskside::test;
using namespace std::chrono_literals;

namespace {

/// A vendor whose line says what the test tells it to.
class SpeakingBackend : public FakeBackend
{
public:
    SpeakingBackend()
        : FakeBackend(std::make_shared<FakeServer>(), u"a"_s)
    {
    }
    Call listen(HearLive hear) override
    {
        ++lines;
        m_hear = std::move(hear);
        struct Line : Call::Running {
            explicit Line(int *n)
                : dropped(n)
            {
            }
            ~Line() override { ++*dropped; }
            int *dropped;
        };
        return Call(std::make_unique<Line>(&dropped));
    }
    void say(const LiveNews &news)
    {
        const HearLive hear = m_hear;
        hear(news);
    }
    void breakDown(ApiError::Kind kind = ApiError::Kind::Offline, std::optional<std::chrono::milliseconds> after = 0ms)
    {
        say({LiveNews::Kind::Down, {}, {}, ApiError{kind, 0, {}, after}});
    }

    int lines = 0;
    int dropped = 0;

private:
    HearLive m_hear;
};

} // namespace

Q_DECLARE_METATYPE(deskside::ApiError::Kind)

class TestLiveFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pausesGrowAndAreSpread()
    {
        QCOMPARE(liveDelay(1, 0), 1'000ms);
        QCOMPARE(liveDelay(2, 0), 2'000ms);
        QCOMPARE(liveDelay(2, 0.5), 1'500ms);
        QCOMPARE(liveDelay(40, 0), 120'000ms);
        QCOMPARE(liveDelay(1, 0, 30'000ms), 30'000ms);
    }

    void whatTheLineSaysIsTold()
    {
        SpeakingBackend vendor;
        LiveFeed feed(&vendor);
        const QSignalSpy up(&feed, &LiveFeed::upChanged);
        const QSignalSpy chats(&feed, &LiveFeed::chatHeard);
        const QSignalSpy touched(&feed, &LiveFeed::chatTouched);
        const QSignalSpy list(&feed, &LiveFeed::listTouched);
        QCOMPARE(vendor.lines, 0);
        feed.start();
        feed.start();
        QCOMPARE(vendor.lines, 1);
        vendor.say({LiveNews::Kind::Up, {}, {}, {}});
        QVERIFY(feed.isUp());
        vendor.say({LiveNews::Kind::Chat, u"c1"_s, chatAt(u"c1"_s, 1), {}});
        vendor.say({LiveNews::Kind::Chat, u"c2"_s, {}, {}});
        vendor.say({LiveNews::Kind::Chat, {}, {}, {}});
        QCOMPARE(chats.size(), 1);
        QCOMPARE(chats[0][0].value<Chat>().key.id, u"c1"_s);
        QCOMPARE(touched, QList<QVariantList>{{u"c2"_s}});
        QCOMPARE(list.size(), 1);
        QCOMPARE(up, QList<QVariantList>{{true}});
    }

    void aBrokenLineIsMadeAnew()
    {
        SpeakingBackend vendor;
        LiveFeed feed(&vendor);
        const QSignalSpy up(&feed, &LiveFeed::upChanged);
        feed.start();
        vendor.say({LiveNews::Kind::Up, {}, {}, {}});
        vendor.breakDown();
        QVERIFY(!feed.isUp());
        QCOMPARE(vendor.lines, 1);
        QTRY_COMPARE(vendor.lines, 2); // after a pause
        vendor.say({LiveNews::Kind::Up, {}, {}, {}});
        QCOMPARE(up.size(), 3);
    }

    void comingBackDoesNotWaitForThePause()
    {
        SpeakingBackend vendor;
        LiveFeed feed(&vendor);
        feed.start();
        vendor.breakDown(ApiError::Kind::Offline, 60s);
        QCOMPARE(vendor.lines, 1);
        feed.start(); // the network is back
        QCOMPARE(vendor.lines, 2);
    }

    void whatWillNotChangeIsNotAskedAgain_data()
    {
        QTest::addColumn<ApiError::Kind>("kind");
        QTest::newRow("key") << ApiError::Kind::Unauthorized;
        QTest::newRow("right") << ApiError::Kind::Forbidden;
        QTest::newRow("address") << ApiError::Kind::NotFound;
    }
    void whatWillNotChangeIsNotAskedAgain()
    {
        QFETCH(const ApiError::Kind, kind);
        SpeakingBackend vendor;
        LiveFeed feed(&vendor);
        feed.start();
        vendor.breakDown(kind);
        const auto *pause = feed.findChild<QTimer *>();
        QVERIFY(pause && !pause->isActive());
        QCOMPARE(vendor.lines, 1);
        feed.start();
        QCOMPARE(vendor.lines, 2);
    }

    void aStoppedLineIsClosedAndSilent()
    {
        SpeakingBackend vendor;
        LiveFeed feed(&vendor);
        feed.start();
        vendor.say({LiveNews::Kind::Up, {}, {}, {}});
        const QSignalSpy up(&feed, &LiveFeed::upChanged);
        feed.stop();
        QCOMPARE(vendor.dropped, 1);
        QCOMPARE(up, QList<QVariantList>{{false}});
    }
};

QTEST_GUILESS_MAIN(TestLiveFeed)
#include "tst_livefeed.moc"
