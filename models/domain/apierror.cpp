// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/apierror.h"

#include <QCoreApplication>

namespace deskside {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ApiError)
};

QString describeRejected(const ApiError &error, const QString &vendor)
{
    if (error.httpStatus == 0) {
        return Words::tr("Deskside did not send this to %1, because it would not be safe or not make sense. "
                         "Check the account's settings.")
            .arg(vendor);
    }
    if (error.httpStatus < 400) {
        return Words::tr("%1 is redirecting to another address, where Deskside does not take the key. "
                         "Check the base URL in the account's settings.")
            .arg(vendor);
    }
    return Words::tr("%1 did not accept the request (HTTP %2). Trying the same again will not help.")
        .arg(vendor, QString::number(error.httpStatus));
}

} // namespace

QString describe(const ApiError &error, const QString &vendor)
{
    switch (error.kind) {
    case ApiError::Kind::Offline:
        return Words::tr("Deskside cannot reach %1. Check the network connection and the account's base URL.")
            .arg(vendor);
    case ApiError::Kind::TimedOut:
        return Words::tr("%1 did not answer in time. Try again in a moment.").arg(vendor);
    case ApiError::Kind::Unauthorized:
        return Words::tr("%1 says the key is not valid for this organisation. Sign in again with another key.")
            .arg(vendor);
    case ApiError::Kind::Forbidden:
        return Words::tr("%1 says this key may not do that. Sign in with a key that has the permission.").arg(vendor);
    case ApiError::Kind::NotFound:
        return Words::tr("%1 does not know what was asked for. It may have been removed, or the organisation in the "
                         "account's settings is not the right one.")
            .arg(vendor);
    case ApiError::Kind::RateLimited:
        return Words::tr("%1 asks for fewer requests. Wait a few minutes before trying again.").arg(vendor);
    case ApiError::Kind::Rejected:
        return describeRejected(error, vendor);
    case ApiError::Kind::ServerFault:
        return Words::tr("%1 has a fault of its own (HTTP %2). Try again later.")
            .arg(vendor, QString::number(error.httpStatus));
    case ApiError::Kind::BadReply:
        return Words::tr("%1 answered with something Deskside does not understand. An update of Deskside may help.")
            .arg(vendor);
    case ApiError::Kind::OutcomeUnknown:
        return Words::tr("The connection to %1 broke before it answered: the change may or may not have happened. "
                         "Look before trying again.")
            .arg(vendor);
    case ApiError::Kind::NotKept:
        return error.detail;
    }
    return {};
}

} // namespace deskside
