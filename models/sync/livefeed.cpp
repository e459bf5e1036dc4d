// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/livefeed.h"

#include <QRandomGenerator>
#include <algorithm>

namespace deskside {

using std::chrono::milliseconds;

namespace {

constexpr int mostDoublings = 7;
constexpr milliseconds longestPause{120'000};
/// A line that stood so long was a good one: what ends it is no sign that the next will not stand.
constexpr milliseconds good{30'000};

} // namespace

milliseconds liveDelay(int failures, double jitter, std::optional<milliseconds> retryAfter)
{
    const milliseconds whole =
        std::min(longestPause, milliseconds(1'000) * (1 << std::clamp(failures - 1, 0, mostDoublings)));
    const auto spread =
        milliseconds(static_cast<milliseconds::rep>(static_cast<double>(whole.count()) * (1 - jitter / 2)));
    return std::max(spread, retryAfter.value_or(milliseconds(0)));
}

LiveFeed::LiveFeed(Backend *backend, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_again(this)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &LiveFeed::listen);
}

LiveFeed::~LiveFeed() = default;

void LiveFeed::start()
{
    if (std::exchange(m_wanted, true) && !m_again.isActive()) {
        return; // it stands, or is being made
    }
    m_failures = 0;
    listen();
}

void LiveFeed::stop()
{
    m_wanted = false;
    m_again.stop();
    m_call.abort();
    setUp(false);
}

void LiveFeed::listen()
{
    m_again.stop();
    m_call = m_backend->listen([this](const LiveNews &news) { hear(news); });
}

void LiveFeed::hear(const LiveNews &news)
{
    switch (news.kind) {
    case LiveNews::Kind::Up:
        m_upSince.start();
        setUp(true);
        break;
    case LiveNews::Kind::Chat:
        if (news.chat) {
            Q_EMIT chatHeard(*news.chat);
        } else if (!news.chatId.isEmpty()) {
            Q_EMIT chatTouched(news.chatId);
        } else {
            Q_EMIT listTouched();
        }
        break;
    case LiveNews::Kind::Down: {
        m_failures = m_up && m_upSince.hasExpired(good.count()) ? 1 : m_failures + 1;
        setUp(false);
        using Kind = ApiError::Kind;
        const auto kind = news.error ? news.error->kind : Kind::Offline;
        // Asking again would bring the same answer: polling goes on, and another sign-in starts anew.
        const bool isHopeless =
            kind == Kind::Unauthorized || kind == Kind::Forbidden || kind == Kind::NotFound || kind == Kind::Rejected;
        if (m_wanted && !isHopeless) {
            m_again.start(liveDelay(m_failures, QRandomGenerator::global()->generateDouble(),
                                    news.error ? news.error->retryAfter : std::nullopt));
        } else {
            m_wanted = false;
        }
        break;
    }
    }
}

void LiveFeed::setUp(bool up)
{
    if (std::exchange(m_up, up) != up) {
        Q_EMIT upChanged(up);
    }
}

} // namespace deskside
