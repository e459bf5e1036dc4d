// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlerror.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

/// Primary result codes, as the SQLite manual numbers them for good.
enum Code {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoErr = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};
constexpr int corruptIndex = Corrupt | 1 << 8; ///< SQLITE_CORRUPT_VTAB: the chats are sound

bool hasFullDisk(const QString &file)
{
    constexpr qint64 nextToNothing = 256 * 1024;
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < nextToNothing;
}

} // namespace

StoreError::Kind kindOf(int resultCode, bool diskIsFull)
{
    if (resultCode == corruptIndex) {
        return StoreError::Kind::Index;
    }
    switch (resultCode & 0xff) { // the rest says where
    case Full:
        return StoreError::Kind::Full;
    case IoErr:
        return diskIsFull ? StoreError::Kind::Full : StoreError::Kind::Other;
    case CantOpen: // the journal beside the file cannot be made
        return diskIsFull ? StoreError::Kind::Full : StoreError::Kind::ReadOnly;
    case Perm:
    case ReadOnly:
        return StoreError::Kind::ReadOnly;
    case Busy:
    case Locked:
        return StoreError::Kind::Locked;
    case Corrupt:
    case NotADatabase:
        return StoreError::Kind::Damaged;
    default:
        return StoreError::Kind::Other;
    }
}

int resultCodeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

StoreError storeErrorOf(StoreError::Kind kind, const QString &file, const QString &detail)
{
    using Kind = StoreError::Kind;
    switch (kind) {
    case Kind::Full:
        return {kind,
                Text::tr("There is no room left on the disk for “%1”. Make room; what is stored can still be read.")
                    .arg(file)};
    case Kind::ReadOnly:
        return {kind, Text::tr("“%1” cannot be written. Give yourself the right to write the file and its folder, or "
                               "choose another profile with --profile.")
                          .arg(file)};
    case Kind::Locked:
        return {kind, Text::tr("Another program is using “%1”. Close it, or wait until it has finished.").arg(file)};
    case Kind::Damaged:
        return {kind, Text::tr("“%1” is damaged. Start Deskside again: the file is then set aside, and the chats are "
                               "fetched anew.")
                          .arg(file)};
    case Kind::TooNew:
        return {kind, Text::tr("“%1” was written by a newer version of Deskside. Update Deskside, or choose another "
                               "profile with --profile.")
                          .arg(file)};
    case Kind::Index:
        return {kind, Text::tr("The search index in “%1” is damaged and is made anew.").arg(file)};
    case Kind::Other:
        break;
    }
    return {Kind::Other, Text::tr("“%1” cannot be used: %2").arg(file, detail)};
}

StoreError storeErrorOf(const QSqlError &error, const QString &file)
{
    return storeErrorOf(kindOf(resultCodeOf(error), hasFullDisk(file)), file, error.databaseText());
}

} // namespace deskside
