// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartaccessible.h"

#include "views/chartcanvas.h"
#include "views/chartwords.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// One mark. It reads the canvas when it is asked, so that it never tells what was.
class MarkAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    MarkAccessible(ChartCanvas *canvas, int mark)
        : m_canvas(canvas)
        , m_mark(mark)
    {
    }

    bool isValid() const override { return m_canvas && m_mark < m_canvas->count(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? chartwords::sentenceOf(m_canvas->data(), m_mark) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect place = m_canvas->markRect(m_mark);
        return {m_canvas->mapToGlobal(place.topLeft()), place.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.focused = m_canvas->hasFocus() && m_canvas->mark() == m_mark;
        state.selected = m_canvas->mark() == m_mark;
        state.invisible = !m_canvas->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override
    {
        QStringList names{setFocusAction()};
        if (isValid() && !m_canvas->data().marks.at(m_mark).query.isNull()) {
            names.prepend(pressAction());
        }
        return names;
    }
    void doAction(const QString &action) override
    {
        if (!isValid()) {
            return;
        }
        if (action == setFocusAction()) {
            m_canvas->setMark(m_mark);
            m_canvas->setFocus(Qt::OtherFocusReason);
        } else if (action == pressAction()) {
            m_canvas->activate(m_mark);
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    int mark() const { return m_mark; }

private:
    QPointer<ChartCanvas> m_canvas;
    int m_mark;
};

class CanvasAccessible : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(ChartCanvas *canvas)
        : QAccessibleWidget(canvas, QAccessible::List)
    {
    }
    ~CanvasAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_marks)) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    Q_DISABLE_COPY_MOVE(CanvasAccessible)

    int childCount() const override { return canvas()->count(); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        auto known = m_marks.constFind(index);
        if (known == m_marks.constEnd()) {
            // Registered, it belongs to the cache until it is deleted there.
            const auto id = QAccessible::registerAccessibleInterface(new MarkAccessible(canvas(), index));
            known = m_marks.insert(index, id);
        }
        return QAccessible::accessibleInterface(*known);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto it = m_marks.constBegin(); it != m_marks.constEnd(); ++it) {
            if (QAccessible::accessibleInterface(*it) == child) {
                return it.key();
            }
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(canvas()->markAt(canvas()->mapFromGlobal(QPoint(x, y))));
    }

    QAccessibleInterface *focusChild() const override
    {
        return canvas()->hasFocus() ? child(canvas()->mark()) : nullptr;
    }

private:
    ChartCanvas *canvas() const { return static_cast<ChartCanvas *>(widget()); }

    mutable QHash<int, QAccessible::Id> m_marks;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<ChartCanvas *>(object);
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace deskside
