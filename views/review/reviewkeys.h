// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

class QKeyEvent;

namespace deskside {

/// What the review desk does when a key says so. Each key is a single one with its modifiers.
enum class ReviewAct : unsigned char {
    Right,
    Early,
    Late,
    ShouldNot,
    Solved,
    PartlySolved,
    NotSolved,
    Lost,
    Undo,
    Next,
    Previous,
    Comment,
    Tags,
    Open,
    Read,
    Filter,
    NextPane,
    PreviousPane,
};

struct ReviewCommand {
    ReviewAct act = ReviewAct::Right;
    QString id;   ///< its name in the settings; never changes
    QString text; ///< for a person
    QList<QKeySequence> keys;
};

/// Every command, in the order in which it is listed, with the keys it has unless the person binds others.
QList<ReviewCommand> reviewCommands();

/// Which command a key means.
class ReviewKeys
{
public:
    ReviewKeys();
    /// Binds keys to a command's id instead of its own; none take them all away. An unknown id is nothing.
    void bind(const QString &id, const QList<QKeySequence> &keys);
    std::optional<ReviewAct> actOf(const QKeyEvent &event) const;

private:
    QList<ReviewCommand> m_commands;
};

} // namespace deskside
