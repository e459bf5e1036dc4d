// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/palettemodel.h"

#include "models/domain/safetext.h"

#include <QSet>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

using Kind = PaletteEntry::Kind;

constexpr std::array kinds{Kind::Command, Kind::View, Kind::Chat, Kind::Account, Kind::Setting};
constexpr qsizetype longestLine = 160;
constexpr int mostChats = 20; ///< under what is typed
constexpr int firstChats = 5; ///< while nothing is
constexpr int mostRecent = 6;
constexpr int forDetail = -12; ///< found only with what stands beside the text
constexpr int forDisabled = -16;
constexpr int forRecent = 12; ///< less for each one after the first
constexpr int foundElsewhere = 1;

PaletteEntry safe(PaletteEntry entry)
{
    entry.text = safeLine(entry.text, longestLine);
    entry.detail = safeLine(entry.detail, longestLine);
    return entry;
}

QList<PaletteEntry> safe(const QList<PaletteEntry> &entries)
{
    QList<PaletteEntry> all;
    all.reserve(entries.size());
    for (const PaletteEntry &entry : entries)
        all.append(safe(entry));
    return all;
}

} // namespace

QString PaletteEntry::name() const
{
    return QString::number(static_cast<int>(kind)) + u':' + id;
}

PaletteModel::PaletteModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

QString PaletteModel::groupName(PaletteEntry::Kind kind)
{
    switch (kind) {
    case Kind::Command:
        return tr("Commands");
    case Kind::View:
        return tr("Views");
    case Kind::Chat:
        return tr("Chats");
    case Kind::Account:
        return tr("Accounts");
    case Kind::Setting:
        return tr("Settings");
    }
    return {};
}

void PaletteModel::setEntries(const QList<PaletteEntry> &entries)
{
    m_entries = safe(entries);
    list();
}

void PaletteModel::setChats(const QList<PaletteEntry> &chats)
{
    m_chats = safe(chats);
    list();
}

void PaletteModel::addFound(const QString &query, const QList<PaletteEntry> &chats)
{
    if (query != m_query || chats.isEmpty())
        return;
    m_found += safe(chats);
    list();
}

void PaletteModel::setRecent(const QStringList &names)
{
    m_recent = names;
    list();
}

void PaletteModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_found.clear();
    list();
}

void PaletteModel::list()
{
    QList<Row> rows = m_query.trimmed().isEmpty() ? unranked() : ranked();
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QList<PaletteModel::Row> PaletteModel::unranked() const
{
    QList<Row> rows;
    QSet<QString> listed;
    for (const QString &name : m_recent) {
        const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [&name](const PaletteEntry &entry) {
            return entry.enabled && entry.name() == name;
        });
        if (found != m_entries.cend() && rows.size() < mostRecent && !listed.contains(name)) {
            rows.append({*found, 0, {}, true});
            listed.insert(name);
        }
    }
    for (const Kind kind : kinds) {
        for (const bool enabled : {true, false}) {
            for (const PaletteEntry &entry : m_entries) {
                if (entry.kind == kind && entry.enabled == enabled && !listed.contains(entry.name()))
                    rows.append({entry, 0, {}, false});
            }
        }
        if (kind == Kind::Chat) {
            for (const PaletteEntry &chat : m_chats.first(std::min<qsizetype>(firstChats, m_chats.size())))
                rows.append({chat, 0, {}, false});
        }
    }
    return rows;
}

QList<PaletteModel::Row> PaletteModel::ranked() const
{
    std::array<QList<Row>, kinds.size()> groups;
    const auto take = [this, &groups](const PaletteEntry &entry) {
        std::optional<FuzzyMatch> match = fuzzyScore(m_query, entry.text);
        if (!match && !entry.detail.isEmpty()) {
            match = fuzzyScore(m_query, QString(entry.text + u' ' + entry.detail));
            if (match) {
                match->score += forDetail;
                match->hits.removeIf([&entry](const auto &hit) { return hit.first + hit.second > entry.text.size(); });
            }
        }
        if (!match)
            return;
        const auto used = static_cast<int>(m_recent.indexOf(entry.name()));
        const int score = match->score + (entry.enabled ? 0 : forDisabled) + (used < 0 ? 0 : forRecent / (used + 1));
        groups[static_cast<std::size_t>(entry.kind)].append({entry, score, match->hits, false});
    };
    for (const PaletteEntry &entry : m_entries)
        take(entry);
    for (const PaletteEntry &chat : m_chats)
        take(chat);
    for (QList<Row> &rows : groups) {
        std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
            return a.score != b.score ? a.score > b.score : a.entry.text.size() < b.entry.text.size();
        });
    }
    QList<Row> &chats = groups[static_cast<std::size_t>(Kind::Chat)];
    chats = chats.first(std::min<qsizetype>(mostChats, chats.size()));
    QSet<QString> listed;
    for (const Row &row : std::as_const(chats))
        listed.insert(row.entry.id);
    for (const PaletteEntry &chat : m_found) {
        if (chats.size() >= mostChats)
            break;
        if (listed.contains(chat.id))
            continue;
        listed.insert(chat.id);
        const std::optional<FuzzyMatch> match = fuzzyScore(m_query, chat.text);
        chats.append({chat, foundElsewhere, match ? match->hits : Hits(), false});
    }
    std::stable_sort(groups.begin(), groups.end(), [](const QList<Row> &a, const QList<Row> &b) {
        return !a.isEmpty() && (b.isEmpty() || a.first().score > b.first().score);
    });
    QList<Row> rows;
    for (const QList<Row> &group : groups)
        rows += group;
    return rows;
}

const PaletteEntry *PaletteModel::entry(const QModelIndex &index) const
{
    return index.isValid() && index.model() == this && index.row() < m_rows.size() ? &m_rows[index.row()].entry
                                                                                   : nullptr;
}

QModelIndex PaletteModel::indexOf(const QString &name) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&name](const Row &row) { return row.entry.name() == name; });
    return found == m_rows.cend() ? QModelIndex() : index(static_cast<int>(found - m_rows.cbegin()));
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PaletteModel::heading(const Row &row) const
{
    return row.recent ? tr("Used last") : groupName(row.entry.kind);
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    const PaletteEntry &entry = row.entry;
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.text, entry.detail, entry.keys, heading(row)};
        if (!entry.enabled)
            parts.append(entry.reason.isEmpty() ? tr("not available") : tr("not available: %1").arg(entry.reason));
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case KindRole:
        return static_cast<int>(entry.kind);
    case NameRole:
        return entry.name();
    case DetailRole:
        return entry.detail;
    case KeysRole:
        return entry.keys;
    case EnabledRole:
        return entry.enabled;
    case ReasonRole:
        return entry.enabled ? QString() : entry.reason;
    case HitsRole:
        return QVariant::fromValue(row.hits);
    case HeadingRole: {
        const QString own = heading(row);
        return index.row() == 0 || heading(m_rows[index.row() - 1]) != own ? own : QString();
    }
    default:
        return {};
    }
}

} // namespace deskside
