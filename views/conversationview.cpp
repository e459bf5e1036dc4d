// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/conversationview.h"

#include "models/items/messagemodel.h"
#include "views/chatheader.h"
#include "views/messagedelegate.h"
#include "views/messagelist.h"
#include "views/theme.h"

#include <QEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

ConversationView::ConversationView(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
    , m_empty(new QWidget)
    , m_hint(new QLabel(m_empty))
    , m_model(new MessageModel(this))
    , m_delegate(new MessageDelegate(this))
{
    setObjectName(u"conversation"_s);
    setAccessibleName(tr("Conversation"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    m_hint->setObjectName(u"conversationHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setText(tr("No chat selected"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::WindowText);
    auto *emptyLayout = new QVBoxLayout(m_empty);
    emptyLayout->addWidget(m_hint);

    m_pages->addWidget(m_empty);
    setMinimumWidth(240);
    restyle();
}

void ConversationView::makePage()
{
    m_header = new ChatHeader;
    m_list = new MessageList;
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    auto *page = new QWidget;
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    pageLayout->addWidget(m_header);
    pageLayout->addWidget(m_list, 1);
    m_pages->addWidget(page);

    connect(m_header, &ChatHeader::openRequested, this, &ConversationView::openVendorPage);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_delegate->forget(); });
    // How long the customer waits and which day is today change while nothing else does.
    auto *minute = new QTimer(this);
    minute->setInterval(std::chrono::seconds(30));
    connect(minute, &QTimer::timeout, this, [this] {
        m_header->refresh();
        m_list->viewport()->update();
    });
    minute->start();
}

void ConversationView::showChat(const Chat &chat, const ChatRow &row, const QString &accountName,
                                const QString &vendorName)
{
    if (!m_header)
        makePage();
    const bool sameChat = chat.key == m_key;
    m_key = chat.key;
    m_header->show(row, accountName, vendorName);
    const QList<ConversationEntry> entries = conversationOf(chat, vendorName);
    m_list->keepingPlace([&] { m_model->show(m_key, entries); });
    m_pages->setCurrentIndex(1);
    setFocusProxy(m_list);
    if (sameChat)
        return;
    // The keyboard starts at the newest message; nothing is selected by that.
    m_list->selectionModel()->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0),
                                              QItemSelectionModel::NoUpdate);
    m_list->goToBottom();
}

void ConversationView::clear()
{
    m_key = {};
    m_model->show({}, {});
    m_pages->setCurrentIndex(0);
    setFocusProxy(nullptr);
}

void ConversationView::openVendorPage()
{
    const QUrl url = m_key.isNull() ? QUrl() : m_header->link();
    if (!url.isValid())
        return;
    const QString host = url.host();
    const bool agreed = m_agreedHosts.contains(host);
    openLink(this, url, agreed ? url.toString(QUrl::FullyEncoded) : QString(), [this, host](const QUrl &opened) {
        m_agreedHosts.insert(host);
        if (m_open)
            m_open(opened);
    });
}

void ConversationView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void ConversationView::restyle()
{
    QPalette muted;
    muted.setColor(QPalette::WindowText, theme::color(theme::Meaning::Muted, palette()));
    m_hint->setPalette(muted);
}

} // namespace deskside
