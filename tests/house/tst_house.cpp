// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A line of the tree with where it stands.
struct Line {
    QString file; ///< from the root: "models/api/httpclient.cpp"
    int number = 0;
    QString text;
};

QString root()
{
    return QStringLiteral(DESKSIDE_SOURCE_DIR);
}

QList<Line> linesBelow(const QStringList &folders)
{
    QList<Line> lines;
    for (const QString &folder : folders) {
        QDirIterator files(root() + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                qFatal("cannot read %s", qPrintable(file.fileName()));
            }
            const QString name = file.fileName().mid(root().size() + 1);
            int number = 0;
            while (!file.atEnd()) {
                lines.append({name, ++number, QString::fromUtf8(file.readLine()).trimmed()});
            }
        }
    }
    return lines;
}

/// The floor of the house that a path stands on: "models/api", "views", "app".
QString floorOf(const QString &path)
{
    const auto parts = path.split(u'/');
    return parts.first() == "models"_L1 ? QString(parts.value(0) + u'/' + parts.value(1)) : parts.first();
}

QString at(const Line &line)
{
    return u"%1:%2: %3"_s.arg(line.file).arg(line.number).arg(line.text);
}

} // namespace

/// The rules of the house: who may know whom.
class TestHouse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noIncludeGoesUpstairs();
    void vendorsDoNotKnowEachOther();
    void librariesStayInTheirFolders_data();
    void librariesStayInTheirFolders();
    void everyFileSaysItsLicence();
    void theTopLevelIsFixed();
};

void TestHouse::noIncludeGoesUpstairs()
{
    const QHash<QString, QStringList> mayInclude{
        {u"models/domain"_s, {u"models/domain"_s}},
        {u"models/api"_s, {u"models/domain"_s, u"models/api"_s}},
        {u"models/store"_s, {u"models/domain"_s, u"models/store"_s}},
        {u"models/review"_s, {u"models/domain"_s, u"models/review"_s}},
        {u"models/items"_s, {u"models/domain"_s, u"models/review"_s, u"models/items"_s}},
        {u"models/sync"_s,
         {u"models/domain"_s, u"models/api"_s, u"models/store"_s, u"models/review"_s, u"models/items"_s,
          u"models/sync"_s}},
        {u"views"_s, {u"models/domain"_s, u"models/review"_s, u"models/items"_s, u"views"_s}},
    };
    static const QRegularExpression include(u"^#include \"([^\"]+)\""_s);
    QStringList wrong;
    int seen = 0;
    for (const Line &line : linesBelow({u"models"_s, u"views"_s, u"app"_s})) {
        const auto match = include.match(line.text);
        if (!match.hasMatch() || match.captured(1).endsWith(".moc"_L1)) {
            continue;
        }
        ++seen;
        const QString floor = floorOf(line.file);
        const QString target = floorOf(match.captured(1));
        if (!QFile::exists(root() + u'/' + match.captured(1))) {
            wrong.append(at(line) + u" is not written from the root"_s);
        } else if (floor != "app"_L1 && !mayInclude.value(floor).contains(target)) {
            wrong.append(at(line));
        } else if (floor == "app"_L1 && target == "tests"_L1) {
            wrong.append(at(line));
        }
    }
    QVERIFY2(seen > 100, "the includes were not found");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestHouse::vendorsDoNotKnowEachOther()
{
    static const QRegularExpression include(u"^#include \"models/api/([a-z]+)/"_s);
    const QStringList shared{u"common"_s};
    QStringList wrong;
    for (const Line &line : linesBelow({u"models/api"_s})) {
        const auto match = include.match(line.text);
        const auto parts = line.file.split(u'/');
        if (!match.hasMatch() || parts.size() < 4) {
            continue; // files of models/api itself: the registry knows them all
        }
        const QString own = parts.at(2);
        if (match.captured(1) != own && !shared.contains(match.captured(1))) {
            wrong.append(at(line));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestHouse::librariesStayInTheirFolders_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("allowed");
    QTest::newRow("network") << u"^#include <QNetwork"_s << u"^models/api/"_s;
    QTest::newRow("live lines") << u"^#include <QWebSocket"_s << u"^(models/api/|tests/)"_s;
    QTest::newRow("database") << u"^#include <QSql"_s << u"^models/store/"_s;
    QTest::newRow("json") << u"^#include <QJson"_s
                          << u"^(models/api/[a-z]+/[a-z]*json\\.(h|cpp)|app/(export|profilejson)\\.cpp)$"_s;
    QTest::newRow("widgets") << u"^#include <(QWidget|QLabel|QMainWindow|QDialog|QPainter|QApplication)>"_s
                             << u"^(views|app)/"_s;
    QTest::newRow("keyring") << u"^#include <qt6keychain"_s << u"^app/"_s;
    QTest::newRow("platform") << u"^#include <(sys/|unistd|termios|windows)"_s << u"^app/"_s;
    QTest::newRow("opening links") << u"QDesktopServices::openUrl\\("_s << u"^app/"_s;
    QTest::newRow("colours") << u"QColor\\(\"#|QColor\\(u\"#|0x[0-9a-f]{6}\\b|setStyleSheet\\("_s
                             << u"^(views/theme\\.cpp|models/)"_s;
}

void TestHouse::librariesStayInTheirFolders()
{
    QFETCH(const QString, header);
    QFETCH(const QString, allowed);
    const QRegularExpression used(header);
    const QRegularExpression home(allowed);
    QStringList wrong;
    for (const Line &line : linesBelow({u"models"_s, u"views"_s, u"app"_s})) {
        if (used.match(line.text).hasMatch() && !home.match(line.file).hasMatch()) {
            wrong.append(at(line));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestHouse::everyFileSaysItsLicence()
{
    QStringList wrong;
    for (const Line &line : linesBelow({u"models"_s, u"views"_s, u"app"_s, u"tests"_s})) {
        if (line.number == 1 && line.text != "// SPDX-License-Identifier: GPL-3.0-or-later"_L1) {
            wrong.append(line.file);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestHouse::theTopLevelIsFixed()
{
    const QStringList known{u"CMakeLists.txt"_s,
                            u"CMakePresets.json"_s,
                            u"README.md"_s,
                            u"CONTRIBUTING.md"_s,
                            u"CHANGELOG.md"_s,
                            u"LICENSE"_s,
                            u"run"_s,
                            u"app"_s,
                            u"models"_s,
                            u"views"_s,
                            u"resources"_s,
                            u"translations"_s,
                            u"tests"_s};
    QStringList found = QDir(root()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    found.removeIf([](const QString &name) { return name.startsWith("build"_L1); });
    for (const QString &name : found) {
        QVERIFY2(known.contains(name), qPrintable(name));
    }
    for (const QString &name : known) {
        QVERIFY2(found.contains(name), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
