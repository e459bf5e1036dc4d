// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reviewqueries.h"

#include "models/domain/chatfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// What the search box takes, with the rest of a query.
constexpr qsizetype longest = 800;

/// Of `all`, the words that a query finds.
QList<WordId> foundBy(const QString &query, const QList<WordId> &all, WordId CompactRow::*field, const Words &words)
{
    QList<WordId> found;
    if (const auto filter = ChatFilter::parse(query)) {
        for (const WordId word : all) {
            CompactRow row;
            row.*field = word;
            if (filter->matches(unpack(row, words))) {
                found.append(word);
            }
        }
    }
    return found;
}

} // namespace

QString termOf(QLatin1StringView name, const QString &text)
{
    QString plain = text;
    plain.remove(u'"');
    plain = plain.simplified();
    return plain.isEmpty() ? QString() : QString(name + u":\""_s + plain + u'"');
}

QString allOf(std::initializer_list<QString> terms)
{
    QStringList said;
    for (const QString &term : terms) {
        if (!term.isEmpty()) {
            said.append(term);
        }
    }
    return said.join(u' ');
}

QString createdTerm(QDate from, QDate to)
{
    return allOf({from.isValid() ? QString(u"created-after:"_s + from.toString(Qt::ISODate)) : QString(),
                  to.isValid() ? QString(u"created-before:"_s + to.addDays(1).toString(Qt::ISODate)) : QString()});
}

QString versionTerms(const AiVersion &ai)
{
    return allOf({termOf("version"_L1, ai.assistant.isEmpty() ? ai.assistantId : ai.assistant),
                  termOf("version"_L1, ai.version)});
}

QString exactTerms(const QList<WordId> &meant, const QList<WordId> &all, WordId CompactRow::*field, const Words &words,
                   const std::function<QString(WordId)> &term)
{
    QStringList terms;
    qsizetype length = 0;
    for (const WordId word : meant) {
        terms.append(term(word));
        length += terms.last().size();
        if (terms.last().isEmpty() || length > longest) { // a thousand words are not worth being read
            return {};
        }
    }
    QString query = terms.size() > 1 ? QString(u'(' + terms.join(u" OR "_s) + u')') : terms.value(0);
    for (const WordId word : foundBy(query, all, field, words)) {
        if (!meant.contains(word)) {
            query += u" -"_s + term(word);
        }
    }
    if (query.size() > longest) {
        return {};
    }
    const QList<WordId> found = foundBy(query, all, field, words);
    const bool isExact = found.size() == meant.size()
                         && std::all_of(found.begin(), found.end(), [&](WordId word) { return meant.contains(word); });
    return isExact ? query : QString();
}

} // namespace deskside
