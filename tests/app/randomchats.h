// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QRandomGenerator>

namespace deskside::test {

/// Makes chats that a vendor's contract allows and that nobody would think of: every field that may be missing or null
/// sometimes is, words nobody knows, odd dates, numbers and characters. The same seed makes the same chats.
class RandomChats
{
public:
    explicit RandomChats(quint32 seed)
        : m_random(seed)
    {
    }

    /// A chat of "invent", "zaia" or "opencopilot".
    QJsonObject chat(const QString &vendor, const QString &id);

private:
    bool chance(double probability) { return m_random.generateDouble() < probability; }
    template <typename T>
    T oneOf(const QList<T> &choices)
    {
        return choices.at(m_random.bounded(choices.size()));
    }

    QString text();
    QString word(const QStringList &known);
    QString moment();
    QJsonValue number();
    /// A value that may be null; and a field that may be missing as well.
    QJsonValue orNull(const QJsonValue &value);
    void maybe(QJsonObject *object, QLatin1StringView key, const QJsonValue &value);

    QJsonObject inventChat(const QString &id);
    QJsonObject member();
    QJsonObject state();
    QJsonObject message();
    QJsonObject zaiaChat(const QString &id);
    QJsonObject conversation(const QString &id);

    QRandomGenerator m_random;
};

} // namespace deskside::test
