// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bulkbar.h"

#include "models/domain/safetext.h"
#include "models/items/wording.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace deskside {

using theme::Meaning;

namespace {

constexpr int numberRole = Qt::UserRole;
constexpr int chatRole = Qt::UserRole + 1;
constexpr auto iconProperty = "iconName";

QLabel *plainLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QHBoxLayout *rowOf(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    const int half = theme::space(0.5, widget->font());
    row->setContentsMargins(theme::space(1.75, widget->font()), half, half, half);
    row->setSpacing(half);
    return row;
}

} // namespace

BulkBar::BulkBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"bulkBar"_s);
    setAccessibleName(tr("Many chats at once"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 1);
    column->setSpacing(0);
    buildSelection();
    buildProgress();
    buildFailures();
    for (QWidget *part : {m_selection, m_running, m_failures}) {
        part->hide();
        column->addWidget(part);
    }
    hide();
    restyle();
}

QToolButton *BulkBar::button(QBoxLayout *row, const QString &objectName, const QString &icon, const QString &text)
{
    auto *made = new QToolButton;
    made->setObjectName(objectName);
    made->setText(text);
    made->setAccessibleName(text);
    made->setProperty(iconProperty, icon);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setToolButtonStyle(icon.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    setPlainToolTip(made, text);
    row->addWidget(made);
    m_buttons.append(made);
    return made;
}

void BulkBar::buildSelection()
{
    m_selection = new QWidget;
    auto *row = rowOf(m_selection);
    m_count = plainLabel(u"bulkCount"_s);
    row->addWidget(m_count);
    m_all = button(row, u"bulkAll"_s, {}, {});
    row->addStretch(1);
    connect(m_all, &QToolButton::clicked, this, &BulkBar::selectAllRequested);
    const auto add = [this, row](const QString &objectName, const QString &icon, const QString &text, auto signal) {
        connect(button(row, objectName, icon, text), &QToolButton::clicked, this, signal);
    };
    add(u"bulkAssign"_s, u"assign"_s, tr("Assign…"), &BulkBar::assignRequested);
    add(u"bulkResolve"_s, u"resolve"_s, tr("Resolve"), &BulkBar::resolveRequested);
    add(u"bulkSnooze"_s, u"snooze"_s, tr("Snooze…"), &BulkBar::snoozeRequested);
    add(u"bulkRead"_s, u"read"_s, tr("Mark read"), &BulkBar::readRequested);
    add(u"bulkUnread"_s, u"unread"_s, tr("Mark unread"), &BulkBar::unreadRequested);
    add(u"bulkAi"_s, u"ai"_s, tr("AI on or off"), &BulkBar::aiRequested);
    add(u"bulkClear"_s, u"close"_s, tr("Drop the selection"), &BulkBar::clearRequested);
}

void BulkBar::buildProgress()
{
    m_running = new QWidget;
    auto *row = rowOf(m_running);
    m_text = plainLabel(u"bulkText"_s);
    m_text->setWordWrap(true);
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"bulkProgress"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    row->addWidget(m_text, 2);
    row->addWidget(m_bar, 1);
    m_stop = button(row, u"bulkStop"_s, {}, tr("Stop"));
    m_show = button(row, u"bulkShow"_s, {}, tr("Show"));
    m_dismiss = button(row, u"bulkDismiss"_s, u"close"_s, tr("Dismiss"));
    m_dismiss->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_show->setCheckable(true);
    connect(m_stop, &QToolButton::clicked, this, &BulkBar::stopRequested);
    connect(m_show, &QToolButton::toggled, this, [this](bool shown) {
        m_show->setText(shown ? tr("Hide") : tr("Show"));
        m_failures->setVisible(shown);
        if (shown)
            m_failed->setFocus();
    });
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        clearProgress();
        Q_EMIT dismissed();
    });
}

void BulkBar::buildFailures()
{
    m_failures = new QWidget;
    auto *column = new QVBoxLayout(m_failures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_failed = new QTreeWidget;
    m_failed->setObjectName(u"bulkFailures"_s);
    m_failed->setAccessibleName(tr("What failed"));
    m_failed->setColumnCount(2);
    m_failed->setHeaderHidden(true);
    m_failed->setRootIsDecorated(false);
    m_failed->setUniformRowHeights(true);
    m_failed->setAllColumnsShowFocus(true);
    m_failed->setFrameShape(QFrame::NoFrame);
    m_failed->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_failed->header()->setStretchLastSection(true);
    column->addWidget(m_failed);
    auto *buttons = new QWidget;
    auto *row = rowOf(buttons);
    row->addStretch(1);
    m_retry = button(row, u"bulkRetry"_s, {}, tr("Retry"));
    m_retryAll = button(row, u"bulkRetryAll"_s, {}, tr("Retry all"));
    column->addWidget(buttons);
    connect(m_retry, &QToolButton::clicked, this, &BulkBar::retryMarked);
    connect(m_retryAll, &QToolButton::clicked, this, [this] {
        QList<qint64> numbers;
        for (const BulkProgress::Failure &failure : std::as_const(m_progress.failed))
            numbers.append(failure.outboxNumber);
        Q_EMIT retryRequested(numbers);
    });
    connect(m_failed, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { Q_EMIT chatChosen(item->data(0, chatRole).value<ChatKey>()); });
    connect(m_failed, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_retry->setEnabled(!m_failed->selectedItems().isEmpty()); });
}

void BulkBar::setSelection(int count, int matching)
{
    const bool changed = std::exchange(m_selected, count) != count;
    const QString text = tr("%Ln selected", nullptr, count);
    m_count->setText(text);
    m_count->setAccessibleName(text);
    const QString all = tr("Select all %L1").arg(matching);
    m_all->setText(all);
    m_all->setAccessibleName(all);
    setPlainToolTip(m_all, all);
    m_all->setVisible(matching > count);
    updateParts();
    if (changed && count > 0 && QAccessible::isActive()) {
        QAccessibleEvent alert(m_count, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void BulkBar::setProgress(const QString &what, const BulkProgress &progress)
{
    if (m_hasProgress && what == m_what && progress == m_progress)
        return;
    const bool ended = !progress.isRunning() && (!m_hasProgress || m_progress.isRunning());
    const bool sameFailures = m_hasProgress && progress.failed == m_progress.failed;
    m_what = what;
    m_progress = progress;
    m_hasProgress = true;
    if (!sameFailures)
        fillFailures();
    showProgress();
    if (ended && QAccessible::isActive()) {
        QAccessibleEvent alert(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void BulkBar::clearProgress()
{
    m_hasProgress = false;
    m_progress = {};
    m_show->setChecked(false);
    m_failed->clear();
    updateParts();
}

void BulkBar::showProgress()
{
    const int failed = static_cast<int>(m_progress.failed.size());
    const QString done = m_progress.isRunning() ? tr("%L1 of %L2 done").arg(m_progress.done).arg(m_progress.total)
                                                : tr("%Ln done", nullptr, m_progress.done);
    //: %1: how many chats are done, %2: how many failed
    const QString state = failed > 0 ? tr("%1, %2").arg(done, tr("%Ln failed", nullptr, failed)) : done;
    //: %1: what is done to many chats ("Assign to Bea"), %2: how far it has come
    const QString text = m_what.isEmpty() ? state : tr("%1: %2").arg(isolated(safeLine(m_what, 80)), state);
    m_text->setText(text);
    m_text->setAccessibleName(withoutBreaks(text));
    m_bar->setRange(0, std::max(1, m_progress.total));
    m_bar->setValue(m_progress.done + failed);
    m_bar->setVisible(m_progress.isRunning());
    m_stop->setVisible(m_progress.isRunning());
    m_show->setVisible(failed > 0);
    m_dismiss->setVisible(!m_progress.isRunning());
    if (failed == 0)
        m_show->setChecked(false);
    updateParts();
}

void BulkBar::fillFailures()
{
    m_failed->clear();
    for (const BulkProgress::Failure &failure : std::as_const(m_progress.failed)) {
        const QString title = failure.title.isEmpty() ? wording::untitledChat() : safeLine(failure.title, 80);
        auto *item = new QTreeWidgetItem(m_failed, {title, safeLine(failure.why)});
        item->setData(0, numberRole, failure.outboxNumber);
        item->setData(0, chatRole, QVariant::fromValue(failure.chat));
        item->setToolTip(1, QString(u"<qt>"_s + safeLine(failure.why).toHtmlEscaped() + u"</qt>"_s));
    }
    m_failed->resizeColumnToContents(0);
    m_failed->setColumnWidth(0, std::min(m_failed->columnWidth(0) + theme::space(1, font()), width() / 2));
    // As high as the rows, up to some; the list below needs the room more.
    constexpr int mostRows = 6;
    const int rows = std::clamp(m_failed->topLevelItemCount(), 1, mostRows);
    m_failed->setFixedHeight(rows * std::max(m_failed->sizeHintForRow(0), fontMetrics().height())
                             + theme::space(1, font()));
    m_retry->setEnabled(false);
}

void BulkBar::retryMarked()
{
    QList<qint64> numbers;
    for (const QTreeWidgetItem *item : m_failed->selectedItems())
        numbers.append(item->data(0, numberRole).toLongLong());
    if (!numbers.isEmpty())
        Q_EMIT retryRequested(numbers);
}

void BulkBar::updateParts()
{
    m_selection->setVisible(m_selected > 0);
    m_running->setVisible(m_hasProgress);
    m_failures->setVisible(m_hasProgress && m_show->isChecked());
    setVisible(m_selected > 0 || m_hasProgress);
    fitButtons();
}

void BulkBar::fitButtons()
{
    int words = m_count->sizeHint().width() + 4 * theme::space(1, font());
    QList<QToolButton *> fitted;
    for (QToolButton *each : std::as_const(m_buttons)) {
        if (each->parentWidget() != m_selection || each->property(iconProperty).toString().isEmpty())
            continue;
        fitted.append(each);
        each->setToolButtonStyle(each->objectName() == "bulkClear"_L1 ? Qt::ToolButtonIconOnly
                                                                      : Qt::ToolButtonTextBesideIcon);
        words += each->sizeHint().width() + theme::space(0.5, font());
    }
    words += m_all->isVisibleTo(m_selection) ? m_all->sizeHint().width() : 0;
    if (words <= width())
        return;
    for (QToolButton *each : std::as_const(fitted)) {
        each->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

QSize BulkBar::minimumSizeHint() const
{
    // The list may be narrower than the words: then the buttons show their icons only.
    return {theme::space(20, font()), QFrame::minimumSizeHint().height()};
}

void BulkBar::restyle()
{
    for (QToolButton *each : std::as_const(m_buttons)) {
        if (const QString icon = each->property(iconProperty).toString(); !icon.isEmpty())
            each->setIcon(theme::icon(icon, Meaning::Text, palette()));
    }
    m_count->setFont(theme::font(font(), theme::TextSize::Body, true));
    update();
}

void BulkBar::changeEvent(QEvent *event)
{
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && m_failures)
        restyle();
    QFrame::changeEvent(event);
}

void BulkBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitButtons();
}

void BulkBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::fill(Meaning::Accent, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::color(Meaning::Line, palette()));
}

} // namespace deskside
