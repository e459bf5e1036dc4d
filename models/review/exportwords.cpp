// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/exportwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// The word of an enum's value; null where it has none.
template <typename E, std::size_t N>
QString wordAt(E value, const std::array<const char *, N> &words)
{
    const auto index = static_cast<std::size_t>(value);
    return index < N && *words[index] != 0 ? QString::fromLatin1(words[index]) : QString();
}

} // namespace

QString channelWord(const Coded<ChannelKind> &channel)
{
    static constexpr std::array words{"",          "",         "web",      "email",   "whatsapp", "messenger",
                                      "instagram", "tiktok",   "telegram", "slack",   "sms",      "phone",
                                      "api",       "internal", "custom",   "calendar"};
    if (!channel.isReported()) {
        return {};
    }
    const QString word = wordAt(channel.code, words);
    return word.isNull() ? channel.reported.toLower() : word;
}

QString stateWord(const Coded<StateKind> &state)
{
    return state.isReported() ? state.reported.toLower() : QString();
}

QString sentimentWord(const Coded<SentimentKind> &sentiment)
{
    return sentiment.isReported() ? sentiment.reported : QString();
}

QString sentimentWord(SentimentKind sentiment)
{
    static constexpr std::array words{"", "other", "angry", "neutral", "happy"};
    return wordAt(sentiment, words);
}

QString handlerWord(const Known<Handler> &handler)
{
    if (!handler.isKnown()) {
        return {};
    }
    return *handler.value == Handler::Ai ? u"ai"_s : u"person"_s;
}

QString wordOf(HandoffEnd end)
{
    static constexpr std::array words{"open", "resolved", "back_to_ai"};
    return wordAt(end, words);
}

QString wordOf(WaitKind kind)
{
    static constexpr std::array words{"", "exact", "at_most", "unanswered"};
    return wordAt(kind, words);
}

QString wordOf(Inference how)
{
    static constexpr std::array words{"",
                                      "opened_here",
                                      "marked_unread_here",
                                      "customer_spoke_last",
                                      "ai_spoke_last",
                                      "messages_grew",
                                      "ai_off_or_assigned",
                                      "ai_on_and_unassigned",
                                      "ticket_linked",
                                      "no_ticket",
                                      "ticket_completed",
                                      "ticket_not_completed",
                                      "from_state",
                                      "from_assignee",
                                      "from_members",
                                      "from_owner",
                                      "from_meta",
                                      "from_last_message",
                                      "from_latest_messages",
                                      "between_sights",
                                      "since_assigned"};
    static_assert(words.size() == static_cast<std::size_t>(Inference::SinceAssigned) + 1);
    return wordAt(how, words);
}

} // namespace deskside
