// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"

#include <QMetaType>
#include <QTime>
#include <QVariantMap>

namespace deskside {

/// What a person wants to be told of while they look elsewhere, and how much of it.
struct NoticeSettings {
    /// How much of a chat a notification shows: others may see the screen.
    enum class Detail : unsigned char {
        Nothing,  ///< that something happened
        Customer, ///< and whose chat it is
        Text,     ///< and the beginning of what was said
    };
    bool forMe = true;   ///< a chat was assigned to the person
    bool handoff = true; ///< the AI handed a chat over
    bool angry = true;   ///< a customer whose chat is open became angry
    bool due = true;     ///< a follow-up or a reminder is due
    Detail detail = Detail::Customer;
    QTime quietFrom = {}; ///< local time; both invalid or equal: never quiet
    QTime quietTo = {};   ///< may be on the next day
    bool sound = false;

    bool operator==(const NoticeSettings &) const = default;
};

QVariantMap noticeSettingsToMap(const NoticeSettings &settings);
/// What is missing or cannot be read is as it is at first.
NoticeSettings noticeSettingsFromMap(const QVariantMap &map);

/// Why a person is told of a chat. The first that is true is the reason.
enum class NoticeReason : unsigned char { ForMe, Angry, Handoff, Due, View };

/// Whether the step from one row to the next is worth a word; nullopt when it is not. `before` is null for a chat that
/// was not known: it is news then, so nothing is to be asked while the first chats of an account arrive.
std::optional<NoticeReason> noticeOf(const CompactRow *before, const CompactRow &after, const Words &words,
                                     const NoticeSettings &settings);

bool isQuiet(const NoticeSettings &settings, const QTime &localTime);

/// What a notification says: one line each, plain text.
struct Notice {
    QString title;
    QString text;
    bool operator==(const Notice &) const = default;
};
/// `view` is the name of the view for NoticeReason::View.
Notice wordsOf(NoticeReason reason, const ChatRow &row, const NoticeSettings &settings, const QString &view = {});
/// When several chats came at once: "5 chats need you".
Notice wordsOfMany(qsizetype chats);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::Notice)
