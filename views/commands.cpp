// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commands.h"

#include "views/filtertabs.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("deskside::Commands", text);
}

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
                         tr("Saved view %1").arg(place),
                         CommandGroup::Going,
                         {ctrl(Qt::Key_0 + number)}});
    }
    commands.append({u"keepSearch"_s, tr("Keep the search as a view…"), CommandGroup::Going, {}});
    commands.append({u"manageViews"_s, tr("Views…"), CommandGroup::Going, {}});
    commands.append({u"changes"_s, tr("Since you left…"), CommandGroup::Going, {}});
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
    QList<Command> commands{
        {u"nextChat"_s, tr("Next chat"), Group::Moving, {Qt::Key_J}, {}, true},
        {u"previousChat"_s, tr("Previous chat"), Group::Moving, {Qt::Key_K}, {}, true},
        {u"intoConversation"_s, tr("Read the conversation"), Group::Moving, {}},
        {u"backToList"_s, tr("Back to the list"), Group::Moving, {Qt::Key_Escape}},
        {u"select"_s, tr("Select the chat"), Group::Moving, {Qt::Key_X}},
        {u"selectAll"_s, tr("Select all chats"), Group::Moving, {QKeySequence(QKeySequence::SelectAll)}},
        {u"nextPane"_s, tr("Next pane"), Group::Moving, {Qt::Key_F6}},
        {u"previousPane"_s, tr("Previous pane"), Group::Moving, {shift(Qt::Key_F6)}},

        {u"reply"_s, tr("Reply"), Group::Acting, {Qt::Key_R}},
        {u"note"_s, tr("Note"), Group::Acting, {Qt::Key_N}},
        {u"assign"_s, tr("Assign…"), Group::Acting, {Qt::Key_A}},
        {u"assignToMe"_s, tr("Assign to me"), Group::Acting, {shift(Qt::Key_A)}},
        {u"resolve"_s, tr("Resolve"), Group::Acting, {Qt::Key_E}},
        {u"reopen"_s, tr("Reopen"), Group::Acting, {shift(Qt::Key_E)}},
        {u"snooze"_s, tr("Snooze…"), Group::Acting, {Qt::Key_B}},
        {u"switchAi"_s, tr("AI on or off"), Group::Acting, {Qt::Key_I}},
        {u"toggleUnread"_s, tr("Mark unread or read"), Group::Acting, {Qt::Key_U}},
        {u"markUnseen"_s, tr("Mark unseen for the team"), Group::Acting, {shift(Qt::Key_U)}},
        {u"pin"_s, tr("Pin or unpin"), Group::Acting, {Qt::Key_P}},
        {u"rename"_s, tr("Rename…"), Group::Acting, {Qt::Key_F2}},
        {u"openVendorPage"_s, tr("Open in the vendor's page"), Group::Acting, {Qt::Key_O}},
        {u"copyLink"_s, tr("Copy a link to the chat"), Group::Acting, {}},
        {u"newChat"_s, tr("New chat…"), Group::Acting, {Qt::Key_C}},
        {u"removeChat"_s, tr("Remove…"), Group::Acting, {Qt::Key_Delete}},
        {u"forgetChat"_s, tr("Remove from this computer…"), Group::Acting, {}, u"removeChat"_s},
        {u"undoAction"_s, tr("Undo"), Group::Acting, {Qt::Key_Z, QKeySequence(QKeySequence::Undo)}},

        {u"palette"_s, tr("Command palette…"), Group::Window, {ctrl(Qt::Key_K)}},
        {u"search"_s, tr("Search"), Group::Window, {QKeySequence(QKeySequence::Find), Qt::Key_Slash}},
        {u"refresh"_s, tr("Refresh"), Group::Window, {Qt::Key_F5, QKeySequence(QKeySequence::Refresh)}},
        {u"details"_s, tr("Chat details"), Group::Window, {Qt::Key_F9}},
        {u"compact"_s, tr("Compact list"), Group::Window, {}},
    };
    commands += goingCommands();
    commands += QList<Command>{
        {u"addAccount"_s, tr("Add an account…"), Group::Program, {}},
        {u"accounts"_s, tr("Accounts…"), Group::Program, {}},
        {u"settings"_s, tr("Settings…"), Group::Program, {ctrl(Qt::Key_Comma)}},
        {u"shortcuts"_s, tr("Change keys…"), Group::Program, {}},
        {u"offline"_s, tr("Work offline"), Group::Program, {}},
        {u"keys"_s, tr("Keys"), Group::Program, {Qt::Key_Question}},
        {u"about"_s, tr("About Deskside"), Group::Program, {}},
        {u"quit"_s, tr("Quit"), Group::Program, {QKeySequence(QKeySequence::Quit)}},
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
        return tr("Moving about");
    case CommandGroup::Acting:
        return tr("The chat");
    case CommandGroup::Window:
        return tr("The window");
    case CommandGroup::Going:
        return tr("Views");
    case CommandGroup::Program:
        return tr("The program");
    }
    return {};
}

QList<FixedKey> fixedKeys()
{
    return {{CommandGroup::Moving, tr("Up and down the list"), tr("↑, ↓")},
            {CommandGroup::Moving, tr("Into the conversation, from the list"), tr("Enter, →")},
            {CommandGroup::Moving, tr("Select more chats"), tr("Shift+↑, Shift+↓")},
            {CommandGroup::Moving, tr("To the menus"), QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText)},
            {CommandGroup::Acting, tr("Send what is written"),
             QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)},
            {CommandGroup::Going, tr("Rename or remove the saved view, on its tab"), tr("F2, Del")}};
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
            text = QCoreApplication::translate("deskside::Commands", "%1 then %2", "a chord of keys").arg(text, stroke);
        }
        texts.append(text);
    }
    return texts.join(u"  ·  "_s);
}

} // namespace deskside
