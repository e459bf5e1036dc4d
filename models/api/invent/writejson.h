// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/invent/requests.h"

/// The bodies of Invent's writes.
namespace deskside::invent {

/// A message of one part, a text.
QByteArray encodeMessage(const QString &text);
QByteArray encodePatch(const ChatPatch &patch);
QByteArray encodePatch(const StatePatch &patch);
QByteArray encodeAssign(const QString &memberId);
QByteArray encodeNewChat(const QString &assistantId);

} // namespace deskside::invent
