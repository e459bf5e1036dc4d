// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/common/jsontree.h"
#include "models/domain/apierror.h"
#include "models/domain/chat.h"

#include <QJsonObject>
#include <functional>

/// What the vendors' decoders share: reading an object field by field, and a list entry by entry.
namespace deskside::json {

/// Reads the fields of one JSON object. A missing or null field is "not reported"; one of the wrong type is noted as
/// the object's first problem, with its path, and reads as not reported. Keys are literals.
class ObjectReader
{
public:
    ObjectReader(Value object, DecodeProblem *problem);

    QString text(QLatin1StringView key) const;         ///< null QString when not reported
    QString textOrNumber(QLatin1StringView key) const; ///< an id that some pages write as a number
    std::optional<bool> flag(QLatin1StringView key) const;
    std::optional<double> number(QLatin1StringView key) const;
    std::optional<qint64> count(QLatin1StringView key) const; ///< any number, rounded away from zero and kept in range
    Moment moment(QLatin1StringView key) const;               ///< a date or date-time; an empty string is not reported
    QString compact(QLatin1StringView key) const;             ///< an object of any shape, as compact JSON
    QList<QString> texts(QLatin1StringView key) const;
    /// Calls `read` with a reader of the object under `key`; not at all when it is missing.
    template <typename Read>
    void object(QLatin1StringView key, Read read) const;
    /// Calls `read` with a reader of each object of the array under `key`.
    template <typename Read>
    void objects(QLatin1StringView key, Read read) const;

    bool has(QLatin1StringView key) const; ///< present and not null
    Value::Kind kind(QLatin1StringView key) const;
    bool contains(QLatin1StringView key) const; ///< present, null or not
    QJsonObject raw() const;                    ///< all of it; takes its time
    /// Notes a problem with a field unless there is one already.
    void note(QLatin1StringView key, const QString &message) const;

private:
    ObjectReader(Value object, const ObjectReader *parent, QLatin1StringView key, qsizetype index);

    /// The value under `key`; missing when it is, is null, or is of the wrong kind (which is noted).
    Value value(QLatin1StringView key, Value::Kind wanted) const;
    /// Calls `read` with each entry of the right kind and its number; null entries are passed over.
    template <typename Read>
    void entries(QLatin1StringView key, Value::Kind wanted, Read read) const;
    void noteKind(const QString &path, Value::Kind got, Value::Kind wanted) const;
    void noteAt(const QString &path, const QString &message) const;
    // Paths are put together when there is a problem to tell of.
    QString pathTo(QLatin1StringView key) const;
    QString pathTo(QLatin1StringView key, qsizetype index) const;

    Value m_object;
    DecodeProblem *m_problem;
    const ObjectReader *m_parent = nullptr; ///< whose `m_key` this is
    QLatin1StringView m_key;
    qsizetype m_index = -1; ///< in the list under that key; -1: it is no list
};

/// The entries of a reply, with what the object around them says of the whole list.
struct Entries {
    Value list;
    std::optional<qint64> total;
    std::optional<qint64> totalPages;
    bool isWrapped = false; ///< there is an object around them
};

/// A reply that is JSON. Anything else is ApiError::BadReply.
Result<Tree> readDocument(const QByteArray &bytes);

/// A reply that is one object. Anything else is ApiError::BadReply.
Result<Tree> readObject(const QByteArray &bytes);

/// The entries of a reply that is an array, or an object that wraps exactly one. They live as long as the tree.
Result<Entries> entriesOf(const Tree &tree);

/// "a list": for a person.
QString nameOf(Value::Kind kind);

/// Reads a reply that is an array, or an object that wraps exactly one array (with its total or total_pages, if any).
/// Each entry that is an object with a readable id and no field of the wrong type becomes a chat through `read`, which
/// finds Chat::raw and key.id already filled in; every other entry becomes a DecodeProblem.
Result<ChatPage> readPage(const QByteArray &bytes, const std::function<void(const ObjectReader &, Chat &)> &read);

/// Reads a reply that is one chat; BadReply names the field when it cannot be read.
Result<Chat> readChat(const QByteArray &bytes, const std::function<void(const ObjectReader &, Chat &)> &read);

template <typename Read>
void ObjectReader::object(QLatin1StringView key, Read read) const
{
    const Value found = value(key, Value::Kind::Object);
    if (found.isObject()) {
        read(ObjectReader(found, this, key, -1));
    }
}

template <typename Read>
void ObjectReader::objects(QLatin1StringView key, Read read) const
{
    entries(key, Value::Kind::Object,
            [&](Value entry, qsizetype index) { read(ObjectReader(entry, this, key, index)); });
}

template <typename Read>
void ObjectReader::entries(QLatin1StringView key, Value::Kind wanted, Read read) const
{
    qsizetype index = -1;
    value(key, Value::Kind::List).forEach([&](Value entry) {
        ++index;
        if (entry.kind() == wanted) {
            read(entry, index);
        } else if (entry.kind() != Value::Kind::Null) {
            noteKind(pathTo(key, index), entry.kind(), wanted);
        }
    });
}

} // namespace deskside::json
