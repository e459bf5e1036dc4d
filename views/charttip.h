// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace deskside {

/// What is known of one mark, beside it: for the pointer and for the keyboard alike, which a tooltip is not.
class ChartTip : public QWidget
{
    Q_OBJECT
public:
    /// Lies above everything in `card` and takes no clicks.
    explicit ChartTip(QWidget *card);

    /// Plain lines, the first one semi-bold; above or below `mark`, in the card's coordinates, and within the card.
    void tell(const QStringList &lines, const QRect &mark);
    const QStringList &lines() const { return m_lines; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_lines;
};

} // namespace deskside
