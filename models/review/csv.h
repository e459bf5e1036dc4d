// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// Texts as cells of a CSV file (RFC 4180, UTF-8).
namespace deskside {

/// A cell, quoted where it must be. What a spreadsheet would run as a formula begins with an apostrophe (OWASP, "CSV
/// Injection": = + - @ and their full-width forms, tab and CR; here behind spaces, too), but plain numbers do not.
QByteArray csvCell(const QString &text);
/// The same onto the end of `out`.
void appendCsvCell(QByteArray *out, const QString &text);

/// Ends a line of cells.
inline constexpr auto csvLineEnd = "\r\n";
/// What tells some spreadsheets that a file is UTF-8.
inline constexpr auto utf8Mark = "\xef\xbb\xbf";

/// A stranger's text for a file: control characters and what steers direction become something that can be seen (see
/// safeText()), line breaks are LF. In full, whatever its length.
QString cleaned(const QString &text);

/// A text in JSON, in its quotes, as it is, onto the end of `out`; halves of surrogate pairs become U+FFFD.
void appendJsonText(QByteArray *out, const QString &text);

} // namespace deskside
