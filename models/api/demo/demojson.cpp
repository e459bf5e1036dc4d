// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demojson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

// The data stands in a static library, which the linker takes in only where it is named.
static void initDemoData()
{
    Q_INIT_RESOURCE(demo);
}

namespace deskside::demo {

using namespace Qt::StringLiterals;

namespace {

/// Things happen in the chats that a person sees without scrolling far.
constexpr qsizetype livelyChats = 30;

QJsonObject readData(const QString &name)
{
    initDemoData();
    QFile file(u":/demo/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the demo's data is missing");
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

const QJsonObject &lines()
{
    static const QJsonObject all = readData(u"lines.json"_s);
    return all;
}

QStringList texts(const QJsonValue &value)
{
    QStringList result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        result.append(entry.toString());
    }
    return result;
}

bool isDateField(const QString &name)
{
    return name.endsWith("_at"_L1) || name.endsWith("At"_L1) || name.endsWith("_until"_L1);
}

QString resolved(const QString &text, const QDateTime &now)
{
    static const QRegularExpression relative(u"^([+-])(\\d+)([smhd])( date)?$"_s);
    const auto match = relative.match(text);
    if (!match.hasMatch()) {
        return text;
    }
    const qint64 unit = match.captured(3) == "s"_L1   ? 1
                        : match.captured(3) == "m"_L1 ? 60
                        : match.captured(3) == "h"_L1 ? 3600
                                                      : 86400;
    const qint64 amount = match.captured(2).toLongLong() * unit;
    const QDateTime time = now.addSecs(match.captured(1) == "-"_L1 ? -amount : amount);
    return match.captured(4).isEmpty() ? iso(time) : time.toUTC().date().toString(Qt::ISODate);
}

} // namespace

const QHash<QString, Phrases> &phrases()
{
    static const QHash<QString, Phrases> all = [] {
        QHash<QString, Phrases> read;
        const QJsonObject languages = lines().value("languages"_L1).toObject();
        for (auto it = languages.begin(); it != languages.end(); ++it) {
            const QJsonObject one = it.value().toObject();
            read.insert(it.key(),
                        {texts(one.value("first"_L1)), texts(one.value("last"_L1)), texts(one.value("subjects"_L1)),
                         texts(one.value("topics"_L1)), texts(one.value("customer"_L1)), texts(one.value("answers"_L1)),
                         texts(one.value("summary"_L1))});
        }
        return read;
    }();
    return all;
}

QStringList languagesOf(const QString &account)
{
    static const QHash<QString, QStringList> all = [] {
        QHash<QString, QStringList> read;
        const QJsonObject accounts = lines().value("accounts"_L1).toObject();
        for (auto it = accounts.begin(); it != accounts.end(); ++it) {
            read.insert(it.key(), texts(it.value()));
        }
        return read;
    }();
    return all.value(account);
}

QString iso(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonValue datesResolved(const QJsonValue &value, const QDateTime &now)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            array.replace(i, datesResolved(array.at(i), now));
        }
        return array;
    }
    if (!value.isObject()) {
        return value;
    }
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue field = it.value();
        it.value() = field.isString() && isDateField(it.key()) ? QJsonValue(resolved(field.toString(), now))
                                                               : datesResolved(field, now);
    }
    return object;
}

QList<QJsonObject> inventedChats(const QString &file, const QString &account, const QDateTime &now)
{
    QList<QJsonObject> chats;
    const QJsonArray array = readData(file).value(account).toArray();
    for (const QJsonValue &chat : array) {
        chats.append(datesResolved(chat, now).toObject());
    }
    return chats;
}

bool mentions(const QJsonValue &value, const QString &words)
{
    const auto inside = [&words](const QJsonValue &inner) { return mentions(inner, words); };
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString().contains(words, Qt::CaseInsensitive);
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), inside);
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        return std::any_of(object.begin(), object.end(), inside);
    }
    default:
        return false;
    }
}

QJsonObject asSent(QJsonObject record)
{
    record.remove("_lang"_L1);
    record.remove("_last"_L1);
    return record;
}

Opening opening(const QString &account, Dice &dice)
{
    const QString language = dice.pick(languagesOf(account));
    const Phrases words = phrases().value(language);
    const bool familyFirst = language == "ja"_L1;
    const QString first = dice.pick(words.first);
    const QString last = dice.pick(words.last);
    const QString name = familyFirst ? QString(last + u' ' + first) : QString(first + u' ' + last);
    const QString subject = dice.pick(words.subjects);
    const QString order = QString::number(dice.between(40'000, 59'999));
    QString title = dice.percent(40) ? QString(subject + u" · "_s + order) : subject;
    QString text = subject + u" ("_s + order + u"). "_s + dice.pick(words.customer);
    return {language, name, title, text};
}

qsizetype Records::size() const
{
    return m_kept.size() + m_generated - static_cast<qsizetype>(m_moved.size());
}

qsizetype Records::generatedIndex(qsizetype position) const
{
    qsizetype index = position - m_kept.size();
    for (const qsizetype moved : m_moved) {
        if (moved > index) {
            break;
        }
        ++index;
    }
    return index;
}

bool Records::isQuiet(qsizetype position) const
{
    return m_isQuiet && position >= m_kept.size() && !m_changed.contains(generatedIndex(position));
}

QJsonObject Records::at(qsizetype position) const
{
    if (position < m_kept.size()) {
        return m_kept.at(position);
    }
    const qsizetype index = generatedIndex(position);
    const auto changed = m_changed.constFind(index);
    return changed == m_changed.constEnd() ? m_generator(index) : *changed;
}

qsizetype Records::find(const QString &id) const
{
    for (qsizetype i = 0; i < m_kept.size(); ++i) {
        if (m_kept.at(i).value("id"_L1).toString() == id) {
            return i;
        }
    }
    const auto placeOf = [this](qsizetype index) {
        return m_kept.size() + index - std::distance(m_moved.begin(), m_moved.lower_bound(index));
    };
    for (auto it = m_changed.begin(); it != m_changed.end(); ++it) {
        if (it.value().value("id"_L1).toString() == id) {
            return placeOf(it.key());
        }
    }
    bool ok = false;
    const qsizetype index = id.right(8).toLongLong(&ok, 16);
    if (!ok || m_changed.contains(index) || index < 0 || index >= m_generated || m_moved.contains(index)
        || m_generator(index).value("id"_L1).toString() != id) {
        return -1;
    }
    return placeOf(index);
}

void Records::replace(qsizetype position, const QJsonObject &record)
{
    if (position < m_kept.size()) {
        m_kept[position] = record;
    } else {
        m_changed.insert(generatedIndex(position), record);
    }
}

void Records::raise(qsizetype position, const QJsonObject &record)
{
    if (position < m_kept.size()) {
        m_kept.removeAt(position);
    } else {
        const qsizetype index = generatedIndex(position);
        m_moved.insert(index);
        m_changed.remove(index);
    }
    m_kept.prepend(record);
}

qsizetype Records::choose(Dice &dice, const std::function<bool(const QJsonObject &)> &fits) const
{
    const qsizetype among = std::min(size(), livelyChats);
    for (int attempt = 0; attempt < 40; ++attempt) {
        const qsizetype position = dice.below(among);
        if (position >= size()) {
            return -1;
        }
        const QJsonObject record = at(position);
        if (!record.value("_lang"_L1).toString().isEmpty() && fits(record)) {
            return position;
        }
    }
    return -1;
}

Slice slice(const Records &records, const std::function<bool(const QJsonObject &)> &matches, qint64 page, qint64 size,
            bool quietToo)
{
    Slice result;
    const qint64 first = (page - 1) * size;
    if (!matches) {
        const qint64 end = std::min<qint64>(records.size(), first + size);
        for (qint64 i = first; i < end; ++i) {
            result.chats.append(records.at(i));
        }
        result.total = records.size();
        return result;
    }
    qint64 found = 0;
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (!quietToo && records.isQuiet(i)) {
            continue;
        }
        const QJsonObject record = records.at(i);
        if (!matches(record)) {
            continue;
        }
        if (found >= first && result.chats.size() < size) {
            result.chats.append(record);
        }
        ++found;
        // Counting the rest of a very long list is not worth the wait.
        if (result.chats.size() == size && i > 2000) {
            return result;
        }
    }
    result.total = found;
    return result;
}

QDateTime generatedActivity(const QDateTime &now, qsizetype index, Dice &dice)
{
    return now.addSecs(-(60 + index * 220 + dice.below(200)));
}

QString generatedId(const QString &prefix, qsizetype index, Dice &dice)
{
    return prefix + QString::number(dice.next() & 0xffffff, 16).rightJustified(6, u'0')
           + QString::number(index, 16).rightJustified(8, u'0');
}

QString generatedUuid(qsizetype index, Dice &dice)
{
    const QString hex = QString::number(dice.next(), 16).rightJustified(16, u'0');
    return hex.left(8) + u'-' + hex.mid(8, 4) + u"-4000-a000-0000"_s
           + QString::number(index, 16).rightJustified(8, u'0');
}

QString paragraph(const QStringList &sentences, int least, int most, Dice &dice)
{
    QString text;
    for (qint64 count = dice.between(least, most); count > 0; --count) {
        text += (text.isEmpty() ? QString() : u" "_s) + dice.pick(sentences);
    }
    return text;
}

} // namespace deskside::demo
