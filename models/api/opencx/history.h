// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

namespace deskside::opencx {

/// Puts the pages of a history in order. OpenCX does not say whether its first page is the beginning or the end, nor
/// how a page runs: the times in them tell.
class History
{
public:
    /// Where the next page leads.
    enum class Direction : unsigned char { Unknown, Back, Forward };

    /// Takes the next page, as it is listed.
    void add(const QList<Message> &page);
    Direction direction() const;
    /// All that was taken, each message once.
    QList<Message> oldestFirst() const;

private:
    QList<QList<Message>> m_pages; ///< as listed
};

} // namespace deskside::opencx
