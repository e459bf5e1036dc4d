// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

#include <QSet>

namespace deskside {

/// How far a walk through a vendor's pages has come, as a value: what to ask next follows from it and from the last
/// page.
class Walk
{
public:
    enum class Step : unsigned char {
        NextPage, ///< ask for page()
        End,      ///< the list has been walked to its end
        EarlyEnd, ///< an incremental walk met a page with nothing new; what lies behind was not looked at
        Repeats,  ///< the server sends the same chats again and again
    };

    Walk() = default;
    /// An incremental walk ends at the first page whose chats are all known and unchanged.
    Walk(int pageSize, bool incremental)
        : m_pageSize(pageSize)
        , m_incremental(incremental)
    {
    }

    int page() const { return m_page; } ///< to ask for, from 1
    int pageSize() const { return m_pageSize; }
    bool isIncremental() const { return m_incremental; }

    /// True for the first time this walk meets a chat: chats move between pages while they are walked.
    bool meets(const QString &chatId);
    const QSet<QString> &met() const { return m_met; }

    /// Takes a page into account: `fresh` is how many of its chats this walk met for the first time, `changed` how many
    /// of them were not known before as they are now.
    Step after(const ChatPage &page, qsizetype fresh, qsizetype changed);

private:
    int m_page = 1;
    int m_pageSize = 100;
    bool m_incremental = false;
    qint64 m_received = 0;
    qsizetype m_firstPage = 0;
    QSet<QString> m_met;
};

} // namespace deskside
