// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatfilterparser.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>

namespace deskside {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 50; ///< parentheses in parentheses; the parser and matches() recurse

FilterNodePtr node(FilterNode &&value)
{
    return std::make_shared<const FilterNode>(std::move(value));
}

FilterNodePtr combined(FilterNode::Kind kind, QList<FilterNodePtr> children)
{
    return children.size() == 1 ? children.first() : node({.kind = kind, .children = std::move(children)});
}

/// Recursive descent over
///     any  := all ("OR" all)*
///     all  := (term | order)+, with one order in the whole query and none in parentheses
///     order := "sort:" value
///     term := ["-"] ( "(" any ")" | '"' phrase '"' | operator ":" value | word )
/// A function that returns null has set m_error.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(ChatFilter)

public:
    Parser(QStringView query, const QDateTime &now)
        : m_query(query)
        , m_now(now)
    {
    }

    tl::expected<ParsedFilter, FilterError> parse()
    {
        skipSpaces();
        if (atEnd()) {
            return ParsedFilter();
        }
        FilterNodePtr root = any();
        if (!root) {
            return tl::unexpected(m_error);
        }
        return ParsedFilter{isNothing(*root) ? FilterNodePtr() : std::move(root), m_order};
    }

private:
    bool atEnd() const { return m_next >= m_query.size(); }
    /// Of a part that held an order only.
    static bool isNothing(const FilterNode &part)
    {
        return part.kind == FilterNode::Kind::All && part.children.isEmpty();
    }
    bool isAt(QChar c) const { return !atEnd() && m_query[m_next] == c; }
    bool atClosing() const { return m_depth > 0 && isAt(u')'); }

    bool atOr() const
    {
        const QStringView rest = m_query.sliced(m_next);
        if (!rest.startsWith("OR"_L1)) {
            return false;
        }
        return rest.size() == 2 || rest[2].isSpace() || rest[2] == u'(' || (m_depth > 0 && rest[2] == u')');
    }

    void skipSpaces()
    {
        while (!atEnd() && m_query[m_next].isSpace()) {
            ++m_next;
        }
    }

    FilterNodePtr fail(qsizetype from, qsizetype to, const QString &message)
    {
        m_error = {from, to - from, message};
        return {};
    }

    FilterNodePtr any()
    {
        QList<FilterNodePtr> choices;
        for (qsizetype orAt = -1;; m_next += 2) {
            skipSpaces();
            if (atEnd() || atClosing() || atOr()) {
                const qsizetype at = orAt >= 0 ? orAt : m_next;
                return fail(at, at + 2, tr("OR stands between two terms. To find the word, write it in lower case."));
            }
            const qsizetype start = m_next;
            FilterNodePtr choice = all();
            if (!choice) {
                return {};
            }
            const bool isLast = atEnd() || !atOr();
            if (isNothing(*choice) && (!choices.isEmpty() || !isLast)) {
                return fail(start, m_next, tr("OR stands between two terms, and an order is none."));
            }
            choices.append(std::move(choice));
            if (isLast) {
                return combined(FilterNode::Kind::Any, std::move(choices));
            }
            orAt = m_next;
        }
    }

    FilterNodePtr all()
    {
        QList<FilterNodePtr> terms;
        while (!atEnd() && !atClosing() && !atOr()) {
            if (atOrder()) {
                if (!order()) {
                    return {};
                }
            } else if (FilterNodePtr next = term()) {
                terms.append(std::move(next));
            } else {
                return {};
            }
            skipSpaces();
        }
        return combined(FilterNode::Kind::All, std::move(terms));
    }

    FilterNodePtr term()
    {
        if (!isAt(u'-') || m_query.sliced(m_next).startsWith("--"_L1)) { // as in "--help", which is a word
            return positive();
        }
        ++m_next;
        if (atEnd() || m_query[m_next].isSpace() || atClosing()) {
            return fail(m_next - 1, m_next, tr("“-” stands right before the term that must not match."));
        }
        FilterNodePtr inner = positive();
        return inner ? node({.kind = FilterNode::Kind::Not, .children = {std::move(inner)}}) : inner;
    }

    FilterNodePtr positive()
    {
        if (isAt(u'(')) {
            return group();
        }
        if (isAt(u')')) {
            return fail(m_next, m_next + 1, tr("There is no “(” to this “)”."));
        }
        if (isAt(u'"')) {
            const qsizetype start = m_next;
            const std::optional<QString> phrase = quoted();
            if (!phrase) {
                return {};
            }
            if (phrase->trimmed().isEmpty()) {
                return fail(start, m_next, tr("Nothing stands between the quotes."));
            }
            return words(start, *phrase);
        }
        if (const qsizetype length = operatorLength(); length > 0) {
            return operation(length);
        }
        const qsizetype start = m_next;
        return words(start, bareWord().toString());
    }

    FilterNodePtr group()
    {
        const qsizetype open = m_next++;
        if (m_depth == deepest) {
            return fail(open, open + 1, tr("There are too many parentheses in each other."));
        }
        ++m_depth;
        skipSpaces();
        if (atClosing()) {
            return fail(open, m_next + 1, tr("Nothing stands between the parentheses."));
        }
        if (atEnd()) {
            return fail(open, open + 1, tr("There is no “)” to this “(”."));
        }
        FilterNodePtr inner = any();
        if (!inner) {
            return {};
        }
        if (!atClosing()) {
            return fail(open, open + 1, tr("There is no “)” to this “(”."));
        }
        --m_depth;
        ++m_next;
        return inner;
    }

    /// What stands up to the next quote; none, with an error, where there is no other.
    std::optional<QString> quoted()
    {
        const qsizetype start = m_next + 1;
        const qsizetype end = m_query.indexOf(u'"', start);
        if (end < 0) {
            fail(m_next, m_query.size(), tr("The quote is not closed."));
            return {};
        }
        m_next = end + 1;
        return m_query.sliced(start, end - start).toString();
    }

    /// Up to a space, or to the parenthesis that closes the group around the word.
    QStringView bareWord()
    {
        const qsizetype start = m_next;
        for (int open = 0; !atEnd() && !m_query[m_next].isSpace(); ++m_next) {
            if (isAt(u'(')) {
                ++open;
            } else if (isAt(u')') && m_depth > 0 && --open < 0) {
                break;
            }
        }
        return m_query.sliced(start, m_next - start);
    }

    /// How many letters, with hyphens between them, stand before a colon that makes an operator of them. Addresses
    /// (https://…), times (12:30), drives (C:) and names (std::sort) are words.
    qsizetype operatorLength() const
    {
        qsizetype end = m_next;
        while (end < m_query.size() && (m_query[end].isLetter() || (m_query[end] == u'-' && end > m_next))) {
            ++end;
        }
        const qsizetype length = end - m_next;
        if (length < 2 || end >= m_query.size() || m_query[end] != u':') {
            return 0;
        }
        const QStringView rest = m_query.sliced(end + 1);
        const bool isWord = rest.startsWith("//"_L1) || rest.startsWith(u':');
        return isWord && !isFilterOperator(m_query.sliced(m_next, length)) ? 0 : length;
    }

    bool atOrder() const
    {
        const qsizetype length = operatorLength();
        return length > 0 && isOrderOperator(m_query.sliced(m_next, length));
    }

    /// False, with an error, for what cannot be read.
    bool order()
    {
        const qsizetype start = m_next;
        m_next += operatorLength() + 1;
        const std::optional<QString> value = valueOf(start, u"sort"_s);
        if (!value) {
            return false;
        }
        const auto read = filterOrder(*value);
        if (m_depth > 0) {
            fail(start, m_next, tr("“sort:” orders all that is found: it stands outside of parentheses."));
        } else if (m_order) {
            fail(start, m_next, tr("There is a “sort:” before this one already."));
        } else if (!read) {
            fail(start, m_next, read.error());
        } else {
            m_order = *read;
            return true;
        }
        return false;
    }

    FilterNodePtr operation(qsizetype length)
    {
        const qsizetype start = m_next;
        const QStringView name = m_query.sliced(start, length);
        m_next += length + 1;
        const QString shown = safeLine(name.toString(), 40);
        if (isOrderOperator(name)) {
            bareWord();
            return fail(start, m_next, tr("“sort:” leaves nothing out, so that it cannot be turned round with “-”."));
        }
        if (!isFilterOperator(name)) {
            bareWord();
            QList<QString> known;
            for (const FilterOperator &op : filterOperators()) {
                known.append(op.name);
            }
            return fail(
                start, m_next,
                tr("“%1:” is not known. There are %2 – or put the word in quotes.").arg(shown, known.join(u' ')));
        }
        if (isAt(u'(')) {
            return fail(start, m_next + 1, tr("“%1:” takes one value. Repeat it: (%1:a OR %1:b).").arg(shown));
        }
        const std::optional<QString> value = valueOf(start, shown);
        if (!value) {
            return {};
        }
        const auto tests = filterTests(name, *value, m_now);
        if (!tests) {
            return fail(start, m_next, tests.error());
        }
        QList<FilterNodePtr> nodes;
        for (const FilterTest &test : *tests) {
            nodes.append(testNode(test));
        }
        return allOf(std::move(nodes));
    }

    /// What stands behind the colon of the operator that began at `start`; none, with an error, where nothing does.
    std::optional<QString> valueOf(qsizetype start, const QString &shown)
    {
        std::optional<QString> value;
        if (isAt(u'"')) {
            value = quoted();
            if (!value) {
                return {};
            }
            value = value->trimmed();
        } else {
            value = bareWord().toString();
        }
        if (value->isEmpty()) {
            fail(start, m_next, tr("Nothing stands behind “%1:”.").arg(shown));
            return {};
        }
        return value;
    }

    FilterNodePtr words(qsizetype start, const QString &typed)
    {
        std::optional<FilterTest> test = textTest(typed);
        if (!test) {
            //: %1: what was typed, "!!" for example
            return fail(start, m_next,
                        tr("“%1” has no letter, number or symbol to look for.").arg(safeLine(typed.trimmed(), 40)));
        }
        return node({.kind = FilterNode::Kind::Test, .test = std::move(*test), .typed = typed});
    }

    QStringView m_query;
    const QDateTime &m_now;
    qsizetype m_next = 0; ///< what is read next
    int m_depth = 0;      ///< open parentheses
    std::optional<ChatOrder> m_order;
    FilterError m_error;
};

} // namespace

FilterNodePtr allOf(QList<FilterNodePtr> children)
{
    return combined(FilterNode::Kind::All, std::move(children));
}

FilterNodePtr testNode(FilterTest test)
{
    return node({.kind = FilterNode::Kind::Test, .test = std::move(test)});
}

tl::expected<ParsedFilter, FilterError> parseFilter(QStringView query, const QDateTime &now)
{
    return Parser(query, now).parse();
}

} // namespace deskside
