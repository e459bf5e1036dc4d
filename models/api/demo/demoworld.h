// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/demo/weather.h"
#include "models/api/transport.h"
#include "models/domain/account.h"
#include "models/domain/score.h"

#include <QObject>

namespace deskside::demo {

/// How the demo is to behave.
struct DemoOptions {
    /// What there is besides the invented day of support; nothing where `chats` are generated.
    enum class History : unsigned char {
        None,
        Year, ///< some 20,000 chats of the year before
    };
    int chats = 0;    ///< 0: the invented day of support; else that many generated ones
    quint32 seed = 1; ///< of the generator
    History history = History::None;
    bool lively = true; ///< messages arrive, chats are handed over and resolved, customers answer while it runs
    QDateTime now = QDateTime::currentDateTimeUtc(); ///< what the data's relative dates are relative to
};

/// The servers of all vendors in this process, so that the real clients run without a network. Lives in one
/// thread with its transports, and must outlive them.
class DemoWorld : public QObject
{
    Q_OBJECT
public:
    explicit DemoWorld(const DemoOptions &options, QObject *parent = nullptr);
    ~DemoWorld() override;

    /// The accounts the demo signs in to, one or more a vendor, with Account::me filled in where the vendor cannot
    /// tell.
    static QList<Account> accounts();

    /// Answers an account's requests as its vendor would.
    std::unique_ptr<Transport> transportFor(const Account &account);

    /// What two reviewers think of some hundred handed-over chats of the year before, by account, chat and reviewer; no
    /// vendor keeps such. Most of the chats both of them have scored, and they do not always agree. Nothing without a
    /// history.
    QList<Score> scores() const;

    /// Lets one thing happen now, as the timers do while `lively`: a customer who was written to answers; else a
    /// message comes, a chat is handed over or resolved.
    void step();

    /// How the network and the servers are doing from now on. Lines are cut when it goes offline.
    void setWeather(Weather weather);
    Weather weather() const;

    /// True while things happen by themselves.
    bool isLively() const;

Q_SIGNALS:
    /// Something changed at the vendor of this account; a refresh would find it.
    void changed(const QString &accountId);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside::demo
