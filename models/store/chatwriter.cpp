// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatwriter.h"

#include "models/store/database.h"
#include "models/store/schema.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// Messages of a thread among which a person's first answer is looked for.
constexpr int mostReviewed = 400;
constexpr qint64 msecsOfDay = qint64{24} * 60 * 60 * 1000;

/// JSON without what comes behind "?" in strings that are links.
QByteArray withoutLinkQueries(const QByteArray &json)
{
    QByteArray rest;
    qsizetype done = 0;
    for (qsizetype at = json.indexOf("\"http"); at >= 0; at = json.indexOf("\"http", at)) {
        const qsizetype begin = at + 1;
        for (at = begin; at < json.size() && json.at(at) != '"'; ++at) {
            at += json.at(at) == '\\' ? 1 : 0;
        }
        const qsizetype query = json.indexOf('?', begin);
        if (query >= 0 && query < at && at < json.size()) {
            rest.append(json.constData() + done, query - done);
            done = at;
        }
    }
    return done == 0 ? json : rest.append(json.constData() + done, json.size() - done);
}

/// From `flags` to `tags`, as the table has them.
QList<QVariant> firstColumns(const CompactRow &row)
{
    return {row.flags,    row.activity,       row.waitingSince, row.channel, row.state,    row.status, row.sentiment,
            row.assignee, row.classification, row.model,        row.country, row.language, row.tags};
}

/// From `due` to the end.
QList<QVariant> lastColumns(const CompactRow &row)
{
    return {row.due,         row.ai,   row.scores, row.created, row.handedFrom,
            row.handedUntil, row.wait, row.tokens, row.draw,    row.review};
}

bool isTemporary(const ChatRow &row)
{
    return row.temporary.value_or(false);
}

} // namespace

bool isClosed(const ChatRow &row)
{
    return !row.unresolved.valueOr(true);
}

bool isOver(const ChatRow &row, qint64 closedAt, int keepDays, const QDateTime &now)
{
    const bool isUnsent = row.pending > 0 || row.asks || !row.draft.isEmpty();
    if (!row.activity.isValid() || !row.own.isEmpty() || isUnsent) {
        return false;
    }
    // A date without time may mean the end of its day.
    const qint64 last = row.activity.msecs() + (row.activity.isDateOnly() ? msecsOfDay : 0);
    const qint64 time = now.toMSecsSinceEpoch();
    return (isTemporary(row) && time - last > msecsOfDay)
           || (keepDays > 0 && isClosed(row) && time - std::max(last, closedAt) > keepDays * msecsOfDay);
}

ChatWriter::ChatWriter(Database *database, ChatDecoder decode, MessageDecoder decodeMessage)
    : m_sql(database->connection(), database->file(), true)
    , m_decode(std::move(decode))
    , m_bodies(&m_sql)
    , m_index(&m_sql)
    , m_threads(&m_sql, &m_bodies, std::move(decodeMessage))
{
}

void ChatWriter::begin()
{
    readAccounts();
    m_index.begin();
    m_threads.begin();
    m_knowsNextId = false;
    m_lastRecency.clear();
    if (!m_hasWords) {
        m_newWords.clear();
        allWords();
    }
}

Stored<void> ChatWriter::commit()
{
    m_index.flush();
    const auto kept = m_sql.commit();
    if (!kept) {
        // What was made of it in memory is not in the file.
        m_words.clear();
        m_hasWords = false;
        m_bodies.forget();
        m_index.forget();
        m_threads.forget();
        if (kept.error().kind == StoreError::Kind::Index) {
            const Transaction another(&m_sql);
            m_index.distrust();
            m_sql.commit();
        }
    }
    return kept;
}

QList<std::pair<WordId, QString>> ChatWriter::allWords()
{
    QList<std::pair<WordId, QString>> words;
    m_words.clear();
    {
        Rows rows = m_sql.rows("SELECT id, text FROM words ORDER BY id");
        while (rows.next()) {
            words.append({rows.small(0), rows.text(1)});
            m_words.insert(words.last().second, words.last().first);
            m_nextWord = std::max(m_nextWord, words.last().first + 1);
        }
    }
    m_hasWords = !m_sql.failed();
    return words;
}

WordId ChatWriter::word(const QString &text)
{
    if (const WordId known = m_words.value(text, 0); known != 0 || text.isNull()) {
        if (m_sweep) {
            m_sweep->used.insert(known);
        }
        return known;
    }
    m_sql.run("INSERT INTO words (id, text) VALUES (max(?, (SELECT coalesce(max(id), 0) + 1 FROM words)), ?) "
              "ON CONFLICT DO NOTHING",
              {m_nextWord, text});
    Rows rows = m_sql.rows("SELECT id FROM words WHERE text = ?", {text});
    const WordId id = rows.next() ? rows.small(0) : 0;
    if (id != 0) {
        m_nextWord = std::max(m_nextWord, id + 1);
        if (m_sweep) {
            m_sweep->used.insert(id);
        }
        m_words.insert(text, id);
        m_newWords.append({id, text});
    }
    return id;
}

bool ChatWriter::sweepWords(int count)
{
    if (!m_sweep) {
        m_sweep.emplace();
    }
    qsizetype looked = 0;
    {
        Rows rows = m_sql.rows("SELECT " DESKSIDE_COMPACT_COLUMNS " FROM chats WHERE place > ? ORDER BY place LIMIT ?",
                               {m_sweep->upTo, count});
        for (; rows.next(); ++looked) {
            const CompactRow row = compactFrom(rows);
            m_sweep->upTo = placeOf(row.recency);
            for (const WordId word :
                 {row.channel, row.state, row.status, row.sentiment, row.assignee, row.classification, row.model,
                  row.country, row.language, row.tags, row.ai, row.scores}) {
                m_sweep->used.insert(word);
            }
        }
    }
    if (looked == count || m_sql.failed()) {
        return true;
    }
    for (const AccountRecord &account : std::as_const(m_accounts)) {
        if (!account.isLeaving) {
            m_sweep->used.insert(account.word);
        }
    }
    const QSet<WordId> used = std::exchange(m_sweep, std::nullopt)->used;
    for (const WordId word : std::as_const(m_words)) {
        if (!used.contains(word)) {
            m_sql.run("DELETE FROM words WHERE id = ?", {word});
        }
    }
    m_words.clear(); // and read again
    m_hasWords = false;
    return false;
}

ChatKey ChatWriter::keyOf(const ChatRecord &record) const
{
    const AccountRecord *account = findAccount(m_accounts, record.account);
    return {account ? account->id : QString(), record.chatId};
}

QString ChatWriter::vendorOf(const ChatRecord &record) const
{
    const AccountRecord *account = findAccount(m_accounts, record.account);
    return account ? account->vendor : QString();
}

std::optional<Chat> ChatWriter::chat(const ChatRecord &record)
{
    const auto body = m_bodies.read(record.compact.id);
    const AccountRecord *account = findAccount(m_accounts, record.account);
    if (!body || !account) {
        return {};
    }
    return m_decode(account->vendor, account->id, body->raw, body->details);
}

std::optional<ChatRow> ChatWriter::row(const ChatRecord &record)
{
    const auto found = chat(record);
    if (!found) {
        return {};
    }
    const ChatKey key = keyOf(record);
    ChatRow row =
        rowOf(*found, findMark(m_sql, key), findOwn(m_sql, key), handoffs(record), isVanished(record.compact));
    row.said = said(record);
    return row;
}

QString ChatWriter::said(const ChatRecord &record)
{
    return m_threads.has(record.compact.id) ? m_threads.said(record.compact.id, vendorOf(record)) : QString();
}

std::optional<ChatRow> ChatWriter::vendorRow(const ChatRecord &record, const std::optional<ChatRow> &shown)
{
    const ChatKey key = keyOf(record);
    const auto found = shown && m_unsent.contains(key) ? chat(record) : std::nullopt;
    return found ? std::optional(vendorRow(*found, findMark(m_sql, key), findOwn(m_sql, key), *shown)) : shown;
}

ChatRow ChatWriter::vendorRow(const Chat &chat, const std::optional<ReadMark> &mark, const OwnData &own,
                              const ChatRow &shown)
{
    if (!m_unsent.contains(chat.key)) {
        return shown;
    }
    const AccountRecord *account = findAccount(m_accounts, chat.key.account);
    ChatRow row = deskside::rowOf(chat, mark ? &*mark : nullptr, account ? account->me : QString(), own);
    row.vanished = shown.vanished;
    return row;
}

Unsent ChatWriter::unsent(const ChatKey &key)
{
    return m_unsent.contains(key) ? findUnsent(m_sql, key) : Unsent();
}

void ChatWriter::readAccounts()
{
    m_accounts = accountRecords(m_sql);
    m_unsent = unsentChats(m_sql);
    m_hasScores = deskside::hasScores(m_sql);
}

bool ChatWriter::saysTheSame(const ChatRecord &record, const QByteArray &raw)
{
    const auto body = m_bodies.read(record.compact.id);
    const AccountRecord *account = findAccount(m_accounts, record.account);
    const auto meaning = [&](const QByteArray &json) {
        auto chat = m_decode(account->vendor, account->id, withoutLinkQueries(json), {});
        if (chat) {
            chat->raw.clear();
        }
        return chat;
    };
    const auto known = body && account ? meaning(body->raw) : std::nullopt;
    return known && known == meaning(raw);
}

QList<HandoffRecord> ChatWriter::handoffs(const ChatRecord &record)
{
    return unpackReview(record.compact.review).handoffs == 0 ? QList<HandoffRecord>()
                                                             : findHandoffs(m_sql, record.compact.id);
}

QList<HandoffRecord> ChatWriter::handoffsAfter(const ChatRecord &record, const Chat &chat, const QDateTime &before,
                                               const QDateTime &now)
{
    const quint32 id = record.compact.id;
    const auto thread = m_threads.has(id) ? m_threads.read(id, chat.vendor, mostReviewed).messages : QList<Message>();
    const auto known = handoffs(record);
    const auto after = followHandoffs(known, chat, {before, now}, thread);
    if (after != known) {
        putHandoffs(m_sql, id, after);
    }
    return after;
}

QList<Score> ChatWriter::scores(const ChatKey &key)
{
    return m_hasScores ? findScores(m_sql, key) : QList<Score>();
}

ChatRow ChatWriter::rowOf(const Chat &chat, const std::optional<ReadMark> &mark, const OwnData &own,
                          const QList<HandoffRecord> &handoffs, bool vanished)
{
    const AccountRecord *account = findAccount(m_accounts, chat.key.account);
    ChatRow row = shownRow(chat, mark ? &*mark : nullptr, account ? account->me : QString(), own, unsent(chat.key));
    row.vanished = vanished;
    row.handoffs = factsOf(handoffs);
    row.scores = marksOf(scores(chat.key));
    return row;
}

CompactRow ChatWriter::packed(const ChatRow &row)
{
    return pack(row, [this](const QString &text) { return word(text); });
}

bool ChatWriter::isTaken(qint64 recency)
{
    Rows rows = m_sql.rows("SELECT 1 FROM chats WHERE place = ?", {placeOf(recency)});
    return rows.next();
}

qint64 ChatWriter::likelyRecency(const Moment &activity)
{
    const qint64 wanted = recencyOf(activity);
    const qint64 likely = m_lastRecency.value(wanted, wanted + 1) - 1;
    m_lastRecency.insert(wanted, likely);
    return likely;
}

qint64 ChatWriter::freeRecency(const Moment &activity)
{
    const qint64 wanted = recencyOf(activity);
    qint64 taken = m_lastRecency.value(wanted, wanted + 1);
    // Thousands may share a date, and stand in the order in which the vendor lists them: steps grow downwards until a
    // free place is met, then it is narrowed down to where they end.
    qint64 free = taken - 1;
    for (qint64 step = 1; isTaken(free) && free > std::numeric_limits<qint64>::min() + step * 2; step *= 2) {
        taken = free;
        free = taken - step;
    }
    while (taken - free > 1) {
        const qint64 middle = free + (taken - free) / 2;
        (isTaken(middle) ? taken : free) = middle;
    }
    m_lastRecency.insert(wanted, free);
    return free;
}

quint32 ChatWriter::insert(const AccountRecord &account, const Chat &chat, const ChatRow &row,
                           const QDateTime &firstSeen, ChatDelta *delta)
{
    if (!std::exchange(m_knowsNextId, true)) {
        Rows rows = m_sql.rows("SELECT coalesce(max(id), 0) + 1 FROM bodies");
        m_nextId = std::max(m_nextId, rows.next() ? rows.small(0) : 1);
    }
    CompactRow compact = packed(row);
    compact.id = m_nextId++;
    compact.recency = likelyRecency(row.activity);
    const IndexTexts texts = indexTexts(row);
    const qint64 bytes = m_bodies.add(compact.id, account.vendor, {chat.raw, chat.rawDetails}, firstSeen);
    const auto values = [&]() -> QList<QVariant> {
        return QList<QVariant>{placeOf(compact.recency), compact.id, account.number} + firstColumns(compact)
               + QList<QVariant>{chatIdValue(row.key.id),
                                 stableHash(chat.raw),
                                 isTemporary(row),
                                 isClosed(row) ? std::max<qint64>(row.activity.msecs(), 1) : 0, // nobody saw it open
                                 bytes,
                                 hashOf(texts)}
               + lastColumns(compact);
    };
    // Most places are free: trying costs less than asking first.
    if (m_sql.run("INSERT OR IGNORE INTO chats VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, "
                  "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  values())
        && m_sql.changed() == 0) {
        compact.recency = freeRecency(row.activity);
        m_sql.run("INSERT INTO chats VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, "
                  "?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  values());
    }
    m_index.add(placeOf(compact.recency), texts);
    delta->upserted.append(compact);
    return compact.id;
}

void ChatWriter::update(ChatRecord record, const std::optional<ChatRow> &before, const ChatRow &after, ChatDelta *delta)
{
    const CompactRow old = record.compact;
    CompactRow compact = packed(after);
    compact.id = old.id;
    compact.recency = compact.activity == old.activity ? old.recency : freeRecency(after.activity);
    const IndexTexts texts = indexTexts(after);
    const quint32 textsHash = hashOf(texts);
    if (textsHash != record.textsHash || compact.recency != old.recency || !before) {
        const IndexTexts was = before ? indexTexts(*before) : IndexTexts();
        if (m_index.has(placeOf(old.recency)) && (!before || hashOf(was) != record.textsHash)) {
            m_index.distrust();
        }
        m_index.remove(placeOf(old.recency), was);
        m_index.add(placeOf(compact.recency), texts);
    }
    if (!isClosed(after)) {
        record.closedAt = 0;
    } else if (record.closedAt == 0) {
        record.closedAt = QDateTime::currentMSecsSinceEpoch();
    }
    if (compact != old || textsHash != record.textsHash) {
        m_sql.run("UPDATE chats SET place = ?, flags = ?, activity = ?, waiting = ?, channel = ?, state = ?, "
                  "status = ?, sentiment = ?, assignee = ?, classification = ?, model = ?, country = ?, language = ?, "
                  "tags = ?, due = ?, ai = ?, scores = ?, created = ?, handed_from = ?, handed_until = ?, wait = ?, "
                  "tokens = ?, draw = ?, review = ?, temporary = ?, closed = ?, texts_hash = ? WHERE place = ?",
                  QList<QVariant>{placeOf(compact.recency)} + firstColumns(compact) + lastColumns(compact)
                      + QList<QVariant>{isTemporary(after), record.closedAt, textsHash, placeOf(old.recency)});
    }
    if (compact != old || !before || *before != after) {
        delta->upserted.append(compact);
    }
}

void ChatWriter::replaceBody(ChatRecord *record, const Chat &chat)
{
    record->hash = stableHash(chat.raw);
    record->bytes = m_bodies.replace(record->compact.id, vendorOf(*record), {chat.raw, chat.rawDetails});
    m_sql.run("UPDATE chats SET hash = ?, bytes = ? WHERE place = ?",
              {record->hash, record->bytes, placeOf(record->compact.recency)});
}

void ChatWriter::log(quint32 chat, const QList<Change> &changes)
{
    for (const Change &change : changes) {
        m_sql.run("INSERT INTO changes (chat, at, field, before, after) VALUES (?, ?, ?, ?, ?)",
                  {chat, change.at.toMSecsSinceEpoch(), static_cast<int>(change.field), change.before, change.after});
    }
}

void ChatWriter::setVanished(ChatRecord record, bool vanished, int missed, ChatDelta *delta)
{
    CompactRow compact = record.compact;
    deskside::setVanished(compact, vanished);
    m_sql.run("UPDATE chats SET flags = ?, missed = ? WHERE place = ?",
              {compact.flags, missed, placeOf(compact.recency)});
    if (compact == record.compact) {
        return;
    }
    delta->upserted.append(compact);
    ChatRow before;
    ChatRow after;
    before.vanished = !vanished;
    after.vanished = vanished;
    log(compact.id, changesBetween(before, after, QDateTime::currentDateTimeUtc()));
}

void ChatWriter::remove(const ChatRecord &record, ChatDelta *delta)
{
    const qint64 place = placeOf(record.compact.recency);
    if (m_index.has(place)) {
        const auto before = row(record);
        const IndexTexts texts = before ? indexTexts(*before) : IndexTexts();
        if (!before || hashOf(texts) != record.textsHash) {
            m_index.distrust();
        }
        m_index.remove(place, texts);
    }
    m_sql.run("DELETE FROM chats WHERE place = ?", {placeOf(record.compact.recency)});
    m_sql.run("DELETE FROM bodies WHERE id = ?", {record.compact.id});
    delta->removed.append(record.compact.id);
}

} // namespace deskside
