<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Account</name>
    <message>
        <source>The account needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base URL must begin with https://. Plain http:// is taken only for this computer itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base URL must be an https:// address with a host and without user name, “?” or “#”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs the id of the organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the header that carries the key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountStore</name>
    <message>
        <source>The accounts in “%1” cannot be read: the file is damaged or not readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1 (“%2”) in “%3” is incomplete and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an account named “%1” already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>Deskside did not send this to %1, because it would not be safe or not make sense. Check the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is redirecting to another address, where Deskside does not take the key. Check the base URL in the account&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the request (HTTP %2). Trying the same again will not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deskside cannot reach %1. Check the network connection; what was stored is shown until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says the key is not valid for this organisation. Sign in again with another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says this key may not do that. Sign in with a key that has the permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know what was asked for. It may have been removed, or the organisation in the account&apos;s settings is not the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for fewer requests. Deskside waits and then goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a fault of its own (HTTP %2). Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with something Deskside does not understand. An update of Deskside may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke before it answered: the change may or may not have happened. Look before trying again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatDetails</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymous visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browser or app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignee&apos;s e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignee&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignee&apos;s picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignee as reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignee looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unseen by the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unseen by the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, removed 24 hours after its last activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Felt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responder id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current responder id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech to text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May end the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May block contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome banner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant&apos;s integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant&apos;s integration is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact</source>
        <comment>kind of a chat&apos;s member</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <comment>kind of a chat&apos;s member</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anonymous session</source>
        <comment>kind of a chat&apos;s member</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id on the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel contact id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On by default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icon address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens read from cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens written to cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording&apos;s path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage of the last messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatFilter</name>
    <message>
        <source>a date (2026-11-21 or 2026-11), a time ago (12h, 7d or 3w), today or yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time such as &gt;2h, &lt;30m or &gt;=1d (m, h, d, w)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: takes %2, not “%3”.</source>
        <extracomment>%1: an operator (&quot;is&quot;), %2: what it takes (&quot;unread, read, …&quot;), %3: what was typed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR stands between two terms. To find the word, write it in lower case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“-” stands right before the term that must not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “(” to this “)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands between the quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many parentheses in each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands between the parentheses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “)” to this “(”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” is not known. There are %2 – or put the word in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” takes one value. Repeat it: (%1:a OR %1:b).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands behind “%1:”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message>
        <source>Visitor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed off · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The last message in a chat&apos;s row: who spoke, and what.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage:
  deskside [--profile DIR] [--offline]   the window
  deskside --demo                        the window on the offline demo
  deskside accounts add %1 --name N [--base-url URL] [--org ID] [--me ID]
                    [--sign-in bearer|key|header:NAME] [--ca-file FILE]
                    [--token-stdin | --token-env VAR]
  deskside accounts list | test N | remove N
  deskside sync [--account N] [--full]
  deskside list [--view unread|mine|unresolved|handoffs|all | --query Q]
                [--account N] [--format table|json|csv] [--limit N]
  deskside show CHAT [--format text|json]
Every command also takes --profile DIR, --demo and --language LANG.
The window also takes --screenshot FILE, --size WxH, --theme light|dark, --tab ID,
--demo-chats N and --demo-seed N.
Exit codes: 0 done, 1 the vendor or the network said no, 2 wrong usage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2, not “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounts add takes one product: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a product that Deskside knows. It knows: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sign-in takes bearer, key or header:NAME, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounts add needs --name, by which you will know the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--token-stdin and --token-env exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--view and --query exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query “%1” cannot be read at character %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--view takes unread, mine, unresolved, handoffs or all, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format takes %1, not “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a command. See deskside --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 does not belong here. See deskside --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--profile needs a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes light or dark, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size takes a width and a height like 1440x900, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” takes one argument. See deskside --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too much here. See deskside --help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Key for “%1”: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: chat %2 was left out: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no key for this account. Sign in with the window, or give a variable with accounts add --token-env.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the environment variable %2, which holds the key, is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account named “%1”. See deskside accounts list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet. Add one with deskside accounts add, or try --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo has its accounts; leave --demo out to add one of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file “%1” is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an account named “%1” already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key came on standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring here, so the key was not kept: Deskside asks for it each time. For scripts, name an environment variable with --token-env.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was given: Deskside asks for it when it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key in $%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no key for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln chat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no chat with the id “%1”. See deskside list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several accounts have a chat “%1”. Name one with --account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command asks the vendors; leave --offline out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words of a recording</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>beginning only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to a person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>“%1” was written by a newer version of Deskside. Update Deskside, or choose another profile with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>ACCOUNT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUSTOMER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HANDLER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNREAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, account %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HttpClient</name>
    <message>
        <source>The base URL is not allowed: it has to begin with https:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path %1 could lead elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path %1 is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key for this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has characters that no key has, perhaps a line break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a header</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkGuard</name>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deskside does not open this link, because it is not a web or mail address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to %1. Open it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile “%1” is a file; a folder was expected. Choose another with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile folder “%1” cannot be made. Choose another with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile folder “%1” belongs to somebody else. Choose another with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadJson</name>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 where %3 was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is a web page (HTML), not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not JSON: %1 at byte %2 of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is an object without a list of chats; its fields: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is an object with more than one list; its fields: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1 where a chat was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;id&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;id&quot; is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a number that is not whole or too large for an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date: &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is a list where an object was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 of the page: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>syncing, %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not synced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Web chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a chat</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <comment>state of a chat</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of a chat</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>state of a chat</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering</source>
        <comment>what the AI is doing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>what the AI is doing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>what the AI is doing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled</source>
        <comment>what the AI is doing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angry</source>
        <comment>what the customer feels</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neutral</source>
        <comment>what the customer feels</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>happy</source>
        <comment>what the customer feels</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unanswered</source>
        <comment>state of a ticket</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <comment>state of a ticket</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>state of a ticket</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public, read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public, anyone may write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>time ago, abbreviated</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>time ago, abbreviated</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln d</source>
        <comment>days ago, abbreviated</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::AccountDialog</name>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you will know it, for example the brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its id at the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty to keep the one you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My id there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization: Bearer KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization: KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key from variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional: an environment variable that holds the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional: a private authority, PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned from the vendor when left empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For “Assigned to me”; the vendor does not tell it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account needs its key, or the variable that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::AccountListModel</name>
    <message>
        <source>%1, account at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::AccountStatusBar</name>
    <message>
        <source>Account status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::AccountsDialog</name>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 with its key and what Deskside remembers of its chats? Nothing changes at the vendor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::Application</name>
    <message>
        <source>There is no keyring on this desktop, so the key is kept in memory only. Deskside asks for it at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written. Choose another file with --screenshot.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::ChatHeader</name>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives no link to this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::ChatListModel</name>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1</source>
        <comment>for how long the customer waits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer is %1</source>
        <comment>sentiment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the AI failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken line</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::ChatListView</name>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::ChatRowDelegate</name>
    <message>
        <source>This chat no longer matches; it leaves the list when you leave it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::DetailPane</name>
    <message>
        <source>Chat details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::FieldWidget</name>
    <message>
        <source>Inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON as the vendor sent it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::FilterTabs</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≥ %1</source>
        <extracomment>A count of chats that may be higher than what is known here.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::HttpClient</name>
    <message>
        <source>There is no certificate authority in the file %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer ends in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No whole answer within the time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redirects to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the conversation, from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, →</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::LinkButton</name>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::MainWindow</name>
    <message>
        <source>Deskside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your company&apos;s account at Invent, Zaia or OpenCopilot to see its chats here,
or look around in the demo, which needs no account and no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details could not be fetched. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: showing what was loaded before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key for this account on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: showing what was loaded %1 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: no account can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln chat(s) could not be read and were left out. %2: %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching chats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the search, or clear it with Esc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your accounts list appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat belongs to this tab right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deskside – Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the vendor&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Deskside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deskside %1
The chats of Invent, Zaia and OpenCopilot in one window.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::MessageList</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::MessageModel</name>
    <message>
        <source>[%1: cannot be shown here]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lists no messages; it has a summary for chats it handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lists no messages of this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends only the beginning of the last two messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the last message is listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer %1</source>
        <comment>sentiment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to a person: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audio %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called %1</source>
        <comment>a tool</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken line</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::PlainLabel</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::SearchBox</name>
    <message>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem with the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::SectionWidget</name>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::SettingsDialog</name>
    <message>
        <source>One line a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deskside::SyncEngine</name>
    <message>
        <source>%1 Until then, what you open is remembered only while Deskside runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was damaged. It was kept as “%1” and a new one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be written (%1). What you open is remembered only while Deskside runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This product is not known to this version of Deskside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepts the key. There are no chats yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepts the key, but its chats cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 accepts the key and lists %Ln chat(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 accepts the key and lists chats.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Deskside does not speak “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display for the window. Use a command such as “deskside list”, or --screenshot FILE. See deskside --help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
