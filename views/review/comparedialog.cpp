// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/comparedialog.h"

#include "models/domain/safetext.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace deskside {

using By = CompareSides::By;

namespace {

bool isTime(Compared what)
{
    return what == Compared::MedianWait;
}

/// In per cent, or minutes.
QString numberText(Compared what, double value)
{
    return QLocale().toString(isTime(what) ? value / 60 : 100 * value, 'f', 1);
}

/// "15.1 % (14.3 to 15.9) of 7,961".
QString figureText(Compared what, const ComparedFigure &figure)
{
    if (!figure.value)
        return CompareDialog::tr("–", "there is no such figure");
    QString text = (isTime(what) ? CompareDialog::tr("%1 min", "minutes") : CompareDialog::tr("%1 %"))
                       .arg(numberText(what, *figure.value));
    if (figure.interval)
        text = CompareDialog::tr("%1 (%2 to %3)", "a figure and its 95 % interval")
                   .arg(text, numberText(what, figure.interval->low), numberText(what, figure.interval->high));
    return CompareDialog::tr("%1 of %2", "a figure, the number of chats it is made of")
        .arg(text, QLocale().toString(figure.sample));
}

/// With a sign of its own: "+4.3 points (3.1 to 5.5)".
QString signedText(Compared what, double value)
{
    const double shown = isTime(what) ? value / 60 : 100 * value;
    const QString number = QLocale().toString(std::abs(shown), 'f', 1);
    const bool none = number == QLocale().toString(0.0, 'f', 1);
    return none ? number : QString((shown < 0 ? u'\u2212' : u'+') + number);
}

QString differenceText(const ComparisonRow &row)
{
    if (!row.difference)
        return CompareDialog::tr("–", "there is no such figure");
    const QString range = CompareDialog::tr("%1 to %2", "the ends of an interval")
                              .arg(signedText(row.what, row.difference->interval.low),
                                   signedText(row.what, row.difference->interval.high));
    const QString value = signedText(row.what, row.difference->value);
    return isTime(row.what) ? CompareDialog::tr("%1 min (%2)", "minutes, their interval").arg(value, range)
                            : CompareDialog::tr("%1 points (%2)", "of a per cent, their interval").arg(value, range);
}

} // namespace

CompareDialog::CompareDialog(QWidget *parent)
    : QDialog(parent)
    , m_by(new QComboBox(this))
    , m_table(new QTreeWidget(this))
    , m_remark(new PlainLabel(this))
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Compare"));
    m_by->setObjectName(u"compareBy"_s);
    m_by->setAccessibleName(tr("What is compared"));
    m_by->addItem(tr("Two periods"), static_cast<int>(By::Period));
    m_by->addItem(tr("Two AI versions"), static_cast<int>(By::AiVersion));
    m_by->addItem(tr("Two assistants"), static_cast<int>(By::Assistant));
    m_by->addItem(tr("Two people or teams"), static_cast<int>(By::Assignee));
    m_side[0] = makeSide(u"compareFirst"_s, tr("First side"));
    m_side[1] = makeSide(u"compareSecond"_s, tr("Second side"));
    auto *grid = new QGridLayout;
    grid->addWidget(m_by, 0, 0, 1, 2);
    grid->addWidget(new QLabel(tr("First side"), this), 1, 0);
    grid->addWidget(m_side[0].stack, 1, 1);
    grid->addWidget(new QLabel(tr("Second side"), this), 2, 0);
    grid->addWidget(m_side[1].stack, 2, 1);
    grid->setColumnStretch(1, 1);
    m_table->setObjectName(u"compareTable"_s);
    m_table->setAccessibleName(tr("Figures of both sides"));
    m_table->setRootIsDecorated(false);
    m_table->setItemsExpandable(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setColumnCount(5);
    m_table->header()->setStretchLastSection(true);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionsMovable(false);
    m_remark->setObjectName(u"compareRemark"_s);
    m_remark->setMeaning(theme::Meaning::Muted);
    m_remark->setTextSize(theme::TextSize::Small);
    m_remark->setFocusPolicy(Qt::ClickFocus);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeCompare"_s);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addLayout(grid);
    column->addWidget(m_table, 1);
    column->addWidget(m_remark);
    column->addWidget(buttons);
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        fillChoices();
        read();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const QDate today = QDate::currentDate();
    const PeriodChoice usual;
    setPeriods(periodOf(usual, today), periodBefore(usual, today).value_or(ReviewPeriod()));
    fillChoices();
    showRows({});
    resize(theme::space(112, font()), theme::space(52, font()));
}

CompareDialog::Side CompareDialog::makeSide(const QString &name, const QString &text)
{
    Side side;
    side.stack = new QStackedWidget(this);
    side.stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *dates = new QWidget;
    auto *line = new QHBoxLayout(dates);
    line->setContentsMargins(0, 0, 0, 0);
    const auto date = [&](const QString &end, const QString &called) {
        auto *edit = new QDateEdit(dates);
        edit->setObjectName(name + end);
        edit->setAccessibleName(tr("%1: %2", "a side, one of its dates").arg(text, called));
        edit->setCalendarPopup(true);
        line->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, &CompareDialog::read);
        return edit;
    };
    side.from = date(u"From"_s, tr("first day"));
    line->addWidget(new QLabel(tr("to", "between two dates"), dates));
    side.to = date(u"To"_s, tr("last day"));
    line->addStretch(1);
    side.choice = new QComboBox;
    side.choice->setObjectName(name);
    side.choice->setAccessibleName(text);
    side.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    side.choice->setMinimumContentsLength(16);
    side.stack->addWidget(dates);
    side.stack->addWidget(side.choice);
    connect(side.choice, &QComboBox::activated, this, &CompareDialog::read);
    return side;
}

void CompareDialog::setChoices(By by, const QList<NamedChoice> &choices)
{
    QList<NamedChoice> &mine = m_choices[static_cast<std::size_t>(by)];
    if (mine == choices)
        return;
    mine = choices;
    if (by == m_sides.by) {
        fillChoices();
        read();
    }
}

void CompareDialog::setPeriods(const ReviewPeriod &first, const ReviewPeriod &second)
{
    {
        const QScopedValueRollback quietly(m_showing, true);
        const std::array periods{first, second};
        for (std::size_t i = 0; i < 2; ++i) {
            const QDate to = periods[i].to.isValid() ? periods[i].to : QDate::currentDate();
            m_side[i].from->setDate(periods[i].from.isValid() ? periods[i].from : to.addYears(-1));
            m_side[i].to->setDate(to);
        }
    }
    read();
}

/// What is chosen stays where it is still there; else the first two are.
void CompareDialog::fillChoices()
{
    const QScopedValueRollback quietly(m_showing, true);
    const By by = static_cast<By>(m_by->currentData().toInt());
    const QList<NamedChoice> &choices = m_choices[static_cast<std::size_t>(by)];
    for (std::size_t i = 0; i < 2; ++i) {
        Side &side = m_side[i];
        side.stack->setCurrentIndex(by == By::Period ? 0 : 1);
        side.choice->clear();
        for (const NamedChoice &choice : choices)
            side.choice->addItem(safeLine(choice.name, 80), choice.id);
        const int before = by == m_sides.by ? side.choice->findData(m_sides.choices[i].id) : -1;
        side.choice->setCurrentIndex(before >= 0 ? before
                                                 : std::min(static_cast<int>(i), static_cast<int>(choices.size()) - 1));
        side.choice->setEnabled(!choices.isEmpty());
    }
}

void CompareDialog::read()
{
    if (m_showing)
        return;
    CompareSides sides;
    sides.by = static_cast<By>(m_by->currentData().toInt());
    const QList<NamedChoice> &choices = m_choices[static_cast<std::size_t>(sides.by)];
    for (std::size_t i = 0; i < 2; ++i) {
        if (sides.by == By::Period) {
            const PeriodChoice days{PeriodChoice::Kind::Custom, m_side[i].from->date(), m_side[i].to->date(), false};
            sides.periods[i] = periodOf(days, {});
        } else {
            sides.choices[i] = choices.value(m_side[i].choice->currentIndex());
        }
    }
    if (sides == m_sides)
        return;
    m_sides = sides;
    showRows({});
    Q_EMIT sidesChosen(m_sides);
}

QString CompareDialog::nameOfSide(std::size_t side) const
{
    if (m_sides.by != By::Period)
        return safeLine(m_sides.choices[side].name, 40);
    const ReviewPeriod &period = m_sides.periods[side];
    return describe(PeriodChoice{PeriodChoice::Kind::Custom, period.from, period.to, false});
}

void CompareDialog::showRows(const QList<ComparisonRow> &rows, const QString &remark)
{
    m_table->setHeaderLabels({tr("Figure"), nameOfSide(0), nameOfSide(1), tr("Difference"), tr("Chance?")});
    m_table->clear();
    const QFont bold = theme::font(font(), theme::TextSize::Body, true);
    for (const ComparisonRow &row : rows) {
        auto *item =
            new QTreeWidgetItem(m_table, {describe(row.what), figureText(row.what, row.left),
                                          figureText(row.what, row.right), differenceText(row), describe(row.chance)});
        for (int column = 1; column < 4; ++column)
            item->setTextAlignment(column, Qt::AlignTrailing | Qt::AlignVCenter);
        if (row.chance == Chance::Not) { // in words as well: see the last column
            item->setFont(3, bold);
            item->setFont(4, bold);
        }
        if (row.chance == Chance::TooFew)
            item->setForeground(4, theme::color(theme::Meaning::Muted, palette()));
    }
    QString text = remark;
    if (rows.isEmpty() && text.isEmpty() && m_sides.by != By::Period
        && m_choices[static_cast<std::size_t>(m_sides.by)].size() < 2)
        text = tr("There is nothing to choose from yet.");
    m_remark->setText(text);
    m_remark->setAccessibleName(text);
    m_remark->setVisible(!text.isEmpty());
}

} // namespace deskside
