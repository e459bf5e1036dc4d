// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartcard.h"

#include "views/chartcanvas.h"
#include "views/chartheading.h"
#include "views/chartheat.h"
#include "views/charttable.h"
#include "views/charttile.h"
#include "views/chartwords.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QTableView>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

ChartCard::ChartCard(ChartPlotMaker *plots, QWidget *parent)
    : ChartView(parent)
    , m_plots(plots)
    , m_heading(new ChartHeading(this))
    , m_toggle(new QToolButton(this))
    , m_why(new PlainLabel(this))
    , m_canvas(new ChartCanvas(this))
    , m_empty(new PlainLabel(this))
    , m_remark(new PlainLabel(this))
    , m_layout(new QVBoxLayout(this))
{
    m_toggle->setObjectName(u"chartTableToggle"_s);
    m_toggle->setCheckable(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    static_cast<QToolButton *>(m_toggle)->setAutoRaise(true);
    m_why->setObjectName(u"chartMissing"_s);
    m_empty->setObjectName(u"chartEmpty"_s);
    m_remark->setObjectName(u"chartRemark"_s);
    for (PlainLabel *label : {m_why, m_empty, m_remark}) {
        label->setMeaning(theme::Meaning::Muted);
        label->setTextSize(theme::TextSize::Small);
        label->setFocusPolicy(Qt::NoFocus); // a table of ten charts has stops enough
    }
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_toggle);
    m_layout->addLayout(head);
    m_layout->addWidget(m_why);
    m_layout->addWidget(m_canvas);
    m_layout->addWidget(m_empty);
    m_layout->addWidget(m_remark);
    m_layout->addStretch();
    setFocusProxy(m_canvas);
    connect(m_toggle, &QAbstractButton::toggled, this, &ChartCard::setTableShown);
    connect(m_canvas, &ChartCanvas::markActivated, this, &ChartCard::activate);
    nameThings();
    restyle();
    choosePlot();
    showParts();
}

void ChartCard::setData(const ChartData &data)
{
    if (data == m_given) {
        return;
    }
    const bool otherKind = data.kind != m_given.kind;
    m_given = data;
    m_data = chartwords::safe(data);
    setObjectName(m_data.id.isEmpty() ? QString() : QString(u"chart."_s + m_data.id));
    if (otherKind) {
        choosePlot();
    }
    m_canvas->setData(m_data);
    if (m_model) {
        m_model->setData(m_data);
    }
    m_heading->setTexts(m_data.title, m_data.note);
    m_empty->setText(m_data.emptyText.isEmpty() ? chartwords::summaryOf({}) : m_data.emptyText);
    m_remark->setText(m_data.remark);
    nameThings();
    showParts();
}

void ChartCard::choosePlot()
{
    switch (m_given.kind) {
    case ChartData::Kind::Tile:
        m_canvas->setPlot(std::make_unique<ChartTile>());
        return;
    case ChartData::Kind::Heat:
        m_canvas->setPlot(std::make_unique<ChartHeat>());
        return;
    case ChartData::Kind::Bars:
    case ChartData::Kind::Line:
        m_canvas->setPlot(m_plots ? m_plots->make(m_given.kind) : nullptr);
        return;
    }
}

void ChartCard::nameThings()
{
    const QString summary = chartwords::summaryOf(m_data);
    setAccessibleName(m_data.title);
    setAccessibleDescription(m_data.note.isEmpty() ? summary : tr("%1. %2", "note, summary").arg(m_data.note, summary));
    m_canvas->setAccessibleName(m_data.title);
    m_canvas->setAccessibleDescription(accessibleDescription());
    m_toggle->setText(tr("Table"));
    m_toggle->setAccessibleName(tr("%1 as a table").arg(m_data.title));
    m_toggle->setToolTip(tr("Show the figures as a table"));
    m_why->setText(tr("Charts cannot be drawn here: the part of Deskside that draws them is not installed. "
                      "The figures are in this table."));
    if (m_table) {
        m_table->setAccessibleName(m_data.title);
        m_table->setAccessibleDescription(accessibleDescription());
    }
}

void ChartCard::setTableShown(bool shown)
{
    m_tableWanted = shown;
    m_toggle->setChecked(shown);
    showParts();
}

bool ChartCard::isTableShown() const
{
    return m_table && !m_table->isHidden();
}

void ChartCard::showParts()
{
    const bool tile = m_data.kind == ChartData::Kind::Tile;
    const bool empty = m_data.marks.isEmpty() && !tile;
    const bool drawable = m_canvas->plot() != nullptr;
    const bool table = !empty && !tile && (m_tableWanted || !drawable);
    const bool focused = m_canvas->hasFocus() || (m_table && m_table->hasFocus());
    if (table) {
        makeTable();
        const QModelIndex index = m_model->indexOf(m_canvas->mark());
        if (index.isValid() && m_table->isHidden()) {
            m_table->setCurrentIndex(index);
        }
        // As high as the drawing would be, and never without a few rows.
        const int least = m_table->horizontalHeader()->sizeHint().height()
                          + m_table->verticalHeader()->defaultSectionSize() * std::min(m_model->rowCount(), 4);
        m_table->setMinimumHeight(std::max(least, m_canvas->minimumHeight()));
    }
    if (m_table) {
        m_table->setVisible(table);
    }
    m_canvas->setVisible(!empty && !table);
    m_heading->setVisible(!tile);
    m_toggle->setVisible(!tile && !empty && drawable);
    m_why->setVisible(!tile && !empty && !drawable);
    m_empty->setVisible(empty);
    m_remark->setVisible(!m_data.remark.isEmpty());
    // A line and a table use what room there is.
    m_layout->setStretchFactor(m_canvas, m_data.kind == ChartData::Kind::Line ? 1 : 0);
    setFocusProxy(table ? static_cast<QWidget *>(m_table) : m_canvas);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    if (focused) {
        setFocus();
    }
}

void ChartCard::makeTable()
{
    if (m_table) {
        return;
    }
    m_model = new ChartTableModel(this);
    m_model->setData(m_data);
    m_table = new QTableView(this);
    m_table->setObjectName(u"chartTable"_s);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->installEventFilter(this);
    m_table->hide();
    m_layout->insertWidget(m_layout->indexOf(m_canvas) + 1, m_table, 1);
    setTabOrder(m_canvas, m_table);
    setTabOrder(m_table, m_toggle);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { activate(m_model->markAt(index)); });
    const auto shape = [this] {
        const bool matrix = m_data.kind == ChartData::Kind::Heat;
        m_table->setSelectionBehavior(matrix ? QAbstractItemView::SelectItems : QAbstractItemView::SelectRows);
        m_table->verticalHeader()->setVisible(matrix);
        auto *header = m_table->horizontalHeader();
        header->setResizeContentsPrecision(50); // of many rows the first say how wide a column is
        header->setHighlightSections(false);
        header->setSectionResizeMode(QHeaderView::ResizeToContents);
        if (!matrix && m_model->columnCount() > 0) {
            header->setSectionResizeMode(0, QHeaderView::Stretch);
        }
    };
    connect(m_model, &QAbstractItemModel::modelReset, m_table, shape);
    shape();
    restyle();
    nameThings();
}

void ChartCard::activate(int mark)
{
    if (mark >= 0 && mark < m_data.marks.size() && !m_data.marks.at(mark).query.isNull()) {
        Q_EMIT markActivated(m_data.marks.at(mark).query, mark);
    }
}

void ChartCard::restyle()
{
    const int margin = theme::space(1.5, font());
    m_layout->setContentsMargins(margin, margin, margin, margin);
    m_layout->setSpacing(theme::space(1, font()));
    const QFont small = theme::font(font(), theme::TextSize::Small);
    if (m_toggle->font() != small) {
        m_toggle->setFont(small);
    }
    QPalette quiet = palette();
    quiet.setColor(QPalette::ButtonText, theme::color(theme::Meaning::Muted, palette()));
    m_toggle->setPalette(quiet);
    for (PlainLabel *label : {m_why, m_empty, m_remark}) {
        label->restyle();
    }
    if (m_table) {
        m_table->setFont(small);
        m_table->horizontalHeader()->setFont(small);
        m_table->verticalHeader()->setFont(small);
        const int row = QFontMetrics(small).height() + theme::space(0.75, font());
        m_table->verticalHeader()->setDefaultSectionSize(row);
    }
    update();
}

void ChartCard::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        restyle();
        break;
    case QEvent::LanguageChange:
        nameThings();
        break;
    default:
        break;
    }
    ChartView::changeEvent(event);
}

bool ChartCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::ShortcutOverride) {
        // What moves in a table, and Enter, are the table's while it has the focus.
        const auto *key = static_cast<QKeyEvent *>(event);
        const QList<int> mine{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Up,   Qt::Key_Down,
                              Qt::Key_Left,   Qt::Key_Right, Qt::Key_Home, Qt::Key_End};
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && mine.contains(key->key())) {
            event->accept();
        }
    }
    return ChartView::eventFilter(watched, event);
}

void ChartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::color(theme::Meaning::Line, palette()), 1));
    painter.setBrush(palette().color(QPalette::Base));
    const double radius = theme::space(0.75, font());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace deskside
