// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace deskside {

/// A quiet line across the window that says what is wrong or new and offers what to do about it. Hidden when there is
/// nothing.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows `text` (plain) with a button, or without one when `action` is empty.
    void tell(theme::Meaning meaning, const QString &text, const QString &action = {});
    QString text() const;
    /// The icon in front of the text; "warning" unless set.
    void setIcon(const QString &name);
    /// Offers to close the banner too, for what a person may leave be.
    void setDismissable(bool dismissable);

Q_SIGNALS:
    void actionTriggered();
    /// The person closed the banner; it is hidden by then.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    theme::Meaning m_meaning = theme::Meaning::Waiting;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QString m_iconName;
};

} // namespace deskside
