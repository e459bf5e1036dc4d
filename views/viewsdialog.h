// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/savedviews.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace deskside {

class Banner;
class PlainLabel;

/// All saved views, the hidden ones too: what they are called and ask for, their order, and what their tabs show.
/// Every change is told at once; what cannot be read stays as it was, with the reason below.
class ViewsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ViewsDialog(const QList<SavedView> &views, QWidget *parent = nullptr);

    const QList<SavedView> &views() const { return m_views; }
    /// They have changed elsewhere.
    void setViews(const QList<SavedView> &views);
    void selectView(const QString &id);

Q_SIGNALS:
    void viewsChanged(const QList<deskside::SavedView> &views);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildButtons();
    int current() const;
    void fill(int select);
    void showCurrent();
    void showQueryError();
    void takeTexts();
    void edit(void (*change)(SavedView &, const ViewsDialog &));
    void moveBy(int step);
    void add();
    void removeCurrent();
    void giveBack();
    void bringReadyBack();
    void addAlarms();
    void tell(int select);
    void retint();

    QList<SavedView> m_views;
    SavedView m_removed;
    qsizetype m_removedPlace = 0;
    QListWidget *m_list;
    QWidget *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_query = nullptr;
    PlainLabel *m_error = nullptr;
    QComboBox *m_icon = nullptr;
    QCheckBox *m_shown = nullptr;
    QCheckBox *m_counted = nullptr;
    QCheckBox *m_notify = nullptr;
    QComboBox *m_alarm = nullptr;
    QSpinBox *m_alarmAt = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_ready = nullptr;
    QPushButton *m_alarms = nullptr;
    Banner *m_undo;
    bool m_filling = false;
};

} // namespace deskside
