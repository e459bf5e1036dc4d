// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chatrowdelegate.h"

#include "models/domain/textmatch.h"
#include "models/items/chatlistmodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>
#include <utility>

namespace deskside {

using namespace Qt::StringLiterals;
using theme::Meaning;

namespace {

/// How long a prepared row's times stay true.
constexpr qint64 tickSeconds = 30;

/// Draws one row: the colours and the painter that all its parts share.
class RowPainter
{
public:
    RowPainter(QPainter *painter, const QPalette &palette, Qt::LayoutDirection direction, bool greyed,
               const QList<QString> &words)
        : m_painter(painter)
        , m_palette(palette)
        , m_leading(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)
        , m_greyed(greyed)
        , m_words(words)
        , m_text(theme::color(greyed ? Meaning::Muted : Meaning::Text, palette))
        , m_muted(theme::color(Meaning::Muted, palette))
    {
    }

    void background(const QRect &rect, QStyle::State state, const QRect &accentBar) const
    {
        const QRect area = rect.adjusted(0, 0, 0, -1);
        if (state & QStyle::State_Selected)
            m_painter->fillRect(area, theme::fill(Meaning::Accent, m_palette));
        else if (state & QStyle::State_MouseOver)
            m_painter->fillRect(area, m_palette.color(QPalette::AlternateBase));
        m_painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme::color(Meaning::Line, m_palette));
        if (state & QStyle::State_Open)
            m_painter->fillRect(accentBar, theme::color(Meaning::Accent, m_palette));
        if (state & QStyle::State_HasFocus) {
            m_painter->setPen(theme::color(Meaning::Accent, m_palette));
            m_painter->setBrush(Qt::NoBrush);
            m_painter->drawRect(area.adjusted(0, 0, -1, -1));
        }
    }

    void avatar(const QRect &rect, const ChatRowContent &content, const QFont &font, bool selected) const
    {
        if (rect.isEmpty())
            return;
        const Meaning meaning = m_greyed ? Meaning::Muted : content.avatar;
        m_painter->setPen(Qt::NoPen);
        // On a selected row a soft fill of the row's own colour would vanish.
        m_painter->setBrush(selected ? m_palette.color(QPalette::Base) : theme::fill(meaning, m_palette));
        m_painter->drawEllipse(rect);
        m_painter->setFont(font);
        m_painter->setPen(theme::color(meaning, m_palette));
        m_painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, content.initials);
    }

    /// The sign of one of many that are selected, in the place of something else.
    void check(const QRect &place) const
    {
        if (place.isEmpty())
            return;
        const QColor accent = theme::color(Meaning::Accent, m_palette);
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(accent);
        m_painter->drawEllipse(place);
        const int inset = std::max(1, place.width() / 5);
        theme::paintIcon(m_painter, place.adjusted(inset, inset, -inset, -inset), u"resolve"_s, theme::textOn(accent));
    }

    /// A line of somebody's words: in its own direction, at the row's leading edge, with the search's hits marked.
    void words(const ChatRowLayout::Text &part, const QFont &font, bool muted, bool rightToLeft) const
    {
        if (part.rect.isEmpty() || part.text.isEmpty())
            return;
        const QColor color = muted ? m_muted : m_text;
        const auto marks = m_words.isEmpty() ? QList<std::pair<qsizetype, qsizetype>>() : hits(part.text, m_words);
        if (marks.isEmpty())
            return plain(part, font, color, m_leading, rightToLeft);

        QTextOption option(m_leading | Qt::AlignAbsolute | Qt::AlignVCenter);
        option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        option.setWrapMode(QTextOption::NoWrap);
        QTextLayout layout(part.text, font);
        layout.setTextOption(option);
        QList<QTextLayout::FormatRange> formats;
        for (const auto &[start, length] : marks) {
            QTextCharFormat format;
            // Underlined too: a fill alone is lost on those who do not see it.
            format.setBackground(theme::fill(Meaning::Waiting, m_palette));
            format.setForeground(theme::color(Meaning::Text, m_palette));
            format.setFontUnderline(true);
            formats.append({int(start), int(length), format});
        }
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(part.rect.width());
        layout.endLayout();
        m_painter->setPen(color);
        const double top = part.rect.top() + (part.rect.height() - line.height()) / 2;
        layout.draw(m_painter, QPointF(part.rect.left(), qRound(top)));
    }

    void plain(const ChatRowLayout::Text &part, const QFont &font, const QColor &color, Qt::Alignment align,
               bool rightToLeft) const
    {
        if (part.rect.isEmpty() || part.text.isEmpty())
            return;
        m_painter->setFont(font);
        m_painter->setPen(color);
        const int flags = int(align) | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip
                          | (rightToLeft ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight);
        m_painter->drawText(part.rect, flags, part.text);
    }

    /// A small text of ours, in the muted colour.
    void small(const ChatRowLayout::Text &part, const QFont &font) const
    {
        plain(part, font, m_muted, m_leading, part.text.isRightToLeft());
    }

    void badge(const QRect &rect, const ChatRowContent &content, const QFont &font) const
    {
        if (rect.isEmpty())
            return;
        const QColor accent = theme::color(m_greyed ? Meaning::Muted : Meaning::Accent, m_palette);
        // Solid where the vendor says "unread", a ring where it was worked out here.
        const bool solid = content.badge == ChatRowContent::Badge::Reported;
        QRectF shape(rect);
        if (solid) {
            m_painter->setPen(Qt::NoPen);
            m_painter->setBrush(accent);
        } else {
            shape.adjust(1, 1, -1, -1);
            m_painter->setPen(QPen(accent, 2));
            m_painter->setBrush(Qt::NoBrush);
        }
        m_painter->drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
        if (content.badgeText.isEmpty())
            return;
        m_painter->setFont(font);
        m_painter->setPen(solid ? theme::textOn(accent) : accent);
        m_painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, content.badgeText);
    }

    void icon(const QRect &rect, const QString &name) const
    {
        if (!rect.isEmpty())
            theme::paintIcon(m_painter, rect, name, m_muted);
    }

    void pill(const ChatRowLayout::Pill &pill, const QFont &font, int radius) const
    {
        const Meaning meaning = m_greyed ? Meaning::Muted : pill.meaning;
        const QColor color = theme::color(meaning, m_palette);
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(theme::fill(meaning, m_palette));
        m_painter->drawRoundedRect(pill.rect, radius, radius);
        if (!pill.icon.isEmpty())
            theme::paintIcon(m_painter, pill.icon, pill.iconName, color);
        plain(pill.label, font, color, m_leading, pill.label.text.isRightToLeft());
        // Drawn, as few of the fonts that windows are written in have the sign, and another font takes its time.
        if (!pill.inferred.isEmpty())
            theme::paintIcon(m_painter, pill.inferred, u"inferred"_s, color);
    }

    void dash(const QRect &rect, const QFont &font) const
    {
        if (!rect.isEmpty())
            plain({rect, u"—"_s}, font, m_muted, Qt::AlignHCenter, false);
    }

private:
    QPainter *m_painter;
    const QPalette &m_palette;
    Qt::Alignment m_leading;
    bool m_greyed;
    const QList<QString> &m_words;
    QColor m_text;
    QColor m_muted;
};

} // namespace

ChatRowDelegate::ChatRowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void ChatRowDelegate::setDensity(Density density)
{
    m_density = density;
    m_rows.clear();
}

bool ChatRowDelegate::setWords(const QList<QString> &words)
{
    return std::exchange(m_words, words) != words;
}

void ChatRowDelegate::setWaitingLimits(const WaitingLimits &limits)
{
    if (std::exchange(m_limits, limits) != limits)
        m_rows.clear();
}

QDateTime ChatRowDelegate::now() const
{
    return m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc();
}

void ChatRowDelegate::setNow(const QDateTime &now)
{
    m_now = now;
    m_rows.clear();
}

int ChatRowDelegate::rowHeight(const QFont &font) const
{
    return metricsFor(font).rowHeight(m_density);
}

const ChatRowMetrics &ChatRowDelegate::metricsFor(const QFont &font) const
{
    if (!m_metrics || m_font != font) {
        m_font = font;
        m_metrics.emplace(font);
        m_rows.clear();
    }
    return *m_metrics;
}

const ChatRowDelegate::Prepared &ChatRowDelegate::prepared(const QStyleOptionViewItem &option,
                                                           const QModelIndex &index) const
{
    const ChatRowMetrics &metrics = metricsFor(option.font);
    const auto row = index.data(ChatListModel::RowRole).value<ChatRow>();
    const QString account = index.data(ChatListModel::AccountNameRole).toString();
    const QDateTime now = this->now();
    const qint64 tick = now.toSecsSinceEpoch() / tickSeconds;

    if (const Prepared *known = m_rows.object(row.key);
        known && known->tick == tick && known->size == option.rect.size() && known->direction == option.direction
        && known->account == account && known->row == row)
        return *known;

    auto *made = new Prepared{.row = row,
                              .account = account,
                              .tick = tick,
                              .size = option.rect.size(),
                              .direction = option.direction,
                              .content = contentOf(row, account, now, m_limits),
                              .layout = {}};
    made->layout = layoutChatRow({.rect = QRect(QPoint(0, 0), made->size),
                                  .content = made->content,
                                  .direction = made->direction,
                                  .density = m_density},
                                 metrics);
    m_rows.insert(row.key, made);
    return *made;
}

void ChatRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Prepared &row = prepared(option, index);
    const ChatRowContent &content = row.content;
    const ChatRowLayout &layout = row.layout;
    const ChatRowMetrics &m = *m_metrics;
    const bool greyed = index.data(ChatListModel::GreyedRole).toBool();
    const bool strong = content.isUnread() && !greyed;

    painter->save();
    painter->translate(option.rect.topLeft());
    painter->setClipRect(QRect(QPoint(0, 0), option.rect.size()));
    painter->setRenderHint(QPainter::Antialiasing);
    const RowPainter draw(painter, option.palette, option.direction, greyed, m_words);
    painter->setRenderHint(QPainter::Antialiasing, false);
    draw.background(QRect(QPoint(0, 0), option.rect.size()), option.state, layout.accentBar);
    painter->setRenderHint(QPainter::Antialiasing);

    const QFont &name = strong ? m.bold : m.body;
    const bool checked = option.state & QStyle::State_On;
    const bool hasAvatar = !layout.avatar.isEmpty();
    if (checked)
        draw.check(hasAvatar ? layout.avatar : layout.channel);
    else
        draw.avatar(layout.avatar, content, m.smallBold, option.state & QStyle::State_Selected);
    draw.words(layout.customer, name, false, content.customer.isRightToLeft());
    draw.small(layout.time, m.small);
    draw.words(layout.title, name, false, content.title.isRightToLeft());
    draw.dash(layout.dash, m.body);
    draw.words(layout.preview, m.body, true, content.previewRightToLeft);
    draw.badge(layout.badge, content, m.smallBold);
    draw.icon(layout.pin, u"pin"_s);
    if (!checked || hasAvatar)
        draw.icon(layout.channel, content.channelIcon);
    draw.small(layout.account, m.small);
    for (const ChatRowLayout::Pill &pill : layout.pills)
        draw.pill(pill, m.small, m.half);
    painter->restore();
}

QSize ChatRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, rowHeight(option.font)};
}

bool ChatRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = toolTipOf(index.data(ChatListModel::RowRole).value<ChatRow>(),
                            index.data(ChatListModel::AccountNameRole).toString(), now());
    if (index.data(ChatListModel::GreyedRole).toBool())
        tip += u"<p>"_s + tr("This chat no longer matches; it leaves the list when you leave it.").toHtmlEscaped()
               + u"</p>"_s;
    QToolTip::showText(event->globalPos(), tip, view, option.rect);
    return true;
}

} // namespace deskside
