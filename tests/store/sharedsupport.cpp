// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/sharedsupport.h"

namespace deskside::test {

ReviewEdit edit(const QString &id, ReviewField field, const QString &value, const QDateTime &made, const QString &base)
{
    ReviewEdit made_;
    made_.id = id;
    made_.chat = {u"test:1"_s, u"c1"_s};
    made_.reviewer = u"Ada"_s;
    made_.field = field;
    made_.after = value;
    made_.author = u"Ada"_s;
    made_.made = made;
    made_.base = base;
    return made_;
}

QStringList idsOf(const SharedPage &page)
{
    QStringList ids;
    for (const ReviewEdit &each : page.edits) {
        ids.append(each.id);
    }
    return ids;
}

} // namespace deskside::test
