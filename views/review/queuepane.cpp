// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/queuepane.h"

#include "views/plainlabel.h"
#include "views/review/chipbutton.h"
#include "views/review/flowlayout.h"
#include "views/review/queueview.h"
#include "views/theme.h"

#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QIntValidator>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

using Kind = QueueOrder::Kind;
using Per = SampleRule::Per;
using theme::Meaning;
using theme::TextSize;

namespace {
constexpr int mostEach = 1000;
constexpr int highestSeed = 999'999'999; ///< so that it can be told to somebody else
} // namespace

QueuePane::QueuePane(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_progress(new PlainLabel(this))
    , m_kind(new ChipButton(this))
    , m_sampling(new QWidget(this))
    , m_each(new QSpinBox(m_sampling))
    , m_group(new QComboBox(m_sampling))
    , m_seed(new QLineEdit(m_sampling))
    , m_draw(new ChipButton(m_sampling))
    , m_view(new QueueView)
    , m_empty(new QWidget)
    , m_emptyTitle(new PlainLabel(m_empty))
    , m_emptyHint(new PlainLabel(m_empty))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"reviewQueuePane"_s);
    setAccessibleName(tr("To review"));
    m_title->setObjectName(u"reviewQueueTitle"_s);
    m_title->setText(tr("To review"));
    m_title->setWordWrap(false);
    m_progress->setObjectName(u"reviewProgress"_s);
    m_progress->setWordWrap(false);
    for (PlainLabel *label : {m_title, m_progress, m_emptyTitle, m_emptyHint})
        label->setFocusPolicy(Qt::ClickFocus);
    makeMenu();
    makeSampling();

    auto *empty = new QVBoxLayout(m_empty);
    empty->addStretch(1);
    m_empty->setObjectName(u"reviewQueueEmpty"_s);
    m_emptyTitle->setObjectName(u"reviewQueueEmptyTitle"_s);
    m_emptyHint->setObjectName(u"reviewQueueEmptyHint"_s);
    for (PlainLabel *label : {m_emptyTitle, m_emptyHint}) {
        label->setAlignment(Qt::AlignHCenter);
        empty->addWidget(label);
    }
    empty->addStretch(2);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    auto *head = new FlowLayout;
    head->addWidget(m_title);
    head->addWidget(m_progress);
    head->addWidget(m_kind);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_sampling);
    column->addLayout(m_stack, 1);
    setProgress(0, 0);
    setPlaceholder(tr("Nothing to review"), tr("No handoff of these days is left."));
    restyle();
    showOrder();
}

void QueuePane::setQueue(ReviewQueueModel *queue)
{
    m_view->setQueue(queue);
    connect(queue, &ReviewQueueModel::arranged, this, &QueuePane::showPlaceholder);
    showPlaceholder();
}

void QueuePane::makeMenu()
{
    m_kind->setObjectName(u"reviewOrder"_s);
    auto *menu = new QMenu(m_kind);
    menu->setObjectName(u"reviewOrderMenu"_s);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &name, const QString &text, Kind kind) {
        QAction *action = menu->addAction(text, this, [this, kind] {
            QueueOrder order = m_order;
            order.kind = kind;
            take(order);
        });
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(kind == m_order.kind);
        group->addAction(action);
    };
    add(u"orderUrgency"_s, tr("What deserves eyes first"), Kind::Urgency);
    add(u"orderSample"_s, tr("A random sample"), Kind::Sample);
    m_kind->setMenu(menu);
}

void QueuePane::makeSampling()
{
    m_sampling->setObjectName(u"reviewSampling"_s);
    m_each->setObjectName(u"reviewSampleSize"_s);
    m_each->setRange(1, mostEach);
    m_each->setAccessibleName(tr("Chats of each group"));
    m_group->setObjectName(u"reviewSampleBy"_s);
    m_group->setAccessibleName(tr("Group"));
    m_group->addItem(tr("of all"), static_cast<int>(Per::All));
    m_group->addItem(tr("per assistant"), static_cast<int>(Per::Assistant));
    m_group->addItem(tr("per version"), static_cast<int>(Per::Version));
    m_group->addItem(tr("per class"), static_cast<int>(Per::Classification));
    m_seed->setObjectName(u"reviewSampleSeed"_s);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setAccessibleDescription(tr("The same number draws the same chats again"));
    setPlainToolTip(m_seed, tr("The same number draws the same chats again"));
    m_seed->setValidator(new QIntValidator(0, highestSeed, m_seed));
    m_seed->setMaximumWidth(m_seed->fontMetrics().horizontalAdvance(u"0"_s) * 13);
    m_draw->setObjectName(u"reviewNewSample"_s);
    m_draw->setParts({}, tr("Draw others"));
    m_draw->setAccessibleName(tr("Draw other chats"));
    auto *line = new FlowLayout(m_sampling);
    for (QWidget *control : {static_cast<QWidget *>(m_each), static_cast<QWidget *>(m_group),
                             static_cast<QWidget *>(m_seed), static_cast<QWidget *>(m_draw)})
        line->addWidget(control);
    const auto changed = [this] {
        QueueOrder order = m_order;
        order.rule.count = m_each->value();
        order.rule.per = static_cast<Per>(m_group->currentData().toInt());
        // What is half typed is no seed yet.
        if (m_seed->hasAcceptableInput())
            order.rule.seed = m_seed->text().toULongLong();
        take(order);
    };
    connect(m_each, &QSpinBox::valueChanged, this, changed);
    connect(m_group, &QComboBox::currentIndexChanged, this, changed);
    connect(m_seed, &QLineEdit::editingFinished, this, changed);
    connect(m_draw, &QPushButton::clicked, this, [this] {
        QueueOrder order = m_order;
        // Short enough to be told to somebody else.
        while (order.rule.seed == m_order.rule.seed)
            order.rule.seed = QRandomGenerator::global()->bounded(1U, 10'000U);
        take(order);
    });
}

void QueuePane::take(const QueueOrder &order)
{
    if (order == m_order)
        return;
    m_order = order;
    showOrder();
    Q_EMIT orderChanged(m_order);
}

void QueuePane::setOrder(const QueueOrder &order)
{
    m_order = order;
    m_order.rule.count = std::clamp(order.rule.count, 1, mostEach);
    m_order.rule.seed = std::min<quint64>(order.rule.seed, highestSeed);
    showOrder();
}

void QueuePane::showOrder()
{
    const bool sample = m_order.kind == Kind::Sample;
    const QString text = sample ? tr("a random sample") : tr("what deserves eyes first");
    m_kind->setParts(tr("why:"), text);
    m_kind->setAccessibleName(tr("Why these chats: %1").arg(text));
    for (QAction *action : m_kind->menu()->actions())
        action->setChecked((action->objectName() == "orderSample"_L1) == sample);
    m_sampling->setVisible(sample);
    const QSignalBlocker each(m_each);
    const QSignalBlocker group(m_group);
    m_each->setValue(m_order.rule.count);
    m_group->setCurrentIndex(m_group->findData(static_cast<int>(m_order.rule.per)));
    m_seed->setText(QString::number(m_order.rule.seed));
}

void QueuePane::setProgress(qint64 done, qint64 of)
{
    const QString text = of > 0 ? tr("%1 of %2 reviewed", "chats reviewed, chats to review")
                                      .arg(QLocale().toString(done), QLocale().toString(of))
                                : QString();
    m_progress->setText(text);
    m_progress->setAccessibleName(text);
    m_progress->setVisible(!text.isEmpty());
}

void QueuePane::setPlaceholder(const QString &title, const QString &hint)
{
    m_emptyTitle->setText(title);
    m_emptyTitle->setAccessibleName(title);
    m_emptyHint->setText(hint);
    m_emptyHint->setAccessibleName(hint);
    showPlaceholder();
}

void QueuePane::showPlaceholder()
{
    const QAbstractItemModel *model = m_view->model();
    m_stack->setCurrentWidget(model && model->rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
}

void QueuePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
        // Parts further down get theirs after this, and labels take their colours from them.
        QMetaObject::invokeMethod(this, &QueuePane::restyle, Qt::QueuedConnection);
    }
}

void QueuePane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(0, m_stack->geometry().top() - 1, width(), 1, theme::color(Meaning::Line, palette()));
}

void QueuePane::restyle()
{
    m_title->setTextSize(TextSize::Body, true);
    m_progress->setMeaning(Meaning::Muted);
    m_progress->setTextSize(TextSize::Body);
    m_emptyTitle->setTextSize(TextSize::Body, true);
    m_emptyHint->setMeaning(Meaning::Muted);
    const int unit = theme::space(1, font());
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->setSpacing(0);
    column->itemAt(0)->layout()->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    column->itemAt(0)->layout()->setSpacing(unit);
    m_sampling->layout()->setContentsMargins(2 * unit, 0, 2 * unit, unit);
    m_sampling->layout()->setSpacing(unit / 2);
    m_empty->layout()->setContentsMargins(2 * unit, unit, 2 * unit, unit);
}

} // namespace deskside
