// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilter.h"
#include "models/domain/compactrow.h"

namespace deskside {

/// A word, phrase or customer: of a filter, as the store is asked for it.
struct TextTerm {
    QString match;       ///< an FTS5 MATCH expression; empty when only an id can be meant
    QString idBeginning; ///< chats whose vendor's id begins so are hits too; null when the word cannot be an id
    bool operator==(const TextTerm &) const = default;
};

/// What the full-text index is asked for a filter.
struct TextPlan {
    /// One FTS5 MATCH expression that says all that the filter wants of texts; empty when one expression cannot.
    QString match;
    /// Then each term is asked on its own, in full. Empty together with `match`: the filter wants nothing of texts.
    QList<TextTerm> terms;
    bool needsIndex() const { return !match.isEmpty() || !terms.isEmpty(); }
    bool operator==(const TextPlan &) const = default;
};

/// A ChatFilter ready for a million compact rows: what a test says of a channel or an assignee is found out once per
/// word, not once per row. Belongs to one thread; `words` must outlive it.
class CompactFilter
{
public:
    CompactFilter(const ChatFilter &filter, const Words *words, const QHash<QString, QString> &accountNames);
    ~CompactFilter();
    CompactFilter(CompactFilter &&) noexcept;
    CompactFilter &operator=(CompactFilter &&) noexcept;

    const ChatFilter &filter() const;
    const TextPlan &plan() const;

    /// The index's answer to plan().terms[term]: recencies, in any order.
    void setHits(int term, QList<qint64> recencies);

    /// With plan().match: everything but the texts, for which the index answers. With plan().terms: texts too, by the
    /// hits that were set.
    bool matches(const CompactRow &row) const;
    /// True when the answer may change as time passes (waiting:>2h, is:due).
    bool dependsOnNow() const;
    /// The first time after `now` at which matches() may answer otherwise for this row as it is, in ms since 1970;
    /// neverTurns when it will not.
    qint64 turnsAt(const CompactRow &row, qint64 now) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The texts of a row that plain words are looked up in, and those of customer:, as the index keeps them: tokens with
/// single spaces between. What ChatFilter::matches() finds in a row, the index finds in these.
struct IndexTexts {
    QString customer;
    QString texts;
    QString said = {}; ///< plain words are looked up in ChatRow::said as well
    bool operator==(const IndexTexts &) const = default;
};
IndexTexts indexTexts(const ChatRow &row);
/// Changes whenever indexTexts() gives other texts for the same row: the store then makes its index anew.
constexpr int indexTextsVersion = 2;

} // namespace deskside
