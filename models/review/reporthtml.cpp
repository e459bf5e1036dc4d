// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/reporthtml.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr double chartWidth = 640;
constexpr double chartHeight = 180;

/// A text between tags or in quotes, whoever wrote it.
QString escaped(const QString &text)
{
    return safeText(text).toHtmlEscaped();
}

/// A number as SVG and CSS write it, whatever the locale.
QString plain(double value)
{
    return QString::number(value, 'f', 2);
}

QString tag(const QString &name, const QString &text, const QString &attributes = {})
{
    return u'<' + name + (attributes.isEmpty() ? QString() : QString(u' ' + attributes)) + u'>' + escaped(text)
           + u"</"_s + name + u">\n"_s;
}

class Page
{
public:
    explicit Page(const ReportColors &colors)
        : m_colors(colors)
    {
    }

    QString chart(const ChartData &chart) const
    {
        QString html = u"<section class=\"card\">\n"_s + tag(u"h2"_s, chart.title);
        if (!chart.note.isEmpty()) {
            html += tag(u"p"_s, chart.note, u"class=\"note\""_s);
        }
        if (chart.marks.isEmpty()) {
            html += tag(u"p"_s, chart.emptyText.isEmpty() ? Text::tr("Nothing to show") : chart.emptyText);
        } else {
            html += drawing(chart);
        }
        if (!chart.remark.isEmpty()) {
            html += tag(u"p"_s, chart.remark, u"class=\"remark\""_s);
        }
        if (chart.kind != ChartData::Kind::Tile && !chart.marks.isEmpty()) {
            html += chart.kind == ChartData::Kind::Heat ? heatTable(chart) : table(chart);
        }
        return html + u"</section>\n"_s;
    }

private:
    QString color(ChartTone tone) const { return m_colors.tones.value(tone, m_colors.muted).toHtmlEscaped(); }

    QString drawing(const ChartData &chart) const
    {
        switch (chart.kind) {
        case ChartData::Kind::Bars:
            return bars(chart);
        case ChartData::Kind::Line:
            return line(chart);
        case ChartData::Kind::Heat:
            return {}; // its table is shaded
        case ChartData::Kind::Tile:
            return tile(chart.marks.front());
        }
        Q_UNREACHABLE();
    }

    static QString tile(const ChartMark &mark)
    {
        QString html = tag(u"p"_s, mark.valueText, u"class=\"figure\""_s);
        const QStringList small{mark.label, mark.intervalText};
        for (const QString &text : small) {
            html += text.isEmpty() ? QString() : tag(u"p"_s, text, u"class=\"note\""_s);
        }
        return html;
    }

    QString bars(const ChartData &chart) const
    {
        const double largest = largestOf(chart);
        QString html = u"<div class=\"bars\" aria-hidden=\"true\">\n"_s;
        for (const ChartMark &mark : chart.marks) {
            const double share = largest > 0 ? std::clamp(mark.value.value_or(0) / largest, 0.0, 1.0) : 0;
            html += u"<div class=\"name\">"_s + escaped(mark.label) + u"</div><div class=\"track\">"_s;
            if (mark.value) {
                html += u"<div class=\"bar\" style=\"width:"_s + plain(share * 100) + u"%;background:"_s
                        + color(mark.tone) + u"\"></div>"_s;
            }
            html += u"</div><div class=\"value\">"_s + escaped(mark.valueText) + u"</div>\n"_s;
        }
        return html + u"</div>\n"_s;
    }

    /// A line with gaps where nothing is known, the interval behind it, and a dot for a point without neighbours.
    QString line(const ChartData &chart) const
    {
        const double largest = std::max(largestOf(chart), std::numeric_limits<double>::min());
        const auto count = static_cast<double>(chart.marks.size());
        const auto x = [&](qsizetype i) { return (static_cast<double>(i) + 0.5) * chartWidth / count; };
        const auto y = [&](double value) {
            return chartHeight - std::clamp(value / largest, 0.0, 1.0) * (chartHeight - 8) - 2;
        };
        QString svg = u"<svg viewBox=\"0 0 "_s + plain(chartWidth) + u' ' + plain(chartHeight)
                      + u"\" role=\"img\" aria-label=\""_s + escaped(chart.title) + u"\">\n"_s;
        svg += u"<line x1=\"0\" x2=\""_s + plain(chartWidth) + u"\" y1=\""_s + plain(y(0)) + u"\" y2=\""_s + plain(y(0))
               + u"\" stroke=\""_s + m_colors.line.toHtmlEscaped() + u"\"/>\n"_s;
        const QString stroke = color(chart.marks.front().tone);
        for (qsizetype from = 0; from < chart.marks.size();) {
            qsizetype end = from;
            while (end < chart.marks.size() && chart.marks[end].value) {
                ++end;
            }
            QString points;
            QString above;
            QString below;
            for (qsizetype i = from; i < end; ++i) {
                const ChartMark &mark = chart.marks[i];
                points += plain(x(i)) + u',' + plain(y(*mark.value)) + u' ';
                above += plain(x(i)) + u',' + plain(y(mark.high.value_or(*mark.value))) + u' ';
                below.prepend(QString(plain(x(i)) + u',' + plain(y(mark.low.value_or(*mark.value))) + u' '));
            }
            if (end - from == 1) {
                svg += u"<circle cx=\""_s + plain(x(from)) + u"\" cy=\""_s + plain(y(*chart.marks[from].value))
                       + u"\" r=\"3\" fill=\""_s + stroke + u"\"/>\n"_s;
            } else if (end > from) {
                svg += u"<polygon points=\""_s + above + below + u"\" fill=\""_s + stroke
                       + u"\" fill-opacity=\"0.15\"/>\n<polyline points=\""_s + points
                       + u"\" fill=\"none\" stroke-width=\"2\" stroke=\""_s + stroke + u"\"/>\n"_s;
            }
            from = std::max(end, from + 1);
        }
        for (const ChartEvent &event : chart.events) {
            if (event.mark < 0 || event.mark >= chart.marks.size()) {
                continue;
            }
            svg += u"<line x1=\""_s + plain(x(event.mark)) + u"\" x2=\""_s + plain(x(event.mark))
                   + u"\" y1=\"0\" y2=\""_s + plain(chartHeight) + u"\" stroke-dasharray=\"3 3\" stroke=\""_s
                   + m_colors.muted.toHtmlEscaped() + u"\"/>\n<text x=\""_s + plain(x(event.mark) + 4)
                   + u"\" y=\"12\" font-size=\"11\">"_s + escaped(event.label) + u"</text>\n"_s;
        }
        svg += u"</svg>\n<p class=\"axis\"><span>"_s + escaped(chart.marks.front().label) + u"</span><span>"_s
               + escaped(chart.marks.back().label) + u"</span></p>\n"_s;
        return svg;
    }

    static QString table(const ChartData &chart)
    {
        const bool hasIntervals = std::any_of(chart.marks.begin(), chart.marks.end(),
                                              [](const ChartMark &mark) { return !mark.intervalText.isEmpty(); });
        const bool hasBefore = !chart.before.isEmpty();
        QString html = u"<table>\n<thead><tr>"_s + tag(u"th"_s, chart.labelHead) + tag(u"th"_s, chart.valueHead);
        if (hasIntervals) {
            html += tag(u"th"_s, Text::tr("95 % interval"));
        }
        html += tag(u"th"_s, Text::tr("Chats"));
        if (hasBefore) {
            html += tag(u"th"_s, Text::tr("Before"));
        }
        html += u"</tr></thead>\n<tbody>\n"_s;
        for (qsizetype i = 0; i < chart.marks.size(); ++i) {
            const ChartMark &mark = chart.marks[i];
            html += u"<tr>"_s + tag(u"td"_s, mark.label) + tag(u"td"_s, mark.value ? mark.valueText : u"–"_s);
            if (hasIntervals) {
                html += tag(u"td"_s, mark.intervalText);
            }
            html += tag(u"td"_s, QLocale().toString(mark.sample));
            if (hasBefore) {
                html += tag(u"td"_s, i < chart.before.size() ? chart.before[i].valueText : QString());
            }
            html += u"</tr>\n"_s;
        }
        return html + u"</tbody>\n</table>\n"_s;
    }

    QString heatTable(const ChartData &chart) const
    {
        const double largest = largestOf(chart);
        const qsizetype columns = std::max<qsizetype>(chart.columnLabels.size(), 1);
        QString html = u"<table class=\"heat\">\n<thead><tr><td></td>"_s;
        for (const QString &label : chart.columnLabels) {
            html += tag(u"th"_s, label);
        }
        html += u"</tr></thead>\n<tbody>\n"_s;
        for (qsizetype i = 0; i < chart.marks.size(); ++i) {
            const ChartMark &mark = chart.marks[i];
            if (i % columns == 0) {
                html += (i == 0 ? u"<tr>"_s : u"</tr>\n<tr>"_s) + tag(u"th"_s, chart.rowLabels.value(i / columns));
            }
            const double share = largest > 0 ? std::clamp(mark.value.value_or(0) / largest, 0.0, 1.0) : 0;
            // The colour lies below, so that a number stays readable on it.
            html += u"<td><i style=\"opacity:"_s + plain(share * 0.6) + u";background:"_s + color(mark.tone)
                    + u"\"></i><b>"_s + (mark.value ? escaped(mark.valueText) : u"–"_s) + u"</b></td>"_s;
        }
        return html + u"</tr>\n</tbody>\n</table>\n"_s;
    }

    const ReportColors &m_colors;
};

QString styleOf(const ReportColors &colors)
{
    return u"body{font:14px/1.45 system-ui,sans-serif;color:%1;background:#fff;max-width:960px;margin:24px auto;"
           "padding:0 16px}h1{font-size:22px;margin:0}h2{font-size:15px;margin:0 0 4px}"
           ".note,.axis,.head p{color:%2;margin:0 0 8px;font-size:12px}.remark{margin:8px 0}"
           ".cards{display:flex;flex-wrap:wrap;gap:16px}"
           ".card{border:1px solid %3;border-radius:8px;padding:16px;flex:1 1 100%;break-inside:avoid;min-width:0}"
           ".card:has(.figure){flex:1 1 180px}.figure{font-size:26px;margin:4px 0}"
           ".bars{display:grid;grid-template-columns:minmax(80px,auto) 1fr auto;gap:4px 12px;align-items:center}"
           ".track{background:%3;height:12px;border-radius:3px;overflow:hidden}.bar{height:12px}"
           ".value{text-align:end;font-variant-numeric:tabular-nums}svg{width:100%;height:auto}"
           ".axis{display:flex;justify-content:space-between}svg text{fill:%2}"
           "table{border-collapse:collapse;width:100%;margin-top:12px;font-size:12px}"
           "th,td{text-align:start;border-top:1px solid %3;padding:3px 6px;overflow-wrap:anywhere}"
           "td+td{font-variant-numeric:tabular-nums}.heat td{position:relative;text-align:center;padding:3px 2px}"
           ".heat i{position:absolute;inset:1px}.heat b{position:relative;font-weight:normal}"
           "@media print{body{margin:0;max-width:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}}"_s
               .arg(colors.text.toHtmlEscaped(), colors.muted.toHtmlEscaped(), colors.line.toHtmlEscaped());
}

} // namespace

double largestOf(const ChartData &chart)
{
    double largest = 0;
    for (const QList<ChartMark> &marks : {chart.marks, chart.before}) {
        for (const ChartMark &mark : marks) {
            largest = std::max({largest, mark.value.value_or(0), mark.high.value_or(0)});
        }
    }
    return largest;
}

QString reportHtml(const ReportHead &head, const QList<ChartData> &charts, const ReportColors &colors)
{
    const bool isRightToLeft = QLocale().textDirection() == Qt::RightToLeft;
    QString html = u"<!DOCTYPE html>\n<html lang=\""_s + QLocale().bcp47Name() + u"\" dir=\""_s
                   + (isRightToLeft ? u"rtl"_s : u"ltr"_s) + u"\">\n<head>\n<meta charset=\"utf-8\">\n"_s
                   + u"<meta name=\"viewport\" content=\"width=device-width\">\n"_s
                   // Whatever should slip through above: nothing is run and nothing is fetched.
                   + u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                     "'unsafe-inline'\">\n"_s
                   + tag(u"title"_s, head.title + u" – "_s + head.period) + u"<style>"_s + styleOf(colors)
                   + u"</style>\n</head>\n<body>\n<header class=\"head\">\n"_s + tag(u"h1"_s, head.title);
    for (const QString &line : QStringList{head.period} + head.filters + QStringList{head.coverage, head.made}) {
        html += line.isEmpty() ? QString() : tag(u"p"_s, line);
    }
    html += u"</header>\n<main class=\"cards\">\n"_s;
    const Page page(colors);
    for (const ChartData &chart : charts) {
        html += page.chart(chart);
    }
    return html + u"</main>\n</body>\n</html>\n"_s;
}

} // namespace deskside
