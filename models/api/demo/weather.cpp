// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/weather.h"

namespace deskside::demo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {

constexpr int leftAlready = 25; // percent of the writes
constexpr int failing = 33;     // percent of the requests

} // namespace

ApiError offlineError()
{
    return {Kind::Offline, 0, u"the demo's network is switched off"_s, {}};
}

Forecast::Fate Forecast::fateOf(HttpRequest::Verb verb)
{
    const bool isWrite = verb != HttpRequest::Verb::Get;
    if (weather == Weather::Offline) {
        if (isWrite && m_dice.percent(leftAlready)) {
            return {ApiError{Kind::OutcomeUnknown, 0, u"the demo's network went away before the answer came"_s, {}},
                    true};
        }
        return {offlineError(), false};
    }
    if (weather != Weather::ServerErrors || !m_dice.percent(failing)) {
        return {};
    }
    switch (m_dice.below(3)) {
    case 0:
        return {ApiError{Kind::ServerFault, 500, u"HTTP 500"_s, {}}, false};
    case 1:
        return {ApiError{Kind::ServerFault, 503, u"HTTP 503"_s, 2s}, false};
    default:
        return {ApiError{isWrite ? Kind::OutcomeUnknown : Kind::ServerFault, 504, u"HTTP 504"_s, {}},
                isWrite && m_dice.percent(50)};
    }
}

std::optional<ApiError> Forecast::fateOfLine()
{
    if (weather == Weather::Offline) {
        return offlineError();
    }
    if (weather == Weather::ServerErrors && m_dice.percent(failing)) {
        return ApiError{Kind::ServerFault, 503, u"HTTP 503"_s, {}};
    }
    return std::nullopt;
}

std::chrono::milliseconds Forecast::delay()
{
    return weather == Weather::Slow ? std::chrono::milliseconds(m_dice.between(1'500, 5'000)) : 2ms;
}

} // namespace deskside::demo
