// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sharedschema.h"

using namespace Qt::StringLiterals;

namespace deskside {

const QList<QList<QString>> &sharedMigrations()
{
    static const QList<QList<QString>> steps{
        {
            u"CREATE SCHEMA IF NOT EXISTS deskside"_s,
            // 'version' of this schema, 'revision' of the latest edit, and 'database', which no other one is called.
            u"CREATE TABLE deskside.meta (name text PRIMARY KEY, number bigint NOT NULL, label text NOT NULL)"_s,
            u"INSERT INTO deskside.meta VALUES ('version', 0, ''), ('revision', 0, ''), "
            "('database', 0, md5(random()::text || clock_timestamp()::text || random()::text))"_s,
            // See ReviewEdit: one for each change of a field, none is ever changed. `account` is sharedIdentity(), `at`
            // milliseconds since 1970. Revisions are given under a lock that is held until the transaction ends: who
            // sees one has seen all before it.
            u"CREATE TABLE deskside.edits (revision bigint PRIMARY KEY, id text NOT NULL UNIQUE, "
            "account text NOT NULL, chat text NOT NULL, reviewer text NOT NULL, field text NOT NULL, "
            "value text NOT NULL, base text NOT NULL, author text NOT NULL, at bigint NOT NULL)"_s,
        },
        {
            // For people who look into the database: what holds now.
            u"CREATE INDEX edits_by_field ON deskside.edits (account, chat, reviewer, field, at, id)"_s,
            u"CREATE VIEW deskside.standing AS SELECT DISTINCT ON (account, chat, reviewer, field) * "
            "FROM deskside.edits ORDER BY account, chat, reviewer, field, at DESC, id COLLATE \"C\" DESC"_s,
            u"CREATE VIEW deskside.scores AS SELECT account, chat, reviewer, "
            "max(value) FILTER (WHERE field = 'verdict') AS verdict, "
            "max(value) FILTER (WHERE field = 'outcome') AS outcome, "
            "max(value) FILTER (WHERE field = 'tags') AS tags, "
            "max(value) FILTER (WHERE field = 'comment') AS comment, to_timestamp(max(at) / 1000.0) AS at "
            "FROM deskside.standing WHERE field IN ('verdict', 'outcome', 'tags', 'comment') "
            "GROUP BY account, chat, reviewer"_s,
            u"CREATE VIEW deskside.notes AS SELECT account, chat, "
            "max(value) FILTER (WHERE field = 'note') AS note, "
            "max(value) FILTER (WHERE field = 'chat-tags') AS tags, to_timestamp(max(at) / 1000.0) AS at "
            "FROM deskside.standing WHERE field IN ('note', 'chat-tags') GROUP BY account, chat"_s,
        },
    };
    return steps;
}

} // namespace deskside
