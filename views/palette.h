// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/palettemodel.h"

#include <QFrame>
#include <QKeySequence>
#include <QPointer>

class QLineEdit;
class QListView;

namespace deskside {

class PlainLabel;

/// A field over the window that finds commands, views, chats, accounts and settings, and goes there. It lies in the
/// window, not above it, and leaves when the focus does.
class Palette : public QFrame
{
    Q_OBJECT
public:
    /// `window` is what it lies over, centred at its top.
    explicit Palette(QWidget *window);
    ~Palette() override;

    PaletteModel *model() const { return m_model; }

    /// Shows it empty, with the focus; hide() gives the focus back to who had it.
    void open();
    /// The keys that open it, which close it too.
    void setOpeningKeys(const QList<QKeySequence> &keys) { m_openingKeys = keys; }

Q_SIGNALS:
    /// Something else is typed.
    void queryChanged(const QString &query);
    /// The person has chosen; the palette is closed and the focus is back where it was.
    void chosen(const deskside::PaletteEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void move(int step, bool round);
    void makeCurrent(const QModelIndex &index);
    void choose(const QModelIndex &index);
    void relist();
    void place();
    void restyle();

    PaletteModel *m_model;
    QLineEdit *m_edit;
    QListView *m_list;
    PlainLabel *m_says; ///< why something is disabled, or that nothing is found
    QList<QKeySequence> m_openingKeys;
    QString m_current;          ///< PaletteEntry::name()
    QPointer<QWidget> m_before; ///< who had the focus
    bool m_givesBack = true;
};

} // namespace deskside
