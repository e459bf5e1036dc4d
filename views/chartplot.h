// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/chartdata.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QRectF>
#include <array>
#include <memory>

class QPainter;

namespace deskside {

/// What a drawing takes from the palette, the font and the direction of reading of the widget that it is for.
struct ChartLook {
    QColor text;
    QColor muted;
    QColor line; ///< separates, and is no text
    QColor base;
    std::array<QColor, 7> tones; ///< in the order of ChartTone
    QFont body;
    QFont small;
    QFont title;           ///< semi-bold
    double step = 8;       ///< of the grid, in pixels
    bool mirrored = false; ///< from right to left: bars, the axis of time and the columns alike

    const QColor &tone(ChartTone which) const { return tones[static_cast<std::size_t>(which)]; }
    bool operator==(const ChartLook &) const = default;
};

/// The drawing of one chart: no widget, no focus, no events, so that what draws can be replaced or missing and the rest
/// is the same for every kind. Coordinates are those of the widget, in pixels.
class ChartPlot
{
public:
    ChartPlot() = default;
    virtual ~ChartPlot() = default;
    Q_DISABLE_COPY_MOVE(ChartPlot)

    virtual void setData(const ChartData &data, const ChartLook &look) = 0;
    /// The height that it wants at a width.
    virtual int heightFor(int width) const = 0;
    virtual void resize(const QSizeF &size) = 0;
    virtual void paint(QPainter &painter) = 0;
    /// Where a mark is, for the pointer and the frame of the focus; one of which nothing is known has a place too.
    virtual QRectF markRect(int mark) const = 0;
    /// -1: none.
    virtual int markAt(const QPointF &position) const = 0;
};

/// Makes drawings: what the plugin with Qt Charts is for the program.
class ChartPlotMaker
{
public:
    virtual ~ChartPlotMaker() = default;
    /// The version of Deskside it was built with: values cross the border, so it must be the program's.
    virtual const char *version() const = 0;
    /// Null for a kind that it does not draw.
    virtual std::unique_ptr<ChartPlot> make(ChartData::Kind kind) = 0;
};

} // namespace deskside

#define DESKSIDE_CHARTPLOTMAKER_IID "deskside.ChartPlotMaker/1"
Q_DECLARE_INTERFACE(deskside::ChartPlotMaker, DESKSIDE_CHARTPLOTMAKER_IID)
