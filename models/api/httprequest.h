// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUrlQuery>

namespace deskside {

/// One HTTP exchange to make, as a value: builders return it and tests compare it without a network.
struct HttpRequest {
    enum class Verb { Get, Post, Patch, Delete };
    Verb verb = Verb::Get;
    QString path; ///< below the account's base URL, begins with "/", already percent-encoded
    QUrlQuery query;
    QByteArray body; ///< JSON, empty for Get and Delete

    bool operator==(const HttpRequest &) const = default;
};

/// An answer with a 2xx status.
struct HttpResponse {
    int status = 200;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; cookies are left out

    bool operator==(const HttpResponse &) const = default;
};

/// A path segment from a vendor's or a person's text: everything but unreserved characters is percent-encoded,
/// and so are the segments "." and ".." that a server would resolve.
QString pathSegment(const QString &text);

/// Adds name=value with the value percent-encoded in full ("+", "&" and "#" too, which QUrlQuery leaves alone).
void addQuery(QUrlQuery &query, const QString &name, const QString &value);

} // namespace deskside
