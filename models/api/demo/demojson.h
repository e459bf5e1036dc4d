// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/demo/demoserver.h"

#include <QHash>
#include <QJsonObject>
#include <functional>
#include <set>

/// What the demo's servers share: their data, and the lists they answer from.
namespace deskside::demo {

/// What people and the AI say in one language.
struct Phrases {
    QStringList first;    ///< first names
    QStringList last;     ///< family names
    QStringList subjects; ///< what chats are about
    QStringList topics;   ///< which topic each of these belongs to: "refund", "delivery", "account", "billing", …
    QStringList customer; ///< lines that fit into most conversations
    QStringList answers;
    QStringList summary; ///< of handoffs
};

const QHash<QString, Phrases> &phrases();
/// The languages spoken with an account, the frequent ones more than once.
QStringList languagesOf(const QString &account);

/// A point in time in the vendors' notation, to the second.
QString iso(const QDateTime &time);
/// A point in time from that notation, in UTC; invalid when the value holds none.
QDateTime timeOf(const QJsonValue &value);

/// Replaces the data's relative dates ("-41m", "-3d date", "+2h") in every field whose name says that it holds a date.
QJsonValue datesResolved(const QJsonValue &value, const QDateTime &now);

/// The invented chats of an account from a file of the demo data, newest first.
QList<QJsonObject> inventedChats(const QString &file, const QString &account, const QDateTime &now);

/// True when any text in the value contains the words, in any case.
bool mentions(const QJsonValue &value, const QString &words);

/// Two texts as one; a text that is being put together does not turn into a JSON value by itself.
inline QString joined(const QString &a, const QString &b)
{
    return a + b;
}

/// The record as its vendor sends it: without the demo's own fields, whose names begin with "_".
QJsonObject asSent(QJsonObject record);

/// A new chat's beginning in one of the account's languages.
struct Opening {
    QString language;
    QString name;
    QString title;
    QString text;
};
Opening opening(const QString &account, Dice &dice);

/// The chats of one account, newest activity first. The generated ones come last and are made when they are asked for;
/// only those that were changed are kept.
class Records
{
public:
    /// The chat with this index, 0 being the newest. The last eight hexadecimal digits of its id are the index.
    using Generator = std::function<QJsonObject(qsizetype)>;

    Records() = default;
    explicit Records(QList<QJsonObject> kept)
        : m_kept(std::move(kept))
    {
    }
    Records(qsizetype generated, Generator generator)
        : m_generator(std::move(generator))
        , m_generated(generated)
    {
    }
    /// `kept` and below them generated ones that nobody has to see to any more; `instead` are others in their places.
    Records(QList<QJsonObject> kept, QHash<qsizetype, QJsonObject> instead, qsizetype generated, Generator generator)
        : m_kept(std::move(kept))
        , m_generator(std::move(generator))
        , m_generated(generated)
        , m_changed(std::move(instead))
        , m_isQuiet(true)
    {
    }

    qsizetype size() const;
    /// Resolved long since, read and not the person's: what asks for such chats need not look at it.
    bool isQuiet(qsizetype position) const;
    QJsonObject at(qsizetype position) const;
    /// The position of the chat with this id; -1 when there is none.
    qsizetype find(const QString &id) const;
    /// Puts a changed chat in its old place.
    void replace(qsizetype position, const QJsonObject &record);
    /// Puts a changed chat on top.
    void raise(qsizetype position, const QJsonObject &record);
    void add(const QJsonObject &record) { m_kept.prepend(record); }

    /// A position among the newest chats that is fit for something; -1 when luck does not find one.
    qsizetype choose(Dice &dice, const std::function<bool(const QJsonObject &)> &fits) const;

private:
    qsizetype generatedIndex(qsizetype position) const;

    QList<QJsonObject> m_kept;
    Generator m_generator;
    qsizetype m_generated = 0;
    std::set<qsizetype> m_moved; ///< generated ones that are among the kept now
    QHash<qsizetype, QJsonObject> m_changed;
    bool m_isQuiet = false;
};

/// One page of the chats that match, in the order of the records.
struct Slice {
    QList<QJsonObject> chats;
    std::optional<qsizetype> total; ///< how many match; not known when the search ended with a full page
};
/// Not `quietToo`: quiet ones do not match, whatever they hold.
Slice slice(const Records &records, const std::function<bool(const QJsonObject &)> &matches, qint64 page, qint64 size,
            bool quietToo = true);

/// When a generated chat was last active; later for smaller indices.
QDateTime generatedActivity(const QDateTime &now, qsizetype index, Dice &dice);

/// An id whose last eight digits are the index.
QString generatedId(const QString &prefix, qsizetype index, Dice &dice);
/// The same in the form of a UUID.
QString generatedUuid(qsizetype index, Dice &dice);

/// Some sentences about a subject, long enough for a page's entries to have real sizes.
QString paragraph(const QStringList &sentences, int least, int most, Dice &dice);

} // namespace deskside::demo
