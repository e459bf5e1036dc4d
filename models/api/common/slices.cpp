// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/slices.h"

namespace deskside::json {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// The place behind a string that begins at `at`.
qsizetype endOfString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        at += json[at] == '\\' ? 1 : 0;
    }
    return qMin(at + 1, json.size());
}

/// The place behind the value that begins at `at`; its compact bytes go to `out`.
qsizetype copyValue(const QByteArray &json, qsizetype at, QByteArray &out)
{
    qsizetype depth = 0;
    qsizetype kept = at; // from here on nothing was copied
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = endOfString(json, at);
            if (depth == 0) {
                break;
            }
            continue;
        }
        if (isSpace(c)) {
            out.append(json.constData() + kept, at - kept);
            kept = ++at;
            continue;
        }
        if (depth == 0 && (c == ',' || c == ']' || c == '}')) {
            break; // the end of a number or a word
        }
        ++at;
        if (c == '[' || c == '{') {
            ++depth;
        } else if ((c == ']' || c == '}') && --depth == 0) {
            break;
        }
    }
    out.append(json.constData() + kept, at - kept);
    return at;
}

qsizetype skipSpace(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && isSpace(json[at])) {
        ++at;
    }
    return at;
}

/// Where the list begins: `json` itself, or the value in an object that is one; -1 when there is none.
qsizetype listIn(const QByteArray &json)
{
    qsizetype at = skipSpace(json, 0);
    if (at < json.size() && json[at] == '[') {
        return at;
    }
    QByteArray ignored;
    while (++at < json.size()) { // behind the { or a comma
        at = skipSpace(json, at);
        if (at >= json.size() || json[at] != '"') {
            break;
        }
        at = skipSpace(json, endOfString(json, at)); // the colon
        at = skipSpace(json, at + 1);
        if (at < json.size() && json[at] == '[') {
            return at;
        }
        ignored.clear();
        at = skipSpace(json, copyValue(json, at, ignored));
    }
    return -1;
}

} // namespace

QByteArray compacted(const QByteArray &json)
{
    QByteArray out;
    out.reserve(json.size());
    copyValue(json, skipSpace(json, 0), out);
    return out;
}

QList<QByteArray> entriesIn(const QByteArray &json)
{
    QList<QByteArray> entries;
    qsizetype at = listIn(json);
    if (at < 0) {
        return entries;
    }
    at = skipSpace(json, at + 1);
    while (at < json.size() && json[at] != ']') {
        QByteArray entry;
        at = skipSpace(json, copyValue(json, at, entry));
        entries.append(entry);
        at = at < json.size() && json[at] == ',' ? skipSpace(json, at + 1) : at;
    }
    return entries;
}

} // namespace deskside::json
