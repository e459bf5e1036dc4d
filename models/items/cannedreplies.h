// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QStringList>
#include <QVariantMap>

namespace deskside {

/// Words that a person keeps to answer with.
struct CannedReply {
    QString id;   ///< begins with "reply-"; stable
    QString name; ///< one line, the person's
    QString text; ///< with variables in braces, see cannedVariables()
    bool operator==(const CannedReply &) const = default;
};

/// No reply has a longer text, in UTF-16 units.
constexpr qsizetype longestCanned = 10'000;

/// A reply with an id of its own. A blank name becomes the beginning of the text; null when the text is blank.
CannedReply newCannedReply(const QString &name, const QString &text);
/// The same as it is kept: the name one line, the text within its length.
CannedReply tidied(CannedReply reply);

/// A few to begin with, in the language of the program.
QList<CannedReply> readyCannedReplies();

/// For the settings: a key for each reply with its name and text, and "order" with the ids from first to last.
QVariantMap cannedRepliesToMap(const QList<CannedReply> &replies);
/// What cannot be a reply is left out. An empty map was never written: the ready ones.
QList<CannedReply> cannedRepliesFromMap(const QVariantMap &map);

/// Those that fit what is typed, in order: whose name has a word that begins so, then those that say it in their text.
/// All when it is blank.
QList<CannedReply> matching(const QList<CannedReply> &replies, const QString &typed);

/// What variables stand for in one chat; empty: not known.
struct CannedFacts {
    QString customerName;
    QString agentName;
    QString chatLink;
    bool operator==(const CannedFacts &) const = default;
};

/// The variables, in braces: "{customer.name}", "{agent.name}", "{chat.link}".
QStringList cannedVariables();

/// A reply ready to be read through and sent.
struct FilledReply {
    QString text;
    QStringList unknown;   ///< what looks like a variable and is none; it stays in the text. Each once
    QStringList missing;   ///< variables without a value here; a gap, "…", stands for each. Each once
    QList<qsizetype> gaps; ///< where in `text`
};
/// Puts values in the places of variables, once: braces in a value mean nothing.
FilledReply filled(const QString &text, const CannedFacts &facts);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::CannedReply)
