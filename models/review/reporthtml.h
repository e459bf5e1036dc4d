// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/chartdata.h"

#include <QMap>

namespace deskside {

/// What stands on a report besides its charts. Every text is ready for a person.
struct ReportHead {
    QString title;       ///< "Deskside report"
    QString period;      ///< "1 to 30 November 2026"
    QStringList filters; ///< "Account: Acme", "Query: channel:whatsapp"
    QString coverage;    ///< what the figures are made of: "1,204 chats; Acme: history not complete"
    QString made;        ///< when, and by which program
    bool operator==(const ReportHead &) const = default;
};

/// The colours of a report as "#rrggbb", for white paper.
struct ReportColors {
    QString text = QStringLiteral("#1d1d1f");
    QString muted = QStringLiteral("#5f6368");
    QString line = QStringLiteral("#dadce0");
    QMap<ChartTone, QString> tones; ///< of marks
};

/// A report as one HTML file: no scripts, nothing from elsewhere, every text escaped. Each chart is drawn in SVG or in
/// boxes and followed by the same as a table.
QString reportHtml(const ReportHead &head, const QList<ChartData> &charts, const ReportColors &colors);

/// The largest value of a chart's marks and intervals; 0 without any.
double largestOf(const ChartData &chart);

} // namespace deskside
