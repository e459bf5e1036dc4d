// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export.h"

#include "models/domain/safetext.h"
#include "models/items/messagemodel.h"
#include "models/items/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// A word of Deskside's own for a known meaning, else the vendor's spelling in lower case; null when not reported.
template <typename E, std::size_t N>
QString wordOf(const Coded<E> &coded, const std::array<const char *, N> &words)
{
    const auto index = static_cast<std::size_t>(coded.code);
    if (coded.code == E::NotReported) {
        return {};
    }
    return coded.code == E::Other || index >= N ? coded.reported : QString::fromLatin1(words[index]);
}

QString channelWord(const Coded<ChannelKind> &channel)
{
    static constexpr std::array words{"",          "",         "web",      "email",   "whatsapp", "messenger",
                                      "instagram", "tiktok",   "telegram", "slack",   "sms",      "phone",
                                      "api",       "internal", "custom",   "calendar"};
    return wordOf(channel, words);
}

QString stateWord(const Coded<StateKind> &state)
{
    static constexpr std::array words{"", "", "open", "snoozed", "closed", "resolved"};
    return wordOf(state, words);
}

QString sentimentWord(const Coded<SentimentKind> &sentiment)
{
    // The vendor's own word is as good as ours here, and says more.
    return sentiment.isReported() ? sentiment.reported : QString();
}

QJsonValue json(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue json(const Known<bool> &flag)
{
    return flag.isKnown() ? QJsonValue(*flag.value) : QJsonValue(QJsonValue::Null);
}

QJsonValue json(const std::optional<qint64> &count)
{
    return count ? QJsonValue(*count) : QJsonValue(QJsonValue::Null);
}

QJsonValue json(const Moment &moment)
{
    return moment.isValid() ? QJsonValue(moment.toIso()) : QJsonValue(QJsonValue::Null);
}

QString handlerWord(const Known<Handler> &handler)
{
    if (!handler.isKnown()) {
        return {};
    }
    return *handler.value == Handler::Ai ? u"ai"_s : u"person"_s;
}

QString nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

/// The columns of CSV and the keys of JSON, in the order of the README.
QList<std::pair<QString, QJsonValue>> fieldsOf(const ChatRow &row, const QString &accountName)
{
    return {
        {u"account"_s, accountName},
        {u"vendor"_s, row.vendor},
        {u"id"_s, row.key.id},
        {u"title"_s, json(row.title)},
        {u"customer"_s, json(nullIfEmpty(row.customer))},
        {u"channel"_s, json(channelWord(row.channel))},
        {u"state"_s, json(stateWord(row.state))},
        {u"handler"_s, json(handlerWord(row.handler))},
        {u"assignee"_s, json(nullIfEmpty(row.assignee))},
        {u"unread"_s, json(row.unread)},
        {u"handoff"_s, json(row.handoff)},
        {u"sentiment"_s, json(sentimentWord(row.sentiment))},
        {u"classification"_s, json(row.classification)},
        {u"createdAt"_s, json(row.createdAt)},
        {u"updatedAt"_s, json(row.updatedAt)},
        {u"preview"_s, json(nullIfEmpty(row.preview))},
        {u"link"_s, json(row.link)},
        {u"unreadCount"_s, json(row.unreadCount)},
        {u"unresolved"_s, json(row.unresolved)},
        {u"mine"_s, json(row.mine)},
        {u"lastActivityAt"_s, json(row.activity)},
        {u"channelReported"_s, json(row.channel.reported)},
        {u"ticket"_s, json(row.ticket.reported)},
    };
}

QJsonObject objectOf(const ChatRow &row, const QString &accountName)
{
    QJsonObject object;
    for (const auto &[key, value] : fieldsOf(row, accountName)) {
        object.insert(key, value);
    }
    return object;
}

QString plain(const QJsonValue &value)
{
    if (value.isBool()) {
        return value.toBool() ? u"true"_s : u"false"_s;
    }
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString padded(const QString &text, qsizetype width)
{
    QString cell = text.size() > width ? QString(text.left(width - 1) + u"…"_s) : text;
    return cell.leftJustified(width);
}

} // namespace

QByteArray csvCell(const QString &text)
{
    static const auto dangerous = u"=+-@\t\r"_s;
    QString cell = text;
    if (!cell.isEmpty() && dangerous.contains(cell.front())) {
        cell.prepend(u'\'');
    }
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r')) {
        cell.replace(u'"', "\"\""_L1);
        cell = u'"' + cell + u'"';
    }
    return cell.toUtf8();
}

QByteArray toJson(const QList<ChatRow> &rows, const QHash<QString, QString> &accountNames)
{
    QJsonArray array;
    for (const ChatRow &row : rows) {
        array.append(objectOf(row, accountNames.value(row.key.account)));
    }
    return QJsonDocument(array).toJson();
}

QByteArray toCsv(const QList<ChatRow> &rows, const QHash<QString, QString> &accountNames)
{
    QByteArray csv;
    for (const auto &[key, value] : fieldsOf({}, {})) {
        csv += (csv.isEmpty() ? "" : ",") + key.toUtf8();
    }
    csv += "\r\n";
    for (const ChatRow &row : rows) {
        bool first = true;
        for (const auto &[key, value] : fieldsOf(row, accountNames.value(row.key.account))) {
            csv += (first ? "" : ",") + csvCell(plain(value));
            first = false;
        }
        csv += "\r\n";
    }
    return csv;
}

QString toTable(const QList<ChatRow> &rows, const QHash<QString, QString> &accountNames, const QDateTime &now)
{
    const auto line = [](const QStringList &cells) {
        static constexpr std::array<qsizetype, 8> widths{14, 12, 22, 34, 10, 8, 7, 36};
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            text += padded(safeLine(cells[i]), widths[static_cast<std::size_t>(i)]) + u' ';
        }
        return QString(text.trimmed() + u'\n');
    };
    QString table = line({Text::tr("ACCOUNT"), Text::tr("LAST"), Text::tr("CUSTOMER"), Text::tr("TITLE"),
                          Text::tr("STATE"), Text::tr("HANDLER"), Text::tr("UNREAD"), Text::tr("ID")});
    for (const ChatRow &row : rows) {
        const QString unread = !row.unread.isKnown()             ? u"?"_s
                               : !*row.unread.value              ? u""_s
                               : row.unreadCount.value_or(0) > 0 ? QLocale().toString(*row.unreadCount)
                                                                 : Text::tr("yes");
        table +=
            line({accountNames.value(row.key.account), wording::relativeTime(row.activity, now), customerLabel(row),
                  row.title, wording::stateName(row.state),
                  row.handler.isKnown() ? wording::handlerName(*row.handler.value) : QString(), unread, row.key.id});
    }
    return table;
}

QByteArray toJson(const Chat &chat, const ChatRow &row, const QString &accountName, const QList<DetailSection> &details)
{
    QJsonObject object = objectOf(row, accountName);
    object.insert("summary"_L1, json(chat.handoff.summary));
    QJsonArray messages;
    for (const Message &message : chat.lastMessages) {
        messages.append(QJsonObject{{u"id"_s, json(message.id)},
                                    {u"role"_s, json(message.role.reported)},
                                    {u"createdAt"_s, json(message.createdAt)},
                                    {u"text"_s, json(plainText(message))},
                                    {u"error"_s, json(message.error)},
                                    {u"preview"_s, message.preview}});
    }
    object.insert("messages"_L1, messages);
    QJsonArray sections;
    for (const DetailSection &section : details) {
        if (section.id == "raw"_L1) {
            continue;
        }
        QJsonArray fields;
        for (const DetailField &field : section.fields) {
            fields.append(QJsonObject{{u"id"_s, field.id},
                                      {u"label"_s, field.label},
                                      {u"value"_s, field.value},
                                      {u"inferred"_s, json(nullIfEmpty(describe(field.how)))}});
        }
        sections.append(QJsonObject{{u"id"_s, section.id}, {u"title"_s, section.title}, {u"fields"_s, fields}});
    }
    object.insert("details"_L1, sections);
    object.insert("raw"_L1, QJsonDocument::fromJson(chat.raw).object());
    return QJsonDocument(object).toJson();
}

QString toText(const Chat &chat, const ChatRow &row, const QString &accountName, const QList<DetailSection> &details)
{
    QString text = safeLine(row.title.isEmpty() ? Text::tr("Untitled chat") : row.title) + u'\n';
    text += Text::tr("%1, account %2").arg(safeLine(customerLabel(row)), safeLine(accountName)) + u'\n';
    for (const ConversationEntry &entry : conversationOf(chat, accountName)) {
        if (entry.kind == ConversationEntry::Kind::Message) {
            const QString author = entry.author.isEmpty() ? wording::roleName(entry.role) : entry.author;
            text += u'\n' + safeLine(author) + u" · "_s
                    + QLocale().toString(entry.at.utc().toLocalTime(), QLocale::ShortFormat) + u'\n'
                    + safeText(entry.text) + u'\n';
        } else if (entry.kind == ConversationEntry::Kind::Notice) {
            text += u'\n' + entry.text + u'\n';
        }
    }
    for (const DetailSection &section : details) {
        if (section.id == "raw"_L1 || section.fields.isEmpty()) {
            continue;
        }
        text += u'\n' + section.title + u'\n';
        for (const DetailField &field : section.fields) {
            const QString mark = field.how == Inference::None ? QString() : u" ≈"_s;
            text += u"  "_s + (field.label.isEmpty() ? QString() : QString(field.label + u": "_s))
                    + safeText(field.value) + mark + u'\n';
        }
    }
    return text;
}

} // namespace deskside
