// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"

#include <functional>
#include <tl/expected.hpp>

/// What the operators of the query language mean; chatfilterparser.h knows only how they are written.
namespace deskside {

using AccountNames = QHash<QString, QString>; ///< Account::id to Account::name

/// One condition on a row. It looks at one field only, so that what it says of a value of that field can be kept.
struct FilterTest {
    enum class Field : unsigned char {
        Flags, ///< what CompactRow::flags holds
        Account,
        Channel,
        State,
        Status,
        Sentiment,
        Assignee,
        Classification,
        Model,
        Country,
        Language,
        Tags,
        Ai,
        Scores,
        Activity,
        Waiting,
        Due,
        Numbers, ///< CompactRow::created to review: what the review desk counts
        Texts,   ///< searchedTexts(), and the vendor's id where idBeginning is set
        Customer ///< customerTexts()
    };
    Field field = Field::Flags;
    std::function<bool(const ChatRow &, const AccountNames &)> row; ///< for all but the last six fields
    std::function<bool(qint64)> moment; ///< Activity, Waiting, Due: of packMoment(); of 0 when there is none
    std::function<bool(const CompactRow &)> numbers; ///< Numbers: looks at nothing else
    /// Where moment() changes its answer as time passes: the first time after `now` at which it may for this value, in
    /// ms since 1970; neverTurns. Empty where it never does for any.
    std::function<qint64(qint64 value, qint64 now)> turns;
    QString tokens;      ///< Texts, Customer: as tokensOf() gives them, not empty
    QString idBeginning; ///< Texts: in lower case; null when an id cannot be meant

    bool isText() const { return field == Field::Texts || field == Field::Customer; }
    bool matches(const ChatRow &chat, const AccountNames &names) const;
};

/// `name` is without its colon, in any case.
bool isFilterOperator(QStringView name);
/// True for the one operator that leaves nothing out: sort:.
bool isOrderOperator(QStringView name);
/// The meaning of sort:value, or a sentence that says what it takes.
tl::expected<ChatOrder, QString> filterOrder(const QString &value);

/// The condition that a word or phrase stands in a row; none when it has no token to look for.
std::optional<FilterTest> textTest(const QString &typed);

/// The meaning of `name:value`, conditions that must all hold, or a sentence that says what `name:` takes. `value` is
/// not empty, and neither is the answer.
tl::expected<QList<FilterTest>, QString> filterTests(QStringView name, const QString &value, const QDateTime &now);

} // namespace deskside
