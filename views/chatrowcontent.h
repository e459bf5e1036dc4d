// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"
#include "models/items/waiting.h"
#include "views/theme.h"

/// What a row of the chat list says, as texts that are fit to be shown. Where it stands is layoutChatRow()'s matter.
namespace deskside {

/// A small tinted label of a row.
struct ChatRowPill {
    QString text;
    QString brief; ///< said instead where the text has no room; empty: the text is cut
    QString icon;  ///< a name of theme::icon(); empty for none
    theme::Meaning meaning = theme::Meaning::Muted;
    int rank = 0;               ///< how soon it gives way when there is no room: the highest first
    bool inferred = false;      ///< what `text` says was not reported: it carries the sign for that
    bool briefInferred = false; ///< the same for `brief`

    bool operator==(const ChatRowPill &) const = default;
};

struct ChatRowContent {
    enum class Badge : unsigned char { None, Reported, Inferred };

    QString initials;
    theme::Meaning avatar = theme::Meaning::Muted;
    QString customer;
    QString time;
    QString title;
    QString preview; ///< with who spoke, or the draft; empty when there is none
    bool previewRightToLeft = false;
    Badge badge = Badge::None;
    QString badgeText;   ///< empty: unread, but nobody counted; shown as a dot
    bool pinned = false; ///< by the person, here
    QString channelIcon;
    QString account;
    QList<ChatRowPill> pills; ///< in the order they are shown

    bool isUnread() const { return badge != Badge::None; }
    bool operator==(const ChatRowContent &) const = default;
};

ChatRowContent contentOf(const ChatRow &row, const QString &accountName, const QDateTime &now,
                         const WaitingLimits &limits = {});

/// The whole texts, the exact time and how each inferred value was found; HTML with everything escaped.
QString toolTipOf(const ChatRow &row, const QString &accountName, const QDateTime &now);

/// The name of a channel's icon; there is one for every kind.
QString channelIconName(ChannelKind channel);

/// The soft colour of a person's avatar: the same for the same name, on every computer.
theme::Meaning avatarMeaning(const QString &name);

} // namespace deskside
