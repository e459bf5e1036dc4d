// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/emojipicker.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Emoji {
    const char16_t *text;
    const char *name;
};

constexpr Emoji emoji[] = {
    {u"🙂", QT_TRANSLATE_NOOP("EmojiPicker", "slight smile")},
    {u"😀", QT_TRANSLATE_NOOP("EmojiPicker", "grin, happy")},
    {u"😊", QT_TRANSLATE_NOOP("EmojiPicker", "warm smile, blush")},
    {u"😉", QT_TRANSLATE_NOOP("EmojiPicker", "wink")},
    {u"😄", QT_TRANSLATE_NOOP("EmojiPicker", "laugh")},
    {u"😂", QT_TRANSLATE_NOOP("EmojiPicker", "tears of joy")},
    {u"😅", QT_TRANSLATE_NOOP("EmojiPicker", "relief, sweat")},
    {u"😍", QT_TRANSLATE_NOOP("EmojiPicker", "love, heart eyes")},
    {u"🤗", QT_TRANSLATE_NOOP("EmojiPicker", "hug")},
    {u"🤔", QT_TRANSLATE_NOOP("EmojiPicker", "thinking")},
    {u"😮", QT_TRANSLATE_NOOP("EmojiPicker", "surprise")},
    {u"😕", QT_TRANSLATE_NOOP("EmojiPicker", "confused")},
    {u"😔", QT_TRANSLATE_NOOP("EmojiPicker", "sorry, pensive")},
    {u"😢", QT_TRANSLATE_NOOP("EmojiPicker", "sad, crying")},
    {u"🙏", QT_TRANSLATE_NOOP("EmojiPicker", "please, thank you")},
    {u"🙌", QT_TRANSLATE_NOOP("EmojiPicker", "hooray, raised hands")},
    {u"👍", QT_TRANSLATE_NOOP("EmojiPicker", "thumbs up, yes")},
    {u"👎", QT_TRANSLATE_NOOP("EmojiPicker", "thumbs down, no")},
    {u"👌", QT_TRANSLATE_NOOP("EmojiPicker", "all right")},
    {u"👋", QT_TRANSLATE_NOOP("EmojiPicker", "wave, hello, goodbye")},
    {u"👏", QT_TRANSLATE_NOOP("EmojiPicker", "applause")},
    {u"🤝", QT_TRANSLATE_NOOP("EmojiPicker", "handshake, deal")},
    {u"💪", QT_TRANSLATE_NOOP("EmojiPicker", "strong")},
    {u"👉", QT_TRANSLATE_NOOP("EmojiPicker", "pointing")},
    {u"❤️", QT_TRANSLATE_NOOP("EmojiPicker", "heart")},
    {u"🎉", QT_TRANSLATE_NOOP("EmojiPicker", "party, congratulations")},
    {u"✨", QT_TRANSLATE_NOOP("EmojiPicker", "sparkles, new")},
    {u"⭐", QT_TRANSLATE_NOOP("EmojiPicker", "star")},
    {u"🔥", QT_TRANSLATE_NOOP("EmojiPicker", "fire")},
    {u"🚀", QT_TRANSLATE_NOOP("EmojiPicker", "rocket, fast")},
    {u"✅", QT_TRANSLATE_NOOP("EmojiPicker", "done, check mark")},
    {u"❌", QT_TRANSLATE_NOOP("EmojiPicker", "wrong, cross")},
    {u"⚠️", QT_TRANSLATE_NOOP("EmojiPicker", "warning")},
    {u"❓", QT_TRANSLATE_NOOP("EmojiPicker", "question")},
    {u"💡", QT_TRANSLATE_NOOP("EmojiPicker", "idea")},
    {u"ℹ️", QT_TRANSLATE_NOOP("EmojiPicker", "information")},
    {u"⏳", QT_TRANSLATE_NOOP("EmojiPicker", "waiting, hourglass")},
    {u"📅", QT_TRANSLATE_NOOP("EmojiPicker", "calendar, date")},
    {u"📞", QT_TRANSLATE_NOOP("EmojiPicker", "telephone")},
    {u"✉️", QT_TRANSLATE_NOOP("EmojiPicker", "letter, e-mail")},
    {u"📎", QT_TRANSLATE_NOOP("EmojiPicker", "attachment, paper clip")},
    {u"🔗", QT_TRANSLATE_NOOP("EmojiPicker", "link")},
    {u"🔒", QT_TRANSLATE_NOOP("EmojiPicker", "locked, secure")},
    {u"🛠️", QT_TRANSLATE_NOOP("EmojiPicker", "tools, repair")},
    {u"📦", QT_TRANSLATE_NOOP("EmojiPicker", "parcel")},
    {u"🚚", QT_TRANSLATE_NOOP("EmojiPicker", "delivery, lorry")},
    {u"💳", QT_TRANSLATE_NOOP("EmojiPicker", "card, payment")},
    {u"🎁", QT_TRANSLATE_NOOP("EmojiPicker", "present")},
};

} // namespace

EmojiPicker::EmojiPicker(QWidget *parent)
    : FilterPicker(u"emojiPicker"_s, tr("Emoji"), Shape::Grid, parent)
{
    QList<Pick> picks;
    for (const Emoji &each : emoji) {
        const QString text = QString::fromUtf16(each.text);
        picks.append({text, text, QCoreApplication::translate("EmojiPicker", each.name)});
    }
    setPicks(picks);
}

} // namespace deskside
