// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

/// Walks a JSON value, so that a test can break each field of a fixture in turn.
namespace deskside::test {

/// From the outermost value inwards; a step is a field's name or an index.
using JsonPath = QVariantList;

inline bool isName(const QVariant &step)
{
    return step.typeId() == QMetaType::QString;
}

/// The path as a DecodeProblem names it: "members[2].id".
inline QString nameOf(const JsonPath &path)
{
    QString name;
    for (const QVariant &step : path) {
        if (!isName(step)) {
            name += u'[' + step.toString() + u']';
        } else {
            name += name.isEmpty() ? step.toString() : QString(u'.' + step.toString());
        }
    }
    return name;
}

/// Appends every path below `value`, containers included. What stands in a field named in `free` may have any shape and
/// is not walked.
inline void collectPaths(const QJsonValue &value, const QStringList &free, const JsonPath &here, QList<JsonPath> &paths)
{
    if (!here.isEmpty()) {
        paths.append(here);
        if (free.contains(here.constLast().toString())) {
            return;
        }
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        collectPaths(it.value(), free, JsonPath(here) << it.key(), paths);
    }
    const QJsonArray array = value.toArray();
    for (int i = 0; i < array.size(); ++i) {
        collectPaths(array.at(i), free, JsonPath(here) << i, paths);
    }
}

inline QJsonValue valueAt(const QJsonValue &value, const JsonPath &path)
{
    QJsonValue found = value;
    for (const QVariant &step : path) {
        found = isName(step) ? found.toObject().value(step.toString()) : found.toArray().at(step.toInt());
    }
    return found;
}

/// `value` with what stands at `path` replaced.
inline QJsonValue replaced(const QJsonValue &value, const JsonPath &path, const QJsonValue &with)
{
    if (path.isEmpty()) {
        return with;
    }
    const QVariant step = path.constFirst();
    if (isName(step)) {
        QJsonObject object = value.toObject();
        object[step.toString()] = replaced(object.value(step.toString()), path.mid(1), with);
        return object;
    }
    QJsonArray array = value.toArray();
    array[step.toInt()] = replaced(array.at(step.toInt()), path.mid(1), with);
    return array;
}

} // namespace deskside::test
