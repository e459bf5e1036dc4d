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

    void run(const TextPlan &plan, const Cancelled &cancelled, const Answer &answer)
    {
        if (*cancelled) {
            return;
        }
        if (!m_reader) {
            if (auto reader = ChatReader::open(m_profile, m_decode)) {
                m_reader = std::move(*reader);
            }
        }
        if (!m_reader || !plan.needsIndex()) {
            answer(-1, {}, true);
        } else if (!plan.match.isEmpty()) {
            m_reader->search(plan.match, *cancelled,
                             [&answer](const QList<qint64> &found, bool last) { answer(-1, found, last); });
        } else {
            runTerms(plan.terms, *cancelled, answer);
        }
    }

private:
    void runTerms(const QList<TextTerm> &terms, const std::atomic_bool &cancelled, const Answer &answer)
    {
        for (int i = 0; i < terms.size() && !cancelled; ++i) {
            const TextTerm &term = terms[i];
            QList<qint64> found;
            if (!term.match.isEmpty()) {
                found = m_reader->search(term.match, cancelled);
            }
            if (!term.idBeginning.isEmpty()) {
                QList<qint64> both;
                const QList<qint64> byId = m_reader->searchIds(term.idBeginning, 0);
                std::set_union(found.begin(), found.end(), byId.begin(), byId.end(), std::back_inserter(both),
                               std::greater<>());
                found = both;
            }
            if (!cancelled) {
                answer(i, found, i == terms.size() - 1);
            }
        }
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
        d->searcher, [searcher = d->searcher, plan, cancelled, answer] { searcher->run(plan, cancelled, answer); },
        Qt::QueuedConnection);
}

void ChatSearch::cancel()
{
    if (d->cancelled) {
        *d->cancelled = true;
    }
}

} // namespace deskside
