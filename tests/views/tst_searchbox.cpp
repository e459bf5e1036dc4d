// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/searchbox.h"
#include "views/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace deskside;

Q_DECLARE_METATYPE(deskside::ChatFilter)

namespace {

ChatRow unreadRow()
{
    ChatRow row;
    row.key = {u"a"_s, u"1"_s};
    row.title = u"Refund"_s;
    row.unread = Known<bool>(true);
    return row;
}

ChatRow readRow()
{
    ChatRow row = unreadRow();
    row.title = u"Order"_s;
    row.unread = Known<bool>(false);
    return row;
}

/// A window with the box in it and another field to go to.
struct Window {
    QWidget window;
    SearchBox *box = new SearchBox(&window);
    QLineEdit *other = new QLineEdit(&window);

    Window()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(box);
        column->addWidget(other);
        column->addStretch();
        window.setPalette(theme::lightPalette());
        window.resize(420, 300);
        window.show();
    }
    bool activate()
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            return false;
        box->setFocus();
        return box->hasFocus();
    }
    QLabel *message() const { return window.findChild<QLabel *>(u"searchError"_s); }
};

QAbstractItemView *suggestions()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == "searchCompletions"_L1 && widget->isVisible())
            return qobject_cast<QAbstractItemView *>(widget);
    }
    return nullptr;
}

QStringList suggested()
{
    QStringList texts;
    if (const QAbstractItemView *popup = suggestions()) {
        for (int row = 0; row < popup->model()->rowCount(); ++row)
            texts.append(popup->model()->index(row, 0).data().toString());
    }
    return texts;
}

int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    }
    return count;
}

} // namespace

class TestSearchBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasANameForAssistiveTools()
    {
        SearchBox box;
        QCOMPARE(box.objectName(), u"searchBox"_s);
        QCOMPARE(box.accessibleName(), u"Search chats"_s);
    }

    void readsAtEveryKey()
    {
        Window w;
        QVERIFY(w.activate());
        QSignalSpy changed(w.box, &SearchBox::filterChanged);
        QTest::keyClicks(w.box, u"ref"_s);
        QCOMPARE(changed.size(), 3);
        QVERIFY(w.box->filter().matches(unreadRow()));
        QVERIFY(!w.box->filter().matches(readRow()));
        QCOMPARE(w.box->filter().words(), QStringList{u"ref"_s});
    }

    void anEmptyBoxShowsEverything()
    {
        SearchBox box;
        QVERIFY(box.filter().matchesEverything());
        box.setText(u"is:unread"_s);
        QVERIFY(!box.filter().matchesEverything());
        box.clear();
        QVERIFY(box.filter().matchesEverything());
    }

    void aTermThatCannotBeReadKeepsTheLastGoodFilterAndSaysWhy()
    {
        Window w;
        QVERIFY(w.activate());
        w.box->setText(u"is:unread"_s);
        QSignalSpy changed(w.box, &SearchBox::filterChanged);
        w.box->setText(u"is:unraed"_s);
        QCOMPARE(changed.size(), 0);
        QVERIFY(w.box->error());
        QVERIFY(w.box->filter().matches(unreadRow()));
        QVERIFY(!w.box->filter().matches(readRow()));
        QTRY_VERIFY(w.message()->isVisible());
        QVERIFY(w.message()->text().contains(u"unraed"_s) || w.message()->text().contains(u"is:"_s));
        QCOMPARE(w.message()->textFormat(), Qt::PlainText);
        QCOMPARE(w.box->accessibleDescription(), w.message()->text());
        QVERIFY(w.window.rect().contains(w.message()->geometry()));
        QVERIFY(w.message()->geometry().top() >= w.box->geometry().bottom());
        QVERIFY(w.box->hasFocus());

        w.box->setText(u"is:read"_s);
        QVERIFY(!w.box->error());
        QVERIFY(!w.message()->isVisible());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(w.box->accessibleDescription(), QString());
    }

    void theMessageGoesWithTheFocusAndTheBox()
    {
        Window w;
        QVERIFY(w.activate());
        w.box->setText(u"is:nonsense"_s);
        QTRY_VERIFY(w.message()->isVisible());
        w.other->setFocus();
        QVERIFY(!w.message()->isVisible());
        w.box->setFocus();
        QVERIFY(w.message()->isVisible());
        w.box->hide();
        QVERIFY(!w.message()->isVisible());
    }

    void operatorsAndErrorsAreColoured()
    {
        Window w;
        QVERIFY(w.activate());
        w.other->setFocus(); // no cursor, no focus frame
        QFont large = w.box->font();
        large.setPointSizeF(30); // strokes with a core that is not blended
        w.box->setFont(large);
        const QPalette palette = theme::lightPalette();
        const QColor accent = theme::color(theme::Meaning::Accent, palette);
        const QColor negative = theme::color(theme::Meaning::Negative, palette);
        const auto count = [&w](const QColor &color) { return pixelsOf(w.box->grab().toImage(), color); };

        w.box->setText(u"IIII"_s);
        const int frame = count(accent);
        QCOMPARE(count(negative), 0);
        w.box->setText(u"IIII is:unread"_s);
        QVERIFY(count(accent) > frame);
        QCOMPARE(count(negative), 0);
        w.box->setText(u"is:IIII"_s);
        QVERIFY(count(negative) > 0);
        // Colouring is not editing.
        QCOMPARE(w.box->text(), u"is:IIII"_s);
        w.box->setText(u"\"is:unread\""_s);
        QCOMPARE(count(accent), frame);
    }

    void colouringLeavesCursorSelectionAndUndoAlone()
    {
        Window w;
        QVERIFY(w.activate());
        QTest::keyClicks(w.box, u"a is:read"_s);
        QTest::keyClick(w.box, Qt::Key_Escape);
        w.box->setText({});
        QTest::keyClicks(w.box, u"hello"_s);
        w.box->setCursorPosition(2);
        QTest::keyClicks(w.box, u"x"_s);
        QCOMPARE(w.box->text(), u"hexllo"_s);
        QCOMPARE(w.box->cursorPosition(), 3);
        w.box->undo();
        QCOMPARE(w.box->text(), u"hello"_s);
        w.box->setSelection(0, 2);
        QCOMPARE(w.box->selectedText(), u"he"_s);
    }

    void completesTheTermUnderTheCursor_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("result");
        QTest::newRow("an operator") << u"chan"_s << u"channel:"_s << u"channel:"_s;
        QTest::newRow("a value") << u"is:unr"_s << u"is:unread"_s << u"is:unread "_s;
        QTest::newRow("after a word") << u"refund is:unr"_s << u"is:unread"_s << u"refund is:unread "_s;
        QTest::newRow("negated") << u"-is:unr"_s << u"is:unread"_s << u"-is:unread "_s;
        QTest::newRow("in parentheses") << u"(is:unr"_s << u"is:unread"_s << u"(is:unread "_s;
        QTest::newRow("in another case") << u"IS:UNR"_s << u"is:unread"_s << u"is:unread "_s;
    }

    void completesTheTermUnderTheCursor()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        QFETCH(QString, result);
        for (const Qt::Key accept : {Qt::Key_Return, Qt::Key_Tab}) {
            Window w;
            QVERIFY(w.activate());
            if (accept == Qt::Key_Return && !typed.contains(u':'))
                continue; // a word like any other
            QTest::keyClicks(w.box, typed);
            QVERIFY(suggestions());
            QCOMPARE(suggested().value(0), first);
            QSignalSpy left(w.box, &SearchBox::leaveRequested);
            QTest::keyClick(suggestions(), accept);
            QCOMPARE(w.box->text(), result);
            QCOMPARE(left.size(), 0);
            QVERIFY(w.box->hasFocus());
        }
    }

    void enterKeepsAWordThatBeginsAnOperator_data()
    {
        QTest::addColumn<QString>("word");
        for (const auto *word : {"account", "a", "has", "tag"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }

    void enterKeepsAWordThatBeginsAnOperator()
    {
        QFETCH(QString, word);
        Window w;
        QVERIFY(w.activate());
        QSignalSpy left(w.box, &SearchBox::leaveRequested);
        QTest::keyClicks(w.box, word);
        QVERIFY(suggestions());
        QTest::keyClick(suggestions(), Qt::Key_Return);
        QCOMPARE(w.box->text(), word);
        QCOMPARE(left.size(), 1);
        QVERIFY(!suggestions());
        QCOMPARE(w.box->filter().words(), QList<QString>{word});
    }

    void enterKeepsAValueThatBeginsAnother()
    {
        Window w;
        QVERIFY(w.activate());
        w.box->setValues(u"tag:"_s, {u"vip"_s, u"vip-gold"_s});
        QTest::keyClicks(w.box, u"tag:vip"_s);
        QCOMPARE(suggested(), QStringList{u"tag:vip-gold"_s});
        QTest::keyClick(suggestions(), Qt::Key_Return);
        QCOMPARE(w.box->text(), u"tag:vip"_s);
    }

    void downGoesToTheFirstSuggestion()
    {
        Window w;
        QVERIFY(w.activate());
        QTest::keyClicks(w.box, u"chan"_s);
        QVERIFY(suggestions());
        QTest::keyClick(suggestions(), Qt::Key_Down);
        QTest::keyClick(suggestions(), Qt::Key_Return);
        QCOMPARE(w.box->text(), u"channel:"_s);
        QVERIFY(w.box->hasFocus());
    }

    void completesWithTheValuesInUse_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("all of them") << u"account:"_s << QStringList{u"account:Acme"_s, u"account:\"Acme EU\""_s};
        QTest::newRow("a beginning") << u"tag:v"_s << QStringList{u"tag:vip"_s, u"tag:Voucher"_s};
        QTest::newRow("quoted") << u"account:\"ac"_s << QStringList{u"account:Acme"_s, u"account:\"Acme EU\""_s};
        QTest::newRow("a word inside") << u"assignee:wo"_s << QStringList{u"assignee:\"Lena Wolff\""_s};
        QTest::newRow("another operator's") << u"state:v"_s << QStringList{};
        QTest::newRow("what is written already") << u"tag:vip"_s << QStringList{};
    }

    void completesWithTheValuesInUse()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, offered);
        Window w;
        QVERIFY(w.activate());
        w.box->setValues(u"account:"_s, {u"Acme"_s, u"Acme EU"_s, u"a \"quote\""_s, u"hidden\u202E"_s, QString()});
        w.box->setValues(u"tag:"_s, {u"old"_s});
        w.box->setValues(u"tag:"_s, {u"vip"_s, u"Voucher"_s});
        w.box->setValues(u"assignee:"_s, {u"Lena Wolff"_s});
        QTest::keyClicks(w.box, typed);
        QCOMPARE(suggested(), offered);
        if (offered.isEmpty())
            return;
        QTest::keyClick(suggestions(), Qt::Key_Return);
        QCOMPARE(w.box->text(), QString(offered.front() + u' '));
        QVERIFY(!w.box->error());
    }

    void aCompletionReplacesNothingButItsTerm()
    {
        Window w;
        QVERIFY(w.activate());
        w.box->setText(u"one  two"_s);
        w.box->setCursorPosition(4);
        QTest::keyClicks(w.box, u"is:unr"_s);
        QVERIFY(suggestions());
        QTest::keyClick(suggestions(), Qt::Key_Return);
        QCOMPARE(w.box->text(), u"one is:unread two"_s);
        w.box->undo();
        QVERIFY(w.box->text().contains(u"two"_s));
    }

    void typingGoesOnWhileSuggestionsShow()
    {
        Window w;
        QVERIFY(w.activate());
        QTest::keyClicks(w.box, u"is:un"_s);
        QVERIFY(suggestions());
        QVERIFY(!w.message()->isVisible()); // they would cover each other
        QTest::keyClicks(suggestions(), u"read"_s);
        QCOMPARE(w.box->text(), u"is:unread"_s);
        QVERIFY(!suggestions());
        QVERIFY(!w.box->error());
    }

    void noSuggestionsForPlainWords()
    {
        Window w;
        QVERIFY(w.activate());
        QTest::keyClicks(w.box, u"refund"_s);
        QVERIFY(!suggestions());
    }

    void escapeFirstClearsThenLeaves()
    {
        Window w;
        QVERIFY(w.activate());
        QSignalSpy left(w.box, &SearchBox::leaveRequested);
        QTest::keyClicks(w.box, u"zzz"_s);
        QTest::keyClick(w.box, Qt::Key_Escape);
        QCOMPARE(w.box->text(), QString());
        QCOMPARE(left.size(), 0);
        QVERIFY(w.box->filter().matchesEverything());
        QTest::keyClick(w.box, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void enterAndDownGoToTheList()
    {
        Window w;
        QVERIFY(w.activate());
        QSignalSpy left(w.box, &SearchBox::leaveRequested);
        QTest::keyClick(w.box, Qt::Key_Return);
        QTest::keyClick(w.box, Qt::Key_Down);
        QCOMPARE(left.size(), 2);
    }

    void theClearButtonClears()
    {
        SearchBox box;
        QAction *clear = nullptr;
        for (QAction *action : box.actions()) {
            if (action->text() == "Clear the search"_L1)
                clear = action;
        }
        QVERIFY(clear);
        QVERIFY(!clear->isVisible());
        box.setText(u"refund"_s);
        QVERIFY(clear->isVisible());
        clear->trigger();
        QCOMPARE(box.text(), QString());
    }

    void anInputMethodMayCompose()
    {
        Window w;
        QVERIFY(w.activate());
        QInputMethodEvent composing(u"はん"_s, {});
        QApplication::sendEvent(w.box, &composing);
        QCOMPARE(w.box->text(), QString());
        QInputMethodEvent done;
        done.setCommitString(u"返金"_s);
        QApplication::sendEvent(w.box, &done);
        QCOMPARE(w.box->text(), u"返金"_s);
        QCOMPARE(w.box->filter().words(), QStringList{u"返金"_s});
    }
};

QTEST_MAIN(TestSearchBox)
#include "tst_searchbox.moc"
