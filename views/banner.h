// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace deskside {

/// A quiet line across the window that says what is wrong and offers what to do about it. Hidden when there is nothing.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows `text` (plain) with a button, or without one when `action` is empty.
    void tell(theme::Meaning meaning, const QString &text, const QString &action = {});
    QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    theme::Meaning m_meaning = theme::Meaning::Waiting;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace deskside
