// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profilejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

Account account(const QString &id, const QString &vendor, const QString &organisation)
{
    Account account;
    account.id = id;
    account.name = id.toUpper();
    account.vendor = vendor;
    account.baseUrl = QUrl(u"https://api.example/"_s + vendor);
    account.organisation = organisation;
    return account;
}

OwnEntry entry(const ChatKey &key)
{
    OwnEntry entry;
    entry.key = key;
    entry.own.pinned = true;
    entry.own.note = u"Rückruf\nam \"Montag\" 😀"_s;
    entry.own.tags = {u"eilig"_s, u"vip"_s};
    entry.own.remindAt = QDateTime(QDate(2026, 12, 1), QTime(8, 30, 0, 250), Qt::UTC);
    entry.mark = ReadMark{.activity = Moment::parse(u"2026-11-21T09:30:00.250Z").value(),
                          .totalMessages = 7,
                          .unseen = std::nullopt,
                          .opened = true,
                          .markedUnread = true};
    return entry;
}

QByteArray edited(const std::function<void(QJsonObject &)> &edit)
{
    auto root = QJsonDocument::fromJson(toJson({{account(u"a"_s, u"invent"_s, u"o"_s)}, {entry({u"a"_s, u"c1"_s})}},
                                               QDateTime::currentDateTimeUtc()))
                    .object();
    edit(root);
    return QJsonDocument(root).toJson();
}

} // namespace

/// A person's own data as a file.
class TestProfileJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsRead();
    void aKeyIsNeverWritten();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void accountsAreFoundAgain();
    void scoresAreReadAsTheyWere();
};

void TestProfileJson::whatIsWrittenIsRead()
{
    OwnEntry plain;
    plain.key = {u"a"_s, u"c2"_s};
    plain.own.note = u"only a note"_s;
    const QList<OwnEntry> entries{entry({u"a"_s, u"c1"_s}), plain};
    const auto read =
        readProfileExport(toJson({{account(u"a"_s, u"invent"_s, u"o"_s)}, entries}, QDateTime::currentDateTimeUtc()));
    QVERIFY(read);
    QCOMPARE(read->accounts.size(), 1);
    QCOMPARE(read->accounts[0].organisation, u"o"_s);
    QCOMPARE(read->entries.size(), 2);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QCOMPARE(read->entries[i].key, entries[i].key);
        QCOMPARE(read->entries[i].own, entries[i].own);
        QCOMPARE(read->entries[i].mark, entries[i].mark);
    }
}

void TestProfileJson::aKeyIsNeverWritten()
{
    Account secret = account(u"a"_s, u"invent"_s, u"o"_s);
    secret.tokenEnv = u"NAME_OF_THE_VARIABLE"_s;
    const QByteArray json = toJson({{secret}, {}}, QDateTime::currentDateTimeUtc());
    QVERIFY(!json.contains("NAME_OF_THE_VARIABLE"));
}

void TestProfileJson::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const auto chat = [](const QJsonObject &object) {
        return edited([&](QJsonObject &root) { root["chats"_L1] = QJsonArray{object}; });
    };
    QTest::newRow("no json") << "{\"format\": "_ba << u"byte"_s;
    QTest::newRow("something else") << "{}"_ba << u"profile export"_s;
    QTest::newRow("a list") << "[]"_ba << u"profile export"_s;
    QTest::newRow("newer") << edited([](QJsonObject &root) { root["version"_L1] = 2; }) << u"version 2"_s;
    QTest::newRow("no chat") << chat({{"account"_L1, u"a"_s}}) << u"Entry 1"_s;
    QTest::newRow("a note that is none") << chat({{"account"_L1, u"a"_s}, {"chat"_L1, u"c9"_s}, {"note"_L1, 7}})
                                         << u"c9"_s;
    QTest::newRow("tags that are none") << chat({{"account"_L1, u"a"_s}, {"chat"_L1, u"c9"_s}, {"tags"_L1, u"x"_s}})
                                        << u"c9"_s;
    QTest::newRow("a reminder that is none")
        << chat({{"account"_L1, u"a"_s}, {"chat"_L1, u"c9"_s}, {"remindAt"_L1, u"soon"_s}}) << u"c9"_s;
}

void TestProfileJson::whatIsWrongIsNamed()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, named);
    const auto read = readProfileExport(json);
    QVERIFY(!read);
    QVERIFY2(read.error().contains(named), qPrintable(read.error()));
}

void TestProfileJson::accountsAreFoundAgain()
{
    const ProfileExport profile{{account(u"same"_s, u"invent"_s, u"o1"_s), account(u"other"_s, u"invent"_s, u"o2"_s),
                                 account(u"unknown"_s, u"zaia"_s, u""_s)},
                                {entry({u"same"_s, u"c1"_s}), entry({u"other"_s, u"c2"_s}),
                                 entry({u"unknown"_s, u"c3"_s}), entry({u"never named"_s, u"c4"_s})}};
    const QList<Account> here{account(u"same"_s, u"invent"_s, u"changed"_s), account(u"new"_s, u"invent"_s, u"o2"_s)};
    qsizetype strangers = -1;
    const auto entries = entriesFor(profile, here, &strangers);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].key, (ChatKey{u"same"_s, u"c1"_s}));
    QCOMPARE(entries[1].key, (ChatKey{u"new"_s, u"c2"_s}));
    QCOMPARE(entries[1].own.note, profile.entries[1].own.note);
    QCOMPARE(strangers, 2);
}

void TestProfileJson::scoresAreReadAsTheyWere()
{
    const QList<Account> accounts{account(u"a"_s, u"invent"_s, u"o"_s)};
    const Score score{.chat = {u"a"_s, u"c1"_s},
                      .reviewer = u"Ada"_s,
                      .verdict = Verdict::ShouldNot,
                      .outcome = CustomerOutcome::Lost,
                      .tags = {u"billing"_s, u"später"_s},
                      .comment = u"two\nlines"_s,
                      .at = QDateTime(QDate(2026, 11, 20), QTime(12, 0, 0, 250), Qt::UTC)};
    Score strange = score;
    strange.chat.account = u"z"_s;
    const QByteArray json = toJson({accounts, {}, {score, strange}}, QDateTime::currentDateTimeUtc());
    const auto read = readProfileExport(json);
    QVERIFY(read);
    QCOMPARE(read->scores, QList<Score>({score, strange}));
    Account here = accounts.first();
    here.id = u"other"_s;
    qsizetype strangers = 0;
    Score expected = score;
    expected.chat.account = u"other"_s;
    QCOMPARE(scoresFor(*read, {here}, &strangers), QList<Score>{expected});
    QCOMPARE(strangers, 1);
    for (const auto &[good, bad] :
         {std::pair("\"wrong\"", "\"purple\""), std::pair("2026-11-20T", "yesterday"),
          std::pair("\"lost\"", "\"found\""), std::pair("\"chat\": \"c1\"", "\"chat\": \"\"")}) {
        QByteArray wrong = json;
        QVERIFY2(wrong.replace(good, bad) != json, good);
        QVERIFY2(!readProfileExport(wrong), bad);
    }
}

QTEST_GUILESS_MAIN(TestProfileJson)
#include "tst_profilejson.moc"
