// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/opencx/requests.h"
#include "models/domain/apierror.h"
#include "models/domain/chat.h"

/// OpenCX's bytes to values, and back; no state, no network. Chats come without ChatKey::account.
namespace deskside::opencx {

struct SessionPage {
    ChatPage page; ///< ChatPage::totalPages is not told
    QString next;  ///< the cursor of the next page; null: this is the last one
};
Result<SessionPage> decodeSessions(const QByteArray &json);

/// One session, as it is answered alone and as it was kept in Chat::raw.
Result<Chat> decodeSession(const QByteArray &json);

struct HistoryPage {
    QList<Message> messages; ///< as listed
    QList<DecodeProblem> problems;
    QString next; ///< as in SessionPage
};
Result<HistoryPage> decodeHistory(const QByteArray &json);

/// One entry of a history, as it was kept in Message::raw. One without an id gets one that follows from what it says.
Result<Message> decodeHistoryItem(const QByteArray &json);

/// The id of a session that was created; OutcomeUnknown when the answer cannot be read.
Result<QString> decodeCreated(const QByteArray &json);
/// The id of a message that was sent; null when the answer has none. Rejected when it says that nothing was sent,
/// OutcomeUnknown when it cannot be read, or tells of an error that leaves this open.
Result<QString> decodeSent(const QByteArray &json);

/// OpenCX's word for a state that is asked for (ActionState::value); null when it has none.
QString statusFor(const QString &state);

QByteArray encodeStatus(const QString &status);
QByteArray encodeNewSession(const NewSession &session);
QByteArray encodeMessage(const AgentMessage &message);

} // namespace deskside::opencx
