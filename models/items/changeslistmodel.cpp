// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/changeslistmodel.h"

#include "models/domain/safetext.h"
#include "models/items/accountlistmodel.h"
#include "models/items/changelines.h"
#include "models/items/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

QDateTime lastChange(const ChatChanges &chat)
{
    return chat.changes.isEmpty() ? QDateTime() : chat.changes.constLast().at;
}

} // namespace

ChangesListModel::ChangesListModel(const AccountListModel *accounts, TitleOf titleOf, QObject *parent)
    : QAbstractTableModel(parent)
    , m_accounts(accounts)
    , m_titleOf(std::move(titleOf))
{
}

void ChangesListModel::setChanges(const QList<ChatChanges> &chats)
{
    const auto same = [](const ChatChanges &a, const ChatChanges &b) {
        return a.chat == b.chat && a.key == b.key && a.isNew == b.isNew && a.changes == b.changes;
    };
    if (std::equal(chats.cbegin(), chats.cend(), m_chats.cbegin(), m_chats.cend(), same))
        return;
    beginResetModel();
    m_chats = chats;
    endResetModel();
}

int ChangesListModel::indexOf(const ChatKey &key) const
{
    const auto found =
        std::find_if(m_chats.cbegin(), m_chats.cend(), [&key](const ChatChanges &chat) { return chat.key == key; });
    return found == m_chats.cend() ? -1 : static_cast<int>(found - m_chats.cbegin());
}

void ChangesListModel::refreshTimes()
{
    if (!m_chats.isEmpty())
        Q_EMIT dataChanged(index(0, WhenColumn), index(rowCount() - 1, WhenColumn),
                           {Qt::DisplayRole, Qt::AccessibleTextRole});
}

int ChangesListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_chats.size());
}

int ChangesListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangesListModel::text(const ChatChanges &chat, int column) const
{
    switch (column) {
    case ChatColumn: {
        const QString title = m_titleOf ? safeLine(m_titleOf(chat.chat), 200) : QString();
        return title.isEmpty() ? wording::untitledChat() : title;
    }
    case WhatColumn: {
        const int account = m_accounts ? m_accounts->indexOf(chat.key.account) : -1;
        return changesText(chat, account < 0 ? tr("the vendor")
                                             : m_accounts->vendorOf(m_accounts->accounts().at(account)).name);
    }
    case WhenColumn:
        return wording::relativeTime(Moment(lastChange(chat)), QDateTime::currentDateTimeUtc());
    default:
        return {};
    }
}

QVariant ChangesListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChatChanges &chat = m_chats.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(chat, index.column());
    case Qt::AccessibleTextRole: {
        // A screen reader stays in the first column as it goes down: what it says there is the row.
        if (index.column() != ChatColumn)
            return text(chat, index.column());
        QStringList parts{text(chat, ChatColumn), text(chat, WhatColumn), text(chat, WhenColumn)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Qt::ToolTipRole: {
        const QString shown =
            index.column() == WhenColumn ? wording::dateTime(Moment(lastChange(chat))) : text(chat, index.column());
        return shown.isEmpty() ? QVariant() : QVariant(QString(u"<qt>"_s + shown.toHtmlEscaped() + u"</qt>"_s));
    }
    case KeyRole:
        return QVariant::fromValue(chat.key);
    case NewRole:
        return chat.isNew;
    case AtRole:
        return lastChange(chat);
    default:
        return {};
    }
}

QVariant ChangesListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ChatColumn:
        return tr("Chat");
    case WhatColumn:
        return tr("What changed");
    case WhenColumn:
        return tr("Found");
    default:
        return {};
    }
}

} // namespace deskside
