// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncengine.h"

/// What the engine does with its outbox.

namespace deskside {

void SyncEngine::connectOutbox()
{
    connect(&m_outbox, &Outbox::delta, this, qOverload<const ChatDelta &>(&SyncEngine::tell));
    connect(&m_outbox, &Outbox::changed, this, &SyncEngine::outboxChanged);
    connect(&m_outbox, &Outbox::touched, &m_opened, &OpenedChats::showAgain);
    connect(&m_outbox, &Outbox::settled, this, &SyncEngine::actionSettled);
    connect(&m_outbox, &Outbox::textReturned, this, &SyncEngine::textReturned);
    connect(&m_outbox, &Outbox::messageSettled, &m_threads, &Threads::keep);
    connect(&m_outbox, &Outbox::settled, &m_threads, [this](const Action &action) {
        m_threads.reread(action.chat.account, {action.chat.id}); // not every vendor tells the message it has made
    });
    connect(&m_outbox, &Outbox::made, this, &SyncEngine::chatMade);
    connect(&m_outbox, &Outbox::trouble, this, &SyncEngine::storeTrouble);
    connect(&m_outbox, &Outbox::chatNeedsReading, this, [this](const ChatKey &chat) { refresh(chat.account, false); });
}

std::optional<Outbox::Line> SyncEngine::lineTo(const QString &accountId)
{
    const auto found = m_entries.find(accountId);
    if (found == m_entries.end() || m_brief) {
        return {};
    }
    const Entry &entry = found->second;
    return isAtWork(entry) ? std::optional(Outbox::Line{entry.account, entry.vendor, &entry.sync->backend()})
                           : std::nullopt;
}

void SyncEngine::act(const QList<Action> &actions, std::chrono::milliseconds hold)
{
    m_outbox.act(actions, hold);
}

void SyncEngine::takeBack(const QString &actionId)
{
    m_outbox.takeBack(actionId);
}

void SyncEngine::answerOutbox(qint64 number, OutboxAnswer answer)
{
    m_outbox.answer(number, answer);
}

void SyncEngine::setDraft(const ChatKey &key, const QString &text, const QDateTime &begun)
{
    // Whatever comes late for an account that was removed would stay for good.
    if (m_entries.count(key.account) > 0 || m_expected.contains(key.account)) {
        m_outbox.setDraft({key, text, begun});
    }
}

void SyncEngine::askColleagues(const QString &accountId)
{
    const auto tellAssignees = [this, accountId] {
        const auto people =
            m_keeper.isOpen() ? m_keeper.read(m_keeper.store().assignees(accountId)) : std::optional<QList<Person>>();
        Q_EMIT colleaguesKnown(accountId, people.value_or(QList<Person>()));
    };
    const auto line = lineTo(accountId);
    if (!line || !line->supports(Operation::Colleagues)) {
        tellAssignees();
        return;
    }
    m_entries.at(accountId).colleagues =
        line->backend->listColleagues([this, accountId, tellAssignees](const Result<QList<Person>> &people) {
            if (people) {
                Q_EMIT colleaguesKnown(accountId, *people);
            } else {
                tellAssignees();
            }
        });
}

} // namespace deskside
