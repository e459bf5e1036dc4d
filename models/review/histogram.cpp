// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/histogram.h"

#include <algorithm>
#include <cmath>

namespace deskside {

namespace {

/// A reading walks over the blocks, and then through one: neither may be many. In seconds it is a bit more than an
/// hour.
constexpr unsigned blockBits = 12;

/// What comes to nothing leaves: it would cost memory for ever.
template <typename Counts>
void change(Counts *counts, quint32 key, qint64 by)
{
    qint64 &count = (*counts)[key];
    count += by;
    Q_ASSERT(count >= 0);
    if (count == 0) {
        counts->erase(counts->find(key));
    }
}

} // namespace

void Histogram::add(quint32 value, qint64 times)
{
    change(&m_times, value, times);
    change(&m_blocks, value >> blockBits, times);
    m_size += times;
}

quint32 Histogram::smallest(qint64 k) const
{
    Q_ASSERT(k >= 1 && k <= m_size);
    qint64 left = k;
    auto block = m_blocks.cbegin();
    for (; left > block->second; ++block) {
        left -= block->second;
    }
    quint32 value = block->first << blockBits;
    for (left -= m_times.value(value); left > 0; left -= m_times.value(value)) {
        ++value;
    }
    return value;
}

std::optional<double> Histogram::quantile(double share) const
{
    if (m_size == 0) {
        return {};
    }
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(m_size - 1);
    const auto below = static_cast<qint64>(std::floor(place));
    const double low = smallest(below + 1);
    const double part = place - static_cast<double>(below);
    return part > 0 ? low + part * (smallest(below + 2) - low) : low;
}

QList<Histogram::Bar> Histogram::bars() const
{
    QList<Bar> bars;
    bars.reserve(m_times.size());
    for (auto it = m_times.cbegin(); it != m_times.cend(); ++it) {
        bars.append({it.key(), it.value()});
    }
    std::sort(bars.begin(), bars.end(), [](const Bar &a, const Bar &b) { return a.value < b.value; });
    return bars;
}

} // namespace deskside
