// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chatrowcontent.h"

#include <QFontMetrics>
#include <QRect>

namespace deskside {

enum class Density : unsigned char {
    Comfortable, ///< three lines
    Compact,     ///< one line
};

/// The fonts and steps that rows of one font are built from; made once, used for every row.
struct ChatRowMetrics {
    explicit ChatRowMetrics(const QFont &font);

    QFont body;
    QFont bold;
    QFont small;
    QFont smallBold; ///< badge and initials
    QFontMetrics bodyMetrics;
    QFontMetrics boldMetrics;
    QFontMetrics smallMetrics;
    QFontMetrics smallBoldMetrics;
    int step;   ///< 8 px at the usual font size
    int half;   ///< 4 px
    int margin; ///< between the row's sides and its content
    int avatar;
    int icon;
    int pill; ///< height
    int dash; ///< width of what stands between title and preview

    /// The height of every row, the separator included: it depends on nothing but density and font.
    int rowHeight(Density density) const;
};

struct ChatRowLayoutInput {
    QRect rect; ///< the whole row, with its one-pixel separator at the bottom
    ChatRowContent content;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    Density density = Density::Comfortable;
};

/// Where each part of a row stands and what of its text fits. A part without room has an empty rectangle.
struct ChatRowLayout {
    struct Text {
        QRect rect;
        QString text; ///< elided to the rectangle
        bool operator==(const Text &) const = default;
    };
    struct Pill {
        QRect rect;
        QRect icon; ///< empty without one
        Text label;
        QRect inferred; ///< the sign for what was not reported; empty without one
        theme::Meaning meaning = theme::Meaning::Muted;
        QString iconName;
        int rank = 0;
        bool operator==(const Pill &) const = default;
    };

    QRect accentBar; ///< of a selected row, at the leading edge
    QRect avatar;
    Text customer;
    Text time;
    Text title;
    QRect dash;
    Text preview;
    QRect badge;
    QRect pin; ///< of a pinned chat
    QRect channel;
    Text account;
    QList<Pill> pills; ///< those that fit, in their order

    bool operator==(const ChatRowLayout &) const = default;
};

/// Pure. Everything is inside input.rect, nothing overlaps, and a right-to-left row is the exact mirror image.
ChatRowLayout layoutChatRow(const ChatRowLayoutInput &input, const ChatRowMetrics &metrics);

} // namespace deskside
