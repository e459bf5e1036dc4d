// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detailpane.h"

#include "models/items/changelines.h"
#include "views/detailsection.h"
#include "views/ownsection.h"

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
    , m_own(new OwnSection(m_content))
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
    m_layout->addWidget(m_own);
    m_layout->addStretch(1);
    m_own->hide();
    remember(m_own);
    connect(m_own, &OwnSection::ownChanged, this, &DetailPane::ownChanged);
    setWidget(m_content);
    // A scroll area's viewport may be a text field's white; the pane is part of the window.
    viewport()->setBackgroundRole(QPalette::Window);
    m_content->setAutoFillBackground(true);
    setMinimumWidth(200);
    restyle();
}

void DetailPane::showDetails(const ChatKey &key, const QList<DetailSection> &sections)
{
    if (key != m_key) {
        verticalScrollBar()->setValue(0);
        for (SectionWidget *section : std::as_const(m_sections))
            section->setAllShown(false);
    }
    m_key = key;
    m_details = sections;
    if (m_own->key() != key)
        m_own->leave(); // what is typed there is told before its chat is gone
    place();
}

void DetailPane::showOwn(const ChatKey &key, const OwnData &own)
{
    m_own->show(key, own);
    place();
}

void DetailPane::showHistory(const ChatKey &key, const QList<Change> &changes, const QString &vendorName)
{
    m_historyKey = key;
    m_history = changes;
    m_vendorName = vendorName;
    place();
}

void DetailPane::refresh()
{
    if (!m_history.isEmpty())
        place();
}

void DetailPane::setKnownTags(const QStringList &tags)
{
    m_own->setKnownTags(tags);
}

void DetailPane::editNote()
{
    if (m_key.isNull()) {
        return;
    }
    m_own->setFolded(false);
    m_own->editNote();
    ensureWidgetVisible(m_own);
}

void DetailPane::saveOwn()
{
    m_own->save();
}

QList<DetailSection> DetailPane::sections() const
{
    QList<DetailSection> all = m_details;
    if (m_history.isEmpty() || m_historyKey != m_key || m_key.isNull())
        return all;
    // What is about the chat itself stands above its history, what is about the machinery below.
    const QStringList above{u"customer"_s, u"state"_s, u"handoff"_s, u"ticket"_s, u"responder"_s, u"members"_s};
    qsizetype at = 0;
    while (at < all.size() && above.contains(all[at].id))
        ++at;
    all.insert(at, historyOf(m_history, m_vendorName, QDateTime::currentDateTimeUtc()));
    return all;
}

/// Brings what is to be shown into widgets, those that show it already first.
void DetailPane::place()
{
    QList<SectionWidget *> shown;
    for (const DetailSection &section : sections()) {
        SectionWidget *widget = sectionFor(section.id);
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
    // Below the customer: a note is of use before the answer is written.
    QList<FoldSection *> all(shown.cbegin(), shown.cend());
    all.insert(std::min<qsizetype>(1, all.size()), m_own);
    for (int i = 0; i < all.size(); ++i) {
        if (m_layout->indexOf(all[i]) != i)
            m_layout->insertWidget(i, all[i]);
    }
    m_own->setFolded(m_folds.value(m_own->id(), false));
    m_own->setVisible(!m_key.isNull() && m_own->key() == m_key);
    alignLabels();
    orderStops();
}

/// Tab goes down the pane whatever the order in which the widgets were made.
void DetailPane::orderStops()
{
    QWidget *last = nullptr;
    const auto visit = [&last](const FoldSection *section) {
        for (QWidget *stop : section->tabStops()) {
            if (last)
                setTabOrder(last, stop);
            last = stop;
        }
    };
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        visit(m_sections[i]);
        if (i == 0)
            visit(m_own);
    }
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
    remember(section);
    connect(section, &SectionWidget::stopsChanged, this, &DetailPane::orderStops);
    connect(section, &SectionWidget::linkActivated, this,
            [this](const QUrl &url, const QString &shownText) { openLink(this, url, shownText, m_open); });
    return section;
}

/// Keeps the fold that the person made.
void DetailPane::remember(FoldSection *section)
{
    connect(section, &FoldSection::foldedByHand, this, [this, id = section->id()](bool folded) {
        m_folds.insert(id, folded);
        Q_EMIT foldsChanged();
    });
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
    m_own->setFolded(m_folds.value(m_own->id(), false));
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
