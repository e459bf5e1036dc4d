// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Account)
};

/// 127.0.0.0/8, ::1 and localhost, spelled in full; Qt Core has no address class, and "127.1" is not worth one.
bool isLoopback(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == "::1"_L1) {
        return true;
    }
    const auto bytes = host.split(u'.');
    return bytes.size() == 4 && bytes.front() == "127"_L1
           && std::all_of(bytes.begin(), bytes.end(), [](const QString &byte) {
                  bool ok = false;
                  const int value = byte.toInt(&ok);
                  return ok && value >= 0 && value <= 255;
              });
}

/// The characters RFC 9110 allows in a header's name.
bool isHeaderName(const QString &name)
{
    static const auto extra = u"!#$%&'*+-.^_`|~"_s;
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || extra.contains(c));
    });
}

/// Headers that say how the message travels; a key in one of them would break the request.
bool isReservedHeader(const QString &name)
{
    static const QList<QString> reserved{u"host"_s,
                                         u"content-length"_s,
                                         u"transfer-encoding"_s,
                                         u"connection"_s,
                                         u"upgrade"_s,
                                         u"content-type"_s,
                                         u"accept-encoding"_s,
                                         u"te"_s,
                                         u"expect"_s,
                                         u"cookie"_s,
                                         u"accept"_s,
                                         u"trailer"_s,
                                         u"keep-alive"_s,
                                         u"user-agent"_s};
    return reserved.contains(name.toLower());
}

} // namespace

bool isAllowedBaseUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || url.authority().contains(u'@') || url.hasQuery()
        || url.hasFragment()) {
        return false;
    }
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
}

QString problemWith(const Account &account, const VendorTraits &vendor)
{
    if (account.name.trimmed().isEmpty()) {
        return Text::tr("The account needs a name.");
    }
    if (!isAllowedBaseUrl(account.baseUrl)) {
        if (account.baseUrl.scheme() == "http"_L1) {
            return Text::tr(
                "The base URL must begin with https://. Plain http:// is taken only for this computer itself.");
        }
        return Text::tr("The base URL must be an https:// address with a host and without user name, “?” or “#”.");
    }
    if (vendor.needsOrganisation && account.organisation.trimmed().isEmpty()) {
        return Text::tr("%1 needs the id of the organisation.").arg(vendor.name);
    }
    if (account.signIn == SignIn::Header && (!isHeaderName(account.header) || isReservedHeader(account.header))) {
        return Text::tr("“%1” cannot be the header that carries the key.").arg(account.header);
    }
    return {};
}

Support supportOf(Operation operation, const Account &account, const VendorTraits &vendor)
{
    const Support support = vendor.operations.value(operation, Support::None);
    return support == Support::Inferred && account.switchedOff.contains(operation) ? Support::None : support;
}

} // namespace deskside
