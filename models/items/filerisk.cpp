// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filerisk.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// What one of the systems runs, or mounts to run something of it, or opens with a program that runs what is inside.
const QSet<QString> &running()
{
    static const QSet<QString> endings{
        u"action"_s,  u"apk"_s,    u"app"_s,    u"appimage"_s, u"appx"_s,    u"bash"_s, u"bat"_s,   u"bin"_s,
        u"chm"_s,     u"cmd"_s,    u"com"_s,    u"command"_s,  u"cpl"_s,     u"crx"_s,  u"csh"_s,   u"deb"_s,
        u"dll"_s,     u"dmg"_s,    u"docm"_s,   u"dotm"_s,     u"desktop"_s, u"elf"_s,  u"exe"_s,   u"fish"_s,
        u"flatpak"_s, u"gadget"_s, u"hlp"_s,    u"hta"_s,      u"htm"_s,     u"html"_s, u"img"_s,   u"inf"_s,
        u"ins"_s,     u"iso"_s,    u"jar"_s,    u"jnlp"_s,     u"job"_s,     u"js"_s,   u"jse"_s,   u"ksh"_s,
        u"lnk"_s,     u"mjs"_s,    u"msc"_s,    u"msi"_s,      u"msix"_s,    u"msp"_s,  u"mst"_s,   u"one"_s,
        u"out"_s,     u"pif"_s,    u"pkg"_s,    u"pl"_s,       u"potm"_s,    u"ppam"_s, u"ppsm"_s,  u"pptm"_s,
        u"ps1"_s,     u"psm1"_s,   u"py"_s,     u"pyc"_s,      u"pyw"_s,     u"rb"_s,   u"reg"_s,   u"rpm"_s,
        u"run"_s,     u"scf"_s,    u"scr"_s,    u"sct"_s,      u"sh"_s,      u"shb"_s,  u"shs"_s,   u"sldm"_s,
        u"snap"_s,    u"so"_s,     u"svg"_s,    u"sys"_s,      u"url"_s,     u"vb"_s,   u"vbe"_s,   u"vbs"_s,
        u"vhd"_s,     u"vhdx"_s,   u"webloc"_s, u"wsc"_s,      u"wsf"_s,     u"wsh"_s,  u"xhtml"_s, u"xlam"_s,
        u"xll"_s,     u"xlsm"_s,   u"xltm"_s,   u"xht"_s,      u"xpi"_s,     u"zsh"_s};
    return endings;
}

const QSet<QString> &shown()
{
    static const QSet<QString> endings{
        u"aac"_s,  u"amr"_s,  u"avi"_s,  u"avif"_s, u"bmp"_s,  u"csv"_s,  u"docx"_s, u"eml"_s, u"flac"_s, u"gif"_s,
        u"heic"_s, u"heif"_s, u"ics"_s,  u"jpeg"_s, u"jpg"_s,  u"json"_s, u"log"_s,  u"m4a"_s, u"m4v"_s,  u"md"_s,
        u"mkv"_s,  u"mov"_s,  u"mp3"_s,  u"mp4"_s,  u"mpeg"_s, u"mpg"_s,  u"odp"_s,  u"ods"_s, u"odt"_s,  u"oga"_s,
        u"ogg"_s,  u"ogv"_s,  u"opus"_s, u"pdf"_s,  u"png"_s,  u"pptx"_s, u"rtf"_s,  u"tif"_s, u"tiff"_s, u"tsv"_s,
        u"txt"_s,  u"vcf"_s,  u"wav"_s,  u"weba"_s, u"webm"_s, u"webp"_s, u"xlsx"_s};
    return endings;
}

QString endingOf(QString name)
{
    // Systems drop what stands here, and "photo.exe. " is a program after all.
    while (!name.isEmpty() && (name.back() == u'.' || name.back().isSpace() || !name.back().isPrint())) {
        name.chop(1);
    }
    const qsizetype dot = name.lastIndexOf(u'.');
    QString ending;
    for (const QChar c : QStringView(name).sliced(dot + 1)) {
        if (c.isPrint() && !c.isSpace()) { // no mark that turns or hides letters
            ending += c.toLower();
        }
    }
    return dot < 0 ? QString() : ending;
}

FileRisk riskOfType(const QString &mimetype)
{
    const QString type = mimetype.section(u';', 0, 0).trimmed().toLower();
    static const QSet<QString> unsaid{QString(), u"application/octet-stream"_s, u"binary/octet-stream"_s};
    static const QSet<QString> documents{u"application/pdf"_s, u"application/json"_s, u"application/rtf"_s,
                                         u"application/ogg"_s, u"message/rfc822"_s};
    static const QSet<QString> programs{u"text/html"_s,     u"text/javascript"_s, u"text/x-shellscript"_s,
                                        u"text/x-python"_s, u"text/vbscript"_s,   u"image/svg+xml"_s};
    if (programs.contains(type)) {
        return FileRisk::Runs;
    }
    for (const auto *group : {"image/", "audio/", "video/", "text/"}) {
        if (type.startsWith(QLatin1StringView(group))) {
            return FileRisk::None;
        }
    }
    if (unsaid.contains(type) || documents.contains(type) || type.startsWith("application/vnd.oasis."_L1)
        || (type.startsWith("application/vnd.openxmlformats-"_L1) && !type.contains("macro"_L1))) {
        return unsaid.contains(type) ? FileRisk::Unknown : FileRisk::None;
    }
    for (const auto *word :
         {"executable", "msdownload", "msdos",   "dosexec", "msi",     "java",      "script",  "python",  "perl",
          "ruby",       "-sh",        "package", "debian",  "rpm",     "diskimage", "iso9660", "desktop", "macro",
          "xhtml",      "sharedlib",  "hta",     "bat",     "flatpak", "appimage",  "shortcut"}) {
        if (type.contains(QLatin1StringView(word))) {
            return FileRisk::Runs;
        }
    }
    return FileRisk::Unknown;
}

} // namespace

FileRisk fileRisk(const QString &name, const QString &mimetype)
{
    const QString ending = endingOf(name);
    const FileRisk byType = riskOfType(mimetype);
    if (running().contains(ending) || byType == FileRisk::Runs) {
        return FileRisk::Runs;
    }
    const bool typeSaysNothing = mimetype.trimmed().isEmpty() || byType == FileRisk::Unknown;
    if (shown().contains(ending)) {
        return byType == FileRisk::None || typeSaysNothing ? FileRisk::None : byType;
    }
    return ending.isEmpty() ? byType : FileRisk::Unknown;
}

} // namespace deskside
