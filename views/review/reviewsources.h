// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

#include <functional>

namespace deskside {

/// What the review desk reads of the store. Empty functions, and those of a store that cannot be read, tell nothing.
struct ReviewSources {
    std::function<std::optional<ChatRow>(quint32 id)> row;
    std::function<quint32(const ChatKey &)> idOf;
    std::function<QList<HandoffRecord>(quint32 id)> handoffs;
    std::function<QList<Score>(const ChatKey &)> scores;
    std::function<QList<Score>()> allScores;
};

} // namespace deskside
