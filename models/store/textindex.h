// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactfilter.h"
#include "models/store/terms.h"

namespace deskside {

/// The full-text index. It keeps no texts of its own, so that taking a chat out needs the texts that went in.
class TextIndex
{
public:
    explicit TextIndex(Sql *sql)
        : m_sql(sql)
        , m_terms(sql)
    {
    }

    /// To be called in each transaction first: what the last one left is dropped.
    void begin();
    void add(qint64 place, const IndexTexts &texts);
    void remove(qint64 place, const IndexTexts &texts);
    /// Writes what was added and removed, in the order that costs the index least; before the commit.
    void flush();

    /// A transaction was undone.
    void forget() { m_terms.forget(); }
    /// Writes some `pages` on the way to an index that is merged into one; true when more is left.
    bool mergeSome(int pages);
    /// Forgets what it does not hold any more; once it is merged into one.
    void prune() { m_terms.prune(); }

    /// True when it was made by another version of indexTexts(), contradicts the chats, or is half made.
    bool needsMaking() const { return m_upTo != everything; }
    /// Nothing of it can be relied on: it is to be made anew.
    void distrust();
    /// Empties it, so that all chats behind madeUpTo() are to be added.
    void wipe();
    /// Chats up to this place are in it.
    qint64 madeUpTo() const { return m_upTo; }
    bool has(qint64 place) const { return place <= m_upTo; }
    /// Chats up to here are in it now; `everything`: all.
    void setMadeUpTo(qint64 place);
    /// Whether making it anew is under way, rather than to be begun.
    bool isBeingMade() const { return m_version == indexTextsVersion; }

    static constexpr qint64 everything = std::numeric_limits<qint64>::max();

private:
    struct Step {
        qint64 place;
        bool adds;
        IndexTexts texts;
    };

    Sql *m_sql;
    Terms m_terms;
    qint64 m_dataVersion = -1;
    enum class Merging { ToBegin, Begun, Done } m_merging = Merging::ToBegin;
    int m_version = indexTextsVersion;
    qint64 m_upTo = everything;
    QList<Step> m_steps;
};

/// What ChatRecord::textsHash keeps.
quint32 hashOf(const IndexTexts &texts);

} // namespace deskside
