// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/demo/history.h"
#include "models/api/demo/threadsjson.h"

#include <QJsonArray>

/// Invent's side of an account, in several files: its list and what happens by itself, what requests do, and threads.
namespace deskside::demo {

class InventServer : public Server
{
public:
    explicit InventServer(const ServerSetup &setup);

    Result<HttpResponse> answer(const HttpRequest &request, const QDateTime &now) override;
    bool happen(Event event, Dice &dice, const QDateTime &now) override;
    bool has(const QString &chatId) const override { return m_records.find(chatId) >= 0; }
    bool isAwaited() const override { return m_threads.isAwaited(); }
    bool hasLine(const QString &path) const override;
    QList<QByteArray> takeNews() override { return std::exchange(m_news, {}); }

private:
    using Body = Result<QJsonValue>;

    bool isOwn(const QString &organisation) const;
    HttpResponse list(Parameters &in) const;
    /// Below /orgs/{org}, and below /chats/{chat}.
    Body answerOrganisation(const HttpRequest &request, const QStringList &path, const QDateTime &now);
    Body answerChat(const HttpRequest &request, const QStringList &path, const QDateTime &now);
    Result<HttpResponse> messages(const QString &chatId, const QUrlQuery &query) const;

    Body update(qsizetype position, const QJsonObject &patch, const QDateTime &now);
    Body updateState(qsizetype position, const QJsonObject &patch, const QDateTime &now);
    Body assignTo(qsizetype position, const QJsonValue &member, const QDateTime &now);
    Body unseen(qsizetype position, const QDateTime &now);
    Body reply(qsizetype position, const QJsonArray &parts, const QDateTime &now);
    Body newChatWith(const QString &contact, const QString &channel, const QJsonObject &wanted, const QDateTime &now);

    /// Keeps a changed chat, on top of the list, and tells of it.
    void keep(qsizetype position, QJsonObject chat, const QDateTime &now);
    void keepState(qsizetype position, const QJsonObject &chat, const std::function<void(QJsonObject &)> &change,
                   const QDateTime &now);
    void tell(const QJsonObject &chat);
    bool customerWrites(qsizetype position, Dice &dice, const QDateTime &now);
    QString newId(const QString &prefix);

    ServerSetup m_setup;
    Records m_records;
    Threads m_threads;
    Dice m_ids;               ///< of what is made through requests
    QList<QByteArray> m_news; ///< what lines are to say
};

namespace invented {

/// Somebody of the team; the ids of a user and of a member of the organisation.
struct Colleague {
    QString user;
    QString member;
    QString name;
    QString email;
    QString role;
};
const QList<Colleague> &colleagues();
QJsonObject person(const QString &userId);
/// A person of the team as a chat's member.
QJsonObject teamMember(const QString &userId);

QJsonObject spoken(const QString &role, const QString &text);
QJsonObject message(const QString &id, const QString &role, const QJsonArray &inner, const QDateTime &at);
QJsonObject usage(Dice &dice);
/// One that a customer begins; `channel`: null: any.
QJsonObject newChat(const QString &id, const Opening &who, const ServerSetup &setup, const QDateTime &at, Dice &dice,
                    const QString &channel = {});
/// One of the year before.
QJsonObject pastChat(const PastChat &past, const ServerSetup &setup);
void assign(QJsonObject &state, const QString &to, const QDateTime &at);

/// What was said in a chat before its `last_message`, and that; oldest first.
QList<QJsonObject> thread(const QJsonObject &chat, const ServerSetup &setup);

} // namespace invented

} // namespace deskside::demo
