// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/palette.h"

#include "views/commandset.h"
#include "views/palettedelegate.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr double widest = 84; // grid steps
constexpr int mostRows = 14;

} // namespace

Palette::Palette(QWidget *window)
    : QFrame(window)
    , m_model(new PaletteModel(this))
    , m_edit(new QLineEdit)
    , m_list(new QListView)
    , m_says(new PlainLabel)
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Command palette"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    hide();
    m_edit->setObjectName(u"paletteQuery"_s);
    m_edit->setAccessibleName(tr("Find a command, view, chat, account or setting"));
    m_edit->setPlaceholderText(m_edit->accessibleName());
    m_edit->setFrame(false);
    m_edit->setProperty(keepsKeysProperty, true);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, so that one can always go on typing
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_says->setObjectName(u"paletteSays"_s);
    m_says->setMeaning(theme::Meaning::Muted);
    m_says->setFocusPolicy(Qt::NoFocus);
    m_says->setTextInteractionFlags(Qt::NoTextInteraction);
    m_says->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_edit);
    layout->addWidget(m_says);
    layout->addWidget(m_list, 1);
    restyle();

    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setQuery(text);
        m_list->scrollToTop();
        makeCurrent(m_model->index(0));
        Q_EMIT queryChanged(text);
    });
    connect(m_list, &QListView::clicked, this, &Palette::choose);
    connect(m_model, &QAbstractItemModel::modelReset, this, &Palette::relist);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && now != this && !isAncestorOf(now) && now->window() == this->window()) {
            m_givesBack = false; // the person went elsewhere
            hide();
        }
    });
    window->installEventFilter(this);
}

Palette::~Palette()
{
    // What is in it goes after this, and takes the focus along.
    disconnect(qApp, nullptr, this, nullptr);
}

void Palette::open()
{
    if (isVisible()) {
        m_edit->selectAll();
        return;
    }
    m_before = window()->focusWidget();
    m_givesBack = true;
    m_edit->clear();
    m_list->scrollToTop();
    makeCurrent(m_model->index(0));
    place();
    show();
    raise();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void Palette::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_givesBack && m_before && window()->isVisible()) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
    m_before = nullptr;
}

/// What is current stays current, whatever comes between.
void Palette::relist()
{
    const QModelIndex same = m_model->indexOf(m_current);
    makeCurrent(same.isValid() ? same : m_model->index(0));
}

void Palette::makeCurrent(const QModelIndex &index)
{
    m_list->setCurrentIndex(index);
    m_current = index.data(PaletteModel::NameRole).toString();
    if (index.row() == 0) {
        m_list->scrollToTop(); // with its heading
    }
    QString says = index.data(PaletteModel::ReasonRole).toString();
    if (m_model->rowCount() == 0) {
        says = tr("Nothing fits.");
    } else if (says.isEmpty() && index.isValid() && !index.data(PaletteModel::EnabledRole).toBool()) {
        says = tr("This is not possible right now.");
    }
    m_says->setText(says);
    m_says->setVisible(!m_says->fullText().isEmpty());
    m_says->setAccessibleName(m_says->fullText());
    if (!isVisible()) {
        return;
    }
    place();
    // The focus is in the field: assistive tools hear of the list's row only when they are told.
    if (QAccessible::isActive() && index.isValid()) {
        QAccessibleEvent focus(m_list, QAccessible::Focus);
        focus.setChild(index.row());
        QAccessible::updateAccessibility(&focus);
    }
}

void Palette::move(int step, bool round)
{
    const int rows = m_model->rowCount();
    if (rows == 0) {
        return;
    }
    const int to = m_list->currentIndex().row() + step;
    makeCurrent(m_model->index(round ? (to + rows) % rows : std::clamp(to, 0, rows - 1)));
}

void Palette::choose(const QModelIndex &index)
{
    const PaletteEntry *entry = m_model->entry(index);
    if (!entry) {
        return;
    }
    if (!entry->enabled) {
        makeCurrent(index); // says why
        QAccessibleEvent alert(m_says, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
        return;
    }
    const PaletteEntry copy = *entry;
    hide();
    Q_EMIT chosen(copy);
}

bool Palette::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool plain = !(modifiers & ~Qt::KeypadModifier);
    const int page = std::max(1, mostRows - 2);
    switch (key) {
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
        move(1, true);
        return true;
    case Qt::Key_Up:
        move(-1, true);
        return true;
    case Qt::Key_PageDown:
        move(page, false);
        return true;
    case Qt::Key_PageUp:
        move(-page, false);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (plain && !m_edit->text().isEmpty()) {
            return false; // in the text
        }
        move(key == Qt::Key_Home ? -m_model->rowCount() : m_model->rowCount(), false);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere to go but away
    default:
        break;
    }
    const QKeySequence stroke(QKeyCombination(modifiers, static_cast<Qt::Key>(key)).toCombined());
    const bool types = plain && key < Qt::Key_Escape;
    if (!types && m_openingKeys.contains(stroke)) { // what opens it closes it
        hide();
        return true;
    }
    return false;
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit) {
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept(); // no command's key does anything here
            return true;
        }
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            return takeKey(key->key(), key->modifiers());
        }
    } else if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Palette::place()
{
    const QWidget *over = parentWidget();
    const int step = theme::space(1, font());
    const int width = std::min(theme::space(widest, font()), over->width() - 4 * step);
    int rows = 0;
    const int listed = std::min(m_model->rowCount(), mostRows);
    for (int row = 0; row < listed; ++row) {
        rows += m_list->sizeHintForIndex(m_model->index(row)).height();
    }
    m_list->setFixedHeight(std::min(rows + (rows > 0 ? step : 0), over->height() - 20 * step));
    const int top = std::min(10 * step, over->height() / 8);
    setFixedWidth(width);
    layout()->activate();
    setGeometry((over->width() - width) / 2, top, width, layout()->totalSizeHint().height());
}

void Palette::restyle()
{
    const int step = theme::space(1, font());
    m_edit->setTextMargins(step, step, step, step);
    m_edit->setFont(theme::font(font(), theme::TextSize::Title));
    m_says->setContentsMargins(step + step / 2, 0, step, step);
    m_says->restyle();
}

void Palette::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(theme::color(theme::Meaning::Muted, palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Palette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        restyle();
    }
}

} // namespace deskside
