// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartplot.h"

class QWidget;

namespace deskside {

/// What the drawing of a chart takes from a widget: the theme's meanings for its palette, its font, its direction.
ChartLook chartLook(const QWidget &widget);

} // namespace deskside
