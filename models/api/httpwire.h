// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/httprequest.h"
#include "models/domain/account.h"
#include "models/domain/apierror.h"

#include <utility>

/// The parts of an HTTP exchange that need no network: what goes onto the wire, and what an answer amounts to.
namespace deskside {

/// "GET", "POST" …
QByteArray verbName(HttpRequest::Verb verb);

/// Where a request goes, with its path and query byte for byte. Rejected when the base URL is not allowed or the path
/// could lead elsewhere: not absolute, not valid, or with a segment that decodes to "." or "..".
Result<QUrl> requestUrl(const QUrl &base, const HttpRequest &request);

/// The header that carries the account's key. Unauthorized without a key; Rejected when key or header name cannot
/// travel in a header. The error never quotes the key.
Result<std::pair<QByteArray, QByteArray>> signInHeader(const Account &account, const QString &token);

/// What an answer's status means; nullopt for 2xx. A write that a gateway lost is OutcomeUnknown.
std::optional<ApiError::Kind> errorKind(HttpRequest::Verb verb, int status);

/// True when a body was certainly cut: it is empty, or begins as a JSON object or array and does not end as one.
/// Qt reports neither a chunked nor a compressed body that stops in the middle.
bool isCutShort(const QByteArray &body);

} // namespace deskside
