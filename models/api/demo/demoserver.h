// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/demo/dice.h"
#include "models/api/httprequest.h"
#include "models/domain/apierror.h"

#include <QDateTime>
#include <QStringList>
#include <memory>

namespace deskside::demo {

class History;

/// What can happen in a chat without the person's doing.
enum class Event {
    CustomerWrites,
    AiAnswers,
    HandedOver,
    Resolved,
    NewChat,
    CustomerAnswers, ///< the person, who has written to them
};

/// What one account's server is made from.
struct ServerSetup {
    QString account;         ///< Account::id; names its part of the data
    QString organisation;    ///< Account::organisation
    QString me;              ///< the demo person's id at this vendor
    qsizetype generated = 0; ///< 0: the invented day; else that many generated chats
    quint64 seed = 1;
    QDateTime now;                               ///< what the data's dates are relative to
    std::shared_ptr<const History> history = {}; ///< of the year before the invented day; null: none
};

/// The vendor's side of one account.
class Server
{
public:
    virtual ~Server() = default;

    /// The answer to a request, at `now` by the server's clock; errors as HttpClient reports the vendor's.
    virtual Result<HttpResponse> answer(const HttpRequest &request, const QDateTime &now) = 0;

    /// Lets something happen in one of the newest chats; false when no chat there is fit for it.
    virtual bool happen(Event event, Dice &dice, const QDateTime &now) = 0;

    /// Whether there is a chat with this id.
    virtual bool has(const QString &chatId) const = 0;

    /// True while a customer has been written to, and is about to answer.
    virtual bool isAwaited() const { return false; }
    /// Whether there is a live line at this path, and what it would have said since this was asked last.
    virtual bool hasLine(const QString & /*path*/) const { return false; }
    virtual QList<QByteArray> takeNews() { return {}; }
};

std::unique_ptr<Server> makeInventServer(const ServerSetup &setup);
std::unique_ptr<Server> makeZaiaServer(const ServerSetup &setup);
std::unique_ptr<Server> makeOpenCopilotServer(const ServerSetup &setup);
std::unique_ptr<Server> makeOpenCxServer(const ServerSetup &setup);

/// The reply to a request that a vendor refuses: 400, or 404 for what is not there.
tl::unexpected<ApiError> refused(const QString &why);
tl::unexpected<ApiError> notFound(const QString &what);

/// The decoded segments of a request's path.
QStringList segments(const QString &path);

/// Reads a request's parameters and keeps the first one that a server would refuse.
class Parameters
{
public:
    explicit Parameters(const QUrlQuery &query)
        : m_items(query.queryItems(QUrl::FullyDecoded))
    {
    }

    QString text(const QString &name, qsizetype longest = 10'000);
    QStringList texts(const QString &name) const;
    qint64 number(const QString &name, qint64 fallback, qint64 least, qint64 most);
    /// One of `allowed`, the first of which is what an absent parameter means.
    QString word(const QString &name, const QStringList &allowed);
    /// An ISO date-time; invalid when absent.
    QDateTime time(const QString &name);

    bool isRefused() const { return !m_problem.isEmpty(); }
    const QString &problem() const { return m_problem; }

private:
    std::optional<QString> find(const QString &name) const;
    void refuse(const QString &name);

    QList<std::pair<QString, QString>> m_items;
    QString m_problem;
};

} // namespace deskside::demo
