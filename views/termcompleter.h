// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>

class QLineEdit;
class QStringListModel;

namespace deskside {

/// Suggestions below a line edit for a part of its text. (A line edit's own completer would replace the whole text.)
/// QCompleter::activated tells which one was taken.
class TermCompleter : public QCompleter
{
    Q_OBJECT
public:
    explicit TermCompleter(QLineEdit *edit);

    /// Shows these, the first one chosen; none hides the list.
    void offer(const QStringList &suggestions);
    bool isOffering() const;
    /// To be asked first by the line edit's event(): true for a key that the suggestions take, which the line edit must
    /// then leave alone.
    bool takes(QEvent *event) const;

private:
    QStringListModel *m_suggestions;
};

} // namespace deskside
