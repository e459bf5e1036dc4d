// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace deskside::bench {

/// Pages of Invent's chat list as a busy company's year would fill them, about 4.6 KB of JSON a chat: random ids,
/// customers from many countries, texts out of a vocabulary in which few words are common and most are rare.
/// The same numbers give the same bytes.
class Pages
{
public:
    Pages(int chats, const QDateTime &newest);

    static constexpr int pageSize = 100;
    int count() const { return (m_chats + pageSize - 1) / pageSize; }
    /// The page with this number, from 0; newest first.
    QByteArray page(int number) const;

    /// `count` searches of the kinds that people type, from these texts: beginnings of words while typing, several
    /// words, phrases, names, operators, and words in other scripts.
    QStringList queries(int count) const;

private:
    void appendChat(QByteArray &out, int number) const;

    int m_chats;
    QDateTime m_newest;
    QList<QByteArray> m_words; ///< the most common first
};

} // namespace deskside::bench
