// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chatreader.h"
#include "models/store/chatstore.h"
#include "models/store/database.h"
#include "tests/store/storesupport.h"

#include <QJsonObject>
#include <QTest>
#include <QVariant>

/// Chats of a vendor that exists in these tests only: a few fields of flat JSON.
namespace deskside::test {

using namespace Qt::StringLiterals;

std::optional<Chat> decodeTestChat(const QString &vendor, const QString &account, const QByteArray &raw,
                                   const QByteArray &rawDetails);
/// A message that says "text" at "at", both of which may be missing.
std::optional<Message> decodeTestMessage(const QString &, const QByteArray &raw);
Chat chatOf(const QJsonObject &json, const QString &account = u"a1"_s);
Account accountOf(const QString &id = u"a1"_s, const QString &vendor = u"test"_s);

/// A store in a folder of its own, with an account; reopen() is the next start of the program.
class StoreDesk
{
public:
    explicit StoreDesk(std::optional<Profile> where = {});
    ~StoreDesk();

    void reopen();
    void close();

    Stored<Ingested> ingest(const QList<QJsonObject> &chats, ChatStore::FirstSeen seen = ChatStore::FirstSeen::News);
    std::unique_ptr<ChatReader> reader() const;
    /// All rows, newest first.
    QList<CompactRow> rows() const;
    /// The vendor's ids, newest first.
    QStringList ids() const;
    std::optional<StoredChat> chat(const QString &id) const;
    QStringList found(const QString &match) const;
    QVariant ask(const QString &sql) const;

    Profile profile;
    std::unique_ptr<Database> database;
    std::unique_ptr<ChatStore> store;
};

/// Fails the test with the store's own sentence.
#define VERIFY_STORED(expression)                                                                                      \
    do {                                                                                                               \
        const auto &stored_ = (expression);                                                                            \
        QVERIFY2(stored_, qPrintable(stored_ ? QString() : stored_.error().message));                                  \
    } while (false)

} // namespace deskside::test
