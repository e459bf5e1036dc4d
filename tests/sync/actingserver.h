// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/outbox.h"
#include "tests/sync/syncrig.h"

#include <QTest>

namespace deskside::test {

/// A vendor that can be written to, and records every write that reached it. What goes wrong is said beforehand.
class ActingServer : public FakeServer
{
public:
    enum class Fate {
        Done,
        LosesAnswer,  ///< it is done, and nobody hears of it
        LosesRequest, ///< it never arrived, and nobody knows
        Late,         ///< it is done by deliver() only, and nobody hears of it
        Silent,       ///< it is done, and neither answer nor error comes
    };

    ActingServer();
    ~ActingServer();

    QList<Fate> fates;              ///< of the next writes; Done behind the last one
    QList<ApiError> refusals;       ///< instead of them: nothing is done
    bool tellsChat = true;          ///< answers with the chat as it is now
    bool tellsMessage = true;       ///< and with the reply
    bool keepsReference = true;     ///< the sender's name of a message
    std::optional<ApiError> unsaid; ///< what becomes of the first message of the next new chat
    bool wrapsText = false;         ///< sends texts back with other white space
    QStringList record;             ///< writes that were done: "reply c1 Hello", "pin c1 yes"
    QHash<QString, QList<Message>> threads;
    int newChats = 0;
    std::function<void()> reached;                  ///< a write arrives
    std::function<void(const Action &action)> does; ///< it was done
    std::function<void()> answers;                  ///< and the program hears of it now

    Chat *find(const QString &id);
    Chat chat(const QString &id);
    /// Somebody says something.
    Message say(const QString &id, const QString &role, const QString &text,
                const QDateTime &at = QDateTime::currentDateTimeUtc(), const QString &reference = {});
    /// What was late arrives.
    void deliver();

    Result<Performed> hear(const Action &action, bool *silent);
    Performed doIt(const Action &action);

private:
    QList<Action> m_late;
    int m_messages = 0;
};

class ActingBackend : public FakeBackend
{
public:
    ActingBackend(std::shared_ptr<ActingServer> server, const QString &account);

    Call perform(const Action &action, const Chat &, Callback<Performed> done) override;
    Call readChat(const Chat &known, Callback<Chat> done) override;
    Call listMessages(const Chat &chat, const QString &, Callback<MessagePage> done) override;
    Call listColleagues(Callback<QList<Person>> done) override;

private:
    std::shared_ptr<ActingServer> m_server;
};

/// All of it, said by the vendor.
VendorTraits actingVendor();
ApiError errorOf(ApiError::Kind kind, int status = 0);
/// No test waits for it, and nothing is asked in a tight loop.
OutboxPace fastPace();
QString wordFor(OutboxItem::Phase phase);
/// The event loop turns often: what is due happens.
void letTurn();

/// An outbox with a store, and a vendor to talk to. What it tells is noted.
class ActingRig
{
public:
    explicit ActingRig(std::shared_ptr<ActingServer> talks = nullptr, const Profile &place = *Profile::temporary(),
                       const VendorTraits &traits = actingVendor(), const OutboxPace &pace = fastPace());
    ~ActingRig();

    /// The store knows what the vendor's list says.
    void sync();
    StoredChat chat(const QString &id);
    Action make(const QString &id, Operation kind, const ActionState &wanted);
    Action act(const QString &id, Operation kind, const ActionState &wanted,
               std::chrono::milliseconds hold = std::chrono::milliseconds(0));
    Action reply(const QString &id, const QString &text, std::chrono::milliseconds hold = std::chrono::milliseconds(0));
    Action pin(const QString &id, bool on);
    /// Says "Hello" in c1, which goes so that only the person knows whether it arrived: false when they are not asked.
    bool isAskedAfter(ActingServer::Fate fate);
    QString draft(const QString &id);
    /// "reply c1 waiting, pin c2 sending".
    QString state() const;
    OutboxItem item(qsizetype at = 0) const;

    std::shared_ptr<ActingServer> server;
    Profile profile;
    VendorTraits vendor;
    ActingBackend backend;
    StoreKeeper keeper;
    bool online = true;
    QStringList told;
    QStringList needReading;
    QList<OutboxItem> items; ///< as they were told last
    Outbox outbox;
};

} // namespace deskside::test
