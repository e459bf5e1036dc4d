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
    /// An incremental walk ends at the first page whose chats are all known and unchanged. One that goes on where an
    /// earlier one stood begins behind page 1.
    Walk(int pageSize, bool incremental, int firstPage = 1)
        : m_begin(firstPage)
        , m_page(firstPage)
        , m_pageSize(pageSize)
        , m_incremental(incremental)
    {
    }

    int page() const { return m_page; } ///< to ask for, from 1
    int pageSize() const { return m_pageSize; }
    /// No page of it has come yet.
    bool isFresh() const { return !m_started; }
    bool beginsAtTheTop() const { return m_begin == 1; }
    /// Chats that it has come past, those before its first page included.
    qint64 walked() const { return static_cast<qint64>(m_begin - 1) * m_pageSize + m_received; }

    /// How many entries of a page it meets for the first time: chats move between pages while they are walked. An
    /// unreadable one without an id is known by what is wrong with it.
    qsizetype meets(const ChatPage &page);

    /// Takes a page into account: `fresh` is what meets() said of it, `changed` how many of its chats were not known
    /// before as they are now.
    Step after(const ChatPage &page, qsizetype fresh, qsizetype changed);

private:
    int m_begin = 1;
    int m_page = 1;
    int m_pageSize = 100;
    bool m_incremental = false;
    bool m_started = false;
    qint64 m_received = 0;
    qsizetype m_firstPage = 0;
    QSet<quint64> m_met; ///< hashes of ids: a million texts would be too much to keep
};

} // namespace deskside
