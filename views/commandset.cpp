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
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr const char *reasonProperty = "disabledReason";

/// Not DeleteEndOfLine and DeleteCompleteLine: on some desktops these are Ctrl+K and Ctrl+U, which few know as that.
constexpr std::array editing{
    QKeySequence::Copy,
    QKeySequence::Cut,
    QKeySequence::Paste,
    QKeySequence::Undo,
    QKeySequence::Redo,
    QKeySequence::SelectAll,
    QKeySequence::Deselect,
    QKeySequence::Backspace,
    QKeySequence::Delete,
    QKeySequence::DeleteStartOfWord,
    QKeySequence::DeleteEndOfWord,
    QKeySequence::InsertParagraphSeparator,
    QKeySequence::InsertLineSeparator,
    QKeySequence::MoveToNextChar,
    QKeySequence::MoveToPreviousChar,
    QKeySequence::MoveToNextWord,
    QKeySequence::MoveToPreviousWord,
    QKeySequence::MoveToNextLine,
    QKeySequence::MoveToPreviousLine,
    QKeySequence::MoveToNextPage,
    QKeySequence::MoveToPreviousPage,
    QKeySequence::MoveToStartOfLine,
    QKeySequence::MoveToEndOfLine,
    QKeySequence::MoveToStartOfBlock,
    QKeySequence::MoveToEndOfBlock,
    QKeySequence::MoveToStartOfDocument,
    QKeySequence::MoveToEndOfDocument,
    QKeySequence::SelectNextChar,
    QKeySequence::SelectPreviousChar,
    QKeySequence::SelectNextWord,
    QKeySequence::SelectPreviousWord,
    QKeySequence::SelectNextLine,
    QKeySequence::SelectPreviousLine,
    QKeySequence::SelectNextPage,
    QKeySequence::SelectPreviousPage,
    QKeySequence::SelectStartOfLine,
    QKeySequence::SelectEndOfLine,
    QKeySequence::SelectStartOfBlock,
    QKeySequence::SelectEndOfBlock,
    QKeySequence::SelectStartOfDocument,
    QKeySequence::SelectEndOfDocument,
};

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

bool edits(QKeyEvent &event)
{
    return std::any_of(editing.begin(), editing.end(),
                       [&event](QKeySequence::StandardKey key) { return event.matches(key); });
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
        // On the window: a shortcut must not depend on its menu being shown.
        window->addAction(action);
        m_actions.insert(command.id, action);
    }
    setShortcuts(m_shortcuts);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { focusMoved(now); });
}

void CommandSet::setShortcuts(const ShortcutMap &shortcuts)
{
    m_shortcuts = shortcuts;
    for (const Command &command : m_shortcuts.commands()) {
        m_actions.value(command.id)->setShortcuts(m_shortcuts.keys(command.id));
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
    if (types(key) || edits(key)) {
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
