// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

namespace deskside {

/// What the person added to a chat on this computer. No vendor knows of it and no sync changes it.
struct OwnData {
    bool pinned = false;
    QString note;            ///< plain text; empty: none
    QList<QString> tags;     ///< as typed, without white space, sorted, none twice (case and accents matter not)
    QDateTime remindAt = {}; ///< when the person wants to be reminded of the chat, UTC; null: not

    bool isEmpty() const { return !pinned && note.isEmpty() && tags.isEmpty() && remindAt.isNull(); }
    bool operator==(const OwnData &) const = default;
};

/// The tags in a line as a person types it: separated by spaces or commas, an # in front of each allowed.
QList<QString> tagsIn(const QString &line);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::OwnData)
