// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilteroperators.h"

/// What the query language says of handoffs and of what people think of them. Every `value` is folded; no test: it is
/// not one that the operator takes.
namespace deskside {

/// outcome:, of the handoffs that are known of. reopened: ever; any: there was one.
std::optional<FilterTest> outcomeTest(const QString &value);
QList<QString> outcomeWords();

/// version:. By the beginning of a word in the assistant's name, by the version, by both together ("Concierge 14") or
/// by the assistant's id. A version is meant as a whole, or 1 would be 14 as well, and so is an id as long as it is too
/// short to be told from a number.
std::optional<FilterTest> versionTest(const QString &value);

/// score:, whether anybody thinks so of the handoff. A score may be without a verdict: any takes it in.
std::optional<FilterTest> scoreTest(const QString &value);
QList<QString> scoreWords();

/// reviewer:, who scored the chat, by the beginning of a word in the name; none: nobody did.
std::optional<FilterTest> reviewerTest(const QString &value);

} // namespace deskside
