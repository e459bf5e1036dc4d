// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

/// What textmatch.h makes of single characters.
namespace deskside {

/// What a folded code point is to the words of a text.
enum class CharKind : unsigned char {
    Between, ///< punctuation, spaces, controls: separates and is not looked for
    Letter,  ///< part of a word: letters and numbers
    Single,  ///< a word by itself: symbols, and the letters of scripts that write no spaces
    Mark     ///< belongs to what stands before it
};

/// A code point as it is compared, in UTF-16; nothing for one that a person neither sees nor types.
struct FoldedChar {
    static constexpr unsigned char isLong = 0xff;
    char16_t units[3] = {};
    unsigned char length = 0;          ///< of `units`; isLong: see foldedLong()
    CharKind kind = CharKind::Between; ///< where the code point is what folding leaves of some
};

namespace Folding {

/// Worked out once for each block of 256 code points, by the first who asks; may be asked in any thread.
const FoldedChar &foldedChar(char32_t c);
/// What is longer than three units (ﷺ).
QString foldedLong(char32_t c);

constexpr CharKind asciiKind(char16_t c)
{
    const bool isLetter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    const bool isSymbol =
        c == u'$' || c == u'+' || (c >= u'<' && c <= u'>') || c == u'^' || c == u'`' || c == u'|' || c == u'~';
    return isLetter ? CharKind::Letter : isSymbol ? CharKind::Single : CharKind::Between;
}

constexpr char16_t asciiFolded(char16_t c)
{
    const bool isSpace = c == u' ' || (c >= u'\t' && c <= u'\r');
    return isSpace ? u' ' : c >= u'A' && c <= u'Z' ? char16_t(c + 0x20) : c;
}

} // namespace Folding

} // namespace deskside
