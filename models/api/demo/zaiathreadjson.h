// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/demo/demojson.h"

namespace deskside::demo {

/// A message as Zaia keeps it; `sender` may be empty.
QJsonObject zaiaMessage(const QString &id, const QString &chatId, const QString &role, const QString &text,
                        const QString &sender, const QDateTime &at);

/// What was said in a chat up to its two previews, and these; oldest first.
QList<QJsonObject> zaiaThread(const QJsonObject &chat, const ServerSetup &setup);

} // namespace deskside::demo
