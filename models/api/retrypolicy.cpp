// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/retrypolicy.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace deskside {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

bool isWorthAnotherTry(HttpRequest::Verb verb, const ApiError &error)
{
    if (error.kind == ApiError::Kind::RateLimited) {
        return true;
    }
    if (verb != HttpRequest::Verb::Get) {
        return false;
    }
    switch (error.kind) {
    case ApiError::Kind::Offline:
    case ApiError::Kind::TimedOut:
        return true;
    case ApiError::Kind::ServerFault:
        return error.httpStatus != 501 && error.httpStatus != 505; // what a server cannot do now it cannot do later
    default:
        return false;
    }
}

/// The three forms of RFC 9110, 5.6.7, all in UTC and in English.
QDateTime parseHttpDate(const QString &text, const QDateTime &now)
{
    const auto dateIn = [](const QString &date, const QString &format) {
        const QDateTime read = QLocale::c().toDateTime(date, format);
        return read.isValid() ? QDateTime(read.date(), read.time(), Qt::UTC) : QDateTime();
    };
    if (const auto fixed = dateIn(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s); fixed.isValid()) {
        return fixed;
    }
    // Two digits of a year: Qt reads 19xx, with a weekday that then does not fit; the RFC says what is nearest to now.
    const QString withoutDay = text.section(u", "_s, 1);
    if (const auto old = dateIn(withoutDay, u"dd-MMM-yy hh:mm:ss 'GMT'"_s); old.isValid()) {
        const auto recent = old.addYears(100);
        return recent > now.addYears(50) ? old : recent;
    }
    return dateIn(text, u"ddd MMM d hh:mm:ss yyyy"_s);
}

} // namespace

std::optional<milliseconds> retryDelay(const RetryPolicy &policy, HttpRequest::Verb verb, const ApiError &error,
                                       int attempt, double jitter)
{
    if (attempt >= policy.attempts || !isWorthAnotherTry(verb, error)) {
        return std::nullopt;
    }
    milliseconds backOff = policy.firstDelay;
    for (int doubled = 1; doubled < attempt && backOff < policy.longestDelay; ++doubled) {
        backOff *= 2;
    }
    backOff = std::min(backOff, policy.longestDelay);
    const auto spread = std::chrono::duration<double, std::milli>(backOff) * (0.5 + std::clamp(jitter, 0.0, 1.0) / 2);
    const auto own = std::chrono::duration_cast<milliseconds>(spread);
    // What the server asks for is the least: an answer of "now" must not make a tight loop.
    return std::max(own, std::min<milliseconds>(error.retryAfter.value_or(milliseconds(0)), longestRetryAfter));
}

std::optional<milliseconds> parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    const QByteArrayView digits = text.startsWith('-') ? QByteArrayView(text).sliced(1) : QByteArrayView(text);
    if (!digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        if (!fits || seconds < 0 || seconds > std::chrono::seconds(longestRetryAfter).count()) {
            return longestRetryAfter;
        }
        return std::chrono::seconds(seconds);
    }
    const QDateTime date = parseHttpDate(QString::fromLatin1(text).simplified(), now);
    if (!date.isValid()) {
        return std::nullopt;
    }
    return std::clamp<milliseconds>(milliseconds(now.msecsTo(date)), milliseconds(0), longestRetryAfter);
}

} // namespace deskside
