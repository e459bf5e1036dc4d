// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QVariantMap>

namespace deskside {

/// A query that the person keeps as a tab.
struct SavedView {
    QString id;    ///< begins with "view-"; stable, so that the tab stays current when it is renamed
    QString name;  ///< the person's
    QString query; ///< as in the search box
    bool operator==(const SavedView &) const = default;
};

/// A view with an id of its own. The name is one line; null when name or query is blank.
SavedView newSavedView(const QString &name, const QString &query);

/// What a view of this query could be called.
QString suggestedName(const QString &query);

/// For the settings: a key for each view with its name and query, and "order" with the ids from first to last.
QVariantMap savedViewsToMap(const QList<SavedView> &views);
/// What cannot be a view (edited by hand, half written) is left out.
QList<SavedView> savedViewsFromMap(const QVariantMap &map);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::SavedView)
