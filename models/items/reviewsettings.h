// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sharing.h"

namespace deskside {

/// How handoffs are reviewed here.
struct ReviewSettings {
    QString reviewer;         ///< whose scores are given here; empty: nobody has said
    int longWaitMinutes = 30; ///< a wait for a person from which on a chat deserves eyes
    SharedReviewsSettings sharing;

    bool operator==(const ReviewSettings &) const = default;
};

/// For the settings.
QVariantMap reviewSettingsToMap(const ReviewSettings &settings);
/// What is missing or out of its range is as it is at first, or the nearest that can be.
ReviewSettings reviewSettingsFromMap(const QVariantMap &map);

} // namespace deskside

Q_DECLARE_METATYPE(deskside::ReviewSettings)
