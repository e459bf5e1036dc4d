// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/accessible.h"
#include "views/composer.h"
#include "views/composeredit.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace deskside::test {

using namespace Qt::StringLiterals;

inline const ChatKey first{u"acme"_s, u"1"_s};
inline const ChatKey second{u"acme"_s, u"2"_s};
inline const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

inline ComposerTarget target(const ChatKey &key, const QString &draft = {})
{
    ComposerTarget made;
    made.key = key;
    made.customer = u"Mariana"_s;
    made.vendor = u"Invent"_s;
    made.canReply = true;
    made.facts = {u"Mariana"_s, u"Lena"_s, {}};
    made.draft = draft;
    made.draftBegun = draft.isEmpty() ? QDateTime() : noon;
    return made;
}

inline const QList<CannedReply> replies{
    {u"reply-hello"_s, u"Hello"_s, u"Hello {customer.name},\nthis is {agent.name}."_s},
    {u"reply-link"_s, u"Link"_s, u"See {chat.link} and {order.id}."_s},
    {u"reply-sorry"_s, u"Sorry"_s, u"We are sorry."_s},
};

/// A composer in a pane, on its first chat and with the keyboard in it.
class ComposerRig : public QObject
{
protected:
    void setUp();
    void tearDown() { m_pane.reset(); }

    template <typename T>
    T *find(const char *name) const
    {
        return m_composer->findChild<T *>(QString::fromLatin1(name));
    }
    static QAbstractItemView *popup(const char *name)
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (!widget->isVisible())
                continue;
            if (widget->objectName() == QLatin1StringView(name))
                return qobject_cast<QAbstractItemView *>(widget);
        }
        return nullptr;
    }
    QString words(const char *name) const { return find<PlainLabel>(name)->fullText(); }
    QString banner(const char *name) const
    {
        auto *widget = find<QWidget>(name);
        return widget->isVisible() ? widget->findChild<QLabel *>(u"bannerText"_s)->text() : QString();
    }
    ChatKey toldOf() const { return m_told->constLast()[0].value<ChatKey>(); }
    QString told() const { return m_told->constLast()[1].toString(); }
    QDateTime toldBegun() const { return m_told->constLast()[2].toDateTime(); }
    void type(const QString &text) { QTest::keyClicks(m_edit, text); }

    std::unique_ptr<QWidget> m_pane;
    Composer *m_composer = nullptr;
    ComposerEdit *m_edit = nullptr;
    QLineEdit *m_other = nullptr;
    std::unique_ptr<QSignalSpy> m_told;
    std::unique_ptr<QSignalSpy> m_sent;
};

inline void ComposerRig::setUp()
{
    m_pane = std::make_unique<QWidget>();
    m_pane->setPalette(theme::lightPalette());
    auto *layout = new QVBoxLayout(m_pane.get());
    layout->setContentsMargins(0, 0, 0, 0);
    m_other = new QLineEdit;
    m_composer = new Composer;
    layout->addWidget(m_other);
    layout->addStretch(1);
    layout->addWidget(m_composer);
    m_edit = find<ComposerEdit>("composerEdit");
    m_pane->resize(600, 500);
    m_composer->setCannedReplies(replies);
    m_composer->show(target(first));
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_composer->setFocus();
    QVERIFY(m_edit->hasFocus());
    m_told = std::make_unique<QSignalSpy>(m_composer, &Composer::draftChanged);
    m_sent = std::make_unique<QSignalSpy>(m_composer, &Composer::sendRequested);
}

} // namespace deskside::test
