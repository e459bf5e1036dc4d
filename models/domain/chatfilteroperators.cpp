// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatfilteroperators.h"

#include "models/domain/chatfilter.h"
#include "models/domain/safetext.h"
#include "models/domain/textmatch.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <algorithm>

namespace deskside {

using namespace Qt::StringLiterals;

namespace {

using AccountNames = QHash<QString, QString>;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChatFilter)
};

// is: and has:

struct Flag {
    QLatin1StringView name;
    bool (*test)(const ChatRow &);
};

bool isAssigned(const ChatRow &row)
{
    return !row.assigneeId.isEmpty() || row.mine.value == true;
}

/// Where it is known who has to answer, and nobody is named: the AI, or people in general once the AI is off. A linked
/// ticket belongs to a person whom the vendor does not name.
bool isUnassigned(const ChatRow &row)
{
    return !isAssigned(row) && row.handler.isKnown() && row.handler.how != Inference::TicketLinked;
}

constexpr Flag isFlags[] = {
    {"unread"_L1, [](const ChatRow &row) { return row.unread.value == true; }},
    {"read"_L1, [](const ChatRow &row) { return row.unread.value == false; }},
    {"assigned"_L1, isAssigned},
    {"unassigned"_L1, isUnassigned},
    {"mine"_L1, [](const ChatRow &row) { return row.mine.value == true; }},
    {"open"_L1, [](const ChatRow &row) { return row.state.code == StateKind::Open; }},
    {"snoozed"_L1, [](const ChatRow &row) { return row.state.code == StateKind::Snoozed; }},
    {"closed"_L1, [](const ChatRow &row) { return row.state.code == StateKind::Closed; }},
    {"resolved"_L1, [](const ChatRow &row) { return row.unresolved.value == false; }},
    {"unresolved"_L1, [](const ChatRow &row) { return row.unresolved.value == true; }},
    {"handoff"_L1, [](const ChatRow &row) { return row.handoff.value == true; }},
    {"ai"_L1, [](const ChatRow &row) { return row.handler.value == Handler::Ai; }},
    {"pinned"_L1, [](const ChatRow &row) { return row.pinned == true; }},
    {"temporary"_L1, [](const ChatRow &row) { return row.temporary == true; }},
    {"blocked"_L1, [](const ChatRow &row) { return row.blocked == true; }},
    {"failed"_L1, [](const ChatRow &row) { return row.status.code == RunKind::Failed; }},
    {"running"_L1, [](const ChatRow &row) { return row.status.code == RunKind::Running; }},
};

constexpr Flag hasFlags[] = {
    {"audio"_L1, [](const ChatRow &row) { return row.hasAudio; }},
    {"ticket"_L1, [](const ChatRow &row) { return row.hasTicket; }},
    {"error"_L1, [](const ChatRow &row) { return row.hasError; }},
    {"tools"_L1, [](const ChatRow &row) { return row.hasTools; }},
    {"summary"_L1, [](const ChatRow &row) { return !row.summary.isEmpty(); }},
    {"note"_L1, [](const ChatRow &) { return false; }}, // no chat has notes yet
};

// channel:, state: and sentiment:

template <typename E>
struct Word {
    QLatin1StringView name;
    E code;
};

constexpr Word<ChannelKind> channelWords[] = {
    {"web"_L1, ChannelKind::Web},
    {"email"_L1, ChannelKind::Email},
    {"whatsapp"_L1, ChannelKind::WhatsApp},
    {"messenger"_L1, ChannelKind::Messenger},
    {"instagram"_L1, ChannelKind::Instagram},
    {"tiktok"_L1, ChannelKind::TikTok},
    {"telegram"_L1, ChannelKind::Telegram},
    {"slack"_L1, ChannelKind::Slack},
    {"sms"_L1, ChannelKind::Sms},
    {"phone"_L1, ChannelKind::Phone},
    {"api"_L1, ChannelKind::Api},
    {"internal"_L1, ChannelKind::Internal},
    {"custom"_L1, ChannelKind::Custom},
    {"calendar"_L1, ChannelKind::Calendar},
};
constexpr Word<StateKind> stateWords[] = {
    {"open"_L1, StateKind::Open},
    {"snoozed"_L1, StateKind::Snoozed},
    {"closed"_L1, StateKind::Closed},
    {"resolved"_L1, StateKind::Resolved},
};
constexpr Word<SentimentKind> sentimentWords[] = {
    {"angry"_L1, SentimentKind::Angry},
    {"neutral"_L1, SentimentKind::Neutral},
    {"happy"_L1, SentimentKind::Happy},
};

template <typename Entry, size_t N>
QList<QString> namesOf(const Entry (&entries)[N])
{
    QList<QString> names;
    for (const Entry &entry : entries) {
        names.append(QString(entry.name));
    }
    return names;
}

/// The names of a vendor's words here, or what the vendor wrote: either may be given by its beginning.
template <typename E, size_t N>
FilterTest codedTest(const Word<E> (&words)[N], Coded<E> ChatRow::*field, const QString &value)
{
    quint32 codes = 0;
    for (const Word<E> &word : words) {
        if (word.name.startsWith(value)) {
            codes |= 1U << static_cast<unsigned>(word.code);
        }
    }
    return [codes, field, value](const ChatRow &row, const AccountNames &) {
        const Coded<E> &coded = row.*field;
        return ((codes >> static_cast<unsigned>(coded.code)) & 1U) != 0 || beginsFolded(coded.reported, value);
    };
}

FilterTest wordTest(QString ChatRow::*field, const QString &value)
{
    return [field, value](const ChatRow &row, const AccountNames &) { return hasWordPrefix(row.*field, value); };
}

FilterTest beginningTest(QString ChatRow::*field, const QString &value)
{
    return [field, value](const ChatRow &row, const AccountNames &) { return beginsFolded(row.*field, value); };
}

// before:, after: and waiting:

QDateTime startOfDay(QDate day, const QDateTime &now)
{
    switch (now.timeSpec()) {
    case Qt::TimeZone:
        return day.startOfDay(now.timeZone());
    case Qt::OffsetFromUTC:
        return day.startOfDay(Qt::OffsetFromUTC, now.offsetFromUtc());
    default:
        return day.startOfDay(now.timeSpec());
    }
}

/// A count and a letter out of `units`: "12h".
struct Span {
    qint64 count = 0;
    char16_t unit = 0;
};

std::optional<Span> spanIn(QStringView text, QStringView units)
{
    if (text.size() < 2 || text.size() > 6 || !units.contains(text.back())) {
        return {};
    }
    Span span{0, text.back().unicode()};
    for (QChar c : text.chopped(1)) {
        if (c < u'0' || c > u'9') {
            return {};
        }
        span.count = span.count * 10 + (c.unicode() - u'0');
    }
    return span;
}

qint64 msecsOf(Span span)
{
    constexpr qint64 minute = 60'000;
    switch (span.unit) {
    case u'm':
        return span.count * minute;
    case u'h':
        return span.count * 60 * minute;
    case u'd':
        return span.count * 24 * 60 * minute;
    default:
        return span.count * 7 * 24 * 60 * minute;
    }
}

std::optional<QDateTime> pointInTime(const QString &value, const QDateTime &now)
{
    if (value == "today"_L1) {
        return startOfDay(now.date(), now);
    }
    if (value == "yesterday"_L1) {
        return startOfDay(now.date().addDays(-1), now);
    }
    if (const auto span = spanIn(value, u"hdw")) {
        switch (span->unit) {
        case u'h':
            return now.addSecs(-span->count * 3600);
        case u'd':
            return now.addDays(-span->count); // the same time of day, over changes of the clock
        default:
            return now.addDays(-span->count * 7);
        }
    }
    const QString upper = value.toUpper();
    if (const auto moment = Moment::parse(upper.size() == 7 ? QString(upper + "-01"_L1) : upper)) {
        return moment->isDateOnly() ? startOfDay(moment->utc().date(), now) : moment->utc();
    }
    return {};
}

/// after: is from that moment on, before: is all the rest. An activity without a time belongs to its day as a whole.
FilterTest dateTest(const QDateTime &point, bool after)
{
    const auto msecs = point.toMSecsSinceEpoch();
    const auto day = point.date();
    return [msecs, day, after](const ChatRow &row, const AccountNames &) {
        const Moment &activity = row.activity;
        if (!activity.isValid()) {
            return false;
        }
        return (activity.isDateOnly() ? activity.utc().date() >= day : activity.msecs() >= msecs) == after;
    };
}

std::optional<FilterTest> waitingTest(const QString &value)
{
    QStringView text = value;
    const bool less = text.startsWith(u'<');
    const bool more = text.startsWith(u'>');
    text = text.sliced(less || more ? 1 : 0);
    const bool orEqual = (less || more) ? text.startsWith(u'=') : true;
    text = text.sliced((less || more) && orEqual ? 1 : 0);
    const auto span = spanIn(text, u"mhdw");
    if (!span) {
        return {};
    }
    return [limit = msecsOf(*span), less, orEqual](const ChatRow &row, const AccountNames &) {
        if (!row.waitingSince.isKnown() || !row.waitingSince.value->isValid()) {
            return false;
        }
        const qint64 waited = QDateTime::currentMSecsSinceEpoch() - row.waitingSince.value->msecs();
        return less ? waited < limit + (orEqual ? 1 : 0) : waited >= limit + (orEqual ? 0 : 1);
    };
}

// the table

struct Operator {
    QLatin1StringView name;
    QList<QString> values; ///< for completion, and for the message when no other value is taken
    /// `value` is folded. No test: it is not one that the operator takes.
    std::function<std::optional<FilterTest>(const QString &value, const QDateTime &now)> make;
};

template <size_t N>
auto flagMaker(const Flag (&flags)[N])
{
    return [&flags](const QString &value, const QDateTime &) -> std::optional<FilterTest> {
        for (const Flag &flag : flags) {
            if (flag.name == value) {
                return [test = flag.test](const ChatRow &row, const AccountNames &) { return test(row); };
            }
        }
        return {};
    };
}

template <typename E, size_t N>
auto codedMaker(const Word<E> (&words)[N], Coded<E> ChatRow::*field)
{
    return [&words, field](const QString &value, const QDateTime &) { return codedTest(words, field, value); };
}

auto dateMaker(bool after)
{
    return [after](const QString &value, const QDateTime &now) -> std::optional<FilterTest> {
        const auto point = pointInTime(value, now);
        return point && point->isValid() ? std::optional(dateTest(*point, after)) : std::nullopt;
    };
}

FilterTest accountTest(const QString &value)
{
    return [value](const ChatRow &row, const AccountNames &names) {
        return containsFolded(names.value(row.key.account), value) || folded(row.key.account) == value;
    };
}

FilterTest assigneeTest(const QString &value)
{
    if (value == "me"_L1) {
        return [](const ChatRow &row, const AccountNames &) { return row.mine.value == true; };
    }
    if (value == "nobody"_L1 || value == "none"_L1) {
        return [](const ChatRow &row, const AccountNames &) { return isUnassigned(row); };
    }
    return [value](const ChatRow &row, const AccountNames &) {
        return hasWordPrefix(row.assignee, value) || beginsFolded(row.assigneeId, value);
    };
}

FilterTest customerTest(const QString &value)
{
    return [value](const ChatRow &row, const AccountNames &) {
        return hasWordPrefix(row.customer, value) || beginsFolded(row.customerId, value);
    };
}

const QList<Operator> &operators()
{
    using Now = const QDateTime &;
    const auto days = {u"today"_s, u"yesterday"_s, u"7d"_s, u"30d"_s};
    static const QList<Operator> table{
        {"is"_L1, namesOf(isFlags), flagMaker(isFlags)},
        {"channel"_L1, namesOf(channelWords), codedMaker(channelWords, &ChatRow::channel)},
        {"account"_L1, {}, [](const QString &value, Now) { return accountTest(value); }},
        {"assignee"_L1, {u"me"_s, u"nobody"_s}, [](const QString &value, Now) { return assigneeTest(value); }},
        {"customer"_L1, {}, [](const QString &value, Now) { return customerTest(value); }},
        {"state"_L1, namesOf(stateWords), codedMaker(stateWords, &ChatRow::state)},
        {"sentiment"_L1, namesOf(sentimentWords), codedMaker(sentimentWords, &ChatRow::sentiment)},
        {"class"_L1, {}, [](const QString &value, Now) { return wordTest(&ChatRow::classification, value); }},
        {"model"_L1, {}, [](const QString &value, Now) { return wordTest(&ChatRow::model, value); }},
        {"country"_L1, {}, [](const QString &value, Now) { return beginningTest(&ChatRow::country, value); }},
        {"lang"_L1, {}, [](const QString &value, Now) { return beginningTest(&ChatRow::language, value); }},
        {"has"_L1, namesOf(hasFlags), flagMaker(hasFlags)},
        {"before"_L1, days, dateMaker(false)},
        {"after"_L1, days, dateMaker(true)},
        {"waiting"_L1, {u">30m"_s, u">2h"_s, u">1d"_s}, [](const QString &value, Now) { return waitingTest(value); }},
        // no chat has tags yet
        {"tag"_L1,
         {},
         [](const QString &, Now) { return [](const ChatRow &, const AccountNames &) { return false; }; }},
    };
    return table;
}

const Operator *find(QStringView name)
{
    for (const Operator &candidate : operators()) {
        if (name.compare(candidate.name, Qt::CaseInsensitive) == 0) {
            return &candidate;
        }
    }
    return nullptr;
}

/// What to write behind an operator that does not take everything.
QString choicesOf(const Operator &op)
{
    if (op.name == "before"_L1 || op.name == "after"_L1) {
        return Text::tr("a date (2026-11-21 or 2026-11), a time ago (12h, 7d or 3w), today or yesterday");
    }
    if (op.name == "waiting"_L1) {
        return Text::tr("a time such as >2h, <30m or >=1d (m, h, d, w)");
    }
    return op.values.isEmpty() ? Text::tr("a word") : op.values.join(", "_L1);
}

} // namespace

bool isFilterOperator(QStringView name)
{
    return find(name) != nullptr;
}

tl::expected<FilterTest, QString> filterTest(QStringView name, const QString &value, const QDateTime &now)
{
    const Operator *op = find(name);
    Q_ASSERT(op);
    const QString word = folded(value).trimmed();
    if (!word.isEmpty()) {
        if (auto test = op->make(word, now)) {
            return std::move(*test);
        }
    }
    //: %1: an operator ("is"), %2: what it takes ("unread, read, …"), %3: what was typed
    return tl::unexpected(Text::tr("%1: takes %2, not “%3”.")
                              .arg(QString(op->name), choicesOf(*op), word.isEmpty() ? u"·"_s : safeLine(value, 40)));
}

QList<FilterOperator> filterOperators()
{
    QList<FilterOperator> all;
    for (const Operator &op : operators()) {
        all.append({QString(op.name + u':'), op.values});
    }
    return all;
}

} // namespace deskside
