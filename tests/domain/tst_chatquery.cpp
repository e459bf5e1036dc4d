// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/filterrows.h"

using namespace filterrows;

class TestChatQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyQueryMatchesEverything()
    {
        for (const QString &query : {u""_s, u"  \t\n"_s}) {
            const auto filter = ChatFilter::parse(query, now);
            QVERIFY(filter);
            QVERIFY(filter->matchesEverything());
            QVERIFY(filter->matches(ChatRow()));
        }
        QVERIFY(ChatFilter().matchesEverything());
        QVERIFY(ChatFilter::all().matchesEverything());
    }

    void plainWordsAreLookedUpInEveryText_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("expected");

        QTest::newRow("title") << u"refund"_s << true;
        QTest::newRow("customer") << u"souz"_s << true;
        QTest::newRow("preview, accents") << u"devolucao"_s << true;
        QTest::newRow("summary") << u"money"_s << true;
        QTest::newRow("classification") << u"billing"_s << true;
        QTest::newRow("assignee") << u"bruno"_s << true;
        QTest::newRow("customer's id") << u"cust-9"_s << false;
        QTest::newRow("assignee's id") << u"user-5"_s << false;
        QTest::newRow("middle of a word") << u"efund"_s << false;
        QTest::newRow("both") << u"refund ana"_s << true;
        QTest::newRow("one of two") << u"refund zebra"_s << false;
        QTest::newRow("phrase") << u"\"for order\""_s << true;
        QTest::newRow("phrase ends in a word") << u"\"for ord\""_s << true;
        QTest::newRow("phrase begins in a word") << u"\"or order\""_s << false;
        QTest::newRow("phrase over two fields") << u"\"A-1001 Ana\""_s << false;
        QTest::newRow("phrase in other case") << u"\"FOR  ORDER\""_s << true;
        QTest::newRow("phrase with an operator in it") << u"\"is:unread\""_s << false;
        QTest::newRow("not in another field") << u"gpt-4o"_s << false;
        QTest::newRow("negated") << u"-refund"_s << false;
        QTest::newRow("negated phrase") << u"-\"for order\""_s << false;
        QTest::newRow("negated, absent") << u"-zebra"_s << true;
        QTest::newRow("hyphen inside") << u"A-1001"_s << true;
        QTest::newRow("punctuation matters not") << u"devolucao?!"_s << true;
        QTest::newRow("punctuation between words") << u"\"refund, (for)\""_s << true;
        QTest::newRow("absent symbol") << u"devolucao+"_s << false;
        QTest::newRow("or in lower case is a word") << u"refund or zebra"_s << false;
    }

    void plainWordsAreLookedUpInEveryText()
    {
        QFETCH(QString, query);
        QFETCH(bool, expected);

        QCOMPARE(matches(query, known()), expected);
    }

    void wordsThatLookLikeIdsFindChatsByTheirId_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("expected");

        QTest::newRow("whole") << u"6f9619FF-8b86-d011-b42d-00cf4fc964ff"_s << true;
        QTest::newRow("beginning") << u"6F9619ff"_s << true;
        QTest::newRow("with an underscore") << u"6f9619ff_8"_s << false;
        QTest::newRow("too short") << u"6f9619f"_s << false;
        QTest::newRow("inside") << u"8b86-d011"_s << false;
        QTest::newRow("longer than the id") << u"6f9619ff-8b86-d011-b42d-00cf4fc964ff0"_s << false;
        QTest::newRow("quoted") << u"\"6f9619ff\""_s << true;
        QTest::newRow("quoted with a space") << u"\"6f9619ff 8b86\""_s << false;
        QTest::newRow("negated") << u"-6f9619ff"_s << false;
        QTest::newRow("no digit") << u"abcdefgh"_s << false;
        QTest::newRow("other script") << u"６f9619ff"_s << false;
    }

    void wordsThatLookLikeIdsFindChatsByTheirId()
    {
        QFETCH(QString, query);
        QFETCH(bool, expected);

        ChatRow r = row();
        r.key.id = u"6f9619ff-8B86-D011-B42D-00CF4FC964FF"_s;
        QCOMPARE(matches(query, r), expected);
    }

    void anIdWithoutDigitsIsNotLookedFor()
    {
        QVERIFY(!matches(u"abcdefgh"_s, row([](ChatRow &r) { r.key.id = u"abcdefgh-1"_s; })));
    }

    void addressesTimesAndNamesAreWords_data()
    {
        QTest::addColumn<QString>("word");
        for (const QString &word : {u"https://example.com/a?b=c:d"_s,
                                    u"12:30"_s,
                                    u"C:\\temp"_s,
                                    u"std::sort"_s,
                                    u":tada:"_s,
                                    u"--help"_s,
                                    u"it's"_s,
                                    u"a@b.c"_s,
                                    u"C++"_s,
                                    u"50%"_s,
                                    u"f(x)"_s,
                                    u"5\"x7\""_s,
                                    u"ORDER"_s,
                                    u"2026-11-21"_s,
                                    u"a:b"_s,
                                    u"😀"_s,
                                    u"#12"_s,
                                    u"e-mail"_s,
                                    u"git-annex::copy"_s,
                                    u"svn-https://x"_s,
                                    u"a2-b:c"_s}) {
            QTest::newRow(qPrintable(word)) << word;
        }
    }

    void addressesTimesAndNamesAreWords()
    {
        QFETCH(QString, word);
        ChatRow r = row();
        r.preview = u"see "_s + word + u" there"_s;

        const auto filter = ChatFilter::parse(word, now);

        QVERIFY(filter);
        QCOMPARE(filter->words(), QList<QString>{word});
        QVERIFY(filter->matches(r));
        QVERIFY(!filter->matches(row()));
    }

    void termsCombine_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("expected");

        // a and b are in the chat, x and y are not
        const auto add = [](const QString &query, bool expected) {
            QTest::newRow(qPrintable(query)) << query << expected;
        };
        add(u"a b"_s, true);
        add(u"a x"_s, false);
        add(u"a OR x"_s, true);
        add(u"x OR y"_s, false);
        add(u"x OR y OR a"_s, true);
        add(u"x a OR b"_s, true);    // (x a) OR b
        add(u"b OR a x"_s, true);    // b OR (a x)
        add(u"x y OR a x"_s, false); // (x y) OR (a x)
        add(u"x (a OR b)"_s, false);
        add(u"a (x OR b)"_s, true);
        add(u"b(a OR x)"_s, false); // a word with a parenthesis in it
        add(u"-x"_s, true);
        add(u"-a"_s, false);
        add(u"-(a x)"_s, true);
        add(u"-(a OR x)"_s, false);
        add(u"-(-(a))"_s, true);
        add(u"-(-a OR x) b"_s, true);
        add(u"((a))"_s, true);
        add(u"((a) (b))"_s, true);
        add(u"(a)OR(x)"_s, true);
        add(u"( a OR x )"_s, true);
        add(u"(f(x) OR a)"_s, true);
        add(u"-is:read a"_s, true);
        add(u"\"a\"\"b\""_s, true);
        add(u"\"a\"x"_s, false);
    }

    void termsCombine()
    {
        QFETCH(QString, query);
        QFETCH(bool, expected);
        ChatRow r = row();
        r.preview = u"a b"_s;

        QCOMPARE(matches(query, r), expected);
    }

    void errorsNameTheTermAndTheChoices_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        QTest::addColumn<QList<QString>>("said");

        const auto add = [](const QString &query, int position, int length, const QList<QString> &said = {}) {
            QTest::newRow(qPrintable(query)) << query << position << length << said;
        };
        add(u"is:unred"_s, 0, 8, {u"is:"_s, u"unred"_s, u"unread, read"_s});
        add(u"refund is:unred x"_s, 7, 8, {u"unred"_s});
        add(u"-is:unred"_s, 1, 8);
        add(u"is:un"_s, 0, 5);
        add(u"is:unread,read"_s, 0, 14);
        add(u"has:pictures"_s, 0, 12, {u"has:"_s, u"audio, ticket"_s, u"pictures"_s});
        add(u"is:"_s, 0, 3, {u"is:"_s});
        add(u"tag: vip"_s, 0, 4, {u"tag:"_s});
        add(u"tag:\"\""_s, 0, 6);
        add(u"tag:\"  \""_s, 0, 8);
        add(u"tag:\u200b"_s, 0, 5);
        add(u"tag:#"_s, 0, 5);
        add(u"customer:!!"_s, 0, 11, {u"customer:"_s, u"!!"_s});
        add(u"class:-"_s, 0, 7);
        add(u"model:..."_s, 0, 9);
        add(u"assignee:@"_s, 0, 10);
        add(u"!!"_s, 0, 2, {u"“!!”"_s, u"letter"_s});
        add(u"refund ..."_s, 7, 3, {u"“...”"_s});
        add(u"a -?"_s, 3, 1);
        add(u"(a \"!?\")"_s, 3, 4, {u"“!?”"_s});
        add(u":)"_s, 0, 2);
        add(u"\u200b"_s, 0, 1);
        add(u"␞"_s, 0, 1);
        add(u"(is:)"_s, 1, 3);
        add(u"is:(unread OR read)"_s, 0, 4, {u"is:a OR is:b"_s});
        add(u"foo:bar"_s, 0, 7, {u"foo:"_s, u"channel:"_s, u"quotes"_s});
        add(u"a foo: b"_s, 2, 4);
        add(u"mailto:a@b.c"_s, 0, 12);
        add(u"größe:4"_s, 0, 7);
        add(u"is://x"_s, 0, 6);
        add(u"\"open"_s, 0, 5, {u"quote"_s});
        add(u"a \"b c"_s, 2, 4);
        add(u"customer:\"Ana"_s, 9, 4);
        add(u"\""_s, 0, 1);
        add(u"\"\""_s, 0, 2);
        add(u"\"  \" a"_s, 0, 4);
        add(u"-"_s, 0, 1);
        add(u"a - b"_s, 2, 1);
        add(u"a -"_s, 2, 1);
        add(u"(a -)"_s, 3, 1);
        add(u"OR"_s, 0, 2, {u"OR"_s});
        add(u"OR a"_s, 0, 2);
        add(u"a OR"_s, 2, 2);
        add(u"a OR  "_s, 2, 2);
        add(u"a OR OR b"_s, 2, 2);
        add(u"(a OR)"_s, 3, 2);
        add(u"(OR a)"_s, 1, 2);
        add(u"("_s, 0, 1);
        add(u"(a"_s, 0, 1);
        add(u"x (a (b)"_s, 2, 1);
        add(u"()"_s, 0, 2);
        add(u"a ( )"_s, 2, 3);
        add(u")"_s, 0, 1);
        add(u"(a))"_s, 3, 1);
        add(u"before:tomorrow"_s, 0, 15, {u"before:"_s, u"2026-11-21"_s, u"7d"_s, u"yesterday"_s});
        add(u"after:2026-13"_s, 0, 13);
        add(u"after:2026-02-30"_s, 0, 16);
        add(u"after:7"_s, 0, 7);
        add(u"after:d"_s, 0, 7);
        add(u"after:-7d"_s, 0, 9);
        add(u"after:7m"_s, 0, 8);
        add(u"after:9999999999d"_s, 0, 17);
        add(u"waiting:long"_s, 0, 12, {u"waiting:"_s, u">2h"_s});
        add(u"waiting:>"_s, 0, 9);
        add(u"waiting:=2h"_s, 0, 11);
        add(u"waiting:>=>2h"_s, 0, 13);
        add(u"waiting:>2"_s, 0, 10);
        add(u"waiting:>2x"_s, 0, 11);
        add(u"waiting:>-2h"_s, 0, 12);
        add(u"wait:long"_s, 0, 9, {u"wait:"_s, u">30m"_s, u"none"_s});
        add(u"wait:>none"_s, 0, 10);
        add(u"running:yes"_s, 0, 11, {u"running:"_s, u">2h"_s});
        add(u"score:good"_s, 0, 10, {u"score:"_s, u"right, early, late, wrong"_s, u"good"_s});
        add(u"score:r"_s, 0, 7);
        add(u"outcome:closed"_s, 0, 14, {u"outcome:"_s, u"open, resolved, back, reopened"_s});
        add(u"version:!"_s, 0, 9, {u"version:"_s, u"14"_s, u"assistant"_s});
        add(u"reviewer:?"_s, 0, 10, {u"reviewer:"_s, u"name"_s});
        add(u"a -created-after:tomorrow"_s, 3, 22, {u"created-after:"_s, u"2026-11-21"_s, u"7d"_s});
        add(u"handed-before:soon"_s, 0, 18, {u"handed-before:"_s, u"yesterday"_s});
        add(u"created-aftr:7d"_s, 0, 15, {u"created-aftr:"_s, u"created-after:"_s, u"quotes"_s});
        add(u"handed-after:"_s, 0, 13, {u"handed-after:"_s});
        add(u"due:soon"_s, 0, 8, {u"due:"_s, u"today"_s, u"<2h"_s});
        add(u"due:2026-13-01"_s, 0, 14);
        add(u"sort:loudest"_s, 0, 12, {u"sort:"_s, u"waiting"_s, u"loudest"_s});
        add(u"sort:"_s, 0, 5);
        add(u"a -sort:due"_s, 3, 8, {u"sort:"_s});
        add(u"a (b sort:due)"_s, 5, 8, {u"sort:"_s});
        add(u"sort:due a sort:waiting"_s, 11, 12, {u"sort:"_s});
        add(u"sort:due OR a"_s, 0, 9, {u"OR"_s});
        add(u"a OR sort:due"_s, 5, 8, {u"OR"_s});
    }

    void errorsNameTheTermAndTheChoices()
    {
        QFETCH(QString, query);
        QFETCH(int, position);
        QFETCH(int, length);
        QFETCH(QList<QString>, said);

        const auto filter = ChatFilter::parse(query, now);

        QVERIFY(!filter);
        QCOMPARE(filter.error().position, position);
        QCOMPARE(filter.error().length, length);
        QVERIFY(!filter.error().message.isEmpty());
        for (const QString &part : said) {
            QVERIFY2(filter.error().message.contains(part), qPrintable(filter.error().message));
        }
    }

    void anErrorShowsATermSafely()
    {
        const auto filter = ChatFilter::parse(QString(u"is:\u202e"_s + QString(10'000, u'x')), now);

        QVERIFY(!filter);
        QVERIFY(filter.error().message.size() < 400);
        QVERIFY(filter.error().message.contains(u"⟨RLO⟩"_s));
    }

    /// Whatever is typed or pasted: an error, or a condition that an empty chat does not meet by accident.
    void nothingMatchesEverythingByAccident_data()
    {
        QTest::addColumn<QString>("query");

        const QList<QString> queries{u"!!!"_s,
                                     u"."_s,
                                     u"*"_s,
                                     u"%"_s,
                                     u"_"_s,
                                     u"'"_s,
                                     u"''"_s,
                                     u"' OR 1=1 --"_s,
                                     u"\"' OR 'a'='a\""_s,
                                     u"\\"_s,
                                     u"\\\""_s,
                                     u"undefined"_s,
                                     u"null"_s,
                                     u"NaN"_s,
                                     u"<script>alert(1)</script>"_s,
                                     u"../../etc/passwd"_s,
                                     u"$HOME"_s,
                                     u"{{x}}"_s,
                                     u"%s%n"_s,
                                     u"`ls`"_s,
                                     u"AND"_s,
                                     u"NOT x"_s,
                                     u"NEAR(a b)"_s,
                                     u"田中さん"_s,
                                     u"表ポあA鷗"_s,
                                     u"👾 🙇"_s,
                                     u"🇺🇸🇷🇺"_s,
                                     u"１２３"_s,
                                     u"١٢٣"_s,
                                     u"الكل"_s,
                                     u"\u202e"_s,
                                     u"\u200b"_s,
                                     u"\ufeff"_s,
                                     u"\u00ad\u034f"_s,
                                     u"\u0301"_s,
                                     u"Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤"_s,
                                     u"ﷺ"_s,
                                     u"ÅÍÎÏ˝ÓÔ"_s,
                                     u"¡™£¢∞§¶•ªº–≠"_s,
                                     u"--"_s,
                                     u"---"_s,
                                     u"-----"_s,
                                     u"- -"_s,
                                     u"::"_s,
                                     u":"_s,
                                     u"a:"_s,
                                     u":a"_s,
                                     u"()()"_s,
                                     u"((((((((("_s,
                                     u")))))"_s,
                                     u"(\")"_s,
                                     u"\"\"\""_s,
                                     u"-\""_s,
                                     u"-("_s,
                                     u"-)"_s,
                                     u"-OR"_s,
                                     u"OR OR OR"_s,
                                     u"is:is:is"_s,
                                     u"is:\""_s,
                                     u"tag:-"_s,
                                     u"channel:-"_s,
                                     u"channel:*"_s,
                                     u"lang:*"_s,
                                     u"account:*"_s,
                                     QString(QChar(0)),
                                     QString(QChar(0xd800)),
                                     QString(QChar(0xdc00)),
                                     QString(u"a"_s + QChar(0xd83d)),
                                     QString(QChar(0x1b))};
        for (const QString &query : queries) {
            QTest::addRow("%d: %s", int(queries.indexOf(query)), qPrintable(query)) << query;
        }
        QTest::newRow("deep") << QString(100'000, u'(');
        QTest::newRow("deep and closed") << QString(QString(100'000, u'(') + u"a"_s + QString(100'000, u')'));
        QTest::newRow("deep negation") << QString(u"-("_s.repeated(100'000));
        QTest::newRow("dashes") << QString(100'000, u'-');
        QTest::newRow("many words") << QString(u"word "_s.repeated(20'000));
        QTest::newRow("many choices") << QString(u"a OR "_s.repeated(20'000) + u"b"_s);
        QTest::newRow("long word") << QString(1'000'000, u'x');
        QTest::newRow("marks") << QString(100'000, QChar(0x301));
    }

    void nothingMatchesEverythingByAccident()
    {
        QFETCH(QString, query);

        const auto filter = ChatFilter::parse(query, now);

        if (filter) {
            QVERIFY(!filter->matchesEverything());
            const ChatRow empty = row([](ChatRow &r) { r.key = {}; });
            if (!query.startsWith(u'-') || query.startsWith("--"_L1)) {
                QVERIFY(!filter->matches(empty));
            }
            filter->matches(known());
        } else {
            QVERIFY(!filter.error().message.isEmpty());
            QVERIFY(filter.error().length > 0);
            QVERIFY(filter.error().position >= 0);
            QVERIFY(filter.error().position + filter.error().length <= query.size());
        }
    }

    void parenthesesMayNestAsFarAsPeopleNestThem()
    {
        QVERIFY(ChatFilter::parse(QString(QString(50, u'(') + u'a' + QString(50, u')')), now));
        QVERIFY(!ChatFilter::parse(QString(QString(51, u'(') + u'a' + QString(51, u')')), now));
    }

    void wordsToMarkAreThoseThatMustBeThere()
    {
        const auto words = [](QStringView query) { return ChatFilter::parse(query, now)->words(); };

        QCOMPARE(words(u"is:unread"), QList<QString>{});
        QCOMPARE(words(u"Refund -late \"for order\" OR (ana -(bruno x) is:open)"),
                 (QList<QString>{u"Refund"_s, u"for order"_s, u"ana"_s}));
        QCOMPARE(ChatFilter().words(), QList<QString>{});
    }
};

QTEST_GUILESS_MAIN(TestChatQuery)
#include "tst_chatquery.moc"
