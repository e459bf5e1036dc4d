// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/notices.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr qsizetype longestTitle = 80;
constexpr qsizetype longestText = 160;

struct DetailWord {
    NoticeSettings::Detail detail;
    QLatin1StringView word;
};
constexpr DetailWord detailWords[] = {{NoticeSettings::Detail::Nothing, "nothing"_L1},
                                      {NoticeSettings::Detail::Customer, "customer"_L1},
                                      {NoticeSettings::Detail::Text, "text"_L1}};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

QString reasonText(NoticeReason reason, const QString &view)
{
    switch (reason) {
    case NoticeReason::ForMe:
        return Text::tr("Assigned to you");
    case NoticeReason::Angry:
        return Text::tr("A customer is angry");
    case NoticeReason::Handoff:
        return Text::tr("The AI handed a chat over");
    case NoticeReason::Due:
        return Text::tr("Follow-up due");
    case NoticeReason::View:
        break;
    }
    return Text::tr("New in “%1”").arg(safeLine(view, longestTitle));
}

bool isAngry(const ChatRow &row)
{
    return row.sentiment.code == SentimentKind::Angry && row.unresolved.valueOr(true);
}

} // namespace

QVariantMap noticeSettingsToMap(const NoticeSettings &settings)
{
    QString detail;
    for (const DetailWord &known : detailWords) {
        if (known.detail == settings.detail) {
            detail = known.word;
        }
    }
    return {{u"forMe"_s, settings.forMe},
            {u"handoff"_s, settings.handoff},
            {u"angry"_s, settings.angry},
            {u"due"_s, settings.due},
            {u"detail"_s, detail},
            {u"quietFrom"_s, settings.quietFrom.toString(u"HH:mm"_s)},
            {u"quietTo"_s, settings.quietTo.toString(u"HH:mm"_s)},
            {u"sound"_s, settings.sound}};
}

NoticeSettings noticeSettingsFromMap(const QVariantMap &map)
{
    NoticeSettings settings;
    const auto flag = [&map](const QString &name, bool usual) { return map.value(name, usual).toBool(); };
    settings.forMe = flag(u"forMe"_s, settings.forMe);
    settings.handoff = flag(u"handoff"_s, settings.handoff);
    settings.angry = flag(u"angry"_s, settings.angry);
    settings.due = flag(u"due"_s, settings.due);
    settings.sound = flag(u"sound"_s, settings.sound);
    for (const DetailWord &known : detailWords) {
        if (known.word == map.value(u"detail"_s).toString()) {
            settings.detail = known.detail;
        }
    }
    settings.quietFrom = QTime::fromString(map.value(u"quietFrom"_s).toString(), u"HH:mm"_s);
    settings.quietTo = QTime::fromString(map.value(u"quietTo"_s).toString(), u"HH:mm"_s);
    return settings;
}

std::optional<NoticeReason> noticeOf(const CompactRow *before, const CompactRow &after, const Words &words,
                                     const NoticeSettings &settings)
{
    if (before && before->flags == after.flags && before->sentiment == after.sentiment) {
        return {}; // most changes: nothing of it is asked for
    }
    const ChatRow is = unpack(after, words);
    const ChatRow was = before ? unpack(*before, words) : ChatRow();
    if (!is.unresolved.valueOr(true)) {
        return {};
    }
    if (settings.forMe && is.mine.value == true && was.mine.value != true) {
        return NoticeReason::ForMe;
    }
    if (settings.angry && isAngry(is) && !isAngry(was)) {
        return NoticeReason::Angry;
    }
    if (settings.handoff && is.handoff.value == true && was.handoff.value != true) {
        return NoticeReason::Handoff;
    }
    return {};
}

bool isQuiet(const NoticeSettings &settings, const QTime &localTime)
{
    const QTime from = settings.quietFrom;
    const QTime to = settings.quietTo;
    if (!from.isValid() || !to.isValid() || from == to) {
        return false;
    }
    return from < to ? localTime >= from && localTime < to : localTime >= from || localTime < to;
}

Notice wordsOf(NoticeReason reason, const ChatRow &row, const NoticeSettings &settings, const QString &view)
{
    const QString why = reasonText(reason, view);
    switch (settings.detail) {
    case NoticeSettings::Detail::Nothing:
        return {u"Deskside"_s, why};
    case NoticeSettings::Detail::Customer:
        return {why, safeLine(customerLabel(row), longestTitle)};
    case NoticeSettings::Detail::Text:
        break;
    }
    const QString said = safeLine(row.preview.isEmpty() ? row.title : row.preview, longestText);
    return {QString(why + u" · "_s + safeLine(customerLabel(row), longestTitle)), said};
}

Notice wordsOfMany(qsizetype chats)
{
    return {u"Deskside"_s, Text::tr("%Ln chat(s) need you", nullptr, static_cast<int>(chats))};
}

} // namespace deskside
