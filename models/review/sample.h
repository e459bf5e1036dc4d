// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"

namespace deskside {

/// How many chats are drawn, and of what each.
struct SampleRule {
    enum class Per : unsigned char {
        All,            ///< of all together
        Assistant,      ///< of each assistant, whatever its version
        Version,        ///< of each version of each assistant
        Classification, ///< of each classification
    };
    Per per = Per::All;
    int count = 0;    ///< of a class with no more chats all are drawn
    quint64 seed = 0; ///< another one draws other chats
    bool operator==(const SampleRule &) const = default;
};

/// Where a chat stands in the draw with a seed: the lowest are drawn. It depends on what the vendor says alone, so that
/// all who draw from the same chats draw the same ones, and a chat that comes later puts out one at most.
struct Lot {
    quint64 number = 0;
    quint32 created = 0; ///< tells apart what has the same number, everywhere alike …
    quint32 id = 0;      ///< … and when that does not, here only
    auto operator<=>(const Lot &) const = default;
};
Lot lotOf(const CompactRow &row, quint64 seed);

/// Draws as many as asked of each class, at random but repeatably: an unbiased choice without putting back. Chats of
/// which the class is not reported are one, too.
class Sampler
{
public:
    /// `words` tells which versions are of one assistant; it must outlive the sampler.
    Sampler(const SampleRule &rule, const Words *words);

    /// In any order; each chat once. Costs the logarithm of the sample's size at most.
    void offer(const CompactRow &row);
    /// The chats that are drawn of those that were offered: CompactRow::id, ascending.
    QList<quint32> drawn() const;

private:
    WordId classOf(const CompactRow &row);

    SampleRule m_rule;
    const Words *m_words;
    QHash<WordId, WordId> m_assistants;         ///< by version: the version that stands for its assistant
    QHash<QString, WordId> m_firstVersions;     ///< of each assistant, the first one that was met
    QHash<WordId, std::vector<Lot>> m_selected; ///< by class: heaps, the highest first
};

} // namespace deskside
