// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "models/items/conversation.h"
#include "tests/support/contractserver.h"

#include <QTest>
#include <chrono>

namespace deskside::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One start of the program with an account at a ContractServer, worked with by keys. Nothing waits longer than a
/// moment: neither for the server nor before it tries again.
class AgentDesk
{
public:
    static constexpr auto accountId = "invent-1";
    /// How long the program waits for an answer: of a server that keeps it to itself, too.
    static constexpr std::chrono::milliseconds deadline{250};

    /// Gives a profile the account, and so many seconds before what cannot be taken back is sent.
    static void prepare(const Profile &profile, const ContractServer &server, int holdSeconds);

    explicit AgentDesk(const Profile &profile, std::chrono::milliseconds patience = deadline);

    MainWindow &window() { return application.window(); }
    template <typename T>
    T *find(const char *name)
    {
        return window().findChild<T *>(QString::fromLatin1(name));
    }
    static ChatKey keyOf(const QString &id) { return {QLatin1String(accountId), id}; }
    /// How a chat stands in the list.
    ChatRow row(const QString &id);

    bool loaded();

    void key(int key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    QString focus() const;
    /// Leaves whatever has the focus for the list.
    bool toList();
    /// The vendor's id of the chat that the person is on.
    QString current();
    /// Goes through the list with K and J to a chat, until its conversation is there.
    bool goTo(const QString &id);
    /// Presses Tab until a control of this name has the focus.
    bool tabTo(const char *name);
    /// R, the words, Ctrl+Enter.
    void reply(const QString &text);

    /// What the conversation shows.
    QList<ConversationEntry> messages();
    /// The entries that say this, and of these the ones still on their way.
    int saying(const QString &text);
    int pendingSaying(const QString &text);
    QString composed();
    /// What the status bar says: something is on its way; something needs the person.
    bool saysPending();
    bool saysAsking();

    static OutboxPace pace();

    Application application;

private:
    static CommandLine lineOf();
    static SyncEngine::BackendFactory backends(std::chrono::milliseconds patience);
};

} // namespace deskside::test
