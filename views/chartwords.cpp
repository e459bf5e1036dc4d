// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartwords.h"

#include "models/domain/safetext.h"
#include "views/chartpaint.h"

#include <QCoreApplication>
#include <QLocale>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside::chartwords {

namespace {

constexpr qsizetype longestLabel = 200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

void makeSafe(QStringList &texts)
{
    for (QString &text : texts) {
        text = safeLine(text, longestLabel);
    }
}

/// The query is no text to be shown: it stays as it is.
void makeSafe(QList<ChartMark> &marks)
{
    for (ChartMark &mark : marks) {
        for (QString *text : {&mark.label, &mark.valueText, &mark.intervalText}) {
            *text = safeLine(*text, longestLabel);
        }
    }
}

int clamped(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

/// "Refund: 342"
QString pair(const ChartData &data, int mark)
{
    return Words::tr("%1: %2", "label: value").arg(labelOf(data, mark), valueOf(data.marks.at(mark)));
}

/// The marks whose value is known.
QList<int> knownMarks(const ChartData &data)
{
    QList<int> known;
    for (int i = 0; i < data.marks.size(); ++i) {
        if (data.marks.at(i).value) {
            known.append(i);
        }
    }
    return known;
}

/// " · " between what is there.
QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

ChartData safe(ChartData data)
{
    for (QString *text :
         {&data.title, &data.note, &data.labelHead, &data.valueHead, &data.unit, &data.remark, &data.emptyText}) {
        *text = safeLine(*text);
    }
    makeSafe(data.marks);
    makeSafe(data.before);
    for (ChartEvent &event : data.events) {
        event.label = safeLine(event.label, longestLabel);
    }
    makeSafe(data.rowLabels);
    makeSafe(data.columnLabels);
    return data;
}

bool tellsSample(const ChartMark &mark)
{
    return mark.sample > 0 && (!mark.value || *mark.value != static_cast<double>(mark.sample));
}

QString valueOf(const ChartMark &mark)
{
    if (!mark.valueText.isEmpty()) {
        return mark.valueText;
    }
    return mark.value ? QLocale().toString(*mark.value, 'g', 6) : Words::tr("not known");
}

QString labelOf(const ChartData &data, int mark)
{
    const QString &label = data.marks.at(mark).label;
    const auto columns = static_cast<int>(data.columnLabels.size());
    if (!label.isEmpty()) {
        return label;
    }
    if (data.kind == ChartData::Kind::Tile) {
        return data.title;
    }
    if (data.kind != ChartData::Kind::Heat || columns == 0) {
        return Words::tr("no name");
    }
    return Words::tr("%1, %2", "a cell: row, column")
        .arg(data.rowLabels.value(mark / columns), data.columnLabels.value(mark % columns));
}

QStringList linesOf(const ChartData &data, int mark)
{
    if (mark < 0 || mark >= data.marks.size()) {
        return {};
    }
    const ChartMark &it = data.marks.at(mark);
    QStringList lines{labelOf(data, mark)};
    lines.append(it.intervalText.isEmpty()
                     ? valueOf(it)
                     : Words::tr("%1 (%2)", "value, 95 % interval").arg(valueOf(it), it.intervalText));
    if (tellsSample(it)) {
        lines.append(Words::tr("of %Ln chat(s)", nullptr, clamped(it.sample)));
    }
    if (const ChartMark *before = chartpaint::beforeOf(data, mark)) {
        // Of a line it is another day.
        lines.append(before->label.isEmpty() || before->label == it.label
                         ? Words::tr("before: %1").arg(valueOf(*before))
                         : Words::tr("before: %1 (%2)", "value, label").arg(valueOf(*before), before->label));
    }
    for (const ChartEvent &event : data.events) {
        if (event.mark == mark && !event.label.isEmpty()) {
            lines.append(event.label);
        }
    }
    return lines;
}

QString sentenceOf(const ChartData &data, int mark)
{
    QStringList lines = linesOf(data, mark);
    if (lines.size() < 2) {
        return lines.join(u", "_s);
    }
    const QString label = lines.takeFirst();
    return Words::tr("%1: %2", "label: value").arg(label, lines.join(u", "_s));
}

QString smallPrintOf(const ChartData &data)
{
    const ChartMark mark = data.marks.value(0);
    const QString before =
        data.before.isEmpty() ? QString() : Words::tr("was %1", "an earlier value").arg(valueOf(data.before.first()));
    return joined({mark.intervalText, data.note, before});
}

QString summaryOf(const ChartData &data)
{
    if (data.marks.isEmpty()) {
        return data.emptyText.isEmpty() ? Words::tr("Nothing to show") : data.emptyText;
    }
    if (data.kind == ChartData::Kind::Tile) {
        return joined({valueOf(data.marks.first()), smallPrintOf(data)});
    }
    const QList<int> known = knownMarks(data);
    const auto unknown = static_cast<int>(data.marks.size() - known.size());
    QStringList parts{Words::tr("%Ln value(s)", nullptr, static_cast<int>(data.marks.size()))};
    if (unknown > 0) {
        parts.append(Words::tr("%Ln of them not known", nullptr, unknown));
    }
    if (!known.isEmpty()) {
        const auto less = [&data](int a, int b) { return *data.marks.at(a).value < *data.marks.at(b).value; };
        const int highest = *std::max_element(known.begin(), known.end(), less);
        const int lowest = *std::min_element(known.begin(), known.end(), less);
        if (data.kind == ChartData::Kind::Line) {
            parts.append(Words::tr("first %1").arg(pair(data, known.first())));
            parts.append(Words::tr("last %1").arg(pair(data, known.last())));
        }
        parts.append(Words::tr("highest %1").arg(pair(data, highest)));
        parts.append(Words::tr("lowest %1").arg(pair(data, lowest)));
    }
    QStringList sentences{Words::tr("%1.", "a sentence").arg(parts.join(u"; "_s))};
    for (const ChartEvent &event : data.events) {
        if (event.mark >= 0 && event.mark < data.marks.size()) {
            sentences.append(Words::tr("%1: %2.", "when: event").arg(labelOf(data, event.mark), event.label));
        }
    }
    if (!data.remark.isEmpty()) {
        sentences.append(data.remark);
    }
    return sentences.join(u' ');
}

} // namespace deskside::chartwords
