// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>
#include <utility>

namespace deskside {

/// How well what a person typed stands for a text.
struct FuzzyMatch {
    int score = 0; ///< the higher the better; comparable between texts for one query
    /// Start and length of what was hit in UTF-16 units of the text, in order, not overlapping, never half a character.
    QList<std::pair<qsizetype, qsizetype>> hits;
    bool operator==(const FuzzyMatch &) const = default;
};

/// The letters of each word of `query` have to stand in `text` in their order, not necessarily side by side: "rsv"
/// finds "Resolve". Letters in a row, at the beginnings of words and of camelHumps count most, gaps take away. Compared
/// as in searches (folded: case and diacritics do not matter). nullopt when a word is not found, or only in scattered
/// letters. An empty query matches every text with nothing hit.
std::optional<FuzzyMatch> fuzzyScore(QStringView query, QStringView text);

} // namespace deskside
