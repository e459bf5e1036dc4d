// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sql.h"
#include "models/store/zstd.h"

#include <QSet>

namespace deskside {

/// A chat's JSON: Chat::raw and Chat::rawDetails.
struct Body {
    QByteArray raw;
    QByteArray details;
};

/// The JSON of the chats, compressed with what the chats of a vendor have in common once there are enough of them to
/// tell.
class Bodies
{
public:
    explicit Bodies(Sql *sql)
        : m_sql(sql)
    {
    }

    /// nullopt when it is not there or makes no sense.
    std::optional<Body> read(quint32 id);
    /// The same from columns `first` on of a row that has dict, raw and details.
    std::optional<Body> read(const Rows &rows, int first);
    /// Keeps a new chat's; `firstSeen` is null for what is no news. Answers its size, compressed.
    qint64 add(quint32 id, const QString &vendor, const Body &body, const QDateTime &firstSeen);
    qint64 replace(quint32 id, const QString &vendor, const Body &body);
    /// Other JSON of the vendor's, compressed the same way, with the number of the dictionary it takes to read it.
    std::pair<qint64, QByteArray> pack(const QString &vendor, const QByteArray &json);
    std::optional<QByteArray> unpack(qint64 dictionary, const QByteArray &packed);
    /// Learns what the vendor's chats have in common when there is a good number of them and that is not known yet.
    void learn(const QString &vendor);
    /// The last account of a vendor leaves: what its chats had in common are words of theirs.
    void unlearn(const QString &vendor);
    /// A transaction was undone: what was learnt in it is not in the file.
    void forget();

private:
    struct Packed {
        qint64 dictionary = 0;
        QByteArray raw;
        QByteArray details;
        qint64 size() const { return raw.size() + details.size(); }
    };
    Packed pack(const QString &vendor, const Body &body);
    std::optional<Body> unpack(const Packed &packed);
    qint64 dictionaryOf(const QString &vendor);
    const zstd::Dictionary *dictionary(qint64 number);

    Sql *m_sql;
    zstd::Codec m_codec;
    QHash<QString, qint64> m_numbers; ///< by vendor; 0: none
    QHash<QString, qint64> m_learnAt; ///< the number of chats at which learn() tries again
    std::unordered_map<qint64, std::unique_ptr<zstd::Dictionary>> m_dictionaries;
};

} // namespace deskside
