// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/reporthtml.h"

class QIODevice;

namespace deskside {

/// A report as a PDF, A4 or Letter as the locale has it, with the filters and the coverage on each page. Needs a
/// QGuiApplication for its fonts, and no display. False when it cannot be written.
bool writePdf(QIODevice *to, const ReportHead &head, const QList<ChartData> &charts, const ReportColors &colors);

} // namespace deskside
