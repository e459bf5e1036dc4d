// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/transport.h"

#include <QUrl>

namespace deskside {

/// The largest file that is fetched, in bytes.
constexpr qint64 largestDownload = qint64{512} * 1024 * 1024;

/// Fetches a file that a stranger linked to, and puts it at `path` when it is whole: until then, and when it fails,
/// nothing that stood there is touched. Carries no credentials and no cookies, speaks HTTPS only (HTTP to loopback
/// addresses), and follows redirects that stay so. Answers how large it is. Dropping the Call ends it. NotKept when the
/// file cannot be written.
Call download(const QUrl &url, const QString &path, std::function<void(Result<qint64>)> done,
              qint64 largest = largestDownload);

} // namespace deskside
