// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "models/domain/chat.h"

#include <QJsonArray>
#include <QJsonObject>
#include <functional>

/// What the vendors' decoders share: reading an object field by field, and a list entry by entry.
namespace deskside::json {

/// Reads the fields of one JSON object. A missing or null field is "not reported"; one of the wrong type is noted as
/// the object's first problem, with its path, and reads as not reported.
class ObjectReader
{
public:
    ObjectReader(QJsonObject object, DecodeProblem *problem, QString path = {});

    QString text(QLatin1StringView key) const;         ///< null QString when not reported
    QString textOrNumber(QLatin1StringView key) const; ///< an id that some pages write as a number
    std::optional<bool> flag(QLatin1StringView key) const;
    std::optional<double> number(QLatin1StringView key) const;
    std::optional<qint64> count(QLatin1StringView key) const; ///< any number, rounded away from zero and kept in range
    Moment moment(QLatin1StringView key) const;               ///< a date or date-time; an empty string is not reported
    QString compact(QLatin1StringView key) const;             ///< an object of any shape, as compact JSON
    QList<QString> texts(QLatin1StringView key) const;
    /// Calls `read` with the object under `key`; not at all when it is missing.
    void object(QLatin1StringView key, const std::function<void(const ObjectReader &)> &read) const;
    /// Calls `read` with each object of the array under `key`.
    void objects(QLatin1StringView key, const std::function<void(const ObjectReader &)> &read) const;

    bool has(QLatin1StringView key) const; ///< present and not null
    const QJsonObject &raw() const { return m_object; }
    /// Notes a problem with a field unless there is one already.
    void note(QLatin1StringView key, const QString &message) const;

private:
    /// The value under `key`; undefined when it is missing, null, or of the wrong type (which is noted).
    QJsonValue value(QLatin1StringView key, QJsonValue::Type wanted) const;
    /// Calls `read` with each entry of the right type and its path; null entries are passed over.
    void entries(QLatin1StringView key, QJsonValue::Type wanted,
                 const std::function<void(const QJsonValue &, const QString &)> &read) const;
    QString pathTo(QLatin1StringView key) const;
    void noteAt(const QString &path, const QString &message) const;

    QJsonObject m_object;
    DecodeProblem *m_problem;
    QString m_path;
};

/// The one object that a reply is. Anything else is ApiError::BadReply.
Result<QJsonObject> readObject(const QByteArray &bytes);

/// Reads a reply that is an array, or an object that wraps exactly one array (with its total or total_pages, if any).
/// Each entry that is an object with a readable id and no field of the wrong type becomes a chat through `read`, which
/// finds Chat::raw and key.id already filled in; every other entry becomes a DecodeProblem.
Result<ChatPage> readPage(const QByteArray &bytes, const std::function<void(const ObjectReader &, Chat &)> &read);

/// Reads a reply that is one chat; BadReply names the field when it cannot be read.
Result<Chat> readChat(const QByteArray &bytes, const std::function<void(const ObjectReader &, Chat &)> &read);

} // namespace deskside::json
