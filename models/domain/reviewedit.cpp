// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/reviewedit.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewEdit)
};

constexpr std::array allFields{ReviewField::Verdict, ReviewField::Outcome, ReviewField::Tags,
                               ReviewField::Comment, ReviewField::Note,    ReviewField::ChatTags};
constexpr qsizetype longestName = 200;
constexpr qsizetype longestTold = 120;

/// As it stands in a sentence.
QString shown(ReviewField field, const QString &value)
{
    QString text = value;
    if (field == ReviewField::Verdict) {
        text = describe(verdictFrom(value).value_or(Verdict::None));
    } else if (field == ReviewField::Outcome) {
        text = describe(customerOutcomeFrom(value).value_or(CustomerOutcome::None));
    }
    const QString line = safeLine(text, longestTold);
    return line.isEmpty() ? Text::tr("nothing") : QString(Text::tr("“%1”").arg(isolated(line)));
}

} // namespace

QString wordOf(ReviewField field)
{
    switch (field) {
    case ReviewField::Verdict:
        break;
    case ReviewField::Outcome:
        return u"outcome"_s;
    case ReviewField::Tags:
        return u"tags"_s;
    case ReviewField::Comment:
        return u"comment"_s;
    case ReviewField::Note:
        return u"note"_s;
    case ReviewField::ChatTags:
        return u"chat-tags"_s;
    }
    return u"verdict"_s;
}

std::optional<ReviewField> reviewFieldFrom(QStringView word)
{
    for (const ReviewField field : allFields) {
        if (wordOf(field) == word) {
            return field;
        }
    }
    return {};
}

QString describe(ReviewField field)
{
    switch (field) {
    case ReviewField::Verdict:
        break;
    case ReviewField::Outcome:
        return Text::tr("Outcome for the customer");
    case ReviewField::Tags:
        return Text::tr("Tags of the score");
    case ReviewField::Comment:
        return Text::tr("Comment");
    case ReviewField::Note:
        return Text::tr("Note");
    case ReviewField::ChatTags:
        return Text::tr("Tags");
    }
    return Text::tr("Verdict");
}

QString valueOf(const Score &score, ReviewField field)
{
    switch (field) {
    case ReviewField::Verdict:
        return wordOf(score.verdict);
    case ReviewField::Outcome:
        return wordOf(score.outcome);
    case ReviewField::Tags:
        return score.tags.join(u' ');
    case ReviewField::Comment:
        return score.comment;
    case ReviewField::Note:
    case ReviewField::ChatTags:
        break;
    }
    return {};
}

QString valueOf(const OwnData &own, ReviewField field)
{
    return field == ReviewField::Note ? own.note : field == ReviewField::ChatTags ? own.tags.join(u' ') : QString();
}

void setValue(Score &score, ReviewField field, const QString &value)
{
    const auto verdict = value.isEmpty() ? std::optional(Verdict::None) : verdictFrom(value);
    const auto outcome = value.isEmpty() ? std::optional(CustomerOutcome::None) : customerOutcomeFrom(value);
    if (field == ReviewField::Verdict) {
        score.verdict = verdict.value_or(score.verdict);
    } else if (field == ReviewField::Outcome) {
        score.outcome = outcome.value_or(score.outcome);
    } else if (field == ReviewField::Tags) {
        score.tags = tagsIn(value);
    } else if (field == ReviewField::Comment) {
        score.comment = value;
    }
}

void setValue(OwnData &own, ReviewField field, const QString &value)
{
    if (field == ReviewField::Note) {
        own.note = value;
    } else if (field == ReviewField::ChatTags) {
        own.tags = tagsIn(value);
    }
}

QString reviewerName(const QString &typed)
{
    return safeLine(typed, longestName);
}

QString describe(const ReviewConflict &conflict)
{
    const QString who = conflict.author.isEmpty() ? Text::tr("Somebody") : isolated(reviewerName(conflict.author));
    const QString field = describe(conflict.field);
    const QString mine = shown(conflict.field, conflict.mine);
    const QString theirs = shown(conflict.field, conflict.theirs);
    if (!conflict.theirsStands) {
        return Text::tr("%1: yours is %2. %3 had set %4 before, which you had not seen. Both are kept in the history.")
            .arg(field, mine, who, theirs);
    }
    return conflict.knewMine
               ? Text::tr("%1: %2 has changed yours, %3, to %4. Both are kept in the history.")
                     .arg(field, who, mine, theirs)
               : Text::tr("%1: %2 set %4 without having seen yours, %3. Theirs is the later one; both are kept in the "
                          "history.")
                     .arg(field, who, mine, theirs);
}

} // namespace deskside
