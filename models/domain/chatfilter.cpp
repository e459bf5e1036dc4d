// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chatfilter.h"

#include "models/domain/chatfilterparser.h"

#include <algorithm>

namespace deskside {

namespace {

bool nodeMatches(const FilterNode &node, const ChatRow &row, const QHash<QString, QString> &accountNames)
{
    const auto childMatches = [&](const FilterNodePtr &child) { return nodeMatches(*child, row, accountNames); };
    switch (node.kind) {
    case FilterNode::Kind::All:
        return std::all_of(node.children.begin(), node.children.end(), childMatches);
    case FilterNode::Kind::Any:
        return std::any_of(node.children.begin(), node.children.end(), childMatches);
    case FilterNode::Kind::Not:
        return !childMatches(node.children.first());
    case FilterNode::Kind::Test:
        return node.test.matches(row, accountNames);
    }
    Q_UNREACHABLE();
}

void collectWords(const FilterNode &node, QList<QString> &words)
{
    if (!node.typed.isNull()) {
        words.append(node.typed);
    } else if (node.kind != FilterNode::Kind::Not) {
        for (const FilterNodePtr &child : node.children) {
            collectWords(*child, words);
        }
    }
}

} // namespace

ChatFilter::ChatFilter() = default;
ChatFilter::~ChatFilter() = default;
ChatFilter::ChatFilter(const ChatFilter &) = default;
ChatFilter &ChatFilter::operator=(const ChatFilter &) = default;
ChatFilter::ChatFilter(ChatFilter &&) noexcept = default;
ChatFilter &ChatFilter::operator=(ChatFilter &&) noexcept = default;

ChatFilter::ChatFilter(std::shared_ptr<const FilterNode> root, std::optional<ChatOrder> order)
    : m_root(std::move(root))
    , m_order(order)
{
}

ChatFilter ChatFilter::unread()
{
    return parse(u"is:unread").value();
}

ChatFilter ChatFilter::assignedToMe()
{
    return parse(u"is:mine").value();
}

ChatFilter ChatFilter::unresolved()
{
    return parse(u"is:unresolved").value();
}

ChatFilter ChatFilter::handoffs()
{
    return parse(u"is:handoff").value();
}

tl::expected<ChatFilter, FilterError> ChatFilter::parse(QStringView query, const QDateTime &now)
{
    return parseFilter(query, now).map([](ParsedFilter parsed) {
        return ChatFilter(std::move(parsed.root), parsed.order);
    });
}

ChatFilter ChatFilter::operator&(const ChatFilter &other) const
{
    const std::optional<ChatOrder> order = other.m_order ? other.m_order : m_order;
    if (!m_root || !other.m_root) {
        return {m_root ? m_root : other.m_root, order};
    }
    return {allOf({m_root, other.m_root}), order};
}

ChatFilter ChatFilter::withAccounts(const QSet<QString> &accounts) const
{
    if (accounts.isEmpty()) {
        return *this;
    }
    const auto isOne = [accounts](const ChatRow &row, const AccountNames &) {
        return accounts.contains(row.key.account);
    };
    return ChatFilter(testNode({.field = FilterTest::Field::Account, .row = isOne}), {}) & *this;
}

bool ChatFilter::matches(const ChatRow &row) const
{
    return matches(row, {});
}

bool ChatFilter::matches(const ChatRow &row, const QHash<QString, QString> &accountNames) const
{
    return !m_root || nodeMatches(*m_root, row, accountNames);
}

bool ChatFilter::matchesEverything() const
{
    return !m_root && !m_order;
}

QList<QString> ChatFilter::words() const
{
    QList<QString> words;
    if (m_root) {
        collectWords(*m_root, words);
    }
    return words;
}

} // namespace deskside
