// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

#include <functional>
#include <tl/expected.hpp>

/// What the operators of the query language mean; chatfilterparser.h knows only how they are written.
namespace deskside {

/// The second argument maps Account::id to Account::name.
using FilterTest = std::function<bool(const ChatRow &, const QHash<QString, QString> &)>;

/// `name` is without its colon, in any case.
bool isFilterOperator(QStringView name);

/// The meaning of `name:value`, or a sentence that says what `name:` takes. `value` is not empty.
tl::expected<FilterTest, QString> filterTest(QStringView name, const QString &value, const QDateTime &now);

} // namespace deskside
