// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatlink.h"

#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr auto scheme = "deskside:"_L1;
constexpr auto beginning = "deskside://chat/"_L1;
constexpr qsizetype longestId = 512;

/// Null for what no id of a chat or an account can be.
QString idIn(const QString &segment)
{
    const QString id = QUrl::fromPercentEncoding(segment.toLatin1());
    const bool isPrintable = std::all_of(id.begin(), id.end(), [](QChar c) { return c.isPrint(); });
    return !id.isEmpty() && id.size() <= longestId && isPrintable ? id : QString();
}

} // namespace

QString chatLink(const ChatKey &key)
{
    return beginning + QString::fromLatin1(QUrl::toPercentEncoding(key.account)) + u'/'
           + QString::fromLatin1(QUrl::toPercentEncoding(key.id));
}

std::optional<ChatKey> chatKeyFrom(const QString &link)
{
    if (!link.startsWith(beginning, Qt::CaseInsensitive)) {
        return {};
    }
    const QStringList segments = link.sliced(beginning.size()).split(u'/');
    if (segments.size() != 2) {
        return {};
    }
    const ChatKey key{idIn(segments[0]), idIn(segments[1])};
    return key.account.isNull() || key.id.isNull() ? std::nullopt : std::optional(key);
}

bool isOurLink(const QString &text)
{
    return text.startsWith(scheme, Qt::CaseInsensitive);
}

} // namespace deskside
