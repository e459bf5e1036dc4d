// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/profile.h"

#include <QLockFile>
#include <QObject>

class QLocalServer;

namespace deskside {

/// One program at a time keeps a profile's store in step with the vendors. Whoever holds the instance does; another one
/// can ask it for something and end.
class Instance : public QObject
{
    Q_OBJECT
public:
    /// What one program asks of the one that holds the profile.
    enum class Wish : unsigned char {
        Raise,
        Sync,
        Open, ///< show the window with the chat of this link (chatLink())
    };

    explicit Instance(const Profile &profile, QObject *parent = nullptr);
    ~Instance() override;

    /// True when this program holds the profile now. A program that was killed holds it no longer.
    bool hold();
    /// Takes wishes from now on; only for the holder.
    void listen();
    /// Tells the holder; false when it does not answer within a second.
    bool ask(Wish wish, const QString &link = {}) const;
    /// Where the holder listens.
    QString socketName() const { return m_name; }

Q_SIGNALS:
    /// `link` is for Wish::Open; who asked may be any program of this user.
    void asked(deskside::Instance::Wish wish, const QString &link);

private:
    void greet();

    QString m_name; ///< of the local socket
    QLockFile m_lock;
    QLocalServer *m_server = nullptr;
};

} // namespace deskside
