// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencx/history.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace deskside;
using namespace deskside::opencx;

namespace {

using Direction = History::Direction;
using Pages = QList<QList<int>>;

/// A message said in the minute that is its number; 0: without a time.
Message at(int minute)
{
    Message message;
    message.id = QString::number(minute);
    if (minute > 0) {
        message.createdAt = Moment(QDateTime(QDate(2026, 11, 21), QTime(7, minute), Qt::UTC));
    }
    return message;
}

} // namespace

/// The pages of a history, whichever way they run.
class TestOpenCxHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTimesTellWhereThePagesLead_data();
    void theTimesTellWhereThePagesLead();
    void messagesOfTheSameTimeStayAsTheyWereSaid();
};

void TestOpenCxHistory::theTimesTellWhereThePagesLead_data()
{
    QTest::addColumn<Pages>("pages");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<QList<int>>("sorted");

    QTest::newRow("nothing") << Pages{} << Direction::Unknown << QList<int>{};
    QTest::newRow("one message") << Pages{{5}} << Direction::Unknown << QList<int>{5};
    QTest::newRow("a page that runs back") << Pages{{5, 4, 3}} << Direction::Back << QList<int>{3, 4, 5};
    QTest::newRow("pages that run back") << Pages{{5, 4}, {3, 2}} << Direction::Back << QList<int>{2, 3, 4, 5};
    QTest::newRow("a page that runs forward") << Pages{{3, 4, 5}} << Direction::Unknown << QList<int>{3, 4, 5};
    QTest::newRow("pages that run forward") << Pages{{2, 3}, {4, 5}} << Direction::Forward << QList<int>{2, 3, 4, 5};
    QTest::newRow("the newest page first, from its beginning")
        << Pages{{4, 5}, {2, 3}} << Direction::Back << QList<int>{2, 3, 4, 5};
    QTest::newRow("pages of one message") << Pages{{5}, {4}} << Direction::Back << QList<int>{4, 5};
    QTest::newRow("pages that overlap") << Pages{{2, 3}, {3, 4}} << Direction::Forward << QList<int>{2, 3, 4};
    QTest::newRow("the same page again") << Pages{{2, 3}, {2, 3}} << Direction::Unknown << QList<int>{2, 3};
    QTest::newRow("an empty page between") << Pages{{2, 3}, {}, {4}} << Direction::Forward << QList<int>{2, 3, 4};
    QTest::newRow("not in order at all") << Pages{{3, 9, 4}} << Direction::Unknown << QList<int>{3, 4, 9};
    QTest::newRow("one without a time") << Pages{{2, 0, 3}} << Direction::Unknown << QList<int>{2, 0, 3};
}

void TestOpenCxHistory::theTimesTellWhereThePagesLead()
{
    QFETCH(const Pages, pages);
    QFETCH(const QList<int>, sorted);
    History history;
    for (const QList<int> &page : pages) {
        QList<Message> messages;
        for (const int minute : page) {
            messages.append(at(minute));
        }
        history.add(messages);
    }
    QTEST(history.direction(), "direction");
    QList<int> order;
    const auto messages = history.oldestFirst();
    for (const Message &message : messages) {
        order.append(message.id.toInt());
    }
    QCOMPARE(order, sorted);
}

void TestOpenCxHistory::messagesOfTheSameTimeStayAsTheyWereSaid()
{
    Message question = at(5);
    question.id = u"question"_s;
    Message answer = at(5);
    answer.id = u"answer"_s;
    History forward;
    forward.add({question, answer, at(6)});
    QCOMPARE(forward.oldestFirst().first().id, u"question"_s);
    History back;
    back.add({at(6), answer, question});
    QCOMPARE(back.oldestFirst().first().id, u"question"_s);
    History pages;
    pages.add({at(6), answer});
    pages.add({question, at(4)});
    QCOMPARE(pages.oldestFirst().at(1).id, u"question"_s);
    QCOMPARE(pages.oldestFirst().at(2).id, u"answer"_s);
}

QTEST_GUILESS_MAIN(TestOpenCxHistory)
#include "tst_opencxhistory.moc"
