// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/backend.h"

namespace deskside {

Call Backend::learnIdentity(Callback<QString>)
{
    return {};
}

Call Backend::fetchDetails(const Chat &, Callback<Chat>)
{
    return {};
}

} // namespace deskside
