// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accountstore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLockFile>
#include <QSettings>
#include <QUuid>
#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AccountStore)
};

QString signInWord(SignIn signIn)
{
    switch (signIn) {
    case SignIn::Bearer:
        break;
    case SignIn::BareKey:
        return u"key"_s;
    case SignIn::Header:
        return u"header"_s;
    }
    return u"bearer"_s;
}

std::optional<SignIn> signInFrom(const QString &word)
{
    for (const SignIn signIn : {SignIn::Bearer, SignIn::BareKey, SignIn::Header}) {
        if (signInWord(signIn) == word) {
            return signIn;
        }
    }
    return {};
}

} // namespace

AccountStore::AccountStore(const Profile &profile)
    : m_file(profile.file(u"accounts.ini"_s))
{
    read();
}

void AccountStore::read()
{
    m_accounts.clear();
    m_removed.clear();
    m_problems.clear();
    makePrivate(m_file);
    QSettings settings(m_file, QSettings::IniFormat);
    if (settings.status() != QSettings::NoError) {
        m_problems.append(
            Text::tr("The accounts in “%1” cannot be read: the file is damaged or not readable.").arg(m_file));
    }
    m_removed = settings.value("removed"_L1).toStringList();
    // The entries themselves are counted: a damaged "size" would hide them all.
    settings.beginGroup("accounts"_L1);
    QStringList entries = settings.childGroups();
    std::sort(entries.begin(), entries.end(),
              [](const QString &a, const QString &b) { return a.toLongLong() < b.toLongLong(); });
    for (const QString &entry : std::as_const(entries)) {
        settings.beginGroup(entry);
        Account account;
        account.id = settings.value("id"_L1).toString();
        account.name = settings.value("name"_L1).toString();
        account.vendor = settings.value("vendor"_L1).toString();
        account.baseUrl = QUrl(settings.value("baseUrl"_L1).toString(), QUrl::StrictMode);
        account.organisation = settings.value("organisation"_L1).toString();
        account.me = settings.value("me"_L1).toString();
        account.header = settings.value("header"_L1).toString();
        account.caFile = settings.value("caFile"_L1).toString();
        account.tokenEnv = settings.value("tokenEnv"_L1).toString();
        account.keepDays = std::max(0, settings.value("keepDays"_L1).toInt());
        account.paused = settings.value("paused"_L1).toBool();
        for (const QString &word : settings.value("switchedOff"_L1).toStringList()) {
            if (const auto operation = operationFrom(word)) {
                account.switchedOff.insert(*operation);
            }
        }
        const auto signIn = signInFrom(settings.value("signIn"_L1).toString());
        settings.endGroup();
        if (account.id.isEmpty() || account.vendor.isEmpty() || !signIn) {
            m_problems.append(
                Text::tr("Account %1 (“%2”) in “%3” is incomplete and was left out.").arg(entry, account.name, m_file));
            continue;
        }
        account.signIn = *signIn;
        m_accounts.append(account);
    }
}

std::optional<Account> AccountStore::find(const QString &nameOrId) const
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(), [&nameOrId](const Account &account) {
        return account.id == nameOrId || account.name.compare(nameOrId, Qt::CaseInsensitive) == 0;
    });
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

tl::expected<void, QString> AccountStore::change(
    const std::function<tl::expected<void, QString>(QList<Account> &accounts, QList<QString> &removed)> &edit)
{
    QLockFile lock(m_file + u".change"_s); // QSettings has ".lock" for itself
    if (!readLocked(lock)) {
        return unwritten();
    }
    QList<Account> accounts = m_accounts;
    QList<QString> removed = m_removed;
    return edit(accounts, removed).and_then([&] { return write(accounts, removed); });
}

tl::expected<void, QString> AccountStore::save(const Account &account)
{
    return change([&account](QList<Account> &accounts, QList<QString> &removed) -> tl::expected<void, QString> {
        const auto taken = std::find_if(accounts.begin(), accounts.end(), [&account](const Account &other) {
            return other.id != account.id && other.name.compare(account.name, Qt::CaseInsensitive) == 0;
        });
        if (taken != accounts.end()) {
            return tl::unexpected(
                Text::tr("There is an account named “%1” already. Choose another name.").arg(account.name));
        }
        const auto same = std::find_if(accounts.begin(), accounts.end(),
                                       [&account](const Account &other) { return other.id == account.id; });
        if (same == accounts.end()) {
            accounts.append(account);
        } else {
            *same = account;
        }
        removed.removeAll(account.id);
        return {};
    });
}

tl::expected<void, QString> AccountStore::remove(const QString &accountId)
{
    return change([&accountId](QList<Account> &accounts, QList<QString> &removed) -> tl::expected<void, QString> {
        accounts.removeIf([&accountId](const Account &account) { return account.id == accountId; });
        removed.removeAll(accountId);
        removed.append(accountId);
        return {};
    });
}

tl::expected<void, QString> AccountStore::forgetRemoved(const QString &accountId)
{
    return change([&accountId](QList<Account> &, QList<QString> &removed) -> tl::expected<void, QString> {
        removed.removeAll(accountId);
        return {};
    });
}

QString AccountStore::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool AccountStore::readLocked(QLockFile &lock)
{
    constexpr std::chrono::seconds patience{5};
    if (!lock.tryLock(static_cast<int>(std::chrono::milliseconds(patience).count()))) {
        return false;
    }
    read();
    return true;
}

tl::unexpected<QString> AccountStore::unwritten() const
{
    return tl::unexpected(Text::tr("“%1” cannot be written. Nothing was changed.").arg(m_file));
}

tl::expected<void, QString> AccountStore::write(const QList<Account> &accounts, const QList<QString> &removed)
{
    if (!m_problems.isEmpty() && !m_keptAside && QFile::exists(m_file)) {
        // What could not be read would be gone with the first change.
        const QString aside =
            u"%1.damaged-%2"_s.arg(m_file, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s));
        if (!QFile::copy(m_file, aside)) {
            return unwritten();
        }
        makePrivate(aside);
        m_keptAside = true;
    }
    QSettings settings(m_file, QSettings::IniFormat);
    settings.remove("accounts"_L1);
    settings.beginWriteArray("accounts"_L1, static_cast<int>(accounts.size()));
    for (int i = 0; i < accounts.size(); ++i) {
        const Account &account = accounts[i];
        settings.setArrayIndex(i);
        settings.setValue("id"_L1, account.id);
        settings.setValue("name"_L1, account.name);
        settings.setValue("vendor"_L1, account.vendor);
        settings.setValue("baseUrl"_L1, account.baseUrl.toString(QUrl::FullyEncoded));
        settings.setValue("organisation"_L1, account.organisation);
        settings.setValue("me"_L1, account.me);
        settings.setValue("signIn"_L1, signInWord(account.signIn));
        settings.setValue("header"_L1, account.header);
        settings.setValue("caFile"_L1, account.caFile);
        settings.setValue("tokenEnv"_L1, account.tokenEnv);
        settings.setValue("keepDays"_L1, account.keepDays);
        settings.setValue("paused"_L1, account.paused);
        QStringList switchedOff;
        for (const Operation operation : account.switchedOff) {
            switchedOff.append(wordOf(operation));
        }
        switchedOff.sort();
        settings.setValue("switchedOff"_L1, switchedOff);
    }
    settings.endArray();
    removed.isEmpty() ? settings.remove("removed"_L1) : settings.setValue("removed"_L1, QStringList(removed));
    settings.sync();
    if (settings.status() != QSettings::NoError) {
        return unwritten();
    }
    makePrivate(m_file);
    m_accounts = accounts;
    m_removed = removed;
    return {};
}

} // namespace deskside
