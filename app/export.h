// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"
#include "models/items/chatdetails.h"

#include <QHash>

/// Chats as text for other programs and for a terminal.
namespace deskside {

/// A JSON array of chats. Keys as in the README; null where a vendor did not report a value.
QByteArray toJson(const QList<ChatRow> &rows, const QHash<QString, QString> &accountNames);

/// The same as CSV (RFC 4180, UTF-8, a header line). Cells that a spreadsheet would run as a formula are made harmless.
QByteArray toCsv(const QList<ChatRow> &rows, const QHash<QString, QString> &accountNames);

/// The same as aligned columns for a person, with relative times.
QString toTable(const QList<ChatRow> &rows, const QHash<QString, QString> &accountNames, const QDateTime &now);

/// One chat with its members, messages, details and the vendor's own JSON.
QByteArray toJson(const Chat &chat, const ChatRow &row, const QString &accountName,
                  const QList<DetailSection> &details);

/// How an account and its product are called.
struct AccountNames {
    QString account;
    QString vendor;
};

/// One chat for a person to read; the raw JSON is left out.
QString toText(const Chat &chat, const ChatRow &row, const AccountNames &names, const QList<DetailSection> &details);

} // namespace deskside
