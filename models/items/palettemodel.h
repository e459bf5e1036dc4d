// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"
#include "models/items/fuzzy.h"

#include <QAbstractListModel>
#include <QStringList>

namespace deskside {

/// Something that a person can go to or do from the palette.
struct PaletteEntry {
    enum class Kind : unsigned char { Command, View, Chat, Account, Setting };
    Kind kind = Kind::Command;
    QString id;          ///< tells entries of a kind apart
    QString text;        ///< what is looked for first; a stranger's is made safe here
    QString detail = {}; ///< looked for as well: the customer of a chat, what a command is about
    QString keys = {};   ///< which keys do the same, for a person
    bool enabled = true;
    QString reason = {}; ///< why not
    ChatKey chat = {};   ///< of a chat
    bool operator==(const PaletteEntry &) const = default;

    /// Names it among all kinds.
    QString name() const;
};

/// What the palette lists: everything that fits what is typed, in groups, the group with the best fit first; without
/// a query what was used last, then the rest in order, in each group what can be done before what cannot. Each change
/// of the query resets the model. Texts are safe to show.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole, ///< PaletteEntry::Kind as int
        NameRole,                ///< PaletteEntry::name()
        DetailRole,
        KeysRole,
        EnabledRole, ///< bool
        ReasonRole,  ///< why it is disabled, where somebody said so
        HitsRole,    ///< Hits in Qt::DisplayRole
        HeadingRole, ///< the group's name, on its first row
    };
    using Hits = QList<std::pair<qsizetype, qsizetype>>;

    explicit PaletteModel(QObject *parent = nullptr);

    /// Replaces everything but the chats and what is typed.
    void setEntries(const QList<PaletteEntry> &entries);
    /// The chats that are at hand, newest first; they are found by title and customer.
    void setChats(const QList<PaletteEntry> &chats);
    /// Chats that were found for `query` elsewhere, best first, beside those at hand; dropped when that is no longer
    /// what is typed, and with the next query.
    void addFound(const QString &query, const QList<PaletteEntry> &chats);
    /// PaletteEntry::name() of what was used, the last one first.
    void setRecent(const QStringList &names);
    void setQuery(const QString &query);
    const QString &query() const { return m_query; }

    /// Null for an invalid index.
    const PaletteEntry *entry(const QModelIndex &index) const;
    /// The row of an entry by its name(); invalid when it is not listed.
    QModelIndex indexOf(const QString &name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::AccessibleTextRole speaks the text with detail, keys, group and why it is disabled.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// What a kind is called, as a heading.
    static QString groupName(PaletteEntry::Kind kind);

private:
    struct Row {
        PaletteEntry entry;
        int score = 0;
        Hits hits;
        bool recent = false; ///< listed because it was used
    };
    QList<Row> ranked() const;
    QList<Row> unranked() const;
    void list();
    QString heading(const Row &row) const;

    QList<PaletteEntry> m_entries;
    QList<PaletteEntry> m_chats;
    QList<PaletteEntry> m_found;
    QStringList m_recent;
    QString m_query;
    QList<Row> m_rows;
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::PaletteModel::Hits)
