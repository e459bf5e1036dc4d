// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

/// How values are put to a person, in the language and the locale of the program. One wording for the list, the panes
/// and the command line. A word that no vendor's contract knows is shown as it came (made safe); one that was not
/// reported is an empty text, so that a caller can leave it out.
namespace deskside::wording {

QString channelName(const Coded<ChannelKind> &channel);
QString stateName(const Coded<StateKind> &state);
/// What the AI is doing: "Answering", "Answered", "Failed" …
QString runName(const Coded<RunKind> &run);
QString roleName(const Coded<RoleKind> &role);
QString sentimentName(const Coded<SentimentKind> &sentiment);
QString ticketName(const Coded<TicketKind> &ticket);
QString visibilityName(const Coded<VisibilityKind> &visibility);
QString responderName(const Coded<ResponderKind> &responder);
QString handlerName(Handler handler);
QString yesNo(bool value);
QString onOff(bool value);
/// Of a chat that the vendor does not list any more: "no longer in Invent's list".
QString vanished(const QString &vendorName);
/// What stands where a chat has neither a title nor a customer's name.
QString untitledChat();

/// Who a member is: a name, else an address on a channel, else what tells one visitor from another; empty when nothing
/// is reported.
QString memberName(const Member &member);
QString toolName(const Tool &tool);

/// How long ago, as short as it goes: "now", "2 min", "3 h", "yesterday", "4 d", then the date. Empty for an invalid
/// moment. Days are those of the local time zone; a date without time never gets hours.
QString relativeTime(const Moment &moment, const QDateTime &now);
/// For how long something has lasted: "41 min", "3 h", "2 d"; "now" below a minute. Empty for an invalid moment.
QString elapsed(const Moment &since, const QDateTime &now);
/// How long ago something was, inside a sentence: "just now", "3 min ago".
QString ago(const Moment &moment, const QDateTime &now);
/// elapsed() in full words, for sentences and screen readers: "41 minutes".
QString elapsedInWords(const Moment &since, const QDateTime &now);
/// The date and time in the locale's short format and the local time zone; a date without time stays one.
QString dateTime(const Moment &moment);
/// The time of day alone; empty for a date without time.
QString timeOfDay(const Moment &moment);
/// The local day of a moment: "Today", "Yesterday", else the long date.
QString dayName(QDate day, QDate today);
/// The local day of a moment; a date without time is its own day.
QDate localDay(const Moment &moment);

/// A position in or the length of a recording: "0:42", "1:02:03". Empty for what is no length.
QString duration(double seconds);
/// "31.2 kB", which no line is broken in; empty for a negative size.
QString fileSize(qint64 bytes);
QString number(qint64 value);

} // namespace deskside::wording
