<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountStatusBar</name>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeLines</name>
    <message numerus="yes">
        <source>%Ln new chat(s)</source>
        <translation>
            <numerusform>%Ln new chat</numerusform>
            <numerusform>%Ln new chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>chats, after “3 new chats”</comment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed chat(s)</source>
        <translation>
            <numerusform>%Ln changed chat</numerusform>
            <numerusform>%Ln changed chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message numerus="yes">
        <source>of %Ln chat(s)</source>
        <translation>
            <numerusform>of %Ln chat</numerusform>
            <numerusform>of %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them not known</source>
        <translation>
            <numerusform>%Ln of them not known</numerusform>
            <numerusform>%Ln of them not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatDetails</name>
    <message numerus="yes">
        <source>reopened %Ln time(s)</source>
        <translation>
            <numerusform>reopened %Ln time</numerusform>
            <numerusform>reopened %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%Ln action(s) on the way</source>
        <translation>
            <numerusform>%Ln action on the way</numerusform>
            <numerusform>%Ln actions on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%1: %Ln chat(s)</source>
        <translation>
            <numerusform>%1: %Ln chat</numerusform>
            <numerusform>%1: %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln chat(s) with something of your own.</source>
        <translation>
            <numerusform>Exported %Ln chat with something of your own.</numerusform>
            <numerusform>Exported %Ln chats with something of your own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) belong to accounts that this profile does not have; they were left out.</source>
        <translation>
            <numerusform>%Ln chat belongs to an account that this profile does not have; it was left out.</numerusform>
            <numerusform>%Ln chats belong to accounts that this profile does not have; they were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported what is your own about %Ln chat(s).</source>
        <translation>
            <numerusform>Imported what is your own about %Ln chat.</numerusform>
            <numerusform>Imported what is your own about %Ln chats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln chat(s), %2</source>
        <translation>
            <numerusform>%1: %Ln chat, %2</numerusform>
            <numerusform>%1: %Ln chats, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%Ln chat(s) need you</source>
        <translation>
            <numerusform>%Ln chat needs you</numerusform>
            <numerusform>%Ln chats need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message numerus="yes">
        <source>Last %Ln day(s)</source>
        <translation>
            <numerusform>Last %Ln day</numerusform>
            <numerusform>Last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>compare with the %Ln day(s) before</source>
        <translation>
            <numerusform>compare with the day before</numerusform>
            <numerusform>compare with the %Ln days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewCharts</name>
    <message numerus="yes">
        <source>of %Ln chat(s)</source>
        <translation>
            <numerusform>of %Ln chat</numerusform>
            <numerusform>of %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln chat(s) synced so far</source>
        <translation>
            <numerusform>of %Ln chat synced so far</numerusform>
            <numerusform>of %Ln chats synced so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln handoff(s)</source>
        <translation>
            <numerusform>%Ln handoff</numerusform>
            <numerusform>%Ln handoffs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln handoff(s) synced so far</source>
        <translation>
            <numerusform>%Ln handoff synced so far</numerusform>
            <numerusform>%Ln handoffs synced so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known wait(s)</source>
        <translation>
            <numerusform>%Ln known wait</numerusform>
            <numerusform>%Ln known waits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unanswered</source>
        <translation>
            <numerusform>%Ln unanswered</numerusform>
            <numerusform>%Ln unanswered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln without a date</numerusform>
            <numerusform>%Ln without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at an unknown hour</source>
        <extracomment>handoffs of which the hour is not known</extracomment>
        <translation>
            <numerusform>%Ln at an unknown hour</numerusform>
            <numerusform>%Ln at an unknown hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least; told of by %Ln chat(s)</source>
        <translation>
            <numerusform>at least; told of by %Ln chat</numerusform>
            <numerusform>at least; told of by %Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharedReviews</name>
    <message numerus="yes">
        <source>%Ln change(s) wait here.</source>
        <translation>
            <numerusform>%Ln change waits here.</numerusform>
            <numerusform>%Ln changes wait here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Urgency</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>a length of time, abbreviated</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>a length of time, abbreviated</comment>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln d</source>
        <comment>days, abbreviated</comment>
        <translation>
            <numerusform>%Ln d</numerusform>
            <numerusform>%Ln d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reopened %Ln times</source>
        <translation>
            <numerusform>reopened %Ln time</numerusform>
            <numerusform>reopened %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>time ago, abbreviated</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>time ago, abbreviated</comment>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln d</source>
        <comment>days ago, abbreviated</comment>
        <translation>
            <numerusform>%Ln d</numerusform>
            <numerusform>%Ln d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::AccountDialog</name>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln operation(s) used</source>
        <translation>
            <numerusform>%Ln operation used</numerusform>
            <numerusform>All %Ln operations used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln operation(s) used</source>
        <translation>
            <numerusform>%1 of %Ln operation used</numerusform>
            <numerusform>%1 of %Ln operations used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::AccountStatusBar</name>
    <message numerus="yes">
        <source>%Ln change(s) to send</source>
        <translation>
            <numerusform>%Ln change to send</numerusform>
            <numerusform>%Ln changes to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <translation>
            <numerusform>%Ln needs you</numerusform>
            <numerusform>%Ln need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s) not shared yet</source>
        <translation>
            <numerusform>%Ln review not shared yet</numerusform>
            <numerusform>%Ln reviews not shared yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::AgreementDialog</name>
    <message numerus="yes">
        <source>%Ln chat(s) scored by both</source>
        <translation>
            <numerusform>%Ln chat scored by both</numerusform>
            <numerusform>%Ln chats scored by both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %Ln chat(s)</source>
        <comment>two reviewers&apos; verdicts</comment>
        <translation>
            <numerusform>%1, %2: %Ln chat</numerusform>
            <numerusform>%1, %2: %Ln chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They differ on %Ln chat(s)</source>
        <translation>
            <numerusform>They differ on %Ln chat</numerusform>
            <numerusform>They differ on %Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::Alarms</name>
    <message numerus="yes">
        <source>%1: %Ln chat(s)</source>
        <translation>
            <numerusform>%1: %Ln chat</numerusform>
            <numerusform>%1: %Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::CannedRepliesDialog</name>
    <message numerus="yes">
        <source>Too long by %Ln character(s): the end is not kept.</source>
        <translation>
            <numerusform>Too long by %Ln character: the end is not kept.</numerusform>
            <numerusform>Too long by %Ln characters: the end is not kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::ChatActions</name>
    <message numerus="yes">
        <source>%1: %Ln chat(s)</source>
        <translation>
            <numerusform>%1: %Ln chat</numerusform>
            <numerusform>%1: %Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::ChatListModel</name>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln unread message</numerusform>
            <numerusform>%Ln unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::ChatListView</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::Composer</name>
    <message numerus="yes">
        <source>Too long by %Ln character(s): it cannot be sent like this.</source>
        <translation>
            <numerusform>Too long by %Ln character: it cannot be sent like this.</numerusform>
            <numerusform>Too long by %Ln characters: it cannot be sent like this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::Leaving</name>
    <message numerus="yes">
        <source>Sending %Ln reply(s)… What has not left when you quit is kept and goes out when Deskside is open again.</source>
        <translation>
            <numerusform>Sending %Ln reply… If it has not left when you quit, it is kept and goes out when Deskside is open again.</numerusform>
            <numerusform>Sending %Ln replies… What has not left when you quit is kept and goes out when Deskside is open again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reply(s) are kept and go out when Deskside is open again.</source>
        <translation>
            <numerusform>%Ln reply is kept and goes out when Deskside is open again.</numerusform>
            <numerusform>%Ln replies are kept and go out when Deskside is open again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reply(s) could not be sent: they are kept, and it is for you to say what becomes of them.</source>
        <translation>
            <numerusform>%Ln reply could not be sent: it is kept, and it is for you to say what becomes of it.</numerusform>
            <numerusform>%Ln replies could not be sent: they are kept, and it is for you to say what becomes of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::MainWindow</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln chat(s) could not be read and were left out. %2</source>
        <translation>
            <numerusform>%1: %Ln chat could not be read and was left out. %2</numerusform>
            <numerusform>%1: %Ln chats could not be read and were left out. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::MessageList</name>
    <message numerus="yes">
        <source>%Ln new ↓</source>
        <comment>messages further down</comment>
        <translation>
            <numerusform>%Ln new ↓</numerusform>
            <numerusform>%Ln new ↓</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s), go there</source>
        <translation>
            <numerusform>%Ln new message, go there</numerusform>
            <numerusform>%Ln new messages, go there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::ReviewHeader</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::SearchLine</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more from the server</source>
        <comment>chats</comment>
        <translation>
            <numerusform>%Ln more from the server</numerusform>
            <numerusform>%Ln more from the server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::SectionWidget</name>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::ShortcutsDialog</name>
    <message numerus="yes">
        <source>%Ln other command(s) would lose their key.</source>
        <translation>
            <numerusform>%Ln other command would lose its key.</numerusform>
            <numerusform>%Ln other commands would lose their keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::SyncEngine</name>
    <message numerus="yes">
        <source>%1 accepts the key and lists %Ln chat(s).</source>
        <translation>
            <numerusform>%1 accepts the key and lists %Ln chat.</numerusform>
            <numerusform>%1 accepts the key and lists %Ln chats.</numerusform>
        </translation>
    </message>
</context>
</TS>
