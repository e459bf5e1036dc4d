// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/agentdesk.h"

#include "models/api/httpclient.h"
#include "models/api/registry.h"
#include "models/items/conduct.h"
#include "models/items/messagemodel.h"
#include "views/chatlistview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QSettings>
#include <QTextEdit>
#include <algorithm>

namespace deskside::test {

void AgentDesk::prepare(const Profile &profile, const ContractServer &server, int holdSeconds)
{
    qputenv("DESKSIDE_TEST_KEY", "key");
    Account account;
    account.id = QLatin1String(accountId);
    account.name = u"Shop"_s;
    account.vendor = u"invent"_s;
    account.baseUrl = server.url();
    account.organisation = QLatin1String(ContractServer::organisation);
    account.me = QLatin1String(ContractServer::me);
    account.tokenEnv = u"DESKSIDE_TEST_KEY"_s;
    if (!AccountStore(profile).save(account)) {
        qFatal("the account cannot be saved");
    }
    Conduct conduct;
    conduct.holdSeconds = holdSeconds;
    QSettings(profile.file(u"settings.ini"_s), QSettings::IniFormat).setValue("conduct"_L1, conductToMap(conduct));
}

AgentDesk::AgentDesk(const Profile &profile, std::chrono::milliseconds patience)
    : application(lineOf(), profile, backends(patience))
{
    application.secrets().setMemoryOnly(true);
    application.inEngine([](SyncEngine &engine) { engine.setOutboxPace(pace()); });
    application.run([](int) {});
    window().activateWindow();
}

ChatRow AgentDesk::row(const QString &id)
{
    return application.chats().chat(keyOf(id)).value_or(ChatRow());
}

bool AgentDesk::loaded()
{
    return QTest::qWaitFor([this] {
        const auto &all = application.accounts().accounts();
        return !all.isEmpty() && application.chats().rowCount() > 0
               && application.accounts().status(QLatin1String(accountId)).complete;
    });
}

void AgentDesk::key(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &window(), static_cast<Qt::Key>(key), modifiers);
}

void AgentDesk::type(const QString &text)
{
    for (const QChar c : text) {
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
}

QString AgentDesk::focus() const
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

bool AgentDesk::toList()
{
    for (int i = 0; i < 5 && focus() != "chatList"_L1; ++i) {
        key(Qt::Key_Escape);
    }
    if (focus() != "chatList"_L1) {
        find<QWidget>("chatList")->setFocus();
    }
    return focus() == "chatList"_L1;
}

QString AgentDesk::current()
{
    return find<ChatListView>("chatList")->selectedChat().id;
}

bool AgentDesk::goTo(const QString &id)
{
    toList();
    const int rows = application.chats().rowCount();
    for (int i = 0; i < rows; ++i) {
        key(Qt::Key_K);
    }
    for (int i = 0; i < rows && current() != id; ++i) {
        key(Qt::Key_J);
    }
    return current() == id && QTest::qWaitFor([this] {
               return !messages().isEmpty() && find<QTextEdit>("composerEdit")
                      && find<QTextEdit>("composerEdit")->isVisible();
           });
}

bool AgentDesk::tabTo(const char *name)
{
    constexpr int most = 60;
    for (int i = 0; i < most && focus() != QLatin1String(name); ++i) {
        key(Qt::Key_Tab);
    }
    return focus() == QLatin1String(name);
}

void AgentDesk::reply(const QString &text)
{
    toList();
    key(Qt::Key_R);
    type(text);
    key(Qt::Key_Return, Qt::ControlModifier);
}

QList<ConversationEntry> AgentDesk::messages()
{
    QList<ConversationEntry> entries;
    const auto *list = find<QAbstractItemView>("messages");
    for (int i = 0; list && i < list->model()->rowCount(); ++i) {
        const auto entry = list->model()->index(i, 0).data(MessageModel::EntryRole).value<ConversationEntry>();
        if (entry.kind == ConversationEntry::Kind::Message) {
            entries.append(entry);
        }
    }
    return entries;
}

int AgentDesk::saying(const QString &text)
{
    const auto all = messages();
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [&text](const auto &entry) { return entry.text == text; }));
}

int AgentDesk::pendingSaying(const QString &text)
{
    const auto all = messages();
    return static_cast<int>(std::count_if(all.begin(), all.end(),
                                          [&text](const auto &entry) { return entry.text == text && entry.pending; }));
}

QString AgentDesk::composed()
{
    const auto *edit = find<QTextEdit>("composerEdit");
    return edit ? edit->toPlainText() : QString();
}

bool AgentDesk::saysPending()
{
    return !find<QWidget>("pendingActions")->isHidden();
}

bool AgentDesk::saysAsking()
{
    return !find<QWidget>("askingActions")->isHidden();
}

OutboxPace AgentDesk::pace()
{
    OutboxPace pace;
    pace.firstRetry = 60ms;
    pace.longestRetry = 200ms;
    pace.looks = {0ms, 60ms, 120ms};
    return pace;
}

CommandLine AgentDesk::lineOf()
{
    CommandLine line;
    line.theme = u"light"_s;
    line.size = u"1440x900"_s;
    return line;
}

SyncEngine::BackendFactory AgentDesk::backends(std::chrono::milliseconds patience)
{
    return [patience](const Account &account, const QString &token) {
        HttpLimits limits;
        limits.deadline = patience;
        limits.retry.attempts = 1;
        return findVendor(account.vendor)->makeBackend(account, std::make_unique<HttpClient>(account, token, limits));
    };
}

} // namespace deskside::test
