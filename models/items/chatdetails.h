// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"

namespace deskside {

/// One line of the detail pane.
struct DetailField {
    enum class Look : unsigned char { Plain, Muted, Positive, Negative, Waiting, Person, Ai, Paragraph, Link };
    QString id;    ///< stable, for tests and object names: "state.assignee"
    QString label; ///< empty for a paragraph that its section explains
    QString value; ///< plain text, safe to show; never rich text
    Look look = Look::Plain;
    Inference how = Inference::None; ///< anything else gets a mark and a tooltip that says how
    QString more;                    ///< what a tooltip adds to a value that was not inferred

    bool operator==(const DetailField &) const = default;
};

/// One foldable group of lines.
struct DetailSection {
    QString id; ///< "customer", "state", "handoff", "ticket", "members", "assistant", "tools", "usage", "dates",
                ///< "meta", "raw"; "history"
    QString title;
    QList<DetailField> fields;
    bool folded = false;  ///< how it starts
    int shownAtFirst = 0; ///< the fields after these wait behind "Show all"; 0: all are shown

    bool operator==(const DetailSection &) const = default;
};

/// Everything Deskside knows of a chat, in the order of the pane. What the vendor did not report has no line, except
/// where its absence matters to an agent ("Assigned: nobody"). The raw JSON is the last section, indented, folded.
QList<DetailSection> detailsOf(const Chat &chat, const ChatRow &row, const QDateTime &now);

/// JSON with a line per value and two spaces per level, as plain text; strings keep their bytes. In linear time
/// whatever the text is, valid or not; no more than a little past longestShown is laid out.
QString indentedJson(const QByteArray &json);

} // namespace deskside
