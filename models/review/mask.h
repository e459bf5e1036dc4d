// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace deskside {

/// Kinds of personal data that can be masked on the way out.
enum class Personal : unsigned char { Name, Email, Phone, Ip };

/// "names", "email", "phone", "ip": as the command line spells them; nullopt for any other word.
std::optional<QSet<Personal>> personalFrom(const QString &commaSeparated);

/// Replaces people by pseudonyms that stay the same: an HMAC-SHA-256 of what tells a person from others, under a key
/// that never leaves the profile. Without the key nobody can try names out on a file. Belongs to one thread.
class Mask
{
public:
    /// Masks nothing.
    Mask() = default;
    /// `key`: some 32 random bytes.
    Mask(QSet<Personal> what, QByteArray key)
        : m_what(std::move(what))
        , m_key(std::move(key))
    {
    }

    bool isEmpty() const { return m_what.isEmpty(); }

    /// "customer-7f3a91c04b2de865" in place of the name, and "email-…", "phone-…", "ip-…" of the same kind; what is
    /// not there stays so. Other fields that tell who it is leave. One person is known by the vendor's id, else the
    /// address, else the telephone number, else the name.
    Customer masked(const Customer &customer, const QString &account) const;
    /// "person-…": a colleague (an assignee, a reviewer), who is the same in every account; null for none.
    QString colleague(const QString &name) const;

    /// A text without its masked customer: the name and its parts, the address, the telephone number however it is
    /// spaced, and any e-mail address and IP address at all. `customer` is as it was before.
    QString scrubbed(QString text, const Customer &customer, const QString &account) const;

private:
    bool masks(Personal what) const { return m_what.contains(what); }
    QString pseudonym(QLatin1StringView kind, const QString &value) const;
    QString customerName(const Customer &customer, const QString &account) const;

    QSet<Personal> m_what;
    QByteArray m_key;
    mutable QHash<QString, QString> m_colleagues; ///< few, and on every row
};

} // namespace deskside
