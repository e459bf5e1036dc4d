// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/score.h"
#include "models/store/ownentry.h"

#include <tl/expected.hpp>

/// A person's own data as a file that another profile can take in.
namespace deskside {

/// A profile's own data. Of the accounts only what tells them apart is written, never a key.
struct ProfileExport {
    QList<Account> accounts;
    QList<OwnEntry> entries;
    QList<Score> scores = {};
};

QByteArray toJson(const ProfileExport &profile, const QDateTime &now);

/// Reads what toJson() wrote; an error sentence names the place that is wrong.
tl::expected<ProfileExport, QString> readProfileExport(const QByteArray &json);

/// The entries with the account ids of `here`: accounts are the same by id, else by product, address and organisation.
/// `strangers` counts those of accounts that are not here.
QList<OwnEntry> entriesFor(const ProfileExport &profile, const QList<Account> &here, qsizetype *strangers);
/// The same of the scores.
QList<Score> scoresFor(const ProfileExport &profile, const QList<Account> &here, qsizetype *strangers);

} // namespace deskside
