// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

#include <array>

/// Which texts of a row are searched: the one answer for ChatFilter::matches() and for the index.
namespace deskside {

/// Where plain words and phrases are looked up; the last one is ChatRow::said.
std::array<QStringView, 7> searchedTexts(const ChatRow &row);
/// Where customer: looks. An id that is but a UUID is left out (null): nobody types one, and an index of them is large.
std::array<QStringView, 2> customerTexts(const ChatRow &row);

/// What ChatRow::said is for a chat's messages, told one after the other: no phrase reaches from one into the next.
void appendSaid(QString &said, const QString &message);

/// True for a word that may be the beginning of a vendor's id: 8 characters or more, a digit among them, and no others
/// than ASCII letters, digits, - and _.
bool mayBeId(QStringView word);
/// True when `id` begins with this; the case of ASCII letters matters not. `lowerBeginning` is in lower case.
bool idBeginsWith(QStringView id, QStringView lowerBeginning);

} // namespace deskside
