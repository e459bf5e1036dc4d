// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/alarms.h"

#include "models/domain/safetext.h"
#include "models/items/chatindex.h"
#include "models/items/chattable.h"

#include <QLocale>
#include <chrono>

using namespace std::chrono_literals;

namespace deskside {

namespace {

constexpr int usualDays = 28;
constexpr qint64 enoughToday = 20;
constexpr qint64 enoughBefore = 100;
constexpr std::chrono::milliseconds lookEvery = 1min;
/// Counts change often while chats arrive.
constexpr std::chrono::milliseconds lookSoon = 500ms;

} // namespace

bool isAboveUsual(const RateWatch &watch)
{
    const auto today = wilson(watch.today.count, watch.today.of);
    const auto before = wilson(watch.before.count, watch.before.of);
    return watch.today.of >= enoughToday && watch.before.of >= enoughBefore && today && before
           && today->low > before->high;
}

RateWatch watchedRate(const ChatTable &table, int filter, QDate today)
{
    RateWatch watch;
    const ChatIndex *index = table.index(filter);
    const qint64 begin = today.startOfDay().toSecsSinceEpoch();
    const qint64 end = today.addDays(1).startOfDay().toSecsSinceEpoch();
    const qint64 first = today.addDays(-usualDays).startOfDay().toSecsSinceEpoch();
    for (int i = 0; index && i < index->size(); ++i) {
        const CompactRow *row = table.row(index->at(i));
        if (!row || row->created < first || row->created >= end) {
            continue;
        }
        Rate &rate = row->created >= begin ? watch.today : watch.before;
        ++rate.of;
        rate.count += unpackReview(row->review).handoffs > 0 ? 1 : 0;
    }
    return watch;
}

Alarms::Alarms(ChatTable *table, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_minute(this)
    , m_soon(this)
{
    m_minute.setInterval(lookEvery);
    m_soon.setInterval(lookSoon);
    m_soon.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &Alarms::look);
    connect(&m_soon, &QTimer::timeout, this, [this] { lookAt(false); });
    connect(table, &ChatTable::countsChanged, this, [this] {
        if (!m_watches.isEmpty() && !m_soon.isActive()) {
            m_soon.start();
        }
    });
}

void Alarms::setViews(const QList<SavedView> &views, const QHash<QString, int> &filters)
{
    QList<Watch> watches;
    for (const SavedView &view : views) {
        const int filter = filters.value(view.id, -1);
        if (view.alarm == SavedView::Alarm::None || filter < 0) {
            continue;
        }
        Watch watch{view, filter};
        for (const Watch &known : std::as_const(m_watches)) { // one that was renamed is no new one
            const bool isSame = known.view.id == view.id && known.view.query == view.query
                                && known.view.alarm == view.alarm && known.view.alarmAt == view.alarmAt;
            watch.isNew = watch.isNew && !(isSame && !known.isNew);
        }
        watches.append(watch);
    }
    m_watches = watches;
    m_watches.isEmpty() ? m_minute.stop() : m_minute.start();
    look();
}

/// What is said of a threshold that is reached; nothing of one that is not.
QString Alarms::sentenceOf(const Watch &watch) const
{
    const QString name = isolated(safeLine(watch.view.name, 60));
    if (watch.view.alarm == SavedView::Alarm::Rate) {
        const RateWatch rate = watchedRate(*m_table, watch.filter, QDate::currentDate());
        const QLocale locale;
        return !isAboveUsual(rate) ? QString()
                                   : tr("%1: the handoff rate is above its usual band (%2 of %3 chats today)")
                                         .arg(name, locale.toString(rate.today.count), locale.toString(rate.today.of));
    }
    const int chats = m_table->counts().value(watch.filter);
    return chats < watch.view.alarmAt ? QString() : tr("%1: %Ln chat(s)", nullptr, chats).arg(name);
}

void Alarms::look()
{
    lookAt(true);
}

void Alarms::lookAt(bool rates)
{
    if (m_table->isLoading()) {
        return;
    }
    QSet<QString> ringing;
    for (Watch &watch : m_watches) {
        const bool waits = !rates && !watch.isNew && watch.view.alarm == SavedView::Alarm::Rate;
        if (waits || !m_table->isComplete(watch.filter)) { // as it was, until more is known
            if (m_ringing.contains(watch.view.id)) {
                ringing.insert(watch.view.id);
            }
            continue;
        }
        if (const QString sentence = sentenceOf(watch); !sentence.isEmpty()) {
            ringing.insert(watch.view.id);
            if (!watch.isNew && !m_ringing.contains(watch.view.id)) {
                Q_EMIT rang(watch.view.id, sentence);
            }
        }
        watch.isNew = false;
    }
    if (ringing != m_ringing) {
        m_ringing = ringing;
        Q_EMIT ringingChanged(m_ringing);
    }
}

} // namespace deskside
