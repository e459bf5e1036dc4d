// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/histogram.h"

#include <optional>

/// How sure figures are. All intervals are of 95 %; what cannot be said of so few is nullopt.
namespace deskside {

/// The normal distribution's 97.5 % point: so many standard errors to either side make 95 %.
inline constexpr double normal95 = 1.959963984540054;

/// Some of all: chats that were handed over, of chats.
struct Rate {
    qint64 count = 0;
    qint64 of = 0;
    bool operator==(const Rate &) const = default;
};

/// What a figure may be: from the one to the other, both included.
struct Interval {
    double low = 0;
    double high = 0;

    bool contains(double value) const { return low <= value && value <= high; }
    bool operator==(const Interval &) const = default;
};

/// A figure with the interval around it.
struct Estimate {
    double value = 0;
    Interval interval;
    bool operator==(const Estimate &) const = default;
};

/// Wilson's score interval of a proportion, without a correction for continuity: E. B. Wilson, "Probable inference, the
/// law of succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927) 209–212; method 3 of R. G. Newcombe,
/// "Two-sided confidence intervals for the single proportion", Stat. Med. 17 (1998) 857–872. Nullopt of nothing.
std::optional<Interval> wilson(qint64 count, qint64 of);

/// One proportion minus the other, of samples that have no chat in common, with Newcombe's hybrid score interval:
/// method 10, without a correction for continuity, of R. G. Newcombe, "Interval estimation for the difference between
/// independent proportions", Stat. Med. 17 (1998) 873–890. Nullopt when one is of nothing. It could be chance when the
/// interval contains 0.
std::optional<Estimate> difference(const Rate &rate, const Rate &minus);

/// The two ends of the median's interval in a sorted sample of n: the low-th smallest and the high-th smallest.
struct MedianRanks {
    qint64 low = 0; ///< from 1
    qint64 high = 0;
    bool operator==(const MedianRanks &) const = default;
};
/// The narrowest pair of ranks, as far from one end as from the other, between which the median lies with 95 % or more,
/// whatever the distribution: W. R. Thompson, "On confidence ranges for the median", Ann. Math. Stat. 7 (1936) 122–128;
/// table in M. J. Campbell, M. J. Gardner, "Calculating confidence intervals for some non-parametric analyses", BMJ 296
/// (1988) 1454–1456. By the binomial distribution itself at every size. Nullopt below 6, where the whole sample is
/// less.
std::optional<MedianRanks> medianRanks(qint64 n);

/// The median (Histogram::quantile) and its interval by medianRanks(); nullopt below 6.
std::optional<Estimate> median(const Histogram &sample);

/// One median minus the other, of samples that have no chat in common. The interval is put together from the two of
/// median(), as Newcombe's is of Wilson's: G. Y. Zou, A. Donner, "Construction of confidence limits about effect
/// measures", Stat. Med. 27 (2008) 1693–1702. Nullopt when one of them is below 6.
std::optional<Estimate> difference(const Histogram &sample, const Histogram &minus);

/// Whether one sample tends to be larger than the other as a whole, not at its middle alone.
struct RankTest {
    double u = 0; ///< pairs in which the first sample's value is larger; equal ones count half
    double p = 1; ///< how often chance alone makes such a difference, or more, to either side
    bool operator==(const RankTest &) const = default;
};
/// The Mann–Whitney test: H. B. Mann, D. R. Whitney, "On a test of whether one of two random variables is
/// stochastically larger than the other", Ann. Math. Stat. 18 (1947) 50–60. `p` by the normal approximation with the
/// corrections for ties and for continuity (E. L. Lehmann, "Nonparametrics", 1975, 1.4): good from 8 values on each
/// side, says the paper, and nullopt below.
std::optional<RankTest> rankTest(const Histogram &first, const Histogram &second);

} // namespace deskside
