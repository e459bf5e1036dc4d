// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "models/api/invent/backend.h"
#include "models/items/chatindex.h"
#include "models/items/chatlistmodel.h"
#include "models/items/chattable.h"
#include "tests/bench/figures.h"
#include "tests/bench/pages.h"
#include "tests/bench/parts.h"
#include "views/chartview.h"
#include "views/chatlistview.h"
#include "views/filtertabs.h"
#include "views/review/periodchoice.h"
#include "views/review/reviewroom.h"
#include "views/searchbox.h"

#include <QApplication>
#include <QEventLoop>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <ctime>

namespace deskside::bench {

using namespace Qt::StringLiterals;

namespace {

/// The program's window and what of it is measured.
struct Desk {
    Application inbox;
    ChatListView *list;
    SearchBox *search;

    explicit Desk(const CommandLine &line, const Profile &profile, SyncEngine::BackendFactory backends = {})
        : inbox(line, profile, std::move(backends))
        , list(inbox.window().findChild<ChatListView *>())
        , search(inbox.window().findChild<SearchBox *>())
    {
        inbox.window().resize(1440, 900);
    }

    void waitUntil(const std::function<bool()> &good)
    {
        QEventLoop loop;
        while (!good()) {
            loop.processEvents(QEventLoop::WaitForMoreEvents);
        }
    }

    void waitUntilLoaded(int chats)
    {
        QTimer pulse; // something to wake up for
        pulse.start(20);
        waitUntil(
            [&] { return inbox.table().size() >= chats && inbox.table().isSettled() && !inbox.table().isLoading(); });
    }
};

CommandLine offline()
{
    CommandLine line;
    line.offline = true;
    return line;
}

int measureStart(const Profile &profile)
{
    // As a person starts it. The engine begins after the first painting, and there is no vendor to be asked.
    Desk desk(CommandLine(), profile,
              [](const Account &, const QString &) -> std::unique_ptr<Backend> { return nullptr; });
    double start = 0;
    new FirstPaint(
        desk.list, [&] { return desk.list->model()->rowCount() > 0; },
        [&] {
            start = msSince(processStart());
            QApplication::quit();
        });
    desk.inbox.run([](int) {});
    QApplication::exec();
    tell({{u"start"_s, start}});
    return 0;
}

QList<double> measureTabs(Desk &desk)
{
    const auto tabs = FilterTabs::builtInTabs();
    QList<double> times;
    for (int i = 0; i < 200; ++i) {
        const QString id = tabs[(i * 3 + i / 7) % tabs.size()].id;
        times.append(paintOnce(desk.list, [&] { desk.inbox.window().showTab(id); }));
        QCoreApplication::processEvents();
    }
    desk.inbox.window().showTab(u"all"_s);
    return times;
}

QList<double> measureFrames(Desk &desk)
{
    QScrollBar *bar = desk.list->verticalScrollBar();
    QList<double> times;
    for (int i = 0; i < 300; ++i) {
        const int way = i % 10 < 6 ? bar->singleStep() : bar->pageStep();
        const int to = i % 50 == 49 ? bar->maximum() / 300 * i : bar->value() + way;
        times.append(paintOnce(desk.list, [&] { bar->setValue(to); }));
        QCoreApplication::processEvents();
    }
    bar->setValue(0);
    return times;
}

/// From the text in the box until the first 200 hits, or all there are, are in the list.
QList<double> measureSearches(Desk &desk, const QStringList &queries)
{
    constexpr int firstHits = 200;
    ChatListModel &model = desk.inbox.chats();
    QList<double> times;
    for (const QString &query : queries) {
        QEventLoop loop;
        bool done = false;
        const auto look = [&] {
            done = done || model.rowCount() >= firstHits;
            if (done) {
                loop.quit();
            }
        };
        const auto over = QObject::connect(&model, &ChatListModel::searchFinished, &loop, [&] {
            done = true;
            loop.quit();
        });
        bool begun = false; // what is shown before belongs to the search before
        const auto reset = QObject::connect(&model, &QAbstractItemModel::modelReset, &loop, [&] {
            begun = true;
            look();
        });
        const auto grown = QObject::connect(&model, &QAbstractItemModel::rowsInserted, &loop, [&] {
            if (begun) {
                look();
            }
        });
        const auto start = Clock::now();
        desk.search->setText(query);
        if (!done) {
            loop.exec();
        }
        times.append(msSince(start));
        QObject::disconnect(over);
        QObject::disconnect(reset);
        QObject::disconnect(grown);
        if (qEnvironmentVariableIsSet("DESKSIDE_BENCH_VERBOSE")) {
            std::fprintf(stderr, "bench: %8.3f ms  %s\n", times.constLast(), qPrintable(query));
        }
        desk.search->clear();
        QCoreApplication::processEvents();
    }
    return times;
}

/// The same queries as bare FTS: 200 row numbers each.
double searchFloor(const Profile &profile, Desk &desk, const QStringList &queries)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"floor"_s);
    db.setDatabaseName(profile.file(u"deskside.sqlite"_s));
    db.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!db.open()) {
        qFatal("%s", qPrintable(db.lastError().text()));
    }
    QSqlQuery ask(db);
    ask.setForwardOnly(true);
    ask.prepare(u"SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT 200"_s);
    QList<double> times;
    for (const QString &query : queries) {
        const CompactFilter filter(ChatFilter::parse(query).value_or(ChatFilter()), &desk.inbox.table().words(), {});
        QStringList matches{filter.plan().match};
        for (const TextTerm &term : filter.plan().terms) {
            matches.append(term.match);
        }
        const auto start = Clock::now();
        for (const QString &match : std::as_const(matches)) {
            if (match.isEmpty()) {
                continue;
            }
            ask.bindValue(0, match);
            ask.exec();
            while (ask.next()) {
            }
        }
        times.append(msSince(start));
    }
    return percentile(times, 0.95);
}

int measureUse(const Profile &profile, int chats)
{
    Desk desk(offline(), profile);
    desk.inbox.run([](int) {});
    desk.waitUntilLoaded(chats);
    const QList<double> tabs = measureTabs(desk);
    const QList<double> frames = measureFrames(desk);
    const QStringList queries = Pages(chats, madeAt(profile)).queries(200);
    const QList<double> searches = measureSearches(desk, queries);
    const double memory = residentMegabytes();
    tell({{u"tab_p50"_s, percentile(tabs, 0.5)},
          {u"tab_p95"_s, percentile(tabs, 0.95)},
          {u"frame_p50"_s, percentile(frames, 0.5)},
          {u"frame_p95"_s, percentile(frames, 0.95)},
          {u"search_p50"_s, percentile(searches, 0.5)},
          {u"search_p95"_s, percentile(searches, 0.95)},
          {u"search_floor"_s, searchFloor(profile, desk, queries)},
          {u"rss"_s, memory}});
    return 0;
}

/// What the dashboard shows of its first figure.
std::optional<double> shownHandoffs(const QWidget &window)
{
    const auto *chart = window.findChild<ChartView *>(u"chart.handoffs"_s);
    return chart && !chart->data().marks.isEmpty() ? chart->data().marks.first().value : std::nullopt;
}

/// The review desk over all chats: until every chart is painted first, then from a change of one chat until every chart
/// is painted with it.
int measureReview(const Profile &profile, int chats)
{
    Desk desk(offline(), profile);
    desk.inbox.run([](int) {});
    desk.waitUntilLoaded(chats);
    MainWindow &window = desk.inbox.window();
    QTimer pulse; // something to wake up for
    pulse.start(1);
    const auto paintAll = [&window] {
        for (ChartView *chart : window.findChildren<ChartView *>()) {
            chart->grab(); // also those that one would have to scroll to
        }
    };
    const auto start = Clock::now();
    window.restoreLayout({{u"review"_s, QVariantMap{{u"period"_s, static_cast<int>(PeriodChoice::Kind::Custom)},
                                                    {u"compare"_s, false}}}});
    window.showReview();
    auto *room = window.findChild<ReviewRoom *>();
    desk.waitUntil([&] { return room->isComplete() && shownHandoffs(window); });
    paintAll();
    const double first = msSince(start);

    QList<double> floors;
    QList<double> times;
    QList<CompactRow> rows;
    for (int i = 0; rows.size() < 100 && i < desk.inbox.table().all().size(); ++i) {
        if (const CompactRow *row = desk.inbox.table().row(desk.inbox.table().all().at(i)); row && row->created > 0) {
            rows.append(*row);
        }
    }
    for (CompactRow row : std::as_const(rows)) {
        auto before = Clock::now();
        paintAll();
        floors.append(msSince(before));
        const std::optional<double> was = shownHandoffs(window);
        ReviewBits bits = unpackReview(row.review);
        bits.handoffs = bits.handoffs == 0 ? 1 : 0;
        row.review = packReview(bits);
        before = Clock::now();
        desk.inbox.table().apply({{}, {row}, {}});
        desk.waitUntil([&] { return shownHandoffs(window) != was; });
        paintAll();
        times.append(msSince(before));
    }
    tell({{u"first"_s, first},
          {u"after_p50"_s, percentile(times, 0.5)},
          {u"after_p95"_s, percentile(times, 0.95)},
          {u"paint"_s, percentile(floors, 0.5)}});
    return 0;
}

/// A vendor with whom nothing happens: every list begins with the chats that are stored already.
class QuietVendor : public Transport
{
public:
    QuietVendor(QByteArray firstPage, int chats)
        : m_answer{200, std::move(firstPage), {{"pagination-count"_ba, QByteArray::number(chats)}}}
    {
    }

    Call send(const HttpRequest &request, Callback done) override
    {
        struct Waiting : Call::Running {
            QTimer timer;
        };
        auto waiting = std::make_unique<Waiting>();
        const bool isPart = request.query.hasQueryItem(u"filter"_s);
        QObject::connect(&waiting->timer, &QTimer::timeout, &waiting->timer,
                         [done = std::move(done), answer = isPart ? HttpResponse{200, "[]"_ba, {}} : m_answer] {
                             const auto call = done; // it may drop the Call that owns this
                             const HttpResponse reply = answer;
                             call(reply);
                         });
        waiting->timer.setSingleShot(true);
        waiting->timer.start(0);
        return Call(std::move(waiting));
    }

private:
    HttpResponse m_answer;
};

int measureIdle(const Profile &profile, int chats)
{
    qputenv("DESKSIDE_BENCH_KEY", "key");
    const QByteArray firstPage = Pages(chats, madeAt(profile)).page(0);
    Desk desk(CommandLine(), profile, [firstPage, chats](const Account &account, const QString &) {
        return invent::makeBackend(account, std::make_unique<QuietVendor>(firstPage, chats));
    });
    desk.inbox.run([](int) {});
    desk.waitUntilLoaded(chats);
    const auto letPass = [](int milliseconds) {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
    };
    letPass(3'000); // what follows loading is over
    const std::clock_t before = std::clock();
    const auto start = Clock::now();
    letPass(60'000);
    const double busy = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC * 1'000;
    tell({{u"percent"_s, busy / msSince(start) * 100}});
    return 0;
}

} // namespace

int window(const Profile &profile, int chats, const QString &what)
{
    if (what == "start"_L1) {
        return measureStart(profile);
    }
    if (what == "review"_L1) {
        return measureReview(profile, chats);
    }
    return what == "idle"_L1 ? measureIdle(profile, chats) : measureUse(profile, chats);
}

} // namespace deskside::bench
