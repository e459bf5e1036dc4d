// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

using Kind = PaletteEntry::Kind;

PaletteEntry chat(const QString &id, const QString &title, const QString &customer = {})
{
    return {Kind::Chat, id, title, customer, {}, true, {}, {u"a"_s, id}};
}

} // namespace

class TestPaletteModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_model.reset(); }
    void everythingIsListedInGroups();
    void whatWasUsedLastComesFirst();
    void theBestGroupComesFirst();
    void withinAGroupTheBestComesFirst();
    void whatWasUsedWinsATie();
    void customersAreFoundBesideTitles();
    void foundChatsFollowThoseAtHandOnce();
    void anAnswerToAnOldQuestionIsDropped();
    void whatIsDisabledSaysWhy();
    void strangersTextIsSafe();
    void aQueryIsOneReset();

private:
    QStringList texts() const
    {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row);
            const QString heading = index.data(PaletteModel::HeadingRole).toString();
            if (!heading.isEmpty())
                all.append(u'#' + heading);
            all.append(index.data().toString());
        }
        return all;
    }

    std::unique_ptr<PaletteModel> m_model;
};

void TestPaletteModel::init()
{
    m_model = std::make_unique<PaletteModel>();
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
    m_model->setEntries(
        {{Kind::Command, u"reply"_s, u"Reply"_s, u"The chat"_s, u"R"_s, false, u"No <chat> is chosen."_s},
         {Kind::Command, u"resolve"_s, u"Resolve"_s, u"The chat"_s, u"E"_s},
         {Kind::View, u"unresolved"_s, u"Unresolved"_s},
         {Kind::Account, u"acme"_s, u"Acme"_s, u"Invent"_s},
         {Kind::Setting, u"theme"_s, u"Colours"_s}});
    m_model->setChats({chat(u"1"_s, u"Refund of my order"_s, u"José Peña"_s), chat(u"2"_s, u"Late parcel"_s)});
}

void TestPaletteModel::everythingIsListedInGroups()
{
    QCOMPARE(texts(), (QStringList{u"#Commands"_s, u"Resolve"_s, u"Reply"_s, u"#Views"_s, u"Unresolved"_s, u"#Chats"_s,
                                   u"Refund of my order"_s, u"Late parcel"_s, u"#Accounts"_s, u"Acme"_s, u"#Settings"_s,
                                   u"Colours"_s}));
}

void TestPaletteModel::whatWasUsedLastComesFirst()
{
    // What is gone or disabled is no help.
    m_model->setRecent({u"4:theme"_s, u"0:gone"_s, u"0:reply"_s, u"1:unresolved"_s, u"4:theme"_s});
    QCOMPARE(texts().first(4), (QStringList{u"#Used last"_s, u"Colours"_s, u"Unresolved"_s, u"#Commands"_s}));
    QCOMPARE(texts().filter(u"Colours"_s).size(), 1);
    QVERIFY(!texts().contains(u"#Settings"_s));
}

void TestPaletteModel::theBestGroupComesFirst()
{
    m_model->setQuery(u"unres"_s);
    QCOMPARE(texts(), (QStringList{u"#Views"_s, u"Unresolved"_s}));
    m_model->setQuery(u"res"_s);
    QCOMPARE(texts().first(4), (QStringList{u"#Commands"_s, u"Resolve"_s, u"#Views"_s, u"Unresolved"_s}));
    QCOMPARE(m_model->index(0).data(PaletteModel::HitsRole).value<PaletteModel::Hits>(), (PaletteModel::Hits{{0, 3}}));
}

void TestPaletteModel::withinAGroupTheBestComesFirst()
{
    m_model->setQuery(u"re"_s);
    QCOMPARE(m_model->index(0).data().toString(), u"Resolve"_s); // “Reply” fits as well, but cannot be had
    QCOMPARE(m_model->index(1).data().toString(), u"Reply"_s);
    m_model->setQuery(u"rep"_s);
    QCOMPARE(m_model->index(0).data().toString(), u"Reply"_s);
}

void TestPaletteModel::whatWasUsedWinsATie()
{
    m_model->setEntries({{Kind::Command, u"one"_s, u"Mark one"_s}, {Kind::Command, u"two"_s, u"Mark two"_s}});
    m_model->setQuery(u"mark"_s);
    QCOMPARE(m_model->index(0).data().toString(), u"Mark one"_s);
    m_model->setRecent({u"0:two"_s});
    QCOMPARE(m_model->index(0).data().toString(), u"Mark two"_s);
}

void TestPaletteModel::customersAreFoundBesideTitles()
{
    m_model->setQuery(u"jose refund"_s);
    QCOMPARE(texts(), (QStringList{u"#Chats"_s, u"Refund of my order"_s}));
    const QModelIndex index = m_model->index(0);
    QCOMPARE(index.data(PaletteModel::DetailRole).toString(), u"José Peña"_s);
    // What was hit beside the text is not marked in it.
    QCOMPARE(index.data(PaletteModel::HitsRole).value<PaletteModel::Hits>(), (PaletteModel::Hits{{0, 6}}));
    QCOMPARE(m_model->entry(index)->chat.id, u"1"_s);
}

void TestPaletteModel::foundChatsFollowThoseAtHandOnce()
{
    m_model->setQuery(u"parcel"_s);
    QCOMPARE(texts(), (QStringList{u"#Chats"_s, u"Late parcel"_s}));
    m_model->addFound(u"parcel"_s, {chat(u"9"_s, u"Where is it?"_s), chat(u"2"_s, u"Late parcel"_s)});
    QCOMPARE(texts(), (QStringList{u"#Chats"_s, u"Late parcel"_s, u"Where is it?"_s}));
    m_model->addFound(u"parcel"_s, {chat(u"9"_s, u"Where is it?"_s), chat(u"8"_s, u"Another"_s)});
    QCOMPARE(texts().last(), u"Another"_s);
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setQuery(u"parce"_s);
    QCOMPARE(m_model->rowCount(), 1);
}

void TestPaletteModel::anAnswerToAnOldQuestionIsDropped()
{
    m_model->setQuery(u"parcels"_s);
    m_model->addFound(u"parcel"_s, {chat(u"9"_s, u"Where is it?"_s)});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestPaletteModel::whatIsDisabledSaysWhy()
{
    const QModelIndex reply = m_model->indexOf(u"0:reply"_s);
    QVERIFY(reply.isValid());
    QVERIFY(!reply.data(PaletteModel::EnabledRole).toBool());
    QCOMPARE(reply.data(PaletteModel::ReasonRole).toString(), u"No <chat> is chosen."_s);
    QCOMPARE(reply.data(Qt::AccessibleTextRole).toString(),
             u"Reply, The chat, R, Commands, not available: No <chat> is chosen."_s);
    QVERIFY(reply.flags().testFlag(Qt::ItemIsEnabled)); // or nobody would come to it and hear why
    QCOMPARE(m_model->indexOf(u"0:resolve"_s).data(PaletteModel::ReasonRole).toString(), QString());
}

void TestPaletteModel::strangersTextIsSafe()
{
    m_model->setChats({chat(u"1"_s, u"pay\u202Egpj.exe\nnow"_s)});
    const QString text = m_model->indexOf(u"2:1"_s).data().toString();
    QVERIFY(!text.contains(QChar(0x202e)) && !text.contains(u'\n'));
}

void TestPaletteModel::aQueryIsOneReset()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setQuery(u"x"_s);
    QCOMPARE(reset.size(), 1);
    m_model->setQuery(u"x"_s);
    QCOMPARE(reset.size(), 1);
}

QTEST_GUILESS_MAIN(TestPaletteModel)
#include "tst_palettemodel.moc"
