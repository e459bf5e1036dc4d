// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"

#include <QMap>
#include <QString>

namespace deskside::opencx {

/// Where the numbered pages of a list begin that has cursors. They are learned page by page, and belong to the
/// backend's life: a page whose beginning is not known (after a restart, or when the vendor refused a cursor) begins
/// where the last page known before it does, at worst at the top. The walk that asked for it then meets some chats
/// again, which does no harm, and comes past all the others: pages are numbers of requests, not places. A walk under
/// way would take a page of chats it has met for the end, so a refusal reaches it as any error does; the next walk
/// begins afresh.
class PagePlaces
{
public:
    /// The cursor that leads to `page`; empty: the first page. nullopt: the list ends before it.
    std::optional<QString> cursorOf(int page) const;
    /// `next` is what came with that page; null: it is the last one.
    void learn(int page, const QString &next);
    /// The page could not be had. A cursor may have lost its meaning: after a refusal, or when the server stumbles over
    /// it again, all of them are forgotten.
    void failed(int page, ApiError::Kind kind);

private:
    QMap<int, QString> m_cursors; ///< by page; null: the list ends before it
    int m_stumbledAt = 0;
};

} // namespace deskside::opencx
