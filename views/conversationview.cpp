// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/conversationview.h"

#include "models/domain/safetext.h"
#include "models/items/filerisk.h"
#include "models/items/messagemodel.h"
#include "views/chatheader.h"
#include "views/messagedelegate.h"
#include "views/messagelist.h"
#include "views/theme.h"

#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
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
    m_page = pageLayout;
    if (m_composer) {
        m_page->addWidget(m_composer);
        m_composer->show();
    }
    m_pages->addWidget(page);
    connect(m_list, &MessageList::nearTop, this, &ConversationView::askForOlder);
    connect(m_list, &MessageList::buttonPressed, this, &ConversationView::press);

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
    if (!sameChat) {
        m_thread.clear();
        m_state = {};
        m_outbox.clear();
        m_asksOlder = false;
    }
    m_key = chat.key;
    m_chat = chat;
    m_vendorName = vendorName;
    m_header->show(row, accountName, vendorName);
    showEntries();
    m_pages->setCurrentIndex(1);
    setFocusProxy(m_list);
    if (sameChat)
        return;
    // The keyboard starts at the newest message; nothing is selected by that.
    m_list->selectionModel()->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0),
                                              QItemSelectionModel::NoUpdate);
    m_list->goToBottom();
}

void ConversationView::showThread(const ChatKey &key, const QList<Message> &messages, const ThreadState &state,
                                  const QList<OutboxItem> &outbox)
{
    if (key.isNull() || key != m_key)
        return;
    const auto oldest = [](const QList<Message> &thread) { return thread.isEmpty() ? QString() : thread.first().id; };
    const bool goesOn =
        oldest(messages) != oldest(m_thread) || (state.more && !m_state.more) || (m_state.error && !state.error);
    m_thread = messages;
    m_state = state;
    m_outbox = outbox;
    m_asksOlder = m_asksOlder && state.loading;
    showEntries();
    if (!goesOn) // an answer that brought nothing is not asked for again before the reader scrolls
        return;
    // From the event loop: what is asked for may be shown at once, and ask for more.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_list->isNearTop())
                askForOlder();
        },
        Qt::QueuedConnection);
}

void ConversationView::showEntries()
{
    const QList<ConversationEntry> entries =
        conversationOf(Conversation{m_chat, m_vendorName, m_thread, m_state, m_outbox});
    const auto isSaid = [](const ConversationEntry &entry) {
        return entry.kind == ConversationEntry::Kind::Message && !entry.pending;
    };
    QPersistentModelIndex newest; // of what was there
    QSet<QString> pending;
    for (int row = m_model->rowCount() - 1; row >= 0; --row) {
        const ConversationEntry &entry = m_model->entryAt(row);
        if (entry.pending)
            pending.insert(entry.id);
        if (isSaid(entry)) {
            newest = m_model->index(row);
            break;
        }
    }
    const bool wasAtEnd = m_list->currentIndex().row() == m_model->rowCount() - 1;
    m_list->keepingPlace([&] { m_model->show(m_key, entries); });
    int added = 0;
    bool answers = false;
    for (int row = newest.isValid() ? newest.row() + 1 : m_model->rowCount(); row < m_model->rowCount(); ++row) {
        const ConversationEntry &entry = m_model->entryAt(row);
        added += isSaid(entry) ? 1 : 0;
        answers = answers || (entry.pending && !pending.contains(entry.id));
    }
    if (answers) // the person wants to see what they have just sent
        m_list->goToBottom();
    m_list->addUnseen(added);
    if (wasAtEnd && m_list->follows())
        m_list->selectionModel()->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0),
                                                  QItemSelectionModel::NoUpdate);
}

void ConversationView::askForOlder()
{
    if (m_asksOlder || !m_state.more || m_state.loading || m_state.error || m_key.isNull())
        return;
    m_asksOlder = true;
    Q_EMIT olderRequested(m_key);
}

void ConversationView::setComposer(QWidget *composer)
{
    if (m_composer && m_composer != composer) {
        m_composer->hide();
        m_composer->setParent(nullptr);
    }
    m_composer = composer;
    if (!composer)
        return;
    composer->setParent(this);
    composer->setVisible(m_page);
    if (m_page)
        m_page->addWidget(composer);
}

void ConversationView::press(const ConversationEntry &entry, const MessageButton &button)
{
    using What = MessageButton::Kind;
    const qint64 number = entry.pending ? entry.pending->number : 0;
    switch (button.kind) {
    case What::Open:
    case What::Save:
        guardFile(button.file, button.kind == What::Open);
        break;
    case What::TakeBack:
        Q_EMIT takeBackRequested(entry.id);
        break;
    case What::SendAgain:
        Q_EMIT outboxAnswered(number, OutboxAnswer::SendAgain);
        break;
    case What::ItHappened:
        Q_EMIT outboxAnswered(number, OutboxAnswer::ItHappened);
        break;
    case What::Discard:
        Q_EMIT outboxAnswered(number, OutboxAnswer::Discard);
        break;
    case What::TryAgain:
        Q_EMIT olderRequested(m_key);
        break;
    }
}

/// A program is named as one before its address is: nobody runs what posed as a picture.
void ConversationView::guardFile(const File &file, bool opens)
{
    const QUrl url(file.url, QUrl::StrictMode);
    const auto go = [this, key = m_key, file, opens] {
        if (opens)
            Q_EMIT openFileRequested(key, file);
        else
            Q_EMIT saveFileRequested(key, file);
    };
    const FileRisk risk = fileRisk(file.filename, file.mimetype);
    if (risk == FileRisk::None || (risk == FileRisk::Unknown && !opens)) {
        agreeOn(url, QString(), go);
        return;
    }
    const QString name = isolated(safeLine(file.filename.isEmpty() ? tr("The file") : file.filename, 120));
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"fileWarning"_s);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(opens ? tr("Open file") : tr("Save file"));
    box->setAccessibleName(box->windowTitle());
    box->setText(risk == FileRisk::Runs
                     ? tr("%1 may be a program. Programs from strangers can take over this computer.").arg(name)
                     : tr("%1 is of a kind that Deskside does not know. It may do harm when it is opened.").arg(name));
    box->setInformativeText(tr("It comes from %1.").arg(isolated(safeLine(url.host(QUrl::FullyEncoded), 300))));
    QPushButton *accept = box->addButton(opens ? tr("Open anyway") : tr("Save anyway"), QMessageBox::AcceptRole);
    accept->setObjectName(u"fileAnyway"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(accept, &QPushButton::clicked, this, [this, url, go] {
        m_agreedHosts.insert(url.host()); // it was shown
        go();
    });
    box->open();
}

/// Shows where a link leads, once a run.
void ConversationView::agreeOn(const QUrl &url, const QString &shownText, const std::function<void()> &go)
{
    const QString host = url.host();
    const bool agreed = m_agreedHosts.contains(host);
    openLink(this, url, agreed ? url.toString(QUrl::FullyEncoded) : shownText, [this, host, go](const QUrl &) {
        m_agreedHosts.insert(host);
        go();
    });
}

void ConversationView::clear()
{
    m_key = {};
    m_chat = {};
    m_thread.clear();
    m_state = {};
    m_outbox.clear();
    m_model->show({}, {});
    m_pages->setCurrentIndex(0);
    setFocusProxy(nullptr);
}

void ConversationView::openVendorPage()
{
    const QUrl url = m_key.isNull() ? QUrl() : m_header->link();
    if (!url.isValid())
        return;
    agreeOn(url, QString(), [this, url] {
        if (m_open)
            m_open(url);
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

QWidget *ConversationView::anchor()
{
    return m_header ? static_cast<QWidget *>(m_header) : this;
}

} // namespace deskside
