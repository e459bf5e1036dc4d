// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sql.h"

#include <functional>
#include <vector>

/// Which tokens the full-text index holds. FTS5 looks a beginning longer than those of its prefix index up by merging
/// the chats of all terms that have it before it tells the first one; a term as a whole it reads newest first. So
/// beginnings are asked for as the terms that have them.
namespace deskside {

struct IndexTexts;

/// The terms of the index, as its writer keeps them. A term stays when the last chat with it leaves: it then costs a
/// search a look, and no more.
class Terms
{
public:
    explicit Terms(Sql *sql)
        : m_sql(sql)
    {
    }

    /// Takes in what is added to the index; part of the same transaction.
    void add(const IndexTexts &texts);
    /// The index is empty now.
    void clear();
    /// Leaves out those that the index, which must be merged into one, does not hold any more.
    void prune();
    /// A transaction was undone: what was added in it is not in the file.
    void forget() { m_seen.clear(); }

private:
    void addToken(QStringView token);
    bool isFirst(QStringView text, quint64 kind);

    Sql *m_sql;
    std::vector<quint64> m_seen; ///< hashes of tokens that are in the file for sure; one may take another's place
};

/// Behind every text that begins so, in the order of code points that SQLite compares by.
QString behind(const QString &beginning);

/// What is known of the terms, for expandedMatch().
struct KnownTerms {
    /// Terms that begin so, at most `most`.
    std::function<QList<QString>(const QString &beginning, int most)> terms;
    /// First two characters of terms that begin with this one.
    std::function<QList<QString>(const QString &character)> beginnings;
};
KnownTerms knownTerms(Sql *sql);

/// The same expression with its beginnings ("tok tok" *) replaced by the terms that have them, where that is quicker:
/// those of one character, and those too long for the prefix index of which there are not too many. A beginning that
/// no term has becomes a term that is not there.
QString expandedMatch(const QString &match, const KnownTerms &known);

} // namespace deskside
