// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace deskside::test {

namespace {

void walk(QAccessibleInterface *node, const std::function<void(QAccessibleInterface *)> &visit)
{
    if (!node || !node->isValid() || node->state().invisible) {
        return;
    }
    visit(node);
    for (int i = 0; i < node->childCount(); ++i) {
        walk(node->child(i), visit);
    }
}

bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::Table:
    case QAccessible::Cell:
    case QAccessible::Tree:
    case QAccessible::PageTab:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::MenuItem:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
        return true;
    default:
        return false;
    }
}

} // namespace

QStringList spoken(QObject *root)
{
    QStringList texts;
    walk(QAccessible::queryAccessibleInterface(root), [&texts](QAccessibleInterface *node) {
        for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Value}) {
            if (const QString text = node->text(kind); !text.isEmpty()) {
                texts.append(text);
            }
        }
    });
    return texts;
}

QStringList nameless(QObject *root)
{
    QStringList found;
    walk(QAccessible::queryAccessibleInterface(root), [&found](QAccessibleInterface *node) {
        if (needsName(node->role()) && node->text(QAccessible::Name).trimmed().isEmpty()) {
            const QString parent = node->parent() ? node->parent()->text(QAccessible::Name) : QString();
            found.append(u"role %1 in “%2” (%3)"_s.arg(QString::number(node->role()), parent,
                                                       node->object() ? node->object()->objectName() : QString()));
        }
    });
    return found;
}

} // namespace deskside::test
