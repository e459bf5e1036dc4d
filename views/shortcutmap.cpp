// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shortcutmap.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSet>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int firstNamedKey = 0x01000000; // below are the keys that type something

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

/// The same key wherever it is on the keyboard.
QKeyCombination normal(QKeyCombination stroke)
{
    const Qt::KeyboardModifiers modifiers = stroke.keyboardModifiers() & ~Qt::KeypadModifier;
    return QKeyCombination(modifiers, stroke.key() == Qt::Key_Enter ? Qt::Key_Return : stroke.key());
}

QKeyCombination strokeOf(const QKeySequence &key, int place)
{
    return normal(key[static_cast<uint>(place)]);
}

bool typesText(QKeyCombination stroke)
{
    return stroke.key() < firstNamedKey && !(stroke.keyboardModifiers() & ~Qt::ShiftModifier);
}

bool isReserved(QKeyCombination stroke)
{
    const Qt::KeyboardModifiers modifiers = stroke.keyboardModifiers() & ~Qt::KeypadModifier;
    const bool plain = !(modifiers & ~Qt::ShiftModifier);
    switch (stroke.key()) {
    case Qt::Key_unknown:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_Meta:
    case Qt::Key_AltGr:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
    case Qt::Key_Menu:
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Backspace:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return plain;
    case Qt::Key_Delete: // with Shift it cuts
        return modifiers == Qt::ShiftModifier;
    case Qt::Key_F10: // the menus
        return plain;
    case Qt::Key_F4:
        return modifiers == Qt::AltModifier;
    case Qt::Key_C:
    case Qt::Key_X:
    case Qt::Key_V:
        return modifiers == Qt::ControlModifier;
    default:
        return false;
    }
}

KeyFault faultOf(QKeyCombination stroke)
{
    const Qt::KeyboardModifiers modifiers = stroke.keyboardModifiers();
    const bool alt = modifiers.testFlag(Qt::AltModifier);
    if (modifiers.testFlag(Qt::GroupSwitchModifier) || (alt && modifiers.testFlag(Qt::ControlModifier))) {
        return KeyFault::CtrlAlt;
    }
    if (alt && stroke.key() < firstNamedKey) {
        return KeyFault::AltLetter;
    }
    return isReserved(stroke) ? KeyFault::Reserved : KeyFault::None;
}

} // namespace

KeyFault faultOf(const QKeySequence &key)
{
    if (key.isEmpty() || key.toString(QKeySequence::PortableText).isEmpty()) {
        return KeyFault::Empty; // nothing, or nothing that is known
    }
    for (int i = 0; i < key.count(); ++i) {
        if (const KeyFault fault = faultOf(key[static_cast<uint>(i)]); fault != KeyFault::None) {
            return fault;
        }
    }
    return KeyFault::None;
}

QString describe(KeyFault fault)
{
    switch (fault) {
    case KeyFault::None:
        break;
    case KeyFault::Empty:
        return QCoreApplication::translate("deskside::ShortcutMap", "Press a key.");
    case KeyFault::AltLetter:
        return QCoreApplication::translate(
            "deskside::ShortcutMap",
            "Alt with a letter or sign types something else on many keyboards, or opens a menu.");
    case KeyFault::CtrlAlt:
        return QCoreApplication::translate("deskside::ShortcutMap",
                                           "Ctrl+Alt and AltGr type letters and signs on many keyboards.");
    case KeyFault::Reserved:
        return QCoreApplication::translate("deskside::ShortcutMap", "This key moves, edits or closes wherever one is.");
    case KeyFault::Writing:
        return QCoreApplication::translate("deskside::ShortcutMap",
                                           "It is pressed while one writes: take one key that types and edits nothing, "
                                           "as those with Ctrl.");
    }
    return {};
}

bool editsText(QKeyCombination stroke)
{
    const Qt::KeyboardModifiers anyhow = Qt::KeypadModifier | Qt::GroupSwitchModifier;
    const QKeySequence key(QKeyCombination(stroke.keyboardModifiers() & ~anyhow, stroke.key()));
    return std::any_of(editing.begin(), editing.end(), [&key](QKeySequence::StandardKey standard) {
        return QKeySequence::keyBindings(standard).contains(key);
    });
}

bool isListKey(const QKeySequence &key)
{
    if (key.count() != 1 || strokeOf(key, 0).keyboardModifiers() != Qt::NoModifier) {
        return false;
    }
    switch (strokeOf(key, 0).key()) {
    case Qt::Key_Return:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return true;
    default:
        return false;
    }
}

bool isAmong(const QKeyEvent &event, const QList<QKeySequence> &keys)
{
    const QKeyCombination stroke = normal(event.keyCombination());
    return std::any_of(keys.begin(), keys.end(),
                       [stroke](const QKeySequence &key) { return key.count() == 1 && strokeOf(key, 0) == stroke; });
}

bool clash(const QKeySequence &one, const QKeySequence &other)
{
    const int common = std::min(one.count(), other.count());
    for (int i = 0; i < common; ++i) {
        if (strokeOf(one, i) != strokeOf(other, i)) {
            return false;
        }
    }
    return common > 0;
}

ShortcutMap::ShortcutMap(const QList<Command> &commands)
    : m_commands(commands)
{
    resetAll();
}

const Command *ShortcutMap::command(const QString &id) const
{
    const auto found = std::find_if(m_commands.cbegin(), m_commands.cend(),
                                    [&id](const Command &command) { return command.id == id; });
    return found == m_commands.cend() ? nullptr : &*found;
}

/// The command that has the keys of this one.
const Command *ShortcutMap::owner(const QString &id) const
{
    const Command *found = command(id);
    return found && !found->keysOf.isEmpty() ? command(found->keysOf) : found;
}

QList<QKeySequence> ShortcutMap::keys(const QString &id) const
{
    const Command *found = owner(id);
    return found ? m_keys.value(found->id) : QList<QKeySequence>();
}

QList<QKeySequence> ShortcutMap::windowKeys(const QString &id) const
{
    const Command *found = owner(id);
    QList<QKeySequence> those = found && found->place == KeyPlace::Window ? keys(id) : QList<QKeySequence>();
    those.removeIf(isListKey);
    return those;
}

QList<QKeySequence> ShortcutMap::listKeys(const QString &id) const
{
    QList<QKeySequence> those = keys(id);
    those.removeIf([](const QKeySequence &key) { return !isListKey(key); });
    return those;
}

bool ShortcutMap::isDefault(const QString &id) const
{
    const Command *found = owner(id);
    return !found || m_keys.value(found->id) == found->keys;
}

QList<ShortcutMap::Conflict> ShortcutMap::conflicts(const QString &id, const QKeySequence &key) const
{
    const Command *asking = owner(id);
    QList<Conflict> all;
    for (const Command &command : m_commands) {
        if (&command == asking || !command.keysOf.isEmpty()) {
            continue;
        }
        for (const QKeySequence &other : m_keys.value(command.id)) {
            if (clash(key, other)) {
                all.append({command.id, other});
            }
        }
    }
    return all;
}

KeyFault ShortcutMap::faultFor(const QString &id, const QKeySequence &key) const
{
    const Command *found = owner(id);
    const auto isKey = [&key](const QKeySequence &own) { return own.count() == key.count() && clash(own, key); };
    if (found && std::any_of(found->keys.begin(), found->keys.end(), isKey)) {
        return KeyFault::None;
    }
    const KeyFault fault = faultOf(key);
    const bool isWritten = fault == KeyFault::None && found && found->place == KeyPlace::Composer
                           && (key.count() > 1 || typesText(strokeOf(key, 0)) || editsText(strokeOf(key, 0)));
    return isWritten ? KeyFault::Writing : fault;
}

bool ShortcutMap::setKeys(const QString &id, const QList<QKeySequence> &keys)
{
    const Command *found = owner(id);
    if (!found) {
        return false;
    }
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (faultFor(id, keys[i]) != KeyFault::None || !conflicts(id, keys[i]).isEmpty()) {
            return false;
        }
        for (qsizetype before = 0; before < i; ++before) {
            if (clash(keys[before], keys[i])) {
                return false;
            }
        }
    }
    m_keys.insert(found->id, keys);
    return true;
}

bool ShortcutMap::swap(const QString &id, const QKeySequence &old, const QKeySequence &key)
{
    const Command *found = owner(id);
    if (!found || faultFor(id, key) != KeyFault::None) {
        return false;
    }
    QList<QKeySequence> &own = m_keys[found->id];
    const qsizetype place = own.indexOf(old);
    if (place >= 0) {
        own.removeAt(place);
    }
    own.removeIf([&key](const QKeySequence &other) { return clash(other, key); });
    const QList<Conflict> losers = conflicts(id, key);
    for (const Conflict &loser : losers) {
        m_keys[loser.command].removeOne(loser.key);
    }
    own.insert(std::clamp<qsizetype>(place, 0, own.size()), key);
    if (place >= 0 && !losers.isEmpty()) {
        const QString other = losers.first().command;
        setKeys(other, m_keys.value(other) + QList<QKeySequence>{old}); // unless it cannot be theirs
    }
    return true;
}

void ShortcutMap::reset(const QString &id)
{
    const Command *found = owner(id);
    if (!found) {
        return;
    }
    QList<QKeySequence> free;
    for (const QKeySequence &key : found->keys) {
        if (conflicts(id, key).isEmpty()) {
            free.append(key);
        }
    }
    m_keys.insert(found->id, free);
}

void ShortcutMap::resetAll()
{
    m_keys.clear();
    for (const Command &command : std::as_const(m_commands)) {
        if (command.keysOf.isEmpty()) {
            m_keys.insert(command.id, command.keys);
        }
    }
}

QVariantMap ShortcutMap::toMap() const
{
    QVariantMap map;
    for (const Command &command : m_commands) {
        if (!command.keysOf.isEmpty() || isDefault(command.id)) {
            continue;
        }
        QStringList names;
        for (const QKeySequence &key : m_keys.value(command.id)) {
            names.append(key.toString(QKeySequence::PortableText));
        }
        map.insert(command.id, names);
    }
    return map;
}

void ShortcutMap::fromMap(const QVariantMap &map)
{
    resetAll();
    QSet<QString> own;
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        const Command *found = command(it.key());
        if (found && found->keysOf.isEmpty()) {
            m_keys[found->id].clear();
            own.insert(found->id);
        }
    }
    for (const Command &command : std::as_const(m_commands)) {
        if (!own.contains(command.id)) {
            continue;
        }
        for (const QString &name : map.value(command.id).toStringList()) {
            const QKeySequence key(name, QKeySequence::PortableText);
            if (faultFor(command.id, key) != KeyFault::None) {
                continue;
            }
            const QList<Conflict> others = conflicts(command.id, key);
            const bool taken = std::any_of(others.cbegin(), others.cend(),
                                           [&own](const Conflict &other) { return own.contains(other.command); });
            const bool twice = std::any_of(m_keys[command.id].cbegin(), m_keys[command.id].cend(),
                                           [&key](const QKeySequence &before) { return clash(before, key); });
            if (taken || twice) {
                continue;
            }
            for (const Conflict &other : others) {
                m_keys[other.command].removeOne(other.key);
            }
            m_keys[command.id].append(key);
        }
        if (m_keys[command.id].isEmpty() && !map.value(command.id).toStringList().isEmpty()) {
            reset(command.id); // nothing of it can be
        }
    }
}

} // namespace deskside
