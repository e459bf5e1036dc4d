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
    /// Which key takes the first suggestion before the person has gone to one.
    enum class First : unsigned char {
        ByEnterOrTab, ///< what is typed means nothing without the rest
        ByTab,        ///< what is typed is a word in its own right
        ByNone
    };

    explicit TermCompleter(QLineEdit *edit);

    /// Shows these; none hides the list.
    void offer(const QStringList &suggestions, First first);
    bool isOffering() const;
    /// To be asked first by the line edit's event(): true for a key that the suggestions take, which the line edit must
    /// then leave alone.
    bool takes(QEvent *event);

private:
    QStringListModel *m_suggestions;
    First m_first = First::ByEnterOrTab;
};

} // namespace deskside
