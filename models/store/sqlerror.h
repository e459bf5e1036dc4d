// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/storeerror.h"

class QSqlError;

namespace deskside {

/// What SQLite's (extended) result code means. `diskIsFull`: the file's disk has next to nothing left, which turns a
/// write that failed for whatever reason into Full.
StoreError::Kind kindOf(int resultCode, bool diskIsFull);
/// SQLite's extended result code; 0 when the error has none.
int resultCodeOf(const QSqlError &error);
/// The error as a sentence about `file`. `detail`: SQLite's own words, for those without a sentence.
StoreError storeErrorOf(StoreError::Kind kind, const QString &file, const QString &detail = {});
StoreError storeErrorOf(const QSqlError &error, const QString &file);

} // namespace deskside
