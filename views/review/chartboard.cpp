// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/chartboard.h"

#include "views/chartview.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

using theme::Meaning;
using theme::TextSize;

namespace {
constexpr int tileWidth = 18; ///< at least, in steps of the grid
constexpr int cardWidth = 48;
constexpr int mostTiles = 6; ///< beside each other
} // namespace

ChartBoard::ChartBoard(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_readingLine(new QWidget(m_content))
    , m_reading(new PlainLabel(m_readingLine))
    , m_bar(new QProgressBar(m_readingLine))
    , m_emptyTitle(new PlainLabel(m_content))
    , m_emptyHint(new PlainLabel(m_content))
    , m_tiles(new QGridLayout)
    , m_cards(new QGridLayout)
{
    setObjectName(u"reviewBoard"_s);
    setAccessibleName(tr("Dashboard"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus); // to be scrolled by key, and where there are no charts yet
    m_readingLine->setObjectName(u"reviewReadingLine"_s);
    m_reading->setObjectName(u"reviewReading"_s);
    m_bar->setObjectName(u"reviewReadingBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setMaximum(1000);
    auto *line = new QHBoxLayout(m_readingLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_reading);
    line->addWidget(m_bar);
    line->addStretch(1);
    m_readingLine->hide();
    m_emptyTitle->setObjectName(u"reviewBoardTitle"_s);
    m_emptyHint->setObjectName(u"reviewBoardHint"_s);
    for (PlainLabel *label : {m_reading, m_emptyTitle, m_emptyHint})
        label->setFocusPolicy(Qt::ClickFocus);
    for (PlainLabel *label : {m_emptyTitle, m_emptyHint})
        label->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout(m_content);
    column->addWidget(m_readingLine);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyHint);
    column->addLayout(m_tiles);
    column->addLayout(m_cards);
    column->addStretch(1);
    setWidget(m_content);
    setPlaceholder(tr("Nothing to count yet"), tr("Figures appear as soon as chats of these days are here."));
    restyle();
}

void ChartBoard::setCharts(const QList<ChartData> &charts)
{
    QList<ChartView *> before = m_charts;
    QList<ChartView *> shown;
    for (const ChartData &chart : charts) {
        const auto found = std::find_if(before.cbegin(), before.cend(),
                                        [&chart](const ChartView *view) { return view->data().id == chart.id; });
        ChartView *view = found == before.cend() ? nullptr : *found;
        if (!view) {
            view = m_maker ? m_maker->make(m_content) : nullptr;
            if (!view)
                continue;
            connect(view, &ChartView::markActivated, this, &ChartBoard::queryActivated);
        }
        before.removeOne(view);
        view->setData(chart);
        shown.append(view);
    }
    for (ChartView *gone : std::as_const(before)) {
        gone->hide();
        gone->deleteLater();
    }
    if (shown != m_charts) {
        m_charts = shown;
        place();
    }
}

void ChartBoard::place()
{
    const bool any = !m_charts.isEmpty();
    m_emptyTitle->setVisible(!any);
    m_emptyHint->setVisible(!any);
    for (QGridLayout *grid : {m_tiles, m_cards}) {
        while (QLayoutItem *item = grid->takeAt(0))
            delete item;
    }
    const int unit = theme::space(1, font());
    const int room = viewport()->width() - 3 * unit;
    QList<ChartView *> tiles;
    QList<ChartView *> cards;
    for (ChartView *view : std::as_const(m_charts))
        (view->data().kind == ChartData::Kind::Tile ? tiles : cards).append(view);
    const auto fill = [this](QGridLayout *grid, const QList<ChartView *> &views, int columns) {
        for (int i = 0; i < mostTiles; ++i)
            grid->setColumnStretch(i, i < columns ? 1 : 0);
        for (int i = 0; i < views.size(); ++i) {
            grid->addWidget(views[i], i / columns, i % columns);
            views[i]->show();
        }
    };
    const int fit = std::clamp(room / (tileWidth * unit), 1, mostTiles);
    // Lines as full as can be: five tiles where four fit stand as three and two.
    const int count = std::max<int>(1, static_cast<int>(tiles.size()));
    const int lines = (count + fit - 1) / fit;
    fill(m_tiles, tiles, (count + lines - 1) / lines);
    fill(m_cards, cards, room >= 2 * cardWidth * unit ? 2 : 1);
    QWidget *stop = this;
    for (ChartView *view : tiles + cards) {
        setTabOrder(stop, view);
        stop = view;
    }
}

void ChartBoard::setReading(qint64 read, qint64 of)
{
    const bool whole = of >= 0 && read >= of;
    const QLocale locale;
    const QString text =
        whole    ? QString()
        : of < 0 ? tr("Figures so far: %1 chats read").arg(locale.toString(read))
                 : tr("Figures so far: %1 of %2 chats read").arg(locale.toString(read), locale.toString(of));
    m_reading->setText(text);
    m_reading->setAccessibleName(text);
    m_bar->setAccessibleName(text);
    m_bar->setVisible(of > 0);
    m_bar->setValue(of > 0 ? static_cast<int>(read * 1000 / of) : 0);
    m_readingLine->setVisible(!whole);
}

void ChartBoard::setPlaceholder(const QString &title, const QString &hint)
{
    m_emptyTitle->setText(title);
    m_emptyTitle->setAccessibleName(title);
    m_emptyHint->setText(hint);
    m_emptyHint->setAccessibleName(hint);
}

void ChartBoard::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        place();
}

void ChartBoard::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
        // Parts further down get theirs after this, and labels take their colours from them.
        QMetaObject::invokeMethod(this, &ChartBoard::restyle, Qt::QueuedConnection);
    }
    if (event->type() == QEvent::FontChange)
        place();
}

void ChartBoard::restyle()
{
    m_reading->setMeaning(Meaning::Waiting);
    m_reading->setTextSize(TextSize::Small);
    m_reading->setWordWrap(false);
    m_emptyTitle->setTextSize(TextSize::Title, true);
    m_emptyHint->setMeaning(Meaning::Muted);
    const int unit = theme::space(1, font());
    m_bar->setFixedSize(14 * unit, unit * 3 / 4);
    m_content->layout()->setContentsMargins(unit * 3 / 2, unit * 3 / 2, unit * 3 / 2, unit * 3 / 2);
    m_content->layout()->setSpacing(unit * 3 / 2);
    m_tiles->setSpacing(unit * 3 / 2);
    m_cards->setSpacing(unit * 3 / 2);
}

} // namespace deskside
