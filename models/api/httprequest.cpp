// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/httprequest.h"

#include <QUrl>

namespace deskside {

using namespace Qt::StringLiterals;

QString pathSegment(const QString &text)
{
    if (text == "."_L1 || text == ".."_L1) {
        return QString(text).replace(u'.', "%2E"_L1);
    }
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

void addQuery(QUrlQuery &query, const QString &name, const QString &value)
{
    query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)),
                       QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace deskside
