// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/// JSON as bytes: what is kept as it came is changed field by field, and what is sent is written.
namespace deskside::json {

/// The object with one field replaced, or added; the others stand as they came. `value` is JSON. Empty when `object`
/// is no object.
QByteArray withField(const QByteArray &object, QLatin1StringView name, const QByteArray &value);

/// The field of an object, as compact JSON; empty when it has none, or it is null.
QByteArray fieldOf(const QByteArray &object, QLatin1StringView name);

/// A text as JSON, with its quotes.
QByteArray quoted(const QString &text);

/// An object as JSON without white space.
QByteArray compact(const QJsonObject &object);

} // namespace deskside::json
