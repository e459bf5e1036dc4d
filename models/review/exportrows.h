// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exportchat.h"
#include "models/review/mask.h"

#include <memory>

namespace deskside {

/// How chats go out.
struct ExportOptions {
    enum class Format : unsigned char { Csv, JsonLines };
    enum class Rows : unsigned char { Chats, Handoffs };

    Format format = Format::Csv;
    Rows rows = Rows::Chats;
    bool texts = false;   ///< titles and customers too: ExportChat::texts
    bool hasMark = false; ///< CSV begins with a byte order mark
    Mask mask = {};       ///< with it summaries and comments need ExportChat::texts, or they are left out
    QHash<QString, QString> accountNames = {}; ///< Account::id to Account::name
};

/// Writes chats as lines of CSV or of JSON (one object a line): one for each chat, or one for each of its handoffs. The
/// columns and keys are in English and stay; both formats have the same. What is not known is an empty cell or null,
/// yes and no are "yes", "no", "unknown" or true, false, null; times are ISO 8601 in UTC.
class ExportWriter
{
public:
    explicit ExportWriter(ExportOptions options);
    ~ExportWriter();
    ExportWriter(const ExportWriter &) = delete;
    ExportWriter &operator=(const ExportWriter &) = delete;

    QStringList columns() const;
    /// What stands before the first chat: the columns' names in CSV, nothing in JSON.
    QByteArray header() const;
    /// Appends the lines of a chat, none for one without handoffs where each has a line; answers how many. `words` are
    /// always the same.
    int append(const ExportChat &chat, const Words &words, QByteArray *out);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside
