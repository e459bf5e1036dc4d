// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filerisk.h"

#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(deskside::FileRisk)

class TestFileRisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWorseOfNameAndTypeCounts_data();
    void theWorseOfNameAndTypeCounts();
};

void TestFileRisk::theWorseOfNameAndTypeCounts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<FileRisk>("risk");
    const auto row = [](const QString &name, const QString &type, FileRisk risk) {
        QTest::newRow(qPrintable(QString(name + u" | "_s + type))) << name << type << risk;
    };
    row(u"photo.jpg"_s, u"image/jpeg"_s, FileRisk::None);
    row(u"PHOTO.JPG"_s, {}, FileRisk::None);
    row(u"bill.pdf"_s, u"application/octet-stream"_s, FileRisk::None);
    row(u"voice"_s, u"audio/ogg; codecs=opus"_s, FileRisk::None);
    row(u"table.xlsx"_s, u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s, FileRisk::None);
    row({}, {}, FileRisk::Unknown);
    row(u"file"_s, u"application/octet-stream"_s, FileRisk::Unknown);
    row(u"things.zip"_s, u"application/zip"_s, FileRisk::Unknown);
    row(u"strange.xyz"_s, u"image/png"_s, FileRisk::Unknown);
    row(u"invoice.exe"_s, u"application/pdf"_s, FileRisk::Runs);
    row(u"invoice.pdf.EXE"_s, {}, FileRisk::Runs);
    row(u"invoice.exe. "_s, {}, FileRisk::Runs);
    row(u"invoice.exe\u200b"_s, {}, FileRisk::Runs);
    row(u"invoice_\u202Efdp.exe"_s, u"application/pdf"_s, FileRisk::Runs);
    row(u"invoice.e\u202Exe"_s, {}, FileRisk::Runs);
    row(u"a.desktop"_s, {}, FileRisk::Runs);
    row(u"a.sh"_s, u"text/plain"_s, FileRisk::Runs);
    row(u"page.html"_s, u"text/html"_s, FileRisk::Runs);
    row(u"drawing.svg"_s, u"image/svg+xml"_s, FileRisk::Runs);
    row(u"letter.docm"_s, {}, FileRisk::Runs);
    row(u"photo.jpg"_s, u"application/x-msdownload"_s, FileRisk::Runs);
    row(u"photo.jpg"_s, u"APPLICATION/X-MS-DOS-EXECUTABLE"_s, FileRisk::Runs);
    row(u"app"_s, u"application/x-executable"_s, FileRisk::Runs);
    row(u"letter.txt"_s, u"application/vnd.ms-word.document.macroEnabled.12"_s, FileRisk::Runs);
    row(u"a.apk"_s, u"application/vnd.android.package-archive"_s, FileRisk::Runs);
}

void TestFileRisk::theWorseOfNameAndTypeCounts()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QTEST(fileRisk(name, type), "risk");
}

QTEST_GUILESS_MAIN(TestFileRisk)
#include "tst_filerisk.moc"
