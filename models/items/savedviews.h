// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QVariantMap>

namespace deskside {

/// A query that the person keeps as a tab.
struct SavedView {
    QString id;          ///< begins with "view-"; stable, so that the tab stays current when it is renamed
    QString name;        ///< the person's
    QString query;       ///< as in the search box
    QString icon = {};   ///< one of savedViewIcons(); empty: none
    bool hidden = false; ///< kept, but without a tab
    bool counted = true; ///< its tab says how many chats it has
    bool notify = false; ///< a chat that comes into it is told of
    enum class Alarm : unsigned char {
        None,
        Count, ///< it has `alarmAt` chats or more
        Rate,  ///< more of its chats of today were handed over than is usual
    };
    Alarm alarm = Alarm::None;
    int alarmAt = 1;
    bool operator==(const SavedView &) const = default;
};

/// A view with an id of its own. The name is one line; null when name or query is blank.
SavedView newSavedView(const QString &name, const QString &query);

/// What a view of this query could be called.
QString suggestedName(const QString &query);

/// The icons of the family that a view can have.
QStringList savedViewIcons();

/// The views that a person finds at the first start: waiting longest, AI failed or stuck, angry handoffs, my follow-ups
/// due. Their ids are always the same.
QList<SavedView> readyViews();
/// Those of `ready` that are not among `views`: what can be brought back.
QList<SavedView> missingOf(const QList<SavedView> &ready, const QList<SavedView> &views);

/// What a team lead may want to be warned of: the AI runs for long, runs failed, customers spoke last long ago, the
/// handoff rate is above its usual band. Their ids are always the same, too.
QList<SavedView> alarmViews();

/// For the settings: a key for each view with its name and query, one with the rest, and "order" with the ids from
/// first to last.
QVariantMap savedViewsToMap(const QList<SavedView> &views);
/// What cannot be a view (edited by hand, half written) is left out.
QList<SavedView> savedViewsFromMap(const QVariantMap &map);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::SavedView)
