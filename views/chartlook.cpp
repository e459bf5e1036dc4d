// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartlook.h"

#include "views/theme.h"

#include <QWidget>

namespace deskside {

ChartLook chartLook(const QWidget &widget)
{
    const QPalette palette = widget.palette();
    const QFont font = widget.font();
    const auto color = [&palette](theme::Meaning meaning) { return theme::color(meaning, palette); };
    ChartLook look;
    look.text = color(theme::Meaning::Text);
    look.muted = color(theme::Meaning::Muted);
    look.line = color(theme::Meaning::Line);
    look.base = palette.color(QPalette::Base);
    look.tones = {color(theme::Meaning::Accent),  color(theme::Meaning::Person),   color(theme::Meaning::Ai),
                  color(theme::Meaning::Waiting), color(theme::Meaning::Positive), color(theme::Meaning::Negative),
                  color(theme::Meaning::Muted)};
    look.body = theme::font(font, theme::TextSize::Body);
    look.small = theme::font(font, theme::TextSize::Small);
    look.title = theme::font(font, theme::TextSize::Title, true);
    look.step = theme::space(1, font);
    look.mirrored = widget.layoutDirection() == Qt::RightToLeft;
    return look;
}

} // namespace deskside
