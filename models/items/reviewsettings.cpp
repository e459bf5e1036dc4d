// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reviewsettings.h"

#include "models/domain/reviewedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

QVariantMap reviewSettingsToMap(const ReviewSettings &settings)
{
    return {{u"reviewer"_s, settings.reviewer},
            {u"longWaitMinutes"_s, settings.longWaitMinutes},
            {u"sharing"_s, sharedReviewsToMap(settings.sharing)}};
}

ReviewSettings reviewSettingsFromMap(const QVariantMap &map)
{
    constexpr int longest = 10'000; // minutes
    ReviewSettings settings;
    settings.reviewer = reviewerName(map.value(u"reviewer"_s).toString());
    bool ok = false;
    const int minutes = map.value(u"longWaitMinutes"_s).toInt(&ok);
    settings.longWaitMinutes = ok ? std::clamp(minutes, 1, longest) : settings.longWaitMinutes;
    settings.sharing = sharedReviewsFromMap(map.value(u"sharing"_s).toMap());
    return settings;
}

} // namespace deskside
