// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/cannedrepliesdialog.h"

#include "models/domain/safetext.h"
#include "views/banner.h"
#include "views/pickerrows.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

QPushButton *button(const QString &objectName, const QString &text)
{
    auto *made = new QPushButton(text);
    made->setObjectName(objectName);
    made->setAutoDefault(false);
    return made;
}

} // namespace

CannedRepliesDialog::CannedRepliesDialog(const QList<CannedReply> &replies, QWidget *parent)
    : QDialog(parent)
    , m_replies(replies)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView)
    , m_delete(button(u"deleteCanned"_s, tr("Delete")))
    , m_up(button(u"cannedUp"_s, tr("Move up")))
    , m_down(button(u"cannedDown"_s, tr("Move down")))
    , m_name(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_help(new PlainLabel(this))
    , m_undo(new Banner(this))
{
    setObjectName(u"cannedDialog"_s);
    setWindowTitle(tr("Canned replies"));
    m_list->setObjectName(u"cannedList"_s);
    m_list->setAccessibleName(tr("Canned replies"));
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setItemDelegate(new PickDelegate(false, this));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_name->setObjectName(u"cannedName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(60);
    m_text->setObjectName(u"cannedText"_s);
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    m_help->setObjectName(u"cannedHelp"_s);
    m_help->setTextSize(theme::TextSize::Small);
    m_help->setFocusPolicy(Qt::ClickFocus);
    m_undo->setObjectName(u"cannedUndo"_s);
    m_undo->setIcon(u"trash"_s);

    auto *add = button(u"addCanned"_s, tr("Add"));
    auto *side = new QVBoxLayout;
    side->addWidget(m_list, 1);
    auto *changes = new QHBoxLayout;
    changes->addWidget(add);
    changes->addWidget(m_delete);
    side->addLayout(changes);
    auto *moves = new QHBoxLayout;
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    side->addLayout(moves);
    auto *form = new QVBoxLayout;
    auto *nameLabel = new QLabel(tr("&Name"));
    nameLabel->setBuddy(m_name);
    auto *textLabel = new QLabel(tr("&Text"));
    textLabel->setBuddy(m_text);
    form->addWidget(nameLabel);
    form->addWidget(m_name);
    form->addWidget(textLabel);
    form->addWidget(m_text, 1);
    form->addWidget(m_help);
    auto *body = new QHBoxLayout;
    body->addLayout(side, 2);
    body->addLayout(form, 3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeCanned"_s);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_undo);
    layout->addLayout(body, 1);
    layout->addWidget(buttons);

    connect(add, &QPushButton::clicked, this, &CannedRepliesDialog::add);
    connect(m_delete, &QPushButton::clicked, this, &CannedRepliesDialog::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_undo, &Banner::actionTriggered, this, &CannedRepliesDialog::bringBack);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_showing)
            showCurrent();
    });
    connect(m_name, &QLineEdit::textEdited, this, &CannedRepliesDialog::edit);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CannedRepliesDialog::edit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // The keys belong to the list: in the fields they are for the text.
    const auto key = [this](const QKeySequence &keys, void (CannedRepliesDialog::*slot)()) {
        auto *action = new QAction(m_list);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_list->addAction(action);
    };
    key(QKeySequence::Delete, &CannedRepliesDialog::remove);
    key(QKeySequence::Undo, &CannedRepliesDialog::bringBack);
    fill(0);
    m_list->setFocus();
    resize(theme::space(88, font()), theme::space(54, font()));
}

QList<CannedReply> CannedRepliesDialog::replies() const
{
    QList<CannedReply> kept;
    for (const CannedReply &reply : m_replies) {
        if (!reply.text.trimmed().isEmpty())
            kept.append(tidied(reply));
    }
    return kept;
}

int CannedRepliesDialog::current() const
{
    return m_list->currentIndex().row();
}

/// The list anew; `row` becomes current.
void CannedRepliesDialog::fill(int row)
{
    m_showing = true;
    QList<Pick> picks;
    for (const CannedReply &reply : std::as_const(m_replies)) {
        const QString name = tidied(reply).name;
        picks.append({reply.id, name.isEmpty() ? tr("New reply") : name});
    }
    fillPicks(m_model, picks);
    m_list->setCurrentIndex(m_model->index(std::min(row, int(m_replies.size()) - 1), 0));
    m_showing = false;
    showCurrent();
}

void CannedRepliesDialog::showCurrent()
{
    m_showing = true;
    const int row = current();
    const bool any = row >= 0;
    const CannedReply reply = any ? m_replies[row] : CannedReply();
    if (m_name->text() != reply.name)
        m_name->setText(reply.name);
    if (m_text->toPlainText() != reply.text)
        m_text->setPlainText(reply.text);
    m_name->setEnabled(any);
    m_text->setEnabled(any);
    m_delete->setEnabled(any);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(any && row + 1 < m_replies.size());
    m_showing = false;
    tell();
}

/// What the text means, or what is wrong with it.
void CannedRepliesDialog::tell()
{
    const QString text = m_text->toPlainText();
    const FilledReply reply = filled(text, {});
    QString help = tr("%1 are filled in when the reply is used.").arg(cannedVariables().join(u", "_s));
    bool wrong = true;
    if (text.size() > longestCanned)
        help = tr("Too long by %Ln character(s): the end is not kept.", nullptr, int(text.size() - longestCanned));
    else if (!reply.unknown.isEmpty())
        help =
            tr("No such variable: %1. There are %2.").arg(reply.unknown.join(u", "_s), cannedVariables().join(u", "_s));
    else if (m_text->isEnabled() && text.trimmed().isEmpty())
        help = tr("A reply without a text is not kept.");
    else
        wrong = false;
    m_help->setMeaning(wrong ? theme::Meaning::Waiting : theme::Meaning::Muted);
    m_help->setText(help);
    m_help->setAccessibleName(help);
}

void CannedRepliesDialog::edit()
{
    const int row = current();
    if (m_showing || row < 0)
        return;
    CannedReply &reply = m_replies[row];
    reply.name = m_name->text();
    reply.text = m_text->toPlainText();
    const QString name = tidied(reply).name;
    m_model->item(row)->setText(name.isEmpty() ? tr("New reply") : name);
    m_model->item(row)->setData(m_model->item(row)->text(), Qt::AccessibleTextRole);
    tell();
    Q_EMIT changed(replies());
}

void CannedRepliesDialog::add()
{
    CannedReply reply = newCannedReply({}, u"…"_s); // for its id; a blank one has none
    reply.name.clear();
    reply.text.clear();
    m_replies.append(reply);
    fill(int(m_replies.size()) - 1);
    m_name->setFocus();
}

void CannedRepliesDialog::remove()
{
    const int row = current();
    if (row < 0)
        return;
    const CannedReply reply = m_replies.takeAt(row);
    fill(row);
    m_list->setFocus();
    if (reply.text.trimmed().isEmpty())
        return; // it was never kept
    m_deleted.append({row, reply});
    m_undo->tell(theme::Meaning::Muted, tr("“%1” was deleted.").arg(isolated(tidied(reply).name)), tr("Undo"));
    Q_EMIT changed(replies());
}

void CannedRepliesDialog::bringBack()
{
    if (m_deleted.isEmpty())
        return;
    const auto [row, reply] = m_deleted.takeLast();
    const int place = std::min(row, int(m_replies.size()));
    m_replies.insert(place, reply);
    fill(place);
    m_list->setFocus();
    const QString next = m_deleted.isEmpty() ? QString() : isolated(tidied(m_deleted.constLast().second).name);
    m_undo->tell(theme::Meaning::Muted, next.isEmpty() ? QString() : tr("“%1” was deleted.").arg(next), tr("Undo"));
    Q_EMIT changed(replies());
}

void CannedRepliesDialog::move(int by)
{
    const int row = current();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_replies.size())
        return;
    m_replies.swapItemsAt(row, to);
    fill(to);
    Q_EMIT changed(replies());
}

} // namespace deskside
