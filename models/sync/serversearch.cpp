// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/serversearch.h"

#include "models/sync/storekeeper.h"

#include <QSet>
#include <algorithm>

namespace deskside {

namespace {

/// Of each account; who seeks further narrows the text.
constexpr int mostPages = 3;

} // namespace

ServerSearch::ServerSearch(StoreKeeper *keeper, QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
{
}

ServerSearch::~ServerSearch() = default;

void ServerSearch::search(const QString &text, const QList<Target> &targets)
{
    m_runs.clear();
    m_text = text;
    m_found = 0;
    m_errors.clear();
    for (const Target &target : targets) {
        m_runs.emplace(target.account.id, Run{target, 1, {}});
    }
    for (const Target &target : targets) {
        ask(target.account.id);
    }
    if (targets.isEmpty()) {
        Q_EMIT done(text, 0, {});
    }
}

void ServerSearch::ask(const QString &accountId)
{
    Run &run = m_runs.at(accountId);
    run.call = run.target.backend->listChats({ListQuery::Slice::All, m_text}, run.page, run.target.vendor.pageSize,
                                             [this, accountId](const Result<ChatPage> &page) {
                                                 if (const auto found = m_runs.find(accountId); found != m_runs.end()) {
                                                     take(found->second, page);
                                                 }
                                             });
}

void ServerSearch::take(Run &run, const Result<ChatPage> &page)
{
    const QString id = run.target.account.id;
    const auto failed = [&](const QString &sentence) {
        m_errors.append(run.target.account.name + u": " + sentence);
        end(id);
    };
    if (!page) {
        failed(describe(page.error(), run.target.vendor.name));
        return;
    }
    const qsizetype storedBefore = storedOf(id, *page);
    const auto taken =
        m_keeper->wrote(m_keeper->store().ingest(id, page->chats, ChatStore::FirstSeen::Baseline, std::nullopt));
    if (!taken) {
        failed(m_keeper->failure() ? m_keeper->failure()->message : QString());
        return;
    }
    m_found += std::max<qsizetype>(taken->met.size() - storedBefore, 0);
    const bool more = page->received >= run.target.vendor.pageSize && run.page < mostPages;
    if (!taken->delta.isEmpty()) {
        Q_EMIT delta(taken->delta);
    }
    if (!taken->changedChats.isEmpty()) {
        Q_EMIT chatsChanged(id, taken->changedChats);
    }
    if (more) {
        ++run.page;
        ask(id);
    } else {
        end(id);
    }
}

/// How many chats of the page are stored.
qsizetype ServerSearch::storedOf(const QString &accountId, const ChatPage &page) const
{
    QSet<QString> stored;
    for (const Chat &chat : page.chats) {
        const auto known = m_keeper->store().chat({accountId, chat.key.id});
        if (known && *known) {
            stored.insert(chat.key.id);
        }
    }
    return stored.size();
}

void ServerSearch::breakOff()
{
    if (m_runs.empty()) {
        return;
    }
    m_runs.clear();
    Q_EMIT done(m_text, m_found, {tr("The search on the server was broken off.")});
}

void ServerSearch::drop(const QString &accountId)
{
    if (m_runs.contains(accountId)) {
        end(accountId);
    }
}

void ServerSearch::end(const QString &accountId)
{
    m_runs.erase(accountId);
    if (m_runs.empty()) {
        Q_EMIT done(m_text, m_found, m_errors);
    }
}

} // namespace deskside
