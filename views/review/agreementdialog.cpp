// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/agreementdialog.h"

#include "models/domain/safetext.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableWidget>
#include <QTreeView>
#include <QVBoxLayout>
#include <array>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr std::array verdicts{Verdict::Right, Verdict::Early, Verdict::Late, Verdict::ShouldNot};
constexpr int keyRole = Qt::UserRole;

QString percent(double share)
{
    //: A share as per cent: "84.2 %"
    return AgreementDialog::tr("%1 %").arg(QLocale().toString(100 * share, 'f', 1));
}

QString decimal(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QComboBox *makeChoice(const QString &name, const QString &text, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(name);
    choice->setAccessibleName(text);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(14);
    return choice;
}

} // namespace

AgreementDialog::AgreementDialog(ChatNames names, QWidget *parent)
    : QDialog(parent)
    , m_names(std::move(names))
    , m_firstChoice(makeChoice(u"agreementFirst"_s, tr("First reviewer"), this))
    , m_secondChoice(makeChoice(u"agreementSecond"_s, tr("Second reviewer"), this))
    , m_figures(new PlainLabel(this))
    , m_remark(new PlainLabel(this))
    , m_tableTitle(new PlainLabel(this))
    , m_table(new QTableWidget(static_cast<int>(verdicts.size()), static_cast<int>(verdicts.size()), this))
    , m_listTitle(new PlainLabel(this))
    , m_list(new QTreeView(this))
    , m_rows(new QStandardItemModel(this))
{
    setObjectName(u"agreementDialog"_s);
    setWindowTitle(tr("Do reviewers agree?"));
    auto *pair = new QHBoxLayout;
    auto *with = new QLabel(tr("and"), this);
    pair->addWidget(m_firstChoice, 1);
    pair->addWidget(with);
    pair->addWidget(m_secondChoice, 1);
    m_figures->setObjectName(u"agreementFigures"_s);
    m_figures->setTextSize(theme::TextSize::Body, true);
    m_remark->setObjectName(u"agreementRemark"_s);
    m_remark->setMeaning(theme::Meaning::Muted);
    m_tableTitle->setObjectName(u"agreementTableTitle"_s);
    m_tableTitle->setMeaning(theme::Meaning::Muted);
    m_tableTitle->setTextSize(theme::TextSize::Small);
    m_table->setObjectName(u"agreementTable"_s);
    m_table->setAccessibleName(tr("Chats by the first and the second reviewer's verdict"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::space(1, font()));
    m_table->setFixedHeight((static_cast<int>(verdicts.size()) + 1) * m_table->verticalHeader()->defaultSectionSize()
                            + theme::space(1, font()));
    m_listTitle->setObjectName(u"disagreementsTitle"_s);
    m_listTitle->setTextSize(theme::TextSize::Body, true);
    m_list->setObjectName(u"disagreements"_s);
    m_list->setAccessibleName(tr("Chats on which they differ"));
    m_list->setModel(m_rows);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *open = buttons->addButton(tr("Show chat"), QDialogButtonBox::ActionRole);
    open->setObjectName(u"showDisagreement"_s);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeAgreement"_s);
    for (QAbstractButton *button : buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    for (PlainLabel *label : {m_figures, m_remark, m_tableTitle, m_listTitle})
        label->setFocusPolicy(Qt::ClickFocus);
    auto *column = new QVBoxLayout(this);
    column->addLayout(pair);
    column->addWidget(m_figures);
    column->addWidget(m_remark);
    column->addWidget(m_tableTitle);
    column->addWidget(m_table);
    column->addWidget(m_listTitle);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(m_firstChoice, &QComboBox::activated, this, &AgreementDialog::take);
    connect(m_secondChoice, &QComboBox::activated, this, &AgreementDialog::take);
    connect(m_list, &QTreeView::activated, this, &AgreementDialog::choose);
    connect(open, &QPushButton::clicked, this, [this] { choose(m_list->currentIndex()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setReviewers({});
    showAgreement({});
    resize(theme::space(84, font()), theme::space(66, font()));
}

void AgreementDialog::setReviewers(const QStringList &reviewers)
{
    m_reviewers = reviewers;
    const QString first = reviewers.contains(m_first) ? m_first : reviewers.value(0);
    QString second = reviewers.contains(m_second) ? m_second : QString();
    for (const QString &other : reviewers) {
        if (second.isEmpty() && other != first)
            second = other;
    }
    for (QComboBox *choice : {m_firstChoice, m_secondChoice}) {
        choice->clear();
        for (const QString &reviewer : reviewers)
            choice->addItem(safeLine(reviewer, 80), reviewer);
        choice->setCurrentIndex(static_cast<int>(reviewers.indexOf(choice == m_firstChoice ? first : second)));
        choice->setEnabled(reviewers.size() > 1);
    }
    const bool changed = first != m_first || second != m_second;
    m_first = first;
    m_second = second;
    if (changed) {
        showAgreement({});
        if (!first.isEmpty() && !second.isEmpty())
            Q_EMIT pairChosen(first, second);
    }
}

void AgreementDialog::take()
{
    const QString first = m_firstChoice->currentData().toString();
    const QString second = m_secondChoice->currentData().toString();
    if (first == m_first && second == m_second)
        return;
    m_first = first;
    m_second = second;
    showAgreement({});
    if (first != second)
        Q_EMIT pairChosen(first, second);
}

void AgreementDialog::showAgreement(const Agreement &agreement)
{
    showFigures(agreement);
    showTable(agreement);
    showDisagreements(agreement.disagreements);
}

void AgreementDialog::showFigures(const Agreement &agreement)
{
    const qint64 size = agreement.size();
    QString figures;
    QString remark;
    if (m_reviewers.size() < 2) {
        figures = tr("Two people are needed");
        remark = tr("As soon as two reviewers have scored the same chats, they can be compared here.");
    } else if (m_first == m_second) {
        figures = tr("Choose two different reviewers");
    } else if (size == 0) {
        figures = tr("They have no chat in common");
        remark = tr("Draw a sample with the same seed: it gives both the same chats to score.");
    } else {
        figures = tr("%Ln chat(s) scored by both", nullptr, static_cast<int>(std::min<qint64>(size, INT_MAX)));
        const auto range = wilson(agreement.agreed(), size);
        QString same = tr("They agree on %1 of %2: %3", "chats, chats, a share")
                           .arg(QLocale().toString(agreement.agreed()), QLocale().toString(size),
                                percent(agreement.observed().value_or(0)));
        if (range)
            same = tr("%1 (%2 to %3)", "a figure and its 95 % interval")
                       .arg(same, percent(range->low), percent(range->high));
        QString beyond = tr("Cohen's kappa cannot be said: all verdicts are the same.");
        if (const auto kappa = kappaOf(agreement)) {
            beyond = tr("Cohen's kappa %1", "a number").arg(decimal(kappa->value));
            if (kappa->interval)
                beyond = tr("%1 (%2 to %3)", "a figure and its 95 % interval")
                             .arg(beyond, decimal(kappa->interval->low), decimal(kappa->interval->high));
            beyond = tr("%1. 1 is full agreement, 0 no more than by chance.").arg(beyond);
        }
        remark = same + u'\n' + beyond;
    }
    m_figures->setText(figures);
    m_figures->setAccessibleName(figures);
    m_remark->setText(remark);
    m_remark->setAccessibleName(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void AgreementDialog::showTable(const Agreement &agreement)
{
    const QString first = isolated(safeLine(m_first, 40));
    const QString second = isolated(safeLine(m_second, 40));
    const QColor same = theme::fill(theme::Meaning::Positive, palette());
    const QColor other = theme::fill(theme::Meaning::Waiting, palette());
    QStringList rows;
    QStringList columns;
    QStringList labels;
    for (const Verdict verdict : verdicts) {
        labels << describe(verdict);
        rows << tr("%1: %2", "a reviewer's name, a verdict").arg(first, describe(verdict));
        columns << tr("%1: %2", "a reviewer's name, a verdict").arg(second, describe(verdict));
    }
    m_table->setVerticalHeaderLabels(labels);
    m_table->setHorizontalHeaderLabels(labels);
    const QString title = tr("What %1 said down, what %2 said across", "two reviewers").arg(first, second);
    m_tableTitle->setText(title);
    m_tableTitle->setAccessibleName(withoutBreaks(title));
    m_tableTitle->setVisible(agreement.size() > 0);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const qint64 count =
                agreement.at(verdicts[static_cast<std::size_t>(row)], verdicts[static_cast<std::size_t>(column)]);
            auto *item = new QTableWidgetItem(QLocale().toString(count));
            item->setTextAlignment(Qt::AlignCenter);
            item->setData(Qt::AccessibleTextRole,
                          tr("%1, %2: %Ln chat(s)", "two reviewers' verdicts", static_cast<int>(count))
                              .arg(rows[row], columns[column]));
            if (count > 0)
                item->setBackground(row == column ? same : other);
            m_table->setItem(row, column, item);
        }
    }
    m_table->setVisible(agreement.size() > 0);
}

void AgreementDialog::showDisagreements(const QList<Disagreement> &disagreements)
{
    const bool known = m_rows->columnCount() > 0;
    m_rows->setHorizontalHeaderLabels({tr("Chat"), isolated(safeLine(m_first, 40)), isolated(safeLine(m_second, 40))});
    if (!known || disagreements != m_shown) {
        m_shown = disagreements;
        const ChatKey before = m_list->currentIndex().siblingAtColumn(0).data(keyRole).value<ChatKey>();
        m_rows->removeRows(0, m_rows->rowCount());
        for (const Disagreement &one : disagreements) {
            auto *name = new QStandardItem(m_names ? safeLine(m_names(one.chat)) : safeLine(one.chat.id));
            name->setData(QVariant::fromValue(one.chat), keyRole);
            m_rows->appendRow({name, new QStandardItem(describe(one.first)), new QStandardItem(describe(one.second))});
            if (one.chat == before)
                m_list->setCurrentIndex(name->index());
        }
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_rows->index(0, 0));
        m_list->header()->setStretchLastSection(false);
        m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
        m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    }
    const QString title = tr("They differ on %Ln chat(s)", nullptr, static_cast<int>(disagreements.size()));
    m_listTitle->setText(title);
    m_listTitle->setAccessibleName(title);
    for (QWidget *part : {static_cast<QWidget *>(m_listTitle), static_cast<QWidget *>(m_list)})
        part->setVisible(!disagreements.isEmpty());
    if (auto *open = findChild<QPushButton *>(u"showDisagreement"_s))
        open->setEnabled(!disagreements.isEmpty());
}

void AgreementDialog::choose(const QModelIndex &index)
{
    const ChatKey key = index.siblingAtColumn(0).data(keyRole).value<ChatKey>();
    if (!key.isNull())
        Q_EMIT chatChosen(key);
}

void AgreementDialog::keyPressEvent(QKeyEvent *event)
{
    // A dialog would take Enter for a button of its own.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_list->hasFocus())
        return;
    QDialog::keyPressEvent(event);
}

} // namespace deskside
