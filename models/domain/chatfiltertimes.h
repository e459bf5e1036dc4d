// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilteroperators.h"

/// What the query language says of times. Every `value` is folded; no test: it is not one that the operator takes.
namespace deskside {

/// after: is from a moment on, before: is all the rest.
std::optional<FilterTest> dateTest(const QString &value, bool after, const QDateTime &now);

/// waiting:. Where only the day is known, what is certain counts: from its end on.
std::optional<FilterTest> waitingTest(const QString &value);
/// is:waiting
FilterTest isWaitingTest();

/// due:. On a day, by its name or date, or so long from now: what is overdue is due in less than any time.
std::optional<FilterTest> dueTest(const QString &value);
/// is:due
FilterTest isDueTest();

} // namespace deskside
