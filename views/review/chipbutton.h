// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace deskside {

/// A choice in a frame of its own: a key in front of it, what it says, and what it adds in the accent's colour.
/// Checked it stands on the accent's fill. One with a menu has a small arrow.
class ChipButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ChipButton(QWidget *parent = nullptr);

    /// Plain texts, safe to show. Where there is no room the tail gives way first, then the text is cut.
    void setParts(const QString &lead, const QString &text, const QString &tail = {});
    const QString &mainText() const { return m_text; }
    const QString &tail() const { return m_tail; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int arrowWidth() const;

    QString m_lead;
    QString m_text;
    QString m_tail;
};

} // namespace deskside
