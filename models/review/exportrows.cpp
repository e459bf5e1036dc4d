// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/exportrows.h"

#include "models/domain/chatlink.h"
#include "models/review/csv.h"
#include "models/review/exportwords.h"

#include <array>
#include <charconv>
#include <chrono>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// A value on its way into a file.
struct Cell {
    enum class Kind : unsigned char { Nothing, Text, Number, Flag, UnknownFlag, Time, Day, List };
    Kind kind = Kind::Nothing;
    qint64 number = 0; ///< Number; Flag; Time and Day in milliseconds since 1970
    QString text = {};
    QStringList list = {};
};

Cell text(const QString &value)
{
    return value.isNull() ? Cell() : Cell{Cell::Kind::Text, 0, value};
}

/// For fields in which nothing and an empty text are the same.
Cell filled(const QString &value)
{
    return value.isEmpty() ? Cell() : text(value);
}

Cell number(qint64 value)
{
    return {Cell::Kind::Number, value};
}

Cell flag(std::optional<bool> value)
{
    return value ? Cell{Cell::Kind::Flag, *value ? 1 : 0} : Cell{Cell::Kind::UnknownFlag};
}

Cell seconds(quint32 since1970)
{
    return since1970 == 0 ? Cell() : Cell{Cell::Kind::Time, qint64{since1970} * 1'000};
}

Cell time(const QDateTime &at)
{
    return at.isValid() ? Cell{Cell::Kind::Time, at.toMSecsSinceEpoch()} : Cell();
}

Cell moment(qint64 packed)
{
    return packed == 0 ? Cell()
                       : Cell{packedIsDateOnly(packed) ? Cell::Kind::Day : Cell::Kind::Time, packedMsecs(packed)};
}

Cell exactness(const Known<Within> &within)
{
    return within.isKnown() ? flag(within.value->isExact()) : Cell();
}

/// Digits of a date or time, so many at least.
void appendPadded(QByteArray *out, unsigned value, int width)
{
    std::array<char, 12> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    const auto length = static_cast<qsizetype>(end - digits.begin());
    out->append(std::max<qsizetype>(width - length, 0), '0').append(digits.data(), length);
}

/// QDateTime takes longer for this than all the rest of a line.
void appendIso(QByteArray *out, qint64 msecs, bool dayOnly)
{
    using namespace std::chrono;
    const sys_time<milliseconds> at{milliseconds(msecs)};
    const auto day = floor<days>(at);
    const year_month_day date{day};
    appendPadded(out, static_cast<unsigned>(static_cast<int>(date.year())), 4); // the years 1 to 9999
    out->append('-');
    appendPadded(out, static_cast<unsigned>(date.month()), 2);
    out->append('-');
    appendPadded(out, static_cast<unsigned>(date.day()), 2);
    if (dayOnly) {
        return;
    }
    const hh_mm_ss clock{at - day};
    out->append('T');
    appendPadded(out, static_cast<unsigned>(clock.hours().count()), 2);
    out->append(':');
    appendPadded(out, static_cast<unsigned>(clock.minutes().count()), 2);
    out->append(':');
    appendPadded(out, static_cast<unsigned>(clock.seconds().count()), 2);
    if (clock.subseconds().count() != 0) {
        out->append('.');
        appendPadded(out, static_cast<unsigned>(clock.subseconds().count()), 3);
    }
    out->append('Z');
}

void appendNumber(QByteArray *out, qint64 value)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    out->append(digits.data(), static_cast<qsizetype>(end - digits.begin()));
}

void appendCsv(QByteArray *out, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Nothing:
        break;
    case Cell::Kind::Text:
        appendCsvCell(out, cleaned(cell.text));
        break;
    case Cell::Kind::Number:
        appendNumber(out, cell.number);
        break;
    case Cell::Kind::Flag:
        out->append(cell.number != 0 ? "yes" : "no");
        break;
    case Cell::Kind::UnknownFlag:
        out->append("unknown");
        break;
    case Cell::Kind::Time:
    case Cell::Kind::Day:
        appendIso(out, cell.number, cell.kind == Cell::Kind::Day);
        break;
    case Cell::Kind::List:
        appendCsvCell(out, cleaned(cell.list.join(" | "_L1)));
        break;
    }
}

void appendJson(QByteArray *out, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Nothing:
    case Cell::Kind::UnknownFlag:
        out->append("null");
        break;
    case Cell::Kind::Text:
        appendJsonText(out, cell.text);
        break;
    case Cell::Kind::Number:
        appendNumber(out, cell.number);
        break;
    case Cell::Kind::Flag:
        out->append(cell.number != 0 ? "true" : "false");
        break;
    case Cell::Kind::Time:
    case Cell::Kind::Day:
        out->append('"');
        appendIso(out, cell.number, cell.kind == Cell::Kind::Day);
        out->append('"');
        break;
    case Cell::Kind::List: {
        char before = '[';
        for (const QString &each : cell.list) {
            out->append(before);
            appendJsonText(out, each);
            before = ',';
        }
        out->append(cell.list.isEmpty() ? "[]" : "]");
        break;
    }
    }
}

/// What the parts of compact rows mean, worked out once for each of their values.
class Meanings
{
public:
    const ChatRow &of(quint32 CompactRow::*part, const CompactRow &row, const Words &words)
    {
        const quint32 value = row.*part;
        auto &known = m_known[indexOf(part)];
        const auto found = known.find(value);
        if (found != known.end()) {
            return found->second;
        }
        CompactRow alone;
        alone.*part = value;
        return known.emplace(value, unpack(alone, words)).first->second;
    }

private:
    size_t indexOf(quint32 CompactRow::*part)
    {
        for (size_t i = 0; i < m_parts.size(); ++i) {
            if (m_parts[i] == part) {
                return i;
            }
        }
        m_parts.push_back(part);
        m_known.emplace_back();
        return m_parts.size() - 1;
    }

    std::vector<quint32 CompactRow::*> m_parts;
    std::vector<std::unordered_map<quint32, ChatRow>> m_known;
};

/// What a line is made of.
struct Line {
    const ExportChat &chat;
    const Words &words;
    const ExportOptions &options;
    Meanings &meanings;
    const HandoffRecord *handoff = nullptr; ///< the line's own, or the chat's latest; null: none
    int number = 0;                         ///< of the handoff, from 1
    Customer customer = {};                 ///< masked

    const ChatRow &meaning(quint32 CompactRow::*part) const { return meanings.of(part, chat.row, words); }
    QString colleague(const QString &name) const { return options.mask.colleague(name); }
    /// What somebody wrote, who may have named the customer.
    QString written(const QString &words_) const
    {
        if (options.mask.isEmpty() || words_.isEmpty()) {
            return words_;
        }
        // Whom to look for is not known: better nothing than a name.
        return chat.texts ? options.mask.scrubbed(words_, chat.texts->customer, chat.key.account) : QString();
    }
    template <typename Value>
    Cell scores(Value value) const
    {
        Cell cell{Cell::Kind::List};
        for (const Score &score : chat.scores) {
            cell.list.append(value(score));
        }
        return cell.list.isEmpty() ? Cell() : cell;
    }
};

struct Column {
    const char *name;
    Cell (*value)(const Line &line);
    bool isText = false; ///< of ExportChat::texts
};

QList<Column> columnsOfAnyRow()
{
    return {
        {"account",
         [](const Line &line) {
             return text(line.options.accountNames.value(line.chat.key.account, line.chat.key.account));
         }},
        {"vendor", [](const Line &line) { return text(line.chat.vendor); }},
        {"chat_id", [](const Line &line) { return text(line.chat.key.id); }},
        {"link", [](const Line &line) { return text(chatLink(line.chat.key)); }},
        {"vendor_link", [](const Line &line) { return filled(line.chat.texts ? line.chat.texts->link : QString()); },
         true},
        {"title",
         [](const Line &line) { return text(line.chat.texts ? line.written(line.chat.texts->title) : QString()); },
         true},
        {"customer", [](const Line &line) { return filled(line.customer.name.valueOr({})); }, true},
        {"customer_email", [](const Line &line) { return filled(line.customer.email); }, true},
        {"customer_phone", [](const Line &line) { return filled(line.customer.phone); }, true},
        {"customer_ip", [](const Line &line) { return filled(line.customer.ip); }, true},
        {"created_at", [](const Line &line) { return seconds(line.chat.row.created); }},
        {"last_activity_at", [](const Line &line) { return moment(line.chat.row.activity); }},
        {"state", [](const Line &line) { return filled(stateWord(line.meaning(&CompactRow::state).state)); }},
        {"unresolved", [](const Line &line) { return flag(line.meaning(&CompactRow::flags).unresolved.value); }},
        {"handler", [](const Line &line) { return filled(handlerWord(line.meaning(&CompactRow::flags).handler)); }},
        {"assignee",
         [](const Line &line) { return filled(line.colleague(line.meaning(&CompactRow::assignee).assignee)); }},
        {"country", [](const Line &line) { return filled(line.words.text(line.chat.row.country)); }},
        {"language", [](const Line &line) { return filled(line.words.text(line.chat.row.language)); }},
        {"tags", [](const Line &line) { return filled(line.written(line.words.text(line.chat.row.tags))); }},
        {"tokens_at_least",
         [](const Line &line) {
             return unpackReview(line.chat.row.review).hasTokens ? number(line.chat.row.tokens) : Cell();
         }},
    };
}

QList<Column> columnsOfChats()
{
    return {
        {"channel", [](const Line &line) { return filled(channelWord(line.meaning(&CompactRow::channel).channel)); }},
        {"assistant_id", [](const Line &line) { return filled(line.meaning(&CompactRow::ai).ai.assistantId); }},
        {"assistant", [](const Line &line) { return filled(line.meaning(&CompactRow::ai).ai.assistant); }},
        {"version", [](const Line &line) { return filled(line.meaning(&CompactRow::ai).ai.version); }},
        {"model", [](const Line &line) { return filled(line.words.text(line.chat.row.model)); }},
        {"classification",
         [](const Line &line) { return filled(line.written(line.words.text(line.chat.row.classification))); }},
        {"sentiment",
         [](const Line &line) { return filled(sentimentWord(line.meaning(&CompactRow::sentiment).sentiment)); }},
        {"handed_over",
         [](const Line &line) {
             return line.handoff ? flag(true) : flag(line.meaning(&CompactRow::flags).handoff.value);
         }},
        {"handoffs", [](const Line &line) { return number(line.chat.handoffs.size()); }},
        {"handoff_from",
         [](const Line &line) { return line.handoff ? time(line.handoff->at.valueOr({}).earliest) : Cell(); }},
        {"handoff_until",
         [](const Line &line) { return line.handoff ? time(line.handoff->at.valueOr({}).latest) : Cell(); }},
        {"handoff_exact", [](const Line &line) { return line.handoff ? exactness(line.handoff->at) : Cell(); }},
        {"handoff_to",
         [](const Line &line) { return line.handoff ? filled(line.colleague(line.handoff->to.valueOr({}))) : Cell(); }},
        {"summary",
         [](const Line &line) {
             return line.handoff ? filled(line.written(line.handoff->summary.valueOr({}))) : Cell();
         }},
        {"wait_seconds",
         [](const Line &line) {
             const WaitKind kind = unpackReview(line.chat.row.review).wait;
             return kind == WaitKind::Exact || kind == WaitKind::AtMost ? number(line.chat.row.wait) : Cell();
         }},
        {"wait_kind", [](const Line &line) { return filled(wordOf(unpackReview(line.chat.row.review).wait)); }},
        {"outcome", [](const Line &line) { return line.handoff ? text(wordOf(line.handoff->end)) : Cell(); }},
        {"reopened",
         [](const Line &line) { return line.handoff ? number(unpackReview(line.chat.row.review).reopened) : Cell(); }},
    };
}

QList<Column> columnsOfHandoffs()
{
    return {
        {"handoff", [](const Line &line) { return number(line.number); }},
        {"handoffs", [](const Line &line) { return number(line.chat.handoffs.size()); }},
        {"handoff_from", [](const Line &line) { return time(line.handoff->at.valueOr({}).earliest); }},
        {"handoff_until", [](const Line &line) { return time(line.handoff->at.valueOr({}).latest); }},
        {"handoff_exact", [](const Line &line) { return exactness(line.handoff->at); }},
        {"handoff_how", [](const Line &line) { return text(howWord(line.handoff->at)); }},
        {"assistant_id", [](const Line &line) { return filled(line.handoff->from.valueOr({}).assistantId); }},
        {"assistant", [](const Line &line) { return filled(line.handoff->from.valueOr({}).assistant); }},
        {"version", [](const Line &line) { return filled(line.handoff->from.valueOr({}).version); }},
        {"model", [](const Line &line) { return filled(line.handoff->from.valueOr({}).model); }},
        {"assistant_how", [](const Line &line) { return text(howWord(line.handoff->from)); }},
        {"handoff_to", [](const Line &line) { return filled(line.colleague(line.handoff->to.valueOr({}))); }},
        {"handoff_to_how", [](const Line &line) { return text(howWord(line.handoff->to)); }},
        {"classification",
         [](const Line &line) { return filled(line.written(line.handoff->classification.valueOr({}))); }},
        {"classification_how", [](const Line &line) { return text(howWord(line.handoff->classification)); }},
        {"summary", [](const Line &line) { return filled(line.written(line.handoff->summary.valueOr({}))); }},
        {"summary_how", [](const Line &line) { return text(howWord(line.handoff->summary)); }},
        {"sentiment",
         [](const Line &line) {
             return filled(sentimentWord(line.handoff->sentiment.valueOr(SentimentKind::NotReported)));
         }},
        {"sentiment_how", [](const Line &line) { return text(howWord(line.handoff->sentiment)); }},
        {"channel", [](const Line &line) { return filled(channelWord(line.handoff->channel)); }},
        {"channel_how",
         [](const Line &line) { return text(line.handoff->channel.isReported() ? u"reported"_s : u"unknown"_s); }},
        {"answered_from", [](const Line &line) { return time(line.handoff->answered.valueOr({}).earliest); }},
        {"answered_until", [](const Line &line) { return time(line.handoff->answered.valueOr({}).latest); }},
        {"answered_how", [](const Line &line) { return text(howWord(line.handoff->answered)); }},
        {"wait_seconds",
         [](const Line &line) {
             const Wait wait = waitOf(*line.handoff);
             return wait.kind == WaitKind::Exact || wait.kind == WaitKind::AtMost ? number(wait.seconds) : Cell();
         }},
        {"wait_kind", [](const Line &line) { return filled(wordOf(waitOf(*line.handoff).kind)); }},
        {"outcome", [](const Line &line) { return text(wordOf(line.handoff->end)); }},
        {"ended_from", [](const Line &line) { return time(line.handoff->ended.valueOr({}).earliest); }},
        {"ended_until", [](const Line &line) { return time(line.handoff->ended.valueOr({}).latest); }},
        {"ended_how", [](const Line &line) { return text(howWord(line.handoff->ended)); }},
        {"reopened", [](const Line &line) { return number(line.handoff->reopened); }},
    };
}

/// Lists in the same order, by the reviewers' names.
QList<Column> columnsOfScores()
{
    return {
        {"reviewers",
         [](const Line &line) {
             return line.scores([&line](const Score &score) { return line.colleague(score.reviewer); });
         }},
        {"verdicts",
         [](const Line &line) { return line.scores([](const Score &score) { return wordOf(score.verdict); }); }},
        {"customer_outcomes",
         [](const Line &line) { return line.scores([](const Score &score) { return wordOf(score.outcome); }); }},
        {"review_tags",
         [](const Line &line) {
             return line.scores([&line](const Score &score) { return line.written(score.tags.join(u' ')); });
         }},
        {"review_comments",
         [](const Line &line) {
             return line.scores([&line](const Score &score) { return line.written(score.comment); });
         }},
        {"reviewed_at",
         [](const Line &line) {
             return line.scores([](const Score &score) {
                 QByteArray at;
                 if (score.at.isValid()) {
                     appendIso(&at, score.at.toMSecsSinceEpoch(), false);
                 }
                 return QString::fromLatin1(at);
             });
         }},
    };
}

} // namespace

struct ExportWriter::Private {
    ExportOptions options;
    QList<Column> columns;
    QList<QByteArray> keys; ///< of JSON, with what stands before and after them
    Meanings meanings;

    void append(const Line &line, QByteArray *out) const
    {
        const bool isCsv = options.format == ExportOptions::Format::Csv;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const Cell cell = columns[i].value(line);
            if (isCsv) {
                if (i > 0) {
                    out->append(',');
                }
                appendCsv(out, cell);
            } else {
                out->append(keys[i]);
                appendJson(out, cell);
            }
        }
        out->append(isCsv ? csvLineEnd : "}\n");
    }
};

ExportWriter::ExportWriter(ExportOptions options)
    : d(std::make_unique<Private>())
{
    d->options = std::move(options);
    d->columns = columnsOfAnyRow()
                 + (d->options.rows == ExportOptions::Rows::Chats ? columnsOfChats() : columnsOfHandoffs())
                 + columnsOfScores();
    if (!d->options.texts) {
        d->columns.removeIf([](const Column &column) { return column.isText; });
    }
    for (const Column &column : std::as_const(d->columns)) {
        d->keys.append((d->keys.isEmpty() ? "{\"" : ",\"") + QByteArray(column.name) + "\":");
    }
}

ExportWriter::~ExportWriter() = default;

QStringList ExportWriter::columns() const
{
    QStringList names;
    for (const Column &column : std::as_const(d->columns)) {
        names.append(QString::fromLatin1(column.name));
    }
    return names;
}

QByteArray ExportWriter::header() const
{
    if (d->options.format == ExportOptions::Format::JsonLines) {
        return {};
    }
    return (d->options.hasMark ? utf8Mark : "") + columns().join(u',').toLatin1() + csvLineEnd;
}

int ExportWriter::append(const ExportChat &chat, const Words &words, QByteArray *out)
{
    Line line{.chat = chat, .words = words, .options = d->options, .meanings = d->meanings};
    if (d->options.texts && chat.texts) {
        line.customer = d->options.mask.isEmpty() ? chat.texts->customer
                                                  : d->options.mask.masked(chat.texts->customer, chat.key.account);
    }
    if (d->options.rows == ExportOptions::Rows::Chats) {
        line.handoff = chat.handoffs.isEmpty() ? nullptr : &chat.handoffs.back();
        d->append(line, out);
        return 1;
    }
    for (const HandoffRecord &handoff : chat.handoffs) {
        line.handoff = &handoff;
        ++line.number;
        d->append(line, out);
    }
    return line.number;
}

} // namespace deskside
