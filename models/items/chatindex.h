// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chatrows.h"

#include <QObject>
#include <functional>

namespace deskside {

/// The numbers of some chats (a tab's, a search's) in the list's order, newest first unless told otherwise. Says
/// exactly what happens to it, before and after, as an item model has to.
///
/// The numbers lie in blocks of about a thousand, so that a chat comes or leaves in a microsecond wherever it stands.
class ChatIndex : public QObject
{
    Q_OBJECT
public:
    /// Whether a chat belongs here. `was`: it did before the change; `before` is null for a chat that has just come.
    using Wants = std::function<bool(bool was, const CompactRow *before, const CompactRow &after)>;

    /// Whether places are kept beside the numbers: twelve bytes a chat instead of four, and a place is found without a
    /// look at the rows, which lie far from each other. For an index that is asked for thousands of places.
    enum class Keep : bool { Numbers, Places };

    /// `rows` must outlive the index.
    ChatIndex(const ChatRows *rows, Wants wants, Keep keep = Keep::Numbers, QObject *parent = nullptr);

    /// Another order empties the index. Only for Keep::Numbers.
    void setOrder(ChatOrder order);
    ChatOrder order() const { return m_order; }
    /// Where a row stands here.
    Place placeOf(const CompactRow &row) const
    {
        return m_order == ChatOrder::Newest ? deskside::placeOf(row) : Place{rankOf(m_order, row), row.id};
    }

    int size() const { return m_size; }
    /// How many of them belong here: all but a kept one that does not any more.
    int count() const { return m_size - (m_greyed ? 1 : 0); }
    quint32 at(int row) const;
    /// The first row that does not stand above this place. It is looked for downwards from the row `near` when that
    /// stands above it.
    int rowAt(const Place &place, int near = 0) const;
    /// -1 when the chat is not here.
    int rowOf(const CompactRow &row) const;

    /// The chat that stays, greyed, when it stops belonging here, until another one is kept; 0: none.
    void keep(quint32 id);
    quint32 kept() const { return m_kept; }
    bool isGreyed(quint32 id) const { return m_greyed && id == m_kept; }

    void clear();
    /// Takes chats in that are not here yet, newest first.
    void insert(const std::vector<quint32> &ids);
    /// Says of the chat in this row whether it belongs here; answers whether it stays.
    bool judge(int row, bool belongs);
    /// The same of a chat wherever it stands, or is to stand: one that has to be taken in is added to `coming`.
    void judge(const CompactRow &chat, bool belongs, std::vector<quint32> *coming);

    /// A change of a row, in three steps: while the rows still hold `before` (null: it comes), once they hold `after`
    /// (null: it left), and when everybody has the change.
    void prepareChange(const CompactRow *before, const CompactRow *after);
    void commitChange(const CompactRow *after);
    void announceChange();
    bool wants(const CompactRow &fresh) const { return m_wants(false, nullptr, fresh); }

Q_SIGNALS:
    void aboutToInsert(int first, int last);
    void inserted();
    void aboutToRemove(int first, int last);
    void removed();
    /// `to` counts with the row still in its old place.
    void aboutToMove(int from, int to);
    void moved();
    void changed(int row);
    void greyedChanged(int row);
    void aboutToClear();
    void cleared();

private:
    struct Block {
        std::vector<quint32> ids;
        std::vector<qint64> recencies; ///< of Keep::Places
    };

    Place placeOfId(quint32 id) const;
    Place placeIn(const Block &block, std::size_t at) const;
    std::size_t blockOf(int row) const;
    void insertOrdered(const std::vector<quint32> &ids);
    void put(int row, const quint32 *ids, int count);
    void cut(std::size_t number);
    void take(int row);
    void count(std::size_t fromBlock);
    void remove(int row);
    void setGreyed(int row, bool greyed);

    const ChatRows *m_rows;
    Wants m_wants;
    Keep m_keep;
    ChatOrder m_order = ChatOrder::Newest;
    std::vector<Block> m_blocks;
    std::vector<int> m_starts; ///< the row of each block's first chat
    int m_size = 0;
    quint32 m_kept = 0;
    bool m_greyed = false;

    // Of a change under way.
    int m_row = -1;
    int m_target = -1;
    bool m_fits = false;
    bool m_stays = false;
};

} // namespace deskside
