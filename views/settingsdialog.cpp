// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settingsdialog.h"

#include "models/items/wording.h"
#include "views/conductpage.h"
#include "views/plainlabel.h"
#include "views/reviewpage.h"
#include "views/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace deskside {

SettingsDialog::SettingsDialog(const Appearance &appearance, const Conduct &conduct, QWidget *parent)
    : QDialog(parent)
    , m_pages(new QTabWidget)
    , m_theme(new QComboBox)
    , m_compact(new QCheckBox(tr("One line a chat")))
    , m_refresh(new QSpinBox)
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    m_theme->setObjectName(u"theme"_s);
    m_theme->setAccessibleName(tr("Colours"));
    m_theme->addItem(tr("As the desktop"), static_cast<int>(Appearance::Theme::Desktop));
    m_theme->addItem(tr("Light"), static_cast<int>(Appearance::Theme::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Appearance::Theme::Dark));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(appearance.theme)));
    m_compact->setObjectName(u"compactRows"_s);
    m_compact->setChecked(appearance.compact);
    m_refresh->setObjectName(u"refreshSeconds"_s);
    m_refresh->setAccessibleName(tr("Refresh every"));
    constexpr int leastSeconds = 15;
    constexpr int mostSeconds = 3'600;
    m_refresh->setRange(leastSeconds, mostSeconds);
    m_refresh->setSuffix(tr(" s"));
    m_refresh->setValue(appearance.refreshSeconds);
    auto *form = new QFormLayout;
    form->addRow(tr("Colours"), m_theme);
    form->addRow(tr("Chat list"), m_compact);
    form->addRow(tr("Refresh every"), m_refresh);
    auto *keys = new QPushButton(tr("Change keys…"));
    keys->setObjectName(u"changeKeys"_s);
    keys->setAutoDefault(false);
    form->addRow(tr("Keys"), keys);
    connect(keys, &QPushButton::clicked, this, &SettingsDialog::keysRequested);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeSettings"_s);
    auto *general = new QWidget;
    auto *column = new QVBoxLayout(general);
    column->addLayout(form);
    column->addWidget(makeStored());
    column->addStretch(1);
    auto *work = new ConductPage(conduct);
    connect(work, &ConductPage::chosen, this, &SettingsDialog::conductChosen);
    m_pages->setObjectName(u"settingsPages"_s);
    m_pages->setDocumentMode(true);
    m_pages->addTab(general, tr("General"));
    m_pages->addTab(work, tr("Work"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsDialog::tell);
    connect(m_compact, &QCheckBox::toggled, this, &SettingsDialog::tell);
    connect(m_refresh, &QSpinBox::editingFinished, this, &SettingsDialog::tell);
}

void SettingsDialog::addReview(const ReviewSettings &settings)
{
    m_review = new ReviewPage(settings);
    m_pages->addTab(m_review, tr("Review"));
    connect(m_review, &ReviewPage::chosen, this, &SettingsDialog::reviewChosen);
    connect(m_review, &ReviewPage::passwordGiven, this, &SettingsDialog::sharingPasswordGiven);
}

void SettingsDialog::setSharingStatus(const SharingStatus &status)
{
    if (m_review) {
        m_review->setStatus(status);
        makeRoom();
    }
}

QList<SettingsDialog::Setting> SettingsDialog::settings()
{
    return {{u"theme"_s, tr("Colours")},
            {u"compactRows"_s, tr("Chat list: one line a chat")},
            {u"refreshSeconds"_s, tr("How often the vendors are asked")},
            {u"changeKeys"_s, tr("Keys")},
            {u"holdSeconds"_s, tr("How long replies can be taken back")},
            {u"warnMinutes"_s, tr("When a wait is long or urgent")},
            {u"noticeForMe"_s, tr("Notifications")},
            {u"quietHours"_s, tr("Quiet hours")},
            {u"keepRunning"_s, tr("Stay in the tray")},
            {u"reviewerName"_s, tr("Your name as a reviewer")},
            {u"sharingOn"_s, tr("Share reviews with the team")},
            {u"vacuum"_s, tr("What is stored on this computer")}};
}

void SettingsDialog::focusOn(const QString &control)
{
    if (auto *widget = findChild<QWidget *>(control)) {
        for (int page = 0; page < m_pages->count(); ++page) {
            if (m_pages->widget(page)->isAncestorOf(widget)) {
                m_pages->setCurrentIndex(page);
            }
        }
        widget->setFocus(Qt::OtherFocusReason);
    }
}

QWidget *SettingsDialog::makeStored()
{
    auto *group = new QGroupBox(tr("Stored on this computer"));
    group->setObjectName(u"stored"_s);
    m_sizes = new PlainLabel(group);
    m_sizes->setObjectName(u"sizes"_s);
    m_vacuum = new QPushButton(tr("Free unused space"));
    m_vacuum->setObjectName(u"vacuum"_s);
    m_vacuum->setAutoDefault(false);
    setPlainToolTip(m_vacuum, tr("Gives back to the disk what removed chats have left. Nothing is lost."));
    m_vacuumed = new PlainLabel(group);
    m_vacuumed->setObjectName(u"vacuumed"_s);
    m_sizes->setMinimumWidth(theme::space(48, font())); // most accounts on one line each
    auto *row = new QHBoxLayout;
    row->addWidget(m_vacuum);
    row->addWidget(m_vacuumed, 1, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(group);
    layout->addWidget(m_sizes);
    layout->addLayout(row);
    connect(m_vacuum, &QPushButton::clicked, this, [this] {
        m_vacuum->setEnabled(false);
        m_vacuumed->setMeaning(theme::Meaning::Muted);
        m_vacuumed->setText(tr("Freeing…"));
        Q_EMIT vacuumRequested();
    });
    setSizes({});
    return group;
}

void SettingsDialog::setSizes(const QList<SizeLine> &sizes, qint64 fileBytes)
{
    QStringList lines;
    for (const SizeLine &size : sizes) {
        lines << sizeWords(size);
    }
    if (lines.isEmpty()) {
        lines << tr("Nothing yet");
    }
    if (fileBytes >= 0) {
        lines << tr("In all, with the search index: %1").arg(wording::fileSize(fileBytes));
    }
    m_sizes->setText(lines.join(u'\n'));
    m_sizes->setAccessibleName(withoutBreaks(lines.join(u'\n')));
    makeRoom();
}

/// What is told later may need more lines than there were when the dialog opened.
void SettingsDialog::makeRoom()
{
    if (!isVisible()) {
        return; // it is made as large as it has to be when it is shown
    }
    for (QLayout *part : m_pages->findChildren<QLayout *>()) {
        part->activate();
    }
    layout()->activate();
    const int least = layout()->totalHeightForWidth(width());
    if (height() < least) {
        resize(width(), least);
    }
}

void SettingsDialog::showVacuumed(const QString &problem)
{
    m_vacuum->setEnabled(true);
    m_vacuumed->setMeaning(problem.isEmpty() ? theme::Meaning::Positive : theme::Meaning::Negative);
    m_vacuumed->setText(problem.isEmpty() ? tr("Done") : problem);
    m_vacuumed->setAccessibleName(m_vacuumed->fullText());
    makeRoom();
    QAccessibleEvent alert(m_vacuumed, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SettingsDialog::tell()
{
    Q_EMIT chosen(
        {static_cast<Appearance::Theme>(m_theme->currentData().toInt()), m_compact->isChecked(), m_refresh->value()});
}

} // namespace deskside
