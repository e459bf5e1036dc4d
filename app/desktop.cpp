// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "models/items/chatlistmodel.h"
#include "models/items/chattable.h"
#include "views/theme.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QSystemTrayIcon>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace deskside {

namespace {

/// What comes within this time is one notification.
constexpr std::chrono::milliseconds together = 400ms;
constexpr std::chrono::milliseconds shownFor = 8s;

/// The program's icon with a figure in its corner, where it would not be read as another one.
QIcon iconWith(int unread, bool atLeast)
{
    if (unread <= 0) {
        return theme::applicationIcon();
    }
    const QString figure =
        unread > 99 ? u"99+"_s : QString(QLocale().toString(unread) + (atLeast ? u"+"_s : QString()));
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap = theme::applicationIcon().pixmap(size);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QFont font = QApplication::font();
        font.setBold(true);
        font.setPixelSize(std::max(size * 9 / 16, 8));
        painter.setFont(font);
        const int wide = std::min(painter.fontMetrics().horizontalAdvance(figure) + size / 6, size);
        const QRect badge(size - wide, size - font.pixelSize() - 1, wide, font.pixelSize() + 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(theme::Meaning::Negative, theme::lightPalette()));
        painter.drawRoundedRect(badge, badge.height() / 3.0, badge.height() / 3.0);
        painter.setPen(Qt::white);
        painter.drawText(badge, Qt::AlignCenter, figure);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

Desktop::Desktop(ChatTable *table, ChatListModel *chats, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_chats(chats)
    , m_soon(this)
{
    m_soon.setObjectName(u"soon"_s);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Desktop::tell);
    connect(table, &ChatTable::rowChanged, this, &Desktop::rowChanged);
}

Desktop::~Desktop() = default;

void Desktop::showIcon()
{
    if (m_icon || !QSystemTrayIcon::isSystemTrayAvailable()) {
        return;
    }
    m_icon = new QSystemTrayIcon(theme::applicationIcon(), this);
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(tr("Show Deskside")), &QAction::triggered, this, [this] { Q_EMIT opened({}); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, this, &Desktop::quitRequested);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            Q_EMIT opened({});
        }
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT opened(m_last); });
    showUnread();
    m_icon->show();
}

bool Desktop::hasIcon() const
{
    return m_icon && m_icon->isVisible();
}

void Desktop::setUnread(int count, bool atLeast)
{
    if (count == m_unread && atLeast == m_atLeast) {
        return; // counts are told often, and each icon is drawn in six sizes
    }
    m_unread = count;
    m_atLeast = atLeast;
    showUnread();
}

void Desktop::showUnread()
{
    if (m_icon) {
        m_icon->setIcon(iconWith(m_unread, m_atLeast));
        const QString number = QLocale().toString(m_unread);
        const QString figure = m_atLeast ? QString(u"≥ "_s + number) : number;
        m_icon->setToolTip(m_unread > 0 ? tr("Deskside: %1 unread").arg(figure) : u"Deskside"_s);
    }
}

void Desktop::setLooking(bool looking)
{
    m_looking = looking;
    if (looking) {
        m_pending.clear();
    }
}

void Desktop::rowChanged(const CompactRow *before, const CompactRow *after)
{
    if (m_arriving || m_looking || !after) {
        return;
    }
    if (const auto reason = noticeOf(before, *after, m_table->words(), m_settings)) {
        note(after->id, *reason);
    }
}

void Desktop::viewGrew(const QString &view, quint32 id)
{
    if (!m_arriving && !m_looking) {
        note(id, NoticeReason::View, view);
    }
}

void Desktop::due(const QList<quint32> &ids)
{
    if (!m_settings.due) {
        return;
    }
    for (const quint32 id : ids) {
        note(id, NoticeReason::Due);
    }
}

void Desktop::note(quint32 id, NoticeReason reason, const QString &view)
{
    const bool isThere =
        std::any_of(m_pending.begin(), m_pending.end(), [id](const Pending &one) { return one.id == id; });
    if (!isThere) {
        m_pending.append({id, reason, view});
        if (!m_soon.isActive()) {
            m_soon.start(together);
        }
    }
}

void Desktop::tell()
{
    QList<Pending> pending = std::exchange(m_pending, {});
    std::optional<ChatRow> row;
    while (!pending.isEmpty() && !(row = m_chats->chat(pending.first().id))) {
        pending.removeFirst(); // it left meanwhile
    }
    if (!row || isQuiet(m_settings, QTime::currentTime())) {
        return;
    }
    m_last = pending.size() == 1 ? row->key : ChatKey();
    const Notice notice = pending.size() == 1 ? wordsOf(pending.first().reason, *row, m_settings, pending.first().view)
                                              : wordsOfMany(pending.size());
    show(notice);
}

void Desktop::show(const Notice &notice)
{
    if (m_icon) {
        m_icon->showMessage(notice.title, notice.text, theme::applicationIcon(), static_cast<int>(shownFor.count()));
    }
    if (m_settings.sound) {
        QApplication::beep();
    }
    Q_EMIT told(notice, m_last);
}

void Desktop::alarm(const QString &sentence)
{
    if (isQuiet(m_settings, QTime::currentTime())) {
        return;
    }
    m_last = {};
    show({tr("Alarm"), sentence});
}

} // namespace deskside
