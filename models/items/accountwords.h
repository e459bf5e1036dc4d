// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountstatus.h"

#include <QStringList>

namespace deskside {

/// What an account is doing, in a few words: "synced 2 min ago", "syncing, 300 of 12,000", "paused", "signed out".
QString statusWords(const AccountStatus &status, const QDateTime &now);
/// The age of what is shown alone, "2 min ago", where that is what matters; else the same.
QString briefStatusWords(const AccountStatus &status, const QDateTime &now);
/// The same while nothing is asked of any vendor, when the age of what is shown is what matters: "offline: showing what
/// was stored 3 min ago". `brief`: one of several in a line.
QString offlineWords(const AccountStatus &status, const QDateTime &now, bool brief);

/// How far a walk has come that is long enough to show it, 0 to 1; nullopt for a short one and where no total is known.
std::optional<double> progressOf(const AccountStatus &status);

/// What tells names apart, where there is no room for more: without the words that all of them begin with ("EU" and
/// "Shop" of "Acme EU" and "Acme Shop"). As they are when one would be left without any.
QStringList distinctNames(const QStringList &names);

/// How much of an account is stored here.
struct SizeLine {
    QString account; ///< its name
    qint64 chats = 0;
    qint64 bytes = 0;
    bool operator==(const SizeLine &) const = default;
};
/// "Invent Demo: 12,345 chats, 18 MB".
QString sizeWords(const SizeLine &size);
/// "12,345 chats".
QString chatsWords(qint64 chats);

} // namespace deskside
