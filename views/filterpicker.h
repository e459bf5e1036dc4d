// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/pickerframe.h"
#include "views/pickerrows.h"

class QLineEdit;
class QListView;
class QStandardItemModel;
class QVBoxLayout;

namespace deskside {

class PlainLabel;

/// A list or grid to pick from that narrows as one types. The arrows move in it while the keyboard stays in the line,
/// Enter picks.
class FilterPicker : public PickerFrame
{
    Q_OBJECT
public:
    enum class Shape : unsigned char { Rows, Grid };
    /// The objects in it are called after its own name: assigneePickerFilter, assigneePickerList, assigneePickerHint.
    FilterPicker(const QString &objectName, const QString &accessibleName, Shape shape, QWidget *parent = nullptr);

    /// What there is to pick; what is typed stays. The first is current, or the one called `currentId`.
    void setPicks(const QList<Pick> &picks, const QString &currentId = {});
    /// A line below the list; in a grid it is shown where a cell has no name.
    void setHint(const QString &text);
    /// Without it the keyboard is in the list.
    void setFilterShown(bool shown);

Q_SIGNALS:
    /// The picker has closed by then.
    void picked(const QString &id);

protected:
    QWidget *firstFocus() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    /// For what stands below the list.
    QVBoxLayout *rows() const { return m_layout; }
    QListView *list() const { return m_list; }

private:
    void refill(const QString &currentId);
    void fit();
    void tellHint();
    void choose();

    const Shape m_shape;
    QVBoxLayout *m_layout;
    QLineEdit *m_filter;
    QListView *m_list;
    PlainLabel *m_hint;
    QStandardItemModel *m_model;
    QList<Pick> m_picks;
    QString m_hintText;
};

} // namespace deskside
