// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/readjson.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QVarLengthArray>
#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace deskside::json {

using namespace Qt::StringLiterals;

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ReadJson)
};

using Kind = Value::Kind;

/// nullopt for a number that is not whole, or too large to be told from its neighbours.
std::optional<qint64> exactInteger(Value value)
{
    bool isWhole = false;
    const qint64 number = value.bytes().toLongLong(&isWhole);
    if (isWhole) {
        return number;
    }
    const QJsonValue asDouble(value.bytes().toDouble());
    const qint64 asked = asDouble.toInteger(0);
    return asked == asDouble.toInteger(1) ? std::optional(asked) : std::nullopt;
}

std::optional<qint64> countOf(Value value)
{
    if (!value.isNumber()) {
        return std::nullopt;
    }
    if (const auto exact = exactInteger(value)) {
        return exact;
    }
    const double number = value.bytes().toDouble();
    const double whole = number > 0 ? std::ceil(number) : std::floor(number);
    constexpr double beyond = 9223372036854775808.0; // 2^63, the first that does not fit
    if (whole >= beyond) {
        return std::numeric_limits<qint64>::max();
    }
    return whole < -beyond ? std::numeric_limits<qint64>::min() : static_cast<qint64>(whole);
}

QJsonObject jsonObject(Value value)
{
    return QJsonDocument::fromJson(value.bytes().toByteArray()).object();
}

/// What QJsonDocument writes as it stands here, between quotes.
bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f && c != '\\'; });
}

bool isPlainNumber(QByteArrayView number)
{
    constexpr qsizetype surelyWhole = 18;
    return number.size() <= surelyWhole
           && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Appends a value as QJsonDocument writes it, fields sorted by name. False for what is not common: that is left to
/// QJsonDocument, which takes ten times as long.
bool appendSorted(Value value, QByteArray &out)
{
    using Field = std::pair<std::string_view, Value>;
    bool isDone = true;
    if (value.isObject()) {
        QVarLengthArray<Field, 16> fields;
        value.forEachField([&](Value name, Value field) {
            const QByteArrayView text = name.bytes();
            fields.append({std::string_view(text.data() + 1, static_cast<size_t>(text.size() - 2)), field});
        });
        const auto byName = [](const Field &a, const Field &b) { return a.first < b.first; };
        std::sort(fields.begin(), fields.end(), byName);
        out += '{';
        for (qsizetype i = 0; i < fields.size() && isDone; ++i) {
            const auto &[name, field] = fields[i];
            out += i > 0 ? ",\"" : "\"";
            out += QByteArrayView(name.data(), static_cast<qsizetype>(name.size()));
            out += "\":";
            const bool isOnce = i == 0 || fields[i - 1].first != name;
            isDone = isOnce && isPlain(name) && appendSorted(field, out);
        }
        out += '}';
    } else if (value.isList()) {
        out += '[';
        bool isFirst = true;
        value.forEach([&](Value entry) {
            out += std::exchange(isFirst, false) ? "" : ",";
            isDone = isDone && appendSorted(entry, out);
        });
        out += ']';
    } else {
        const QByteArrayView bytes = value.bytes();
        out += bytes;
        isDone = value.isText() ? isPlain({bytes.data(), static_cast<size_t>(bytes.size())})
                                : !value.isNumber() || isPlainNumber(bytes);
    }
    return isDone;
}

tl::unexpected<ApiError> badReply(const QString &detail)
{
    return tl::unexpected(ApiError{ApiError::Kind::BadReply, 0, detail, {}});
}

std::optional<qint64> firstCount(Value object, std::initializer_list<QLatin1StringView> keys)
{
    for (const auto key : keys) {
        const auto count = countOf(object.field(key));
        if (count && *count >= 0) {
            return count;
        }
    }
    return std::nullopt;
}

/// Reads one entry into `chat`; the problem has a message when it cannot be read.
DecodeProblem readEntry(Value entry, Chat &chat, const std::function<void(const ObjectReader &, Chat &)> &read)
{
    DecodeProblem problem;
    if (!entry.isObject()) {
        problem.message = Say::tr("It is %1 where a chat was expected").arg(nameOf(entry.kind()));
        return problem;
    }
    const ObjectReader reader(entry, &problem);
    const QString id = reader.text("id"_L1);
    if (id.isEmpty()) {
        reader.note("id"_L1, id.isNull() ? Say::tr("\"id\" is missing") : Say::tr("\"id\" is empty"));
        return problem;
    }
    if (!id.isValidUtf16()) { // no store gives it back as it came
        reader.note("id"_L1, Say::tr("\"id\" has half a character"));
        return problem;
    }
    chat.key.id = id;
    chat.raw = entry.compactBytes();
    read(reader, chat);
    problem.chatId = id;
    return problem;
}

} // namespace

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::False:
    case Kind::True:
        return Say::tr("true or false");
    case Kind::Number:
        return Say::tr("a number");
    case Kind::Text:
        return Say::tr("text");
    case Kind::List:
        return Say::tr("a list");
    case Kind::Object:
        return Say::tr("an object");
    case Kind::Null:
    case Kind::Missing:
        break;
    }
    return Say::tr("nothing");
}

Result<Tree> readDocument(const QByteArray &bytes)
{
    if (auto tree = Tree::parse(bytes)) {
        return *std::move(tree);
    }
    const QByteArray text = bytes.trimmed();
    if (text.isEmpty()) {
        return badReply(Say::tr("The answer is empty."));
    }
    if (text.startsWith('<')) {
        return badReply(Say::tr("The answer is a web page (HTML), not JSON."));
    }
    QJsonParseError error;
    QJsonDocument::fromJson(bytes, &error);
    return badReply(Say::tr("The answer is not JSON: %1 at byte %2 of %3.")
                        .arg(error.errorString(), QString::number(error.offset), QString::number(bytes.size())));
}

Result<Entries> entriesOf(const Tree &tree)
{
    if (tree.root().isList()) {
        return Entries{tree.root(), {}, {}, false};
    }
    Entries entries;
    QHash<QString, Value> lists;
    tree.root().forEachField([&](Value name, Value value) { // of fields with one name the last one counts
        if (value.isList()) {
            lists.insert(name.text(), value);
        } else {
            lists.remove(name.text());
        }
    });
    if (lists.size() != 1) {
        const QString keys = safeLine(jsonObject(tree.root()).keys().join(", "_L1), 200);
        return badReply(lists.isEmpty()
                            ? Say::tr("The answer is an object without a list; its fields: %1").arg(keys)
                            : Say::tr("The answer is an object with more than one list; its fields: %1").arg(keys));
    }
    entries.isWrapped = true;
    entries.list = *lists.cbegin();
    entries.total = firstCount(tree.root(), {"total"_L1, "count"_L1});
    entries.totalPages = firstCount(tree.root(), {"total_pages"_L1, "totalPages"_L1});
    return entries;
}

ObjectReader::ObjectReader(Value object, DecodeProblem *problem)
    : m_object(object)
    , m_problem(problem)
{
}

ObjectReader::ObjectReader(Value object, const ObjectReader *parent, QLatin1StringView key, qsizetype index)
    : m_object(object)
    , m_problem(parent->m_problem)
    , m_parent(parent)
    , m_key(key)
    , m_index(index)
{
}

bool ObjectReader::has(QLatin1StringView key) const
{
    const Kind kind = m_object.field(key).kind();
    return kind != Kind::Missing && kind != Kind::Null;
}

Value::Kind ObjectReader::kind(QLatin1StringView key) const
{
    return m_object.field(key).kind();
}

bool ObjectReader::contains(QLatin1StringView key) const
{
    return m_object.field(key).kind() != Kind::Missing;
}

QJsonObject ObjectReader::raw() const
{
    return jsonObject(m_object);
}

void ObjectReader::note(QLatin1StringView key, const QString &message) const
{
    noteAt(pathTo(key), message);
}

void ObjectReader::noteKind(const QString &path, Kind got, Kind wanted) const
{
    noteAt(path, Say::tr("\"%1\" is %2 where %3 was expected").arg(path, nameOf(got), nameOf(wanted)));
}

void ObjectReader::noteAt(const QString &path, const QString &message) const
{
    if (m_problem && m_problem->field.isEmpty()) {
        m_problem->field = path;
        m_problem->message = message;
    }
}

QString ObjectReader::pathTo(QLatin1StringView key) const
{
    if (!m_parent) {
        return key;
    }
    const QString self = m_index < 0 ? m_parent->pathTo(m_key) : m_parent->pathTo(m_key, m_index);
    return self + u'.' + key;
}

QString ObjectReader::pathTo(QLatin1StringView key, qsizetype index) const
{
    return pathTo(key) + u'[' + QString::number(index) + u']';
}

Value ObjectReader::value(QLatin1StringView key, Kind wanted) const
{
    const Value found = m_object.field(key);
    if (found.kind() == wanted) {
        return found;
    }
    if (found.kind() != Kind::Missing && found.kind() != Kind::Null) {
        noteKind(pathTo(key), found.kind(), wanted);
    }
    return {};
}

QString ObjectReader::text(QLatin1StringView key) const
{
    return value(key, Kind::Text).text();
}

QString ObjectReader::textOrNumber(QLatin1StringView key) const
{
    const Value found = m_object.field(key);
    if (!found.isNumber()) {
        return text(key);
    }
    // Two ids that differ only past a double's precision must not become one.
    const auto exact = exactInteger(found);
    if (!exact) {
        note(key, Say::tr("\"%1\" is a number that is not whole or too large for an id").arg(pathTo(key)));
        return {};
    }
    return QString::number(*exact);
}

std::optional<bool> ObjectReader::flag(QLatin1StringView key) const
{
    const bool isFalse = m_object.field(key).kind() == Kind::False;
    return isFalse || value(key, Kind::True).kind() == Kind::True ? std::optional(!isFalse) : std::nullopt;
}

std::optional<double> ObjectReader::number(QLatin1StringView key) const
{
    const Value found = value(key, Kind::Number);
    return found.isNumber() ? std::optional(found.bytes().toDouble()) : std::nullopt;
}

std::optional<qint64> ObjectReader::count(QLatin1StringView key) const
{
    return countOf(value(key, Kind::Number));
}

Moment ObjectReader::moment(QLatin1StringView key) const
{
    const QString reported = text(key);
    if (reported.isEmpty()) {
        return {};
    }
    const auto read = Moment::parse(reported);
    if (!read || !read->isValid()) {
        note(key, Say::tr("\"%1\" is not a date: \"%2\"").arg(pathTo(key), safeLine(reported, 40)));
        return {};
    }
    return *read;
}

QString ObjectReader::compact(QLatin1StringView key) const
{
    const Value found = value(key, Kind::Object);
    if (!found.isObject()) {
        return {};
    }
    QByteArray sorted;
    sorted.reserve(found.bytes().size());
    if (!appendSorted(found, sorted)) {
        sorted = QJsonDocument(jsonObject(found)).toJson(QJsonDocument::Compact);
    }
    return QString::fromUtf8(sorted);
}

QList<QString> ObjectReader::texts(QLatin1StringView key) const
{
    QList<QString> all;
    entries(key, Kind::Text, [&all](Value entry, qsizetype) { all.append(entry.text()); });
    return all;
}

Result<Tree> readObject(const QByteArray &bytes)
{
    return readDocument(bytes).and_then([](Tree &&tree) -> Result<Tree> {
        if (!tree.root().isObject()) {
            return badReply(Say::tr("The answer is a list where an object was expected."));
        }
        return std::move(tree);
    });
}

Result<ChatPage> readPage(const QByteArray &bytes, const std::function<void(const ObjectReader &, Chat &)> &read)
{
    const auto tree = readDocument(bytes);
    if (!tree) {
        return tl::unexpected(tree.error());
    }
    return entriesOf(*tree).map([&](const Entries &entries) {
        ChatPage page;
        page.total = entries.total;
        page.totalPages = entries.totalPages;
        entries.list.forEach([&](Value) { ++page.received; });
        page.chats.reserve(page.received);
        qsizetype number = 0;
        entries.list.forEach([&](Value entry) {
            ++number;
            Chat chat;
            DecodeProblem problem = readEntry(entry, chat, read);
            if (problem.message.isEmpty()) {
                page.chats.append(std::move(chat));
                return;
            }
            if (problem.chatId.isEmpty()) {
                problem.message = Say::tr("Entry %1 of the page: %2").arg(QString::number(number), problem.message);
            }
            page.problems.append(problem);
        });
        return page;
    });
}

Result<Chat> readChat(const QByteArray &bytes, const std::function<void(const ObjectReader &, Chat &)> &read)
{
    return readObject(bytes).and_then([&](const Tree &tree) -> Result<Chat> {
        Chat chat;
        const DecodeProblem problem = readEntry(tree.root(), chat, read);
        if (!problem.message.isEmpty()) {
            return badReply(problem.message);
        }
        return chat;
    });
}

} // namespace deskside::json
