// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>

namespace deskside {

/// Two ends of what a figure may be, both inclusive; of 95 % unless said.
struct Interval {
    double low = 0;
    double high = 0;
    bool operator==(const Interval &) const = default;
};

/// Wilson's score interval of a proportion, 95 %, without a correction for continuity (E. B. Wilson, "Probable
/// inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212). Nullopt without any.
std::optional<Interval> wilson(qint64 count, qint64 of);

} // namespace deskside
