// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace deskside::test {

/// Reads RFC 4180, strictly: nullopt for anything that it forbids.
inline std::optional<QList<QStringList>> readCsv(const QString &csv)
{
    QList<QStringList> lines;
    QStringList cells;
    qsizetype i = 0;
    while (i < csv.size()) {
        QString cell;
        if (csv[i] == u'"') {
            for (++i;; ++i) {
                if (i >= csv.size()) {
                    return {};
                }
                if (csv[i] == u'"' && (++i >= csv.size() || csv[i] != u'"')) {
                    break;
                }
                cell += csv[i];
            }
        } else {
            for (; i < csv.size() && csv[i] != u',' && csv[i] != u'\r'; ++i) {
                if (csv[i] == u'"' || csv[i] == u'\n') {
                    return {};
                }
                cell += csv[i];
            }
        }
        cells.append(cell);
        if (i < csv.size() && csv[i] == u',') {
            ++i;
        } else if (QStringView(csv).sliced(i).startsWith(u"\r\n")) {
            i += 2;
            lines.append(std::exchange(cells, {}));
        } else {
            return {};
        }
    }
    return cells.isEmpty() ? std::optional(lines) : std::nullopt;
}

} // namespace deskside::test
