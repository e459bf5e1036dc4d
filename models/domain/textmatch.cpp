// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/textmatch.h"

#include "models/domain/codepoints.h"
#include "models/domain/folding.h"

#include <QVarLengthArray>
#include <algorithm>
#include <array>

namespace deskside {

namespace {

/// Long enough for nearly every field of a row, so that working on one allocates nothing.
using Buffer = QVarLengthArray<char16_t, 1024>;

QStringView view(const Buffer &buffer)
{
    return {buffer.data(), buffer.size()};
}

struct Ascii {
    char16_t folded = 0;
    CharKind kind = CharKind::Between;
};
constexpr std::array<Ascii, 0x80> ascii = [] {
    std::array<Ascii, 0x80> table{};
    for (char16_t c = 0; c < 0x80; ++c) {
        table[c] = {Folding::asciiFolded(c), Folding::asciiKind(c)};
    }
    return table;
}();

/// Hands the UTF-16 units that folding leaves of `c` to `take(QStringView)`; not called when nothing is left.
template <typename Take>
void withFolded(char32_t c, Take take)
{
    const FoldedChar &result = Folding::foldedChar(c);
    if (result.length == FoldedChar::isLong) {
        take(QStringView(Folding::foldedLong(c)));
    } else if (result.length > 0) {
        take(QStringView(result.units, result.length));
    }
}

void foldAll(QStringView text, Buffer &out)
{
    const auto append = [&out](char16_t unit) {
        if (unit != u' ' || out.isEmpty() || out.last() != u' ') {
            out.append(unit);
        }
    };
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        i += unitsOf(c);
        if (c < 0x80) {
            append(ascii[c].folded);
        } else {
            withFolded(c, [&append](QStringView units) {
                for (QChar unit : units) {
                    append(unit.unicode());
                }
            });
        }
    }
}

/// Puts tokens together from folded code points.
class Cutter
{
public:
    explicit Cutter(Buffer *out)
        : m_out(out)
    {
    }

    void takeAscii(Ascii c)
    {
        if (c.kind == CharKind::Between) {
            m_open = Open::None;
        } else if (begin(c.kind) && m_out->size() - m_start < longestToken) {
            m_out->append(c.folded);
        }
    }

    void take(char32_t c, CharKind kind)
    {
        if (kind == CharKind::Between || c == 0x241e) {
            m_open = Open::None;
        } else if (begin(kind) && m_out->size() - m_start + unitsOf(c) <= longestToken) {
            for (char16_t unit : QChar::fromUcs4(c)) {
                m_out->append(unit);
            }
        }
    }

private:
    /// What of the last token could still grow.
    enum class Open : unsigned char { None, Letters, Marks };

    /// Begins a token unless the open one goes on. False for a mark that has nothing to stand on.
    bool begin(CharKind kind)
    {
        if (kind == CharKind::Mark) {
            return m_open != Open::None;
        }
        if (kind == CharKind::Single || m_open != Open::Letters) {
            if (!m_out->isEmpty()) {
                m_out->append(u' ');
            }
            m_start = m_out->size();
            m_open = kind == CharKind::Single ? Open::Marks : Open::Letters;
        }
        return true;
    }

    Buffer *m_out;
    qsizetype m_start = 0; ///< of the last token
    Open m_open = Open::None;
};

/// Cuts `text`; `each` is told after each code point where it began.
template <typename Each>
void cutAll(QStringView text, Buffer &out, Each each)
{
    out.reserve(text.size());
    Cutter cutter(&out);
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        const char32_t c = codePointAt(text, i);
        i += unitsOf(c);
        if (c < 0x80) {
            cutter.takeAscii(ascii[c]);
        } else {
            withFolded(c, [&cutter](QStringView units) {
                for (qsizetype u = 0; u < units.size();) {
                    const char32_t part = codePointAt(units, u);
                    u += unitsOf(part);
                    cutter.take(part, part < 0x80 ? ascii[part].kind : Folding::foldedChar(part).kind);
                }
            });
        }
        each(start);
    }
}

qsizetype findTokens(QStringView text, QStringView tokens, qsizetype from)
{
    for (qsizetype i = text.indexOf(tokens, from); i >= 0; i = text.indexOf(tokens, i + 1)) {
        if (i == 0 || text[i - 1] == u' ') {
            return i;
        }
    }
    return -1;
}

/// Where the character that begins at `start` ends, with all marks and invisible characters that follow.
qsizetype endOfCharacter(QStringView text, qsizetype start)
{
    qsizetype end = start + unitsOf(codePointAt(text, start));
    while (end < text.size()) {
        const char32_t c = codePointAt(text, end);
        const bool goesOn =
            c >= 0x80 && (Folding::foldedChar(c).length == 0 || Folding::foldedChar(c).kind == CharKind::Mark);
        if (!goesOn) {
            break;
        }
        end += unitsOf(c);
    }
    return end;
}

} // namespace

QString folded(QStringView text)
{
    Buffer out;
    foldAll(text, out);
    return view(out).toString();
}

QString tokensOf(QStringView text)
{
    QString out;
    appendTokens(text, out);
    return out;
}

void appendTokens(QStringView text, QString &out)
{
    Buffer tokens;
    cutAll(text, tokens, [](qsizetype) {});
    if (!out.isEmpty() && !tokens.isEmpty()) {
        out.append(u' ');
    }
    out.append(view(tokens));
}

bool hasWordPrefix(QStringView text, QStringView tokens)
{
    if (tokens.isEmpty() || text.isEmpty()) {
        return false;
    }
    Buffer out;
    cutAll(text, out, [](qsizetype) {});
    return findTokens(view(out), tokens, 0) >= 0;
}

bool beginsFolded(QStringView text, QStringView foldedPart)
{
    Buffer out;
    foldAll(text, out);
    return !foldedPart.isEmpty() && view(out).startsWith(foldedPart);
}

bool containsFolded(QStringView text, QStringView foldedPart)
{
    Buffer out;
    foldAll(text, out);
    return !foldedPart.isEmpty() && view(out).contains(foldedPart);
}

QList<std::pair<qsizetype, qsizetype>> hits(QStringView text, const QList<QString> &words)
{
    Buffer out;
    QVarLengthArray<qsizetype, 1024> sources; // for each unit of the tokens, where the character it came from begins
    cutAll(text, out, [&](qsizetype start) {
        while (sources.size() < out.size()) {
            sources.append(start);
        }
    });

    QList<std::pair<qsizetype, qsizetype>> ranges; // begin and end
    for (const QString &typed : words) {
        const QString tokens = tokensOf(typed);
        if (tokens.isEmpty()) {
            continue;
        }
        qsizetype at = findTokens(view(out), tokens, 0);
        for (; at >= 0; at = findTokens(view(out), tokens, at + tokens.size())) {
            ranges.append({sources[at], endOfCharacter(text, sources[at + tokens.size() - 1])});
        }
    }

    std::sort(ranges.begin(), ranges.end());
    QList<std::pair<qsizetype, qsizetype>> merged;
    qsizetype end = -1;
    for (const auto &range : std::as_const(ranges)) {
        if (range.first < end) {
            end = std::max(end, range.second);
            merged.last().second = end - merged.last().first;
        } else {
            end = range.second;
            merged.append({range.first, end - range.first});
        }
    }
    return merged;
}

} // namespace deskside
