// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/reviewrig.h"

#include "views/theme.h"

#include <QApplication>
#include <QVBoxLayout>

namespace deskside::test {

FakeChart::FakeChart(QWidget *parent)
    : ChartView(parent)
{
    setMinimumHeight(80);
    setFocusPolicy(Qt::StrongFocus);
}

void FakeChart::setData(const ChartData &data)
{
    if (data == m_data)
        return;
    m_data = data;
    setObjectName(u"chart."_s + data.id);
    ++changes;
}

ChartView *FakeCharts::make(QWidget *parent)
{
    ++made;
    return new FakeChart(parent);
}

ChartData chart(const QString &id, ChartData::Kind kind)
{
    ChartData data;
    data.id = id;
    data.kind = kind;
    data.title = id;
    return data;
}

ChatRow chatRow(quint32 id)
{
    ChatRow row;
    row.key = {u"acme"_s, QString::number(id)};
    row.customer = QString(u"Customer "_s + QString::number(id));
    row.title = QString(u"Title "_s + QString::number(id));
    return row;
}

QString placeText(const QRect &rect)
{
    return u"%1,%2 %3×%4"_s.arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

ChatKey keyOf(quint32 id)
{
    return {u"acme"_s, QString::number(id)};
}

ReviewRig::ReviewRig(QSize size, ChartMaker *maker)
    : rows(chatRow)
    , queue([this](quint32 id) { return std::optional(rows(id)); })
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

ReviewRig::~ReviewRig() = default;

bool ReviewRig::show()
{
    window.show();
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

void ReviewRig::fill(const QList<quint32> &ids)
{
    QList<QueueEntry> entries;
    for (const quint32 id : ids)
        entries.append({id, u"angry"_s, ReasonTone::Negative, false, Verdict::None});
    queue.setQueue(entries);
}

void ReviewRig::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &window, key, modifiers);
}

Score ReviewRig::own(quint32 id) const
{
    const QList<Score> all = scores.value(keyOf(id));
    for (const Score &one : all) {
        if (one.reviewer == "Lena"_L1)
            return one;
    }
    return {};
}

} // namespace deskside::test
