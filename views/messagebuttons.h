// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messagelayout.h"

#include <QHash>
#include <QObject>

class QListView;
class QPushButton;

namespace deskside {

/// The buttons of the messages that can be seen: real ones, so that the keyboard and screen readers reach them. They
/// stand in the viewport of the list where the layout has left room.
class MessageButtons : public QObject
{
    Q_OBJECT
public:
    explicit MessageButtons(QListView *list);

    /// Makes, places and removes buttons after anything has moved.
    void place();

Q_SIGNALS:
    void pressed(const deskside::ConversationEntry &entry, const deskside::MessageButton &button);

private:
    QPushButton *make(const QString &name);

    QListView *m_list;
    QHash<QString, QPushButton *> m_buttons; ///< by what names a button for good
};

} // namespace deskside
