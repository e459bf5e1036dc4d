// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sharing.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SharedReviews)
};

constexpr int highestPort = 65535;

struct TlsWord {
    SharedTls tls;
    QLatin1StringView word;
};
constexpr std::array tlsWords{TlsWord{SharedTls::VerifyFull, "verify-full"_L1},
                              TlsWord{SharedTls::Require, "require"_L1}, TlsWord{SharedTls::None, "none"_L1}};

bool isThisComputer(const QString &host)
{
    return host.startsWith(u'/') || host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

} // namespace

QString problemWith(const SharedReviewsSettings &settings)
{
    if (settings.host.trimmed().isEmpty()) {
        return Text::tr("The shared database's host is missing.");
    }
    if (settings.port < 1 || settings.port > highestPort) {
        return Text::tr("A port is a number from 1 to %1.").arg(highestPort);
    }
    if (settings.database.trimmed().isEmpty()) {
        return Text::tr("The shared database's name is missing.");
    }
    if (settings.user.trimmed().isEmpty()) {
        return Text::tr("The user's name for the shared database is missing.");
    }
    if (settings.tls == SharedTls::None && !isThisComputer(settings.host)) {
        return Text::tr("Without encryption only a database on this computer can be used.");
    }
    if (settings.caFile.contains(u';')) { // which separates options for the database's driver
        return Text::tr("The file with the trusted authorities cannot have a “;” in its name.");
    }
    return {};
}

QVariantMap sharedReviewsToMap(const SharedReviewsSettings &settings)
{
    QString tls;
    for (const TlsWord &word : tlsWords) {
        tls = word.tls == settings.tls ? QString(word.word) : tls;
    }
    return {{u"on"_s, settings.on},        {u"host"_s, settings.host},
            {u"port"_s, settings.port},    {u"database"_s, settings.database},
            {u"user"_s, settings.user},    {u"tls"_s, tls},
            {u"caFile"_s, settings.caFile}};
}

SharedReviewsSettings sharedReviewsFromMap(const QVariantMap &map)
{
    SharedReviewsSettings settings;
    settings.on = map.value(u"on"_s).toBool();
    settings.host = map.value(u"host"_s).toString();
    const int port = map.value(u"port"_s, settings.port).toInt();
    settings.port = port >= 1 && port <= highestPort ? port : settings.port;
    settings.database = map.value(u"database"_s).toString();
    settings.user = map.value(u"user"_s).toString();
    for (const TlsWord &word : tlsWords) { // an unknown one is the strictest
        settings.tls = word.word == map.value(u"tls"_s).toString() ? word.tls : settings.tls;
    }
    settings.caFile = map.value(u"caFile"_s).toString();
    return settings;
}

QString sharedIdentity(const Account &account)
{
    QUrl url = account.baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash | QUrl::RemoveQuery
                                        | QUrl::RemoveFragment);
    const int usual = url.scheme() == "http"_L1 ? 80 : 443;
    if (url.port() == usual) {
        url.setPort(-1);
    }
    constexpr qsizetype enough = 32;
    const QByteArray told = url.toEncoded() + '\n' + account.organisation.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(told, QCryptographicHash::Sha256).toHex().left(enough);
    return account.vendor + u':' + QString::fromLatin1(hash);
}

QString describe(const SharingStatus &status)
{
    const auto waiting = [&status] {
        return status.waiting == 0
                   ? QString()
                   : QString(
                       u' '
                       + Text::tr("%Ln change(s) wait here.", nullptr,
                                  static_cast<int>(std::min<qint64>(status.waiting, std::numeric_limits<int>::max()))));
    };
    switch (status.phase) {
    case SharingStatus::Phase::Off:
        break;
    case SharingStatus::Phase::Connecting:
        return Text::tr("Connecting to the shared database…") + waiting();
    case SharingStatus::Phase::InStep:
        return Text::tr("Shared with the team.") + waiting();
    case SharingStatus::Phase::Failed:
        return status.message + waiting();
    }
    return {};
}

} // namespace deskside
