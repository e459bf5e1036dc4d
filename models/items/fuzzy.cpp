// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/fuzzy.h"

#include "models/domain/codepoints.h"
#include "models/domain/folding.h"
#include "models/domain/textmatch.h"

#include <algorithm>
#include <vector>

namespace deskside {

namespace {

// What a letter that is hit is worth, and where it stands. The figures have one meaning only: which text comes first.
constexpr int letter = 16;
constexpr int atStart = 12; ///< of the text
constexpr int atWord = 10;
constexpr int atHump = 8;
constexpr int inRow = 9;       ///< after one that was hit
constexpr int firstLetter = 2; ///< times what its place is worth
constexpr int gapBegins = 5;
constexpr int gapGoesOn = 1;
constexpr int leastPerLetter = 14; ///< a worse match is scattered letters
constexpr int wholeText = 24;
constexpr qsizetype longestText = 200;
constexpr int none = -1'000'000;

/// A folded character of a text.
struct Unit {
    char16_t c = 0;
    qsizetype at = 0;  ///< where it comes from
    qsizetype end = 0; ///< where the next one does
    int bonus = 0;
};

bool isWordPart(CharKind kind)
{
    return kind != CharKind::Between;
}

std::vector<Unit> foldedUnits(QStringView text)
{
    std::vector<Unit> units;
    units.reserve(static_cast<std::size_t>(text.size()));
    bool begins = true; // a word
    bool wasLower = false;
    bool wasDigit = false;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        const qsizetype at = i;
        i += unitsOf(c);
        const FoldedChar &plain = Folding::foldedChar(c);
        if (plain.length == 0) { // an accent belongs to what stands before it
            if (!units.empty()) {
                units.back().end = i;
            }
            continue;
        }
        const bool isUpper = QChar::isUpper(c);
        const bool isDigit = QChar::isDigit(c);
        const bool isPart = isWordPart(plain.kind);
        int bonus = 0;
        if (isPart && begins) {
            bonus = units.empty() ? atStart : atWord;
        } else if ((isUpper && wasLower) || (isDigit && !wasDigit) || plain.kind == CharKind::Single) {
            bonus = atHump;
        }
        const QString longer = plain.length == FoldedChar::isLong ? Folding::foldedLong(c) : QString();
        const qsizetype length = longer.isNull() ? plain.length : longer.size();
        for (qsizetype part = 0; part < length; ++part) {
            const char16_t unit = longer.isNull() ? plain.units[part] : longer[part].unicode();
            units.push_back({unit, at, i, part == 0 ? bonus : 0});
        }
        begins = !isPart;
        wasLower = QChar::isLower(c);
        wasDigit = isDigit;
    }
    return units;
}

/// The best way to find `word` in `text`; -1 when there is none. Adds to `hit` which units these are.
int scoreOf(QStringView word, const std::vector<Unit> &text, std::vector<bool> &hit)
{
    const auto columns = text.size();
    const auto rows = static_cast<std::size_t>(word.size());
    std::size_t found = 0;
    for (std::size_t j = 0; j < columns && found < rows; ++j) {
        found += text[j].c == word[static_cast<qsizetype>(found)].unicode() ? 1 : 0;
    }
    if (found < rows) {
        return -1;
    }
    // ending: the best with the row's letter in this column; row: the best with it in this column or before, gaps paid.
    std::vector<int> ending(rows * columns, none);
    std::vector<int> best(rows * columns, none);
    std::vector<bool> joined(rows * columns, false); // the letter before was hit in the column before
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = i; j < columns; ++j) {
            const std::size_t here = i * columns + j;
            if (text[j].c == word[static_cast<qsizetype>(i)].unicode()) {
                const int place = text[j].bonus;
                if (i == 0) {
                    ending[here] = letter + place * firstLetter;
                } else if (j > 0) {
                    const std::size_t before = here - columns - 1;
                    const int row = ending[before] + letter + std::max(place, inRow);
                    const int apart = best[before] + letter + place;
                    joined[here] = ending[before] > none && row >= apart;
                    ending[here] = joined[here] ? row : best[before] > none ? apart : none;
                }
            }
            best[here] = ending[here];
            if (j > i) {
                const std::size_t left = here - 1;
                if (best[left] > none) {
                    const int gap = best[left] == ending[left] ? gapBegins : gapGoesOn;
                    best[here] = std::max(best[here], best[left] - (i + 1 < rows ? gap : 0));
                }
            }
        }
    }
    const std::size_t last = (rows - 1) * columns;
    const auto top = std::max_element(ending.begin() + static_cast<std::ptrdiff_t>(last), ending.end());
    const int score = *top;
    if (score < leastPerLetter * static_cast<int>(rows)) {
        return -1;
    }
    auto j = static_cast<std::size_t>(top - ending.begin()) - last;
    for (std::size_t i = rows; i-- > 0;) {
        hit[j] = true;
        if (i == 0) {
            break;
        }
        if (joined[i * columns + j]) {
            --j;
            continue;
        }
        --j;
        while (best[(i - 1) * columns + j] != ending[(i - 1) * columns + j]) {
            --j; // the gap
        }
    }
    return score;
}

} // namespace

std::optional<FuzzyMatch> fuzzyScore(QStringView query, QStringView text)
{
    const QString wanted = folded(query).trimmed();
    if (wanted.isEmpty()) {
        return FuzzyMatch();
    }
    const std::vector<Unit> units = foldedUnits(text.left(longestText));
    std::vector<bool> hit(units.size(), false);
    FuzzyMatch match;
    for (const QStringView word : QStringView(wanted).split(u' ', Qt::SkipEmptyParts)) {
        const int score = scoreOf(word, units, hit);
        if (score < 0) {
            return {};
        }
        match.score += score;
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (!hit[i]) {
            continue;
        }
        const Unit &unit = units[i];
        if (!match.hits.isEmpty() && unit.at <= match.hits.last().first + match.hits.last().second) {
            match.hits.last().second = unit.end - match.hits.last().first;
        } else {
            match.hits.append({unit.at, unit.end - unit.at});
        }
    }
    if (match.hits.size() == 1 && match.hits.first() == std::pair<qsizetype, qsizetype>(0, text.size())) {
        match.score += wholeText;
    }
    return match;
}

} // namespace deskside
