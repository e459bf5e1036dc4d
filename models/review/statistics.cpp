// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/statistics.h"

#include <algorithm>
#include <cmath>

namespace deskside {

namespace {

constexpr double z95 = 1.959963984540054; // the normal distribution's 97.5 % point

} // namespace

std::optional<Interval> wilson(qint64 count, qint64 of)
{
    if (of <= 0) {
        return {};
    }
    const double n = static_cast<double>(of);
    const double p = static_cast<double>(count) / n;
    const double square = z95 * z95;
    const double middle = p + square / (2 * n);
    const double reach = z95 * std::sqrt(p * (1 - p) / n + square / (4 * n * n));
    const double scale = 1 + square / n;
    // at the ends what is 0 or 1 exactly would miss it by a rounding
    return Interval{count == 0 ? 0 : std::max(0.0, (middle - reach) / scale),
                    count == of ? 1 : std::min(1.0, (middle + reach) / scale)};
}

} // namespace deskside
