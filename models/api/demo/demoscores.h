// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/demo/history.h"
#include "models/domain/score.h"

namespace deskside::demo {

/// What the demo's two reviewers think of handed-over chats of the last months of an account's history, by chat and
/// reviewer.
QList<Score> scoresOf(const QString &account, const History &history, quint64 seed);

} // namespace deskside::demo
