// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reviewedit.h"
#include "models/domain/sharing.h"

#include <functional>
#include <memory>
#include <tl/expected.hpp>

namespace deskside {

/// Why the shared database could not be used.
struct SharedError {
    enum class Kind : unsigned char {
        Unreachable, ///< or the line broke: what was asked for may have been done
        Refused,     ///< not with these settings: the password, the certificate, a right
        TooNew,      ///< made by a newer version of Deskside
        Other
    };
    Kind kind = Kind::Other;
    QString message; ///< a sentence for a person; safe text, without the password
    bool operator==(const SharedError &) const = default;
};

template <typename T>
using Shared = tl::expected<T, SharedError>;

/// Some of what is shared.
struct SharedPage {
    QList<ReviewEdit> edits;
    qint64 revision = 0; ///< of the last one, be it left out
    bool more = false;
};

/// A PostgreSQL database in which a team keeps what its reviewers say. Blocks while it is asked; belongs to the thread
/// that opened it. In edits that come and go ChatKey::account is sharedIdentity().
class SharedReviews
{
public:
    /// Connects, makes the schema or brings it to this version, and measures the server's clock. The password is not
    /// kept.
    static Shared<std::unique_ptr<SharedReviews>> open(const SharedReviewsSettings &settings, const QString &password);
    ~SharedReviews();
    SharedReviews(const SharedReviews &) = delete;
    SharedReviews &operator=(const SharedReviews &) = delete;

    /// The same for everybody who uses this database, and for no other one.
    QString databaseId() const;
    /// The revision of the latest edit when it was opened.
    qint64 newest() const;
    /// Milliseconds that the server's clock is ahead of this computer's, as measured last.
    qint64 clockOffset() const;

    /// Adds edits, all or none; those that are there already stay as they are, so that it can be tried again when
    /// nobody knows whether it was done. Their times become the server's: pull() tells them.
    Shared<void> push(const QList<ReviewEdit> &edits);
    /// Edits behind this revision, in its order. What makes no sense to this version is left out.
    Shared<SharedPage> pull(qint64 after, int most);
    /// `told` runs from the event loop when others have added something. Where the server does not tell, never.
    void onNews(std::function<void()> told);

    /// The version of the schema that this program reads and writes.
    static constexpr int schemaVersion = 2;

private:
    SharedReviews();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside

Q_DECLARE_METATYPE(deskside::SharedError)
Q_DECLARE_METATYPE(deskside::SharedPage)
