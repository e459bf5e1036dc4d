// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/scores.h"

#include "models/sync/storekeeper.h"

namespace deskside {

Scores::Scores(StoreKeeper *keeper, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
{
    // From the event loop: the write that made it recover may be a newer one of the same chat.
    connect(keeper, &StoreKeeper::recovered, this, &Scores::offerUnkept, Qt::QueuedConnection);
}

bool Scores::keep(const Score &score)
{
    const auto name = std::tuple(score.chat.account, score.chat.id, reviewerName(score.reviewer));
    const auto change = m_keeper->isOpen() ? m_keeper->wrote(m_keeper->store().setScore(score)) : std::nullopt;
    if (!change) {
        m_unkept.insert_or_assign(name, score);
        return false;
    }
    m_unkept.erase(name);
    if (!change->isEmpty()) {
        Q_EMIT delta(*change);
    }
    Q_EMIT kept(score.chat);
    return true;
}

void Scores::set(const Score &score)
{
    Score said = score;
    if (!said.at.isValid()) {
        said.at = QDateTime::currentDateTimeUtc(); // whenever it is kept
    }
    if (!keep(said)) {
        const auto &failure = m_keeper->failure();
        const QString consequence = tr("The score could not be kept yet. It is tried again as long as Deskside runs.");
        Q_EMIT notKept(said, failure ? QString(failure->message + u' ' + consequence) : consequence);
    }
}

void Scores::offerUnkept()
{
    const auto unkept = m_unkept;
    for (const auto &[name, score] : unkept) {
        keep(score);
    }
}

void Scores::drop(const QString &accountId)
{
    std::erase_if(m_unkept, [&accountId](const auto &unkept) { return std::get<0>(unkept.first) == accountId; });
}

} // namespace deskside
