// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/httpwire.h"

#include <QCoreApplication>

#include <algorithm>

namespace deskside {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HttpClient)
};

auto rejected(const QString &detail)
{
    return tl::make_unexpected(ApiError{.kind = ApiError::Kind::Rejected, .detail = detail});
}

/// Some servers decode a whole path before they resolve it, so an encoded slash separates segments as well.
bool hasDotSegment(const QString &path)
{
    const QString decoded = QUrl::fromPercentEncoding(path.toUtf8()).replace(u'\\', u'/');
    const auto segments = QStringView(decoded).split(u'/');
    return std::any_of(segments.begin(), segments.end(),
                       [](QStringView segment) { return segment == u"." || segment == u".."; });
}

/// Nothing that could end the header or begin another; which names are sensible, problemWith() says.
bool fitsHeaderName(const QByteArray &name)
{
    return !name.isEmpty()
           && std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c <= '~' && c != ':'; });
}

} // namespace

QByteArray verbName(HttpRequest::Verb verb)
{
    switch (verb) {
    case HttpRequest::Verb::Get:
        return "GET"_ba;
    case HttpRequest::Verb::Post:
        return "POST"_ba;
    case HttpRequest::Verb::Patch:
        return "PATCH"_ba;
    case HttpRequest::Verb::Delete:
        return "DELETE"_ba;
    }
    return {};
}

Result<QUrl> requestUrl(const QUrl &base, const HttpRequest &request)
{
    if (!isAllowedBaseUrl(base)) {
        return rejected(Words::tr("The base URL is not allowed: it has to begin with https:"));
    }
    if (!request.path.startsWith(u'/') || hasDotSegment(request.path)) {
        return rejected(Words::tr("The path %1 could lead elsewhere").arg(request.path));
    }
    QString prefix = base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/')) {
        prefix.chop(1);
    }
    QUrl url;
    url.setScheme(base.scheme());
    url.setHost(base.host());
    url.setPort(base.port());
    url.setPath(prefix + request.path, QUrl::StrictMode);
    if (!url.isValid() || url.path(QUrl::FullyEncoded) != QString(prefix + request.path)) {
        return rejected(Words::tr("The path %1 is not valid").arg(request.path));
    }
    if (!request.query.isEmpty()) {
        url.setQuery(request.query);
    }
    return url;
}

Result<std::pair<QByteArray, QByteArray>> signInHeader(const Account &account, const QString &token)
{
    if (token.isEmpty()) {
        return tl::make_unexpected(
            ApiError{.kind = ApiError::Kind::Unauthorized, .detail = Words::tr("There is no key for this account")});
    }
    if (!std::all_of(token.begin(), token.end(), [](QChar c) { return c >= u' ' && c <= u'~'; })) {
        return rejected(Words::tr("The key has characters that no key has, perhaps a line break"));
    }
    const QByteArray key = token.toLatin1();
    switch (account.signIn) {
    case SignIn::Bearer:
        return std::pair("Authorization"_ba, QByteArray("Bearer " + key));
    case SignIn::BareKey:
        return std::pair("Authorization"_ba, key);
    case SignIn::Header:
        break;
    }
    const QByteArray name = account.header.toUtf8();
    if (!fitsHeaderName(name)) {
        return rejected(Words::tr("“%1” cannot be the name of a header").arg(account.header));
    }
    return std::pair(name, key);
}

std::optional<ApiError::Kind> errorKind(HttpRequest::Verb verb, int status)
{
    using Kind = ApiError::Kind;
    const bool isWrite = verb != HttpRequest::Verb::Get;
    if (status >= 200 && status < 300) {
        return std::nullopt;
    }
    if (status < 200 || status > 599) {
        return isWrite ? Kind::OutcomeUnknown : Kind::BadReply;
    }
    switch (status) {
    case 401:
        return Kind::Unauthorized;
    case 403:
        return Kind::Forbidden;
    case 404:
        return Kind::NotFound;
    case 429:
        return Kind::RateLimited;
    case 502:
    case 504:
        return isWrite ? Kind::OutcomeUnknown : Kind::ServerFault;
    default:
        return status < 500 ? Kind::Rejected : Kind::ServerFault;
    }
}

bool isCutShort(const QByteArray &body)
{
    const QByteArrayView text = QByteArrayView(body).trimmed();
    if (text.isEmpty()) {
        return true;
    }
    if (text.front() != '{' && text.front() != '[') {
        return false;
    }
    qsizetype depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                inString = false;
            }
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return inString || depth > 0;
}

} // namespace deskside
