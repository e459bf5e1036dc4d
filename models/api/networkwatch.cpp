// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/networkwatch.h"

#include <QNetworkInformation>

namespace deskside {

namespace {

/// Some systems tell only one of the two.
QNetworkInformation *loaded()
{
    using Feature = QNetworkInformation::Feature;
    const bool any = QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered)
                     || QNetworkInformation::loadBackendByFeatures(Feature::Reachability)
                     || QNetworkInformation::loadBackendByFeatures(Feature::Metered);
    return any ? QNetworkInformation::instance() : nullptr;
}

NetworkState::Reach reachOf(QNetworkInformation::Reachability reachability)
{
    switch (reachability) {
    case QNetworkInformation::Reachability::Disconnected:
        return NetworkState::Reach::None;
    case QNetworkInformation::Reachability::Local:
    case QNetworkInformation::Reachability::Site:
        return NetworkState::Reach::Limited;
    case QNetworkInformation::Reachability::Online:
        return NetworkState::Reach::Online;
    case QNetworkInformation::Reachability::Unknown:
        break;
    }
    return NetworkState::Reach::Unknown;
}

} // namespace

NetworkWatch::NetworkWatch(QObject *parent)
    : QObject(parent)
{
    if (const QNetworkInformation *system = loaded()) {
        connect(system, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::look);
        connect(system, &QNetworkInformation::isMeteredChanged, this, &NetworkWatch::look);
        look();
    }
}

void NetworkWatch::look()
{
    const QNetworkInformation *system = QNetworkInformation::instance();
    const NetworkState now{reachOf(system->reachability()),
                           system->supports(QNetworkInformation::Feature::Metered) && system->isMetered()};
    if (now != m_state) {
        m_state = now;
        Q_EMIT changed(m_state);
    }
}

} // namespace deskside
