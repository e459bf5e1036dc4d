// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible.h"
#include "views/detailpane.h"
#include "views/noteedit.h"
#include "views/tagedit.h"
#include "views/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

const ChatKey first{u"acme"_s, u"1"_s};
const ChatKey second{u"acme"_s, u"2"_s};
const OwnData kept{false, u"Call back on Tuesday"_s, {u"refund"_s, u"vip"_s}};

QList<DetailSection> details()
{
    return {{u"customer"_s, u"Customer"_s, {{u"customer.name"_s, u"Name"_s, u"Mariana"_s}}},
            {u"state"_s, u"State"_s, {{u"state.inbox"_s, u"Inbox"_s, u"Open"_s}}}};
}

} // namespace

/// What the person adds to a chat, in the pane it stands in.
class TestOwnSection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void showsWhatIsStored();
    void aPinIsToldAtOnce();
    void tagsAreReadWhenTheLineIsLeft_data();
    void tagsAreReadWhenTheLineIsLeft();
    void knownTagsAreSuggested();
    void aTagThatBeginsAnotherCanBeEntered_data();
    void aTagThatBeginsAnotherCanBeEntered();
    void tagsStandOnAFill();
    void aNoteIsToldWhenTheFocusLeaves();
    void aNoteIsToldOnCtrlEnter();
    void aNoteIsToldAMomentAfterTheLastKey();
    void tagsAreToldAMomentAfterTheLastKey();
    void aNoteIsToldWhenTheWindowCloses();
    void aBlankNoteIsNone();
    void anotherChatTakesNothingAlong_data();
    void anotherChatTakesNothingAlong();
    void aRefreshLeavesWhatIsTypedAlone();
    void aRefreshBringsWhatIsNotTyped();
    void anOlderStateThatArrivesLateUndoesNothing();
    void whatComesFromElsewhereIsTaken();
    void lookingIsNotChanging();
    void strangeSpacesSurvive();
    void aHugePasteIsCut();
    void standsBelowTheCustomerAndFolds();
    void hidesWithoutItsChat();
    void tabGoesThroughIt();
    void theNoteGrowsWithItsLines();
    void everyControlHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_pane->findChild<T *>(QString::fromLatin1(name));
    }
    QPushButton *pin() const { return find<QPushButton>("ownPin"); }
    TagEdit *tags() const { return find<TagEdit>("ownTags"); }
    NoteEdit *note() const { return find<NoteEdit>("ownNote"); }
    /// What was told last, and of which chat.
    OwnData told() const { return m_told->isEmpty() ? OwnData() : m_told->constLast()[1].value<OwnData>(); }
    ChatKey toldOf() const { return m_told->isEmpty() ? ChatKey() : m_told->constLast()[0].value<ChatKey>(); }

    std::unique_ptr<QWidget> m_window;
    DetailPane *m_pane = nullptr;
    QLineEdit *m_other = nullptr;
    std::unique_ptr<QSignalSpy> m_told;
};

void TestOwnSection::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->setPalette(theme::lightPalette());
    auto *layout = new QVBoxLayout(m_window.get());
    m_pane = new DetailPane;
    m_other = new QLineEdit;
    layout->addWidget(m_pane);
    layout->addWidget(m_other);
    m_window->resize(330, 500);
    m_pane->showDetails(first, details());
    m_pane->showOwn(first, kept);
    m_told = std::make_unique<QSignalSpy>(m_pane, &DetailPane::ownChanged);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_other->setFocus();
}

void TestOwnSection::showsWhatIsStored()
{
    QCOMPARE(note()->toPlainText(), kept.note);
    QCOMPARE(tags()->tags(), kept.tags);
    QVERIFY(!pin()->isChecked());
    m_pane->showOwn(first, {true, {}, {}});
    QVERIFY(pin()->isChecked());
    QCOMPARE(pin()->text(), u"Pinned"_s);
    QCOMPARE(note()->toPlainText(), QString());
    QCOMPARE(tags()->text(), QString());
    QCOMPARE(m_told->size(), 0);
}

void TestOwnSection::aPinIsToldAtOnce()
{
    pin()->click();
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(toldOf(), first);
    QCOMPARE(told(), (OwnData{true, kept.note, kept.tags}));
    pin()->click();
    QCOMPARE(told(), kept);
}

void TestOwnSection::tagsAreReadWhenTheLineIsLeft_data()
{
    QTest::addColumn<bool>("byEnter");
    QTest::newRow("Enter") << true;
    QTest::newRow("another field") << false;
}

void TestOwnSection::tagsAreReadWhenTheLineIsLeft()
{
    QFETCH(bool, byEnter);
    tags()->setFocus();
    tags()->selectAll();
    QTest::keyClicks(tags(), u"#waiting, VIP  vip, "_s);
    QCOMPARE(m_told->size(), 0);
    if (byEnter)
        QTest::keyClick(tags(), Qt::Key_Return);
    else
        m_other->setFocus();
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(told().tags, QList<QString>({u"VIP"_s, u"waiting"_s}));
    QCOMPARE(told().note, kept.note);
    QCOMPARE(tags()->text(), u"VIP  waiting"_s);
    tags()->setFocus();
    m_other->setFocus();
    QCOMPARE(m_told->size(), 1); // nothing new
}

void TestOwnSection::knownTagsAreSuggested()
{
    m_pane->setKnownTags({u"refund"_s, u"returns"_s, u"vip"_s});
    tags()->setFocus();
    tags()->setText(u"vip "_s);
    QTest::keyClicks(tags(), u"#re"_s);
    QWidget *popup = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == "tagCompletions"_L1 && widget->isVisible())
            popup = widget;
    }
    QVERIFY(popup);
    QCOMPARE(qobject_cast<QAbstractItemView *>(popup)->model()->rowCount(), 2);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(tags()->text(), u"vip returns "_s);
    QVERIFY(!popup->isVisible());
    QCOMPARE(m_told->size(), 0); // Enter was for the suggestion
}

void TestOwnSection::aTagThatBeginsAnotherCanBeEntered_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Enter") << Qt::Key_Return;
    QTest::newRow("Tab") << Qt::Key_Tab;
}

void TestOwnSection::aTagThatBeginsAnotherCanBeEntered()
{
    QFETCH(Qt::Key, key);
    m_pane->setKnownTags({u"vip-gold"_s});
    tags()->clear();
    tags()->setFocus();
    QTest::keyClicks(tags(), u"vip"_s);
    QWidget *popup = nullptr;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == "tagCompletions"_L1 && widget->isVisible())
            popup = widget;
    }
    QVERIFY(popup);
    QTest::keyClick(popup, key);
    QVERIFY(!popup->isVisible());
    QCOMPARE(tags()->text(), u"vip"_s);
    QCOMPARE(told().tags, QList<QString>{u"vip"_s});
}

void TestOwnSection::tagsStandOnAFill()
{
    const QColor fill = theme::fill(theme::Meaning::Accent, m_window->palette());
    const auto filled = [&] {
        const QImage image = tags()->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == fill;
        }
        return count;
    };
    const int two = filled();
    QVERIFY(two > 50);
    m_pane->showOwn(first, {false, {}, {u"vip"_s}});
    QVERIFY(filled() < two);
    m_pane->showOwn(first, {});
    QCOMPARE(filled(), 0);
}

void TestOwnSection::aNoteIsToldWhenTheFocusLeaves()
{
    note()->setFocus();
    note()->selectAll();
    QTest::keyClicks(note(), u"New"_s);
    QCOMPARE(m_told->size(), 0);
    m_other->setFocus();
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(told(), (OwnData{false, u"New"_s, kept.tags}));
}

void TestOwnSection::aNoteIsToldOnCtrlEnter()
{
    note()->setFocus();
    QTest::keyClicks(note(), u"x"_s);
    QTest::keyClick(note(), Qt::Key_Return); // a line
    QCOMPARE(m_told->size(), 0);
    QTest::keyClick(note(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(told().note, QString(u"x\n"_s + kept.note));
    QVERIFY(note()->hasFocus());
}

void TestOwnSection::aNoteIsToldAMomentAfterTheLastKey()
{
    note()->setFocus();
    QTest::keyClicks(note(), u"x"_s);
    QTRY_COMPARE(m_told->size(), 1);
    QCOMPARE(told().note, QString(u'x' + kept.note));
    QVERIFY(note()->hasFocus());
}

void TestOwnSection::tagsAreToldAMomentAfterTheLastKey()
{
    tags()->clear();
    tags()->setFocus();
    QTest::keyClicks(tags(), u"urgent"_s);
    QCOMPARE(m_told->size(), 0);
    QTRY_COMPARE(m_told->size(), 1);
    QCOMPARE(told().tags, QList<QString>{u"urgent"_s});
    QTest::keyClicks(tags(), u"-now"_s); // the line is not touched meanwhile
    QCOMPARE(tags()->text(), u"urgent-now"_s);
}

void TestOwnSection::aNoteIsToldWhenTheWindowCloses()
{
    note()->insertPlainText(u"x"_s); // without the focus, which would leave with the window
    m_window->close();
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(told().note, QString(u'x' + kept.note));
}

void TestOwnSection::aBlankNoteIsNone()
{
    note()->setFocus();
    note()->selectAll();
    QTest::keyClicks(note(), u"  "_s);
    m_other->setFocus();
    QCOMPARE(told().note, QString());
}

void TestOwnSection::anotherChatTakesNothingAlong_data()
{
    QTest::addColumn<bool>("ownFirst");
    QTest::newRow("own data after the details") << false;
    QTest::newRow("own data before the details") << true;
}

void TestOwnSection::anotherChatTakesNothingAlong()
{
    QFETCH(bool, ownFirst);
    note()->setFocus();
    QTest::keyClicks(note(), u"typed "_s);
    const OwnData other{true, u"Other"_s, {}};
    if (ownFirst)
        m_pane->showOwn(second, other);
    m_pane->showDetails(second, details());
    if (!ownFirst)
        m_pane->showOwn(second, other);
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(toldOf(), first);
    QCOMPARE(told(), (OwnData{false, QString(u"typed "_s + kept.note), kept.tags}));
    QCOMPARE(note()->toPlainText(), u"Other"_s);
    QVERIFY(pin()->isChecked());
    QCOMPARE(tags()->tags(), QList<QString>());
    m_other->setFocus();
    QCOMPARE(m_told->size(), 1); // nothing of the first chat is told of the second
}

void TestOwnSection::aRefreshLeavesWhatIsTypedAlone()
{
    note()->setFocus();
    QTest::keyClicks(note(), u"typed "_s);
    const int cursor = note()->textCursor().position();
    m_pane->showDetails(first, details());
    m_pane->showOwn(first, kept);
    QCOMPARE(note()->toPlainText(), QString(u"typed "_s + kept.note));
    QCOMPARE(note()->textCursor().position(), cursor);
    QVERIFY(note()->hasFocus());
    m_pane->showOwn(first, {true, u"from elsewhere"_s, {u"new"_s}});
    QCOMPARE(note()->toPlainText(), QString(u"typed "_s + kept.note));
    QVERIFY(pin()->isChecked());
    QCOMPARE(tags()->tags(), QList<QString>{u"new"_s});

    tags()->setFocus();
    tags()->selectAll();
    QTest::keyClicks(tags(), u"half "_s);
    m_pane->showOwn(first, {true, u"from elsewhere"_s, {u"newer"_s}});
    QCOMPARE(tags()->text(), u"half "_s);
    QTest::keyClick(tags(), Qt::Key_Return);
    QTest::keyClicks(tags(), u" "_s); // the next one begins
    m_pane->showOwn(first, told());
    QCOMPARE(tags()->text(), u"half "_s);
}

void TestOwnSection::aRefreshBringsWhatIsNotTyped()
{
    note()->setFocus();
    note()->moveCursor(QTextCursor::End);
    const int cursor = note()->textCursor().position();
    m_pane->showOwn(first, {false, u"Call back on Wednesday"_s, kept.tags});
    QCOMPARE(note()->toPlainText(), u"Call back on Wednesday"_s);
    QCOMPARE(note()->textCursor().position(), cursor);
    m_other->setFocus();
    QCOMPARE(m_told->size(), 0);
}

void TestOwnSection::anOlderStateThatArrivesLateUndoesNothing()
{
    note()->setFocus();
    QTest::keyClicks(note(), u"a"_s);
    QTest::keyClick(note(), Qt::Key_Return, Qt::ControlModifier);
    const OwnData once = told();
    QTest::keyClicks(note(), u"b"_s);
    QTest::keyClick(note(), Qt::Key_Return, Qt::ControlModifier);
    const OwnData twice = told();
    QCOMPARE(twice.note, QString(u"ab"_s + kept.note));
    // A refresh that the store answered before it took the note.
    for (const OwnData &late : {kept, once, twice, twice}) {
        m_pane->showOwn(first, late);
        QCOMPARE(note()->toPlainText(), twice.note);
    }
    // The same when the person was on another chat meanwhile.
    QTest::keyClicks(note(), u"c"_s);
    m_pane->showDetails(second, details());
    const OwnData thrice = told();
    m_pane->showOwn(second, {});
    m_pane->showDetails(first, details());
    m_pane->showOwn(first, twice);
    QCOMPARE(note()->toPlainText(), thrice.note);
    m_other->setFocus();
    QCOMPARE(told(), thrice);
}

void TestOwnSection::whatComesFromElsewhereIsTaken()
{
    note()->setFocus();
    QTest::keyClicks(note(), u"typed"_s);
    m_other->setFocus();
    m_pane->showOwn(first, {true, u"imported"_s, {}});
    QCOMPARE(note()->toPlainText(), u"imported"_s);
    m_pane->showOwn(first, kept); // and that is news again
    QCOMPARE(note()->toPlainText(), kept.note);
    QVERIFY(!pin()->isChecked());
}

void TestOwnSection::lookingIsNotChanging()
{
    for (QWidget *field : {static_cast<QWidget *>(note()), static_cast<QWidget *>(tags())}) {
        field->setFocus();
        m_other->setFocus();
    }
    m_pane->showDetails(second, details());
    m_pane->showOwn(second, {});
    m_pane->clear();
    m_window->close();
    QCOMPARE(m_told->size(), 0);
}

void TestOwnSection::strangeSpacesSurvive()
{
    const OwnData strange{false, u"12\u00A0000\u2028next"_s, {}};
    m_pane->showOwn(first, strange);
    note()->setFocus();
    m_other->setFocus();
    QCOMPARE(m_told->size(), 0);
    pin()->click();
    QCOMPARE(told().note, strange.note);
}

void TestOwnSection::aHugePasteIsCut()
{
    note()->setFocus();
    note()->selectAll();
    QGuiApplication::clipboard()->setText(QString(100'000, u'x'));
    note()->paste();
    QVERIFY(note()->toPlainText().size() <= 20'000);
    QVERIFY(note()->toPlainText().size() > 19'000);
    QVERIFY(find<QLabel>("noteCut")->isVisible()); // and it is said
    QTest::keyClick(note(), Qt::Key_Backspace);
    QVERIFY(!find<QLabel>("noteCut")->isVisible());
    note()->selectAll();
    QGuiApplication::clipboard()->setText(QString(u"x"_s + u"😀"_s.repeated(20'000)));
    note()->paste();
    QCOMPARE(note()->toPlainText().size() % 2, 1); // no half of a character
    QVERIFY(find<QLabel>("noteCut")->isVisible());
    const qsizetype full = note()->toPlainText().size();
    QGuiApplication::clipboard()->setText(u"one more"_s);
    note()->paste();
    QVERIFY(note()->toPlainText().size() < full + 8);
    QVERIFY(find<QLabel>("noteCut")->isVisible());
    m_pane->showOwn(second, kept);
    QVERIFY(!find<QLabel>("noteCut")->isVisibleTo(m_pane));
    m_pane->showOwn(first, kept);
    const QString link = u"https://example.com/"_s + QString(300, u'a');
    note()->selectAll();
    QGuiApplication::clipboard()->setText(link);
    note()->paste();
    QCOMPARE(note()->toPlainText(), link); // nothing is put in between
}

void TestOwnSection::standsBelowTheCustomerAndFolds()
{
    const auto top = [this](const char *name) {
        return find<QPushButton>(name)->mapTo(m_pane->widget(), QPoint()).y();
    };
    QTRY_VERIFY(top("section.own") > top("section.customer"));
    QVERIFY(top("section.own") < top("section.state"));
    QSignalSpy folds(m_pane, &DetailPane::foldsChanged);
    find<QPushButton>("section.own")->click();
    QVERIFY(!note()->isVisible());
    QCOMPARE(folds.size(), 1);
    QCOMPARE(m_pane->foldedSections(), QStringList{u"own"_s});
    m_pane->showDetails(second, details());
    m_pane->showOwn(second, {});
    QVERIFY(!note()->isVisible());
    m_pane->setFoldedSections({});
    QVERIFY(note()->isVisible());
}

void TestOwnSection::hidesWithoutItsChat()
{
    QVERIFY(note()->isVisible());
    m_pane->showDetails(second, details());
    QVERIFY(!note()->isVisible());
    m_pane->showOwn(second, {});
    QVERIFY(note()->isVisible());
    m_pane->clear();
    QVERIFY(!note()->isVisible());
}

void TestOwnSection::tabGoesThroughIt()
{
    find<QPushButton>("section.own")->setFocus();
    for (QWidget *next : QList<QWidget *>{tags(), pin(), note(), find<QPushButton>("section.state")}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
}

void TestOwnSection::theNoteGrowsWithItsLines()
{
    m_pane->showOwn(first, {});
    QTRY_VERIFY(note()->height() < 4 * note()->fontMetrics().lineSpacing());
    m_pane->showOwn(first, {false, u"1\n2\n3\n4\n5"_s, {}});
    QTRY_VERIFY(note()->height() > 5 * note()->fontMetrics().lineSpacing());
    QCOMPARE(note()->verticalScrollBar()->maximum(), 0);
    m_pane->showOwn(first, {false, QString(u"line\n"_s).repeated(100), {}});
    QTRY_VERIFY(note()->height() > 8 * note()->fontMetrics().lineSpacing());
    QVERIFY(note()->height() < 10 * note()->fontMetrics().lineSpacing());
}

void TestOwnSection::everyControlHasAName()
{
    QCOMPARE(test::nameless(m_pane), QStringList());
    QVERIFY(test::spoken(m_pane).contains(u"Pin this chat"_s));
}

QTEST_MAIN(TestOwnSection)
#include "tst_ownsection.moc"
