// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/parts.h"

#include "app/backends.h"
#include "models/api/invent/json.h"
#include "models/api/registry.h"
#include "models/items/accountlistmodel.h"
#include "models/items/chatlistmodel.h"
#include "models/items/chattable.h"
#include "models/store/accountstore.h"
#include "models/store/chatreader.h"
#include "models/store/chatstore.h"
#include "models/store/database.h"
#include "tests/bench/figures.h"
#include "tests/bench/pages.h"
#include "views/chatlistview.h"
#include "views/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QThread>

namespace deskside::bench {

using namespace Qt::StringLiterals;

namespace {

Account account()
{
    Account account;
    account.id = benchAccount();
    account.name = u"Shop"_s;
    account.vendor = u"invent"_s;
    account.baseUrl = QUrl(u"https://api.useinvent.example"_s);
    account.organisation = u"8a1f0b52-6f7d-4d0b-8d6b-0000000000aa"_s;
    account.tokenEnv = u"DESKSIDE_BENCH_KEY"_s; // no keyring is asked
    account.me = u"5d0c6f0e-3b1a-4b52-9f1e-000000000010"_s;
    return account;
}

/// Takes all pages in, as the sync does: bytes to committed rows. Answers the seconds it took, without the making of
/// the pages.
double ingest(const Profile &profile, int chats, const std::function<void(const ChatDelta &)> &each)
{
    auto database = Database::open(profile);
    if (!database) {
        qFatal("%s", qPrintable(database.error().message));
    }
    ChatStore store(database->get(), chatDecoder());
    if (!store.setAccount(account())) {
        qFatal("the account was not taken");
    }
    if (!AccountStore(profile).save(account())) {
        qFatal("the profile did not take the account");
    }
    const Pages pages(chats, madeAt(profile));
    double milliseconds = 0;
    for (int number = 0; number < pages.count(); ++number) {
        const QByteArray bytes = pages.page(number);
        const auto start = Clock::now();
        auto page = invent::decodeChats(bytes);
        if (!page || page->chats.size() != page->received) {
            qFatal("page %d cannot be read", number);
        }
        for (Chat &chat : page->chats) {
            chat.key.account = account().id;
        }
        WalkState state;
        state.nextPage = number + 2;
        const auto ingested = store.ingest(account().id, page->chats, ChatStore::FirstSeen::Baseline, state);
        if (!ingested) {
            qFatal("%s", qPrintable(ingested.error().message));
        }
        milliseconds += msSince(start);
        each(ingested->delta);
    }
    WalkState done;
    done.historyDone = true;
    done.lastSync = QDateTime::currentDateTimeUtc();
    done.lastWhole = done.lastSync;
    if (!store.setWalkState(account().id, done)) {
        qFatal("the walk's state was not taken");
    }
    return milliseconds / 1'000;
}

} // namespace

QString benchAccount()
{
    return u"bench-shop"_s;
}

QDateTime madeAt(const Profile &profile)
{
    QFile file(profile.file(u"made"_s));
    if (!file.exists() && file.open(QIODevice::WriteOnly)) {
        file.write(QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1());
        file.close();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s", qPrintable(file.errorString()));
    }
    return QDateTime::fromString(QString::fromLatin1(file.readAll()), Qt::ISODate);
}

int fill(const Profile &profile, int chats)
{
    std::unique_ptr<ChatReader> reader;
    ChatTable table;
    ChatListModel model(
        &table, [&reader](quint32 id) { return reader ? reader->row(id) : std::nullopt; },
        [&reader](const ChatKey &key) { return reader ? reader->idOf(key) : 0; });
    AccountListModel accounts;
    accounts.setVendors(vendorTraits());
    accounts.upsert(account());
    MainWindow window(&table, &model, &accounts);
    window.resize(1440, 900);

    // How late the event loop comes back to a timer of one millisecond is how long it was held up.
    QList<double> stalls;
    auto last = Clock::now();
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    heart.setInterval(1);
    QObject::connect(&heart, &QTimer::timeout, [&] {
        stalls.append(std::max(0.0, msSince(last) - 1));
        last = Clock::now();
    });

    double seconds = 0;
    std::unique_ptr<QThread> writer(QThread::create([&] {
        seconds = ingest(profile, chats, [&](const ChatDelta &delta) {
            QMetaObject::invokeMethod(
                &table,
                [&, delta] {
                    if (!reader) {
                        if (auto opened = ChatReader::open(profile, chatDecoder())) {
                            reader = *std::move(opened);
                        }
                    }
                    table.apply(delta);
                },
                Qt::QueuedConnection);
        });
    }));
    QObject::connect(writer.get(), &QThread::finished, qApp, &QCoreApplication::quit);
    // The window stands before anything comes: its first painting is no matter of ingest.
    new FirstPaint(
        window.findChild<ChatListView *>(), [] { return true; },
        [&] {
            last = Clock::now();
            heart.start();
            writer->start();
        });
    window.show();
    QApplication::exec();
    heart.stop();
    tell({{u"rate"_s, chats / seconds},
          {u"stall_p99"_s, percentile(stalls, 0.99)},
          {u"stall_max"_s, percentile(stalls, 1)},
          {u"shown"_s, model.rowCount()}});
    return 0;
}

} // namespace deskside::bench
