// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/snoozepicker.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QTimeZone>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

const QTime morning(9, 0);
constexpr int soon = 3 * 60 * 60; ///< seconds
constexpr auto notAnyMore = "none"_L1;

/// "Tue 24 Nov, 09:00": short, but never to be taken for another day.
QString shortTime(const QDateTime &at)
{
    const QLocale locale;
    return SnoozePicker::tr("%1, %2", "day, time")
        .arg(locale.toString(at.date(), SnoozePicker::tr("ddd d MMM", "format of a date without a year")),
             locale.toString(at.time(), QLocale::ShortFormat));
}

QString longTime(const QDateTime &at)
{
    const QLocale locale;
    return SnoozePicker::tr("%1, %2", "day, time")
        .arg(locale.toString(at.date(), QLocale::LongFormat), locale.toString(at.time(), QLocale::ShortFormat));
}

QString wordsOf(const SnoozeChoice &choice)
{
    switch (choice.kind) {
    case SnoozeChoice::Kind::LaterToday:
        return SnoozePicker::tr("Later today");
    case SnoozeChoice::Kind::Tomorrow:
        return SnoozePicker::tr("Tomorrow");
    case SnoozeChoice::Kind::NextWeek:
        break;
    }
    return SnoozePicker::tr("Next %1", "day of the week").arg(QLocale().dayName(choice.at.date().dayOfWeek()));
}

} // namespace

QDateTime wallTime(QDate date, QTime time, const QDateTime &like)
{
    // Counted from noon, which no clock skips: a time that does not exist becomes as much later as the clocks leap.
    const auto at = [&like, date](QTime when) {
        return like.timeSpec() == Qt::TimeZone ? QDateTime(date, when, like.timeZone())
                                               : QDateTime(date, when, like.timeSpec(), like.offsetFromUtc());
    };
    const QDateTime wanted = at(time);
    if (wanted.isValid() && wanted.date() == date && wanted.time() == time)
        return wanted;
    const QDateTime dayBefore = at(QTime(12, 0)).addDays(-1);
    return dayBefore.addSecs(12 * 60 * 60 + QTime(0, 0).secsTo(time));
}

QList<SnoozeChoice> snoozeChoices(const QDateTime &now, Qt::DayOfWeek firstWorkday)
{
    using Kind = SnoozeChoice::Kind;
    QList<SnoozeChoice> choices;
    QDateTime later = now.addSecs(soon);
    const int over = (later.time().minute() * 60 + later.time().second()) % (30 * 60);
    later = later.addMSecs(-later.time().msec()).addSecs(over == 0 ? 0 : 30 * 60 - over);
    if (later.date() == now.date())
        choices.append({Kind::LaterToday, later});
    const QDate tomorrow = now.date().addDays(1);
    choices.append({Kind::Tomorrow, wallTime(tomorrow, morning, now)});
    QDate workday = tomorrow;
    while (workday.dayOfWeek() != firstWorkday)
        workday = workday.addDays(1);
    if (workday != tomorrow)
        choices.append({Kind::NextWeek, wallTime(workday, morning, now)});
    return choices;
}

Qt::DayOfWeek firstWorkday(const QLocale &locale)
{
    const QList<Qt::DayOfWeek> workdays = locale.weekdays();
    int day = locale.firstDayOfWeek();
    for (int i = 0; i < 7 && !workdays.contains(Qt::DayOfWeek(day)); ++i)
        day = day % 7 + 1;
    return Qt::DayOfWeek(day);
}

SnoozePicker::SnoozePicker(QWidget *parent)
    : FilterPicker(u"snoozePicker"_s, tr("Remind me"), Shape::Rows, parent)
    , m_edit(new QDateTimeEdit(this))
    , m_take(new QPushButton(tr("Set"), this))
    , m_result(new PlainLabel(this))
{
    setFilterShown(false);
    m_edit->setObjectName(u"snoozeTime"_s);
    m_edit->setAccessibleName(tr("Another time"));
    m_edit->setCalendarPopup(true);
    m_edit->setTimeSpec(Qt::UTC);                // takes what is typed as it is; which moment that is wallTime() tells
    m_edit->setLayoutDirection(Qt::LeftToRight); // or the parts of the time change places
    m_edit->installEventFilter(this);
    m_take->setObjectName(u"snoozeSet"_s);
    m_take->setAccessibleName(tr("Remind me at this time"));
    m_result->setObjectName(u"snoozeResult"_s);
    m_result->setTextSize(theme::TextSize::Small);
    m_result->setFocusPolicy(Qt::NoFocus);
    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(m_take);
    rows()->addSpacing(theme::space(1, font()));
    rows()->addLayout(line);
    rows()->addWidget(m_result);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &SnoozePicker::tellCustom);
    connect(m_take, &QPushButton::clicked, this, &SnoozePicker::takeCustom);
    connect(this, &FilterPicker::picked, this, [this](const QString &id) {
        const int row = id.toInt();
        if (id == notAnyMore)
            Q_EMIT chosen({});
        else if (row < m_choices.size())
            Q_EMIT chosen(m_choices[row].at.toUTC());
    });
}

void SnoozePicker::offer(const QDateTime &now, const QDateTime &current)
{
    const QLocale locale;
    m_now = now;
    m_choices = snoozeChoices(now, firstWorkday(locale));
    QList<Pick> picks;
    for (const SnoozeChoice &choice : std::as_const(m_choices))
        picks.append({QString::number(picks.size()), wordsOf(choice), shortTime(choice.at), {}, u"snooze"_s});
    if (current.isValid()) {
        const QDateTime planned =
            now.timeSpec() == Qt::TimeZone ? current.toTimeZone(now.timeZone()) : current.toTimeSpec(now.timeSpec());
        picks.append({notAnyMore, tr("Not any more"), tr("planned: %1").arg(shortTime(planned)), {}, u"close"_s});
    }
    setPicks(picks, QString::number(0));
    QString format = locale.dateFormat(QLocale::ShortFormat) + u"  "_s + locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    m_edit->setDisplayFormat(format);
    const QDateTime start = m_choices.constFirst().at;
    m_edit->setDateTime(QDateTime(start.date(), start.time(), Qt::UTC));
    tellCustom();
}

QDateTime SnoozePicker::custom() const
{
    return wallTime(m_edit->date(), m_edit->time(), m_now);
}

void SnoozePicker::tellCustom()
{
    const QDateTime at = custom();
    const bool fine = at > m_now;
    const QString text = fine ? longTime(at) : tr("%1 is over already.").arg(longTime(at));
    m_take->setEnabled(fine);
    m_result->setMeaning(fine ? theme::Meaning::Muted : theme::Meaning::Waiting);
    m_result->setText(text);
    m_result->setAccessibleName(text);
    m_edit->setAccessibleDescription(text);
}

void SnoozePicker::takeCustom()
{
    const QDateTime at = custom();
    if (at <= m_now)
        return;
    close();
    Q_EMIT chosen(at.toUTC());
}

bool SnoozePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_edit->interpretText();
            takeCustom();
            return true;
        }
    }
    return FilterPicker::eventFilter(watched, event);
}

void SnoozePicker::changeEvent(QEvent *event)
{
    FilterPicker::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && m_result)
        m_result->restyle();
}

} // namespace deskside
