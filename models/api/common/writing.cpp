// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/writing.h"

#include "models/api/calls.h"

#include <QCoreApplication>

namespace deskside::writing {

using namespace Qt::StringLiterals;

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Writing)
};

QString plain(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return text.trimmed().normalized(QString::NormalizationForm_C);
}

} // namespace

ApiError unknown(const QString &detail)
{
    return {ApiError::Kind::OutcomeUnknown, 0, detail, {}};
}

ApiError notDone(const QString &detail)
{
    return {ApiError::Kind::BadReply, 0, detail, {}};
}

ApiError refused(const QString &detail)
{
    return {ApiError::Kind::Rejected, 0, detail, {}};
}

ApiError aboutAnother()
{
    return unknown(Say::tr("The answer is about something else than what was asked for."));
}

ApiError untold()
{
    return unknown(Say::tr("The answer does not say whether it was done."));
}

ApiError notDone()
{
    return notDone(Say::tr("The answer says that it was not done."));
}

ApiError opened(const ApiError &whyNotSaid)
{
    return unknown(
        Say::tr("The chat was opened, but it is not known whether the message is in it: %1").arg(whyNotSaid.detail));
}

ApiError notOffered()
{
    return refused(Say::tr("There is no such action."));
}

ApiError nobodyToWriteTo()
{
    return refused(Say::tr("The chat names no contact with whom another could be opened."));
}

bool isSameText(const QString &sent, const QString &kept)
{
    return plain(sent) == plain(kept);
}

Result<Performed> replied(const QString &sent, Result<Message> answer)
{
    return read(std::move(answer)).and_then([&sent](const Message &message) -> Result<Performed> {
        const QString kept = plainText(message);
        if (!isSameText(sent, kept)) {
            return tl::unexpected(kept.isEmpty() ? untold() : aboutAnother());
        }
        return Performed{{}, message};
    });
}

Call send(Transport &transport, const HttpRequest &request, Understand understand, Backend::Callback<Performed> done)
{
    return transport.send(request, [understand = std::move(understand),
                                    done = std::move(done)](const Result<HttpResponse> &reply) {
        // The transport's own BadReply is an answer that was too large or torn: the write had arrived.
        done(read(reply).and_then([&understand](const HttpResponse &response) { return understand(response.body); }));
    });
}

Call sendOpening(Transport &transport, const Opening &opening, Backend::Callback<Performed> done)
{
    auto sequence = std::make_unique<Sequence>();
    sequence->current = send(
        transport, opening.open, opening.opened,
        [to = &transport, opening, done = std::move(done), sequence = sequence.get()](const Result<Performed> &made) {
            if (!made || opening.words.isEmpty()) {
                done(made);
                return;
            }
            const auto say = opening.say(made->chat->key.id);
            // Replacing the call drops what holds these.
            const Backend::Callback<Performed> last = [chat = made->chat, done](const Result<Performed> &said) {
                Performed performed{chat, {}, {}};
                if (said) {
                    performed.message = said->message;
                } else {
                    performed.unsaid = said.error();
                }
                done(performed);
            };
            sequence->current = send(*to, say, opening.said, last);
        });
    return Call(std::move(sequence));
}

Call refuse(const ApiError &error, Backend::Callback<Performed> done)
{
    return later([error, done = std::move(done)] { done(tl::unexpected(error)); });
}

} // namespace deskside::writing
