// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilter.h"
#include "models/domain/chatfilteroperators.h"

namespace deskside {

/// A query as a tree. Never changed once it stands in a filter.
struct FilterNode {
    enum class Kind : unsigned char { All, Any, Not, Test };
    Kind kind = Kind::All;
    QList<std::shared_ptr<const FilterNode>> children; ///< All, Any; one for Not
    FilterTest test;
    QString typed; ///< Test: a plain word or phrase as it was typed; null for all others
};
using FilterNodePtr = std::shared_ptr<const FilterNode>;

FilterNodePtr allOf(QList<FilterNodePtr> children);
FilterNodePtr testNode(FilterTest test);

/// What a query says.
struct ParsedFilter {
    FilterNodePtr root; ///< null when it leaves nothing out
    std::optional<ChatOrder> order;
};
tl::expected<ParsedFilter, FilterError> parseFilter(QStringView query, const QDateTime &now);

} // namespace deskside
