// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/sharedsupport.h"
#include "tests/support/postgresserver.h"

#include <QSqlDatabase>

using namespace deskside;
using namespace deskside::test;

namespace {

using Kind = SharedError::Kind;

/// Everything that was logged, instead of printing it.
QStringList logged;
void note(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

} // namespace

/// Who may use a shared database, over which line, and what is told when somebody may not.
class TestSharedAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { qInstallMessageHandler(nullptr); }
    void aWrongPasswordIsToldWithoutIt_data();
    void aWrongPasswordIsToldWithoutIt();
    void aMissingRightIsTold();
    void hostileTextIsCleaned();
    void aServerThatIsGoneIsUnreachable();
    void tlsIsVerified();

private:
    Shared<std::unique_ptr<SharedReviews>> open(const SharedReviewsSettings &settings,
                                                const QString &password = PostgresServer::password())
    {
        return SharedReviews::open(settings, password);
    }
    std::unique_ptr<PostgresServer> m_server;
};

void TestSharedAccess::initTestCase()
{
    if (!PostgresServer::isInstalled()) {
        QSKIP("PostgreSQL's server is not installed (on Debian: postgresql)");
    }
    m_server = std::make_unique<PostgresServer>();
    QVERIFY2(m_server->problem().isEmpty(), qPrintable(m_server->problem()));
}

void TestSharedAccess::aWrongPasswordIsToldWithoutIt_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("wrong") << u"swordfish"_s;
    QTest::newRow("none") << QString();
    QTest::newRow("with quotes") << u"it's \\ sword=fish host=elsewhere"_s;
    QTest::newRow("the user's name") << u"deskside"_s;
}

void TestSharedAccess::aWrongPasswordIsToldWithoutIt()
{
    QFETCH(const QString, password);
    logged.clear();
    qInstallMessageHandler(note);
    const auto shared = open(m_server->settings(u"secrets"_s), password);
    qInstallMessageHandler(nullptr);
    QVERIFY(!shared);
    QCOMPARE(shared.error().kind, Kind::Refused);
    QVERIFY2(shared.error().message.contains(u"password"_s), qPrintable(shared.error().message));
    if (!password.isEmpty()) {
        QVERIFY2(!shared.error().message.contains(password), qPrintable(shared.error().message));
        QVERIFY2(!logged.join(u'\n').contains(password), qPrintable(logged.join(u'\n')));
    }
    // With the right one, it is nowhere that a name or an option could tell it.
    const auto good = open(m_server->settings(u"secrets"_s));
    QVERIFY(good);
    const QStringList names = QSqlDatabase::connectionNames();
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const QSqlDatabase db = QSqlDatabase::database(name, false);
        QCOMPARE(db.password(), QString());
        QVERIFY(!QString(name + db.connectOptions() + db.databaseName()).contains(u"s3cret"_s));
    }
}

void TestSharedAccess::aMissingRightIsTold()
{
    auto settings = m_server->settings(u"rights"_s);
    QVERIFY(open(settings));
    m_server->ask(u"rights"_s, u"CREATE USER guest PASSWORD 'guest'"_s);
    settings.user = u"guest"_s;
    const auto refused = open(settings, u"guest"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Refused);
    QVERIFY2(refused.error().message.contains(u"right"_s), qPrintable(refused.error().message));
    // Those who may only add and read need no more.
    m_server->ask(u"rights"_s, u"GRANT USAGE ON SCHEMA deskside TO guest"_s);
    m_server->ask(u"rights"_s, u"GRANT SELECT, INSERT ON deskside.edits TO guest"_s);
    m_server->ask(u"rights"_s, u"GRANT SELECT, UPDATE ON deskside.meta TO guest"_s);
    const auto guest = open(settings, u"guest"_s);
    QVERIFY2(guest, qPrintable(guest ? QString() : guest.error().message));
    const auto pushed = (*guest)->push({edit(u"1"_s, ReviewField::Verdict, u"right"_s)});
    QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
}

void TestSharedAccess::hostileTextIsCleaned()
{
    const auto shared = *open(m_server->settings(u"hostile"_s));
    m_server->ask(u"hostile"_s,
                  u"CREATE FUNCTION bad() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                  "RAISE EXCEPTION E'<b>x</b> \\x1b[31m s3cret ''quoted'' \\\\ \"word\" \u202Eevil\\nline'; END $$"_s);
    m_server->ask(u"hostile"_s, u"CREATE TRIGGER bad BEFORE INSERT ON deskside.edits EXECUTE FUNCTION bad()"_s);
    const auto pushed = shared->push({edit(u"1"_s, ReviewField::Verdict, u"right"_s)});
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().kind, Kind::Other);
    const QString said = pushed.error().message;
    QVERIFY2(said.contains(u"evil"_s), qPrintable(said));
    QVERIFY(!said.contains(QChar(0x1b)) && !said.contains(QChar(0x202e)) && !said.contains(u'\n'));
    QVERIFY2(!said.contains(u"s3cret"_s), qPrintable(said));
    m_server->ask(u"hostile"_s, u"DROP TRIGGER bad ON deskside.edits"_s);
    VERIFY_STORED(shared->push({edit(u"1"_s, ReviewField::Verdict, u"right"_s)})); // and it goes on
    m_server->ask(u"hostile"_s, u"UPDATE deskside.edits SET author = E'Eve\\n\u202E', reviewer = repeat('x', 5000), "
                                "at = 9223372036854775807"_s);
    const auto page = shared->pull(0, 10).value();
    QVERIFY(!page.edits[0].author.contains(QChar(0x202e)) && !page.edits[0].author.contains(u'\n'));
    QVERIFY(page.edits[0].reviewer.size() < 250);
    QVERIFY(page.edits[0].at.isValid());
}

void TestSharedAccess::aServerThatIsGoneIsUnreachable()
{
    const auto settings = m_server->settings(u"gone"_s);
    const auto shared = *open(settings);
    VERIFY_STORED(shared->push({edit(u"1"_s, ReviewField::Verdict, u"right"_s)}));
    m_server->crash();
    logged.clear();
    qInstallMessageHandler(note);
    const auto pushed = shared->push({edit(u"2"_s, ReviewField::Verdict, u"late"_s)});
    const auto opened = open(settings);
    qInstallMessageHandler(nullptr);
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().kind, Kind::Unreachable);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Kind::Unreachable);
    QVERIFY(!logged.join(u'\n').contains(u"s3cret"_s));
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    const auto again = open(settings);
    QVERIFY(again);
    QCOMPARE(idsOf((*again)->pull(0, 10).value()), QStringList{u"1"_s}); // what was told is kept
}

void TestSharedAccess::tlsIsVerified()
{
    const auto plain = m_server->settings(u"tls"_s);
    auto settings = plain;
    settings.host = u"localhost"_s;
    settings.tls = SharedTls::Require;
    const auto unencrypted = open(settings);
    QVERIFY(!unencrypted); // the server has none
    QCOMPARE(unencrypted.error().kind, Kind::Refused);
    m_server->crash();
    if (!m_server->useTls()) {
        m_server->start();
        QSKIP("there is no openssl to make a certificate");
    }
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()));
    QVERIFY(open(settings));
    settings.tls = SharedTls::VerifyFull;
    settings.caFile = m_server->clientCa();
    const auto verified = open(settings);
    QVERIFY2(verified, qPrintable(verified ? QString() : verified.error().message));
    QCOMPARE(m_server->ask(u"tls"_s, u"SELECT count(*) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) "
                                     "WHERE ssl AND application_name = 'deskside'"_s),
             u"1"_s);
    for (const QString &authority : {m_server->otherCa(), QString(), u"/nowhere/ca.pem"_s}) {
        settings.caFile = authority;
        const auto doubtful = open(settings);
        QVERIFY(!doubtful);
        QCOMPARE(doubtful.error().kind, Kind::Refused);
        QVERIFY2(doubtful.error().message.contains(u"not secure"_s), qPrintable(doubtful.error().message));
    }
    settings.caFile = m_server->clientCa();
    settings.host = u"127.0.0.1"_s; // which the certificate does not name
    const auto elsewhere = open(settings);
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().kind, Kind::Refused);
    QVERIFY2(elsewhere.error().message.contains(u"not secure"_s), qPrintable(elsewhere.error().message));
    settings.host = u"db.example.com"_s;
    settings.tls = SharedTls::None;
    QVERIFY(!open(settings)); // nobody is asked
    QVERIFY(!problemWith(settings).isEmpty());
}

QTEST_GUILESS_MAIN(TestSharedAccess)
#include "tst_sharedaccess.moc"
