// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messagewords.h"
#include "views/theme.h"

#include <QDate>
#include <QFont>
#include <QRect>
#include <memory>

class QTextLayout;

/// Where everything of a conversation's entry stands. Pure geometry: the delegate only paints it, and tests check it.
namespace deskside {

struct MessageInput {
    ConversationEntry entry;
    QFont font;    ///< the view's
    int width = 0; ///< of the view, in pixels
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QDate today; ///< local; a day separator is worded by it

    bool operator==(const MessageInput &) const = default;
};

/// A piece of text, broken into lines. `layout` draws at rect.topLeft().
struct MessageBlock {
    enum class Kind : unsigned char {
        Day,
        Author,
        Body,
        Event,
        Audio,
        File,
        Transcript,
        Facts,
        Error,
        Pending,
        Handoff,
        Notice
    };
    Kind kind = Kind::Body;
    QString text;
    QRect rect;
    theme::Meaning color = theme::Meaning::Text;
    std::shared_ptr<const QTextLayout> layout;
};

struct MessageIcon {
    QString name;
    QRect rect;
    theme::Meaning color = theme::Meaning::Muted;
};

/// All rectangles are relative to the entry's top left corner and already mirrored for right-to-left.
struct MessageLayout {
    int height = 0;
    QRect bubble; ///< null when there is none
    theme::Meaning bubbleColor = theme::Meaning::Muted;
    bool bubbleFilled = true;  ///< else only its outline is drawn, in the colour of lines
    bool bubbleDashed = false; ///< an outline of dashes in the bubble's colour: not said yet
    QList<MessageBlock> blocks;
    QList<MessageIcon> icons;
    QList<QRect> lines; ///< one pixel high
    QList<MessageButton> buttons;
};

MessageLayout layoutMessage(const MessageInput &input);

} // namespace deskside
