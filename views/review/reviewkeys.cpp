// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/reviewkeys.h"

#include <QCoreApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewKeys)
};

QKeySequence with(Qt::Modifier modifier, Qt::Key key)
{
    return QKeySequence(modifier | key);
}

} // namespace

QList<ReviewCommand> reviewCommands()
{
    using Act = ReviewAct;
    return {
        {Act::Right, u"reviewRight"_s, Text::tr("The handoff was right"), {Qt::Key_1}},
        {Act::Early, u"reviewEarly"_s, Text::tr("The handoff came too early"), {Qt::Key_2}},
        {Act::Late, u"reviewLate"_s, Text::tr("The handoff came too late"), {Qt::Key_3}},
        {Act::ShouldNot, u"reviewShouldNot"_s, Text::tr("The handoff should not have happened"), {Qt::Key_4}},
        {Act::Solved, u"reviewSolved"_s, Text::tr("Solved for the customer"), {Qt::Key_5}},
        {Act::PartlySolved, u"reviewPartlySolved"_s, Text::tr("Partly solved for the customer"), {Qt::Key_6}},
        {Act::NotSolved, u"reviewNotSolved"_s, Text::tr("Not solved for the customer"), {Qt::Key_7}},
        {Act::Lost, u"reviewLost"_s, Text::tr("The customer is lost"), {Qt::Key_8}},
        {Act::Undo, u"reviewUndo"_s, Text::tr("Take the last score back"), {Qt::Key_Z, with(Qt::CTRL, Qt::Key_Z)}},
        {Act::Next, u"reviewNext"_s, Text::tr("Next chat to review"), {Qt::Key_J}},
        {Act::Previous, u"reviewPrevious"_s, Text::tr("Previous chat to review"), {Qt::Key_K}},
        {Act::Comment, u"reviewComment"_s, Text::tr("Comment on the handoff"), {Qt::Key_N}},
        {Act::Tags, u"reviewTags"_s, Text::tr("Tag the score"), {Qt::Key_T}},
        {Act::Open, u"reviewOpen"_s, Text::tr("Open the chat in the inbox"), {Qt::Key_O}},
        {Act::Read, u"reviewRead"_s, Text::tr("Read the conversation"), {Qt::Key_R}},
        {Act::Filter,
         u"reviewFilter"_s,
         Text::tr("Filter what is reviewed"),
         {Qt::Key_Slash, with(Qt::CTRL, Qt::Key_F)}},
        {Act::NextPane, u"reviewNextPane"_s, Text::tr("Next part of the review desk"), {Qt::Key_F6}},
        {Act::PreviousPane,
         u"reviewPreviousPane"_s,
         Text::tr("Previous part of the review desk"),
         {with(Qt::SHIFT, Qt::Key_F6)}},
    };
}

ReviewKeys::ReviewKeys()
    : m_commands(reviewCommands())
{
}

void ReviewKeys::bind(const QString &id, const QList<QKeySequence> &keys)
{
    for (ReviewCommand &command : m_commands) {
        if (command.id == id)
            command.keys = keys;
    }
}

std::optional<ReviewAct> ReviewKeys::actOf(const QKeyEvent &event) const
{
    // A digit of the number pad is a digit.
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QKeySequence pressed(QKeyCombination(modifiers, Qt::Key(event.key())));
    // What needs Shift on this keyboard ("/" on many) is the same key.
    const QKeySequence bare(QKeyCombination(modifiers & ~Qt::ShiftModifier, Qt::Key(event.key())));
    const bool sign = event.key() < Qt::Key_A || (event.key() > Qt::Key_Z && event.key() < Qt::Key_Escape);
    for (const ReviewCommand &command : m_commands) {
        if (command.keys.contains(pressed)
            || (sign && !(event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9) && command.keys.contains(bare)))
            return command.act;
    }
    return {};
}

} // namespace deskside
