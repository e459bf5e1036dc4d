// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chatrowlayout.h"

#include <QCache>
#include <QStyledItemDelegate>
#include <optional>

namespace deskside {

/// Paints the rows of a model with the roles of ChatListModel. Of an option's state, State_Open is the open chat,
/// State_Selected what is filled, and State_On one of many that are selected. Texts and places are worked out once per
/// row and kept until the row, the width or the minute changes; painting itself only draws.
class ChatRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ChatRowDelegate(QObject *parent = nullptr);

    void setDensity(Density density);
    Density density() const { return m_density; }
    /// The plain words of the search, as typed; where they hit, customer, title and preview are marked. False when they
    /// are the same as before.
    bool setWords(const QList<QString> &words);
    /// From when on the clock of a row is more than calm.
    void setWaitingLimits(const WaitingLimits &limits);
    /// The time that "2 min" is counted from; the clock's unless set.
    void setNow(const QDateTime &now);

    int rowHeight(const QFont &font) const;

    /// Works out what paint() will need, so that a row that comes into sight is only drawn.
    void prepare(const QStyleOptionViewItem &option, const QModelIndex &index) const { prepared(option, index); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The same for every row: it depends on density and font alone.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Prepared {
        ChatRow row;
        QString account;
        qint64 tick = 0;
        QSize size;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        ChatRowContent content;
        ChatRowLayout layout;
    };

    QDateTime now() const;
    const ChatRowMetrics &metricsFor(const QFont &font) const;
    const Prepared &prepared(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Density m_density = Density::Comfortable;
    QList<QString> m_words;
    QDateTime m_now;
    WaitingLimits m_limits;
    mutable QFont m_font;
    mutable std::optional<ChatRowMetrics> m_metrics;
    mutable QCache<ChatKey, Prepared> m_rows{400};
};

} // namespace deskside
