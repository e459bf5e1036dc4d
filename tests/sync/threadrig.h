// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/storekeeper.h"
#include "models/sync/threads.h"
#include "tests/sync/syncrig.h"

#include <QTimer>

namespace deskside::test {

/// Says "text" of a message by its id; the time follows the number.
Message numbered(int number, const QString &text = {});
std::optional<Message> decodedMessage(const QString &, const QByteArray &raw);

/// A vendor with threads, in pages of three.
class ThreadBackend : public FakeBackend
{
public:
    ThreadBackend(std::shared_ptr<FakeServer> server, const QString &account);
    Call listMessages(const Chat &chat, const QString &from, Callback<MessagePage> done) override;

    QHash<QString, QList<Message>> threads;
    bool repeats = false;

private:
    std::shared_ptr<FakeServer> m_server;
};

QList<Message> run(int from, int to);
/// Those of run().
QStringList ids(int from, int to);
QStringList idsOf(const ThreadPart &part);

inline const ChatKey c1{u"a1"_s, u"c1"_s};

/// The threads of one account, in a store of its own. What they tell is noted.
class ThreadRig
{
public:
    explicit ThreadRig(const Profile &place = *Profile::temporary());
    ~ThreadRig();

    QStringList kept(const QString &chat = u"c1"_s);
    /// The vendor has m1 to m<count> in c1, which is opened; false when its newest page is not kept then.
    bool opens(int count);
    void open(const QString &id = u"c1"_s) { threads.open({u"a1"_s, id}); }
    QTimer *poll() { return threads.findChild<QTimer *>(); }

    std::shared_ptr<FakeServer> server;
    StoreKeeper keeper;
    ThreadBackend backend;
    bool offline = false;
    bool supported = true;
    bool polled = true;
    QStringList told;
    ThreadState last;
    int deltas = 0;
    Threads threads;
};

} // namespace deskside::test
