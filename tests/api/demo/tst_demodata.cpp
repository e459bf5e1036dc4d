// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosupport.h"

#include "models/domain/chatrow.h"

#include <QSet>
#include <algorithm>

using namespace deskside;
using namespace Qt::StringLiterals;

/// What the invented day of support holds.
class TestDemoData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPageIsUnderstood();
    void holdsADayOfSupport();
    void holdsEveryChannel();
    void holdsEveryStateAndStatus();
    void holdsEveryKindOfMember();
    void holdsWhatMessagesCanCarry();
    void holdsHandoffsAndTickets();
    void speaksManyLanguages();
    void holdsHostileTexts();
    void hostileTextsLieADayBack();
    void newestChatsAreThePictured();
    void nothingIsDatedInTheFuture();
    void someDatesHaveNoTime();
    void datesFollowTheStart();
    void personHasChatsOfTheirOwnInEveryVendor();

private:
    template <typename F>
    bool any(F test) const
    {
        return std::any_of(m_chats.begin(), m_chats.end(), test);
    }
    template <typename F>
    bool anyMessage(F test) const
    {
        return any(
            [&](const Chat &chat) { return std::any_of(chat.lastMessages.begin(), chat.lastMessages.end(), test); });
    }
    template <typename F>
    bool anyPart(F test) const
    {
        return anyMessage([&](const Message &message) {
            return std::any_of(message.messages.begin(), message.messages.end(), [&](const InnerMessage &inner) {
                return std::any_of(inner.parts.begin(), inner.parts.end(), test);
            });
        });
    }
    template <typename F>
    bool anyContact(F test) const
    {
        return any([&](const Chat &chat) {
            return std::any_of(chat.members.begin(), chat.members.end(),
                               [&](const Member &member) { return member.contact && test(*member.contact); });
        });
    }

    demo::DemoOptions m_options = test::quiet();
    QList<Chat> m_chats;
    QList<DecodeProblem> m_problems;
};

void TestDemoData::initTestCase()
{
    demo::DemoWorld world(m_options);
    m_chats = test::walkAll(world, &m_problems);
}

void TestDemoData::everyPageIsUnderstood()
{
    for (const DecodeProblem &problem : std::as_const(m_problems)) {
        qWarning("%s %s %s", qPrintable(problem.chatId), qPrintable(problem.field), qPrintable(problem.message));
    }
    QVERIFY(m_problems.isEmpty());
}

void TestDemoData::holdsADayOfSupport()
{
    QSet<ChatKey> keys;
    QHash<QString, int> vendors;
    for (const Chat &chat : std::as_const(m_chats)) {
        keys.insert(chat.key);
        ++vendors[chat.vendor];
    }
    QCOMPARE(keys.size(), m_chats.size());
    QVERIFY2(m_chats.size() >= 140 && m_chats.size() <= 170, qPrintable(QString::number(m_chats.size())));
    QCOMPARE(vendors,
             (QHash<QString, int>{{u"invent"_s, 75}, {u"zaia"_s, 45}, {u"opencopilot"_s, 35}, {u"opencx"_s, 15}}));
}

void TestDemoData::holdsEveryChannel()
{
    QSet<QString> words;
    QSet<ChannelKind> kinds;
    for (const Chat &chat : std::as_const(m_chats)) {
        words.insert(chat.vendor + u' ' + chat.channel.reported);
        kinds.insert(chat.channel.code);
    }
    for (const auto word : {"invent internal",         "invent custom",         "invent whatsapp_bot",
                            "invent messenger_bot",    "invent instagram_dm",   "invent tiktok_dm",
                            "invent twilio",           "invent telnyx",         "invent slack_bot",
                            "invent telegram_bot",     "invent gmail",          "invent email",
                            "invent google_calendar",  "zaia widget",           "zaia waha",
                            "zaia whatsapp",           "zaia instagram",        "zaia api",
                            "opencopilot web",         "opencopilot email",     "opencopilot phone",
                            "opencopilot phone_voice", "opencopilot web_voice", "opencopilot slack",
                            "opencopilot sms",         "opencopilot whatsapp",  "opencopilot instagram",
                            "opencopilot messenger",   "opencopilot api"}) {
        QVERIFY2(words.contains(QString::fromLatin1(word)), word);
    }
    for (int kind = 0; kind <= int(ChannelKind::Calendar); ++kind) {
        QVERIFY2(kinds.contains(ChannelKind(kind)), qPrintable(QString::number(kind)));
    }
}

void TestDemoData::holdsEveryStateAndStatus()
{
    QSet<StateKind> states;
    QSet<RunKind> runs;
    QSet<VisibilityKind> visibilities;
    for (const Chat &chat : std::as_const(m_chats)) {
        states.insert(chat.state.code);
        runs.insert(chat.status.code);
        visibilities.insert(chat.visibility.code);
    }
    QCOMPARE(states.size(), 6);
    QCOMPARE(runs.size(), 6);
    QCOMPARE(visibilities.size(), 5);
    QVERIFY(any([](const Chat &c) { return c.pinned.value_or(false); }));
    QVERIFY(any([](const Chat &c) { return c.temporary.value_or(false); }));
    QVERIFY(any([](const Chat &c) { return c.removed.value_or(false); }));
    QVERIFY(any([](const Chat &c) { return c.followUpAt.isValid(); }));
    QVERIFY(any([](const Chat &c) { return c.mutedUntil.isValid(); }));
    QVERIFY(any([](const Chat &c) { return c.csatScore.has_value(); }));
    QVERIFY(any([](const Chat &c) { return c.aiEnabled == true; }));
    QVERIFY(any([](const Chat &c) { return c.aiEnabled == false; }));
    QVERIFY(any([](const Chat &c) { return !c.title.isKnown(); }));
    QVERIFY(any([](const Chat &c) { return !c.sharedUrl.isEmpty(); }));
    QVERIFY(any([](const Chat &c) { return c.features && !c.features->reasoningEffort.isEmpty(); }));
    QVERIFY(any([](const Chat &c) { return c.features && !c.features->webSearch.isEmpty(); }));
    QVERIFY(any([](const Chat &c) { return c.assistant && !c.assistant->suggestedMessages.isEmpty(); }));
}

void TestDemoData::holdsEveryKindOfMember()
{
    QVERIFY(anyContact([](const ContactChannel &c) { return c.isAdmin.has_value(); })); // later spelling
    QVERIFY(anyContact([](const ContactChannel &c) { return !c.isAdmin && !c.displayName.isEmpty(); })); // older
    QVERIFY(anyContact([](const ContactChannel &c) { return c.blocked.value_or(false); }));
    QVERIFY(anyContact([](const ContactChannel &c) { return !c.country.isEmpty() && !c.language.isEmpty(); }));
    QVERIFY(anyContact([](const ContactChannel &c) { return !c.ip.isEmpty() && !c.agent.isEmpty(); }));
    const auto anyMember = [this](auto test) {
        return any([&](const Chat &c) { return std::any_of(c.members.begin(), c.members.end(), test); });
    };
    QVERIFY(anyMember([](const Member &m) { return m.user.has_value(); }));
    QVERIFY(anyMember([](const Member &m) { return !m.sessionId.isEmpty(); }));
    QVERIFY(any([](const Chat &c) { return c.vendor == "invent"_L1 && c.members.isEmpty(); }));
    QVERIFY(any([](const Chat &c) { return c.members.size() >= 2; }));
}

void TestDemoData::holdsWhatMessagesCanCarry()
{
    QVERIFY(anyPart([](const Part &p) { return p.audio && !p.audio->filename.isEmpty() && p.audio->size > 1000; }));
    QVERIFY(anyPart([](const Part &p) { return !p.text.isEmpty() && p.start && p.end && *p.end > *p.start; }));
    QVERIFY(anyPart([](const Part &p) { return p.type.code == PartKind::Other; }));
    QVERIFY(anyMessage([](const Message &m) { return !m.tools.isEmpty(); }));
    QVERIFY(anyMessage([](const Message &m) { return m.status.code == RunKind::Failed && !m.error.isEmpty(); }));
    QVERIFY(anyMessage([](const Message &m) { return m.usage && m.usage->cachedInput; }));
    QVERIFY(anyMessage([](const Message &m) { return m.usage && m.usage->cacheRead && m.usage->turns; }));
    QSet<RoleKind> roles;
    for (const Chat &chat : std::as_const(m_chats)) {
        for (const Message &message : chat.lastMessages) {
            roles.insert(message.role.code);
            for (const InnerMessage &inner : message.messages) {
                roles.insert(inner.role.code);
            }
        }
    }
    for (const RoleKind role : {RoleKind::Customer, RoleKind::Assistant, RoleKind::Agent, RoleKind::System,
                                RoleKind::Event, RoleKind::Note, RoleKind::Other}) {
        QVERIFY2(roles.contains(role), qPrintable(QString::number(int(role))));
    }
}

void TestDemoData::holdsHandoffsAndTickets()
{
    QSet<SentimentKind> sentiments;
    QSet<TicketKind> tickets;
    QSet<ResponderKind> responders;
    QSet<QString> classes;
    for (const Chat &chat : std::as_const(m_chats)) {
        sentiments.insert(chat.handoff.sentiment.code);
        tickets.insert(chat.ticket ? chat.ticket->status.code : TicketKind::NotReported);
        responders.insert(chat.responder ? chat.responder->entity.code : ResponderKind::NotReported);
        classes.insert(chat.handoff.classification);
        if (chat.vendor == "opencopilot"_L1 && chat.handoff.happened.valueOr(false)
            && chat.handoff.sentiment.code == SentimentKind::Angry) {
            QVERIFY(!chat.handoff.summary.isEmpty());
        }
    }
    QCOMPARE(sentiments.size(), 5);
    QCOMPARE(tickets.size(), 5);
    QCOMPARE(responders.size(), 5);
    QVERIFY(classes.size() > 10);
}

void TestDemoData::speaksManyLanguages()
{
    QString everything;
    QSet<QString> languages;
    for (const Chat &chat : std::as_const(m_chats)) {
        const ChatRow row = rowOf(chat, nullptr, {});
        everything += row.title + row.preview;
        languages.insert(row.language.left(2));
    }
    for (const auto language : {"en", "pt", "de", "es", "fr", "ar", "he", "th", "hi"}) {
        QVERIFY2(languages.contains(QString::fromLatin1(language)), language);
    }
    const auto has = [&everything](char32_t first, char32_t last) {
        const QList<uint> points = everything.toUcs4();
        return std::any_of(points.begin(), points.end(), [=](uint c) { return c >= first && c <= last; });
    };
    QVERIFY(has(0x0590, 0x05ff));   // Hebrew
    QVERIFY(has(0x0600, 0x06ff));   // Arabic
    QVERIFY(has(0x0900, 0x097f));   // Devanagari
    QVERIFY(has(0x0e00, 0x0e7f));   // Thai
    QVERIFY(has(0x3040, 0x30ff));   // kana
    QVERIFY(has(0x1f300, 0x1faff)); // emoji
}

namespace {

bool isHostile(const Chat &chat)
{
    const QByteArray raw = chat.raw.toLower();
    return raw.contains("file:///") || raw.contains("drop table") || raw.contains("=hyperlink(")
           || raw.contains("onload=") || raw.contains(QByteArray(3000, 'a')) || raw.contains(u"\u202e"_s.toUtf8());
}

} // namespace

void TestDemoData::holdsHostileTexts()
{
    QByteArray everything;
    for (const Chat &chat : std::as_const(m_chats)) {
        everything += chat.raw;
    }
    QVERIFY(everything.contains(QByteArray(10'000, 'A')));
    for (const auto text :
         {"<img src=file:///", "DROP TABLE", "=HYPERLINK(", "<script>", "javascript:", "carrier_pigeon"}) {
        QVERIFY2(everything.contains(text), text);
    }
    QVERIFY(anyPart([](const Part &p) { return p.audio && p.audio->filename.contains(QChar(0x202e)); }));
}

void TestDemoData::hostileTextsLieADayBack()
{
    const QDateTime yesterday = m_options.now.addDays(-1);
    int hostile = 0;
    for (const Chat &chat : std::as_const(m_chats)) {
        if (isHostile(chat)) {
            ++hostile;
            QVERIFY2(rowOf(chat, nullptr, {}).activity.utc() <= yesterday, qPrintable(chat.title.valueOr({})));
        }
    }
    QVERIFY(hostile >= 7);
}

void TestDemoData::newestChatsAreThePictured()
{
    QList<ChatRow> rows;
    for (const Chat &chat : std::as_const(m_chats)) {
        rows.append(rowOf(chat, nullptr, {}));
    }
    std::sort(rows.begin(), rows.end(), [](const ChatRow &a, const ChatRow &b) { return a.activity > b.activity; });
    QStringList names;
    for (const ChatRow &row : rows.first(11)) {
        names.append(row.customer);
    }
    QCOMPARE(names, (QStringList{u"Mariana Oliveira"_s, u"Jonas Keller"_s, u"نور الحسن"_s, u"Tom Becker"_s,
                                 u"佐藤 美咲"_s, u"Amélie Blanchard"_s, QString(), u"Ravi Sharma"_s, u"Lucía Gómez"_s,
                                 u"Erik Holm"_s, u"Dana Whitfield"_s}));
    QCOMPARE(rows.at(0).title, u"Refund for order 48213"_s);
    QCOMPARE(rows.at(0).unreadCount, std::optional<qint64>(3));
    QCOMPARE(rows.at(0).waitingSince.value.value_or(Moment()).utc(), m_options.now.addSecs(-41 * 60));
    QVERIFY(rows.at(0).hasAudio);
    const auto twoDays = std::count_if(rows.begin(), rows.end(), [this](const ChatRow &row) {
        return row.activity.utc() > m_options.now.addDays(-2);
    });
    QVERIFY2(twoDays > rows.size() * 6 / 10, qPrintable(QString::number(twoDays)));
}

void TestDemoData::nothingIsDatedInTheFuture()
{
    const Moment now(m_options.now);
    for (const Chat &chat : std::as_const(m_chats)) {
        QList<Moment> moments{chat.createdAt, chat.updatedAt, chat.lastMessageAt, chat.assignedAt, chat.assigneeSeenAt};
        for (const Message &message : chat.lastMessages) {
            moments << message.createdAt << message.updatedAt;
        }
        for (const Moment &moment : std::as_const(moments)) {
            QVERIFY2(moment <= now, qPrintable(chat.key.id + u' ' + moment.toIso()));
        }
        QVERIFY2(chat.createdAt.isValid(), qPrintable(chat.key.id));
        QVERIFY2(!chat.updatedAt.isValid() || chat.createdAt.utc() <= chat.updatedAt.utc(), qPrintable(chat.key.id));
    }
}

void TestDemoData::someDatesHaveNoTime()
{
    QVERIFY(any([](const Chat &c) { return c.createdAt.isDateOnly(); }));
    QVERIFY(any([](const Chat &c) { return c.updatedAt.isDateOnly(); }));
}

void TestDemoData::datesFollowTheStart()
{
    demo::DemoOptions later = m_options;
    later.now = m_options.now.addDays(90).addSecs(7);
    demo::DemoWorld world(later);
    const QList<Chat> chats = test::walkAll(world);
    QCOMPARE(chats.size(), m_chats.size());
    for (qsizetype i = 0; i < chats.size(); ++i) {
        QCOMPARE(chats.at(i).key, m_chats.at(i).key);
        if (!chats.at(i).createdAt.isDateOnly()) {
            QCOMPARE(m_chats.at(i).createdAt.utc().secsTo(chats.at(i).createdAt.utc()), 90 * 86'400 + 7);
        }
    }
}

void TestDemoData::personHasChatsOfTheirOwnInEveryVendor()
{
    demo::DemoWorld world(m_options);
    const QList<Account> accounts = demo::DemoWorld::accounts();
    for (const Account &account : accounts) {
        QString me = account.me;
        if (findVendor(account.vendor)->traits.learnsIdentity) {
            QVERIFY(me.isEmpty());
            const auto backend = test::backendOf(world, account);
            const auto learned = test::awaited<QString>(
                [&](const Backend::Callback<QString> &done) { return backend->learnIdentity(done); });
            QVERIFY(learned.has_value());
            me = *learned;
        }
        QVERIFY2(!me.isEmpty(), qPrintable(account.name));
        const QList<Chat> chats = test::walk(world, account);
        const bool mine = std::any_of(chats.begin(), chats.end(),
                                      [&me](const Chat &chat) { return rowOf(chat, nullptr, me).mine.valueOr(false); });
        QVERIFY2(mine, qPrintable(account.name));
    }
}

QTEST_GUILESS_MAIN(TestDemoData)
#include "tst_demodata.moc"
