// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/threadrig.h"

#include <QJsonDocument>
#include <algorithm>

namespace deskside::test {

Message numbered(int number, const QString &text)
{
    const QDateTime at = QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC).addSecs(60 * number);
    Message message = messageOf(u"m%1"_s.arg(number), u"user"_s, text.isNull() ? u"said %1"_s.arg(number) : text, at);
    message.raw = QJsonDocument(encoded(message)).toJson(QJsonDocument::Compact);
    return message;
}

std::optional<Message> decodedMessage(const QString &, const QByteArray &raw)
{
    const QJsonObject json = QJsonDocument::fromJson(raw).object();
    Message message =
        messageOf(json.value("id"_L1).toString(), json.value("role"_L1).toString(), json.value("text"_L1).toString(),
                  Moment::parse(json.value("at"_L1).toString()).value_or(Moment()).utc());
    message.raw = raw;
    return message;
}

ThreadBackend::ThreadBackend(std::shared_ptr<FakeServer> server, const QString &account)
    : FakeBackend(server, account)
    , m_server(std::move(server))
{
}

Call ThreadBackend::listMessages(const Chat &chat, const QString &from, Callback<MessagePage> done)
{
    const QString question = u"thread %1 %2"_s.arg(chat.key.id, from).trimmed();
    return m_server->ask<MessagePage>(question, std::move(done), [&]() -> Result<MessagePage> {
        const QList<Message> all = threads.value(chat.key.id);
        const qsizetype end = from.isEmpty() ? all.size() : from.toInt();
        const qsizetype begin = std::max<qsizetype>(end - 3, 0);
        const QString older = repeats ? u"0"_s : begin > 0 ? QString::number(begin) : QString();
        return MessagePage{all.mid(begin, end - begin), {}, older};
    });
}

QList<Message> run(int from, int to)
{
    QList<Message> messages;
    for (int i = from; i <= to; ++i) {
        messages.append(numbered(i));
    }
    return messages;
}

QStringList ids(int from, int to)
{
    QStringList all;
    for (int i = from; i <= to; ++i) {
        all.append(u"m%1"_s.arg(i));
    }
    return all;
}

QStringList idsOf(const ThreadPart &part)
{
    QStringList all;
    for (const Message &message : part.messages) {
        all.append(message.id);
    }
    return all;
}

ThreadRig::ThreadRig(const Profile &place)
    : server(std::make_shared<FakeServer>())
    , keeper(place, decoded, nullptr, decodedMessage)
    , backend(server, u"a1"_s)
    , threads(&keeper, [this](const QString &) {
        return Threads::Source{offline ? nullptr : &backend, supported, polled, 0};
    })
{
    keeper.open();
    Account account = fakeAccount(u"a1"_s);
    Chat one = chatAt(u"c1"_s, 60);
    Chat two = chatAt(u"c2"_s, 90);
    for (Chat *chat : {&one, &two}) {
        chat->key.account = u"a1"_s;
        chat->raw = encoded(*chat);
    }
    if (!keeper.store().setAccount(account)
        || !keeper.store().ingest(u"a1"_s, {one, two}, ChatStore::FirstSeen::Baseline, {})) {
        qFatal("no store");
    }
    QObject::connect(&threads, &Threads::threadChanged, &threads, [this](const ChatKey &key, const ThreadState &state) {
        told.append(key.id);
        last = state;
    });
    QObject::connect(&threads, &Threads::delta, &threads, [this] { ++deltas; });
}

ThreadRig::~ThreadRig() = default;

QStringList ThreadRig::kept(const QString &chat)
{
    return idsOf(keeper.store().thread({u"a1"_s, chat}, 999).value());
}

bool ThreadRig::opens(int count)
{
    backend.threads.insert(u"c1"_s, run(1, count));
    open();
    return QTest::qWaitFor([this, count] { return kept() == ids(std::max(1, count - 2), count); });
}

} // namespace deskside::test
