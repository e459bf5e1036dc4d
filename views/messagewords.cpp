// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messagewords.h"

#include "models/domain/safetext.h"
#include "models/items/wording.h"

#include <QCoreApplication>
#include <QUrl>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conversation)
};

} // namespace

namespace messagewords {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    for (QString &part : parts)
        part = QChar(0x2068) + part + QChar(0x2069);
    return parts.join(u" · "_s);
}

QString authorLine(const ConversationEntry &entry)
{
    QStringList parts;
    const QString role = wording::roleName(entry.role);
    const bool plainRole = entry.role.code == RoleKind::Customer || entry.role.code == RoleKind::Assistant
                           || entry.role.code == RoleKind::Agent;
    if (entry.author.isEmpty() || !plainRole)
        parts += role;
    if (!entry.author.isEmpty())
        parts += entry.author;
    parts += entry.at.isDateOnly() ? wording::dateTime(entry.at) : wording::timeOfDay(entry.at);
    return joined(parts);
}

namespace {

QString fileName(const File &file, const QString &nameless)
{
    const QString name = file.filename.isEmpty() ? file.path.section(u'/', -1) : file.filename;
    return name.isEmpty() ? nameless : safeLine(name, 120);
}

} // namespace

QString audioLine(const ConversationEntry &entry, const File &audio)
{
    double length = -1;
    if (entry.audio.size() == 1) {
        for (const Part &part : entry.timed)
            length = std::max(length, part.end.value_or(-1));
    }
    return joined({fileName(audio, Words::tr("Recording")), length > 0 ? wording::duration(length) : QString(),
                   audio.size ? wording::fileSize(*audio.size) : QString()});
}

QString fileLine(const File &file)
{
    return joined({fileName(file, Words::tr("File")), file.size ? wording::fileSize(*file.size) : QString()});
}

QString transcript(const ConversationEntry &entry)
{
    QStringList lines;
    for (const Part &part : entry.timed) {
        const QString at = part.start ? QString(wording::duration(*part.start) + u' ') : QString();
        lines += at + Words::tr("“%1”", "words of a recording").arg(part.text.trimmed());
    }
    return lines.join(u'\n');
}

QString toolNames(const ConversationEntry &entry)
{
    return QStringList(entry.tools).join(Words::tr(", ", "between names"));
}

QString factsLine(const ConversationEntry &entry)
{
    QStringList parts;
    if (!entry.tools.isEmpty())
        parts += Words::tr("called %1").arg(toolNames(entry));
    if (entry.tokens) {
        const auto tokens = static_cast<int>(std::clamp<qint64>(*entry.tokens, 0, std::numeric_limits<int>::max()));
        parts += Words::tr("%Ln token(s)", nullptr, tokens);
    }
    const RunKind run = entry.status.code;
    if (run != RunKind::NotReported && run != RunKind::Completed)
        parts += wording::runName(entry.status);
    if (entry.preview)
        parts += Words::tr("beginning only");
    return joined(parts);
}

QString handedOver()
{
    return Words::tr("Handed to a person");
}

QList<MessageButton> buttonsFor(const File &file)
{
    if (!isAllowedLink(QUrl(file.url, QUrl::StrictMode)))
        return {};
    return {{MessageButton::Kind::Open, file, Words::tr("Open", "a file"), {}},
            {MessageButton::Kind::Save, file, Words::tr("Save as…", "a file"), {}}};
}

namespace {

MessageButton buttonFor(ReplyChoice choice, const PendingReply &reply)
{
    using Question = OutboxItem::Question;
    using What = MessageButton::Kind;
    switch (choice) {
    case ReplyChoice::TakeBack:
        return {What::TakeBack, {}, Words::tr("Undo", "a reply that was not sent yet"), {}};
    case ReplyChoice::SendAgain:
        if (reply.question == Question::ChangedMeanwhile || reply.question == Question::AnsweredMeanwhile)
            return {What::SendAgain, {}, Words::tr("Do it all the same"), {}};
        return {What::SendAgain, {}, Words::tr("Send again"), {}};
    case ReplyChoice::ItHappened:
        return {What::ItHappened, {}, Words::tr("It arrived"), {}};
    case ReplyChoice::Discard:
        break;
    }
    return {What::Discard, {}, Words::tr("Discard", "a reply"), {}};
}

} // namespace

QList<MessageButton> buttonsFor(const PendingReply &reply)
{
    QList<MessageButton> buttons;
    for (const ReplyChoice choice : choicesFor(reply))
        buttons += buttonFor(choice, reply);
    return buttons;
}

} // namespace messagewords

using namespace messagewords;

QList<MessageButton> buttonsOf(const ConversationEntry &entry)
{
    QList<MessageButton> buttons;
    for (const File &audio : entry.audio)
        buttons += buttonsFor(audio);
    for (const File &file : entry.files)
        buttons += buttonsFor(file);
    if (entry.pending)
        buttons += buttonsFor(*entry.pending);
    if (entry.canRetry)
        buttons += MessageButton{MessageButton::Kind::TryAgain, {}, Words::tr("Try again"), {}};
    return buttons;
}

QString spokenButton(const MessageButton &button)
{
    switch (button.kind) {
    case MessageButton::Kind::Open:
        return Words::tr("Open %1").arg(isolated(fileName(button.file, Words::tr("File"))));
    case MessageButton::Kind::Save:
        return Words::tr("Save %1 as…").arg(isolated(fileName(button.file, Words::tr("File"))));
    default:
        return button.text;
    }
}

QString copyTextOf(const ConversationEntry &entry)
{
    QStringList parts;
    if (entry.kind == ConversationEntry::Kind::Day)
        parts += QLocale().toString(wording::localDay(entry.at), QLocale::LongFormat);
    parts += entry.text;
    for (const File &audio : entry.audio)
        parts += audioLine(entry, audio);
    for (const File &file : entry.files)
        parts += fileLine(file);
    if (!entry.timed.isEmpty())
        parts += transcript(entry);
    parts += entry.error;
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace deskside
