// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer.h"
#include "views/composeredit.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace deskside::test {

using namespace Qt::StringLiterals;

inline const ChatKey first{u"acme"_s, u"1"_s};
inline const ChatKey second{u"acme"_s, u"2"_s};
inline const QDateTime midday(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

ComposerTarget target(const ChatKey &key, const QString &draft = {});

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
    static QAbstractItemView *popup(const char *name);
    QString words(const char *name) const;
    QString banner(const char *name) const;
    ChatKey toldOf() const;
    QString told() const;
    QDateTime toldBegun() const;
    void type(const QString &text);

    std::unique_ptr<QWidget> m_pane;
    Composer *m_composer = nullptr;
    ComposerEdit *m_edit = nullptr;
    QLineEdit *m_other = nullptr;
    std::unique_ptr<QSignalSpy> m_told;
    std::unique_ptr<QSignalSpy> m_sent;
};

} // namespace deskside::test
