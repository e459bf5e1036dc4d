// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatdelta.h"
#include "models/domain/sharing.h"
#include "models/sync/sharedline.h"

#include <QHash>
#include <QTimer>

namespace deskside {

class StoreKeeper;

/// How fast it asks and tries.
struct SharingPace {
    std::chrono::milliseconds poll{std::chrono::seconds(30)}; ///< where nobody tells of news
    std::chrono::milliseconds firstRetry{std::chrono::seconds(2)};
    std::chrono::milliseconds longestRetry{std::chrono::minutes(5)};
};

/// Keeps what reviewers say in step with a shared database: tells what was said here, in the order of saying, and takes
/// what others said. What cannot be told waits in the store. Belongs to the engine's thread.
class Sharing : public QObject
{
    Q_OBJECT
public:
    /// `keeper` must outlive this object.
    explicit Sharing(StoreKeeper *keeper, QObject *parent = nullptr);
    ~Sharing() override;

    /// From now on with this database, or with none.
    void apply(const SharedReviewsSettings &settings, const QString &password);
    void setAccount(const Account &account);
    void removeAccount(const QString &accountId);
    void setOffline(bool offline);
    void setPace(const SharingPace &pace) { m_pace = pace; }
    /// Something was said here, or the person wants it tried now.
    void wake();
    /// Anew, with a store that it does not know.
    void restart();

Q_SIGNALS:
    void delta(const deskside::ChatDelta &delta);
    /// Of these chats something has changed by others.
    void chatsChanged(const QList<deskside::ChatKey> &chats);
    void statusChanged(const deskside::SharingStatus &status);
    void conflicted(const deskside::ReviewConflict &conflict);

private:
    enum class Line : unsigned char { None, Opening, Idle, Busy };

    void end();
    void begin();
    void takeOpened(const QString &database, qint64 newest, qint64 clockOffset);
    void place();
    void exchange();
    void takePage(const SharedPage &page);
    void takeFailure(const SharedError &error);
    void tellStatus(SharingStatus::Phase phase, const QString &message = {});
    void wait(std::chrono::milliseconds delay);
    std::optional<QList<ReviewEdit>> unshared();
    /// With the account that has it here; without one when there is none.
    ChatKey chatHere(const ChatKey &shared) const;

    StoreKeeper *m_keeper;
    SharedReviewsSettings m_settings;
    QString m_password;
    SharingPace m_pace;
    bool m_offline = false;
    QHash<QString, QString> m_identities; ///< sharedIdentity() by Account::id
    SharedLine *m_shared = nullptr;
    Line m_line = Line::None;
    bool m_again = false;   ///< something was said while it was busy
    bool m_placed = false;  ///< m_revision is right for the accounts that are there
    bool m_refused = false; ///< as it was answered last
    int m_failures = 0;
    QString m_database;
    qint64 m_newest = 0;
    qint64 m_clockOffset = 0;
    qint64 m_revision = 0;
    qint64 m_told = 0; ///< edits under way
    QTimer m_timer;
    SharingStatus m_status;
};

} // namespace deskside
