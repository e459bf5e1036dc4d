// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profilejson.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr auto formatName = "deskside-profile"_L1;
constexpr int formatVersion = 1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProfileExport)
};

QJsonValue countOrNull(const std::optional<qint64> &count)
{
    return count ? QJsonValue(*count) : QJsonValue(QJsonValue::Null);
}

std::optional<qint64> countOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QJsonObject json(const ReadMark &mark)
{
    return {{"activity"_L1, mark.activity.toIso()},
            {"messages"_L1, countOrNull(mark.totalMessages)},
            {"unseen"_L1, countOrNull(mark.unseen)},
            {"opened"_L1, mark.opened},
            {"markedUnread"_L1, mark.markedUnread}};
}

ReadMark markOf(const QJsonObject &object)
{
    return {.activity = Moment::parse(object["activity"_L1].toString()).value_or(Moment()),
            .totalMessages = countOf(object["messages"_L1]),
            .unseen = countOf(object["unseen"_L1]),
            .opened = object["opened"_L1].toBool(),
            .markedUnread = object["markedUnread"_L1].toBool()};
}

QJsonObject json(const Account &account)
{
    return {{"id"_L1, account.id},
            {"name"_L1, account.name},
            {"product"_L1, account.vendor},
            {"baseUrl"_L1, account.baseUrl.toString(QUrl::FullyEncoded)},
            {"organisation"_L1, account.organisation}};
}

Account accountOf(const QJsonObject &object)
{
    Account account;
    account.id = object["id"_L1].toString();
    account.name = object["name"_L1].toString();
    account.vendor = object["product"_L1].toString();
    account.baseUrl = QUrl(object["baseUrl"_L1].toString(), QUrl::StrictMode);
    account.organisation = object["organisation"_L1].toString();
    return account;
}

QJsonObject json(const OwnEntry &entry)
{
    QJsonObject object{{"account"_L1, entry.key.account},
                       {"chat"_L1, entry.key.id},
                       {"pinned"_L1, entry.own.pinned},
                       {"note"_L1, entry.own.note},
                       {"tags"_L1, QJsonArray::fromStringList(entry.own.tags)}};
    if (entry.own.remindAt.isValid()) {
        object.insert("remindAt"_L1, entry.own.remindAt.toUTC().toString(Qt::ISODateWithMs));
    }
    if (entry.mark) {
        object.insert("read"_L1, json(*entry.mark));
    }
    return object;
}

QStringList wordsOf(const QJsonValue &array)
{
    QStringList words;
    for (const QJsonValue &word : array.toArray()) {
        words.append(word.toString());
    }
    return words;
}

tl::expected<OwnEntry, QString> entryOf(const QJsonValue &value, qsizetype place)
{
    const QJsonObject object = value.toObject();
    OwnEntry entry;
    entry.key = {object["account"_L1].toString(), object["chat"_L1].toString()};
    if (entry.key.account.isEmpty() || entry.key.id.isEmpty()) {
        return tl::unexpected(Text::tr("Entry %1 of “chats” names no account or no chat.").arg(place + 1));
    }
    const QJsonValue tags = object["tags"_L1];
    const bool understood = (object["pinned"_L1].isUndefined() || object["pinned"_L1].isBool())
                            && (object["note"_L1].isUndefined() || object["note"_L1].isString())
                            && (tags.isUndefined() || tags.isArray())
                            && (object["read"_L1].isUndefined() || object["read"_L1].isObject());
    const QJsonValue remindAt = object["remindAt"_L1];
    entry.own.remindAt = QDateTime::fromString(remindAt.toString(), Qt::ISODateWithMs).toUTC();
    if (!understood || (!remindAt.isUndefined() && !entry.own.remindAt.isValid())) {
        return tl::unexpected(
            Text::tr("Entry %1 of “chats” (chat %2) has a pin, note, tags, reminder or read mark of a wrong kind.")
                .arg(QString::number(place + 1), safeLine(entry.key.id)));
    }
    entry.own.pinned = object["pinned"_L1].toBool();
    entry.own.note = object["note"_L1].toString();
    entry.own.tags = tagsIn(wordsOf(tags).join(u' '));
    if (object.contains("read"_L1)) {
        entry.mark = markOf(object["read"_L1].toObject());
    }
    return entry;
}

QJsonObject json(const Score &score)
{
    return {{"account"_L1, score.chat.account},    {"chat"_L1, score.chat.id},
            {"reviewer"_L1, score.reviewer},       {"verdict"_L1, wordOf(score.verdict)},
            {"outcome"_L1, wordOf(score.outcome)}, {"tags"_L1, QJsonArray::fromStringList(score.tags)},
            {"comment"_L1, score.comment},         {"at"_L1, score.at.toUTC().toString(Qt::ISODateWithMs)}};
}

tl::expected<Score, QString> scoreOf(const QJsonValue &value, qsizetype place)
{
    const QJsonObject object = value.toObject();
    Score score;
    score.chat = {object["account"_L1].toString(), object["chat"_L1].toString()};
    score.reviewer = object["reviewer"_L1].toString();
    const QString verdict = object["verdict"_L1].toString();
    const QString outcome = object["outcome"_L1].toString();
    score.at = QDateTime::fromString(object["at"_L1].toString(), Qt::ISODateWithMs).toUTC();
    const bool understood = (verdict.isEmpty() || verdictFrom(verdict))
                            && (outcome.isEmpty() || customerOutcomeFrom(outcome)) && score.at.isValid();
    if (score.chat.account.isEmpty() || score.chat.id.isEmpty() || !understood) {
        return tl::unexpected(Text::tr("Entry %1 of “scores” (chat %2) names no account or no chat, or has a verdict, "
                                       "outcome or time of a wrong kind.")
                                  .arg(QString::number(place + 1), safeLine(score.chat.id)));
    }
    score.verdict = verdictFrom(verdict).value_or(Verdict::None);
    score.outcome = customerOutcomeFrom(outcome).value_or(CustomerOutcome::None);
    score.tags = tagsIn(wordsOf(object["tags"_L1]).join(u' '));
    score.comment = object["comment"_L1].toString();
    return score;
}

bool isSameAccount(const Account &a, const Account &b)
{
    return a.vendor == b.vendor && a.baseUrl == b.baseUrl && a.organisation == b.organisation;
}

/// The ids of the accounts here, by those in the file.
QHash<QString, QString> idsHere(const ProfileExport &profile, const QList<Account> &here)
{
    QHash<QString, QString> idHere;
    for (const Account &there : profile.accounts) {
        const auto sameId =
            std::find_if(here.begin(), here.end(), [&](const Account &account) { return account.id == there.id; });
        const auto same =
            sameId != here.end() ? sameId : std::find_if(here.begin(), here.end(), [&](const Account &account) {
                return isSameAccount(account, there);
            });
        if (same != here.end()) {
            idHere.insert(there.id, same->id);
        }
    }
    return idHere;
}

} // namespace

QByteArray toJson(const ProfileExport &profile, const QDateTime &now)
{
    QJsonArray accounts;
    for (const Account &account : profile.accounts) {
        accounts.append(json(account));
    }
    QJsonArray chats;
    for (const OwnEntry &entry : profile.entries) {
        chats.append(json(entry));
    }
    QJsonArray scores;
    for (const Score &score : profile.scores) {
        scores.append(json(score));
    }
    const QJsonObject root{
        {"format"_L1, formatName}, {"version"_L1, formatVersion}, {"exportedAt"_L1, now.toUTC().toString(Qt::ISODate)},
        {"accounts"_L1, accounts}, {"chats"_L1, chats},           {"scores"_L1, scores}};
    return QJsonDocument(root).toJson();
}

tl::expected<ProfileExport, QString> readProfileExport(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        return tl::unexpected(
            Text::tr("It is no JSON: %1 at byte %2.").arg(problem.errorString(), QString::number(problem.offset)));
    }
    if (root["format"_L1].toString() != formatName) {
        return tl::unexpected(Text::tr("It was not written by deskside profile export."));
    }
    if (const int version = root["version"_L1].toInt(); version != formatVersion) {
        return tl::unexpected(
            Text::tr("It has the format's version %1; this program reads version %2. Update Deskside.")
                .arg(QString::number(version), QString::number(formatVersion)));
    }
    ProfileExport profile;
    for (const QJsonValue &account : root["accounts"_L1].toArray()) {
        profile.accounts.append(accountOf(account.toObject()));
    }
    const QJsonArray chats = root["chats"_L1].toArray();
    for (qsizetype i = 0; i < chats.size(); ++i) {
        const auto entry = entryOf(chats[i], i);
        if (!entry) {
            return tl::unexpected(entry.error());
        }
        profile.entries.append(*entry);
    }
    const QJsonArray scores = root["scores"_L1].toArray();
    for (qsizetype i = 0; i < scores.size(); ++i) {
        const auto score = scoreOf(scores[i], i);
        if (!score) {
            return tl::unexpected(score.error());
        }
        profile.scores.append(*score);
    }
    return profile;
}

QList<Score> scoresFor(const ProfileExport &profile, const QList<Account> &here, qsizetype *strangers)
{
    const QHash<QString, QString> idHere = idsHere(profile, here);
    QList<Score> scores;
    *strangers = 0;
    for (Score score : profile.scores) {
        if (!idHere.contains(score.chat.account)) {
            ++*strangers;
            continue;
        }
        score.chat.account = idHere.value(score.chat.account);
        scores.append(score);
    }
    return scores;
}

QList<OwnEntry> entriesFor(const ProfileExport &profile, const QList<Account> &here, qsizetype *strangers)
{
    const QHash<QString, QString> idHere = idsHere(profile, here);
    QList<OwnEntry> entries;
    *strangers = 0;
    for (OwnEntry entry : profile.entries) {
        if (!idHere.contains(entry.key.account)) {
            ++*strangers;
            continue;
        }
        entry.key.account = idHere.value(entry.key.account);
        entries.append(entry);
    }
    return entries;
}

} // namespace deskside
