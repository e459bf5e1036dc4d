// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accountstatusbar.h"

#include "models/domain/safetext.h"
#include "models/items/accountlistmodel.h"
#include "models/items/wording.h"
#include "views/theme.h"

#include <QCoreApplication>
#include <QLabel>
#include <QProgressBar>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

QString statusWords(const AccountStatus &status, const QDateTime &now)
{
    struct Text {
        Q_DECLARE_TR_FUNCTIONS(AccountStatusBar)
    };
    switch (status.phase) {
    case AccountStatus::Phase::Syncing:
        return status.chats > 0 && !status.complete ? Text::tr("syncing, %L1").arg(status.chats) : Text::tr("syncing");
    case AccountStatus::Phase::SignedOut:
        return Text::tr("signed out");
    case AccountStatus::Phase::Failed:
        if (!status.lastSync.isValid()) {
            return Text::tr("not reached yet");
        }
        return (status.error && status.error->kind == ApiError::Kind::Offline ? Text::tr("not reached, as of %1")
                                                                              : Text::tr("failed, as of %1"))
            .arg(wording::ago(Moment(status.lastSync), now));
    case AccountStatus::Phase::Idle:
        break;
    }
    if (!status.lastSync.isValid()) {
        return Text::tr("not synced yet");
    }
    return wording::ago(Moment(status.lastSync), now);
}

AccountStatusBar::AccountStatusBar(AccountListModel *accounts, QWidget *parent)
    : QStatusBar(parent)
    , m_accounts(accounts)
    , m_progress(new QProgressBar)
{
    setObjectName(u"accountStatus"_s);
    setAccessibleName(tr("Account status"));
    setSizeGripEnabled(false);
    m_progress->setObjectName(u"syncProgress"_s);
    m_progress->setAccessibleName(tr("Sync progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(theme::space(18, font()), theme::space(0.75, font()));
    m_progress->hide();
    addPermanentWidget(m_progress);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(accounts, signal, this, &AccountStatusBar::refresh);
    }
    connect(accounts, &QAbstractItemModel::dataChanged, this, &AccountStatusBar::refresh);
    refresh();
}

void AccountStatusBar::setOffline(bool offline)
{
    m_offline = offline;
    refresh();
}

void AccountStatusBar::refresh()
{
    const auto &accounts = m_accounts->accounts();
    while (m_labels.size() < accounts.size()) {
        auto *label = new QLabel;
        label->setTextFormat(Qt::PlainText);
        label->setFont(theme::font(font(), theme::TextSize::Small));
        label->setContentsMargins(theme::space(1, font()), 0, theme::space(0.5, font()), 0);
        addWidget(label);
        m_labels.append(label);
    }
    while (m_labels.size() > accounts.size()) {
        delete m_labels.takeLast();
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qint64 chats = 0;
    qint64 total = 0;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const AccountStatus status = m_accounts->status(accounts[i].id);
        QLabel *label = m_labels[i];
        const QString words = m_offline ? tr("offline") : statusWords(status, now);
        const QString text = tr("%1 · %2").arg(safeLine(accounts[i].name, 40), words);
        if (label->text() != text) {
            label->setText(text);
            label->setAccessibleName(text);
        }
        label->setObjectName(u"status."_s + accounts[i].id);
        const bool troubled =
            status.phase == AccountStatus::Phase::Failed || status.phase == AccountStatus::Phase::SignedOut;
        QPalette own = palette();
        own.setColor(QPalette::WindowText,
                     theme::color(troubled ? theme::Meaning::Negative : theme::Meaning::Muted, palette()));
        label->setPalette(own);
        if (status.phase == AccountStatus::Phase::Syncing && !status.complete && status.total) {
            chats += status.chats;
            total += *status.total;
        }
    }
    constexpr qint64 longWalk = 500;
    m_progress->setVisible(total > longWalk);
    if (total > longWalk) {
        m_progress->setRange(0, static_cast<int>(std::min<qint64>(total, 1'000'000)));
        m_progress->setValue(static_cast<int>(std::min(chats, total)));
    }
}

} // namespace deskside
