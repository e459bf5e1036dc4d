// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagemodel.h"

#include "models/domain/safetext.h"
#include "models/items/wording.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// The entry as one spoken line.
QString spoken(const ConversationEntry &entry)
{
    switch (entry.kind) {
    case ConversationEntry::Kind::Day:
        return wording::dayName(wording::localDay(entry.at), QDate::currentDate());
    case ConversationEntry::Kind::Notice:
        return entry.text;
    case ConversationEntry::Kind::Handoff:
        return MessageModel::tr("Handed to a person: %1").arg(entry.text);
    case ConversationEntry::Kind::Message:
        break;
    }
    const RoleKind role = entry.role.code;
    const bool isSaid = role == RoleKind::Customer || role == RoleKind::Assistant || role == RoleKind::Agent;
    QStringList facts;
    if (entry.author.isEmpty() || !isSaid)
        facts << wording::roleName(entry.role);
    if (!entry.author.isEmpty())
        facts << isolated(entry.author);
    facts << wording::timeOfDay(entry.at) << entry.text;
    for (const Part &part : entry.timed)
        facts << part.text;
    for (const File &audio : entry.audio)
        facts << MessageModel::tr("audio %1").arg(audio.filename);
    for (const File &file : entry.files)
        facts << MessageModel::tr("file %1").arg(file.filename)
              << (file.size ? wording::fileSize(*file.size) : QString());
    for (const QString &tool : entry.tools)
        facts << MessageModel::tr("called %1", "a tool").arg(tool);
    if (!entry.error.isEmpty())
        facts << MessageModel::tr("error: %1").arg(entry.error);
    if (entry.preview)
        facts << MessageModel::tr("only the beginning");
    if (entry.pending)
        facts << entry.pending->sentence;
    facts.removeAll(QString());
    return facts.join(MessageModel::tr(", ", "between the parts of a spoken line"));
}

/// What an entry is recognised by when the conversation is shown again; null for what stands between messages.
QString nameOf(const ConversationEntry &entry)
{
    return entry.id.isEmpty() ? QString() : QString(entry.id + u'\n' + QString::number(entry.piece));
}

} // namespace

MessageModel::MessageModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ConversationEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return spoken(entry);
    case EntryRole:
        return QVariant::fromValue(entry);
    default:
        return {};
    }
}

void MessageModel::show(const ChatKey &key, const QList<ConversationEntry> &entries)
{
    if (key != m_key) {
        beginResetModel();
        m_key = key;
        m_entries = entries;
        endResetModel();
        return;
    }
    // Messages that stay, in the order of both: between them each stretch is brought in step by itself, the last one
    // first, so that places before it hold.
    QHash<QString, int> places;
    for (int row = 0; row < m_entries.size(); ++row) {
        if (const QString name = nameOf(m_entries.at(row)); !name.isNull())
            places.insert(name, row);
    }
    struct Stay {
        int old;
        int now;
    };
    QList<Stay> stays{{-1, -1}};
    for (int row = 0; row < entries.size(); ++row) {
        const QString name = nameOf(entries.at(row));
        const int old = name.isNull() ? -1 : places.value(name, -1);
        if (old > stays.last().old)
            stays << Stay{old, row};
    }
    stays << Stay{static_cast<int>(m_entries.size()), static_cast<int>(entries.size())};
    for (qsizetype i = stays.size() - 1; i > 0; --i) {
        const Stay from = stays.at(i - 1);
        showStretch(from.old + 1, stays.at(i).old, entries.mid(from.now + 1, stays.at(i).now - from.now - 1));
        if (from.old >= 0)
            change(from.old, entries.at(from.now));
    }
}

void MessageModel::change(int row, const ConversationEntry &entry)
{
    if (m_entries.at(row) == entry)
        return;
    m_entries[row] = entry;
    Q_EMIT dataChanged(index(row), index(row), {EntryRole, Qt::DisplayRole, Qt::AccessibleTextRole});
}

/// Brings the rows from `first` to before `end` in step with `entries`.
void MessageModel::showStretch(int first, int end, const QList<ConversationEntry> &entries)
{
    const int old = end - first;
    const auto now = static_cast<int>(entries.size());
    int head = 0;
    while (head < std::min(old, now) && m_entries.at(first + head) == entries.at(head))
        ++head;
    int tail = 0;
    while (tail < std::min(old, now) - head && m_entries.at(end - 1 - tail) == entries.at(now - 1 - tail))
        ++tail;

    // What both have between head and tail is changed in place; the rest comes or goes behind it.
    const int changed = std::min(old, now) - head - tail;
    for (int row = head; row < head + changed; ++row)
        change(first + row, entries.at(row));
    const int at = head + changed;
    if (now > old) {
        beginInsertRows({}, first + at, first + at + now - old - 1);
        m_entries.insert(first + at, now - old, {}); // at once: a thread may be long
        std::copy_n(entries.begin() + at, now - old, m_entries.begin() + first + at);
        endInsertRows();
    } else if (old > now) {
        beginRemoveRows({}, first + at, first + at + old - now - 1);
        m_entries.remove(first + at, old - now);
        endRemoveRows();
    }
}

} // namespace deskside
