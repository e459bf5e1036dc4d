// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chatreaderprivate.h"

/// Reading the chats' threads.

namespace deskside {

QString ChatReader::Private::vendorOf(quint32 id)
{
    sql.takeError();
    readAccounts();
    Rows rows = sql.rows("SELECT account FROM chats WHERE id = ?", {id});
    const AccountRecord *account = rows.next() ? findAccount(accounts, rows.number(0)) : nullptr;
    return account && !account->isLeaving ? account->vendor : QString();
}

ThreadPart ChatReader::thread(quint32 id, int most) const
{
    const QString vendor = d->vendorOf(id);
    return vendor.isNull() ? ThreadPart() : d->threads.read(id, vendor, most);
}

} // namespace deskside
