// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/outbox.h"

#include "models/sync/storekeeper.h"

#include <QRandomGenerator>
#include <QUuid>
#include <algorithm>

namespace deskside {

namespace {

using Phase = OutboxItem::Phase;
using Question = OutboxItem::Question;

/// Telling the whole of a large outbox costs: not each of thousands of steps is told.
constexpr size_t largeOutbox = 50;
constexpr std::chrono::milliseconds largeOutboxPause{100};

bool hasWords(const Action &action)
{
    return action.kind == Operation::Reply || action.kind == Operation::NewChat;
}

} // namespace

Outbox::Outbox(StoreKeeper *keeper, FindLine lineOf, const OutboxPace &pace, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_lineOf(std::move(lineOf))
    , m_pace(pace)
    , m_work(this)
    , m_tell(this)
{
    m_clock.start();
    m_work.setSingleShot(true);
    m_tell.setSingleShot(true);
    connect(&m_work, &QTimer::timeout, this, &Outbox::work);
    connect(&m_tell, &QTimer::timeout, this, [this] { Q_EMIT changed(items()); });
    // From the event loop: the write that made it recover may be a newer draft of the same chat.
    connect(keeper, &StoreKeeper::recovered, this, &Outbox::offerUnkept, Qt::QueuedConnection);
}

Outbox::~Outbox() = default;

QList<OutboxItem> Outbox::items() const
{
    QList<OutboxItem> items;
    items.reserve(static_cast<qsizetype>(m_entries.size()));
    for (const auto &[number, entry] : m_entries) {
        items.append(entry.item);
    }
    return items;
}

void Outbox::tellSoon()
{
    if (!m_tell.isActive()) {
        m_tell.start(m_entries.size() > largeOutbox ? largeOutboxPause : std::chrono::milliseconds(0));
    }
}

void Outbox::workSoon()
{
    m_work.start(0);
}

void Outbox::complain(const QString &consequence)
{
    const auto &failure = m_keeper->failure();
    Q_EMIT trouble(failure ? QString(failure->message + u' ' + consequence) : consequence);
}

std::chrono::milliseconds Outbox::pause(int failures, const ApiError &error) const
{
    return retryDelay(m_pace, failures, error, QRandomGenerator::global()->generateDouble());
}

Outbox::Entry *Outbox::entryOf(const QString &actionId)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&actionId](const auto &each) { return each.second.item.action.id == actionId; });
    return found == m_entries.end() ? nullptr : &found->second;
}

/// What is kept here goes on as it says even when the store cannot take it: after a restart it is found out again.
std::optional<OutboxChanged> Outbox::keep(const OutboxChange &change)
{
    QList<ChatKey> chats;
    for (const OutboxItem &item : change.kept) {
        chats.append(item.action.chat);
        if (const auto known = m_entries.find(item.number); known != m_entries.end()) {
            known->second.item = item;
        }
    }
    for (const qint64 number : change.removed) {
        if (const auto known = m_entries.find(number); known != m_entries.end()) {
            chats.append(known->second.item.action.chat);
        }
    }
    for (const Draft &draft : change.drafts) {
        chats.append(draft.chat);
    }
    tellSoon();
    if (!m_keeper->isOpen()) {
        return {};
    }
    auto changed = m_keeper->wrote(m_keeper->store().changeOutbox(change));
    if (changed) {
        if (!changed->delta.isEmpty()) {
            Q_EMIT delta(changed->delta);
        }
        chats += changed->changed;
        Q_EMIT touched(chats);
    }
    return changed;
}

void Outbox::update(Entry &entry, OutboxChange change)
{
    change.kept.append(entry.item);
    keep(change);
    workSoon();
}

void Outbox::takeOver(const QList<OutboxItem> &items)
{
    for (const OutboxItem &item : items) {
        Entry &entry = m_entries[item.number];
        entry.item = item;
        entry.restored = true;
        entry.stale = true;
    }
}

void Outbox::load()
{
    QList<OutboxItem> items;
    if (m_keeper->isOpen()) {
        items = m_keeper->read(m_keeper->store().outbox()).value_or(QList<OutboxItem>());
    } else if (m_keeper->reader()) {
        items = m_keeper->reader()->outbox();
    }
    // A store that was begun anew knows nothing of what is on its way.
    const std::map<qint64, Entry> before = std::exchange(m_entries, {});
    takeOver(items);
    OutboxChange change;
    for (const auto &[number, entry] : before) {
        if (!entryOf(entry.item.action.id)) {
            change.kept.append(entry.item);
            change.kept.last().number = 0;
        }
    }
    change.kept += items;
    change.kept.removeIf([](const OutboxItem &item) { return item.number != 0 && item.phase != Phase::Sending; });
    for (OutboxItem &item : change.kept) {
        item.phase = item.phase == Phase::Sending ? Phase::Unknown : item.phase;
    }
    if (!change.kept.isEmpty()) {
        const auto kept = keep(change);
        takeOver(kept ? kept->kept : QList<OutboxItem>());
    }
    offerUnkept();
    tellSoon();
    workSoon();
}

void Outbox::act(const QList<Action> &actions, std::chrono::milliseconds hold)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QSet<QString> known(m_doneInOrder.begin(), m_doneInOrder.end());
    for (const auto &[number, entry] : m_entries) {
        known.insert(entry.item.action.id);
    }
    OutboxChange change;
    for (const Action &action : actions) {
        OutboxItem item;
        item.action = action;
        if (action.id.isEmpty()) {
            item.action.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        }
        if (known.contains(item.action.id)) {
            continue;
        }
        known.insert(item.action.id);
        item.made = now;
        if (hold.count() > 0 && isHeldFirst(action)) {
            item.phase = Phase::Held;
            item.heldUntil = now.addMSecs(hold.count());
        }
        if (action.kind == Operation::Reply) {
            item.seen = messagesIn(action.chat);
            change.drafts.append({action.chat, {}, {}});
            m_unkeptDrafts.remove(action.chat);
        }
        change.kept.append(item);
    }
    if (change.kept.isEmpty()) {
        return;
    }
    const auto kept = keep(change);
    if (!kept) {
        complain(tr("Nothing was sent."));
        for (const OutboxItem &item : std::as_const(change.kept)) {
            if (hasWords(item.action)) {
                Q_EMIT textReturned(item.action.chat, item.action.wanted.text);
            }
            Q_EMIT settled(item.action, false);
        }
        return;
    }
    for (const OutboxItem &item : kept->kept) {
        m_entries[item.number].item = item;
    }
    tellSoon();
    workSoon();
}

void Outbox::sendHeld()
{
    OutboxChange change;
    for (auto &[number, entry] : m_entries) {
        if (entry.item.phase == OutboxItem::Phase::Held) {
            entry.item.phase = OutboxItem::Phase::Waiting;
            entry.item.heldUntil = QDateTime::currentDateTimeUtc();
            change.kept.append(entry.item);
        }
    }
    if (!change.kept.isEmpty()) {
        keep(change);
        workSoon();
    }
}

/// nullopt when that is not known.
std::optional<QString> Outbox::draftIn(const ChatKey &chat) const
{
    const auto draft = m_keeper->isOpen() ? m_keeper->read(m_keeper->store().draft(chat)) : std::nullopt;
    return draft ? std::optional(draft->text) : std::nullopt;
}

QList<QString> Outbox::messagesIn(const ChatKey &chat) const
{
    const auto ids = m_keeper->isOpen() ? m_keeper->read(m_keeper->store().messageIds(chat)) : std::nullopt;
    return ids.value_or(QList<QString>());
}

void Outbox::returnWords(const OutboxItem &item, OutboxChange *change)
{
    if (!hasWords(item.action)) {
        return;
    }
    const ChatKey &chat = item.action.chat;
    change->drafts.append({chat, withReturned(draftIn(chat).value_or(QString()), item.action.wanted.text), item.made});
}

/// The next action of the kind was made where the chat stood as it `was` after this one; now it stands as it `is`.
void Outbox::relink(const OutboxItem &item, const ActionState &was, const ActionState &is, OutboxChange *change)
{
    const Operation kind = item.action.kind;
    for (auto next = m_entries.upper_bound(item.number); next != m_entries.end() && isRepeatable(kind); ++next) {
        OutboxItem later = next->second.item;
        if (later.action.chat == item.action.chat && later.action.kind == kind) {
            if (isSame(kind, later.action.before, was)) {
                later.action.before = is;
                change->kept.append(later);
            }
            return;
        }
    }
}

bool Outbox::leave(qint64 number, bool returnsWords)
{
    const OutboxItem item = m_entries.at(number).item;
    OutboxChange change;
    change.removed.append(number);
    relink(item, item.action.wanted, item.action.before, &change);
    if (returnsWords) {
        returnWords(item, &change);
    }
    if (!keep(change)) { // nor can it be sent
        complain(tr("The action could not be taken back."));
        return false;
    }
    m_entries.erase(number);
    if (returnsWords && hasWords(item.action)) {
        Q_EMIT textReturned(item.action.chat, item.action.wanted.text);
    }
    Q_EMIT settled(item.action, false);
    tellSoon();
    workSoon();
    return true;
}

void Outbox::discard(const Entry &entry)
{
    const bool cameBack = entry.item.phase == Phase::Refused && entry.item.meanwhile.on.value_or(false);
    leave(entry.item.number, !cameBack);
}

void Outbox::reverse(const Action &action)
{
    if (const auto inverse = inverseOf(action)) {
        act({*inverse}, std::chrono::milliseconds(0));
        if (Entry *entry = entryOf(inverse->id)) {
            entry->reverses = true;
        }
    }
}

void Outbox::takeBack(const QString &actionId)
{
    if (Entry *entry = entryOf(actionId)) {
        const Phase phase = entry->item.phase;
        if (entry->performed || phase == Phase::Sending || phase == Phase::Unknown) {
            entry->takenBack = true;
        } else {
            discard(*entry);
        }
    } else if (const auto done = m_done.constFind(actionId); done != m_done.cend()) {
        const Action action = *done;
        m_done.erase(done);
        reverse(action);
    }
}

void Outbox::answer(qint64 number, OutboxAnswer answer)
{
    const auto found = m_entries.find(number);
    if (found == m_entries.end()) {
        return;
    }
    Entry &entry = found->second;
    const Phase phase = entry.item.phase;
    if (phase != Phase::Asking && phase != Phase::Refused) {
        return; // it has settled itself meanwhile
    }
    if (answer == OutboxAnswer::ItHappened && !m_keeper->isOpen()) {
        if (const auto &failure = m_keeper->failure()) {
            Q_EMIT trouble(failure->message);
        }
        return;
    }
    entry.call.abort();
    entry.busy = false;
    switch (answer) {
    case OutboxAnswer::SendAgain:
        sendAgain(entry);
        break;
    case OutboxAnswer::ItHappened:
        if (phase == Phase::Asking) {
            believe(entry, {});
        }
        break;
    case OutboxAnswer::Discard:
        discard(entry);
        break;
    }
}

void Outbox::sendAgain(Entry &entry)
{
    OutboxItem &item = entry.item;
    const ChatKey chat = item.action.chat;
    OutboxChange change;
    entry.looksOnce = false;
    entry.takenBack = false; // the person wants it after all
    entry.looks = entry.failures = entry.faults = 0;
    entry.notBefore = 0;
    if (item.phase == Phase::Asking && item.question == Question::MayHaveHappened) {
        entry.sendsIfMissing = true; // it may have turned up since anybody looked
        item.phase = Phase::Unknown;
    } else {
        // The person has seen how it stands.
        if (item.question == Question::ChangedMeanwhile) {
            item.action.before = item.meanwhile;
        } else if (const auto known = m_keeper->chat(chat); known && isRepeatable(item.action.kind)) {
            item.action.before = stateOf(atItsTurn(item, *known), item.action.kind);
            relink(item, item.action.before, item.action.wanted, &change);
        } else {
            item.seen += messagesIn(chat);
        }
        if (item.action.kind == Operation::Reply && draftIn(chat) == item.action.wanted.text) {
            change.drafts.append({chat, {}, {}}); // as which it came back
        }
        item.phase = Phase::Waiting;
    }
    item.question = Question::None;
    item.meanwhile = {};
    item.error.reset();
    update(entry, change);
}

void Outbox::setDraft(const Draft &draft)
{
    OutboxChange change;
    change.drafts.append(draft);
    const bool isFirst = m_unkeptDrafts.isEmpty();
    if (keep(change)) {
        m_unkeptDrafts.remove(draft.chat);
        return;
    }
    m_unkeptDrafts.insert(draft.chat, draft);
    if (isFirst) {
        complain(tr("What you are writing is not kept yet."));
    }
}

void Outbox::offerUnkept()
{
    const auto drafts = std::exchange(m_unkeptDrafts, {});
    for (const Draft &draft : drafts) {
        setDraft(draft);
    }
    workSoon();
}

void Outbox::resume(const QString &accountId)
{
    m_signedOut.remove(accountId);
    for (auto &[number, entry] : m_entries) {
        if (entry.item.action.chat.account != accountId) {
            continue;
        }
        const auto &error = entry.item.error;
        if (error && (error->kind == ApiError::Kind::Offline || error->kind == ApiError::Kind::Unauthorized)) {
            entry.notBefore = 0;
        }
        if (entry.item.phase == Phase::Asking && entry.item.question == Question::MayHaveHappened) {
            entry.looksOnce = true;
        }
    }
    workSoon();
}

void Outbox::looked(const QString &accountId)
{
    for (auto &[number, entry] : m_entries) {
        if (entry.item.action.chat.account == accountId) {
            entry.awaitsList = false;
            entry.stale = false;
        }
    }
    resume(accountId);
}

void Outbox::chatsChanged(const QString &accountId, const QList<QString> &chatIds)
{
    for (auto &[number, entry] : m_entries) {
        const ChatKey &chat = entry.item.action.chat;
        if (entry.item.phase == Phase::Asking && chat.account == accountId && chatIds.contains(chat.id)) {
            entry.looksOnce = true;
            workSoon();
        }
    }
}

void Outbox::drop(const QString &accountId)
{
    OutboxChange change;
    for (auto &[number, entry] : m_entries) {
        const bool isMeant = accountId.isEmpty() || entry.item.action.chat.account == accountId;
        if (!isMeant || !entry.busy) {
            continue;
        }
        entry.call.abort();
        entry.busy = false;
        if (entry.item.phase == Phase::Sending && !entry.performed) {
            entry.item.phase = Phase::Unknown;
            entry.looks = 0;
            change.kept.append(entry.item);
        }
    }
    if (!change.kept.isEmpty()) {
        keep(change);
    }
    workSoon();
}

void Outbox::removeAccount(const QString &accountId)
{
    QList<Action> gone;
    std::erase_if(m_entries, [&](const auto &each) {
        const Action &action = each.second.item.action;
        const bool isMeant = action.chat.account == accountId;
        if (isMeant && each.second.item.phase != Phase::Refused) { // that was told
            gone.append(action);
        }
        return isMeant;
    });
    m_unkeptDrafts.removeIf([&accountId](const auto &draft) { return draft.key().account == accountId; });
    m_signedOut.remove(accountId);
    m_accountNotBefore.remove(accountId);
    m_said.removeIf([&accountId](const auto &said) { return said.key().account == accountId; });
    m_done.removeIf([&accountId](const auto &done) { return done.value().chat.account == accountId; });
    for (const Action &action : std::as_const(gone)) {
        Q_EMIT settled(action, false);
    }
    tellSoon();
}

} // namespace deskside
