// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/jsontree.h"

#include <QStringDecoder>
#include <array>
#include <cstring>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace deskside::json {

namespace {

constexpr int deepest = 1'024;
constexpr qsizetype largest = std::numeric_limits<qint32>::max();
/// A guess that is rarely exceeded; the list of nodes grows where it is.
constexpr qsizetype bytesOfAValue = 12;

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The characters that a text cannot simply run on over.
constexpr std::array<bool, 256> stopsText = [] {
    std::array<bool, 256> stops{};
    stops['"'] = true;
    stops['\\'] = true;
    return stops;
}();

/// Of four digits; -1 when they are none.
int hexNumber(QByteArrayView digits)
{
    int number = 0;
    for (const char c : digits) {
        const char lower = c >= 'A' && c <= 'F' ? char(c + ('a' - 'A')) : c;
        if (!isDigit(lower) && (lower < 'a' || lower > 'f')) {
            return -1;
        }
        number = number * 16 + (isDigit(lower) ? lower - '0' : lower - 'a' + 10);
    }
    return number;
}

constexpr qsizetype hexDigits = 4;

/// What stands for a backslash and this; itself where nothing else does.
char unescapedChar(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c;
    }
}

QString unescaped(QByteArrayView text)
{
    QString result;
    result.reserve(text.size());
    while (!text.isEmpty()) {
        const qsizetype escape = text.indexOf('\\');
        const QByteArrayView plain = escape < 0 ? text : text.first(escape);
        // QString::fromUtf8() would take a byte order mark away, in the middle of a text, too.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
        result += decoder(plain);
        text = text.sliced(plain.size());
        if (text.isEmpty()) {
            break;
        }
        if (text[1] == 'u') {
            result += QChar(hexNumber(text.sliced(2, hexDigits)));
            text = text.sliced(2 + hexDigits);
        } else {
            result += QLatin1Char(unescapedChar(text[1]));
            text = text.sliced(2);
        }
    }
    return result;
}

/// Valid JSON without the white space between its values.
QByteArray compacted(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size());
    const char *kept = json.begin(); // from here on nothing was copied
    bool isInText = false;
    for (const char *at = json.begin(); at != json.end(); ++at) {
        if (*at == '"') {
            isInText = !isInText;
        } else if (isInText) {
            at += *at == '\\' ? 1 : 0;
        } else if (isSpace(*at)) {
            out.append(kept, at - kept);
            kept = at + 1;
        }
    }
    return out.append(kept, json.end() - kept);
}

} // namespace

/// Reads from front to back, and ends at the first thing that does not belong there.
class TreeParser
{
public:
    explicit TreeParser(Tree *tree)
        : m_tree(tree)
        , m_at(tree->m_bytes.constData())
        , m_end(m_at + tree->m_bytes.size())
    {
    }

    bool parse()
    {
        if (QByteArrayView(m_at, m_end).startsWith("\xef\xbb\xbf")) {
            m_at += 3;
        }
        skipSpace();
        if (m_at == m_end || (*m_at != '[' && *m_at != '{') || !takeValue(0)) {
            return false;
        }
        skipSpace();
        return m_at == m_end;
    }

private:
    using Kind = Value::Kind;
    using Node = Tree::Node;

    void skipSpace()
    {
        while (m_at != m_end && isSpace(*m_at)) {
            ++m_at;
            m_tree->m_isCompact = false;
        }
    }

    /// The character, after white space.
    bool take(char c)
    {
        skipSpace();
        if (m_at == m_end || *m_at != c) {
            return false;
        }
        ++m_at;
        return true;
    }

    quint32 place() const { return static_cast<quint32>(m_at - m_tree->m_bytes.constData()); }
    quint32 count() const { return static_cast<quint32>(m_tree->m_nodes.size()); }

    /// The value that has begun at `begin` ends here.
    void append(Kind kind, quint32 begin, quint32 end, bool isEscaped = false)
    {
        m_tree->m_nodes.push_back({begin, end, count() + 1, kind, isEscaped});
    }

    bool takeValue(int depth)
    {
        if (m_at == m_end) {
            return false;
        }
        switch (*m_at) {
        case '"':
            return takeText();
        case '{':
            return takeHolder(Kind::Object, '}', depth + 1);
        case '[':
            return takeHolder(Kind::List, ']', depth + 1);
        case 't':
            return takeWord("true", Kind::True);
        case 'f':
            return takeWord("false", Kind::False);
        case 'n':
            return takeWord("null", Kind::Null);
        default:
            return takeNumber();
        }
    }

    bool takeHolder(Kind kind, char close, int depth)
    {
        if (depth > deepest) {
            return false;
        }
        const quint32 self = count();
        append(kind, place(), 0);
        ++m_at;
        if (!take(close)) {
            do {
                skipSpace();
                if (kind == Kind::Object) {
                    if (m_at == m_end || *m_at != '"' || !takeText() || !take(':')) {
                        return false;
                    }
                    skipSpace();
                }
                if (!takeValue(depth)) {
                    return false;
                }
            } while (take(','));
            if (!take(close)) {
                return false;
            }
        }
        m_tree->m_nodes[self].end = place();
        m_tree->m_nodes[self].next = count();
        return true;
    }

    bool takeText()
    {
        const quint32 begin = place() + 1;
        bool isEscaped = false;
        for (++m_at; m_at != m_end; ++m_at) {
            if (!stopsText[static_cast<unsigned char>(*m_at)]) {
                continue;
            }
            if (*m_at == '"') {
                append(Kind::Text, begin, place(), isEscaped);
                ++m_at;
                return true;
            }
            isEscaped = true;
            if (!takeEscape()) {
                return false;
            }
        }
        return false;
    }

    /// Up to its last character. As QJsonDocument does, it lets a needless backslash pass.
    bool takeEscape()
    {
        if (m_end - m_at < 2) {
            return false;
        }
        ++m_at;
        if (*m_at != 'u') {
            return static_cast<unsigned char>(*m_at) < 0x80;
        }
        if (m_end - m_at <= hexDigits || hexNumber(QByteArrayView(m_at + 1, hexDigits)) < 0) {
            return false;
        }
        m_at += hexDigits;
        return true;
    }

    bool takeWord(QByteArrayView word, Kind kind)
    {
        if (!QByteArrayView(m_at, m_end).startsWith(word)) {
            return false;
        }
        const quint32 begin = place();
        m_at += word.size();
        append(kind, begin, place());
        return true;
    }

    void skipDigits()
    {
        while (m_at != m_end && isDigit(*m_at)) {
            ++m_at;
        }
    }

    bool takeNumber()
    {
        const char *const start = m_at;
        const quint32 begin = place();
        m_at += *m_at == '-' ? 1 : 0;
        const char *const digits = m_at;
        if (m_at != m_end && *m_at == '0') {
            ++m_at;
        } else {
            skipDigits();
        }
        constexpr qsizetype surelyWhole = 18; // so many digits fit into 64 bits
        bool isSure = m_at != digits && m_at - digits <= surelyWhole;
        if (m_at != m_end && *m_at == '.') {
            isSure = false;
            ++m_at;
            skipDigits();
        }
        if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
            isSure = false;
            ++m_at;
            m_at += m_at != m_end && (*m_at == '+' || *m_at == '-') ? 1 : 0;
            skipDigits();
        }
        if (!isSure) {
            std::ignore = QByteArrayView(start, m_at).toDouble(&isSure);
        }
        append(Kind::Number, begin, place());
        return isSure;
    }

    Tree *m_tree;
    const char *m_at;
    const char *m_end;
};

std::optional<Tree> Tree::parse(const QByteArray &bytes)
{
    if (bytes.size() > largest || !bytes.isValidUtf8()) {
        return {};
    }
    Tree tree;
    tree.m_bytes = bytes;
    tree.m_nodes.reserve(static_cast<size_t>(bytes.size() / bytesOfAValue + 1));
    if (!TreeParser(&tree).parse()) {
        return {};
    }
    return tree;
}

QString Tree::textOf(const Node &node) const
{
    const QByteArrayView text = inside(node);
    if (text.isEmpty()) {
        return u""_s;
    }
    return node.isEscaped ? unescaped(text) : QString::fromUtf8(text);
}

QByteArrayView Value::bytes() const
{
    if (!m_tree) {
        return {};
    }
    const QByteArrayView inside = m_tree->inside(m_tree->m_nodes[m_at]);
    return isText() ? QByteArrayView(inside.data() - 1, inside.size() + 2) : inside;
}

QByteArray Value::compactBytes() const
{
    return m_tree && !m_tree->m_isCompact ? compacted(bytes()) : bytes().toByteArray();
}

QString Value::text() const
{
    return isText() ? m_tree->textOf(m_tree->m_nodes[m_at]) : QString();
}

Value Value::field(QLatin1StringView name) const
{
    Value found;
    if (!isObject()) {
        return found;
    }
    const auto &nodes = m_tree->m_nodes;
    const char *const bytes = m_tree->m_bytes.constData();
    const auto size = static_cast<quint32>(name.size());
    const quint32 end = nodes[m_at].next;
    for (quint32 at = m_at + 1; at < end; at = nodes[at + 1].next) {
        const Tree::Node &node = nodes[at];
        const bool isIt =
            node.isEscaped ? m_tree->textOf(node) == name
                           : node.end - node.begin == size && std::memcmp(bytes + node.begin, name.data(), size) == 0;
        if (isIt) {
            found = Value(m_tree, at + 1);
        }
    }
    return found;
}

} // namespace deskside::json
