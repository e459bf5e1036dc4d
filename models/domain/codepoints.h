// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace deskside {

/// How many UTF-16 units a code point takes.
inline qsizetype unitsOf(char32_t c)
{
    return QChar::requiresSurrogates(c) ? 2 : 1;
}

/// The code point that begins at `i`; half a surrogate pair stands for itself.
inline char32_t codePointAt(QStringView text, qsizetype i)
{
    const char16_t c = text[i].unicode();
    const bool isPair = QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(c, text[i + 1].unicode()) : c;
}

} // namespace deskside
