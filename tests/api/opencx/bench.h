// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/opencx/backend.h"
#include "tests/support/faketransport.h"

#include <QTest>

namespace deskside::test {

/// An OpenCX backend, what it sent, and what it is answered.
struct OpenCxBench {
    std::shared_ptr<FakeTransport::Log> log = std::make_shared<FakeTransport::Log>();
    std::unique_ptr<Backend> backend;
    Call call;

    OpenCxBench()
    {
        Account account;
        account.id = QStringLiteral("acc1");
        account.vendor = QStringLiteral("opencx");
        account.me = QStringLiteral("482");
        backend = opencx::makeBackend(account, std::make_unique<FakeTransport>(log));
    }

    void answers(const QByteArray &body, int status = 200) { log->answers.append(HttpResponse{status, body, {}}); }
    void fails(ApiError::Kind kind) { log->answers.append(tl::unexpected(ApiError{kind, 0, {}, {}})); }

    /// What `ask` is answered; TimedOut when it is not. Nothing may be answered before it has returned.
    template <typename T>
    Result<T> awaited(const std::function<Call(std::function<void(Result<T>)>)> &ask)
    {
        std::optional<Result<T>> answer;
        call = ask([this, &answer](const Result<T> &result) {
            answer = result;
            call.abort(); // as those who ask may do
        });
        if (answer || !QTest::qWaitFor([&answer] { return answer.has_value(); })) {
            return tl::unexpected(ApiError{ApiError::Kind::TimedOut, 0, {}, {}});
        }
        return *answer;
    }
    Result<ChatPage> list(int page)
    {
        return awaited<ChatPage>([this, page](auto done) { return backend->listChats({}, page, 25, done); });
    }
    Result<MessagePage> messages(const QString &from = {})
    {
        Chat chat;
        chat.key.id = QStringLiteral("s1");
        return awaited<MessagePage>([&](auto done) { return backend->listMessages(chat, from, done); });
    }
    Result<Performed> perform(const Action &action, const Chat &known)
    {
        return awaited<Performed>([&](auto done) { return backend->perform(action, known, done); });
    }

    QList<QString> cursors() const
    {
        QList<QString> all;
        for (const HttpRequest &request : std::as_const(log->sent)) {
            all.append(request.query.queryItemValue(QStringLiteral("cursor"), QUrl::FullyDecoded));
        }
        return all;
    }
};

} // namespace deskside::test
