// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/conductpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

QSpinBox *spinBox(const QString &objectName, const QString &name, int least, int most, int value, const QString &unit)
{
    auto *box = new QSpinBox;
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setRange(least, most);
    box->setValue(value);
    box->setSuffix(unit);
    return box;
}

QCheckBox *checkBox(const QString &objectName, const QString &text, bool checked)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(objectName);
    box->setChecked(checked);
    return box;
}

QTimeEdit *timeEdit(const QString &objectName, const QString &name, const QTime &time)
{
    auto *edit = new QTimeEdit(time);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

ConductPage::ConductPage(const Conduct &conduct, QWidget *parent)
    : QWidget(parent)
{
    constexpr int longestWait = 10'000; // minutes
    setObjectName(u"conductPage"_s);
    m_hold = spinBox(u"holdSeconds"_s, tr("Replies can be taken back for"), 0, Conduct::longestHold,
                     conduct.holdSeconds, tr(" s"));
    m_hold->setSpecialValueText(tr("Sent at once"));
    m_warn =
        spinBox(u"warnMinutes"_s, tr("A wait is long after"), 1, longestWait, conduct.waiting.warnMinutes, tr(" min"));
    m_urgent = spinBox(u"urgentMinutes"_s, tr("A wait is urgent after"), 1, longestWait, conduct.waiting.urgentMinutes,
                       tr(" min"));
    const NoticeSettings &notices = conduct.notices;
    m_forMe = checkBox(u"noticeForMe"_s, tr("A chat is assigned to me"), notices.forMe);
    m_handoff = checkBox(u"noticeHandoff"_s, tr("The AI hands a chat over"), notices.handoff);
    m_angry = checkBox(u"noticeAngry"_s, tr("A customer is angry"), notices.angry);
    m_due = checkBox(u"noticeDue"_s, tr("A follow-up is due"), notices.due);
    m_detail = new QComboBox;
    m_detail->setObjectName(u"noticeDetail"_s);
    m_detail->setAccessibleName(tr("Notifications show"));
    using Detail = NoticeSettings::Detail;
    m_detail->addItem(tr("Only that something happened"), static_cast<int>(Detail::Nothing));
    m_detail->addItem(tr("And the customer's name"), static_cast<int>(Detail::Customer));
    m_detail->addItem(tr("And the beginning of the text"), static_cast<int>(Detail::Text));
    m_detail->setCurrentIndex(m_detail->findData(static_cast<int>(notices.detail)));
    const bool isQuiet = notices.quietFrom.isValid() && notices.quietTo.isValid();
    m_quiet = checkBox(u"quietHours"_s, tr("Quiet hours"), isQuiet);
    m_from = timeEdit(u"quietFrom"_s, tr("Quiet from"), isQuiet ? notices.quietFrom : QTime(18, 0));
    m_to = timeEdit(u"quietTo"_s, tr("Quiet until"), isQuiet ? notices.quietTo : QTime(8, 0));
    m_sound = checkBox(u"noticeSound"_s, tr("With a sound"), notices.sound);
    m_keepRunning = checkBox(u"keepRunning"_s, tr("Stay in the tray when the window is closed"), conduct.keepRunning);

    auto *form = new QFormLayout;
    form->addRow(tr("Replies can be taken back for"), m_hold);
    form->addRow(tr("A wait is long after"), m_warn);
    form->addRow(tr("A wait is urgent after"), m_urgent);
    auto *group = new QGroupBox(tr("Notifications"));
    auto *rows = new QVBoxLayout(group);
    for (QCheckBox *box : {m_forMe, m_handoff, m_angry, m_due}) {
        rows->addWidget(box);
    }
    auto *detail = new QFormLayout;
    detail->addRow(tr("They show"), m_detail);
    rows->addLayout(detail);
    auto *hours = new QHBoxLayout;
    hours->addWidget(m_quiet);
    hours->addWidget(m_from);
    hours->addWidget(new QLabel(u"–"_s));
    hours->addWidget(m_to);
    hours->addStretch(1);
    rows->addLayout(hours);
    rows->addWidget(m_sound);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(group);
    layout->addWidget(m_keepRunning);
    layout->addStretch(1);

    for (QCheckBox *box : {m_forMe, m_handoff, m_angry, m_due, m_quiet, m_sound, m_keepRunning}) {
        connect(box, &QCheckBox::toggled, this, &ConductPage::tell);
    }
    for (QSpinBox *box : {m_hold, m_warn, m_urgent}) {
        connect(box, &QSpinBox::editingFinished, this, &ConductPage::tell);
    }
    for (QTimeEdit *edit : {m_from, m_to}) {
        connect(edit, &QTimeEdit::editingFinished, this, &ConductPage::tell);
        edit->setEnabled(isQuiet);
        connect(m_quiet, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    }
    connect(m_detail, &QComboBox::currentIndexChanged, this, &ConductPage::tell);
}

Conduct ConductPage::conduct() const
{
    Conduct conduct;
    conduct.holdSeconds = m_hold->value();
    conduct.waiting.warnMinutes = m_warn->value();
    conduct.waiting.urgentMinutes = std::max(m_urgent->value(), m_warn->value());
    NoticeSettings &notices = conduct.notices;
    notices.forMe = m_forMe->isChecked();
    notices.handoff = m_handoff->isChecked();
    notices.angry = m_angry->isChecked();
    notices.due = m_due->isChecked();
    notices.detail = static_cast<NoticeSettings::Detail>(m_detail->currentData().toInt());
    notices.sound = m_sound->isChecked();
    if (m_quiet->isChecked()) {
        notices.quietFrom = m_from->time();
        notices.quietTo = m_to->time();
    }
    conduct.keepRunning = m_keepRunning->isChecked();
    return conduct;
}

void ConductPage::tell()
{
    if (m_urgent->value() < m_warn->value()) {
        m_urgent->setValue(m_warn->value());
    }
    Q_EMIT chosen(conduct());
}

} // namespace deskside
