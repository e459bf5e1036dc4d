// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/demo/dice.h"
#include "models/api/httprequest.h"
#include "models/domain/apierror.h"

#include <chrono>

namespace deskside::demo {

/// How the demo's network and servers are doing. What goes wrong is told by Forecast.
enum class Weather : unsigned char {
    Fine,
    Offline,      ///< no connection comes about, and live lines are cut
    ServerErrors, ///< now and then a server fails
    Slow,         ///< everything takes seconds
};

/// What becomes of requests in a weather; the same for a seed and an order of requests.
class Forecast
{
public:
    explicit Forecast(quint64 seed)
        : m_dice(seed, 5, 0)
    {
    }

    /// What goes wrong with one request.
    struct Fate {
        std::optional<ApiError> error; ///< what the client is told instead of the answer
        bool arrives = true;           ///< the server does what it is asked, whatever the client is told of it
    };

    Weather weather = Weather::Fine;

    /// A quarter of the writes that are sent offline had left already: they are done, and nobody hears of it. With
    /// server errors, a third of all requests fail, and half of the writes that a gateway loses are done.
    Fate fateOf(HttpRequest::Verb verb);
    /// Whether a live line can be opened.
    std::optional<ApiError> fateOfLine();
    /// How long the next answer takes.
    std::chrono::milliseconds delay();

private:
    Dice m_dice;
};

/// What clients are told while no connection comes about.
ApiError offlineError();

} // namespace deskside::demo
