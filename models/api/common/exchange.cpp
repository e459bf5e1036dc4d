// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/exchange.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>

namespace deskside {

namespace {

constexpr qsizetype quotedLength = 60;

} // namespace

Result<Chat> thisChat(const QString &id, Result<Chat> answer)
{
    if (answer && answer->key.id != id) {
        const QString detail = QCoreApplication::translate("ReadJson", "Chat %1 was asked for, %2 came.")
                                   .arg(safeLine(id, quotedLength), safeLine(answer->key.id, quotedLength));
        return tl::unexpected(ApiError{ApiError::Kind::BadReply, 0, detail, {}});
    }
    return answer;
}

} // namespace deskside
