// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/speaker.h"

namespace deskside {

Coded<RoleKind> speakerOf(const Message &message, const InnerMessage &inner)
{
    if (!inner.role.isReported()) {
        return message.role;
    }
    Coded<RoleKind> role = inner.role;
    if (role.code == RoleKind::Assistant && message.role.code == RoleKind::Agent) {
        role.code = RoleKind::Agent;
    }
    return role;
}

QString plainText(const InnerMessage &inner)
{
    Message alone;
    alone.messages = {inner};
    return plainText(alone);
}

} // namespace deskside
