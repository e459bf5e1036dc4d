// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"
#include "models/items/notices.h"

#include <QObject>
#include <QTimer>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace deskside {

class ChatListModel;
class ChatTable;

/// What the desktop shows of the program beside its window: an icon with the number of unread chats, and notifications.
/// Where the desktop has no place for icons it does nothing, and nothing is missed but that.
class Desktop : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    Desktop(ChatTable *table, ChatListModel *chats, QObject *parent = nullptr);
    ~Desktop() override;

    void setSettings(const NoticeSettings &settings) { m_settings = settings; }
    const NoticeSettings &settings() const { return m_settings; }
    /// True while a person looks at the window: they see what happens there.
    void setLooking(bool looking);
    /// While the first chats of an account arrive they are no news. To be called with false once all are here.
    void setArriving(bool arriving) { m_arriving = arriving; }
    void setUnread(int count, bool atLeast);
    /// There is an icon by which a window that is closed or minimised can be found again.
    bool hasIcon() const;
    void showIcon();

    /// A chat came into a view whose owner wants to know.
    void viewGrew(const QString &view, quint32 id);
    /// A threshold was reached; told even to those who look, as it is about no one chat.
    void alarm(const QString &sentence);
    /// The time has come for these chats.
    void due(const QList<quint32> &ids);

Q_SIGNALS:
    /// The person wants the window; `chat` is the one that they were told of, or none.
    void opened(const deskside::ChatKey &chat);
    void quitRequested();
    /// What is told, for whoever shows it where there is no icon.
    void told(const deskside::Notice &notice, const deskside::ChatKey &chat);

private:
    void rowChanged(const CompactRow *before, const CompactRow *after);
    void note(quint32 id, NoticeReason reason, const QString &view = {});
    void tell();
    void show(const Notice &notice);
    void showUnread();

    struct Pending {
        quint32 id = 0;
        NoticeReason reason = NoticeReason::ForMe;
        QString view;
    };
    ChatTable *m_table;
    ChatListModel *m_chats;
    NoticeSettings m_settings;
    QSystemTrayIcon *m_icon = nullptr;
    std::unique_ptr<QMenu> m_menu;
    QList<Pending> m_pending; ///< what came in the last moments: told together
    QTimer m_soon;
    ChatKey m_last; ///< the chat that was told of last
    int m_unread = 0;
    bool m_atLeast = false;
    bool m_looking = true;
    bool m_arriving = true;
};

} // namespace deskside
