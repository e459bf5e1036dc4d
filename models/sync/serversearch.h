// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/domain/chatdelta.h"

#include <QObject>
#include <map>

namespace deskside {

class StoreKeeper;

/// Asks vendors for a text, and keeps what they find. One search at a time.
class ServerSearch : public QObject
{
    Q_OBJECT
public:
    /// An account to ask; the backend must live until drop().
    struct Target {
        Account account;
        VendorTraits vendor;
        Backend *backend = nullptr;
    };

    /// `keeper` must outlive this object.
    explicit ServerSearch(StoreKeeper *keeper, QObject *parent = nullptr);
    ~ServerSearch() override;

    /// Replaces a search under way, of which nothing more is told.
    void search(const QString &text, const QList<Target> &targets);
    void abort() { m_runs.clear(); }
    /// The same, and tells that the search did not come to its end.
    void breakOff();
    /// Goes on without this account.
    void drop(const QString &accountId);

Q_SIGNALS:
    void delta(const deskside::ChatDelta &delta);
    void chatsChanged(const QString &accountId, const QList<QString> &chatIds);
    /// Every account has answered: with so many chats that were not stored here before, and a sentence for each account
    /// that failed.
    void done(const QString &text, qint64 found, const QList<QString> &errors);

private:
    struct Run {
        Target target;
        int page = 1;
        Call call;
    };
    void ask(const QString &accountId);
    void take(Run &run, const Result<ChatPage> &page);
    qsizetype storedOf(const QString &accountId, const ChatPage &page) const;
    void end(const QString &accountId);

    StoreKeeper *m_keeper;
    QString m_text;
    qint64 m_found = 0;
    QList<QString> m_errors;
    std::map<QString, Run> m_runs; ///< by Account::id
};

} // namespace deskside
