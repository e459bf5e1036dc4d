// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filterpicker.h"

#include "models/domain/safetext.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {
constexpr int mostRows = 9;
constexpr int columns = 8;
constexpr int gridRows = 6;
constexpr int narrowest = 36; ///< in steps of the grid of the theme
constexpr int widest = 56;
} // namespace

FilterPicker::FilterPicker(const QString &objectName, const QString &accessibleName, Shape shape, QWidget *parent)
    : PickerFrame(parent)
    , m_shape(shape)
    , m_layout(new QVBoxLayout(this))
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_hint(new PlainLabel(this))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    m_filter->setObjectName(QString(objectName + u"Filter"_s));
    m_filter->setAccessibleName(tr("Filter: %1").arg(accessibleName));
    m_filter->setPlaceholderText(accessibleName);
    m_filter->installEventFilter(this);
    m_list->setObjectName(QString(objectName + u"List"_s));
    m_list->setAccessibleName(accessibleName);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PickDelegate(shape == Shape::Grid, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    if (shape == Shape::Grid) {
        m_list->setViewMode(QListView::IconMode);
        m_list->setMovement(QListView::Static);
        m_list->setResizeMode(QListView::Adjust);
        m_list->setWrapping(true);
    }
    m_hint->setObjectName(QString(objectName + u"Hint"_s));
    m_hint->setMeaning(theme::Meaning::Muted);
    m_hint->setTextSize(theme::TextSize::Small);
    m_hint->setFocusPolicy(Qt::NoFocus);
    const int step = theme::space(1, font());
    m_layout->setContentsMargins(step, step, step, step);
    m_layout->setSpacing(step / 2);
    m_layout->addWidget(m_filter);
    m_layout->addWidget(m_list, 1);
    m_layout->addWidget(m_hint);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { refill({}); });
    connect(m_list, &QListView::clicked, this, &FilterPicker::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FilterPicker::tellHint);
    tellHint();
}

void FilterPicker::setPicks(const QList<Pick> &picks, const QString &currentId)
{
    m_picks = picks;
    const QModelIndex current = m_list->currentIndex();
    refill(currentId.isNull() && isVisible() ? current.data(PickIdRole).toString() : currentId);
    fit();
    if (isVisible())
        place();
}

void FilterPicker::setHint(const QString &text)
{
    m_hintText = safeLine(text);
    tellHint();
}

void FilterPicker::setFilterShown(bool shown)
{
    m_filter->setVisible(shown);
}

QWidget *FilterPicker::firstFocus() const
{
    return m_filter->isHidden() ? static_cast<QWidget *>(m_list) : m_filter;
}

void FilterPicker::refill(const QString &currentId)
{
    QList<Pick> shown;
    int current = 0;
    for (const Pick &pick : std::as_const(m_picks)) {
        if (!fits(pick, m_filter->text()))
            continue;
        if (!currentId.isNull() && pick.id == currentId)
            current = int(shown.size());
        shown.append(pick);
    }
    fillPicks(m_model, shown);
    m_list->setCurrentIndex(m_model->index(current, 0));
    tellHint();
}

/// As large as all of the picks want, up to a few rows: narrowing does not make it jump.
void FilterPicker::fit()
{
    const int step = theme::space(1, font());
    const QSize room = m_model->rowCount() > 0 ? m_list->sizeHintForIndex(m_model->index(0, 0)) : QSize(step, 3 * step);
    if (m_shape == Shape::Grid) {
        m_list->setGridSize(room);
        m_list->setFixedSize(columns * room.width() + theme::space(2, font()), gridRows * room.height());
        return;
    }
    const int bar = theme::space(2, font());
    m_list->setMinimumWidth(std::clamp(m_list->sizeHintForColumn(0) + bar, narrowest * step, widest * step));
    m_list->setFixedHeight(std::clamp(int(m_picks.size()), 1, mostRows) * room.height() + 2);
}

void FilterPicker::tellHint()
{
    QString text = m_hintText;
    if (m_model->rowCount() == 0 && !m_picks.isEmpty())
        text = tr("Nothing matches.");
    else if (m_shape == Shape::Grid && m_list->currentIndex().isValid())
        text = m_list->currentIndex().data(PickDetailRole).toString();
    m_hint->setText(text);
    m_hint->setAccessibleName(text);
    m_hint->setVisible(!text.isEmpty());
}

void FilterPicker::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const QString id = index.data(PickIdRole).toString();
    close();
    Q_EMIT picked(id);
}

bool FilterPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (watched != m_filter && watched != m_list))
        return PickerFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose();
        return true;
    }
    if (watched == m_list) {
        // Letters narrow the list wherever the keyboard is.
        const QString text = static_cast<QKeyEvent *>(event)->text();
        if (m_filter->isHidden() || text.isEmpty() || !text[0].isPrint() || text[0].isSpace())
            return false;
        m_filter->setFocus();
        QCoreApplication::sendEvent(m_filter, event);
        return true;
    }
    const bool moves = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    const bool alongRow = m_shape == Shape::Grid && (key == Qt::Key_Left || key == Qt::Key_Right);
    if (moves || alongRow) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return false;
}

void FilterPicker::showEvent(QShowEvent *event)
{
    PickerFrame::showEvent(event);
    m_filter->selectAll();
}

void FilterPicker::changeEvent(QEvent *event)
{
    PickerFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_hint->restyle();
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace deskside
