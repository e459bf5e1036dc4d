// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/statistics.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace deskside {

namespace {

constexpr double tail = 0.025;

/// One estimate minus another, from what each may be on its own: the root of the squared distances to the ends that
/// lie apart, and to those that lie together.
Estimate minusOf(const Estimate &a, const Estimate &b)
{
    const double value = a.value - b.value;
    return {value,
            {value - std::hypot(a.value - a.interval.low, b.interval.high - b.value),
             value + std::hypot(a.interval.high - a.value, b.value - b.interval.low)}};
}

std::optional<Estimate> proportion(const Rate &rate)
{
    const auto interval = wilson(rate.count, rate.of);
    return interval ? std::optional(Estimate{static_cast<double>(rate.count) / static_cast<double>(rate.of), *interval})
                    : std::nullopt;
}

} // namespace

std::optional<Interval> wilson(qint64 count, qint64 of)
{
    if (of <= 0) {
        return {};
    }
    const double n = static_cast<double>(of);
    const double p = static_cast<double>(count) / n;
    const double square = normal95 * normal95;
    const double middle = p + square / (2 * n);
    const double reach = normal95 * std::sqrt(p * (1 - p) / n + square / (4 * n * n));
    const double scale = 1 + square / n;
    // none and all are ends of their own intervals, which a rounding would miss
    return Interval{count == 0 ? 0 : (middle - reach) / scale, count == of ? 1 : (middle + reach) / scale};
}

std::optional<Estimate> difference(const Rate &rate, const Rate &minus)
{
    const auto a = proportion(rate);
    const auto b = proportion(minus);
    return a && b ? std::optional(minusOf(*a, *b)) : std::nullopt;
}

std::optional<MedianRanks> medianRanks(qint64 n)
{
    if (n < 1) {
        return {};
    }
    // low is the largest rank for which fewer than `low` of n values lie below the median in 2.5 % of all cases or
    // less. What is far below the middle adds nothing that a double could hold, so the sum begins where it counts.
    const double size = static_cast<double>(n);
    const auto begin = std::max<qint64>(0, static_cast<qint64>(size / 2 - 10 * std::sqrt(size)));
    const double at = static_cast<double>(begin);
    double chance =
        std::exp(std::lgamma(size + 1) - std::lgamma(at + 1) - std::lgamma(size - at + 1) - size * std::numbers::ln2);
    qint64 low = begin;
    for (double sum = chance; sum <= tail; sum += chance) {
        chance *= static_cast<double>(n - low) / static_cast<double>(low + 1);
        ++low;
    }
    return low < 1 ? std::nullopt : std::optional(MedianRanks{low, n + 1 - low});
}

std::optional<Estimate> median(const Histogram &sample)
{
    const auto ranks = medianRanks(sample.size());
    if (!ranks) {
        return {};
    }
    return Estimate{*sample.quantile(0.5), {double(sample.smallest(ranks->low)), double(sample.smallest(ranks->high))}};
}

std::optional<Estimate> difference(const Histogram &sample, const Histogram &minus)
{
    const auto a = median(sample);
    const auto b = median(minus);
    return a && b ? std::optional(minusOf(*a, *b)) : std::nullopt;
}

std::optional<RankTest> rankTest(const Histogram &first, const Histogram &second)
{
    constexpr qint64 enough = 8;
    if (std::min(first.size(), second.size()) < enough) {
        return {};
    }
    const QList<Histogram::Bar> a = first.bars();
    const QList<Histogram::Bar> b = second.bars();
    double u = 0;
    double ties = 0;
    double below = 0; // values of the second that are smaller
    auto other = b.cbegin();
    const auto tied = [&ties](double times) { ties += times * times * times - times; };
    const auto passOther = [&] {
        below += static_cast<double>(other->times);
        tied(static_cast<double>(other->times));
        ++other;
    };
    for (const Histogram::Bar &bar : a) {
        while (other != b.cend() && other->value < bar.value) {
            passOther();
        }
        const auto times = static_cast<double>(bar.times);
        const double equal = other != b.cend() && other->value == bar.value ? static_cast<double>(other->times) : 0;
        u += times * (below + equal / 2);
        tied(times + equal);
        if (equal > 0) {
            below += equal;
            ++other;
        }
    }
    while (other != b.cend()) {
        passOther();
    }
    const auto m = static_cast<double>(first.size());
    const auto n = static_cast<double>(second.size());
    const double all = m + n;
    const double variance = m * n / 12 * (all + 1 - ties / (all * (all - 1)));
    const double distance = std::max(0.0, std::abs(u - m * n / 2) - 0.5);
    // where all values are equal there is no difference, and no variance to measure it with
    const bool isFlat = a.size() == 1 && b.size() == 1 && a.first().value == b.first().value;
    return RankTest{u, isFlat ? 1 : std::erfc(distance / std::sqrt(2 * variance))};
}

} // namespace deskside
