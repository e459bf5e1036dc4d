// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatdelta.h"
#include "models/domain/compactfilter.h"

#include <QObject>
#include <memory>
#include <vector>

namespace deskside {

/// Every chat that is known, as compact rows in memory, and for each tab the numbers of its chats in the list's order,
/// kept in step row by row: showing a tab and its count costs nothing.
class ChatTable : public QObject
{
    Q_OBJECT
public:
    explicit ChatTable(QObject *parent = nullptr);
    ~ChatTable() override;

    const Words &words() const;
    /// Null when there is no such chat.
    const CompactRow *row(quint32 id) const;
    /// 0 when no chat has this recency.
    quint32 idAt(qint64 recency) const;
    int size() const;

    /// Takes a delta in; large ones are worked off in slices of a few milliseconds, in order, so that the window never
    /// stalls. settled() is emitted when nothing is left.
    void apply(const ChatDelta &delta);
    bool isSettled() const;

Q_SIGNALS:
    /// A chat came (`before` null), changed, or left (`after` null); emitted after the table has changed. The pointers
    /// are valid during the signal only.
    void rowChanged(const deskside::CompactRow *before, const deskside::CompactRow *after);
    void settled();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside
