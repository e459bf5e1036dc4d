// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace deskside {

/// A card's title, semi-bold, and its note at the other end, small. The title matters more: the note is shortened
/// first. What does not fit is in the tooltip.
class ChartHeading : public QWidget
{
    Q_OBJECT
public:
    explicit ChartHeading(QWidget *parent);

    /// Safe texts.
    void setTexts(const QString &title, const QString &note);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont titleFont() const;
    QFont noteFont() const;
    void tellWhatIsCut();

    QString m_title;
    QString m_note;
};

} // namespace deskside
