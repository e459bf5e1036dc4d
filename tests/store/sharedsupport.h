// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sharedreviews.h"
#include "tests/store/chatsupport.h"

namespace deskside::test {

inline const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

ReviewEdit edit(const QString &id, ReviewField field, const QString &value, const QDateTime &made = noon,
                const QString &base = {});
QStringList idsOf(const SharedPage &page);

} // namespace deskside::test
