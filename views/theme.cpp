// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme.h"

#include <QDir>
#include <QFile>
#include <QFontInfo>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

// The icons live in a static library: without this the linker drops them. The macro must stand outside every namespace.
static void linkIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace deskside::theme {

namespace {

struct Shade {
    QRgb light;
    QRgb lightFill;
    QRgb dark;
    QRgb darkFill;
};

/// In the order of Meaning.
constexpr std::array<Shade, 9> shades{{
    {0xff1a1d21, 0xfff0f2f5, 0xffe7eaee, 0xff232830}, // Text
    {0xff5f6b7a, 0xfff0f2f5, 0xff9aa5b4, 0xff232830}, // Muted
    {0xffe1e5ea, 0xfff0f2f5, 0xff2b313a, 0xff232830}, // Line
    {0xff2f62d9, 0xffe6edfd, 0xff86a8ff, 0xff22304f}, // Accent
    {0xff6941c6, 0xfff1ebfd, 0xffb69cff, 0xff2c2545}, // Ai
    {0xff0b7a6f, 0xffe0f4f1, 0xff5fd0c2, 0xff173a37}, // Person
    {0xffa15c07, 0xfffdf1dc, 0xfff0b455, 0xff3b2d15}, // Waiting
    {0xffc3271b, 0xfffde8e6, 0xffff8d83, 0xff42201d}, // Negative
    {0xff067647, 0xffe0f5ea, 0xff5ed39a, 0xff17382a}, // Positive
}};

const Shade &shadeOf(Meaning meaning)
{
    return shades[static_cast<std::size_t>(meaning)];
}

/// The light that each value of a channel stands for (sRGB). Looked up, because every painted row asks often.
double linear(int channel)
{
    static const std::array<double, 256> light = [] {
        std::array<double, 256> table{};
        for (std::size_t value = 0; value < table.size(); ++value) {
            const double share = static_cast<double>(value) / 255;
            table[value] = share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        }
        return table;
    }();
    return light[static_cast<std::size_t>(channel)];
}

double luminance(const QColor &color)
{
    const QRgb rgb = color.rgb();
    return 0.2126 * linear(qRed(rgb)) + 0.7152 * linear(qGreen(rgb)) + 0.0722 * linear(qBlue(rgb));
}

constexpr double readableContrast = 4.5;

/// The same hue, moved towards black or white until it can be read on all of the backgrounds. The table is made for the
/// usual palettes; a desktop's own (a grey or a high-contrast one) may need more.
QColor readable(const QColor &color, bool dark, const std::array<QColor, 3> &backgrounds)
{
    const auto canBeRead = [&backgrounds](const QColor &candidate) {
        for (const QColor &background : backgrounds) {
            if (contrast(candidate, background) < readableContrast)
                return false;
        }
        return true;
    };
    QColor candidate = color;
    const int goal = dark ? 255 : 0;
    for (int step = 1; step <= 10 && !canBeRead(candidate); ++step) {
        const auto moved = [goal, step](int channel) { return channel + (goal - channel) * step / 10; };
        candidate = QColor(moved(color.red()), moved(color.green()), moved(color.blue()));
    }
    return candidate;
}

QString iconPath(const QString &name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

/// The icon drawn at a size in device pixels; a null pixmap for an unknown name.
QPixmap tinted(const QString &name, const QColor &color, int pixels)
{
    const QString key = u"deskside/"_s + name + u'/' + color.name(QColor::HexArgb) + u'/' + QString::number(pixels);
    QPixmap pixmap;
    if (pixels <= 0 || QPixmapCache::find(key, &pixmap))
        return pixmap;
    linkIcons();
    QFile file(iconPath(name));
    if (name.contains(u'/') || !file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor"_ba, color.name().toLatin1()));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Draws the SVG anew for every size and scale that is asked for, so that an icon is sharp on each screen.
class IconEngine : public QIconEngine
{
public:
    IconEngine(QString name, const QColor &color, const QColor &disabled)
        : m_name(std::move(name))
        , m_color(color)
        , m_disabled(disabled)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colorFor(mode));
    }
    /// `size` is in device pixels here.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_name, colorFor(mode), std::min(size.width(), size.height()));
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }
    QIconEngine *clone() const override { return new IconEngine(m_name, m_color, m_disabled); }
    QString key() const override { return u"deskside"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return !QFile::exists(iconPath(m_name)); }

private:
    QColor colorFor(QIcon::Mode mode) const { return mode == QIcon::Disabled ? m_disabled : m_color; }

    QString m_name;
    QColor m_color;
    QColor m_disabled;
};

struct PaletteShades {
    QRgb window;
    QRgb base;
    QRgb button;
    QRgb bright;
    QRgb disabled;
};

QPalette paletteOf(const PaletteShades &p, bool dark)
{
    const auto pick = [dark](Meaning meaning) {
        const Shade &shade = shadeOf(meaning);
        return QColor::fromRgb(dark ? shade.dark : shade.light);
    };
    const QColor window = QColor::fromRgb(p.window);
    const QColor text = pick(Meaning::Text);
    const QColor line = pick(Meaning::Line);
    const QColor accent = pick(Meaning::Accent);

    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, QColor::fromRgb(p.base));
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Button, QColor::fromRgb(p.button));
    palette.setColor(QPalette::ToolTipBase, QColor::fromRgb(p.button));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::BrightText, QColor::fromRgb(p.bright));
    palette.setColor(QPalette::PlaceholderText, pick(Meaning::Muted));
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, textOn(accent));
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, pick(Meaning::Ai));
    // What a style draws bevels and frames with: lines, no relief.
    palette.setColor(QPalette::Light, dark ? line.lighter(115) : QColor(Qt::white));
    palette.setColor(QPalette::Midlight, dark ? line : window);
    palette.setColor(QPalette::Mid, dark ? line.lighter(120) : line.darker(108));
    palette.setColor(QPalette::Dark, dark ? window.darker(130) : line.darker(125));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : line.darker(160));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(p.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    return palette;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor color(Meaning meaning, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const Shade &shade = shadeOf(meaning);
    if (meaning == Meaning::Line)
        return QColor::fromRgb(dark ? shade.dark : shade.light);
    const QColor wanted =
        meaning == Meaning::Text ? palette.color(QPalette::Text) : QColor::fromRgb(dark ? shade.dark : shade.light);
    return readable(wanted, dark,
                    {palette.color(QPalette::Base), palette.color(QPalette::Window), fill(meaning, palette)});
}

QColor fill(Meaning meaning, const QPalette &palette)
{
    const Shade &shade = shadeOf(meaning);
    return QColor::fromRgb(isDark(palette) ? shade.darkFill : shade.lightFill);
}

QColor textOn(const QColor &background)
{
    const QColor darkText = QColor::fromRgb(0xff16191e);
    return contrast(Qt::white, background) >= contrast(darkText, background) ? QColor(Qt::white) : darkText;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QFont font(const QFont &base, TextSize size, bool bold)
{
    QFont result = base;
    const double factor = size == TextSize::Small ? 0.88 : size == TextSize::Title ? 1.25 : 1.0;
    // Below about 7.5 points small text stops being text; a desktop that is set so small already keeps its own size.
    const auto scaled = [factor](double value, double floor) {
        return factor < 1 ? std::max(value * factor, std::min(value, floor)) : value * factor;
    };
    if (base.pointSizeF() > 0)
        result.setPointSizeF(scaled(base.pointSizeF(), 7.5));
    else
        result.setPixelSize(qRound(scaled(base.pixelSize(), 10)));
    if (bold)
        result.setWeight(QFont::DemiBold);
    return result;
}

int space(double steps, const QFont &font)
{
    // A ten-point font, the usual one, is 13 pixels high at 96 dpi.
    const double unit = 8.0 * std::max(QFontInfo(font).pixelSize(), 1) / 13.0;
    return steps <= 0 ? 0 : std::max(1, qRound(steps * unit));
}

QPalette lightPalette()
{
    return paletteOf(
        {.window = 0xfff5f6f8, .base = 0xffffffff, .button = 0xfff5f6f8, .bright = 0xffffffff, .disabled = 0xff9aa3ae},
        false);
}

QPalette darkPalette()
{
    return paletteOf(
        {.window = 0xff1c2026, .base = 0xff16191e, .button = 0xff232830, .bright = 0xffffffff, .disabled = 0xff626c79},
        true);
}

QStringList iconNames()
{
    linkIcons();
    QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

QIcon applicationIcon()
{
    linkIcons();
    return QIcon(u":/app/deskside.svg"_s);
}

QIcon icon(const QString &name, Meaning meaning, const QPalette &palette)
{
    linkIcons();
    return QIcon(new IconEngine(name, color(meaning, palette), palette.color(QPalette::Disabled, QPalette::Text)));
}

void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color)
{
    const double scale = painter->device()->devicePixelRatioF();
    const int side = std::min(rect.width(), rect.height());
    QPixmap pixmap = tinted(name, color, qRound(side * scale));
    if (pixmap.isNull())
        return;
    pixmap.setDevicePixelRatio(scale);
    QRect target(0, 0, side, side);
    target.moveCenter(rect.center());
    painter->drawPixmap(target.topLeft(), pixmap);
}

} // namespace deskside::theme
