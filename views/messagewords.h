// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/conversation.h"

#include <QRect>

/// What a message of a conversation says around what was said, and what a person can do with it.
namespace deskside {

/// A button of a message. A layout says where there is room for it.
struct MessageButton {
    enum class Kind : unsigned char { Open, Save, TakeBack, SendAgain, ItHappened, Discard, TryAgain };
    Kind kind = Kind::Open;
    File file; ///< Open, Save
    QString text;
    QRect rect;
};

/// What a person can do with an entry, in the order of the layout's buttons; their rectangles are null.
QList<MessageButton> buttonsOf(const ConversationEntry &entry);
/// What a button does, said without what stands around it: "Open invoice.pdf".
QString spokenButton(const MessageButton &button);

/// What a copy of an entry holds: its text, the words of its recordings, its error; the day of a separator.
QString copyTextOf(const ConversationEntry &entry);

namespace messagewords {

/// Each part keeps its own direction: "31.2 kB" stays that between right-to-left words.
QString joined(QStringList parts);
/// Who said it, and when.
QString authorLine(const ConversationEntry &entry);
/// "voice.ogg · 0:42 · 31.2 kB". The length is where the last timed part ends, and known for a single recording only.
QString audioLine(const ConversationEntry &entry, const File &audio);
QString fileLine(const File &file);
QString transcript(const ConversationEntry &entry);
QString toolNames(const ConversationEntry &entry);
/// What is worth knowing of a message beside its words: tools, tokens, how far the AI got.
QString factsLine(const ConversationEntry &entry);
QString handedOver();
/// A file without an address that may leave the program has none.
QList<MessageButton> buttonsFor(const File &file);
QList<MessageButton> buttonsFor(const PendingReply &reply);

} // namespace messagewords

} // namespace deskside
