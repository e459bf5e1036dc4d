// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storesupport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::test;

class TestProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTheUsualMask(); }
    void theFolderIsMadeForItsOwnerOnly();
    void aFolderOpenToOthersIsClosed();
    void whatIsInTheFolderStays();
    void aFileInTheFoldersPlaceIsToldAndKept();
    void aPlaceWithoutAFolderIsTold_data();
    void aPlaceWithoutAFolderIsTold();
    void aParentThatMayNotBeWrittenIsTold();
    void filesStandInTheFolder();
    void aRelativeFolderIsTheSameFromElsewhere();
    void aTemporaryProfileLivesAsLongAsItsCopies();
    void everyTemporaryProfileIsItsOwn();
    void aPrivateFileIsItsOwnersOnly();
    void onlyFilesAreMadePrivate();
    void theUsualFolderIsNamedAfterTheProgram();
};

void TestProfile::theFolderIsMadeForItsOwnerOnly()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"below/not/there/yet"_s);
    const auto profile = Profile::open(folder);
    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error()));
    QCOMPARE(profile->folder(), folder);
    QVERIFY(!profile->isTemporary());
    QCOMPARE(rightsOf(folder), u"700"_s);
}

void TestProfile::aFolderOpenToOthersIsClosed()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"open"_s);
    QVERIFY(QDir().mkpath(folder));
    QCOMPARE(rightsOf(folder), u"755"_s);
    QVERIFY(Profile::open(folder));
    QCOMPARE(rightsOf(folder), u"700"_s);
}

void TestProfile::whatIsInTheFolderStays()
{
    const QTemporaryDir place;
    QVERIFY(writeBytes(place.filePath(u"accounts.ini"_s), "mine"));
    QVERIFY(Profile::open(place.path()));
    QVERIFY(Profile::open(place.path()));
    QCOMPARE(bytesOf(place.filePath(u"accounts.ini"_s)), "mine"_ba);
}

void TestProfile::aFileInTheFoldersPlaceIsToldAndKept()
{
    const QTemporaryDir place;
    const QString file = place.filePath(u"profile"_s);
    QVERIFY(writeBytes(file, "a letter"));
    const auto profile = Profile::open(file);
    QVERIFY(!profile);
    QVERIFY2(profile.error().contains(file), qPrintable(profile.error()));
    QVERIFY(profile.error().contains(u"--profile"_s));
    QCOMPARE(bytesOf(file), "a letter"_ba);
    QCOMPARE(rightsOf(file), u"644"_s);
}

void TestProfile::aPlaceWithoutAFolderIsTold_data()
{
    QTest::addColumn<QString>("below");
    QTest::newRow("below a file") << u"letter/profile"_s;
    QTest::newRow("below a folder below a file") << u"letter/more/profile"_s;
    QTest::newRow("a name that is too long") << QString(300, u'n');
}

void TestProfile::aPlaceWithoutAFolderIsTold()
{
    QFETCH(const QString, below);
    const QTemporaryDir place;
    QVERIFY(writeBytes(place.filePath(u"letter"_s), "a letter"));
    const QString folder = place.filePath(below);
    const auto profile = Profile::open(folder);
    QVERIFY(!profile);
    QVERIFY2(profile.error().contains(folder), qPrintable(profile.error()));
    QCOMPARE(bytesOf(place.filePath(u"letter"_s)), "a letter"_ba);
    QCOMPARE(filesLike(place.path(), {}), QStringList{u"letter"_s});
}

void TestProfile::aParentThatMayNotBeWrittenIsTold()
{
    const QTemporaryDir place;
    const QString parent = place.filePath(u"parent"_s);
    QVERIFY(QDir().mkpath(parent));
    QVERIFY(QFile::setPermissions(parent, QFile::ReadOwner | QFile::ExeOwner));
    const bool mayAnyway = QDir(parent).mkdir(u"probe"_s);
    const auto profile = mayAnyway ? tl::expected<Profile, QString>() : Profile::open(parent + u"/profile"_s);
    QVERIFY(QFile::setPermissions(parent, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    if (mayAnyway) {
        QSKIP("this user may write everywhere");
    }
    QVERIFY(!profile);
    QVERIFY(profile.error().contains(parent));
}

void TestProfile::filesStandInTheFolder()
{
    const QTemporaryDir place;
    const auto profile = Profile::open(place.path());
    QVERIFY(profile);
    QCOMPARE(profile->file(u"deskside.sqlite"_s), place.path() + u"/deskside.sqlite"_s);
}

void TestProfile::aRelativeFolderIsTheSameFromElsewhere()
{
    const QTemporaryDir place;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(place.path()));
    const auto profile = Profile::open(u"here"_s);
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(profile);
    QCOMPARE(QFileInfo(profile->folder()).canonicalFilePath(),
             QFileInfo(place.filePath(u"here"_s)).canonicalFilePath());
}

void TestProfile::aTemporaryProfileLivesAsLongAsItsCopies()
{
    QString folder;
    {
        auto first = Profile::temporary();
        QVERIFY(first);
        QVERIFY(first->isTemporary());
        folder = first->folder();
        QCOMPARE(rightsOf(folder), u"700"_s);
        const Profile copy = *first;
        first = tl::unexpected(QString());
        QVERIFY(QDir(folder).exists());
        QVERIFY(writeBytes(copy.file(u"deskside.sqlite"_s), "rows"));
        QVERIFY(QDir(folder).mkpath(u"a/folder"_s));
    }
    QVERIFY(!QDir(folder).exists());
}

void TestProfile::everyTemporaryProfileIsItsOwn()
{
    const auto one = Profile::temporary();
    const auto other = Profile::temporary();
    QVERIFY(one && other);
    QVERIFY(one->folder() != other->folder());
}

void TestProfile::aPrivateFileIsItsOwnersOnly()
{
    const QTemporaryDir place;
    const QString file = place.filePath(u"f"_s);
    QVERIFY(writeBytes(file, "x"));
    QCOMPARE(rightsOf(file), u"644"_s);
    makePrivate(file);
    QCOMPARE(rightsOf(file), u"600"_s);
}

void TestProfile::onlyFilesAreMadePrivate()
{
    const QTemporaryDir place;
    makePrivate(place.filePath(u"missing"_s));
    QVERIFY(!QFile::exists(place.filePath(u"missing"_s)));
    const QString folder = place.filePath(u"folder"_s);
    QVERIFY(QDir().mkpath(folder));
    makePrivate(folder);
    QCOMPARE(rightsOf(folder), u"755"_s); // without x nobody could go in
}

void TestProfile::theUsualFolderIsNamedAfterTheProgram()
{
    QVERIFY(QDir::isAbsolutePath(Profile::defaultFolder()));
    QVERIFY(Profile::defaultFolder().endsWith(u"/deskside"_s));
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
