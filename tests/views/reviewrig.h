// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartview.h"
#include "views/review/reviewdesk.h"
#include "views/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace deskside::test {

using namespace Qt::StringLiterals;

/// A chart that is nothing but its data, and counts how often it got others.
class FakeChart : public ChartView
{
public:
    explicit FakeChart(QWidget *parent)
        : ChartView(parent)
    {
        setMinimumHeight(80);
        setFocusPolicy(Qt::StrongFocus);
    }
    void setData(const ChartData &data) override
    {
        if (data == m_data)
            return;
        m_data = data;
        setObjectName(u"chart."_s + data.id);
        ++changes;
    }
    const ChartData &data() const override { return m_data; }
    int changes = 0;

private:
    ChartData m_data;
};

struct FakeCharts : ChartMaker {
    ChartView *make(QWidget *parent) override
    {
        ++made;
        return new FakeChart(parent);
    }
    int made = 0;
};

inline ChartData chart(const QString &id, ChartData::Kind kind = ChartData::Kind::Bars)
{
    ChartData data;
    data.id = id;
    data.kind = kind;
    data.title = id;
    return data;
}

inline ChatRow chatRow(quint32 id)
{
    ChatRow row;
    row.key = {u"acme"_s, QString::number(id)};
    row.customer = QString(u"Customer "_s + QString::number(id));
    row.title = QString(u"Title "_s + QString::number(id));
    return row;
}

inline QString placeText(const QRect &rect)
{
    return u"%1,%2 %3×%4"_s.arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

inline ChatKey keyOf(quint32 id)
{
    return {u"acme"_s, QString::number(id)};
}

/// The desk over a queue of some chats, with a store that is a map: what is scored is kept and told when asked for.
class ReviewRig
{
public:
    explicit ReviewRig(QSize size = {1440, 900}, ChartMaker *maker = nullptr)
    {
        window.setPalette(theme::lightPalette());
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        desk = new ReviewDesk(&queue, maker ? maker : &charts);
        layout->addWidget(desk);
        QObject::connect(desk, &ReviewDesk::chatChosen, desk, [this](const ChatKey &key) {
            if (answers)
                desk->showChat(key, handoffs.value(key), scores.value(key));
        });
        QObject::connect(desk, &ReviewDesk::scored, desk, [this](const ChatKey &key, const Score &score) {
            told.append({key, score});
            QList<Score> &all = scores[key];
            all.removeIf([&score](const Score &one) { return one.reviewer == score.reviewer; });
            if (!score.isEmpty())
                all.append(score);
        });
        window.resize(size);
    }

    bool show()
    {
        window.show();
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }

    void fill(const QList<quint32> &ids)
    {
        QList<QueueEntry> entries;
        for (const quint32 id : ids)
            entries.append({id, u"angry"_s, ReasonTone::Negative, false, Verdict::None});
        queue.setQueue(entries);
    }

    template <typename T>
    T *find(const char *name) const
    {
        return window.findChild<T *>(QString::fromLatin1(name));
    }
    /// A key to whatever has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key, modifiers);
    }
    Score own(quint32 id) const
    {
        const QList<Score> all = scores.value(keyOf(id));
        for (const Score &one : all) {
            if (one.reviewer == "Lena"_L1)
                return one;
        }
        return {};
    }

    FakeCharts charts;
    std::function<ChatRow(quint32)> rows = chatRow;
    ReviewQueueModel queue{[this](quint32 id) { return std::optional(rows(id)); }};
    QHash<ChatKey, QList<Score>> scores;
    QHash<ChatKey, QList<HandoffRecord>> handoffs;
    QList<QPair<ChatKey, Score>> told;
    bool answers = true;
    QWidget window;
    ReviewDesk *desk = nullptr;
};

} // namespace deskside::test
