// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace deskside;
using namespace Qt::StringLiterals;

/// One program at a time holds a profile; the next one asks it.
class TestInstance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void onlyOneHoldsAProfile()
    {
        const Profile profile = opened();
        auto first = std::make_unique<Instance>(profile);
        Instance second(profile);
        QVERIFY(first->hold());
        QVERIFY(!second.hold());
        first.reset();
        QVERIFY(second.hold());
    }

    void otherProfilesAreOthers()
    {
        QTemporaryDir elsewhere;
        Instance one(opened());
        Instance other(Profile::open(elsewhere.path()).value());
        QVERIFY(one.hold());
        QVERIFY(other.hold());
    }

    void theHolderHearsWhatIsAsked_data()
    {
        QTest::addColumn<Instance::Wish>("wish");
        QTest::newRow("raise") << Instance::Wish::Raise;
        QTest::newRow("sync") << Instance::Wish::Sync;
    }

    void theHolderHearsWhatIsAsked()
    {
        QFETCH(const Instance::Wish, wish);
        const Profile profile = opened();
        Instance holder(profile);
        QVERIFY(holder.hold());
        holder.listen();
        QSignalSpy asked(&holder, &Instance::asked);
        bool heard = false;
        // Another thread stands for the other program: asking waits for the answer.
        const std::unique_ptr<QThread> other(QThread::create([&] { heard = Instance(profile).ask(wish); }));
        other->start();
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<Instance::Wish>(), wish);
        QTRY_VERIFY(other->isFinished());
        QVERIFY(heard);
    }

    void nobodyAnswersForNobody() { QVERIFY(!Instance(opened()).ask(Instance::Wish::Raise)); }

    void nonsenseIsNotHeard()
    {
        const Profile profile = opened();
        Instance holder(profile);
        QVERIFY(holder.hold());
        holder.listen();
        QSignalSpy asked(&holder, &Instance::asked);
        for (const QByteArray &nonsense : {"rm -rf\n"_ba, "\n"_ba, QByteArray(100'000, 'x')}) {
            QLocalSocket socket;
            socket.connectToServer(holder.socketName());
            QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
            socket.write(nonsense);
            QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
            QVERIFY(!socket.readAll().startsWith("ok"));
        }
        QCOMPARE(asked.size(), 0);
    }

private:
    Profile opened() const { return Profile::open(m_folder->path()).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestInstance)
#include "tst_instance.moc"
