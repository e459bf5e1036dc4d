// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"

#include <QMetaType>

namespace deskside {

/// What a step of the sync, a person's own change or the loading of the store changed, for the models.
/// A chat in both lists is removed; ids of chats that are not known are nothing.
struct ChatDelta {
    QList<std::pair<WordId, QString>> words; ///< new since the last delta; the rows may use them
    QList<CompactRow> upserted;
    QList<quint32> removed; ///< CompactRow::id

    bool isEmpty() const { return words.isEmpty() && upserted.isEmpty() && removed.isEmpty(); }
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::ChatDelta)
