// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"

#include <QDate>
#include <functional>

/// The queries for the chats behind a figure of the review desk.
namespace deskside {

/// `name:"text"`; quotes in the text are left out, as there is no way to write them. Empty for an empty text.
QString termOf(QLatin1StringView name, const QString &text);
/// Those that are not empty, all of which must hold.
QString allOf(std::initializer_list<QString> terms);
/// Chats that were created on these days, both inclusive; either may be null.
QString createdTerm(QDate from, QDate to);
/// Chats of one version of one assistant.
QString versionTerms(const AiVersion &ai);

/// Chats whose word in a field (a channel, a classification) is one of `meant`, and no other of `all`. Words are found
/// by their beginnings: those that are found beside are left out by name. `term` says one word; 0 is what is not
/// reported. Null where that cannot be said, or not in as many characters as the search box takes.
QString exactTerms(const QList<WordId> &meant, const QList<WordId> &all, WordId CompactRow::*field, const Words &words,
                   const std::function<QString(WordId)> &term);

} // namespace deskside
