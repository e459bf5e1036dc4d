// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messagelayout.h"

#include "models/domain/safetext.h"
#include "models/items/wording.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {
namespace {

using Kind = MessageBlock::Kind;
using theme::Meaning;

struct Conversation {
    Q_DECLARE_TR_FUNCTIONS(Conversation)
};

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

/// Each part keeps its own direction: "31.2 kB" stays that between right-to-left words.
QString joined(QStringList parts)
{
    parts.removeAll(QString());
    for (QString &part : parts)
        part = QChar(0x2068) + part + QChar(0x2069);
    return parts.join(u" · "_s);
}

QString authorLine(const ConversationEntry &entry)
{
    QStringList parts;
    const QString role = wording::roleName(entry.role);
    const bool plainRole = entry.role.code == RoleKind::Customer || entry.role.code == RoleKind::Assistant
                           || entry.role.code == RoleKind::Agent;
    if (entry.author.isEmpty() || !plainRole)
        parts += role;
    if (!entry.author.isEmpty())
        parts += entry.author;
    parts += entry.at.isDateOnly() ? wording::dateTime(entry.at) : wording::timeOfDay(entry.at);
    return joined(parts);
}

QString audioName(const File &audio)
{
    const QString name = audio.filename.isEmpty() ? audio.path.section(u'/', -1) : audio.filename;
    return name.isEmpty() ? Conversation::tr("Recording") : safeLine(name, 120);
}

/// "voice.ogg · 0:42 · 31.2 kB". The length is where the last timed part ends, and known for a single recording only.
QString audioLine(const ConversationEntry &entry, const File &audio)
{
    double length = -1;
    if (entry.audio.size() == 1) {
        for (const Part &part : entry.timed)
            length = std::max(length, part.end.value_or(-1));
    }
    return joined({audioName(audio), length > 0 ? wording::duration(length) : QString(),
                   audio.size ? wording::fileSize(*audio.size) : QString()});
}

QString transcript(const ConversationEntry &entry)
{
    QStringList lines;
    for (const Part &part : entry.timed) {
        const QString at = part.start ? QString(wording::duration(*part.start) + u' ') : QString();
        lines += at + Conversation::tr("“%1”", "words of a recording").arg(part.text.trimmed());
    }
    return lines.join(u'\n');
}

QString toolNames(const ConversationEntry &entry)
{
    return QStringList(entry.tools).join(Conversation::tr(", ", "between names"));
}

/// What is worth knowing of a message beside its words: tools, tokens, how far the AI got.
QString factsLine(const ConversationEntry &entry)
{
    QStringList parts;
    if (!entry.tools.isEmpty())
        parts += Conversation::tr("called %1").arg(toolNames(entry));
    if (entry.tokens) {
        const auto tokens = static_cast<int>(std::clamp<qint64>(*entry.tokens, 0, std::numeric_limits<int>::max()));
        parts += Conversation::tr("%Ln token(s)", nullptr, tokens);
    }
    const RunKind run = entry.status.code;
    if (run != RunKind::NotReported && run != RunKind::Completed)
        parts += wording::runName(entry.status);
    if (entry.preview)
        parts += Conversation::tr("beginning only");
    return joined(parts);
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
        const bool strangers = kind == Kind::Body || kind == Kind::Transcript || kind == Kind::Error;
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
            joined({Conversation::tr("Handed to a person"), wording::timeOfDay(m_input.entry.at), why});
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
        const Style style = styleOf(entry.role.code);
        const int letter = std::max(1, QFontMetrics(m_input.font).averageCharWidth());
        const int width = m_inner < 45 * letter ? m_inner * 88 / 100 : std::min(m_inner * 72 / 100, 90 * letter);
        const int spare = m_inner - width;
        const int x = m_margin + (style.side == Side::Leading ? 0 : style.side == Side::Trailing ? spare : spare / 2);

        iconText(Kind::Author, style.icon, authorLine(entry), Meaning::Muted, style.side, x, width);
        if (!entry.text.isEmpty() || !entry.audio.isEmpty() || !entry.timed.isEmpty()) {
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
            iconText(Kind::Audio, u"play"_s, audioLine(entry, audio), style.text, Side::Leading, left, inside, {},
                     &m_input.font);
        }
        if (!entry.timed.isEmpty()) {
            gapInBubble(top);
            text(Kind::Transcript, transcript(entry), m_small, Meaning::Muted, Side::Leading, left, inside);
        }
        m_y += m_unit;
        m_out.bubble = QRect(x, top, width, m_y - top);
        m_out.bubbleColor = style.color;
        m_out.bubbleFilled = style.filled;
    }

    void gapInBubble(int top)
    {
        if (m_y > top + m_unit)
            m_y += m_unit / 2;
    }

    void factsAndError(const Style &style, int x, int width)
    {
        const ConversationEntry &entry = m_input.entry;
        if (const QString facts = factsLine(entry); !facts.isEmpty()) {
            m_y += m_unit / 2;
            QList<QTextLayout::FormatRange> formats;
            if (const QString names = toolNames(entry); !names.isEmpty()) {
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

QString copyTextOf(const ConversationEntry &entry)
{
    QStringList parts;
    if (entry.kind == ConversationEntry::Kind::Day)
        parts += QLocale().toString(wording::localDay(entry.at), QLocale::LongFormat);
    parts += entry.text;
    for (const File &audio : entry.audio)
        parts += audioLine(entry, audio);
    if (!entry.timed.isEmpty())
        parts += transcript(entry);
    parts += entry.error;
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace deskside
