// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export.h"

#include "models/domain/safetext.h"
#include "models/items/messagemodel.h"
#include "models/items/wording.h"
#include "models/review/csv.h"
#include "models/review/exportwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

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

bool isIn(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

/// How many cells of a terminal a character takes: East Asian ones and emoji two, marks and joiners none.
qsizetype cellsOf(char32_t c)
{
    if (QChar::isMark(c) || QChar::category(c) == QChar::Other_Format) {
        return 0;
    }
    const bool wide = isIn(c, 0x1100, 0x115f) || isIn(c, 0x2e80, 0x303e) || isIn(c, 0x3041, 0xa4cf)
                      || isIn(c, 0xa960, 0xa97c) || isIn(c, 0xac00, 0xd7a3) || isIn(c, 0xf900, 0xfaff)
                      || isIn(c, 0xfe30, 0xfe6f) || isIn(c, 0xff01, 0xff60) || isIn(c, 0xffe0, 0xffe6)
                      || isIn(c, 0x1f300, 0x1f64f) || isIn(c, 0x1f680, 0x1f6ff) || isIn(c, 0x1f900, 0x1faff)
                      || isIn(c, 0x20000, 0x3fffd);
    return wide ? 2 : 1;
}

qsizetype cellsOf(const QString &text)
{
    qsizetype cells = 0;
    for (const char32_t c : text.toUcs4()) {
        cells += cellsOf(c);
    }
    return cells;
}

/// A text in exactly `width` cells, cut with an ellipsis where it is longer.
QString padded(const QString &text, qsizetype width)
{
    const qsizetype cells = cellsOf(text);
    if (cells <= width) {
        return text + QString(width - cells, u' ');
    }
    QString cut;
    qsizetype used = 0;
    for (const char32_t c : text.toUcs4()) {
        if (used + cellsOf(c) >= width) {
            break;
        }
        used += cellsOf(c);
        cut += QString::fromUcs4(&c, 1);
    }
    return cut + u'…' + QString(width - used - 1, u' ');
}

/// Lines under each other, each column as wide as its widest cell, but no wider than `widest` where that is not 0.
template <std::size_t N>
QString aligned(const QList<QStringList> &lines, const std::array<qsizetype, N> &widest)
{
    std::array<qsizetype, N> widths{};
    for (const QStringList &cells : lines) {
        for (std::size_t i = 0; i < N; ++i) {
            const qsizetype most = widest[i] == 0 ? std::numeric_limits<qsizetype>::max() : widest[i];
            widths[i] = std::max(widths[i], std::min(cellsOf(cells[static_cast<qsizetype>(i)]), most));
        }
    }
    QString table;
    for (const QStringList &cells : lines) {
        QString line;
        for (std::size_t i = 0; i < N; ++i) {
            line += padded(cells[static_cast<qsizetype>(i)], widths[i]) + u"  "_s;
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        table += line + u'\n';
    }
    return table;
}

/// safeText() lets long runs break where a window is narrow; in a terminal that would spoil a link for copying.
QString withoutBreaks(QString text)
{
    return text.remove(QChar(0x200b));
}

/// The lines of a value stand under its first one.
QString indented(QString text)
{
    return withoutBreaks(text.replace(u'\n', u"\n    "_s));
}

/// What a conversation says besides its text.
QString spoken(const ConversationEntry &entry)
{
    QStringList lines;
    if (!entry.text.isEmpty()) {
        lines.append(withoutBreaks(safeText(entry.text)));
    }
    for (const Part &part : entry.timed) {
        lines.append(wording::duration(part.start.value_or(0)) + u' ' + withoutBreaks(part.text));
    }
    for (const File &audio : entry.audio) {
        lines.append(Text::tr("[Recording: %1]").arg(safeLine(audio.filename.isEmpty() ? audio.id : audio.filename)));
    }
    for (const QString &tool : entry.tools) {
        lines.append(Text::tr("[Tool: %1]").arg(safeLine(tool)));
    }
    if (!entry.error.isEmpty()) {
        lines.append(Text::tr("[Error: %1]").arg(safeLine(entry.error)));
    }
    return lines.join(u'\n');
}

QString conversationText(const Chat &chat, const QString &vendorName)
{
    QString text;
    for (const ConversationEntry &entry : conversationOf(chat, vendorName)) {
        switch (entry.kind) {
        case ConversationEntry::Kind::Day:
            break;
        case ConversationEntry::Kind::Message: {
            const QString author = entry.author.isEmpty() ? wording::roleName(entry.role) : entry.author;
            const QString at = wording::dateTime(entry.at);
            text += u'\n' + safeLine(author) + (at.isEmpty() ? QString() : QString(u" · "_s + at)) + u'\n'
                    + spoken(entry) + u'\n';
            break;
        }
        case ConversationEntry::Kind::Handoff:
        case ConversationEntry::Kind::Notice:
            text += u'\n' + withoutBreaks(safeText(entry.text)) + u'\n';
            break;
        }
    }
    return text;
}

} // namespace

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
    csv += csvLineEnd;
    for (const ChatRow &row : rows) {
        bool first = true;
        for (const auto &[key, value] : fieldsOf(row, accountNames.value(row.key.account))) {
            csv += first ? "" : ",";
            appendCsvCell(&csv, plain(value));
            first = false;
        }
        csv += csvLineEnd;
    }
    return csv;
}

QString toTable(const QList<ChatRow> &rows, const QHash<QString, QString> &accountNames, const QDateTime &now)
{
    QList<QStringList> lines{{Text::tr("ACCOUNT"), Text::tr("LAST"), Text::tr("CUSTOMER"), Text::tr("TITLE"),
                              Text::tr("STATE"), Text::tr("HANDLER"), Text::tr("UNREAD"), Text::tr("ID")}};
    for (const ChatRow &row : rows) {
        const QString unread = !row.unread.isKnown()             ? u"?"_s
                               : !*row.unread.value              ? u""_s
                               : row.unreadCount.value_or(0) > 0 ? QLocale().toString(*row.unreadCount)
                                                                 : Text::tr("yes");
        lines.append({accountNames.value(row.key.account), wording::relativeTime(row.activity, now), customerLabel(row),
                      row.title, wording::stateName(row.state),
                      row.handler.isKnown() ? wording::handlerName(*row.handler.value) : QString(), unread,
                      row.key.id});
        for (QString &cell : lines.back()) {
            cell = safeLine(cell);
        }
    }
    // The id is what the next command is given: it is never cut.
    return aligned<8>(lines, {16, 12, 22, 34, 12, 10, 7, 0});
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

QString toText(const Chat &chat, const ChatRow &row, const AccountNames &names, const QList<DetailSection> &details)
{
    QString text = safeLine(row.title.isEmpty() ? wording::untitledChat() : row.title) + u'\n';
    text += Text::tr("%1, account %2").arg(safeLine(customerLabel(row)), safeLine(names.account)) + u'\n';
    text += conversationText(chat, names.vendor);
    bool inferred = false;
    for (const DetailSection &section : details) {
        if (section.id == "raw"_L1 || section.fields.isEmpty()) {
            continue;
        }
        text += u'\n' + section.title + u'\n';
        for (const DetailField &field : section.fields) {
            const bool guessed = field.how != Inference::None;
            inferred = inferred || guessed;
            text += u"  "_s + (field.label.isEmpty() ? QString() : QString(field.label + u": "_s))
                    + indented(field.value) + (guessed ? u" ≈"_s : QString()) + u'\n';
        }
    }
    if (inferred) {
        text += u'\n' + Text::tr("≈ inferred by Deskside, not reported by %1").arg(names.vendor) + u'\n';
    }
    return text;
}

} // namespace deskside
