// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/wording.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace deskside::wording {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

struct Wording {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

/// Every list of words begins with NotReported and Other; only what stands between them and the end differs.
template <typename E, typename Name>
QString nameOf(const Coded<E> &word, Name name)
{
    if (word.code == E::NotReported)
        return {};
    const QString known = word.code == E::Other ? QString() : name(word.code);
    return known.isEmpty() ? safeLine(word.reported, 80) : known;
}

qint64 secondsBetween(const Moment &from, const QDateTime &to)
{
    return from.utc().secsTo(to);
}

} // namespace

QString channelName(const Coded<ChannelKind> &channel)
{
    return nameOf(channel, [](ChannelKind kind) -> QString {
        switch (kind) {
        case ChannelKind::Web:
            return Wording::tr("Web chat");
        case ChannelKind::Email:
            return Wording::tr("E-mail");
        case ChannelKind::WhatsApp:
            return u"WhatsApp"_s;
        case ChannelKind::Messenger:
            return u"Messenger"_s;
        case ChannelKind::Instagram:
            return u"Instagram"_s;
        case ChannelKind::TikTok:
            return u"TikTok"_s;
        case ChannelKind::Telegram:
            return u"Telegram"_s;
        case ChannelKind::Slack:
            return u"Slack"_s;
        case ChannelKind::Sms:
            return Wording::tr("SMS");
        case ChannelKind::Phone:
            return Wording::tr("Phone");
        case ChannelKind::Api:
            return Wording::tr("API");
        case ChannelKind::Internal:
            return Wording::tr("Internal");
        case ChannelKind::Custom:
            return Wording::tr("Custom channel");
        case ChannelKind::Calendar:
            return Wording::tr("Calendar");
        case ChannelKind::NotReported:
        case ChannelKind::Other:
            break;
        }
        return {};
    });
}

QString stateName(const Coded<StateKind> &state)
{
    return nameOf(state, [](StateKind kind) -> QString {
        switch (kind) {
        case StateKind::Open:
            return Wording::tr("Open", "state of a chat");
        case StateKind::Snoozed:
            return Wording::tr("Snoozed", "state of a chat");
        case StateKind::Closed:
            return Wording::tr("Closed", "state of a chat");
        case StateKind::Resolved:
            return Wording::tr("Resolved", "state of a chat");
        case StateKind::NotReported:
        case StateKind::Other:
            break;
        }
        return {};
    });
}

QString runName(const Coded<RunKind> &run)
{
    return nameOf(run, [](RunKind kind) -> QString {
        switch (kind) {
        case RunKind::Running:
            return Wording::tr("Answering", "what the AI is doing");
        case RunKind::Completed:
            return Wording::tr("Answered", "what the AI is doing");
        case RunKind::Failed:
            return Wording::tr("Failed", "what the AI is doing");
        case RunKind::Canceled:
            return Wording::tr("Canceled", "what the AI is doing");
        case RunKind::NotReported:
        case RunKind::Other:
            break;
        }
        return {};
    });
}

QString roleName(const Coded<RoleKind> &role)
{
    return nameOf(role, [](RoleKind kind) -> QString {
        switch (kind) {
        case RoleKind::Customer:
            return Wording::tr("Customer");
        case RoleKind::Assistant:
            return Wording::tr("AI");
        case RoleKind::Agent:
            return Wording::tr("Agent");
        case RoleKind::System:
            return Wording::tr("System");
        case RoleKind::Tool:
            return Wording::tr("Tool");
        case RoleKind::Event:
            return Wording::tr("Event");
        case RoleKind::Note:
            return Wording::tr("Note");
        case RoleKind::NotReported:
        case RoleKind::Other:
            break;
        }
        return {};
    });
}

QString sentimentName(const Coded<SentimentKind> &sentiment)
{
    return nameOf(sentiment, [](SentimentKind kind) -> QString {
        switch (kind) {
        case SentimentKind::Angry:
            return Wording::tr("angry", "what the customer feels");
        case SentimentKind::Neutral:
            return Wording::tr("neutral", "what the customer feels");
        case SentimentKind::Happy:
            return Wording::tr("happy", "what the customer feels");
        case SentimentKind::NotReported:
        case SentimentKind::Other:
            break;
        }
        return {};
    });
}

QString ticketName(const Coded<TicketKind> &ticket)
{
    return nameOf(ticket, [](TicketKind kind) -> QString {
        switch (kind) {
        case TicketKind::Unanswered:
            return Wording::tr("Unanswered", "state of a ticket");
        case TicketKind::InProgress:
            return Wording::tr("In progress", "state of a ticket");
        case TicketKind::Completed:
            return Wording::tr("Completed", "state of a ticket");
        case TicketKind::NotReported:
        case TicketKind::Other:
            break;
        }
        return {};
    });
}

QString visibilityName(const Coded<VisibilityKind> &visibility)
{
    return nameOf(visibility, [](VisibilityKind kind) -> QString {
        switch (kind) {
        case VisibilityKind::Private:
            return Wording::tr("Private");
        case VisibilityKind::PublicRead:
            return Wording::tr("Public, read only");
        case VisibilityKind::PublicWrite:
            return Wording::tr("Public, anyone may write");
        case VisibilityKind::NotReported:
        case VisibilityKind::Other:
            break;
        }
        return {};
    });
}

QString responderName(const Coded<ResponderKind> &responder)
{
    return nameOf(responder, [](ResponderKind kind) -> QString {
        switch (kind) {
        case ResponderKind::Agent:
            return Wording::tr("AI agent");
        case ResponderKind::Squad:
            return Wording::tr("Squad");
        case ResponderKind::Workflow:
            return Wording::tr("Workflow");
        case ResponderKind::NotReported:
        case ResponderKind::Other:
            break;
        }
        return {};
    });
}

QString handlerName(Handler handler)
{
    return handler == Handler::Ai ? Wording::tr("AI") : Wording::tr("Person");
}

QString yesNo(bool value)
{
    return value ? Wording::tr("Yes") : Wording::tr("No");
}

QString onOff(bool value)
{
    return value ? Wording::tr("On") : Wording::tr("Off");
}

QString vanished(const QString &vendorName)
{
    return Wording::tr("no longer in %1's list").arg(vendorName);
}

QString untitledChat()
{
    return Wording::tr("Untitled chat");
}

QString memberName(const Member &member)
{
    QStringList names;
    if (member.user)
        names << member.user->name;
    if (const auto &contact = member.contact)
        names << contact->displayName << contact->contactName << contact->name << contact->email << contact->phone;
    if (member.user)
        names << member.user->email << member.user->id;
    if (member.contact)
        names << member.contact->userId;
    for (const QString &name : names) {
        if (!name.isEmpty())
            return safeLine(name);
    }
    // The whole id of a session says no more to a person than its end.
    return member.sessionId.isEmpty() ? QString() : Wording::tr("Visitor %1").arg(safeLine(member.sessionId.right(4)));
}

QString toolName(const Tool &tool)
{
    const QString &name = !tool.displayName.isEmpty() ? tool.displayName
                          : !tool.name.isEmpty()      ? tool.name
                                                      : tool.actionName;
    return safeLine(name);
}

QDate localDay(const Moment &moment)
{
    return moment.isDateOnly() ? moment.utc().date() : moment.utc().toLocalTime().date();
}

QString relativeTime(const Moment &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return {};
    const QDate then = localDay(moment);
    const qint64 days = then.daysTo(now.toLocalTime().date());
    if (!moment.isDateOnly()) {
        const qint64 seconds = secondsBetween(moment, now);
        // A server's clock may be a little ahead of this one; what it says then is "now", not a date.
        if (seconds > -5 * minute && seconds < minute)
            return Wording::tr("now");
        if (seconds < 0)
            return dateTime(moment);
        if (seconds < hour)
            return Wording::tr("%Ln min", "time ago, abbreviated", static_cast<int>(seconds / minute));
        // After midnight, last evening's chats are better told apart by hours than by "yesterday".
        if (days == 0 || seconds < 6 * hour)
            return Wording::tr("%Ln h", "time ago, abbreviated", static_cast<int>(seconds / hour));
    }
    if (days == 0)
        return Wording::tr("today");
    if (days == 1)
        return Wording::tr("yesterday");
    if (days > 1 && days < 7)
        return Wording::tr("%Ln d", "days ago, abbreviated", static_cast<int>(days));
    return QLocale().toString(then, QLocale::ShortFormat);
}

QString elapsed(const Moment &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const qint64 seconds = secondsBetween(since, now);
    if (seconds < minute)
        return Wording::tr("now");
    if (seconds < hour)
        return Wording::tr("%Ln min", "time ago, abbreviated", static_cast<int>(seconds / minute));
    if (seconds < day)
        return Wording::tr("%Ln h", "time ago, abbreviated", static_cast<int>(seconds / hour));
    return Wording::tr("%Ln d", "days ago, abbreviated", static_cast<int>(seconds / day));
}

QString ago(const Moment &moment, const QDateTime &now)
{
    return secondsBetween(moment, now) < minute ? Wording::tr("just now")
                                                : Wording::tr("%1 ago").arg(elapsed(moment, now));
}

QString elapsedInWords(const Moment &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const qint64 seconds = secondsBetween(since, now);
    if (seconds < minute)
        return Wording::tr("less than a minute");
    if (seconds < hour)
        return Wording::tr("%Ln minute(s)", nullptr, static_cast<int>(seconds / minute));
    if (seconds < day)
        return Wording::tr("%Ln hour(s)", nullptr, static_cast<int>(seconds / hour));
    return Wording::tr("%Ln day(s)", nullptr, static_cast<int>(seconds / day));
}

QString dateTime(const Moment &moment)
{
    if (!moment.isValid())
        return {};
    if (moment.isDateOnly())
        return QLocale().toString(moment.utc().date(), QLocale::ShortFormat);
    return QLocale().toString(moment.utc().toLocalTime(), QLocale::ShortFormat);
}

QString timeOfDay(const Moment &moment)
{
    if (!moment.isValid() || moment.isDateOnly())
        return {};
    return QLocale().toString(moment.utc().toLocalTime().time(), QLocale::ShortFormat);
}

QString dayName(QDate date, QDate today)
{
    if (!date.isValid())
        return {};
    if (date == today)
        return Wording::tr("Today");
    if (date.addDays(1) == today)
        return Wording::tr("Yesterday");
    return QLocale().toString(date, QLocale::LongFormat);
}

QString duration(double seconds)
{
    // A year of sound is no length a recording has; the comparison also turns away NaN and infinity.
    if (!(seconds >= 0 && seconds < 365.0 * day))
        return {};
    const auto whole = static_cast<qint64>(std::floor(seconds));
    const QString secs = QString::number(whole % 60).rightJustified(2, u'0');
    if (whole < hour)
        return QString(QString::number(whole / 60) + u':' + secs);
    const QString minutes = QString::number(whole / 60 % 60).rightJustified(2, u'0');
    return QString(QString::number(whole / hour) + u':' + minutes + u':' + secs);
}

QString fileSize(qint64 bytes)
{
    // Qt puts a plain space before the unit, where a line would be broken.
    return bytes < 0 ? QString()
                     : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat).replace(u' ', QChar::Nbsp);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace deskside::wording
