// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/changesdialog.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

ChangesDialog::ChangesDialog(ChangesListModel *changes, QWidget *parent)
    : QDialog(parent)
    , m_changes(changes)
    , m_headline(new PlainLabel(this))
    , m_list(new QTreeView)
{
    setObjectName(u"changesDialog"_s);
    setWindowTitle(tr("Since you left"));
    m_headline->setObjectName(u"changesHeadline"_s);
    m_headline->setFocusPolicy(Qt::ClickFocus);
    m_headline->hide();
    m_list->setObjectName(u"changesList"_s);
    m_list->setAccessibleName(tr("New and changed chats"));
    m_list->setModel(changes);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setSectionResizeMode(ChangesListModel::ChatColumn, QHeaderView::Interactive);
    m_list->header()->setSectionResizeMode(ChangesListModel::WhatColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ChangesListModel::WhenColumn, QHeaderView::ResizeToContents);
    m_list->header()->resizeSection(ChangesListModel::ChatColumn, theme::space(36, font()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *show = buttons->addButton(tr("Show chat"), QDialogButtonBox::ActionRole);
    show->setObjectName(u"showChange"_s);
    show->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeChanges"_s);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_headline);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);

    const auto enable = [this, show] { show->setEnabled(m_list->currentIndex().isValid()); };
    connect(m_list, &QTreeView::activated, this, &ChangesDialog::choose);
    connect(show, &QPushButton::clicked, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, enable);
    connect(changes, &QAbstractItemModel::modelReset, this, [this, enable] {
        m_list->setCurrentIndex(m_changes->index(0, 0));
        enable();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setCurrentIndex(changes->index(0, 0));
    enable();
    m_list->setFocus();
    resize(theme::space(92, font()), theme::space(56, font()));
}

void ChangesDialog::setHeadline(const QString &text)
{
    m_headline->setText(text);
    m_headline->setAccessibleName(text);
    m_headline->setVisible(!text.isEmpty());
}

void ChangesDialog::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT chatChosen(index.data(ChangesListModel::KeyRole).value<ChatKey>());
}

void ChangesDialog::keyPressEvent(QKeyEvent *event)
{
    // A dialog would take Enter for a button of its own.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_list->hasFocus())
        return;
    QDialog::keyPressEvent(event);
}

} // namespace deskside
