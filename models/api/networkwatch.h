// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>

namespace deskside {

/// What the system says of the way to the network. A hint, never a reason to keep a request that a person asked for.
struct NetworkState {
    enum class Reach : unsigned char {
        Unknown, ///< the system does not say
        None,    ///< no network at all
        Limited, ///< a local one
        Online,
    };
    Reach reach = Reach::Unknown;
    bool metered = false; ///< what is transferred costs money
    bool operator==(const NetworkState &) const = default;
};

/// Watches the system's network. Lives in the main thread.
class NetworkWatch : public QObject
{
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);

    const NetworkState &state() const { return m_state; }

Q_SIGNALS:
    void changed(const deskside::NetworkState &state);

private:
    void look();

    NetworkState m_state;
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::NetworkState)
