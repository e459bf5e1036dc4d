// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"

#include <algorithm>
#include <vector>

/// What CompactFilter remembers, so that a million rows are asked as fast as they are read.
namespace deskside {

/// An answer for each value of CompactRow::flags that was met: open addressing, for there are few and they are asked
/// for a million times.
class FlagAnswers
{
public:
    template <typename Ask>
    bool answer(quint32 flags, Ask ask)
    {
        for (size_t at = placeOf(flags);; at = (at + 1) & (m_slots.size() - 1)) {
            const quint64 slot = m_slots[at];
            if (slot >> 2 == flags && slot != 0) {
                return (slot & 2U) != 0;
            }
            if (slot == 0) {
                const bool yes = ask();
                insert(at, quint64(flags) << 2 | (yes ? 3U : 1U));
                return yes;
            }
        }
    }

private:
    static constexpr size_t most = 1U << 16U;

    size_t placeOf(quint64 flags) const { return (flags * 0x9e3779b97f4a7c15U >> 32) & (m_slots.size() - 1); }

    void insert(size_t at, quint64 slot)
    {
        m_slots[at] = slot;
        if (++m_used * 2 <= m_slots.size()) {
            return;
        }
        const std::vector<quint64> before = std::move(m_slots);
        m_used = 0;
        if (before.size() >= most) {
            m_slots.assign(64, 0); // nobody has so many kinds of chats: begin anew
            return;
        }
        m_slots.assign(before.size() * 2, 0);
        for (const quint64 old : before) {
            if (old != 0) {
                size_t place = placeOf(old >> 2);
                while (m_slots[place] != 0) {
                    place = (place + 1) & (m_slots.size() - 1);
                }
                m_slots[place] = old;
                ++m_used;
            }
        }
    }

    std::vector<quint64> m_slots = std::vector<quint64>(64, 0); ///< 0, or flags << 2 | answer << 1 | 1
    size_t m_used = 0;
};

/// An answer for each word that was met.
class WordAnswers
{
public:
    template <typename Ask>
    bool answer(WordId word, const Words &words, Ask ask)
    {
        if (word >= m_answers.size()) {
            if (word >= words.end()) {
                return ask(); // may get a text later
            }
            m_answers.resize(words.end(), Unknown);
        }
        quint8 &known = m_answers[word];
        if (known == Unknown) {
            known = ask() ? Yes : No;
        }
        return known == Yes;
    }

private:
    enum : quint8 { Unknown, No, Yes };
    std::vector<quint8> m_answers;
};

/// The index's answer to a term. Rows are mostly asked for in the list's order, so the next hit is near the last.
class Hits
{
public:
    void set(QList<qint64> recencies)
    {
        m_recencies = std::move(recencies);
        std::sort(m_recencies.begin(), m_recencies.end());
        m_next = 0;
    }

    bool contains(qint64 recency)
    {
        const bool isHere = begins(m_next, recency);
        if (!isHere && m_next > 0 && begins(m_next - 1, recency)) {
            --m_next;
        } else if (!isHere) {
            m_next = std::lower_bound(m_recencies.cbegin(), m_recencies.cend(), recency) - m_recencies.cbegin();
        }
        return m_next < m_recencies.size() && m_recencies.at(m_next) == recency;
    }

private:
    /// True when `at` is the first place that is not below `recency`.
    bool begins(qsizetype at, qint64 recency) const
    {
        return (at == 0 || m_recencies.at(at - 1) < recency)
               && (at == m_recencies.size() || m_recencies.at(at) >= recency);
    }

    QList<qint64> m_recencies;
    qsizetype m_next = 0;
};

} // namespace deskside
