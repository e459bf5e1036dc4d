// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/agreement.h"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace deskside {

namespace {

/// Where a verdict stands in the table; nullopt for none, and for one that a newer program has kept.
std::optional<size_t> placeOf(Verdict verdict)
{
    const auto number = static_cast<size_t>(verdict);
    return number >= 1 && number <= Agreement::classes ? std::optional(number - 1) : std::nullopt;
}

/// Shares of all chats: of each pair of verdicts, and how often each reviewer gives each.
struct Shares {
    std::array<std::array<double, Agreement::classes>, Agreement::classes> both{};
    std::array<double, Agreement::classes> first{};
    std::array<double, Agreement::classes> second{};
    double observed = 0;
    double expected = 0;
};

std::optional<Shares> sharesOf(const Agreement &agreement)
{
    const qint64 size = agreement.size();
    if (size == 0) {
        return {};
    }
    Shares shares;
    for (size_t i = 0; i < Agreement::classes; ++i) {
        for (size_t j = 0; j < Agreement::classes; ++j) {
            const double share = static_cast<double>(agreement.counts[i][j]) / static_cast<double>(size);
            shares.both[i][j] = share;
            shares.first[i] += share;
            shares.second[j] += share;
        }
    }
    shares.observed = static_cast<double>(agreement.agreed()) / static_cast<double>(size);
    for (size_t i = 0; i < Agreement::classes; ++i) {
        shares.expected += shares.first[i] * shares.second[i];
    }
    return shares;
}

/// Both give one and the same verdict to all.
bool isOneVerdict(const Agreement &agreement)
{
    for (size_t i = 0; i < Agreement::classes; ++i) {
        if (agreement.counts[i][i] == agreement.size()) {
            return true;
        }
    }
    return false;
}

/// The square of the standard error, times the number of chats: formula 13 of Fleiss, Cohen and Everitt.
double spreadOf(const Shares &shares)
{
    const double observedRest = 1 - shares.observed;
    const double expectedRest = 1 - shares.expected;
    double same = 0;
    double apart = 0;
    for (size_t i = 0; i < Agreement::classes; ++i) {
        for (size_t j = 0; j < Agreement::classes; ++j) {
            const double margins = shares.second[i] + shares.first[j];
            if (i == j) {
                same += shares.both[i][i] * std::pow(expectedRest - margins * observedRest, 2);
            } else {
                apart += shares.both[i][j] * margins * margins;
            }
        }
    }
    const double middle = shares.observed * shares.expected - 2 * shares.expected + shares.observed;
    return (same + observedRest * observedRest * apart - middle * middle) / std::pow(expectedRest, 4);
}

} // namespace

qint64 Agreement::size() const
{
    qint64 size = 0;
    for (const auto &row : counts) {
        for (const qint64 count : row) {
            size += count;
        }
    }
    return size;
}

qint64 Agreement::agreed() const
{
    qint64 agreed = 0;
    for (size_t i = 0; i < classes; ++i) {
        agreed += counts[i][i];
    }
    return agreed;
}

qint64 Agreement::at(Verdict first, Verdict second) const
{
    const auto row = placeOf(first);
    const auto column = placeOf(second);
    return row && column ? counts[*row][*column] : 0;
}

std::optional<double> Agreement::observed() const
{
    const auto shares = sharesOf(*this);
    return shares ? std::optional(shares->observed) : std::nullopt;
}

std::optional<double> Agreement::expected() const
{
    const auto shares = sharesOf(*this);
    return shares ? std::optional(shares->expected) : std::nullopt;
}

Agreement agreementOf(const QList<Score> &first, const QList<Score> &second)
{
    QHash<ChatKey, Verdict> others;
    for (const Score &score : second) {
        others.insert(score.chat, score.verdict);
    }
    QHash<ChatKey, Verdict> verdicts;
    for (const Score &score : first) {
        verdicts.insert(score.chat, score.verdict);
    }
    Agreement agreement;
    for (auto it = verdicts.cbegin(); it != verdicts.cend(); ++it) {
        const Verdict other = others.value(it.key(), Verdict::None);
        const auto row = placeOf(*it);
        const auto column = placeOf(other);
        if (row && column) {
            ++agreement.counts[*row][*column];
            if (*row != *column) {
                agreement.disagreements.append({it.key(), *it, other});
            }
        }
    }
    std::sort(agreement.disagreements.begin(), agreement.disagreements.end(),
              [](const Disagreement &a, const Disagreement &b) { return a.chat < b.chat; });
    return agreement;
}

std::optional<Kappa> kappaOf(const Agreement &agreement)
{
    const auto shares = sharesOf(agreement);
    if (!shares || isOneVerdict(agreement)) {
        return {};
    }
    Kappa kappa;
    kappa.value = (shares->observed - shares->expected) / (1 - shares->expected);
    const double spread = agreement.agreed() == agreement.size() ? 0 : spreadOf(*shares); // 0 but for roundings
    kappa.standardError = std::sqrt(std::max(0.0, spread) / static_cast<double>(agreement.size()));
    if (kappa.standardError > 1e-9) {
        const double reach = normal95 * kappa.standardError;
        kappa.interval = Interval{std::max(-1.0, kappa.value - reach), std::min(1.0, kappa.value + reach)};
    }
    return kappa;
}

} // namespace deskside
