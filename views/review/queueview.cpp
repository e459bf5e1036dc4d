// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/queueview.h"

#include "models/domain/score.h"
#include "views/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace deskside {

using theme::Meaning;
using theme::TextSize;

namespace {

Meaning meaningOf(ReasonTone tone)
{
    switch (tone) {
    case ReasonTone::Positive:
        return Meaning::Positive;
    case ReasonTone::Waiting:
        return Meaning::Waiting;
    case ReasonTone::Negative:
        return Meaning::Negative;
    case ReasonTone::Muted:
        break;
    }
    return Meaning::Muted;
}

QString givenText(const QModelIndex &index)
{
    const auto given = static_cast<Verdict>(index.data(ReviewQueueModel::GivenRole).toInt());
    //: A verdict that the person gave: "✓ Too late"
    return given == Verdict::None ? QString() : QueueView::tr("✓ %1").arg(describe(given));
}

QFont boldFont(const QFont &font)
{
    return theme::font(font, TextSize::Body, true);
}

QFont smallFont(const QFont &font)
{
    return theme::font(font, TextSize::Small);
}

} // namespace

QueueRowDelegate::Layout QueueRowDelegate::layOut(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int unit = theme::space(1, option.font);
    const QFontMetrics bold(boldFont(option.font));
    const QFontMetrics small(smallFont(option.font));
    const QRect inner = option.rect.adjusted(2 * unit, unit, -2 * unit, -unit - 1);
    const QString reason = index.data(ReviewQueueModel::ReasonRole).toString();
    const QString given = givenText(index);
    Layout layout;
    const int half = inner.width() / 2;
    const int chip =
        reason.isEmpty() ? 0 : std::min(small.horizontalAdvance(reason) + unit + unit / 2, half + unit * 2);
    const int said = given.isEmpty() ? 0 : std::min(small.horizontalAdvance(given) + 2, half);
    const int first = std::max(bold.height(), small.height() + 4);
    layout.name = QRect(inner.left(), inner.top(), inner.width() - chip - (chip > 0 ? unit : 0), first);
    layout.chip =
        QRect(inner.right() + 1 - chip, inner.top() + (first - small.height() - 4) / 2, chip, small.height() + 4);
    const int second = inner.top() + first + unit / 4;
    const int high = QFontMetrics(option.font).height();
    layout.title = QRect(inner.left(), second, inner.width() - said - (said > 0 ? unit : 0), high);
    layout.given = QRect(inner.right() + 1 - said, second, said, high);
    for (QRect *part : {&layout.name, &layout.chip, &layout.title, &layout.given})
        *part = part->width() > 0 ? QStyle::visualRect(option.direction, option.rect, *part) : QRect();
    return layout;
}

QSize QueueRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int unit = theme::space(1, option.font);
    const int first =
        std::max(QFontMetrics(boldFont(option.font)).height(), QFontMetrics(smallFont(option.font)).height() + 4);
    return {20 * unit, 2 * unit + 1 + first + unit / 4 + QFontMetrics(option.font).height()};
}

void QueueRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Layout layout = layOut(option, index);
    const QPalette &palette = option.palette;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool greyed = index.data(ReviewQueueModel::GreyedRole).toBool();
    const auto tone = static_cast<ReasonTone>(index.data(ReviewQueueModel::ToneRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen) {
        painter->fillRect(option.rect, theme::fill(Meaning::Accent, palette));
        const QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                          theme::color(Meaning::Accent, palette));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme::fill(Meaning::Text, palette));
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme::color(Meaning::Line, palette));
    const auto draw = [&](const QRect &rect, const QString &text, const QFont &font, const QColor &color,
                          Qt::Alignment side) {
        if (rect.isEmpty() || text.isEmpty())
            return;
        painter->setFont(font);
        painter->setPen(color);
        // The side of the row counts, whatever the direction of the text itself.
        painter->drawText(
            rect,
            static_cast<int>(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter | Qt::AlignAbsolute)
                | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    const QColor muted = theme::color(Meaning::Muted, palette);
    draw(layout.name, index.data(ReviewQueueModel::NameRole).toString(), boldFont(option.font),
         greyed ? muted : theme::color(Meaning::Text, palette), Qt::AlignLeft);
    draw(layout.title, index.data(ReviewQueueModel::TitleRole).toString(), option.font, muted, Qt::AlignLeft);
    draw(layout.given, givenText(index), smallFont(option.font), muted, Qt::AlignRight);
    if (!layout.chip.isEmpty()) {
        const Meaning meaning = greyed ? Meaning::Muted : meaningOf(tone);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::fill(meaning, palette));
        painter->drawRoundedRect(layout.chip, 4, 4);
        draw(layout.chip.adjusted(theme::space(0.5, option.font), 0, -theme::space(0.5, option.font), 0),
             index.data(ReviewQueueModel::ReasonRole).toString(), smallFont(option.font),
             theme::color(meaning, palette), Qt::AlignHCenter);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && chosen) {
        painter->setPen(QPen(theme::color(Meaning::Accent, palette), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -1.5));
    }
    painter->restore();
}

bool QueueRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString text = index.data(Qt::AccessibleTextRole).toString();
    QToolTip::showText(event->globalPos(),
                       text.isEmpty() ? QString() : QString(u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s), view);
    return true;
}

QueueView::QueueView(QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"reviewQueue"_s);
    setAccessibleName(tr("Chats to review"));
    setItemDelegate(new QueueRowDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setTabKeyNavigation(false);
}

void QueueView::setQueue(ReviewQueueModel *queue)
{
    m_queue = queue;
    setModel(queue);
}

bool QueueView::goTo(quint32 id, int row)
{
    QModelIndex index = m_queue->indexOfId(id);
    if (!index.isValid() && row >= 0) {
        m_queue->hold(id, row);
        index = m_queue->indexOfId(id);
    }
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(m_queue->indexOfId(id));
    return true;
}

bool QueueView::goOn(int step)
{
    const QModelIndex now = currentIndex();
    const int row = now.isValid() ? now.row() + step : step > 0 ? 0 : m_queue->rowCount() - 1;
    const QModelIndex index = m_queue->index(row);
    return index.isValid() && goTo(index.data(ReviewQueueModel::IdRole).toUInt());
}

void QueueView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_pressing)
        tell();
}

/// The person may be on another chat by now: it is held, and the one before may leave.
void QueueView::tell()
{
    const quint32 id = currentIndex().data(ReviewQueueModel::IdRole).toUInt();
    if (id == m_current)
        return;
    m_current = id;
    m_queue->hold(id);
    rememberPlace();
    Q_EMIT chatChosen(id);
}

void QueueView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_current != 0 && event->modifiers() == Qt::NoModifier)
            Q_EMIT chatActivated(m_current);
        return;
    }
    // The base would take any letter for a search, and nobody else would hear of it.
    if (!event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

/// The rows must not move while the base works out which one was meant.
void QueueView::mousePressEvent(QMouseEvent *event)
{
    m_pressing = true;
    QListView::mousePressEvent(event);
    m_pressing = false;
    tell();
}

void QueueView::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The second click is for the chat that the first one chose, even if rows above it have left in between.
    if (event->button() == Qt::LeftButton && m_current != 0 && indexAt(event->pos()).isValid())
        Q_EMIT chatActivated(m_current);
}

void QueueView::rememberPlace()
{
    if (m_layingOut)
        return;
    const QModelIndex current = currentIndex();
    const bool inSight = current.isValid() && viewport()->rect().intersects(visualRect(current));
    m_anchor = inSight ? current : indexAt(QPoint(viewport()->width() / 2, 0));
    m_anchorTop = m_anchor.isValid() ? visualRect(m_anchor).top() : 0;
}

void QueueView::doItemsLayout()
{
    m_layingOut = true;
    QListView::doItemsLayout();
    if (m_anchor.isValid()) {
        const int moved = visualRect(m_anchor).top() - m_anchorTop;
        if (moved != 0)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
    }
    m_layingOut = false;
    rememberPlace();
}

void QueueView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    rememberPlace();
}

void QueueView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    rememberPlace();
}

} // namespace deskside
