// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/zaia/actions.h"

#include "models/api/common/rawjson.h"
#include "models/api/common/writing.h"
#include "models/api/zaia/json.h"
#include "models/api/zaia/requests.h"

namespace deskside::zaia {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<ApiError> fail(const ApiError &error)
{
    return tl::unexpected(error);
}

std::optional<QString> orNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// The chat as it is kept with what a field of it is now; nothing when there is nothing kept to begin with.
Performed withKept(const Chat &known, QLatin1StringView name, const QByteArray &value)
{
    const auto chat = withField(known, name, value);
    return chat ? Performed{*chat, {}} : Performed{};
}

/// Zaia's creating of messages is inferred: the message has to name the chat, and this program's own reference where it
/// names any.
Result<Performed> understandReply(const Action &action, const Chat &known, const QByteArray &body)
{
    return writing::replied(action.wanted.text, decodeMessage(body)).and_then([&](const Performed &performed) {
        const QString &reference = performed.message->reference;
        const bool isIt = chatOfMessage(body) == known.key.id && (reference.isEmpty() || reference == action.id);
        return isIt ? Result<Performed>(performed) : fail(writing::aboutAnother());
    });
}

Result<Performed> understandRename(const Action &action, const Chat &known, const QByteArray &body)
{
    return writing::read(decodeChat(body)).and_then([&](const Chat &answer) -> Result<Performed> {
        if (answer.key.id != known.key.id) {
            return fail(writing::aboutAnother());
        }
        const QString title = answer.title.valueOr({});
        if (!writing::isSameText(action.wanted.text, title)) {
            return fail(writing::notDone());
        }
        return withKept(known, "title"_L1, title.isNull() ? "null"_ba : json::quoted(title));
    });
}

Result<Performed> understandNewChat(const Chat &known, const QByteArray &body)
{
    return writing::read(decodeChat(body)).and_then([&known](const Chat &answer) -> Result<Performed> {
        if (answer.key.id == known.key.id || answer.ownerId != known.ownerId) {
            return fail(writing::aboutAnother());
        }
        return Performed{answer, {}};
    });
}

} // namespace

Result<HttpRequest> requestFor(const Action &action, const Chat &known)
{
    const QString &id = known.key.id;
    const QString &text = action.wanted.text;
    switch (action.kind) {
    case Operation::Reply:
        return createMessage({id, text, action.id});
    case Operation::Rename: {
        ChatPatch patch;
        patch.title = text.isEmpty() ? Settable<QString>(nullptr) : Settable<QString>(text);
        return updateChat(id, patch);
    }
    case Operation::NewChat:
        if (known.ownerId.isEmpty()) {
            return fail(writing::nobodyToWriteTo());
        }
        return createChat({orNothing(known.channelId), known.ownerId, orNothing(action.wanted.value)});
    case Operation::Remove:
        return removeChat(id);
    default:
        return fail(writing::notOffered());
    }
}

Result<Performed> understand(const Action &action, const Chat &known, const QByteArray &body)
{
    switch (action.kind) {
    case Operation::Reply:
        return understandReply(action, known, body);
    case Operation::Rename:
        return understandRename(action, known, body);
    case Operation::NewChat:
        return understandNewChat(known, body);
    default:
        return writing::read(decodeRemoved(body)).map([&known](const QString &) {
            return withKept(known, "isRemoved"_L1, "true"_ba);
        });
    }
}

} // namespace deskside::zaia
