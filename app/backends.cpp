// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backends.h"

#include "models/api/httpclient.h"
#include "models/api/registry.h"

#include <QTimer>
#include <algorithm>

namespace deskside {

using namespace Qt::StringLiterals;

SyncEngine::BackendFactory httpBackends()
{
    return [](const Account &account, const QString &token) -> std::unique_ptr<Backend> {
        const VendorEntry *vendor = findVendor(account.vendor);
        if (!vendor) {
            return nullptr;
        }
        HttpLimits limits;
        limits.requestsPerMinute = vendor->traits.requestsPerMinute;
        return vendor->makeBackend(account, std::make_unique<HttpClient>(account, token, limits));
    };
}

demo::DemoOptions::History demoHistory()
{
    using History = demo::DemoOptions::History;
    return qEnvironmentVariable("DESKSIDE_DEMO") == "day"_L1 ? History::None : History::Year;
}

SyncEngine::BackendFactory demoBackends(demo::DemoWorld *world)
{
    return [world](const Account &account, const QString &) -> std::unique_ptr<Backend> {
        const VendorEntry *vendor = findVendor(account.vendor);
        return vendor ? vendor->makeBackend(account, world->transportFor(account)) : nullptr;
    };
}

void keepDemoScores(demo::DemoWorld *world, SyncEngine *engine, qsizetype atATime)
{
    struct Due {
        std::optional<QHash<QString, QList<Score>>> scores; ///< by account; nullopt: not asked for yet
        QList<Score> next;
        QTimer timer;
    };
    const auto due = std::make_shared<Due>();
    due->timer.moveToThread(engine->thread());
    const auto keepSome = [engine, due = due.get(), atATime] {
        for (const Score &score : due->next.first(std::min(atATime, due->next.size()))) {
            engine->setScore(score);
        }
        due->next.remove(0, std::min(atATime, due->next.size()));
        if (!due->next.isEmpty()) {
            due->timer.start(0);
        }
    };
    due->timer.setSingleShot(true);
    QObject::connect(&due->timer, &QTimer::timeout, engine, keepSome);
    QObject::connect(engine, &SyncEngine::statusChanged, engine, [world, due, keepSome](const AccountStatus &status) {
        if (status.phase != AccountStatus::Phase::Idle || !status.complete) {
            return;
        }
        if (!due->scores) {
            due->scores.emplace();
            for (const Score &score : world->scores()) {
                (*due->scores)[score.chat.account].append(score);
            }
        }
        due->next += due->scores->take(status.account);
        keepSome();
    });
}

QList<VendorTraits> vendorTraits()
{
    QList<VendorTraits> all;
    for (const VendorEntry &vendor : vendors()) {
        all.append(vendor.traits);
    }
    return all;
}

VendorTraits vendorTraits(const QString &vendorId)
{
    const VendorEntry *vendor = findVendor(vendorId);
    return vendor ? vendor->traits : VendorTraits{};
}

} // namespace deskside
