// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messagelayout.h"

#include "models/items/wording.h"

#include <QFontMetrics>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace deskside {
namespace {

using Kind = MessageBlock::Kind;
using theme::Meaning;

enum class Side : unsigned char { Leading, Trailing, Centre };

struct Style {
    Side side = Side::Leading;
    Meaning color = Meaning::Muted; ///< of the bubble
    Meaning text = Meaning::Text;
    bool filled = true;
    QString icon;
};

Style styleOf(RoleKind role)
{
    switch (role) {
    case RoleKind::Assistant:
        return {Side::Trailing, Meaning::Ai, Meaning::Text, true, u"ai"_s};
    case RoleKind::Agent:
        return {Side::Trailing, Meaning::Person, Meaning::Text, true, u"person"_s};
    case RoleKind::Note:
        return {Side::Trailing, Meaning::Muted, Meaning::Muted, false, u"note"_s};
    case RoleKind::Tool:
        return {Side::Centre, Meaning::Muted, Meaning::Muted, false, u"tool"_s};
    case RoleKind::System:
    case RoleKind::Event:
        return {Side::Centre, Meaning::Muted, Meaning::Muted, false, u"info"_s};
    case RoleKind::Customer:
    case RoleKind::Other:
    case RoleKind::NotReported:
        break;
    }
    return {};
}

/// How a reply on its way is marked.
std::pair<QString, Meaning> lookOf(OutboxItem::Phase phase)
{
    switch (phase) {
    case OutboxItem::Phase::Asking:
        return {u"warning"_s, Meaning::Waiting};
    case OutboxItem::Phase::Refused:
        return {u"error"_s, Meaning::Negative};
    default:
        return {u"waiting"_s, Meaning::Muted};
    }
}

/// Builds a layout left to right and mirrors it at the end.
class Builder
{
public:
    explicit Builder(const MessageInput &input)
        : m_input(input)
        , m_small(theme::font(input.font, theme::TextSize::Small))
        , m_unit(theme::space(1, input.font))
        , m_margin(input.width < QFontMetrics(input.font).averageCharWidth() * 50 ? 3 * m_unit / 2 : 5 * m_unit / 2)
        , m_inner(std::max(1, input.width - 2 * m_margin))
        , m_y(m_unit / 2)
    {
    }

    MessageLayout build()
    {
        switch (m_input.entry.kind) {
        case ConversationEntry::Kind::Day:
            day();
            break;
        case ConversationEntry::Kind::Notice:
            text(Kind::Notice, m_input.entry.text, m_small, Meaning::Muted, Side::Centre, m_margin, m_inner);
            if (m_input.entry.canRetry)
                buttons(buttonsOf(m_input.entry), Side::Centre, m_margin, m_inner);
            break;
        case ConversationEntry::Kind::Handoff:
            handoff();
            break;
        case ConversationEntry::Kind::Message:
            message();
            break;
        }
        m_out.height = m_y + m_unit / 2;
        if (m_input.direction == Qt::RightToLeft)
            mirror();
        return std::move(m_out);
    }

private:
    /// Lays text out below what is there and moves on. Own words follow the program's direction, a stranger's words
    /// their own. `side` is where a text narrower than `width` stands.
    QRect text(Kind kind, QString words, const QFont &font, Meaning color, Side side, int x, int width,
               const QList<QTextLayout::FormatRange> &formats = {})
    {
        while (!words.isEmpty() && words.back().isSpace())
            words.chop(1);
        const QString shown = words;
        words.replace(u'\n', QChar::LineSeparator);
        auto layout = std::make_shared<QTextLayout>(words, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        const bool strangers =
            kind == Kind::Body || kind == Kind::Event || kind == Kind::Transcript || kind == Kind::Error;
        option.setTextDirection(strangers ? Qt::LayoutDirectionAuto : m_input.direction);
        // The lines of an error stand under each other, on whichever side it is.
        option.setAlignment(side == Side::Centre                            ? Qt::AlignHCenter
                            : side == Side::Trailing && kind != Kind::Error ? Qt::AlignRight
                                                                            : Qt::AlignLeft);
        layout->setTextOption(option);
        layout->setFormats(formats);
        layout->setCacheEnabled(true);
        QSizeF size = breakLines(*layout, width);
        const bool fills = kind == Kind::Body || kind == Kind::Transcript;
        int taken = width;
        if (!fills) {
            taken = std::min(width, static_cast<int>(std::ceil(size.width())) + 1);
            size = breakLines(*layout, taken);
        }
        const int left = side == Side::Centre     ? x + (width - taken) / 2
                         : side == Side::Trailing ? x + width - taken
                                                  : x;
        const QRect rect(left, m_y, taken, static_cast<int>(std::ceil(size.height())));
        m_out.blocks.append({kind, shown, rect, color, layout});
        m_y += rect.height();
        return rect;
    }

    static QSizeF breakLines(QTextLayout &layout, int width)
    {
        qreal height = 0;
        qreal widest = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLeadingIncluded(true);
            line.setLineWidth(width);
            line.setPosition({0, height});
            height += line.height();
            widest = std::max(widest, line.naturalTextWidth());
        }
        layout.endLayout();
        return {widest, height};
    }

    /// A text with an icon before its first line.
    QRect iconText(Kind kind, const QString &icon, const QString &words, Meaning color, Side side, int x, int width,
                   const QList<QTextLayout::FormatRange> &formats = {}, const QFont *font = nullptr)
    {
        const QFont &used = font ? *font : m_small;
        if (icon.isEmpty())
            return text(kind, words, used, color, side, x, width, formats);
        const int size = QFontMetrics(used).height();
        const int gap = size + m_unit / 2;
        const QRect rect = text(kind, words, used, color, side, x + gap, std::max(1, width - gap), formats);
        // Centred, icon and text are centred as one.
        if (side == Side::Centre) {
            QRect &placed = m_out.blocks.last().rect;
            placed.translate(-gap / 2, 0);
            m_out.icons.append({icon, QRect(placed.left() - gap, placed.top(), size, size), color});
            return placed;
        }
        m_out.icons.append({icon, QRect(rect.left() - gap, rect.top(), size, size), color});
        return rect;
    }

    void day()
    {
        m_y += m_unit / 2;
        const QString name = wording::dayName(wording::localDay(m_input.entry.at), m_input.today);
        const QRect rect = text(Kind::Day, name, m_small, Meaning::Muted, Side::Centre, m_margin, m_inner);
        const int middle = rect.center().y();
        const int length = rect.left() - m_unit - m_margin;
        if (length > 0) {
            m_out.lines.append(QRect(m_margin, middle, length, 1));
            const int from = rect.right() + 1 + m_unit;
            m_out.lines.append(QRect(from, middle, m_margin + m_inner - from, 1));
        }
    }

    void handoff()
    {
        const QString why = m_input.entry.text.section(u'\n', 0, 0);
        const QString summary = m_input.entry.text.section(u'\n', 1);
        const QString words =
            messagewords::joined({messagewords::handedOver(), wording::timeOfDay(m_input.entry.at), why});
        const int left = m_margin + 3 * m_unit / 2;
        const int inside = std::max(1, m_inner - 3 * m_unit);
        const int top = m_y;
        m_y += m_unit / 2;
        iconText(Kind::Handoff, u"person"_s, words, Meaning::Waiting, Side::Centre, left, inside);
        if (!summary.isEmpty()) {
            m_y += m_unit / 2;
            text(Kind::Body, summary, m_small, Meaning::Text, Side::Leading, left, inside);
        }
        m_y += m_unit / 2;
        m_out.bubble = QRect(m_margin, top, m_inner, m_y - top);
        m_out.bubbleColor = Meaning::Waiting;
    }

    void message()
    {
        const ConversationEntry &entry = m_input.entry;
        Style style = styleOf(entry.role.code);
        if (entry.pending)
            style.filled = false;
        const int letter = std::max(1, QFontMetrics(m_input.font).averageCharWidth());
        const int width = m_inner < 45 * letter ? m_inner * 88 / 100 : std::min(m_inner * 72 / 100, 90 * letter);
        const int spare = m_inner - width;
        const int x = m_margin + (style.side == Side::Leading ? 0 : style.side == Side::Trailing ? spare : spare / 2);

        iconText(Kind::Author, style.icon, messagewords::authorLine(entry), Meaning::Muted, style.side, x, width);
        const bool hasFiles = !entry.audio.isEmpty() || !entry.files.isEmpty() || !entry.timed.isEmpty();
        if (entry.role.code == RoleKind::Event && !entry.text.isEmpty() && !hasFiles) {
            // Something that happened, rather than something that was said: it has no bubble.
            text(Kind::Event, entry.text, m_small, Meaning::Muted, style.side, x, width);
        } else if (!entry.text.isEmpty() || hasFiles) {
            m_y += m_unit / 2;
            bubble(style, x, width);
        }
        factsAndError(style, x, width);
    }

    void bubble(const Style &style, int x, int width)
    {
        const ConversationEntry &entry = m_input.entry;
        const int top = m_y;
        const int padding = 3 * m_unit / 2;
        const int left = x + padding;
        const int inside = std::max(1, width - 2 * padding);
        m_y += m_unit;
        if (!entry.text.isEmpty())
            text(Kind::Body, entry.text, m_input.font, style.text, Side::Leading, left, inside);
        for (const File &audio : entry.audio) {
            gapInBubble(top);
            iconText(Kind::Audio, u"play"_s, messagewords::audioLine(entry, audio), style.text, Side::Leading, left,
                     inside, {}, &m_input.font);
            buttons(messagewords::buttonsFor(audio), Side::Leading, left, inside);
        }
        for (const File &file : entry.files) {
            gapInBubble(top);
            iconText(Kind::File, u"file"_s, messagewords::fileLine(file), style.text, Side::Leading, left, inside, {},
                     &m_input.font);
            buttons(messagewords::buttonsFor(file), Side::Leading, left, inside);
        }
        if (!entry.timed.isEmpty()) {
            gapInBubble(top);
            text(Kind::Transcript, messagewords::transcript(entry), m_small, Meaning::Muted, Side::Leading, left,
                 inside);
        }
        m_y += m_unit;
        m_out.bubble = QRect(x, top, width, m_y - top);
        m_out.bubbleColor = style.color;
        m_out.bubbleFilled = style.filled;
        m_out.bubbleDashed = entry.pending.has_value();
    }

    /// Puts buttons side by side, and below each other where the width ends. Order and sides are mirrored later.
    void buttons(QList<MessageButton> wanted, Side side, int x, int width)
    {
        if (wanted.isEmpty())
            return;
        const QFontMetrics metrics(m_small);
        const int height = metrics.height() + m_unit;
        const int gap = m_unit / 2;
        m_y += gap;
        qsizetype first = 0;
        int right = x;
        const auto endLine = [&](qsizetype end) {
            const int spare = x + width - (right - gap);
            const int shift = side == Side::Leading ? 0 : side == Side::Trailing ? spare : spare / 2;
            for (qsizetype i = first; i < end; ++i)
                wanted[i].rect.translate(shift, 0);
            first = end;
        };
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const int needed = std::min(width, metrics.horizontalAdvance(wanted[i].text) + 3 * m_unit);
            if (right > x && right + needed > x + width) {
                endLine(i);
                right = x;
                m_y += height + gap;
            }
            wanted[i].rect = QRect(right, m_y, needed, height);
            right += needed + gap;
        }
        endLine(wanted.size());
        m_y += height;
        m_out.buttons += wanted;
    }

    void gapInBubble(int top)
    {
        if (m_y > top + m_unit)
            m_y += m_unit / 2;
    }

    void factsAndError(const Style &style, int x, int width)
    {
        const ConversationEntry &entry = m_input.entry;
        if (const QString facts = messagewords::factsLine(entry); !facts.isEmpty()) {
            m_y += m_unit / 2;
            QList<QTextLayout::FormatRange> formats;
            if (const QString names = messagewords::toolNames(entry); !names.isEmpty()) {
                QTextLayout::FormatRange bold;
                bold.start = static_cast<int>(facts.indexOf(names));
                bold.length = static_cast<int>(names.size());
                bold.format.setFontWeight(QFont::DemiBold);
                formats.append(bold);
            }
            iconText(Kind::Facts, entry.tools.isEmpty() ? QString() : u"tool"_s, facts, Meaning::Muted, style.side, x,
                     width, formats);
        }
        if (!entry.error.isEmpty()) {
            m_y += m_unit / 2;
            iconText(Kind::Error, u"error"_s, entry.error, Meaning::Negative, style.side, x, width);
        }
        if (entry.pending) {
            m_y += m_unit / 2;
            const auto [icon, color] = lookOf(entry.pending->phase);
            iconText(Kind::Pending, icon, entry.pending->sentence, color, style.side, x, width);
            buttons(messagewords::buttonsFor(*entry.pending), style.side, x, width);
        }
    }

    QRect mirrored(const QRect &rect) const
    {
        return {m_input.width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height()};
    }

    void mirror()
    {
        if (!m_out.bubble.isNull())
            m_out.bubble = mirrored(m_out.bubble);
        for (MessageBlock &block : m_out.blocks)
            block.rect = mirrored(block.rect);
        for (MessageButton &button : m_out.buttons)
            button.rect = mirrored(button.rect);
        for (MessageIcon &icon : m_out.icons)
            icon.rect = mirrored(icon.rect);
        for (QRect &line : m_out.lines)
            line = mirrored(line);
    }

    const MessageInput &m_input;
    QFont m_small;
    int m_unit;
    int m_margin;
    int m_inner;
    int m_y;
    MessageLayout m_out;
};

} // namespace

MessageLayout layoutMessage(const MessageInput &input)
{
    return Builder(input).build();
}

} // namespace deskside
