// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace deskside {

/// What belongs together: in the list of keys and in the palette.
enum class CommandGroup : unsigned char { Moving, Acting, Window, Going, Program };

/// Where the keys of a command are meant.
enum class KeyPlace : unsigned char {
    Window,
    Composer, ///< while an answer is written, and nowhere else
};

/// Something that the window does when it is told to: by menu, key or palette.
struct Command {
    QString id;   ///< the action's object name, and the name in the settings; never changes
    QString text; ///< as in a menu, without mnemonics
    CommandGroup group = CommandGroup::Acting;
    QList<QKeySequence> keys; ///< unless the person binds others; see isListKey()
    /// The command whose keys it has: never are both enabled, and to a person they are one.
    QString keysOf = {};
    /// Holding the key down does it again and again.
    bool repeats = false;
    KeyPlace place = KeyPlace::Window;
};

/// Every command of the window, in the order in which it is listed.
QList<Command> allCommands();

QString groupName(CommandGroup group);

/// A key that is no command's, because it belongs to what has the focus.
struct FixedKey {
    CommandGroup group = CommandGroup::Moving;
    QString text;
    QString keys; ///< for a person
};
QList<FixedKey> fixedKeys();

/// Several key sequences for a person, in the platform's words: "Z  ·  Ctrl+Z"; a chord is "G then U".
QString keysText(const QList<QKeySequence> &keys);

} // namespace deskside
