// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

/// Strangers' text, made fit to be shown. Everything a vendor sends passes through here on its way to a widget or a terminal.
namespace deskside {

/// The longest text that is laid out at once; the rest is cut with an ellipsis.
inline constexpr qsizetype longestShown = 200'000;

/// One line: control characters, bidi overrides and zero-width characters become visible symbols (joiners that scripts and
/// emoji need stay), line breaks become spaces, runs of spaces one, and the text is cut after `longest` UTF-16 units.
QString safeLine(const QString &text, qsizetype longest = 500);

/// Several lines: as safeLine(), but line breaks and tabs stay, and a run without a break opportunity gets one (U+200B)
/// every 80 units, so that layout stays fast.
QString safeText(const QString &text, qsizetype longest = longestShown);

/// A name inside a sentence, isolated (FSI … PDI) so that its direction does not turn the sentence around.
QString isolated(const QString &text);

/// True for links that may leave the program: http and https with a host, mailto without headers that attach or send.
bool isAllowedLink(const QUrl &url);

/// Up to two letters for an avatar, from the beginnings of the first and last word; "?" when there is none.
QString initials(const QString &name);

} // namespace deskside
