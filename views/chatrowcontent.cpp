// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chatrowcontent.h"

#include "models/domain/safetext.h"
#include "models/items/chattexts.h"
#include "models/items/wording.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace deskside {

using namespace Qt::StringLiterals;
using theme::Meaning;

namespace {

struct Row {
    Q_DECLARE_TR_FUNCTIONS(ChatRow)
};

/// More than this is never seen of a row's text, and laying it out would cost.
constexpr qsizetype longestName = 120;
constexpr qsizetype longestPreview = 240;

enum Rank {
    Angry,
    Asks = Angry, ///< neither gives way to the other
    Waits,
    Due,
    Failure,
    Sends,
    Gone,
    HandedOff,
    WithPerson,
    WithAi,
    Tag,
    Planned,
    Feeling,
    State
};

/// More tags of a chat than these are in its tool tip only.
constexpr qsizetype mostTags = 3;

Meaning meaningOf(SentimentKind sentiment)
{
    switch (sentiment) {
    case SentimentKind::Angry:
        return Meaning::Negative;
    case SentimentKind::Happy:
        return Meaning::Positive;
    case SentimentKind::NotReported:
    case SentimentKind::Neutral:
    case SentimentKind::Other:
        break;
    }
    return Meaning::Waiting;
}

QString customerName(const ChatRow &row)
{
    return safeLine(customerLabel(row), longestName).trimmed();
}

QString titleOf(const ChatRow &row)
{
    const QString title = safeLine(row.title, longestPreview).trimmed();
    return title.isEmpty() ? wording::untitledChat() : title;
}

QString speakerOf(const ChatRow &row)
{
    return row.speaker.isReported() ? wording::roleName(row.speaker) : QString();
}

QString assigneeOf(const ChatRow &row)
{
    return row.mine.valueOr(false) ? Row::tr("You") : safeLine(row.assignee, longestName).trimmed();
}

/// What a wait says and how loud: a clock and a time while it is calm, then a word, then another sign.
ChatRowPill waitingPill(const ChatRow &row, WaitingLevel level, const QDateTime &now)
{
    const QString since = waitingShort(row.waitingSince, now);
    const bool inferred = row.waitingSince.isInferred() && !isVague(row.waitingSince); // ">" says it already
    if (level == WaitingLevel::Calm)
        return {.text = since, .icon = u"waiting"_s, .meaning = Meaning::Muted, .rank = Waits, .inferred = inferred};
    const bool urgent = level == WaitingLevel::Urgent;
    return {.text = Row::tr("waiting %1").arg(since),
            .brief = since,
            .icon = urgent ? u"warning"_s : u"waiting"_s,
            .meaning = urgent ? Meaning::Negative : Meaning::Waiting,
            .rank = Waits,
            .inferred = inferred,
            .briefInferred = inferred};
}

QString sentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// What is on its way, and what the person planned.
void addOwnDoings(QList<ChatRowPill> &pills, const ChatRow &row, const QDateTime &now)
{
    if (row.asks)
        pills.append({.text = Row::tr("Needs you"), .icon = u"warning"_s, .meaning = Meaning::Negative, .rank = Asks});
    else if (row.pending > 0)
        pills.append({.text = Row::tr("Sending"), .icon = u"send"_s, .meaning = Meaning::Muted, .rank = Sends});
    if (const QString due = dueText(row, now); !due.isEmpty()) {
        const bool isNow = isDue(row, now);
        pills.append({.text = sentence(due),
                      .icon = u"snooze"_s,
                      .meaning = isNow ? Meaning::Waiting : Meaning::Muted,
                      .rank = isNow ? Due : Planned});
    }
}

QList<ChatRowPill> pillsOf(const ChatRow &row, const QDateTime &now, const WaitingLimits &limits)
{
    QList<ChatRowPill> pills;
    addOwnDoings(pills, row, now);
    if (const QString state = wording::stateName(row.state); !state.isEmpty())
        pills.append({.text = state, .meaning = Meaning::Muted, .rank = State});
    if (row.status.code == RunKind::Failed)
        pills.append(
            {.text = wording::runName(row.status), .icon = u"error"_s, .meaning = Meaning::Negative, .rank = Failure});

    if (row.vanished)
        pills.append({.text = Row::tr("Gone at the vendor"),
                      .brief = Row::tr("Gone", "short for: gone at the vendor"),
                      .icon = u"warning"_s,
                      .meaning = Meaning::Muted,
                      .rank = Gone});

    const QString feeling = wording::sentimentName(row.sentiment);
    const bool angry = row.sentiment.code == SentimentKind::Angry;
    const bool handedOff = row.handoff.valueOr(false);
    if (handedOff) {
        const QString text = feeling.isEmpty() ? Row::tr("Handed off") : Row::tr("Handed off · %1").arg(feeling);
        pills.append({.text = text,
                      .brief = feeling,
                      .meaning = meaningOf(row.sentiment.code),
                      .rank = angry ? Angry : HandedOff,
                      .inferred = row.handoff.isInferred()});
    } else if (!feeling.isEmpty()) {
        pills.append(
            {.text = feeling,

             .meaning = row.sentiment.code == SentimentKind::Neutral ? Meaning::Muted : meaningOf(row.sentiment.code),
             .rank = angry ? Angry : Feeling});
    }

    if (const QString assignee = assigneeOf(row); !assignee.isEmpty()) {
        pills.append({.text = assignee, .icon = u"person"_s, .meaning = Meaning::Person, .rank = WithPerson});
    } else if (row.handler.isKnown() && !handedOff) {
        const bool ai = *row.handler.value == Handler::Ai;
        pills.append({.text = wording::handlerName(*row.handler.value),
                      .icon = ai ? u"ai"_s : u"person"_s,
                      .meaning = ai ? Meaning::Ai : Meaning::Person,
                      .rank = ai ? WithAi : WithPerson,
                      .inferred = row.handler.isInferred()});
    }

    if (const WaitingLevel level = waitingLevel(row.waitingSince, now, limits); level != WaitingLevel::None)
        pills.append(waitingPill(row, level, now));
    for (const QString &tag : row.own.tags.first(std::min(row.own.tags.size(), mostTags)))
        pills.append({.text = safeLine(tag, longestName), .icon = u"tag"_s, .meaning = Meaning::Accent, .rank = Tag});
    return pills;
}

} // namespace

ChatRowContent contentOf(const ChatRow &row, const QString &accountName, const QDateTime &now,
                         const WaitingLimits &limits)
{
    ChatRowContent content;
    const QString name = safeLine(row.customer, longestName).trimmed();
    content.initials = initials(name);
    content.avatar = name.isEmpty() ? Meaning::Muted : avatarMeaning(name);
    content.customer = customerName(row);
    content.time = wording::relativeTime(row.activity, now);
    content.title = titleOf(row);

    const QString said = safeLine(row.preview, longestPreview).trimmed();
    const QString speaker = speakerOf(row);
    if (const QString draft = safeLine(row.draft, longestPreview).trimmed(); !draft.isEmpty()) {
        //: The beginning of an answer that was not sent, in a chat's row.
        content.preview = Row::tr("Draft: %1").arg(isolated(draft));
        content.previewRightToLeft = Row::tr("Draft: %1").isRightToLeft();
    } else if (said.isEmpty() || speaker.isEmpty()) {
        content.preview = said;
        content.previewRightToLeft = said.isRightToLeft();
    } else {
        //: The last message in a chat's row: who spoke, and what.
        content.preview = Row::tr("%1: %2").arg(speaker, isolated(said));
        content.previewRightToLeft = speaker.isRightToLeft();
    }

    if (row.unread.valueOr(false)) {
        content.badge = row.unread.isReported() ? ChatRowContent::Badge::Reported : ChatRowContent::Badge::Inferred;
        if (row.unreadCount.value_or(0) > 0)
            content.badgeText = *row.unreadCount > 99 ? Row::tr("99+") : wording::number(*row.unreadCount);
    }
    content.channelIcon = channelIconName(row.channel.code);
    content.account = safeLine(accountName, longestName);
    content.pinned = row.own.pinned;
    content.pills = pillsOf(row, now, limits);
    return content;
}

QString toolTipOf(const ChatRow &row, const QString &accountName, const QDateTime &now)
{
    QStringList lines{customerName(row), titleOf(row)};
    if (const QString said = safeLine(row.preview).trimmed(); !said.isEmpty())
        lines.append(said);
    QStringList origin{wording::channelName(row.channel), safeLine(accountName), wording::dateTime(row.activity)};
    origin.removeAll(QString());
    lines.append(origin.join(u" · "_s));

    if (row.vanished)
        lines.append(
            Row::tr("Gone at the vendor: its list does not have this chat any more. What is kept here stays."));
    if (row.own.pinned)
        lines.append(Row::tr("Pinned here"));
    if (!row.own.tags.isEmpty())
        lines.append(Row::tr("Tags: %1").arg(safeLine(row.own.tags.join(u' '))));

    if (row.asks)
        lines.append(Row::tr("An action on this chat cannot go on without you."));
    else if (row.pending > 0)
        lines.append(Row::tr("%Ln action(s) on the way", nullptr, row.pending));
    if (const QString draft = safeLine(row.draft).trimmed(); !draft.isEmpty())
        lines.append(Row::tr("Draft: %1").arg(isolated(draft)));
    if (const QString due = sentence(dueText(row, now)); !due.isEmpty())
        lines.append(isDue(row, now) ? Row::tr("%1: %2").arg(due, wording::dateTime(dueOf(row))) : due);
    const auto explain = [&lines](const QString &what, const auto &known) {
        if (known.isInferred())
            lines.append(Row::tr("≈ %1: %2").arg(what, describe(known.how)));
    };
    explain(row.unread.valueOr(false) ? Row::tr("Unread") : Row::tr("Read"), row.unread);
    if (row.handoff.valueOr(false))
        explain(Row::tr("Handed off"), row.handoff);
    if (row.handler.isKnown())
        explain(wording::handlerName(*row.handler.value), row.handler);
    if (row.waitingSince.isKnown())
        explain(Row::tr("Waiting %1").arg(waitingInWords(row.waitingSince, now)), row.waitingSince);

    for (QString &line : lines)
        line = line.toHtmlEscaped();
    return u"<p>"_s + lines.join(u"<br>"_s) + u"</p>"_s;
}

QString channelIconName(ChannelKind channel)
{
    switch (channel) {
    case ChannelKind::Web:
        return u"channel-web"_s;
    case ChannelKind::Email:
        return u"channel-email"_s;
    case ChannelKind::WhatsApp:
        return u"channel-whatsapp"_s;
    case ChannelKind::Messenger:
        return u"channel-messenger"_s;
    case ChannelKind::Instagram:
        return u"channel-instagram"_s;
    case ChannelKind::TikTok:
        return u"channel-tiktok"_s;
    case ChannelKind::Telegram:
        return u"channel-telegram"_s;
    case ChannelKind::Slack:
        return u"channel-slack"_s;
    case ChannelKind::Sms:
        return u"channel-sms"_s;
    case ChannelKind::Phone:
        return u"channel-phone"_s;
    case ChannelKind::Api:
        return u"channel-api"_s;
    case ChannelKind::Internal:
        return u"channel-internal"_s;
    case ChannelKind::Custom:
        return u"channel-custom"_s;
    case ChannelKind::Calendar:
        return u"channel-calendar"_s;
    case ChannelKind::NotReported:
    case ChannelKind::Other:
        break;
    }
    return u"channel-other"_s;
}

Meaning avatarMeaning(const QString &name)
{
    static constexpr std::array soft{Meaning::Accent,  Meaning::Ai,       Meaning::Person,
                                     Meaning::Waiting, Meaning::Negative, Meaning::Positive};
    // FNV-1a, because qHash() answers differently in every run.
    quint32 hash = 2166136261u;
    for (const QChar c : name)
        hash = (hash ^ c.unicode()) * 16777619u;
    return soft[hash % soft.size()];
}

} // namespace deskside
