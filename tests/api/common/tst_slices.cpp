// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/slices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace deskside::json;
using namespace Qt::StringLiterals;

namespace {

QString randomText(QRandomGenerator &dice)
{
    static const QString letters = u"ab\"\\{}[],: \n\t\u00e9\U0001f600"_s;
    QString text;
    for (quint32 i = dice.bounded(9U); i > 0; --i) {
        text += letters.at(dice.bounded(static_cast<int>(letters.size())));
    }
    return QString::fromUtf8(text.toUtf8()); // half a pair becomes a replacement character
}

QJsonValue randomValue(QRandomGenerator &dice, int depth)
{
    switch (dice.bounded(depth > 0 ? 7 : 5)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return dice.bounded(2) == 0;
    case 2:
        return dice.bounded(100'000) / 8.0;
    case 3:
    case 4:
        return randomText(dice);
    case 5: {
        QJsonArray array;
        for (quint32 i = dice.bounded(4U); i > 0; --i) {
            array.append(randomValue(dice, depth - 1));
        }
        return array;
    }
    default: {
        QJsonObject object;
        for (quint32 i = dice.bounded(4U); i > 0; --i) {
            object.insert(randomText(dice), randomValue(dice, depth - 1));
        }
        return object;
    }
    }
}

} // namespace

/// Entries cut out of an answer are what parsing finds there.
class TestSlices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entriesAreCutAsTheyStand_data();
    void entriesAreCutAsTheyStand();
    void whatIsCutParsesToTheSame();
};

void TestSlices::entriesAreCutAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QList<QByteArray>>("entries");
    using All = QList<QByteArray>;
    QTest::newRow("empty") << " [ ] "_ba << All{};
    QTest::newRow("one") << R"([{"id":"1"}])"_ba << All{R"({"id":"1"})"};
    QTest::newRow("spaced") << " [ { \"id\" : \"a b\" } ,\n{\"x\": [1, 2]}\t] "_ba
                            << All{R"({"id":"a b"})", R"({"x":[1,2]})"};
    QTest::newRow("brackets in text") << R"([{"a":"]}\"[{"},{"b":"\\"}])"_ba
                                      << All{R"({"a":"]}\"[{"})", R"({"b":"\\"})"};
    QTest::newRow("escapes stay") << R"([{"a":"\u00e9\n"}])"_ba << All{R"({"a":"\u00e9\n"})"};
    QTest::newRow("no objects") << R"([1, null,"x" ,true, [ ] ])"_ba << All{"1", "null", R"("x")", "true", "[]"};
    QTest::newRow("wrapped") << R"({"total": 7, "o":{"list":[9]}, "chats" : [ {"id":1} ], "next":null})"_ba
                             << All{R"({"id":1})"};
    QTest::newRow("an object without a list") << R"({"a":1,"b":"[2]"})"_ba << All{};
    QTest::newRow("a word") << "true"_ba << All{};
    QTest::newRow("nothing") << ""_ba << All{};
}

void TestSlices::entriesAreCutAsTheyStand()
{
    QFETCH(const QByteArray, json);
    QTEST(entriesIn(json), "entries");
}

void TestSlices::whatIsCutParsesToTheSame()
{
    QRandomGenerator dice(11);
    for (int i = 0; i < 2'000; ++i) {
        QJsonArray array;
        for (quint32 n = dice.bounded(5U); n > 0; --n) {
            array.append(QJsonObject{{u"id"_s, randomText(dice)}, {u"x"_s, randomValue(dice, 4)}});
        }
        for (const auto form : {QJsonDocument::Indented, QJsonDocument::Compact}) {
            const QByteArray json = QJsonDocument(array).toJson(form);
            const auto entries = entriesIn(json);
            QCOMPARE(entries.size(), array.size());
            for (qsizetype n = 0; n < entries.size(); ++n) {
                const QJsonDocument entry(array[n].toObject());
                QCOMPARE(QJsonDocument::fromJson(entries[n]), entry);
                QCOMPARE(entries[n], entry.toJson(QJsonDocument::Compact));
                QCOMPARE(compacted(entry.toJson(form)), entries[n]);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestSlices)
#include "tst_slices.moc"
