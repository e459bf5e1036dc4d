// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/viewsdialog.h"

#include "models/domain/chatfilter.h"
#include "models/domain/safetext.h"
#include "views/banner.h"
#include "views/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// What an icon of savedViewIcons() shows, in words.
QString iconName(const QString &icon)
{
    if (icon == "filter"_L1)
        return ViewsDialog::tr("Funnel", "icon");
    if (icon == "inbox"_L1)
        return ViewsDialog::tr("Inbox", "icon");
    if (icon == "unread"_L1)
        return ViewsDialog::tr("Unread", "icon");
    if (icon == "waiting"_L1)
        return ViewsDialog::tr("Clock", "icon");
    if (icon == "snooze"_L1)
        return ViewsDialog::tr("Snooze", "icon");
    if (icon == "error"_L1)
        return ViewsDialog::tr("Error", "icon");
    if (icon == "warning"_L1)
        return ViewsDialog::tr("Warning", "icon");
    if (icon == "handoff"_L1)
        return ViewsDialog::tr("Handoff", "icon");
    if (icon == "person"_L1)
        return ViewsDialog::tr("Person", "icon");
    if (icon == "ai"_L1)
        return ViewsDialog::tr("AI", "icon");
    if (icon == "ticket"_L1)
        return ViewsDialog::tr("Ticket", "icon");
    return icon == "tag"_L1 ? ViewsDialog::tr("Tag", "icon") : ViewsDialog::tr("None", "icon");
}

template <typename Control>
Control *named(Control *control, const QString &objectName, const QString &accessibleName)
{
    control->setObjectName(objectName);
    control->setAccessibleName(accessibleName);
    return control;
}

} // namespace

ViewsDialog::ViewsDialog(const QList<SavedView> &views, QWidget *parent)
    : QDialog(parent)
    , m_views(views)
    , m_list(named(new QListWidget, u"viewsList"_s, tr("Views")))
    , m_undo(new Banner)
{
    setObjectName(u"viewsDialog"_s);
    setWindowTitle(tr("Views"));
    m_list->setFrameShape(QFrame::NoFrame);
    const int side = theme::space(2, font());
    m_list->setIconSize(QSize(side, side));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_undo->setIcon(u"undo"_s);
    m_undo->setDismissable(true);
    auto *panes = new QHBoxLayout;
    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addWidget(buildButtons());
    panes->addLayout(left, 2);
    panes->addWidget(buildForm(), 3);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    close->button(QDialogButtonBox::Close)->setObjectName(u"closeViews"_s);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_undo);
    layout->addLayout(panes, 1);
    layout->addWidget(close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_undo, &Banner::actionTriggered, this, &ViewsDialog::giveBack);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_filling)
            showCurrent();
    });
    fill(0);
    m_list->setFocus();
    resize(theme::space(80, font()), theme::space(48, font()));
}

QWidget *ViewsDialog::buildForm()
{
    m_form = new QWidget;
    m_name = named(new QLineEdit, u"viewNameEdit"_s, tr("Name"));
    m_query = named(new QLineEdit, u"viewQueryEdit"_s, tr("Query"));
    m_query->setMaxLength(1000);
    m_query->setPlaceholderText(tr("is:waiting sort:waiting"));
    m_error = named(new PlainLabel, u"viewQueryError"_s, tr("What is wrong with the query"));
    m_error->setMeaning(theme::Meaning::Negative);
    m_error->setTextSize(theme::TextSize::Small);
    m_icon = named(new QComboBox, u"viewIcon"_s, tr("Icon"));
    for (const QString &icon : QStringList{QString()} + savedViewIcons())
        m_icon->addItem(iconName(icon), icon);
    m_shown = named(new QCheckBox(tr("Show it as a tab")), u"viewShown"_s, tr("Show it as a tab"));
    m_counted = named(new QCheckBox(tr("Count its chats")), u"viewCounted"_s, tr("Count its chats"));
    m_notify =
        named(new QCheckBox(tr("Tell me of chats that come in")), u"viewNotify"_s, tr("Tell me of chats that come in"));
    m_alarm = named(new QComboBox, u"viewAlarm"_s, tr("Alarm"));
    m_alarm->addItem(tr("Never"), static_cast<int>(SavedView::Alarm::None));
    m_alarm->addItem(tr("When it has many chats"), static_cast<int>(SavedView::Alarm::Count));
    m_alarm->addItem(tr("When its handoff rate is unusual"), static_cast<int>(SavedView::Alarm::Rate));
    m_alarm->setToolTip(tr("The tab says so, and a notification comes."));
    m_alarmAt = named(new QSpinBox, u"viewAlarmAt"_s, tr("From so many chats on"));
    m_alarmAt->setRange(1, 1'000'000);
    m_alarmAt->setGroupSeparatorShown(true);
    m_alarmAt->setPrefix(tr("from ", "so many chats on"));
    auto *alarm = new QHBoxLayout;
    alarm->addWidget(m_alarm, 1);
    alarm->addWidget(m_alarmAt);
    auto *form = new QFormLayout(m_form);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Query"), m_query);
    form->addRow(QString(), m_error);
    form->addRow(tr("Icon"), m_icon);
    form->addRow(QString(), m_shown);
    form->addRow(QString(), m_counted);
    form->addRow(QString(), m_notify);
    form->addRow(tr("Alarm"), alarm);
    connect(m_query, &QLineEdit::textEdited, this, &ViewsDialog::showQueryError);
    connect(m_name, &QLineEdit::editingFinished, this, &ViewsDialog::takeTexts);
    connect(m_query, &QLineEdit::editingFinished, this, &ViewsDialog::takeTexts);
    connect(m_icon, &QComboBox::activated, this, [this] {
        edit([](SavedView &view, const ViewsDialog &dialog) { view.icon = dialog.m_icon->currentData().toString(); });
    });
    connect(m_shown, &QCheckBox::clicked, this, [this] {
        edit([](SavedView &view, const ViewsDialog &dialog) { view.hidden = !dialog.m_shown->isChecked(); });
    });
    connect(m_counted, &QCheckBox::clicked, this, [this] {
        edit([](SavedView &view, const ViewsDialog &dialog) { view.counted = dialog.m_counted->isChecked(); });
    });
    connect(m_notify, &QCheckBox::clicked, this, [this] {
        edit([](SavedView &view, const ViewsDialog &dialog) { view.notify = dialog.m_notify->isChecked(); });
    });
    connect(m_alarm, &QComboBox::activated, this, [this] {
        edit([](SavedView &view, const ViewsDialog &dialog) {
            view.alarm = static_cast<SavedView::Alarm>(dialog.m_alarm->currentData().toInt());
        });
    });
    connect(m_alarmAt, &QSpinBox::valueChanged, this, [this](int chats) {
        if (const int row = current(); row >= 0 && m_views[row].alarmAt != chats) {
            m_views[row].alarmAt = chats;
            Q_EMIT viewsChanged(m_views); // whoever types goes on typing
        }
    });
    return m_form;
}

QWidget *ViewsDialog::buildButtons()
{
    auto *row = new QWidget;
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto button = [this, layout](const QString &text, const QString &objectName, int at, auto slot) {
        auto *made = named(new QPushButton(text), objectName, text);
        made->setAutoDefault(false);
        layout->addWidget(made, at / 2, at % 2);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    button(tr("Add"), u"addView"_s, 0, &ViewsDialog::add);
    m_delete = button(tr("Delete"), u"deleteView"_s, 1, &ViewsDialog::removeCurrent);
    m_up = button(tr("Up"), u"viewUp"_s, 2, [this] { moveBy(-1); });
    m_down = button(tr("Down"), u"viewDown"_s, 3, [this] { moveBy(1); });
    m_ready = button(tr("Bring back the ready ones"), u"readyViews"_s, 4, &ViewsDialog::bringReadyBack);
    layout->addWidget(m_ready, 2, 0, 1, 2);
    m_alarms = button(tr("Add the ready alarms"), u"addAlarms"_s, 6, &ViewsDialog::addAlarms);
    layout->addWidget(m_alarms, 3, 0, 1, 2);
    return row;
}

int ViewsDialog::current() const
{
    const int row = m_list->currentRow();
    return row < m_views.size() ? row : -1;
}

void ViewsDialog::setViews(const QList<SavedView> &views)
{
    if (views == m_views)
        return;
    const QString id = current() >= 0 ? m_views[current()].id : QString();
    m_views = views;
    fill(0);
    selectView(id);
}

void ViewsDialog::selectView(const QString &id)
{
    for (int row = 0; row < m_views.size(); ++row) {
        if (m_views[row].id == id)
            m_list->setCurrentRow(row);
    }
}

void ViewsDialog::fill(int select)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        m_list->clear();
        for (const SavedView &view : std::as_const(m_views)) {
            const QString name = safeLine(view.name, 80);
            //: A view in the list of views; %1 is its name.
            auto *item = new QListWidgetItem(view.hidden ? tr("%1 (hidden)").arg(name) : name, m_list);
            item->setToolTip(QString(u"<qt>"_s + safeLine(view.query).toHtmlEscaped() + u"</qt>"_s));
        }
        m_list->setCurrentRow(std::min(select, static_cast<int>(m_views.size()) - 1));
    }
    retint();
    showCurrent();
}

void ViewsDialog::showCurrent()
{
    const int row = current();
    const SavedView view = row >= 0 ? m_views[row] : SavedView();
    m_form->setEnabled(row >= 0);
    m_name->setText(view.name);
    m_query->setText(view.query);
    m_icon->setCurrentIndex(std::max(0, m_icon->findData(view.icon)));
    m_shown->setChecked(!view.hidden);
    m_counted->setChecked(view.counted);
    m_notify->setChecked(view.notify);
    m_alarm->setCurrentIndex(m_alarm->findData(static_cast<int>(view.alarm)));
    m_alarmAt->setValue(view.alarmAt);
    m_alarmAt->setEnabled(view.alarm == SavedView::Alarm::Count);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_views.size());
    m_delete->setEnabled(row >= 0);
    m_ready->setEnabled(!missingOf(readyViews(), m_views).isEmpty());
    m_alarms->setEnabled(!missingOf(alarmViews(), m_views).isEmpty());
    showQueryError();
}

void ViewsDialog::showQueryError()
{
    const QString query = m_query->text();
    const auto read = ChatFilter::parse(query);
    QString problem;
    if (!read)
        problem = read.error().message;
    else if (current() >= 0 && query.trimmed().isEmpty())
        problem = tr("A view needs a query. is:open shows what is open.");
    m_error->setText(problem);
    m_error->setVisible(!problem.isEmpty());
    m_query->setAccessibleDescription(problem);
}

void ViewsDialog::takeTexts()
{
    const int row = current();
    if (row < 0)
        return;
    SavedView changed = m_views[row];
    const SavedView tidy = newSavedView(m_name->text(), changed.query);
    changed.name = tidy.name.isEmpty() ? changed.name : tidy.name;
    if (const QString query = m_query->text().trimmed(); !query.isEmpty() && ChatFilter::parse(query))
        changed.query = query;
    if (changed == m_views[row])
        return;
    m_views[row] = changed;
    const QString typed = m_query->text();
    tell(row);
    m_query->setText(typed); // what cannot be read is not lost
    showQueryError();
}

void ViewsDialog::edit(void (*change)(SavedView &, const ViewsDialog &))
{
    if (const int row = current(); row >= 0) {
        change(m_views[row], *this);
        tell(row);
    }
}

void ViewsDialog::moveBy(int step)
{
    const int row = current();
    if (row < 0 || row + step < 0 || row + step >= m_views.size())
        return;
    m_views.move(row, row + step);
    tell(row + step);
}

void ViewsDialog::add()
{
    SavedView view = newSavedView(tr("New view"), u"is:open"_s);
    view.icon = u"filter"_s;
    m_views.append(view);
    tell(static_cast<int>(m_views.size()) - 1);
    m_name->setFocus();
    m_name->selectAll();
}

void ViewsDialog::removeCurrent()
{
    const int row = current();
    if (row < 0)
        return;
    m_removedPlace = row;
    m_removed = m_views.takeAt(row);
    tell(row);
    m_undo->tell(theme::Meaning::Muted, tr("“%1” was deleted.").arg(isolated(safeLine(m_removed.name, 60))),
                 tr("Undo"));
}

void ViewsDialog::giveBack()
{
    m_undo->hide();
    if (m_removed.id.isEmpty())
        return;
    const qsizetype place = std::min(m_removedPlace, m_views.size());
    m_views.insert(place, std::exchange(m_removed, {}));
    tell(static_cast<int>(place));
}

void ViewsDialog::bringReadyBack()
{
    const int first = static_cast<int>(m_views.size());
    m_views += missingOf(readyViews(), m_views);
    if (m_views.size() > first)
        tell(first);
}

void ViewsDialog::addAlarms()
{
    const int first = static_cast<int>(m_views.size());
    m_views += missingOf(alarmViews(), m_views);
    if (m_views.size() > first)
        tell(first);
}

void ViewsDialog::tell(int select)
{
    fill(select);
    Q_EMIT viewsChanged(m_views);
}

void ViewsDialog::retint()
{
    const auto drawn = [this](const QString &icon, const QColor &color) {
        QPixmap pixmap(m_list->iconSize() * devicePixelRatioF());
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        pixmap.fill(Qt::transparent); // a view without one keeps its place, so that names stand under each other
        QPainter painter(&pixmap);
        theme::paintIcon(&painter, QRect(QPoint(0, 0), m_list->iconSize()), icon, color);
        return pixmap;
    };
    for (int row = 0; row < m_list->count() && row < m_views.size(); ++row) {
        QIcon icon(drawn(m_views[row].icon, theme::color(theme::Meaning::Muted, palette())));
        icon.addPixmap(drawn(m_views[row].icon, palette().color(QPalette::HighlightedText)), QIcon::Selected);
        m_list->item(row)->setIcon(icon);
    }
    for (int at = 0; at < m_icon->count(); ++at) {
        if (const QString icon = m_icon->itemData(at).toString(); !icon.isEmpty())
            m_icon->setItemIcon(at, theme::icon(icon, theme::Meaning::Text, palette()));
    }
}

void ViewsDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) // a dialog would take it for a button of its own
        return;
    if (event->key() == Qt::Key_Delete && m_list->hasFocus())
        return removeCurrent();
    QDialog::keyPressEvent(event);
}

void ViewsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_ready)
        retint();
}

} // namespace deskside
