// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chat.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

InnerMessage inner(const QList<QString> &texts)
{
    InnerMessage message;
    for (const QString &text : texts) {
        Part part;
        part.text = text;
        message.parts.append(part);
    }
    return message;
}

} // namespace

class TestChat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreParagraphsInTheirOrder()
    {
        Message message;
        message.messages = {inner({u"Hello"_s, u"I am Ana"_s}), inner({u"Where is my order?"_s})};

        QCOMPARE(plainText(message), u"Hello\nI am Ana\nWhere is my order?"_s);
    }

    void partsWithoutTextLeaveNoGap()
    {
        Message message;
        message.messages = {inner({QString(), u""_s, u"Hello"_s, QString(), u""_s, u"there"_s, QString()})};

        QCOMPARE(plainText(message), u"Hello\nthere"_s);
    }

    void aMessageWithoutTextHasANullText()
    {
        Message message;
        QVERIFY(plainText(message).isNull());

        message.messages = {inner({QString()}), inner({})};
        QVERIFY(plainText(message).isNull());
    }

    void aTextSentEmptyIsNotNull()
    {
        Message message;
        message.messages = {inner({QString(), u""_s})};

        QVERIFY(plainText(message).isEmpty());
        QVERIFY(!plainText(message).isNull());
    }

    void keysNameAChatOfAnAccount()
    {
        const QSet<ChatKey> keys{{u"a"_s, u"1"_s}, {u"b"_s, u"1"_s}, {u"a"_s, u"2"_s}, {u"a"_s, u"1"_s}};

        QCOMPARE(keys.size(), 3);
        QVERIFY(ChatKey().isNull());
        QVERIFY((ChatKey{u"a"_s, u"2"_s} < ChatKey{u"b"_s, u"1"_s}));
    }
};

QTEST_GUILESS_MAIN(TestChat)
#include "tst_chat.moc"
