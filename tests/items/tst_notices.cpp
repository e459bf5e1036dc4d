// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/notices.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newsAreTheStepAndNotTheState()
    {
        ChatRow calm;
        calm.unresolved = true;
        ChatRow mine = calm;
        mine.mine = true;
        QCOMPARE(between(calm, mine), NoticeReason::ForMe);
        QVERIFY(!between(mine, mine));
        QVERIFY(!between(mine, calm));
        QCOMPARE(fresh(mine), NoticeReason::ForMe);
        QVERIFY(!fresh(calm));
    }

    void handoffsAndAngerAreNews()
    {
        ChatRow calm;
        calm.unresolved = true;
        ChatRow handed = calm;
        handed.handoff = true;
        ChatRow angry = handed;
        angry.sentiment = {SentimentKind::Angry, u"angry"_s};
        QCOMPARE(between(calm, handed), NoticeReason::Handoff);
        QCOMPARE(between(handed, angry), NoticeReason::Angry);
        QVERIFY(!between(angry, handed));
    }

    void whatIsResolvedIsNoNews()
    {
        ChatRow done;
        done.unresolved = false;
        done.mine = true;
        done.handoff = true;
        done.sentiment = {SentimentKind::Angry, u"angry"_s};
        QVERIFY(!fresh(done));
    }

    void onlyWhatIsWantedIsTold()
    {
        ChatRow all;
        all.mine = true;
        all.handoff = true;
        all.sentiment = {SentimentKind::Angry, u"angry"_s};
        NoticeSettings none;
        none.forMe = none.angry = false;
        QCOMPARE(noticeOf(nullptr, packed(all), m_words, none), NoticeReason::Handoff);
        none.handoff = false;
        QVERIFY(!noticeOf(nullptr, packed(all), m_words, none));
    }

    void quietHours_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("to");
        QTest::addColumn<QTime>("now");
        QTest::addColumn<bool>("quiet");
        const QTime evening(22, 0);
        const QTime morning(7, 0);
        QTest::newRow("none") << QTime() << QTime() << QTime(3, 0) << false;
        QTest::newRow("the same") << morning << morning << morning << false;
        QTest::newRow("over midnight, late") << evening << morning << QTime(23, 30) << true;
        QTest::newRow("over midnight, early") << evening << morning << QTime(6, 59) << true;
        QTest::newRow("over, end") << evening << morning << morning << false;
        QTest::newRow("over, day") << evening << morning << QTime(12, 0) << false;
        QTest::newRow("by day") << morning << evening << QTime(12, 0) << true;
        QTest::newRow("by day, night") << morning << evening << QTime(23, 0) << false;
    }
    void quietHours()
    {
        QFETCH(const QTime, from);
        QFETCH(const QTime, to);
        QFETCH(const QTime, now);
        NoticeSettings settings;
        settings.quietFrom = from;
        settings.quietTo = to;
        QTEST(isQuiet(settings, now), "quiet");
    }

    void aNotificationShowsNoMoreThanIsAllowed()
    {
        ChatRow row;
        row.customer = u"Mara\u202eKovač\n<b>"_s;
        row.preview = u"My PIN is 1234"_s;
        NoticeSettings settings;
        settings.detail = NoticeSettings::Detail::Nothing;
        const Notice nothing = wordsOf(NoticeReason::ForMe, row, settings);
        QVERIFY(!nothing.title.contains(u"Mara"_s) && !nothing.text.contains(u"Mara"_s));
        settings.detail = NoticeSettings::Detail::Customer;
        const Notice customer = wordsOf(NoticeReason::ForMe, row, settings);
        QVERIFY(customer.text.contains(u"Mara"_s));
        QVERIFY(!customer.text.contains(u'\n') && !customer.text.contains(QChar(0x202e)));
        QVERIFY(!customer.title.contains(u"1234"_s) && !customer.text.contains(u"1234"_s));
        settings.detail = NoticeSettings::Detail::Text;
        QVERIFY(wordsOf(NoticeReason::ForMe, row, settings).text.contains(u"1234"_s));
        QVERIFY(wordsOf(NoticeReason::View, row, settings, u"Angry ones"_s).title.contains(u"Angry ones"_s));
    }

    void settingsComeBackFromTheirMap()
    {
        NoticeSettings settings;
        settings.forMe = false;
        settings.due = false;
        settings.sound = true;
        settings.detail = NoticeSettings::Detail::Text;
        settings.quietFrom = QTime(22, 15);
        settings.quietTo = QTime(6, 0);
        QCOMPARE(noticeSettingsFromMap(noticeSettingsToMap(settings)), settings);
        QCOMPARE(noticeSettingsFromMap({}), NoticeSettings());
        QCOMPARE(noticeSettingsFromMap({{u"detail"_s, u"everything"_s}, {u"quietFrom"_s, u"25:00"_s}}),
                 NoticeSettings());
    }

private:
    CompactRow packed(const ChatRow &row)
    {
        return pack(row, [this](const QString &text) {
            if (m_words.find(text) == 0) {
                m_words.set(m_words.end(), text);
            }
            return m_words.find(text);
        });
    }
    std::optional<NoticeReason> between(const ChatRow &before, const ChatRow &after)
    {
        const CompactRow was = packed(before);
        return noticeOf(&was, packed(after), m_words, {});
    }
    std::optional<NoticeReason> fresh(const ChatRow &row) { return noticeOf(nullptr, packed(row), m_words, {}); }

    Words m_words;
};

QTEST_GUILESS_MAIN(TestNotices)
#include "tst_notices.moc"
