// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/own.h"

#include "models/domain/textmatch.h"

#include <algorithm>

namespace deskside {

QList<QString> tagsIn(const QString &line)
{
    QList<std::pair<QString, QString>> tags; // as compared, as typed
    const auto add = [&tags](QStringView typed) {
        while (typed.startsWith(u'#')) {
            typed = typed.sliced(1);
        }
        const QString compared = folded(typed).trimmed();
        if (!compared.isEmpty()) {
            tags.append({compared, typed.toString()});
        }
    };
    qsizetype start = 0;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        if (i == line.size() || line[i].isSpace() || line[i] == u',') {
            add(QStringView(line).sliced(start, i - start));
            start = i + 1;
        }
    }
    // Stable, so that of two spellings the one typed first stays.
    std::stable_sort(tags.begin(), tags.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    const auto same = [](const auto &a, const auto &b) { return a.first == b.first; };
    tags.erase(std::unique(tags.begin(), tags.end(), same), tags.end());

    QList<QString> typed;
    for (const auto &tag : std::as_const(tags)) {
        typed.append(tag.second);
    }
    return typed;
}

} // namespace deskside
