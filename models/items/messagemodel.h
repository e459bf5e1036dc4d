// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"

#include <QAbstractListModel>

namespace deskside {

/// One line of a conversation as it is shown: a message, or what stands between messages.
struct ConversationEntry {
    enum class Kind : unsigned char {
        Day,     ///< a separator; `at` is its day
        Message, ///< what somebody said
        Handoff, ///< the AI handed over; `text` says why
        Notice,  ///< a plain word of Deskside's own: "Zaia sends only the beginning of the last two messages"
    };
    Kind kind = Kind::Message;
    Coded<RoleKind> role;
    QString author; ///< a name where one is known, else null: the role is shown
    Moment at;
    QString text;         ///< plain text; null when there is none
    QList<File> audio;   ///< recordings, in order
    QList<Part> timed;    ///< parts with times into a recording
    QList<QString> tools; ///< names of the tools called
    QString error;
    std::optional<qint64> tokens; ///< total
    bool preview = false;         ///< only the beginning of the text was sent
    Coded<RunKind> status;

    bool operator==(const ConversationEntry &) const = default;
};

/// What a chat's last messages look like as a conversation, oldest first. Pure; days are those of the local time zone.
QList<ConversationEntry> conversationOf(const Chat &chat, const QString &vendorName);

/// The entries of the chat in the conversation pane. A changed chat keeps the entries it shares with what was shown, so
/// that the view does not jump.
class MessageModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { EntryRole = Qt::UserRole };

    explicit MessageModel(QObject *parent = nullptr);
    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole and Qt::AccessibleTextRole speak the entry; EntryRole is the ConversationEntry.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Shows these entries. For another chat than before the model resets; for the same one it inserts, removes and
    /// changes rows.
    void show(const ChatKey &key, const QList<ConversationEntry> &entries);
    const ConversationEntry &entryAt(int row) const { return m_entries.at(row); }

private:
    ChatKey m_key;
    QList<ConversationEntry> m_entries;
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::ConversationEntry)
