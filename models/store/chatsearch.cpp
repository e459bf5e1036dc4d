// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatsearch.h"

#include <algorithm>

namespace deskside {

namespace {

using Cancelled = std::shared_ptr<std::atomic_bool>;
using Answer = std::function<void(int term, const QList<qint64> &recencies, bool last)>;

/// What happens in the thread of the searches.
class Searcher : public QObject
{
public:
    Searcher(Profile profile, ChatDecoder decode)
        : m_profile(std::move(profile))
        , m_decode(std::move(decode))
    {
    }

    Stored<void> run(const TextPlan &plan, const Cancelled &cancelled, const Answer &answer)
    {
        if (*cancelled) {
            return {};
        }
        if (!m_reader) {
            auto reader = ChatReader::open(m_profile, m_decode);
            if (!reader) {
                return tl::unexpected(reader.error());
            }
            m_reader = *std::move(reader);
        }
        if (plan.match.isEmpty()) {
            return runTerms(plan.terms, *cancelled, answer);
        }
        return m_reader->search(plan.match, *cancelled,
                                [&answer](const QList<qint64> &found, bool last) { answer(-1, found, last); });
    }

private:
    Stored<void> runTerms(const QList<TextTerm> &terms, const std::atomic_bool &cancelled, const Answer &answer)
    {
        QList<QList<qint64>> all; // a term that may have missed a chat could have others show it: NOT
        for (const TextTerm &term : terms) {
            auto found = term.match.isEmpty() ? QList<qint64>() : m_reader->search(term.match, cancelled);
            if (found && !term.idBeginning.isEmpty()) {
                found = m_reader->searchIds(term.idBeginning, 0).map([&found](const QList<qint64> &byId) {
                    QList<qint64> both;
                    std::set_union(found->begin(), found->end(), byId.begin(), byId.end(), std::back_inserter(both),
                                   std::greater<>());
                    return both;
                });
            }
            if (!found) {
                return tl::unexpected(found.error());
            }
            all.append(*std::move(found));
            if (cancelled) {
                return {};
            }
        }
        for (int i = 0; i < all.size(); ++i) {
            answer(i, all[i], i == all.size() - 1);
        }
        if (all.isEmpty()) {
            answer(-1, {}, true);
        }
        return {};
    }

    Profile m_profile;
    ChatDecoder m_decode;
    std::unique_ptr<ChatReader> m_reader;
};

} // namespace

struct ChatSearch::Private {
    QThread thread;
    Searcher *searcher = nullptr; ///< lives and ends in the thread
    Cancelled cancelled;          ///< of the search under way
};

ChatSearch::ChatSearch(Profile profile, ChatDecoder decode, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->searcher = new Searcher(std::move(profile), std::move(decode));
    d->searcher->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->searcher, &QObject::deleteLater);
    d->thread.setObjectName(QStringLiteral("search"));
    d->thread.start();
}

ChatSearch::~ChatSearch()
{
    cancel();
    d->thread.quit();
    d->thread.wait();
}

void ChatSearch::search(quint64 number, const TextPlan &plan)
{
    cancel();
    d->cancelled = std::make_shared<std::atomic_bool>(false);
    const Cancelled cancelled = d->cancelled;
    const Answer answer = [this, number, cancelled](int term, const QList<qint64> &recencies, bool last) {
        // Told in the thread of this object, where a search that was cancelled meanwhile says nothing any more.
        QMetaObject::invokeMethod(
            this,
            [this, number, cancelled, term, recencies, last] {
                if (!*cancelled) {
                    Q_EMIT hits(number, term, recencies, last);
                }
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        d->searcher,
        [this, number, searcher = d->searcher, plan, cancelled, answer] {
            if (const auto done = searcher->run(plan, cancelled, answer); !done) {
                answer(-1, {}, true);
                QMetaObject::invokeMethod(
                    this,
                    [this, number, cancelled, error = done.error()] {
                        if (!*cancelled) {
                            Q_EMIT failed(number, error);
                        }
                    },
                    Qt::QueuedConnection);
            }
        },
        Qt::QueuedConnection);
}

void ChatSearch::cancel()
{
    if (d->cancelled) {
        *d->cancelled = true;
    }
}

} // namespace deskside
