// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme.h"

#include <QDir>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using theme::Meaning;
using theme::TextSize;

namespace {

constexpr Meaning meanings[] = {Meaning::Text,   Meaning::Muted,   Meaning::Accent,   Meaning::Ai,
                                Meaning::Person, Meaning::Waiting, Meaning::Negative, Meaning::Positive};

/// The pixels that were drawn on, with at least half their strength.
int painted(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 127;
    }
    return count;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsDarkFromLight()
    {
        QVERIFY(!theme::isDark(theme::lightPalette()));
        QVERIFY(theme::isDark(theme::darkPalette()));
    }

    void countsContrastAsWcagDoes()
    {
        QCOMPARE(qRound(theme::contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(theme::contrast(Qt::white, Qt::white) * 100), 100);
        QCOMPARE(qRound(theme::contrast(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
    }

    void takesTheAgreedColours()
    {
        QCOMPARE(theme::color(Meaning::Accent, theme::lightPalette()).name(), u"#2f62d9"_s);
        QCOMPARE(theme::color(Meaning::Accent, theme::darkPalette()).name(), u"#86a8ff"_s);
        QCOMPARE(theme::color(Meaning::Waiting, theme::lightPalette()).name(), u"#a15c07"_s);
        QCOMPARE(theme::color(Meaning::Negative, theme::darkPalette()).name(), u"#ff8d83"_s);
        QCOMPARE(theme::color(Meaning::Text, theme::lightPalette()).name(), u"#1a1d21"_s);
        QCOMPARE(theme::color(Meaning::Line, theme::darkPalette()).name(), u"#2b313a"_s);
    }

    void everyMeaningCanBeReadOnEveryPalette_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << theme::lightPalette();
        QTest::newRow("dark") << theme::darkPalette();
        QTest::newRow("grey window") << QPalette(QColor(0xd8, 0xd8, 0xd8));
        QTest::newRow("middle-dark window") << QPalette(QColor(0x44, 0x48, 0x4c));
        QPalette black(Qt::black);
        black.setColor(QPalette::Base, Qt::black);
        QTest::newRow("high contrast") << black;
    }

    void everyMeaningCanBeReadOnEveryPalette()
    {
        QFETCH(QPalette, palette);
        for (const Meaning meaning : meanings) {
            const QColor color = theme::color(meaning, palette);
            const QByteArray name =
                "meaning " + QByteArray::number(static_cast<int>(meaning)) + " " + color.name().toLatin1();
            for (const QColor &background :
                 {palette.color(QPalette::Base), palette.color(QPalette::Window), theme::fill(meaning, palette)}) {
                QVERIFY2(theme::contrast(color, background) >= 4.5,
                         QByteArray(name + " on " + background.name().toLatin1()).constData());
            }
        }
    }

    void textOfASelectedRowCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << theme::lightPalette();
        QTest::newRow("dark") << theme::darkPalette();
    }

    void textOfASelectedRowCanBeRead()
    {
        QFETCH(QPalette, palette);
        const QColor selected = theme::fill(Meaning::Accent, palette);
        for (const Meaning meaning : {Meaning::Text, Meaning::Muted, Meaning::Accent})
            QVERIFY(theme::contrast(theme::color(meaning, palette), selected) >= 4.5);
        // And a marked word, a badge, a highlighted menu entry.
        QVERIFY(theme::contrast(theme::color(Meaning::Text, palette), theme::fill(Meaning::Waiting, palette)) >= 4.5);
        const QColor accent = theme::color(Meaning::Accent, palette);
        QVERIFY(theme::contrast(theme::textOn(accent), accent) >= 4.5);
        QVERIFY(theme::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(theme::contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(theme::contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 4.5);
        QVERIFY(theme::contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= 4.5);
    }

    void threeSizesFollowTheDesktopsFont_data()
    {
        QTest::addColumn<double>("points");
        for (const double points : {6.0, 8.0, 10.0, 13.0, 20.0})
            QTest::addRow("%g pt", points) << points;
    }

    void threeSizesFollowTheDesktopsFont()
    {
        QFETCH(double, points);
        QFont base;
        base.setPointSizeF(points);
        const double small = theme::font(base, TextSize::Small).pointSizeF();
        QVERIFY(small <= points);
        QVERIFY(points < 8 || small >= 7.5);
        QCOMPARE(theme::font(base, TextSize::Body).pointSizeF(), points);
        QVERIFY(theme::font(base, TextSize::Title).pointSizeF() > points);
        QCOMPARE(theme::font(base, TextSize::Body, true).weight(), QFont::DemiBold);
    }

    void aFontSetInPixelsIsScaledToo()
    {
        QFont base;
        base.setPixelSize(16);
        QCOMPARE(theme::font(base, TextSize::Small).pixelSize(), 14);
        QCOMPARE(theme::font(base, TextSize::Title).pixelSize(), 20);
    }

    void theGridGrowsWithTheFont()
    {
        QFont usual;
        usual.setPixelSize(13);
        QCOMPARE(theme::space(1, usual), 8);
        QCOMPARE(theme::space(0.5, usual), 4);
        QCOMPARE(theme::space(0, usual), 0);
        QFont large;
        large.setPixelSize(26);
        QCOMPARE(theme::space(1, large), 16);
    }

    void everyIconFileIsLinkedAndDraws()
    {
        const QStringList files = QDir(QStringLiteral(DESKSIDE_SOURCE_DIR "/resources/icons"))
                                      .entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
        const QStringList names = theme::iconNames();
        QVERIFY(names.size() >= 18);
        QCOMPARE(names.size(), files.size());
        for (const QString &name : names) {
            QVERIFY2(files.contains(QString(name + u".svg"_s)), qPrintable(name));
            QFile file(u":/icons/"_s + name + u".svg"_s);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray svg = file.readAll();
            // One family: one grid, one stroke, tinted.
            for (const char *part : {"viewBox=\"0 0 16 16\"", "stroke=\"currentColor\"", "stroke-width=\"1.4\"",
                                     "stroke-linecap=\"round\"", "fill=\"none\""})
                QVERIFY2(svg.contains(part), qPrintable(QString(name + u": "_s + QString::fromLatin1(part))));
            const QIcon icon = theme::icon(name, Meaning::Text, theme::lightPalette());
            QVERIFY2(!icon.isNull(), qPrintable(name));
            const int pixels = painted(icon.pixmap(16, 16).toImage());
            // "more" is three dots, the smallest of the family.
            QVERIFY2(pixels >= 3 && pixels < 170, qPrintable(QString(name + u' ' + QString::number(pixels))));
        }
    }

    void anIconIsTinted()
    {
        const QPalette palette = theme::darkPalette();
        QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        theme::paintIcon(&painter, QRect(0, 0, 64, 64), u"close"_s, theme::color(Meaning::Negative, palette));
        painter.end();
        QCOMPARE(QColor(image.pixel(32, 32)).name(), u"#ff8d83"_s);
        QCOMPARE(qAlpha(image.pixel(32, 4)), 0);
    }

    void anIconIsDrawnAnewForEveryScale_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("150 %") << 1.5;
        QTest::newRow("200 %") << 2.0;
    }

    void anIconIsDrawnAnewForEveryScale()
    {
        QFETCH(double, scale);
        const int pixels = qRound(16 * scale);
        const QIcon icon = theme::icon(u"add"_s, Meaning::Accent, theme::lightPalette());
        const QPixmap fromIcon = icon.pixmap(QSize(16, 16), scale);
        QCOMPARE(fromIcon.width(), pixels);
        QCOMPARE(fromIcon.devicePixelRatio(), scale);

        QImage canvas(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
        canvas.setDevicePixelRatio(scale);
        canvas.fill(Qt::transparent);
        QPainter painter(&canvas);
        theme::paintIcon(&painter, QRect(0, 0, 16, 16), u"add"_s, theme::color(Meaning::Accent, theme::lightPalette()));
        painter.end();
        // Both ways give the pixels of a drawing at that size; a scaled-up small one would be blurred.
        QCOMPARE(canvas.convertToFormat(QImage::Format_ARGB32),
                 fromIcon.toImage().convertToFormat(QImage::Format_ARGB32));
    }

    void aDisabledIconLooksDisabled()
    {
        const QIcon icon = theme::icon(u"send"_s, Meaning::Accent, theme::lightPalette());
        QVERIFY(icon.pixmap(16, 16, QIcon::Disabled).toImage() != icon.pixmap(16, 16).toImage());
    }

    void anUnknownIconPaintsNothing()
    {
        QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        theme::paintIcon(&painter, QRect(0, 0, 16, 16), u"no-such-icon"_s, Qt::red);
        theme::paintIcon(&painter, QRect(0, 0, 16, 16), u"../icons/add"_s, Qt::red);
        painter.end();
        QCOMPARE(painted(image), 0);
        QVERIFY(theme::icon(u"no-such-icon"_s, Meaning::Text, theme::lightPalette()).isNull());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
