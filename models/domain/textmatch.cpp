// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/textmatch.h"

#include "models/domain/codepoints.h"

#include <QVarLengthArray>
#include <algorithm>
#include <array>

namespace deskside {

namespace {

/// Long enough for nearly every field of a row, so that folding one allocates nothing.
using Buffer = QVarLengthArray<char16_t, 1024>;

QStringView view(const Buffer &buffer)
{
    return {buffer.data(), buffer.size()};
}

/// Letters that Unicode does not decompose, but people type without their stroke or as two; null when it is none of
/// them.
const char16_t *withoutStroke(char32_t c)
{
    switch (c) {
    case 0x00df: // ß
    case 0x1e9e:
        return u"ss";
    case 0x00e6: // æ
    case 0x00c6:
        return u"ae";
    case 0x0153: // œ
    case 0x0152:
        return u"oe";
    case 0x00f8: // ø
    case 0x00d8:
        return u"o";
    case 0x0142: // ł
    case 0x0141:
        return u"l";
    case 0x0111: // đ
    case 0x0110:
        return u"d";
    case 0x0127: // ħ
    case 0x0126:
        return u"h";
    case 0x0131: // ı
        return u"i";
    case 0x2018: // ‘ ’
    case 0x2019:
        return u"'";
    case 0x201c: // “ ” „
    case 0x201d:
    case 0x201e:
        return u"\"";
    default:
        return c >= 0x2010 && c <= 0x2015 ? u"-" : nullptr; // dashes
    }
}

/// Accents, vowel points and variation selectors, but not the vowels of Indic scripts or the voicing marks of kana.
bool isDiacritic(char32_t c)
{
    if (QChar::category(c) != QChar::Mark_NonSpacing || c == 0x3099 || c == 0x309a) {
        return false;
    }
    switch (QChar::script(c)) {
    case QChar::Script_Inherited:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Hebrew:
    case QChar::Script_Arabic:
        return true;
    default:
        return false;
    }
}

constexpr std::array<char16_t, 0x80> asciiFolds = [] {
    std::array<char16_t, 0x80> folds{};
    for (char16_t c = 0; c < 0x80; ++c) {
        const bool isSpace = c == u' ' || (c >= u'\t' && c <= u'\r');
        folds[c] = isSpace ? u' ' : c >= u'A' && c <= u'Z' ? char16_t(c + 0x20) : c;
    }
    return folds;
}();

void fold(char32_t c, Buffer &out)
{
    if (c < 0x80) {
        out.append(asciiFolds[c]);
        return;
    }
    if (const char16_t *plain = withoutStroke(c)) {
        for (; *plain; ++plain) {
            out.append(*plain);
        }
        return;
    }
    if (QChar::isSpace(c)) {
        out.append(u' ');
        return;
    }
    if (QChar::category(c) == QChar::Other_Format || isDiacritic(c)) {
        return;
    }
    if (c >= 0xac00 && c <= 0xd7a3) { // a Hangul syllable, so that one begun matches one finished
        const char32_t index = c - 0xac00;
        out.append(char16_t(0x1100 + index / (21 * 28)));
        out.append(char16_t(0x1161 + index % (21 * 28) / 28));
        if (index % 28 != 0) {
            out.append(char16_t(0x11a7 + index % 28));
        }
        return;
    }
    if (QChar::decompositionTag(c) != QChar::NoDecomposition) {
        const QString parts = QChar::decomposition(c);
        for (qsizetype i = 0; i < parts.size();) {
            const char32_t part = codePointAt(parts, i);
            fold(part, out);
            i += unitsOf(part);
        }
        return;
    }
    if (const char32_t lower = QChar::toCaseFolded(c); lower != c) {
        fold(lower, out);
        return;
    }
    for (char16_t unit : QChar::fromUcs4(c)) {
        out.append(unit);
    }
}

/// Folds `text`; `each` is told after each code point where it began.
template <typename Each>
void foldAll(QStringView text, Buffer &out, Each each)
{
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        const char32_t c = codePointAt(text, i);
        i += unitsOf(c);
        const qsizetype before = out.size();
        fold(c, out);
        if (before > 0 && out.size() == before + 1 && out[before] == u' ' && out[before - 1] == u' ') {
            out.removeLast();
        }
        each(start);
    }
}

/// The same for the matching of a hundred thousand rows: most text is ASCII, or begins with a good deal of it.
void foldAll(QStringView text, Buffer &out)
{
    out.resize(text.size());
    char16_t *end = out.data();
    qsizetype i = 0;
    for (char16_t before = 0; i < text.size() && text[i].unicode() < 0x80; ++i) {
        const char16_t c = asciiFolds[text[i].unicode()];
        *end = c;
        end += c != u' ' || before != u' ';
        before = c;
    }
    out.resize(end - out.data());
    foldAll(text.sliced(i), out, [](qsizetype) {});
}

/// True for scripts whose words stand without spaces between them.
bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

/// `text` and the word found at `i` in it are folded.
bool mayBeginAt(QStringView text, qsizetype i)
{
    if (i == 0) {
        return true;
    }
    if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate()) {
        return false;
    }
    const char32_t here = codePointAt(text, i);
    const char32_t before = codePointBefore(text, i);
    const bool insideWord = QChar::isLetterOrNumber(here) && (QChar::isLetterOrNumber(before) || QChar::isMark(before));
    return !insideWord || isUnspaced(here) || isUnspaced(before);
}

qsizetype findWord(QStringView text, QStringView word, qsizetype from)
{
    for (qsizetype i = text.indexOf(word, from); i >= 0; i = text.indexOf(word, i + 1)) {
        if (mayBeginAt(text, i)) {
            return i;
        }
    }
    return -1;
}

} // namespace

QString folded(QStringView text)
{
    Buffer out;
    foldAll(text, out);
    return view(out).toString();
}

bool hasWordPrefix(QStringView text, QStringView foldedWord)
{
    if (foldedWord.isEmpty() || text.isEmpty()) {
        return false;
    }
    Buffer out;
    foldAll(text, out);
    return findWord(view(out), foldedWord, 0) >= 0;
}

bool beginsFolded(QStringView text, QStringView foldedPart)
{
    Buffer out;
    foldAll(text, out);
    return !foldedPart.isEmpty() && view(out).startsWith(foldedPart);
}

bool containsFolded(QStringView text, QStringView foldedPart)
{
    Buffer out;
    foldAll(text, out);
    return !foldedPart.isEmpty() && view(out).contains(foldedPart);
}

QList<std::pair<qsizetype, qsizetype>> hits(QStringView text, const QList<QString> &words)
{
    Buffer out;
    QVarLengthArray<qsizetype, 1024> sources; // for each folded unit, where the character it came from begins
    foldAll(text, out, [&](qsizetype start) {
        while (sources.size() < out.size()) {
            sources.append(start);
        }
    });

    QList<std::pair<qsizetype, qsizetype>> ranges; // begin and end
    for (const QString &typed : words) {
        const QString word = folded(typed);
        if (word.isEmpty()) {
            continue;
        }
        for (qsizetype at = findWord(view(out), word, 0); at >= 0; at = findWord(view(out), word, at + word.size())) {
            qsizetype next = at + word.size();
            while (next < sources.size() && sources[next] == sources[next - 1]) {
                ++next; // the rest of a character of which a part was found
            }
            ranges.append({sources[at], next < sources.size() ? sources[next] : text.size()});
        }
    }

    std::sort(ranges.begin(), ranges.end());
    QList<std::pair<qsizetype, qsizetype>> merged;
    qsizetype end = -1;
    for (const auto &range : std::as_const(ranges)) {
        if (range.first < end) {
            end = std::max(end, range.second);
            merged.last().second = end - merged.last().first;
        } else {
            end = range.second;
            merged.append({range.first, end - range.first});
        }
    }
    return merged;
}

} // namespace deskside
