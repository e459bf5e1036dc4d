// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"

#include <QStringList>
#include <QTimer>
#include <atomic>

using namespace Qt::StringLiterals;

namespace deskside::test {

/// A chat whose unread count the vendor tells; its last change was at this minute of the day.
inline Chat chatAt(const QString &id, int minute)
{
    Chat chat;
    chat.key.id = id;
    chat.vendor = u"fake"_s;
    chat.title = QString(u"Chat "_s + id);
    chat.createdAt = Moment(QDateTime(QDate(2026, 11, 21), QTime(0, 0), Qt::UTC));
    chat.updatedAt = Moment(QDateTime(QDate(2026, 11, 21), QTime(minute / 60, minute % 60), Qt::UTC));
    return chat;
}

/// Chats "c1" … "cN", newest first.
inline QList<Chat> chats(int count)
{
    QList<Chat> list;
    for (int i = 1; i <= count; ++i) {
        list.append(chatAt(u"c%1"_s.arg(i), (count - i) % 1'440));
    }
    return list;
}

/// What a vendor would say, and what it was asked. Outlives the backends that speak for it, and lives in their thread.
class FakeServer
{
public:
    QList<Chat> list;                              ///< all of it; cut into pages as it is asked for
    std::optional<qint64> total;                   ///< told with every page
    QHash<int, ApiError> pageErrors;               ///< instead of these pages
    QHash<int, QList<DecodeProblem>> pageProblems; ///< entries of these pages that could not be read
    bool ignoresPages = false;                     ///< answers every page with the first
    Result<QString> me = QString();
    QHash<QString, Result<Chat>> details; ///< NotFound for any other
    /// Sees each question ("list 1", "me", "details c1") before it is answered: chats may change between two pages.
    std::function<void(const QString &question)> hears;
    QStringList held; ///< questions that begin so are answered by release() only, or never

    QStringList heard;            ///< every question, in order
    std::atomic<int> asked = 0;   ///< how many they were
    std::atomic<int> aborted = 0; ///< dropped before they were answered

    /// Answers the oldest question that is held; false when there is none.
    bool release()
    {
        if (m_waiting.isEmpty()) {
            return false;
        }
        m_waiting.takeFirst()->answer();
        return true;
    }
    qsizetype waiting() const { return m_waiting.size(); }

private:
    friend class FakeBackend;

    /// A question under way.
    struct Pending : Call::Running {
        Pending(FakeServer *s, std::function<void()> a, bool hold)
            : server(s)
            , deliver(std::move(a))
        {
            if (hold) {
                server->m_waiting.append(this);
                return;
            }
            timer = std::make_unique<QTimer>();
            timer->setSingleShot(true);
            QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [this] { answer(); });
            timer->start(0);
        }
        ~Pending() override
        {
            server->m_waiting.removeOne(this);
            if (deliver) {
                ++server->aborted;
            }
        }
        void answer()
        {
            const auto now = std::exchange(deliver, nullptr); // the callback may drop this object
            now();
        }
        FakeServer *server;
        std::function<void()> deliver;
        std::unique_ptr<QTimer> timer;
    };

    template <typename T>
    Call ask(const QString &question, Backend::Callback<T> done, const std::function<Result<T>()> &answer)
    {
        heard.append(question);
        ++asked;
        if (hears) {
            hears(question);
        }
        const bool hold =
            std::any_of(held.begin(), held.end(), [&](const QString &h) { return question.startsWith(h); });
        return Call(std::make_unique<Pending>(
            this, [done = std::move(done), result = answer()] { done(result); }, hold));
    }

    QList<Pending *> m_waiting;
    QHash<QByteArray, Chat> m_decodable;
};

/// Speaks for a FakeServer. Answers come from the event loop, as a transport's do.
class FakeBackend : public Backend
{
public:
    FakeBackend(std::shared_ptr<FakeServer> server, QString account)
        : m_server(std::move(server))
        , m_account(std::move(account))
    {
    }

    Call listChats(int page, int pageSize, Callback<ChatPage> done) override
    {
        return m_server->ask<ChatPage>(u"list %1"_s.arg(page), std::move(done), [&]() -> Result<ChatPage> {
            const int shown = m_server->ignoresPages ? 1 : page;
            if (const auto error = m_server->pageErrors.constFind(page); error != m_server->pageErrors.cend()) {
                return tl::unexpected(*error);
            }
            ChatPage result;
            for (const Chat &chat : m_server->list.mid((shown - 1) * pageSize, pageSize)) {
                result.chats.append(sent(chat));
            }
            result.problems = m_server->pageProblems.value(page);
            result.received = result.chats.size() + result.problems.size();
            result.total = m_server->total;
            return result;
        });
    }

    Call learnIdentity(Callback<QString> done) override
    {
        return m_server->ask<QString>(u"me"_s, std::move(done), [&] { return m_server->me; });
    }

    Call fetchDetails(const Chat &listed, Callback<Chat> done) override
    {
        return m_server->ask<Chat>(u"details "_s + listed.key.id, std::move(done), [&]() -> Result<Chat> {
            const auto found = m_server->details.constFind(listed.key.id);
            if (found == m_server->details.cend()) {
                return tl::unexpected(ApiError{ApiError::Kind::NotFound, 404, {}, {}});
            }
            return found->map([this](const Chat &chat) { return sent(chat); });
        });
    }

    Result<Chat> decode(const QByteArray &raw, const QByteArray &rawDetails) const override
    {
        const auto found = m_server->m_decodable.constFind(raw + rawDetails);
        if (found == m_server->m_decodable.cend()) {
            return tl::unexpected(ApiError{ApiError::Kind::BadReply, 0, {}, {}});
        }
        return *found;
    }

private:
    /// As it comes over the wire: the account's, and with JSON that differs when the chat does.
    Chat sent(Chat chat) const
    {
        chat.key.account = m_account;
        if (chat.raw.isEmpty()) {
            const auto number = [](const std::optional<qint64> &n) { return n ? QString::number(*n) : u"-"_s; };
            chat.raw = QStringList({chat.key.id, chat.title.valueOr({}), chat.updatedAt.toIso(),
                                    chat.lastMessageAt.toIso(), number(chat.adminUnseen), number(chat.totalMessages),
                                    chat.assignee ? chat.assignee->id : QString()})
                           .join(u'|')
                           .toUtf8();
        }
        m_server->m_decodable.insert(chat.raw + chat.rawDetails, chat);
        return chat;
    }

    std::shared_ptr<FakeServer> m_server;
    QString m_account;
};

} // namespace deskside::test
