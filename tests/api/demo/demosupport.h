// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/demo/demoworld.h"
#include "models/api/registry.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

/// What the tests of the demo share: asking its servers and waiting for the answer.
namespace deskside::test {

/// A demo in which nothing happens by itself, at a fixed time.
inline demo::DemoOptions quiet(int chats = 0, quint32 seed = 1)
{
    demo::DemoOptions options;
    options.chats = chats;
    options.seed = seed;
    options.lively = false;
    options.now = QDateTime(QDate(2026, 11, 21), QTime(13, 45), Qt::UTC);
    return options;
}

inline Account accountOf(const QString &id)
{
    for (const Account &account : demo::DemoWorld::accounts()) {
        if (account.id == id) {
            return account;
        }
    }
    qFatal("no such account");
}

/// The account's own backend over the demo's server.
inline std::unique_ptr<Backend> backendOf(demo::DemoWorld &world, const Account &account)
{
    return findVendor(account.vendor)->makeBackend(account, world.transportFor(account));
}

/// Runs the event loop until the answer is there.
template <typename T>
Result<T> awaited(const std::function<Call(std::function<void(Result<T>)>)> &send)
{
    std::optional<Result<T>> answer;
    QEventLoop loop;
    const Call call = send([&](const Result<T> &result) {
        answer = result;
        loop.quit();
    });
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    return answer.value_or(tl::unexpected(ApiError{ApiError::Kind::TimedOut, 0, {}, {}}));
}

inline Result<HttpResponse> ask(demo::DemoWorld &world, const QString &account, const HttpRequest &request)
{
    const auto transport = world.transportFor(accountOf(account));
    return awaited<HttpResponse>([&](const Transport::Callback &done) { return transport->send(request, done); });
}

/// Every chat of an account, page by page as the sync walks; the problems of all pages go to `problems`.
inline QList<Chat> walk(demo::DemoWorld &world, const Account &account, QList<DecodeProblem> *problems = nullptr,
                        int pageSize = 20, const ListQuery &query = {})
{
    const auto backend = backendOf(world, account);
    QList<Chat> chats;
    for (int page = 1;; ++page) {
        const auto answer = awaited<ChatPage>(
            [&](const Backend::Callback<ChatPage> &done) { return backend->listChats(query, page, pageSize, done); });
        if (!answer) {
            qFatal("the demo refused a page");
        }
        chats += answer->chats;
        if (problems) {
            *problems += answer->problems;
        }
        const bool goesOn = answer->totalPages ? page < *answer->totalPages : answer->received == pageSize;
        if (!goesOn) {
            return chats;
        }
    }
}

inline QList<Chat> walkAll(demo::DemoWorld &world, QList<DecodeProblem> *problems = nullptr)
{
    QList<Chat> chats;
    for (const Account &account : demo::DemoWorld::accounts()) {
        chats += walk(world, account, problems);
    }
    return chats;
}

using namespace Qt::StringLiterals;

/// A request with every value percent-encoded.
inline HttpRequest get(const QString &path, const QList<std::pair<QString, QString>> &query = {})
{
    HttpRequest request;
    request.path = path;
    for (const auto &[name, value] : query) {
        addQuery(request.query, name, value);
    }
    return request;
}

/// One with a JSON body, unless it is empty.
inline HttpRequest write(HttpRequest::Verb verb, const QString &path, const QJsonObject &body = {})
{
    return {verb, path, {}, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

/// The objects of a reply that is an array.
inline QList<QJsonObject> list(const Result<HttpResponse> &answer)
{
    QList<QJsonObject> entries;
    if (!answer) {
        qWarning("%s", qPrintable(answer.error().detail));
        return entries;
    }
    const QJsonArray array = QJsonDocument::fromJson(answer->body).array();
    for (const QJsonValue &entry : array) {
        entries.append(entry.toObject());
    }
    return entries;
}

/// The object that a reply is.
inline QJsonObject object(const Result<HttpResponse> &answer)
{
    return answer ? QJsonDocument::fromJson(answer->body).object() : QJsonObject();
}

/// The entries' ids, in their order.
inline QStringList ids(const QList<QJsonObject> &entries)
{
    QStringList result;
    for (const QJsonObject &entry : entries) {
        result.append(entry.value("id"_L1).toString());
    }
    return result;
}

} // namespace deskside::test
