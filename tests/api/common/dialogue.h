// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "tests/support/faketransport.h"

#include <QTest>

namespace deskside::test {

inline Result<HttpResponse> answer(const QByteArray &body, const QHash<QByteArray, QByteArray> &headers = {})
{
    return HttpResponse{200, body, headers};
}

inline Result<HttpResponse> failure(ApiError::Kind kind, int status = 0)
{
    return tl::unexpected(ApiError{kind, status, QStringLiteral("said the server"), {}});
}

/// "GET /chats/1/messages?page=1 {body}": one line for each request that was sent.
inline QStringList linesOf(const QList<HttpRequest> &sent)
{
    QStringList lines;
    for (const HttpRequest &request : sent) {
        const char *verbs[] = {"GET", "POST", "PATCH", "DELETE"};
        QString line = QString::fromLatin1(verbs[static_cast<int>(request.verb)]) + u' ' + request.path;
        if (!request.query.isEmpty()) {
            line += u'?' + request.query.toString(QUrl::FullyDecoded);
        }
        if (!request.body.isEmpty()) {
            line += u' ' + QString::fromUtf8(request.body);
        }
        lines.append(line);
    }
    return lines;
}

/// A backend over a transport that answers what the test says, and what was sent.
struct Dialogue {
    std::shared_ptr<FakeTransport::Log> log = std::make_shared<FakeTransport::Log>();
    std::unique_ptr<Backend> backend;

    Dialogue(std::unique_ptr<Backend> (*make)(const Account &, std::unique_ptr<Transport>), const Account &account)
        : backend(make(account, std::make_unique<FakeTransport>(log)))
    {
    }

    QStringList sent() const { return linesOf(log->sent); }

    /// What the answer is, once it is there; it never is before the call has returned.
    template <typename T>
    Result<T> await(const std::function<Call(Backend::Callback<T>)> &ask)
    {
        std::optional<Result<T>> result;
        int answers = 0;
        const Call call = ask([&](const Result<T> &got) {
            result = got;
            ++answers;
        });
        if (result) {
            qWarning("answered before the call was there");
        }
        if (!QTest::qWaitFor([&result] { return result.has_value(); }) || answers != 1) {
            return tl::unexpected(
                ApiError{ApiError::Kind::TimedOut, 0, QStringLiteral("no answer, or more than one"), {}});
        }
        return *result;
    }

    Result<Performed> perform(const Action &action, const Chat &known)
    {
        return await<Performed>([&](const auto &done) { return backend->perform(action, known, done); });
    }
    Result<MessagePage> messages(const Chat &chat, const QString &from = {})
    {
        return await<MessagePage>([&](const auto &done) { return backend->listMessages(chat, from, done); });
    }
    Result<Chat> read(const Chat &known)
    {
        return await<Chat>([&](const auto &done) { return backend->readChat(known, done); });
    }
};

inline QStringList idsOf(const QList<Message> &messages)
{
    QStringList ids;
    for (const Message &message : messages) {
        ids.append(message.id);
    }
    return ids;
}

} // namespace deskside::test
