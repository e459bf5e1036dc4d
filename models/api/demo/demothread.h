// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

/// What was said in the demo's chats before what their lists show, before any vendor has given it its form.
namespace deskside::demo {

/// One thing said or done in a thread.
struct Turn {
    enum class Kind : unsigned char {
        Customer, ///< writes
        Voice,    ///< the customer speaks; the text is what was heard
        Upload,   ///< the customer sends a file
        Ai,
        Tool,   ///< the AI answers after it called a tool
        Failed, ///< the AI meant to answer, and could not
        Person, ///< a colleague answers
        Note,   ///< a colleague writes what the customer does not see
        Event,
        System
    };
    Kind kind = Kind::Customer;
    QString text;
    QDateTime at;
    quint64 number = 0; ///< the same for the same turn of the same chat; names it, and what belongs to it
};

/// What is known of a chat whose earlier turns are made up.
struct Past {
    quint64 seed = 1;
    QString chat;                    ///< its id
    QString language;                ///< of its phrases; English when there are none
    QString subject;                 ///< what it is about; may be empty
    QDateTime begun;                 ///< nothing was said before
    QDateTime until;                 ///< everything was said before
    bool person = false;             ///< a colleague has it now
    QDateTime handed;                ///< since then; null: not known
    std::optional<qsizetype> length; ///< how many turns; else as many as fit
};

/// The turns of a thread, oldest first; always the same for the same past, and cheap enough to be made anew each time.
/// A chat that went on for most of a day has a few dozen, of every kind.
QList<Turn> turnsOf(const Past &past);

/// A number that names a thing of a chat's for good, on every platform.
quint64 numberOf(const QString &text, quint64 index = 0);

} // namespace deskside::demo
