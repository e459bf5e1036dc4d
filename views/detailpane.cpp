// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detailpane.h"

#include "views/detailsection.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

DetailPane::DetailPane(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_layout(new QVBoxLayout)
{
    setObjectName(u"detailPane"_s);
    setAccessibleName(tr("Chat details"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The fields are the stops of the Tab key; the area around them would be one more without a meaning.
    setFocusPolicy(Qt::NoFocus);
    m_content->setObjectName(u"details"_s);
    m_content->setLayout(m_layout);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(m_content);
    // A scroll area's viewport may be a text field's white; the pane is part of the window.
    viewport()->setBackgroundRole(QPalette::Window);
    m_content->setAutoFillBackground(true);
    setMinimumWidth(200);
    restyle();
}

void DetailPane::showDetails(const ChatKey &key, const QList<DetailSection> &sections)
{
    QList<SectionWidget *> shown;
    for (const DetailSection &section : sections) {
        SectionWidget *widget = sectionFor(section.id);
        if (m_layout->indexOf(widget) != shown.size())
            m_layout->insertWidget(static_cast<int>(shown.size()), widget);
        shown.append(widget);
        widget->show(section, m_folds.value(section.id, section.folded));
        m_sections.removeOne(widget);
    }
    for (SectionWidget *gone : std::as_const(m_sections)) {
        gone->hide();
        gone->deleteLater();
        m_layout->removeWidget(gone);
    }
    m_sections = shown;

    alignLabels();

    // Tab goes down the pane whatever the order in which the widgets were made.
    QWidget *last = nullptr;
    for (const SectionWidget *section : std::as_const(m_sections)) {
        for (QWidget *stop : section->tabStops()) {
            if (last)
                setTabOrder(last, stop);
            last = stop;
        }
    }

    if (key != m_key)
        verticalScrollBar()->setValue(0);
    m_key = key;
}

/// One column for the labels of all sections, so that the values stand under each other; at most a third of the pane.
void DetailPane::alignLabels()
{
    const int letter = fontMetrics().averageCharWidth();
    int widest = 10 * letter;
    for (const SectionWidget *section : std::as_const(m_sections))
        widest = std::max(widest, section->labelWidth());
    widest = std::min(widest, std::max(10 * letter, viewport()->width() / 3));
    for (SectionWidget *section : std::as_const(m_sections))
        section->setLabelWidth(widest);
}

void DetailPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    alignLabels();
}

void DetailPane::clear()
{
    showDetails({}, {});
}

SectionWidget *DetailPane::sectionFor(const QString &id)
{
    const auto found = std::find_if(m_sections.cbegin(), m_sections.cend(),
                                    [&id](const SectionWidget *section) { return section->id() == id; });
    if (found != m_sections.cend())
        return *found;
    auto *section = new SectionWidget(id, m_content);
    connect(section, &SectionWidget::foldedByHand, this, [this, id](bool folded) {
        m_folds.insert(id, folded);
        Q_EMIT foldsChanged();
    });
    connect(section, &SectionWidget::linkActivated, this,
            [this](const QUrl &url, const QString &shownText) { openLink(this, url, shownText, m_open); });
    return section;
}

QStringList DetailPane::foldedSections() const
{
    QStringList choices;
    for (auto fold = m_folds.cbegin(); fold != m_folds.cend(); ++fold)
        choices += fold.value() ? fold.key() : QString(u'-' + fold.key());
    choices.sort();
    return choices;
}

void DetailPane::setFoldedSections(const QStringList &sections)
{
    m_folds.clear();
    for (const QString &choice : sections)
        m_folds.insert(choice.startsWith(u'-') ? choice.mid(1) : choice, !choice.startsWith(u'-'));
    for (SectionWidget *section : std::as_const(m_sections))
        section->setFolded(m_folds.value(section->id(), section->startsFolded()));
}

void DetailPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void DetailPane::restyle()
{
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 3);
}

} // namespace deskside
