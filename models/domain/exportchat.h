// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"

namespace deskside {

/// What only a chat's JSON tells of what goes out.
struct ExportTexts {
    QString title;   ///< null: not reported
    QString summary; ///< of the chat now; null: not reported
    QString link;    ///< at the vendor; null: none
    Customer customer;
    bool operator==(const ExportTexts &) const = default;
};

/// A chat on its way out, to a file that others read.
struct ExportChat {
    CompactRow row;
    ChatKey key;
    QString vendor;                   ///< VendorTraits::id
    QList<HandoffRecord> handoffs;    ///< oldest first
    QList<Score> scores;              ///< by the reviewers' names
    std::optional<ExportTexts> texts; ///< nullopt: not asked for, or the chat cannot be read
};

} // namespace deskside
