// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commandset.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr const char *reasonProperty = "disabledReason";

/// True for a key that puts a character into a field, as it came or with AltGr.
bool types(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers();
    const bool plain = !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool altGr = modifiers.testFlag(Qt::GroupSwitchModifier)
                       || (modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::AltModifier));
    if (altGr) {
        return true; // a sign that the layout has, or nothing: in no case what is written on the key
    }
    // Dead keys and those of input methods come without a text.
    constexpr int firstNamed = 0x01000000;
    const bool dead = event.key() >= Qt::Key_Dead_Grave && event.key() <= Qt::Key_Dead_Longsolidusoverlay;
    return plain && (event.key() < firstNamed || dead || (!event.text().isEmpty() && event.text().front().isPrint()));
}

} // namespace

void offer(QAction *action, bool enabled, const QString &reason)
{
    const QString why = enabled ? QString() : reason;
    action->setEnabled(enabled);
    action->setProperty(reasonProperty, why);
    // A tooltip guesses rich text.
    action->setToolTip(why.isEmpty() ? QString() : QString(u"<qt>"_s + why.toHtmlEscaped() + u"</qt>"_s));
}

QString reasonOf(const QAction *action)
{
    return action->isEnabled() ? QString() : action->property(reasonProperty).toString();
}

bool takesText(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
        return !line->isReadOnly();
    }
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget)) {
        return !text->isReadOnly();
    }
    if (const auto *text = qobject_cast<const QTextEdit *>(widget)) {
        return !text->isReadOnly();
    }
    if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget)) {
        return !spin->isReadOnly();
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        return combo->isEditable();
    }
    return qobject_cast<const QKeySequenceEdit *>(widget) != nullptr;
}

CommandSet::CommandSet(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    for (const Command &command : m_shortcuts.commands()) {
        auto *action = new QAction(command.text, window);
        action->setObjectName(command.id);
        action->setAutoRepeat(command.repeats);
        window->addAction(action); // a shortcut must not depend on its menu being shown
        m_actions.insert(command.id, action);
    }
    setShortcuts(m_shortcuts);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { focusMoved(now); });
}

void CommandSet::setShortcuts(const ShortcutMap &shortcuts)
{
    m_shortcuts = shortcuts;
    for (const Command &command : m_shortcuts.commands()) {
        m_actions.value(command.id)->setShortcuts(m_shortcuts.windowKeys(command.id));
    }
}

QList<KeyLine> CommandSet::keyLines() const
{
    const QList<FixedKey> fixed = fixedKeys();
    QList<KeyLine> lines;
    for (const CommandGroup group : {CommandGroup::Moving, CommandGroup::Acting, CommandGroup::Window,
                                     CommandGroup::Going, CommandGroup::Program}) {
        for (const Command &command : m_shortcuts.commands()) {
            const QAction *action = m_actions.value(command.id);
            const QList<QKeySequence> keys = m_shortcuts.keys(command.id);
            if (command.group == group && command.keysOf.isEmpty() && action->isVisible() && !keys.isEmpty()) {
                // What an action is called at the moment ("Mark read") is not all it does; a view has its own name.
                const bool named = command.id.startsWith("go."_L1);
                const QString text = named ? action->text().replace(u"&&"_s, u"&"_s) : command.text;
                lines.append({group, text, keysText(keys)});
            }
        }
        for (const FixedKey &key : fixed) {
            if (key.group == group) {
                lines.append({group, key.text, key.keys});
            }
        }
    }
    return lines;
}

/// Its keys are looked at before the field itself does.
void CommandSet::focusMoved(QWidget *now)
{
    if (m_field) {
        m_field->removeEventFilter(this);
    }
    m_field = now && takesText(now) && m_window->isAncestorOf(now) ? now : nullptr;
    if (m_field) {
        m_field->installEventFilter(this);
    }
}

bool CommandSet::isBound(const QKeyEvent &event) const
{
    const QKeyCombination stroke = event.keyCombination();
    for (const Command &command : m_shortcuts.commands()) {
        for (const QKeySequence &key : m_shortcuts.keys(command.id)) {
            if (key[0] == stroke) {
                return true;
            }
        }
    }
    return false;
}

bool CommandSet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || watched != m_field
        || watched->property(keepsKeysProperty).toBool()) {
        return false;
    }
    auto &key = static_cast<QKeyEvent &>(*event);
    if (types(key) || editsText(key.keyCombination())) {
        key.accept();
        return true;
    }
    if (key.key() != Qt::Key_Escape && isBound(key)) {
        key.ignore();
        return true;
    }
    return false;
}

} // namespace deskside
