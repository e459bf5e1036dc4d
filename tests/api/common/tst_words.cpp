// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/words.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace deskside;

class tst_Words : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheChannels_data();
    void knowsTheChannels();
    void knowsTheStates_data();
    void knowsTheStates();
    void knowsTheRuns_data();
    void knowsTheRuns();
    void knowsTheRoles_data();
    void knowsTheRoles();
    void knowsTheTickets_data();
    void knowsTheTickets();
    void knowsTheSmallLists();
    void readsAnyCaseAndSeparator_data();
    void readsAnyCaseAndSeparator();
    void keepsUnknownWordsAsTheyCame();
    void takesNoWordAsNotReported();
};

namespace {

/// One row per word, named by it.
template <typename E>
void addWords(E meaning, std::initializer_list<const char *> words)
{
    for (const char *word : words) {
        QTest::newRow(word) << QString::fromLatin1(word) << meaning;
    }
}

template <typename E>
void addColumns()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<E>("meaning");
}

/// Checks the row's word, and that its spelling is kept.
template <typename E>
void check(Coded<E> (*read)(const QString &))
{
    QFETCH(QString, word);
    QFETCH(E, meaning);
    QCOMPARE(read(word).code, meaning);
    QCOMPARE(read(word).reported, word);
    QCOMPARE(read(word.toUpper()).code, meaning);
}

} // namespace

void tst_Words::knowsTheChannels_data()
{
    using K = ChannelKind;
    addColumns<K>();
    addWords(K::WhatsApp, {"whatsapp", "waha", "whatsapp_bot"});
    addWords(K::Messenger, {"messenger", "messenger_bot"});
    addWords(K::Instagram, {"instagram", "instagram_dm"});
    addWords(K::TikTok, {"tiktok_dm", "tiktok"});
    addWords(K::Telegram, {"telegram_bot", "telegram"});
    addWords(K::Email, {"gmail", "email"});
    addWords(K::Sms, {"twilio", "telnyx", "sms"});
    addWords(K::Phone, {"phone", "phone_voice", "voice", "web_voice"});
    addWords(K::Web, {"widget", "web"});
    addWords(K::Slack, {"slack", "slack_bot"});
    addWords(K::Api, {"api"});
    addWords(K::Internal, {"internal"});
    addWords(K::Custom, {"custom"});
    addWords(K::Calendar, {"google_calendar"});
}

void tst_Words::knowsTheChannels()
{
    check(words::channel);
}

void tst_Words::knowsTheStates_data()
{
    using K = StateKind;
    addColumns<K>();
    addWords(K::Open, {"open"});
    addWords(K::Snoozed, {"SNOOZED"});
    addWords(K::Closed, {"CLOSED", "closed_unresolved"});
    addWords(K::Resolved, {"resolved", "closed_resolved"});
}

void tst_Words::knowsTheStates()
{
    check(words::state);
}

void tst_Words::knowsTheRuns_data()
{
    using K = RunKind;
    addColumns<K>();
    addWords(K::Running, {"RUNNING"});
    addWords(K::Completed, {"COMPLETED"});
    addWords(K::Failed, {"FAILED"});
    addWords(K::Canceled, {"CANCELED", "CANCELLED"});
}

void tst_Words::knowsTheRuns()
{
    check(words::run);
}

void tst_Words::knowsTheRoles_data()
{
    using K = RoleKind;
    addColumns<K>();
    addWords(K::Customer, {"user", "customer", "contact", "external_user", "externalUser", "owner"});
    addWords(K::Assistant,
             {"assistant", "ai", "bot", "agent", "agents", "squad", "squads", "workflow", "workflows", "copilot"});
    addWords(K::Agent, {"human", "admin", "operator", "support", "attendant"});
    addWords(K::System, {"system"});
    addWords(K::Tool, {"tool", "function"});
    addWords(K::Event, {"event"});
    addWords(K::Note, {"note"});
}

void tst_Words::knowsTheRoles()
{
    check(words::role);
}

void tst_Words::knowsTheTickets_data()
{
    using K = TicketKind;
    addColumns<K>();
    addWords(K::Unanswered, {"unanswered", "pending", "waiting", "new", "open"});
    addWords(K::InProgress, {"inProgress", "in_progress", "In Progress", "ongoing", "started"});
    addWords(K::Completed, {"finished", "completed", "complete", "done", "closed", "resolved"});
}

void tst_Words::knowsTheTickets()
{
    check(words::ticket);
}

void tst_Words::knowsTheSmallLists()
{
    QCOMPARE(words::part(u"text"_s).code, PartKind::Text);
    QCOMPARE(words::part(u"audio"_s).code, PartKind::Audio);
    for (const QString &word : {u"file"_s, u"image"_s, u"VIDEO"_s, u"document"_s, u"attachment"_s}) {
        QCOMPARE(words::part(word), (Coded<PartKind>{PartKind::File, word}));
    }
    QCOMPARE(words::sentiment(u"angry"_s).code, SentimentKind::Angry);
    QCOMPARE(words::sentiment(u"negative"_s).code, SentimentKind::Angry);
    QCOMPARE(words::sentiment(u"neutral"_s).code, SentimentKind::Neutral);
    QCOMPARE(words::sentiment(u"happy"_s).code, SentimentKind::Happy);
    QCOMPARE(words::sentiment(u"positive"_s).code, SentimentKind::Happy);
    QCOMPARE(words::visibility(u"PRIVATE"_s).code, VisibilityKind::Private);
    QCOMPARE(words::visibility(u"PUBLIC_READ"_s).code, VisibilityKind::PublicRead);
    QCOMPARE(words::visibility(u"PUBLIC_WRITE"_s).code, VisibilityKind::PublicWrite);
    QCOMPARE(words::responder(u"agents"_s).code, ResponderKind::Agent);
    QCOMPARE(words::responder(u"agent"_s).code, ResponderKind::Agent);
    QCOMPARE(words::responder(u"squads"_s).code, ResponderKind::Squad);
    QCOMPARE(words::responder(u"squad"_s).code, ResponderKind::Squad);
    QCOMPARE(words::responder(u"workflows"_s).code, ResponderKind::Workflow);
    QCOMPARE(words::responder(u"workflow"_s).code, ResponderKind::Workflow);
}

void tst_Words::readsAnyCaseAndSeparator_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word :
         {"public_read", "PUBLIC-READ", "Public Read", "publicRead", "PUBLICREAD", " public_read "}) {
        QTest::newRow(word) << QString::fromLatin1(word);
    }
}

void tst_Words::readsAnyCaseAndSeparator()
{
    QFETCH(QString, word);
    QCOMPARE(words::visibility(word).code, VisibilityKind::PublicRead);
    QCOMPARE(words::visibility(word).reported, word);
}

void tst_Words::keepsUnknownWordsAsTheyCame()
{
    const QString word = u"Carrier_Pigeon-2"_s;
    QCOMPARE(words::channel(word), (Coded<ChannelKind>{ChannelKind::Other, word}));
    QCOMPARE(words::state(word), (Coded<StateKind>{StateKind::Other, word}));
    QCOMPARE(words::run(word), (Coded<RunKind>{RunKind::Other, word}));
    QCOMPARE(words::role(word), (Coded<RoleKind>{RoleKind::Other, word}));
    QCOMPARE(words::part(word), (Coded<PartKind>{PartKind::Other, word}));
    QCOMPARE(words::sentiment(word), (Coded<SentimentKind>{SentimentKind::Other, word}));
    QCOMPARE(words::ticket(word), (Coded<TicketKind>{TicketKind::Other, word}));
    QCOMPARE(words::visibility(word), (Coded<VisibilityKind>{VisibilityKind::Other, word}));
    QCOMPARE(words::responder(word), (Coded<ResponderKind>{ResponderKind::Other, word}));
}

void tst_Words::takesNoWordAsNotReported()
{
    QVERIFY(!words::channel({}).isReported());
    QVERIFY(words::channel({}).reported.isNull());
    QVERIFY(!words::state({}).isReported());
    QVERIFY(!words::ticket(u""_s).isReported());
}

QTEST_GUILESS_MAIN(tst_Words)
#include "tst_words.moc"
