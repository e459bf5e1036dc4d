// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/messagejson.h"

#include <QCoreApplication>

namespace deskside::json {

using namespace Qt::StringLiterals;

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ReadJson)
};

/// Reads one entry into `message`; the problem has a message when it cannot be read.
DecodeProblem readEntry(Value entry, qsizetype index, Message &message, const ReadMessage &read)
{
    DecodeProblem problem;
    if (!entry.isObject()) {
        problem.message = Say::tr("It is %1 where a message was expected").arg(nameOf(entry.kind()));
        return problem;
    }
    const ObjectReader reader(entry, &problem);
    message.raw = entry.compactBytes();
    read(reader, index, message);
    if (message.id.isEmpty()) {
        reader.note("id"_L1, message.id.isNull() ? Say::tr("\"id\" is missing") : Say::tr("\"id\" is empty"));
    } else if (!message.id.isValidUtf16()) { // no store gives it back as it came
        reader.note("id"_L1, Say::tr("\"id\" has half a character"));
    } else {
        problem.chatId = message.id;
    }
    return problem;
}

/// The first of these fields that is a text and not empty.
QString firstText(const ObjectReader &in, std::initializer_list<QLatin1StringView> keys)
{
    for (const auto key : keys) {
        if (in.kind(key) == Value::Kind::Text) {
            if (const QString text = in.text(key); !text.isEmpty()) {
                return text;
            }
        }
    }
    return {};
}

} // namespace

Result<MessageList> readMessages(const QByteArray &bytes, const ReadMessage &read)
{
    const auto tree = readDocument(bytes);
    if (!tree) {
        return tl::unexpected(tree.error());
    }
    return entriesOf(*tree).map([&read](const Entries &entries) {
        MessageList list;
        list.total = entries.total;
        list.totalPages = entries.totalPages;
        list.isWrapped = entries.isWrapped;
        entries.list.forEach([&](Value entry) {
            const qsizetype index = list.received++;
            Message message;
            DecodeProblem problem = readEntry(entry, index, message, read);
            if (problem.message.isEmpty()) {
                list.messages.append(std::move(message));
                return;
            }
            if (problem.chatId.isEmpty()) {
                problem.message = Say::tr("Entry %1 of the page: %2").arg(QString::number(index + 1), problem.message);
            }
            list.problems.append(problem);
        });
        return list;
    });
}

Result<Message> readMessage(const QByteArray &bytes, const ReadMessage &read)
{
    return readObject(bytes).and_then([&read](const Tree &tree) -> Result<Message> {
        Message message;
        const DecodeProblem problem = readEntry(tree.root(), 0, message, read);
        if (!problem.message.isEmpty()) {
            return tl::unexpected(ApiError{ApiError::Kind::BadReply, 0, problem.message, {}});
        }
        return message;
    });
}

File looseFile(const ObjectReader &in)
{
    File file;
    file.id = firstText(in, {"id"_L1, "file_id"_L1});
    file.path = firstText(in, {"file_path"_L1, "path"_L1});
    file.filename = firstText(in, {"file_filename"_L1, "filename"_L1, "file_name"_L1, "name"_L1});
    file.mimetype = firstText(in, {"file_mimetype"_L1, "mimetype"_L1, "mime_type"_L1, "media_type"_L1});
    file.url = firstText(in, {"file_url"_L1, "url"_L1});
    for (const auto key : {"file_size"_L1, "size"_L1}) {
        if (!file.size && in.kind(key) == Value::Kind::Number) {
            file.size = in.count(key);
        }
    }
    if (const auto created = Moment::parse(firstText(in, {"created_at"_L1}))) {
        file.createdAt = *created;
    }
    return file;
}

void addText(Message &message, const QString &text)
{
    Part part;
    part.type.code = PartKind::Text;
    part.text = text;
    message.messages.append({message.role, {part}});
}

} // namespace deskside::json
