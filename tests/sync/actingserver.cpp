// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/actingserver.h"

#include <QCoreApplication>
#include <algorithm>

namespace deskside::test {

ActingServer::ActingServer() = default;

ActingServer::~ActingServer() = default;

Chat *ActingServer::find(const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&id](const Chat &chat) { return chat.key.id == id; });
    return found == list.end() ? nullptr : &*found;
}

Chat ActingServer::chat(const QString &id)
{
    const Chat *found = find(id);
    return found ? *found : Chat();
}

Message ActingServer::say(const QString &id, const QString &role, const QString &text, const QDateTime &at,
                          const QString &reference)
{
    const Message message = messageOf(u"m%1"_s.arg(++m_messages), role,
                                      wrapsText ? QString(u"  "_s + QString(text).replace(u' ', u"\n "_s)) : text, at,
                                      keepsReference ? reference : QString());
    threads[id].append(message);
    if (Chat *chat = find(id)) {
        chat->lastMessages = {message};
        chat->lastMessageAt = message.createdAt;
    }
    return message;
}

void ActingServer::deliver()
{
    const auto late = std::exchange(m_late, {});
    for (const Action &action : late) {
        doIt(action);
    }
}

Result<Performed> ActingServer::hear(const Action &action, bool *silent)
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

Performed ActingServer::doIt(const Action &action)
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

ActingBackend::ActingBackend(std::shared_ptr<ActingServer> server, const QString &account)
    : FakeBackend(server, account)
    , m_server(std::move(server))
{
}

Call ActingBackend::perform(const Action &action, const Chat &, Callback<Performed> done)
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

Call ActingBackend::readChat(const Chat &known, Callback<Chat> done)
{
    return m_server->ask<Chat>(QString(u"read "_s + known.key.id), std::move(done), [&]() -> Result<Chat> {
        const Chat *found = m_server->find(known.key.id);
        return found ? Result<Chat>(sent(*found)) : tl::unexpected(ApiError{ApiError::Kind::NotFound, 404, {}, {}});
    });
}

Call ActingBackend::listMessages(const Chat &chat, const QString &, Callback<MessagePage> done)
{
    return m_server->ask<MessagePage>(QString(u"messages "_s + chat.key.id), std::move(done), [&] {
        return Result<MessagePage>(MessagePage{
            m_server->threads.value(chat.key.id).last(std::min<qsizetype>(20, m_server->threads[chat.key.id].size())),
            {},
            {}});
    });
}

Call ActingBackend::listColleagues(Callback<QList<Person>> done)
{
    return m_server->ask<QList<Person>>(u"colleagues"_s, std::move(done), [] {
        return Result<QList<Person>>(QList<Person>{Person{u"bea"_s, u"Bea"_s, {}, {}}});
    });
}

VendorTraits actingVendor()
{
    VendorTraits traits = fakeVendor();
    for (int each = 0; each <= static_cast<int>(lastOperation); ++each) {
        traits.operations.insert(static_cast<Operation>(each), Support::Documented);
    }
    traits.operations.remove(Operation::Live);
    return traits;
}

ApiError errorOf(ApiError::Kind kind, int status)
{
    return {kind, status, u"detail"_s, {}};
}

OutboxPace fastPace()
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

QString wordFor(OutboxItem::Phase phase)
{
    constexpr const char *words[] = {"held", "waiting", "sending", "unknown", "asking", "refused"};
    return QString::fromLatin1(words[static_cast<int>(phase)]);
}

void letTurn()
{
    for (int turn = 0; turn < 50; ++turn) {
        QCoreApplication::processEvents();
    }
}

ActingRig::ActingRig(std::shared_ptr<ActingServer> talks, const Profile &place, const VendorTraits &traits,
                     const OutboxPace &pace)
    : server(talks ? std::move(talks) : std::make_shared<ActingServer>())
    , profile(place)
    , vendor(traits)
    , backend(server, u"a1"_s)
    , keeper(profile, decoded)
    , outbox(
          &keeper,
          [this](const QString &account) {
              return online && account == "a1"_L1 ? std::optional(Outbox::Line{fakeAccount(account), vendor, &backend})
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
    QObject::connect(&outbox, &Outbox::messageSettled, &outbox, [this](const ChatKey &chat, const Message &message) {
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

ActingRig::~ActingRig() = default;

void ActingRig::sync()
{
    QList<Chat> page;
    for (Chat chat : std::as_const(server->list)) {
        chat.key.account = u"a1"_s;
        chat.raw = encoded(chat);
        page.append(chat);
    }
    (void)keeper.store().ingest(u"a1"_s, page, ChatStore::FirstSeen::News, std::nullopt);
}

StoredChat ActingRig::chat(const QString &id)
{
    return keeper.store().chat({u"a1"_s, id}).value().value_or(StoredChat());
}

Action ActingRig::make(const QString &id, Operation kind, const ActionState &wanted)
{
    const StoredChat stored = chat(id);
    Chat shown = withPending(stored.chat, stored.unsent.items);
    shown.key = {u"a1"_s, id};
    return actionOn(shown, kind, wanted);
}

Action ActingRig::act(const QString &id, Operation kind, const ActionState &wanted, std::chrono::milliseconds hold)
{
    const Action action = make(id, kind, wanted);
    outbox.act({action}, hold);
    return action;
}

Action ActingRig::reply(const QString &id, const QString &text, std::chrono::milliseconds hold)
{
    return act(id, Operation::Reply, {.text = text}, hold);
}

Action ActingRig::pin(const QString &id, bool on)
{
    return act(id, Operation::Pin, {.on = on});
}

bool ActingRig::isAskedAfter(ActingServer::Fate fate)
{
    server->fates = {fate};
    reply(u"c1"_s, u"Hello"_s);
    return QTest::qWaitFor([this] { return state() == "reply c1 asking"_L1; });
}

QString ActingRig::draft(const QString &id)
{
    return keeper.store().draft({u"a1"_s, id}).value().text;
}

QString ActingRig::state() const
{
    QStringList words;
    const QList<OutboxItem> all = outbox.items();
    for (const OutboxItem &item : all) {
        words.append(QStringList{wordOf(item.action.kind), item.action.chat.id, wordFor(item.phase)}.join(u' '));
    }
    return words.join(u", "_s);
}

OutboxItem ActingRig::item(qsizetype at) const
{
    return outbox.items().value(at);
}

} // namespace deskside::test
