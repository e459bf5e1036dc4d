// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chatdetails.h"

namespace deskside {

/// A handoff as lines for a person: when, from which AI, to whom, why, how the customer felt, on which channel, how
/// long they waited and how it ended. Every one of them has its line: what is not known says "Not reported".
DetailSection linesOf(const HandoffRecord &handoff);

/// "21.11.2026 10:02", "between 10:02 and 10:07", "before …", "after …"; empty when nothing is known.
QString describe(const Within &within);
/// "6 minutes", "at most 6 minutes", "nobody has answered"; empty when nothing is known.
QString describe(const Wait &wait);
/// "Support · version 14 · gpt-5": as far as it is reported; safe to show.
QString describe(const AiVersion &ai);
QString describe(HandoffEnd end);

} // namespace deskside
