// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/safetext.h"
#include "models/items/detaillines.h"
#include "models/items/wording.h"

/// The sections that list things: members, tools, messages and what they used.
namespace deskside::details {

using namespace Qt::StringLiterals;

namespace {

/// A line that begins one of several things: its name stands as the label, what it is as the value.
void heading(Lines *lines, const QString &name, const QString &what)
{
    const QString label = safeLine(name);
    lines->text("name"_L1, label.isEmpty() ? Words::tr("Not named") : label,
                what.isEmpty() ? Words::tr("not reported") : what, what.isEmpty() ? Look::Muted : Look::Plain);
}

QString kindOf(const Member &member)
{
    if (member.contact)
        return Words::tr("contact", "kind of a chat's member");
    if (member.user)
        return Words::tr("user", "kind of a chat's member");
    return member.sessionId.isEmpty() ? QString() : Words::tr("anonymous session", "kind of a chat's member");
}

void addContact(Lines *lines, const ContactChannel &contact)
{
    lines->text("channel"_L1, Words::tr("Channel"), wording::channelName(contact.channel));
    lines->text("displayName"_L1, Words::tr("Shown name"), contact.displayName);
    lines->text("contactName"_L1, Words::tr("Contact"), contact.contactName);
    lines->text("username"_L1, Words::tr("User name"), contact.name);
    lines->text("userId"_L1, Words::tr("Id on the channel"), contact.userId);
    lines->text("email"_L1, Words::tr("E-mail"), contact.email);
    lines->text("phone"_L1, Words::tr("Phone"), contact.phone);
    lines->text("country"_L1, Words::tr("Country"), contact.country);
    lines->text("language"_L1, Words::tr("Language"), contact.language);
    if (contact.blocked)
        lines->text("blocked"_L1, Words::tr("Blocked"), wording::yesNo(*contact.blocked),
                    *contact.blocked ? Look::Negative : Look::Plain);
    lines->yesNo("isAdmin"_L1, Words::tr("Administrator"), contact.isAdmin);
    lines->text("ip"_L1, Words::tr("IP address"), contact.ip);
    lines->text("agent"_L1, Words::tr("Browser or app"), contact.agent);
    lines->link("avatar"_L1, Words::tr("Picture"), contact.avatar);
    lines->link("link"_L1, Words::tr("Link"), contact.link);
    lines->text("contactId"_L1, Words::tr("Contact id"), contact.contactId);
    lines->text("channelContactId"_L1, Words::tr("Channel contact id"), contact.id);
}

void addMember(Lines *lines, const Member &member)
{
    QStringList what{safeLine(member.role), kindOf(member)};
    what.removeAll(QString());
    heading(lines, wording::memberName(member), what.join(u" · "_s));
    if (const auto &user = member.user) {
        lines->text("userName"_L1, Words::tr("Name"), user->name);
        lines->text("userEmail"_L1, Words::tr("E-mail"), user->email);
        lines->text("personId"_L1, Words::tr("User id"), user->id);
        lines->link("userAvatar"_L1, Words::tr("Picture"), user->avatar);
    }
    if (member.contact)
        addContact(lines, *member.contact);
    lines->text("session"_L1, Words::tr("Session"), member.sessionId);
    lines->text("id"_L1, Words::tr("Member id"), member.id);
}

void addTool(Lines *lines, const Tool &tool)
{
    heading(lines, wording::toolName(tool), tool.name);
    lines->text("displayName"_L1, Words::tr("Shown name"), tool.displayName);
    lines->text("action"_L1, Words::tr("Action"), tool.actionName);
    lines->paragraph("description"_L1, Words::tr("Description"), tool.description);
    lines->yesNo("enabled"_L1, Words::tr("On by default"), tool.enabledByDefault);
    if (!tool.parameters.isEmpty())
        lines->paragraph("parameters"_L1, Words::tr("Parameters"), indentedJson(tool.parameters.toUtf8()));
    lines->text("callback"_L1, Words::tr("Callback"), tool.callback);
    lines->text("connection"_L1, Words::tr("Connection"), tool.connectionId);
    lines->text("icon"_L1, Words::tr("Icon"), tool.icon);
    lines->link("iconUrl"_L1, Words::tr("Icon address"), tool.iconUrl);
}

void addFeatures(Lines *lines, const Features &features)
{
    if (!features.webSearch.isEmpty())
        lines->paragraph("webSearch"_L1, Words::tr("Web search"), indentedJson(features.webSearch.toUtf8()));
    lines->text("reasoning"_L1, Words::tr("Reasoning effort"), features.reasoningEffort);
}

void addUsage(Lines *lines, const Usage &usage)
{
    lines->count("total"_L1, Words::tr("Tokens"), usage.total);
    lines->count("input"_L1, Words::tr("Tokens in"), usage.input);
    lines->count("output"_L1, Words::tr("Tokens out"), usage.output);
    lines->count("reasoning"_L1, Words::tr("Reasoning tokens"), usage.reasoning);
    lines->count("cachedInput"_L1, Words::tr("Cached tokens in"), usage.cachedInput);
    lines->count("cacheRead"_L1, Words::tr("Tokens read from cache"), usage.cacheRead);
    lines->count("cacheWrite"_L1, Words::tr("Tokens written to cache"), usage.cacheWrite);
    lines->count("turns"_L1, Words::tr("Turns"), usage.turns);
}

void addAudio(Lines *lines, const File &audio)
{
    QStringList facts{safeLine(audio.filename), audio.size ? wording::fileSize(*audio.size) : QString(),
                      safeLine(audio.mimetype), wording::dateTime(audio.createdAt)};
    facts.removeAll(QString());
    lines->text("audio"_L1, Words::tr("Recording"), facts.join(u" · "_s));
    lines->link("audioUrl"_L1, Words::tr("Recording's address"), audio.url);
    lines->text("audioPath"_L1, Words::tr("Recording's path"), audio.path);
    lines->text("audioId"_L1, Words::tr("Recording's id"), audio.id);
}

void addMessage(Lines *lines, const Message &message, const QString &group)
{
    lines->enter(group);
    heading(lines, wording::roleName(message.role), wording::dateTime(message.createdAt));
    lines->text("status"_L1, Words::tr("Run"), wording::runName(message.status),
                message.status.code == RunKind::Failed ? Look::Negative : Look::Plain);
    lines->text("model"_L1, Words::tr("Model"), message.model);
    lines->moment("updated"_L1, Words::tr("Updated"), message.updatedAt);
    lines->paragraph("error"_L1, Words::tr("Error"), message.error);
    lines->text("id"_L1, Words::tr("Message id"), message.id);
    if (message.features)
        addFeatures(lines, *message.features);
    const auto next = [&](QLatin1StringView kind, int i) {
        lines->enter(QString(group + u'.' + kind + u'.' + QString::number(i)));
    };
    if (message.member) {
        next("member"_L1, 0);
        addMember(lines, *message.member);
    }
    for (int i = 0; i < message.tools.size(); ++i) {
        next("tools"_L1, i);
        addTool(lines, message.tools.at(i));
    }
    int recording = 0;
    for (const InnerMessage &inner : message.messages) {
        for (const Part &part : inner.parts) {
            if (!part.audio)
                continue;
            next("audio"_L1, recording++);
            addAudio(lines, *part.audio);
        }
    }
}

} // namespace

DetailSection membersOf(const Chat &chat)
{
    Lines lines(u"members"_s, Words::tr("Members · %1").arg(wording::number(chat.members.size())));
    for (int i = 0; i < chat.members.size(); ++i) {
        lines.enter(QString::number(i));
        addMember(&lines, chat.members.at(i));
    }
    return lines.take();
}

DetailSection toolsOf(const Chat &chat)
{
    Lines lines(u"tools"_s, Words::tr("Tools · %1").arg(wording::number(chat.tools.size())));
    for (int i = 0; i < chat.tools.size(); ++i) {
        lines.enter(QString::number(i));
        addTool(&lines, chat.tools.at(i));
    }
    return lines.take();
}

DetailSection featuresOf(const Chat &chat)
{
    Lines lines(u"features"_s, Words::tr("Features"));
    if (chat.features)
        addFeatures(&lines, *chat.features);
    return lines.take();
}

DetailSection usageOf(const Chat &chat)
{
    Lines lines(u"usage"_s, Words::tr("Usage of the last messages"));
    for (int i = 0; i < chat.lastMessages.size(); ++i) {
        lines.enter(QString::number(i));
        if (const auto &usage = chat.lastMessages.at(i).usage)
            addUsage(&lines, *usage);
    }
    return lines.take();
}

DetailSection messagesOf(const Chat &chat)
{
    Lines lines(u"messages"_s, Words::tr("Last messages"), true);
    for (int i = 0; i < chat.lastMessages.size(); ++i)
        addMessage(&lines, chat.lastMessages.at(i), QString::number(i));
    return lines.take();
}

} // namespace deskside::details
