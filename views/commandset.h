// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shortcutmap.h"

#include <QObject>
#include <QPointer>

class QAction;
class QKeyEvent;
class QWidget;

namespace deskside {

/// A line in the list of keys.
struct KeyLine {
    CommandGroup group = CommandGroup::Moving;
    QString text;
    QString keys;
};

/// The actions of a window, one for each command, with the keys as they are bound. In a field that takes text, keys
/// that type or edit belong to the field, whatever is bound to them; the others do here what they do elsewhere.
class CommandSet : public QObject
{
    Q_OBJECT
public:
    /// The actions are the window's children and work wherever the focus is in it.
    explicit CommandSet(QWidget *window);

    /// Null for an unknown id.
    QAction *action(const QString &id) const { return m_actions.value(id); }
    const ShortcutMap &shortcuts() const { return m_shortcuts; }
    void setShortcuts(const ShortcutMap &shortcuts);

    /// What a person can press now, in the order of the commands: hidden commands and those without a key are left out.
    QList<KeyLine> keyLines() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void focusMoved(QWidget *now);
    bool isBound(const QKeyEvent &event) const;

    QWidget *m_window;
    ShortcutMap m_shortcuts;
    QHash<QString, QAction *> m_actions;
    QPointer<QWidget> m_field; ///< what takes text and has the focus
};

/// Enables an action, or disables it and says why: in its menu and in the palette. The reason is plain text.
void offer(QAction *action, bool enabled, const QString &reason = {});
/// Why it is disabled; empty when nobody said.
QString reasonOf(const QAction *action);

/// True for a widget that takes what is typed as text.
bool takesText(const QWidget *widget);
/// Set to true on a field that sees to all its keys by itself, those of commands included.
constexpr const char *keepsKeysProperty = "keepsKeys";

} // namespace deskside
