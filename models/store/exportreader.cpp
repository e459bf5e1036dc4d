// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/exportreader.h"

#include "models/domain/compactfilter.h"
#include "models/store/chatreaderprivate.h"
#include "models/store/database.h"
#include "models/store/schema.h"

#include <QUuid>
#include <deque>
#include <future>
#include <limits>
#include <thread>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// Chats that are told at once: enough for a thread to be worth waking.
constexpr qsizetype blockSize = 256;

constexpr const char *facts = "SELECT " DESKSIDE_COMPACT_COLUMNS ", chat_id FROM chats "
                              "WHERE created >= ? AND created < ? ORDER BY place";
// The table in brackets has no column of the same name.
constexpr const char *factsAndBodies = "SELECT " DESKSIDE_COMPACT_COLUMNS ", chat_id, dict, raw, details FROM chats "
                                       "JOIN (SELECT id AS body, dict, raw, details FROM bodies) ON body = chats.id "
                                       "WHERE created >= ? AND created < ? ORDER BY place";
// In the same order, so that the two are read side by side.
constexpr const char *handoffs =
    "SELECT place, " DESKSIDE_HANDOFF_COLUMNS " FROM (SELECT place, id, created AS made FROM chats) "
    "JOIN handoffs ON handoffs.chat = id WHERE made >= ? AND made < ? ORDER BY place, number";

/// A chat's JSON as it is kept.
struct PackedBody {
    qint64 dictionary = 0;
    QByteArray raw;
    QByteArray details;
};

struct Block {
    QList<ExportChat> chats;
    std::vector<std::optional<PackedBody>> bodies; ///< of each chat; nullopt: not wanted
};

/// What it takes to read JSON, for one thread at a time.
class Unpacker
{
public:
    Unpacker(const QHash<qint64, QByteArray> &dictionaries, ChatDecoder decode)
        : m_decode(std::move(decode))
    {
        for (auto it = dictionaries.cbegin(); it != dictionaries.cend(); ++it) {
            m_dictionaries.emplace(it.key(), std::make_unique<zstd::Dictionary>(it.value()));
        }
    }

    QList<ExportChat> unpack(Block block)
    {
        for (size_t i = 0; i < block.bodies.size(); ++i) {
            if (block.bodies[i]) {
                ExportChat &chat = block.chats[static_cast<qsizetype>(i)];
                chat.texts = textsOf(chat, *block.bodies[i]);
            }
        }
        return std::move(block.chats);
    }

private:
    std::optional<QByteArray> unpacked(const QByteArray &packed, const zstd::Dictionary *dictionary)
    {
        return packed.isEmpty() ? QByteArray() : m_codec.decompress(packed, dictionary);
    }

    std::optional<ExportTexts> textsOf(const ExportChat &from, const PackedBody &body)
    {
        const auto known = m_dictionaries.find(body.dictionary);
        const zstd::Dictionary *dictionary = known == m_dictionaries.end() ? nullptr : known->second.get();
        if (body.dictionary != 0 && !dictionary) {
            return {};
        }
        const auto raw = unpacked(body.raw, dictionary);
        const auto details = unpacked(body.details, dictionary);
        const auto chat = raw && details ? m_decode(from.vendor, from.key.account, *raw, *details) : std::nullopt;
        if (!chat) {
            return {};
        }
        return ExportTexts{chat->title.valueOr({}), chat->handoff.summary, chat->link, customerOf(*chat)};
    }

    ChatDecoder m_decode;
    zstd::Codec m_codec;
    std::unordered_map<qint64, std::unique_ptr<zstd::Dictionary>> m_dictionaries;
};

/// Hands blocks on in the order in which they came, while several threads read their JSON.
class Workshop
{
public:
    Workshop(const QHash<qint64, QByteArray> &dictionaries, const ChatDecoder &decode, const Words *words,
             const ExportReader::Take &take)
        : m_words(words)
        , m_take(take)
    {
        const unsigned workers = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
        for (unsigned i = 0; i < workers; ++i) {
            m_unpackers.push_back(std::make_unique<Unpacker>(dictionaries, decode));
        }
    }

    /// False when no more are wanted.
    bool add(Block block)
    {
        const bool needsWork = std::any_of(block.bodies.begin(), block.bodies.end(),
                                           [](const std::optional<PackedBody> &body) { return body.has_value(); });
        if (!needsWork && m_running.empty()) {
            return m_goesOn = m_goesOn && m_take(block.chats, *m_words);
        }
        if (m_running.size() == m_unpackers.size() && !handOn()) {
            return false;
        }
        // The one whose turn it is: its last block was handed on.
        Unpacker *unpacker = m_unpackers[m_next++ % m_unpackers.size()].get();
        m_running.push_back(std::async(
            std::launch::async, [unpacker](Block each) { return unpacker->unpack(std::move(each)); },
            std::move(block)));
        return true;
    }

    bool finish()
    {
        while (!m_running.empty()) {
            handOn();
        }
        return m_goesOn;
    }

private:
    bool handOn()
    {
        const QList<ExportChat> chats = m_running.front().get();
        m_running.pop_front();
        m_goesOn = m_goesOn && m_take(chats, *m_words);
        return m_goesOn;
    }

    const Words *m_words;
    const ExportReader::Take &m_take;
    std::vector<std::unique_ptr<Unpacker>> m_unpackers;
    std::deque<std::future<QList<ExportChat>>> m_running; // goes first: a thread may be at work
    size_t m_next = 0;
    bool m_goesOn = true;
};

/// The handoffs of the chats, side by side with them.
class HandoffCursor
{
public:
    explicit HandoffCursor(Rows rows)
        : m_rows(std::move(rows))
    {
        step();
    }

    /// Those at a place; places are asked for in rising order.
    QList<HandoffRecord> at(qint64 place)
    {
        QList<HandoffRecord> found;
        while (m_more && m_place <= place) {
            if (m_place == place) {
                found.append(handoffFrom(m_rows, 1));
            }
            step();
        }
        return found;
    }

private:
    void step()
    {
        m_more = m_rows.next();
        m_place = m_more ? m_rows.number(0) : 0;
    }

    Rows m_rows;
    bool m_more = false;
    qint64 m_place = 0;
};

} // namespace

struct ExportReader::Private {
    Private(Profile where, ChatDecoder decoder)
        : profile(std::move(where))
        , connection(u"deskside-export-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
        , sql(connection.name(), Database::fileOf(profile), false)
        , decode(std::move(decoder))
    {
    }

    /// What the texts of a filter find; nullopt where it wants nothing of them in one expression.
    Stored<std::optional<QSet<qint64>>> hitsOf(CompactFilter *filter) const;
    Words words();
    QHash<qint64, QByteArray> dictionaries();
    QHash<ChatKey, QList<Score>> scores();
    qint64 readChats(const ExportQuestion &question, const CompactFilter &filter,
                     const std::optional<QSet<qint64>> &hits, Workshop *workshop);

    Profile profile;
    ReadConnection connection; // goes last
    mutable Sql sql;
    ChatDecoder decode;
};

Stored<std::optional<QSet<qint64>>> ExportReader::Private::hitsOf(CompactFilter *filter) const
{
    std::optional<QSet<qint64>> hits;
    if (!filter->plan().needsIndex()) {
        return hits;
    }
    const auto reader = ChatReader::open(profile, decode);
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    const std::atomic_bool never = false;
    const auto find = [&](const QString &match) -> Stored<QList<qint64>> {
        return match.isEmpty() ? QList<qint64>() : (*reader)->search(match, never);
    };
    for (int i = 0; i < filter->plan().terms.size(); ++i) {
        const TextTerm term = filter->plan().terms[i];
        auto found = find(term.match);
        const auto byId = term.idBeginning.isNull() ? Stored<QList<qint64>>(QList<qint64>())
                                                    : (*reader)->searchIds(term.idBeginning, 0);
        if (!found || !byId) {
            return tl::unexpected(found ? byId.error() : found.error());
        }
        filter->setHits(i, *found + *byId);
    }
    if (!filter->plan().match.isEmpty()) {
        const auto found = find(filter->plan().match);
        if (!found) {
            return tl::unexpected(found.error());
        }
        hits = QSet<qint64>(found->begin(), found->end());
    }
    return hits;
}

Words ExportReader::Private::words()
{
    Words words;
    Rows rows = sql.rows("SELECT id, text FROM words ORDER BY id DESC"); // the highest first: room is made once
    while (rows.next()) {
        words.set(rows.small(0), rows.text(1));
    }
    return words;
}

QHash<qint64, QByteArray> ExportReader::Private::dictionaries()
{
    QHash<qint64, QByteArray> dictionaries;
    Rows rows = sql.rows("SELECT id, bytes FROM dictionaries");
    while (rows.next()) {
        dictionaries.insert(rows.number(0), rows.bytes(1));
    }
    return dictionaries;
}

QHash<ChatKey, QList<Score>> ExportReader::Private::scores()
{
    QHash<ChatKey, QList<Score>> byChat;
    for (const Score &score : findScores(sql)) {
        byChat[score.chat].append(score);
    }
    return byChat;
}

qint64 ExportReader::Private::readChats(const ExportQuestion &question, const CompactFilter &filter,
                                        const std::optional<QSet<qint64>> &hits, Workshop *workshop)
{
    const QList<AccountRecord> accounts = accountRecords(sql);
    const QHash<ChatKey, QList<Score>> allScores = scores();
    const bool hasEnds = question.createdFrom > 0 || question.createdBefore > 0;
    const QVariant from = hasEnds ? std::max<qint64>(question.createdFrom, 1) : 0;
    const QVariant before = question.createdBefore > 0 ? question.createdBefore : std::numeric_limits<qint64>::max();
    const bool readsBodies = question.texts != ExportQuestion::Texts::None;
    HandoffCursor records(sql.rows(handoffs, {from, before}));
    Rows rows = sql.rows(readsBodies ? factsAndBodies : facts, {from, before});
    constexpr int chatId = column::ChatId;
    qint64 count = 0;
    Block block;
    while (rows.next()) {
        ExportChat chat;
        chat.row = compactFrom(rows);
        const AccountRecord *account = findAccount(accounts, qint64{chat.row.account});
        if (!account || account->isLeaving) {
            continue;
        }
        chat.row.account = account->word;
        if ((hits && !hits->contains(chat.row.recency)) || !filter.matches(chat.row)) {
            continue;
        }
        chat.handoffs = records.at(placeOf(chat.row.recency));
        if (question.onlyHandedOver && chat.handoffs.isEmpty()) {
            continue;
        }
        chat.key = {account->id, chatIdFrom(rows.value(chatId))};
        chat.vendor = account->vendor;
        chat.scores = allScores.isEmpty() ? QList<Score>() : allScores.value(chat.key);
        const bool wantsBody =
            readsBodies
            && (question.texts == ExportQuestion::Texts::All || !chat.handoffs.isEmpty() || !chat.scores.isEmpty());
        block.bodies.push_back(wantsBody ? std::optional(
                                   PackedBody{rows.number(chatId + 1), rows.bytes(chatId + 2), rows.bytes(chatId + 3)})
                                         : std::nullopt);
        block.chats.append(std::move(chat));
        ++count;
        if (block.chats.size() == blockSize && !workshop->add(std::exchange(block, {}))) {
            return count;
        }
    }
    if (!block.chats.isEmpty()) {
        workshop->add(std::move(block));
    }
    workshop->finish();
    return count;
}

ExportReader::ExportReader() = default;
ExportReader::~ExportReader() = default;

Stored<std::unique_ptr<ExportReader>> ExportReader::open(const Profile &profile, ChatDecoder decode)
{
    std::unique_ptr<ExportReader> reader(new ExportReader);
    reader->d = std::make_unique<Private>(profile, std::move(decode));
    if (const auto error = reader->d->connection.open(Database::fileOf(profile))) {
        return tl::unexpected(*error);
    }
    return reader;
}

Stored<qint64> ExportReader::read(const ExportQuestion &question, const Take &take) const
{
    Sql &sql = d->sql;
    const Snapshot snapshot(&sql);
    const Words words = d->words();
    CompactFilter filter(question.filter.withAccounts(question.accounts), &words, question.accountNames);
    const auto hits = d->hitsOf(&filter);
    qint64 count = 0;
    if (hits) {
        Workshop workshop(question.texts == ExportQuestion::Texts::None ? QHash<qint64, QByteArray>()
                                                                        : d->dictionaries(),
                          d->decode, &words, take);
        count = d->readChats(question, filter, *hits, &workshop);
    }
    if (const auto error = sql.takeError(); error || !hits) {
        return tl::unexpected(error ? *error : hits.error());
    }
    return count;
}

Stored<QList<StoredAccount>> ExportReader::accounts() const
{
    d->sql.takeError();
    QList<StoredAccount> accounts;
    Rows rows = d->sql.rows("SELECT account, vendor, history_done, last_sync FROM accounts WHERE NOT leaving");
    while (rows.next()) {
        accounts.append({rows.text(0), rows.text(1), rows.number(2) != 0, rows.time(3)});
    }
    return d->sql.answer(std::move(accounts));
}

} // namespace deskside
