// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chatreader.h"
#include "models/store/chatstore.h"
#include "models/store/database.h"

#include <QObject>

namespace deskside {

/// The store of a profile while the engine runs: opens it, stands in for one that cannot be opened, and tells what is
/// wrong with it. Belongs to one thread.
class StoreKeeper : public QObject
{
    Q_OBJECT
public:
    StoreKeeper(Profile profile, ChatDecoder decode, QObject *parent = nullptr, MessageDecoder decodeMessage = {});
    ~StoreKeeper() override;

    /// Opens the store, or opens it again after damaged(): the old one is set aside then. One that cannot be written
    /// for now (rights, a full disk, another program) is only read, see reader(). When none can be had, a store in a
    /// temporary folder takes its place until the program ends; trouble() says so. False when not even that works.
    bool open();
    /// False before open(), after it has failed, and while the store is only read.
    bool isOpen() const { return m_store != nullptr; }
    /// Null but for a store that is only read.
    const ChatReader *reader() const { return m_reader.get(); }
    /// Tries again to open a store that is only read; recovered() and true when it can be written now.
    bool openForWriting();
    /// Only while it is open.
    ChatStore &store() { return *m_store; }
    /// Where it is.
    const Profile &profile() const { return m_used; }
    /// What the last write met; nullopt when it went well.
    const std::optional<StoreError> &failure() const { return m_failure; }

    /// The answer of a question to the store; nullopt when there was none, which is told.
    template <typename T>
    std::optional<T> read(Stored<T> answer)
    {
        if (answer) {
            return std::move(*answer);
        }
        fail(answer.error());
        return {};
    }
    /// The same of a write, which also says whether the store can be written.
    template <typename T>
    std::optional<T> wrote(Stored<T> answer)
    {
        if (answer) {
            succeed();
        }
        return read(std::move(answer));
    }
    /// What is kept of a chat; nullopt when it is not there, or cannot be asked for.
    std::optional<StoredChat> stored(const ChatKey &key);
    /// The same, as the vendor said it last.
    std::optional<Chat> chat(const ChatKey &key);
    bool wrote(const Stored<void> &answer);
    bool read(const Stored<void> &answer);

Q_SIGNALS:
    /// Something that the person should know, as a sentence.
    void trouble(const QString &sentence);
    /// The store cannot be written or read any more, or for another reason than before.
    void failing(const deskside::StoreError &error);
    void recovered();
    /// Something was written well.
    void written();
    /// What is in the file cannot be trusted any more; to be opened again, from the event loop.
    void damaged();

private:
    void fail(const StoreError &error);
    void succeed();
    void tellFailing(const StoreError &error);
    void tellRecovered();
    bool take(Stored<std::unique_ptr<Database>> database, const Profile &profile);
    bool openForReading(const StoreError &error);

    Profile m_profile;
    Profile m_used;
    ChatDecoder m_decode;
    MessageDecoder m_decodeMessage;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ChatStore> m_store;
    std::unique_ptr<ChatReader> m_reader;
    std::optional<StoreError> m_failure;
    bool m_toldFailing = false;
    bool m_damaged = false;
    int m_damages = 0; ///< found while it was in use
};

} // namespace deskside
