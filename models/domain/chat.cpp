// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chat.h"

namespace deskside {

QString plainText(const Message &message)
{
    QString text;
    for (const InnerMessage &inner : message.messages) {
        for (const Part &part : inner.parts) {
            if (part.text.isNull()) {
                continue;
            }
            if (text.isEmpty()) {
                text = part.text; // keeps the difference between sent empty and not reported
            } else if (!part.text.isEmpty()) {
                text += u'\n';
                text += part.text;
            }
        }
    }
    return text;
}

} // namespace deskside
