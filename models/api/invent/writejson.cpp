// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/writejson.h"

#include "models/api/common/rawjson.h"
#include "models/domain/moment.h"

#include <QJsonArray>
#include <QJsonObject>

namespace deskside::invent {

using namespace Qt::StringLiterals;

using json::compact;

QByteArray encodeMessage(const QString &text)
{
    const QJsonObject part{{u"type"_s, u"text"_s}, {u"text"_s, text}};
    return compact({{u"message"_s, QJsonArray{part}}});
}

QByteArray encodePatch(const ChatPatch &patch)
{
    QJsonObject object;
    if (patch.title) {
        object.insert(u"title"_s, *patch.title);
    }
    if (patch.pinned) {
        object.insert(u"pinned"_s, *patch.pinned);
    }
    return compact(object);
}

QByteArray encodePatch(const StatePatch &patch)
{
    QJsonObject object;
    if (patch.aiEnabled) {
        object.insert(u"ai_enabled"_s, *patch.aiEnabled);
    }
    if (const auto &at = patch.followUpAt) {
        object.insert(u"follow_up_at"_s, at->isValid() ? QJsonValue(Moment(*at).toIso()) : QJsonValue());
    }
    if (patch.state) {
        object.insert(u"state"_s, *patch.state);
    }
    return compact(object);
}

QByteArray encodeAssign(const QString &memberId)
{
    return compact({{u"member_id"_s, memberId.isEmpty() ? QJsonValue() : QJsonValue(memberId)}});
}

QByteArray encodeNewChat(const QString &assistantId)
{
    QJsonObject object;
    if (!assistantId.isEmpty()) {
        object.insert(u"assistant_id"_s, assistantId);
    }
    return compact(object);
}

} // namespace deskside::invent
