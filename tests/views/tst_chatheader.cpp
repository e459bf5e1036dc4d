// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chatheader.h"

#include <QLabel>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

class TestChatHeader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChatThatVanishedSaysSo()
    {
        ChatHeader header;
        ChatRow row;
        row.customer = u"Mariana"_s;
        header.show(row, u"Acme"_s, u"Invent"_s);
        const auto *facts = header.findChild<QLabel *>(u"chatFacts"_s);
        QCOMPARE(facts->accessibleName(), u"Mariana · Acme"_s);
        row.vanished = true;
        header.show(row, u"Acme"_s, u"Invent"_s);
        QCOMPARE(facts->accessibleName(), u"Mariana · Acme · no longer in Invent's list"_s);
    }
};

QTEST_MAIN(TestChatHeader)
#include "tst_chatheader.moc"
