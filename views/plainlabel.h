// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme.h"

#include <QLabel>

namespace deskside {

/// The text without the invisible characters that isolated(), safeText() and this label add; what a copy must hold.
/// A stranger's own have become visible symbols by then.
QString withoutBreaks(QString text);

/// Copies plain text, without the invisible breaks, to the clipboard.
void copyToClipboard(const QString &text);

/// A tooltip that shows `text` as it is (QToolTip guesses rich text), and the same as the accessible description.
/// An empty text takes both away.
void setPlainToolTip(QWidget *widget, const QString &text);

/// A label for strangers' text: plain, wrapped wherever it has to be, selectable with the mouse and the keyboard, and
/// copied as it came. Its colour is a meaning and follows the palette.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr);

    /// Hides QLabel's own, which would show without wrapping.
    void setText(const QString &text);
    /// What was set.
    const QString &fullText() const { return m_text; }

    void setMeaning(theme::Meaning meaning);
    /// Draws the meaning's fill behind the text.
    void setPill(bool pill);
    /// Body and regular unless set.
    void setTextSize(theme::TextSize size, bool bold = false);
    /// Takes font and colour from the parent widget anew; its owner calls it when those change.
    void restyle();

    /// As wide as the text is on one line; QLabel's own would wrap earlier than it has to.
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copySelection() const;

    QString m_text;
    theme::Meaning m_meaning = theme::Meaning::Text;
    theme::TextSize m_size = theme::TextSize::Body;
    bool m_bold = false;
    bool m_pill = false;
};

} // namespace deskside
