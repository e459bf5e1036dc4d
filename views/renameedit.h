// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/pickerframe.h"

class QLineEdit;

namespace deskside {

/// One line over the window: what a chat is to be called.
class RenameEdit : public PickerFrame
{
    Q_OBJECT
public:
    explicit RenameEdit(QWidget *parent = nullptr);

    /// The name that it has, null for none, and whose words those are: "at Invent". To be called before each popUpAt().
    void setTitle(const QString &title, const QString &vendorName);

Q_SIGNALS:
    /// One line, not blank and another than before.
    void renamed(const QString &title);

protected:
    QWidget *firstFocus() const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_edit;
    QString m_before;
};

} // namespace deskside
