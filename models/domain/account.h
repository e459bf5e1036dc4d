// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"
#include "models/domain/operation.h"

#include <QHash>
#include <QSet>
#include <QUrl>

namespace deskside {

/// How an account's key travels.
enum class SignIn : unsigned char {
    Bearer,  ///< Authorization: Bearer KEY
    BareKey, ///< Authorization: KEY
    Header,  ///< another header: KEY
};

/// What an account dialog, the command line and the sync have to know of a product. The registry of vendors holds them.
struct VendorTraits {
    QString id;   ///< "invent": as on the command line, in JSON and in the store
    QString name; ///< "Invent": a name, not translated
    QUrl baseUrl; ///< the vendor's own
    SignIn signIn = SignIn::Bearer;
    bool needsOrganisation = true;
    bool learnsIdentity = false;               ///< "who I am there" can be asked of the vendor
    bool hasDetails = false;                   ///< a chat's details come from a request of their own
    int pageSize = 100;                        ///< what is asked for; the vendor's maximum where there is one
    int requestsPerMinute = 0;                 ///< the vendor's documented limit; 0: none known
    bool listsUnread = false;                  ///< the vendor lists the unread chats alone (ListQuery::Slice::Unread)
    bool listsMine = false;                    ///< the vendor lists the chats assigned to the person alone
    bool searches = false;                     ///< the vendor searches for a text (ListQuery::search)
    bool changesRise = false;                  ///< a chat that changes in any way comes to the top of the vendor's list
    QHash<Operation, Support> operations = {}; ///< what is not here the vendor does not have
    QSet<QString> states = {}; ///< Operation::SetState: those that can be asked for, see ActionState::value
};

/// One company account at one vendor. The token is never part of it.
struct Account {
    QString id;     ///< stable, made here; names the account in the store and the keyring
    QString name;   ///< chosen by the person, unique in a profile
    QString vendor; ///< VendorTraits::id
    QUrl baseUrl;
    QString organisation; ///< empty where the key names it (Zaia)
    QString me;           ///< the person's id at the vendor; empty when not known
    SignIn signIn = SignIn::Bearer;
    QString header;                   ///< the header's name for SignIn::Header
    QString caFile;                   ///< a PEM file with a private certificate authority
    QString tokenEnv;                 ///< the environment variable that holds the token; empty: the keyring
    int keepDays = 0;                 ///< closed chats are kept here for so many days after closing; 0: for good
    bool paused = false;              ///< nothing is asked of the vendor by itself
    QSet<Operation> switchedOff = {}; ///< inferred operations that the person does not want to be used

    bool operator==(const Account &) const = default;
};

/// Whether an operation is to be used with this account.
Support supportOf(Operation operation, const Account &account, const VendorTraits &vendor);

/// What is wrong with an account's settings, as a sentence for a person; empty when nothing is.
QString problemWith(const Account &account, const VendorTraits &vendor);

/// True for http: on a loopback address and for any https:.
bool isAllowedBaseUrl(const QUrl &url);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::Account)
