// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shortcutsdialog.h"

#include "views/keytree.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int idRole = Qt::UserRole;

/// Tells of each key at once, not when a second has passed without another.
class KeyField : public QKeySequenceEdit
{
public:
    explicit KeyField(std::function<void()> pressed)
        : m_pressed(std::move(pressed))
    {
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        QKeySequenceEdit::keyPressEvent(event);
        m_pressed();
    }

private:
    std::function<void()> m_pressed;
};

QPushButton *newButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const ShortcutMap &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_shortcuts(shortcuts)
    , m_filter(keytree::newFilter())
    , m_tree(keytree::newTree({tr("Does"), tr("Keys")}))
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Change keys"));
    m_filter->setObjectName(u"shortcutsFilter"_s);
    m_tree->setObjectName(u"shortcutsTable"_s);
    m_tree->setAccessibleName(tr("Commands and their keys"));
    for (const Command &command : m_shortcuts.commands()) {
        if (command.keysOf.isEmpty()) {
            auto *item = new QTreeWidgetItem(keytree::groupItem(m_tree, command.group), {command.text, QString()});
            item->setData(0, idRole, command.id);
        }
    }
    m_tree->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeShortcuts"_s);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_resetAll = newButton(u"resetAllKeys"_s, tr("Reset all"));
    buttons->addButton(m_resetAll, QDialogButtonBox::ResetRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(makeEditor());
    layout->addWidget(buttons);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) { keytree::filter(m_tree, words); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::currentChanged);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { m_key->setFocus(Qt::OtherFocusReason); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_resetAll, &QPushButton::clicked, this, &ShortcutsDialog::resetAll);
    relist();
    keytree::filter(m_tree, {}); // the first one is current
    m_filter->setFocus();
    keytree::fit(this, m_tree);
}

ShortcutsDialog::~ShortcutsDialog()
{
    m_key->disconnect(this); // it has a last word when it loses the focus
}

QWidget *ShortcutsDialog::makeEditor()
{
    auto *editor = new QWidget;
    m_command = new PlainLabel;
    m_command->setObjectName(u"shortcutCommand"_s);
    m_command->setTextSize(theme::TextSize::Body, true);
    m_command->setFocusPolicy(Qt::NoFocus);
    m_key = new KeyField([this] { judge(); });
    m_key->setObjectName(u"shortcutKey"_s);
    m_says = new PlainLabel;
    m_says->setObjectName(u"shortcutSays"_s);
    m_says->setFocusPolicy(Qt::NoFocus);
    m_set = newButton(u"setKey"_s, tr("Set"));
    m_add = newButton(u"addKey"_s, tr("Add"));
    m_swap = newButton(u"swapKey"_s, tr("Swap"));
    m_remove = newButton(u"noKey"_s, tr("No key"));
    m_reset = newButton(u"resetKey"_s, tr("Reset"));
    setPlainToolTip(m_set, tr("This key alone, in place of those it has"));
    setPlainToolTip(m_add, tr("This key beside those it has"));
    setPlainToolTip(m_swap, tr("Takes the key from who has it, and gives this one's key for it"));
    auto *first = new QHBoxLayout;
    first->addWidget(m_key, 1);
    first->addWidget(m_set);
    first->addWidget(m_add);
    first->addWidget(m_swap);
    auto *second = new QHBoxLayout;
    second->addWidget(m_command, 1);
    second->addWidget(m_remove);
    second->addWidget(m_reset);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(second);
    layout->addLayout(first);
    layout->addWidget(m_says);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::judge);
    connect(m_set, &QPushButton::clicked, this, [this] { set(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { set(true); });
    connect(m_swap, &QPushButton::clicked, this, &ShortcutsDialog::swap);
    connect(m_remove, &QPushButton::clicked, this, &ShortcutsDialog::removeKeys);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsDialog::resetCurrent);
    return editor;
}

void ShortcutsDialog::setCurrent(const QString &id)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (group->child(j)->data(0, idRole).toString() == id) {
                m_tree->setCurrentItem(group->child(j));
            }
        }
    }
}

QString ShortcutsDialog::currentId() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? item->data(0, idRole).toString() : QString();
}

QKeySequence ShortcutsDialog::entered() const
{
    return m_key->keySequence();
}

void ShortcutsDialog::relist()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const QString id = item->data(0, idRole).toString();
            item->setText(1, keytree::shownKeys(keysText(m_shortcuts.keys(id))));
            // Not by weight alone: what differs is also what "Reset" is enabled for.
            QFont font = m_tree->font();
            font.setBold(!m_shortcuts.isDefault(id));
            item->setFont(1, font);
            keytree::describe(item);
        }
    }
    m_resetAll->setEnabled(!m_shortcuts.toMap().isEmpty());
}

void ShortcutsDialog::currentChanged()
{
    m_key->clear();
    const Command *command = m_shortcuts.command(currentId());
    m_command->setText(command ? command->text : QString());
    m_key->setAccessibleName(command ? tr("New key for %1").arg(command->text) : tr("New key"));
    if (auto *shown = m_key->findChild<QLineEdit *>()) {
        shown->setAccessibleName(m_key->accessibleName());
    }
    m_key->setEnabled(command);
    judge();
}

void ShortcutsDialog::judge()
{
    const QString id = currentId();
    const QKeySequence key = entered();
    const KeyFault fault = m_shortcuts.faultFor(id, key);
    const QList<QKeySequence> own = m_shortcuts.keys(id);
    const QList<ShortcutMap::Conflict> conflicts = m_shortcuts.conflicts(id, key);
    const bool sound = !id.isEmpty() && fault == KeyFault::None;
    const bool has = own.contains(key);
    m_set->setEnabled(sound && conflicts.isEmpty() && own != QList<QKeySequence>{key});
    m_add->setEnabled(
        sound && conflicts.isEmpty() && !own.isEmpty()
        && std::none_of(own.cbegin(), own.cend(), [&key](const auto &other) { return clash(other, key); }));
    m_swap->setEnabled(sound && !conflicts.isEmpty());
    m_remove->setEnabled(!id.isEmpty() && !own.isEmpty());
    m_reset->setEnabled(!id.isEmpty() && !m_shortcuts.isDefault(id));

    theme::Meaning meaning = theme::Meaning::Muted;
    QString says;
    if (key.isEmpty()) {
        says = tr("Click into the field and press a key, or up to four one after the other.");
    } else if (fault != KeyFault::None) {
        meaning = theme::Meaning::Negative;
        says = describe(fault);
    } else if (!conflicts.isEmpty()) {
        meaning = theme::Meaning::Waiting;
        const ShortcutMap::Conflict &first = conflicts.first();
        const QString mine = m_shortcuts.command(id)->text;
        const QString theirs = m_shortcuts.command(first.command)->text;
        says = first.key == key
                   ? tr("“%1” is already “%2”. It can be “%3” only if they swap.").arg(keysText({key}), theirs, mine)
                   : tr("“%1” gets in the way of “%2” for “%3”. It can be “%4” only if they swap.")
                         .arg(keysText({key}), keysText({first.key}), theirs, mine);
        if (conflicts.size() > 1) {
            says += u' '
                    + tr("%Ln other command(s) would lose their key.", nullptr, static_cast<int>(conflicts.size()) - 1);
        }
    } else if (has) {
        says = tr("It has this key.");
    }
    m_says->setMeaning(meaning);
    m_says->setText(says);
    m_says->setAccessibleName(says);
    m_key->setAccessibleDescription(says);
    if (meaning != theme::Meaning::Muted) {
        QAccessibleEvent alert(m_says, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ShortcutsDialog::changedNow(const QString &what)
{
    relist();
    m_key->clear();
    judge();
    m_says->setMeaning(theme::Meaning::Positive);
    m_says->setText(what);
    m_says->setAccessibleName(what);
    Q_EMIT changed(m_shortcuts);
}

void ShortcutsDialog::set(bool beside)
{
    const QString id = currentId();
    const QList<QKeySequence> keys = (beside ? m_shortcuts.keys(id) : QList<QKeySequence>()) + QList{entered()};
    if (m_shortcuts.setKeys(id, keys)) {
        changedNow(tr("“%1” has the key “%2” now.").arg(m_shortcuts.command(id)->text, keysText(keys)));
    }
}

void ShortcutsDialog::swap()
{
    const QString id = currentId();
    const QKeySequence key = entered();
    const QList<ShortcutMap::Conflict> conflicts = m_shortcuts.conflicts(id, key);
    const QKeySequence old = m_shortcuts.keys(id).value(0);
    if (conflicts.isEmpty() || !m_shortcuts.swap(id, old, key)) {
        return;
    }
    const QString other = conflicts.first().command;
    const QString theirs = keysText(m_shortcuts.keys(other));
    changedNow(theirs.isEmpty() ? tr("“%1” has the key “%2” now, and “%3” has none.")
                                      .arg(m_shortcuts.command(id)->text, keysText(m_shortcuts.keys(id)),
                                           m_shortcuts.command(other)->text)
                                : tr("“%1” has the key “%2” now, and “%3” has “%4”.")
                                      .arg(m_shortcuts.command(id)->text, keysText(m_shortcuts.keys(id)),
                                           m_shortcuts.command(other)->text, theirs));
}

void ShortcutsDialog::removeKeys()
{
    const QString id = currentId();
    if (m_shortcuts.setKeys(id, {})) {
        changedNow(tr("“%1” has no key now.").arg(m_shortcuts.command(id)->text));
    }
}

void ShortcutsDialog::resetCurrent()
{
    const QString id = currentId();
    m_shortcuts.reset(id);
    const QString text = m_shortcuts.command(id)->text;
    changedNow(m_shortcuts.isDefault(id)
                   ? tr("“%1” has the key that comes with the program.").arg(text)
                   : tr("“%1” cannot have all its keys back: another command has one of them.").arg(text));
}

void ShortcutsDialog::resetAll()
{
    m_shortcuts.resetAll();
    changedNow(tr("All keys are as they come with the program."));
}

} // namespace deskside
