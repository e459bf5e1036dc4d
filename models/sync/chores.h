// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <deque>
#include <functional>

namespace deskside {

/// Long work done in slices, one a turn of the event loop, so that pages and questions come between.
class Chores : public QObject
{
    Q_OBJECT
public:
    /// Does some of the work; false when none is left.
    using Slice = std::function<bool()>;

    explicit Chores(QObject *parent = nullptr);

    /// A chore of the same name that is not done yet is dropped.
    void add(const QString &name, Slice slice);
    void drop(const QString &name);
    /// The one whose slice is being done is there, too.
    bool has(const QString &name) const;
    void clear() { m_chores.clear(); }

private:
    void turn();

    struct Chore {
        QString name;
        Slice slice;
    };
    std::deque<Chore> m_chores;
    QString m_underWay;
    QTimer m_timer;
};

} // namespace deskside
