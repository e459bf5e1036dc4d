// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sharedreviews.h"

#include <QObject>

class QThread;

namespace deskside {

/// The line to a shared database, in a thread of its own: a server that takes its time holds up nobody. Each call is
/// answered by one signal. Edits travel with sharedIdentity() for their accounts.
class SharedLine : public QObject
{
    Q_OBJECT
public:
    /// Moves to a thread that it starts.
    SharedLine();
    /// Ends the line and its thread, and this object with them. What comes of questions under way nobody hears. It is
    /// waited for a moment only: a thread that is still held up by its server then is left to itself.
    void end();

    void open(const SharedReviewsSettings &settings, const QString &password);
    /// Tells these, then asks for those behind `after`.
    void exchange(const QList<ReviewEdit> &edits, qint64 after);

Q_SIGNALS:
    void opened(const QString &database, qint64 newest, qint64 clockOffset);
    void exchanged(const deskside::SharedPage &page);
    /// The line is closed then.
    void failed(const deskside::SharedError &error);
    /// Others have added something.
    void news();

private:
    ~SharedLine() override;

    QThread *m_thread;
    std::unique_ptr<SharedReviews> m_shared; ///< in m_thread only
};

} // namespace deskside
