// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/textplan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

using NodeKind = FilterNode::Kind;

/// Parentheses in parentheses that FTS5 is asked to read; its parser's stack ends at a hundred.
constexpr int deepestMatch = 12;

bool anyTest(const FilterNode &node, bool (*wanted)(const FilterTest &))
{
    if (node.kind == NodeKind::Test) {
        return wanted(node.test);
    }
    return std::any_of(node.children.begin(), node.children.end(),
                       [wanted](const FilterNodePtr &child) { return anyTest(*child, wanted); });
}

bool isOfTexts(const FilterTest &test)
{
    return test.isText();
}

bool isOfTextsOnly(const FilterNode &node)
{
    return !anyTest(node, [](const FilterTest &test) { return !test.isText(); });
}

/// Without negations of negations; `negated` is turned with each one that is left out.
const FilterNode &withoutNot(const FilterNode &node, bool &negated)
{
    const FilterNode *inner = &node;
    for (; inner->kind == NodeKind::Not; inner = inner->children.first().get()) {
        negated = !negated;
    }
    return *inner;
}

QString joinedMatches(const QList<QString> &matches, QLatin1StringView between)
{
    return matches.size() == 1 ? matches.first() : QString(u'(' + matches.join(between) + u')');
}

QString matchOfAll(const QList<const FilterNode *> &nodes, int depth);

/// A tree of texts as one FTS5 expression; empty when FTS5, which has no "not" that stands alone, cannot say it.
QString matchOf(const FilterNode &node, int depth)
{
    bool negated = false;
    const FilterNode &inner = withoutNot(node, negated);
    if (negated || depth > deepestMatch) {
        return {};
    }
    if (inner.kind == NodeKind::Test) {
        return matchOf(inner.test);
    }
    QList<const FilterNode *> children;
    QList<QString> choices;
    for (const FilterNodePtr &child : inner.children) {
        children.append(child.get());
    }
    if (inner.kind == NodeKind::All) {
        return matchOfAll(children, depth);
    }
    for (const FilterNode *child : std::as_const(children)) {
        choices.append(matchOf(*child, depth + 1));
    }
    return choices.contains(QString()) ? QString() : joinedMatches(choices, " OR "_L1);
}

QString matchOfAll(const QList<const FilterNode *> &nodes, int depth)
{
    QList<QString> wanted;
    QList<QString> unwanted;
    for (const FilterNode *node : nodes) {
        bool negated = false;
        const FilterNode &inner = withoutNot(*node, negated);
        (negated ? unwanted : wanted).append(matchOf(inner, depth + 1));
    }
    if (wanted.isEmpty() || wanted.contains(QString()) || unwanted.contains(QString())) {
        return {};
    }
    const QString match = joinedMatches(wanted, " AND "_L1);
    return unwanted.isEmpty() ? match : QString(u'(' + match + u" NOT "_s + joinedMatches(unwanted, " OR "_L1) + u')');
}

/// Sorts what must hold all at once into texts and the rest. False when some part mixes them.
bool split(const FilterNode &node, QList<const FilterNode *> &texts, QList<const FilterNode *> &rest)
{
    if (!anyTest(node, isOfTexts)) {
        rest.append(&node);
        return true;
    }
    if (node.kind == NodeKind::All) {
        return std::all_of(node.children.begin(), node.children.end(),
                           [&](const FilterNodePtr &child) { return split(*child, texts, rest); });
    }
    texts.append(&node);
    return isOfTextsOnly(node);
}

} // namespace

QString matchOf(const FilterTest &test)
{
    // Tokens hold no quotes.
    const QString column = test.field == FilterTest::Field::Customer ? u"customer"_s : u"{texts said}"_s;
    return column + u" : \""_s + test.tokens + u"\" *"_s;
}

std::optional<SplitFilter> splitTexts(const FilterNode &filter)
{
    SplitFilter result;
    QList<const FilterNode *> texts;
    if (anyTest(filter, [](const FilterTest &test) { return !test.idBeginning.isEmpty(); })
        || !split(filter, texts, result.rest)) {
        return {};
    }
    result.match = matchOfAll(texts, 0);
    return result.match.isEmpty() ? std::nullopt : std::optional(result);
}

} // namespace deskside
