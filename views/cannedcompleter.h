// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/cannedreplies.h"

#include <QCompleter>

class QTextEdit;
class QStandardItemModel;

namespace deskside {

/// The canned replies that fit what is typed, beside the cursor of a text. The keyboard stays in the text.
class CannedCompleter : public QCompleter
{
    Q_OBJECT
public:
    explicit CannedCompleter(QTextEdit *edit);

    /// Shows these; none hides the list.
    void offer(const QList<CannedReply> &replies);
    bool isOffering() const;
    /// For the text's event(): true for a key that the list takes, which the text must ignore.
    bool takes(int key) const;

Q_SIGNALS:
    void taken(const QString &id);

private:
    QTextEdit *m_edit;
    QStandardItemModel *m_model;
};

} // namespace deskside
