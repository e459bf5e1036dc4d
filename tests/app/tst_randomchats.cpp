// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/app/randomchats.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace deskside::test;
using namespace Qt::StringLiterals;

// What list --format json has to say of a chat is worked out here a second time, from the vendor's JSON alone and with
// nothing of the program's own code.
namespace {

const auto null = QJsonValue(QJsonValue::Null);

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? null : QJsonValue(text);
}

/// Missing and null are one.
QJsonValue reported(const QJsonValue &value)
{
    return value.isUndefined() ? null : value;
}

/// In UTC, with milliseconds where there are any; a date stays a date.
QJsonValue iso(const QJsonValue &value)
{
    const QString text = value.toString();
    if (text.size() <= 10) {
        return orNull(text);
    }
    const QDateTime read = QDateTime::fromString(text.left(19), Qt::ISODate);
    const qsizetype zone = text.indexOf(QRegularExpression(u"[Z+-]"_s), 19);
    const QString fraction = QStringView(text).mid(20, std::max<qsizetype>(zone - 20, 0)).left(3).toString();
    const int msecs = zone > 19 ? fraction.leftJustified(3, u'0').toInt() : 0;
    qint64 offset = 0;
    if (text[zone] != u'Z') {
        offset = text.mid(zone + 1, 2).toInt() * 3600 + text.mid(zone + 4, 2).toInt() * 60;
        offset = text[zone] == u'-' ? -offset : offset;
    }
    const QDateTime at = QDateTime(read.date(), read.time(), Qt::UTC).addSecs(-offset).addMSecs(msecs);
    return at.toString(msecs == 0 ? u"yyyy-MM-ddTHH:mm:ssZ"_s : u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
}

/// The first of these texts that is not empty.
QString first(const QList<QJsonValue> &values)
{
    for (const QJsonValue &value : values) {
        if (!value.toString().isEmpty()) {
            return value.toString();
        }
    }
    return {};
}

/// The program's word for a vendor's; what no contract names comes in lower case.
QJsonValue channel(const QString &word)
{
    static const QHash<QString, QString> names{{u"whatsapp_bot"_s, u"whatsapp"_s},
                                               {u"instagram_dm"_s, u"instagram"_s},
                                               {u"telegram_bot"_s, u"telegram"_s},
                                               {u"gmail"_s, u"email"_s},
                                               {u"twilio"_s, u"sms"_s},
                                               {u"slack_bot"_s, u"slack"_s},
                                               {u"widget"_s, u"web"_s},
                                               {u"waha"_s, u"whatsapp"_s}};
    return orNull(names.value(word.toLower(), word.toLower()));
}

/// At most 400 units, never half a character.
QJsonValue preview(const QString &text)
{
    QString cut = text.left(400);
    if (cut.size() < text.size() && cut.back().isHighSurrogate()) {
        cut.chop(1);
    }
    return orNull(cut);
}

QJsonValue unresolved(const QString &state)
{
    if (state == "open"_L1 || state == "snoozed"_L1) {
        return true;
    }
    return state.startsWith(u"closed"_s) || state == "resolved"_L1 ? QJsonValue(false) : null;
}

QJsonObject expectedOfInvent(const QJsonObject &chat)
{
    const QJsonObject state = chat["state"_L1].toObject();
    const QJsonObject assigned = state["assigned_user"_L1].toObject();
    const bool isAssigned = !assigned["id"_L1].toString().isEmpty();
    const QJsonValue ai = state["ai_enabled"_L1];
    const QJsonValue unseen = state["admin_unseen_count"_L1];
    const bool withPerson = isAssigned || !ai.toBool(true);
    const bool toldWho = isAssigned || ai.isBool();

    QString channelWord = state["integration_id"_L1].toString();
    QString customer;
    int best = 3;
    for (const QJsonValue entry : chat["members"_L1].toArray()) {
        const QJsonObject user = entry["user"_L1].toObject();
        const QJsonObject contact = entry["contact_channel"_L1].toObject();
        if (channelWord.isEmpty()) {
            channelWord = contact["channel_type"_L1].toString();
        }
        // A contact before a session before a user, each the first of its kind; null and empty say as little as
        // missing.
        const auto saysAnything = [](const QJsonObject &object) {
            return std::any_of(object.begin(), object.end(), [](const QJsonValue &value) {
                return !value.isNull() && value != QJsonValue(u""_s) && value != QJsonValue(QJsonObject());
            });
        };
        QJsonObject told = contact;
        QJsonObject person = told.take("contact"_L1).toObject();
        const bool isTeam = QStringList{u"admin"_s, u"owner"_s}.contains(entry["role"_L1].toString().toLower());
        if ((saysAnything(told) || saysAnything(person)) && best > 0) {
            best = 0;
            customer = first({person["name"_L1], contact["channel_display_name"_L1], contact["channel_name"_L1]});
        } else if (entry["session"_L1]["id"_L1].isString() && !(isTeam && saysAnything(user)) && best > 1) {
            best = 1;
            customer = user["name"_L1].toString(); // a visitor who has signed in
        } else if (saysAnything(user) && (!isTeam || chat["members"_L1].toArray().size() == 1) && best > 2) {
            best = 2;
            customer = user["name"_L1].toString();
        }
    }
    QString said; // the last that has a text
    for (const QJsonValue turn : chat["last_message"_L1]["messages"_L1].toArray()) {
        const QString before = std::exchange(said, QString());
        for (const QJsonValue part : turn["parts"_L1].toArray()) {
            const QString text = part["text"_L1].toString();
            said += text.isEmpty() || said.isEmpty() ? text : QString(u'\n' + text);
        }
        if (said.isEmpty()) {
            said = before;
        }
    }
    const QString stateWord = state["state"_L1].toString().toLower();
    QJsonValue activity = iso(chat["updated_at"_L1]);
    activity = activity.isNull() ? iso(chat["last_message"_L1]["created_at"_L1]) : activity;
    activity = activity.isNull() ? iso(chat["created_at"_L1]) : activity;
    return {{u"title"_s, reported(chat["title"_L1])},
            {u"customer"_s, orNull(customer)},
            {u"channel"_s, channel(channelWord)},
            {u"state"_s, orNull(stateWord)},
            {u"handler"_s, !toldWho ? null : QJsonValue(withPerson ? u"person"_s : u"ai"_s)},
            {u"assignee"_s,
             isAssigned ? orNull(first({assigned["name"_L1], assigned["email"_L1], assigned["id"_L1]})) : null},
            {u"unread"_s, unseen.isDouble() ? QJsonValue(unseen.toDouble() > 0) : null},
            {u"handoff"_s, toldWho ? QJsonValue(withPerson) : null},
            {u"sentiment"_s, null},
            {u"classification"_s, null},
            {u"createdAt"_s, iso(chat["created_at"_L1])},
            {u"updatedAt"_s, iso(chat["updated_at"_L1])},
            {u"preview"_s, preview(said)},
            {u"link"_s, reported(chat["link"_L1])},
            {u"unresolved"_s, unresolved(stateWord)},
            {u"lastActivityAt"_s, activity}};
}

QJsonObject expectedOfZaia(const QJsonObject &chat)
{
    const bool hasTicket = chat["ticketId"_L1].isString();
    const bool finished = hasTicket && chat["ticketStatus"_L1].toString().toLower() == "finished"_L1;
    const auto hasMessage = [&chat](const QString &which) {
        return !chat[QString(which + u"Role"_s)].toString().isEmpty() || chat[QString(which + u"Content"_s)].isString()
               || chat[QString(which + u"CreatedAt"_s)].isString();
    };
    QJsonValue unread = null;
    if (const QString last = hasMessage(u"lastMessage"_s) ? u"lastMessage"_s : u"penultimateMessage"_s;
        hasMessage(last)) {
        const QString role = chat[QString(last + u"Role"_s)].toString().toLower();
        if (role == "user"_L1) {
            unread = true;
        } else if (QStringList{u"assistant"_s, u"agent"_s, u"system"_s}.contains(role)) {
            unread = false;
        }
    }
    const QJsonValue at = iso(chat["lastMessageCreatedAt"_L1]);
    return {{u"title"_s, chat["title"_L1]},
            {u"customer"_s, orNull(first({chat["ownerName"_L1], chat["ownerIdentifier"_L1], chat["ownerEmail"_L1]}))},
            {u"channel"_s, channel(chat["channelType"_L1].toString())},
            {u"state"_s, null},
            {u"handler"_s, hasTicket && !finished ? u"person"_s : u"ai"_s},
            {u"assignee"_s, null},
            {u"unread"_s, unread},
            {u"handoff"_s, hasTicket},
            {u"sentiment"_s, null},
            {u"classification"_s, null},
            {u"createdAt"_s, iso(chat["createdAt"_L1])},
            {u"updatedAt"_s, null},
            {u"preview"_s, preview(first({chat["lastMessageContent"_L1], chat["penultimateMessageContent"_L1]}))},
            {u"link"_s, null},
            {u"unresolved"_s, !finished},
            {u"lastActivityAt"_s, at.isNull() ? iso(chat["createdAt"_L1]) : at}};
}

QJsonObject expectedOfOpenCopilot(const QJsonObject &chat)
{
    const QJsonObject meta = chat["meta"_L1].toObject();
    const QJsonValue id = chat["assignee_id"_L1];
    const QString assignee = id.isDouble() ? QString::number(id.toInteger()) : id.toString();
    const bool isAi = assignee.toLower() == "copilot"_L1;
    const QString phone =
        meta["phone"_L1].isDouble() ? QString::number(meta["phone"_L1].toInteger()) : meta["phone"_L1].toString();
    const QString state = chat["status"_L1].toString().toLower();
    return {{u"title"_s, orNull(meta["title"_L1].toString())},
            {u"customer"_s, orNull(first({meta["email"_L1], phone}))},
            {u"channel"_s, channel(chat["channel"_L1].toString())},
            {u"state"_s, orNull(state)},
            {u"handler"_s, assignee.isEmpty() ? null : QJsonValue(isAi ? u"ai"_s : u"person"_s)},
            {u"assignee"_s, isAi ? null : orNull(assignee)},
            // The first sight of a chat is what later counts are compared with.
            {u"unread"_s, chat["total_messages"_L1].isDouble() ? QJsonValue(false) : null},
            {u"handoff"_s, reported(chat["handoff"_L1])},
            {u"sentiment"_s, reported(chat["handoff_sentiment"_L1])},
            {u"classification"_s, reported(chat["classification"_L1])},
            {u"createdAt"_s, iso(chat["created_at"_L1])},
            {u"updatedAt"_s, null},
            {u"preview"_s, preview(chat["summary"_L1].toString())},
            {u"link"_s, null},
            {u"unresolved"_s, unresolved(state)},
            {u"lastActivityAt"_s, iso(chat["created_at"_L1])}};
}

QJsonObject expectedOf(const QString &vendor, const QJsonObject &chat)
{
    QJsonObject expected = vendor == "invent"_L1 ? expectedOfInvent(chat)
                           : vendor == "zaia"_L1 ? expectedOfZaia(chat)
                                                 : expectedOfOpenCopilot(chat);
    expected.insert("account"_L1, u"Acme"_s);
    expected.insert("vendor"_L1, vendor);
    expected.insert("id"_L1, chat["id"_L1]);
    return expected;
}

/// As it stands in a list: comparable, the date before the date-times of its day, nothing before everything.
QString sortable(const QJsonValue &moment)
{
    QString text = moment.toString();
    if (text.size() > 10 && !text.contains(u'.')) {
        text.replace(u"Z"_s, u".000Z"_s);
    }
    return text;
}

/// A temporary chat that nobody wrote in for a day has left, whatever the list still says.
bool hasLeft(const QString &vendor, const QJsonObject &chat)
{
    const QDateTime at = QDateTime::fromString(expectedOf(vendor, chat)["lastActivityAt"_L1].toString(), Qt::ISODate);
    return chat["temporary"_L1].toBool() && at.isValid() && at.addDays(1) < QDateTime::currentDateTimeUtc();
}

} // namespace

/// Five hundred chats of each vendor that no person would have written down.
class TestRandomChats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChatIsListedAsItsSourceHasIt_data();
    void everyChatIsListedAsItsSourceHasIt();
};

void TestRandomChats::everyChatIsListedAsItsSourceHasIt_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<quint32>("seed");
    for (const QString &vendor : {u"invent"_s, u"zaia"_s, u"opencopilot"_s}) {
        for (const quint32 seed : {1U, 20261121U}) {
            QTest::addRow("%s, seed %u", qPrintable(vendor), seed) << vendor << seed;
        }
    }
}

void TestRandomChats::everyChatIsListedAsItsSourceHasIt()
{
    QFETCH(QString, vendor);
    QFETCH(quint32, seed);
    constexpr int count = 500;
    RandomChats random(seed);
    QJsonArray chats;
    QHash<QString, QJsonObject> sources;
    for (int i = 0; i < count; ++i) {
        const QString id = u"chat-%1"_s.arg(i);
        const QJsonObject chat = random.chat(vendor, id);
        chats.append(chat);
        if (!hasLeft(vendor, chat)) {
            sources.insert(id, chat);
        }
    }
    const auto listed = sources.size();
    SocketServer server;
    serve(server, vendor, chats);
    Program deskside;
    QVERIFY(deskside.addAccount(vendor, u"Acme"_s, server.url()));
    const QString list = u"list --profile %1 --format "_s.arg(deskside.profile());
    const Ran ran = deskside(QString(list + u"json"_s));
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err, u""_s);
    const QJsonArray rows = ran.rows();
    QCOMPARE(rows.size(), listed);
    QString newer;
    for (const QJsonValue value : rows) {
        const QJsonObject row = value.toObject();
        QVERIFY2(sources.contains(row["id"_L1].toString()), "listed twice, or never sent");
        const QJsonObject source = sources.take(row["id"_L1].toString());
        const QJsonObject expected = expectedOf(vendor, source);
        for (auto field = expected.begin(); field != expected.end(); ++field) {
            if (!row.contains(field.key()) || row.value(field.key()) != field.value()) {
                const QJsonObject difference{{u"is"_s, row.value(field.key())}, {u"should be"_s, field.value()}};
                QFAIL(qPrintable(QString(field.key() + u' ' + QString::fromUtf8(bytes(difference)) + u" in "_s
                                         + QString::fromUtf8(bytes(source)))));
            }
        }
        const QString at = sortable(row["lastActivityAt"_L1]);
        QVERIFY2(newer.isNull() || at <= newer, qPrintable(at));
        newer = at;
    }
    // The other two formats take the same chats without a word.
    const Ran table = deskside(QString(list + u"table"_s));
    QCOMPARE(table.code, 0);
    QCOMPARE(table.out.count('\n'), listed + 1);
    const Ran csv = deskside(QString(list + u"csv"_s));
    QCOMPARE(csv.code, 0);
    QCOMPARE(csv.err, u""_s);
}

QTEST_GUILESS_MAIN(TestRandomChats)
#include "tst_randomchats.moc"
