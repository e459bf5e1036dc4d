// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/domain/chatdecoder.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>
#include <atomic>

using namespace Qt::StringLiterals;

namespace deskside::test {

/// A chat whose unread count the vendor tells; its last change was at this minute of the day.
Chat chatAt(const QString &id, int minute);
/// Chats "c1" … "cN", newest first.
QList<Chat> chats(int count);

QJsonObject encoded(const Message &message);
/// "user" is the customer, "agent" a colleague, "assistant" the AI.
Message messageOf(const QString &id, const QString &role, const QString &text, const QDateTime &at,
                  const QString &reference = {});
/// The fake vendor's JSON: what the tests use of a chat.
QByteArray encoded(const Chat &chat);
/// The details may say another title.
std::optional<Chat> decoded(const QString &vendor, const QString &account, const QByteArray &raw,
                            const QByteArray &rawDetails);

/// What a vendor would say, and what it was asked. Outlives the backends that speak for it, and lives in their thread.
class FakeServer
{
public:
    FakeServer();
    ~FakeServer();

    QList<Chat> list;                              ///< all of it; cut into pages as it is asked for
    std::optional<qint64> total;                   ///< told with every page
    QHash<int, ApiError> pageErrors;               ///< instead of these pages of the whole list
    QHash<QString, ApiError> errors;               ///< instead of the answer to this question
    QHash<int, QList<DecodeProblem>> pageProblems; ///< entries of these pages that could not be read
    bool ignoresPages = false;                     ///< answers every page with the first
    bool ignoresSizes = false;                     ///< answers every page with everything
    Result<QString> me = QString();
    QHash<QString, Result<Chat>> details; ///< NotFound for any other
    /// Sees each question ("list 1", "unread 1", "search refund 1", "me", "details c1") before it is answered: chats
    /// may change between two pages.
    std::function<void(const QString &question)> hears;
    QStringList held; ///< questions that begin so are answered by release() only, or never

    QStringList heard;            ///< every question, in order
    HearLive live;                ///< who listens on the account's live line; null: nobody
    int lines = 0;                ///< how often one was opened
    std::atomic<int> asked = 0;   ///< how many they were
    std::atomic<int> aborted = 0; ///< dropped before they were answered

    /// Answers the oldest question that is held; false when there is none.
    bool release();
    qsizetype waiting() const { return m_waiting.size(); }

    /// Hears a question, and answers it from the event loop.
    template <typename T>
    Call ask(const QString &question, Backend::Callback<T> done, const std::function<Result<T>()> &answer)
    {
        note(question);
        const auto error = errors.constFind(question);
        const Result<T> result = error != errors.cend() ? Result<T>(tl::unexpected(*error)) : answer();
        return later(question, [done = std::move(done), result] { done(result); });
    }

private:
    struct Pending;

    void note(const QString &question);
    /// Delivers the answer to a question from the event loop, unless it is held.
    Call later(const QString &question, std::function<void()> deliver);

    QList<Pending *> m_waiting;
};

/// Speaks for a FakeServer. Answers come from the event loop, as a transport's do.
class FakeBackend : public Backend
{
public:
    FakeBackend(std::shared_ptr<FakeServer> server, QString account);

    Call listChats(const ListQuery &query, int page, int pageSize, Callback<ChatPage> done) override;
    Call learnIdentity(Callback<QString> done) override;
    Call fetchDetails(const Chat &listed, Callback<Chat> done) override;
    Call readChat(const Chat &known, Callback<Chat> done) override;
    Call listen(HearLive hear) override;
    Result<Chat> decode(const QByteArray &raw, const QByteArray &rawDetails) const override;

protected:
    /// As it comes over the wire: the account's, and with its JSON.
    Chat sent(Chat chat) const;

private:
    bool wanted(const Chat &chat, const ListQuery &query) const;

    std::shared_ptr<FakeServer> m_server;
    QString m_account;
};

} // namespace deskside::test
