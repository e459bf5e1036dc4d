// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagemodel.h"
#include "models/items/wording.h"
#include "tests/items/modelmirror.h"

#include <QRandomGenerator>

using namespace deskside;
using namespace deskside::test;
using Kind = ConversationEntry::Kind;

class TestMessageModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherChatResetsTheModel();
    void aNewMessageIsOneInsertion();
    void aSettledMessageChangesInPlace();
    void oneMessageThatTakesAnothersPlaceIsAChange();
    void messagesKeepTheirRowsWhenOlderOnesComeBefore();
    void anEntryIsSpoken();
    void rolesAndFilesAreSpoken();
    void randomConversationsAreReachedBySignals();
};

namespace {

ConversationEntry entry(const QString &text)
{
    ConversationEntry entry;
    entry.text = text;
    return entry;
}

} // namespace

void TestMessageModel::anotherChatResetsTheModel()
{
    MessageModel model;
    watch(&model);
    ModelMirror<ConversationEntry> mirror(&model, MessageModel::EntryRole);
    model.show({u"a"_s, u"1"_s}, {entry(u"x"_s)});
    model.show({u"a"_s, u"2"_s}, {entry(u"x"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"reset"_s, u"reset"_s}));
    model.show({u"a"_s, u"2"_s}, {entry(u"x"_s)});
    QCOMPARE(mirror.takeLog(), QStringList());
}

void TestMessageModel::aNewMessageIsOneInsertion()
{
    MessageModel model;
    watch(&model);
    model.show({u"a"_s, u"1"_s}, {entry(u"x"_s), entry(u"y"_s), entry(u"handoff"_s)});
    ModelMirror<ConversationEntry> mirror(&model, MessageModel::EntryRole);
    model.show({u"a"_s, u"1"_s}, {entry(u"x"_s), entry(u"y"_s), entry(u"z"_s), entry(u"z"_s), entry(u"handoff"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"insert 2-3"_s}));
    model.show({u"a"_s, u"1"_s}, {entry(u"z"_s), entry(u"z"_s), entry(u"handoff"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"remove 0-1"_s}));
    QCOMPARE(model.entryAt(2).text, u"handoff"_s);
}

void TestMessageModel::aSettledMessageChangesInPlace()
{
    MessageModel model;
    watch(&model);
    model.show({u"a"_s, u"1"_s}, {entry(u"x"_s), entry(u"y"_s), entry(u"z"_s)});
    ModelMirror<ConversationEntry> mirror(&model, MessageModel::EntryRole);
    ConversationEntry settled = entry(u"y"_s);
    settled.status = {RunKind::Completed, u"COMPLETED"_s};
    model.show({u"a"_s, u"1"_s}, {entry(u"x"_s), settled, entry(u"z"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 1"_s}));
    QCOMPARE(mirror.values().at(1), settled);
}

void TestMessageModel::oneMessageThatTakesAnothersPlaceIsAChange()
{
    MessageModel model;
    watch(&model);
    model.show({u"a"_s, u"1"_s}, {entry(u"a"_s), entry(u"b"_s), entry(u"c"_s)});
    ModelMirror<ConversationEntry> mirror(&model, MessageModel::EntryRole);
    model.show({u"a"_s, u"1"_s}, {entry(u"1"_s), entry(u"b"_s), entry(u"3"_s), entry(u"4"_s)});
    QCOMPARE(mirror.takeLog(), QStringList({u"change 0"_s, u"change 2"_s, u"insert 3"_s}));
}

void TestMessageModel::messagesKeepTheirRowsWhenOlderOnesComeBefore()
{
    MessageModel model;
    watch(&model);
    const auto named = [](const QString &id, const QString &text = u"same"_s) {
        ConversationEntry entry;
        entry.id = id;
        entry.text = text;
        return entry;
    };
    const auto notice = [](const QString &text) {
        ConversationEntry entry;
        entry.kind = Kind::Notice;
        entry.text = text;
        return entry;
    };
    const ChatKey key{u"a"_s, u"1"_s};
    model.show(key, {notice(u"more"_s), named(u"c"_s), named(u"d"_s), named(u"e"_s)});
    const QPersistentModelIndex c = model.index(1);
    const QPersistentModelIndex e = model.index(3);
    ModelMirror<ConversationEntry> mirror(&model, MessageModel::EntryRole);
    // Older ones before, one gone, one edited and new ones behind: all at once.
    const QList<ConversationEntry> after{notice(u"begins"_s),        named(u"a"_s), named(u"b"_s), named(u"c"_s),
                                         named(u"e"_s, u"edited"_s), named(u"f"_s), named(u"g"_s)};
    model.show(key, after);
    QCOMPARE(mirror.takeLog(),
             QStringList({u"insert 4-5"_s, u"change 3"_s, u"remove 2"_s, u"change 0"_s, u"insert 1-2"_s}));
    QCOMPARE(mirror.values(), after);
    QCOMPARE(c.row(), 3);
    QCOMPARE(e.row(), 4);
    // A turn of two speakers are two rows of one message.
    ConversationEntry second = named(u"g"_s);
    second.piece = 1;
    model.show(key, after + QList<ConversationEntry>{second});
    QCOMPARE(mirror.takeLog(), QStringList{u"insert 7"_s});
    // One that changed places with its neighbour.
    model.show(key, {named(u"f"_s), named(u"e"_s)});
    QCOMPARE(mirror.values(), QList<ConversationEntry>({named(u"f"_s), named(u"e"_s)}));
}

void TestMessageModel::anEntryIsSpoken()
{
    MessageModel model;
    watch(&model);
    ConversationEntry spoken = entry(u"Where is it?"_s);
    spoken.role = {RoleKind::Customer, u"user"_s};
    spoken.tools = {u"orders.lookup"_s};
    spoken.error = u"lost"_s;
    model.show({u"a"_s, u"1"_s}, {spoken});
    const QString text = model.index(0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(text, u"Customer, Where is it?, called orders.lookup, error: lost"_s);
    QCOMPARE(model.index(0).data().toString(), text);
}

void TestMessageModel::rolesAndFilesAreSpoken()
{
    MessageModel model;
    watch(&model);
    ConversationEntry note = entry(u"Called her."_s);
    note.role = {RoleKind::Note, u"note"_s};
    note.author = u"Lena"_s;
    ConversationEntry file;
    file.role = {RoleKind::Customer, u"user"_s};
    File bill;
    bill.filename = u"bill.pdf"_s;
    bill.size = 2'000;
    file.files = {bill};
    ConversationEntry reply = entry(u"On it"_s);
    reply.role = {RoleKind::Agent, u"agent"_s};
    reply.pending = PendingReply{1, u"x"_s, OutboxItem::Phase::Waiting, {}, u"Waiting to be sent"_s};
    model.show({u"a"_s, u"1"_s}, {note, file, reply});
    const auto spoken = [&](int row) { return model.index(row).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(spoken(0), QString(wording::roleName(note.role) + u", \u2068Lena\u2069, Called her."_s));
    QVERIFY2(spoken(1).startsWith(u"Customer, file bill.pdf, "_s), qPrintable(spoken(1)));
    QVERIFY(spoken(2).endsWith(u"On it, Waiting to be sent"_s));
}

void TestMessageModel::randomConversationsAreReachedBySignals()
{
    QRandomGenerator random(11);
    MessageModel model;
    watch(&model);
    model.show({u"a"_s, u"1"_s}, {});
    ModelMirror<ConversationEntry> mirror(&model, MessageModel::EntryRole);
    for (int step = 0; step < 500; ++step) {
        QList<ConversationEntry> entries;
        for (int i = random.bounded(7); i > 0; --i)
            entries << entry(QString::number(random.bounded(3)));
        model.show({u"a"_s, u"1"_s}, entries);
        QCOMPARE(mirror.values(), entries);
    }
    QVERIFY(!mirror.takeLog().contains(u"reset"_s));
}

QTEST_GUILESS_MAIN(TestMessageModel)
#include "tst_messagemodel.moc"
