// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatstoreprivate.h"
#include "models/store/scorestore.h"

#include <algorithm>

/// What reviewers say, and what they share of it.

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

QVariant metaOf(Sql &sql, const QString &name)
{
    Rows rows = sql.rows("SELECT value FROM meta WHERE name = ?", {name});
    return rows.next() ? rows.value(0) : QVariant();
}

void setMeta(Sql &sql, const QString &name, const QVariant &value)
{
    sql.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", {name, value});
}

SharedPlace placeFrom(Sql &sql)
{
    SharedPlace place;
    place.database = metaOf(sql, u"shared_database"_s).toString();
    place.revision = metaOf(sql, u"shared_revision"_s).toLongLong();
    place.accounts = metaOf(sql, u"shared_accounts"_s).toString().split(u'\n', Qt::SkipEmptyParts);
    return place;
}

Score scoreBy(Sql &sql, const ChatKey &chat, const QString &reviewer)
{
    const QList<Score> scores = findScores(sql, chat);
    const auto found = std::find_if(scores.begin(), scores.end(),
                                    [&reviewer](const Score &score) { return score.reviewer == reviewer; });
    return found == scores.end() ? Score{.chat = chat, .reviewer = reviewer} : *found;
}

/// What holds of a field becomes what its latest edit says.
void bringInLine(Sql &sql, const ReviewEdit &standing)
{
    if (standing.field == ReviewField::Note || standing.field == ReviewField::ChatTags) {
        OwnData own = findOwn(sql, standing.chat);
        setValue(own, standing.field, standing.after);
        putOwn(sql, standing.chat, own);
        return;
    }
    Score score = scoreBy(sql, standing.chat, standing.reviewer);
    setValue(score, standing.field, standing.after);
    score.at = lastEdited(sql, standing.chat, standing.reviewer);
    putScore(sql, score);
}

/// Nothing when the two have nothing to do with each other: see ReviewConflict.
std::optional<ReviewConflict> conflictOf(const ReviewEdit &came, const std::optional<ReviewEdit> &stood,
                                         const std::optional<ReviewEdit> &stands)
{
    if (came.mine || !stood || !stood->mine || stood->after == came.after) {
        return {};
    }
    const bool wins = stands && stands->id == came.id;
    const bool knew = came.base == stood->id;
    // What the same person does elsewhere with their eyes open is no conflict; nor what mine has replaced since.
    if ((knew && came.author == stood->author) || (!wins && stood->base == came.id)) {
        return {};
    }
    return ReviewConflict{came.chat, came.reviewer, came.field, stood->after, came.after, came.author, wins, knew};
}

} // namespace

EditSeal ChatStore::Private::seal(const QString &author, const QDateTime &made)
{
    return {author, made.isValid() ? made.toUTC() : QDateTime::currentDateTimeUtc(),
            metaOf(writer.sql(), u"shared_offset"_s).toLongLong()};
}

void ChatStore::Private::refreshAfter(const ChatKey &key, const std::function<void()> &change, ChatDelta *delta)
{
    const auto record = writer.find(key);
    const auto before = record ? writer.row(*record) : std::nullopt;
    change();
    // The JSON of one that cannot be read tells no row: it comes right with the next sync. Nor is there one when the
    // disk is full.
    if (const auto after = before ? writer.row(*record) : std::nullopt) {
        writer.update(*record, before, *after, delta);
    }
}

Stored<ChatDelta> ChatStore::setScore(const Score &score)
{
    return d->write([&](ChatDelta &delta) {
        Sql &sql = d->writer.sql();
        Score after = score;
        after.reviewer = reviewerName(score.reviewer);
        const Score before = scoreBy(sql, after.chat, after.reviewer);
        const QDateTime at = noteEdits(sql, before, after, d->seal(after.reviewer, score.at));
        if (at.isNull()) {
            return;
        }
        after.at = at;
        d->refreshAfter(
            after.chat,
            [&] {
                putScore(sql, after);
                d->writer.noteScores();
            },
            &delta);
    });
}

void ChatStore::setReviewer(const QString &name)
{
    d->reviewer = reviewerName(name);
}

Stored<QList<Score>> ChatStore::scores(const ChatKey &key) const
{
    return d->answer(findScores(d->writer.sql(), key));
}

Stored<QList<Score>> ChatStore::scores() const
{
    return d->answer(findScores(d->writer.sql()));
}

Stored<QList<ReviewEdit>> ChatStore::scoreHistory(const ChatKey &key) const
{
    return d->answer(findEdits(d->writer.sql(), key));
}

Stored<SharedPlace> ChatStore::sharedPlace() const
{
    return d->answer(placeFrom(d->writer.sql()));
}

Stored<qint64> ChatStore::beginSharing(const QString &database, qint64 newest, QList<QString> accounts,
                                       qint64 clockOffset)
{
    std::sort(accounts.begin(), accounts.end());
    qint64 revision = 0;
    return d
        ->keep([&] {
            Sql &sql = d->writer.sql();
            const SharedPlace known = placeFrom(sql);
            revision = known.revision;
            // A database that has gone back in time was restored: it may lack what it had.
            if (known.database != database || newest < known.revision) {
                revision = 0;
                sql.run("UPDATE review_edits SET revision = NULL WHERE mine = 1");
            }
            const bool asksForMore = std::any_of(accounts.begin(), accounts.end(), [&known](const QString &account) {
                return !known.accounts.contains(account);
            });
            revision = asksForMore ? 0 : revision;
            setMeta(sql, u"shared_database"_s, database);
            setMeta(sql, u"shared_revision"_s, revision);
            setMeta(sql, u"shared_accounts"_s, notNull(accounts.join(u'\n')));
            setMeta(sql, u"shared_offset"_s, clockOffset);
        })
        .map([&] { return revision; });
}

Stored<QList<ReviewEdit>> ChatStore::unshared(const QString &accountId, int most) const
{
    return d->answer(unsharedEdits(d->writer.sql(), accountId, most));
}

Stored<qint64> ChatStore::unsharedCount() const
{
    return d->answer(countUnshared(d->writer.sql()));
}

Stored<SharedTaken> ChatStore::takeShared(const QList<ReviewEdit> &edits, qint64 revision)
{
    SharedTaken taken;
    auto delta = d->write([&](ChatDelta &changed) {
        QList<ChatKey> chats; // in the order in which they came
        QHash<ChatKey, QList<ReviewEdit>> byChat;
        for (ReviewEdit edit : edits) {
            if (const auto known = findEdit(d->writer.sql(), edit.id)) {
                edit.chat = known->chat; // of whichever of two accounts that are called the same
                edit.mine = known->mine;
            }
            if (!byChat.contains(edit.chat)) {
                chats.append(edit.chat);
            }
            byChat[edit.chat].append(edit);
        }
        for (const ChatKey &chat : std::as_const(chats)) {
            d->refreshAfter(
                chat, [&] { d->takeShared(byChat.value(chat), &taken); }, &changed);
        }
        setMeta(d->writer.sql(), u"shared_revision"_s, revision);
    });
    if (!delta) {
        return tl::unexpected(delta.error());
    }
    taken.delta = std::move(*delta);
    return taken;
}

void ChatStore::Private::takeShared(QList<ReviewEdit> edits, SharedTaken *taken)
{
    Sql &sql = writer.sql();
    // What is known comes with the time that the server gave it, by which the others are judged.
    std::stable_partition(edits.begin(), edits.end(),
                          [&sql](const ReviewEdit &edit) { return findEdit(sql, edit.id).has_value(); });
    QHash<std::pair<QString, int>, ReviewConflict> conflicts; // the last one of each field is worth a word
    bool changed = false;
    for (const ReviewEdit &edit : edits) {
        const bool isKnown = findEdit(sql, edit.id).has_value();
        const auto stood = standingEdit(sql, edit.chat, edit.reviewer, edit.field);
        putEdit(sql, edit);
        const auto stands = standingEdit(sql, edit.chat, edit.reviewer, edit.field);
        if (stands && (!stood || stands->id != stood->id || stands->after != stood->after || stands->at != stood->at)) {
            bringInLine(sql, *stands);
            changed = true;
        }
        if (const auto conflict = isKnown ? std::nullopt : conflictOf(edit, stood, stands)) {
            conflicts.insert({edit.reviewer, static_cast<int>(edit.field)}, *conflict);
        }
    }
    writer.noteScores();
    if (changed) {
        taken->chats.append(edits.first().chat);
    }
    taken->conflicts += conflicts.values();
}

} // namespace deskside
