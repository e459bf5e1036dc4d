// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace deskside {

/// A tab of the window: a built-in view or a saved one.
struct ViewTab {
    QString id;
    QString title; ///< ours or the person's; shown as plain text
    bool operator==(const ViewTab &) const = default;
};

/// The views above the list, each with how many chats it has. Where they do not all fit they scroll.
/// QTabBar::currentChanged tells which one is chosen.
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

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameTabs();
    void paintTab(QPainter *painter, int index, const QRect &rect) const;

    QList<ViewTab> m_tabs;
    QList<int> m_counts;
    bool m_atLeast = false;
    bool m_replacing = false;
};

} // namespace deskside
