// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/savedviews.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>
#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestQuery = 1000; ///< what the search box takes
constexpr auto prefix = "view-"_L1;
constexpr auto orderKey = "order"_L1;
// What came later stands apart, so that an older program still reads the rest.
constexpr auto morePrefix = "more-"_L1;
constexpr auto hiddenWord = "hidden"_L1;
constexpr auto uncountedWord = "uncounted"_L1;
constexpr auto notifyWord = "notify"_L1;
constexpr auto alarmWord = "alarm="_L1;
constexpr auto rateAlarmWord = "alarm-rate"_L1;

struct Ready {
    Q_DECLARE_TR_FUNCTIONS(SavedViews)
};

bool isView(const SavedView &view)
{
    return view.id.startsWith(prefix) && view.id.size() > prefix.size() && !view.name.isEmpty()
           && !view.query.isEmpty();
}

/// Name and query as they are kept.
SavedView tidied(const QString &id, const QString &name, const QString &query)
{
    return {.id = id, .name = safeLine(name, longestName), .query = query.trimmed().left(longestQuery)};
}

/// The icon, then words for what is not as it is with a new view.
QStringList moreOf(const SavedView &view)
{
    QStringList more{view.icon};
    if (view.hidden)
        more.append(hiddenWord);
    if (!view.counted)
        more.append(uncountedWord);
    if (view.notify)
        more.append(notifyWord);
    if (view.alarm == SavedView::Alarm::Count)
        more.append(alarmWord + QString::number(view.alarmAt));
    if (view.alarm == SavedView::Alarm::Rate)
        more.append(rateAlarmWord);
    return more;
}

void setMore(SavedView &view, const QStringList &more)
{
    const QString icon = more.value(0);
    view.icon = savedViewIcons().contains(icon) ? icon : QString();
    view.hidden = more.contains(hiddenWord);
    view.counted = !more.contains(uncountedWord);
    view.notify = more.contains(notifyWord);
    if (more.contains(rateAlarmWord))
        view.alarm = SavedView::Alarm::Rate;
    for (const QString &word : more) {
        const int at = word.startsWith(alarmWord) ? word.sliced(alarmWord.size()).toInt() : 0;
        if (at > 0) {
            view.alarm = SavedView::Alarm::Count;
            view.alarmAt = at;
        }
    }
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

QStringList savedViewIcons()
{
    return {u"filter"_s,  u"inbox"_s,   u"unread"_s, u"waiting"_s, u"snooze"_s, u"error"_s,
            u"warning"_s, u"handoff"_s, u"person"_s, u"ai"_s,      u"ticket"_s, u"tag"_s};
}

QList<SavedView> readyViews()
{
    return {{.id = u"view-ready-waiting"_s,
             .name = Ready::tr("Waiting longest"),
             .query = u"is:waiting sort:waiting"_s,
             .icon = u"waiting"_s},
            {.id = u"view-ready-failed"_s,
             .name = Ready::tr("AI failed or stuck"),
             .query = u"(is:failed OR has:error OR (is:running waiting:>30m)) -is:resolved"_s,
             .icon = u"error"_s},
            {.id = u"view-ready-angry"_s,
             .name = Ready::tr("Angry handoffs"),
             .query = u"is:handoff sentiment:angry -is:resolved"_s,
             .icon = u"handoff"_s},
            {.id = u"view-ready-due"_s,
             .name = Ready::tr("My follow-ups due"),
             .query = u"is:due (is:mine OR -is:assigned) sort:due"_s,
             .icon = u"snooze"_s}};
}

QList<SavedView> missingOf(const QList<SavedView> &ready, const QList<SavedView> &views)
{
    QList<SavedView> missing = ready;
    missing.removeIf([&views](const SavedView &one) {
        return std::any_of(views.begin(), views.end(), [&](const SavedView &view) { return view.id == one.id; });
    });
    return missing;
}

QList<SavedView> alarmViews()
{
    using Alarm = SavedView::Alarm;
    return {{.id = u"view-alarm-running"_s,
             .name = Ready::tr("AI runs long"),
             .query = u"running:>10m"_s,
             .icon = u"ai"_s,
             .alarm = Alarm::Count},
            {.id = u"view-alarm-failed"_s,
             .name = Ready::tr("Failed runs"),
             .query = u"is:failed -is:resolved"_s,
             .icon = u"error"_s,
             .alarm = Alarm::Count},
            {.id = u"view-alarm-waiting"_s,
             .name = Ready::tr("Customer waits"),
             .query = u"waiting:>1h sort:waiting"_s,
             .icon = u"waiting"_s,
             .alarm = Alarm::Count},
            {.id = u"view-alarm-rate"_s,
             .name = Ready::tr("Handoff rate"),
             .query = u"created-after:30d"_s,
             .icon = u"handoff"_s,
             .counted = false,
             .alarm = Alarm::Rate}};
}

QVariantMap savedViewsToMap(const QList<SavedView> &views)
{
    QVariantMap map;
    QStringList order;
    for (const SavedView &view : views) {
        order.append(view.id);
        map.insert(view.id, QStringList{view.name, view.query});
        if (const QStringList more = moreOf(view); more != QStringList{QString()})
            map.insert(morePrefix + view.id, more);
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
        SavedView view = tidied(id, kept.value(0), kept.value(1));
        if (met.contains(id) || kept.size() != 2 || !isView(view))
            continue;
        met.insert(id);
        setMore(view, map.value(morePrefix + id).toStringList());
        views.append(view);
    }
    return views;
}

} // namespace deskside
