// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secretstore.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {
QString service()
{
    return u"deskside"_s;
}
} // namespace

SecretStore::SecretStore(QObject *parent)
    : QObject(parent)
{
}

void SecretStore::read(const Account &account, std::function<void(QString)> done)
{
    if (!account.tokenEnv.isEmpty()) {
        const QString token = qEnvironmentVariable(account.tokenEnv.toLocal8Bit().constData()).trimmed();
        QTimer::singleShot(0, this, [token, done] { done(token); });
        return;
    }
    if (m_memoryOnly || m_memory.contains(account.id)) {
        QTimer::singleShot(0, this, [token = m_memory.value(account.id), done] { done(token); });
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service(), this);
    job->setKey(account.id);
    connect(job, &QKeychain::Job::finished, this, [done](QKeychain::Job *finished) {
        // A locked keyring reads as "no such entry": either way the person is asked, and nothing is deleted.
        const bool ok = finished->error() == QKeychain::NoError;
        done(ok ? static_cast<QKeychain::ReadPasswordJob *>(finished)->textData() : QString());
    });
    job->start();
}

void SecretStore::write(const Account &account, const QString &token, std::function<void(Where)> done)
{
    m_memory.insert(account.id, token);
    if (m_memoryOnly) {
        QTimer::singleShot(0, this, [done] { done(Where::MemoryOnly); });
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service(), this);
    job->setKey(account.id);
    job->setInsecureFallback(false);
    job->setTextData(token);
    connect(job, &QKeychain::Job::finished, this, [done](QKeychain::Job *finished) {
        done(finished->error() == QKeychain::NoError ? Where::Keyring : Where::MemoryOnly);
    });
    job->start();
}

void SecretStore::remove(const Account &account, std::function<void(bool)> done)
{
    m_memory.remove(account.id);
    if (m_memoryOnly) {
        QTimer::singleShot(0, this, [done] { done(true); });
        return;
    }
    auto *job = new QKeychain::DeletePasswordJob(service(), this);
    job->setKey(account.id);
    connect(job, &QKeychain::Job::finished, this, [done](QKeychain::Job *finished) {
        // No keyring and no such entry are as good as removed.
        const auto error = finished->error();
        done(error != QKeychain::CouldNotDeleteEntry && error != QKeychain::AccessDenied
             && error != QKeychain::AccessDeniedByUser);
    });
    job->start();
}

} // namespace deskside
