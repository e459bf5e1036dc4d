// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/savedviews.h"

#include "models/domain/safetext.h"

#include <QSet>
#include <QStringList>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestQuery = 1000; ///< what the search box takes
constexpr auto prefix = "view-"_L1;
constexpr auto orderKey = "order"_L1;

bool isView(const SavedView &view)
{
    return view.id.startsWith(prefix) && view.id.size() > prefix.size() && !view.name.isEmpty()
           && !view.query.isEmpty();
}

/// Name and query as they are kept.
SavedView tidied(const QString &id, const QString &name, const QString &query)
{
    return {id, safeLine(name, longestName), query.trimmed().left(longestQuery)};
}

} // namespace

SavedView newSavedView(const QString &name, const QString &query)
{
    SavedView view = tidied(QString(prefix + QUuid::createUuid().toString(QUuid::Id128)), name, query);
    return isView(view) ? view : SavedView();
}

QString suggestedName(const QString &query)
{
    constexpr qsizetype usual = 24;
    return safeLine(query, usual);
}

QVariantMap savedViewsToMap(const QList<SavedView> &views)
{
    QVariantMap map;
    QStringList order;
    for (const SavedView &view : views) {
        order.append(view.id);
        map.insert(view.id, QStringList{view.name, view.query});
    }
    map.insert(orderKey, order);
    return map;
}

QList<SavedView> savedViewsFromMap(const QVariantMap &map)
{
    // Views that the order does not name come after those it does.
    const QStringList order = map.value(orderKey).toStringList() + QStringList(map.keys());
    QList<SavedView> views;
    QSet<QString> met;
    for (const QString &id : order) {
        const QStringList kept = map.value(id).toStringList();
        const SavedView view = tidied(id, kept.value(0), kept.value(1));
        if (met.contains(id) || kept.size() != 2 || !isView(view))
            continue;
        met.insert(id);
        views.append(view);
    }
    return views;
}

} // namespace deskside
