// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sql.h"

#include "models/store/database.h"
#include "models/store/sqlerror.h"

#include <QSqlDatabase>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int mostValues = 32; // of a statement

/// The name of a statement's value with this number, from 0.
const QString &placeholder(qsizetype number)
{
    static const QList<QString> names = [] {
        QList<QString> made;
        for (int i = 0; i < mostValues; ++i) {
            made.append(u":v%1"_s.arg(i));
        }
        return made;
    }();
    return names[number];
}

/// Qt finds a value's place by a name; where it has none, Qt makes one each time it is bound, which takes longer than
/// all the rest of binding.
QString withNames(const char *statement)
{
    QString named;
    qsizetype number = 0;
    for (const char *at = statement; *at != 0; ++at) {
        if (*at == '?') {
            named += placeholder(number++);
        } else {
            named += QLatin1Char(*at);
        }
    }
    return named;
}

} // namespace

Rows::~Rows()
{
    if (m_query) {
        m_query->finish();
    }
}

bool Rows::next()
{
    if (!m_query) {
        return false;
    }
    if (m_query->next()) {
        return true;
    }
    if (m_query->lastError().isValid()) {
        m_sql->fail(m_query->lastError());
    }
    return false;
}

Sql::Sql(QString connection, QString file, bool marksDamage)
    : m_connection(std::move(connection))
    , m_file(std::move(file))
    , m_marksDamage(marksDamage)
{
}

Sql::~Sql() = default;

template <typename List>
QSqlQuery *Sql::execute(const char *statement, const List &values)
{
    if (m_error) {
        return nullptr;
    }
    auto found = m_queries.find(statement);
    if (found == m_queries.end()) {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        query.setForwardOnly(true);
        if (!query.prepare(withNames(statement))) {
            fail(query.lastError());
            return nullptr;
        }
        found = m_queries.emplace(statement, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    qsizetype number = 0;
    for (const QVariant &value : values) {
        query.bindValue(placeholder(number++), value);
    }
    if (!query.exec()) {
        fail(query.lastError());
        query.finish();
        return nullptr;
    }
    return &query;
}

Rows Sql::rows(const char *statement, Values values)
{
    return Rows(execute(statement, values), this);
}

Rows Sql::rows(const char *statement, const ValueList &values)
{
    return Rows(execute(statement, values), this);
}

bool Sql::run(const char *statement, Values values)
{
    return ended(execute(statement, values));
}

bool Sql::run(const char *statement, const ValueList &values)
{
    return ended(execute(statement, values));
}

bool Sql::ended(QSqlQuery *query)
{
    if (!query) {
        return false;
    }
    m_changed = query->numRowsAffected();
    query->finish();
    return true;
}

void Sql::fail(const QSqlError &error)
{
    if (m_error) {
        return;
    }
    m_error = storeErrorOf(error, m_file);
    if (m_error->kind == StoreError::Kind::Damaged && m_marksDamage) {
        markDamaged(m_file);
    }
}

void Sql::setDamaged()
{
    if (!m_error) {
        m_error = storeErrorOf(StoreError::Kind::Damaged, m_file);
        markDamaged(m_file);
    }
}

Stored<void> Sql::done()
{
    if (auto error = takeError()) {
        return tl::unexpected(std::move(*error));
    }
    return {};
}

void Sql::begin()
{
    m_error.reset();
    m_inTransaction = run("BEGIN IMMEDIATE");
}

Stored<void> Sql::commit()
{
    if (run("COMMIT")) {
        m_inTransaction = false;
        return {};
    }
    StoreError error = takeError().value_or(StoreError());
    rollback();
    return tl::unexpected(std::move(error));
}

void Sql::rollback()
{
    if (!std::exchange(m_inTransaction, false)) {
        return;
    }
    const std::optional<StoreError> kept = std::exchange(m_error, std::nullopt);
    run("ROLLBACK"); // fails where SQLite has rolled back by itself, as it does when the disk is full
    m_error = kept;
}

void Sql::beginReading()
{
    if (m_snapshots++ == 0) {
        takeError();
        run("BEGIN");
    }
}

void Sql::endReading()
{
    if (--m_snapshots == 0) {
        const std::optional<StoreError> kept = std::exchange(m_error, std::nullopt);
        run("COMMIT"); // fails where an error has ended it already
        m_error = kept;
    }
}

} // namespace deskside
