// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/storeerror.h"

#include <QDateTime>
#include <QHash>
#include <QSqlQuery>
#include <QVariant>
#include <initializer_list>
#include <unordered_map>

namespace deskside {

/// The rows of a running SELECT. Ends it when it goes away: one that is left standing keeps a lock and an old view.
class Rows
{
public:
    Rows() = default;
    explicit Rows(QSqlQuery *query, class Sql *sql)
        : m_query(query)
        , m_sql(sql)
    {
    }
    ~Rows();
    Rows(Rows &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
        , m_sql(other.m_sql)
    {
    }
    Rows &operator=(Rows &&) = delete;

    /// To the next row; false when there is none, or none can be read.
    bool next();
    bool isNull(int column) const { return m_query->value(column).isNull(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    quint32 small(int column) const { return static_cast<quint32>(m_query->value(column).toLongLong()); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    /// As timeValue() gave it: UTC, null for NULL.
    QDateTime time(int column) const
    {
        return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(number(column), Qt::UTC);
    }
    QVariant value(int column) const { return m_query->value(column); }

private:
    QSqlQuery *m_query = nullptr;
    class Sql *m_sql = nullptr;
};

/// How a time is kept: milliseconds since 1970, NULL for none.
inline QVariant timeValue(const QDateTime &at)
{
    return at.isNull() ? QVariant(QMetaType::fromType<qint64>()) : QVariant(at.toMSecsSinceEpoch());
}

/// For a column that takes no NULL, of which SQLite is told for a null text.
inline QString notNull(const QString &text)
{
    return text.isNull() ? QString(QLatin1StringView("")) : text;
}

/// The statements of one connection, prepared once each. After one has failed none does anything until begin() or
/// takeError(): what is written as a straight line runs to its end, and the error is asked for there.
class Sql
{
public:
    using Values = std::initializer_list<QVariant>;
    using ValueList = QList<QVariant>;

    /// `marksDamage`: a damaged file is noted down (see damageMark()), so that the next start sets it aside.
    Sql(QString connection, QString file, bool marksDamage);
    ~Sql();
    Sql(const Sql &) = delete;
    Sql &operator=(const Sql &) = delete;

    /// `statement` is a literal: its address is what it is known by.
    Rows rows(const char *statement, Values values = {});
    Rows rows(const char *statement, const ValueList &values);
    /// False when it failed, now or before.
    bool run(const char *statement, Values values = {});
    bool run(const char *statement, const ValueList &values);
    /// Rows that the last run() changed.
    int changed() const { return m_changed; }

    /// What was read makes no sense, though SQLite took it.
    void setDamaged();
    bool failed() const { return m_error.has_value(); }
    /// The first error since the last call, which is then forgotten.
    std::optional<StoreError> takeError() { return std::exchange(m_error, std::nullopt); }
    template <typename T>
    Stored<T> answer(T value)
    {
        if (auto error = takeError()) {
            return tl::unexpected(std::move(*error));
        }
        return value;
    }
    Stored<void> done();

    void begin();
    /// Keeps the transaction, or nothing of it.
    Stored<void> commit();
    void rollback();

    /// See Snapshot.
    void beginReading();
    void endReading();

    QString connection() const { return m_connection; }
    QString file() const { return m_file; }

private:
    friend class Rows;
    template <typename List>
    QSqlQuery *execute(const char *statement, const List &values);
    bool ended(QSqlQuery *query);
    void fail(const QSqlError &error);

    QString m_connection;
    QString m_file;
    bool m_marksDamage;
    bool m_inTransaction = false;
    int m_snapshots = 0;
    int m_changed = 0;
    std::optional<StoreError> m_error;
    std::unordered_map<const char *, QSqlQuery> m_queries;
};

/// A transaction that ends with its scope, undone unless commit() came before.
class Transaction
{
public:
    explicit Transaction(Sql *sql)
        : m_sql(sql)
    {
        m_sql->begin();
    }
    ~Transaction() { m_sql->rollback(); }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

private:
    Sql *m_sql;
};

/// One view of the store for a reader, as long as it lives: what takes several statements belongs together, and SQLite
/// looks once, not before each of them, for what others have written. May be nested; not while something is written.
class Snapshot
{
public:
    explicit Snapshot(Sql *sql)
        : m_sql(sql)
    {
        m_sql->beginReading();
    }
    ~Snapshot() { m_sql->endReading(); }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Sql *m_sql;
};

} // namespace deskside
