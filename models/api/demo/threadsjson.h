// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace deskside::demo {

/// What was said in an account's chats since the demo began. What was said before is made up when it is asked for, from
/// the chat as it was then.
class Threads
{
public:
    /// Keeps a record that is about to be changed, so that what was said before stays as it was.
    void touch(const QJsonObject &before)
    {
        Thread &thread = m_threads[before.value(QLatin1StringView("id")).toString()];
        if (thread.base.isEmpty()) {
            thread.base = before;
        }
    }

    /// Adds a message to a chat, `before` being its record without it.
    void add(const QJsonObject &before, const QJsonObject &message)
    {
        touch(before);
        m_threads[before.value(QLatin1StringView("id")).toString()].added.append(message);
    }

    /// The record of a chat as it was before anything was added to it.
    QJsonObject base(const QJsonObject &record) const
    {
        const auto thread = m_threads.constFind(record.value(QLatin1StringView("id")).toString());
        return thread == m_threads.constEnd() ? record : thread->base;
    }
    QList<QJsonObject> added(const QString &chatId) const { return m_threads.value(chatId).added; }

    /// A person has written there: the customer is to answer, once.
    void await(const QString &chatId)
    {
        if (!m_awaited.contains(chatId)) {
            m_awaited.append(chatId);
        }
    }
    bool isAwaited() const { return !m_awaited.isEmpty(); }
    /// The chat that has waited longest, which waits no more; null when none does.
    QString takeAwaited() { return m_awaited.isEmpty() ? QString() : m_awaited.takeFirst(); }

private:
    struct Thread {
        QJsonObject base;
        QList<QJsonObject> added;
    };
    QHash<QString, Thread> m_threads;
    QStringList m_awaited;
};

} // namespace deskside::demo
