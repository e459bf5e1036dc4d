// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/agentdesk.h"
#include "tests/support/accessible.h"
#include "views/noteedit.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::test;

/// A day's work at a real server, by keys alone: what the server was sent, the list, the conversation and the status
/// bar agree.
class TestAgentDay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void chatsAreWalkedThrough();
    void aReplyIsSentOnce();
    void aReplyThatIsHeldCanBeTakenBack();
    void aChatIsAssignedByName();
    void aChatIsTakenAndGivenBack();
    void resolvingIsUndone();
    void snoozingPlansAndSnoozes();
    void theAiIsSwitched();
    void unreadIsToldToTheTeam();
    void renamingAndPinning();
    void manyAreResolvedAtOnce();
    void aCannedReplyIsFoundAndFilled();
    void draftsStayWithTheirChats();
    void notesAreKeptHere();
    void aCustomersAnswerComesIntoTheConversation();
    void everythingIsNamed();
    void tabGoesRoundTheWindow();

private:
    void start(int holdSeconds = 0)
    {
        AgentDesk::prepare(*m_profile, *m_server, holdSeconds);
        m_desk = std::make_unique<AgentDesk>(*m_profile);
    }
    bool open(const QString &id = u"c1"_s) { return m_desk->loaded() && m_desk->goTo(id); }
    bool isQuiet() { return !m_desk->saysPending() && !m_desk->saysAsking(); }
    QJsonObject body(qsizetype number) const { return m_server->writes().value(number).body; }
    QString path(qsizetype number) const { return m_server->writes().value(number).path; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Profile> m_profile;
    std::unique_ptr<ContractServer> m_server;
    std::unique_ptr<AgentDesk> m_desk;
};

void TestAgentDay::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = *Profile::open(m_folder->filePath(u"profile"_s));
    m_server = std::make_unique<ContractServer>();
    m_server->addChat(u"c1"_s, u"Lost parcel"_s, u"Ada Long"_s, 10);
    m_server->addChat(u"c2"_s, u"Wrong size"_s, u"Ben Short"_s, 20);
    m_server->addChat(u"c3"_s, u"Invoice"_s, u"Cem Tall"_s, 30);
}

void TestAgentDay::cleanup()
{
    m_desk.reset();
    m_server.reset();
}

void TestAgentDay::chatsAreWalkedThrough()
{
    start();
    QVERIFY(open());
    QCOMPARE(m_desk->current(), u"c1"_s);
    m_desk->key(Qt::Key_J);
    QCOMPARE(m_desk->current(), u"c2"_s);
    QTRY_COMPARE(m_desk->saying(u"Where is my order c2?"_s), 1);
    m_desk->key(Qt::Key_Down);
    QCOMPARE(m_desk->current(), u"c3"_s);
    m_desk->key(Qt::Key_K);
    QCOMPARE(m_desk->current(), u"c2"_s);
    QVERIFY(m_server->writes().isEmpty());
}

void TestAgentDay::aReplyIsSentOnce()
{
    start();
    QVERIFY(open());
    m_desk->key(Qt::Key_R);
    QCOMPARE(m_desk->focus(), u"composerEdit"_s);
    m_desk->type(u"Hello Ada, je suis ?"_s); // R, J and ? type here
    QCOMPARE(m_desk->composed(), u"Hello Ada, je suis ?"_s);
    QVERIFY(m_server->writes().isEmpty());
    m_desk->key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk->composed(), QString());
    QTRY_COMPARE(m_server->replies(u"c1"_s), QStringList{u"Hello Ada, je suis ?"_s});
    QTRY_COMPARE(m_desk->pendingSaying(u"Hello Ada, je suis ?"_s), 0);
    QTRY_COMPARE(m_desk->saying(u"Hello Ada, je suis ?"_s), 1);
    QTRY_VERIFY(isQuiet());
    QTRY_COMPARE(m_desk->row(u"c1"_s).preview, u"Hello Ada, je suis ?"_s);
    QCOMPARE(m_desk->row(u"c1"_s).speaker.code, RoleKind::Agent);
    QCOMPARE(m_server->writes().size(), 1);
}

void TestAgentDay::aReplyThatIsHeldCanBeTakenBack()
{
    start(60);
    QVERIFY(open());
    m_desk->reply(u"Too soon"_s);
    QTRY_COMPARE(m_desk->pendingSaying(u"Too soon"_s), 1);
    QTRY_VERIFY(m_desk->saysPending());
    QVERIFY(m_desk->toList());
    m_desk->key(Qt::Key_Z);
    QTRY_COMPARE(m_desk->composed(), u"Too soon"_s);
    QTRY_COMPARE(m_desk->saying(u"Too soon"_s), 0);
    QTRY_VERIFY(isQuiet());
    QVERIFY(m_server->writes().isEmpty());
    QTRY_COMPARE(m_desk->row(u"c1"_s).preview, u"Where is my order c1?"_s);
}

void TestAgentDay::aChatIsAssignedByName()
{
    start();
    QVERIFY(open());
    m_desk->key(Qt::Key_A);
    QTRY_VERIFY(m_desk->focus().startsWith("assigneePicker"_L1));
    m_desk->type(u"bea"_s);
    auto *list = m_desk->find<QAbstractItemView>("assigneePickerList");
    QTRY_VERIFY(list->currentIndex().data().toString().contains("Bea"_L1)); // the server names its people
    m_desk->key(Qt::Key_Return);
    QTRY_COMPARE(m_server->assignee(u"c1"_s), QLatin1String(ContractServer::colleague));
    QCOMPARE(path(0), u"/chats/c1/state/assign"_s);
    QCOMPARE(body(0).value("member_id"_L1).toString(), u"member-bea"_s);
    QTRY_COMPARE(m_desk->row(u"c1"_s).assignee, u"Bea Clark"_s);
    QTRY_VERIFY(isQuiet());
    QCOMPARE(m_desk->focus(), u"chatList"_s);
}

void TestAgentDay::aChatIsTakenAndGivenBack()
{
    start();
    QVERIFY(open());
    m_desk->key(Qt::Key_A, Qt::ShiftModifier);
    QTRY_COMPARE(m_server->assignee(u"c1"_s), QLatin1String(ContractServer::me));
    QTRY_VERIFY(m_desk->row(u"c1"_s).mine.valueOr(false));
    QTRY_VERIFY(isQuiet());
    m_desk->key(Qt::Key_Z);
    QTRY_COMPARE(m_server->assignee(u"c1"_s), QString());
    QTRY_VERIFY(!m_desk->row(u"c1"_s).mine.valueOr(true));
    QTRY_VERIFY(isQuiet());
    QCOMPARE(m_server->writes().size(), 2);
}

void TestAgentDay::resolvingIsUndone()
{
    start();
    QVERIFY(open());
    m_desk->key(Qt::Key_E);
    QTRY_COMPARE(m_server->state(u"c1"_s).value("state"_L1).toString(), u"CLOSED"_s);
    QTRY_COMPARE(m_desk->row(u"c1"_s).state.code, StateKind::Closed);
    QTRY_VERIFY(isQuiet());
    m_desk->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_server->state(u"c1"_s).value("state"_L1).toString(), u"OPEN"_s);
    QTRY_COMPARE(m_desk->row(u"c1"_s).state.code, StateKind::Open);
    QTRY_VERIFY(isQuiet());
}

void TestAgentDay::snoozingPlansAndSnoozes()
{
    start();
    QVERIFY(open());
    m_desk->key(Qt::Key_B);
    QTRY_VERIFY(m_desk->focus().startsWith("snooze"_L1));
    m_desk->key(Qt::Key_Return);
    QTRY_COMPARE(m_server->state(u"c1"_s).value("state"_L1).toString(), u"SNOOZED"_s);
    const QDateTime at =
        QDateTime::fromString(m_server->state(u"c1"_s).value("follow_up_at"_L1).toString(), Qt::ISODateWithMs);
    QVERIFY(at > QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(m_desk->row(u"c1"_s).followUpAt.utc(), at.toUTC());
    QTRY_VERIFY(isQuiet());
    QCOMPARE(m_server->writes().size(), 2);
    m_desk->key(Qt::Key_Z);
    QTRY_COMPARE(m_server->state(u"c1"_s).value("state"_L1).toString(), u"OPEN"_s);
    QTRY_VERIFY(m_server->state(u"c1"_s).value("follow_up_at"_L1).isNull());
    QTRY_VERIFY(isQuiet());
}

void TestAgentDay::theAiIsSwitched()
{
    start();
    QVERIFY(open());
    m_desk->key(Qt::Key_I);
    QTRY_COMPARE(m_server->state(u"c1"_s).value("ai_enabled"_L1).toBool(), true);
    QTRY_COMPARE(m_desk->row(u"c1"_s).aiEnabled, true);
    QTRY_VERIFY(isQuiet());
    // Who answers now is warned that the AI would, too, and it is switched off with the answer.
    QTRY_VERIFY(m_desk->find<QWidget>("composerSwitchAiOff")->isVisible());
    m_desk->reply(u"A person speaks"_s);
    QTRY_COMPARE(m_server->replies(u"c1"_s), QStringList{u"A person speaks"_s});
    QCOMPARE(m_server->state(u"c1"_s).value("ai_enabled"_L1).toBool(), false);
    QTRY_COMPARE(m_desk->row(u"c1"_s).aiEnabled, false);
    QTRY_VERIFY(isQuiet());
}

void TestAgentDay::unreadIsToldToTheTeam()
{
    start();
    QVERIFY(open());
    QTRY_VERIFY(!m_desk->row(u"c1"_s).unread.valueOr(true));
    m_server->change(u"c1"_s, u"admin_unseen_count"_s, 0);
    m_desk->key(Qt::Key_U);
    QTRY_VERIFY(m_desk->row(u"c1"_s).unread.valueOr(false));
    QTRY_COMPARE(m_server->taken("POST"_ba, u"/chats/c1/state/unseen"_s), 1);
    QTRY_VERIFY(isQuiet());
    m_desk->key(Qt::Key_U);
    QTRY_VERIFY(!m_desk->row(u"c1"_s).unread.valueOr(true));
}

void TestAgentDay::renamingAndPinning()
{
    start();
    QVERIFY(open());
    m_desk->key(Qt::Key_F2);
    QTRY_COMPARE(m_desk->focus(), u"renameEdit"_s);
    m_desk->key(Qt::Key_A, Qt::ControlModifier);
    m_desk->type(u"Parcel found"_s);
    m_desk->key(Qt::Key_Return);
    QTRY_COMPARE(m_server->chat(u"c1"_s).value("title"_L1).toString(), u"Parcel found"_s);
    QTRY_COMPARE(m_desk->row(u"c1"_s).title, u"Parcel found"_s);
    QTRY_VERIFY(isQuiet());
    m_desk->key(Qt::Key_P);
    QTRY_COMPARE(m_server->chat(u"c1"_s).value("pinned"_L1).toBool(), true);
    QTRY_COMPARE(m_desk->row(u"c1"_s).pinned, true);
    m_desk->key(Qt::Key_Z);
    QTRY_COMPARE(m_server->chat(u"c1"_s).value("pinned"_L1).toBool(), false);
    m_desk->key(Qt::Key_Z);
    QTRY_COMPARE(m_server->chat(u"c1"_s).value("title"_L1).toString(), u"Lost parcel"_s);
    QTRY_COMPARE(m_desk->row(u"c1"_s).title, u"Lost parcel"_s);
    QTRY_VERIFY(isQuiet());
}

void TestAgentDay::manyAreResolvedAtOnce()
{
    start();
    QVERIFY(open());
    const auto isClosed = [this](const QString &id) {
        return m_server->state(id).value("state"_L1) == "CLOSED"_L1 && m_desk->row(id).state.code == StateKind::Closed;
    };
    m_desk->key(Qt::Key_X);
    m_desk->key(Qt::Key_J);
    m_desk->key(Qt::Key_X);
    m_desk->key(Qt::Key_E);
    QTRY_VERIFY(isClosed(u"c1"_s) && isClosed(u"c2"_s));
    QCOMPARE(m_server->state(u"c3"_s).value("state"_L1).toString(), u"OPEN"_s);
    QCOMPARE(m_server->writes().size(), 2);
    QTRY_VERIFY(isQuiet());
    m_desk->toList();
    m_desk->key(Qt::Key_Z);
    QTRY_VERIFY(!isClosed(u"c1"_s) && !isClosed(u"c2"_s));
    QTRY_VERIFY(isQuiet());
}

void TestAgentDay::aCannedReplyIsFoundAndFilled()
{
    start();
    QVERIFY(open());
    m_desk->key(Qt::Key_R);
    m_desk->key(Qt::Key_Slash);
    QAbstractItemView *found = nullptr;
    const auto isOffered = [&found] {
        const QWidgetList windows = QApplication::topLevelWidgets(); // the list is one of its own
        for (QWidget *window : windows) {
            if (window->objectName() == "cannedCompletions"_L1 && window->isVisible()) {
                found = qobject_cast<QAbstractItemView *>(window);
            }
        }
        return found != nullptr;
    };
    QTRY_VERIFY(isOffered());
    QVERIFY(found->model()->rowCount() > 0);
    QTest::keyClick(found, Qt::Key_Return); // a window that has the keyboard to itself
    QTRY_VERIFY(!m_desk->composed().startsWith(u'/'));
    QVERIFY(!m_desk->composed().isEmpty());
    QVERIFY2(!m_desk->composed().contains("{customer.name}"_L1), qPrintable(m_desk->composed()));
    QVERIFY(m_server->writes().isEmpty());
}

void TestAgentDay::draftsStayWithTheirChats()
{
    start();
    QVERIFY(open());
    m_desk->key(Qt::Key_R);
    m_desk->type(u"To Ada"_s);
    QVERIFY(m_desk->goTo(u"c2"_s));
    QTRY_COMPARE(m_desk->composed(), QString());
    m_desk->key(Qt::Key_R);
    m_desk->type(u"To Ben"_s);
    QVERIFY(m_desk->goTo(u"c1"_s));
    QTRY_COMPARE(m_desk->composed(), u"To Ada"_s);
    QTRY_COMPARE(m_desk->row(u"c2"_s).draft, u"To Ben"_s);
    m_desk.reset();
    start();
    QVERIFY(open());
    QTRY_COMPARE(m_desk->composed(), u"To Ada"_s);
    QVERIFY(m_desk->goTo(u"c2"_s));
    QTRY_COMPARE(m_desk->composed(), u"To Ben"_s);
    QVERIFY(m_server->writes().isEmpty());
    m_desk->toList();
    m_desk->key(Qt::Key_R);
    m_desk->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_server->replies(u"c2"_s), QStringList{u"To Ben"_s});
    QVERIFY(m_desk->goTo(u"c1"_s));
    QTRY_COMPARE(m_desk->composed(), u"To Ada"_s);
    QTRY_VERIFY(m_desk->row(u"c2"_s).draft.isEmpty());
    QVERIFY(m_server->replies(u"c1"_s).isEmpty());
}

void TestAgentDay::notesAreKeptHere()
{
    start();
    QVERIFY(open());
    m_desk->key(Qt::Key_N);
    QTRY_COMPARE(m_desk->focus(), u"ownNote"_s);
    m_desk->type(u"Call back"_s);
    QVERIFY(m_desk->toList());
    m_desk.reset();
    start();
    QVERIFY(open());
    QTRY_COMPARE(m_desk->row(u"c1"_s).own.note, u"Call back"_s);
    QTRY_VERIFY(m_desk->find<NoteEdit>("ownNote")
                && m_desk->find<NoteEdit>("ownNote")->toPlainText() == u"Call back"_s);
    QVERIFY(m_server->writes().isEmpty());
}

void TestAgentDay::aCustomersAnswerComesIntoTheConversation()
{
    start();
    QVERIFY(open());
    m_desk->reply(u"Which one?"_s);
    QTRY_COMPARE(m_server->replies(u"c1"_s).size(), 1);
    m_server->customerSays(u"c1"_s, u"The blue one"_s);
    m_desk->toList();
    m_desk->key(Qt::Key_F5);
    QTRY_COMPARE(m_desk->saying(u"The blue one"_s), 1);
    QTRY_COMPARE(m_desk->row(u"c1"_s).preview, u"The blue one"_s);
    QTRY_COMPARE(m_desk->saying(u"Which one?"_s), 1); // the one on its way leaves when the thread has it
}

void TestAgentDay::everythingIsNamed()
{
    start(60);
    QVERIFY(open());
    QCOMPARE(nameless(&m_desk->window()), QStringList());
    m_desk->reply(u"Soon"_s);
    QTRY_COMPARE(m_desk->pendingSaying(u"Soon"_s), 1);
    QCOMPARE(nameless(&m_desk->window()), QStringList());
    m_desk->toList();
    for (const auto &[key, focus] : {std::pair(Qt::Key_A, "assigneePickerFilter"), std::pair(Qt::Key_B, "snooze"),
                                     std::pair(Qt::Key_F2, "renameEdit")}) {
        m_desk->key(key);
        QTRY_VERIFY2(m_desk->focus().startsWith(QLatin1String(focus)), qPrintable(m_desk->focus()));
        QCOMPARE(nameless(&m_desk->window()), QStringList());
        m_desk->key(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->focus(), u"chatList"_s);
    }
    QVERIFY(m_server->writes().isEmpty());
}

void TestAgentDay::tabGoesRoundTheWindow()
{
    start();
    QVERIFY(open());
    m_desk->toList();
    QTRY_VERIFY(m_desk->find<QWidget>("section.state") && m_desk->find<QWidget>("section.state")->isVisible());
    for (const int key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        QSet<QString> met;
        constexpr int most = 200;
        int steps = 0;
        do {
            const QWidget *focus = QApplication::focusWidget();
            QVERIFY(focus && focus->isVisible());
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(QApplication::focusWidget());
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(focus->objectName()));
            met.insert(focus->objectName());
            m_desk->key(key);
        } while (m_desk->focus() != "chatList"_L1 && ++steps < most);
        QCOMPARE(m_desk->focus(), u"chatList"_s); // round once
        for (const auto &name : {u"filterTabs"_s, u"searchBox"_s, u"messages"_s, u"composerEdit"_s, u"composerEmoji"_s,
                                 u"ownNote"_s, u"section.customer"_s, u"section.state"_s, u"section.raw"_s}) {
            QVERIFY2(met.contains(name), qPrintable(name));
        }
    }
}

QTEST_MAIN(TestAgentDay)
#include "tst_agentday.moc"
