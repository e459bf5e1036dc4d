// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

/// Strangers' text, made fit to be shown. Everything a vendor sends passes through here once on its way to a widget or
/// a terminal. What would act on the text around it, or hide, becomes something that can be seen:
/// - control characters their pictures (␛, ␀, ␡), those of C1 and halves of surrogate pairs U+FFFD
/// - marks, embeddings, overrides and isolates of direction their names: ⟨RLO⟩, ⟨LRM⟩
/// - a run of invisible characters (zero-width, soft hyphens, tags …) one ·
/// What scripts and emoji need stays: joiners, variation selectors, the tags of flags. Of the marks on one letter four
/// stay.
namespace deskside {

/// The longest text that is laid out at once; the rest is cut with an ellipsis.
inline constexpr qsizetype longestShown = 200'000;

/// One line: control characters, bidi overrides and zero-width characters become visible symbols (joiners that scripts
/// and emoji need stay), line breaks become spaces, runs of spaces one and none at the ends, and the text is cut after
/// `longest` UTF-16 units, between characters. Applying it again changes nothing.
QString safeLine(const QString &text, qsizetype longest = 500);

/// Several lines: as safeLine(), but spaces, line breaks (as LF) and tabs stay, and a run without a break opportunity
/// gets one (U+200B) every 80 units, so that layout stays fast.
QString safeText(const QString &text, qsizetype longest = longestShown);

/// A name inside a sentence, as safeLine() and isolated (FSI … PDI) so that its direction does not turn the sentence
/// around.
QString isolated(const QString &text);

/// True for links that may leave the program: http and https with a host and without a user name (which would pose as a
/// host), mailto to one address with nothing but a subject and a body.
bool isAllowedLink(const QUrl &url);

/// Up to two letters for an avatar, from the beginnings of the first and last word; one for names in Chinese, Japanese
/// or Korean; "?" when there is none, as in a telephone number.
QString initials(const QString &name);

} // namespace deskside
