// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/detaillines.h"

#include "models/domain/safetext.h"
#include "models/items/wording.h"

namespace deskside::details {

namespace {
/// Addresses are not cut where names are: half an address leads elsewhere.
constexpr qsizetype longestLink = 4'000;
} // namespace

Look lookOf(SentimentKind sentiment)
{
    switch (sentiment) {
    case SentimentKind::Angry:
        return Look::Negative;
    case SentimentKind::Happy:
        return Look::Positive;
    default:
        return Look::Plain;
    }
}

void Lines::text(QLatin1StringView key, const QString &label, const QString &value, Look look, Inference how)
{
    if (!value.isEmpty())
        add(key, label, safeLine(value), look, how);
}

void Lines::link(QLatin1StringView key, const QString &label, const QString &url)
{
    if (!url.isEmpty())
        add(key, label, safeLine(url, longestLink), Look::Link, Inference::None);
}

void Lines::paragraph(QLatin1StringView key, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        add(key, label, safeText(value), Look::Paragraph, Inference::None);
}

void Lines::moment(QLatin1StringView key, const QString &label, const Moment &value)
{
    text(key, label, wording::dateTime(value));
}

void Lines::yesNo(QLatin1StringView key, const QString &label, const std::optional<bool> &value)
{
    if (value)
        text(key, label, wording::yesNo(*value));
}

void Lines::count(QLatin1StringView key, const QString &label, const std::optional<qint64> &value)
{
    if (value)
        text(key, label, wording::number(*value));
}

void Lines::add(QLatin1StringView key, const QString &label, const QString &safeValue, Look look, Inference how)
{
    QString id = m_section.id + u'.';
    if (!m_group.isEmpty())
        id += m_group + u'.';
    m_section.fields.append({id + key, label, safeValue, look, how});
}

} // namespace deskside::details
