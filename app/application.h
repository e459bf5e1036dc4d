// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/secretstore.h"
#include "models/items/accountlistmodel.h"
#include "models/items/chatlistmodel.h"
#include "models/items/chattable.h"
#include "models/store/accountstore.h"
#include "models/store/chatreader.h"
#include "models/store/chatsearch.h"
#include "models/sync/syncengine.h"
#include "views/mainwindow.h"

#include <QElapsedTimer>
#include <QThread>
#include <map>

class QSettings;

namespace deskside {

class Desktop;

namespace demo {
class DemoWorld;
}

/// The composition root of the window: makes the models, the engine in its thread and the window, and connects what the
/// person wants to who can do it.
class Application : public QObject
{
    Q_OBJECT
public:
    /// `makeBackends` replaces the backends, for tests; null makes those of the command line.
    Application(const CommandLine &line, Profile profile, SyncEngine::BackendFactory makeBackends = nullptr,
                QObject *parent = nullptr);
    ~Application() override;

    MainWindow &window() { return *m_window; }
    ChatTable &table() { return m_table; }
    ChatListModel &chats() { return m_chats; }
    AccountListModel &accounts() { return m_accounts; }
    SecretStore &secrets() { return m_secrets; }

    /// Calls `function(engine)` in the engine's thread.
    template <typename Function>
    void inEngine(Function function)
    {
        QMetaObject::invokeMethod(
            m_engine, [engine = m_engine, function] { function(*engine); }, Qt::QueuedConnection);
    }

    /// Shows the window, or renders it to the command line's file once every account has settled; `done` then gets the
    /// program's exit code.
    void run(const std::function<void(int)> &done);

    /// What another program that was started with this profile asks for.
    void raise();
    void syncNow();

    /// Shows the chat of a link (chatLink()).
    void open(const QString &link);

    /// Adds an account as the dialog does: the key goes to the keyring, the account to the profile.
    void saveAccount(const Account &account, const QString &token);

private:
    void makeEngine(SyncEngine::BackendFactory makeBackends);
    void connectEngine();
    void connectWindow();
    void connectActions();
    void connectThreads();
    void connectReview();
    /// Tells window and engine who reviews, and through which database scores are shared.
    void applyReview(const ReviewSettings &settings);
    void share();
    void makeReport(const ReportWish &wish);
    /// Shows the newest messages of the open chat's thread as they are kept now; true when older ones are kept, too.
    bool showThread();
    /// Opens a file of a conversation as a link, or saves it where the person wants it.
    void fetchFile(const File &file, bool opens);
    /// Once, and not before the first rows are painted: nobody waits for it.
    void makeDesktop();
    void watchDue();
    void addToEngine(const Account &account, const QString &token);
    void readKeyAndSync(const QString &accountId);
    void applyPalette(const Appearance &appearance);
    void applyAppearance(const Appearance &appearance);
    void applyConduct(const Conduct &conduct);
    void readAppearance(const QSettings &settings);
    void readLayout(const QSettings &settings);
    void writeSettings() const;
    void takeScreenshot(const std::function<void(int)> &done);
    /// Lets the engine go, once: all it was told before waits for that. Not before the first rows are painted, for it
    /// has the whole store to read and would take the processor and the disk from them.
    void begin();
    /// Reads the store in this profile from now on: the newest rows at once.
    void readStore(const Profile &profile);
    std::optional<ChatRow> readRow(quint32 id);
    /// Null while there is no store that can be read.
    ChatReader *reader();
    /// Searches beside the window's thread; while there is a reader.
    ChatSearch &searcher();
    void syncAccounts();
    void showSizes(const QList<AccountSize> &sizes);
    void offerKnownWords();
    void removeAccount(const QString &accountId);
    void pauseAccount(const QString &accountId, bool paused);
    void watchPresence();

    CommandLine m_line;
    Profile m_profile;
    AccountStore m_store;
    SecretStore m_secrets;
    std::unique_ptr<ChatReader> m_reader; ///< see reader()
    bool m_readerDue = false;             ///< there is a store, and nobody has asked for more than the first rows
    std::unique_ptr<ChatSearch> m_search; ///< null until something is searched for
    std::unique_ptr<ChatSearch> m_paletteSearch; ///< the same, for the palette beside the list
    ChatTable m_table;
    ChatListModel m_chats;
    AccountListModel m_accounts;
    Profile m_profileRead;               ///< where m_reader's store is
    QHash<quint32, ChatRow> m_firstRows; ///< until the engine begins, which may change them
    QElapsedTimer m_offered;             ///< since completions were gathered
    bool m_linked = false;               ///< the link of the command line was followed
    bool m_listed = false;               ///< the engine knows the accounts
    QThread m_thread;
    SyncEngine *m_engine = nullptr;
    demo::DemoWorld *m_world = nullptr;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Desktop> m_desktop;
    Appearance m_appearance;
    Conduct m_conduct;
    ReviewSettings m_review;
    std::vector<std::unique_ptr<QThread>> m_reports; ///< that are being written
    QList<CannedReply> m_canned;
    QVariantMap m_shortcuts;
    ChatKey m_threadKey;   ///< whose thread is shown
    int m_threadShown = 0; ///< so many messages of it at most
    ThreadState m_threadState;
    std::map<int, Call> m_fetching; ///< files that are being saved
    int m_fetched = 0;
    QPalette m_desktopPalette;
};

} // namespace deskside
