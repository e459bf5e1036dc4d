// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/operation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Named {
    Operation operation;
    QLatin1StringView word;
    const char *name;
};

constexpr Named table[] = {
    {Operation::Reply, "reply"_L1, QT_TRANSLATE_NOOP("Operation", "Reply")},
    {Operation::Assign, "assign"_L1, QT_TRANSLATE_NOOP("Operation", "Assign")},
    {Operation::SwitchAi, "switch-ai"_L1, QT_TRANSLATE_NOOP("Operation", "AI on or off")},
    {Operation::FollowUp, "follow-up"_L1, QT_TRANSLATE_NOOP("Operation", "Follow up")},
    {Operation::SetState, "set-state"_L1, QT_TRANSLATE_NOOP("Operation", "Open, snooze or close")},
    {Operation::MarkUnseen, "mark-unseen"_L1, QT_TRANSLATE_NOOP("Operation", "Mark as unseen by the team")},
    {Operation::Pin, "pin"_L1, QT_TRANSLATE_NOOP("Operation", "Pin")},
    {Operation::Rename, "rename"_L1, QT_TRANSLATE_NOOP("Operation", "Rename")},
    {Operation::NewChat, "new-chat"_L1, QT_TRANSLATE_NOOP("Operation", "New chat")},
    {Operation::Remove, "remove"_L1, QT_TRANSLATE_NOOP("Operation", "Remove")},
    {Operation::Messages, "messages"_L1, QT_TRANSLATE_NOOP("Operation", "Whole conversations")},
    {Operation::ReadChat, "read-chat"_L1, QT_TRANSLATE_NOOP("Operation", "Reading a single chat")},
    {Operation::Colleagues, "colleagues"_L1, QT_TRANSLATE_NOOP("Operation", "List of colleagues")},
    {Operation::Live, "live"_L1, QT_TRANSLATE_NOOP("Operation", "Live updates")},
};
static_assert(std::size(table) == static_cast<size_t>(lastOperation) + 1);

const Named &entryOf(Operation operation)
{
    return table[static_cast<size_t>(operation)];
}

} // namespace

QString wordOf(Operation operation)
{
    return entryOf(operation).word;
}

std::optional<Operation> operationFrom(const QString &word)
{
    for (const Named &named : table) {
        if (named.word == word) {
            return named.operation;
        }
    }
    return {};
}

QString nameOf(Operation operation)
{
    return QCoreApplication::translate("Operation", entryOf(operation).name);
}

} // namespace deskside
