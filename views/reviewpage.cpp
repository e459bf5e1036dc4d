// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviewpage.h"

#include "models/domain/reviewedit.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr int longestText = 255;

template <typename Control>
Control *named(Control *control, const QString &objectName, const QString &accessibleName)
{
    control->setObjectName(objectName);
    control->setAccessibleName(accessibleName);
    return control;
}

QLineEdit *lineEdit(const QString &objectName, const QString &name, const QString &text)
{
    auto *edit = named(new QLineEdit(text), objectName, name);
    edit->setMaxLength(longestText);
    return edit;
}

} // namespace

ReviewPage::ReviewPage(const ReviewSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_reviewer(lineEdit(u"reviewerName"_s, tr("Your name as a reviewer"), settings.reviewer))
    , m_longWait(named(new QSpinBox, u"longWaitMinutes"_s, tr("A wait for a person is long from")))
{
    constexpr int longest = 10'000; // minutes
    setObjectName(u"reviewPage"_s);
    m_reviewer->setPlaceholderText(tr("Nobody yet"));
    m_longWait->setRange(1, longest);
    m_longWait->setSuffix(tr(" min"));
    m_longWait->setValue(settings.longWaitMinutes);
    auto *form = new QFormLayout;
    form->addRow(tr("Your name as a reviewer"), m_reviewer);
    form->addRow(tr("A wait for a person is long from"), m_longWait);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(makeSharing());
    layout->addStretch(1);
    connect(m_reviewer, &QLineEdit::editingFinished, this, &ReviewPage::tell);
    connect(m_longWait, &QSpinBox::editingFinished, this, &ReviewPage::tell);
}

QWidget *ReviewPage::makeSharing()
{
    constexpr int lastPort = 65'535;
    const SharedReviewsSettings &sharing = m_settings.sharing;
    auto *group = new QGroupBox(tr("Share scores, notes and tags with the team"));
    m_on = new QCheckBox(tr("Through a PostgreSQL database"));
    m_on->setObjectName(u"sharingOn"_s);
    m_on->setChecked(sharing.on);
    m_host = lineEdit(u"sharingHost"_s, tr("Host"), sharing.host);
    m_port = named(new QSpinBox, u"sharingPort"_s, tr("Port"));
    m_port->setRange(1, lastPort);
    m_port->setValue(sharing.port);
    m_database = lineEdit(u"sharingDatabase"_s, tr("Database"), sharing.database);
    m_user = lineEdit(u"sharingUser"_s, tr("User"), sharing.user);
    m_password = lineEdit(u"sharingPassword"_s, tr("Password"), {});
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("As it is kept in the keyring"));
    m_tls = named(new QComboBox, u"sharingTls"_s, tr("Encryption"));
    m_tls->addItem(tr("Yes, and the server is who it says"), static_cast<int>(SharedTls::VerifyFull));
    m_tls->addItem(tr("Yes, whoever the server is"), static_cast<int>(SharedTls::Require));
    m_tls->addItem(tr("No: on this computer only"), static_cast<int>(SharedTls::None));
    m_tls->setCurrentIndex(m_tls->findData(static_cast<int>(sharing.tls)));
    m_caFile = lineEdit(u"sharingCaFile"_s, tr("File with trusted authorities"), sharing.caFile);
    m_caFile->setPlaceholderText(tr("The system's"));
    m_share = new QPushButton(tr("Use these settings"));
    m_share->setObjectName(u"shareNow"_s);
    m_share->setAutoDefault(false);
    m_status = new PlainLabel;
    m_status->setObjectName(u"sharingStatus"_s);
    m_status->setWordWrap(true);
    m_status->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_status->setMinimumHeight(3 * m_status->fontMetrics().lineSpacing()); // what a server says takes two or three

    auto *form = new QFormLayout(group);
    form->addRow(m_on);
    form->addRow(tr("Host"), m_host);
    form->addRow(tr("Port"), m_port);
    form->addRow(tr("Database"), m_database);
    form->addRow(tr("User"), m_user);
    form->addRow(tr("Password"), m_password);
    form->addRow(tr("Encryption"), m_tls);
    form->addRow(tr("File with trusted authorities"), m_caFile);
    auto *hint = new PlainLabel;
    hint->setTextSize(theme::TextSize::Small);
    hint->setMeaning(theme::Meaning::Muted);
    hint->setWordWrap(true);
    hint->setText(tr("Everybody who uses the database sees what is shared, and the notes and tags that chats have here "
                     "already are shared, too."));
    form->addRow(hint);
    form->addRow(m_share);
    form->addRow(m_status);
    const auto edited = [this] { showProblem(); };
    for (QLineEdit *edit : {m_host, m_database, m_user, m_caFile}) {
        connect(edit, &QLineEdit::textEdited, this, edited);
    }
    connect(m_port, &QSpinBox::valueChanged, this, edited);
    connect(m_tls, &QComboBox::currentIndexChanged, this, edited);
    connect(m_on, &QCheckBox::toggled, this, edited);
    connect(m_share, &QPushButton::clicked, this, &ReviewPage::share);
    showProblem();
    return group;
}

SharedReviewsSettings ReviewPage::typed() const
{
    return {.on = m_on->isChecked(),
            .host = m_host->text().trimmed(),
            .port = m_port->value(),
            .database = m_database->text().trimmed(),
            .user = m_user->text().trimmed(),
            .tls = static_cast<SharedTls>(m_tls->currentData().toInt()),
            .caFile = m_caFile->text().trimmed()};
}

void ReviewPage::showProblem()
{
    const SharedReviewsSettings sharing = typed();
    const QString problem = sharing.on ? problemWith(sharing) : QString();
    m_share->setEnabled(problem.isEmpty());
    say(problem, !problem.isEmpty());
}

void ReviewPage::say(const QString &sentence, bool isBad)
{
    m_status->setMeaning(isBad ? theme::Meaning::Negative : theme::Meaning::Muted);
    m_status->setText(sentence);
}

void ReviewPage::setStatus(const SharingStatus &status)
{
    if (typed() != m_settings.sharing) {
        return; // the line is about what is being typed
    }
    say(describe(status), status.phase == SharingStatus::Phase::Failed);
}

void ReviewPage::tell()
{
    m_settings.reviewer = reviewerName(m_reviewer->text());
    m_settings.longWaitMinutes = m_longWait->value();
    Q_EMIT chosen(m_settings);
}

void ReviewPage::share()
{
    m_settings.sharing = typed();
    if (!m_password->text().isEmpty()) {
        Q_EMIT passwordGiven(m_password->text());
        m_password->clear();
    }
    tell();
}

} // namespace deskside
