// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commands.h"

#include "views/filtertabs.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandTable)
};

QKeySequence ctrl(int key)
{
    return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key));
}

QKeySequence shift(Qt::Key key)
{
    return QKeySequence(Qt::SHIFT | key);
}

QList<Command> goingCommands()
{
    QList<Command> commands;
    const auto chord = [](const QString &tab) {
        static const QHash<QString, Qt::Key> second{{u"all"_s, Qt::Key_A},
                                                    {u"unread"_s, Qt::Key_U},
                                                    {u"mine"_s, Qt::Key_M},
                                                    {u"unresolved"_s, Qt::Key_O},
                                                    {u"handoffs"_s, Qt::Key_H}};
        const auto found = second.constFind(tab);
        return found == second.constEnd() ? QKeySequence() : QKeySequence(Qt::Key_G, *found);
    };
    int number = 1;
    for (const ViewTab &tab : FilterTabs::builtInTabs()) {
        QList<QKeySequence> keys{ctrl(Qt::Key_0 + number)};
        if (const QKeySequence letters = chord(tab.id); !letters.isEmpty()) {
            keys.append(letters);
        }
        commands.append({u"go."_s + tab.id, tab.title, CommandGroup::Going, keys});
        ++number;
    }
    for (int place = 1; number <= 9; ++number, ++place) {
        commands.append({u"go.view%1"_s.arg(place),
                         Text::tr("Saved view %1").arg(place),
                         CommandGroup::Going,
                         {ctrl(Qt::Key_0 + number)}});
    }
    commands.append({u"review"_s, Text::tr("Review desk"), CommandGroup::Going, {QKeySequence(Qt::Key_G, Qt::Key_R)}});
    commands.append({u"keepSearch"_s, Text::tr("Keep the search as a view…"), CommandGroup::Going, {}});
    commands.append({u"manageViews"_s, Text::tr("Views…"), CommandGroup::Going, {}});
    commands.append({u"changes"_s, Text::tr("Since you left…"), CommandGroup::Going, {}});
    return commands;
}

/// The platform's key for something may be one of ours, where twice would be ambiguous; or it has none.
void tidy(QList<QKeySequence> &keys)
{
    QList<QKeySequence> own;
    for (const QKeySequence &key : std::as_const(keys)) {
        if (!key.isEmpty() && !own.contains(key)) {
            own.append(key);
        }
    }
    keys = own;
}

} // namespace

QList<Command> allCommands()
{
    using Group = CommandGroup;
    const Qt::Key onwards = QGuiApplication::isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    QList<Command> commands{
        {u"nextChat"_s, Text::tr("Next chat"), Group::Moving, {Qt::Key_J, Qt::Key_Down}, {}, true},
        {u"previousChat"_s, Text::tr("Previous chat"), Group::Moving, {Qt::Key_K, Qt::Key_Up}, {}, true},
        {u"intoConversation"_s, Text::tr("Read the conversation"), Group::Moving, {Qt::Key_Return, onwards}},
        {u"backToList"_s, Text::tr("Back to the list"), Group::Moving, {Qt::Key_Escape}},
        {u"select"_s, Text::tr("Select the chat"), Group::Moving, {Qt::Key_X}},
        {u"selectAll"_s, Text::tr("Select all chats"), Group::Moving, {QKeySequence(QKeySequence::SelectAll)}},
        {u"nextPane"_s, Text::tr("Next pane"), Group::Moving, {Qt::Key_F6}},
        {u"previousPane"_s, Text::tr("Previous pane"), Group::Moving, {shift(Qt::Key_F6)}},

        {u"reply"_s, Text::tr("Reply"), Group::Acting, {Qt::Key_R}},
        {u"send"_s,
         Text::tr("Send what is written"),
         Group::Acting,
         {ctrl(Qt::Key_Return)},
         {},
         false,
         KeyPlace::Composer},
        {u"note"_s, Text::tr("Note"), Group::Acting, {Qt::Key_N}},
        {u"assign"_s, Text::tr("Assign…"), Group::Acting, {Qt::Key_A}},
        {u"assignToMe"_s, Text::tr("Assign to me"), Group::Acting, {shift(Qt::Key_A)}},
        {u"resolve"_s, Text::tr("Resolve"), Group::Acting, {Qt::Key_E}},
        {u"reopen"_s, Text::tr("Reopen"), Group::Acting, {shift(Qt::Key_E)}},
        {u"snooze"_s, Text::tr("Snooze…"), Group::Acting, {Qt::Key_B}},
        {u"switchAi"_s, Text::tr("AI on or off"), Group::Acting, {Qt::Key_I}},
        {u"toggleUnread"_s, Text::tr("Mark unread or read"), Group::Acting, {Qt::Key_U}},
        {u"markUnseen"_s, Text::tr("Mark unseen for the team"), Group::Acting, {shift(Qt::Key_U)}},
        {u"pin"_s, Text::tr("Pin or unpin"), Group::Acting, {Qt::Key_P}},
        {u"rename"_s, Text::tr("Rename…"), Group::Acting, {Qt::Key_F2}},
        {u"openVendorPage"_s, Text::tr("Open in the vendor's page"), Group::Acting, {Qt::Key_O}},
        {u"copyLink"_s, Text::tr("Copy a link to the chat"), Group::Acting, {}},
        {u"newChat"_s, Text::tr("New chat…"), Group::Acting, {Qt::Key_C}},
        {u"removeChat"_s, Text::tr("Remove…"), Group::Acting, {Qt::Key_Delete}},
        {u"forgetChat"_s, Text::tr("Remove from this computer…"), Group::Acting, {}, u"removeChat"_s},
        {u"undoAction"_s, Text::tr("Undo"), Group::Acting, {Qt::Key_Z, QKeySequence(QKeySequence::Undo)}},

        {u"palette"_s, Text::tr("Command palette…"), Group::Window, {ctrl(Qt::Key_K)}},
        {u"search"_s, Text::tr("Search"), Group::Window, {QKeySequence(QKeySequence::Find), Qt::Key_Slash}},
        {u"refresh"_s, Text::tr("Refresh"), Group::Window, {Qt::Key_F5, QKeySequence(QKeySequence::Refresh)}},
        {u"details"_s, Text::tr("Chat details"), Group::Window, {Qt::Key_F9}},
        {u"compact"_s, Text::tr("Compact list"), Group::Window, {}},
    };
    commands += goingCommands();
    commands += QList<Command>{
        {u"addAccount"_s, Text::tr("Add an account…"), Group::Program, {}},
        {u"accounts"_s, Text::tr("Accounts…"), Group::Program, {}},
        {u"settings"_s, Text::tr("Settings…"), Group::Program, {ctrl(Qt::Key_Comma)}},
        {u"shortcuts"_s, Text::tr("Change keys…"), Group::Program, {}},
        {u"offline"_s, Text::tr("Work offline"), Group::Program, {}},
        {u"keys"_s, Text::tr("Keys"), Group::Program, {Qt::Key_Question}},
        {u"about"_s, Text::tr("About Deskside"), Group::Program, {}},
        {u"quit"_s, Text::tr("Quit"), Group::Program, {QKeySequence(QKeySequence::Quit)}},
    };
    for (Command &command : commands) {
        tidy(command.keys);
    }
    return commands;
}

QString groupName(CommandGroup group)
{
    switch (group) {
    case CommandGroup::Moving:
        return Text::tr("Moving about");
    case CommandGroup::Acting:
        return Text::tr("The chat");
    case CommandGroup::Window:
        return Text::tr("The window");
    case CommandGroup::Going:
        return Text::tr("Views");
    case CommandGroup::Program:
        return Text::tr("The program");
    }
    return {};
}

QList<FixedKey> fixedKeys()
{
    return {
        {CommandGroup::Moving, Text::tr("Select more chats"), Text::tr("Shift+↑, Shift+↓")},
        {CommandGroup::Moving, Text::tr("To the menus"), QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText)},
        {CommandGroup::Going, Text::tr("Rename or remove the saved view, on its tab"), Text::tr("F2, Del")}};
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys) {
        QStringList strokes;
        for (int i = 0; i < key.count(); ++i) {
            strokes.append(QKeySequence(key[static_cast<uint>(i)]).toString(QKeySequence::NativeText));
        }
        QString text = strokes.value(0);
        for (const QString &stroke : strokes.mid(1)) {
            text = Text::tr("%1 then %2", "a chord of keys").arg(text, stroke);
        }
        texts.append(text);
    }
    return texts.join(u"  ·  "_s);
}

} // namespace deskside
