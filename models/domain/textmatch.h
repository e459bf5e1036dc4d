// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>
#include <utility>

/// How search compares texts. Folding takes away what a person does not type: case, diacritics (ß is ss, ø is o), the
/// difference between full and half width, invisible characters; white space becomes single spaces.
///
/// Words are looked up in tokens. A folded text is cut into them: a run of letters, numbers and their marks is one; in
/// scripts that write no spaces each character is one; each symbol (+, €, an emoji) is one; punctuation, spaces and
/// controls stand between tokens and are not looked for. The full-text index keeps the same tokens.
namespace deskside {

QString folded(QStringView text);

/// The tokens of a text with single spaces between them; empty for a text without any ("?!"). No token holds a space, a
/// quote or U+241E, which indexTexts() puts between fields; one longer than longestToken is cut off there.
QString tokensOf(QStringView text);
/// Appends the tokens of `text`, a space before them when `out` is not empty.
void appendTokens(QStringView text, QString &out);
constexpr qsizetype longestToken = 128; ///< UTF-16 units; SQLite cuts tokens, too, but without telling

/// True when `tokens`, as tokensOf() gives them, stand one after the other in `text`, the last as the beginning of a
/// token. False for empty `tokens`.
bool hasWordPrefix(QStringView text, QStringView tokens);

/// True when `foldedPart`, which must not be empty, stands at the beginning of `text`.
bool beginsFolded(QStringView text, QStringView foldedPart);
/// True when `foldedPart`, which must not be empty, stands anywhere in `text`.
bool containsFolded(QStringView text, QStringView foldedPart);

/// Where hasWordPrefix() finds the words (given as typed): start and length in UTF-16 units of `text`, in order, not
/// overlapping, never half a character. For marking hits.
QList<std::pair<qsizetype, qsizetype>> hits(QStringView text, const QList<QString> &words);

} // namespace deskside
