// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

/// The words the vendors use, in whatever case and spelling, and what they mean here. A null string is not reported;
/// an unknown word is Other and keeps its spelling.
namespace deskside::words {

Coded<ChannelKind> channel(const QString &word);
Coded<StateKind> state(const QString &word);
Coded<RunKind> run(const QString &word);
Coded<RoleKind> role(const QString &word);
Coded<PartKind> part(const QString &word);
Coded<SentimentKind> sentiment(const QString &word);
Coded<TicketKind> ticket(const QString &word);
Coded<VisibilityKind> visibility(const QString &word);
Coded<ResponderKind> responder(const QString &word);

} // namespace deskside::words
