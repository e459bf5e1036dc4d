// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

/// What every part of the bench measures with. Header only: the bare window is to link nothing of Deskside.
namespace deskside::bench {

using Clock = std::chrono::steady_clock; ///< the same for all processes of a machine

inline double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The value that a share (0.95) of the values do not exceed.
inline double percentile(QList<double> values, double share)
{
    if (values.isEmpty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<qsizetype>(static_cast<double>(values.size()) * share))];
}

/// Resident memory of this process in MB (Linux; 0 elsewhere).
inline double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1'024;
        }
    }
    return 0;
}

/// Calls once, after the first time that the view has painted while `hasRows` says so.
class FirstPaint : public QObject
{
public:
    FirstPaint(QAbstractScrollArea *view, std::function<bool()> hasRows, std::function<void()> painted)
        : QObject(view)
        , m_hasRows(std::move(hasRows))
        , m_painted(std::move(painted))
    {
        view->viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_done && m_hasRows()) {
            m_done = true;
            QTimer::singleShot(0, this, m_painted); // when the painting is over
        }
        return false;
    }

private:
    std::function<bool()> m_hasRows;
    std::function<void()> m_painted;
    bool m_done = false;
};

/// Repaints the view at once and says how long it took, in ms.
inline double paintOnce(QAbstractScrollArea *view, const std::function<void()> &before)
{
    const auto start = Clock::now();
    before();
    view->viewport()->repaint();
    return msSince(start);
}

/// A child's answer: one JSON object on standard output.
inline void tell(const QJsonObject &figures)
{
    std::fputs(QJsonDocument(figures).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
    std::fflush(stdout);
}

/// The moment at which the parent started this process.
inline Clock::time_point processStart()
{
    return Clock::time_point(std::chrono::nanoseconds(qEnvironmentVariable("DESKSIDE_BENCH_START").toLongLong()));
}

} // namespace deskside::bench
