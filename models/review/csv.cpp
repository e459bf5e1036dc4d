// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/csv.h"

#include "models/domain/safetext.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// A sign at most, digits, and decimals after a point at most: no spreadsheet finds anything to run in it.
bool isPlainNumber(QStringView text)
{
    if (!text.isEmpty() && (text.front() == u'-' || text.front() == u'+')) {
        text = text.sliced(1);
    }
    const qsizetype point = text.indexOf(u'.');
    const auto allDigits = [](QStringView part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), isDigit);
    };
    return point < 0 ? allDigits(text) : allDigits(text.first(point)) && allDigits(text.sliced(point + 1));
}

bool beginsFormula(QStringView text)
{
    qsizetype spaces = 0;
    while (spaces < text.size() && text[spaces].isSpace()) {
        if (text[spaces] == u'\t' || text[spaces] == u'\r') {
            return true;
        }
        ++spaces;
    }
    static constexpr QStringView dangerous = u"=+-@\uff1d\uff0b\uff0d\uff20";
    return spaces < text.size() && dangerous.contains(text[spaces]) && !isPlainNumber(text);
}

bool mustBeQuoted(QChar c)
{
    return c == u'"' || c == u',' || c == u'\n' || c == u'\r';
}

/// Printable ASCII and line feeds: there is nothing to clean.
bool isHarmless(QChar c)
{
    return (c >= u' ' && c <= u'~') || c == u'\n';
}

} // namespace

void appendCsvCell(QByteArray *out, const QString &text)
{
    const bool defused = beginsFormula(text);
    if (!std::any_of(text.begin(), text.end(), mustBeQuoted)) {
        if (defused) {
            out->append('\'');
        }
        out->append(text.toUtf8());
        return;
    }
    out->append(defused ? "\"'" : "\"");
    QByteArray bytes = text.toUtf8();
    bytes.replace('"', "\"\"");
    out->append(bytes);
    out->append('"');
}

QByteArray csvCell(const QString &text)
{
    QByteArray cell;
    appendCsvCell(&cell, text);
    return cell;
}

QString cleaned(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), isHarmless)) {
        return text;
    }
    // The break opportunities that safeText() puts into long runs are for layouts.
    return safeText(text, std::numeric_limits<qsizetype>::max() / 2).remove(QChar(0x200b));
}

void appendJsonText(QByteArray *out, const QString &text)
{
    static constexpr char digits[] = "0123456789abcdef";
    const QByteArray bytes = text.toUtf8();
    out->reserve(out->size() + bytes.size() + 2);
    out->append('"');
    const char *from = bytes.cbegin();
    for (const char *at = from; at != bytes.cend(); ++at) {
        const auto c = static_cast<unsigned char>(*at);
        if (c >= 0x20 && c != '"' && c != '\\') {
            continue;
        }
        out->append(from, at - from);
        from = at + 1;
        if (c >= 0x20) {
            out->append('\\').append(*at);
        } else if (c == '\n') {
            out->append("\\n");
        } else {
            out->append("\\u00").append(digits[c >> 4]).append(digits[c & 0xf]);
        }
    }
    out->append(from, bytes.cend() - from);
    out->append('"');
}

} // namespace deskside
