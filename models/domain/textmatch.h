// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>
#include <utility>

/// How search compares texts. Folding takes away what a person does not type: case, diacritics (ß is ss, ø is o), the
/// difference between full and half width, invisible characters; white space becomes single spaces.
namespace deskside {

QString folded(QStringView text);

/// True when a word of `text` begins with `foldedWord`, which may hold several words. Scripts that write no spaces have
/// no beginnings of words, and punctuation none either: there it may stand anywhere. False for an empty `foldedWord`.
bool hasWordPrefix(QStringView text, QStringView foldedWord);

/// True when `foldedPart`, which must not be empty, stands at the beginning of `text`.
bool beginsFolded(QStringView text, QStringView foldedPart);
/// True when `foldedPart`, which must not be empty, stands anywhere in `text`.
bool containsFolded(QStringView text, QStringView foldedPart);

/// Where hasWordPrefix() finds the words (given as typed): start and length in UTF-16 units of `text`, in order, not
/// overlapping, never half a character. For marking hits.
QList<std::pair<qsizetype, qsizetype>> hits(QStringView text, const QList<QString> &words);

} // namespace deskside
