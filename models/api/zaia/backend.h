// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"

namespace deskside::zaia {

VendorTraits traits();
std::unique_ptr<Backend> makeBackend(const Account &account, std::unique_ptr<Transport> transport);

} // namespace deskside::zaia
