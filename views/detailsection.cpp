// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detailsection.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyle>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {
namespace {

using Look = DetailField::Look;
using theme::Meaning;

Meaning meaningOf(Look look)
{
    switch (look) {
    case Look::Muted:
    case Look::Paragraph:
        return Meaning::Muted;
    case Look::Positive:
        return Meaning::Positive;
    case Look::Negative:
        return Meaning::Negative;
    case Look::Waiting:
        return Meaning::Waiting;
    case Look::Person:
        return Meaning::Person;
    case Look::Ai:
        return Meaning::Ai;
    case Look::Link:
        return Meaning::Accent;
    case Look::Plain:
        break;
    }
    return Meaning::Text;
}

bool isPill(Look look)
{
    return look == Look::Positive || look == Look::Negative || look == Look::Waiting || look == Look::Person
           || look == Look::Ai;
}

constexpr qsizetype longestParagraph = 4'000; ///< what is longer scrolls in a box of its own

} // namespace

LinkButton::LinkButton(QWidget *parent)
    : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void LinkButton::setAddress(const QString &shown)
{
    m_address = shown;
    // A button reads "&" as the mark of a shortcut.
    setText(QString(shown).replace(u'&', u"&&"_s));
    setPlainToolTip(this, shown);
    updateGeometry();
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_address) + fontMetrics().height() + theme::space(1, font()),
            fontMetrics().height() + 2};
}

QSize LinkButton::minimumSizeHint() const
{
    return {4 * fontMetrics().height(), sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = theme::color(Meaning::Accent, palette());
    const int icon = fontMetrics().height();
    const int left = icon + theme::space(0.5, font());
    theme::paintIcon(&painter, mirrored(this, QRect(0, (height() - icon) / 2, icon, icon)), u"link"_s, color);
    QFont underlined = font();
    underlined.setUnderline(true);
    painter.setFont(underlined);
    painter.setPen(color);
    const int room = width() - left;
    painter.drawText(mirrored(this, QRect(left, 0, room, height())),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_address, Qt::ElideMiddle, room));
    paintFocus(&painter, this);
}

void LinkButton::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"copyMenu"_s);
    menu->setAccessibleName(tr("Link"));
    QAction *copy = menu->addAction(tr("Copy link"), this, [this] { copyToClipboard(m_address); });
    copy->setObjectName(u"copy"_s);
    menu->popup(event->globalPos());
}

FieldWidget::Form FieldWidget::formOf(const QString &sectionId, const DetailField &field)
{
    if (sectionId == "raw"_L1 || (field.look == Look::Paragraph && field.value.size() > longestParagraph))
        return Form::Box;
    if (field.look == Look::Link)
        return Form::Link;
    return field.look == Look::Paragraph ? Form::Paragraph : Form::Row;
}

FieldWidget::FieldWidget(const QString &id, Form form, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_form(form)
{
    if (form == Form::Box)
        makeBox();
    else
        makeRow();
    restyle();
}

PlainLabel *FieldWidget::makeLabel(const QString &name)
{
    auto *label = new PlainLabel(this);
    label->setObjectName(name);
    label->setMeaning(Meaning::Muted);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

void FieldWidget::makeRow()
{
    m_label = makeLabel(u"label."_s + m_id);
    QWidget *value = nullptr;
    if (m_form == Form::Link) {
        value = m_link = new LinkButton(this);
        connect(m_link, &QPushButton::clicked, this, [this] {
            const QString address = withoutBreaks(m_field.value);
            Q_EMIT linkActivated(QUrl(address, QUrl::StrictMode), address);
        });
    } else {
        value = m_value = new PlainLabel(this);
    }
    value->setObjectName(u"field."_s + m_id);
    m_mark = makeLabel(u"mark."_s + m_id);
    m_mark->setText(u"≈"_s);
    m_mark->setAccessibleName(tr("Inferred"));
    m_mark->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);

    auto *row = new QHBoxLayout;
    // The label of a paragraph stands above it.
    if (m_form != Form::Paragraph)
        row->addWidget(m_label);
    row->addWidget(value);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    if (m_form == Form::Paragraph)
        column->addWidget(m_label);
    column->addLayout(row);
}

void FieldWidget::makeBox()
{
    m_label = makeLabel(u"label."_s + m_id);
    m_box = new QPlainTextEdit(this);
    m_box->setObjectName(u"field."_s + m_id);
    m_box->setReadOnly(true);
    m_box->setTabChangesFocus(true);
    m_box->setUndoRedoEnabled(false);
    m_copy = new QPushButton(tr("Copy"), this);
    m_copy->setObjectName(u"copy."_s + m_id);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyToClipboard(m_field.value); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_label);
    column->addWidget(m_box);
    column->addWidget(m_copy, 0, Qt::AlignTrailing);
}

void FieldWidget::show(const DetailField &field)
{
    m_field = field;
    const QString how = describe(field.how);
    const QString name =
        field.label.isEmpty() ? field.value : tr("%1: %2", "label: value").arg(field.label, field.value);
    m_label->setText(field.label);
    m_label->setVisible(!field.label.isEmpty());
    if (m_form == Form::Box) {
        const QString box = field.label.isEmpty() ? tr("JSON as the vendor sent it") : field.label;
        m_box->setAccessibleName(box);
        m_copy->setAccessibleName(tr("Copy: %1").arg(box));
        fillBox();
        return;
    }
    if (m_link) {
        m_link->setAddress(field.value);
        m_link->setAccessibleName(name);
        if (!how.isEmpty())
            m_link->setAccessibleDescription(how);
    } else {
        m_value->setText(field.value);
        m_value->setMeaning(meaningOf(field.look));
        m_value->setPill(isPill(field.look));
        m_value->setAccessibleName(withoutBreaks(name));
        setPlainToolTip(m_value, how.isEmpty() ? field.more : how);
    }
    setPlainToolTip(m_mark, how);
    m_mark->setVisible(!how.isEmpty());
}

void FieldWidget::setSeen(bool seen)
{
    m_seen = seen;
    if (m_box)
        fillBox();
}

/// Laying out a long text costs; one that is folded away is not laid out at all.
void FieldWidget::fillBox()
{
    const QString text = m_seen ? m_field.value : QString();
    if (m_box->toPlainText() == text)
        return;
    const int place = m_box->verticalScrollBar()->value();
    m_box->setPlainText(text);
    m_box->verticalScrollBar()->setValue(place);
}

int FieldWidget::labelWidth() const
{
    return inColumns() && !m_field.label.isEmpty() ? m_label->sizeHint().width() : 0;
}

void FieldWidget::setLabelWidth(int width)
{
    if (inColumns())
        m_label->setFixedWidth(width);
}

QList<QWidget *> FieldWidget::tabStops() const
{
    if (m_box)
        return {m_box, m_copy};
    return {m_link ? static_cast<QWidget *>(m_link) : m_value};
}

void FieldWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void FieldWidget::restyle()
{
    for (PlainLabel *label : {m_label, m_value, m_mark}) {
        if (label)
            label->restyle();
    }
    layout()->setSpacing(theme::space(1, font()));
    if (m_box) {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(theme::font(font(), theme::TextSize::Small).pointSizeF());
        m_box->setFont(fixed);
        m_box->setFixedHeight(QFontMetrics(fixed).lineSpacing() * 18);
    }
}

SectionWidget::SectionWidget(const QString &id, QWidget *parent)
    : FoldSection(id, parent)
{
}

void SectionWidget::show(const DetailSection &section, bool folded)
{
    m_startsFolded = section.folded;
    m_shownAtFirst = section.shownAtFirst;
    setTitle(section.title);
    QList<FieldWidget *> shown;
    for (const DetailField &field : section.fields) {
        FieldWidget *widget = fieldFor(field);
        if (rows()->indexOf(widget) != shown.size())
            rows()->insertWidget(static_cast<int>(shown.size()), widget);
        shown.append(widget);
        m_fields.removeOne(widget);
        widget->show(field);
    }
    for (FieldWidget *gone : std::as_const(m_fields)) {
        gone->hide();
        gone->deleteLater();
        rows()->removeWidget(gone);
    }
    m_fields = shown;
    showMore();
    setFolded(folded);
}

/// The widget that shows this field already, else a new one.
FieldWidget *SectionWidget::fieldFor(const DetailField &field)
{
    const FieldWidget::Form form = FieldWidget::formOf(id(), field);
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(), [&](const FieldWidget *widget) {
        return widget->id() == field.id && widget->form() == form;
    });
    if (found != m_fields.cend())
        return *found;
    auto *widget = new FieldWidget(field.id, form, body());
    connect(widget, &FieldWidget::linkActivated, this, &SectionWidget::linkActivated);
    return widget;
}

void SectionWidget::setAllShown(bool all)
{
    m_allShown = all;
    showMore();
}

/// The fields after the first ones, or the button that brings them.
void SectionWidget::showMore()
{
    const bool cut = m_shownAtFirst > 0 && m_fields.size() > m_shownAtFirst;
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        m_fields[i]->setVisible(!cut || m_allShown || i < m_shownAtFirst);
    if (!cut) {
        delete std::exchange(m_more, nullptr);
        return;
    }
    if (!m_more) {
        m_more = new QPushButton(body());
        m_more->setObjectName(u"more."_s + id());
        m_more->setFlat(true);
        m_more->setAutoDefault(false);
        m_more->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(m_more, &QPushButton::clicked, this, [this] {
            setAllShown(!m_allShown);
            Q_EMIT stopsChanged();
        });
    }
    rows()->removeWidget(m_more);
    rows()->addWidget(m_more, 0, Qt::AlignLeading);
    m_more->setText(m_allShown ? tr("Show fewer") : tr("Show all %Ln", nullptr, static_cast<int>(m_fields.size())));
    m_more->setAccessibleName(tr("%1: %2", "label: value").arg(title(), m_more->text()));
    QPalette own = palette();
    own.setColor(QPalette::ButtonText, theme::color(Meaning::Accent, palette()));
    m_more->setPalette(own);
    m_more->show();
}

void SectionWidget::setFolded(bool folded)
{
    FoldSection::setFolded(folded);
    for (FieldWidget *field : std::as_const(m_fields))
        field->setSeen(!folded);
}

int SectionWidget::labelWidth() const
{
    int widest = 0;
    for (const FieldWidget *field : m_fields)
        widest = std::max(widest, field->labelWidth());
    return widest;
}

void SectionWidget::setLabelWidth(int width)
{
    for (FieldWidget *field : std::as_const(m_fields))
        field->setLabelWidth(width);
}

QList<QWidget *> SectionWidget::tabStops() const
{
    QList<QWidget *> stops = FoldSection::tabStops();
    for (const FieldWidget *field : m_fields)
        stops += field->tabStops();
    if (m_more)
        stops += m_more;
    return stops;
}

} // namespace deskside
