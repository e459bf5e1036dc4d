// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profilecommands.h"

#include "app/profilejson.h"
#include "app/session.h"
#include "models/api/registry.h"
#include "models/store/chatstore.h"
#include "models/store/database.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

/// The store of a session's profile, for a command that speaks to no vendor.
struct OpenStore {
    std::unique_ptr<Database> database;
    std::unique_ptr<ChatStore> chats;
};

std::optional<OpenStore> openStore(const Session &session)
{
    auto database = Database::open(session.profile());
    if (!database) {
        complain(database.error().message);
        return {};
    }
    OpenStore store;
    store.database = *std::move(database);
    store.chats = std::make_unique<ChatStore>(store.database.get(), chatDecoder());
    return store;
}

qint64 fileSize(const Session &session)
{
    return QFileInfo(session.profile().file(u"deskside.sqlite"_s)).size();
}

} // namespace

bool refusedAsOpen(Session &session)
{
    if (session.holdsProfile()) {
        return false;
    }
    complain(Text::tr("Deskside is open with this profile. Close it first."));
    return true;
}

ExitCode exportProfile(Session &session, const CommandLine &line)
{
    // A store that is not there yet, or of an older version, is made good first; beside the window it is.
    if (session.holdsProfile() && !openStore(session)) {
        return ExitCode::Refused;
    }
    const ChatReader *reader = session.reader();
    if (!reader) {
        return ExitCode::Refused;
    }
    const auto entries = reader->ownEntries();
    if (!entries) {
        complain(entries.error().message);
        return ExitCode::Refused;
    }
    const auto scores = reader->allScores();
    if (!scores) {
        complain(scores.error().message);
        return ExitCode::Refused;
    }
    const QByteArray json = toJson({session.accounts(), *entries, *scores}, QDateTime::currentDateTimeUtc());
    if (line.target.isEmpty() || line.target == "-"_L1) {
        print(json);
        return ExitCode::Done;
    }
    QSaveFile file(line.target);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        complain(Text::tr("“%1” cannot be written: %2").arg(line.target, file.errorString()));
        return ExitCode::Refused;
    }
    makePrivate(line.target);
    say(Text::tr("Exported %Ln chat(s) with something of your own.", nullptr, static_cast<int>(entries->size())));
    return ExitCode::Done;
}

ExitCode importProfile(Session &session, const CommandLine &line)
{
    if (refusedAsOpen(session)) {
        return ExitCode::Refused;
    }
    QFile file(line.target);
    const bool opened = line.target == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        complain(Text::tr("“%1” cannot be read: %2").arg(line.target, file.errorString()));
        return ExitCode::WrongUsage;
    }
    const auto profile = readProfileExport(file.readAll());
    if (!profile) {
        complain(Text::tr("“%1” cannot be imported. %2").arg(line.target, profile.error()));
        return ExitCode::WrongUsage;
    }
    const auto store = openStore(session);
    if (!store) {
        return ExitCode::Refused;
    }
    for (const Account &account : session.accounts()) {
        if (const auto known = store->chats->setAccount(account); !known) {
            complain(known.error().message);
            return ExitCode::Refused;
        }
    }
    qsizetype strangers = 0;
    const QList<OwnEntry> entries = entriesFor(*profile, session.accounts(), &strangers);
    if (const auto imported = store->chats->importOwn(entries); !imported) {
        complain(imported.error().message);
        return ExitCode::Refused;
    }
    qsizetype strangeScores = 0;
    const QList<Score> scores = scoresFor(*profile, session.accounts(), &strangeScores);
    for (const Score &score : scores) {
        if (const auto imported = store->chats->setScore(score); !imported) {
            complain(imported.error().message);
            return ExitCode::Refused;
        }
    }
    strangers += strangeScores;
    if (strangers > 0) {
        complain(Text::tr("%Ln chat(s) belong to accounts that this profile does not have; they were left out.",
                          nullptr, static_cast<int>(strangers)));
    }
    say(Text::tr("Imported what is your own about %Ln chat(s).", nullptr, static_cast<int>(entries.size())));
    return ExitCode::Done;
}

ExitCode vacuumProfile(Session &session)
{
    if (refusedAsOpen(session)) {
        return ExitCode::Refused;
    }
    const qint64 before = fileSize(session);
    const auto store = openStore(session);
    if (!store) {
        return ExitCode::Refused;
    }
    for (const Account &account : session.accounts()) {
        auto done = store->chats->setAccount(account).map([](bool) { return ChatDelta(); });
        if (done) {
            done = store->chats->expire(account.id, QDateTime::currentDateTimeUtc());
        }
        if (!done) {
            complain(done.error().message);
            return ExitCode::Refused;
        }
    }
    if (const auto vacuumed = store->chats->vacuum(); !vacuumed) {
        complain(vacuumed.error().message);
        return ExitCode::Refused;
    }
    const QLocale locale;
    if (const auto sizes = store->chats->sizes()) {
        const auto names = session.names();
        for (const AccountSize &size : *sizes) {
            say(Text::tr("%1: %Ln chat(s), %2", nullptr, static_cast<int>(size.chats))
                    .arg(names.value(size.account, size.account), locale.formattedDataSize(size.bytes)));
        }
    }
    say(Text::tr("The store is %1 now; it was %2.")
            .arg(locale.formattedDataSize(fileSize(session)), locale.formattedDataSize(before)));
    return ExitCode::Done;
}

} // namespace deskside
