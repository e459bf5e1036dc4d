// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demotransport.h"

#include "models/api/calls.h"

#include <QPointer>

namespace deskside::demo {

using std::chrono::milliseconds;

Call DemoTransport::send(const HttpRequest &request, Callback done)
{
    return later([answer = m_far.answer, request, done = std::move(done)] { done(answer(request)); }, m_far.delay());
}

Call DemoTransport::listen(const HttpRequest &request, LineCallbacks line)
{
    auto spoken = std::make_unique<DemoLine>(m_far.lines, std::move(line));
    if (const auto refusal = m_far.refusesToSpeak(request)) {
        spoken->end(*refusal, m_far.delay());
    } else {
        spoken->open(m_far.delay());
    }
    return Call(std::move(spoken));
}

void Switchboard::say(const QByteArray &message, milliseconds after) const
{
    for (DemoLine *line : lines) {
        line->say(message, after);
    }
}

void Switchboard::cut(const ApiError &why) const
{
    const QList<DemoLine *> all = lines; // each leaves the list
    for (DemoLine *line : all) {
        line->end(why, milliseconds(0));
    }
}

DemoLine::DemoLine(Switchboard *lines, LineCallbacks callbacks)
    : m_lines(lines)
    , m_callbacks(std::move(callbacks))
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { deliver(); });
}

DemoLine::~DemoLine()
{
    m_lines->lines.removeOne(this);
}

void DemoLine::open(milliseconds after)
{
    m_lines->lines.append(this);
    later(after, m_callbacks.opened);
}

void DemoLine::say(const QByteArray &message, milliseconds after)
{
    later(after, [heard = m_callbacks.heard, message] { heard(message); });
}

void DemoLine::end(const ApiError &why, milliseconds after)
{
    m_lines->lines.removeOne(this);
    later(after, [closed = m_callbacks.closed, why] { closed(why); });
}

void DemoLine::later(milliseconds after, std::function<void()> what)
{
    m_due.append(std::move(what));
    if (!m_timer.isActive()) {
        m_timer.start(after);
    }
}

void DemoLine::deliver()
{
    // Any of them may drop the line, and with it everything here.
    const QPointer<QTimer> alive(&m_timer);
    const auto due = std::exchange(m_due, {});
    for (const auto &what : due) {
        what();
        if (!alive) {
            return;
        }
    }
}

} // namespace deskside::demo
