// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

/// JSON as places in its bytes: nothing is copied or sorted before it is asked for. A decoder asks for half of what a
/// page holds, and QJsonDocument takes longer to make values of all of it than everything else that is done with it.
namespace deskside::json {

class Tree;

/// One value of a tree, which must outlive it.
class Value
{
public:
    enum class Kind : unsigned char { Missing, Null, False, True, Number, Text, List, Object };

    Value() = default;

    Kind kind() const;
    bool isText() const { return kind() == Kind::Text; }
    bool isNumber() const { return kind() == Kind::Number; }
    bool isList() const { return kind() == Kind::List; }
    bool isObject() const { return kind() == Kind::Object; }
    /// As it stands, a text with its quotes.
    QByteArrayView bytes() const;
    /// The same as an array of its own, without white space between its values.
    QByteArray compactBytes() const;
    /// What a text says; never null. Null for anything else.
    QString text() const;
    /// The field of an object with this name, which is ASCII; the last one where there are several. Missing when there
    /// is none, or this is no object.
    Value field(QLatin1StringView name) const;
    /// Calls `each` with each value of a list.
    template <typename Each>
    void forEach(Each each) const;
    /// Calls `each` with the name, which is a text, and the value of each field of an object.
    template <typename Each>
    void forEachField(Each each) const;

private:
    friend class Tree;
    Value(const Tree *tree, quint32 at)
        : m_tree(tree)
        , m_at(at)
    {
    }

    const Tree *m_tree = nullptr;
    quint32 m_at = 0;
};

/// A document: a list or an object.
class Tree
{
public:
    /// Takes what QJsonDocument takes, with the same depth at most, and nothing else; nullopt otherwise.
    static std::optional<Tree> parse(const QByteArray &bytes);

    Value root() const { return {this, 0}; }

private:
    friend class Value;
    friend class TreeParser;

    struct Node {
        quint32 begin = 0; ///< in the bytes; of a text, behind the quote
        quint32 end = 0;
        quint32 next = 0; ///< behind this value and all that it holds; fields are a text and a value in turns
        Value::Kind kind = Value::Kind::Null;
        bool isEscaped = false; ///< a text with backslashes
    };
    QByteArrayView inside(const Node &node) const
    {
        return QByteArrayView(m_bytes.constData() + node.begin, qsizetype{node.end} - node.begin);
    }
    QString textOf(const Node &node) const;

    QByteArray m_bytes;
    std::vector<Node> m_nodes;
    bool m_isCompact = true; ///< no white space between any two values
};

inline Value::Kind Value::kind() const
{
    return m_tree ? m_tree->m_nodes[m_at].kind : Kind::Missing;
}

template <typename Each>
void Value::forEach(Each each) const
{
    if (!isList()) {
        return;
    }
    const quint32 end = m_tree->m_nodes[m_at].next;
    for (quint32 at = m_at + 1; at < end; at = m_tree->m_nodes[at].next) {
        each(Value(m_tree, at));
    }
}

template <typename Each>
void Value::forEachField(Each each) const
{
    if (!isObject()) {
        return;
    }
    const quint32 end = m_tree->m_nodes[m_at].next;
    for (quint32 at = m_at + 1; at < end; at = m_tree->m_nodes[at + 1].next) {
        each(Value(m_tree, at), Value(m_tree, at + 1));
    }
}

} // namespace deskside::json
