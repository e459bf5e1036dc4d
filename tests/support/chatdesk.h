// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chatlistmodel.h"
#include "models/items/chattable.h"

#include <QMap>

namespace deskside::test {

/// A table and a list over it, fed with whole rows as a store would: it numbers chats and words and gives each chat its
/// place in the list.
class ChatDesk
{
public:
    ChatTable table;
    ChatListModel list{&table, [this](quint32 id) { return read(id); },
                       [this](const ChatKey &key) { return idOf(key); }};
    int reads = 0; ///< whole rows that were asked for

    /// Everything is worked off at once: how quick the computer is makes no difference.
    ChatDesk() { table.setSlice(std::chrono::minutes(1)); }

    /// What the store would tell of these changes, after it has made them.
    ChatDelta deltaOf(const QList<ChatRow> &upserted, const QList<ChatKey> &removed = {})
    {
        ChatDelta delta;
        for (const ChatRow &row : upserted)
            delta.upserted << compact(row, delta);
        for (const ChatKey &key : removed) {
            if (const quint32 id = m_ids.take(key)) {
                m_taken.remove(m_recencies.take(id));
                m_rows.remove(id);
                delta.removed << id;
            }
        }
        return delta;
    }

    void apply(const QList<ChatRow> &upserted, const QList<ChatKey> &removed = {})
    {
        table.apply(deltaOf(upserted, removed));
    }

    CompactFilter compact(const ChatFilter &filter) const
    {
        return CompactFilter(filter, &table.words(), list.accountNames());
    }

    /// Makes the filter the list's own; answers its number.
    int show(const ChatFilter &filter = {})
    {
        if (m_shown < 0)
            m_shown = table.addFilter(compact(filter));
        else
            table.setFilter(m_shown, compact(filter));
        list.showFilter(m_shown);
        return m_shown;
    }

    quint32 idOf(const ChatKey &key) const { return m_ids.value(key); }
    qint64 recencyOf(const ChatKey &key) const { return m_recencies.value(idOf(key)); }
    /// Every chat, in the list's order.
    QList<ChatRow> rows() const
    {
        QList<ChatRow> rows;
        for (const quint32 id : m_taken)
            rows.prepend(m_rows.value(id));
        return rows;
    }

private:
    std::optional<ChatRow> read(quint32 id)
    {
        ++reads;
        const auto row = m_rows.constFind(id);
        return row == m_rows.constEnd() ? std::nullopt : std::optional(*row);
    }

    CompactRow compact(const ChatRow &row, ChatDelta &delta)
    {
        CompactRow compact = pack(row, [this, &delta](const QString &text) {
            if (!m_words.contains(text)) {
                m_words.insert(text, static_cast<WordId>(m_words.size()) + 1);
                delta.words.append({m_words.value(text), text});
            }
            return m_words.value(text);
        });
        if (!m_ids.contains(row.key))
            m_ids.insert(row.key, ++m_lastId);
        compact.id = m_ids.value(row.key);
        const auto known = m_rows.constFind(compact.id);
        if (known == m_rows.constEnd() || known->activity != row.activity) {
            m_taken.remove(m_recencies.value(compact.id));
            qint64 recency = deskside::recencyOf(row.activity);
            while (m_taken.contains(recency))
                ++recency;
            m_taken.insert(recency, compact.id);
            m_recencies.insert(compact.id, recency);
        }
        compact.recency = m_recencies.value(compact.id);
        m_rows.insert(compact.id, row);
        return compact;
    }

    QHash<ChatKey, quint32> m_ids;
    QHash<quint32, ChatRow> m_rows;
    QHash<quint32, qint64> m_recencies;
    QMap<qint64, quint32> m_taken; ///< oldest first
    QHash<QString, WordId> m_words;
    quint32 m_lastId = 0;
    int m_shown = -1;
};

} // namespace deskside::test
