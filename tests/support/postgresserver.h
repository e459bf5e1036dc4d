// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sharing.h"

#include <QProcess>
#include <QTemporaryDir>

namespace deskside::test {

/// A real PostgreSQL of one's own: a cluster in a temporary folder, on a free port of this computer, that ends with
/// this object. It runs as nobody in particular when the tests run as root, which it refuses to be.
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    /// Whether this computer has the server's programs at all.
    static bool isInstalled();
    /// Why it does not run; empty when it does.
    QString problem() const { return m_problem; }

    /// The database of this name, which is made; for the user "deskside" with password(), in the clear.
    SharedReviewsSettings settings(const QString &database);
    static QString password() { return QStringLiteral("s3cret 'quoted' \\ \"word\""); }
    quint16 port() const { return m_port; }

    /// At once, as in a crash: nobody is told anything. What was committed is there after start().
    void crash();
    bool start();
    /// From the next start() on it speaks TLS as "localhost"; clientCa() is the authority that says so. False where
    /// there is no openssl to make one.
    bool useTls();
    QString clientCa() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    /// Another authority, which has nothing to do with it.
    QString otherCa() const { return m_folder.filePath(QStringLiteral("other-ca.pem")); }

    /// What SQL answers first, as the user "deskside"; the error's words when it fails.
    QString ask(const QString &database, const QString &statement);

private:
    /// As the one whom the server runs as.
    bool run(const QString &program, const QStringList &arguments);
    void runAsOther(QProcess &process) const;
    void giveAway(const QString &path) const;

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_problem;
    QStringList m_databases;
    quint16 m_port = 0;
    bool m_tls = false;
    unsigned m_user = 0; ///< 0: whoever runs the tests
    unsigned m_group = 0;
};

} // namespace deskside::test
