// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartcanvas.h"

#include "views/chartaccessible.h"
#include "views/chartlook.h"
#include "views/charttip.h"
#include "views/chartwords.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// At the left and right, in pixels, so that the frame of the focus stands beside a text and not on it.
constexpr int rim = 3;

} // namespace

ChartCanvas::ChartCanvas(QWidget *card)
    : QWidget(card)
    , m_tip(new ChartTip(card))
{
    installChartAccessibility();
    setObjectName(u"chartCanvas"_s);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void ChartCanvas::setPlot(std::unique_ptr<ChartPlot> plot)
{
    m_plot = std::move(plot);
    m_mark = m_hovered = m_pressed = -1;
    restyle();
}

void ChartCanvas::setData(const ChartData &data)
{
    const QString label = m_mark >= 0 && m_mark < count() ? m_data.marks.at(m_mark).label : QString();
    const auto marksBefore = count();
    m_data = data;
    m_hovered = m_pressed = -1;
    if (m_mark >= 0 && !label.isEmpty()) {
        const auto same = std::find_if(m_data.marks.begin(), m_data.marks.end(),
                                       [&label](const ChartMark &mark) { return mark.label == label; });
        m_mark = same == m_data.marks.end() ? m_mark : static_cast<int>(same - m_data.marks.begin());
    }
    m_mark = std::min(m_mark, count() - 1);
    setFocusPolicy(count() > 0 ? Qt::StrongFocus : Qt::NoFocus);
    // A line uses what room there is, rows have a height of their own.
    const bool stretches = m_data.kind == ChartData::Kind::Line;
    setSizePolicy(QSizePolicy::Expanding, stretches ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    restyle();
    if (marksBefore != count()) {
        QAccessibleEvent children(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&children);
    }
}

void ChartCanvas::restyle()
{
    if (m_plot) {
        m_plot->setData(m_data, chartLook(*this));
        placePlot();
    }
    updateHeight();
    updateTip();
    update();
}

void ChartCanvas::placePlot()
{
    if (m_plot) {
        m_plot->resize(QSizeF(std::max(width() - 2 * rim, 1), height()));
    }
}

void ChartCanvas::updateHeight()
{
    const int height = m_plot ? m_plot->heightFor(std::max(width() - 2 * rim, 1)) : 0;
    if (height != minimumHeight()) {
        setMinimumHeight(height);
        updateGeometry();
    }
}

QSize ChartCanvas::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, minimumHeight()};
}

QRect ChartCanvas::markRect(int mark) const
{
    return m_plot ? m_plot->markRect(mark).translated(rim, 0).toAlignedRect() : QRect();
}

int ChartCanvas::markAt(const QPoint &position) const
{
    return m_plot ? m_plot->markAt(QPointF(position.x() - rim, position.y())) : -1;
}

bool ChartCanvas::activate(int mark)
{
    if (mark < 0 || mark >= count() || m_data.marks.at(mark).query.isNull()) {
        return false;
    }
    Q_EMIT markActivated(mark);
    return true;
}

void ChartCanvas::setMark(int mark)
{
    mark = std::clamp(mark, -1, count() - 1);
    if (m_mark == mark) {
        return;
    }
    m_mark = mark;
    updateTip();
    update();
    if (hasFocus()) {
        announce();
        scrollTo(mark);
    }
}

void ChartCanvas::announce()
{
    if (m_mark >= 0) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(m_mark);
        QAccessible::updateAccessibility(&focus);
    }
}

void ChartCanvas::scrollTo(int mark)
{
    for (QWidget *widget = parentWidget(); widget; widget = widget->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(widget);
        if (area && area->widget() && area->widget()->isAncestorOf(this)) {
            const QRect place = markRect(mark);
            const QPoint centre = mapTo(area->widget(), place.center());
            area->ensureVisible(centre.x(), centre.y(), std::min(place.width() / 2, 24), place.height() / 2 + 24);
            return;
        }
    }
}

void ChartCanvas::setHovered(int mark)
{
    if (m_hovered == mark) {
        return;
    }
    m_hovered = mark;
    const bool opens = mark >= 0 && !m_data.marks.at(mark).query.isNull();
    if (opens) {
        setCursor(Qt::PointingHandCursor);
    } else {
        unsetCursor();
    }
    updateTip();
    update();
}

void ChartCanvas::updateTip()
{
    const int mark = m_hovered >= 0 ? m_hovered : hasFocus() && m_byKeyboard ? m_mark : -1;
    // A tile says everything itself.
    if (mark < 0 || mark >= count() || !isVisible() || m_data.kind == ChartData::Kind::Tile) {
        m_tip->hide();
        return;
    }
    m_tip->tell(chartwords::linesOf(m_data, mark), markRect(mark).translated(mapTo(parentWidget(), QPoint())));
}

std::optional<int> ChartCanvas::target(int key) const
{
    const bool heat = m_data.kind == ChartData::Kind::Heat;
    const bool acrossAlone = m_data.kind == ChartData::Kind::Line;
    const auto columns = static_cast<int>(m_data.columnLabels.size());
    if (count() == 0 || m_data.kind == ChartData::Kind::Tile) {
        return std::nullopt;
    }
    switch (key) {
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return count() - 1;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        if (!heat && !acrossAlone) {
            return std::nullopt;
        }
        const bool onward = (key == Qt::Key_Right) != isRightToLeft();
        const int next = m_mark + (onward ? 1 : -1);
        // In a matrix a row ends at its end.
        const bool stays = next < 0 || next >= count() || (heat && columns > 0 && next / columns != m_mark / columns);
        return stays ? m_mark : next;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        if (acrossAlone) {
            return std::nullopt;
        }
        const int step = heat ? columns : 1;
        const int next = m_mark + (key == Qt::Key_Down ? step : -step);
        return next < 0 || next >= count() ? m_mark : next;
    }
    default:
        return std::nullopt;
    }
}

bool ChartCanvas::isMine(int key) const
{
    const bool opens = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    return count() > 0 && (opens || target(key).has_value());
}

bool ChartCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // The window's single keys do not act here on what the keys of a chart are.
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && isMine(key->key())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain || !isMine(event->key())) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_byKeyboard = true;
    if (const auto mark = target(event->key())) {
        setMark(*mark);
        updateTip();
        update();
    } else if (!event->isAutoRepeat()) {
        activate(m_mark);
    }
}

void ChartCanvas::focusInEvent(QFocusEvent *event)
{
    m_byKeyboard = event->reason() != Qt::MouseFocusReason;
    if (m_mark < 0) {
        // Of a line the newest.
        m_mark = m_data.kind == ChartData::Kind::Line ? count() - 1 : std::min(0, count() - 1);
    }
    announce();
    updateTip();
    update();
}

void ChartCanvas::focusOutEvent(QFocusEvent *)
{
    updateTip();
    update();
}

void ChartCanvas::hideEvent(QHideEvent *)
{
    m_hovered = -1;
    m_tip->hide();
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(markAt(event->position().toPoint()));
}

void ChartCanvas::leaveEvent(QEvent *)
{
    setHovered(-1);
}

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? markAt(event->position().toPoint()) : -1;
    m_byKeyboard = false;
    if (m_pressed >= 0) {
        setMark(m_pressed);
    }
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = m_pressed;
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_pressed = -1;
    if (pressed >= 0 && pressed == markAt(event->position().toPoint())) {
        activate(pressed);
    }
}

void ChartCanvas::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::LanguageChange:
        restyle();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void ChartCanvas::resizeEvent(QResizeEvent *)
{
    placePlot();
    updateHeight();
    updateTip();
}

void ChartCanvas::paintEvent(QPaintEvent *)
{
    if (!m_plot) {
        return;
    }
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.save();
    painter.translate(rim, 0);
    m_plot->paint(painter);
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto frame = [&](int mark, const QPen &pen) {
        const double half = pen.widthF() / 2;
        // Around the mark and not on it.
        const QRectF place = m_plot->markRect(mark).translated(rim, 0).adjusted(-2, -2, 2, 2) & QRectF(rect());
        painter.setPen(pen);
        painter.drawRoundedRect(place.adjusted(half, half, -half, -half), 3, 3);
    };
    if (m_hovered >= 0 && m_data.kind != ChartData::Kind::Tile) {
        frame(m_hovered, QPen(chartLook(*this).muted, 1));
    }
    if (hasFocus() && m_byKeyboard && m_mark >= 0) {
        frame(m_mark, QPen(palette().color(QPalette::Highlight), 2));
    }
}

QVariant ChartCanvas::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // A scroll area asks for this to bring what has the focus into sight.
    return query == Qt::ImCursorRectangle && m_mark >= 0 ? QVariant(markRect(m_mark))
                                                         : QWidget::inputMethodQuery(query);
}

} // namespace deskside
