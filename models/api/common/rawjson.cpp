// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/rawjson.h"

#include "models/api/common/jsontree.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace deskside::json {

using namespace Qt::StringLiterals;

QByteArray withField(const QByteArray &object, QLatin1StringView name, const QByteArray &value)
{
    const auto tree = Tree::parse(object);
    if (!tree || !tree->root().isObject()) {
        return {};
    }
    QByteArray result("{");
    const auto add = [&result](QByteArrayView key, QByteArrayView bytes) {
        if (result.size() > 1) {
            result += ',';
        }
        result.append(key).append(':').append(bytes);
    };
    bool isThere = false;
    tree->root().forEachField([&](Value key, Value field) {
        if (key.text() != name) {
            add(key.bytes(), field.compactBytes());
        } else if (!std::exchange(isThere, true)) {
            add(key.bytes(), value);
        }
    });
    if (!isThere) {
        const QByteArray key = '"' + QByteArray(name.data(), name.size()) + '"';
        add(key, value);
    }
    return result + '}';
}

QByteArray fieldOf(const QByteArray &object, QLatin1StringView name)
{
    const auto tree = Tree::parse(object);
    const Value field = tree ? tree->root().field(name) : Value();
    const bool isThere = field.kind() != Value::Kind::Missing && field.kind() != Value::Kind::Null;
    return isThere ? field.compactBytes() : QByteArray();
}

QByteArray quoted(const QString &text)
{
    const QByteArray inBrackets = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return inBrackets.sliced(1, inBrackets.size() - 2);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace deskside::json
