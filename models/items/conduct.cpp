// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/conduct.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

QVariantMap conductToMap(const Conduct &conduct)
{
    return {{u"holdSeconds"_s, conduct.holdSeconds},
            {u"warnMinutes"_s, conduct.waiting.warnMinutes},
            {u"urgentMinutes"_s, conduct.waiting.urgentMinutes},
            {u"keepRunning"_s, conduct.keepRunning},
            {u"notices"_s, noticeSettingsToMap(conduct.notices)}};
}

Conduct conductFromMap(const QVariantMap &map)
{
    constexpr int longestWait = 100'000; // minutes
    Conduct conduct;
    const auto number = [&map](const QString &name, int usual, int least, int most) {
        bool ok = false;
        const int value = map.value(name).toInt(&ok);
        return ok ? std::clamp(value, least, most) : usual;
    };
    conduct.holdSeconds = number(u"holdSeconds"_s, conduct.holdSeconds, 0, Conduct::longestHold);
    conduct.waiting.warnMinutes = number(u"warnMinutes"_s, conduct.waiting.warnMinutes, 1, longestWait);
    conduct.waiting.urgentMinutes =
        number(u"urgentMinutes"_s, conduct.waiting.urgentMinutes, conduct.waiting.warnMinutes, longestWait);
    conduct.keepRunning = map.value(u"keepRunning"_s, false).toBool();
    conduct.notices = noticeSettingsFromMap(map.value(u"notices"_s).toMap());
    return conduct;
}

} // namespace deskside
