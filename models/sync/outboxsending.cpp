// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/outbox.h"

#include "models/sync/storekeeper.h"

#include <algorithm>

/// What the outbox does with the vendors: sending, and finding out what became of it.

namespace deskside {

namespace {

using Phase = OutboxItem::Phase;
using Question = OutboxItem::Question;

/// How many that were done can still be taken back, and replies are told from others.
constexpr qsizetype mostDone = 5'000;
constexpr qsizetype mostSaid = 50;
/// Until the store is asked again to take that something was done.
constexpr std::chrono::seconds storePause{10};

/// What was to be said in a new chat, when only the chat came about: a reply in it that has left.
OutboxItem openingOf(const OutboxItem &item, const ChatKey &chat)
{
    OutboxItem opening = item;
    opening.number = 0;
    opening.action.kind = Operation::Reply;
    opening.action.chat = chat;
    opening.action.wanted = {.text = item.action.wanted.text};
    opening.phase = Phase::Sending;
    opening.question = Question::None;
    opening.seen.clear();
    return opening;
}

} // namespace

qint64 Outbox::dueOf(const Entry &entry) const
{
    qint64 due = std::max(entry.notBefore, m_accountNotBefore.value(entry.item.action.chat.account, 0));
    if (entry.item.phase == Phase::Held) {
        // A clock that was set back does not make it wait longer than it was meant to.
        const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(entry.item.heldUntil);
        due = std::max(due, m_clock.elapsed() + std::min(left, entry.item.made.msecsTo(entry.item.heldUntil)));
    }
    return due;
}

void Outbox::work()
{
    if (!m_keeper->isOpen()) {
        return;
    }
    QHash<QString, int> underWay;
    QSet<ChatKey> blocked;
    for (const auto &[number, entry] : m_entries) {
        if (entry.busy) {
            ++underWay[entry.item.action.chat.account];
            blocked.insert(entry.item.action.chat); // also for one that was made earlier and is sent again
        }
    }
    QHash<QString, bool> lines;
    const auto hasLine = [&](const QString &account) {
        const auto known = lines.constFind(account);
        return known != lines.cend()
                   ? *known
                   : *lines.insert(account, !m_signedOut.contains(account) && m_lineOf(account).has_value());
    };
    const qint64 now = m_clock.elapsed();
    QList<qint64> ready;
    std::optional<qint64> next;
    for (auto &[number, entry] : m_entries) {
        const ChatKey &chat = entry.item.action.chat;
        const bool isOver = entry.item.phase == Phase::Refused || (entry.performed && entry.awaitsList);
        if (isOver || blocked.contains(chat)) {
            continue;
        }
        blocked.insert(chat); // what comes later in the same chat waits
        if (entry.item.phase == Phase::Asking && !entry.looksOnce && !entry.performed) {
            continue;
        }
        if (const qint64 due = dueOf(entry); due > now) {
            next = std::min(next.value_or(due), due);
        } else if (entry.performed) {
            ready.append(number);
        } else if (!mayBegin(entry, hasLine(chat.account), now)) {
            if (entry.lookedBy > now) {
                next = std::min(next.value_or(entry.lookedBy), entry.lookedBy);
            }
        } else if (underWay[chat.account] < m_pace.mostAtOnce) {
            ++underWay[chat.account];
            ready.append(number);
        }
    }
    if (next) {
        m_work.start(static_cast<int>(std::min<qint64>(*next - now + 1, std::numeric_limits<int>::max())));
    }
    for (const qint64 number : std::as_const(ready)) {
        begin(number);
    }
}

/// What had to wait is not sent before the list was looked at: what is stored may be as old as the wait was long.
bool Outbox::mayBegin(Entry &entry, bool hasLine, qint64 now) const
{
    if (!hasLine) {
        entry.stale = true;
        entry.lookedBy = 0;
        return false;
    }
    if (!entry.stale || entry.item.phase == Phase::Unknown || entry.item.phase == Phase::Asking) {
        return true;
    }
    if (entry.lookedBy == 0) {
        entry.lookedBy = now + m_pace.firstLook.count();
    }
    entry.stale = entry.lookedBy > now;
    return !entry.stale;
}

void Outbox::begin(qint64 number)
{
    const auto found = m_entries.find(number);
    if (found == m_entries.end()) {
        return;
    }
    Entry &entry = found->second;
    if (entry.performed) {
        settle(entry);
    } else if (const auto line = m_lineOf(entry.item.action.chat.account)) {
        const bool hasLeft = entry.item.phase == Phase::Unknown || entry.item.phase == Phase::Asking;
        hasLeft ? look(entry, *line) : send(entry, *line);
    }
}

void Outbox::send(Entry &entry, const Line &line)
{
    const Operation kind = entry.item.action.kind;
    if (!line.supports(kind)) {
        refuse(entry, {ApiError::Kind::Rejected, 0, tr("%1 has nothing of the kind").arg(line.vendor.name), {}});
        return;
    }
    if (!isAsKept(entry.item.number)) {
        return;
    }
    const auto known = m_keeper->chat(entry.item.action.chat);
    if (!mayBeSent(entry, known)) {
        return;
    }
    OutboxItem leaving = entry.item;
    leaving.phase = Phase::Sending;
    leaving.sent = QDateTime::currentDateTimeUtc();
    leaving.error.reset();
    ++leaving.tries;
    if (!isRepeatable(kind)) {
        leaving.seen += messagesIn(leaving.action.chat);
        leaving.seen.removeDuplicates();
    }
    // Nothing leaves of which the store does not know that it left.
    const auto has = m_keeper->wrote(m_keeper->store().sendItem(leaving));
    if (!has) {
        entry.notBefore = after(storePause);
        workSoon();
        return;
    }
    if (!*has) {
        isAsKept(leaving.number); // it was, a moment ago
        return;
    }
    entry.item = leaving;
    entry.busy = true;
    Chat chat;
    chat.key = leaving.action.chat;
    chat.vendor = line.vendor.id;
    entry.call = line.backend->perform(
        leaving.action, known.value_or(chat),
        whenAnswered<Performed>(leaving.number, [this](Entry &sent, const Result<Performed> &answer) {
            answer ? believe(sent, *answer) : fail(sent, answer.error());
        }));
    tellSoon();
}

/// False when the store says something else of it than what is known here: another program has it, or the store could
/// not take what was done here last.
bool Outbox::isAsKept(qint64 number)
{
    const auto kept = m_keeper->read(m_keeper->store().outboxItem(number));
    const OutboxItem &item = m_entries.at(number).item;
    if (kept && *kept && (*kept)->phase == item.phase) {
        return true;
    }
    const bool isOurs = kept && *kept && (*kept)->tries == item.tries && (*kept)->sent == item.sent;
    if (!kept || (isOurs && !keep({.kept = {item}}))) {
        m_entries.at(number).notBefore = after(storePause);
    } else if (isOurs) {
        // it is now
    } else if (*kept) {
        m_entries.at(number).item = **kept;
    } else {
        m_entries.erase(number);
    }
    tellSoon();
    workSoon();
    return false;
}

/// Whether what the person saw still holds; else it is asked, or nothing is left to do.
bool Outbox::mayBeSent(Entry &entry, const std::optional<Chat> &known)
{
    const OutboxItem &item = entry.item;
    if (!known) {
        return true;
    }
    if (item.action.kind == Operation::Reply) {
        const Message *answer = answerMeanwhile(known->lastMessages, item, m_said.value(item.action.chat));
        if (answer) {
            ask(entry, Question::AnsweredMeanwhile, asMeanwhile(*answer));
        }
        return answer == nullptr;
    }
    const QDateTime since = item.heldUntil.isValid() ? item.heldUntil : item.made;
    const bool waited =
        entry.restored || since.msecsTo(QDateTime::currentDateTimeUtc()) > qint64{m_pace.waited.count()};
    if ((!waited && !entry.reverses) || !isRepeatable(item.action.kind)) {
        return true;
    }
    const ActionState state = stateOf(atItsTurn(item, *known), item.action.kind);
    // What was done a moment ago may not be in the store yet: that it is as wanted says nothing.
    if (waited && isSame(item.action.kind, state, item.action.wanted)) {
        entry.performed = Performed();
        settle(entry);
        return false;
    }
    if (!isSame(item.action.kind, state, item.action.before) && !isSame(item.action.kind, state, item.action.wanted)) {
        ask(entry, Question::ChangedMeanwhile, state);
        return false;
    }
    return true;
}

/// With what the list has not told yet: what was done or is being done, and what goes before the item.
Chat Outbox::atItsTurn(const OutboxItem &item, Chat chat) const
{
    for (const auto &[number, other] : m_entries) {
        const Phase phase = other.item.phase;
        const bool isBefore = number < item.number && phase != Phase::Refused;
        if (other.item.action.chat == chat.key && (other.performed || phase == Phase::Sending || isBefore)) {
            chat = withAction(std::move(chat), other.item.action);
        }
    }
    return chat;
}

void Outbox::fail(Entry &entry, const ApiError &error)
{
    const Operation kind = entry.item.action.kind;
    const ChatKey chat = entry.item.action.chat;
    const bool isFault = error.kind == ApiError::Kind::ServerFault || error.kind == ApiError::Kind::OutcomeUnknown;
    entry.faults += isFault ? 1 : 0;
    Outcome outcome = outcomeOf(error, kind);
    if (isRepeatable(kind) && isFault && entry.faults >= m_pace.mostFaults) {
        outcome = Outcome::Refuse;
    }
    switch (outcome) {
    case Outcome::SignedOut:
        m_signedOut.insert(chat.account);
        wait(entry, error);
        break;
    case Outcome::Wait:
        if (error.kind == ApiError::Kind::RateLimited) { // slows the whole account
            m_accountNotBefore.insert(chat.account, after(pause(entry.failures + 1, error)));
        }
        wait(entry, error);
        break;
    case Outcome::Unknown:
        entry.item.phase = Phase::Unknown;
        entry.item.error = error;
        entry.looks = 0;
        entry.notBefore = isRepeatable(kind) ? after(pause(entry.faults, error) / 4) : after(m_pace.looks.value(0));
        update(entry);
        break;
    case Outcome::Refuse:
        refuse(entry, error);
        if (error.kind == ApiError::Kind::BadReply || isFault) {
            Q_EMIT chatNeedsReading(chat);
        }
        break;
    }
}

/// It did not happen.
void Outbox::wait(Entry &entry, const ApiError &error)
{
    if (entry.takenBack) {
        leave(entry.item.number, true);
        return;
    }
    entry.item.phase = Phase::Waiting;
    entry.item.error = error;
    entry.notBefore = after(pause(++entry.failures, error));
    using Kind = ApiError::Kind;
    if (error.kind == Kind::Offline || error.kind == Kind::TimedOut || error.kind == Kind::Unauthorized) {
        entry.stale = true; // who knows for how long
        entry.lookedBy = 0;
    }
    update(entry);
}

void Outbox::refuse(Entry &entry, const ApiError &error, const QList<Chat> &answers)
{
    if (entry.takenBack) {
        leave(entry.item.number, true);
        return;
    }
    OutboxItem &item = entry.item;
    item.phase = Phase::Refused;
    item.question = Question::None;
    item.meanwhile = {};
    item.error = error;
    entry.performed.reset();
    OutboxChange change;
    change.answers = answers;
    relink(item, item.action.wanted, item.action.before, &change);
    const ChatKey chat = item.action.chat;
    const QString words = item.action.kind == Operation::Reply ? item.action.wanted.text : QString();
    const auto draft = draftIn(chat);
    const bool returns = !words.isEmpty() && draft && draft->isEmpty();
    if (returns) {
        item.meanwhile.on = true;
        change.drafts.append({chat, words, item.made});
    }
    const Action action = item.action;
    update(entry, change);
    if (returns) {
        Q_EMIT textReturned(chat, words);
    }
    Q_EMIT settled(action, false);
}

void Outbox::ask(Entry &entry, Question question, const ActionState &meanwhile, const QList<Chat> &answers)
{
    entry.item.phase = Phase::Asking;
    entry.item.question = question;
    entry.item.meanwhile = meanwhile;
    entry.looksOnce = false;
    OutboxChange change;
    change.answers = answers;
    update(entry, change);
}

/// The vendor has done it.
void Outbox::believe(Entry &entry, const Performed &performed)
{
    const Action &action = entry.item.action;
    entry.performed = performed;
    entry.awaitsList = false;
    entry.notBefore = 0;
    if (action.kind == Operation::Remove && !performed.chat) {
        if (auto chat = m_keeper->chat(action.chat)) {
            chat->removed = true;
            entry.performed->chat = *std::move(chat);
        }
    }
    if (entry.performed->chat || action.kind == Operation::Remove) {
        settle(entry);
        return;
    }
    const auto line = m_lineOf(action.chat.account);
    if (line && action.kind != Operation::NewChat && line->supports(Operation::ReadChat)) {
        readAgain(entry, *line, [this](Entry &done, const Result<Chat> &chat) {
            if (chat) {
                done.performed->chat = *chat;
            }
            const ChatKey key = done.item.action.chat;
            settle(done);
            if (!chat) {
                Q_EMIT chatNeedsReading(key);
            }
        });
        return;
    }
    const ChatKey chat = action.chat;
    entry.awaitsList = isRepeatable(action.kind) && line;
    if (!entry.awaitsList) {
        settle(entry);
    }
    Q_EMIT chatNeedsReading(chat);
}

/// A vendor that nobody says has the operation may take it and do nothing.
bool Outbox::isBelievable(const Entry &entry, const Chat &chat) const
{
    const Action &action = entry.item.action;
    const auto line = m_lineOf(action.chat.account);
    if (!line || !isRepeatable(action.kind) || action.kind == Operation::Remove
        || supportOf(action.kind, line->account, line->vendor) != Support::Inferred) {
        return true;
    }
    const ActionState state = stateOf(chat, action.kind);
    return state == ActionState() || isSame(action.kind, state, action.wanted)
           || !isSame(action.kind, state, action.before);
}

void Outbox::settle(Entry &entry)
{
    const Performed performed = entry.performed.value_or(Performed());
    const OutboxItem item = entry.item;
    const Action &action = item.action;
    if (performed.chat && !isBelievable(entry, *performed.chat)) {
        refuse(entry, {ApiError::Kind::BadReply, 0, tr("the chat is as it was before"), {}}, {*performed.chat});
        return;
    }
    OutboxChange change;
    change.removed.append(item.number);
    if (performed.chat) {
        change.answers.append(*performed.chat);
    }
    const QString messageId = performed.message ? performed.message->id : QString();
    if (action.kind == Operation::Reply && !messageId.isEmpty()) {
        for (auto next = m_entries.upper_bound(item.number); next != m_entries.end(); ++next) {
            if (next->second.item.action.chat == action.chat) {
                change.kept.append(next->second.item);
                change.kept.last().seen.append(messageId); // is no answer to what it says
            }
        }
    }
    if (performed.unsaid && performed.chat) {
        change.kept.append(openingOf(item, performed.chat->key));
    }
    const auto kept = keep(change);
    if (!kept) {
        entry.notBefore = after(storePause); // it was done all the same
        workSoon();
        return;
    }
    const bool takenBack = entry.takenBack;
    m_entries.erase(item.number);
    const OutboxItem opening = performed.unsaid && performed.chat ? kept->kept.last() : OutboxItem();
    if (opening.number != 0) {
        m_entries[opening.number].item = opening;
    }
    if (action.kind == Operation::Reply) {
        QList<Said> &said = m_said[action.chat];
        said.append({action.id, action.wanted.text, messageId});
        if (said.size() > mostSaid) {
            said.removeFirst();
        }
    }
    if (!takenBack) {
        noteDone(action);
    }
    const ChatKey chat = action.kind == Operation::NewChat && performed.chat ? performed.chat->key : action.chat;
    const bool isThere = action.kind == Operation::Reply || chat != action.chat;
    if (performed.message && isThere) {
        Q_EMIT messageSettled(chat, *performed.message);
    }
    if (chat != action.chat) {
        Q_EMIT made(action, chat);
    }
    Q_EMIT settled(action, true);
    if (const auto said = m_entries.find(opening.number); said != m_entries.end()) {
        fail(said->second, *performed.unsaid);
    }
    if (takenBack) {
        reverse(action);
    }
    tellSoon();
    workSoon();
}

void Outbox::noteDone(const Action &action)
{
    m_done.insert(action.id, action);
    m_doneInOrder.append(action.id);
    if (m_doneInOrder.size() > mostDone) {
        m_done.remove(m_doneInOrder.takeFirst());
    }
}

} // namespace deskside
