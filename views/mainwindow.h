// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountstatus.h"
#include "models/domain/change.h"
#include "models/domain/chatfilter.h"
#include "models/domain/compactfilter.h"
#include "models/domain/operation.h"
#include "models/domain/outboxitem.h"
#include "models/domain/threadstate.h"
#include "models/items/accountwords.h"
#include "models/items/cannedreplies.h"
#include "models/items/conduct.h"
#include "models/items/reviewsettings.h"
#include "models/items/savedviews.h"
#include "models/review/reportwish.h"
#include "views/linkguard.h"
#include "views/review/reviewsources.h"

#include <QMainWindow>
#include <QPointer>

class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace deskside {

class AccountListModel;
class AccountsDialog;
class Alarms;
class AccountStatusBar;
class Banner;
class BulkBar;
class ChangesDialog;
class ChangesListModel;
class ChatActions;
class ChatListModel;
class ChatListView;
class ChatTable;
class CommandSet;
class CompactFilter;
class Composer;
class ConversationView;
class DetailPane;
class FilterTabs;
class Leaving;
class Palette;
class ReviewRoom;
struct PaletteEntry;
class SearchBox;
class SearchLine;
class SettingsDialog;
class ShortcutMap;

/// How a window looks, as far as a person chose it.
struct Appearance {
    enum class Theme : unsigned char { Desktop, Light, Dark };
    Theme theme = Theme::Desktop;
    bool compact = false;
    int refreshSeconds = 60;

    bool operator==(const Appearance &) const = default;
};

/// The inbox: tabs and search over chat list, conversation and details. It shows what the models hold and says what the
/// person wants as signals; it knows neither network nor store.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `chats` is the list over `table`; all three outlive the window.
    MainWindow(ChatTable *table, ChatListModel *chats, AccountListModel *accounts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What the person does to chats; the window shows what comes of it.
    ChatActions &actions() { return *m_actions; }
    /// Shows a chat wherever it is: leaves search, tab and chosen accounts when they hide it.
    void goTo(const ChatKey &key);
    /// Reads the draft of a chat; asked when one is opened.
    void setDraftSource(const std::function<Draft(const ChatKey &)> &source) { m_draftOf = source; }
    /// The messages that are kept of a chat's thread, oldest first, and how it stands. Only of the current chat.
    void showThread(const ChatKey &key, const QList<Message> &messages, const ThreadState &state);
    /// All that is on its way to the vendors.
    void setOutbox(const QList<OutboxItem> &items);
    /// Nothing is left to do about an action: it was done, or it will not be.
    void noteSettled(const Action &action, bool done);
    /// Words that were not sent come back to where they were written.
    void giveBack(const ChatKey &key, const QString &text);
    void setCannedReplies(const QList<CannedReply> &replies);

    /// Who opens links; without one nothing leaves the program.
    void setLinkOpener(const LinkOpener &open);
    /// What the review desk reads; to be set before it is opened.
    void setReviewSources(const ReviewSources &sources) { m_reviewSources = sources; }
    void setReviewSettings(const ReviewSettings &settings);
    void setSharingStatus(const SharingStatus &status);
    void showReview();
    /// The answer to reportRequested(): done, or why not.
    void showReported(const QString &file, const QString &problem);
    void setAppearance(const Appearance &appearance);
    void setConduct(const Conduct &conduct);
    /// What the tab of unread chats counts, over the chosen accounts; and whether there may be more.
    std::pair<int, bool> unreadCount() const;
    /// How the demo's invented network does.
    enum class DemoNetwork : unsigned char { Fine, Offline, ServerErrors, Slow };
    /// Says in the title that this is the demo, offers no accounts, and a menu of failures.
    void setDemo(bool demo);
    void setOffline(bool offline);

    /// Jumps to a tab by its id: "all", "unread", "mine", "unresolved", "handoffs".
    void showTab(const QString &id);
    /// Selects the first chat of the tab, if there is one.
    void selectFirst();
    /// The same without it counting as read, for a picture.
    void showFirst();
    /// Each tab's title and count as shown.
    QList<std::pair<QString, QString>> tabCounts() const;

    /// Sizes, folds and what else a person would miss at the next start.
    QVariantMap saveLayout() const;
    void restoreLayout(const QVariantMap &layout);

    /// Tells what is typed and was not told yet.
    void saveOwn();
    /// Ends the program, unless replies are on their way and the person would rather stay.
    void quit();
    /// A chat that was opened, or has changed since, with what changed in it, oldest first.
    void showChat(const Chat &chat, const ChatRow &row, const QList<Change> &changes = {});
    void showDetailsFailure(const ChatKey &key, const ApiError &error);
    /// The answer to accountTestRequested() for this account.
    void showTestResult(const QString &accountId, bool ok, const QString &sentence);
    void showSaved(const QString &problem);
    /// A sentence in the status bar, for a moment.
    void showMessage(const QString &sentence);
    /// A sentence about the program itself, until the person dismisses it.
    void showTrouble(const QString &sentence);

    /// The store takes nothing new: stays until an empty sentence says that it does again.
    void showStoreTrouble(const QString &sentence);
    /// The search index is being made anew.
    void setIndexing(bool indexing);
    /// What is new and changed since the person left, newest first; cut where it is longer than 500.
    void showChangesSince(const QDateTime &since, const QList<ChatChanges> &chats);
    /// The answer to serverSearchRequested(): how many chats it brought, and sentences about vendors that failed.
    void showServerSearched(const QString &text, qint64 found, const QList<QString> &errors);
    /// The tags and assignees in use, to complete what is typed.
    void setKnownTags(const QStringList &tags);
    void setKnownAssignees(const QStringList &names);
    /// The answers to sizesRequested() and vacuumRequested(); `problem` is empty when it went well.
    void setSizes(const QList<SizeLine> &sizes, qint64 fileBytes);
    void showVacuumed(const QString &problem);
    const QList<SavedView> &savedViews() const { return m_views; }
    void setSavedViews(const QList<SavedView> &views);
    /// The keys that the person bound differently, as shortcutsChanged() told them.
    void setShortcuts(const QVariantMap &shortcuts);
    /// An answer to chatsWanted(): see ChatSearch::hits.
    void offerChats(quint64 number, int term, const QList<qint64> &recencies, bool last);

Q_SIGNALS:
    /// The window is on the screen for the first time, rows and all, and nothing else is waiting to be done.
    void firstPainted();
    void refreshRequested();
    /// The person is on a chat; `markRead` when they look at it.
    void chatOpened(const deskside::ChatKey &key, bool markRead);
    void unreadRequested(const deskside::ChatKey &key, bool unread);
    void accountTestRequested(const deskside::Account &account, const QString &token);
    void accountSaveRequested(const deskside::Account &account, const QString &token);
    void accountRemoveRequested(const QString &accountId);
    void offlineRequested(bool offline);
    void demoRequested();
    void appearanceRequested(const deskside::Appearance &appearance);
    void conductRequested(const deskside::Conduct &conduct);
    void ownChanged(const deskside::ChatKey &key, const deskside::OwnData &own);
    /// The person agreed that a chat which vanished from the vendor leaves this computer.
    void forgetRequested(const deskside::ChatKey &key);
    /// Words to search for at the vendors of these accounts (Account::id), which can.
    void serverSearchRequested(const QString &text, const QStringList &accountIds);
    void accountPauseRequested(const QString &accountId, bool paused);
    void accountSyncRequested(const QString &accountId);
    void sizesRequested();
    void vacuumRequested();
    /// To be kept; they are also part of saveLayout().
    void savedViewsChanged(const QList<deskside::SavedView> &views);
    void demoNetworkRequested(deskside::MainWindow::DemoNetwork network);
    /// A chat (CompactRow::id) has come into a view whose chats the person wants to be told of.
    void viewGrew(const QString &viewName, quint32 id);
    /// What a reviewer says of a chat, in place of what they said before; to be kept at once.
    void scoreRequested(const deskside::Score &score);
    void reviewRequested(const deskside::ReviewSettings &settings);
    /// To be kept where secrets are; comes before reviewRequested().
    void sharingPasswordGiven(const QString &password);
    void reportRequested(const deskside::ReportWish &wish);
    /// A view has reached the threshold that the person wants to be warned of.
    void alarmRang(const QString &sentence);
    /// The person leaves: nothing is to be held any longer.
    void sendHeldRequested();
    /// To an OutboxItem's question, by its number.
    void outboxAnswered(qint64 number, deskside::OutboxAnswer answer);
    /// What is being written to a chat, to be kept at once; empty: nothing.
    void draftChanged(const deskside::ChatKey &key, const QString &text, const QDateTime &begun);
    /// The reader comes to the beginning of what is shown of a thread.
    void olderRequested(const deskside::ChatKey &key);
    /// The person has agreed to open it.
    void fileRequested(const deskside::File &file, bool opens);
    void cannedRepliesChanged(const QList<deskside::CannedReply> &replies);
    /// To be kept: what differs from the keys that come with the program.
    void shortcutsChanged(const QVariantMap &shortcuts);
    /// The palette asks the full-text index for chats; answered with offerChats(). A new question ends the one before.
    void chatsWanted(quint64 number, const deskside::TextPlan &plan);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void buildPanes();
    void buildWelcome();
    void buildActions();
    void buildMenus();
    void connectOwn();
    void connectModels();
    void buildChatMenu();
    void buildViewMenu();
    void buildGoMenu();
    void buildHelpMenu();
    QAction *addCommand(QMenu *menu, const QString &id);
    template <typename Slot>
    QAction *addCommand(QMenu *menu, const QString &id, Slot slot)
    {
        QAction *action = addCommand(menu, id);
        connect(action, &QAction::triggered, this, slot);
        return action;
    }

    void applyFilter();
    void applyAccounts();
    void updateCounts();
    void updateBanner();
    void updateActions();
    void updatePlaceholder();
    void updateAccountMenu();
    void offerAccounts();
    void updateDetailsVisibility();
    void currentChatChanged(const ChatKey &key);
    /// Marks what the person is looking at as read.
    void readCurrent();
    void askToForget();
    /// Begins what a person wants done to the current or the selected chats, asking for what it needs.
    void startAction(Operation operation);
    void startNote();
    void undoLast();
    void showKeys();
    void showShortcuts();
    void bindKeys(const ShortcutMap &keys);
    void showPalette();
    void fillPalette();
    /// What the words in the palette find beside the newest chats.
    void findForPalette(const QString &text);
    void runFromPalette(const PaletteEntry &entry);
    /// The next or previous pane that takes the focus.
    void stepPane(int step);
    void orderFocus();
    void showSettings();
    /// Opens the settings with the control of this object name in the focus.
    void showSetting(const QString &control);
    AccountsDialog *accountsDialog();
    /// What a tab shows, as it is written in the search box; empty for everything.
    QString queryOf(const QString &tabId) const;
    /// A tab's filter within the chosen accounts.
    ChatFilter tabFilter(const QString &id) const;
    /// What the list shows, or is searched for.
    ChatFilter shownFilter() const;
    /// The current tab is a view that asks for words, and nothing else is searched for.
    bool isWordView() const;
    void applyTabs();
    void keepWordCount();
    CompactFilter compact(const ChatFilter &filter) const;
    /// Selects the chat again that a filter hid, if it is shown now.
    void giveBackLost();
    void awaitLost();
    void markWords();
    void searchDone();
    /// The search as a view would keep it: what the list shows now.
    QString currentQuery() const;
    void changeViews(const QList<SavedView> &views);
    void buildComposer();
    BulkBar *bulkBar();
    void showBulk();
    void stopBulk();
    void showViews();
    /// Tells of chats that come into these views from now on.
    void watchViews();
    bool isReviewing() const;
    /// The inbox takes the review desk's place.
    void showInbox();
    void searchFor(const QString &query);
    void showExport();
    void watchAlarms();
    void buildDemoMenu();
    void showComposer(const ChatRow &row);
    void editCannedReplies();
    void tellAnswered();
    /// What is on its way to this chat.
    QList<OutboxItem> outboxOf(const ChatKey &key) const;
    /// Undoes the removal of a view that stood at `place`.
    void giveViewBack(const SavedView &view, qsizetype place);
    void updateViewJumps();
    void updateSearchLine();
    /// The chosen accounts whose vendors search for a text, by id.
    QStringList searchingAccounts() const;
    void showChanges();
    /// "Since you left 2 h ago: …", as long ago as it is now.
    QString changesHeadline() const;

    ChatTable *m_table;
    ChatListModel *m_chats;
    AccountListModel *m_accounts;
    CommandSet *m_commands = nullptr;
    Palette *m_palette = nullptr; ///< null until it is asked for
    QStringList m_recent;         ///< what was run from the palette, the last one first
    quint64 m_wanted = 0;         ///< the number of its last question
    ChatFilter m_wantedFilter;    ///< and what that was

    QStackedWidget *m_pages = nullptr;
    QWidget *m_inbox = nullptr;
    QWidget *m_welcome = nullptr; ///< null while there always was an account
    FilterTabs *m_tabs = nullptr;
    QPushButton *m_accountChooser = nullptr;
    QMenu *m_accountMenu = nullptr;
    SearchBox *m_search = nullptr;
    Banner *m_banner = nullptr;
    Banner *m_trouble = nullptr;
    Banner *m_storeTrouble = nullptr;
    Banner *m_since = nullptr;
    Banner *m_undo = nullptr; ///< what was done last, and can be taken back
    SearchLine *m_searchLine = nullptr;
    ChangesListModel *m_changes = nullptr;
    QDateTime m_left; ///< since when these are
    ChangesDialog *m_changesDialog = nullptr;
    QPointer<SettingsDialog> m_settings;
    QList<QAction *> m_viewJumps;
    ChatActions *m_actions = nullptr;
    Leaving *m_leaving = nullptr;
    bool m_quits = false; ///< not this window alone is to go
    bool m_isDemo = false;
    Composer *m_composer = nullptr;
    std::function<Draft(const ChatKey &)> m_draftOf;
    QVBoxLayout *m_listColumn = nullptr;
    BulkBar *m_bulk = nullptr;                        ///< null until several chats are selected
    QList<std::pair<QAction *, Operation>> m_offered; ///< what can be done where the vendor has it
    QString m_bulkWhat;                               ///< what is being done to many chats
    QSet<QString> m_bulkIds;                          ///< by which actions
    QTimer *m_bulkSoon = nullptr;                     ///< what many actions tell is shown together
    QHash<ChatKey, QStringList> m_sent;               ///< replies from here: they are no colleague's
    QSet<QString> m_bulkDropped;                      ///< and will not be done
    QSet<QString> m_bulkKnown;                        ///< of which the engine has told
    QList<QMetaObject::Connection> m_viewWatches;
    ReviewRoom *m_review = nullptr; ///< null until the review desk is opened
    ReviewSources m_reviewSources;
    ReviewSettings m_reviewSettings;
    QVariantMap m_reviewLayout;
    SharingStatus m_sharing;
    QStringList m_knownTags;
    Alarms *m_alarms = nullptr; ///< null as long as no view has one
    QList<OutboxItem> m_outbox;
    ChatKey m_asking;          ///< a chat with something on its way that needs the person
    QList<Message> m_thread;   ///< of the current chat
    ThreadState m_threadState; ///< and how it stands
    QList<CannedReply> m_canned;
    QHash<QString, QString> m_agentNames; ///< the person's own, by Account::id, as the vendor says it
    QSplitter *m_splitter = nullptr;
    ChatListView *m_list = nullptr;
    ConversationView *m_conversation = nullptr;
    DetailPane *m_details = nullptr;
    AccountStatusBar *m_status = nullptr;
    AccountsDialog *m_accountsDialog = nullptr;
    QTimer *m_clock = nullptr; ///< relative times grow old

    QAction *m_detailsAction = nullptr;
    QAction *m_openLinkAction = nullptr;
    QAction *m_forgetAction = nullptr;
    QAction *m_changesAction = nullptr;
    QAction *m_undoAction = nullptr;
    QAction *m_unreadAction = nullptr;
    QAction *m_offlineAction = nullptr;
    QAction *m_refreshAction = nullptr;
    QList<QAction *> m_accountActions; ///< what the demo does not offer
    QString m_bannerAccount;           ///< whom the banner's button is about

    QHash<QString, int> m_tabFilters;     ///< the table's filter of each tab, by the tab's id; searches have none
    QHash<QString, QString> m_tabQueries; ///< what these were made of
    QHash<QString, int> m_wordCounts;     ///< of views that ask for words, when they were looked at last
    ChatKey m_current;
    quint32 m_currentId = 0;   ///< CompactRow::id
    ChatKey m_lost;            ///< the chat one was on before a filter hid it
    bool m_awaitsLost = false; ///< the list that may hold it is not worked out yet
    ChatFilter m_searchFilter;
    QList<SavedView> m_views;
    QString m_serverText;           ///< what the offer to search on the server is about
    QStringList m_serverAccounts;   ///< and whom it would ask
    QSet<QString> m_chosenAccounts; ///< empty: all
    Appearance m_appearance;
    Conduct m_conduct;
    std::optional<bool> m_detailsWanted; ///< nullopt: as the width allows
    bool m_offline = false;
    bool m_painted = false;
    bool m_looking = true; ///< selecting is a person's doing
};

} // namespace deskside
