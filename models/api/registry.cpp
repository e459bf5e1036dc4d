// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/registry.h"

#include "models/api/invent/backend.h"
#include "models/api/opencopilot/backend.h"
#include "models/api/opencx/backend.h"
#include "models/api/zaia/backend.h"

#include <algorithm>

namespace deskside {

const QList<VendorEntry> &vendors()
{
    static const QList<VendorEntry> all{
        {invent::traits(), invent::makeBackend, invent::decode, invent::decodeMessage},
        {zaia::traits(), zaia::makeBackend, zaia::decode, zaia::decodeMessage},
        {opencopilot::traits(), opencopilot::makeBackend, opencopilot::decode, opencopilot::decodeMessage},
        {opencx::traits(), opencx::makeBackend, opencx::decode, opencx::decodeMessage},
    };
    return all;
}

const VendorEntry *findVendor(QStringView id)
{
    const auto &all = vendors();
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const VendorEntry &entry) { return entry.traits.id == id; });
    return found == all.end() ? nullptr : &*found;
}

ChatDecoder chatDecoder()
{
    return [](const QString &vendor, const QString &accountId, const QByteArray &raw,
              const QByteArray &rawDetails) -> std::optional<Chat> {
        const VendorEntry *entry = findVendor(vendor);
        auto chat = entry ? entry->decode(accountId, raw, rawDetails) : tl::unexpected(ApiError{});
        return chat ? std::optional(std::move(*chat)) : std::nullopt;
    };
}

MessageDecoder messageDecoder()
{
    return [](const QString &vendor, const QByteArray &raw) -> std::optional<Message> {
        const VendorEntry *entry = findVendor(vendor);
        auto message = entry && entry->decodeMessage ? entry->decodeMessage(raw) : tl::unexpected(ApiError{});
        return message ? std::optional(std::move(*message)) : std::nullopt;
    };
}

} // namespace deskside
