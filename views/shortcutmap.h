// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/commands.h"

#include <QHash>
#include <QVariantMap>
#include <optional>

class QKeyEvent;

namespace deskside {

/// Why a key cannot be anybody's.
enum class KeyFault : unsigned char {
    None,
    Empty,
    AltLetter, ///< a letter or sign on many keyboards, or a menu's mnemonic
    CtrlAlt,   ///< what AltGr is on some systems: signs on many keyboards
    Reserved,  ///< moves, edits or closes wherever one is
    Writing,   ///< types or edits where it is meant, or is more than one key
};
KeyFault faultOf(const QKeySequence &key);
/// As a sentence for a person; empty for None.
QString describe(KeyFault fault);

/// True for a key that edits in a field of text, or moves about in it.
bool editsText(QKeyCombination stroke);

/// Enter and the arrows, for which everything in a window has a use of its own: a command has them in the list of chats
/// only.
bool isListKey(const QKeySequence &key);

/// True when the event is one of these keys. Enter of the number pad is Return; a chord is no key.
bool isAmong(const QKeyEvent &event, const QList<QKeySequence> &keys);

/// True when one of them begins like the other or is the same: the longer one could never be finished.
bool clash(const QKeySequence &one, const QKeySequence &other);

/// Which keys each command has: those that come with the program, but for what the person bound differently.
class ShortcutMap
{
public:
    explicit ShortcutMap(const QList<Command> &commands = allCommands());

    const QList<Command> &commands() const { return m_commands; }
    /// Null for an unknown id.
    const Command *command(const QString &id) const;

    /// Of a command with keysOf: those of the other one.
    QList<QKeySequence> keys(const QString &id) const;
    /// Those of them that are meant wherever the focus is in the window.
    QList<QKeySequence> windowKeys(const QString &id) const;
    /// Those that are meant in the list of chats only.
    QList<QKeySequence> listKeys(const QString &id) const;
    bool isDefault(const QString &id) const;

    /// Somebody else who has a key.
    struct Conflict {
        QString command;  ///< its id
        QKeySequence key; ///< the one of its keys that is in the way; not the same where one is a beginning
        bool operator==(const Conflict &) const = default;
    };
    /// Who is in the way of `key` for the command `id`; nobody when it is free.
    QList<Conflict> conflicts(const QString &id, const QKeySequence &key) const;
    /// What is wrong with this key for this command by itself. A reserved one is right where it comes with the program.
    KeyFault faultFor(const QString &id, const QKeySequence &key) const;

    /// Binds exactly these keys; does nothing and answers false when one is at fault or in conflict.
    bool setKeys(const QString &id, const QList<QKeySequence> &keys);
    /// Gives `key` to `id` alone in place of `old` (which may be empty); whoever had it gets `old`, where it may be
    /// theirs. False when the key is at fault.
    bool swap(const QString &id, const QKeySequence &old, const QKeySequence &key);
    /// Back to what comes with the program. A key that another command has by now stays there.
    void reset(const QString &id);
    void resetAll();

    /// What differs, for the settings: by id, the keys in their portable names; an empty list is "no key".
    QVariantMap toMap() const;
    /// What cannot be (unknown, forbidden, taken by one before it) is left out; what comes with the program yields to
    /// the person's.
    void fromMap(const QVariantMap &map);

    bool operator==(const ShortcutMap &other) const { return m_keys == other.m_keys; }

private:
    const Command *owner(const QString &id) const;

    QList<Command> m_commands;
    QHash<QString, QList<QKeySequence>> m_keys; ///< of every command that has its own
};

} // namespace deskside
