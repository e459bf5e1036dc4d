// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/arrivals.h"

#include "models/items/chatindex.h"
#include "models/items/chattable.h"

#include <algorithm>

namespace deskside {

QMetaObject::Connection onArrivals(ChatTable *table, int filter, QObject *context,
                                   const std::function<void(const QList<quint32> &ids)> &tell)
{
    ChatIndex *index = table->index(filter);
    if (!index) {
        return {};
    }
    return QObject::connect(index, &ChatIndex::aboutToInsert, context, [=](int first, int last) {
        if (table->isLoading() || !table->isComplete(filter)) {
            return;
        }
        // They are not there yet.
        QMetaObject::invokeMethod(
            context,
            [=] {
                QList<quint32> ids;
                for (int row = first; row <= std::min(last, index->size() - 1); ++row) {
                    ids.append(index->at(row));
                }
                tell(ids);
            },
            Qt::QueuedConnection);
    });
}

} // namespace deskside
