// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/savedviews.h"
#include "models/review/figures.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace deskside {

class ChatTable;

/// The handoff rate of a day beside that of the days before it.
struct RateWatch {
    Rate today;
    Rate before; ///< of the 28 days before
};
/// The day's rate is above the usual band: its 95 % interval lies above that of the days before as a whole. Never with
/// fewer than 20 chats today or 100 before, as little can be said of those.
bool isAboveUsual(const RateWatch &watch);
/// Of the chats of one of the table's filters; days are those of the local time zone.
RateWatch watchedRate(const ChatTable &table, int filter, QDate today);

/// Watches the saved views that have a threshold, and tells when one is reached. What is reached already when it is
/// looked at first is shown, and no news.
class Alarms : public QObject
{
    Q_OBJECT
public:
    explicit Alarms(ChatTable *table, QObject *parent = nullptr);

    /// `filters`: the table's filter of each view, by SavedView::id. A view without one, as it asks for words, is not
    /// watched.
    void setViews(const QList<SavedView> &views, const QHash<QString, int> &filters);
    /// Ids of the views whose threshold is reached now.
    const QSet<QString> &ringing() const { return m_ringing; }
    /// Looks now; done by itself each minute, and for thresholds of counts when these change: a rate is of all chats of
    /// four weeks, which is too much to look at while they arrive.
    void look();

Q_SIGNALS:
    void ringingChanged(const QSet<QString> &views);
    /// A threshold was reached just now; a sentence that says so.
    void rang(const QString &view, const QString &sentence);

private:
    struct Watch {
        SavedView view;
        int filter = -1;
        bool isNew = true; ///< never looked at
    };
    void lookAt(bool rates);
    QString sentenceOf(const Watch &watch) const;

    ChatTable *m_table;
    QList<Watch> m_watches;
    QSet<QString> m_ringing;
    QTimer m_minute;
    QTimer m_soon;
};

} // namespace deskside
