// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accountstatusbar.h"

#include "models/domain/safetext.h"
#include "models/domain/sharing.h"
#include "models/items/accountlistmodel.h"
#include "models/items/wording.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// A label that is shortened where there is no room for it.
class ShortLabel : public QLabel
{
public:
    ShortLabel() { setTextFormat(Qt::PlainText); }

    void setLine(const AccountStatusBar::Line &line)
    {
        m_line = line;
        update();
    }

    QSize minimumSizeHint() const override
    {
        return {6 * fontMetrics().averageCharWidth(), QLabel::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        const QRect room = contentsRect();
        painter.drawText(room, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter,
                         m_line.words.isEmpty() ? fontMetrics().elidedText(text(), Qt::ElideRight, room.width())
                                                : AccountStatusBar::fitted(m_line, fontMetrics(), room.width()));
    }

private:
    AccountStatusBar::Line m_line;
};

void tint(QLabel *label, theme::Meaning meaning, const QWidget *parent)
{
    QPalette own = parent->palette();
    own.setColor(QPalette::WindowText, theme::color(meaning, parent->palette()));
    label->setPalette(own);
    label->setFont(theme::font(parent->font(), theme::TextSize::Small));
    label->setContentsMargins(theme::space(1, parent->font()), 0, theme::space(0.5, parent->font()), 0);
}

QString whole(const QString &name, const QString &said)
{
    return AccountStatusBar::tr("%1 · %2").arg(name, said);
}

theme::Meaning meaningOf(const AccountStatus &status, bool offline)
{
    const bool troubled =
        !offline && (status.phase == AccountStatus::Phase::Failed || status.phase == AccountStatus::Phase::SignedOut);
    return troubled ? theme::Meaning::Negative : theme::Meaning::Muted;
}

} // namespace

AccountStatusBar::AccountStatusBar(AccountListModel *accounts, QWidget *parent)
    : QStatusBar(parent)
    , m_accounts(accounts)
    , m_progress(new QProgressBar)
    , m_indexing(new ShortLabel)
    , m_sharing(new ShortLabel)
    , m_pending(new ShortLabel)
    , m_asking(new QPushButton)
{
    setObjectName(u"accountStatus"_s);
    setAccessibleName(tr("Account status"));
    setSizeGripEnabled(false);
    m_progress->setObjectName(u"syncProgress"_s);
    m_progress->setAccessibleName(tr("Sync progress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_indexing->setObjectName(u"indexing"_s);
    m_indexing->setText(tr("indexing…"));
    setPlainToolTip(m_indexing,
                    tr("The search index is being made anew. Until it is done a search may miss older chats."));
    m_sharing->setObjectName(u"sharingState"_s);
    m_sharing->hide();
    m_pending->setObjectName(u"pendingActions"_s);
    setPlainToolTip(m_pending, tr("What you did is kept here and on its way to the vendors."));
    m_asking->setObjectName(u"askingActions"_s);
    m_asking->setFlat(true);
    m_asking->setCursor(Qt::PointingHandCursor);
    setPlainToolTip(m_asking, tr("Shows the first chat in which something that you did cannot go on without you."));
    connect(m_asking, &QPushButton::clicked, this, &AccountStatusBar::askingRequested);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sharing, m_pending, m_asking, m_indexing, m_progress}) {
        addPermanentWidget(widget);
    }
    m_indexing->hide();
    setOutbox(0, 0);
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

void AccountStatusBar::setIndexing(bool indexing)
{
    m_indexing->setVisible(indexing);
}

void AccountStatusBar::setSharing(const SharingStatus &status)
{
    const int waiting = static_cast<int>(std::min<qint64>(status.waiting, std::numeric_limits<int>::max()));
    m_sharing->setText(waiting > 0 ? tr("%Ln review(s) not shared yet", nullptr, waiting) : tr("reviews not shared"));
    m_sharing->setAccessibleName(m_sharing->text());
    setPlainToolTip(m_sharing, describe(status));
    m_sharing->setVisible(status.phase == SharingStatus::Phase::Failed);
}

void AccountStatusBar::setOutbox(qsizetype pending, qsizetype asking)
{
    m_pending->setText(tr("%Ln change(s) to send", nullptr, static_cast<int>(pending)));
    m_pending->setAccessibleName(m_pending->text());
    m_pending->setVisible(pending > 0);
    m_asking->setText(tr("%Ln need(s) you", nullptr, static_cast<int>(asking)));
    m_asking->setAccessibleName(m_asking->text());
    m_asking->setVisible(asking > 0);
}

QString AccountStatusBar::fitted(const Line &line, const QFontMetrics &metrics, int width)
{
    for (const QString &text :
         {whole(line.name, line.words), whole(line.name, line.brief), whole(line.distinct, line.brief)}) {
        if (metrics.horizontalAdvance(text) <= width) {
            return text;
        }
    }
    const int forName = width - metrics.horizontalAdvance(whole({}, line.brief));
    const QString part = metrics.elidedText(line.distinct, Qt::ElideRight, std::max(forName, 0));
    return metrics.elidedText(whole(part, line.brief), Qt::ElideRight, width);
}

void AccountStatusBar::refresh()
{
    const auto &accounts = m_accounts->accounts();
    while (m_labels.size() < accounts.size()) {
        auto *label = new ShortLabel;
        addWidget(label);
        m_labels.append(label);
    }
    while (m_labels.size() > accounts.size()) {
        delete m_labels.takeLast();
    }
    QStringList names;
    for (const Account &account : accounts) {
        names.append(safeLine(account.name, 40));
    }
    const QStringList distinct = distinctNames(names);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const AccountStatus status = m_accounts->status(accounts[i].id);
        auto *label = static_cast<ShortLabel *>(m_labels[i]);
        const QString words = m_offline ? offlineWords(status, now, accounts.size() > 1) : statusWords(status, now);
        label->setLine({names[i], distinct[i], words,
                        m_offline ? offlineWords(status, now, true) : briefStatusWords(status, now)});
        const QString text = whole(names[i], words);
        if (label->text() != text) {
            label->setText(text);
            label->setAccessibleName(text);
            setPlainToolTip(label, text);
        }
        label->setObjectName(u"status."_s + accounts[i].id);
        tint(label, meaningOf(status, m_offline), this);
    }
    showProgress();
}

/// The long walks of all accounts as one.
void AccountStatusBar::showProgress()
{
    qint64 walked = 0;
    qint64 total = 0;
    for (const Account &account : m_accounts->accounts()) {
        const AccountStatus status = m_accounts->status(account.id);
        if (!m_offline && progressOf(status)) {
            walked += std::min(status.walked, *status.total);
            total += *status.total;
        }
    }
    m_progress->setVisible(total > 0);
    tint(m_indexing, theme::Meaning::Muted, this);
    tint(m_sharing, theme::Meaning::Waiting, this);
    tint(m_pending, theme::Meaning::Waiting, this);
    QPalette urgent = palette();
    urgent.setColor(QPalette::ButtonText, theme::color(theme::Meaning::Negative, palette()));
    m_asking->setPalette(urgent);
    m_asking->setFont(theme::font(font(), theme::TextSize::Small, true));
    setContentsMargins(0, 0, theme::space(1, font()), 0);
    m_progress->setFixedSize(theme::space(14, font()), theme::space(0.75, font()));
    if (total > 0) {
        m_progress->setValue(static_cast<int>(m_progress->maximum() * walked / total));
        setPlainToolTip(m_progress, tr("%1 of %2 chats").arg(wording::number(walked), wording::number(total)));
    }
}

void AccountStatusBar::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        refresh();
    }
}

} // namespace deskside
