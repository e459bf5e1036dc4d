// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

#include <QHash>
#include <QList>

namespace deskside {

/// What a person changed of chats and the store was told, until the store says it back: meanwhile an older state may
/// still arrive, which must not undo what is shown.
template <typename Value>
class OnTheWay
{
public:
    /// `value` is told; `before` is what was there.
    void tell(const ChatKey &key, const Value &before, const Value &value)
    {
        QList<Value> &told = m_told[key];
        if (told.isEmpty())
            told.append(before);
        told.append(value);
    }

    /// What counts when the store has `stored`: what was told last while that is on its way, else what is stored.
    Value newest(const ChatKey &key, const Value &stored)
    {
        const auto told = m_told.find(key);
        if (told == m_told.end())
            return stored;
        if (stored != told->constLast() && told->contains(stored))
            return told->constLast();
        m_told.erase(told); // it has arrived, or something else has taken its place since
        return stored;
    }

private:
    QHash<ChatKey, QList<Value>> m_told; ///< oldest first, after what the store had before
};

} // namespace deskside
