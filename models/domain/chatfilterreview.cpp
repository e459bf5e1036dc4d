// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatfilterreview.h"

#include "models/domain/rowtexts.h"
#include "models/domain/textmatch.h"

#include <algorithm>

namespace deskside {

using namespace Qt::StringLiterals;

namespace {

using Field = FilterTest::Field;

/// What became of the handoffs that are known of.
struct Outcome {
    QLatin1StringView name;
    bool (*test)(const ReviewBits &);
};

bool wasHanded(const ReviewBits &bits, HandoffEnd end)
{
    return bits.handoffs > 0 && bits.end == end;
}

constexpr Outcome outcomes[] = {
    {"open"_L1, [](const ReviewBits &bits) { return wasHanded(bits, HandoffEnd::Open); }},
    {"resolved"_L1, [](const ReviewBits &bits) { return wasHanded(bits, HandoffEnd::Resolved); }},
    {"back"_L1, [](const ReviewBits &bits) { return wasHanded(bits, HandoffEnd::BackToAi); }},
    {"reopened"_L1, [](const ReviewBits &bits) { return bits.reopened > 0; }},
    {"any"_L1, [](const ReviewBits &bits) { return bits.handoffs > 0; }},
    {"none"_L1, [](const ReviewBits &bits) { return bits.handoffs == 0; }},
};

} // namespace

QList<QString> outcomeWords()
{
    QList<QString> words;
    for (const Outcome &outcome : outcomes) {
        words.append(QString(outcome.name));
    }
    return words;
}

std::optional<FilterTest> outcomeTest(const QString &value)
{
    for (const Outcome &outcome : outcomes) {
        if (outcome.name == value) {
            const auto test = [&outcome](const CompactRow &row) { return outcome.test(unpackReview(row.review)); };
            return FilterTest{.field = Field::Numbers, .numbers = test};
        }
    }
    return {};
}

QList<QString> scoreWords()
{
    return {wordOf(Verdict::Right),
            wordOf(Verdict::Early),
            wordOf(Verdict::Late),
            wordOf(Verdict::ShouldNot),
            u"any"_s,
            u"none"_s};
}

std::optional<FilterTest> versionTest(const QString &value)
{
    const QString tokens = tokensOf(value);
    if (tokens.isEmpty()) {
        return {};
    }
    const auto test = [value, tokens, mayBeBeginning = mayBeId(value)](const ChatRow &row, const AccountNames &) {
        const AiVersion &ai = row.ai;
        const QString version = tokensOf(ai.version);
        const QString named = u' ' + version;
        return (!version.isEmpty() && tokens == version) || hasWordPrefix(ai.assistant, tokens)
               || (!version.isEmpty() && tokens.endsWith(named)
                   && hasWordPrefix(ai.assistant, QStringView(tokens).chopped(named.size())))
               || folded(ai.assistantId) == value || (mayBeBeginning && beginsFolded(ai.assistantId, value));
    };
    return FilterTest{.field = Field::Ai, .row = test};
}

std::optional<FilterTest> scoreTest(const QString &value)
{
    if (value == "any"_L1 || value == "none"_L1) {
        const auto test = [none = value == "none"_L1](const ChatRow &row, const AccountNames &) {
            return row.scores.isEmpty() == none;
        };
        return FilterTest{.field = Field::Scores, .row = test};
    }
    const std::optional<Verdict> verdict = verdictFrom(value);
    if (!verdict) {
        return {};
    }
    const auto test = [verdict](const ChatRow &row, const AccountNames &) {
        return std::any_of(row.scores.begin(), row.scores.end(),
                           [verdict](const ScoreMark &score) { return score.verdict == verdict; });
    };
    return FilterTest{.field = Field::Scores, .row = test};
}

std::optional<FilterTest> reviewerTest(const QString &value)
{
    if (value == "none"_L1 || value == "nobody"_L1) {
        return scoreTest(u"none"_s);
    }
    const QString tokens = tokensOf(value);
    if (tokens.isEmpty()) {
        return {};
    }
    const auto test = [tokens](const ChatRow &row, const AccountNames &) {
        return std::any_of(row.scores.begin(), row.scores.end(),
                           [&tokens](const ScoreMark &score) { return hasWordPrefix(score.reviewer, tokens); });
    };
    return FilterTest{.field = Field::Scores, .row = test};
}

} // namespace deskside
