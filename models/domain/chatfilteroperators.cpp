// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatfilteroperators.h"

#include "models/domain/chatfilter.h"
#include "models/domain/chatfilterreview.h"
#include "models/domain/chatfiltertimes.h"
#include "models/domain/compactrow.h"
#include "models/domain/rowtexts.h"
#include "models/domain/safetext.h"
#include "models/domain/textmatch.h"

#include <QCoreApplication>
#include <algorithm>

namespace deskside {

using namespace Qt::StringLiterals;

namespace {

using Field = FilterTest::Field;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChatFilter)
};

// is: and has:

struct Flag {
    QLatin1StringView name;
    bool (*test)(const ChatRow &);
    Field field = Field::Flags;
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
    {"open"_L1, [](const ChatRow &row) { return row.state.code == StateKind::Open; }, Field::State},
    {"snoozed"_L1, [](const ChatRow &row) { return row.state.code == StateKind::Snoozed; }, Field::State},
    {"closed"_L1, [](const ChatRow &row) { return row.state.code == StateKind::Closed; }, Field::State},
    {"resolved"_L1, [](const ChatRow &row) { return row.unresolved.value == false; }},
    {"unresolved"_L1, [](const ChatRow &row) { return row.unresolved.value == true; }},
    {"handoff"_L1, [](const ChatRow &row) { return row.handoff.value == true; }},
    {"ai"_L1, [](const ChatRow &row) { return row.handler.value == Handler::Ai; }},
    {"pinned"_L1, [](const ChatRow &row) { return row.pinned == true || row.own.pinned; }},
    {"temporary"_L1, [](const ChatRow &row) { return row.temporary == true; }},
    {"blocked"_L1, [](const ChatRow &row) { return row.blocked == true; }},
    {"vanished"_L1, [](const ChatRow &row) { return row.vanished; }},
    {"failed"_L1, [](const ChatRow &row) { return row.status.code == RunKind::Failed; }, Field::Status},
    {"running"_L1, [](const ChatRow &row) { return row.status.code == RunKind::Running; }, Field::Status},
    {"pending"_L1, [](const ChatRow &row) { return row.pending > 0; }},
    {"asking"_L1, [](const ChatRow &row) { return row.asks; }},
};

constexpr Flag hasFlags[] = {
    {"audio"_L1, [](const ChatRow &row) { return row.hasAudio; }},
    {"ticket"_L1, [](const ChatRow &row) { return row.hasTicket; }},
    {"error"_L1, [](const ChatRow &row) { return row.hasError; }},
    {"tools"_L1, [](const ChatRow &row) { return row.hasTools; }},
    {"summary"_L1, [](const ChatRow &row) { return !row.summary.isEmpty(); }},
    {"note"_L1, [](const ChatRow &row) { return !row.own.note.isEmpty(); }},
    {"draft"_L1, [](const ChatRow &row) { return !row.draft.isEmpty(); }},
};

/// The value that asks for what is not reported.
constexpr auto nothing = "none"_L1;

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

constexpr Word<ChatOrder> orderWords[] = {
    {"newest"_L1, ChatOrder::Newest},
    {"oldest"_L1, ChatOrder::Oldest},
    {"waiting"_L1, ChatOrder::Waiting},
    {"due"_L1, ChatOrder::Due},
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
FilterTest codedTest(Field which, const Word<E> (&words)[N], Coded<E> ChatRow::*field, const QString &value)
{
    if (value == nothing) {
        const auto test = [field](const ChatRow &row, const AccountNames &) {
            return !(row.*field).isReported() && (row.*field).reported.isEmpty();
        };
        return {.field = which, .row = test};
    }
    quint32 codes = 0;
    for (const Word<E> &word : words) {
        if (word.name.startsWith(value)) {
            codes |= 1U << static_cast<unsigned>(word.code);
        }
    }
    const auto test = [codes, field, value](const ChatRow &row, const AccountNames &) {
        const Coded<E> &coded = row.*field;
        return ((codes >> static_cast<unsigned>(coded.code)) & 1U) != 0 || beginsFolded(coded.reported, value);
    };
    return {.field = which, .row = test};
}

std::optional<FilterTest> wordTest(Field which, QString ChatRow::*field, const QString &value)
{
    if (value == nothing) {
        const auto test = [field](const ChatRow &row, const AccountNames &) { return (row.*field).isEmpty(); };
        return FilterTest{.field = which, .row = test};
    }
    const QString tokens = tokensOf(value);
    if (tokens.isEmpty()) {
        return {};
    }
    const auto test = [field, tokens](const ChatRow &row, const AccountNames &) {
        return hasWordPrefix(row.*field, tokens);
    };
    return FilterTest{.field = which, .row = test};
}

FilterTest beginningTest(Field which, QString ChatRow::*field, const QString &value)
{
    const auto test = [field, value](const ChatRow &row, const AccountNames &) {
        return beginsFolded(row.*field, value);
    };
    return {.field = which, .row = test};
}

// the table

/// Of an operator and its value.
struct FilterTests : QList<FilterTest> {
    using QList::QList;
    FilterTests(FilterTest test)
        : QList{std::move(test)}
    {
    }
    FilterTests(std::optional<FilterTest> test)
    {
        if (test) {
            append(std::move(*test));
        }
    }
};

struct Operator {
    QLatin1StringView name;
    QList<QString> values; ///< for completion, and for the message when no other value is taken
    /// `value` is folded. No test: it is not one that the operator takes. All of several must hold.
    std::function<FilterTests(const QString &value, const QDateTime &now)> make;
};

template <size_t N>
auto flagMaker(const Flag (&flags)[N])
{
    return [&flags](const QString &value, const QDateTime &) -> std::optional<FilterTest> {
        for (const Flag &flag : flags) {
            if (flag.name == value) {
                const auto test = [&flag](const ChatRow &row, const AccountNames &) { return flag.test(row); };
                return FilterTest{.field = flag.field, .row = test};
            }
        }
        return {};
    };
}

/// What is: asks of times and handoffs instead of flags.
std::optional<FilterTest> isTest(const QString &value, const QDateTime &now)
{
    if (value == "waiting"_L1) {
        return isWaitingTest();
    }
    if (value == "reopened"_L1) {
        return outcomeTest(value);
    }
    return value == "due"_L1 ? std::optional(isDueTest()) : flagMaker(isFlags)(value, now);
}

template <typename E, size_t N>
auto codedMaker(Field which, const Word<E> (&words)[N], Coded<E> ChatRow::*field)
{
    return [which, &words, field](const QString &value, const QDateTime &) {
        return codedTest(which, words, field, value);
    };
}

using DateTest = std::optional<FilterTest>(const QString &value, bool after, const QDateTime &now);

auto dateMaker(DateTest *test, bool after)
{
    return [test, after](const QString &value, const QDateTime &now) { return test(value, after, now); };
}

FilterTest accountTest(const QString &value)
{
    const auto test = [value](const ChatRow &row, const AccountNames &names) {
        return containsFolded(names.value(row.key.account), value) || folded(row.key.account) == value;
    };
    return {.field = Field::Account, .row = test};
}

std::optional<FilterTest> assigneeTest(const QString &value)
{
    if (value == "me"_L1) {
        return FilterTest{.row = [](const ChatRow &row, const AccountNames &) { return row.mine.value == true; }};
    }
    if (value == "nobody"_L1 || value == "none"_L1) {
        return FilterTest{.row = [](const ChatRow &row, const AccountNames &) { return isUnassigned(row); }};
    }
    const QString tokens = tokensOf(value);
    if (tokens.isEmpty()) {
        return {};
    }
    const auto test = [value, tokens](const ChatRow &row, const AccountNames &) {
        return hasWordPrefix(row.assignee, tokens) || beginsFolded(row.assigneeId, value);
    };
    return FilterTest{.field = Field::Assignee, .row = test};
}

std::optional<FilterTest> customerTest(const QString &value)
{
    const QString tokens = tokensOf(value);
    return tokens.isEmpty() ? std::nullopt : std::optional(FilterTest{.field = Field::Customer, .tokens = tokens});
}

/// A tag by its beginning; the # that it may be typed with is not part of it.
std::optional<FilterTest> tagTest(const QString &value)
{
    const QString tag = value.startsWith(u'#') ? value.sliced(1) : value;
    if (tag.isEmpty()) {
        return {};
    }
    const auto test = [tag](const ChatRow &row, const AccountNames &) {
        return std::any_of(row.own.tags.begin(), row.own.tags.end(),
                           [&tag](const QString &own) { return beginsFolded(own, tag); });
    };
    return FilterTest{.field = Field::Tags, .row = test};
}

/// The AI is at work, and nothing has come from it for so long.
FilterTests runningTests(const QString &value)
{
    const auto silent = silentTest(value);
    if (!silent) {
        return {};
    }
    const auto isRunning = [](const ChatRow &row, const AccountNames &) { return row.status.code == RunKind::Running; };
    return {FilterTest{.field = Field::Status, .row = isRunning}, *silent};
}

const QList<Operator> &operators()
{
    using Now = const QDateTime &;
    const auto days = {u"today"_s, u"yesterday"_s, u"7d"_s, u"30d"_s};
    static const QList<Operator> table{
        {"is"_L1, namesOf(isFlags) + QList<QString>{u"waiting"_s, u"due"_s, u"reopened"_s}, isTest},
        {"channel"_L1, namesOf(channelWords), codedMaker(Field::Channel, channelWords, &ChatRow::channel)},
        {"account"_L1, {}, [](const QString &value, Now) { return accountTest(value); }},
        {"assignee"_L1, {u"me"_s, u"nobody"_s}, [](const QString &value, Now) { return assigneeTest(value); }},
        {"customer"_L1, {}, [](const QString &value, Now) { return customerTest(value); }},
        {"state"_L1, namesOf(stateWords), codedMaker(Field::State, stateWords, &ChatRow::state)},
        {"sentiment"_L1, namesOf(sentimentWords), codedMaker(Field::Sentiment, sentimentWords, &ChatRow::sentiment)},
        {"class"_L1,
         {},
         [](const QString &value, Now) { return wordTest(Field::Classification, &ChatRow::classification, value); }},
        {"model"_L1, {}, [](const QString &value, Now) { return wordTest(Field::Model, &ChatRow::model, value); }},
        {"country"_L1,
         {},
         [](const QString &value, Now) { return beginningTest(Field::Country, &ChatRow::country, value); }},
        {"lang"_L1,
         {},
         [](const QString &value, Now) { return beginningTest(Field::Language, &ChatRow::language, value); }},
        {"has"_L1, namesOf(hasFlags), flagMaker(hasFlags)},
        {"before"_L1, days, dateMaker(dateTest, false)},
        {"after"_L1, days, dateMaker(dateTest, true)},
        {"created-before"_L1, days, dateMaker(createdTest, false)},
        {"created-after"_L1, days, dateMaker(createdTest, true)},
        {"handed-before"_L1, days, dateMaker(handedTest, false)},
        {"handed-after"_L1, days, dateMaker(handedTest, true)},
        {"waiting"_L1, {u">30m"_s, u">2h"_s, u">1d"_s}, [](const QString &value, Now) { return waitingTest(value); }},
        {"due"_L1,
         {u"today"_s, u"tomorrow"_s, u"<2h"_s, u"<1d"_s},
         [](const QString &value, Now) { return dueTest(value); }},
        {"handed-at"_L1,
         {u"mon"_s, u"sat"_s, u"mon-9"_s},
         [](const QString &value, Now) { return handedAtTest(value); }},
        {"wait"_L1,
         {u">30m"_s, u">2h"_s, u"<5m"_s, u"none"_s},
         [](const QString &value, Now) { return waitTest(value); }},
        {"running"_L1, {u">10m"_s, u">1h"_s}, [](const QString &value, Now) { return runningTests(value); }},
        {"outcome"_L1, outcomeWords(), [](const QString &value, Now) { return outcomeTest(value); }},
        {"version"_L1, {}, [](const QString &value, Now) { return versionTest(value); }},
        {"score"_L1, scoreWords(), [](const QString &value, Now) { return scoreTest(value); }},
        {"reviewer"_L1, {u"none"_s}, [](const QString &value, Now) { return reviewerTest(value); }},
        {"tag"_L1, {}, [](const QString &value, Now) { return tagTest(value); }},
        // Leaves nothing out: see filterOrder().
        {"sort"_L1, namesOf(orderWords), [](const QString &, Now) { return std::optional<FilterTest>(); }},
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
    if (op.name.endsWith("before"_L1) || op.name.endsWith("after"_L1)) {
        return Text::tr("a date (2026-11-21 or 2026-11), a time ago (12h, 7d or 3w), today or yesterday");
    }
    if (op.name == "waiting"_L1 || op.name == "running"_L1) {
        return Text::tr("a time such as >2h, <30m or >=1d (m, h, d, w)");
    }
    if (op.name == "handed-at"_L1) {
        return Text::tr("a weekday (mon to sun) and perhaps an hour of it, such as tue-14");
    }
    if (op.name == "wait"_L1) {
        return Text::tr("a time such as >30m or <5m (m, h, d, w), or none");
    }
    if (op.name == "reviewer"_L1) {
        return Text::tr("a name, or none");
    }
    if (op.name == "version"_L1) {
        return Text::tr("a version (14), an assistant's name or both");
    }
    if (op.name == "due"_L1) {
        return Text::tr("today, tomorrow, a date (2026-11-21) or a time from now such as <2h (m, h, d, w)");
    }
    return op.values.isEmpty() ? Text::tr("a word") : op.values.join(", "_L1);
}

QString refusal(const Operator &op, const QString &typed)
{
    //: %1: an operator ("is"), %2: what it takes ("unread, read, …"), %3: what was typed
    return Text::tr("%1: takes %2, not “%3”.").arg(QString(op.name), choicesOf(op), typed);
}

} // namespace

bool FilterTest::matches(const ChatRow &chat, const AccountNames &names) const
{
    const auto isIn = [this](QStringView text) { return hasWordPrefix(text, tokens); };
    switch (field) {
    case Field::Activity:
        return moment(packMoment(chat.activity));
    case Field::Waiting:
        return moment(packMoment(chat.waitingSince.valueOr({})));
    case Field::Due:
        return moment(packMoment(dueOf(chat)));
    case Field::Texts: {
        const auto texts = searchedTexts(chat);
        return std::any_of(texts.begin(), texts.end(), isIn)
               || (!idBeginning.isEmpty() && idBeginsWith(chat.key.id, idBeginning));
    }
    case Field::Customer: {
        const auto texts = customerTexts(chat);
        return std::any_of(texts.begin(), texts.end(), isIn);
    }
    case Field::Numbers:
        return numbers(pack(chat, [](const QString &) { return WordId(0); }));
    default:
        return row(chat, names);
    }
}

std::optional<FilterTest> textTest(const QString &typed)
{
    FilterTest test{.field = Field::Texts, .tokens = tokensOf(typed)};
    if (test.tokens.isEmpty()) {
        return {};
    }
    if (mayBeId(typed)) {
        test.idBeginning = typed.toLower();
    }
    return test;
}

bool isFilterOperator(QStringView name)
{
    return find(name) != nullptr;
}

bool isOrderOperator(QStringView name)
{
    return name.compare("sort"_L1, Qt::CaseInsensitive) == 0;
}

tl::expected<ChatOrder, QString> filterOrder(const QString &value)
{
    const QString word = folded(value).trimmed();
    for (const Word<ChatOrder> &order : orderWords) {
        if (order.name == word) {
            return order.code;
        }
    }
    return tl::unexpected(refusal(*find(u"sort"), word.isEmpty() ? u"·"_s : safeLine(value, 40)));
}

tl::expected<QList<FilterTest>, QString> filterTests(QStringView name, const QString &value, const QDateTime &now)
{
    const Operator *op = find(name);
    Q_ASSERT(op);
    const QString word = folded(value).trimmed();
    if (!word.isEmpty()) {
        if (QList<FilterTest> tests = op->make(word, now); !tests.isEmpty()) {
            return tests;
        }
    }
    return tl::unexpected(refusal(*op, word.isEmpty() ? u"·"_s : safeLine(value, 40)));
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
