// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/schema.h"

#include "models/domain/compactfilter.h"

using namespace Qt::StringLiterals;

namespace deskside {

const QList<QList<QString>> &migrations()
{
    static const QList<QList<QString>> steps{
        {u"CREATE TABLE read_marks ("
         "account TEXT NOT NULL, chat TEXT NOT NULL, activity TEXT NOT NULL, total_messages INTEGER, unseen INTEGER, "
         "opened INTEGER NOT NULL, marked_unread INTEGER NOT NULL, PRIMARY KEY (account, chat)) WITHOUT ROWID"_s},
        {
            u"PRAGMA application_id = %1"_s.arg(applicationId),
            u"CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value) WITHOUT ROWID"_s,
            // `word` is the account's number in words; `stale`: rows are to be computed anew, as who "me" is changed;
            // `leaving`: what is stored of it is being removed, and nobody sees it any more.
            u"CREATE TABLE accounts (id INTEGER PRIMARY KEY, account TEXT NOT NULL UNIQUE, vendor TEXT NOT NULL, "
            "me TEXT NOT NULL, keep_days INTEGER NOT NULL, word INTEGER NOT NULL, stale INTEGER NOT NULL DEFAULT 0, "
            "next_page INTEGER NOT NULL DEFAULT 1, history_done INTEGER NOT NULL DEFAULT 0, last_sync INTEGER, "
            "last_whole INTEGER, leaving INTEGER NOT NULL DEFAULT 0)"_s,
            u"CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)"_s,
            // What tabs and filters look at, in the list's order: `place` is placeOf(recency). `chat_id` is a blob of
            // 16 bytes for a UUID; `closed` is the time at which the chat was first seen closed, 0 for an open one.
            u"CREATE TABLE chats (place INTEGER PRIMARY KEY, id INTEGER NOT NULL, "
            "account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE, flags INTEGER NOT NULL, "
            "activity INTEGER NOT NULL, waiting INTEGER NOT NULL, channel INTEGER NOT NULL, state INTEGER NOT NULL, "
            "status INTEGER NOT NULL, sentiment INTEGER NOT NULL, assignee INTEGER NOT NULL, "
            "classification INTEGER NOT NULL, model INTEGER NOT NULL, country INTEGER NOT NULL, "
            "language INTEGER NOT NULL, tags INTEGER NOT NULL, chat_id NOT NULL, hash INTEGER NOT NULL, "
            "missed INTEGER NOT NULL, temporary INTEGER NOT NULL, closed INTEGER NOT NULL, bytes INTEGER NOT NULL, "
            "texts_hash INTEGER NOT NULL)"_s,
            u"CREATE UNIQUE INDEX chats_by_key ON chats (account, chat_id)"_s,
            u"CREATE UNIQUE INDEX chats_by_id ON chats (id)"_s,
            u"CREATE INDEX chats_temporary ON chats (account) WHERE temporary = 1"_s,
            // Ids that are no UUIDs, for those who search by the beginning of one.
            u"CREATE INDEX chats_by_text_id ON chats (chat_id COLLATE NOCASE) WHERE typeof(chat_id) = 'text'"_s,
            // The JSON as the vendor sent it, compressed. `id` is the chat's stable number; `first_seen` is null for
            // what was there when the account was met.
            u"CREATE TABLE bodies (id INTEGER PRIMARY KEY, dict INTEGER NOT NULL, first_seen INTEGER, "
            "raw BLOB NOT NULL, details BLOB)"_s,
            u"CREATE INDEX bodies_first_seen ON bodies (first_seen) WHERE first_seen IS NOT NULL"_s,
            // Chats of which no walk for the news knows yet: see ChatStore::settle().
            u"CREATE TABLE unsettled (chat INTEGER PRIMARY KEY REFERENCES bodies ON DELETE CASCADE, "
            "account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE)"_s,
            // What the walk through the whole list that is under way has met: a bit for each chat's number, 4,096 in
            // each part.
            u"CREATE TABLE met (account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE, part INTEGER NOT NULL, "
            "bits BLOB NOT NULL, PRIMARY KEY (account, part)) WITHOUT ROWID"_s,
            u"CREATE TABLE dictionaries (id INTEGER PRIMARY KEY, vendor TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL)"_s,
            u"CREATE TABLE own (account TEXT NOT NULL, chat TEXT NOT NULL, pinned INTEGER NOT NULL, note TEXT NOT "
            u"NULL, "
            "tags TEXT NOT NULL, PRIMARY KEY (account, chat)) WITHOUT ROWID"_s,
            u"CREATE TABLE changes (id INTEGER PRIMARY KEY, "
            "chat INTEGER NOT NULL REFERENCES bodies ON DELETE CASCADE, at INTEGER NOT NULL, field INTEGER NOT NULL, "
            "before TEXT, after TEXT)"_s,
            u"CREATE INDEX changes_by_chat ON changes (chat)"_s, u"CREATE INDEX changes_by_time ON changes (at)"_s,
            // Row numbers are places: the newest hits come first. Entries of the first column cost two bytes less than
            // those of others. What is indexed is cut into tokens by indexTexts(); this tokenizer only has to take
            // every one of them as it is.
            u"CREATE VIRTUAL TABLE search USING fts5(texts, customer, content='', columnsize=0, prefix='2 3', "
            "tokenize=\"unicode61 remove_diacritics 2 categories 'L* M* N* S* Co'\")"_s,
            // Each page of chats makes a segment: merged eight at a time they are written anew half as often as four
            // at a time.
            u"INSERT INTO search (search, rank) VALUES ('automerge', 8)"_s,
            // Its tokens but those that begin with a digit, and the first two characters of all that have as many.
            u"CREATE TABLE terms (term TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID"_s,
            u"CREATE TABLE beginnings (beginning TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID"_s,
            u"INSERT INTO meta VALUES ('index_version', %1)"_s.arg(indexTextsVersion),
            u"DELETE FROM read_marks WHERE chat = ''"_s, // was said of the account; its walk state says it now
        },
        {
            u"ALTER TABLE chats ADD COLUMN due INTEGER NOT NULL DEFAULT 0"_s,
            u"UPDATE accounts SET stale = 1"_s, // rows are computed anew, with what is due
            u"ALTER TABLE own ADD COLUMN remind_at INTEGER"_s,
            // Actions on their way to the vendors: see OutboxItem. Keyed by what the vendor calls a chat, so that they
            // outlive everything that is done to the chat here.
            u"CREATE TABLE outbox (number INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, "
            "chat TEXT NOT NULL, kind TEXT NOT NULL, action TEXT NOT NULL UNIQUE, "
            "value TEXT, text TEXT, is_on INTEGER, at INTEGER, "
            "before_value TEXT, before_text TEXT, before_on INTEGER, before_at INTEGER, "
            "phase INTEGER NOT NULL, question INTEGER NOT NULL, made INTEGER NOT NULL, held_until INTEGER, "
            "sent INTEGER, tries INTEGER NOT NULL, "
            "now_value TEXT, now_text TEXT, now_on INTEGER, now_at INTEGER, "
            "error_kind INTEGER, error_status INTEGER, error_detail TEXT, seen TEXT NOT NULL)"_s,
            u"CREATE INDEX outbox_by_chat ON outbox (account, chat)"_s,
            // Answers that are being written. `begun`: when the person saw the chat that they answer.
            u"CREATE TABLE drafts (account TEXT NOT NULL, chat TEXT NOT NULL, text TEXT NOT NULL, "
            "begun INTEGER NOT NULL, changed INTEGER NOT NULL, PRIMARY KEY (account, chat)) WITHOUT ROWID"_s,
            // What was said, as far as it was read. `at` is packMoment() of the message's time, which `number` decides
            // between equals; `raw` is compressed as bodies are.
            u"CREATE TABLE messages (number INTEGER PRIMARY KEY, "
            "chat INTEGER NOT NULL REFERENCES bodies ON DELETE CASCADE, id TEXT NOT NULL, at INTEGER NOT NULL, "
            "dict INTEGER NOT NULL, raw BLOB NOT NULL, UNIQUE (chat, id))"_s,
            u"CREATE INDEX messages_by_time ON messages (chat, at, number)"_s,
            // Whose thread was read: `older` is MessagePage::older of the oldest page, null when it begins there.
            u"CREATE TABLE threads (chat INTEGER PRIMARY KEY REFERENCES bodies ON DELETE CASCADE, older TEXT)"_s,
            // What messages say is searched as well. An index of an older version is made anew.
            u"DROP TABLE search"_s,
            u"CREATE VIRTUAL TABLE search USING fts5(texts, customer, said, content='', columnsize=0, prefix='2 3', "
            "tokenize=\"unicode61 remove_diacritics 2 categories 'L* M* N* S* Co'\")"_s,
            u"INSERT INTO search (search, rank) VALUES ('automerge', 8)"_s,
        },
        {
            // What the review desk counts: see CompactRow.
            u"ALTER TABLE chats ADD COLUMN ai INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE chats ADD COLUMN scores INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE chats ADD COLUMN created INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE chats ADD COLUMN handed_from INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE chats ADD COLUMN handed_until INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE chats ADD COLUMN wait INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE chats ADD COLUMN tokens INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE chats ADD COLUMN draw INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE chats ADD COLUMN review INTEGER NOT NULL DEFAULT 0"_s,
            u"UPDATE accounts SET stale = 1"_s, // rows are computed anew, with these
                                                // When the last good walk for the news began: what changed since then
                                                // was as it is kept until then.
            u"ALTER TABLE accounts ADD COLUMN looked INTEGER"_s,
            // Nobody asked when a draft was changed.
            u"ALTER TABLE drafts RENAME TO old_drafts"_s,
            u"CREATE TABLE drafts (account TEXT NOT NULL, chat TEXT NOT NULL, text TEXT NOT NULL, "
            "begun INTEGER NOT NULL, PRIMARY KEY (account, chat)) WITHOUT ROWID"_s,
            u"INSERT INTO drafts SELECT account, chat, text, begun FROM old_drafts"_s,
            u"DROP TABLE old_drafts"_s,
            // The times at which the AI handed a chat to a person, and what became of it: see HandoffRecord. Times are
            // milliseconds since 1970, null where they are not known; `_how` is how a value is known.
            u"CREATE TABLE handoffs (chat INTEGER NOT NULL REFERENCES bodies ON DELETE CASCADE, "
            "number INTEGER NOT NULL, at_from INTEGER, at_until INTEGER, at_how INTEGER NOT NULL, "
            "assistant_id TEXT, assistant TEXT, version TEXT, model TEXT, person TEXT, person_id TEXT, "
            "classification TEXT, summary TEXT, sentiment INTEGER, channel INTEGER NOT NULL, channel_reported TEXT, "
            "answered_from INTEGER, answered_until INTEGER, answered_how INTEGER NOT NULL, "
            "unanswered INTEGER NOT NULL, ending INTEGER NOT NULL, ended_from INTEGER, ended_until INTEGER, "
            "ended_how INTEGER NOT NULL, reopened INTEGER NOT NULL, PRIMARY KEY (chat, number)) WITHOUT ROWID"_s,
            // What reviewers think of handoffs: see Score. Keyed by what the vendor calls a chat, so that they outlive
            // everything that is done to the chat here.
            u"CREATE TABLE scores (account TEXT NOT NULL, chat TEXT NOT NULL, reviewer TEXT NOT NULL, "
            "verdict INTEGER NOT NULL, outcome INTEGER NOT NULL, tags TEXT NOT NULL, comment TEXT NOT NULL, "
            "at INTEGER NOT NULL, PRIMARY KEY (account, chat, reviewer)) WITHOUT ROWID"_s,
            // Every change of scores, notes and tags: see ReviewEdit. `made` and `at` are 0 for what was there before
            // edits were kept. Those of ours without a revision wait to be shared.
            u"CREATE TABLE review_edits (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, "
            "chat TEXT NOT NULL, reviewer TEXT NOT NULL, field INTEGER NOT NULL, value TEXT NOT NULL, "
            "base TEXT NOT NULL, author TEXT NOT NULL, made INTEGER NOT NULL, at INTEGER NOT NULL, "
            "mine INTEGER NOT NULL, revision INTEGER)"_s,
            u"CREATE INDEX review_edits_by_field ON review_edits (account, chat, reviewer, field, at)"_s,
            u"CREATE INDEX review_edits_unshared ON review_edits (account, number) WHERE revision IS NULL AND mine = 1"_s,
            u"INSERT INTO review_edits (id, account, chat, reviewer, field, value, base, author, made, at, mine) "
            "SELECT lower(hex(randomblob(16))), account, chat, '', 4, note, '', '', 0, 0, 1 FROM own WHERE note <> ''"_s,
            u"INSERT INTO review_edits (id, account, chat, reviewer, field, value, base, author, made, at, mine) "
            "SELECT lower(hex(randomblob(16))), account, chat, '', 5, tags, '', '', 0, 0, 1 FROM own WHERE tags <> ''"_s,
        },
    };
    return steps;
}

} // namespace deskside
