// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/savedviews.h"

#include <QHash>
#include <QSet>
#include <QTabBar>
#include <functional>
#include <optional>

class QToolButton;

namespace deskside {

/// A tab of the window: a built-in view or a saved one.
struct ViewTab {
    QString id;
    QString title;       ///< ours or the person's; shown as plain text
    QString query;       ///< what it shows, as it is written in the search box; everything when it is empty
    QString icon = {};   ///< a name of theme::icon(); empty: none
    bool counted = true; ///< says how many chats it has
    bool operator==(const ViewTab &) const = default;
};

/// The views above the list, each with how many chats it has: the built-in ones, then those the person saved. Where
/// they do not all fit they scroll. currentTabChanged() tells which one is chosen. What the person does to saved
/// views is told, not done: the owner gives the views back as they are then.
class FilterTabs : public QTabBar
{
    Q_OBJECT
public:
    explicit FilterTabs(QWidget *parent = nullptr);

    /// All · Unread · Assigned to me · Unresolved · Handoffs, with the ids "all", "unread", "mine", "unresolved",
    /// "handoffs".
    static QList<ViewTab> builtInTabs();

    /// Replaces the tabs; the current one stays current if its id is still there.
    void setTabs(const QList<ViewTab> &tabs);
    const QList<ViewTab> &tabs() const { return m_tabs; }
    /// Puts the saved views that are not hidden after the built-in ones; the ids of the tabs are those of the views.
    void setSavedViews(const QList<SavedView> &views);
    const QList<SavedView> &savedViews() const { return m_views; }
    /// Ids of the views whose alarm rings: their tabs say so, and hidden ones have one meanwhile.
    void setRinging(const QSet<QString> &ids);
    /// The search that "+" would keep as a view; empty when there is none to keep.
    void setCurrentQuery(const QString &query);
    /// The "+", to stand beside the tabs.
    QToolButton *addButton() const { return m_add; }
    /// Asks for a name and keeps the current search, as "+" does.
    void keepCurrentQuery();

    /// One figure per tab, negative for none. `atLeast`: more may exist than is known here, shown as "≥ 40".
    void setCounts(const QList<int> &counts, bool atLeast);

    /// The id of the current tab; null without tabs.
    QString currentId() const;
    bool setCurrentId(const QString &id);

    /// The figure as it is shown on a tab; empty when there is none.
    QString countText(int index) const;

Q_SIGNALS:
    /// Another view was chosen; once per change, also by program.
    void currentTabChanged(int index);
    /// The person keeps the current search as a view; it has an id of its own.
    void savedViewAdded(const deskside::SavedView &view);
    void savedViewRenamed(const QString &id, const QString &name);
    /// The whole view, so that it can be given back.
    void savedViewRemoved(const deskside::SavedView &view);
    /// All of them as the person wants them now: in another order, or with one hidden.
    void savedViewsEdited(const QList<deskside::SavedView> &views);
    /// The person wants to see all views, the hidden ones too.
    void manageRequested();

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void nameTabs();
    QSize measuredTab(int index) const;
    /// What stands before a tab's title; empty: nothing.
    QString iconOf(int index) const;
    void makeAddButton();
    void updateAddButton();
    /// The saved view of a tab; nullopt for a built-in one.
    std::optional<SavedView> viewAt(int index) const;
    void askForName(const QString &title, const QString &name, const std::function<void(const QString &)> &named);
    void rename(const SavedView &view);
    /// Puts a view where the tab `to` stands, or after the last one.
    void moveView(const QString &id, int to);
    void hideView(const QString &id);
    /// The tab before which a dragged view would come to stand; count() for the end.
    int dropTarget(const QPoint &point) const;
    void paintTab(QPainter *painter, int index, const QRect &rect) const;
    /// A title as far as it is shown, and what that takes: tabs are measured and painted more often than they change.
    struct Title {
        QString shown;
        int width = 0;
    };
    Title titleAt(int index) const;

    QList<ViewTab> m_tabs;
    mutable QHash<QString, Title> m_titles; ///< of this font
    mutable QList<QSize> m_sizes;           ///< what tabSizeHint() measured: QTabBar asks for each many times
    QList<int> m_counts;
    QList<SavedView> m_views;
    QSet<QString> m_ringing;
    QString m_query;
    QToolButton *m_add;
    bool m_atLeast = false;
    bool m_replacing = false;
    QString m_dragged; ///< the view whose tab is being dragged
    QPoint m_pressedAt;
    int m_target = -1; ///< while it is: see dropTarget()
};

} // namespace deskside
