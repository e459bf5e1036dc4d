// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace deskside {

/// Widgets in lines, in the direction of reading, as many on each as fit.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Lays out in `rect` and says how high that is; only says it unless `apply`.
    int layOut(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
};

} // namespace deskside
