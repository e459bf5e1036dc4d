// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlerror.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

Q_DECLARE_METATYPE(deskside::StoreError::Kind)

class TestSqlError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aResultCodeHasAMeaning_data();
    void aResultCodeHasAMeaning();
    void everyKindIsASentenceThatNamesTheFile();
};

void TestSqlError::aResultCodeHasAMeaning_data()
{
    using Kind = StoreError::Kind;
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("diskIsFull");
    QTest::addColumn<StoreError::Kind>("kind");
    QTest::newRow("SQLITE_FULL") << 13 << false << Kind::Full;
    QTest::newRow("SQLITE_IOERR_WRITE, no room") << 778 << true << Kind::Full;
    QTest::newRow("SQLITE_IOERR_SHMSIZE, no room") << 4874 << true << Kind::Full;
    QTest::newRow("SQLITE_IOERR_WRITE") << 778 << false << Kind::Other;
    QTest::newRow("SQLITE_READONLY") << 8 << false << Kind::ReadOnly;
    QTest::newRow("SQLITE_READONLY_DIRECTORY") << 1544 << false << Kind::ReadOnly;
    QTest::newRow("SQLITE_PERM") << 3 << false << Kind::ReadOnly;
    QTest::newRow("SQLITE_CANTOPEN") << 14 << false << Kind::ReadOnly;
    QTest::newRow("SQLITE_CANTOPEN, no room") << 14 << true << Kind::Full;
    QTest::newRow("SQLITE_BUSY") << 5 << false << Kind::Locked;
    QTest::newRow("SQLITE_BUSY_SNAPSHOT") << 517 << false << Kind::Locked;
    QTest::newRow("SQLITE_LOCKED") << 6 << false << Kind::Locked;
    QTest::newRow("SQLITE_CORRUPT") << 11 << false << Kind::Damaged;
    QTest::newRow("SQLITE_CORRUPT, no room") << 11 << true << Kind::Damaged;
    QTest::newRow("SQLITE_CORRUPT_VTAB") << 267 << false << Kind::Index; // of the index, not of the file
    QTest::newRow("SQLITE_CORRUPT_INDEX") << 779 << false << Kind::Damaged;
    QTest::newRow("SQLITE_NOTADB") << 26 << false << Kind::Damaged;
    QTest::newRow("SQLITE_ERROR") << 1 << false << Kind::Other;
    QTest::newRow("SQLITE_CONSTRAINT_UNIQUE") << 2067 << true << Kind::Other;
    QTest::newRow("none") << 0 << false << Kind::Other;
}

void TestSqlError::aResultCodeHasAMeaning()
{
    QFETCH(const int, code);
    QFETCH(const bool, diskIsFull);
    QTEST(kindOf(code, diskIsFull), "kind");
}

void TestSqlError::everyKindIsASentenceThatNamesTheFile()
{
    using Kind = StoreError::Kind;
    QStringList sentences;
    for (const Kind kind :
         {Kind::Full, Kind::ReadOnly, Kind::Locked, Kind::Damaged, Kind::Index, Kind::TooNew, Kind::Other}) {
        const StoreError error = storeErrorOf(kind, u"/a/file.sqlite"_s, u"near \"%1\": syntax error"_s);
        QCOMPARE(error.kind, kind);
        QVERIFY2(error.message.contains(u"/a/file.sqlite"_s), qPrintable(error.message));
        QVERIFY(!sentences.contains(error.message));
        sentences.append(error.message);
    }
    QVERIFY(sentences.last().contains(u"near \"%1\": syntax error"_s));
}

QTEST_GUILESS_MAIN(TestSqlError)
#include "tst_sqlerror.moc"
