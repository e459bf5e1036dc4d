// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"

#include <QSet>
#include <memory>
#include <tl/expected.hpp>

namespace deskside {

/// Why a query could not be read, and where.
struct FilterError {
    qsizetype position = 0; ///< in UTF-16 units from the start of the query
    qsizetype length = 0;
    QString message; ///< names the term and what would be understood
    bool operator==(const FilterError &) const = default;
};

struct FilterNode;

/// Which chats a tab, a saved view or a search shows. One value serves the list, the tab's count and the command line.
/// Implicitly shared: copies are cheap and a filter never changes once made.
class ChatFilter
{
public:
    /// Matches every chat.
    ChatFilter();
    ~ChatFilter();
    ChatFilter(const ChatFilter &);
    ChatFilter &operator=(const ChatFilter &);
    ChatFilter(ChatFilter &&) noexcept;
    ChatFilter &operator=(ChatFilter &&) noexcept;

    static ChatFilter all() { return {}; }
    static ChatFilter unread();
    static ChatFilter assignedToMe();
    static ChatFilter unresolved();
    static ChatFilter handoffs();

    /// Reads the query language ("is:unread channel:whatsapp refund -tag:vip"). Never a silent match-all: an empty
    /// query matches everything, anything unreadable is an error. `now` anchors relative dates (7d, yesterday).
    static tl::expected<ChatFilter, FilterError> parse(QStringView query,
                                                       const QDateTime &now = QDateTime::currentDateTime());

    /// Both must match. The order is that of `other` where it names one.
    ChatFilter operator&(const ChatFilter &other) const;
    /// Only the accounts named by id; an empty set means all of them.
    ChatFilter withAccounts(const QSet<QString> &accounts) const;

    /// `accountNames` maps Account::id to Account::name for account: terms.
    bool matches(const ChatRow &row) const;
    bool matches(const ChatRow &row, const QHash<QString, QString> &accountNames) const;
    /// Nothing is left out and no order is asked for.
    bool matchesEverything() const;
    /// How what matches is to be ordered (sort:waiting).
    ChatOrder order() const { return m_order.value_or(ChatOrder::Newest); }

    /// The plain words and phrases of the query that are not negated, as typed, for marking hits.
    QList<QString> words() const;

private:
    friend class CompactFilter; // evaluates the same tree on other rows
    ChatFilter(std::shared_ptr<const FilterNode> root, std::optional<ChatOrder> order);
    std::shared_ptr<const FilterNode> m_root; ///< null: matches everything
    std::optional<ChatOrder> m_order;         ///< nullopt: the query names none
};

/// The operators and the values each one takes, for completion: {"is:", {"unread", …}}.
struct FilterOperator {
    QString name;
    QList<QString> values;
};
QList<FilterOperator> filterOperators();

} // namespace deskside
