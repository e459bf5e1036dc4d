// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filtertabs.h"

#include "models/domain/safetext.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QCursor>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

namespace deskside {

using namespace Qt::StringLiterals;
using theme::Meaning;
using theme::TextSize;

namespace {

constexpr int longestTitle = 24; ///< in widths of an average character

QFont titleFont(const QFont &font)
{
    // Always measured semi-bold, so that choosing a tab moves none of the others.
    return theme::font(font, TextSize::Body, true);
}

QFont countFont(const QFont &font)
{
    return theme::font(font, TextSize::Small, true);
}

} // namespace

FilterTabs::FilterTabs(QWidget *parent)
    : QTabBar(parent)
    , m_add(new QToolButton(this))
{
    setObjectName(u"filterTabs"_s);
    setAccessibleName(tr("Views"));
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    makeAddButton();
    setTabs(builtInTabs());
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_replacing)
            Q_EMIT currentTabChanged(index);
    });
}

QList<ViewTab> FilterTabs::builtInTabs()
{
    return {{u"all"_s, tr("All"), {}},
            {u"unread"_s, tr("Unread"), u"is:unread"_s},
            {u"mine"_s, tr("Assigned to me"), u"is:mine"_s},
            {u"unresolved"_s, tr("Unresolved"), u"is:unresolved"_s},
            {u"handoffs"_s, tr("Handoffs"), u"is:handoff"_s}};
}

void FilterTabs::setTabs(const QList<ViewTab> &tabs)
{
    const QString before = currentId();
    m_replacing = true;
    m_tabs = tabs;
    m_counts.clear();
    while (count() > tabs.size())
        removeTab(count() - 1);
    while (count() < tabs.size())
        addTab(QString());
    nameTabs();
    if (!setCurrentId(before) && count() > 0)
        setCurrentIndex(0);
    m_replacing = false;
    if (currentId() != before)
        Q_EMIT currentTabChanged(currentIndex());
}

void FilterTabs::makeAddButton()
{
    m_add->setObjectName(u"keepView"_s);
    m_add->setAccessibleName(tr("Keep the search as a view"));
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->hide(); // until it stands somewhere
    connect(m_add, &QToolButton::clicked, this, &FilterTabs::keepCurrentQuery);
    updateAddButton();
}

void FilterTabs::updateAddButton()
{
    m_add->setIcon(theme::icon(u"add"_s, Meaning::Muted, palette()));
    m_add->setEnabled(!m_query.isEmpty());
    setPlainToolTip(m_add, m_query.isEmpty() ? tr("Search for something: this keeps it as a view")
                                             : tr("Keep “%1” as a view").arg(suggestedName(m_query)));
}

void FilterTabs::setSavedViews(const QList<SavedView> &views)
{
    m_views = views;
    QList<ViewTab> tabs = builtInTabs();
    for (const SavedView &view : views) {
        if (!view.hidden || m_ringing.contains(view.id))
            tabs.append({view.id, view.name, view.query, view.icon, view.counted});
    }
    setTabs(tabs);
}

void FilterTabs::setRinging(const QSet<QString> &ids)
{
    if (ids == m_ringing)
        return;
    m_ringing = ids;
    setSavedViews(m_views);
    nameTabs();
}

QString FilterTabs::iconOf(int index) const
{
    return m_ringing.contains(m_tabs[index].id) ? u"warning"_s : m_tabs[index].icon;
}

void FilterTabs::setCurrentQuery(const QString &query)
{
    m_query = query.trimmed();
    updateAddButton();
}

std::optional<SavedView> FilterTabs::viewAt(int index) const
{
    if (index < 0 || index >= m_tabs.size())
        return {};
    const auto found = std::find_if(m_views.cbegin(), m_views.cend(),
                                    [&](const SavedView &view) { return view.id == m_tabs[index].id; });
    return found == m_views.cend() ? std::nullopt : std::optional(*found);
}

void FilterTabs::askForName(const QString &title, const QString &name,
                            const std::function<void(const QString &)> &named)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"viewName"_s);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the view"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, named);
    dialog->open();
}

void FilterTabs::keepCurrentQuery()
{
    if (m_query.isEmpty())
        return;
    askForName(tr("Keep the search as a view"), suggestedName(m_query), [this, query = m_query](const QString &name) {
        if (const SavedView view = newSavedView(name, query); !view.id.isEmpty())
            Q_EMIT savedViewAdded(view);
    });
}

void FilterTabs::rename(const SavedView &view)
{
    askForName(tr("Rename the view"), view.name, [this, view](const QString &name) {
        const QString tidy = newSavedView(name, view.query).name;
        if (!tidy.isEmpty() && tidy != view.name)
            Q_EMIT savedViewRenamed(view.id, tidy);
    });
}

bool FilterTabs::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && viewAt(currentIndex())) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool moves = static_cast<QKeyEvent *>(event)->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)
                           && (key == Qt::Key_Left || key == Qt::Key_Right);
        if (key == Qt::Key_F2 || key == Qt::Key_Delete || moves) {
            event->accept(); // on a view they mean the view, whatever the window does with them
            return true;
        }
    }
    return QTabBar::event(event);
}

void FilterTabs::keyPressEvent(QKeyEvent *event)
{
    const std::optional<SavedView> view = viewAt(currentIndex());
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        const bool onwards = (event->key() == Qt::Key_Right) != isRightToLeft();
        if (view)
            moveView(view->id, onwards ? currentIndex() + 2 : currentIndex() - 1);
        return;
    }
    if (view && event->key() == Qt::Key_F2)
        rename(*view);
    else if (view && event->key() == Qt::Key_Delete)
        Q_EMIT savedViewRemoved(*view);
    else
        QTabBar::keyPressEvent(event);
}

void FilterTabs::moveView(const QString &id, int to)
{
    const auto placeOf = [this](const QString &wanted) {
        const auto found =
            std::find_if(m_views.cbegin(), m_views.cend(), [&](const SavedView &view) { return view.id == wanted; });
        return static_cast<qsizetype>(found - m_views.cbegin());
    };
    if (to < builtInTabs().size())
        return;
    QList<SavedView> views = m_views;
    const qsizetype from = placeOf(id);
    qsizetype target = to < m_tabs.size() ? placeOf(m_tabs[to].id) : views.size();
    target -= target > from ? 1 : 0;
    if (from >= views.size() || target == from)
        return;
    views.move(from, target);
    Q_EMIT savedViewsEdited(views);
}

void FilterTabs::hideView(const QString &id)
{
    QList<SavedView> views = m_views;
    for (SavedView &view : views)
        view.hidden = view.hidden || view.id == id;
    Q_EMIT savedViewsEdited(views);
}

int FilterTabs::dropTarget(const QPoint &point) const
{
    int target = static_cast<int>(builtInTabs().size());
    for (; target < count(); ++target) {
        const int middle = tabRect(target).center().x();
        if (isRightToLeft() ? point.x() > middle : point.x() < middle)
            break;
    }
    return target;
}

void FilterTabs::mousePressEvent(QMouseEvent *event)
{
    QTabBar::mousePressEvent(event);
    const std::optional<SavedView> view = viewAt(tabAt(event->position().toPoint()));
    m_dragged = event->button() == Qt::LeftButton && view ? view->id : QString();
    m_pressedAt = event->position().toPoint();
}

void FilterTabs::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const bool drags =
        !m_dragged.isEmpty() && (event->buttons() & Qt::LeftButton)
        && (m_target >= 0 || (point - m_pressedAt).manhattanLength() >= QApplication::startDragDistance());
    if (!drags)
        return QTabBar::mouseMoveEvent(event);
    if (std::exchange(m_target, dropTarget(point)) != m_target)
        update();
}

void FilterTabs::mouseReleaseEvent(QMouseEvent *event)
{
    const QString id = std::exchange(m_dragged, {});
    const int target = std::exchange(m_target, -1);
    QTabBar::mouseReleaseEvent(event);
    if (target >= 0) {
        update();
        moveView(id, target);
    }
}

void FilterTabs::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int index = byKey ? currentIndex() : tabAt(event->pos());
    const std::optional<SavedView> view = viewAt(index);
    if (!view)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"viewMenu"_s);
    menu->setAccessibleName(tr("View"));
    QAction *name = menu->addAction(tr("Rename…"), this, [this, view] { rename(*view); });
    name->setObjectName(u"renameView"_s);
    name->setShortcut(Qt::Key_F2);
    QAction *remove = menu->addAction(tr("Remove"), this, [this, view] { Q_EMIT savedViewRemoved(*view); });
    remove->setObjectName(u"removeView"_s);
    remove->setShortcut(Qt::Key_Delete);
    menu->addAction(tr("Hide"), this, [this, view] { hideView(view->id); })->setObjectName(u"hideView"_s);
    menu->addSeparator();
    menu->addAction(tr("Views…"), this, &FilterTabs::manageRequested)->setObjectName(u"manageViews"_s);
    menu->popup(byKey ? mapToGlobal(tabRect(index).bottomLeft()) : event->globalPos());
}

void FilterTabs::setCounts(const QList<int> &counts, bool atLeast)
{
    if (m_counts == counts && m_atLeast == atLeast)
        return;
    m_counts = counts;
    m_atLeast = atLeast;
    nameTabs();
}

QString FilterTabs::currentId() const
{
    const int index = currentIndex();
    return index >= 0 && index < m_tabs.size() ? m_tabs[index].id : QString();
}

bool FilterTabs::setCurrentId(const QString &id)
{
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs[i].id == id) {
            setCurrentIndex(i);
            return true;
        }
    }
    return false;
}

QString FilterTabs::countText(int index) const
{
    if (index < 0 || index >= m_counts.size() || m_counts[index] < 0 || !m_tabs[index].counted)
        return {};
    const QString number = locale().toString(m_counts[index]);
    //: A count of chats that may be higher than what is known here.
    return m_atLeast ? tr("≥ %1").arg(number) : number;
}

void FilterTabs::nameTabs()
{
    m_sizes.clear();
    for (int i = 0; i < m_tabs.size(); ++i) {
        const QString title = safeLine(m_tabs[i].title, 80);
        const QString number = countText(i);
        // Never painted, but what assistive tools fall back on; setting it makes QTabBar lay out anew, as counts need.
        setTabText(i, QString(title).replace(u'&', u"&&"_s));
        const QString named = number.isEmpty() ? title : QString(title + u' ' + number);
        //: what a screen reader says of a tab whose threshold is reached
        setAccessibleTabName(i, m_ringing.contains(m_tabs[i].id) ? tr("%1, alarm").arg(named) : named);
        const bool cut = titleAt(i).shown != title;
        const std::optional<SavedView> view = viewAt(i);
        const QString more = view ? safeLine(view->query) : QString();
        QStringList tip{cut || view ? title : QString(), more};
        tip.removeAll(QString());
        setTabToolTip(i, tip.isEmpty() ? QString()
                                       : QString(u"<qt>"_s + tip.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s)
                                                 + u"</qt>"_s));
    }
    updateGeometry();
    update();
}

QSize FilterTabs::tabSizeHint(int index) const
{
    if (index < 0 || index >= m_tabs.size())
        return QTabBar::tabSizeHint(index);
    if (m_sizes.size() != m_tabs.size())
        m_sizes.fill(QSize(), m_tabs.size());
    if (!m_sizes[index].isValid())
        m_sizes[index] = measuredTab(index);
    return m_sizes[index];
}

FilterTabs::Title FilterTabs::titleAt(int index) const
{
    const QString &title = m_tabs[index].title;
    if (const auto known = m_titles.constFind(title); known != m_titles.constEnd())
        return *known;
    const QFontMetrics metrics(titleFont(font()));
    const QString shown =
        metrics.elidedText(safeLine(title, 80), Qt::ElideRight, metrics.averageCharWidth() * longestTitle);
    return *m_titles.insert(title, {shown, metrics.horizontalAdvance(shown)});
}

QSize FilterTabs::measuredTab(int index) const
{
    const QFontMetrics title(titleFont(font()));
    const QFontMetrics count(countFont(font()));
    const QString number = countText(index);
    int width = titleAt(index).width + 2 * theme::space(1.25, font());
    if (!iconOf(index).isEmpty())
        width += theme::space(1.75, font()) + theme::space(0.5, font());
    if (!number.isEmpty())
        width += theme::space(0.75, font()) + count.horizontalAdvance(number);
    return {width + theme::space(0.25, font()), title.height() + theme::space(1.5, font())};
}

QSize FilterTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void FilterTabs::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i) {
        const QRect rect = tabRect(i);
        if (rect.intersects(event->rect()))
            paintTab(&painter, i, rect);
    }
    if (m_target >= 0) { // where the dragged tab would stand
        const bool atEnd = m_target >= count();
        const QRect beside = tabRect(atEnd ? count() - 1 : m_target);
        const bool atRight = atEnd != isRightToLeft();
        painter.fillRect(QRect(atRight ? beside.right() - 1 : beside.left(), beside.top(), 2, beside.height()),
                         theme::color(Meaning::Accent, palette()));
    }
}

void FilterTabs::paintTab(QPainter *painter, int index, const QRect &rect) const
{
    const bool current = index == currentIndex();
    const bool hovered = underMouse() && isEnabled() && rect.contains(mapFromGlobal(QCursor::pos()));
    const QRect shape = rect.adjusted(1, 1, -1 - theme::space(0.25, font()) / 2, -1);
    const int radius = theme::space(0.75, font());
    if (current || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::fill(current ? Meaning::Accent : Meaning::Muted, palette()));
        painter->drawRoundedRect(shape, radius, radius);
    }
    if (current && hasFocus()) {
        painter->setPen(QPen(theme::color(Meaning::Accent, palette()), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(shape, radius, radius);
    }

    const auto [title, titleWidth] = titleAt(index);
    const QString number = countText(index);
    const bool rings = m_ringing.contains(m_tabs[index].id);
    const QColor color = theme::color(rings     ? Meaning::Negative
                                      : current ? Meaning::Accent
                                                : Meaning::Muted,
                                      palette());
    QRect inner = shape.adjusted(theme::space(1.25, font()) - 1, 0, 0, 0);
    const auto place = [this, &shape](const QRect &part) { return QStyle::visualRect(layoutDirection(), shape, part); };

    if (const QString icon = iconOf(index); !icon.isEmpty()) {
        const int side = theme::space(1.75, font());
        const QRect square(inner.left(), inner.top() + (inner.height() - side) / 2, side, side);
        theme::paintIcon(painter, place(square), icon, color);
        inner.setLeft(inner.left() + side + theme::space(0.5, font()));
    }
    // Both stand on one line of writing though they differ in size.
    const QFontMetrics titleMetrics(titleFont(font()));
    const QRect titleRect(inner.left(), inner.top() + (inner.height() - titleMetrics.height()) / 2, titleWidth,
                          titleMetrics.height());
    painter->setPen(color);
    painter->setFont(current ? titleFont(font()) : font());
    const int direction = title.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    painter->drawText(place(titleRect),
                      Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine | Qt::TextDontClip | direction, title);
    if (number.isEmpty())
        return;
    const QFontMetrics countMetrics(countFont(font()));
    const QRect countRect(titleRect.right() + theme::space(0.75, font()),
                          titleRect.top() + titleMetrics.ascent() - countMetrics.ascent(),
                          countMetrics.horizontalAdvance(number), countMetrics.height());
    painter->setFont(countFont(font()));
    painter->drawText(place(countRect), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, number);
}

void FilterTabs::changeEvent(QEvent *event)
{
    m_sizes.clear();
    m_titles.clear();
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        nameTabs();
    if (event->type() == QEvent::PaletteChange)
        updateAddButton();
}

} // namespace deskside
