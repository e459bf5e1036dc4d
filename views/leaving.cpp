// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/leaving.h"

#include "views/leavingdialog.h"

#include <QWidget>
#include <algorithm>

namespace deskside {

namespace {

bool isReply(const Action &action)
{
    return action.kind == Operation::Reply || action.kind == Operation::NewChat;
}

bool needsPerson(const OutboxItem &item)
{
    return item.phase == OutboxItem::Phase::Asking || item.phase == OutboxItem::Phase::Refused;
}

} // namespace

Leaving::Leaving(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(moment);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_moment, &QTimer::timeout, this, &Leaving::tell);
    connect(&m_patience, &QTimer::timeout, this, &Leaving::tell);
}

void Leaving::noteWanted(const QList<Action> &actions)
{
    for (const Action &action : actions) {
        if (isReply(action)) {
            m_wanted.insert(action.id);
        }
    }
}

void Leaving::noteSettled(const Action &action)
{
    m_wanted.remove(action.id); // setOutbox() follows
}

void Leaving::setOutbox(const QList<OutboxItem> &items)
{
    m_items.clear();
    for (const OutboxItem &item : items) {
        if (isReply(item.action)) {
            m_wanted.remove(item.action.id);
            m_items.append(item);
        }
    }
    look();
}

void Leaving::setOffline(bool offline)
{
    m_offline = offline;
    if (m_dialog) {
        tell();
    }
}

qsizetype Leaving::onTheirWay() const
{
    return m_wanted.size() + std::count_if(m_items.begin(), m_items.end(), std::not_fn(needsPerson));
}

qsizetype Leaving::asking() const
{
    return std::count_if(m_items.begin(), m_items.end(), [this](const OutboxItem &item) {
        return needsPerson(item) && m_left.contains(item.action.id);
    });
}

bool Leaving::mayLeave()
{
    if (std::exchange(m_agreed, false) || (!m_leaves && onTheirWay() == 0)) {
        return true;
    }
    if (!std::exchange(m_leaves, true)) {
        m_left = m_wanted;
        for (const OutboxItem &item : std::as_const(m_items)) {
            if (!needsPerson(item)) {
                m_left.insert(item.action.id);
            }
        }
        m_moment.start();
        m_patience.start();
        Q_EMIT sendNowWanted();
    }
    if (m_offline || m_dialog) {
        tell();
    }
    return false;
}

void Leaving::look()
{
    if (!m_leaves) {
        return;
    }
    if (onTheirWay() == 0 && asking() == 0) {
        end(true);
    } else if (m_dialog || asking() > 0) {
        tell();
    }
}

void Leaving::tell()
{
    if (!m_dialog) {
        m_window->show(); // it may have been closed before, and the program gone on
        m_dialog = new LeavingDialog(m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &QDialog::accepted, this, [this] { end(true); });
        connect(m_dialog, &QDialog::rejected, this, [this] { end(false); });
        m_dialog->open();
    }
    const auto count = [](qsizetype replies) { return static_cast<int>(replies); };
    const bool sends = onTheirWay() > 0 && !m_offline && m_patience.isActive();
    QString sentence;
    if (sends) {
        sentence = tr("Sending %Ln reply(s)… What has not left when you quit is kept and goes out when Deskside is "
                      "open again.",
                      nullptr, count(onTheirWay()));
    } else if (onTheirWay() > 0) {
        sentence = tr("%Ln reply(s) are kept and go out when Deskside is open again.", nullptr, count(onTheirWay()));
    }
    if (asking() > 0) {
        const QString asks = tr("%Ln reply(s) could not be sent: they are kept, and it is for you to say what becomes "
                                "of them.",
                                nullptr, count(asking()));
        sentence = sentence.isEmpty() ? asks : QString(sentence + u'\n' + asks);
    }
    m_dialog->tell(sentence, sends);
}

void Leaving::end(bool leaves)
{
    m_leaves = false;
    m_agreed = leaves;
    m_moment.stop();
    m_patience.stop();
    if (LeavingDialog *dialog = m_dialog) {
        m_dialog.clear();
        dialog->disconnect(this);
        dialog->close();
    }
    if (leaves) {
        Q_EMIT ready();
    } else {
        Q_EMIT stayed();
    }
}

} // namespace deskside
