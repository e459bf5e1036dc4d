// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilterparser.h"

/// How the texts of a filter are asked of the full-text index, whose columns are those of IndexTexts.
namespace deskside {

/// An FTS5 MATCH expression for a test of texts; the id that may be meant is left out.
QString matchOf(const FilterTest &test);

/// A filter of which one expression says all that it wants of texts, and what else must hold.
struct SplitFilter {
    QString match;
    QList<const FilterNode *> rest; ///< nodes of the filter
};
/// nullopt when the filter wants nothing of texts, or one expression cannot say it.
std::optional<SplitFilter> splitTexts(const FilterNode &filter);

} // namespace deskside
