// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Text {
    QString context;
    QString source;
    QStringList translations; ///< one, or one a plural form
    bool plural = false;
    bool finished = true;
};

QList<Text> readTexts(const QString &file)
{
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(file));
    }
    QXmlStreamReader xml(&input);
    QList<Text> texts;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            texts.append({.context = context, .plural = xml.attributes().value("numerus"_L1) == "yes"_L1});
        } else if (xml.name() == "source"_L1) {
            texts.back().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            texts.back().finished = !xml.attributes().hasAttribute("type"_L1);
            if (!texts.back().plural) {
                texts.back().translations.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
            }
        } else if (xml.name() == "numerusform"_L1) {
            texts.back().translations.append(xml.readElementText());
        }
    }
    return texts;
}

/// Every %1, %L2, %n and %Ln of a text, sorted.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?[0-9n]"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();) {
        found.append(match.next().captured());
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

/// Every text of the program has a finished German translation.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyTextIsFound();
    void everyTextHasGerman();
    void placeholdersAreKept();
    void englishHasItsPlurals();

private:
    /// Translations as they would be after a look at today's sources.
    QList<Text> today(const QString &language);

    QTemporaryDir m_folder;
    QString m_complaints; ///< what lupdate said about the sources it read last
};

void TestTranslations::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

QList<Text> TestTranslations::today(const QString &language)
{
    const QString source = QStringLiteral(DESKSIDE_SOURCE_DIR);
    const QString copy = m_folder.filePath(u"deskside_%1.ts"_s.arg(language));
    QFile::remove(copy);
    if (!QFile::copy(source + u"/translations/deskside_%1.ts"_s.arg(language), copy)) {
        qFatal("no translation file for %s", qPrintable(language));
    }
    QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, source};
    if (language == "en"_L1) {
        arguments.append(u"-pluralonly"_s);
    }
    for (const auto *folder : {"app", "models", "views"}) {
        QDirIterator files(source + u'/' + QLatin1StringView(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            arguments.append(files.next());
        }
    }
    QProcess lupdate;
    lupdate.start(QStringLiteral(DESKSIDE_LUPDATE), arguments + QStringList{u"-no-obsolete"_s, u"-ts"_s, copy});
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0) {
        qFatal("lupdate failed: %s", lupdate.readAllStandardError().constData());
    }
    m_complaints = QString::fromUtf8(lupdate.readAllStandardError());
    return readTexts(copy);
}

/// What lupdate passes over has no place for a translation, and stays English unseen.
void TestTranslations::everyTextIsFound()
{
    today(u"de"_s);
    QVERIFY2(m_complaints.isEmpty(), qPrintable(m_complaints)); // such as a tr() of its own, of no class
    static const QRegularExpression nested(u"\\b(tr|translate)\\(\\s*QT_TR"_s);
    QStringList wrong;
    for (const auto *folder : {"app", "models", "views"}) {
        QDirIterator files(QStringLiteral(DESKSIDE_SOURCE_DIR) + u'/' + QLatin1StringView(folder),
                           {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            if (QString::fromUtf8(file.readAll()).contains(nested)) {
                wrong.append(file.fileName());
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::everyTextHasGerman()
{
    const QList<Text> texts = today(u"de"_s);
    QVERIFY2(texts.size() > 150, "the texts were not found");
    QStringList missing;
    for (const Text &text : texts) {
        const bool complete = text.finished && text.translations.size() == (text.plural ? 2 : 1)
                              && !text.translations.contains(QString());
        if (!complete) {
            missing.append(text.context + u": "_s + text.source);
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestTranslations::placeholdersAreKept()
{
    QStringList wrong;
    for (const Text &text : today(u"de"_s)) {
        for (const QString &translation : text.translations) {
            QStringList expected = placeholders(text.source);
            QStringList found = placeholders(translation);
            if (text.plural) { // a singular may say "one" in a word
                for (const QString &count : {u"%n"_s, u"%Ln"_s}) {
                    expected.removeAll(count);
                    found.removeAll(count);
                }
            }
            if (expected != found) {
                wrong.append(text.source + u" → "_s + translation);
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::englishHasItsPlurals()
{
    QStringList missing;
    const QList<Text> texts = today(u"en"_s);
    QVERIFY(!texts.isEmpty());
    for (const Text &text : texts) {
        if (!text.plural || !text.finished || text.translations.size() != 2 || text.translations.contains(QString())) {
            missing.append(text.context + u": "_s + text.source);
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
