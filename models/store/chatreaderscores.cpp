// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatreaderprivate.h"
#include "models/store/scorestore.h"

/// What the review desk reads.

namespace deskside {

QList<Score> ChatReader::scores(const ChatKey &key) const
{
    d->sql.takeError();
    return findScores(d->sql, key);
}

Stored<QList<Score>> ChatReader::allScores() const
{
    d->sql.takeError();
    return d->sql.answer(findScores(d->sql));
}

QList<ReviewEdit> ChatReader::scoreHistory(const ChatKey &key) const
{
    d->sql.takeError();
    return findEdits(d->sql, key);
}

QList<HandoffRecord> ChatReader::handoffs(quint32 id) const
{
    d->sql.takeError();
    return findHandoffs(d->sql, id);
}

} // namespace deskside
