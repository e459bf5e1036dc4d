// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/domain/chatdelta.h"
#include "models/domain/threadstate.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <chrono>

namespace deskside {

class StoreKeeper;
struct KeptMessages;
struct ThreadPart;

/// What decides how soon the open chat's thread is read again.
struct ThreadPoll {
    bool active = true; ///< the window is in use
    bool metered = false;
    int failures = 0; ///< in a row
    std::optional<std::chrono::milliseconds> retryAfter;
    int requestsPerMinute = 0; ///< VendorTraits::requestsPerMinute; 0: nobody says
};
/// Pure.
std::chrono::milliseconds threadPollDelay(const ThreadPoll &situation);

/// The whole thread of the chat that the person is on: its newest messages are read when it is opened and again and
/// again, older ones when they are asked for; all are kept in the store, where the window reads them.
class Threads : public QObject
{
    Q_OBJECT
public:
    /// Who to ask for an account's threads.
    struct Source {
        Backend *backend = nullptr; ///< null where nothing may be sent now
        bool supported = false;     ///< Operation::Messages
        bool polled = true;         ///< false: nothing is asked by itself (Account::paused)
        int requestsPerMinute = 0;
    };
    using FindSource = std::function<Source(const QString &accountId)>;

    /// `keeper` must outlive this object.
    Threads(StoreKeeper *keeper, FindSource sourceOf, QObject *parent = nullptr);
    ~Threads() override;

    /// The person is on this chat: what is kept of its thread is told, and the newest messages are read.
    void open(const ChatKey &key);
    /// Reads on backwards, or tries again what has failed. Only of the open chat, and one part at a time.
    void loadOlder(const ChatKey &key);
    /// A message that came another way: an answer to a reply, or the live line.
    void keep(const ChatKey &key, const Message &message);
    /// These chats of the account have changed (the vendor's ids).
    void reread(const QString &accountId, const QList<QString> &chatIds);
    /// What may be sent, or is supported, has changed: offline, another key, a setting of the account.
    void revise();

    void setActive(bool active);
    void setMetered(bool metered);
    /// While a live line is up for an account its open chat is not polled.
    void setLive(const QString &accountId, bool live);
    /// Drops requests under way; of this account only if one is named.
    void abort(const QString &accountId = {});

Q_SIGNALS:
    /// The state, or what is kept, of the open chat's thread has changed.
    void threadChanged(const deskside::ChatKey &key, const deskside::ThreadState &state);
    void delta(const deskside::ChatDelta &delta);

private:
    void readNewest();
    void takeNewest(MessagePage page);
    void keepNewest(const MessagePage &page);
    void readOlder(int pagesLeft);
    void takeOlder(const MessagePage &page, const QString &from, int pagesLeft);
    bool tell(const std::optional<KeptMessages> &kept);
    void fail(const ApiError &error);
    ApiError notKept() const;
    void say(bool always = false);
    void arm();
    ThreadPart kept(int most) const;

    StoreKeeper *m_keeper;
    FindSource m_sourceOf;
    ChatKey m_key; ///< of the open chat
    bool m_readsFirst = false;
    bool m_again = false; ///< news came while the newest messages were being read
    std::optional<ApiError> m_error;
    int m_failures = 0;
    bool m_active = true;
    bool m_metered = false;
    QSet<QString> m_live;
    std::optional<ThreadState> m_told;
    QTimer m_poll;
    bool m_newestUnderWay = false;
    bool m_olderUnderWay = false;
    MessagePage m_gathered; ///< newest pages that did not meet what is kept
    int m_gatheredPages = 0;
    Call m_newest;
    Call m_older;
};

} // namespace deskside
