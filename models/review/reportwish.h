// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/figures.h"
#include "models/review/mask.h"

#include <QMetaType>

namespace deskside {

/// What a person wants out of the review desk, in a file.
struct ReportWish {
    enum class Format : unsigned char { Pdf, Html, Csv, JsonLines };
    Format format = Format::Pdf;
    bool eachHandoff = false; ///< of CSV and JSON Lines: a row for each handoff, not for each chat
    bool texts = false;       ///< titles and customers, too
    bool hasMark = false;     ///< a byte order mark first, which some spreadsheets want
    QSet<Personal> mask;
    QString file;
    QString query;
    ReviewPeriod period;
    std::optional<PeriodStep> step; ///< of the rate over time; nullopt: as fits the days
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::ReportWish)
