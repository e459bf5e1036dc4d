// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace deskside {

/// The language of tests: every translated text in brackets, right to left. What shows up without brackets is not
/// translatable.
inline constexpr auto pseudoLanguage = "pseudo-rtl";

/// Installs the translations of `language` ("de"), or of the desktop's languages when it is empty, together with its
/// number and date formats. False when Deskside does not speak the language asked for.
bool installLanguage(const QString &language);

} // namespace deskside
