// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"

#include <QObject>
#include <functional>
#include <tl/expected.hpp>

namespace deskside {

/// Where the tokens are: the environment variable that an account names, the desktop's keyring, or, where there is
/// none, this program's memory. A token is never written anywhere else.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    enum class Where : unsigned char { Keyring, MemoryOnly };

    explicit SecretStore(QObject *parent = nullptr);

    /// The token of an account, empty when there is none or the keyring does not give it; `done` runs from the event
    /// loop.
    void read(const Account &account, std::function<void(QString token)> done);
    /// Keeps a token and says where.
    void write(const Account &account, const QString &token, std::function<void(Where)> done);
    /// Forgets the token; `done(false)` when the keyring has one and does not give it up.
    void remove(const Account &account, std::function<void(bool)> done);

    /// Keeps to memory: no keyring is asked. For the demo and for tests.
    void setMemoryOnly(bool memoryOnly) { m_memoryOnly = memoryOnly; }

private:
    QHash<QString, QString> m_memory;
    bool m_memoryOnly = false;
};

} // namespace deskside
