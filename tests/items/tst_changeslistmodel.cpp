// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/accountlistmodel.h"
#include "models/items/changeslistmodel.h"
#include "tests/items/modelmirror.h"

#include <QSignalSpy>

using namespace deskside;
using namespace deskside::test;
using Field = Change::Field;

class TestChangesListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void listsChatsWithWhatChanged();
    void titlesAreAskedForWhenARowIsSeen();
    void strangersTitlesAreMadeSafe();
    void theFirstColumnSpeaksTheWholeRow();
    void theSameOnceMoreChangesNothing();
    void timesGrowOld();
    void anAccountThatIsGoneStillReads();

private:
    AccountListModel m_accounts;
    QList<quint32> m_asked;
    ChangesListModel::TitleOf titles()
    {
        return [this](quint32 id) {
            m_asked.append(id);
            return id == 7 ? u"Refund <b>&\u202Enow"_s : QString();
        };
    }
};

namespace {

const ChatKey refund{u"acme"_s, u"r"_s};
const ChatKey other{u"acme"_s, u"o"_s};

QList<ChatChanges> changes()
{
    static const QDateTime at = QDateTime::currentDateTimeUtc().addSecs(-2 * 3600);
    return {{7, refund, false, {{at, Field::Vanished, u"no"_s, u"yes"_s}}}, {8, other, true, {}}};
}

QString shown(const ChangesListModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

} // namespace

void TestChangesListModel::listsChatsWithWhatChanged()
{
    VendorTraits invent;
    invent.id = u"invent"_s;
    invent.name = u"Invent"_s;
    Account account;
    account.id = u"acme"_s;
    account.vendor = u"invent"_s;
    m_accounts.setVendors({invent});
    m_accounts.upsert(account);

    ChangesListModel model(&m_accounts, titles());
    watch(&model);
    QCOMPARE(model.rowCount(), 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setChanges(changes());
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(shown(model, 0, ChangesListModel::WhatColumn), u"No longer in Invent's list"_s);
    QCOMPARE(shown(model, 0, ChangesListModel::WhenColumn), u"2 h"_s);
    QCOMPARE(model.index(0, 2).data(ChangesListModel::KeyRole).value<ChatKey>(), refund);
    QCOMPARE(model.index(0, 0).data(ChangesListModel::NewRole).toBool(), false);
    QCOMPARE(model.index(0, 0).data(ChangesListModel::AtRole).toDateTime(), changes().front().changes.front().at);
    QCOMPARE(shown(model, 1, ChangesListModel::ChatColumn), u"Untitled chat"_s);
    QCOMPARE(shown(model, 1, ChangesListModel::WhatColumn), u"New"_s);
    QCOMPARE(shown(model, 1, ChangesListModel::WhenColumn), QString());
    QVERIFY(!model.index(1, 0).data(ChangesListModel::AtRole).toDateTime().isValid());
    QVERIFY(model.index(1, 0).data(ChangesListModel::NewRole).toBool());
    QCOMPARE(model.indexOf(other), 1);
    QCOMPARE(model.indexOf({u"acme"_s, u"none"_s}), -1);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestChangesListModel::titlesAreAskedForWhenARowIsSeen()
{
    m_asked.clear();
    ChangesListModel model(&m_accounts, titles());
    model.setChanges(changes());
    QCOMPARE(m_asked, QList<quint32>());
    shown(model, 1, ChangesListModel::ChatColumn);
    QCOMPARE(m_asked, QList<quint32>{8});
}

void TestChangesListModel::strangersTitlesAreMadeSafe()
{
    ChangesListModel model(&m_accounts, titles());
    model.setChanges(changes());
    QCOMPARE(shown(model, 0, ChangesListModel::ChatColumn), u"Refund <b>&⟨RLO⟩now"_s);
    const QString tip = shown(model, 0, ChangesListModel::ChatColumn, Qt::ToolTipRole);
    QVERIFY(tip.contains(u"&lt;b&gt;&amp;"_s));
    QVERIFY(!tip.contains(u"<b>"_s));
}

void TestChangesListModel::theFirstColumnSpeaksTheWholeRow()
{
    ChangesListModel model(&m_accounts, titles());
    model.setChanges(changes());
    QCOMPARE(shown(model, 0, ChangesListModel::ChatColumn, Qt::AccessibleTextRole),
             u"Refund <b>&⟨RLO⟩now, No longer in Invent's list, 2 h"_s);
    QCOMPARE(shown(model, 1, ChangesListModel::ChatColumn, Qt::AccessibleTextRole), u"Untitled chat, New"_s);
}

void TestChangesListModel::theSameOnceMoreChangesNothing()
{
    ChangesListModel model(&m_accounts, titles());
    watch(&model);
    QList<ChatChanges> chats = changes();
    model.setChanges(chats);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setChanges(chats);
    QCOMPARE(reset.size(), 0);
    chats[1].isNew = false;
    model.setChanges(chats);
    QCOMPARE(reset.size(), 1);
    model.setChanges({});
    QCOMPARE(model.rowCount(), 0);
}

void TestChangesListModel::timesGrowOld()
{
    ChangesListModel model(&m_accounts, titles());
    watch(&model);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.refreshTimes();
    QCOMPARE(changed.size(), 0);
    model.setChanges(changes());
    model.refreshTimes();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(0, ChangesListModel::WhenColumn));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(1, ChangesListModel::WhenColumn));
}

void TestChangesListModel::anAccountThatIsGoneStillReads()
{
    AccountListModel none;
    ChangesListModel model(&none, {});
    watch(&model);
    model.setChanges(changes());
    QCOMPARE(shown(model, 0, ChangesListModel::ChatColumn), u"Untitled chat"_s);
    QVERIFY(shown(model, 0, ChangesListModel::WhatColumn).contains(u"the vendor"_s));
}

QTEST_GUILESS_MAIN(TestChangesListModel)
#include "tst_changeslistmodel.moc"
