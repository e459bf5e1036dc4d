// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int patience = 1'000; // ms; the other side is on this computer and answers from its event loop

/// In the profile's folder, which is its owner's alone, where the system knows sockets as files and the path is not too
/// long for one; else a name that is the same for every way to write the folder.
QString socketNameOf(const Profile &profile)
{
    const QString folder = QFileInfo(profile.folder()).canonicalFilePath();
#ifdef Q_OS_UNIX
    constexpr qsizetype longestSocketPath = 100; // sun_path has 104 to 108 bytes
    const QString socket = folder + "/running.socket"_L1;
    if (QFile::encodeName(socket).size() <= longestSocketPath) {
        return socket;
    }
#endif
    const QByteArray digest = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return "deskside-"_L1 + QString::fromLatin1(digest.left(12).toHex());
}

/// The word for each wish, in the order of the enum.
constexpr QByteArrayView words[] = {"raise", "sync", "open"};
constexpr qint64 longestWish = 2'048;

QByteArray lineOf(Instance::Wish wish, const QString &link)
{
    QByteArray line = words[static_cast<size_t>(wish)].toByteArray();
    if (!link.isEmpty()) {
        line += ' ' + link.toUtf8().toPercentEncoding(":/%");
    }
    return line + '\n';
}

} // namespace

Instance::Instance(const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_name(socketNameOf(profile))
    , m_lock(profile.file(u"running.lock"_s))
{
    m_lock.setStaleLockTime(0); // only a dead holder makes it stale, never its age
}

Instance::~Instance() = default;

bool Instance::hold()
{
    return m_lock.tryLock(0);
}

void Instance::listen()
{
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &Instance::greet);
    QLocalServer::removeServer(m_name); // the lock is ours: a socket under this name is a dead program's
    m_server->listen(m_name);
}

bool Instance::ask(Wish wish, const QString &link) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience)) {
        return false;
    }
    socket.write(lineOf(wish, link));
    return socket.waitForReadyRead(patience) && socket.readAll().startsWith("ok");
}

void Instance::greet()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto hear = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestWish) {
                    socket->abort();
                }
                return;
            }
            const QByteArray line = socket->readLine(longestWish).trimmed();
            const qsizetype space = line.indexOf(' ');
            const QByteArray word = space < 0 ? line : line.first(space);
            for (const Wish wish : {Wish::Raise, Wish::Sync, Wish::Open}) {
                if (word == words[static_cast<size_t>(wish)]) {
                    socket->write("ok\n");
                    Q_EMIT asked(wish, space < 0 ? QString()
                                                 : QString::fromUtf8(
                                                     QByteArray::fromPercentEncoding(line.sliced(space + 1), '%')));
                }
            }
            socket->disconnectFromServer();
        };
        connect(socket, &QLocalSocket::readyRead, this, hear);
        hear();
    }
}

} // namespace deskside
