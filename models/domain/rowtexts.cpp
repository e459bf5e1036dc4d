// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rowtexts.h"

#include "models/domain/compactfilter.h"
#include "models/domain/textmatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QChar lower(QChar c)
{
    return c >= u'A' && c <= u'Z' ? QChar(char16_t(c.unicode() + 0x20)) : c;
}

bool isUuid(QStringView id)
{
    const auto isHex = [](QChar c) { return isDigit(c) || (lower(c) >= u'a' && lower(c) <= u'f'); };
    if (id.size() == 32) {
        return std::all_of(id.begin(), id.end(), isHex);
    }
    if (id.size() != 36) {
        return false;
    }
    for (qsizetype i = 0; i < id.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? id[i] != u'-' : !isHex(id[i])) {
            return false;
        }
    }
    return true;
}

void appendTexts(QString &out, QList<QStringView> texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (texts.first(i).contains(texts[i])) {
            continue; // a handoff's summary is its preview, too
        }
        const qsizetype before = out.size();
        if (before > 0) {
            out.append(u" ␞"_s); // nobody types it, so no phrase reaches from one text into the next
        }
        const qsizetype marked = out.size();
        appendTokens(texts[i], out);
        if (out.size() == marked) {
            out.truncate(before);
        }
    }
}

} // namespace

std::array<QStringView, 7> searchedTexts(const ChatRow &row)
{
    return {row.title, row.customer, row.preview, row.summary, row.classification, row.assignee, row.said};
}

std::array<QStringView, 2> customerTexts(const ChatRow &row)
{
    return {row.customer, isUuid(row.customerId) ? QStringView() : QStringView(row.customerId)};
}

void appendSaid(QString &said, const QString &message)
{
    if (message.isEmpty()) {
        return;
    }
    if (!said.isEmpty()) {
        said.append(u"\n\uf8ff\n"_s); // a token of its own that nobody types
    }
    said.append(message);
}

bool mayBeId(QStringView word)
{
    const auto isAllowed = [](QChar c) {
        return isDigit(c) || (lower(c) >= u'a' && lower(c) <= u'z') || c == u'-' || c == u'_';
    };
    return word.size() >= 8 && std::all_of(word.begin(), word.end(), isAllowed)
           && std::any_of(word.begin(), word.end(), isDigit);
}

bool idBeginsWith(QStringView id, QStringView lowerBeginning)
{
    return id.size() >= lowerBeginning.size()
           && std::equal(lowerBeginning.begin(), lowerBeginning.end(), id.begin(),
                         [](QChar wanted, QChar c) { return wanted == lower(c); });
}

IndexTexts indexTexts(const ChatRow &row)
{
    const auto customer = customerTexts(row);
    const auto texts = searchedTexts(row);
    IndexTexts result;
    appendTexts(result.customer, {customer.begin(), customer.end()});
    appendTexts(result.texts, {texts.begin(), texts.end() - 1});
    appendTokens(texts.back(), result.said);
    return result;
}

} // namespace deskside
