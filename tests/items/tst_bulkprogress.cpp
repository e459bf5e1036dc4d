// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/bulkprogress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;

namespace {

OutboxItem itemOf(const QString &id, OutboxItem::Phase phase, qint64 number)
{
    OutboxItem item;
    item.number = number;
    item.action.id = id;
    item.action.chat = {u"acc"_s, QString(u"chat-"_s + id)};
    item.phase = phase;
    return item;
}

} // namespace

class TestBulkProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheOutboxHasNoMoreIsDone()
    {
        const QSet<QString> ids{u"a"_s, u"b"_s, u"c"_s};
        const QList<OutboxItem> outbox{itemOf(u"b"_s, OutboxItem::Phase::Sending, 1),
                                       itemOf(u"x"_s, OutboxItem::Phase::Waiting, 2)};
        const BulkProgress progress = progressOf(ids, outbox);
        QCOMPARE(progress.total, 3);
        QCOMPARE(progress.done, 2);
        QCOMPARE(progress.waiting, 1);
        QVERIFY(progress.failed.isEmpty() && progress.isRunning());
        QVERIFY(!progressOf(ids, {}).isRunning());
        QCOMPARE(progressOf(ids, {}).done, 3);
        QCOMPARE(progressOf({}, outbox), BulkProgress());
    }

    void phasesAreWaitingOrFailed_data()
    {
        using Phase = OutboxItem::Phase;
        QTest::addColumn<int>("phase");
        QTest::addColumn<bool>("failed");
        QTest::newRow("held") << int(Phase::Held) << false;
        QTest::newRow("waiting") << int(Phase::Waiting) << false;
        QTest::newRow("sending") << int(Phase::Sending) << false;
        QTest::newRow("unknown") << int(Phase::Unknown) << false;
        QTest::newRow("asking") << int(Phase::Asking) << true;
        QTest::newRow("refused") << int(Phase::Refused) << true;
    }

    void phasesAreWaitingOrFailed()
    {
        QFETCH(int, phase);
        QFETCH(bool, failed);
        const BulkProgress progress = progressOf({u"a"_s}, {itemOf(u"a"_s, OutboxItem::Phase(phase), 7)});
        QCOMPARE(progress.failed.size(), failed ? 1 : 0);
        QCOMPARE(progress.waiting, failed ? 0 : 1);
        QCOMPARE(progress.done, 0);
    }

    void aFailureSaysWhichChatAndWhy()
    {
        OutboxItem item = itemOf(u"a"_s, OutboxItem::Phase::Refused, 42);
        ApiError error;
        error.kind = ApiError::Kind::Forbidden;
        item.error = error;
        BulkNames names;
        names.title = [](const ChatKey &key) { return QString(u"Refund\u202E of "_s + key.id); };
        names.vendor = [](const QString &account) { return account == u"acc"_s ? u"Invent"_s : QString(); };
        const BulkProgress progress = progressOf({u"a"_s, u"b"_s}, {item}, names);
        QCOMPARE(progress.done, 1);
        const BulkProgress::Failure failure = progress.failed.value(0);
        QCOMPARE(failure.chat, item.action.chat);
        QCOMPARE(failure.outboxNumber, 42);
        QVERIFY(!failure.title.contains(QChar(0x202E)) && failure.title.contains(u"chat-a"_s));
        QCOMPARE(failure.why, describe(error, u"Invent"_s));
        QVERIFY(!failure.asks);
    }
};

QTEST_GUILESS_MAIN(TestBulkProgress)
#include "tst_bulkprogress.moc"
