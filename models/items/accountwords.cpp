// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/accountwords.h"

#include "models/domain/safetext.h"
#include "models/items/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace deskside {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccountStatusBar)
};

constexpr qint64 longWalk = 500;

QString ageOf(const AccountStatus &status, const QDateTime &now)
{
    return status.lastSync.isValid() ? wording::ago(Moment(status.lastSync), now) : QString();
}

QString walkWords(const AccountStatus &status)
{
    const bool tells = status.walked > 0 && (!status.complete || status.total.value_or(0) > longWalk);
    if (!tells)
        return Words::tr("syncing");
    // Chats that came while it walked may make a vendor's total too small.
    if (status.total && *status.total >= status.walked)
        return Words::tr("syncing, %L1 of %L2").arg(status.walked).arg(*status.total);
    return Words::tr("syncing, %L1").arg(status.walked);
}

} // namespace

QString offlineWords(const AccountStatus &status, const QDateTime &now, bool brief)
{
    if (const QString age = ageOf(status, now); !age.isEmpty())
        return (brief ? Words::tr("offline, as of %1") : Words::tr("offline: showing what was stored %1")).arg(age);
    if (brief)
        return Words::tr("offline");
    return status.chats > 0 ? Words::tr("offline: showing what was stored")
                            : Words::tr("offline: nothing is stored yet");
}

QString statusWords(const AccountStatus &status, const QDateTime &now)
{
    const QString age = ageOf(status, now);
    switch (status.phase) {
    case AccountStatus::Phase::Syncing:
        return walkWords(status);
    case AccountStatus::Phase::SignedOut:
        return Words::tr("signed out");
    case AccountStatus::Phase::Paused:
        return age.isEmpty() ? Words::tr("paused") : Words::tr("paused, as of %1").arg(age);
    case AccountStatus::Phase::Failed:
        if (age.isEmpty())
            return Words::tr("not reached yet");
        return (status.error && status.error->kind == ApiError::Kind::Offline ? Words::tr("not reached, as of %1")
                                                                              : Words::tr("failed, as of %1"))
            .arg(age);
    case AccountStatus::Phase::Idle:
        break;
    }
    return age.isEmpty() ? Words::tr("not synced yet") : Words::tr("synced %1").arg(age);
}

QString briefStatusWords(const AccountStatus &status, const QDateTime &now)
{
    const QString age = ageOf(status, now);
    return status.phase == AccountStatus::Phase::Idle && !age.isEmpty() ? age : statusWords(status, now);
}

QStringList distinctNames(const QStringList &names)
{
    if (names.size() < 2) {
        return names;
    }
    const QStringList first = names.first().split(u' ');
    qsizetype common = first.size();
    for (const QString &name : names) {
        const QStringList words = name.split(u' ');
        const auto end = std::mismatch(first.begin(), first.end(), words.begin(), words.end()).first;
        common = std::min({common, static_cast<qsizetype>(end - first.begin()), words.size() - 1});
    }
    QStringList distinct;
    for (const QString &name : names) {
        distinct.append(name.section(u' ', static_cast<int>(common)));
    }
    return distinct;
}

std::optional<double> progressOf(const AccountStatus &status)
{
    const qint64 total = status.total.value_or(0);
    if (status.phase != AccountStatus::Phase::Syncing || total <= longWalk || status.walked <= 0)
        return {};
    return static_cast<double>(std::min(status.walked, total)) / static_cast<double>(total);
}

QString chatsWords(qint64 chats)
{
    return Words::tr("%Ln chat(s)", nullptr, static_cast<int>(std::min<qint64>(chats, INT_MAX)));
}

QString sizeWords(const SizeLine &size)
{
    //: An account's name, how many chats, how much room: "Acme: 12,345 chats, 18 MB".
    return Words::tr("%1: %2, %3")
        .arg(isolated(safeLine(size.account, 60)), chatsWords(size.chats), wording::fileSize(size.bytes));
}

} // namespace deskside
