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

    Chat *find(const QString &id)
    {
        const auto found =
            std::find_if(list.begin(), list.end(), [&id](const Chat &chat) { return chat.key.id == id; });
        return found == list.end() ? nullptr : &*found;
    }
    Chat chat(const QString &id)
    {
        const Chat *found = find(id);
        return found ? *found : Chat();
    }
    /// Somebody says something.
    Message say(const QString &id, const QString &role, const QString &text,
                const QDateTime &at = QDateTime::currentDateTimeUtc(), const QString &reference = {})
    {
        const Message message = messageOf(u"m%1"_s.arg(++m_messages), role,
                                          wrapsText ? QString(u"  "_s + QString(text).replace(u' ', u"\n "_s)) : text,
                                          at, keepsReference ? reference : QString());
        threads[id].append(message);
        if (Chat *chat = find(id)) {
            chat->lastMessages = {message};
            chat->lastMessageAt = message.createdAt;
        }
        return message;
    }
    /// What was late arrives.
    void deliver()
    {
        const auto late = std::exchange(m_late, {});
        for (const Action &action : late) {
            doIt(action);
        }
    }

    Result<Performed> hear(const Action &action, bool *silent)
    {
        if (reached) {
            reached();
        }
        if (!refusals.isEmpty()) {
            return tl::unexpected(refusals.takeFirst());
        }
        const ApiError lost{ApiError::Kind::OutcomeUnknown, 0, u"no answer"_s, {}};
        switch (fates.isEmpty() ? Fate::Done : fates.takeFirst()) {
        case Fate::LosesRequest:
            return tl::unexpected(lost);
        case Fate::Late:
            m_late.append(action);
            return tl::unexpected(lost);
        case Fate::LosesAnswer:
            doIt(action);
            return tl::unexpected(lost);
        case Fate::Silent:
            *silent = true;
            return doIt(action);
        case Fate::Done:
            break;
        }
        return doIt(action);
    }

    Performed doIt(const Action &action)
    {
        const QString id = action.chat.id;
        const ActionState &wanted = action.wanted;
        const QString what =
            wanted.on ? (*wanted.on ? u"yes"_s : u"no"_s) : (wanted.value.isEmpty() ? wanted.text : wanted.value);
        record.append(QStringList{wordOf(action.kind), id, what}.join(u' '));
        if (does) {
            does(action);
        }
        Performed performed;
        if (action.kind == Operation::NewChat) {
            Chat made = chatAt(u"new%1"_s.arg(++newChats), 1'000);
            made.createdAt = Moment(QDateTime::currentDateTimeUtc());
            made.ownerId = chat(id).ownerId;
            list.prepend(made);
            if (unsaid) {
                performed.chat = *find(made.key.id);
                performed.unsaid = std::exchange(unsaid, std::nullopt);
                return performed;
            }
            performed.message = say(made.key.id, u"agent"_s, wanted.text, QDateTime::currentDateTimeUtc(), action.id);
            performed.chat = *find(made.key.id);
            return performed;
        }
        if (action.kind == Operation::Reply) {
            const Message message = say(id, u"agent"_s, wanted.text, QDateTime::currentDateTimeUtc(), action.id);
            performed.message = tellsMessage ? std::optional(message) : std::nullopt;
        } else if (Chat *chat = find(id)) {
            if (action.kind == Operation::Remove) {
                list.removeIf([&id](const Chat &each) { return each.key.id == id; });
                return performed;
            }
            *chat = withAction(*chat, action);
        }
        if (const Chat *chat = find(id); chat && tellsChat) {
            performed.chat = *chat;
        }
        return performed;
    }

private:
    QList<Action> m_late;
    int m_messages = 0;
};

class ActingBackend : public FakeBackend
{
public:
    ActingBackend(std::shared_ptr<ActingServer> server, const QString &account)
        : FakeBackend(server, account)
        , m_server(std::move(server))
    {
    }

    Call perform(const Action &action, const Chat &, Callback<Performed> done) override
    {
        const QString question = QStringList{wordOf(action.kind), action.chat.id}.join(u' ');
        bool silent = false;
        Result<Performed> answer = m_server->hear(action, &silent);
        if (answer && answer->chat) {
            answer->chat = sent(*answer->chat);
        }
        if (silent) {
            m_server->held.append(question);
        }
        auto heard = [server = m_server, done = std::move(done)](const Result<Performed> &result) {
            if (const auto answers = server->answers) { // which may take itself away
                answers();
            }
            done(result);
        };
        Call call = m_server->ask<Performed>(question, std::move(heard), [&] { return answer; });
        if (silent) {
            m_server->held.removeLast();
        }
        return call;
    }
    Call readChat(const Chat &known, Callback<Chat> done) override
    {
        return m_server->ask<Chat>(QString(u"read "_s + known.key.id), std::move(done), [&]() -> Result<Chat> {
            const Chat *found = m_server->find(known.key.id);
            return found ? Result<Chat>(sent(*found)) : tl::unexpected(ApiError{ApiError::Kind::NotFound, 404, {}, {}});
        });
    }
    Call listMessages(const Chat &chat, const QString &, Callback<MessagePage> done) override
    {
        return m_server->ask<MessagePage>(QString(u"messages "_s + chat.key.id), std::move(done), [&] {
            return Result<MessagePage>(
                MessagePage{m_server->threads.value(chat.key.id)
                                .last(std::min<qsizetype>(20, m_server->threads[chat.key.id].size())),
                            {},
                            {}});
        });
    }
    Call listColleagues(Callback<QList<Person>> done) override
    {
        return m_server->ask<QList<Person>>(u"colleagues"_s, std::move(done), [] {
            return Result<QList<Person>>(QList<Person>{Person{u"bea"_s, u"Bea"_s, {}, {}}});
        });
    }

private:
    std::shared_ptr<ActingServer> m_server;
};

/// All of it, said by the vendor.
inline VendorTraits actingVendor()
{
    VendorTraits traits = fakeVendor();
    for (int each = 0; each <= static_cast<int>(lastOperation); ++each) {
        traits.operations.insert(static_cast<Operation>(each), Support::Documented);
    }
    traits.operations.remove(Operation::Live);
    return traits;
}

inline ApiError errorOf(ApiError::Kind kind, int status = 0)
{
    return {kind, status, u"detail"_s, {}};
}

/// No test waits for it, and nothing is asked in a tight loop.
inline OutboxPace fastPace()
{
    using std::chrono::milliseconds;
    OutboxPace pace;
    pace.firstLook = milliseconds(0);
    pace.firstRetry = milliseconds(4);
    pace.longestRetry = milliseconds(20);
    pace.looks = {milliseconds(0), milliseconds(5), milliseconds(10)};
    pace.waited = milliseconds(3'000);
    return pace;
}

inline QString wordFor(OutboxItem::Phase phase)
{
    constexpr const char *words[] = {"held", "waiting", "sending", "unknown", "asking", "refused"};
    return QString::fromLatin1(words[static_cast<int>(phase)]);
}

/// The event loop turns often: what is due happens.
inline void letTurn()
{
    for (int turn = 0; turn < 50; ++turn) {
        QCoreApplication::processEvents();
    }
}

/// An outbox with a store, and a vendor to talk to. What it tells is noted.
class ActingRig
{
public:
    explicit ActingRig(std::shared_ptr<ActingServer> talks = nullptr, const Profile &place = *Profile::temporary(),
                       const VendorTraits &traits = actingVendor(), const OutboxPace &pace = fastPace())
        : server(talks ? std::move(talks) : std::make_shared<ActingServer>())
        , profile(place)
        , vendor(traits)
        , backend(server, u"a1"_s)
        , keeper(profile, decoded)
        , outbox(
              &keeper,
              [this](const QString &account) {
                  return online && account == "a1"_L1
                             ? std::optional(Outbox::Line{fakeAccount(account), vendor, &backend})
                             : std::nullopt;
              },
              pace)
    {
        keeper.open();
        (void)keeper.store().setAccount(fakeAccount(u"a1"_s));
        if (server->list.isEmpty()) {
            server->list = chats(4);
            for (Chat &chat : server->list) {
                chat.ownerId = QString(u"customer of "_s + chat.key.id);
            }
        }
        sync();
        QObject::connect(&outbox, &Outbox::settled, &outbox, [this](const Action &action, bool done) {
            told.append((done ? u"done "_s : u"not done "_s) + wordOf(action.kind) + u' ' + action.chat.id);
        });
        QObject::connect(&outbox, &Outbox::textReturned, &outbox, [this](const ChatKey &chat, const QString &text) {
            told.append(u"returned "_s + chat.id + u' ' + text);
        });
        QObject::connect(&outbox, &Outbox::messageSettled, &outbox,
                         [this](const ChatKey &chat, const Message &message) {
                             told.append(u"message "_s + chat.id + u' ' + plainText(message).simplified());
                         });
        QObject::connect(&outbox, &Outbox::made, &outbox,
                         [this](const Action &, const ChatKey &chat) { told.append(u"made "_s + chat.id); });
        QObject::connect(&outbox, &Outbox::chatNeedsReading, &outbox,
                         [this](const ChatKey &chat) { needReading.append(chat.id); });
        QObject::connect(&outbox, &Outbox::trouble, &outbox, [this](const QString &) { told.append(u"trouble"_s); });
        QObject::connect(&outbox, &Outbox::changed, &outbox, [this](const QList<OutboxItem> &now) { items = now; });
        outbox.load();
    }

    /// The store knows what the vendor's list says.
    void sync()
    {
        QList<Chat> page;
        for (Chat chat : std::as_const(server->list)) {
            chat.key.account = u"a1"_s;
            chat.raw = encoded(chat);
            page.append(chat);
        }
        (void)keeper.store().ingest(u"a1"_s, page, ChatStore::FirstSeen::News, std::nullopt);
    }
    StoredChat chat(const QString &id) { return keeper.store().chat({u"a1"_s, id}).value().value_or(StoredChat()); }
    Action make(const QString &id, Operation kind, const ActionState &wanted)
    {
        const StoredChat stored = chat(id);
        Chat shown = withPending(stored.chat, stored.unsent.items);
        shown.key = {u"a1"_s, id};
        return actionOn(shown, kind, wanted);
    }
    Action act(const QString &id, Operation kind, const ActionState &wanted,
               std::chrono::milliseconds hold = std::chrono::milliseconds(0))
    {
        const Action action = make(id, kind, wanted);
        outbox.act({action}, hold);
        return action;
    }
    Action reply(const QString &id, const QString &text, std::chrono::milliseconds hold = std::chrono::milliseconds(0))
    {
        return act(id, Operation::Reply, {.text = text}, hold);
    }
    Action pin(const QString &id, bool on) { return act(id, Operation::Pin, {.on = on}); }
    /// Says "Hello" in c1, which goes so that only the person knows whether it arrived: false when they are not asked.
    bool isAskedAfter(ActingServer::Fate fate)
    {
        server->fates = {fate};
        reply(u"c1"_s, u"Hello"_s);
        return QTest::qWaitFor([this] { return state() == "reply c1 asking"_L1; });
    }
    QString draft(const QString &id) { return keeper.store().draft({u"a1"_s, id}).value().text; }
    /// "reply c1 waiting, pin c2 sending".
    QString state() const
    {
        QStringList words;
        const QList<OutboxItem> all = outbox.items();
        for (const OutboxItem &item : all) {
            words.append(QStringList{wordOf(item.action.kind), item.action.chat.id, wordFor(item.phase)}.join(u' '));
        }
        return words.join(u", "_s);
    }
    OutboxItem item(qsizetype at = 0) const { return outbox.items().value(at); }

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
