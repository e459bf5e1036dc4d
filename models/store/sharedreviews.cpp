// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sharedreviews.h"

#include "models/domain/safetext.h"
#include "models/store/sharedschema.h"
#include "models/store/sql.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SharedReviews)
};

/// "Desk": whoever changes the schema holds it.
constexpr qint64 migrationLock = 0x4465736b;
constexpr auto channel = "deskside_edits"_L1;
constexpr qsizetype longestValue = 1'000'000;
constexpr qsizetype longestId = 1'000;
constexpr qsizetype longestMessage = 600;
/// The last millisecond of the year 9999.
constexpr qint64 lastTime = 253'402'300'799'999;

/// A value of libpq's options.
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

/// Where systems keep the authorities that they trust.
QString systemAuthorities()
{
    for (const QString &file : {u"/etc/ssl/certs/ca-certificates.crt"_s, u"/etc/pki/tls/certs/ca-bundle.crt"_s,
                                u"/etc/ssl/cert.pem"_s, u"/etc/ssl/ca-bundle.pem"_s}) {
        if (QFileInfo::exists(file)) {
            return file;
        }
    }
    return {};
}

QString optionsOf(const SharedReviewsSettings &settings)
{
    QString tls = u"sslmode=disable"_s;
    if (settings.tls == SharedTls::Require) {
        tls = u"sslmode=require"_s;
    } else if (settings.tls == SharedTls::VerifyFull) {
        const QString authorities = settings.caFile.isEmpty() ? systemAuthorities() : settings.caFile;
        tls = u"sslmode=verify-full"_s;
        if (!authorities.isEmpty()) {
            tls += u" sslrootcert="_s + quoted(authorities);
        }
    }
    // A line that is gone is noticed.
    return tls
           + u" gssencmode=disable application_name=deskside connect_timeout=10 keepalives_idle=20 "
             "keepalives_interval=5 keepalives_count=3 tcp_user_timeout=15000";
}

/// Strangers' words, without the password, should they have it.
QString cleaned(QString text, const QString &password)
{
    if (!password.isEmpty()) {
        text.replace(password, u"•••"_s);
    }
    return safeLine(text, longestMessage);
}

/// As PostgreSQL can keep it.
QString keepable(QString text)
{
    return notNull(text.remove(QChar(u'\0')));
}

/// A statement with its values in the places of its question marks.
QString withValues(const QString &statement, const QVariantList &values, const QSqlDriver &driver)
{
    const QStringList parts = statement.split(u'?');
    QString filled = parts.first();
    for (qsizetype i = 0; i < values.size(); ++i) {
        QSqlField field({}, values[i].metaType());
        field.setValue(values[i]);
        filled += driver.formatValue(field) + parts.value(i + 1);
    }
    return filled;
}

/// nullopt for one that makes no sense to this version.
std::optional<ReviewEdit> editFrom(const QSqlQuery &query)
{
    enum Column : int { Revision, Id, Account, Chat, Reviewer, Field, Value, Base, Author, At };
    ReviewEdit edit;
    edit.revision = query.value(Revision).toLongLong();
    edit.id = query.value(Id).toString();
    edit.chat = {query.value(Account).toString(), query.value(Chat).toString()};
    edit.reviewer = reviewerName(query.value(Reviewer).toString());
    edit.after = query.value(Value).toString().left(longestValue);
    edit.base = query.value(Base).toString().left(longestId);
    edit.author = reviewerName(query.value(Author).toString());
    const qint64 at = std::clamp<qint64>(query.value(At).toLongLong(), 0, lastTime);
    edit.at = at == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    edit.made = edit.at;
    const auto field = reviewFieldFrom(query.value(Field).toString());
    const bool makesSense = field && !edit.id.isEmpty() && edit.id.size() <= longestId && !edit.chat.id.isEmpty()
                            && edit.chat.id.size() <= longestId;
    edit.field = field.value_or(ReviewField::Verdict);
    return makesSense ? std::optional(edit) : std::nullopt;
}

} // namespace

struct SharedReviews::Private {
    Private(QString connectionName, QString secret)
        : name(std::move(connectionName))
        , password(std::move(secret))
    {
    }
    ~Private()
    {
        query = QSqlQuery();
        QSqlDatabase::database(name, false).close();
        QSqlDatabase::removeDatabase(name);
    }

    QSqlDatabase db() const { return QSqlDatabase::database(name, false); }
    SharedError errorOf(const QSqlError &error) const;
    /// `query` has what it answers then; false, with the error in `failure`, when it was not done.
    bool run(const QString &statement, const QVariantList &values = {});
    qint64 number(const QString &statement);
    void begin() { ok = db().transaction() || fail(db().lastError()); }
    void commit();
    bool fail(const QSqlError &error);
    Shared<void> done();
    void migrate();
    void measureClock();

    QString name;
    QString password; ///< to keep it out of what the server says
    bool ok = true;   ///< after a failure nothing is done until done() was asked
    SharedError failure;
    QSqlQuery query;
    QString id;
    qint64 newest = 0;
    qint64 offset = 0;
    qint64 serverNow = 0;
};

SharedError SharedReviews::Private::errorOf(const QSqlError &error) const
{
    using Kind = SharedError::Kind;
    const QString state = error.nativeErrorCode(); // SQLSTATE; none while connecting
    const QString words = cleaned(error.databaseText(), password);
    if (state == "42501"_L1) {
        return {Kind::Refused, Text::tr("The shared database does not give you the right to use it: %1").arg(words)};
    }
    if (state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57P"_L1)) {
        const bool isDoubtful = words.contains("certificate"_L1, Qt::CaseInsensitive) || words.contains("SSL"_L1);
        if (isDoubtful) {
            return {Kind::Refused, Text::tr("The line to the shared database is not secure: %1").arg(words)};
        }
        if (words.contains("authentication failed"_L1) || words.contains("no password supplied"_L1)) {
            return {Kind::Refused, Text::tr("The shared database refuses the user's name or password: %1").arg(words)};
        }
        return {Kind::Unreachable, Text::tr("The shared database cannot be reached: %1").arg(words)};
    }
    return {Kind::Other, Text::tr("The shared database cannot be used: %1").arg(words)};
}

bool SharedReviews::Private::fail(const QSqlError &error)
{
    if (ok) {
        failure = errorOf(error);
        ok = false;
    }
    return false;
}

bool SharedReviews::Private::run(const QString &statement, const QVariantList &values)
{
    // Not prepared: of a line that is gone Qt would log for each prepared statement what the server said.
    return ok && (query.exec(withValues(statement, values, *db().driver())) || fail(query.lastError()));
}

qint64 SharedReviews::Private::number(const QString &statement)
{
    return run(statement) && query.next() ? query.value(0).toLongLong() : 0;
}

void SharedReviews::Private::commit()
{
    if (ok && !db().commit()) {
        fail(db().lastError());
    }
}

Shared<void> SharedReviews::Private::done()
{
    if (std::exchange(ok, true)) {
        return {};
    }
    if (db().isOpen()) {
        db().rollback(); // of a line that is gone, too: it says nothing new
    }
    return tl::unexpected(std::exchange(failure, {}));
}

void SharedReviews::Private::migrate()
{
    // Of the table, and not of what this connection remembers of it.
    const QString there = u"SELECT count(*) FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n "
                          "ON n.oid = c.relnamespace WHERE n.nspname = 'deskside' AND c.relname = 'meta'"_s;
    const QString versionOf = u"SELECT number FROM deskside.meta WHERE name = 'version'"_s;
    const auto version = [&] { return number(there) == 0 ? 0 : number(versionOf); };
    qint64 known = version();
    if (ok && known < schemaVersion) {
        begin();
        run(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(migrationLock)); // whoever gets it looks again
        for (known = version(); ok && known < schemaVersion; ++known) {
            for (const QString &step : sharedMigrations()[known]) {
                run(step);
            }
        }
        run(u"UPDATE deskside.meta SET number = %1 WHERE name = 'version'"_s.arg(
            std::max<qint64>(known, schemaVersion)));
        commit();
    }
    if (ok && known > schemaVersion) {
        ok = false;
        failure = {SharedError::Kind::TooNew,
                   Text::tr("The shared database was made by a newer version of Deskside. Update Deskside; until then "
                            "what you do is kept here.")};
    }
}

void SharedReviews::Private::measureClock()
{
    const qint64 asked = QDateTime::currentMSecsSinceEpoch();
    serverNow = number(u"SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)"_s);
    const qint64 heard = QDateTime::currentMSecsSinceEpoch();
    if (ok) {
        offset = serverNow - (asked + (heard - asked) / 2);
    }
}

SharedReviews::SharedReviews() = default;
SharedReviews::~SharedReviews() = default;

Shared<std::unique_ptr<SharedReviews>> SharedReviews::open(const SharedReviewsSettings &settings,
                                                           const QString &password)
{
    if (const QString problem = problemWith(settings); !problem.isEmpty()) {
        return tl::unexpected(SharedError{SharedError::Kind::Refused, problem});
    }
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s)) {
        return tl::unexpected(
            SharedError{SharedError::Kind::Refused,
                        Text::tr("Qt's driver for PostgreSQL is not installed (on Debian: libqt6sql6-psql).")});
    }
    std::unique_ptr<SharedReviews> shared(new SharedReviews);
    shared->d =
        std::make_unique<Private>(u"deskside-shared-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces), password);
    Private *d = shared->d.get();
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QPSQL"_s, d->name);
    db.setHostName(settings.host.trimmed());
    db.setPort(settings.port);
    db.setDatabaseName(settings.database.trimmed());
    db.setConnectOptions(optionsOf(settings));
    if (!db.open(settings.user.trimmed(), password)) { // which keeps neither
        d->fail(db.lastError());
    }
    d->query = QSqlQuery(db);
    // A server that stops answering is noticed; notices would go to standard error as they are.
    d->run(u"SET statement_timeout = 20000"_s);
    d->run(u"SET lock_timeout = 15000"_s);
    d->run(u"SET idle_in_transaction_session_timeout = 30000"_s);
    d->run(u"SET client_min_messages = error"_s);
    d->migrate();
    if (d->run(u"SELECT label FROM deskside.meta WHERE name = 'database'"_s) && d->query.next()) {
        d->id = d->query.value(0).toString().left(longestId);
    }
    d->newest = d->number(u"SELECT number FROM deskside.meta WHERE name = 'revision'"_s);
    d->measureClock();
    db = QSqlDatabase();
    if (const auto opened = d->done(); !opened) {
        return tl::unexpected(opened.error());
    }
    return shared;
}

QString SharedReviews::databaseId() const
{
    return d->id;
}

qint64 SharedReviews::newest() const
{
    return d->newest;
}

qint64 SharedReviews::clockOffset() const
{
    return d->offset;
}

Shared<void> SharedReviews::push(const QList<ReviewEdit> &edits)
{
    if (edits.isEmpty()) {
        return {};
    }
    d->begin();
    d->measureClock();
    qint64 revision = d->number(u"UPDATE deskside.meta SET number = number + %1 WHERE name = 'revision' "
                                "RETURNING number"_s.arg(edits.size()))
                      - edits.size();
    for (const ReviewEdit &edit : edits) {
        // What was done without a line gets the time at which the server's clock would have seen it; never one to come.
        const qint64 made = edit.made.isNull() ? 0 : edit.made.toMSecsSinceEpoch() + d->offset;
        d->run(u"INSERT INTO deskside.edits (revision, id, account, chat, reviewer, field, value, base, author, at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, GREATEST(CAST(? AS bigint), "
               "coalesce((SELECT at + 1 FROM deskside.edits WHERE id = ?), 0))) ON CONFLICT (id) DO NOTHING"_s,
               {++revision, edit.id, edit.chat.account, keepable(edit.chat.id), keepable(edit.reviewer),
                wordOf(edit.field), keepable(edit.after).left(longestValue), keepable(edit.base), keepable(edit.author),
                std::min(made, d->serverNow), keepable(edit.base)});
    }
    d->run(u"NOTIFY "_s + channel);
    d->commit();
    return d->done();
}

Shared<SharedPage> SharedReviews::pull(qint64 after, int most)
{
    SharedPage page;
    page.revision = after;
    int seen = 0;
    if (d->run(u"SELECT revision, id, account, chat, reviewer, field, left(value, %1), base, author, at "
               "FROM deskside.edits WHERE revision > ? ORDER BY revision LIMIT ?"_s.arg(longestValue),
               {after, most})) {
        for (; d->query.next(); ++seen) {
            page.revision = std::max(page.revision, d->query.value(0).toLongLong());
            if (auto edit = editFrom(d->query)) {
                page.edits.append(*std::move(edit));
            }
        }
    }
    page.more = seen >= most;
    if (const auto read = d->done(); !read) {
        return tl::unexpected(read.error());
    }
    return page;
}

void SharedReviews::onNews(std::function<void()> told)
{
    QSqlDriver *driver = d->db().driver();
    if (driver->subscribeToNotification(channel)) {
        QObject::connect(driver, &QSqlDriver::notification, driver,
                         [told = std::move(told)](const QString &, QSqlDriver::NotificationSource source) {
                             if (source != QSqlDriver::SelfSource) {
                                 told();
                             }
                         });
    }
}

} // namespace deskside
