// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/sharedline.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int pageSize = 500;
/// How long the end of the program waits for a line to end.
constexpr std::chrono::milliseconds patience{1500};

} // namespace

SharedLine::SharedLine()
    : m_thread(new QThread)
{
    m_thread->setObjectName(u"deskside-shared"_s);
    moveToThread(m_thread);
    connect(m_thread, &QThread::finished, this, &QObject::deleteLater);
    m_thread->start();
}

SharedLine::~SharedLine() = default;

void SharedLine::end()
{
    QThread *thread = m_thread; // this object goes with it
    disconnect();               // nobody hears of it any more
    thread->quit();
    if (thread->wait(QDeadlineTimer(patience))) {
        delete thread;
    } else {
        connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    }
}

void SharedLine::open(const SharedReviewsSettings &settings, const QString &password)
{
    QMetaObject::invokeMethod(this, [this, settings, password] {
        m_shared.reset();
        auto shared = SharedReviews::open(settings, password);
        if (!shared) {
            Q_EMIT failed(shared.error());
            return;
        }
        m_shared = *std::move(shared);
        m_shared->onNews([this] { Q_EMIT news(); });
        Q_EMIT opened(m_shared->databaseId(), m_shared->newest(), m_shared->clockOffset());
    });
}

void SharedLine::exchange(const QList<ReviewEdit> &edits, qint64 after)
{
    QMetaObject::invokeMethod(this, [this, edits, after] {
        if (!m_shared) {
            Q_EMIT failed({SharedError::Kind::Unreachable, {}});
            return;
        }
        const auto page = m_shared->push(edits).and_then([&] { return m_shared->pull(after, pageSize); });
        if (page) {
            Q_EMIT exchanged(*page);
        } else {
            m_shared.reset(); // whatever became of it, it begins anew
            Q_EMIT failed(page.error());
        }
    });
}

} // namespace deskside
