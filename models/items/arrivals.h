// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaObject>
#include <functional>

class QObject;

namespace deskside {

class ChatTable;

/// Tells which chats (CompactRow::id) come to satisfy one of the table's filters from now on, from the event loop. What
/// satisfies it when it is worked out for the first time is no news. Ends with `context`, or when it is disconnected.
QMetaObject::Connection onArrivals(ChatTable *table, int filter, QObject *context,
                                   const std::function<void(const QList<quint32> &ids)> &tell);

} // namespace deskside
