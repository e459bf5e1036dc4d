// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chatrowlayout.h"

#include <QStyle>
#include <algorithm>
#include <numeric>

namespace deskside {

using namespace Qt::StringLiterals;
using theme::TextSize;

namespace {

/// A stretch of a line that is used up from both ends. Everything is laid out left to right and mirrored at the end.
class Line
{
public:
    Line(int left, int right, int top, int height)
        : m_left(left)
        , m_right(right)
        , m_top(top)
        , m_height(height)
    {
    }

    int room() const { return std::max(0, m_right - m_left); }
    /// A box of the given size, centred in the line's height.
    QRect takeLeft(int width, int gap, int height = 0)
    {
        const QRect rect = box(m_left, width, height);
        m_left += width + gap;
        return rect;
    }
    QRect takeRight(int width, int gap, int height = 0)
    {
        const QRect rect = box(m_right - width, width, height);
        m_right -= width + gap;
        return rect;
    }

private:
    QRect box(int x, int width, int height) const
    {
        const int tall = height > 0 ? std::min(height, m_height) : m_height;
        return {x, m_top + (m_height - tall) / 2, width, tall};
    }

    int m_left;
    int m_right;
    int m_top;
    int m_height;
};

/// `natural`: the text's width where it is known, as shaping is what most of a row's time goes into; negative else.
ChatRowLayout::Text fitted(const QString &text, const QRect &rect, const QFontMetrics &metrics, int natural = -1)
{
    if (text.isEmpty() || rect.width() <= 0)
        return {};
    if (natural >= 0 && natural <= rect.width())
        return {rect, text};
    // What stands far beyond the edge need not be shaped to find out that it does not fit.
    const int narrow = std::max(1, metrics.averageCharWidth() / 3);
    qsizetype most = rect.width() / narrow + 8;
    if (text.size() <= most)
        return {rect, metrics.elidedText(text, Qt::ElideRight, rect.width())};
    if (text.at(most).isLowSurrogate())
        ++most;
    return {rect, metrics.elidedText(text.first(most) + u'…', Qt::ElideRight, rect.width())};
}

/// What a text needs. One more than its advance, which is rounded while eliding is not.
int widthOf(const QString &text, const QFontMetrics &metrics)
{
    return text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + 1;
}

int em(const QFontMetrics &metrics, int count)
{
    return metrics.averageCharWidth() * count;
}

int badgeWidth(const ChatRowContent &content, const ChatRowMetrics &m)
{
    if (!content.isUnread())
        return 0;
    if (content.badgeText.isEmpty())
        return m.step + 2;
    return std::max(m.pill, widthOf(content.badgeText, m.smallBoldMetrics) + m.step + m.half);
}

int badgeHeight(const ChatRowContent &content, const ChatRowMetrics &m)
{
    return content.badgeText.isEmpty() ? m.step + 2 : m.pill - 2;
}

int pillPadding(const ChatRowMetrics &m)
{
    return m.half + m.half / 2;
}

/// What of a pill is shown, and how wide.
struct PillFit {
    int width = 0; ///< 0: it gives way
    bool brief = false;
    int natural = 0; ///< of its text
};

bool isMarked(const ChatRowPill &pill, bool brief)
{
    return brief ? pill.briefInferred : pill.inferred;
}

/// Sides, icon, sign and gaps of a pill: all but its text.
int pillFrame(const ChatRowPill &pill, bool brief, const ChatRowMetrics &m)
{
    return 2 * pillPadding(m) + (pill.icon.isEmpty() ? 0 : m.icon - 2 + m.half)
           + (isMarked(pill, brief) ? m.icon - 2 + m.half / 2 : 0);
}

PillFit pillFit(const ChatRowPill &pill, bool brief, const ChatRowMetrics &m)
{
    const int natural = widthOf(brief ? pill.brief : pill.text, m.smallMetrics);
    // A long name must not push the other pills out.
    return {pillFrame(pill, brief, m) + std::min(natural, em(m.smallMetrics, 24)), brief, natural};
}

/// The pills that get a place. `soft` is kept free of all pills but the two that matter most, which may use the last
/// pixel and be elided before they go.
QList<PillFit> pillFits(const QList<ChatRowPill> &pills, int room, int soft, const ChatRowMetrics &m)
{
    QList<qsizetype> order(pills.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return pills[a].rank < pills[b].rank; });

    QList<PillFit> fits(pills.size());
    constexpr int lastToGo = 1;
    for (const qsizetype i : order) {
        const bool urgent = pills[i].rank <= lastToGo;
        const int left = urgent ? room : room - soft;
        PillFit fit = pillFit(pills[i], false, m);
        if (fit.width > left && !pills[i].brief.isEmpty())
            fit = pillFit(pills[i], true, m);
        if (fit.width > left && urgent && left >= pillFrame(pills[i], fit.brief, m) + em(m.smallMetrics, 5))
            fit.width = left;
        // The first without room ends it: a lesser one must not stand where a greater one had to go.
        if (fit.width > left)
            break;
        fits[i] = fit;
        room -= fit.width + m.half + m.half / 2;
    }
    return fits;
}

ChatRowLayout::Pill placePill(const ChatRowPill &pill, const QRect &rect, const PillFit &fit, const ChatRowMetrics &m)
{
    ChatRowLayout::Pill placed{.rect = rect,
                               .icon = {},
                               .label = {},
                               .inferred = {},
                               .meaning = pill.meaning,
                               .iconName = pill.icon,
                               .rank = pill.rank};
    QRect inner = rect.adjusted(pillPadding(m), 0, -pillPadding(m), 0);
    const int side = std::min(m.icon - 2, rect.height());
    const int top = rect.top() + (rect.height() - side) / 2;
    if (!pill.icon.isEmpty()) {
        placed.icon = QRect(inner.left(), top, side, side);
        inner.setLeft(inner.left() + m.icon - 2 + m.half);
    }
    if (isMarked(pill, fit.brief)) {
        placed.inferred = QRect(inner.right() + 1 - side, top, side, side);
        inner.setRight(inner.right() - (m.icon - 2 + m.half / 2));
    }
    placed.label = fitted(fit.brief ? pill.brief : pill.text, inner, m.smallMetrics, fit.natural);
    return placed;
}

void placeTitleAndPreview(ChatRowLayout &out, Line &line, const ChatRowContent &content, const ChatRowMetrics &m)
{
    const QFontMetrics &titleMetrics = content.isUnread() ? m.boldMetrics : m.bodyMetrics;
    const int natural = widthOf(content.title, titleMetrics);
    const int title = std::min(natural, line.room());
    out.title = fitted(content.title, line.takeLeft(title, m.half), titleMetrics, natural);
    // A scrap of a preview says nothing.
    if (content.preview.isEmpty() || line.room() < m.dash + m.half + em(m.bodyMetrics, 5))
        return;
    out.dash = line.takeLeft(m.dash, m.half);
    out.preview = fitted(content.preview, line.takeLeft(line.room(), 0), m.bodyMetrics);
}

void placePills(ChatRowLayout &out, Line &line, const ChatRowContent &content, const QList<PillFit> &fits,
                const ChatRowMetrics &m)
{
    for (qsizetype i = 0; i < fits.size(); ++i) {
        if (fits[i].width > 0) {
            const QRect rect = line.takeLeft(fits[i].width, m.half + m.half / 2, m.pill);
            out.pills.append(placePill(content.pills[i], rect, fits[i], m));
        }
    }
}

/// What the pills take of a line, with the gap behind each.
int roomOf(const QList<PillFit> &fits, const ChatRowMetrics &m)
{
    int room = 0;
    for (const PillFit &fit : fits)
        room += fit.width > 0 ? fit.width + m.half + m.half / 2 : 0;
    return room;
}

ChatRowLayout comfortable(const ChatRowLayoutInput &input, const ChatRowMetrics &m)
{
    const QRect &rect = input.rect;
    const ChatRowContent &content = input.content;
    ChatRowLayout out;

    int left = rect.left() + m.margin;
    const int right = rect.left() + rect.width() - m.margin;
    int top = rect.top() + m.step + m.half / 2;
    // On a very narrow list the words need the room more than the picture.
    if (right - left - m.avatar - m.step - m.half >= em(m.bodyMetrics, 12)) {
        out.avatar = QRect(left, top, m.avatar, m.avatar);
        left += m.avatar + m.step + m.half;
    }

    const int textHeight = m.boldMetrics.height();
    Line first(left, right, top, textHeight);
    const int time = widthOf(content.time, m.smallMetrics);
    out.time = fitted(content.time, first.takeRight(std::min(time, first.room() / 2), m.step), m.smallMetrics, time);
    if (content.pinned)
        out.pin = first.takeRight(m.icon - 2, m.half, m.icon - 2);
    const QFontMetrics &nameMetrics = content.isUnread() ? m.boldMetrics : m.bodyMetrics;
    out.customer = fitted(content.customer, first.takeLeft(first.room(), 0), nameMetrics);

    top += textHeight + 1;
    Line second(left, right, top, textHeight);
    if (content.isUnread())
        out.badge = second.takeRight(badgeWidth(content, m), m.step, badgeHeight(content, m));
    placeTitleAndPreview(out, second, content, m);

    top += textHeight + m.half / 2;
    Line third(left, right, top, m.pill);
    out.channel = third.takeLeft(m.icon, m.half + m.half / 2, m.icon);
    const int accountNatural = widthOf(content.account, m.smallMetrics);
    const int gap = content.account.isEmpty() ? 0 : m.step;
    const int reserve = std::min(accountNatural, em(m.smallMetrics, 8)) + gap;
    const QList<PillFit> fits = pillFits(content.pills, third.room(), reserve, m);
    const int accountRoom = third.room() - roomOf(fits, m) - gap;
    if (accountRoom >= std::min(accountNatural, em(m.smallMetrics, 4)) && accountNatural > 0)
        out.account = fitted(content.account, third.takeLeft(std::min(accountNatural, accountRoom), gap),
                             m.smallMetrics, accountNatural);
    placePills(out, third, content, fits, m);
    return out;
}

ChatRowLayout compact(const ChatRowLayoutInput &input, const ChatRowMetrics &m)
{
    const QRect &rect = input.rect;
    const ChatRowContent &content = input.content;
    ChatRowLayout out;

    Line line(rect.left() + m.margin, rect.left() + rect.width() - m.margin, rect.top(), rect.height() - 1);
    out.channel = line.takeLeft(m.icon, m.half + m.half / 2, m.icon);
    // Name and title come first: time and badge show only where these keep room.
    const int forWords = em(m.bodyMetrics, 14);
    const int timeWidth = widthOf(content.time, m.smallMetrics);
    if (line.room() - timeWidth - m.step >= forWords)
        out.time = fitted(content.time, line.takeRight(timeWidth, m.step), m.smallMetrics, timeWidth);
    if (content.isUnread() && line.room() - badgeWidth(content, m) - m.step >= forWords)
        out.badge = line.takeRight(badgeWidth(content, m), m.step, badgeHeight(content, m));

    if (content.pinned && line.room() - m.icon - m.half >= forWords)
        out.pin = line.takeRight(m.icon - 2, m.half, m.icon - 2);

    // Names stand under each other, so their column depends on the row's width alone.
    const int words = std::min(rect.width() * 24 / 100, em(m.bodyMetrics, 22));
    // What is urgent may shorten the title; the rest only takes what a whole line of words leaves.
    const int pillsMayUse = line.room() - words - m.step - em(m.bodyMetrics, 8);
    const QList<PillFit> fits = pillFits(content.pills, pillsMayUse, em(m.bodyMetrics, 22), m);
    Line pills = line;
    if (const int pillRoom = roomOf(fits, m); pillRoom > 0) {
        const QRect area = line.takeRight(pillRoom, m.half / 2);
        pills = Line(area.left() + m.half + m.half / 2, area.left() + area.width(), rect.top(), rect.height() - 1);
        placePills(out, pills, content, fits, m);
    }

    const QFontMetrics &nameMetrics = content.isUnread() ? m.boldMetrics : m.bodyMetrics;
    out.customer = fitted(content.customer, line.takeLeft(std::min(words, line.room()), m.step), nameMetrics);
    placeTitleAndPreview(out, line, content, m);
    return out;
}

/// Turns every rectangle around the middle of the row.
void mirror(ChatRowLayout &out, const QRect &rect)
{
    const auto turn = [&rect](QRect &part) {
        if (!part.isEmpty())
            part = QStyle::visualRect(Qt::RightToLeft, rect, part);
    };
    for (QRect *part : {&out.accentBar, &out.avatar, &out.customer.rect, &out.time.rect, &out.title.rect, &out.dash,
                        &out.preview.rect, &out.badge, &out.pin, &out.channel, &out.account.rect})
        turn(*part);
    for (ChatRowLayout::Pill &pill : out.pills) {
        turn(pill.rect);
        turn(pill.icon);
        turn(pill.inferred);
        turn(pill.label.rect);
    }
}

} // namespace

ChatRowMetrics::ChatRowMetrics(const QFont &font)
    : body(theme::font(font, TextSize::Body))
    , bold(theme::font(font, TextSize::Body, true))
    , small(theme::font(font, TextSize::Small))
    , smallBold(theme::font(font, TextSize::Small, true))
    , bodyMetrics(body)
    , boldMetrics(bold)
    , smallMetrics(small)
    , smallBoldMetrics(smallBold)
    , step(theme::space(1, font))
    , half(theme::space(0.5, font))
    , margin(theme::space(1.75, font))
    , avatar(theme::space(4.25, font))
    , icon(theme::space(1.75, font))
    , pill(smallMetrics.height() + half / 2)
    , dash(bodyMetrics.horizontalAdvance(u"—"_s))
{
}

int ChatRowMetrics::rowHeight(Density density) const
{
    if (density == Density::Compact)
        return boldMetrics.height() + step + half + 1;
    const int lines = 2 * boldMetrics.height() + 1 + half / 2 + std::max(pill, icon);
    return step + half / 2 + std::max(lines, avatar) + step + 1;
}

ChatRowLayout layoutChatRow(const ChatRowLayoutInput &input, const ChatRowMetrics &metrics)
{
    ChatRowLayout out = input.density == Density::Compact ? compact(input, metrics) : comfortable(input, metrics);
    out.accentBar = QRect(input.rect.left(), input.rect.top(), 3, input.rect.height() - 1);
    if (input.direction == Qt::RightToLeft)
        mirror(out, input.rect);
    return out;
}

} // namespace deskside
