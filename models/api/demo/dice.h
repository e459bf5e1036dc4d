// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

namespace deskside::demo {

/// Pseudo-random numbers (splitmix64) that are the same on every platform for a seed. Cheap enough to seed one for each
/// generated chat.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }
    Dice(quint64 seed, quint64 stream, quint64 index)
        : m_state((seed + 1) * 0x9e3779b97f4a7c15U ^ (stream + 1) * 0xd1b54a32d192ed03U
                  ^ (index + 1) * 0x8cb92ba72f3d8dd7U)
    {
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }

    /// From 0 to `limit` - 1; 0 when there is nothing to choose from.
    qint64 below(qint64 limit) { return limit <= 0 ? 0 : static_cast<qint64>(next() % static_cast<quint64>(limit)); }
    qint64 between(qint64 least, qint64 most) { return least + below(most - least + 1); }
    bool percent(int chance) { return below(100) < chance; }

    /// One of the list's values; a default one when it is empty.
    template <typename T>
    T pick(const QList<T> &values)
    {
        return values.isEmpty() ? T() : values.at(static_cast<qsizetype>(below(values.size())));
    }

private:
    quint64 m_state;
};

} // namespace deskside::demo
