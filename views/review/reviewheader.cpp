// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/reviewheader.h"

#include "models/domain/safetext.h"
#include "views/plainlabel.h"
#include "views/review/chipbutton.h"
#include "views/searchbox.h"
#include "views/theme.h"

#include <QActionGroup>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

using theme::Meaning;
using theme::TextSize;
using Kind = PeriodChoice::Kind;

namespace {

/// A text in a menu, where "&" would mark a key.
QString menuText(const QString &text)
{
    return safeLine(text, 60).replace(u'&', u"&&"_s);
}

QMenu *menuOf(ChipButton *chip)
{
    if (!chip->menu()) {
        auto *menu = new QMenu(chip);
        menu->setObjectName(chip->objectName() + u"Menu"_s);
        chip->setMenu(menu);
    }
    return chip->menu();
}

} // namespace

ReviewHeader::ReviewHeader(QWidget *parent)
    : QWidget(parent)
    , m_today(QDate::currentDate())
    , m_back(new QToolButton(this))
    , m_title(new PlainLabel(this))
    , m_period(makeChip(u"reviewPeriod"_s))
    , m_accounts(makeChip(u"reviewAccounts"_s))
    , m_version(makeChip(u"reviewVersion"_s))
    , m_filter(new SearchBox(this))
    , m_more(nullptr)
    , m_dates(new QWidget(this))
    , m_from(new QDateEdit(m_dates))
    , m_to(new QDateEdit(m_dates))
    , m_compare(nullptr)
{
    setObjectName(u"reviewHeader"_s);
    setAccessibleName(tr("What is reviewed"));
    m_back->setObjectName(u"reviewBack"_s);
    m_back->setAccessibleName(tr("Back to the inbox"));
    m_back->setToolTip(tr("Back to the inbox (Esc)"));
    m_back->setAutoRaise(true);
    connect(m_back, &QToolButton::clicked, this, &ReviewHeader::inboxRequested);
    m_title->setObjectName(u"reviewTitle"_s);
    m_title->setText(tr("Review desk"));
    m_title->setAccessibleName(m_title->fullText());
    m_title->setWordWrap(false);
    m_title->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_title->setFocusPolicy(Qt::ClickFocus);
    m_filter->setObjectName(u"reviewFilter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter: sentiment:angry class:refund"));
    m_filter->setToolTip(tr("The search language: what is left out here is neither counted nor listed"));
    m_filter->setMinimumWidth(theme::space(16, font()));
    m_filter->setMaximumWidth(theme::space(60, font()));
    if (auto *error = m_filter->findChild<QLabel *>(u"searchError"_s))
        error->setObjectName(u"reviewFilterError"_s); // there is a search with such a line in the window already
    makePeriodMenu();
    makeDates();

    auto *line = new QHBoxLayout;
    line->addWidget(m_back);
    line->addWidget(m_title);
    line->addWidget(m_period);
    line->addWidget(m_accounts);
    line->addWidget(m_version);
    line->addWidget(m_filter, 2);
    line->addStretch(1);
    makeButtons(line);
    auto *column = new QVBoxLayout(this);
    column->addLayout(line);
    column->addWidget(m_dates);
    connect(m_filter, &SearchBox::filterChanged, this, [this](const ChatFilter &filter) {
        m_scope.filter = filter;
        m_scope.query = m_filter->text().trimmed();
        tell();
    });
    setAccounts({});
    setAiVersions({});
    showPeriod();
    restyle();
}

ChipButton *ReviewHeader::makeChip(const QString &name)
{
    auto *chip = new ChipButton(this);
    chip->setObjectName(name);
    return chip;
}

QWidget *ReviewHeader::firstControl() const
{
    return m_period;
}

void ReviewHeader::makePeriodMenu()
{
    QMenu *menu = menuOf(m_period);
    auto *group = new QActionGroup(menu);
    for (const Kind kind : periodKinds()) {
        QAction *action = menu->addAction(nameOf(kind), this, [this, kind] {
            PeriodChoice choice = m_scope.choice;
            // Custom dates begin as what was shown.
            if (kind == Kind::Custom && choice.kind != Kind::Custom) {
                choice.from = m_scope.period.from;
                choice.to = m_scope.period.to;
            }
            choice.kind = kind;
            take(choice);
        });
        action->setObjectName(u"period"_s + QString::number(static_cast<int>(kind)));
        action->setData(static_cast<int>(kind));
        action->setCheckable(true);
        group->addAction(action);
    }
    menu->addSeparator();
    m_compare = menu->addAction(QString());
    m_compare->setObjectName(u"periodCompare"_s);
    m_compare->setCheckable(true);
    connect(m_compare, &QAction::triggered, this, [this](bool on) {
        PeriodChoice choice = m_scope.choice;
        choice.compare = on;
        take(choice);
    });
    makeStepMenu(menu);
}

void ReviewHeader::makeStepMenu(QMenu *menu)
{
    QMenu *steps = menu->addMenu(tr("Rate over time"));
    steps->setObjectName(u"periodSteps"_s);
    m_steps = new QActionGroup(steps);
    const auto add = [this, steps](const QString &text, std::optional<PeriodStep> step) {
        QAction *action = steps->addAction(text, this, [this, step] {
            m_scope.choice.step = step;
            showPeriod();
            Q_EMIT stepChanged();
        });
        const int number = step ? static_cast<int>(*step) : -1;
        action->setObjectName(step ? QString(u"periodStep"_s + QString::number(number)) : u"periodStepFits"_s);
        action->setData(number);
        action->setCheckable(true);
        m_steps->addAction(action);
    };
    add(tr("As fits the days"), std::nullopt);
    add(tr("By day"), PeriodStep::Day);
    add(tr("By week"), PeriodStep::Week);
    add(tr("By month"), PeriodStep::Month);
}

void ReviewHeader::makeDates()
{
    m_dates->setObjectName(u"reviewDates"_s);
    auto *line = new QHBoxLayout(m_dates);
    line->setContentsMargins(0, 0, 0, 0);
    const auto date = [&](QDateEdit *edit, const QString &name, const QString &text) {
        edit->setObjectName(name);
        edit->setAccessibleName(text);
        edit->setCalendarPopup(true);
        auto *label = new QLabel(text, m_dates);
        label->setBuddy(edit);
        line->addWidget(label);
        line->addWidget(edit);
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            PeriodChoice choice = m_scope.choice;
            choice.from = m_from->date();
            choice.to = m_to->date();
            take(choice);
        });
    };
    date(m_from, u"reviewFrom"_s, tr("From"));
    date(m_to, u"reviewTo"_s, tr("To"));
    line->addStretch(1);
}

void ReviewHeader::makeButtons(QHBoxLayout *line)
{
    struct Way {
        QString name;
        QString text;
        void (ReviewHeader::*signal)();
    };
    const QList<Way> ways{{u"reviewCompare"_s, tr("Compare…"), &ReviewHeader::compareRequested},
                          {u"reviewAgreement"_s, tr("Agreement…"), &ReviewHeader::agreementRequested},
                          {u"reviewExport"_s, tr("Export…"), &ReviewHeader::exportRequested}};
    m_more = makeChip(u"reviewMore"_s);
    m_more->setParts({}, tr("More"));
    m_more->setAccessibleName(tr("Compare, agreement and export"));
    for (const Way &way : ways) {
        ChipButton *chip = makeChip(way.name);
        chip->setParts({}, way.text);
        chip->setAccessibleName(way.text);
        connect(chip, &QPushButton::clicked, this, way.signal);
        line->addWidget(chip);
        m_ways.append(chip);
        QAction *action = menuOf(m_more)->addAction(way.text);
        action->setObjectName(way.name + u"Action"_s);
        connect(action, &QAction::triggered, this, way.signal);
    }
    m_more->hide();
    line->addWidget(m_more);
}

void ReviewHeader::restore(const PeriodChoice &choice, const QString &query)
{
    m_scope.choice = choice;
    {
        const QSignalBlocker quietly(this); // what is typed tells of itself
        m_filter->setText(query);
    }
    showPeriod();
}

void ReviewHeader::setToday(QDate today)
{
    m_today = today;
    const ReviewPeriod before = m_scope.period;
    showPeriod();
    if (!(m_scope.period == before))
        tell();
}

void ReviewHeader::take(const PeriodChoice &choice)
{
    if (choice == m_scope.choice) {
        showPeriod(); // a menu has checked something
        return;
    }
    m_scope.choice = choice;
    showPeriod();
    tell();
}

void ReviewHeader::tell()
{
    Q_EMIT scopeChanged(m_scope);
}

void ReviewHeader::showPeriod()
{
    const PeriodChoice &choice = m_scope.choice;
    m_scope.period = periodOf(choice, m_today);
    m_scope.before = periodBefore(choice, m_today);
    const QString before = describeBefore(choice, m_today);
    const QString name = describe(choice);
    m_period->setParts({}, name, m_scope.before && m_room != Room::Narrow ? before : QString());
    m_period->setAccessibleName(m_scope.before ? tr("Period: %1, %2").arg(name, before) : tr("Period: %1").arg(name));
    for (QAction *action : m_period->menu()->actions()) {
        if (action->data().isValid())
            action->setChecked(action->data().toInt() == static_cast<int>(choice.kind));
    }
    for (QAction *action : m_steps->actions())
        action->setChecked(action->data().toInt() == (choice.step ? static_cast<int>(*choice.step) : -1));
    m_compare->setText(before.isEmpty() ? tr("Nothing to compare with") : before);
    m_compare->setEnabled(!before.isEmpty());
    m_compare->setChecked(choice.compare);
    m_dates->setVisible(choice.kind == Kind::Custom);
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    // Only what differs: a date that is being typed stays as it is.
    const QDate first = choice.from.isValid() ? choice.from : m_scope.period.from;
    const QDate last = choice.to.isValid() ? choice.to : m_today;
    if (first.isValid() && m_from->date() != first)
        m_from->setDate(first);
    if (m_to->date() != last)
        m_to->setDate(last);
}

void ReviewHeader::setAccounts(const QList<NamedChoice> &accounts)
{
    if (accounts == m_accountList && !accounts.isEmpty())
        return; // the menu may be open
    m_accountList = accounts;
    QSet<QString> known;
    for (const NamedChoice &account : accounts)
        known.insert(account.id);
    const QSet<QString> before = m_scope.accounts;
    m_scope.accounts.intersect(known);
    fillAccounts();
    if (m_scope.accounts != before)
        tell();
}

void ReviewHeader::fillAccounts()
{
    QMenu *menu = menuOf(m_accounts);
    menu->clear();
    const auto add = [this, menu](const QString &id, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName(id.isEmpty() ? u"accountsAll"_s : QString(u"account."_s + id));
        action->setData(id);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, id](bool on) {
            if (id.isEmpty())
                m_scope.accounts.clear();
            else if (on)
                m_scope.accounts.insert(id);
            else
                m_scope.accounts.remove(id);
            showAccounts();
            tell();
        });
    };
    add({}, tr("All accounts"));
    menu->addSeparator();
    for (const NamedChoice &account : std::as_const(m_accountList))
        add(account.id, menuText(account.name));
    showAccounts();
}

void ReviewHeader::showAccounts()
{
    QStringList names;
    for (const NamedChoice &account : std::as_const(m_accountList)) {
        if (m_scope.accounts.contains(account.id))
            names << safeLine(account.name, 40);
    }
    const QString text = names.isEmpty()     ? tr("All accounts")
                         : names.size() == 1 ? names.constFirst()
                                             : tr("%Ln account(s)", nullptr, static_cast<int>(names.size()));
    m_accounts->setParts({}, text);
    m_accounts->setAccessibleName(tr("Accounts: %1").arg(text));
    for (QAction *action : m_accounts->menu()->actions()) {
        const QString id = action->data().toString();
        action->setChecked(id.isEmpty() ? m_scope.accounts.isEmpty() : m_scope.accounts.contains(id));
    }
}

void ReviewHeader::setAiVersions(const QList<NamedChoice> &versions)
{
    if (versions == m_versionList && !versions.isEmpty())
        return; // the menu may be open
    m_versionList = versions;
    const bool known = m_scope.ai.isNull() || std::any_of(versions.cbegin(), versions.cend(), [this](const auto &one) {
                           return one.id == m_scope.ai;
                       });
    if (!known)
        m_scope.ai = QString();
    fillVersions();
    if (!known)
        tell();
}

void ReviewHeader::fillVersions()
{
    QMenu *menu = menuOf(m_version);
    menu->clear();
    const auto add = [this, menu](const QString &id, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName(id.isNull() ? u"versionsAll"_s : QString(u"version."_s + id));
        action->setData(id);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, id] {
            const bool changed = m_scope.ai != id;
            m_scope.ai = id;
            showVersions();
            if (changed)
                tell();
        });
    };
    add({}, tr("All AI versions"));
    menu->addSeparator();
    for (const NamedChoice &version : std::as_const(m_versionList))
        add(version.id, menuText(version.name));
    showVersions();
}

void ReviewHeader::showVersions()
{
    QString name;
    for (const NamedChoice &version : std::as_const(m_versionList)) {
        if (version.id == m_scope.ai && !m_scope.ai.isNull())
            name = safeLine(version.name, 40);
    }
    const QString text = name.isEmpty() ? tr("AI version: all") : name;
    m_version->setParts({}, text);
    m_version->setAccessibleName(name.isEmpty() ? text : tr("AI version: %1").arg(name));
    for (QAction *action : m_version->menu()->actions())
        action->setChecked(!action->isSeparator() && action->data().toString() == m_scope.ai);
}

void ReviewHeader::setRoom(Room room)
{
    m_room = room;
    m_title->setVisible(room != Room::Narrow);
    for (ChipButton *way : std::as_const(m_ways))
        way->setVisible(room == Room::Wide);
    m_more->setVisible(room != Room::Wide);
    showPeriod();
}

void ReviewHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void ReviewHeader::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter(this).fillRect(0, height() - 1, width(), 1, theme::color(Meaning::Line, palette()));
}

void ReviewHeader::restyle()
{
    m_back->setIcon(theme::icon(u"inbox"_s, theme::Meaning::Muted, palette()));
    m_title->setTextSize(TextSize::Title, true);
    const int unit = theme::space(1, font());
    layout()->setContentsMargins(unit * 3 / 2, unit, unit * 3 / 2, unit + 1);
    layout()->setSpacing(unit);
    layout()->itemAt(0)->layout()->setSpacing(unit);
}

} // namespace deskside
