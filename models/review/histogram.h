// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <map>
#include <optional>

namespace deskside {

/// Whole numbers, each with how often it is there. Nothing is rounded, and what was added can be taken out again.
/// Its size in memory goes with the numbers that differ.
class Histogram
{
public:
    struct Bar {
        quint32 value = 0;
        qint64 times = 0;
        bool operator==(const Bar &) const = default;
    };

    /// A negative number of times takes out; never more than was added.
    void add(quint32 value, qint64 times = 1);
    qint64 size() const { return m_size; }
    /// The k-th smallest, from 1 to size().
    quint32 smallest(qint64 k) const;
    /// The quantile of a share from 0 to 1, between two values where it falls between them: type 7 of R. J. Hyndman,
    /// Y. Fan, "Sample quantiles in statistical packages", Am. Stat. 50 (1996) 361–365, which is what spreadsheets, R
    /// and NumPy do. Nullopt of nothing.
    std::optional<double> quantile(double share) const;
    /// Smallest first.
    QList<Bar> bars() const;
    bool operator==(const Histogram &) const = default;

private:
    QHash<quint32, qint64> m_times;
    std::map<quint32, qint64> m_blocks; ///< how many there are in each block of values
    qint64 m_size = 0;
};

} // namespace deskside
