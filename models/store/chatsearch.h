// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactfilter.h"
#include "models/store/chatreader.h"

#include <QObject>
#include <QThread>

namespace deskside {

/// Full-text searches beside the window's thread, one at a time: a new one ends the one before.
class ChatSearch : public QObject
{
    Q_OBJECT
public:
    ChatSearch(Profile profile, ChatDecoder decode, QObject *parent = nullptr);
    ~ChatSearch() override;

    /// Answers with hits(number, …) for plan.match (in blocks, the first one small so that it comes at once), or for
    /// each of plan.terms in full. `number` tells searches apart; nothing comes for an older one any more.
    void search(quint64 number, const TextPlan &plan);
    void cancel();

Q_SIGNALS:
    /// `term`: the place in plan.terms, or -1 for plan.match. Newest first, and each block stands below the one before.
    /// `last`: the search, all its terms included, is done.
    void hits(quint64 number, int term, const QList<qint64> &recencies, bool last);
    /// The search ended early, and what it found is not all; after the last hits() of it.
    void failed(quint64 number, const deskside::StoreError &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside
