// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/safetext.h"

#include "models/domain/codepoints.h"

#include <QTextBoundaryFinder>
#include <QUrlQuery>

namespace deskside {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestRun = 80;
constexpr qsizetype longestCluster = 64; ///< no real character has as many units; a made-up one is broken
constexpr int mostMarks = 4;
constexpr unsigned char virama = 9; ///< the canonical combining class
constexpr char32_t zwsp = 0x200b;
constexpr char32_t zwnj = 0x200c;
constexpr char32_t zwj = 0x200d;

bool isIn(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

/// The name of a character that steers direction; empty for all others.
QLatin1StringView directionName(char32_t c)
{
    switch (c) {
    case 0x061c:
        return "ALM"_L1;
    case 0x200e:
        return "LRM"_L1;
    case 0x200f:
        return "RLM"_L1;
    case 0x202a:
        return "LRE"_L1;
    case 0x202b:
        return "RLE"_L1;
    case 0x202c:
        return "PDF"_L1;
    case 0x202d:
        return "LRO"_L1;
    case 0x202e:
        return "RLO"_L1;
    case 0x2066:
        return "LRI"_L1;
    case 0x2067:
        return "RLI"_L1;
    case 0x2068:
        return "FSI"_L1;
    case 0x2069:
        return "PDI"_L1;
    default:
        return {};
    }
}

/// Format characters that are drawn: they enclose the number that follows.
bool isPrependedSign(char32_t c)
{
    return isIn(c, 0x0600, 0x0605) || c == 0x06dd || c == 0x070f || isIn(c, 0x0890, 0x0891) || c == 0x08e2
           || c == 0x110bd || c == 0x110cd;
}

bool isTag(char32_t c)
{
    return isIn(c, 0xe0020, 0xe007f);
}

bool isVariationSelector(char32_t c)
{
    return isIn(c, 0xfe00, 0xfe0f) || isIn(c, 0xe0100, 0xe01ef) || isIn(c, 0x180b, 0x180d) || c == 0x180f;
}

/// True for what leaves no trace on the screen, spaces apart.
bool isInvisible(char32_t c)
{
    switch (c) {
    case 0x034f: // combining grapheme joiner
    case 0x115f: // Hangul fillers
    case 0x1160:
    case 0x3164:
    case 0xffa0:
    case 0x17b4: // Khmer inherent vowels
    case 0x17b5:
    case 0x2065:
        return true;
    default:
        return isVariationSelector(c) || isIn(c, 0xfff0, 0xfff8) || isIn(c, 0xe0000, 0xe0fff)
               || (QChar::category(c) == QChar::Other_Format && !isPrependedSign(c));
    }
}

bool isMark(char32_t c)
{
    return c >= 0x300 && QChar::isMark(c);
}

bool isSkinTone(char32_t c)
{
    return isIn(c, 0x1f3fb, 0x1f3ff);
}

bool isRegional(char32_t c)
{
    return isIn(c, 0x1f1e6, 0x1f1ff);
}

/// A superset of Extended_Pictographic, which Qt does not tell.
bool isPictographic(char32_t c)
{
    return isIn(c, 0x1f000, 0x1faff) || isIn(c, 0x2190, 0x21ff) || isIn(c, 0x2300, 0x27bf) || isIn(c, 0x2934, 0x2935)
           || isIn(c, 0x2b00, 0x2bff) || c == 0xa9 || c == 0xae || c == 0x203c || c == 0x2049 || c == 0x2122
           || c == 0x2139 || c == 0x3030 || c == 0x303d || c == 0x3297 || c == 0x3299;
}

/// Scripts in which a joiner or a non-joiner changes the shape of letters.
bool usesJoiners(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Arabic:
    case QChar::Script_Syriac:
    case QChar::Script_Nko:
    case QChar::Script_Mandaic:
    case QChar::Script_Mongolian:
    case QChar::Script_Devanagari:
    case QChar::Script_Bengali:
    case QChar::Script_Gurmukhi:
    case QChar::Script_Gujarati:
    case QChar::Script_Oriya:
    case QChar::Script_Tamil:
    case QChar::Script_Telugu:
    case QChar::Script_Kannada:
    case QChar::Script_Malayalam:
    case QChar::Script_Sinhala:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
    case QChar::Script_Adlam:
        return QChar::isLetter(c) || QChar::isMark(c);
    default:
        return false;
    }
}

/// Scripts that mark where a word may break with U+200B.
bool usesZeroWidthSpace(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isLeadingJamo(char32_t c)
{
    return isIn(c, 0x1100, 0x115f) || isIn(c, 0xa960, 0xa97c);
}

bool isFollowingJamo(char32_t c)
{
    return isIn(c, 0x1160, 0x11ff) || isIn(c, 0xd7b0, 0xd7fb);
}

/// Copies a text once from front to back and makes it safe on the way.
class Cleaner
{
public:
    Cleaner(QStringView text, qsizetype longest, bool oneLine)
        : m_text(text)
        , m_longest(std::max<qsizetype>(longest, 1))
        , m_oneLine(oneLine)
    {
    }

    QString clean()
    {
        m_out.reserve(std::min(m_text.size(), m_longest) + 1);
        while (m_next < m_text.size() && !m_cut) {
            const char32_t c = codePointAt(m_text, m_next);
            m_next += unitsOf(c);
            take(c);
        }
        return m_out;
    }

private:
    char32_t peek() const { return m_next < m_text.size() ? codePointAt(m_text, m_next) : 0; }

    void take(char32_t c)
    {
        const bool afterInvisible = std::exchange(m_afterInvisible, false);
        if (c < 0x20 || isIn(c, 0x7f, 0x9f) || QChar::isSpace(c)) {
            takeControlOrSpace(c);
        } else if (QChar::isSurrogate(c) || QChar::isNonCharacter(c)) {
            put(QChar::ReplacementCharacter);
        } else if (const QLatin1StringView name = directionName(c); !name.isEmpty()) {
            put(0x27e8);
            for (char letter : name) {
                put(char32_t(letter));
            }
            put(0x27e9);
        } else if (isInvisible(c) && !isNeeded(c)) {
            if (!afterInvisible) {
                put(0xb7);
            }
            m_afterInvisible = true;
        } else if (isMark(c) && !isVariationSelector(c)) {
            if (++m_marks <= mostMarks) {
                put(c);
            }
        } else {
            put(c);
            if (c == 0x1f3f4) {
                takeFlagTags();
            }
        }
    }

    void takeControlOrSpace(char32_t c)
    {
        const bool isBreak = c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
        if (isBreak || c == '\t' || (c > 0x20 && c != 0x7f && QChar::isSpace(c)) || c == 0x20) {
            if (m_oneLine) {
                m_spacePending = !m_out.isEmpty();
            } else if (c == '\r' && peek() == '\n') {
                return; // the LF is to come
            } else {
                put(isBreak ? U'\n' : c);
            }
        } else {
            put(c < 0x20 ? 0x2400 + c : c == 0x7f ? 0x2421 : QChar::ReplacementCharacter);
        }
    }

    /// True when the script or the emoji around an invisible character cannot do without it.
    bool isNeeded(char32_t c) const
    {
        if (m_out.isEmpty() || m_spacePending) {
            return false;
        }
        if (c == zwsp) {
            return usesZeroWidthSpace(m_last) && usesZeroWidthSpace(peek());
        }
        if (c == zwj || c == zwnj) {
            const bool joinsEmoji =
                c == zwj && (isPictographic(m_last) || m_last == 0xfe0f || isTag(m_last)) && isPictographic(peek());
            return joinsEmoji || usesJoiners(m_last);
        }
        if (isIn(c, 0xe0100, 0xe01ef)) {
            return QChar::script(m_last) == QChar::Script_Han;
        }
        if (isIn(c, 0xfe00, 0xfe0f)) {
            return QChar::isLetterOrNumber(m_last) || QChar::isSymbol(m_last) || isPictographic(m_last) || m_last == '#'
                   || m_last == '*';
        }
        return isVariationSelector(c) && QChar::script(m_last) == QChar::Script_Mongolian;
    }

    /// The flags of England, Scotland and Wales spell a region in tags, after a black flag.
    void takeFlagTags()
    {
        QList<char32_t> tags;
        qsizetype i = m_next;
        while (i < m_text.size() && tags.size() < 8) {
            const char32_t c = codePointAt(m_text, i);
            if (!isTag(c)) {
                return;
            }
            i += 2;
            tags.append(c);
            if (c == 0xe007f) {
                break;
            }
        }
        if (tags.size() < 2 || tags.last() != 0xe007f) {
            return;
        }
        m_next = i;
        for (char32_t tag : std::as_const(tags)) {
            put(tag);
        }
    }

    bool beginsCluster(char32_t c) const
    {
        if (m_out.isEmpty() || m_out.size() - m_clusterStart >= longestCluster || QChar::isSpace(m_last)
            || QChar::isSpace(c)) {
            return true;
        }
        if (isMark(c) || c == zwj || c == zwnj || isTag(c) || isSkinTone(c) || c == 0x0e33 || c == 0x0eb3
            || m_last == zwj || isPrependedSign(m_last)) {
            return false;
        }
        if (QChar::combiningClass(m_last) == virama && QChar::isLetter(c)) { // a conjunct
            return false;
        }
        if (isRegional(c) && isRegional(m_last)) {
            return m_regionals % 2 == 0;
        }
        if (isFollowingJamo(c)) {
            return QChar::script(m_last) != QChar::Script_Hangul;
        }
        return !isLeadingJamo(m_last) || !(isLeadingJamo(c) || isIn(c, 0xac00, 0xd7a3));
    }

    /// Appends a character that may be shown, unless the text is long enough already.
    void put(char32_t c)
    {
        if (std::exchange(m_spacePending, false)) {
            put(U' ');
        }
        if (m_cut) {
            return;
        }
        const qsizetype units = unitsOf(c);
        if (beginsCluster(c)) {
            m_clusterStart = m_out.size();
        }
        if (!isMark(c) && c != zwj && c != zwnj) {
            m_marks = 0;
        }
        m_regionals = isRegional(c) ? m_regionals + 1 : 0;
        const bool mayBreak = c == zwsp || (QChar::isSpace(c) && c != 0xa0 && c != 0x2007 && c != 0x202f);
        m_run = mayBreak ? 0 : m_run + units;
        if (!m_oneLine && m_run > longestRun && m_clusterStart > 0) {
            m_out.insert(m_clusterStart, QChar(zwsp)); // near the end: costs no more than a character
            ++m_clusterStart;
            m_run = m_out.size() - m_clusterStart + units;
        }
        if (m_out.size() + units > m_longest) {
            m_out.truncate(m_clusterStart);
            if (m_out.endsWith(QChar(zwsp)) || m_out.endsWith(u' ')) {
                m_out.chop(1);
            }
            m_out += u'…';
            m_cut = true;
            return;
        }
        for (char16_t unit : QChar::fromUcs4(c)) {
            m_out += QChar(unit);
        }
        m_last = c;
    }

    QStringView m_text;
    qsizetype m_longest;
    bool m_oneLine;
    qsizetype m_next = 0; ///< what is read next
    QString m_out;
    char32_t m_last = 0;          ///< what was appended last
    qsizetype m_clusterStart = 0; ///< where in m_out the character began that more may belong to
    qsizetype m_run = 0;          ///< units since the last opportunity for a line break
    int m_marks = 0;              ///< on the last letter
    int m_regionals = 0;          ///< in a row: two make a flag
    bool m_spacePending = false;
    bool m_afterInvisible = false;
    bool m_cut = false;
};

/// The first letter of a word with its marks; empty for a word that begins with a number or has no letter.
QString firstLetter(QStringView word)
{
    for (qsizetype i = 0; i < word.size();) {
        const char32_t c = codePointAt(word, i);
        if (QChar::isDigit(c)) {
            return {};
        }
        if (QChar::isLetter(c) && !isInvisible(c)) {
            QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word.sliced(i).toString());
            const qsizetype units = unitsOf(c);
            const qsizetype end = std::max(finder.toNextBoundary(), units);
            QString letter;
            for (char16_t unit : QChar::fromUcs4(QChar::toTitleCase(c))) {
                letter += QChar(unit);
            }
            letter += word.sliced(i + units, end - units);
            return safeLine(letter);
        }
        i += unitsOf(c);
    }
    return {};
}

bool isEastAsian(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

/// One address and nothing that could add headers, more receivers or files.
bool isPlainMail(const QUrl &url)
{
    const QString address = url.path(QUrl::FullyDecoded);
    if (!url.authority().isEmpty() || url.hasFragment() || address.count(u'@') != 1 || address.startsWith(u'@')
        || address.startsWith(u'-') || address.endsWith(u'@')) {
        return false;
    }
    for (QChar c : address) {
        if (c.isSpace() || !c.isPrint() || "<>,;:\"'\\()[]/"_L1.contains(c)) {
            return false;
        }
    }
    const auto headers = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : headers) {
        const bool isSubject = name.compare("subject"_L1, Qt::CaseInsensitive) == 0;
        const bool isBody = name.compare("body"_L1, Qt::CaseInsensitive) == 0;
        if (!isBody && (!isSubject || value.contains(u'\n') || value.contains(u'\r'))) {
            return false;
        }
    }
    return true;
}

} // namespace

QString safeLine(const QString &text, qsizetype longest)
{
    return Cleaner(text, longest, true).clean();
}

QString safeText(const QString &text, qsizetype longest)
{
    return Cleaner(text, longest, false).clean();
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + safeLine(text) + QChar(0x2069);
}

bool isAllowedLink(const QUrl &url)
{
    if (!url.isValid()) {
        return false;
    }
    const QString scheme = url.scheme();
    if (scheme == "http"_L1 || scheme == "https"_L1) {
        return !url.host().isEmpty() && !url.authority().contains(u'@');
    }
    return scheme == "mailto"_L1 && isPlainMail(url);
}

QString initials(const QString &name)
{
    const QString line = name.left(500).normalized(QString::NormalizationForm_C).simplified();
    QString first;
    QString last;
    for (QStringView word : QStringView(line).split(u' ', Qt::SkipEmptyParts)) {
        const QString letter = firstLetter(word);
        if (letter.isEmpty()) {
            continue;
        }
        if (!first.isEmpty()) {
            last = letter;
        } else if (first = letter; isEastAsian(codePointAt(first, 0))) {
            return first;
        }
    }
    return first.isEmpty() ? u"?"_s : first + last;
}

} // namespace deskside
