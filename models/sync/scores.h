// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatdelta.h"
#include "models/domain/reviewedit.h"

#include <QObject>
#include <map>

namespace deskside {

class StoreKeeper;

/// What a person thinks of chats, on its way to the store.
class Scores : public QObject
{
    Q_OBJECT
public:
    /// `keeper` must outlive this object.
    explicit Scores(StoreKeeper *keeper, QObject *parent = nullptr);

    /// Keeps a score at once. What the store cannot take is told, and offered to it again when it recovers, unless the
    /// person has said otherwise since.
    void set(const Score &score);
    /// Also to be called for a store that was begun anew.
    void offerUnkept();
    /// Nothing more is kept of an account that leaves.
    void drop(const QString &accountId);

Q_SIGNALS:
    void delta(const deskside::ChatDelta &delta);
    /// It is in the store.
    void kept(const deskside::ChatKey &chat);
    /// It could not be kept yet; why, as a sentence.
    void notKept(const deskside::Score &score, const QString &sentence);

private:
    bool keep(const Score &score);

    StoreKeeper *m_keeper;
    std::map<std::tuple<QString, QString, QString>, Score> m_unkept; ///< by account, chat and reviewer
};

} // namespace deskside
