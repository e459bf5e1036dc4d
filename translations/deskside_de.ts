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
        <source>Waiting</source>
        <translation>Wartet</translation>
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
  deskside show CHAT [--account N] [--format text|json]
  deskside profile export [FILE] | import FILE | vacuum
  deskside --help | --version
Every command also takes --profile DIR, --demo and --language LANG; list and show also
--offline, to answer from what is stored.
The window also takes --screenshot FILE, --size WxH, --theme light|dark, --tab ID,
--demo-chats N and --demo-seed N.
Exit codes: 0 done, 1 the vendor or the network said no, 2 wrong usage.</source>
        <translation>Aufruf:
  deskside [--profile DIR] [--offline]   das Fenster
  deskside --demo                        das Fenster mit der Offline-Demo
  deskside accounts add %1 --name N [--base-url URL] [--org ID] [--me ID]
                    [--sign-in bearer|key|header:NAME] [--ca-file FILE]
                    [--token-stdin | --token-env VAR]
  deskside accounts list | test N | remove N
  deskside sync [--account N] [--full]
  deskside list [--view unread|mine|unresolved|handoffs|all | --query Q]
                [--account N] [--format table|json|csv] [--limit N]
  deskside show CHAT [--account N] [--format text|json]
  deskside profile export [FILE] | import FILE | vacuum
  deskside --help | --version
Every command also takes --profile DIR, --demo and --language LANG; list and show also
--offline, to answer from what is stored.
Das Fenster nimmt auch --screenshot FILE, --size WxH, --theme light|dark, --tab ID,
--demo-chats N und --demo-seed N an.
Rückgabewerte: 0 erledigt, 1 vom Anbieter oder Netzwerk abgelehnt, 2 falscher Aufruf.</translation>
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
        <source>Entry %1 of “chats” (chat %2) has a pin, note, tags or read mark of a wrong kind.</source>
        <translation>Eintrag %1 von „chats“ (Chat %2) hat Anheftung, Notiz, Schlagwörter oder Lesestand in falscher Form.</translation>
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
</context>
<context>
    <name>ReadJson</name>
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
        <source>The answer is an object without a list of chats; its fields: %1</source>
        <translation>Die Antwort ist ein Objekt ohne Liste von Chats; seine Felder: %1</translation>
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
        <translation>Optional: eine Umgebungsvariable mit dem Schlüssel</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Optional: a private authority, PEM</source>
        <translation>Optional: eigene Zertifizierungsstelle, PEM</translation>
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
        <translation>Nur auf diesem Computer. Chats mit einer Notiz, Tags oder einer Anheftung von Ihnen bleiben.</translation>
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
        <translation>Von diesem Computer verschwinden endgültig: %1, Ihre Notizen, Tags und Anheftungen dazu, was Sie gelesen haben, und der Schlüssel des Kontos. Beim Anbieter ändert sich nichts.</translation>
    </message>
    <message>
        <source>Remove everything</source>
        <translation>Alles entfernen</translation>
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
</context>
<context>
    <name>deskside::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
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
</context>
<context>
    <name>deskside::ChatListView</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
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
    <name>deskside::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>No chat selected</source>
        <translation>Kein Chat ausgewählt</translation>
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
        <source>Into the conversation, from the list</source>
        <translation>Von der Liste in die Unterhaltung</translation>
    </message>
    <message>
        <source>Enter, →</source>
        <translation>Eingabe, →</translation>
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
        <source>Add your company&apos;s account at Invent, Zaia or OpenCopilot to see its chats here,
or look around in the demo, which needs no account and no network.</source>
        <translation>Fügen Sie das Konto Ihrer Firma bei Invent, Zaia oder OpenCopilot hinzu, um dessen Chats hier zu sehen,
oder schauen Sie sich in der Demo um, die weder Konto noch Netzwerk braucht.</translation>
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
        <source>Accounts…</source>
        <translation>Konten …</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
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
        <source>Mark unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Open in the vendor&apos;s page</source>
        <translation>Beim Anbieter öffnen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
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
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Deskside</source>
        <translation>Über Deskside</translation>
    </message>
    <message>
        <source>Deskside %1
The chats of Invent, Zaia and OpenCopilot in one window.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Deskside %1
Die Chats von Invent, Zaia und OpenCopilot in einem Fenster.
Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
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
        <source>Remove from this computer…</source>
        <translation>Von diesem Computer entfernen …</translation>
    </message>
    <message>
        <source>Keep the search as a view…</source>
        <translation>Suche als Ansicht behalten …</translation>
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
        <source>Since you left…</source>
        <translation>Seit Sie gegangen sind …</translation>
    </message>
    <message>
        <source>This chat is no longer on this computer.</source>
        <translation>Dieser Chat ist nicht mehr auf diesem Computer.</translation>
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
</context>
<context>
    <name>deskside::MessageModel</name>
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
    <name>deskside::OwnSection</name>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
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
