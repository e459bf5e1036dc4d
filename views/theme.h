// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QPainter;

/// The look in one file: the table of meanings with a light and a dark colour each, three sizes of the desktop's font,
/// the 8-pixel grid and the tinted icons. Nothing else in the project names a colour.
namespace deskside::theme {

enum class Meaning : unsigned char { Text, Muted, Line, Accent, Ai, Person, Waiting, Negative, Positive };

/// True when the palette's window is darker than its text.
bool isDark(const QPalette &palette);
/// The colour of a meaning for text, icons and lines. All but Line (which only separates) have a contrast of 4.5:1
/// against base, window and their own fill(), whatever palette the desktop brings.
QColor color(Meaning meaning, const QPalette &palette);
/// The soft fill behind it: a pill, a bubble, a selected row (Accent).
QColor fill(Meaning meaning, const QPalette &palette);

/// What can be read on a solid area of `background`: the text of a badge or of a main button.
QColor textOn(const QColor &background);
/// The contrast of two opaque colours as WCAG counts it, 1 to 21.
double contrast(const QColor &a, const QColor &b);

enum class TextSize : unsigned char { Small, Body, Title };
/// The desktop's font in one of three sizes. `bold` is semi-bold.
QFont font(const QFont &base, TextSize size, bool bold = false);

/// A step of the 8-pixel grid, scaled with the font: space(1) is 8 px at the usual size, space(0.5) is 4.
int space(double steps, const QFont &font);

/// The palettes that "View ▸ Appearance" can force; the desktop's own is used unless it does.
QPalette lightPalette();
QPalette darkPalette();

/// The names that icon() and paintIcon() know.
QStringList iconNames();
/// An icon of the family in resources/icons ("channel-whatsapp", "ai", "person" …) in a meaning's colour, sharp at
/// every scale.
QIcon icon(const QString &name, Meaning meaning, const QPalette &palette);
/// The program's own icon, for its windows.
QIcon applicationIcon();
/// Paints the same icon centred into `rect`, as large as fits. An unknown name paints nothing.
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color);

} // namespace deskside::theme
