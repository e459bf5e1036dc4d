// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"

namespace deskside {

/// One row of the registry: a vendor's traits and how to make its backend.
struct VendorEntry {
    VendorTraits traits;
    std::unique_ptr<Backend> (*makeBackend)(const Account &account, std::unique_ptr<Transport> transport) = nullptr;
};

/// Every vendor that Deskside speaks to. A new one is a folder beside the others and a row here.
const QList<VendorEntry> &vendors();

/// The row with this id; null when there is none.
const VendorEntry *findVendor(QStringView id);

} // namespace deskside
