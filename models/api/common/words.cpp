// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/words.h"

#include <QHash>

namespace deskside::words {

using namespace Qt::StringLiterals;

namespace {

/// Keys are written as folded() makes them: lower case, without separators.
template <typename E>
using Dictionary = QHash<QString, E>;

/// "PUBLIC_READ", "public-read" and "Public Read" are one word.
QString folded(const QString &word)
{
    QString result;
    result.reserve(word.size());
    for (const QChar c : word) {
        if (c != u'-' && c != u'_' && c != u' ') {
            result.append(c.toLower());
        }
    }
    return result;
}

template <typename E>
Coded<E> lookUp(const Dictionary<E> &dictionary, const QString &word)
{
    // A word sent empty says as little as none.
    if (word.isEmpty()) {
        return {E::NotReported, word};
    }
    return {dictionary.value(folded(word), E::Other), word};
}

} // namespace

Coded<ChannelKind> channel(const QString &word)
{
    using K = ChannelKind;
    static const Dictionary<K> dictionary{
        {u"whatsapp"_s, K::WhatsApp},
        {u"waha"_s, K::WhatsApp},
        {u"whatsappbot"_s, K::WhatsApp},
        {u"messenger"_s, K::Messenger},
        {u"messengerbot"_s, K::Messenger},
        {u"instagram"_s, K::Instagram},
        {u"instagramdm"_s, K::Instagram},
        {u"tiktok"_s, K::TikTok},
        {u"tiktokdm"_s, K::TikTok},
        {u"telegram"_s, K::Telegram},
        {u"telegrambot"_s, K::Telegram},
        {u"gmail"_s, K::Email},
        {u"email"_s, K::Email},
        {u"twilio"_s, K::Sms},
        {u"telnyx"_s, K::Sms},
        {u"sms"_s, K::Sms},
        {u"phone"_s, K::Phone},
        {u"phonevoice"_s, K::Phone},
        {u"voice"_s, K::Phone},
        {u"webvoice"_s, K::Phone},
        {u"widget"_s, K::Web},
        {u"web"_s, K::Web},
        {u"slack"_s, K::Slack},
        {u"slackbot"_s, K::Slack},
        {u"api"_s, K::Api},
        {u"internal"_s, K::Internal},
        {u"custom"_s, K::Custom},
        {u"googlecalendar"_s, K::Calendar},
    };
    return lookUp(dictionary, word);
}

Coded<StateKind> state(const QString &word)
{
    using K = StateKind;
    static const Dictionary<K> dictionary{
        {u"open"_s, K::Open},         {u"snoozed"_s, K::Snoozed},         {u"closed"_s, K::Closed},
        {u"resolved"_s, K::Resolved}, {u"closedresolved"_s, K::Resolved}, {u"closedunresolved"_s, K::Closed},
    };
    return lookUp(dictionary, word);
}

Coded<RunKind> run(const QString &word)
{
    using K = RunKind;
    static const Dictionary<K> dictionary{
        {u"running"_s, K::Running},   {u"completed"_s, K::Completed}, {u"failed"_s, K::Failed},
        {u"canceled"_s, K::Canceled}, {u"cancelled"_s, K::Canceled},
    };
    return lookUp(dictionary, word);
}

Coded<RoleKind> role(const QString &word)
{
    using K = RoleKind;
    static const Dictionary<K> dictionary{
        {u"user"_s, K::Customer},
        {u"customer"_s, K::Customer},
        {u"contact"_s, K::Customer},
        {u"externaluser"_s, K::Customer},
        {u"owner"_s, K::Customer},
        // An "agent" is a person nowhere in these APIs: Zaia's agents are AI.
        {u"assistant"_s, K::Assistant},
        {u"ai"_s, K::Assistant},
        {u"bot"_s, K::Assistant},
        {u"agent"_s, K::Assistant},
        {u"agents"_s, K::Assistant},
        {u"squad"_s, K::Assistant},
        {u"squads"_s, K::Assistant},
        {u"workflow"_s, K::Assistant},
        {u"workflows"_s, K::Assistant},
        {u"copilot"_s, K::Assistant},
        {u"human"_s, K::Agent},
        {u"admin"_s, K::Agent},
        {u"operator"_s, K::Agent},
        {u"support"_s, K::Agent},
        {u"attendant"_s, K::Agent},
        {u"system"_s, K::System},
        {u"tool"_s, K::Tool},
        {u"function"_s, K::Tool},
        {u"event"_s, K::Event},
        {u"note"_s, K::Note},
    };
    return lookUp(dictionary, word);
}

Coded<PartKind> part(const QString &word)
{
    using K = PartKind;
    static const Dictionary<K> dictionary{
        {u"text"_s, K::Text},  {u"audio"_s, K::Audio},   {u"file"_s, K::File},       {u"image"_s, K::File},
        {u"video"_s, K::File}, {u"document"_s, K::File}, {u"attachment"_s, K::File},
    };
    return lookUp(dictionary, word);
}

Coded<SentimentKind> sentiment(const QString &word)
{
    using K = SentimentKind;
    static const Dictionary<K> dictionary{
        {u"angry"_s, K::Angry}, {u"negative"_s, K::Angry}, {u"neutral"_s, K::Neutral},
        {u"happy"_s, K::Happy}, {u"positive"_s, K::Happy},
    };
    return lookUp(dictionary, word);
}

Coded<TicketKind> ticket(const QString &word)
{
    using K = TicketKind;
    static const Dictionary<K> dictionary{
        {u"unanswered"_s, K::Unanswered}, {u"pending"_s, K::Unanswered}, {u"waiting"_s, K::Unanswered},
        {u"new"_s, K::Unanswered},        {u"open"_s, K::Unanswered},    {u"inprogress"_s, K::InProgress},
        {u"ongoing"_s, K::InProgress},    {u"started"_s, K::InProgress}, {u"finished"_s, K::Completed},
        {u"completed"_s, K::Completed},   {u"complete"_s, K::Completed}, {u"done"_s, K::Completed},
        {u"closed"_s, K::Completed},      {u"resolved"_s, K::Completed},
    };
    return lookUp(dictionary, word);
}

Coded<VisibilityKind> visibility(const QString &word)
{
    using K = VisibilityKind;
    static const Dictionary<K> dictionary{
        {u"private"_s, K::Private}, {u"publicread"_s, K::PublicRead}, {u"publicwrite"_s, K::PublicWrite}};
    return lookUp(dictionary, word);
}

Coded<ResponderKind> responder(const QString &word)
{
    using K = ResponderKind;
    static const Dictionary<K> dictionary{
        {u"agent"_s, K::Agent},  {u"agents"_s, K::Agent},      {u"squad"_s, K::Squad},
        {u"squads"_s, K::Squad}, {u"workflow"_s, K::Workflow}, {u"workflows"_s, K::Workflow},
    };
    return lookUp(dictionary, word);
}

} // namespace deskside::words
