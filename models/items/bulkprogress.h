// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxitem.h"

#include <QSet>
#include <functional>

namespace deskside {

/// How far something that was asked of many chats at once has come.
struct BulkProgress {
    struct Failure {
        ChatKey chat;
        QString title;           ///< of the chat, safe to show
        QString why;             ///< a sentence
        qint64 outboxNumber = 0; ///< OutboxItem::number
        bool asks = false;       ///< not refused: only the person can tell how to go on
        bool operator==(const Failure &) const = default;
    };
    int total = 0;
    int done = 0;
    int waiting = 0; ///< not settled yet
    QList<Failure> failed;

    bool isRunning() const { return waiting > 0; }
    bool operator==(const BulkProgress &) const = default;
};

/// How chats and vendors are called; null functions leave the names out.
struct BulkNames {
    std::function<QString(const ChatKey &)> title;
    std::function<QString(const QString &account)> vendor;
};

/// Of the actions with these ids (Action::id): what the outbox has no more is done. `failed` is in the outbox's order.
BulkProgress progressOf(const QSet<QString> &actionIds, const QList<OutboxItem> &outbox, const BulkNames &names = {});

} // namespace deskside

Q_DECLARE_METATYPE(deskside::BulkProgress)
