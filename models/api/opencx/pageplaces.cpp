// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencx/pageplaces.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace deskside::opencx {

std::optional<QString> PagePlaces::cursorOf(int page) const
{
    const auto behind = m_cursors.upperBound(page);
    if (page <= 1 || behind == m_cursors.begin()) {
        return u""_s;
    }
    const QString &cursor = *std::prev(behind);
    return cursor.isNull() ? std::nullopt : std::optional(cursor);
}

void PagePlaces::learn(int page, const QString &next)
{
    m_cursors.insert(page + 1, next);
    m_stumbledAt = 0;
}

void PagePlaces::failed(int page, ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    const bool refused = kind == Kind::Rejected || kind == Kind::NotFound;
    const bool again = kind == Kind::ServerFault && std::exchange(m_stumbledAt, page) == page;
    if (refused || again) {
        *this = PagePlaces();
    }
}

} // namespace deskside::opencx
