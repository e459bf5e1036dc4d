// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilter.h"
#include "views/review/periodchoice.h"

#include <QSet>
#include <QWidget>

class QActionGroup;
class QDateEdit;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace deskside {

class ChipButton;
class PlainLabel;
class SearchBox;

/// What the review desk is about.
struct DeskScope {
    PeriodChoice choice;
    ReviewPeriod period;                ///< the days of it, today being what it is
    std::optional<ReviewPeriod> before; ///< those to compare with
    QSet<QString> accounts;             ///< Account::id; empty: all
    QString ai;                         ///< NamedChoice::id; null: all
    QString query;                      ///< as typed, the last one that could be read
    ChatFilter filter;                  ///< what it means
};

/// Something to choose, by its name.
struct NamedChoice {
    QString id;
    QString name; ///< as it came: it is made safe here
    bool operator==(const NamedChoice &) const = default;
};

/// The bar above the review desk: period, accounts, AI version and filter, and the ways to what compares and exports.
class ReviewHeader : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewHeader(QWidget *parent = nullptr);

    const DeskScope &scope() const { return m_scope; }
    /// As it was kept; tells nobody. A query that cannot be read any more is shown and filters nothing.
    void restore(const PeriodChoice &choice, const QString &query);
    /// Another day has begun, or not: tells of it when the period is another one now.
    void setToday(QDate today);

    void setAccounts(const QList<NamedChoice> &accounts);
    /// The versions that there are, in the order to be shown.
    void setAiVersions(const QList<NamedChoice> &versions);
    SearchBox *filter() const { return m_filter; }
    /// How much room there is: how much the bar says.
    enum class Room : unsigned char { Wide, Middle, Narrow };
    void setRoom(Room room);
    /// Where the keyboard goes in the bar.
    QWidget *firstControl() const;

Q_SIGNALS:
    /// The person wants to leave the desk.
    void inboxRequested();
    void scopeChanged(const deskside::DeskScope &scope);
    /// The rate over time goes in other steps (PeriodChoice::step); the chats are the same.
    void stepChanged();
    void compareRequested();
    void agreementRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ChipButton *makeChip(const QString &name);
    void makePeriodMenu();
    void makeStepMenu(QMenu *menu);
    void makeDates();
    void makeButtons(QHBoxLayout *line);
    void take(const PeriodChoice &choice);
    void tell();
    void showPeriod();
    void fillAccounts();
    void fillVersions();
    void showAccounts();
    void showVersions();
    void restyle();

    DeskScope m_scope;
    QDate m_today;
    QList<NamedChoice> m_accountList;
    QList<NamedChoice> m_versionList;
    QToolButton *m_back;
    PlainLabel *m_title;
    ChipButton *m_period;
    ChipButton *m_accounts;
    ChipButton *m_version;
    SearchBox *m_filter;
    QList<ChipButton *> m_ways; ///< Compare…, Agreement…, Export…
    ChipButton *m_more;         ///< the same as a menu, where there is no room
    QWidget *m_dates;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QAction *m_compare;
    QActionGroup *m_steps = nullptr;
    Room m_room = Room::Wide;
};

} // namespace deskside
