// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilteroperators.h"

/// What the query language says of times. Every `value` is folded; no test: it is not one that the operator takes.
namespace deskside {

/// after: is from a moment on, before: is all the rest.
std::optional<FilterTest> dateTest(const QString &value, bool after, const QDateTime &now);
/// created-after:, created-before:. A creation of which the vendor told the day only was when that day began in UTC.
std::optional<FilterTest> createdTest(const QString &value, bool after, const QDateTime &now);
/// handed-after:, handed-before:, of the latest handoff. Where it is known to lie between two times, what is certain
/// counts: that it was not before the first of them, or before the last of them. In between it is neither.
std::optional<FilterTest> handedTest(const QString &value, bool after, const QDateTime &now);

/// handed-at:, a weekday here and an hour of it: "tue-14", or the day alone. Of a handoff that is known to lie in it.
std::optional<FilterTest> handedAtTest(const QString &value);
/// "mon" to "sun", as queries spell them in every language.
QStringList weekdayWords();

/// wait:, how long the customer waited for a person after the handoff. What is certain counts: a wait that was at most
/// so long may be found as a short one, never as a long one. none: nobody has answered.
std::optional<FilterTest> waitTest(const QString &value);
/// running:, how long nothing has come from a chat; that the AI is at work is for another test to say.
std::optional<FilterTest> silentTest(const QString &value);

/// waiting:. Where only the day is known, what is certain counts: from its end on.
std::optional<FilterTest> waitingTest(const QString &value);
/// is:waiting
FilterTest isWaitingTest();

/// due:. On a day, by its name or date, or so long from now: what is overdue is due in less than any time.
std::optional<FilterTest> dueTest(const QString &value);
/// is:due
FilterTest isDueTest();

} // namespace deskside
