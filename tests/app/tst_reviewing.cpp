// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/backends.h"
#include "models/api/demo/demoworld.h"
#include "models/api/registry.h"
#include "models/store/chatreader.h"
#include "views/chartview.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

/// The demo's day; the world is made in the engine's thread and dies there with the factory.
SyncEngine::BackendFactory demoDay()
{
    auto world = std::make_shared<std::unique_ptr<demo::DemoWorld>>();
    return [world](const Account &account, const QString &) -> std::unique_ptr<Backend> {
        if (!*world) {
            demo::DemoOptions options;
            options.lively = false;
            *world = std::make_unique<demo::DemoWorld>(options);
        }
        return findVendor(account.vendor)->makeBackend(account, (*world)->transportFor(account));
    };
}

CommandLine line()
{
    CommandLine line;
    line.demo = true;
    line.theme = u"light"_s;
    line.size = u"1440x900"_s;
    return line;
}

/// The running program, as a team lead meets it.
class Desk
{
public:
    explicit Desk(const Profile &profile = *Profile::temporary())
        : m_profile(profile)
        , application(line(), m_profile, demoDay())
    {
        application.run([](int) {});
        window().activateWindow();
    }

    MainWindow &window() { return application.window(); }
    template <typename T>
    T *find(const QString &name)
    {
        T *found = window().findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }
    bool loaded()
    {
        const auto &all = application.accounts().accounts();
        return !all.isEmpty() && std::all_of(all.begin(), all.end(), [this](const Account &account) {
            return application.accounts().status(account.id).complete;
        });
    }
    void open()
    {
        QTRY_VERIFY_WITH_TIMEOUT(loaded(), 20'000);
        find<QAction>(u"review"_s)->trigger();
        QTRY_VERIFY(queue()->model()->rowCount() > 3);
        QTRY_VERIFY(queue()->currentIndex().isValid());
        QTRY_VERIFY(queue()->hasFocus());
    }
    QListView *queue() { return find<QListView>(u"reviewQueue"_s); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), Qt::Key(key), modifiers); }
    QWidget *focus() { return QApplication::focusWidget() ? QApplication::focusWidget() : &window(); }
    QString current() { return queue()->currentIndex().data(Qt::AccessibleTextRole).toString(); }
    QList<Score> scores()
    {
        const auto reader = ChatReader::open(m_profile, chatDecoder());
        return reader ? (*reader)->allScores().value_or(QList<Score>()) : QList<Score>();
    }
    QList<Score> mine()
    {
        QList<Score> all = scores();
        all.removeIf([](const Score &score) { return score.reviewer != "Lena Wolff"_L1; });
        return all;
    }

private:
    Profile m_profile;

public:
    Application application;
};

} // namespace

/// The review done by keyboard, in the real window on the real engine and store.
class TestReviewing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyScoresGoesOnAndIsTakenBack()
    {
        Desk desk;
        desk.open();
        const qsizetype before = desk.mine().size();
        const QString first = desk.current();
        desk.key(Qt::Key_3);
        QTRY_COMPARE(desk.mine().size(), before + 1);
        const QList<Score> given = desk.mine();
        QVERIFY(
            std::any_of(given.begin(), given.end(), [](const Score &score) { return score.verdict == Verdict::Late; }));
        QTRY_VERIFY(desk.current() != first);
        desk.key(Qt::Key_Z);
        QTRY_COMPARE(desk.mine().size(), before);
        QTRY_COMPARE(desk.current(), first);
    }

    void whatIsTypedIsKept()
    {
        const Profile profile = *Profile::temporary();
        {
            Desk desk(profile);
            desk.open();
            desk.key(Qt::Key_N);
            QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(desk.focus()));
            QTest::keyClicks(desk.focus(), u"1 too many promises"_s); // digits are words here
            desk.window().close();
        }
        const auto reader = ChatReader::open(profile, chatDecoder());
        QVERIFY(reader);
        const auto scores = (*reader)->allScores().value_or(QList<Score>());
        QVERIFY(std::any_of(scores.begin(), scores.end(), [](const Score &score) {
            return score.comment == "1 too many promises"_L1 && score.verdict == Verdict::None;
        }));
    }

    void keysOfTheInboxDoNothingToWhatIsNotSeen()
    {
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(desk.loaded(), 20'000);
        desk.window().showTab(u"unresolved"_s);
        desk.window().selectFirst();
        QVERIFY(desk.find<QAction>(u"resolve"_s)->isEnabled() || desk.find<QAction>(u"toggleUnread"_s)->isEnabled());
        desk.open();
        for (const QString &id : {u"resolve"_s, u"reply"_s, u"assign"_s, u"removeChat"_s, u"toggleUnread"_s,
                                  u"snooze"_s, u"switchAi"_s, u"pin"_s}) {
            QVERIFY2(!desk.find<QAction>(id)->isEnabled(), qPrintable(id));
        }
        desk.key(Qt::Key_Escape);
        QTRY_VERIFY(desk.find<QWidget>(u"chatList"_s)->isVisible());
        QVERIFY(desk.find<QAction>(u"toggleUnread"_s)->isEnabled());
    }

    void aMarkLeadsToItsChats()
    {
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.window().findChild<QWidget *>(u"chart.handoffs"_s));
        auto *chart = desk.find<ChartView>(u"chart.handoffs"_s);
        const qint64 counted = chart->data().marks.first().sample >= 0
                                   ? static_cast<qint64>(chart->data().marks.first().value.value_or(-1))
                                   : -1;
        QVERIFY(counted > 0);
        Q_EMIT chart->markActivated(chart->data().marks.first().query, 0);
        QTRY_VERIFY(desk.find<QWidget>(u"chatList"_s)->isVisible());
        QTRY_COMPARE(desk.find<QListView>(u"chatList"_s)->model()->rowCount(), static_cast<int>(counted));
    }

    void aReportIsWritten()
    {
        Desk desk;
        desk.open();
        const QTemporaryDir folder;
        ReportWish wish;
        wish.format = ReportWish::Format::Csv;
        wish.file = folder.filePath(u"out.csv"_s);
        wish.query = u"outcome:any"_s;
        Q_EMIT desk.window().reportRequested(wish);
        QTRY_VERIFY(QFile::exists(wish.file));
        QFile file(wish.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().count('\n') > 5);
    }

    void theStepsOfTheLineAreKept()
    {
        QVariantMap layout;
        const auto goesByMonth = [](Desk &desk) {
            const auto charts = desk.window().findChildren<ChartView *>();
            return std::any_of(charts.begin(), charts.end(), [](const ChartView *chart) {
                return chart->data().title == "Handoff rate by month"_L1;
            });
        };
        {
            Desk desk;
            desk.open();
            QVERIFY(!goesByMonth(desk));
            desk.find<QAction>(u"periodStep2"_s)->trigger();
            QVERIFY(goesByMonth(desk)); // at once, not with the next change of a chat
            layout = desk.window().saveLayout();
        }
        Desk desk;
        desk.window().restoreLayout(layout); // the demo keeps none by itself
        desk.open();
        QTRY_VERIFY(goesByMonth(desk));
    }

    void accountsAndVersionsAreOffered()
    {
        Desk desk;
        desk.open();
        QVERIFY(desk.find<QPushButton>(u"reviewAccounts"_s)->menu());
        QTRY_VERIFY(desk.find<QPushButton>(u"reviewVersion"_s)->menu());
        desk.find<QToolButton>(u"reviewBack"_s)->click();
        QTRY_VERIFY(desk.find<QWidget>(u"chatList"_s)->isVisible());
    }
};

QTEST_MAIN(TestReviewing)
#include "tst_reviewing.moc"
