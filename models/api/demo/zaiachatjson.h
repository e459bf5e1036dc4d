// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/demo/history.h"

/// What Zaia keeps of a chat: what its plain chat and the one with details say together.
namespace deskside::demo {

/// One in which nothing was said.
QJsonObject emptyZaiaChat(const QString &id, const ServerSetup &setup, const QDateTime &at);
/// One that a customer begins; `channel`: null: any.
QJsonObject newZaiaChat(const QString &id, const Opening &who, const ServerSetup &setup, const QDateTime &at,
                        Dice &dice, const QString &channel = {});
/// One of many that were made up.
QJsonObject generatedZaiaChat(const ServerSetup &setup, qsizetype index);
QJsonObject pastZaiaChat(const PastChat &past, const ServerSetup &setup);

/// The newest message of a chat; the one before becomes the last but one.
void sayInZaia(QJsonObject &chat, const QString &role, const QString &text, const QDateTime &at);
void openTicket(QJsonObject &chat, const QString &status, Dice &dice);
/// A new one for each call.
QString zaiaUuid(Dice &dice);

} // namespace deskside::demo
