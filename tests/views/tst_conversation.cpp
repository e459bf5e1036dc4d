// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagemodel.h"
#include "views/conversationview.h"
#include "views/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

Message said(RoleKind role, const QString &text, int minute)
{
    Message message;
    message.role = {role, u"role"_s};
    message.createdAt = Moment(QDateTime(QDate(2026, 11, 20), QTime(9, 0).addSecs(60 * minute), Qt::UTC));
    Part part;
    part.type = {PartKind::Text, u"text"_s};
    part.text = text;
    message.messages = {{message.role, {part}}};
    return message;
}

Chat chatOf(const QString &id, int messages)
{
    Chat chat;
    chat.key = {u"acme"_s, id};
    for (int i = 0; i < messages; ++i)
        chat.lastMessages += said(i % 2 ? RoleKind::Assistant : RoleKind::Customer, u"message %1"_s.arg(i), i);
    return chat;
}

ChatRow rowFor(const Chat &chat)
{
    ChatRow row;
    row.key = chat.key;
    row.title = u"Refund for order 48213"_s;
    row.customer = u"Mariana Oliveira"_s;
    row.channel = {ChannelKind::WhatsApp, u"whatsapp"_s};
    row.state = {StateKind::Open, u"OPEN"_s};
    row.waitingSince = {Moment(QDateTime::currentDateTimeUtc().addSecs(-41 * 60 - 5)), Inference::CustomerSpokeLast};
    row.link = u"https://app.invent.example/chats/1"_s;
    return row;
}

} // namespace

class ConversationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysSoWhenNoChatIsSelected();
    void headerTellsWhoWhereAndHowItStands();
    void headerMarksAnInferredWait();
    void headerShowsStrangersTextAsItIs();
    void namesAChatWithoutTitleAndCustomer();
    void opensTheVendorsPageAfterShowingItsHostOnce();
    void saysWhyThereIsNoPageToOpen();
    void neverOpensALinkThatMayNotLeave();
    void startsAtTheNewestMessage();
    void keepsThePlaceOfAReaderWhoScrolledUp();
    void followsAReaderAtTheBottom();
    void anotherChatStartsAtItsEnd();
    void keepsThePlaceWhenTheWidthChanges();
    void copiesTheSelectedMessages();
    void contextMenuCopiesToo();
    void copiesWithoutInvisibleBreaks();
    void keysMoveBetweenMessages();
    void keysReachEveryLineOfALongMessage();
    void fitsItsMessagesToTheWidth_data();
    void fitsItsMessagesToTheWidth();
    void everyControlHasAName();

private:
    void show(const Chat &chat) { m_view->showChat(chat, rowFor(chat), u"Acme BR"_s, u"Invent"_s); }
    template <typename T>
    T *find(const char *name) const
    {
        return m_view->findChild<T *>(QString::fromLatin1(name));
    }
    QListView *list() const { return find<QListView>("messages"); }
    QScrollBar *bar() const { return list()->verticalScrollBar(); }
    /// The first message that can be seen, and where.
    std::pair<QString, int> place() const
    {
        const QModelIndex index = list()->indexAt({50, 0});
        return {index.data().toString(), list()->visualRect(index).top()};
    }

    std::unique_ptr<ConversationView> m_view;
};

void ConversationTest::init()
{
    m_view = std::make_unique<ConversationView>();
    m_view->resize(600, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void ConversationTest::cleanup()
{
    m_view.reset();
}

void ConversationTest::saysSoWhenNoChatIsSelected()
{
    QVERIFY(find<QLabel>("conversationHint")->isVisible());
    QVERIFY2(!list(), "no list before there is something to show in it");
    show(chatOf(u"1"_s, 2));
    QVERIFY(!find<QLabel>("conversationHint")->isVisible());
    QVERIFY(list()->isVisible());
    m_view->clear();
    QVERIFY(find<QLabel>("conversationHint")->isVisible());
    QCOMPARE(list()->model()->rowCount(), 0);
    QVERIFY(m_view->shown().isNull());
}

void ConversationTest::headerTellsWhoWhereAndHowItStands()
{
    show(chatOf(u"1"_s, 1));
    QCOMPARE(find<QLabel>("chatTitle")->accessibleName(), u"Title: Refund for order 48213"_s);
    const QString facts = find<QLabel>("chatFacts")->accessibleName();
    for (const QString &part : {u"WhatsApp"_s, u"Mariana Oliveira"_s, u"Acme BR"_s, u"Open"_s, u"waiting 41 min"_s})
        QVERIFY2(facts.contains(part), qPrintable(part));
    QVERIFY(!find<QLabel>("chatChannel")->pixmap(Qt::ReturnByValue).isNull());
}

void ConversationTest::headerMarksAnInferredWait()
{
    const Chat chat = chatOf(u"1"_s, 1);
    show(chat);
    auto *facts = find<QLabel>("chatFacts");
    QVERIFY(facts->text().contains(u'≈'));
    QCOMPARE(facts->accessibleDescription(), describe(Inference::CustomerSpokeLast));
    QVERIFY(!facts->toolTip().isEmpty());

    ChatRow row = rowFor(chat);
    row.waitingSince = Known<Moment>(*row.waitingSince.value);
    m_view->showChat(chat, row, u"Acme BR"_s, u"Invent"_s);
    QVERIFY2(!facts->text().contains(u'≈'), "what was reported carries no mark");
    QVERIFY(facts->toolTip().isEmpty());
}

void ConversationTest::headerShowsStrangersTextAsItIs()
{
    const Chat chat = chatOf(u"1"_s, 1);
    ChatRow row = rowFor(chat);
    row.title = u"<img src=file:///dev/zero> a\u202Eb"_s;
    m_view->showChat(chat, row, u"Acme"_s, u"Invent"_s);
    auto *title = find<QLabel>("chatTitle");
    QCOMPARE(title->textFormat(), Qt::PlainText);
    QVERIFY(title->text().contains("<img"_L1));
    QVERIFY(!title->text().contains(QChar(0x202E)));
}

void ConversationTest::namesAChatWithoutTitleAndCustomer()
{
    const Chat chat = chatOf(u"1"_s, 1);
    m_view->showChat(chat, ChatRow{.key = chat.key}, u"Acme"_s, u"Invent"_s);
    QVERIFY(!find<QLabel>("chatTitle")->text().isEmpty());
    QVERIFY(!find<QLabel>("chatChannel")->isVisible());
}

void ConversationTest::opensTheVendorsPageAfterShowingItsHostOnce()
{
    QList<QUrl> opened;
    m_view->setLinkOpener([&](const QUrl &url) { opened.append(url); });
    show(chatOf(u"1"_s, 1));
    auto *button = find<QPushButton>("openLinkButton");
    QVERIFY(button->isEnabled());
    button->click();
    auto *box = find<QMessageBox>("linkQuestion");
    QVERIFY(box);
    QVERIFY(box->text().contains("app.invent.example"_L1));
    QVERIFY(opened.isEmpty());
    box->findChild<QAbstractButton *>(u"openAnyway"_s)->click();
    QCOMPARE(opened, QList<QUrl>{QUrl(u"https://app.invent.example/chats/1"_s)});
    QTRY_VERIFY(!find<QMessageBox>("linkQuestion"));

    button->click();
    QVERIFY2(!find<QMessageBox>("linkQuestion"), "a host the person agreed to is not asked for again");
    QCOMPARE(opened.size(), 2);
}

void ConversationTest::saysWhyThereIsNoPageToOpen()
{
    const Chat chat = chatOf(u"1"_s, 1);
    ChatRow row = rowFor(chat);
    row.link = QString();
    m_view->showChat(chat, row, u"Acme"_s, u"Zaia"_s);
    auto *button = find<QPushButton>("openLinkButton");
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains("Zaia"_L1));
    QVERIFY(button->accessibleDescription().contains("Zaia"_L1));
}

void ConversationTest::neverOpensALinkThatMayNotLeave()
{
    bool opened = false;
    m_view->setLinkOpener([&](const QUrl &) { opened = true; });
    const Chat chat = chatOf(u"1"_s, 1);
    ChatRow row = rowFor(chat);
    row.link = u"file:///etc/passwd"_s;
    m_view->showChat(chat, row, u"Acme"_s, u"Zaia"_s);
    m_view->openVendorPage();
    QVERIFY(find<QMessageBox>("linkRefused"));
    QVERIFY(!opened);
}

void ConversationTest::startsAtTheNewestMessage()
{
    show(chatOf(u"1"_s, 40));
    QVERIFY(bar()->maximum() > 0);
    QCOMPARE(bar()->value(), bar()->maximum());
    QCOMPARE(list()->currentIndex().row(), list()->model()->rowCount() - 1);
    QVERIFY2(list()->selectionModel()->selectedIndexes().isEmpty(), "nothing is selected by showing it");
}

void ConversationTest::keepsThePlaceOfAReaderWhoScrolledUp()
{
    Chat chat = chatOf(u"1"_s, 40);
    show(chat);
    bar()->setValue(bar()->maximum() / 2);
    const auto before = place();
    QVERIFY(!before.first.isEmpty());

    chat.lastMessages += said(RoleKind::Customer, u"one more"_s, 41);
    show(chat);
    QCOMPARE(place(), before);

    chat.lastMessages.removeFirst();
    chat.lastMessages.removeFirst();
    show(chat);
    QCOMPARE(place(), before);
}

void ConversationTest::followsAReaderAtTheBottom()
{
    Chat chat = chatOf(u"1"_s, 40);
    show(chat);
    chat.lastMessages += said(RoleKind::Customer, u"one more\nwith\nlines"_s, 41);
    show(chat);
    QCOMPARE(bar()->value(), bar()->maximum());
    m_view->resize(300, 500);
    QTRY_COMPARE(bar()->value(), bar()->maximum());
}

void ConversationTest::anotherChatStartsAtItsEnd()
{
    show(chatOf(u"1"_s, 40));
    bar()->setValue(0);
    show(chatOf(u"2"_s, 50));
    QCOMPARE(bar()->value(), bar()->maximum());
}

void ConversationTest::keepsThePlaceWhenTheWidthChanges()
{
    Chat chat = chatOf(u"1"_s, 1);
    for (int i = 0; i < 40; ++i)
        chat.lastMessages += said(RoleKind::Customer, u"%1 "_s.arg(i) + u"words that wrap "_s.repeated(20), i);
    show(chat);
    bar()->setValue(bar()->maximum() / 2);
    const QString before = place().first;
    m_view->resize(330, 400);
    QTRY_VERIFY(list()->viewport()->width() < 331);
    QCOMPARE(place().first, before);
}

void ConversationTest::copiesTheSelectedMessages()
{
    show(chatOf(u"1"_s, 4));
    auto *selection = list()->selectionModel();
    // Row 0 may be a separator: messages are found by their text.
    QModelIndexList rows;
    for (int i = 0; i < list()->model()->rowCount(); ++i) {
        const auto entry = list()->model()->index(i, 0).data(MessageModel::EntryRole).value<ConversationEntry>();
        if (entry.kind == ConversationEntry::Kind::Message)
            rows += list()->model()->index(i, 0);
    }
    QCOMPARE(rows.size(), 4);
    selection->select(rows.at(2), QItemSelectionModel::ClearAndSelect);
    selection->select(rows.at(1), QItemSelectionModel::Select);
    QTest::keySequence(list(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"message 1\n\nmessage 2"_s);

    selection->clearSelection();
    selection->setCurrentIndex(rows.at(3), QItemSelectionModel::NoUpdate);
    QTest::keySequence(list(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"message 3"_s);
}

void ConversationTest::contextMenuCopiesToo()
{
    show(chatOf(u"1"_s, 4));
    list()->setCurrentIndex(list()->model()->index(list()->model()->rowCount() - 1, 0));
    QGuiApplication::clipboard()->clear();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10}, list()->mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(list(), &event);
    auto *menu = find<QMenu>("copyMenu");
    QVERIFY(menu);
    menu->findChild<QAction *>(u"copy"_s)->trigger();
    menu->close();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"message 3"_s);
}

void ConversationTest::copiesWithoutInvisibleBreaks()
{
    const QString address = u"https://example.com/"_s + QString(300, u'a');
    Chat chat = chatOf(u"1"_s, 0);
    chat.lastMessages += said(RoleKind::Customer, address, 1);
    show(chat);
    QTest::keySequence(list(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), address);
}

void ConversationTest::keysMoveBetweenMessages()
{
    show(chatOf(u"1"_s, 60));
    list()->setFocus();
    const int last = list()->model()->rowCount() - 1;
    QTest::keyClick(list(), Qt::Key_Up);
    QCOMPARE(list()->currentIndex().row(), last - 1);
    QTest::keyClick(list(), Qt::Key_PageUp);
    const int paged = list()->currentIndex().row();
    QVERIFY(paged < last - 3);
    QVERIFY(list()->viewport()->rect().intersects(list()->visualRect(list()->currentIndex())));
    QTest::keyClick(list(), Qt::Key_PageDown);
    QVERIFY(list()->currentIndex().row() > paged);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(list(), Qt::Key_PageUp);
    QCOMPARE(list()->currentIndex().row(), 0);
    QCOMPARE(bar()->value(), 0);
}

void ConversationTest::keysReachEveryLineOfALongMessage()
{
    Chat chat = chatOf(u"1"_s, 2);
    chat.lastMessages += said(RoleKind::Customer, u"line\n"_s.repeated(120), 5);
    chat.lastMessages += said(RoleKind::Assistant, u"after"_s, 6);
    show(chat);
    list()->setFocus();
    const int row = list()->model()->rowCount() - 2;
    list()->setCurrentIndex(list()->model()->index(row, 0));
    bar()->setValue(bar()->value() + list()->visualRect(list()->currentIndex()).top());
    int steps = 0;
    while (list()->currentIndex().row() == row && steps < 200) {
        const int before = bar()->value();
        QTest::keyClick(list(), Qt::Key_Down);
        QVERIFY2(bar()->value() - before <= list()->viewport()->height(), "no line may be jumped over");
        ++steps;
    }
    QCOMPARE(list()->currentIndex().row(), row + 1);
    QVERIFY(steps > 3);
}

void ConversationTest::fitsItsMessagesToTheWidth_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {250, 330, 500, 1000})
        QTest::addRow("%d", width) << width;
}

void ConversationTest::fitsItsMessagesToTheWidth()
{
    QFETCH(int, width);
    Chat chat = chatOf(u"1"_s, 10);
    chat.lastMessages += said(RoleKind::Customer, QString(500, u'W'), 12);
    show(chat);
    m_view->resize(width, 500);
    QTRY_COMPARE(m_view->width(), width);
    QCOMPARE(list()->horizontalScrollBar()->maximum(), 0);
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        QCOMPARE(list()->visualRect(list()->model()->index(row, 0)).width(), list()->viewport()->width());
    QVERIFY(find<QWidget>("chatHeader")->width() <= width);
    QVERIFY(m_view->rect().contains(QRect(find<QPushButton>("openLinkButton")->mapTo(m_view.get(), QPoint()),
                                          find<QPushButton>("openLinkButton")->size())));
}

void ConversationTest::everyControlHasAName()
{
    QCOMPARE(m_view->objectName(), u"conversation"_s);
    QVERIFY(!m_view->accessibleName().isEmpty());
    m_view->resize(300, 400);
    show(chatOf(u"1"_s, 3));
    for (const QPushButton *button : m_view->findChildren<QPushButton *>())
        QVERIFY2(!button->objectName().isEmpty() && !button->accessibleName().isEmpty(), "also without its text");
    for (const QAbstractItemView *view : m_view->findChildren<QAbstractItemView *>())
        QVERIFY(!view->objectName().isEmpty() && !view->accessibleName().isEmpty());
}

QTEST_MAIN(ConversationTest)
#include "tst_conversation.moc"
