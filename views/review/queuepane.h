// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/sample.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedLayout;

namespace deskside {

class ChipButton;
class PlainLabel;
class QueueView;
class ReviewQueueModel;

/// Which chats of the period are to be reviewed, and in which order.
struct QueueOrder {
    enum class Kind : unsigned char {
        Urgency, ///< what deserves eyes first
        Sample   ///< what `rule` draws: the same rule draws the same of the same chats
    };
    Kind kind = Kind::Urgency;
    SampleRule rule{SampleRule::Per::Assistant, 10, 1};
    bool operator==(const QueueOrder &) const = default;
};

/// The queue with what stands above it: how far the person is, why these chats, and how samples are drawn.
class QueuePane : public QWidget
{
    Q_OBJECT
public:
    explicit QueuePane(QWidget *parent = nullptr);

    /// Once; it must outlive the pane.
    void setQueue(ReviewQueueModel *queue);
    QueueView *view() const { return m_view; }
    const QueueOrder &order() const { return m_order; }
    /// As it was kept; tells nobody.
    void setOrder(const QueueOrder &order);
    /// "37 of 120 reviewed".
    void setProgress(qint64 done, qint64 of);
    /// What stands in an empty queue.
    void setPlaceholder(const QString &title, const QString &hint);

Q_SIGNALS:
    void orderChanged(const deskside::QueueOrder &order);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeMenu();
    void makeSampling();
    void take(const QueueOrder &order);
    void showOrder();
    void showPlaceholder();
    void restyle();

    QueueOrder m_order;
    PlainLabel *m_title;
    PlainLabel *m_progress;
    ChipButton *m_kind;
    QWidget *m_sampling;
    QSpinBox *m_each;
    QComboBox *m_group;
    QLineEdit *m_seed;
    ChipButton *m_draw;
    QueueView *m_view;
    QWidget *m_empty;
    PlainLabel *m_emptyTitle;
    PlainLabel *m_emptyHint;
    QStackedLayout *m_stack;
};

} // namespace deskside
