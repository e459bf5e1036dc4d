// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartview.h"
#include "views/review/reviewdesk.h"

#include <QTest>
#include <QWidget>
#include <functional>

namespace deskside::test {

using namespace Qt::StringLiterals;

/// A chart that is nothing but its data, and counts how often it got others.
class FakeChart : public ChartView
{
public:
    explicit FakeChart(QWidget *parent);
    void setData(const ChartData &data) override;
    const ChartData &data() const override { return m_data; }
    int changes = 0;

private:
    ChartData m_data;
};

struct FakeCharts : ChartMaker {
    ChartView *make(QWidget *parent) override;
    int made = 0;
};

ChartData chart(const QString &id, ChartData::Kind kind = ChartData::Kind::Bars);
ChatRow chatRow(quint32 id);
QString placeText(const QRect &rect);
ChatKey keyOf(quint32 id);

/// The desk over a queue of some chats, with a store that is a map: what is scored is kept and told when asked for.
class ReviewRig
{
public:
    explicit ReviewRig(QSize size = {1440, 900}, ChartMaker *maker = nullptr);
    ~ReviewRig();

    bool show();
    void fill(const QList<quint32> &ids);
    template <typename T>
    T *find(const char *name) const
    {
        return window.findChild<T *>(QString::fromLatin1(name));
    }
    /// A key to whatever has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    Score own(quint32 id) const;

    FakeCharts charts;
    std::function<ChatRow(quint32)> rows;
    ReviewQueueModel queue;
    QHash<ChatKey, QList<Score>> scores;
    QHash<ChatKey, QList<HandoffRecord>> handoffs;
    QList<QPair<ChatKey, Score>> told;
    bool answers = true;
    QWidget window;
    ReviewDesk *desk = nullptr;
};

} // namespace deskside::test
