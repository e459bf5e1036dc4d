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
