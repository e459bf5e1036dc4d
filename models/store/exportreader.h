// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatdecoder.h"
#include "models/domain/chatfilter.h"
#include "models/domain/exportchat.h"
#include "models/store/profile.h"
#include "models/store/storeerror.h"

#include <functional>
#include <memory>

namespace deskside {

/// Which chats are read to go out, and how much of them.
struct ExportQuestion {
    /// Chats whose JSON is read as well: it costs more than all the rest.
    enum class Texts : unsigned char {
        None,
        OfTheReviewed, ///< of chats that were handed over or scored: their summaries and comments may name the customer
        All
    };

    ChatFilter filter;
    QSet<QString> accounts;               ///< Account::id; empty: all
    QHash<QString, QString> accountNames; ///< Account::id to Account::name, for account: terms
    qint64 createdFrom = 0;               ///< seconds since 1970; 0: from the beginning
    qint64 createdBefore = 0; ///< the same; 0: up to now. With either, chats without a creation are left out
    bool onlyHandedOver = false;
    Texts texts = Texts::None;
};

/// How far an account's chats are known here.
struct StoredAccount {
    QString id;
    QString vendor;
    bool historyDone = false; ///< the vendor's list was walked to its end
    QDateTime lastSync;       ///< null: never
};

/// Reads all chats that go out through a connection of its own that cannot write, as they are at one moment. Belongs to
/// the thread that opened it.
class ExportReader
{
public:
    /// Errors as ChatReader::open().
    static Stored<std::unique_ptr<ExportReader>> open(const Profile &profile, ChatDecoder decode);
    ~ExportReader();
    ExportReader(const ExportReader &) = delete;
    ExportReader &operator=(const ExportReader &) = delete;

    /// Gets some chats; false ends the reading.
    using Take = std::function<bool(const QList<ExportChat> &chats, const Words &words)>;
    /// Tells the chats in blocks, newest first, in any number, and answers how many there were. An error where the
    /// store cannot tell: what was told until then is not all.
    Stored<qint64> read(const ExportQuestion &question, const Take &take) const;

    /// Those that are not leaving.
    Stored<QList<StoredAccount>> accounts() const;

private:
    ExportReader();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside
