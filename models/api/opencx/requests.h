// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/httprequest.h"

/// OpenCX's operations, as values. A cursor is the `next` of the page before; an empty one asks for the first page.
namespace deskside::opencx {

/// A new session with a contact.
struct NewSession {
    QString contactId;
    QString channel; ///< a type of channel in the vendor's spelling; empty: the vendor's own choice
};

/// What a person writes to the contact.
struct AgentMessage {
    QString text;
    QString agentId;       ///< the person's id at the vendor, which is sent when it is a number
    bool takesOver = true; ///< from the AI, which answers no more
};

HttpRequest listSessions(const QString &cursor);
HttpRequest getSession(const QString &id);
/// `status` in the vendor's spelling.
HttpRequest setStatus(const QString &id, const QString &status);
HttpRequest createSession(const NewSession &session);
HttpRequest sendMessage(const QString &id, const AgentMessage &message);
HttpRequest listHistory(const QString &id, const QString &cursor);

} // namespace deskside::opencx
