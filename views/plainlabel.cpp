// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plainlabel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace deskside {
namespace {

constexpr QChar zeroWidthSpace(0x200B);
constexpr qsizetype longestRun = 16; ///< letters that may stand together before a line may break inside a word

/// FSI, PDI, LRM and RLM: what our own lines are put together with.
bool isDirection(QChar c)
{
    return c == QChar(0x2068) || c == QChar(0x2069) || c == QChar(0x200E) || c == QChar(0x200F);
}

/// QLabel breaks at words only, so a long one would widen the pane. Breaks stand where letters do not join (a break
/// between joined Arabic letters would change their shape), after every grapheme past longestRun.
QString breakable(const QString &text)
{
    QString result;
    result.reserve(text.size() + text.size() / 8);
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    qsizetype run = 0;
    while (true) {
        const qsizetype to = graphemes.toNextBoundary();
        if (to < 0)
            break;
        const QStringView grapheme = QStringView(text).mid(from, to - from);
        from = to;
        const QChar first = grapheme.front();
        const bool joins = first.script() == QChar::Script_Arabic || first.script() == QChar::Script_Syriac;
        result += grapheme;
        run = first.isSpace() || joins || first == zeroWidthSpace ? 0 : run + 1;
        const bool afterSign = run >= 8 && QStringView(u"/.,_-@&=?:;").contains(first);
        if (afterSign || run >= longestRun) {
            result += zeroWidthSpace;
            run = 0;
        }
    }
    return result;
}

} // namespace

QString withoutBreaks(QString text)
{
    return text.removeIf([](QChar c) { return c == zeroWidthSpace || isDirection(c); });
}

void copyToClipboard(const QString &text)
{
    QGuiApplication::clipboard()->setText(withoutBreaks(text));
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    const QString escaped = text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
    widget->setToolTip(text.isEmpty() ? QString() : QString(u"<qt>"_s + escaped + u"</qt>"_s));
    widget->setAccessibleDescription(withoutBreaks(text));
}

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
    // Else a label on the base colour would be drawn in another role than restyle() sets.
    setForegroundRole(QPalette::WindowText);
    restyle();
}

void PlainLabel::setText(const QString &text)
{
    // An equal text must not clear what the person has selected.
    if (text == m_text)
        return;
    m_text = text;
    QLabel::setText(breakable(text));
}

void PlainLabel::setMeaning(theme::Meaning meaning)
{
    m_meaning = meaning;
    restyle();
}

void PlainLabel::setPill(bool pill)
{
    m_pill = pill;
    restyle();
}

void PlainLabel::setTextSize(theme::TextSize size, bool bold)
{
    m_size = size;
    m_bold = bold;
    restyle();
}

void PlainLabel::restyle()
{
    const QWidget *parent = parentWidget();
    const QPalette from = parent ? parent->palette() : QGuiApplication::palette();
    QPalette own;
    own.setColor(QPalette::WindowText, theme::color(m_meaning, from));
    setPalette(own);
    setFont(theme::font(parent ? parent->font() : QGuiApplication::font(), m_size, m_bold));
    const int side = m_pill ? theme::space(0.75, font()) : 0;
    setContentsMargins(side, m_pill ? 1 : 0, side, m_pill ? 1 : 0);
    update();
}

QSize PlainLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const QSize text = fontMetrics().size(0, QLabel::text());
    return {text.width() + margins.left() + margins.right() + 2, text.height() + margins.top() + margins.bottom()};
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    const QPalette from = parentWidget() ? parentWidget()->palette() : palette();
    if (m_pill || hasFocus()) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(theme::color(theme::Meaning::Accent, from), 1) : QPen(Qt::NoPen));
        painter.setBrush(m_pill ? QBrush(theme::fill(m_meaning, from)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    QLabel::paintEvent(event);
}

void PlainLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QLabel::keyPressEvent(event);
}

void PlainLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"copyMenu"_s);
    menu->setAccessibleName(tr("Text"));
    QAction *copy = menu->addAction(tr("Copy"), this, &PlainLabel::copySelection);
    copy->setObjectName(u"copy"_s);
    menu->popup(event->globalPos());
}

void PlainLabel::copySelection() const
{
    copyToClipboard(hasSelectedText() ? selectedText() : m_text);
}

} // namespace deskside
