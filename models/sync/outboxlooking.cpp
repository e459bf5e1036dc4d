// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/outbox.h"

#include "models/sync/storekeeper.h"

/// How the outbox finds out whether what left without an answer has arrived.

namespace deskside {

namespace {

using Phase = OutboxItem::Phase;
using Question = OutboxItem::Question;

} // namespace

void Outbox::readAgain(Entry &entry, const Line &line, std::function<void(Entry &, const Result<Chat> &)> then)
{
    Chat chat;
    chat.key = entry.item.action.chat;
    chat.vendor = line.vendor.id;
    entry.busy = true;
    entry.call = line.backend->readChat(m_keeper->chat(chat.key).value_or(chat),
                                        whenAnswered<Chat>(entry.item.number, std::move(then)));
}

/// Whether one that left without an answer has arrived.
void Outbox::look(Entry &entry, const Line &line)
{
    const Operation kind = entry.item.action.kind;
    const qint64 number = entry.item.number;
    const bool canRead = line.supports(Operation::ReadChat);
    if (kind == Operation::NewChat) {
        entry.busy = true;
        entry.call = line.backend->listChats(
            {}, 1, line.vendor.pageSize, whenAnswered<ChatPage>(number, [this](Entry &sent, const auto &page) {
                page ? lookForNewChat(sent, page->chats) : lookFailed(sent, page.error());
            }));
        return;
    }
    const auto known = m_keeper->chat(entry.item.action.chat);
    if (kind == Operation::Reply && known && line.supports(Operation::Messages)) {
        entry.busy = true;
        entry.call = line.backend->listMessages(
            *known, {}, whenAnswered<MessagePage>(number, [this](Entry &sent, const auto &page) {
                page ? lookAmong(sent, page->messages) : lookFailed(sent, page.error());
            }));
        return;
    }
    if (canRead) {
        readAgain(entry, line, [this](Entry &sent, const Result<Chat> &chat) {
            if (!chat) {
                lookFailed(sent, chat.error());
            } else if (sent.item.action.kind == Operation::Reply) {
                lookAmong(sent, chat->lastMessages);
            } else {
                compare(sent, *chat);
            }
        });
    } else if (kind == Operation::Reply) {
        lookAmong(entry, known ? known->lastMessages : QList<Message>());
    } else if (entry.item.phase == Phase::Asking) {
        entry.looksOnce = false;
    } else if (entry.takenBack) {
        believe(entry, {}); // whether it was or not: what it is reversed to is how it was
    } else {                // doing it twice is doing it once
        entry.item.phase = Phase::Waiting;
        update(entry);
    }
}

void Outbox::compare(Entry &entry, const Chat &chat)
{
    OutboxItem &item = entry.item;
    const Operation kind = item.action.kind;
    const ActionState state = stateOf(chat, kind);
    if (isSame(kind, state, item.action.wanted)) {
        Performed performed;
        performed.chat = chat;
        believe(entry, performed);
    } else if (entry.takenBack) { // it did not happen, and is not to
        leave(item.number, true);
    } else if (item.phase == Phase::Asking || !isSame(kind, state, item.action.before)) {
        ask(entry, Question::ChangedMeanwhile, state, {chat});
    } else {
        item.phase = Phase::Waiting;
        OutboxChange change;
        change.answers.append(chat);
        update(entry, change);
    }
}

void Outbox::lookAmong(Entry &entry, const QList<Message> &messages)
{
    const Message *found = findReply(messages, entry.item, m_said.value(entry.item.action.chat));
    if (found) {
        believe(entry, {{}, *found});
    } else {
        notFound(entry);
    }
}

void Outbox::lookForNewChat(Entry &entry, const QList<Chat> &chats)
{
    const auto with = m_keeper->chat(entry.item.action.chat);
    for (const Chat &chat : chats) {
        if (const Message *found = findOpening(chat, with, entry.item)) {
            believe(entry, {chat, *found});
            return;
        }
    }
    notFound(entry);
}

void Outbox::notFound(Entry &entry)
{
    if (entry.item.phase == Phase::Asking) {
        entry.looksOnce = false;
    } else if (std::exchange(entry.sendsIfMissing, false)) {
        entry.item.phase = Phase::Waiting;
        update(entry);
    } else if (++entry.looks < m_pace.looks.size()) {
        entry.notBefore = after(m_pace.looks.at(entry.looks)); // a slow server may still deliver it
        workSoon();
    } else {
        ask(entry, Question::MayHaveHappened);
    }
}

void Outbox::lookFailed(Entry &entry, const ApiError &error)
{
    using Kind = ApiError::Kind;
    const Action action = entry.item.action;
    if (entry.item.phase == Phase::Asking) {
        entry.looksOnce = false;
        return;
    }
    switch (error.kind) {
    case Kind::Unauthorized:
        m_signedOut.insert(action.chat.account);
        [[fallthrough]];
    case Kind::Offline:
    case Kind::TimedOut:
    case Kind::RateLimited:
    case Kind::ServerFault:
        entry.item.error = error;
        entry.notBefore = after(pause(++entry.failures, error));
        workSoon();
        return;
    default:
        break;
    }
    if (!isRepeatable(action.kind)) {
        notFound(entry);
    } else if (error.kind != Kind::NotFound) {
        entry.item.phase = Phase::Waiting;
        update(entry);
    } else if (action.kind == Operation::Remove) {
        believe(entry, {});
    } else {
        refuse(entry, error);
    }
}

} // namespace deskside
