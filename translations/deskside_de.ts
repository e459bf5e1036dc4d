<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Account</name>
    <message>
        <source>The account needs a name.</source>
        <translation>Das Konto braucht einen Namen.</translation>
    </message>
    <message>
        <source>The base URL must begin with https://. Plain http:// is taken only for this computer itself.</source>
        <translation>Die Basis-URL muss mit https:// beginnen. Einfaches http:// wird nur für diesen Computer selbst angenommen.</translation>
    </message>
    <message>
        <source>The base URL must be an https:// address with a host and without user name, “?” or “#”.</source>
        <translation>Die Basis-URL muss eine https://-Adresse mit Rechnernamen und ohne Benutzernamen, „?“ oder „#“ sein.</translation>
    </message>
    <message>
        <source>%1 needs the id of the organisation.</source>
        <translation>%1 braucht die ID der Organisation.</translation>
    </message>
    <message>
        <source>“%1” cannot be the header that carries the key.</source>
        <translation>„%1“ kann nicht der Header sein, der den Schlüssel trägt.</translation>
    </message>
</context>
<context>
    <name>AccountStatusBar</name>
    <message>
        <source>syncing</source>
        <translation>Abgleich läuft</translation>
    </message>
    <message>
        <source>syncing, %L1 of %L2</source>
        <translation>Abgleich, %L1 von %L2</translation>
    </message>
    <message>
        <source>syncing, %L1</source>
        <translation>Abgleich, %L1</translation>
    </message>
    <message>
        <source>offline, as of %1</source>
        <translation>offline, Stand: %1</translation>
    </message>
    <message>
        <source>offline: showing what was stored %1</source>
        <translation>offline: gezeigt wird, was %1 gespeichert wurde</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>offline: showing what was stored</source>
        <translation>offline: gezeigt wird, was gespeichert ist</translation>
    </message>
    <message>
        <source>offline: nothing is stored yet</source>
        <translation>offline: noch nichts gespeichert</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>paused, as of %1</source>
        <translation>angehalten, Stand: %1</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>noch nicht erreicht</translation>
    </message>
    <message>
        <source>not reached, as of %1</source>
        <translation>nicht erreicht, Stand: %1</translation>
    </message>
    <message>
        <source>failed, as of %1</source>
        <translation>fehlgeschlagen, Stand: %1</translation>
    </message>
    <message>
        <source>not synced yet</source>
        <translation>noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>abgeglichen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln Chat</numerusform>
            <numerusform>%Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>An account&apos;s name, how many chats, how much room: &quot;Acme: 12,345 chats, 18 MB&quot;.</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>AccountStore</name>
    <message>
        <source>The accounts in “%1” cannot be read: the file is damaged or not readable.</source>
        <translation>Die Konten in „%1“ sind nicht lesbar: Die Datei ist beschädigt oder nicht zugänglich.</translation>
    </message>
    <message>
        <source>Account %1 (“%2”) in “%3” is incomplete and was left out.</source>
        <translation>Konto %1 („%2“) in „%3“ ist unvollständig und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>There is an account named “%1” already. Choose another name.</source>
        <translation>Ein Konto mit dem Namen „%1“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Nothing was changed.</source>
        <translation>„%1“ ist nicht beschreibbar. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Unassign</source>
        <translation>Zuweisung aufheben</translation>
    </message>
    <message>
        <source>Assign to %1</source>
        <translation>Zuweisen an %1</translation>
    </message>
    <message>
        <source>Switch the AI on</source>
        <translation>KI einschalten</translation>
    </message>
    <message>
        <source>Switch the AI off</source>
        <translation>KI ausschalten</translation>
    </message>
    <message>
        <source>Follow up on %1</source>
        <translation>Wiedervorlage: %1</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>Keine Wiedervorlage</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Mark as unseen by the team</source>
        <translation>Als vom Team ungesehen markieren</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>Umbenennen in %1</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ActionOffer</name>
    <message>
        <source>%1 no longer has this chat.</source>
        <translation>%1 hat diesen Chat nicht mehr.</translation>
    </message>
    <message>
        <source>On this computer: %1 has nothing of the kind.</source>
        <translation>Auf diesem Computer: %1 kennt so etwas nicht.</translation>
    </message>
    <message>
        <source>Switched off for this account (File ▸ Accounts…).</source>
        <translation>Für dieses Konto ausgeschaltet (Datei ▸ Konten …).</translation>
    </message>
    <message>
        <source>%1 does not offer this.</source>
        <translation>%1 bietet das nicht an.</translation>
    </message>
    <message>
        <source>%1 does not say whether the AI is on.</source>
        <translation>%1 sagt nicht, ob die KI an ist.</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>Deskside did not send this to %1, because it would not be safe or not make sense. Check the account&apos;s settings.</source>
        <translation>Deskside hat dies nicht an %1 gesendet, weil es nicht sicher oder nicht sinnvoll wäre. Prüfen Sie die Einstellungen des Kontos.</translation>
    </message>
    <message>
        <source>%1 is redirecting to another address, where Deskside does not take the key. Check the base URL in the account&apos;s settings.</source>
        <translation>%1 leitet an eine andere Adresse weiter; dorthin gibt Deskside den Schlüssel nicht. Prüfen Sie die Basis-URL in den Einstellungen des Kontos.</translation>
    </message>
    <message>
        <source>%1 did not accept the request (HTTP %2). Trying the same again will not help.</source>
        <translation>%1 hat die Anfrage nicht angenommen (HTTP %2). Dasselbe noch einmal zu versuchen hilft nicht.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again in a moment.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 says the key is not valid for this organisation. Sign in again with another key.</source>
        <translation>Laut %1 ist der Schlüssel für diese Organisation nicht gültig. Melden Sie sich mit einem anderen Schlüssel neu an.</translation>
    </message>
    <message>
        <source>%1 says this key may not do that. Sign in with a key that has the permission.</source>
        <translation>Laut %1 darf dieser Schlüssel das nicht. Melden Sie sich mit einem Schlüssel an, der die Berechtigung hat.</translation>
    </message>
    <message>
        <source>%1 does not know what was asked for. It may have been removed, or the organisation in the account&apos;s settings is not the right one.</source>
        <translation>%1 kennt das Angefragte nicht. Vielleicht wurde es entfernt, oder die Organisation in den Einstellungen des Kontos ist nicht die richtige.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own (HTTP %2). Try again later.</source>
        <translation>Bei %1 ist eine Störung (HTTP %2). Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 answered with something Deskside does not understand. An update of Deskside may help.</source>
        <translation>%1 hat etwas geantwortet, das Deskside nicht versteht. Eine neuere Version von Deskside kann helfen.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before it answered: the change may or may not have happened. Look before trying again.</source>
        <translation>Die Verbindung zu %1 brach vor der Antwort ab: Ob die Änderung ausgeführt wurde, ist offen. Sehen Sie nach, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Deskside cannot reach %1. Check the network connection and the account&apos;s base URL.</source>
        <translation>Deskside kann %1 nicht erreichen. Prüfen Sie die Netzwerkverbindung und die Basis-URL des Kontos.</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests. Wait a few minutes before trying again.</source>
        <translation>%1 bittet um weniger Anfragen. Warten Sie einige Minuten, bevor Sie es wieder versuchen.</translation>
    </message>
</context>
<context>
    <name>CannedReply</name>
    <message>
        <source>Greeting</source>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>Hello {customer.name},

my name is {agent.name}, and I am taking over from here. I am reading what was said so far and will be with you in a moment.</source>
        <translation>Guten Tag {customer.name},

mein Name ist {agent.name}, und ich übernehme ab hier. Ich lese gerade, was bisher geschrieben wurde, und bin gleich für Sie da.</translation>
    </message>
    <message>
        <source>Ask for details</source>
        <translation>Nach Einzelheiten fragen</translation>
    </message>
    <message>
        <source>Could you tell me a little more? What did you do, what did you expect to happen, and what happened instead? A picture of it often helps.</source>
        <translation>Können Sie mir etwas mehr dazu sagen? Was haben Sie getan, was haben Sie erwartet, und was ist stattdessen geschehen? Oft hilft ein Bild davon.</translation>
    </message>
    <message>
        <source>Looking into it</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Thank you, {customer.name}. I am looking into it and will write to you here as soon as I know more.</source>
        <translation>Vielen Dank, {customer.name}. Ich sehe mir das an und schreibe Ihnen hier, sobald ich mehr weiß.</translation>
    </message>
    <message>
        <source>Sorry for the wait</source>
        <translation>Entschuldigung für die Wartezeit</translation>
    </message>
    <message>
        <source>I am sorry that you had to wait, {customer.name}. I am here now and will see this through.</source>
        <translation>Es tut mir leid, dass Sie warten mussten, {customer.name}. Jetzt bin ich da und kümmere mich darum.</translation>
    </message>
    <message>
        <source>Is it solved?</source>
        <translation>Ist es gelöst?</translation>
    </message>
    <message>
        <source>That should be solved now. Does it work for you? If not, just write here: {chat.link}

Kind regards
{agent.name}</source>
        <translation>Das sollte nun gelöst sein. Funktioniert es bei Ihnen? Wenn nicht, schreiben Sie einfach hier: {chat.link}

Freundliche Grüße
{agent.name}</translation>
    </message>
</context>
<context>
    <name>ChangeLines</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>KI</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Felt</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>Back in %1&apos;s list</source>
        <translation>Wieder in der Liste von %1</translation>
    </message>
    <message>
        <source>No longer in %1&apos;s list</source>
        <translation>Nicht mehr in der Liste von %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>What changed: &quot;State: Open → Closed&quot;. The arrow points from the old to the new in the direction of reading.</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a chat</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Found %1</source>
        <translation>Bemerkt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new chat(s)</source>
        <translation>
            <numerusform>%Ln neuer Chat</numerusform>
            <numerusform>%Ln neue Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>chats, after “3 new chats”</comment>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed chat(s)</source>
        <translation>
            <numerusform>%Ln geänderter Chat</numerusform>
            <numerusform>%Ln geänderte Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>Since you left %1: at least %2</source>
        <translation>Seit Sie gegangen sind (%1): mindestens %2</translation>
    </message>
    <message>
        <source>Since you left %1: %2</source>
        <translation>Seit Sie gegangen sind (%1): %2</translation>
    </message>
    <message>
        <source>Answers next</source>
        <translation>Am Zug</translation>
    </message>
</context>
<context>
    <name>ChartPlot</name>
    <message>
        <source>%1 %</source>
        <comment>an axis: per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an axis: number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · was %2</source>
        <comment>value, an earlier value</comment>
        <translation>%1 · zuvor %2</translation>
    </message>
    <message>
        <source>before</source>
        <translation>zuvor</translation>
    </message>
    <message>
        <source>this period</source>
        <translation>dieser Zeitraum</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a cell: row, column</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value, 95 % interval</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln chat(s)</source>
        <translation>
            <numerusform>von %Ln Chat</numerusform>
            <numerusform>von %Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>zuvor: %1</translation>
    </message>
    <message>
        <source>before: %1 (%2)</source>
        <comment>value, label</comment>
        <translation>zuvor: %1 (%2)</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>an earlier value</comment>
        <translation>zuvor %1</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them not known</source>
        <translation>
            <numerusform>%Ln davon nicht bekannt</numerusform>
            <numerusform>%Ln davon nicht bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>zuerst %1</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>höchster Wert %1</translation>
    </message>
    <message>
        <source>lowest %1</source>
        <translation>niedrigster Wert %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>when: event</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>ChatDetails</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Anonymous visitor</source>
        <translation>Anonymer Besucher</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Nicht gemeldet</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channel name</source>
        <translation>Kanalname</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Browser or app</source>
        <translation>Browser oder App</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation>Kunden-ID</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Assignee&apos;s e-mail</source>
        <translation>E-Mail (Zugewiesen)</translation>
    </message>
    <message>
        <source>Assignee&apos;s id</source>
        <translation>ID (Zugewiesen)</translation>
    </message>
    <message>
        <source>Assignee&apos;s picture</source>
        <translation>Bild (Zugewiesen)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemandem</translation>
    </message>
    <message>
        <source>Assignee as reported</source>
        <translation>Zugewiesen (gemeldet)</translation>
    </message>
    <message>
        <source>Assigned since</source>
        <translation>Zugewiesen seit</translation>
    </message>
    <message>
        <source>Assignee looked</source>
        <translation>Gesehen (Zugewiesen)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Ungelöst</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>KI</translation>
    </message>
    <message>
        <source>Answers next</source>
        <translation>Am Zug</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>KI-Lauf</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>Mir zugewiesen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Unseen by the team</source>
        <translation>Vom Team ungesehen</translation>
    </message>
    <message>
        <source>Unseen by the customer</source>
        <translation>Vom Kunden ungesehen</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Muted until</source>
        <translation>Stumm bis</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation>%1 von 5</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Actions called</source>
        <translation>Aktionsaufrufe</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Temporär</translation>
    </message>
    <message>
        <source>Yes, removed 24 hours after its last activity</source>
        <translation>Ja, wird 24 Stunden nach der letzten Aktivität entfernt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Shared link</source>
        <translation>Geteilter Link</translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Handed off</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Felt</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Ticket id</source>
        <translation>Ticket-ID</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Antwortgeber</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Responder id</source>
        <translation>Antwortgeber-ID</translation>
    </message>
    <message>
        <source>Version id</source>
        <translation>Versions-ID</translation>
    </message>
    <message>
        <source>Current responder id</source>
        <translation>Aktuelle ID</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Speech to text</source>
        <translation>Spracherkennung</translation>
    </message>
    <message>
        <source>Text to speech</source>
        <translation>Sprachausgabe</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>May hand over</source>
        <translation>Darf übergeben</translation>
    </message>
    <message>
        <source>May end the chat</source>
        <translation>Darf Chat beenden</translation>
    </message>
    <message>
        <source>May block contacts</source>
        <translation>Darf Kontakte sperren</translation>
    </message>
    <message>
        <source>Private chats</source>
        <translation>Private Chats</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Welcome banner</source>
        <translation>Begrüßungsbanner</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Erste Nachricht</translation>
    </message>
    <message>
        <source>Suggested messages</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitpunkte</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>Additional data</source>
        <translation>Zusätzliche Daten</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Assistant&apos;s integration</source>
        <translation>Assistenten-Integration</translation>
    </message>
    <message>
        <source>Assistant&apos;s integration is</source>
        <translation>Assistenten-Integration ist</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Raw data</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>contact</source>
        <comment>kind of a chat&apos;s member</comment>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>user</source>
        <comment>kind of a chat&apos;s member</comment>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>anonymous session</source>
        <comment>kind of a chat&apos;s member</comment>
        <translation>anonyme Sitzung</translation>
    </message>
    <message>
        <source>Shown name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Id on the channel</source>
        <translation>ID im Kanal</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Contact id</source>
        <translation>Kontakt-ID</translation>
    </message>
    <message>
        <source>Channel contact id</source>
        <translation>Kanalkontakt-ID</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Member id</source>
        <translation>Mitglieds-ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>On by default</source>
        <translation>Standardmäßig an</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Icon address</source>
        <translation>Symboladresse</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Websuche</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>Denkaufwand</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token Eingabe</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token Ausgabe</translation>
    </message>
    <message>
        <source>Reasoning tokens</source>
        <translation>Token Denken</translation>
    </message>
    <message>
        <source>Cached tokens in</source>
        <translation>Eingabe aus Cache</translation>
    </message>
    <message>
        <source>Tokens read from cache</source>
        <translation>Aus Cache gelesen</translation>
    </message>
    <message>
        <source>Tokens written to cache</source>
        <translation>In Cache geschrieben</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Recording&apos;s address</source>
        <translation>Aufnahme-Adresse</translation>
    </message>
    <message>
        <source>Recording&apos;s path</source>
        <translation>Aufnahme-Pfad</translation>
    </message>
    <message>
        <source>Recording&apos;s id</source>
        <translation>Aufnahme-ID</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Members · %1</source>
        <translation>Mitglieder · %1</translation>
    </message>
    <message>
        <source>Tools · %1</source>
        <translation>Werkzeuge · %1</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Usage of the last messages</source>
        <translation>Verbrauch der letzten Nachrichten</translation>
    </message>
    <message>
        <source>Last messages</source>
        <translation>Letzte Nachrichten</translation>
    </message>
    <message>
        <source>Vendor&apos;s list</source>
        <translation>Liste des Anbieters</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr darin</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how a handoff ended, and when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>reopened %Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal wieder geöffnet</numerusform>
            <numerusform>%Ln-mal wieder geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>before %1</source>
        <comment>a date and time</comment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>a date and time</comment>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1, between %2 and %3</source>
        <comment>a day and two times of it</comment>
        <translation>%1, zwischen %2 und %3</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>a time</comment>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>nobody has answered</source>
        <translation>niemand hat geantwortet</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Given back to the AI</source>
        <translation>An die KI zurückgegeben</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>ChatFilter</name>
    <message>
        <source>a date (2026-11-21 or 2026-11), a time ago (12h, 7d or 3w), today or yesterday</source>
        <translation>ein Datum (2026-11-21 oder 2026-11), eine Zeitspanne (12h, 7d oder 3w), today oder yesterday</translation>
    </message>
    <message>
        <source>a time such as &gt;2h, &lt;30m or &gt;=1d (m, h, d, w)</source>
        <translation>eine Zeit wie &gt;2h, &lt;30m oder &gt;=1d (m, h, d, w)</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>ein Wort</translation>
    </message>
    <message>
        <source>%1: takes %2, not “%3”.</source>
        <extracomment>%1: an operator (&quot;is&quot;), %2: what it takes (&quot;unread, read, …&quot;), %3: what was typed</extracomment>
        <translation>%1: erwartet %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>OR stands between two terms. To find the word, write it in lower case.</source>
        <translation>OR steht zwischen zwei Suchbegriffen. Das Wort selbst finden Sie kleingeschrieben.</translation>
    </message>
    <message>
        <source>“-” stands right before the term that must not match.</source>
        <translation>„-“ steht direkt vor dem Begriff, der nicht vorkommen soll.</translation>
    </message>
    <message>
        <source>There is no “(” to this “)”.</source>
        <translation>Zu dieser „)“ fehlt die „(“.</translation>
    </message>
    <message>
        <source>Nothing stands between the quotes.</source>
        <translation>Zwischen den Anführungszeichen steht nichts.</translation>
    </message>
    <message>
        <source>There are too many parentheses in each other.</source>
        <translation>Zu viele Klammern sind ineinander geschachtelt.</translation>
    </message>
    <message>
        <source>Nothing stands between the parentheses.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>There is no “)” to this “(”.</source>
        <translation>Zu dieser „(“ fehlt die „)“.</translation>
    </message>
    <message>
        <source>The quote is not closed.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>“%1:” is not known. There are %2 – or put the word in quotes.</source>
        <translation>„%1:“ ist nicht bekannt. Es gibt %2 – oder setzen Sie das Wort in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1:” takes one value. Repeat it: (%1:a OR %1:b).</source>
        <translation>„%1:“ nimmt einen einzigen Wert. Wiederholen Sie es: (%1:a OR %1:b).</translation>
    </message>
    <message>
        <source>Nothing stands behind “%1:”.</source>
        <translation>Hinter „%1:“ steht nichts.</translation>
    </message>
    <message>
        <source>“%1” has no letter, number or symbol to look for.</source>
        <extracomment>%1: what was typed, &quot;!!&quot; for example</extracomment>
        <translation>„%1“ enthält keinen Buchstaben, keine Ziffer und kein Symbol, wonach gesucht werden könnte.</translation>
    </message>
    <message>
        <source>today, tomorrow, a date (2026-11-21) or a time from now such as &lt;2h (m, h, d, w)</source>
        <translation>today, tomorrow, ein Datum (2026-11-21) oder eine Zeit ab jetzt wie &lt;2h (m, h, d, w)</translation>
    </message>
    <message>
        <source>OR stands between two terms, and an order is none.</source>
        <translation>OR steht zwischen zwei Begriffen, und eine Sortierung ist keiner.</translation>
    </message>
    <message>
        <source>“sort:” orders all that is found: it stands outside of parentheses.</source>
        <translation>„sort:“ sortiert alles Gefundene: Es steht außerhalb von Klammern.</translation>
    </message>
    <message>
        <source>There is a “sort:” before this one already.</source>
        <translation>Davor steht schon ein „sort:“.</translation>
    </message>
    <message>
        <source>“sort:” leaves nothing out, so that it cannot be turned round with “-”.</source>
        <translation>„sort:“ lässt nichts aus und kann daher nicht mit „-“ umgekehrt werden.</translation>
    </message>
    <message>
        <source>a weekday (mon to sun) and perhaps an hour of it, such as tue-14</source>
        <translation>ein Wochentag (mon bis sun), auch mit einer Stunde, wie tue-14</translation>
    </message>
    <message>
        <source>a time such as &gt;30m or &lt;5m (m, h, d, w), or none</source>
        <translation>eine Zeit wie &gt;30m oder &lt;5m (m, h, d, w), oder none</translation>
    </message>
    <message>
        <source>a name, or none</source>
        <translation>ein Name oder none</translation>
    </message>
    <message>
        <source>a version (14), an assistant&apos;s name or both</source>
        <translation>eine Version (14), der Name eines Assistenten oder beides</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message>
        <source>Visitor %1</source>
        <translation>Besucher %1</translation>
    </message>
    <message>
        <source>Unknown customer</source>
        <translation>Unbekannter Kunde</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Handed off</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Handed off · %1</source>
        <translation>Übergeben · %1</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>wartet %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The last message in a chat&apos;s row: who spoke, and what.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
    <message>
        <source>≈ %1: %2</source>
        <translation>≈ %1: %2</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Gone at the vendor</source>
        <translation>Beim Anbieter verschwunden</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>short for: gone at the vendor</comment>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Gone at the vendor: its list does not have this chat any more. What is kept here stays.</source>
        <translation>Beim Anbieter verschwunden: Seine Liste enthält diesen Chat nicht mehr. Was hier gespeichert ist, bleibt.</translation>
    </message>
    <message>
        <source>Pinned here</source>
        <translation>Hier angeheftet</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <extracomment>The beginning of an answer that was not sent, in a chat&apos;s row.</extracomment>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>An action on this chat cannot go on without you.</source>
        <translation>Eine Aktion an diesem Chat kommt ohne Sie nicht weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) on the way</source>
        <translation>
            <numerusform>%Ln Aktion unterwegs</numerusform>
            <numerusform>%Ln Aktionen unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Wartet %1</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>accounts add takes one product: %1.</source>
        <translation>accounts add erwartet ein Produkt: %1.</translation>
    </message>
    <message>
        <source>“%1” is not a product that Deskside knows. It knows: %2.</source>
        <translation>„%1“ ist kein Produkt, das Deskside kennt. Es kennt: %2.</translation>
    </message>
    <message>
        <source>--sign-in takes bearer, key or header:NAME, not “%1”.</source>
        <translation>--sign-in erwartet bearer, key oder header:NAME, nicht „%1“.</translation>
    </message>
    <message>
        <source>accounts add needs --name, by which you will know the account.</source>
        <translation>accounts add braucht --name, den Namen, unter dem Sie das Konto wiederfinden.</translation>
    </message>
    <message>
        <source>--token-stdin and --token-env exclude each other.</source>
        <translation>--token-stdin und --token-env schließen einander aus.</translation>
    </message>
    <message>
        <source>--view and --query exclude each other.</source>
        <translation>--view und --query schließen einander aus.</translation>
    </message>
    <message>
        <source>The query “%1” cannot be read at character %2: %3</source>
        <translation>Die Suche „%1“ ist ab Zeichen %2 nicht lesbar: %3</translation>
    </message>
    <message>
        <source>--view takes unread, mine, unresolved, handoffs or all, not “%1”.</source>
        <translation>--view erwartet unread, mine, unresolved, handoffs oder all, nicht „%1“.</translation>
    </message>
    <message>
        <source>--format takes %1, not “%2”.</source>
        <translation>--format erwartet %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” is not a command. See deskside --help.</source>
        <translation>„%1“ ist kein Befehl. Siehe deskside --help.</translation>
    </message>
    <message>
        <source>--%1 does not belong here. See deskside --help.</source>
        <translation>--%1 gehört nicht hierher. Siehe deskside --help.</translation>
    </message>
    <message>
        <source>--theme takes light or dark, not “%1”.</source>
        <translation>--theme erwartet light oder dark, nicht „%1“.</translation>
    </message>
    <message>
        <source>--size takes a width and a height like 1440x900, not “%1”.</source>
        <translation>--size erwartet Breite und Höhe wie 1440x900, nicht „%1“.</translation>
    </message>
    <message>
        <source>“%1” takes one argument. See deskside --help.</source>
        <translation>„%1“ erwartet ein Argument. Siehe deskside --help.</translation>
    </message>
    <message>
        <source>“%1” is too much here. See deskside --help.</source>
        <translation>„%1“ ist hier zu viel. Siehe deskside --help.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 erwartet eine ganze Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>--token-env takes the name of an environment variable, not the key itself.</source>
        <translation>--token-env erwartet den Namen einer Umgebungsvariablen, nicht den Schlüssel selbst.</translation>
    </message>
    <message>
        <source>--%1 is given more than once.</source>
        <translation>--%1 ist mehrfach angegeben.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>See deskside --help.</source>
        <translation>Siehe deskside --help.</translation>
    </message>
    <message>
        <source>--tab takes %1, not “%2”.</source>
        <translation>--tab nimmt %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” is no link to a chat. They look like %2.</source>
        <translation>„%1“ ist kein Link zu einem Chat. Sie sehen so aus: %2.</translation>
    </message>
    <message>
        <source>Usage:
  deskside [--profile DIR] [--offline]   the window
  deskside --demo                        the window on the offline demo
  deskside accounts add %1
                    --name N [--base-url URL] [--org ID] [--me ID]
                    [--sign-in bearer|key|header:NAME] [--ca-file FILE]
                    [--token-stdin | --token-env VAR]
  deskside accounts list | test N | remove N
  deskside sync [--account N] [--full]
  deskside list [--view unread|mine|unresolved|handoffs|all | --query Q]
                [--account N] [--format table|json|csv] [--limit N]
  deskside show CHAT [--account N] [--format text|json]
  deskside report [--from DATE] [--to DATE] [--format html|pdf|csv|json] [--query Q]
                  [--account N] [--rows chats|handoffs] [--texts] [--bom]
                  [--by day|week|month] [--mask names,email,phone,ip] [--output FILE]
  deskside profile export [FILE] | import FILE | vacuum
  deskside --help | --version
Every command also takes --profile DIR, --demo and --language LANG; list, show and report also
--offline, to answer from what is stored.
A DATE is a day like 2026-11-21, today, yesterday or 7d, which is seven days ago.
The window also takes --screenshot FILE, --size WxH, --theme light|dark, --tab ID, --minimised,
--demo-chats N and --demo-seed N.
Exit codes: 0 done, 1 the vendor or the network said no, 2 wrong usage.</source>
        <translation>Aufruf:
  deskside [--profile DIR] [--offline]   das Fenster
  deskside --demo                        das Fenster mit der Offline-Demo
  deskside accounts add %1
                    --name N [--base-url URL] [--org ID] [--me ID]
                    [--sign-in bearer|key|header:NAME] [--ca-file FILE]
                    [--token-stdin | --token-env VAR]
  deskside accounts list | test N | remove N
  deskside sync [--account N] [--full]
  deskside list [--view unread|mine|unresolved|handoffs|all | --query Q]
                [--account N] [--format table|json|csv] [--limit N]
  deskside show CHAT [--account N] [--format text|json]
  deskside report [--from DATE] [--to DATE] [--format html|pdf|csv|json] [--query Q]
                  [--account N] [--rows chats|handoffs] [--texts] [--bom]
                  [--by day|week|month] [--mask names,email,phone,ip] [--output FILE]
  deskside profile export [FILE] | import FILE | vacuum
  deskside --help | --version
Jeder Befehl nimmt auch --profile DIR, --demo und --language LANG an; list, show und report
auch --offline, um aus dem Gespeicherten zu antworten.
DATE ist ein Tag wie 2026-11-21, today, yesterday oder 7d, also vor sieben Tagen.
Das Fenster nimmt auch --screenshot FILE, --size WxH, --theme light|dark, --tab ID,
--minimised, --demo-chats N und --demo-seed N an.
Rückgabewerte: 0 erledigt, 1 vom Anbieter oder Netzwerk abgelehnt, 2 falscher Aufruf.</translation>
    </message>
    <message>
        <source>--%1 takes a day like %2, today, yesterday or 7d, not “%3”.</source>
        <translation>--%1 erwartet einen Tag wie %2, today, yesterday oder 7d, nicht „%3“.</translation>
    </message>
    <message>
        <source>--to is a day before --from.</source>
        <translation>--to liegt vor --from.</translation>
    </message>
    <message>
        <source>--%1 goes with --format csv and json only.</source>
        <translation>--%1 geht nur mit --format csv und json.</translation>
    </message>
    <message>
        <source>--%1 goes with --format csv only.</source>
        <translation>--%1 geht nur mit --format csv.</translation>
    </message>
    <message>
        <source>--rows takes chats or handoffs, not “%1”.</source>
        <translation>--rows erwartet chats oder handoffs, nicht „%1“.</translation>
    </message>
    <message>
        <source>--mask takes names, email, phone and ip, with commas between, not “%1”.</source>
        <translation>--mask erwartet names, email, phone und ip, mit Kommas dazwischen, nicht „%1“.</translation>
    </message>
    <message>
        <source>--%1 goes with --format html and pdf only.</source>
        <translation>--%1 geht nur mit --format html und pdf.</translation>
    </message>
    <message>
        <source>--by takes day, week or month, not “%1”.</source>
        <translation>--by nimmt day, week oder month, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>CommandTable</name>
    <message>
        <source>Saved view %1</source>
        <translation>Gespeicherte Ansicht %1</translation>
    </message>
    <message>
        <source>Keep the search as a view…</source>
        <translation>Suche als Ansicht behalten …</translation>
    </message>
    <message>
        <source>Views…</source>
        <translation>Ansichten …</translation>
    </message>
    <message>
        <source>Since you left…</source>
        <translation>Seit Sie gegangen sind …</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Nächster Chat</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Vorheriger Chat</translation>
    </message>
    <message>
        <source>Read the conversation</source>
        <translation>Unterhaltung lesen</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Select the chat</source>
        <translation>Chat auswählen</translation>
    </message>
    <message>
        <source>Select all chats</source>
        <translation>Alle Chats auswählen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Mir zuweisen</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Zurückstellen …</translation>
    </message>
    <message>
        <source>AI on or off</source>
        <translation>KI ein oder aus</translation>
    </message>
    <message>
        <source>Mark unread or read</source>
        <translation>Als ungelesen oder gelesen markieren</translation>
    </message>
    <message>
        <source>Mark unseen for the team</source>
        <translation>Für das Team als ungesehen markieren</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Anheften ein oder aus</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Open in the vendor&apos;s page</source>
        <translation>Beim Anbieter öffnen</translation>
    </message>
    <message>
        <source>Copy a link to the chat</source>
        <translation>Link zum Chat kopieren</translation>
    </message>
    <message>
        <source>New chat…</source>
        <translation>Neuer Chat …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Remove from this computer…</source>
        <translation>Von diesem Computer entfernen …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Befehlspalette …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Chat details</source>
        <translation>Chat-Details</translation>
    </message>
    <message>
        <source>Compact list</source>
        <translation>Kompakte Liste</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Konto hinzufügen …</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Konten …</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tastenkürzel ändern …</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Deskside</source>
        <translation>Über Deskside</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>The chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Select more chats</source>
        <translation>Mehr Chats auswählen</translation>
    </message>
    <message>
        <source>Shift+↑, Shift+↓</source>
        <translation>Umschalt+↑, Umschalt+↓</translation>
    </message>
    <message>
        <source>To the menus</source>
        <translation>Zu den Menüs</translation>
    </message>
    <message>
        <source>Send what is written</source>
        <translation>Geschriebenes senden</translation>
    </message>
    <message>
        <source>Rename or remove the saved view, on its tab</source>
        <translation>Gespeicherte Ansicht umbenennen oder entfernen, auf ihrem Tab</translation>
    </message>
    <message>
        <source>F2, Del</source>
        <translation>F2, Entf</translation>
    </message>
    <message>
        <source>%1 then %2</source>
        <comment>a chord of keys</comment>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>Review desk</source>
        <translation>Prüfplatz</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Key for “%1”: </source>
        <translation>Schlüssel für „%1“: </translation>
    </message>
    <message>
        <source>%1: chat %2 was left out: %3</source>
        <translation>%1: Chat %2 wurde ausgelassen: %3</translation>
    </message>
    <message>
        <source>%1: there is no key for this account. Sign in with the window, or give a variable with accounts add --token-env.</source>
        <translation>%1: Für dieses Konto gibt es keinen Schlüssel. Melden Sie sich im Fenster an, oder geben Sie mit accounts add --token-env eine Variable an.</translation>
    </message>
    <message>
        <source>%1: the environment variable %2, which holds the key, is not set.</source>
        <translation>%1: Die Umgebungsvariable %2, die den Schlüssel enthält, ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>There is no account named “%1”. See deskside accounts list.</source>
        <translation>Ein Konto mit dem Namen „%1“ gibt es nicht. Siehe deskside accounts list.</translation>
    </message>
    <message>
        <source>No account yet. Add one with deskside accounts add, or try --demo.</source>
        <translation>Noch kein Konto. Fügen Sie eines mit deskside accounts add hinzu, oder probieren Sie --demo.</translation>
    </message>
    <message>
        <source>The certificate file “%1” is not there.</source>
        <translation>Die Zertifikatsdatei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is an account named “%1” already. Choose another name.</source>
        <translation>Ein Konto mit dem Namen „%1“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>No key came on standard input.</source>
        <translation>Über die Standardeingabe kam kein Schlüssel.</translation>
    </message>
    <message>
        <source>Added “%1”.</source>
        <translation>„%1“ wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no keyring here, so the key was not kept: Deskside asks for it each time. For scripts, name an environment variable with --token-env.</source>
        <translation>Hier gibt es keinen Schlüsselbund; der Schlüssel wurde daher nicht aufbewahrt: Deskside fragt jedes Mal danach. Nennen Sie für Skripte mit --token-env eine Umgebungsvariable.</translation>
    </message>
    <message>
        <source>No key was given: Deskside asks for it when it is needed.</source>
        <translation>Es wurde kein Schlüssel angegeben: Deskside fragt danach, wenn er gebraucht wird.</translation>
    </message>
    <message>
        <source>key in $%1</source>
        <translation>Schlüssel in $%1</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln chat(s)</source>
        <translation>
            <numerusform>%1: %Ln Chat</numerusform>
            <numerusform>%1: %Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no chat with the id “%1”. See deskside list.</source>
        <translation>Einen Chat mit der ID „%1“ gibt es nicht. Siehe deskside list.</translation>
    </message>
    <message>
        <source>Several accounts have a chat “%1”. Name one with --account.</source>
        <translation>Mehrere Konten haben einen Chat „%1“. Nennen Sie eines mit --account.</translation>
    </message>
    <message>
        <source>The demo has its own accounts; leave --demo out to add or remove one of yours.</source>
        <translation>Die Demo hat eigene Konten; lassen Sie --demo weg, um eines von Ihren hinzuzufügen oder zu entfernen.</translation>
    </message>
    <message>
        <source>no key needed</source>
        <translation>kein Schlüssel nötig</translation>
    </message>
    <message>
        <source>key from the keyring, or asked for</source>
        <translation>Schlüssel aus dem Schlüsselbund oder auf Nachfrage</translation>
    </message>
    <message>
        <source>%1: the chat was removed.</source>
        <translation>%1: Der Chat wurde entfernt.</translation>
    </message>
    <message>
        <source>The result could not be written in full.</source>
        <translation>Das Ergebnis konnte nicht vollständig geschrieben werden.</translation>
    </message>
    <message>
        <source>The keyring did not give up the key. Remove it there: its service is “deskside”.</source>
        <translation>Der Schlüsselbund gibt den Schlüssel nicht her. Entfernen Sie ihn dort: Sein Dienst heißt „deskside“.</translation>
    </message>
    <message>
        <source>%1: the server sends the same chats again and again; there may be more than these.</source>
        <translation>%1: Der Server sendet immer wieder dieselben Chats; es kann mehr als diese geben.</translation>
    </message>
    <message>
        <source>Deskside is open with this profile and keeps it up to date; this is what it has stored.</source>
        <translation>Deskside ist mit diesem Profil geöffnet und hält es aktuell; dies ist, was gespeichert ist.</translation>
    </message>
    <message>
        <source>Another program holds this profile and does not answer. Try again when it has ended.</source>
        <translation>Ein anderes Programm hält dieses Profil und antwortet nicht. Versuchen Sie es wieder, wenn es beendet ist.</translation>
    </message>
    <message>
        <source>Deskside is open with this profile and syncs now.</source>
        <translation>Deskside ist mit diesem Profil geöffnet und gleicht jetzt ab.</translation>
    </message>
    <message>
        <source>Deskside is open with this profile. Close it first.</source>
        <translation>Deskside ist mit diesem Profil geöffnet. Schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ ist nicht beschreibbar: %2</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln chat(s) with something of your own.</source>
        <translation>
            <numerusform>%Ln Chat mit Eigenem exportiert.</numerusform>
            <numerusform>%Ln Chats mit Eigenem exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>“%1” cannot be imported. %2</source>
        <translation>„%1“ kann nicht importiert werden. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) belong to accounts that this profile does not have; they were left out.</source>
        <translation>
            <numerusform>%Ln Chat gehört zu einem Konto, das dieses Profil nicht hat; er wurde ausgelassen.</numerusform>
            <numerusform>%Ln Chats gehören zu Konten, die dieses Profil nicht hat; sie wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported what is your own about %Ln chat(s).</source>
        <translation>
            <numerusform>Eigenes zu %Ln Chat importiert.</numerusform>
            <numerusform>Eigenes zu %Ln Chats importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln chat(s), %2</source>
        <translation>
            <numerusform>%1: %Ln Chat, %2</numerusform>
            <numerusform>%1: %Ln Chats, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The store is %1 now; it was %2.</source>
        <translation>Der Speicher ist jetzt %1 groß; er war %2.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>points</source>
        <comment>percentage points</comment>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>Std.</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>Min.</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>Handoff rate</source>
        <translation>Übergabequote</translation>
    </message>
    <message>
        <source>Angry</source>
        <translation>Verärgert</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Unbeantwortet</translation>
    </message>
    <message>
        <source>Median wait</source>
        <translation>Wartezeit (Median)</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>zu wenige für eine Aussage</translation>
    </message>
    <message>
        <source>could be chance</source>
        <translation>kann Zufall sein</translation>
    </message>
    <message>
        <source>not by chance</source>
        <translation>kein Zufall</translation>
    </message>
    <message>
        <source>%1 against %2: %3</source>
        <extracomment>%1 and %2 are names of what is compared, %3 says &quot;too few to tell&quot;</extracomment>
        <translation>%1 gegenüber %2: %3</translation>
    </message>
    <message>
        <source>%1 against %2: %3 %4 (%5 … %6), %7</source>
        <extracomment>%1 and %2 are names of what is compared, %3 the difference with its unit (%4), %5 and %6 the ends of its interval, %7 says &quot;not by chance&quot;</extracomment>
        <translation>%1 gegenüber %2: %3 %4 (%5 … %6), %7</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words of a recording</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>called %1</source>
        <translation>%1 aufgerufen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>beginning only</source>
        <translation>nur der Anfang</translation>
    </message>
    <message>
        <source>Handed to a person</source>
        <translation>An einen Menschen übergeben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a file</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <comment>a file</comment>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a reply that was not sent yet</comment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Ist angekommen</translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>a reply</comment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Save %1 as…</source>
        <translation>%1 speichern unter …</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>Trotzdem tun</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>“%1” was written by a newer version of Deskside. Update Deskside, or choose another profile with --profile.</source>
        <translation>„%1“ stammt von einer neueren Version von Deskside. Aktualisieren Sie Deskside, oder wählen Sie mit --profile ein anderes Profil.</translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2</source>
        <translation>„%1“ ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>a folder of this name is in its place</source>
        <translation>an ihrer Stelle liegt ein Ordner dieses Namens</translation>
    </message>
    <message>
        <source>There is no room left on the disk for “%1”. Make room; what is stored can still be read.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr für „%1“. Schaffen Sie Platz; Gespeichertes ist weiterhin lesbar.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Give yourself the right to write the file and its folder, or choose another profile with --profile.</source>
        <translation>„%1“ kann nicht geschrieben werden. Geben Sie sich Schreibrechte für die Datei und ihren Ordner oder wählen Sie mit --profile ein anderes Profil.</translation>
    </message>
    <message>
        <source>Another program is using “%1”. Close it, or wait until it has finished.</source>
        <translation>Ein anderes Programm verwendet „%1“. Schließen Sie es oder warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Start Deskside again: the file is then set aside, and the chats are fetched anew.</source>
        <translation>„%1“ ist beschädigt. Starten Sie Deskside neu: Die Datei wird dann beiseitegelegt, und die Chats werden neu abgerufen.</translation>
    </message>
    <message>
        <source>The search index in “%1” is damaged and is made anew.</source>
        <translation>Der Suchindex in „%1“ ist beschädigt und wird neu erstellt.</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>The file is larger than %1.</source>
        <translation>Die Datei ist größer als %1.</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>slight smile</source>
        <translation>leichtes Lächeln</translation>
    </message>
    <message>
        <source>grin, happy</source>
        <translation>Grinsen, glücklich</translation>
    </message>
    <message>
        <source>warm smile, blush</source>
        <translation>herzliches Lächeln, erröten</translation>
    </message>
    <message>
        <source>wink</source>
        <translation>zwinkern</translation>
    </message>
    <message>
        <source>laugh</source>
        <translation>lachen</translation>
    </message>
    <message>
        <source>tears of joy</source>
        <translation>Freudentränen</translation>
    </message>
    <message>
        <source>relief, sweat</source>
        <translation>erleichtert, Schweiß</translation>
    </message>
    <message>
        <source>love, heart eyes</source>
        <translation>verliebt, Herzaugen</translation>
    </message>
    <message>
        <source>hug</source>
        <translation>Umarmung</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>nachdenken</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>überrascht</translation>
    </message>
    <message>
        <source>confused</source>
        <translation>verwirrt</translation>
    </message>
    <message>
        <source>sorry, pensive</source>
        <translation>tut mir leid, bedrückt</translation>
    </message>
    <message>
        <source>sad, crying</source>
        <translation>traurig, weinen</translation>
    </message>
    <message>
        <source>please, thank you</source>
        <translation>bitte, danke</translation>
    </message>
    <message>
        <source>hooray, raised hands</source>
        <translation>hurra, erhobene Hände</translation>
    </message>
    <message>
        <source>thumbs up, yes</source>
        <translation>Daumen hoch, ja</translation>
    </message>
    <message>
        <source>thumbs down, no</source>
        <translation>Daumen runter, nein</translation>
    </message>
    <message>
        <source>all right</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>wave, hello, goodbye</source>
        <translation>winken, hallo, tschüss</translation>
    </message>
    <message>
        <source>applause</source>
        <translation>Applaus</translation>
    </message>
    <message>
        <source>handshake, deal</source>
        <translation>Handschlag, abgemacht</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>pointing</source>
        <translation>zeigen</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>party, congratulations</source>
        <translation>Feier, Glückwunsch</translation>
    </message>
    <message>
        <source>sparkles, new</source>
        <translation>Funkeln, neu</translation>
    </message>
    <message>
        <source>star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>Feuer</translation>
    </message>
    <message>
        <source>rocket, fast</source>
        <translation>Rakete, schnell</translation>
    </message>
    <message>
        <source>done, check mark</source>
        <translation>erledigt, Haken</translation>
    </message>
    <message>
        <source>wrong, cross</source>
        <translation>falsch, Kreuz</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>waiting, hourglass</source>
        <translation>warten, Sanduhr</translation>
    </message>
    <message>
        <source>calendar, date</source>
        <translation>Kalender, Termin</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>letter, e-mail</source>
        <translation>Brief, E-Mail</translation>
    </message>
    <message>
        <source>attachment, paper clip</source>
        <translation>Anhang, Büroklammer</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>locked, secure</source>
        <translation>gesperrt, sicher</translation>
    </message>
    <message>
        <source>tools, repair</source>
        <translation>Werkzeug, Reparatur</translation>
    </message>
    <message>
        <source>parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>delivery, lorry</source>
        <translation>Lieferung, Lastwagen</translation>
    </message>
    <message>
        <source>card, payment</source>
        <translation>Karte, Zahlung</translation>
    </message>
    <message>
        <source>present</source>
        <translation>Geschenk</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>ACCOUNT</source>
        <translation>KONTO</translation>
    </message>
    <message>
        <source>LAST</source>
        <translation>ZULETZT</translation>
    </message>
    <message>
        <source>CUSTOMER</source>
        <translation>KUNDE</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>HANDLER</source>
        <translation>AM ZUG</translation>
    </message>
    <message>
        <source>UNREAD</source>
        <translation>UNGELESEN</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>%1, account %2</source>
        <translation>%1, Konto %2</translation>
    </message>
    <message>
        <source>[Recording: %1]</source>
        <translation>[Aufnahme: %1]</translation>
    </message>
    <message>
        <source>[Tool: %1]</source>
        <translation>[Werkzeug: %1]</translation>
    </message>
    <message>
        <source>[Error: %1]</source>
        <translation>[Fehler: %1]</translation>
    </message>
    <message>
        <source>≈ inferred by Deskside, not reported by %1</source>
        <translation>≈ von Deskside abgeleitet, nicht von %1 gemeldet</translation>
    </message>
</context>
<context>
    <name>HttpClient</name>
    <message>
        <source>The base URL is not allowed: it has to begin with https:</source>
        <translation>Die Basis-URL ist nicht erlaubt: Sie muss mit https: beginnen</translation>
    </message>
    <message>
        <source>The path %1 could lead elsewhere</source>
        <translation>Der Pfad %1 könnte anderswohin führen</translation>
    </message>
    <message>
        <source>The path %1 is not valid</source>
        <translation>Der Pfad %1 ist nicht gültig</translation>
    </message>
    <message>
        <source>There is no key for this account</source>
        <translation>Für dieses Konto gibt es keinen Schlüssel</translation>
    </message>
    <message>
        <source>The key has characters that no key has, perhaps a line break</source>
        <translation>Der Schlüssel enthält Zeichen, die kein Schlüssel hat, vielleicht einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a header</source>
        <translation>„%1“ kann nicht der Name eines Headers sein</translation>
    </message>
</context>
<context>
    <name>Inference</name>
    <message>
        <source>Inferred: the chat was opened on this computer since its last change.</source>
        <translation>Abgeleitet: Der Chat wurde seit seiner letzten Änderung auf diesem Computer geöffnet.</translation>
    </message>
    <message>
        <source>Inferred: the chat was marked unread on this computer.</source>
        <translation>Abgeleitet: Der Chat wurde auf diesem Computer als ungelesen markiert.</translation>
    </message>
    <message>
        <source>Inferred: the customer spoke last, after what was opened on this computer.</source>
        <translation>Abgeleitet: Zuletzt schrieb der Kunde, nach dem, was auf diesem Computer geöffnet wurde.</translation>
    </message>
    <message>
        <source>Inferred: the last message is not the customer&apos;s.</source>
        <translation>Abgeleitet: Die letzte Nachricht ist nicht vom Kunden.</translation>
    </message>
    <message>
        <source>Inferred: from the number of messages now and when the chat was last looked at here.</source>
        <translation>Abgeleitet: aus der Anzahl der Nachrichten jetzt und beim letzten Ansehen hier.</translation>
    </message>
    <message>
        <source>Inferred: the AI is off, or a person is assigned.</source>
        <translation>Abgeleitet: Die KI ist aus, oder der Chat ist jemandem zugewiesen.</translation>
    </message>
    <message>
        <source>Inferred: the AI is on and nobody is assigned.</source>
        <translation>Abgeleitet: Die KI ist an, und der Chat ist niemandem zugewiesen.</translation>
    </message>
    <message>
        <source>Inferred: a ticket is linked to the chat.</source>
        <translation>Abgeleitet: Mit dem Chat ist ein Ticket verknüpft.</translation>
    </message>
    <message>
        <source>Inferred: no ticket is linked to the chat.</source>
        <translation>Abgeleitet: Mit dem Chat ist kein Ticket verknüpft.</translation>
    </message>
    <message>
        <source>Inferred: the linked ticket is completed.</source>
        <translation>Abgeleitet: Das verknüpfte Ticket ist abgeschlossen.</translation>
    </message>
    <message>
        <source>Inferred: the chat has no completed ticket.</source>
        <translation>Abgeleitet: Der Chat hat kein abgeschlossenes Ticket.</translation>
    </message>
    <message>
        <source>Inferred from the reported state.</source>
        <translation>Abgeleitet aus dem gemeldeten Status.</translation>
    </message>
    <message>
        <source>Inferred from the reported assignee.</source>
        <translation>Abgeleitet aus der gemeldeten Zuweisung.</translation>
    </message>
    <message>
        <source>Inferred from the members of the chat.</source>
        <translation>Abgeleitet aus den Mitgliedern des Chats.</translation>
    </message>
    <message>
        <source>Inferred from the owner of the chat.</source>
        <translation>Abgeleitet aus dem Besitzer des Chats.</translation>
    </message>
    <message>
        <source>Inferred from the free-form data of the chat.</source>
        <translation>Abgeleitet aus den freien Daten des Chats.</translation>
    </message>
    <message>
        <source>Inferred from the last messages.</source>
        <translation>Abgeleitet aus den letzten Nachrichten.</translation>
    </message>
    <message>
        <source>Inferred from the latest messages, which are all that is known here: it may be longer.</source>
        <translation>Abgeleitet aus den neuesten Nachrichten, mehr ist hier nicht bekannt: Es kann länger sein.</translation>
    </message>
    <message>
        <source>Inferred: the chat was assigned then, and nobody has answered since. It may be longer.</source>
        <translation>Abgeleitet: Damals wurde der Chat zugewiesen, und seither hat niemand geantwortet. Es kann länger sein.</translation>
    </message>
    <message>
        <source>Inferred: it happened between two times at which the chat was looked at.</source>
        <translation>Abgeleitet: Es geschah zwischen zwei Zeitpunkten, zu denen der Chat angesehen wurde.</translation>
    </message>
</context>
<context>
    <name>KeyTree</name>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
</context>
<context>
    <name>LinkGuard</name>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Deskside does not open this link, because it is not a web or mail address:</source>
        <translation>Deskside öffnet diesen Link nicht, weil er keine Web- oder E-Mail-Adresse ist:</translation>
    </message>
    <message>
        <source>This link leads to %1. Open it?</source>
        <translation>Dieser Link führt zu %1. Öffnen?</translation>
    </message>
</context>
<context>
    <name>MaskKey</name>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ ist nicht beschreibbar: %2</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>“%1” is no key for pseudonyms. Remove it to begin with new pseudonyms.</source>
        <translation>„%1“ ist kein Schlüssel für Pseudonyme. Entfernen Sie die Datei, um mit neuen Pseudonymen zu beginnen.</translation>
    </message>
</context>
<context>
    <name>MessageModel</name>
    <message>
        <source>[%1: cannot be shown here]</source>
        <translation>[%1: hier nicht darstellbar]</translation>
    </message>
    <message>
        <source>%1 lists no messages; it has a summary for chats it handed over.</source>
        <translation>%1 führt keine Nachrichten auf; zu übergebenen Chats gibt es eine Zusammenfassung.</translation>
    </message>
    <message>
        <source>%1 lists no messages of this chat.</source>
        <translation>%1 führt zu diesem Chat keine Nachrichten auf.</translation>
    </message>
    <message>
        <source>%1 sends only the beginning of the last two messages.</source>
        <translation>%1 sendet nur den Anfang der letzten zwei Nachrichten.</translation>
    </message>
    <message>
        <source>Only the last message is listed.</source>
        <translation>Nur die letzte Nachricht ist aufgeführt.</translation>
    </message>
    <message>
        <source>customer %1</source>
        <comment>sentiment</comment>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>Loading the conversation…</source>
        <translation>Unterhaltung wird geladen …</translation>
    </message>
    <message>
        <source>Loading older messages…</source>
        <translation>Ältere Nachrichten werden geladen …</translation>
    </message>
    <message>
        <source>There are older messages.</source>
        <translation>Es gibt ältere Nachrichten.</translation>
    </message>
    <message>
        <source>The conversation begins here.</source>
        <translation>Hier beginnt die Unterhaltung.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>At %1 it is now: %2</source>
        <translation>Bei %1 ist es jetzt: %2</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Assigned to you</source>
        <translation>Ihnen zugewiesen</translation>
    </message>
    <message>
        <source>A customer is angry</source>
        <translation>Ein Kunde ist verärgert</translation>
    </message>
    <message>
        <source>The AI handed a chat over</source>
        <translation>Die KI hat einen Chat übergeben</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>Wiedervorlage fällig</translation>
    </message>
    <message>
        <source>New in “%1”</source>
        <translation>Neu in „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) need you</source>
        <translation>
            <numerusform>%Ln Chat braucht Sie</numerusform>
            <numerusform>%Ln Chats brauchen Sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenCx</name>
    <message>
        <source>The list goes on with one empty page after the other.</source>
        <translation>Die Liste geht mit einer leeren Seite nach der anderen weiter.</translation>
    </message>
    <message>
        <source>The history does not come to an end.</source>
        <translation>Der Verlauf nimmt kein Ende.</translation>
    </message>
    <message>
        <source>The cursor of the next page cannot be read.</source>
        <translation>Der Zeiger auf die nächste Seite ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Handed over to a person</source>
        <translation>An einen Menschen übergeben</translation>
    </message>
    <message>
        <source>Handed over to a person through %1</source>
        <translation>An einen Menschen übergeben über %1</translation>
    </message>
    <message>
        <source>The AI resolved the issue</source>
        <translation>Die KI hat das Anliegen gelöst</translation>
    </message>
    <message>
        <source>An agent joined</source>
        <translation>Jemand aus dem Team kam hinzu</translation>
    </message>
    <message>
        <source>Agent %1 joined</source>
        <translation>%1 aus dem Team kam hinzu</translation>
    </message>
    <message>
        <source>An agent took over</source>
        <translation>Jemand aus dem Team hat übernommen</translation>
    </message>
    <message>
        <source>Agent %1 took over</source>
        <translation>%1 aus dem Team hat übernommen</translation>
    </message>
    <message>
        <source>Something happened</source>
        <translation>Etwas ist geschehen</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>Ereignis: %1</translation>
    </message>
    <message>
        <source>&quot;event&quot; is missing</source>
        <translation>„event“ fehlt</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>AI on or off</source>
        <translation>KI ein oder aus</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Open, snooze or close</source>
        <translation>Öffnen, zurückstellen oder schließen</translation>
    </message>
    <message>
        <source>Mark as unseen by the team</source>
        <translation>Als vom Team ungesehen markieren</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Whole conversations</source>
        <translation>Ganze Unterhaltungen</translation>
    </message>
    <message>
        <source>Reading a single chat</source>
        <translation>Einzelnen Chat lesen</translation>
    </message>
    <message>
        <source>List of colleagues</source>
        <translation>Liste des Teams</translation>
    </message>
    <message>
        <source>Live updates</source>
        <translation>Live-Aktualisierung</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Will be sent in a moment</source>
        <translation>Wird gleich gesendet</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet im Postausgang</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Sent, but %1 did not answer. Looking whether it arrived…</source>
        <translation>Gesendet, aber %1 hat nicht geantwortet. Ob es angekommen ist, wird geprüft …</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile.</source>
        <translation>Jemand anderes hat dies inzwischen geändert.</translation>
    </message>
    <message>
        <source>Somebody else has answered meanwhile.</source>
        <translation>Jemand anderes hat inzwischen geantwortet.</translation>
    </message>
    <message>
        <source>It cannot be known whether this arrived at %1.</source>
        <translation>Ob dies bei %1 angekommen ist, lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>%1 has refused it.</source>
        <translation>%1 hat es abgelehnt.</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message numerus="yes">
        <source>Last %Ln day(s)</source>
        <translation>
            <numerusform>Letzter %Ln Tag</numerusform>
            <numerusform>Letzte %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Custom dates</source>
        <translation>Eigene Daten</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two dates</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>a date</comment>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <comment>a date</comment>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>compare with the same days of the month before</source>
        <translation>mit denselben Tagen des Vormonats vergleichen</translation>
    </message>
    <message>
        <source>compare with the month before</source>
        <translation>mit dem Vormonat vergleichen</translation>
    </message>
    <message>
        <source>compare with the same days of the year before</source>
        <translation>mit denselben Tagen des Vorjahres vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>compare with the %Ln day(s) before</source>
        <translation>
            <numerusform>mit dem Tag davor vergleichen</numerusform>
            <numerusform>mit den %Ln Tagen davor vergleichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile “%1” is a file; a folder was expected. Choose another with --profile.</source>
        <translation>Das Profil „%1“ ist eine Datei; erwartet war ein Ordner. Wählen Sie mit --profile ein anderes.</translation>
    </message>
    <message>
        <source>The profile folder “%1” cannot be made. Choose another with --profile.</source>
        <translation>Der Profilordner „%1“ kann nicht angelegt werden. Wählen Sie mit --profile einen anderen.</translation>
    </message>
    <message>
        <source>The profile folder “%1” belongs to somebody else. Choose another with --profile.</source>
        <translation>Der Profilordner „%1“ gehört jemand anderem. Wählen Sie mit --profile einen anderen.</translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1</source>
        <translation>Ein temporärer Ordner kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>“%1” holds other things; the profile needs a folder of its own. Choose another with --profile.</source>
        <translation>„%1“ enthält anderes; das Profil braucht einen eigenen Ordner. Wählen Sie mit --profile einen anderen.</translation>
    </message>
</context>
<context>
    <name>ProfileExport</name>
    <message>
        <source>Entry %1 of “chats” names no account or no chat.</source>
        <translation>Eintrag %1 von „chats“ nennt kein Konto oder keinen Chat.</translation>
    </message>
    <message>
        <source>It is no JSON: %1 at byte %2.</source>
        <translation>Es ist kein JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>It was not written by deskside profile export.</source>
        <translation>Es wurde nicht von deskside profile export geschrieben.</translation>
    </message>
    <message>
        <source>It has the format&apos;s version %1; this program reads version %2. Update Deskside.</source>
        <translation>Es hat die Formatversion %1; dieses Programm liest Version %2. Aktualisieren Sie Deskside.</translation>
    </message>
    <message>
        <source>Entry %1 of “chats” (chat %2) has a pin, note, tags, reminder or read mark of a wrong kind.</source>
        <translation>Eintrag %1 von „chats“ (Chat %2) hat Anheftung, Notiz, Schlagwörter, Erinnerung oder Lesestand in falscher Form.</translation>
    </message>
    <message>
        <source>Entry %1 of “scores” (chat %2) names no account or no chat, or has a verdict, outcome or time of a wrong kind.</source>
        <translation>Eintrag %1 von „scores“ (Chat %2) nennt kein Konto oder keinen Chat, oder Urteil, Ergebnis oder Zeitpunkt haben eine falsche Form.</translation>
    </message>
</context>
<context>
    <name>ReadJson</name>
    <message>
        <source>Chat %1 was asked for, %2 came.</source>
        <translation>Gefragt war Chat %1, gekommen ist %2.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 where %3 was expected</source>
        <translation>„%1“ ist %2, erwartet war %3</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>The answer is a web page (HTML), not JSON.</source>
        <translation>Die Antwort ist eine Webseite (HTML), kein JSON.</translation>
    </message>
    <message>
        <source>The answer is not JSON: %1 at byte %2 of %3.</source>
        <translation>Die Antwort ist kein JSON: %1 bei Byte %2 von %3.</translation>
    </message>
    <message>
        <source>The answer is an object with more than one list; its fields: %1</source>
        <translation>Die Antwort ist ein Objekt mit mehr als einer Liste; seine Felder: %1</translation>
    </message>
    <message>
        <source>It is %1 where a chat was expected</source>
        <translation>Er ist %1, erwartet war ein Chat</translation>
    </message>
    <message>
        <source>&quot;id&quot; is missing</source>
        <translation>„id“ fehlt</translation>
    </message>
    <message>
        <source>&quot;id&quot; is empty</source>
        <translation>„id“ ist leer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a number that is not whole or too large for an id</source>
        <translation>„%1“ ist eine Zahl, die nicht ganz oder für eine ID zu groß ist</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date: &quot;%2&quot;</source>
        <translation>„%1“ ist kein Datum: „%2“</translation>
    </message>
    <message>
        <source>The answer is a list where an object was expected.</source>
        <translation>Die Antwort ist eine Liste, erwartet war ein Objekt.</translation>
    </message>
    <message>
        <source>Entry %1 of the page: %2</source>
        <translation>Eintrag %1 der Seite: %2</translation>
    </message>
    <message>
        <source>&quot;id&quot; has half a character</source>
        <translation>„id“ enthält ein halbes Zeichen</translation>
    </message>
    <message>
        <source>It is %1 where a message was expected</source>
        <translation>Sie ist %1, erwartet war eine Nachricht</translation>
    </message>
    <message>
        <source>The answer is an object without a list; its fields: %1</source>
        <translation>Die Antwort ist ein Objekt ohne Liste; seine Felder: %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ ist nicht beschreibbar: %2</translation>
    </message>
    <message>
        <source>Chats begun from %1 to %2</source>
        <translation>Begonnene Chats von %1 bis %2</translation>
    </message>
    <message>
        <source>Chats begun from %1 on</source>
        <translation>Begonnene Chats ab %1</translation>
    </message>
    <message>
        <source>Chats begun up to %1</source>
        <translation>Begonnene Chats bis %1</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>Alle Chats</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln Chat</numerusform>
            <numerusform>%Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not synced yet</source>
        <translation>%1: noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>%1: complete as of %2</source>
        <translation>%1: vollständig, Stand: %2</translation>
    </message>
    <message>
        <source>%1: older chats are still to come, as of %2</source>
        <translation>%1: ältere Chats fehlen noch, Stand: %2</translation>
    </message>
    <message>
        <source>Handoff report</source>
        <translation>Übergabebericht</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Konten: %1</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Kein Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Deskside %1, %2</source>
        <translation>Deskside %1, %2</translation>
    </message>
    <message>
        <source>The PDF cannot be made.</source>
        <translation>Die PDF-Datei kann nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>Highest: %1 (%2)</source>
        <translation>Höchster Wert: %1 (%2)</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Zuvor</translation>
    </message>
</context>
<context>
    <name>ReviewCharts</name>
    <message>
        <source>at least %1</source>
        <extracomment>a count that may be larger: &quot;at least 1,204&quot;</extracomment>
        <translation>mindestens %1</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln chat(s)</source>
        <translation>
            <numerusform>von %Ln Chat</numerusform>
            <numerusform>von %Ln Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln chat(s) synced so far</source>
        <translation>
            <numerusform>von %Ln bisher abgeglichenen Chat</numerusform>
            <numerusform>von %Ln bisher abgeglichenen Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln handoff(s)</source>
        <translation>
            <numerusform>%Ln Übergabe</numerusform>
            <numerusform>%Ln Übergaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln handoff(s) synced so far</source>
        <translation>
            <numerusform>%Ln bisher abgeglichene Übergabe</numerusform>
            <numerusform>%Ln bisher abgeglichene Übergaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>the two ends of an interval: &quot;14.3 to 15.9 %&quot;</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>was %1</source>
        <extracomment>the same figure in the period before: &quot;was 19.4 %&quot;</extracomment>
        <translation>zuvor %1</translation>
    </message>
    <message>
        <source>nothing to count</source>
        <translation>nichts zu zählen</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Handoff rate</source>
        <translation>Übergabequote</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <extracomment>a figure that is known to be no larger</extracomment>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>Median wait</source>
        <translation>Wartezeit (Median)</translation>
    </message>
    <message>
        <source>p90 %1</source>
        <extracomment>nine of ten waited no longer than this</extracomment>
        <translation>P90 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln known wait(s)</source>
        <translation>
            <numerusform>%Ln bekannte Wartezeit</numerusform>
            <numerusform>%Ln bekannte Wartezeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unanswered</source>
        <translation>
            <numerusform>%Ln unbeantwortet</numerusform>
            <numerusform>%Ln unbeantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>no wait is known</source>
        <translation>keine Wartezeit bekannt</translation>
    </message>
    <message>
        <source>Angry</source>
        <translation>Verärgert</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a day of a chart&apos;s axis, in QDate&apos;s format</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Handoff rate by day</source>
        <translation>Übergabequote nach Tagen</translation>
    </message>
    <message>
        <source>Handoff rate by week</source>
        <translation>Übergabequote nach Wochen</translation>
    </message>
    <message>
        <source>Handoff rate by month</source>
        <translation>Übergabequote nach Monaten</translation>
    </message>
    <message>
        <source>Chats begun</source>
        <translation>Chatbeginn</translation>
    </message>
    <message>
        <source>No chats in these days</source>
        <translation>Keine Chats in diesen Tagen</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln ohne Datum</numerusform>
            <numerusform>%Ln ohne Datum</numerusform>
        </translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>alle übrigen</translation>
    </message>
    <message>
        <source>No handoffs in these days</source>
        <translation>Keine Übergaben in diesen Tagen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>How they felt</source>
        <translation>Wie sie gestimmt waren</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Where they wrote</source>
        <translation>Wo sie schrieben</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>When people are needed</source>
        <translation>Wann Menschen gebraucht werden</translation>
    </message>
    <message>
        <source>Weekday and hour</source>
        <translation>Wochentag und Stunde</translation>
    </message>
    <message>
        <source>No handoff&apos;s hour is known in these days</source>
        <translation>Von keiner Übergabe dieser Tage ist die Stunde bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln at an unknown hour</source>
        <extracomment>handoffs of which the hour is not known</extracomment>
        <translation>
            <numerusform>%Ln zu unbekannter Stunde</numerusform>
            <numerusform>%Ln zu unbekannter Stunde</numerusform>
        </translation>
    </message>
    <message>
        <source>H</source>
        <comment>the hour of a day, QTime&apos;s format</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Open work by person</source>
        <translation>Offene Arbeit je Person</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Open chats</source>
        <translation>Offene Chats</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>AI version, before and after</source>
        <translation>KI-Version, vorher und nachher</translation>
    </message>
    <message>
        <source>handoff rate, 95 % interval</source>
        <translation>Übergabequote, 95-%-Intervall</translation>
    </message>
    <message>
        <source>AI version</source>
        <translation>KI-Version</translation>
    </message>
    <message>
        <source>No vendor told of a version</source>
        <translation>Kein Anbieter hat eine Version gemeldet</translation>
    </message>
    <message>
        <source>Tokens by model</source>
        <translation>Token nach Modell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>No vendor told of tokens</source>
        <translation>Kein Anbieter hat Token gemeldet</translation>
    </message>
    <message numerus="yes">
        <source>at least; told of by %Ln chat(s)</source>
        <translation>
            <numerusform>mindestens; gemeldet von %Ln Chat</numerusform>
            <numerusform>mindestens; gemeldet von %Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>an AI assistant and its version: &quot;Concierge 14&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>of %1 · by anybody</source>
        <extracomment>of so many handoffs, whoever reviewed them</extracomment>
        <translation>von %1 · von allen zusammen</translation>
    </message>
</context>
<context>
    <name>ReviewEdit</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Outcome for the customer</source>
        <translation>Ergebnis für den Kunden</translation>
    </message>
    <message>
        <source>Tags of the score</source>
        <translation>Schlagwörter der Bewertung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>%1: yours is %2. %3 had set %4 before, which you had not seen. Both are kept in the history.</source>
        <translation>%1: Von Ihnen stammt %2. %3 hatte zuvor %4 gesetzt, was Sie nicht gesehen hatten. Beides bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>%1: %2 has changed yours, %3, to %4. Both are kept in the history.</source>
        <translation>%1: %2 hat Ihren Eintrag, %3, zu %4 geändert. Beides bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>%1: %2 set %4 without having seen yours, %3. Theirs is the later one; both are kept in the history.</source>
        <translation>%1: %2 hat %4 gesetzt, ohne Ihren Eintrag, %3, gesehen zu haben. Der Ihre ist der frühere; beides bleibt im Verlauf.</translation>
    </message>
</context>
<context>
    <name>ReviewKeys</name>
    <message>
        <source>The handoff was right</source>
        <translation>Die Übergabe war richtig</translation>
    </message>
    <message>
        <source>The handoff came too early</source>
        <translation>Die Übergabe kam zu früh</translation>
    </message>
    <message>
        <source>The handoff came too late</source>
        <translation>Die Übergabe kam zu spät</translation>
    </message>
    <message>
        <source>The handoff should not have happened</source>
        <translation>Die Übergabe hätte nicht sein sollen</translation>
    </message>
    <message>
        <source>Solved for the customer</source>
        <translation>Für den Kunden gelöst</translation>
    </message>
    <message>
        <source>Partly solved for the customer</source>
        <translation>Für den Kunden teils gelöst</translation>
    </message>
    <message>
        <source>Not solved for the customer</source>
        <translation>Für den Kunden nicht gelöst</translation>
    </message>
    <message>
        <source>The customer is lost</source>
        <translation>Der Kunde ist verloren</translation>
    </message>
    <message>
        <source>Take the last score back</source>
        <translation>Letzte Bewertung zurücknehmen</translation>
    </message>
    <message>
        <source>Next chat to review</source>
        <translation>Nächster Chat zum Prüfen</translation>
    </message>
    <message>
        <source>Previous chat to review</source>
        <translation>Vorheriger Chat zum Prüfen</translation>
    </message>
    <message>
        <source>Comment on the handoff</source>
        <translation>Übergabe kommentieren</translation>
    </message>
    <message>
        <source>Tag the score</source>
        <translation>Bewertung mit Schlagwörtern versehen</translation>
    </message>
    <message>
        <source>Open the chat in the inbox</source>
        <translation>Chat im Posteingang öffnen</translation>
    </message>
    <message>
        <source>Read the conversation</source>
        <translation>Unterhaltung lesen</translation>
    </message>
    <message>
        <source>Filter what is reviewed</source>
        <translation>Filtern, was geprüft wird</translation>
    </message>
    <message>
        <source>Next part of the review desk</source>
        <translation>Nächster Teil des Prüfplatzes</translation>
    </message>
    <message>
        <source>Previous part of the review desk</source>
        <translation>Voriger Teil des Prüfplatzes</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Waiting longest</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>AI failed or stuck</source>
        <translation>KI gescheitert</translation>
    </message>
    <message>
        <source>Angry handoffs</source>
        <translation>Verärgerte Übergaben</translation>
    </message>
    <message>
        <source>My follow-ups due</source>
        <translation>Fällig bei mir</translation>
    </message>
    <message>
        <source>AI runs long</source>
        <translation>KI läuft lange</translation>
    </message>
    <message>
        <source>Failed runs</source>
        <translation>Gescheiterte KI-Läufe</translation>
    </message>
    <message>
        <source>Customer waits</source>
        <translation>Kunde wartet</translation>
    </message>
    <message>
        <source>Handoff rate</source>
        <translation>Übergabequote</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>Zu früh</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>Should not have happened</source>
        <translation>Hätte nicht sein sollen</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Partly solved</source>
        <translation>Teils gelöst</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>Nicht gelöst</translation>
    </message>
    <message>
        <source>Customer lost</source>
        <translation>Kunde verloren</translation>
    </message>
</context>
<context>
    <name>SharedReviews</name>
    <message>
        <source>The shared database&apos;s host is missing.</source>
        <translation>Der Rechnername der gemeinsamen Datenbank fehlt.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to %1.</source>
        <translation>Ein Port ist eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>The shared database&apos;s name is missing.</source>
        <translation>Der Name der gemeinsamen Datenbank fehlt.</translation>
    </message>
    <message>
        <source>The user&apos;s name for the shared database is missing.</source>
        <translation>Der Benutzername für die gemeinsame Datenbank fehlt.</translation>
    </message>
    <message>
        <source>Without encryption only a database on this computer can be used.</source>
        <translation>Ohne Verschlüsselung ist nur eine Datenbank auf diesem Computer verwendbar.</translation>
    </message>
    <message>
        <source>The file with the trusted authorities cannot have a “;” in its name.</source>
        <translation>Die Datei mit den vertrauten Zertifizierungsstellen kann kein „;“ im Namen haben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait here.</source>
        <translation>
            <numerusform>%Ln Änderung wartet hier.</numerusform>
            <numerusform>%Ln Änderungen warten hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting to the shared database…</source>
        <translation>Verbindung zur gemeinsamen Datenbank wird aufgebaut …</translation>
    </message>
    <message>
        <source>Shared with the team.</source>
        <translation>Mit dem Team geteilt.</translation>
    </message>
    <message>
        <source>The shared database does not give you the right to use it: %1</source>
        <translation>Die gemeinsame Datenbank gibt Ihnen nicht das Recht, sie zu verwenden: %1</translation>
    </message>
    <message>
        <source>The line to the shared database is not secure: %1</source>
        <translation>Die Verbindung zur gemeinsamen Datenbank ist nicht sicher: %1</translation>
    </message>
    <message>
        <source>The shared database refuses the user&apos;s name or password: %1</source>
        <translation>Die gemeinsame Datenbank lehnt Benutzername oder Passwort ab: %1</translation>
    </message>
    <message>
        <source>The shared database cannot be reached: %1</source>
        <translation>Die gemeinsame Datenbank ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The shared database cannot be used: %1</source>
        <translation>Die gemeinsame Datenbank ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>The shared database was made by a newer version of Deskside. Update Deskside; until then what you do is kept here.</source>
        <translation>Die gemeinsame Datenbank stammt von einer neueren Version von Deskside. Aktualisieren Sie Deskside; bis dahin bleibt hier, was Sie tun.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for PostgreSQL is not installed (on Debian: libqt6sql6-psql).</source>
        <translation>Der PostgreSQL-Treiber von Qt ist nicht installiert (unter Debian: libqt6sql6-psql).</translation>
    </message>
</context>
<context>
    <name>Urgency</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>a length of time, abbreviated</comment>
        <translation>
            <numerusform>%Ln Min.</numerusform>
            <numerusform>%Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>a length of time, abbreviated</comment>
        <translation>
            <numerusform>%Ln Std.</numerusform>
            <numerusform>%Ln Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln d</source>
        <comment>days, abbreviated</comment>
        <translation>
            <numerusform>%Ln Tg.</numerusform>
            <numerusform>%Ln Tg.</numerusform>
        </translation>
    </message>
    <message>
        <source>AI failed</source>
        <translation>KI fehlgeschlagen</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>verärgert</translation>
    </message>
    <message>
        <source>waited %1</source>
        <extracomment>%1: &quot;41 min&quot;</extracomment>
        <translation>wartete %1</translation>
    </message>
    <message>
        <source>unanswered for %1 or more</source>
        <extracomment>%1: &quot;41 min&quot;; nobody has answered yet</extracomment>
        <translation>seit %1 oder länger unbeantwortet</translation>
    </message>
    <message numerus="yes">
        <source>reopened %Ln times</source>
        <translation>
            <numerusform>%Ln-mal wieder geöffnet</numerusform>
            <numerusform>%Ln-mal wieder geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>wieder geöffnet</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>unbeantwortet</translation>
    </message>
    <message>
        <source>waited up to %1</source>
        <extracomment>%1: &quot;41 min&quot;</extracomment>
        <translation>wartete bis zu %1</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>since %1</source>
        <extracomment>How long a customer waits, when only the day is known; %1 is &quot;today&quot; or &quot;yesterday&quot;.</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <extracomment>How long a customer waits, when it may be longer: with the sign that queries have, which every font has, too.</extracomment>
        <translation>&gt; %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Web chat</source>
        <translation>Webchat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Custom channel</source>
        <translation>Eigener Kanal</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a chat</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <comment>state of a chat</comment>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of a chat</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>state of a chat</comment>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Answering</source>
        <comment>what the AI is doing</comment>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>what the AI is doing</comment>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>what the AI is doing</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Canceled</source>
        <comment>what the AI is doing</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>KI</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>angry</source>
        <comment>what the customer feels</comment>
        <translation>verärgert</translation>
    </message>
    <message>
        <source>neutral</source>
        <comment>what the customer feels</comment>
        <translation>neutral</translation>
    </message>
    <message>
        <source>happy</source>
        <comment>what the customer feels</comment>
        <translation>zufrieden</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <comment>state of a ticket</comment>
        <translation>Unbeantwortet</translation>
    </message>
    <message>
        <source>In progress</source>
        <comment>state of a ticket</comment>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>state of a ticket</comment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Public, read only</source>
        <translation>Öffentlich, nur lesen</translation>
    </message>
    <message>
        <source>Public, anyone may write</source>
        <translation>Öffentlich, alle dürfen schreiben</translation>
    </message>
    <message>
        <source>AI agent</source>
        <translation>KI-Agent</translation>
    </message>
    <message>
        <source>Squad</source>
        <translation>Squad</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Untitled chat</source>
        <translation>Chat ohne Titel</translation>
    </message>
    <message>
        <source>Visitor %1</source>
        <translation>Besucher %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>time ago, abbreviated</comment>
        <translation>
            <numerusform>%Ln Min.</numerusform>
            <numerusform>%Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>time ago, abbreviated</comment>
        <translation>
            <numerusform>%Ln Std.</numerusform>
            <numerusform>%Ln Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln d</source>
        <comment>days ago, abbreviated</comment>
        <translation>
            <numerusform>%Ln Tg.</numerusform>
            <numerusform>%Ln Tg.</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>no longer in %1&apos;s list</source>
        <translation>nicht mehr in der Liste von %1</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>The answer is about something else than what was asked for.</source>
        <translation>Die Antwort handelt von etwas anderem als dem Gefragten.</translation>
    </message>
    <message>
        <source>The answer does not say whether it was done.</source>
        <translation>Die Antwort sagt nicht, ob es geschehen ist.</translation>
    </message>
    <message>
        <source>The answer says that it was not done.</source>
        <translation>Die Antwort sagt, dass es nicht geschehen ist.</translation>
    </message>
    <message>
        <source>The chat was opened, but it is not known whether the message is in it: %1</source>
        <translation>Der Chat wurde eröffnet, aber ob die Nachricht darin steht, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>There is no such action.</source>
        <translation>Eine solche Aktion gibt es nicht.</translation>
    </message>
    <message>
        <source>The chat names no contact with whom another could be opened.</source>
        <translation>Der Chat nennt keinen Kontakt, mit dem ein weiterer eröffnet werden könnte.</translation>
    </message>
</context>
<context>
    <name>deskside::AccountDialog</name>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Account “%1”</source>
        <translation>Konto „%1“</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How you will know it, for example the brand</source>
        <translation>Woran Sie es erkennen, etwa die Marke</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Its id at the vendor</source>
        <translation>Ihre ID beim Anbieter</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Leave empty to keep the one you have</source>
        <translation>Leer lassen, um den bisherigen zu behalten</translation>
    </message>
    <message>
        <source>My id there</source>
        <translation>Meine ID dort</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Authorization: Bearer KEY</source>
        <translation>Authorization: Bearer SCHLÜSSEL</translation>
    </message>
    <message>
        <source>Authorization: KEY</source>
        <translation>Authorization: SCHLÜSSEL</translation>
    </message>
    <message>
        <source>Another header</source>
        <translation>Anderer Header</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Key from variable</source>
        <translation>Schlüssel aus Variable</translation>
    </message>
    <message>
        <source>Optional: an environment variable that holds the key</source>
        <translation>Optional: Name einer Umgebungsvariable</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Optional: a private authority, PEM</source>
        <translation>Optional: eigene CA (PEM)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Browse for a certificate file</source>
        <translation>Zertifikatsdatei auswählen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>Learned from the vendor when left empty</source>
        <translation>Wenn leer, vom Anbieter erfragt</translation>
    </message>
    <message>
        <source>For “Assigned to me”; the vendor does not tell it</source>
        <translation>Für „Mir zugewiesen“; der Anbieter nennt sie nicht</translation>
    </message>
    <message>
        <source>The account needs its key, or the variable that holds it.</source>
        <translation>Das Konto braucht seinen Schlüssel oder die Variable, die ihn enthält.</translation>
    </message>
    <message>
        <source>Keep closed chats</source>
        <translation>Geschlossene Chats behalten</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>For some days after closing</source>
        <translation>Einige Tage nach dem Schließen</translation>
    </message>
    <message>
        <source>Days after closing</source>
        <translation>Tage nach dem Schließen</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>Tag</numerusform>
            <numerusform>Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>On this computer only. Chats with a note, tags or a pin of yours stay.</source>
        <translation>Nur auf diesem Computer. Chats mit Notiz, Schlagwörtern oder Anheftung von Ihnen bleiben.</translation>
    </message>
    <message>
        <source>Undocumented</source>
        <translation>Undokumentiert</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln operation(s) used</source>
        <translation>
            <numerusform>%Ln Vorgang verwendet</numerusform>
            <numerusform>Alle %Ln Vorgänge verwendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln operation(s) used</source>
        <translation>
            <numerusform>%1 von %Ln Vorgang verwendet</numerusform>
            <numerusform>%1 von %Ln Vorgängen verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations that %1 does not document: %2</source>
        <translation>Vorgänge, die %1 nicht dokumentiert: %2</translation>
    </message>
    <message>
        <source>%1 does not document these; what they bring is checked before it is believed. Any of them can be switched off for this account.</source>
        <translation>%1 dokumentiert diese nicht; was sie liefern, wird geprüft, bevor es gilt. Jeder lässt sich für dieses Konto ausschalten.</translation>
    </message>
</context>
<context>
    <name>deskside::AccountListModel</name>
    <message>
        <source>%1, account at %2</source>
        <translation>%1, Konto bei %2</translation>
    </message>
</context>
<context>
    <name>deskside::AccountStatusBar</name>
    <message>
        <source>Account status</source>
        <translation>Kontostatus</translation>
    </message>
    <message>
        <source>Sync progress</source>
        <translation>Fortschritt des Abgleichs</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>indexing…</source>
        <translation>Suchindex entsteht …</translation>
    </message>
    <message>
        <source>The search index is being made anew. Until it is done a search may miss older chats.</source>
        <translation>Der Suchindex wird neu aufgebaut. Bis er fertig ist, können bei einer Suche ältere Chats fehlen.</translation>
    </message>
    <message>
        <source>%1 of %2 chats</source>
        <translation>%1 von %2 Chats</translation>
    </message>
    <message>
        <source>What you did is kept here and on its way to the vendors.</source>
        <translation>Was Sie getan haben, liegt hier im Postausgang und ist auf dem Weg zu den Anbietern.</translation>
    </message>
    <message>
        <source>Shows the first chat in which something that you did cannot go on without you.</source>
        <translation>Zeigt den ersten Chat, in dem etwas von Ihnen ohne Sie nicht weiterkommt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to send</source>
        <translation>
            <numerusform>%Ln zu senden</numerusform>
            <numerusform>%Ln zu senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <translation>
            <numerusform>%Ln braucht Sie</numerusform>
            <numerusform>%Ln brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s) not shared yet</source>
        <translation>
            <numerusform>%Ln Bewertung noch nicht geteilt</numerusform>
            <numerusform>%Ln Bewertungen noch nicht geteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>reviews not shared</source>
        <translation>Bewertungen nicht geteilt</translation>
    </message>
</context>
<context>
    <name>deskside::AccountsDialog</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Remove the account?</source>
        <translation>Konto entfernen?</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Refresh this account by itself again</source>
        <translation>Dieses Konto wieder von selbst aktualisieren</translation>
    </message>
    <message>
        <source>Ask its vendor for nothing until you resume it or press “Sync now”</source>
        <translation>Den Anbieter nichts fragen, bis Sie das Konto fortsetzen oder „Jetzt abgleichen“ drücken</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove %1 and everything stored for it?</source>
        <translation>%1 und alles, was dafür gespeichert ist, entfernen?</translation>
    </message>
    <message>
        <source>This leaves the computer for good: %1, the notes, tags and pins you gave them, what you have read, and the account&apos;s key. Nothing changes at the vendor.</source>
        <translation>Von diesem Computer verschwinden endgültig: %1, Ihre Notizen, Schlagwörter und Anheftungen dazu, was Sie gelesen haben, und der Schlüssel des Kontos. Beim Anbieter ändert sich nichts.</translation>
    </message>
    <message>
        <source>Remove everything</source>
        <translation>Alles entfernen</translation>
    </message>
</context>
<context>
    <name>deskside::AgreementDialog</name>
    <message>
        <source>%1 %</source>
        <extracomment>A share as per cent: &quot;84.2 %&quot;</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>First reviewer</source>
        <translation>Erster Prüfer</translation>
    </message>
    <message>
        <source>Second reviewer</source>
        <translation>Zweiter Prüfer</translation>
    </message>
    <message>
        <source>Do reviewers agree?</source>
        <translation>Sind sich die Prüfer einig?</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Chats by the first and the second reviewer&apos;s verdict</source>
        <translation>Chats nach dem Urteil des ersten und des zweiten Prüfers</translation>
    </message>
    <message>
        <source>Chats on which they differ</source>
        <translation>Chats, bei denen sie uneinig sind</translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>Chat zeigen</translation>
    </message>
    <message>
        <source>Two people are needed</source>
        <translation>Zwei Personen sind nötig</translation>
    </message>
    <message>
        <source>As soon as two reviewers have scored the same chats, they can be compared here.</source>
        <translation>Sobald zwei Prüfer dieselben Chats bewertet haben, lassen sie sich hier vergleichen.</translation>
    </message>
    <message>
        <source>Choose two different reviewers</source>
        <translation>Wählen Sie zwei verschiedene Prüfer</translation>
    </message>
    <message>
        <source>They have no chat in common</source>
        <translation>Sie haben keinen Chat gemeinsam</translation>
    </message>
    <message>
        <source>Draw a sample with the same seed: it gives both the same chats to score.</source>
        <translation>Ziehen Sie eine Stichprobe mit demselben Startwert: Beide bekommen dann dieselben Chats zu bewerten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s) scored by both</source>
        <translation>
            <numerusform>%Ln Chat von beiden bewertet</numerusform>
            <numerusform>%Ln Chats von beiden bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>They agree on %1 of %2: %3</source>
        <comment>chats, chats, a share</comment>
        <translation>Einig bei %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>a figure and its 95 % interval</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa cannot be said: all verdicts are the same.</source>
        <translation>Cohens Kappa lässt sich nicht angeben: Alle Urteile sind gleich.</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa %1</source>
        <comment>a number</comment>
        <translation>Cohens Kappa %1</translation>
    </message>
    <message>
        <source>%1. 1 is full agreement, 0 no more than by chance.</source>
        <translation>%1. 1 heißt volle Einigkeit, 0 nicht mehr als durch Zufall.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a reviewer&apos;s name, a verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What %1 said down, what %2 said across</source>
        <comment>two reviewers</comment>
        <translation>Urteile von %1 in den Zeilen, von %2 in den Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %Ln chat(s)</source>
        <comment>two reviewers&apos; verdicts</comment>
        <translation>
            <numerusform>%1, %2: %Ln Chat</numerusform>
            <numerusform>%1, %2: %Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message numerus="yes">
        <source>They differ on %Ln chat(s)</source>
        <translation>
            <numerusform>Uneinig bei %Ln Chat</numerusform>
            <numerusform>Uneinig bei %Ln Chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::Alarms</name>
    <message>
        <source>%1: the handoff rate is above its usual band (%2 of %3 chats today)</source>
        <translation>%1: Die Übergabequote liegt über dem üblichen Bereich (%2 von %3 Chats heute)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln chat(s)</source>
        <translation>
            <numerusform>%1: %Ln Chat</numerusform>
            <numerusform>%1: %Ln Chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::Application</name>
    <message>
        <source>There is no keyring on this desktop, so the key is kept in memory only. Deskside asks for it at the next start.</source>
        <translation>Auf diesem Desktop gibt es keinen Schlüsselbund; der Schlüssel bleibt daher nur im Arbeitsspeicher. Deskside fragt beim nächsten Start danach.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Choose another file with --screenshot.</source>
        <translation>„%1“ ist nicht beschreibbar. Wählen Sie mit --screenshot eine andere Datei.</translation>
    </message>
    <message>
        <source>The keyring did not give up the key. Remove it there: its service is “deskside”.</source>
        <translation>Der Schlüsselbund gibt den Schlüssel nicht her. Entfernen Sie ihn dort: Sein Dienst heißt „deskside“.</translation>
    </message>
    <message>
        <source>The space could not be given back.</source>
        <translation>Der Platz konnte nicht freigegeben werden.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>%1 wird geladen …</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be fetched. %2</source>
        <translation>%1 konnte nicht geladen werden. %2</translation>
    </message>
    <message>
        <source>There is no keyring here: the password is kept until Deskside ends.</source>
        <translation>Hier gibt es keinen Schlüsselbund: Das Passwort wird aufbewahrt, bis Deskside endet.</translation>
    </message>
</context>
<context>
    <name>deskside::AssigneePicker</name>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen an</translation>
    </message>
    <message>
        <source>assigned now</source>
        <translation>jetzt zugewiesen</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>deskside::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>deskside::BulkBar</name>
    <message>
        <source>Many chats at once</source>
        <translation>Viele Chats auf einmal</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Zurückstellen …</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>AI on or off</source>
        <translation>KI ein oder aus</translation>
    </message>
    <message>
        <source>Drop the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Was fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Alle erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all %L1</source>
        <translation>Alle %L1 auswählen</translation>
    </message>
    <message>
        <source>%L1 of %L2 done</source>
        <translation>%L1 von %L2 erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: how many chats are done, %2: how many failed</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what is done to many chats (&quot;Assign to Bea&quot;), %2: how far it has come</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>deskside::CannedCompleter</name>
    <message>
        <source>Canned replies</source>
        <translation>Textbausteine</translation>
    </message>
</context>
<context>
    <name>deskside::CannedRepliesDialog</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>Neuer Textbaustein</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %Ln character(s): the end is not kept.</source>
        <translation>
            <numerusform>%Ln Zeichen zu lang: Das Ende wird nicht aufbewahrt.</numerusform>
            <numerusform>%Ln Zeichen zu lang: Das Ende wird nicht aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No such variable: %1. There are %2.</source>
        <translation>Unbekannte Variable: %1. Es gibt %2.</translation>
    </message>
    <message>
        <source>A reply without a text is not kept.</source>
        <translation>Ein Textbaustein ohne Text wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 are filled in when the reply is used.</source>
        <translation>%1 werden beim Einfügen ersetzt.</translation>
    </message>
</context>
<context>
    <name>deskside::ChangesDialog</name>
    <message>
        <source>Since you left</source>
        <translation>Seit Sie gegangen sind</translation>
    </message>
    <message>
        <source>New and changed chats</source>
        <translation>Neue und geänderte Chats</translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>Chat zeigen</translation>
    </message>
</context>
<context>
    <name>deskside::ChangesListModel</name>
    <message>
        <source>the vendor</source>
        <translation>dem Anbieter</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Bemerkt</translation>
    </message>
</context>
<context>
    <name>deskside::ChartBoard</name>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Noch nichts zu zählen</translation>
    </message>
    <message>
        <source>Figures appear as soon as chats of these days are here.</source>
        <translation>Zahlen erscheinen, sobald Chats dieser Tage hier sind.</translation>
    </message>
    <message>
        <source>Figures so far: %1 chats read</source>
        <translation>Zahlen bisher: %1 Chats eingelesen</translation>
    </message>
    <message>
        <source>Figures so far: %1 of %2 chats read</source>
        <translation>Zahlen bisher: %1 von %2 Chats eingelesen</translation>
    </message>
</context>
<context>
    <name>deskside::ChartCard</name>
    <message>
        <source>%1. %2</source>
        <comment>note, summary</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>Show the figures as a table</source>
        <translation>Die Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Charts cannot be drawn here: the part of Deskside that draws them is not installed. The figures are in this table.</source>
        <translation>Diagramme können hier nicht gezeichnet werden: Der Teil von Deskside, der sie zeichnet, ist nicht installiert. Die Zahlen stehen in dieser Tabelle.</translation>
    </message>
</context>
<context>
    <name>deskside::ChartTableModel</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Zuvor</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>deskside::ChatActions</name>
    <message>
        <source>Choose a chat first.</source>
        <translation>Wählen Sie zuerst einen Chat.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Unpinned</source>
        <translation>Nicht mehr angeheftet</translation>
    </message>
    <message>
        <source>The AI is switched on</source>
        <translation>Die KI ist eingeschaltet</translation>
    </message>
    <message>
        <source>The AI is switched off</source>
        <translation>Die KI ist ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 does not offer this.</source>
        <translation>%1 bietet das nicht an.</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Marked unread</source>
        <translation>Als ungelesen markiert</translation>
    </message>
    <message>
        <source>Marked read</source>
        <translation>Als gelesen markiert</translation>
    </message>
    <message>
        <source>It is not known who you are at %1: no chat was ever assigned to you there. Fill in your id in the account&apos;s settings.</source>
        <translation>Wer Sie bei %1 sind, ist nicht bekannt: Dort war Ihnen noch kein Chat zugewiesen. Tragen Sie Ihre ID in den Einstellungen des Kontos ein.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Zuweisung aufgehoben</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Zugewiesen an %1</translation>
    </message>
    <message>
        <source>People are assigned in one account at a time.</source>
        <translation>Zugewiesen wird immer nur in einem Konto.</translation>
    </message>
    <message>
        <source>Follow up on %1</source>
        <translation>Wiedervorlage: %1</translation>
    </message>
    <message>
        <source>No follow-up any more</source>
        <translation>Keine Wiedervorlage mehr</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>The new chat will be opened in a moment</source>
        <translation>Der neue Chat wird gleich eröffnet</translation>
    </message>
    <message>
        <source>The reply will be sent in a moment</source>
        <translation>Die Antwort wird gleich gesendet</translation>
    </message>
    <message>
        <source>Wait until the other chats are done.</source>
        <translation>Warten Sie, bis die anderen Chats erledigt sind.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln chat(s)</source>
        <translation>
            <numerusform>%1: %Ln Chat</numerusform>
            <numerusform>%1: %Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of them: %1</source>
        <translation>Nicht alle: %1</translation>
    </message>
    <message>
        <source>It has been sent and cannot be taken back.</source>
        <translation>Es ist gesendet und lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>It had left already and cannot be taken back.</source>
        <translation>Es war schon unterwegs und lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Taking back: %1</source>
        <translation>Wird zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
</context>
<context>
    <name>deskside::ChatHeader</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Titel: %1</translation>
    </message>
    <message>
        <source>Open in %1</source>
        <translation>In %1 öffnen</translation>
    </message>
    <message>
        <source>%1 gives no link to this chat.</source>
        <translation>%1 nennt keinen Link zu diesem Chat.</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>wartet %1</translation>
    </message>
</context>
<context>
    <name>deskside::ChatListModel</name>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln ungelesene Nachricht</numerusform>
            <numerusform>%Ln ungelesene Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <comment>for how long the customer waits</comment>
        <translation>wartet %1</translation>
    </message>
    <message>
        <source>handed off</source>
        <translation>übergeben</translation>
    </message>
    <message>
        <source>customer is %1</source>
        <comment>sentiment</comment>
        <translation>Kunde ist %1</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>zugewiesen an %1</translation>
    </message>
    <message>
        <source>with the AI</source>
        <translation>bei der KI</translation>
    </message>
    <message>
        <source>the AI failed</source>
        <translation>KI fehlgeschlagen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken line</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>gone at the vendor</source>
        <translation>beim Anbieter verschwunden</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>tagged %1</source>
        <comment>by the person</comment>
        <translation>mit Schlagwort %1</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>braucht Sie</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>with a draft</source>
        <translation>mit Entwurf</translation>
    </message>
    <message>
        <source>reminder due</source>
        <translation>Erinnerung fällig</translation>
    </message>
    <message>
        <source>follow-up due</source>
        <translation>Wiedervorlage fällig</translation>
    </message>
    <message>
        <source>reminder %1</source>
        <comment>when it comes</comment>
        <translation>Erinnerung %1</translation>
    </message>
    <message>
        <source>follow-up %1</source>
        <comment>when it is planned</comment>
        <translation>Wiedervorlage %1</translation>
    </message>
</context>
<context>
    <name>deskside::ChatListView</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::ChatRowDelegate</name>
    <message>
        <source>This chat no longer matches; it leaves the list when you leave it.</source>
        <translation>Dieser Chat passt nicht mehr; er verlässt die Liste, sobald Sie ihn verlassen.</translation>
    </message>
</context>
<context>
    <name>deskside::CompareDialog</name>
    <message>
        <source>–</source>
        <comment>there is no such figure</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>a figure and its 95 % interval</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a figure, the number of chats it is made of</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>the ends of an interval</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 min (%2)</source>
        <comment>minutes, their interval</comment>
        <translation>%1 Min. (%2)</translation>
    </message>
    <message>
        <source>%1 points (%2)</source>
        <comment>of a per cent, their interval</comment>
        <translation>%1 Punkte (%2)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Two periods</source>
        <translation>Zwei Zeiträume</translation>
    </message>
    <message>
        <source>Two AI versions</source>
        <translation>Zwei KI-Versionen</translation>
    </message>
    <message>
        <source>Two assistants</source>
        <translation>Zwei Assistenten</translation>
    </message>
    <message>
        <source>Two people or teams</source>
        <translation>Zwei Personen oder Teams</translation>
    </message>
    <message>
        <source>First side</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Second side</source>
        <translation>Zweite Seite</translation>
    </message>
    <message>
        <source>Figures of both sides</source>
        <translation>Kennzahlen beider Seiten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a side, one of its dates</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>erster Tag</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two dates</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>letzter Tag</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Chance?</source>
        <translation>Zufall?</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>Es gibt noch nichts zur Auswahl.</translation>
    </message>
</context>
<context>
    <name>deskside::Composer</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The AI is still on and may answer, too.</source>
        <translation>Die KI ist noch an und antwortet vielleicht auch.</translation>
    </message>
    <message>
        <source>Switch the AI off when sending</source>
        <translation>KI beim Senden ausschalten</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>%1 has answered since you began.</source>
        <translation>%1 hat geantwortet, seit Sie begonnen haben.</translation>
    </message>
    <message>
        <source>Not known here: %1. Fill in what stands as “…”.</source>
        <translation>Hier nicht bekannt: %1. Ergänzen Sie, was als „…“ dasteht.</translation>
    </message>
    <message>
        <source>No such variable: %1. It stays in the text as it is.</source>
        <translation>Unbekannte Variable: %1. Sie bleibt so im Text stehen.</translation>
    </message>
    <message>
        <source>Edit canned replies…</source>
        <translation>Textbausteine bearbeiten …</translation>
    </message>
    <message>
        <source>No answer is possible here.</source>
        <translation>Hier ist keine Antwort möglich.</translation>
    </message>
    <message>
        <source>Answer the customer</source>
        <translation>Dem Kunden antworten</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Antwort an %1</translation>
    </message>
    <message>
        <source>Through %1</source>
        <translation>Über %1</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %Ln character(s): it cannot be sent like this.</source>
        <translation>
            <numerusform>%Ln Zeichen zu lang: So kann es nicht gesendet werden.</numerusform>
            <numerusform>%Ln Zeichen zu lang: So kann es nicht gesendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Entwurf gespeichert</translation>
    </message>
    <message>
        <source>/ finds canned replies</source>
        <translation>/ findet Textbausteine</translation>
    </message>
</context>
<context>
    <name>deskside::ComposerEdit</name>
    <message>
        <source>Nothing was pasted: %1 characters are more than a message can take.</source>
        <translation>Nichts wurde eingefügt: %1 Zeichen sind mehr, als in eine Nachricht passen.</translation>
    </message>
</context>
<context>
    <name>deskside::ConductPage</name>
    <message>
        <source>Replies can be taken back for</source>
        <translation>Antworten rücknehmbar für</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Sent at once</source>
        <translation>Sofort gesendet</translation>
    </message>
    <message>
        <source>A wait is long after</source>
        <translation>Warten ist lang nach</translation>
    </message>
    <message>
        <source> min</source>
        <translation> Min.</translation>
    </message>
    <message>
        <source>A wait is urgent after</source>
        <translation>Warten ist dringend nach</translation>
    </message>
    <message>
        <source>A chat is assigned to me</source>
        <translation>Ein Chat wird mir zugewiesen</translation>
    </message>
    <message>
        <source>The AI hands a chat over</source>
        <translation>Die KI übergibt einen Chat</translation>
    </message>
    <message>
        <source>A customer is angry</source>
        <translation>Ein Kunde ist verärgert</translation>
    </message>
    <message>
        <source>A follow-up is due</source>
        <translation>Eine Wiedervorlage ist fällig</translation>
    </message>
    <message>
        <source>Notifications show</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>Only that something happened</source>
        <translation>Nur, dass etwas geschehen ist</translation>
    </message>
    <message>
        <source>And the customer&apos;s name</source>
        <translation>Auch den Namen des Kunden</translation>
    </message>
    <message>
        <source>And the beginning of the text</source>
        <translation>Auch den Anfang des Textes</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Mit Ton</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Im Infobereich bleiben, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>They show</source>
        <translation>Sie zeigen</translation>
    </message>
</context>
<context>
    <name>deskside::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>No chat selected</source>
        <translation>Kein Chat ausgewählt</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>%1 may be a program. Programs from strangers can take over this computer.</source>
        <translation>%1 kann ein Programm sein. Programme von Fremden können diesen Computer übernehmen.</translation>
    </message>
    <message>
        <source>%1 is of a kind that Deskside does not know. It may do harm when it is opened.</source>
        <translation>%1 ist von einer Art, die Deskside nicht kennt. Beim Öffnen kann Schaden entstehen.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>It comes from %1.</source>
        <translation>Sie kommt von %1.</translation>
    </message>
</context>
<context>
    <name>deskside::Desktop</name>
    <message>
        <source>Show Deskside</source>
        <translation>Deskside zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Deskside: %1 unread</source>
        <translation>Deskside: %1 ungelesen</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
</context>
<context>
    <name>deskside::DetailPane</name>
    <message>
        <source>Chat details</source>
        <translation>Chat-Details</translation>
    </message>
</context>
<context>
    <name>deskside::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>deskside::ExportDialog</name>
    <message>
        <source>With titles and customers</source>
        <translation>Mit Titeln und Kunden</translation>
    </message>
    <message>
        <source>For a spreadsheet that needs a byte order mark</source>
        <translation>Für Tabellenprogramme, die ein BOM (Byte Order Mark) brauchen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP-Adressen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Bericht als PDF</translation>
    </message>
    <message>
        <source>Report as HTML</source>
        <translation>Bericht als HTML</translation>
    </message>
    <message>
        <source>Every chat as CSV</source>
        <translation>Alle Chats als CSV</translation>
    </message>
    <message>
        <source>Every handoff as CSV</source>
        <translation>Alle Übergaben als CSV</translation>
    </message>
    <message>
        <source>Every chat as JSON Lines</source>
        <translation>Alle Chats als JSON Lines</translation>
    </message>
    <message>
        <source>Every handoff as JSON Lines</source>
        <translation>Alle Übergaben als JSON Lines</translation>
    </message>
    <message>
        <source>Pseudonyms instead of</source>
        <translation>Pseudonyme statt</translation>
    </message>
    <message>
        <source>The same person has the same pseudonym in every export from this profile.</source>
        <translation>Dieselbe Person hat in jedem Export aus diesem Profil dasselbe Pseudonym.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>handoffs</source>
        <extracomment>the beginning of a file&apos;s name</extracomment>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>deskside::FieldWidget</name>
    <message>
        <source>Inferred</source>
        <translation>Abgeleitet</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>JSON as the vendor sent it</source>
        <translation>JSON, wie vom Anbieter gesendet</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>deskside::FilterPicker</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>deskside::FilterTabs</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>Mir zugewiesen</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Ungelöst</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <extracomment>A count of chats that may be higher than what is known here.</extracomment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>Keep the search as a view</source>
        <translation>Suche als Ansicht behalten</translation>
    </message>
    <message>
        <source>Search for something: this keeps it as a view</source>
        <translation>Suchen Sie etwas: Hiermit wird es zur Ansicht</translation>
    </message>
    <message>
        <source>Keep “%1” as a view</source>
        <translation>„%1“ als Ansicht behalten</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Views…</source>
        <translation>Ansichten …</translation>
    </message>
    <message>
        <source>%1, alarm</source>
        <extracomment>what a screen reader says of a tab whose threshold is reached</extracomment>
        <translation>%1, Alarm</translation>
    </message>
</context>
<context>
    <name>deskside::FoldSection</name>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
</context>
<context>
    <name>deskside::HandoffCard</name>
    <message>
        <source>The handoff</source>
        <translation>Die Übergabe</translation>
    </message>
    <message>
        <source>Open in the inbox</source>
        <translation>Im Posteingang öffnen</translation>
    </message>
    <message>
        <source>Read the conversation</source>
        <translation>Unterhaltung lesen</translation>
    </message>
    <message>
        <source>Earlier handoff</source>
        <translation>Frühere Übergabe</translation>
    </message>
    <message>
        <source>Later handoff</source>
        <translation>Spätere Übergabe</translation>
    </message>
    <message>
        <source>Choose a chat to see its handoff.</source>
        <translation>Wählen Sie einen Chat, um seine Übergabe zu sehen.</translation>
    </message>
    <message>
        <source>No handoff of this chat is known here.</source>
        <translation>Von diesem Chat ist hier keine Übergabe bekannt.</translation>
    </message>
    <message>
        <source>Handoff %1 of %2</source>
        <translation>Übergabe %1 von %2</translation>
    </message>
</context>
<context>
    <name>deskside::HttpClient</name>
    <message>
        <source>There is no certificate authority in the file %1</source>
        <translation>In der Datei %1 steht keine Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>The answer ends in the middle</source>
        <translation>Die Antwort endet mittendrin</translation>
    </message>
    <message>
        <source>No whole answer within the time limit</source>
        <translation>Keine vollständige Antwort innerhalb der Frist</translation>
    </message>
    <message>
        <source>redirects to %1</source>
        <translation>leitet weiter an %1</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer</source>
        <translation>Der Server hat die Verbindung ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>Die Antwort ist zu groß</translation>
    </message>
</context>
<context>
    <name>deskside::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tastenkürzel ändern …</translation>
    </message>
</context>
<context>
    <name>deskside::Leaving</name>
    <message numerus="yes">
        <source>Sending %Ln reply(s)… What has not left when you quit is kept and goes out when Deskside is open again.</source>
        <translation>
            <numerusform>%Ln Antwort wird gesendet … Was beim Beenden noch nicht fort ist, wird aufbewahrt und geht hinaus, wenn Deskside wieder geöffnet ist.</numerusform>
            <numerusform>%Ln Antworten werden gesendet … Was beim Beenden noch nicht fort ist, wird aufbewahrt und geht hinaus, wenn Deskside wieder geöffnet ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reply(s) are kept and go out when Deskside is open again.</source>
        <translation>
            <numerusform>%Ln Antwort wird aufbewahrt und geht hinaus, wenn Deskside wieder geöffnet ist.</numerusform>
            <numerusform>%Ln Antworten werden aufbewahrt und gehen hinaus, wenn Deskside wieder geöffnet ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reply(s) could not be sent: they are kept, and it is for you to say what becomes of them.</source>
        <translation>
            <numerusform>%Ln Antwort konnte nicht gesendet werden: Sie wird aufbewahrt, und Sie entscheiden, was aus ihr wird.</numerusform>
            <numerusform>%Ln Antworten konnten nicht gesendet werden: Sie werden aufbewahrt, und Sie entscheiden, was aus ihnen wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::LeavingDialog</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>deskside::LinkButton</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
</context>
<context>
    <name>deskside::MainWindow</name>
    <message>
        <source>Deskside</source>
        <translation>Deskside</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Noch kein Konto</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Konto hinzufügen …</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>The details could not be fetched. %1</source>
        <translation>Die Details konnten nicht geladen werden. %1</translation>
    </message>
    <message>
        <source>Offline: showing what was loaded before.</source>
        <translation>Offline: Gezeigt wird, was zuvor geladen wurde.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Online gehen</translation>
    </message>
    <message>
        <source>There is no key for this account on this computer.</source>
        <translation>Auf diesem Computer gibt es keinen Schlüssel für dieses Konto.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden …</translation>
    </message>
    <message>
        <source>Offline: no account can be reached.</source>
        <translation>Offline: Kein Konto ist erreichbar.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Fetching chats…</source>
        <translation>Chats werden geladen …</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Change the search, or clear it with Esc.</source>
        <translation>Ändern Sie die Suche, oder leeren Sie sie mit Esc.</translation>
    </message>
    <message>
        <source>No chats</source>
        <translation>Keine Chats</translation>
    </message>
    <message>
        <source>What your accounts list appears here.</source>
        <translation>Hier erscheint, was Ihre Konten aufführen.</translation>
    </message>
    <message>
        <source>All done here</source>
        <translation>Hier ist alles erledigt</translation>
    </message>
    <message>
        <source>No chat belongs to this tab right now.</source>
        <translation>Zu diesem Tab gehört gerade kein Chat.</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts shown: %1</source>
        <translation>Gezeigte Konten: %1</translation>
    </message>
    <message>
        <source>Deskside – Demo</source>
        <translation>Deskside – Demo</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>About Deskside</source>
        <translation>Über Deskside</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Offline: showing what was loaded %1.</source>
        <translation>Offline: Gezeigt wird, was %1 geladen wurde.</translation>
    </message>
    <message>
        <source>%1: the server sends the same chats again and again; there may be more than these.</source>
        <translation>%1: Der Server sendet immer wieder dieselben Chats; es kann mehr als diese geben.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln chat(s) could not be read and were left out. %2</source>
        <translation>
            <numerusform>%1: %Ln Chat war nicht lesbar und wurde ausgelassen. %2</numerusform>
            <numerusform>%1: %Ln Chats waren nicht lesbar und wurden ausgelassen. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>The view %1 is removed.</source>
        <translation>Die Ansicht %1 ist entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Von diesem Computer entfernen</translation>
    </message>
    <message>
        <source>%1 is no longer in the vendor&apos;s list. What is stored of it here, with your note, tags and pin, is removed for good.</source>
        <translation>%1 steht nicht mehr in der Liste des Anbieters. Was hier davon gespeichert ist, mit Ihrer Notiz, Ihren Schlagwörtern und der Anheftung, wird endgültig entfernt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>This chat is no longer on this computer.</source>
        <translation>Dieser Chat ist nicht mehr auf diesem Computer.</translation>
    </message>
    <message>
        <source>Add your company&apos;s account at Invent, Zaia, OpenCopilot or OpenCX to see its chats here,
or look around in the demo, which needs no account and no network.</source>
        <translation>Fügen Sie das Konto Ihrer Firma bei Invent, Zaia, OpenCopilot oder OpenCX hinzu, um dessen Chats hier zu sehen,
oder schauen Sie sich in der Demo um, die weder Konto noch Netzwerk braucht.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand aus dem Team</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Go offline</source>
        <translation>Offline gehen</translation>
    </message>
    <message>
        <source>Server errors</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>Slow network</source>
        <translation>Langsames Netzwerk</translation>
    </message>
    <message>
        <source>No chat is chosen.</source>
        <translation>Kein Chat ist ausgewählt.</translation>
    </message>
    <message>
        <source>This chat is resolved.</source>
        <translation>Dieser Chat ist gelöst.</translation>
    </message>
    <message>
        <source>This chat is open.</source>
        <translation>Dieser Chat ist offen.</translation>
    </message>
    <message>
        <source>This chat has no page at the vendor.</source>
        <translation>Dieser Chat hat beim Anbieter keine Seite.</translation>
    </message>
    <message>
        <source>The vendor still lists this chat.</source>
        <translation>Der Anbieter führt diesen Chat noch auf.</translation>
    </message>
    <message>
        <source>Search for something first.</source>
        <translation>Suchen Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Deskside %1
The chats of Invent, Zaia, OpenCopilot and OpenCX in one window.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Deskside %1
Die Chats von Invent, Zaia, OpenCopilot und OpenCX in einem Fenster.
Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>The review desk is shown.</source>
        <translation>Der Prüfplatz wird gezeigt.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>Alle Chats</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Writing “%1”…</source>
        <translation>„%1“ wird geschrieben …</translation>
    </message>
    <message>
        <source>“%1” is written.</source>
        <translation>„%1“ ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>deskside::MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Neue Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new ↓</source>
        <comment>messages further down</comment>
        <translation>
            <numerusform>%Ln neue ↓</numerusform>
            <numerusform>%Ln neue ↓</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s), go there</source>
        <translation>
            <numerusform>%Ln neue Nachricht, dorthin springen</numerusform>
            <numerusform>%Ln neue Nachrichten, dorthin springen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deskside::MessageModel</name>
    <message>
        <source>Handed to a person: %1</source>
        <translation>An einen Menschen übergeben: %1</translation>
    </message>
    <message>
        <source>audio %1</source>
        <translation>Audio %1</translation>
    </message>
    <message>
        <source>called %1</source>
        <comment>a tool</comment>
        <translation>%1 aufgerufen</translation>
    </message>
    <message>
        <source>error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>only the beginning</source>
        <translation>nur der Anfang</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken line</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>Datei %1</translation>
    </message>
</context>
<context>
    <name>deskside::NewChatDialog</name>
    <message>
        <source>Start the chat</source>
        <translation>Chat beginnen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>With this customer, at %1</source>
        <translation>Mit diesem Kunden, bei %1</translation>
    </message>
    <message>
        <source>With %1, at %2</source>
        <translation>Mit %1, bei %2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Erste Nachricht</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>First &amp;message</source>
        <translation>Erste &amp;Nachricht</translation>
    </message>
    <message>
        <source>Cancel once more to throw these words away.</source>
        <translation>Noch einmal „Abbrechen“ verwirft diesen Text.</translation>
    </message>
</context>
<context>
    <name>deskside::OpenedChats</name>
    <message>
        <source>Whether you have read the chat could not be kept.</source>
        <translation>Ob Sie den Chat gelesen haben, konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>What you added to the chat could not be kept.</source>
        <translation>Was Sie dem Chat hinzugefügt haben, konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The chat could not be removed.</source>
        <translation>Der Chat konnte nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>deskside::Outbox</name>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The action could not be taken back.</source>
        <translation>Die Aktion konnte nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>What you are writing is not kept yet.</source>
        <translation>Was Sie schreiben, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 has nothing of the kind</source>
        <translation>%1 kennt so etwas nicht</translation>
    </message>
    <message>
        <source>the chat is as it was before</source>
        <translation>der Chat ist, wie er vorher war</translation>
    </message>
</context>
<context>
    <name>deskside::OwnSection</name>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Words with spaces or commas between them, on this computer only</source>
        <translation>Wörter, durch Leerzeichen oder Kommas getrennt, nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>For yourself, on this computer only</source>
        <translation>Für Sie selbst, nur auf diesem Computer</translation>
    </message>
    <message>
        <source>A note for yourself</source>
        <translation>Eine Notiz für Sie selbst</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pin this chat</source>
        <translation>Diesen Chat anheften</translation>
    </message>
    <message>
        <source>That is longer than a note may be: its end was left out.</source>
        <translation>Das ist länger, als eine Notiz sein darf: Das Ende wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>deskside::Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find a command, view, chat, account or setting</source>
        <translation>Befehl, Ansicht, Chat, Konto oder Einstellung suchen</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>This is not possible right now.</source>
        <translation>Das ist gerade nicht möglich.</translation>
    </message>
</context>
<context>
    <name>deskside::PaletteModel</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>not available: %1</source>
        <translation>nicht verfügbar: %1</translation>
    </message>
</context>
<context>
    <name>deskside::PlainLabel</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>deskside::QueuePane</name>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>No handoff of these days is left.</source>
        <translation>Keine Übergabe dieser Tage ist übrig.</translation>
    </message>
    <message>
        <source>What deserves eyes first</source>
        <translation>Dringendes zuerst</translation>
    </message>
    <message>
        <source>A random sample</source>
        <translation>Zufallsstichprobe</translation>
    </message>
    <message>
        <source>Chats of each group</source>
        <translation>Chats je Gruppe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>aus allen</translation>
    </message>
    <message>
        <source>per assistant</source>
        <translation>je Assistent</translation>
    </message>
    <message>
        <source>per version</source>
        <translation>je Version</translation>
    </message>
    <message>
        <source>per class</source>
        <translation>je Klasse</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same number draws the same chats again</source>
        <translation>Dieselbe Zahl zieht wieder dieselben Chats</translation>
    </message>
    <message>
        <source>Draw others</source>
        <translation>Andere ziehen</translation>
    </message>
    <message>
        <source>Draw other chats</source>
        <translation>Andere Chats ziehen</translation>
    </message>
    <message>
        <source>a random sample</source>
        <translation>Zufallsstichprobe</translation>
    </message>
    <message>
        <source>what deserves eyes first</source>
        <translation>Dringendes zuerst</translation>
    </message>
    <message>
        <source>why:</source>
        <translation>Grund:</translation>
    </message>
    <message>
        <source>Why these chats: %1</source>
        <translation>Warum diese Chats: %1</translation>
    </message>
    <message>
        <source>%1 of %2 reviewed</source>
        <comment>chats reviewed, chats to review</comment>
        <translation>%1 von %2 geprüft</translation>
    </message>
</context>
<context>
    <name>deskside::QueueView</name>
    <message>
        <source>✓ %1</source>
        <extracomment>A verdict that the person gave: &quot;✓ Too late&quot;</extracomment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>Chats to review</source>
        <translation>Chats zum Prüfen</translation>
    </message>
</context>
<context>
    <name>deskside::RenameEdit</name>
    <message>
        <source>Rename the chat</source>
        <translation>Chat umbenennen</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Everybody at %1 sees it.</source>
        <translation>Alle bei %1 sehen ihn.</translation>
    </message>
    <message>
        <source>A title at %1</source>
        <translation>Ein Titel bei %1</translation>
    </message>
</context>
<context>
    <name>deskside::ReviewDesk</name>
    <message>
        <source>Review desk</source>
        <translation>Prüfplatz</translation>
    </message>
    <message>
        <source>Parts of the review desk</source>
        <translation>Teile des Prüfplatzes</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>deskside::ReviewHeader</name>
    <message>
        <source>What is reviewed</source>
        <translation>Was geprüft wird</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation>Zurück zum Posteingang</translation>
    </message>
    <message>
        <source>Back to the inbox (Esc)</source>
        <translation>Zurück zum Posteingang (Esc)</translation>
    </message>
    <message>
        <source>Review desk</source>
        <translation>Prüfplatz</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: sentiment:angry class:refund</source>
        <translation>Filter: sentiment:angry class:refund</translation>
    </message>
    <message>
        <source>The search language: what is left out here is neither counted nor listed</source>
        <translation>Die Suchsprache: Was hier ausgeschlossen wird, wird weder gezählt noch aufgeführt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Einigkeit …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Compare, agreement and export</source>
        <translation>Vergleich, Einigkeit und Export</translation>
    </message>
    <message>
        <source>Period: %1, %2</source>
        <translation>Zeitraum: %1, %2</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>Nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Konten: %1</translation>
    </message>
    <message>
        <source>All AI versions</source>
        <translation>Alle KI-Versionen</translation>
    </message>
    <message>
        <source>AI version: all</source>
        <translation>KI-Version: alle</translation>
    </message>
    <message>
        <source>AI version: %1</source>
        <translation>KI-Version: %1</translation>
    </message>
    <message>
        <source>Rate over time</source>
        <translation>Quote im Zeitverlauf</translation>
    </message>
    <message>
        <source>As fits the days</source>
        <translation>Wie es zu den Tagen passt</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tagen</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Nach Wochen</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monaten</translation>
    </message>
</context>
<context>
    <name>deskside::ReviewPage</name>
    <message>
        <source>Your name as a reviewer</source>
        <translation>Ihr Name als Prüfer</translation>
    </message>
    <message>
        <source>A wait for a person is long from</source>
        <translation>Warten auf einen Menschen ist lang ab</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source> min</source>
        <translation> Min.</translation>
    </message>
    <message>
        <source>Share scores, notes and tags with the team</source>
        <translation>Bewertungen, Notizen und Schlagwörter mit dem Team teilen</translation>
    </message>
    <message>
        <source>Through a PostgreSQL database</source>
        <translation>Über eine PostgreSQL-Datenbank</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>As it is kept in the keyring</source>
        <translation>Wie im Schlüsselbund aufbewahrt</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Yes, and the server is who it says</source>
        <translation>Ja, und der Server weist sich aus</translation>
    </message>
    <message>
        <source>Yes, whoever the server is</source>
        <translation>Ja, wer der Server auch ist</translation>
    </message>
    <message>
        <source>No: on this computer only</source>
        <translation>Nein: nur auf diesem Computer</translation>
    </message>
    <message>
        <source>File with trusted authorities</source>
        <translation>Datei mit vertrauten Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Diese Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Everybody who uses the database sees what is shared, and the notes and tags that chats have here already are shared, too.</source>
        <translation>Alle, die die Datenbank verwenden, sehen das Geteilte; auch die Notizen und Schlagwörter, die Chats hier schon haben, werden geteilt.</translation>
    </message>
</context>
<context>
    <name>deskside::ReviewQueueModel</name>
    <message>
        <source>sampled</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>you said: %1</source>
        <comment>a verdict</comment>
        <translation>Ihr Urteil: %1</translation>
    </message>
    <message>
        <source>no longer in the queue</source>
        <translation>nicht mehr in der Prüfliste</translation>
    </message>
</context>
<context>
    <name>deskside::ReviewRoom</name>
    <message>
        <source>Words are not looked for here</source>
        <translation>Wörter werden hier nicht gesucht</translation>
    </message>
    <message>
        <source>The filter takes operators such as sentiment:angry; search for words in the inbox.</source>
        <translation>Der Filter nimmt Operatoren wie sentiment:angry; nach Wörtern suchen Sie im Posteingang.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>All reviewed</source>
        <translation>Alles geprüft</translation>
    </message>
    <message>
        <source>Nothing is left to review in these days.</source>
        <translation>In diesen Tagen ist nichts mehr zu prüfen.</translation>
    </message>
    <message>
        <source>No handoffs</source>
        <translation>Keine Übergaben</translation>
    </message>
    <message>
        <source>The AI handed nothing over in these days.</source>
        <translation>Die KI hat in diesen Tagen nichts übergeben.</translation>
    </message>
    <message>
        <source>The filter takes operators only.</source>
        <translation>Der Filter nimmt nur Operatoren.</translation>
    </message>
    <message>
        <source>Not all chats are read yet: figures may change.</source>
        <translation>Noch sind nicht alle Chats eingelesen: Zahlen können sich ändern.</translation>
    </message>
</context>
<context>
    <name>deskside::ScorePanel</name>
    <message>
        <source>%1: %2</source>
        <comment>a reviewer&apos;s name, what they said</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Was this handoff right?</source>
        <translation>War diese Übergabe richtig?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last score back</source>
        <translation>Letzte Bewertung zurücknehmen</translation>
    </message>
    <message>
        <source>Scores carry your name, so that two reviewers can be compared.</source>
        <translation>Bewertungen tragen Ihren Namen, damit sich zwei Prüfer vergleichen lassen.</translation>
    </message>
    <message>
        <source>Your name as a reviewer</source>
        <translation>Ihr Name als Prüfer</translation>
    </message>
    <message>
        <source>Your name, then Enter</source>
        <translation>Ihr Name, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>How did it end for the customer?</source>
        <translation>Wie ging es für den Kunden aus?</translation>
    </message>
    <message>
        <source>Tags of the score</source>
        <translation>Schlagwörter der Bewertung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>What should change?</source>
        <translation>Was sollte sich ändern?</translation>
    </message>
    <message>
        <source>That is longer than a comment may be: its end was left out.</source>
        <translation>Das ist länger, als ein Kommentar sein darf: Das Ende wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>deskside::Scores</name>
    <message>
        <source>The score could not be kept yet. It is tried again as long as Deskside runs.</source>
        <translation>Die Bewertung konnte noch nicht gespeichert werden. Es wird weiter versucht, solange Deskside läuft.</translation>
    </message>
</context>
<context>
    <name>deskside::SearchBox</name>
    <message>
        <source>Search chats</source>
        <translation>Chats durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Problem with the search</source>
        <translation>Problem mit der Suche</translation>
    </message>
</context>
<context>
    <name>deskside::SearchLine</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>No hits</source>
        <extracomment>A count that may be higher than what is known here.</extracomment>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>Searching on the server…</source>
        <translation>Suche auf dem Server …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more from the server</source>
        <comment>chats</comment>
        <translation>
            <numerusform>%Ln weiterer vom Server</numerusform>
            <numerusform>%Ln weitere vom Server</numerusform>
        </translation>
    </message>
    <message>
        <source>The server knows no more</source>
        <translation>Der Server kennt keine weiteren</translation>
    </message>
    <message>
        <source>The server could not be searched.</source>
        <translation>Auf dem Server konnte nicht gesucht werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Search on the server</source>
        <translation>Auf dem Server suchen</translation>
    </message>
    <message>
        <source>This search cannot be read. The list shows the one before.</source>
        <translation>Diese Suche ist nicht lesbar. Die Liste zeigt die vorige.</translation>
    </message>
</context>
<context>
    <name>deskside::SectionWidget</name>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Alle %Ln zeigen</numerusform>
            <numerusform>Alle %Ln zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>deskside::ServerSearch</name>
    <message>
        <source>The search on the server was broken off.</source>
        <translation>Die Suche auf dem Server wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>deskside::SettingsDialog</name>
    <message>
        <source>One line a chat</source>
        <translation>Eine Zeile pro Chat</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation>Aktualisieren alle</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Chat list</source>
        <translation>Chatliste</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>Free unused space</source>
        <translation>Ungenutzten Platz freigeben</translation>
    </message>
    <message>
        <source>Gives back to the disk what removed chats have left. Nothing is lost.</source>
        <translation>Gibt der Festplatte zurück, was entfernte Chats hinterlassen haben. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Freeing…</source>
        <translation>Wird freigegeben …</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>In all, with the search index: %1</source>
        <translation>Insgesamt, mit Suchindex: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tastenkürzel ändern …</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeitsweise</translation>
    </message>
    <message>
        <source>Chat list: one line a chat</source>
        <translation>Chatliste: eine Zeile pro Chat</translation>
    </message>
    <message>
        <source>How often the vendors are asked</source>
        <translation>Wie oft die Anbieter gefragt werden</translation>
    </message>
    <message>
        <source>How long replies can be taken back</source>
        <translation>Wie lange Antworten rücknehmbar sind</translation>
    </message>
    <message>
        <source>When a wait is long or urgent</source>
        <translation>Wann Warten lang oder dringend ist</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>What is stored on this computer</source>
        <translation>Was auf diesem Computer gespeichert ist</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Your name as a reviewer</source>
        <translation>Ihr Name als Prüfer</translation>
    </message>
    <message>
        <source>Share reviews with the team</source>
        <translation>Bewertungen mit dem Team teilen</translation>
    </message>
</context>
<context>
    <name>deskside::Sharing</name>
    <message>
        <source>Deskside is offline: the shared database is not asked.</source>
        <translation>Deskside ist offline: Die gemeinsame Datenbank wird nicht gefragt.</translation>
    </message>
</context>
<context>
    <name>deskside::ShortcutMap</name>
    <message>
        <source>Press a key.</source>
        <translation>Drücken Sie eine Taste.</translation>
    </message>
    <message>
        <source>Alt with a letter or sign types something else on many keyboards, or opens a menu.</source>
        <translation>Alt mit einem Buchstaben oder Zeichen tippt auf vielen Tastaturen etwas anderes oder öffnet ein Menü.</translation>
    </message>
    <message>
        <source>Ctrl+Alt and AltGr type letters and signs on many keyboards.</source>
        <translation>Strg+Alt und AltGr tippen auf vielen Tastaturen Buchstaben und Zeichen.</translation>
    </message>
    <message>
        <source>This key moves, edits or closes wherever one is.</source>
        <translation>Diese Taste bewegt, bearbeitet oder schließt, wo immer man gerade ist.</translation>
    </message>
    <message>
        <source>It is pressed while one writes: take one key that types and edits nothing, as those with Ctrl.</source>
        <translation>Sie wird beim Schreiben gedrückt: Nehmen Sie eine einzelne Taste, die nichts tippt oder bearbeitet, wie die mit Strg.</translation>
    </message>
</context>
<context>
    <name>deskside::ShortcutsDialog</name>
    <message>
        <source>Does</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tastenkürzel</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Kürzel</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>This key alone, in place of those it has</source>
        <translation>Nur diese Taste, statt der bisherigen</translation>
    </message>
    <message>
        <source>This key beside those it has</source>
        <translation>Diese Taste neben den bisherigen</translation>
    </message>
    <message>
        <source>Takes the key from who has it, and gives this one&apos;s key for it</source>
        <translation>Nimmt die Taste vom Befehl, der sie hat, und gibt ihm dafür die von diesem</translation>
    </message>
    <message>
        <source>New key for %1</source>
        <translation>Neue Taste für %1</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Click into the field and press a key, or up to four one after the other.</source>
        <translation>Klicken Sie in das Feld, und drücken Sie eine Taste oder bis zu vier nacheinander.</translation>
    </message>
    <message>
        <source>“%1” is already “%2”. It can be “%3” only if they swap.</source>
        <translation>„%1“ ist schon „%2“. Für „%3“ geht es nur, wenn sie tauschen.</translation>
    </message>
    <message>
        <source>“%1” gets in the way of “%2” for “%3”. It can be “%4” only if they swap.</source>
        <translation>„%1“ kommt „%2“ für „%3“ in die Quere. Für „%4“ geht es nur, wenn sie tauschen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other command(s) would lose their key.</source>
        <translation>
            <numerusform>%Ln anderer Befehl würde seine Taste verlieren.</numerusform>
            <numerusform>%Ln andere Befehle würden ihre Taste verlieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has this key.</source>
        <translation>Diese Taste hat der Befehl schon.</translation>
    </message>
    <message>
        <source>“%1” has the key “%2” now.</source>
        <translation>„%1“ hat jetzt die Taste „%2“.</translation>
    </message>
    <message>
        <source>“%1” has the key “%2” now, and “%3” has none.</source>
        <translation>„%1“ hat jetzt die Taste „%2“, und „%3“ hat keine.</translation>
    </message>
    <message>
        <source>“%1” has the key “%2” now, and “%3” has “%4”.</source>
        <translation>„%1“ hat jetzt die Taste „%2“, und „%3“ hat „%4“.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>„%1“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>“%1” has the key that comes with the program.</source>
        <translation>„%1“ hat die Taste, die das Programm mitbringt.</translation>
    </message>
    <message>
        <source>“%1” cannot have all its keys back: another command has one of them.</source>
        <translation>„%1“ kann nicht alle Tasten zurückbekommen: Ein anderer Befehl hat eine davon.</translation>
    </message>
    <message>
        <source>All keys are as they come with the program.</source>
        <translation>Alle Tasten sind so, wie das Programm sie mitbringt.</translation>
    </message>
</context>
<context>
    <name>deskside::SnoozePicker</name>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>format of a date without a year</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Später heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Next %1</source>
        <comment>day of the week</comment>
        <translation>Nächsten %1</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Anderer Zeitpunkt</translation>
    </message>
    <message>
        <source>Remind me at this time</source>
        <translation>Zu diesem Zeitpunkt erinnern</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Nicht mehr</translation>
    </message>
    <message>
        <source>planned: %1</source>
        <translation>geplant: %1</translation>
    </message>
    <message>
        <source>%1 is over already.</source>
        <translation>%1 ist schon vorbei.</translation>
    </message>
</context>
<context>
    <name>deskside::StoreKeeper</name>
    <message>
        <source>%1 There is no place for chats at all: nothing can be shown.</source>
        <translation>%1 Es gibt gar keinen Platz für Chats: Es kann nichts angezeigt werden.</translation>
    </message>
    <message>
        <source>%1 Until then nothing is kept: when Deskside ends, chats, notes and what you have read are forgotten.</source>
        <translation>%1 Bis dahin wird nichts aufbewahrt: Wenn Deskside endet, sind Chats, Notizen und was Sie gelesen haben vergessen.</translation>
    </message>
    <message>
        <source>The store was damaged. It was kept as “%1” and a new one was begun; the chats are fetched again.</source>
        <translation>Der Speicher war beschädigt. Er wurde als „%1“ aufgehoben und ein neuer begonnen; die Chats werden neu geholt.</translation>
    </message>
</context>
<context>
    <name>deskside::SyncEngine</name>
    <message>
        <source>This product is not known to this version of Deskside.</source>
        <translation>Diese Version von Deskside kennt dieses Produkt nicht.</translation>
    </message>
    <message>
        <source>%1 accepts the key. There are no chats yet.</source>
        <translation>%1 nimmt den Schlüssel an. Es gibt noch keine Chats.</translation>
    </message>
    <message>
        <source>%1 accepts the key, but its chats cannot be read: %2</source>
        <translation>%1 nimmt den Schlüssel an, aber die Chats sind nicht lesbar: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 accepts the key and lists %Ln chat(s).</source>
        <translation>
            <numerusform>%1 nimmt den Schlüssel an und führt %Ln Chat auf.</numerusform>
            <numerusform>%1 nimmt den Schlüssel an und führt %Ln Chats auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 accepts the key and lists chats.</source>
        <translation>%1 nimmt den Schlüssel an und führt Chats auf.</translation>
    </message>
    <message>
        <source>%1 What is stored of the account stays until then.</source>
        <translation>%1 Bis dahin bleibt, was von dem Konto gespeichert ist.</translation>
    </message>
</context>
<context>
    <name>deskside::TermCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>deskside::ViewsDialog</name>
    <message>
        <source>Funnel</source>
        <comment>icon</comment>
        <translation>Trichter</translation>
    </message>
    <message>
        <source>Inbox</source>
        <comment>icon</comment>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Unread</source>
        <comment>icon</comment>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Clock</source>
        <comment>icon</comment>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Snooze</source>
        <comment>icon</comment>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>icon</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>icon</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Handoff</source>
        <comment>icon</comment>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>icon</comment>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>AI</source>
        <comment>icon</comment>
        <translation>KI</translation>
    </message>
    <message>
        <source>Ticket</source>
        <comment>icon</comment>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Tag</source>
        <comment>icon</comment>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>None</source>
        <comment>icon</comment>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>is:waiting sort:waiting</source>
        <translation>is:waiting sort:waiting</translation>
    </message>
    <message>
        <source>What is wrong with the query</source>
        <translation>Was an der Suche falsch ist</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Show it as a tab</source>
        <translation>Als Tab zeigen</translation>
    </message>
    <message>
        <source>Count its chats</source>
        <translation>Chats zählen</translation>
    </message>
    <message>
        <source>Tell me of chats that come in</source>
        <translation>Neu eintreffende Chats melden</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Bring back the ready ones</source>
        <translation>Mitgelieferte zurückholen</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <extracomment>A view in the list of views; %1 is its name.</extracomment>
        <translation>%1 (ausgeblendet)</translation>
    </message>
    <message>
        <source>A view needs a query. is:open shows what is open.</source>
        <translation>Eine Ansicht braucht eine Suche. is:open zeigt, was offen ist.</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Neue Ansicht</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>When it has many chats</source>
        <translation>Bei vielen Chats</translation>
    </message>
    <message>
        <source>When its handoff rate is unusual</source>
        <translation>Bei ungewöhnlicher Übergabequote</translation>
    </message>
    <message>
        <source>The tab says so, and a notification comes.</source>
        <translation>Der Tab zeigt es, und eine Benachrichtigung kommt.</translation>
    </message>
    <message>
        <source>From so many chats on</source>
        <translation>Ab so vielen Chats</translation>
    </message>
    <message>
        <source>from </source>
        <comment>so many chats on</comment>
        <translation>ab </translation>
    </message>
    <message>
        <source>Add the ready alarms</source>
        <translation>Mitgelieferte Alarme hinzufügen</translation>
    </message>
</context>
<context>
    <name>deskside::WebSocketLine</name>
    <message>
        <source>The server did not agree to the live connection in time</source>
        <translation>Der Server hat der Live-Verbindung nicht rechtzeitig zugestimmt</translation>
    </message>
    <message>
        <source>The server has fallen silent</source>
        <translation>Der Server ist verstummt</translation>
    </message>
    <message>
        <source>A message on the live connection is too large</source>
        <translation>Eine Nachricht der Live-Verbindung ist zu groß</translation>
    </message>
    <message>
        <source>The server closed the live connection</source>
        <translation>Der Server hat die Live-Verbindung geschlossen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Deskside does not speak “%1”.</source>
        <translation>Deskside spricht „%1“ nicht.</translation>
    </message>
    <message>
        <source>There is no display for the window. Use a command such as “deskside list”, or --screenshot FILE. See deskside --help.</source>
        <translation>Für das Fenster gibt es keine Anzeige. Nehmen Sie einen Befehl wie „deskside list“ oder --screenshot FILE. Siehe deskside --help.</translation>
    </message>
    <message>
        <source>Another program uses this profile and does not answer. Try again when it has ended.</source>
        <translation>Ein anderes Programm verwendet dieses Profil und antwortet nicht. Versuchen Sie es wieder, wenn es beendet ist.</translation>
    </message>
</context>
</TS>
