// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backends.h"

#include "models/api/demo/demoworld.h"
#include "models/api/httpclient.h"
#include "models/api/registry.h"

namespace deskside {

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

SyncEngine::BackendFactory demoBackends(demo::DemoWorld *world)
{
    return [world](const Account &account, const QString &) -> std::unique_ptr<Backend> {
        const VendorEntry *vendor = findVendor(account.vendor);
        return vendor ? vendor->makeBackend(account, world->transportFor(account)) : nullptr;
    };
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
