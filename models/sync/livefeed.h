// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>

namespace deskside {

/// How long to wait until a live line is tried again that broke `failures` times in a row: a second, then twice as long
/// each time, up to two minutes; never less than the server asked for. Pure: `jitter` in [0, 1) takes away up to half,
/// so that many programs do not come back at once.
std::chrono::milliseconds liveDelay(int failures, double jitter,
                                    std::optional<std::chrono::milliseconds> retryAfter = {});

/// Keeps an account's live line open: makes it anew when it breaks, as long as it is wanted. What it cannot tell is
/// left to polling.
class LiveFeed : public QObject
{
    Q_OBJECT
public:
    /// `backend` must outlive this object, and support Operation::Live.
    explicit LiveFeed(Backend *backend, QObject *parent = nullptr);
    ~LiveFeed() override;

    /// Opens the line, or does at once what it would do after a pause: the network is back, the computer woke up.
    void start();
    /// Nothing more is told.
    void stop();
    bool isUp() const { return m_up; }

Q_SIGNALS:
    /// What it told may be out of date while it is down, and what happened meanwhile was not told.
    void upChanged(bool up);
    /// A chat as it is now.
    void chatHeard(const deskside::Chat &chat);
    /// Something happened in this chat (the vendor's id): it has to be read again.
    void chatTouched(const QString &chatId);
    /// Something happened, and only the list can say what.
    void listTouched();

private:
    void listen();
    void hear(const LiveNews &news);
    void setUp(bool up);

    Backend *m_backend;
    Call m_call;
    QTimer m_again;
    QElapsedTimer m_upSince;
    int m_failures = 0;
    bool m_wanted = false;
    bool m_up = false;
};

} // namespace deskside
