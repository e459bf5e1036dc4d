// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/folding.h"

#include "models/domain/codepoints.h"

#include <QString>
#include <array>
#include <atomic>

namespace deskside {

namespace {

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

/// True for scripts whose words stand without spaces between them.
bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_TaiLe:
    case QChar::Script_NewTaiLue:
    case QChar::Script_TaiTham:
    case QChar::Script_TaiViet:
    case QChar::Script_Balinese:
    case QChar::Script_Javanese:
        return true;
    default:
        return c >= 0x3000 && c <= 0x30ff; // what kana and Han have in common, the long vowel mark for one
    }
}

CharKind kindOf(char32_t c)
{
    if (c < 0x80) {
        return Folding::asciiKind(char16_t(c));
    }
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return CharKind::Mark;
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        return isUnspaced(c) ? CharKind::Single : CharKind::Letter;
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
    case QChar::Other_PrivateUse:
        return c == 0x166d ? CharKind::Between : CharKind::Single; // once was punctuation, and is to SQLite
    default:
        return CharKind::Between;
    }
}

void fold(char32_t c, QString &out)
{
    if (c < 0x80) {
        out.append(Folding::asciiFolded(char16_t(c)));
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
        out.append(QChar(char16_t(0x1100 + index / (21 * 28))));
        out.append(QChar(char16_t(0x1161 + index % (21 * 28) / 28)));
        if (index % 28 != 0) {
            out.append(QChar(char16_t(0x11a7 + index % 28)));
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
        out.append(QChar(unit));
    }
}

FoldedChar made(char32_t c)
{
    FoldedChar result;
    result.kind = kindOf(c);
    const QString text = Folding::foldedLong(c);
    if (text.size() > qsizetype(std::size(result.units))) {
        result.length = FoldedChar::isLong;
        return result;
    }
    for (QChar unit : text) {
        result.units[result.length++] = unit.unicode();
    }
    return result;
}

constexpr char32_t pageSize = 0x100;
using Page = std::array<FoldedChar, pageSize>;

} // namespace

const FoldedChar &Folding::foldedChar(char32_t c)
{
    static std::atomic<const Page *> pages[(QChar::LastValidCodePoint + 1) / pageSize];
    std::atomic<const Page *> &place = pages[c / pageSize];
    const Page *page = place.load(std::memory_order_acquire);
    if (!page) {
        auto *mine = new Page;
        for (char32_t i = 0; i < pageSize; ++i) {
            (*mine)[i] = made(c / pageSize * pageSize + i);
        }
        if (place.compare_exchange_strong(page, mine, std::memory_order_acq_rel)) {
            page = mine;
        } else {
            delete mine; // another thread was faster
        }
    }
    return (*page)[c % pageSize];
}

QString Folding::foldedLong(char32_t c)
{
    QString text;
    fold(c, text);
    return text;
}

} // namespace deskside
