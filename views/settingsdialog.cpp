// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace deskside {

SettingsDialog::SettingsDialog(const Appearance &appearance, QWidget *parent)
    : QDialog(parent)
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
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeSettings"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsDialog::tell);
    connect(m_compact, &QCheckBox::toggled, this, &SettingsDialog::tell);
    connect(m_refresh, &QSpinBox::editingFinished, this, &SettingsDialog::tell);
}

void SettingsDialog::tell()
{
    Q_EMIT chosen(
        {static_cast<Appearance::Theme>(m_theme->currentData().toInt()), m_compact->isChecked(), m_refresh->value()});
}

} // namespace deskside
