// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagemodel.h"

#include "models/domain/chatrow.h"
#include "models/domain/safetext.h"
#include "models/domain/speaker.h"
#include "models/items/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

QString authorOf(const Chat &chat, const Message &message, RoleKind role)
{
    switch (role) {
    case RoleKind::Assistant:
        // A member of the AI's message is the one it answers, not its author.
        return chat.responder ? safeLine(chat.responder->name) : QString();
    case RoleKind::Customer:
    case RoleKind::Agent:
    case RoleKind::Note:
    case RoleKind::Other:
    case RoleKind::NotReported:
        if (message.member) {
            if (const QString name = wording::memberName(*message.member); !name.isEmpty())
                return name;
        }
        return role == RoleKind::Customer ? safeLine(customerOf(chat).name.valueOr({})) : QString();
    case RoleKind::System:
    case RoleKind::Tool:
    case RoleKind::Event:
        break;
    }
    return {};
}

File shown(const File &audio)
{
    File safe = audio;
    safe.filename = safeLine(audio.filename);
    safe.mimetype = safeLine(audio.mimetype);
    return safe;
}

void addParts(ConversationEntry *entry, const QList<Part> &parts)
{
    QStringList paragraphs;
    if (!entry->text.isEmpty())
        paragraphs << entry->text;
    for (const Part &part : parts) {
        if (part.audio)
            entry->audio << shown(*part.audio);
        if (part.text.isEmpty()) {
            if (!part.audio && part.type.code == PartKind::Other)
                paragraphs << MessageModel::tr("[%1: cannot be shown here]").arg(safeLine(part.type.reported, 80));
        } else if (part.start || part.end) {
            Part timed = part;
            timed.text = safeText(part.text);
            timed.audio.reset();
            entry->timed << timed;
        } else {
            paragraphs << safeText(part.text);
        }
    }
    if (!paragraphs.isEmpty())
        entry->text = paragraphs.join(u'\n');
}

/// One entry per speaker of a turn: a tool and the AI may share one.
QList<ConversationEntry> entriesOf(const Chat &chat, const Message &message)
{
    const auto begin = [&](const Coded<RoleKind> &role) {
        ConversationEntry entry;
        entry.role = role;
        entry.author = authorOf(chat, message, role.code);
        entry.at = message.createdAt.isValid() ? message.createdAt : message.updatedAt;
        entry.preview = message.preview;
        return entry;
    };
    QList<ConversationEntry> entries;
    for (const InnerMessage &inner : message.messages) {
        const Coded<RoleKind> role = speakerOf(message, inner);
        if (entries.isEmpty() || entries.last().role != role)
            entries << begin(role);
        addParts(&entries.last(), inner.parts);
    }
    if (entries.isEmpty())
        entries << begin(message.role);
    // What concerns the whole turn stands where it ended.
    ConversationEntry &last = entries.last();
    for (const Tool &tool : message.tools) {
        const QString name = wording::toolName(tool);
        if (!name.isEmpty())
            last.tools << name;
    }
    last.error = message.error.isEmpty() ? QString() : safeText(message.error);
    last.status = message.status;
    if (message.usage)
        last.tokens = message.usage->total;
    return entries;
}

ConversationEntry notice(const QString &text)
{
    ConversationEntry entry;
    entry.kind = ConversationEntry::Kind::Notice;
    entry.text = text;
    return entry;
}

/// What the vendor's list leaves out, so that nobody takes the pane for the whole conversation.
QString leftOut(const Chat &chat, const QString &vendorName)
{
    const auto isPreview = [](const Message &message) { return message.preview; };
    if (chat.lastMessages.isEmpty()) {
        // Only a product that reports handoffs by itself has summaries of them.
        if (chat.handoff.happened.isReported())
            return MessageModel::tr("%1 lists no messages; it has a summary for chats it handed over.").arg(vendorName);
        return MessageModel::tr("%1 lists no messages of this chat.").arg(vendorName);
    }
    if (std::any_of(chat.lastMessages.begin(), chat.lastMessages.end(), isPreview))
        return MessageModel::tr("%1 sends only the beginning of the last two messages.").arg(vendorName);
    if (chat.lastMessages.size() == 1 && chat.totalMessages.value_or(2) > 1)
        return MessageModel::tr("Only the last message is listed.");
    return {};
}

QString handoffText(const Handoff &handoff)
{
    QStringList facts;
    if (!handoff.classification.isEmpty())
        facts << safeLine(handoff.classification);
    if (handoff.sentiment.isReported())
        facts << MessageModel::tr("customer %1", "sentiment").arg(wording::sentimentName(handoff.sentiment));
    QStringList lines;
    if (!facts.isEmpty())
        lines << facts.join(u" · "_s);
    if (!handoff.summary.isEmpty())
        lines << safeText(handoff.summary);
    return lines.join(u'\n');
}

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
    QStringList facts{entry.author.isEmpty() ? wording::roleName(entry.role) : isolated(entry.author),
                      wording::timeOfDay(entry.at), entry.text};
    for (const Part &part : entry.timed)
        facts << part.text;
    for (const File &audio : entry.audio)
        facts << MessageModel::tr("audio %1").arg(audio.filename);
    for (const QString &tool : entry.tools)
        facts << MessageModel::tr("called %1", "a tool").arg(tool);
    if (!entry.error.isEmpty())
        facts << MessageModel::tr("error: %1").arg(entry.error);
    if (entry.preview)
        facts << MessageModel::tr("only the beginning");
    facts.removeAll(QString());
    return facts.join(MessageModel::tr(", ", "between the parts of a spoken line"));
}

} // namespace

QList<ConversationEntry> conversationOf(const Chat &chat, const QString &vendorName)
{
    QList<ConversationEntry> entries;
    // What is missing is older than what is there, so the notice stands first.
    if (const QString text = leftOut(chat, vendorName); !text.isEmpty())
        entries << notice(text);
    QDate shownDay;
    for (const Message &message : chat.lastMessages) {
        const QList<ConversationEntry> turn = entriesOf(chat, message);
        const Moment at = turn.first().at;
        if (at.isValid() && wording::localDay(at) != shownDay) {
            shownDay = wording::localDay(at);
            ConversationEntry day;
            day.kind = ConversationEntry::Kind::Day;
            day.at = Moment(shownDay);
            entries << day;
        }
        entries << turn;
    }
    // No vendor says when it handed over; after the messages is where the agent goes on reading.
    if (const QString why = handoffText(chat.handoff); chat.handoff.happened.valueOr(false) && !why.isEmpty()) {
        ConversationEntry handoff;
        handoff.kind = ConversationEntry::Kind::Handoff;
        handoff.text = why;
        entries << handoff;
    }
    return entries;
}

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
    const auto old = static_cast<int>(m_entries.size());
    const auto now = static_cast<int>(entries.size());
    int head = 0;
    while (head < std::min(old, now) && m_entries.at(head) == entries.at(head))
        ++head;
    int tail = 0;
    while (tail < std::min(old, now) - head && m_entries.at(old - 1 - tail) == entries.at(now - 1 - tail))
        ++tail;

    // What both have between head and tail is changed in place; the rest comes or goes behind it.
    const int changed = std::min(old, now) - head - tail;
    for (int row = head; row < head + changed; ++row) {
        if (m_entries.at(row) == entries.at(row))
            continue;
        m_entries[row] = entries.at(row);
        Q_EMIT dataChanged(index(row), index(row), {EntryRole, Qt::DisplayRole, Qt::AccessibleTextRole});
    }
    const int at = head + changed;
    if (now > old) {
        beginInsertRows({}, at, at + now - old - 1);
        for (int row = at; row < at + now - old; ++row)
            m_entries.insert(row, entries.at(row));
        endInsertRows();
    } else if (old > now) {
        beginRemoveRows({}, at, at + old - now - 1);
        m_entries.remove(at, old - now);
        endRemoveRows();
    }
}

} // namespace deskside
