// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/handoffrecord.h"

/// The words of files and other programs: English whatever the language, and the same in every version.
namespace deskside {

/// "whatsapp"; the vendor's spelling in lower case for an unknown one; null when not reported.
QString channelWord(const Coded<ChannelKind> &channel);
/// The vendor's own word in lower case ("closed_unresolved" says more than "closed"); null when not reported.
QString stateWord(const Coded<StateKind> &state);
/// The vendor's own word; null when not reported.
QString sentimentWord(const Coded<SentimentKind> &sentiment);
/// "angry", "neutral", "happy", "other"; null for NotReported.
QString sentimentWord(SentimentKind sentiment);
/// "ai" or "person"; null when not known.
QString handlerWord(const Known<Handler> &handler);

/// "open", "resolved", "back_to_ai".
QString wordOf(HandoffEnd end);
/// "exact", "at_most", "unanswered"; null when not known.
QString wordOf(WaitKind kind);
/// "from_last_message": how a value was found that no vendor sent; null for None.
QString wordOf(Inference how);
/// "reported", "inferred:between_sights" or "unknown".
template <typename T>
QString howWord(const Known<T> &known)
{
    return !known.isKnown()     ? QStringLiteral("unknown")
           : known.isReported() ? QStringLiteral("reported")
                                : QString(QStringLiteral("inferred:") + wordOf(known.how));
}

} // namespace deskside
