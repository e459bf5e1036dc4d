// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartplot.h"

#include <QWidget>

namespace deskside {

class ChartTip;

/// Shows a drawing and lets a person walk over its marks, the same for every kind: arrows, Home and End move the
/// focused mark (as it is seen: the left arrow goes left), Enter, Space or a click ask for the chats behind it. What is
/// known of the mark under the pointer, or else of the focused one, stands beside it. Each mark is told to assistive
/// tools.
class ChartCanvas : public QWidget
{
    Q_OBJECT
public:
    explicit ChartCanvas(QWidget *card);

    /// Null: shows nothing.
    void setPlot(std::unique_ptr<ChartPlot> plot);
    ChartPlot *plot() const { return m_plot.get(); }
    /// Takes safe texts. The focused mark stays at its label if there still is one.
    void setData(const ChartData &data);
    const ChartData &data() const { return m_data; }

    int count() const { return static_cast<int>(m_data.marks.size()); }
    /// The focused mark; -1: none yet.
    int mark() const { return m_mark; }
    void setMark(int mark);
    QRect markRect(int mark) const;
    int markAt(const QPoint &position) const;
    /// False: there is no way to say which chats are behind it.
    bool activate(int mark);

    QSize sizeHint() const override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void markActivated(int mark);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void placePlot();
    void updateHeight();
    void updateTip();
    void setHovered(int mark);
    /// The mark that a key goes to; nullopt: the key is none of these.
    std::optional<int> target(int key) const;
    bool isMine(int key) const;
    void announce();
    void scrollTo(int mark);

    ChartData m_data;
    std::unique_ptr<ChartPlot> m_plot;
    ChartTip *m_tip;
    int m_mark = -1;
    int m_hovered = -1;
    int m_pressed = -1;
    bool m_byKeyboard = false; ///< the focus came, or moved, by a key: then it is shown
};

} // namespace deskside
