// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

tl::unexpected<UsageError> usage(const QString &message)
{
    return tl::unexpected(UsageError{message});
}

/// A day as report takes it: a date, or one counted from today.
std::optional<QDate> dayIn(const QString &word, QDate today)
{
    if (word == "today"_L1) {
        return today;
    }
    if (word == "yesterday"_L1) {
        return today.addDays(-1);
    }
    static const QRegularExpression daysAgo(u"^([0-9]{1,5})d$"_s);
    if (const auto ago = daysAgo.match(word); ago.hasMatch()) {
        return today.addDays(-ago.captured(1).toInt());
    }
    const QDate day = QDate::fromString(word, Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace

tl::expected<CommandLine, UsageError> readReport(CommandLine line, const QCommandLineParser &parser)
{
    using Format = CommandLine::Format;
    for (const auto &[option, day] : {std::pair(u"from"_s, &line.from), std::pair(u"to"_s, &line.to)}) {
        if (!parser.isSet(option)) {
            continue;
        }
        const auto read = dayIn(parser.value(option), QDate::currentDate());
        if (!read) {
            return usage(Text::tr("--%1 takes a day like %2, today, yesterday or 7d, not “%3”.")
                             .arg(option, u"2026-11-21"_s, parser.value(option)));
        }
        *day = *read;
    }
    if (line.from.isValid() && line.to.isValid() && line.to < line.from) {
        return usage(Text::tr("--to is a day before --from."));
    }
    const bool isTable = line.format == Format::Csv || line.format == Format::Json;
    for (const QString &option : {u"rows"_s, u"texts"_s}) {
        if (parser.isSet(option) && !isTable) {
            return usage(Text::tr("--%1 goes with --format csv and json only.").arg(option));
        }
    }
    if (parser.isSet(u"bom"_s) && line.format != Format::Csv) {
        return usage(Text::tr("--%1 goes with --format csv only.").arg(u"bom"_s));
    }
    if (parser.isSet(u"rows"_s)) {
        const QString rows = parser.value(u"rows"_s);
        if (rows != "chats"_L1 && rows != "handoffs"_L1) {
            return usage(Text::tr("--rows takes chats or handoffs, not “%1”.").arg(rows));
        }
        line.eachHandoff = rows == "handoffs"_L1;
    }
    if (parser.isSet(u"by"_s)) {
        const QString by = parser.value(u"by"_s);
        if (isTable) {
            return usage(Text::tr("--%1 goes with --format html and pdf only.").arg(u"by"_s));
        }
        if (by != "day"_L1 && by != "week"_L1 && by != "month"_L1) {
            return usage(Text::tr("--by takes day, week or month, not “%1”.").arg(by));
        }
        line.step = by == "day"_L1 ? PeriodStep::Day : by == "week"_L1 ? PeriodStep::Week : PeriodStep::Month;
    }
    if (parser.isSet(u"mask"_s)) {
        const auto mask = personalFrom(parser.value(u"mask"_s));
        if (!mask) {
            return usage(Text::tr("--mask takes names, email, phone and ip, with commas between, not “%1”.")
                             .arg(parser.value(u"mask"_s)));
        }
        line.mask = *mask;
    }
    line.texts = parser.isSet(u"texts"_s);
    line.hasMark = parser.isSet(u"bom"_s);
    line.output = parser.value(u"output"_s);
    return line;
}

} // namespace deskside
