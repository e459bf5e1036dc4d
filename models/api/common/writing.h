// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"

/// What the vendors' writes share. A write's answer is believed only where it says what was asked for.
namespace deskside::writing {

/// It may have happened (Kind::OutcomeUnknown): a 2xx that cannot be read, or is not believed.
ApiError unknown(const QString &detail);
/// A 2xx that says how things stand, and that is not what was asked for (Kind::BadReply).
ApiError notDone(const QString &detail);
/// Not sent (Kind::Rejected).
ApiError refused(const QString &detail);

/// A 2xx that speaks of another chat or message: it may have happened.
ApiError aboutAnother();
/// A 2xx that does not say how things stand: it may have happened.
ApiError untold();
ApiError notDone();
/// The chat was opened, and what was to be said in it was not: it happened by half.
ApiError opened(const ApiError &whyNotSaid);
/// Not sent, for the vendor has nothing of the kind.
ApiError notOffered();
/// Not sent: nobody is known with whom a chat could be opened.
ApiError nobodyToWriteTo();

/// The answer to a write: an unreadable one becomes Kind::OutcomeUnknown.
template <typename T>
Result<T> read(Result<T> answer)
{
    if (!answer && answer.error().kind == ApiError::Kind::BadReply) {
        answer.error().kind = ApiError::Kind::OutcomeUnknown;
    }
    return answer;
}

/// True when a vendor gave back what was sent to it; white space at the ends and the kind of line breaks are its own.
bool isSameText(const QString &sent, const QString &kept);

/// The words of a reply as the vendor keeps it, or why they are not believed to be.
Result<Performed> replied(const QString &sent, Result<Message> answer);

using Understand = std::function<Result<Performed>(const QByteArray &body)>;

/// Sends a write, and answers with what `understand` makes of a 2xx's body.
Call send(Transport &transport, const HttpRequest &request, Understand understand, Backend::Callback<Performed> done);

/// Opens a chat and says `words` in it, if there are any: `say` makes the request for a chat's id.
struct Opening {
    HttpRequest open;
    Understand opened;
    QString words;
    std::function<HttpRequest(const QString &chatId)> say;
    Understand said;
};
Call sendOpening(Transport &transport, const Opening &opening, Backend::Callback<Performed> done);

/// Answers with an error from the event loop: a backend never answers before it has returned.
Call refuse(const ApiError &error, Backend::Callback<Performed> done);

} // namespace deskside::writing
