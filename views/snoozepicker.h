// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/filterpicker.h"

#include <QDateTime>

class QDateTimeEdit;
class QLocale;
class QPushButton;

namespace deskside {

/// A time to come back to a chat that is offered ready-made.
struct SnoozeChoice {
    enum class Kind : unsigned char { LaterToday, Tomorrow, NextWeek };
    Kind kind = Kind::LaterToday;
    QDateTime at; ///< in the time zone that was asked about
    bool operator==(const SnoozeChoice &) const = default;
};

/// What can be offered now, soonest first: in three hours at a full half hour, while that is still today; tomorrow at
/// 9:00; the next `firstWorkday` at 9:00, unless that is tomorrow. In the time zone of `now`; 9:00 is by the clock on
/// the wall, three hours are three hours, whatever the clocks do meanwhile.
QList<SnoozeChoice> snoozeChoices(const QDateTime &now, Qt::DayOfWeek firstWorkday);
/// The day on which a week of work begins.
Qt::DayOfWeek firstWorkday(const QLocale &locale);
/// What a clock on the wall in the zone of `like` shows at that date and time. Where the clocks skip it, it is as much
/// later.
QDateTime wallTime(QDate date, QTime time, const QDateTime &like);

/// When a chat is to come back: one of the choices, any date and time, or not at all any more.
class SnoozePicker : public FilterPicker
{
    Q_OBJECT
public:
    explicit SnoozePicker(QWidget *parent = nullptr);

    /// Makes the choices anew. `now` is in the time zone of the person; `current` is what is planned already, null for
    /// nothing. To be called before each popUpAt().
    void offer(const QDateTime &now, const QDateTime &current = {});

Q_SIGNALS:
    /// In UTC and after `now`; null: it is not to come back any more.
    void chosen(const QDateTime &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QDateTime custom() const;
    void tellCustom();
    void takeCustom();

    QDateTime m_now;
    QList<SnoozeChoice> m_choices;
    QDateTimeEdit *m_edit;
    QPushButton *m_take;
    PlainLabel *m_result;
};

} // namespace deskside
