// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/sample.h"

#include <algorithm>

namespace deskside {

namespace {

/// SplitMix64's finisher (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014): each bit
/// of the answer depends on each bit of the question.
quint64 mixed(quint64 bits)
{
    bits = (bits ^ bits >> 30U) * 0xbf58476d1ce4e5b9U;
    bits = (bits ^ bits >> 27U) * 0x94d049bb133111ebU;
    return bits ^ bits >> 31U;
}

} // namespace

Lot lotOf(const CompactRow &row, quint64 seed)
{
    constexpr quint64 step = 0x9e3779b97f4a7c15U; // that seeds in a row have nothing in common
    return {mixed(mixed(seed + step) ^ row.draw), row.created, row.id};
}

Sampler::Sampler(const SampleRule &rule, const Words *words)
    : m_rule(rule)
    , m_words(words)
{
}

void Sampler::offer(const CompactRow &row)
{
    if (m_rule.count <= 0) {
        return;
    }
    std::vector<Lot> &selected = m_selected[classOf(row)];
    const Lot lot = lotOf(row, m_rule.seed);
    if (selected.size() == static_cast<size_t>(m_rule.count)) {
        if (lot > selected.front()) {
            return;
        }
        std::pop_heap(selected.begin(), selected.end());
        selected.pop_back();
    }
    selected.push_back(lot);
    std::push_heap(selected.begin(), selected.end());
}

QList<quint32> Sampler::drawn() const
{
    QList<quint32> ids;
    for (const std::vector<Lot> &selected : m_selected) {
        for (const Lot &lot : selected) {
            ids.append(lot.id);
        }
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

WordId Sampler::classOf(const CompactRow &row)
{
    switch (m_rule.per) {
    case SampleRule::Per::All:
        return 0;
    case SampleRule::Per::Version:
        return row.ai;
    case SampleRule::Per::Classification:
        return row.classification;
    case SampleRule::Per::Assistant:
        break;
    }
    const auto known = m_assistants.constFind(row.ai);
    if (known != m_assistants.constEnd()) {
        return *known;
    }
    const AiVersion ai = aiIn(m_words->text(row.ai));
    const QString assistant = ai.assistantId.isEmpty() ? ai.assistant : ai.assistantId;
    if (!m_firstVersions.contains(assistant)) {
        m_firstVersions.insert(assistant, row.ai);
    }
    return m_assistants[row.ai] = m_firstVersions.value(assistant);
}

} // namespace deskside
