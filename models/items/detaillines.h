// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chatdetails.h"

#include <QCoreApplication>

/// How the sections of the detail pane are put together: what is not reported leaves no line, and every text is made
/// safe.
namespace deskside::details {

using Look = DetailField::Look;

/// The context of the pane's words.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChatDetails)
};

/// How a customer's feeling is shown.
Look lookOf(SentimentKind sentiment);

/// Collects the lines of one section. `key` is the end of a field's id, after the section's own.
class Lines
{
public:
    Lines(const QString &id, const QString &title, bool folded = false)
        : m_section{id, title, {}, folded}
    {
    }

    /// A text; a null or empty one leaves no line.
    void text(QLatin1StringView key, const QString &label, const QString &value, Look look = Look::Plain,
              Inference how = Inference::None);
    /// An address to open; whether it may be opened is asked where it is.
    void link(QLatin1StringView key, const QString &label, const QString &url);
    /// A long text below its label, line breaks kept.
    void paragraph(QLatin1StringView key, const QString &label, const QString &value);
    void moment(QLatin1StringView key, const QString &label, const Moment &value);
    void yesNo(QLatin1StringView key, const QString &label, const std::optional<bool> &value);
    void count(QLatin1StringView key, const QString &label, const std::optional<qint64> &value);

    /// The ids of the lines that follow get this between the section's id and their own: "0" for the first of many.
    void enter(const QString &group) { m_group = group; }

    DetailSection take() { return std::move(m_section); }

private:
    void add(QLatin1StringView key, const QString &label, const QString &safeValue, Look look, Inference how);

    DetailSection m_section;
    QString m_group;
};

DetailSection membersOf(const Chat &chat);
DetailSection toolsOf(const Chat &chat);
DetailSection featuresOf(const Chat &chat);
DetailSection usageOf(const Chat &chat);
DetailSection messagesOf(const Chat &chat);

} // namespace deskside::details
