// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/terms.h"

#include "models/domain/codepoints.h"
#include "models/domain/compactfilter.h"
#include "models/store/chatrecords.h"

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// The prefix index holds beginnings of two and of three characters.
constexpr int shortestInIndex = 2;
constexpr int longestInIndex = 3;
/// Beyond it FTS5's own way is not slower.
constexpr int mostTerms = 32;
/// Two megabytes of hashes; a power of two.
constexpr size_t mostSeen = size_t{1} << 18;

/// Order numbers and the like are a million different ones, and rarely begin alike: they are not kept.
bool isKept(QStringView token)
{
    return token.front() < u'0' || token.front() > u'9';
}

/// The first `count` characters; all of a shorter text.
QStringView firstCharacters(QStringView text, int count)
{
    qsizetype units = 0;
    for (int i = 0; i < count && units < text.size(); ++i) {
        units += unitsOf(codePointAt(text, units));
    }
    return text.first(units);
}

int charactersOf(QStringView text, int most)
{
    int count = 0;
    for (qsizetype at = 0; at < text.size() && count < most; at += unitsOf(codePointAt(text, at))) {
        ++count;
    }
    return count;
}

QString quoted(const QString &tokens)
{
    return u'"' + tokens + u'"';
}

/// What stands for `"tokens" *`.
QString expandedPhrase(const QString &tokens, const KnownTerms &known)
{
    const QString asItIs = quoted(tokens) + u" *"_s;
    const qsizetype space = tokens.lastIndexOf(u' ') + 1;
    const QString before = tokens.first(space);
    const QString last = tokens.sliced(space);
    const int length = charactersOf(last, longestInIndex + 1);
    QList<QString> choices;
    if (length == 0 || (length >= shortestInIndex && (length <= longestInIndex || !isKept(last)))) {
        return asItIs;
    }
    if (length < shortestInIndex) {
        choices.append(quoted(tokens));
        for (const QString &beginning : known.beginnings(last)) {
            choices.append(quoted(before + beginning) + u" *"_s);
        }
    } else {
        const QList<QString> terms = known.terms(last, mostTerms + 1);
        if (terms.size() > mostTerms) {
            return asItIs;
        }
        for (const QString &term : terms) {
            choices.append(quoted(before + term));
        }
    }
    if (choices.isEmpty()) {
        return quoted(tokens);
    }
    return choices.size() == 1 ? choices.first() : QString(u'(' + choices.join(" OR "_L1) + u')');
}

} // namespace

QString behind(const QString &beginning)
{
    return beginning + QString::fromUcs4(U"\U0010ffff", 1);
}

void Terms::add(const IndexTexts &texts)
{
    for (const QString *text : {&texts.customer, &texts.texts, &texts.said}) {
        for (const QStringView token : QStringView(*text).tokenize(u' ', Qt::SkipEmptyParts)) {
            addToken(token);
        }
    }
}

void Terms::addToken(QStringView token)
{
    if (!isFirst(token, 0)) {
        return;
    }
    if (isKept(token)) {
        m_sql->run("INSERT OR IGNORE INTO terms VALUES (?)", {token.toString()});
    }
    constexpr quint64 asBeginning = 0x9e3779b97f4a7c15;
    const QStringView beginning = firstCharacters(token, shortestInIndex);
    if (charactersOf(token, shortestInIndex) == shortestInIndex && isFirst(beginning, asBeginning)) {
        m_sql->run("INSERT OR IGNORE INTO beginnings VALUES (?)", {beginning.toString()});
    }
}

bool Terms::isFirst(QStringView text, quint64 kind)
{
    if (m_seen.empty()) {
        m_seen.resize(mostSeen);
    }
    const QByteArrayView bytes(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
    const quint64 hash = (static_cast<quint64>(stableHash(bytes)) ^ kind) | 1U; // 0 is an empty place
    quint64 &seen = m_seen[hash / 2 % mostSeen];
    return std::exchange(seen, hash) != hash;
}

void Terms::clear()
{
    m_seen.clear();
    m_sql->run("DELETE FROM terms");
    m_sql->run("DELETE FROM beginnings");
}

void Terms::prune()
{
    m_seen.clear();
    m_sql->run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'search', 'row')");
    m_sql->run("DELETE FROM terms WHERE term NOT IN (SELECT term FROM temp.vocabulary)");
    m_sql->run("DELETE FROM beginnings");
    m_sql->run("INSERT OR IGNORE INTO beginnings SELECT substr(term, 1, 2) FROM temp.vocabulary "
               "WHERE length(term) > 1");
}

KnownTerms knownTerms(Sql *sql)
{
    const auto read = [](Rows rows) {
        QList<QString> texts;
        while (rows.next()) {
            texts.append(rows.text(0));
        }
        return texts;
    };
    return {[sql, read](const QString &beginning, int most) {
                return read(sql->rows("SELECT term FROM terms WHERE term BETWEEN ? AND ? LIMIT ?",
                                      {beginning, behind(beginning), most}));
            },
            [sql, read](const QString &character) {
                return read(sql->rows("SELECT beginning FROM beginnings WHERE beginning BETWEEN ? AND ?",
                                      {character, behind(character)}));
            }};
}

QString expandedMatch(const QString &match, const KnownTerms &known)
{
    QString expanded;
    qsizetype done = 0;
    for (qsizetype open = match.indexOf(u'"'); open >= 0; open = match.indexOf(u'"', done)) {
        const qsizetype close = match.indexOf(u'"', open + 1);
        if (close < 0) {
            break;
        }
        expanded += QStringView(match).sliced(done, open - done);
        const bool isBeginning = QStringView(match).sliced(close + 1).startsWith(" *"_L1);
        const QString tokens = match.sliced(open + 1, close - open - 1);
        expanded += isBeginning ? expandedPhrase(tokens, known) : quoted(tokens);
        done = close + 1 + (isBeginning ? 2 : 0);
    }
    return expanded + QStringView(match).sliced(done);
}

} // namespace deskside
