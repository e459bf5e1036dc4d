// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagemodel.h"
#include "views/conversationview.h"
#include "views/theme.h"

#include <QContextMenuEvent>
#include <QLineEdit>
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

const ChatKey key{u"acme"_s, u"1"_s};

Message said(int number, const QString &text = {}, RoleKind role = RoleKind::Customer)
{
    Message message;
    message.id = u"m%1"_s.arg(number);
    message.role = {role, u"role"_s};
    message.createdAt = Moment(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC).addSecs(60 * number));
    Part part;
    part.type = {PartKind::Text, u"text"_s};
    part.text = text.isNull() ? u"message %1"_s.arg(number) : text;
    message.messages = {{message.role, {part}}};
    return message;
}

QList<Message> run(int from, int to)
{
    QList<Message> messages;
    for (int i = from; i <= to; ++i)
        messages += said(i);
    return messages;
}

Message withFile(int number, const QString &name, const QString &url, const QString &type = {})
{
    Message message = said(number, u"Here:"_s);
    Part part;
    part.type = {PartKind::File, u"file"_s};
    part.file = File{u"f"_s, {}, name, 31'240, type, url, {}};
    message.messages.first().parts << part;
    return message;
}

OutboxItem reply(OutboxItem::Phase phase, const QString &id = u"r1"_s,
                 OutboxItem::Question question = OutboxItem::Question::None)
{
    OutboxItem item;
    item.number = 42;
    item.action.id = id;
    item.action.chat = key;
    item.action.wanted.text = u"On it!"_s;
    item.phase = phase;
    item.question = question;
    item.made = QDateTime(QDate(2026, 11, 20), QTime(20, 0), Qt::UTC);
    return item;
}

Chat chatOf()
{
    Chat chat;
    chat.key = key;
    chat.lastMessages = {said(100)};
    return chat;
}

} // namespace

class ThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void startsAtTheNewestMessageOfAThread();
    void anotherChatsThreadIsNotTaken();
    void olderMessagesAreAskedForNearTheTop();
    void aThreadThatFitsAsksForMoreAtOnce();
    void anAnswerThatBringsNothingIsNotAskedForAgain();
    void nothingIsAskedForWhereNothingIs_data();
    void nothingIsAskedForWhereNothingIs();
    void olderMessagesDoNotMoveWhatIsRead();
    void olderMessagesDoNotMoveTheReaderAtTheTop();
    void newMessagesDoNotMoveWhatIsRead();
    void theButtonJumpsToNewMessages();
    void newMessagesAreFollowedAtTheBottom();
    void aReaderWhoAnswersSeesTheAnswer();
    void theNewestMessagesAreCountedNotTheirStates();
    void aFailureCanBeTriedAgain();
    void repliesOnTheirWayHaveTheirButtons_data();
    void repliesOnTheirWayHaveTheirButtons();
    void buttonsSayWhatIsWanted();
    void aFileIsOpenedAfterItsHostWasShown();
    void aProgramIsNamedAsOne();
    void aFileWithoutAnAddressHasNoButtons_data();
    void aFileWithoutAnAddressHasNoButtons();
    void buttonsStandInTheirMessages_data();
    void buttonsStandInTheirMessages();
    void theKeyboardReachesButtons();
    void theMenuHasTheButtonsToo();
    void buttonsGoWithTheirMessages();
    void theComposerStandsUnderTheMessages();

private:
    void show(const QList<Message> &messages, ThreadState state = {.supported = true},
              const QList<OutboxItem> &outbox = {})
    {
        m_view->showThread(key, messages, state, outbox);
    }
    template <typename T>
    T *find(const char *name) const
    {
        return m_view->findChild<T *>(QString::fromLatin1(name));
    }
    QPushButton *button(const char *name) const
    {
        QPushButton *found = find<QPushButton>(name);
        return found && found->isVisible() ? found : nullptr;
    }
    QListView *list() const { return find<QListView>("messages"); }
    QScrollBar *bar() const { return list()->verticalScrollBar(); }
    int rowOf(const QString &text) const
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, 0).data(MessageModel::EntryRole).value<ConversationEntry>().text == text)
                return row;
        }
        return -1;
    }
    int topOf(const QString &text) const { return list()->visualRect(list()->model()->index(rowOf(text), 0)).top(); }

    std::unique_ptr<ConversationView> m_view;
};

void ThreadTest::init()
{
    m_view = std::make_unique<ConversationView>();
    m_view->resize(600, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    ChatRow row;
    row.key = key;
    row.title = u"Refund"_s;
    m_view->showChat(chatOf(), row, u"Acme"_s, u"Invent"_s);
}

void ThreadTest::startsAtTheNewestMessageOfAThread()
{
    show(run(61, 100));
    QCOMPARE(rowOf(u"message 61"_s) > 0, true);
    QCOMPARE(bar()->value(), bar()->maximum());
    QCOMPARE(list()->currentIndex().row(), list()->model()->rowCount() - 1);
    QVERIFY(list()->selectionModel()->selectedIndexes().isEmpty());
}

void ThreadTest::anotherChatsThreadIsNotTaken()
{
    show(run(90, 100));
    const int rows = list()->model()->rowCount();
    m_view->showThread({u"acme"_s, u"2"_s}, run(1, 100), {.supported = true}, {});
    m_view->showThread({}, {}, {}, {});
    QCOMPARE(list()->model()->rowCount(), rows);
}

void ThreadTest::olderMessagesAreAskedForNearTheTop()
{
    QSignalSpy asked(m_view.get(), &ConversationView::olderRequested);
    const ThreadState more{.more = true, .supported = true};
    show(run(41, 100), more);
    QCoreApplication::processEvents();
    QCOMPARE(asked.size(), 0);
    bar()->setValue(bar()->maximum() / 2);
    QCOMPARE(asked.size(), 0);
    bar()->setValue(10);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<ChatKey>(), key);
    bar()->setValue(0);
    QVERIFY2(asked.size() == 1, "asked once for each answer");
    show(run(41, 100), {.more = true, .loading = true, .supported = true});
    QCoreApplication::processEvents();
    QCOMPARE(asked.size(), 1);
    show(run(40, 100), more); // it brought little, and the reader is still near the top
    QTRY_COMPARE(asked.size(), 2);
    show(run(1, 100), {.supported = true});
    bar()->setValue(0);
    QCoreApplication::processEvents();
    QCOMPARE(asked.size(), 2);
}

void ThreadTest::aThreadThatFitsAsksForMoreAtOnce()
{
    QSignalSpy asked(m_view.get(), &ConversationView::olderRequested);
    show(run(99, 100), {.more = true, .supported = true});
    QTRY_COMPARE(asked.size(), 1);
}

void ThreadTest::anAnswerThatBringsNothingIsNotAskedForAgain()
{
    const ThreadState more{.more = true, .supported = true};
    int asked = 0;
    QList<Message> messages = run(99, 100);
    // As a program that is offline answers: at once, with what there is.
    connect(m_view.get(), &ConversationView::olderRequested, m_view.get(), [&] {
        ++asked;
        show(messages, more);
    });
    show(run(99, 100), more);
    QTRY_COMPARE(asked, 1);
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
    show(run(99, 100), more, {reply(OutboxItem::Phase::Held)});
    show(run(99, 100), {.more = true, .loading = true, .supported = true});
    show(run(99, 100), more);
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
    QCOMPARE(asked, 1);
    messages = run(98, 100);
    show(messages, more);
    QTRY_COMPARE(asked, 2);
}

void ThreadTest::nothingIsAskedForWhereNothingIs_data()
{
    QTest::addColumn<ThreadState>("state");
    QTest::newRow("the beginning") << ThreadState{.supported = true};
    QTest::newRow("under way") << ThreadState{.more = true, .loading = true, .supported = true};
    QTest::newRow("failed") << ThreadState{.more = true, .error = ApiError{}, .supported = true};
    QTest::newRow("no threads") << ThreadState{};
}

void ThreadTest::nothingIsAskedForWhereNothingIs()
{
    QFETCH(ThreadState, state);
    QSignalSpy asked(m_view.get(), &ConversationView::olderRequested);
    show(run(99, 100), state);
    QCoreApplication::processEvents();
    bar()->setValue(0);
    QCOMPARE(asked.size(), 0);
}

void ThreadTest::olderMessagesDoNotMoveWhatIsRead()
{
    show(run(41, 100), {.more = true, .supported = true});
    bar()->setValue(bar()->maximum() / 3);
    const int before = topOf(u"message 60"_s);
    const QPersistentModelIndex current = list()->model()->index(rowOf(u"message 60"_s), 0);
    show(run(1, 100), {.supported = true});
    QVERIFY(rowOf(u"message 1"_s) >= 0);
    QCOMPARE(topOf(u"message 60"_s), before);
    QCOMPARE(current.row(), rowOf(u"message 60"_s));
}

void ThreadTest::olderMessagesDoNotMoveTheReaderAtTheTop()
{
    show(run(41, 100), {.more = true, .supported = true});
    bar()->setValue(0);
    const int before = topOf(u"message 41"_s);
    show(run(41, 100), {.more = true, .loading = true, .supported = true});
    QCOMPARE(topOf(u"message 41"_s), before);
    show(run(1, 100), {.supported = true});
    QCOMPARE(topOf(u"message 41"_s), before);
}

void ThreadTest::newMessagesDoNotMoveWhatIsRead()
{
    show(run(41, 100));
    QVERIFY(!button("newMessages"));
    bar()->setValue(bar()->maximum() / 2);
    const int before = topOf(u"message 70"_s);
    show(run(41, 102));
    QCOMPARE(topOf(u"message 70"_s), before);
    QVERIFY(button("newMessages"));
    QVERIFY(button("newMessages")->text().contains(u'2'));
    QVERIFY(button("newMessages")->text().contains(u'↓'));
    QVERIFY(!button("newMessages")->accessibleName().isEmpty());
    show(run(41, 103));
    QVERIFY(button("newMessages")->text().contains(u'3'));
    QVERIFY(list()->rect().contains(button("newMessages")->geometry()));
    // Older ones before them are not new.
    show(run(1, 103));
    QVERIFY(button("newMessages")->text().contains(u'3'));
    bar()->setValue(bar()->maximum());
    QVERIFY2(!button("newMessages"), "they have been seen");
    bar()->setValue(bar()->maximum() / 2);
    QVERIFY(!button("newMessages"));
}

void ThreadTest::theButtonJumpsToNewMessages()
{
    show(run(41, 100));
    bar()->setValue(bar()->maximum() / 2);
    show(run(41, 102));
    button("newMessages")->setFocus();
    QTest::keyClick(button("newMessages"), Qt::Key_Space);
    QCOMPARE(bar()->value(), bar()->maximum());
    QVERIFY(!button("newMessages"));
    QVERIFY(list()->hasFocus());
    QCOMPARE(list()->currentIndex().row(), list()->model()->rowCount() - 1);
}

void ThreadTest::newMessagesAreFollowedAtTheBottom()
{
    show(run(41, 100));
    show(run(41, 103));
    QCOMPARE(bar()->value(), bar()->maximum());
    QVERIFY(!button("newMessages"));
}

void ThreadTest::aReaderWhoAnswersSeesTheAnswer()
{
    show(run(41, 100));
    bar()->setValue(bar()->maximum() / 2);
    show(run(41, 100), {.supported = true}, {reply(OutboxItem::Phase::Held)});
    QCOMPARE(bar()->value(), bar()->maximum());
    QVERIFY(!button("newMessages"));
    bar()->setValue(bar()->maximum() / 2);
    const int before = topOf(u"message 70"_s);
    show(run(41, 100), {.supported = true}, {reply(OutboxItem::Phase::Sending)});
    QCOMPARE(topOf(u"message 70"_s), before);
}

void ThreadTest::theNewestMessagesAreCountedNotTheirStates()
{
    show(run(41, 100));
    bar()->setValue(bar()->maximum() / 2);
    QList<Message> messages = run(41, 100);
    messages.last() = said(100, u"edited"_s);
    show(messages);
    QVERIFY(!button("newMessages"));
}

void ThreadTest::aFailureCanBeTriedAgain()
{
    QSignalSpy asked(m_view.get(), &ConversationView::olderRequested);
    show(run(99, 100), {.more = true, .error = ApiError{ApiError::Kind::Offline, 0, {}, {}}, .supported = true});
    QVERIFY(button("tryAgain"));
    button("tryAgain")->click();
    QCOMPARE(asked.size(), 1);
    show(run(99, 100), {.more = true, .loading = true, .supported = true});
    QVERIFY(!button("tryAgain"));
}

void ThreadTest::repliesOnTheirWayHaveTheirButtons_data()
{
    using Phase = OutboxItem::Phase;
    QTest::addColumn<OutboxItem>("item");
    QTest::addColumn<QStringList>("buttons");
    QTest::newRow("held") << reply(Phase::Held) << QStringList{u"takeBack"_s};
    QTest::newRow("waiting") << reply(Phase::Waiting) << QStringList{u"takeBack"_s};
    QTest::newRow("sending") << reply(Phase::Sending) << QStringList{};
    QTest::newRow("unknown") << reply(Phase::Unknown) << QStringList{};
    QTest::newRow("asking") << reply(Phase::Asking, u"r1"_s, OutboxItem::Question::MayHaveHappened)
                            << QStringList{u"itHappened"_s, u"sendAgain"_s, u"discard"_s};
    QTest::newRow("refused") << reply(Phase::Refused) << QStringList{u"sendAgain"_s, u"discard"_s};
}

void ThreadTest::repliesOnTheirWayHaveTheirButtons()
{
    QFETCH(OutboxItem, item);
    QFETCH(QStringList, buttons);
    show(run(99, 100), {.supported = true}, {item});
    QStringList shown;
    for (const auto *name : {"takeBack", "itHappened", "sendAgain", "discard"}) {
        if (const QPushButton *found = button(name)) {
            shown += found->objectName();
            QVERIFY(!found->accessibleName().isEmpty());
        }
    }
    QCOMPARE(shown, buttons);
}

void ThreadTest::buttonsSayWhatIsWanted()
{
    QSignalSpy answered(m_view.get(), &ConversationView::outboxAnswered);
    QSignalSpy takenBack(m_view.get(), &ConversationView::takeBackRequested);
    show(run(99, 100), {.supported = true}, {reply(OutboxItem::Phase::Held)});
    button("takeBack")->click();
    QCOMPARE(takenBack.size(), 1);
    QCOMPARE(takenBack.first().first().toString(), u"r1"_s);
    show(run(99, 100), {.supported = true},
         {reply(OutboxItem::Phase::Asking, u"r1"_s, OutboxItem::Question::MayHaveHappened)});
    for (const auto *name : {"itHappened", "sendAgain", "discard"})
        button(name)->click();
    QCOMPARE(answered.size(), 3);
    QCOMPARE(answered.at(0).at(0).toLongLong(), 42);
    QCOMPARE(answered.at(0).at(1).value<OutboxAnswer>(), OutboxAnswer::ItHappened);
    QCOMPARE(answered.at(1).at(1).value<OutboxAnswer>(), OutboxAnswer::SendAgain);
    QCOMPARE(answered.at(2).at(1).value<OutboxAnswer>(), OutboxAnswer::Discard);
}

void ThreadTest::aFileIsOpenedAfterItsHostWasShown()
{
    QSignalSpy opened(m_view.get(), &ConversationView::openFileRequested);
    QSignalSpy saved(m_view.get(), &ConversationView::saveFileRequested);
    const QString url = u"https://files.example.com/a.png?sig=1"_s;
    show({withFile(100, u"photo.png"_s, url)});
    QCOMPARE(button("openFile")->accessibleName(), u"Open \u2068photo.png\u2069"_s);
    button("openFile")->click();
    auto *box = find<QMessageBox>("linkQuestion");
    QVERIFY(box);
    QVERIFY(box->text().contains("files.example.com"_L1));
    QCOMPARE(opened.size(), 0);
    box->findChild<QAbstractButton *>(u"openAnyway"_s)->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(0).value<ChatKey>(), key);
    QCOMPARE(opened.first().at(1).value<File>().url, url);
    QTRY_VERIFY(!find<QMessageBox>("linkQuestion"));
    button("saveFile")->click(); // the host is known by now
    QCOMPARE(saved.size(), 1);
    QVERIFY(!find<QMessageBox>("linkQuestion"));
}

void ThreadTest::aProgramIsNamedAsOne()
{
    QSignalSpy opened(m_view.get(), &ConversationView::openFileRequested);
    show({withFile(100, u"invoice_\u202Efdp.exe"_s, u"https://files.example.com/a"_s, u"application/pdf"_s)});
    for (const bool agrees : {false, true}) {
        button("openFile")->click();
        auto *box = find<QMessageBox>("fileWarning");
        QVERIFY(box);
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY(!box->text().contains(QChar(0x202E)));
        QVERIFY(box->text().contains(".exe"_L1));
        QVERIFY(box->informativeText().contains("files.example.com"_L1));
        QVERIFY(box->defaultButton() && box->buttonRole(box->defaultButton()) == QMessageBox::RejectRole);
        if (agrees)
            box->findChild<QAbstractButton *>(u"fileAnyway"_s)->click();
        else
            box->reject();
        QCOMPARE(opened.size(), agrees ? 1 : 0);
        QTRY_VERIFY(!find<QMessageBox>("fileWarning"));
    }
    button("openFile")->click();
    QVERIFY2(find<QMessageBox>("fileWarning"), "each time");
}

void ThreadTest::aFileWithoutAnAddressHasNoButtons_data()
{
    QTest::addColumn<QString>("url");
    for (const auto *url : {"", "file:///etc/passwd", "javascript:alert(1)", "https://user@host.example/x",
                            "smb://host/x", "data:text/html,x"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void ThreadTest::aFileWithoutAnAddressHasNoButtons()
{
    QFETCH(QString, url);
    show({withFile(100, u"photo.png"_s, url)});
    QVERIFY(list()->model()->index(list()->model()->rowCount() - 1, 0).data().toString().contains("photo.png"_L1));
    QVERIFY(!button("openFile") && !button("saveFile"));
}

void ThreadTest::buttonsStandInTheirMessages_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const int width : {250, 330, 600, 1000}) {
        QTest::addRow("%d", width) << width << Qt::LeftToRight;
        QTest::addRow("%d mirrored", width) << width << Qt::RightToLeft;
    }
}

void ThreadTest::buttonsStandInTheirMessages()
{
    QFETCH(int, width);
    QFETCH(Qt::LayoutDirection, direction);
    m_view->setLayoutDirection(direction);
    m_view->resize(width, 500);
    show(run(95, 99) + QList<Message>{withFile(100, u"photo.png"_s, u"https://a.example/b"_s)}, {.supported = true},
         {reply(OutboxItem::Phase::Asking, u"r1"_s, OutboxItem::Question::MayHaveHappened)});
    QTRY_COMPARE(m_view->width(), width);
    const auto rectOf = [this](int row) { return list()->visualRect(list()->model()->index(row, 0)); };
    const int last = list()->model()->rowCount() - 1;
    for (const auto *name : {"itHappened", "sendAgain", "discard"}) {
        QVERIFY(button(name));
        QVERIFY2(rectOf(last).contains(button(name)->geometry()), name);
    }
    bar()->setValue(bar()->value() - 60);
    for (const auto *name : {"openFile", "saveFile"}) {
        QVERIFY(button(name));
        QVERIFY2(rectOf(rowOf(u"Here:"_s)).contains(button(name)->geometry()), name);
    }
    QVERIFY(!button("openFile")->geometry().intersects(button("saveFile")->geometry()));
}

void ThreadTest::theKeyboardReachesButtons()
{
    show(run(90, 99) + QList<Message>{withFile(100, u"photo.png"_s, u"https://a.example/b"_s)}, {.supported = true},
         {reply(OutboxItem::Phase::Held)});
    m_view->activateWindow();
    list()->setFocus();
    QTRY_VERIFY(list()->hasFocus());
    for (const auto *name : {"openFile", "saveFile", "takeBack"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), button(name));
    }
    // What has the focus may leave: the keyboard does not fall out of the conversation.
    show(run(90, 100), {.supported = true}, {reply(OutboxItem::Phase::Sending)});
    QVERIFY(list()->hasFocus());
}

void ThreadTest::theMenuHasTheButtonsToo()
{
    QSignalSpy takenBack(m_view.get(), &ConversationView::takeBackRequested);
    show(run(90, 100), {.supported = true}, {reply(OutboxItem::Phase::Held)});
    list()->setCurrentIndex(list()->model()->index(list()->model()->rowCount() - 1, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10}, list()->mapToGlobal(QPoint(10, 10)));
    QCoreApplication::sendEvent(list(), &event);
    auto *menu = find<QMenu>("copyMenu");
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 3); // copy, a line, undo
    menu->actions().last()->trigger();
    menu->close();
    QCOMPARE(takenBack.size(), 1);
}

void ThreadTest::buttonsGoWithTheirMessages()
{
    QList<Message> messages{withFile(1, u"photo.png"_s, u"https://a.example/b"_s)};
    messages += run(2, 60);
    show(messages);
    QVERIFY2(!button("openFile"), "it is far above");
    bar()->setValue(0);
    QVERIFY(button("openFile"));
    const QPoint before = button("openFile")->pos();
    bar()->setValue(bar()->value() + 20);
    QCOMPARE(button("openFile")->pos(), before - QPoint(0, 20));
    bar()->setValue(bar()->maximum());
    QTRY_VERIFY(!find<QPushButton>("openFile"));
}

void ThreadTest::theComposerStandsUnderTheMessages()
{
    auto *composer = new QLineEdit;
    m_view->setComposer(composer);
    QTRY_VERIFY(composer->isVisible());
    QCOMPARE(composer->window(), m_view.get());
    QTRY_VERIFY(composer->mapTo(m_view.get(), QPoint()).y()
                >= list()->mapTo(m_view.get(), list()->rect().bottomLeft()).y());
    show(run(1, 100));
    QTRY_COMPARE(bar()->value(), bar()->maximum());
    composer->setMinimumHeight(150); // it grows as one types: the newest message stays in sight
    QTRY_COMPARE(composer->height(), 150);
    QTRY_COMPARE(bar()->value(), bar()->maximum());
    m_view->setComposer(nullptr);
    QVERIFY(!composer->isVisible());
    delete composer;

    ConversationView early;
    auto *later = new QLineEdit;
    early.setComposer(later);
    early.show();
    QVERIFY(!later->isVisible());
    ChatRow row;
    row.key = key;
    early.showChat(chatOf(), row, u"Acme"_s, u"Invent"_s);
    QTRY_VERIFY(later->isVisible());
}

QTEST_MAIN(ThreadTest)
#include "tst_thread.moc"
