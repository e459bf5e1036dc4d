// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QWidget>

class QVBoxLayout;

namespace deskside {

/// Draws the frame of a custom-painted control that has the focus.
void paintFocus(QPainter *painter, const QWidget *widget);
/// A place inside a widget, as the direction of reading has it.
QRect mirrored(const QWidget *widget, const QRect &rect);

/// The head of a section: its title and a chevron. Checked means unfolded.
class FoldButton : public QPushButton
{
    Q_OBJECT
public:
    explicit FoldButton(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A part of the detail pane that folds: a head and what is below it.
class FoldSection : public QWidget
{
    Q_OBJECT
public:
    FoldSection(const QString &id, QWidget *parent);

    const QString &id() const { return m_id; }
    QString title() const { return m_head->text(); }
    virtual void setFolded(bool folded);
    /// What the labels would like, in pixels; 0 without any.
    virtual int labelWidth() const { return 0; }
    virtual void setLabelWidth(int) {}
    /// What Tab visits, in order.
    virtual QList<QWidget *> tabStops() const { return {m_head}; }

Q_SIGNALS:
    void foldedByHand(bool folded);

protected:
    void setTitle(const QString &title);
    QWidget *body() const { return m_body; }
    QVBoxLayout *rows() const { return m_rows; }
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QString m_id;
    FoldButton *m_head;
    QWidget *m_body;
    QVBoxLayout *m_rows;
};

} // namespace deskside
