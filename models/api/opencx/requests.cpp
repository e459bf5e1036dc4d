// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencx/requests.h"

#include "models/api/opencx/json.h"

using namespace Qt::StringLiterals;

namespace deskside::opencx {

namespace {

constexpr auto sessions = "/chat/sessions"_L1;

QString sessionPath(const QString &id)
{
    return sessions + u'/' + pathSegment(id);
}

HttpRequest getPage(const QString &path, const QString &cursor)
{
    HttpRequest request{HttpRequest::Verb::Get, path, {}, {}};
    if (!cursor.isEmpty()) {
        addQuery(request.query, u"cursor"_s, cursor);
    }
    return request;
}

} // namespace

HttpRequest listSessions(const QString &cursor)
{
    return getPage(sessions, cursor);
}

HttpRequest getSession(const QString &id)
{
    return {HttpRequest::Verb::Get, sessionPath(id), {}, {}};
}

HttpRequest setStatus(const QString &id, const QString &status)
{
    return {HttpRequest::Verb::Patch, sessionPath(id), {}, encodeStatus(status)};
}

HttpRequest createSession(const NewSession &session)
{
    return {HttpRequest::Verb::Post, sessions, {}, encodeNewSession(session)};
}

HttpRequest sendMessage(const QString &id, const AgentMessage &message)
{
    return {HttpRequest::Verb::Post, sessionPath(id) + "/send"_L1, {}, encodeMessage(message)};
}

HttpRequest listHistory(const QString &id, const QString &cursor)
{
    return getPage(sessionPath(id) + "/history"_L1, cursor);
}

} // namespace deskside::opencx
