// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"

#include <QDateTime>
#include <QVariantMap>

namespace deskside {

/// How the line to a shared database is secured. In files: new ones go to the end.
enum class SharedTls : unsigned char {
    VerifyFull, ///< encrypted, and the server proves that it is the host that was asked for
    Require,    ///< encrypted, be it to whom it may
    None        ///< only to this computer
};

/// The PostgreSQL database through which a team shares scores, notes and tags. The password is never part of it.
struct SharedReviewsSettings {
    bool on = false;
    QString host; ///< a name, an address, or the folder of a local socket
    int port = 5432;
    QString database;
    QString user;
    SharedTls tls = SharedTls::VerifyFull;
    QString caFile; ///< a PEM file with the authorities that are trusted; empty: the system's

    bool operator==(const SharedReviewsSettings &) const = default;
};
/// What is wrong with them, as a sentence for a person; empty when nothing is.
QString problemWith(const SharedReviewsSettings &settings);
/// For a settings file.
QVariantMap sharedReviewsToMap(const SharedReviewsSettings &settings);
SharedReviewsSettings sharedReviewsFromMap(const QVariantMap &map);

/// What an account is called in a shared database: the same on every computer, though Account::id is not.
QString sharedIdentity(const Account &account);

/// How the sharing stands.
struct SharingStatus {
    enum class Phase : unsigned char {
        Off,
        Connecting,
        InStep,
        Failed ///< tried again by itself; what is done here waits
    };
    Phase phase = Phase::Off;
    QString message;    ///< of Failed: a sentence
    qint64 waiting = 0; ///< changes that the database does not have yet
    QDateTime last;     ///< when it was last in step, UTC; null: not since the start
    bool operator==(const SharingStatus &) const = default;
};
/// As a sentence; empty when it is off.
QString describe(const SharingStatus &status);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::SharedReviewsSettings)
Q_DECLARE_METATYPE(deskside::SharingStatus)
