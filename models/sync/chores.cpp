// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/chores.h"

#include <algorithm>

namespace deskside {

Chores::Chores(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Chores::turn);
}

void Chores::add(const QString &name, Slice slice)
{
    drop(name);
    m_chores.push_back({name, std::move(slice)});
    m_timer.start(0);
}

void Chores::drop(const QString &name)
{
    std::erase_if(m_chores, [&name](const Chore &chore) { return chore.name == name; });
}

bool Chores::has(const QString &name) const
{
    return m_underWay == name
           || std::any_of(m_chores.begin(), m_chores.end(), [&name](const Chore &chore) { return chore.name == name; });
}

void Chores::turn()
{
    if (m_chores.empty()) {
        return;
    }
    Chore chore = std::move(m_chores.front()); // the slice may add chores
    m_chores.pop_front();
    m_underWay = chore.name;
    if (chore.slice()) {
        m_chores.push_back(std::move(chore));
    }
    m_underWay.clear();
    if (!m_chores.empty()) {
        m_timer.start(0);
    }
}

} // namespace deskside
