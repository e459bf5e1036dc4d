// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/readjson.h"

#include "models/api/common/slices.h"
#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <cmath>
#include <limits>

namespace deskside::json {

using namespace Qt::StringLiterals;

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ReadJson)
};

QString nameOf(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Bool:
        return Say::tr("true or false");
    case QJsonValue::Double:
        return Say::tr("a number");
    case QJsonValue::String:
        return Say::tr("text");
    case QJsonValue::Array:
        return Say::tr("a list");
    case QJsonValue::Object:
        return Say::tr("an object");
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return Say::tr("nothing");
}

QString wrongType(const QString &path, QJsonValue::Type got, QJsonValue::Type wanted)
{
    return Say::tr("\"%1\" is %2 where %3 was expected").arg(path, nameOf(got), nameOf(wanted));
}

/// Reported text is never null, not even when it was sent empty.
QString textOf(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.isNull() ? u""_s : text;
}

std::optional<qint64> exactInteger(const QJsonValue &value)
{
    const qint64 asked = value.toInteger(0);
    return asked == value.toInteger(1) ? std::optional(asked) : std::nullopt;
}

std::optional<qint64> countOf(const QJsonValue &value)
{
    if (!value.isDouble()) {
        return std::nullopt;
    }
    if (const auto exact = exactInteger(value)) {
        return exact;
    }
    const double number = value.toDouble();
    if (std::isnan(number)) {
        return std::nullopt;
    }
    const double whole = number > 0 ? std::ceil(number) : std::floor(number);
    constexpr double beyond = 9223372036854775808.0; // 2^63, the first that does not fit
    if (whole >= beyond) {
        return std::numeric_limits<qint64>::max();
    }
    return whole < -beyond ? std::numeric_limits<qint64>::min() : static_cast<qint64>(whole);
}

QByteArray compactOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

tl::unexpected<ApiError> badReply(const QString &detail)
{
    return tl::unexpected(ApiError{ApiError::Kind::BadReply, 0, detail, {}});
}

Result<QJsonDocument> parse(const QByteArray &bytes)
{
    const QByteArray text = bytes.trimmed();
    if (text.isEmpty()) {
        return badReply(Say::tr("The answer is empty."));
    }
    if (text.startsWith('<')) {
        return badReply(Say::tr("The answer is a web page (HTML), not JSON."));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        return badReply(Say::tr("The answer is not JSON: %1 at byte %2 of %3.")
                            .arg(error.errorString(), QString::number(error.offset), QString::number(bytes.size())));
    }
    return document;
}

/// The entries of a page, with what the object around them says of the whole list.
struct Entries {
    QJsonArray array;
    std::optional<qint64> total;
    std::optional<qint64> totalPages;
};

std::optional<qint64> firstCount(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const auto key : keys) {
        const auto count = countOf(object.value(key));
        if (count && *count >= 0) {
            return count;
        }
    }
    return std::nullopt;
}

Result<Entries> entriesOf(const QJsonDocument &document)
{
    if (document.isArray()) {
        return Entries{document.array(), {}, {}};
    }
    const QJsonObject object = document.object();
    Entries entries;
    int arrays = 0;
    for (const auto value : object) {
        if (value.isArray()) {
            ++arrays;
            entries.array = value.toArray();
        }
    }
    if (arrays != 1) {
        const QString keys = safeLine(object.keys().join(", "_L1), 200);
        return badReply(arrays == 0
                            ? Say::tr("The answer is an object without a list of chats; its fields: %1").arg(keys)
                            : Say::tr("The answer is an object with more than one list; its fields: %1").arg(keys));
    }
    entries.total = firstCount(object, {"total"_L1, "count"_L1});
    entries.totalPages = firstCount(object, {"total_pages"_L1, "totalPages"_L1});
    return entries;
}

/// Reads one entry, with its bytes, into `chat`; the problem has a message when it cannot be read.
DecodeProblem readEntry(const QJsonValue &entry, const QByteArray &bytes, Chat &chat,
                        const std::function<void(const ObjectReader &, Chat &)> &read)
{
    DecodeProblem problem;
    if (!entry.isObject()) {
        problem.message = Say::tr("It is %1 where a chat was expected").arg(nameOf(entry.type()));
        return problem;
    }
    const ObjectReader reader(entry.toObject(), &problem);
    const QString id = reader.text("id"_L1);
    if (id.isEmpty()) {
        reader.note("id"_L1, id.isNull() ? Say::tr("\"id\" is missing") : Say::tr("\"id\" is empty"));
        return problem;
    }
    chat.key.id = id;
    chat.raw = bytes;
    read(reader, chat);
    problem.chatId = id;
    return problem;
}

} // namespace

ObjectReader::ObjectReader(QJsonObject object, DecodeProblem *problem, QString path)
    : m_object(std::move(object))
    , m_problem(problem)
    , m_path(std::move(path))
{
}

bool ObjectReader::has(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

void ObjectReader::note(QLatin1StringView key, const QString &message) const
{
    noteAt(pathTo(key), message);
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
    return m_path.isEmpty() ? QString(key) : QString(m_path + u'.' + key);
}

QJsonValue ObjectReader::value(QLatin1StringView key, QJsonValue::Type wanted) const
{
    const QJsonValue found = m_object.value(key);
    if (found.isUndefined() || found.isNull()) {
        return QJsonValue::Undefined;
    }
    if (found.type() != wanted) {
        const QString path = pathTo(key);
        noteAt(path, wrongType(path, found.type(), wanted));
        return QJsonValue::Undefined;
    }
    return found;
}

void ObjectReader::entries(QLatin1StringView key, QJsonValue::Type wanted,
                           const std::function<void(const QJsonValue &, const QString &)> &read) const
{
    const QJsonArray array = value(key, QJsonValue::Array).toArray();
    qsizetype index = -1;
    for (const QJsonValue entry : array) {
        ++index;
        if (entry.isNull()) {
            continue;
        }
        const QString path = QString(pathTo(key) + u'[' + QString::number(index) + u']');
        if (entry.type() == wanted) {
            read(entry, path);
        } else {
            noteAt(path, wrongType(path, entry.type(), wanted));
        }
    }
}

QString ObjectReader::text(QLatin1StringView key) const
{
    const QJsonValue found = value(key, QJsonValue::String);
    return found.isString() ? textOf(found) : QString();
}

QString ObjectReader::textOrNumber(QLatin1StringView key) const
{
    const QJsonValue found = m_object.value(key);
    if (!found.isDouble()) {
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
    const QJsonValue found = value(key, QJsonValue::Bool);
    return found.isBool() ? std::optional(found.toBool()) : std::nullopt;
}

std::optional<double> ObjectReader::number(QLatin1StringView key) const
{
    const QJsonValue found = value(key, QJsonValue::Double);
    return found.isDouble() ? std::optional(found.toDouble()) : std::nullopt;
}

std::optional<qint64> ObjectReader::count(QLatin1StringView key) const
{
    return countOf(value(key, QJsonValue::Double));
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
    const QJsonValue found = value(key, QJsonValue::Object);
    return found.isObject() ? QString::fromUtf8(compactOf(found.toObject())) : QString();
}

QList<QString> ObjectReader::texts(QLatin1StringView key) const
{
    QList<QString> all;
    entries(key, QJsonValue::String, [&all](const QJsonValue &entry, const QString &) { all.append(textOf(entry)); });
    return all;
}

void ObjectReader::object(QLatin1StringView key, const std::function<void(const ObjectReader &)> &read) const
{
    const QJsonValue found = value(key, QJsonValue::Object);
    if (found.isObject()) {
        read(ObjectReader(found.toObject(), m_problem, pathTo(key)));
    }
}

void ObjectReader::objects(QLatin1StringView key, const std::function<void(const ObjectReader &)> &read) const
{
    entries(key, QJsonValue::Object, [this, &read](const QJsonValue &entry, const QString &path) {
        read(ObjectReader(entry.toObject(), m_problem, path));
    });
}

Result<QJsonObject> readObject(const QByteArray &bytes)
{
    return parse(bytes).and_then([](const QJsonDocument &document) -> Result<QJsonObject> {
        if (!document.isObject()) {
            return badReply(Say::tr("The answer is a list where an object was expected."));
        }
        return document.object();
    });
}

Result<ChatPage> readPage(const QByteArray &bytes, const std::function<void(const ObjectReader &, Chat &)> &read)
{
    return parse(bytes).and_then(entriesOf).map([&](const Entries &entries) {
        ChatPage page;
        page.received = entries.array.size();
        page.total = entries.total;
        page.totalPages = entries.totalPages;
        page.chats.reserve(page.received);
        const QList<QByteArray> slices = entriesIn(bytes);
        qsizetype number = 0;
        for (const QJsonValue entry : entries.array) {
            ++number;
            Chat chat;
            DecodeProblem problem = readEntry(entry, slices.value(number - 1), chat, read);
            if (problem.message.isEmpty()) {
                page.chats.append(std::move(chat));
                continue;
            }
            if (problem.chatId.isEmpty()) {
                problem.message = Say::tr("Entry %1 of the page: %2").arg(QString::number(number), problem.message);
            }
            page.problems.append(problem);
        }
        return page;
    });
}

Result<Chat> readChat(const QByteArray &bytes, const std::function<void(const ObjectReader &, Chat &)> &read)
{
    return readObject(bytes).and_then([&](const QJsonObject &object) -> Result<Chat> {
        Chat chat;
        const DecodeProblem problem = readEntry(object, compacted(bytes), chat, read);
        if (!problem.message.isEmpty()) {
            return badReply(problem.message);
        }
        return chat;
    });
}

} // namespace deskside::json
