// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxitem.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

namespace deskside {

class LeavingDialog;

/// What becomes of replies that are still on their way when the person wants the program to end. They are sent at once;
/// where that takes longer than a moment, or cannot be, the person is told what will become of them and chooses.
class Leaving : public QObject
{
    Q_OBJECT
public:
    /// How long sending may take before the person is told of it, and before they are asked.
    static constexpr std::chrono::milliseconds moment{300};
    static constexpr std::chrono::milliseconds patience{5'000};

    explicit Leaving(QWidget *window);

    /// The person has asked for these; the outbox will tell of them soon.
    void noteWanted(const QList<Action> &actions);
    /// Nothing is left to do about an action, whether or not the outbox has told of it.
    void noteSettled(const Action &action);
    void setOutbox(const QList<OutboxItem> &items);
    void setOffline(bool offline);

    /// True when no reply is on its way, or the person leaves all the same. Otherwise what is held is to be sent now
    /// (sendNowWanted()), and ready() or stayed() follows.
    bool mayLeave();

Q_SIGNALS:
    void sendNowWanted();
    /// mayLeave() is true once.
    void ready();
    void stayed();

private:
    /// Replies that nothing but time or the network keeps from the vendors.
    qsizetype onTheirWay() const;
    /// Those of them that need the person since they began to leave.
    qsizetype asking() const;
    void look();
    void tell();
    void end(bool leaves);

    QWidget *m_window;
    QSet<QString> m_wanted;    ///< Action::id of replies that the outbox has not told of yet
    QList<OutboxItem> m_items; ///< with words
    QSet<QString> m_left;      ///< Action::id of what was on its way when the person began to leave
    QPointer<LeavingDialog> m_dialog;
    QTimer m_moment;
    QTimer m_patience;
    bool m_offline = false;
    bool m_leaves = false; ///< the person wants to, and it is being seen to
    bool m_agreed = false;
};

} // namespace deskside
