// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible.h"
#include "views/assigneepicker.h"
#include "views/composeredit.h"
#include "views/emojipicker.h"
#include "views/newchatdialog.h"
#include "views/plainlabel.h"
#include "views/renameedit.h"
#include "views/snoozepicker.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace deskside;
using namespace Qt::StringLiterals;

namespace {

const QList<Person> colleagues{
    {.id = u"u3"_s, .name = u"Tom Becker"_s, .email = u"tom@acme.test"_s},
    {.id = u"me"_s, .name = u"Lena Wolff"_s, .email = u"lena@acme.test"_s},
    {.id = u"u2"_s, .name = u"Bea <b>Ortiz</b>"_s},
    {.id = u"u2"_s, .name = u"Bea again"_s},
    {.id = u"u4"_s, .email = u"nobody-knows@acme.test"_s},
};

QDateTime berlin(const char *text)
{
    QDateTime at = QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd HH:mm"_s);
    return QDateTime(at.date(), at.time(), QTimeZone("Europe/Berlin"));
}

} // namespace

/// The small windows that take one choice.
class TestPickers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void meThenNobodyThenColleagues();
    void typingNarrowsThem_data();
    void typingNarrowsThem();
    void theKeyboardChooses();
    void escapeChoosesNothing();
    void whoTurnsElsewhereClosesIt();
    void keysStayInIt();
    void colleaguesMayComeLate();
    void whoHasItNowIsTold();
    void whoIAmMayBeUnknown();
    void theRowsAreMadeSafe();
    void staysInsideOfTheWindow_data();
    void staysInsideOfTheWindow();

    void snoozeChoicesSayWhen_data();
    void snoozeChoicesSayWhen();
    void wallTimeKnowsTheClocks_data();
    void wallTimeKnowsTheClocks();
    void theWeekBeginsWhereOneLives_data();
    void theWeekBeginsWhereOneLives();
    void aChoiceIsToldInUtc();
    void anyTimeCanBeTyped();
    void whatIsOverCannotBeChosen();
    void whatIsPlannedCanBeTakenAway();

    void aNewNameIsTold();
    void anOldOrBlankNameIsNot_data();
    void anOldOrBlankNameIsNot();

    void aNewChatNeedsAMessage();
    void wordsOfANewChatAreNotLostAtOnce();

    void emojiAreAGrid();
    void everyControlHasAName();

private:
    QStringList shown(const FilterPicker &picker) const
    {
        QStringList texts;
        const auto *list = picker.findChild<QListView *>();
        for (int row = 0; row < list->model()->rowCount(); ++row)
            texts.append(list->model()->index(row, 0).data().toString());
        return texts;
    }
    QLineEdit *filter(const FilterPicker &picker) const
    {
        return picker.findChild<QLineEdit *>(QString(picker.objectName() + u"Filter"_s));
    }

    std::unique_ptr<QWidget> m_window;
    QPushButton *m_anchor = nullptr;
};

void TestPickers::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 500);
    m_anchor = new QPushButton(u"anchor"_s, m_window.get());
    m_anchor->resize(200, 30);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_anchor->setFocus();
}

void TestPickers::cleanup()
{
    m_window.reset();
}

void TestPickers::meThenNobodyThenColleagues()
{
    AssigneePicker picker(m_window.get());
    picker.setPeople(colleagues, u"me"_s, {});
    QCOMPARE(shown(picker),
             QStringList({u"Me"_s, u"Nobody"_s, u"Bea <b>Ortiz</b>"_s, u"nobody-knows@acme.test"_s, u"Tom Becker"_s}));
}

void TestPickers::typingNarrowsThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("beginning") << u"to"_s << QStringList{u"Tom Becker"_s};
    QTest::newRow("second word") << u"BECK"_s << QStringList{u"Tom Becker"_s};
    QTest::newRow("turned round") << u"becker tom"_s << QStringList{u"Tom Becker"_s};
    QTest::newRow("address") << u"tom@acme"_s << QStringList{u"Tom Becker"_s};
    QTest::newRow("my own name") << u"lena"_s << QStringList{u"Me"_s};
    QTest::newRow("nobody") << u"nob"_s << QStringList{u"Nobody"_s, u"nobody-knows@acme.test"_s};
    QTest::newRow("none") << u"zzz"_s << QStringList{};
}

void TestPickers::typingNarrowsThem()
{
    QFETCH(QString, typed);
    AssigneePicker picker(m_window.get());
    picker.setPeople(colleagues, u"me"_s, {});
    picker.popUpAt(m_anchor);
    QTest::keyClicks(filter(picker), typed);
    QTEST(shown(picker), "found");
    const bool none = shown(picker).isEmpty();
    QCOMPARE(picker.findChild<PlainLabel *>(u"assigneePickerHint"_s)->isVisible(), none);
    QSignalSpy chosen(&picker, &AssigneePicker::chosen);
    QTest::keyClick(filter(picker), Qt::Key_Return);
    QCOMPARE(chosen.size(), none ? 0 : 1);
    QCOMPARE(picker.isVisible(), none);
}

void TestPickers::theKeyboardChooses()
{
    AssigneePicker picker(m_window.get());
    picker.setPeople(colleagues, u"me"_s, {});
    QSignalSpy chosen(&picker, &AssigneePicker::chosen);
    const QSignalSpy closed(&picker, &PickerFrame::closed);
    picker.popUpAt(m_anchor);
    QVERIFY(filter(picker)->hasFocus());
    QTest::keyClick(filter(picker), Qt::Key_Return);
    QCOMPARE(chosen.takeFirst()[0].value<Person>().id, u"me"_s);
    QCOMPARE(closed.size(), 1);
    QVERIFY(m_anchor->hasFocus());
    picker.popUpAt(m_anchor);
    QTest::keyClick(filter(picker), Qt::Key_Down);
    QTest::keyClick(filter(picker), Qt::Key_Return);
    QCOMPARE(chosen.takeFirst()[0].value<Person>(), Person());
    picker.popUpAt(m_anchor);
    QTest::keyClick(filter(picker), Qt::Key_PageDown);
    QTest::keyClick(filter(picker), Qt::Key_Return);
    QCOMPARE(chosen.takeFirst()[0].value<Person>(), colleagues[0]);
    // With the keyboard in the list, letters still narrow it.
    picker.popUpAt(m_anchor);
    auto *list = picker.findChild<QListView *>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_B);
    QCOMPARE(shown(picker), QStringList({u"Bea <b>Ortiz</b>"_s, u"Tom Becker"_s}));
}

void TestPickers::escapeChoosesNothing()
{
    AssigneePicker picker(m_window.get());
    picker.setPeople(colleagues, u"me"_s, {});
    const QSignalSpy chosen(&picker, &AssigneePicker::chosen);
    picker.popUpAt(m_anchor);
    QTest::keyClick(filter(picker), Qt::Key_Escape);
    QVERIFY(!picker.isVisible());
    QCOMPARE(chosen.size(), 0);
}

void TestPickers::whoTurnsElsewhereClosesIt()
{
    auto *other = new QLineEdit(m_window.get());
    other->show();
    AssigneePicker picker(m_window.get());
    picker.setPeople(colleagues, u"me"_s, {});
    const QSignalSpy chosen(&picker, &AssigneePicker::chosen);
    picker.popUpAt(m_anchor);
    other->setFocus();
    QVERIFY(!picker.isVisible());
    QVERIFY(other->hasFocus());
    picker.popUpAt(m_anchor);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, QPoint(790, 490));
    QVERIFY(!picker.isVisible());
    QVERIFY(other->hasFocus());
    QCOMPARE(chosen.size(), 0);
}

void TestPickers::keysStayInIt()
{
    int fired = 0;
    for (const QKeySequence &key : {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::Key_J), QKeySequence(Qt::Key_Up)})
        connect(new QShortcut(key, m_window.get()), &QShortcut::activated, this, [&fired] { ++fired; });
    SnoozePicker picker(m_window.get());
    picker.offer(berlin("2026-11-25 10:00"));
    picker.popUpAt(m_anchor);
    QSet<QWidget *> visited;
    for (int i = 0; i < 16; ++i) { // Tab goes through the parts of the time, too
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(picker.isAncestorOf(focus));
        visited.insert(focus);
        QTest::keyClick(focus, Qt::Key_J);
        QTest::keyClick(focus, Qt::Key_Up);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(visited.size(), 3); // the list, the time, the button
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!picker.isVisible());
    QCOMPARE(fired, 0);
    QTest::keyClick(m_anchor, Qt::Key_J);
    QCOMPARE(fired, 1);
}

void TestPickers::colleaguesMayComeLate()
{
    AssigneePicker picker(m_window.get());
    picker.setPeople({}, u"me"_s, {});
    picker.setHint(u"Asking Invent…"_s);
    picker.popUpAt(m_anchor);
    QTest::keyClick(filter(picker), Qt::Key_Down); // Nobody
    QSignalSpy chosen(&picker, &AssigneePicker::chosen);
    picker.setPeople(colleagues, u"me"_s, {});
    picker.setHint({});
    QCOMPARE(shown(picker).size(), 5);
    QTest::keyClick(filter(picker), Qt::Key_Return);
    QCOMPARE(chosen.takeFirst()[0].value<Person>(), Person());
}

void TestPickers::whoHasItNowIsTold()
{
    AssigneePicker picker(m_window.get());
    const auto told = [&picker] {
        QStringList rows;
        const QAbstractItemModel *model = picker.findChild<QListView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(PickDetailRole).toString() == u"assigned now"_s)
                rows.append(model->index(row, 0).data().toString());
        }
        return rows;
    };
    picker.setPeople(colleagues, u"me"_s, u"u3"_s);
    QCOMPARE(told(), QStringList{u"Tom Becker"_s});
    picker.setPeople(colleagues, u"me"_s, u""_s);
    QCOMPARE(told(), QStringList{u"Nobody"_s});
    picker.setPeople(colleagues, u"me"_s, QString());
    QCOMPARE(told(), QStringList{});
}

void TestPickers::whoIAmMayBeUnknown()
{
    AssigneePicker picker(m_window.get());
    picker.setPeople(colleagues, {}, {});
    QVERIFY(!shown(picker).contains(u"Me"_s));
    QVERIFY(shown(picker).contains(u"Lena Wolff"_s));
    picker.setPeople({}, u"me"_s, {});
    QCOMPARE(shown(picker), QStringList({u"Me"_s, u"Nobody"_s}));
}

void TestPickers::theRowsAreMadeSafe()
{
    AssigneePicker picker(m_window.get());
    picker.setPeople({{.id = u"x"_s, .name = u"Eve\n\u202Eevil"_s}}, {}, {});
    const QString name = shown(picker)[1];
    QVERIFY(!name.contains(u'\n') && !name.contains(QChar(0x202E)));
}

void TestPickers::staysInsideOfTheWindow_data()
{
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<bool>("atTheEnd");
    QTest::newRow("start, ltr") << false << false;
    QTest::newRow("end, ltr") << false << true;
    QTest::newRow("start, rtl") << true << false;
    QTest::newRow("end, rtl") << true << true;
}

void TestPickers::staysInsideOfTheWindow()
{
    QFETCH(bool, rightToLeft);
    QFETCH(bool, atTheEnd);
    m_window->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_anchor->move(atTheEnd ? QPoint(600, 470) : QPoint(0, 0));
    AssigneePicker picker(m_window.get());
    QList<Person> many;
    for (int i = 0; i < 300; ++i)
        many.append({.id = QString::number(i), .name = u"A colleague with quite a long name "_s + QString::number(i)});
    picker.setPeople(many, u"me"_s, {});
    picker.popUpAt(m_anchor);
    QVERIFY(m_window->rect().contains(picker.geometry()));
    QVERIFY(!picker.geometry().intersects(m_anchor->geometry()));
    m_window->resize(500, 400);
    QVERIFY(m_window->rect().contains(picker.geometry()));
}

void TestPickers::snoozeChoicesSayWhen_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QStringList>("offered"); ///< in UTC
    QTest::newRow("a Wednesday") << berlin("2026-11-25 10:10")
                                 << QStringList{u"2026-11-25T12:30:00Z"_s, u"2026-11-26T08:00:00Z"_s,
                                                u"2026-11-30T08:00:00Z"_s};
    QTest::newRow("on the half hour") << berlin("2026-11-25 10:30")
                                      << QStringList{u"2026-11-25T12:30:00Z"_s, u"2026-11-26T08:00:00Z"_s,
                                                     u"2026-11-30T08:00:00Z"_s};
    QTest::newRow("late at night") << berlin("2026-11-25 20:40")
                                   << QStringList{u"2026-11-26T08:00:00Z"_s, u"2026-11-30T08:00:00Z"_s};
    QTest::newRow("a Monday") << berlin("2026-11-23 08:00")
                              << QStringList{u"2026-11-23T10:00:00Z"_s, u"2026-11-24T08:00:00Z"_s,
                                             u"2026-11-30T08:00:00Z"_s};
    QTest::newRow("a Sunday") << berlin("2026-11-22 08:00")
                              << QStringList{u"2026-11-22T10:00:00Z"_s, u"2026-11-23T08:00:00Z"_s};
    QTest::newRow("the night before summer time")
        << berlin("2026-03-28 10:00")
        << QStringList{u"2026-03-28T12:00:00Z"_s, u"2026-03-29T07:00:00Z"_s, u"2026-03-30T07:00:00Z"_s};
    QTest::newRow("while the clocks go forward")
        << berlin("2026-03-29 00:30") << QStringList{u"2026-03-29T02:30:00Z"_s, u"2026-03-30T07:00:00Z"_s};
    QTest::newRow("the night before winter time")
        << berlin("2026-10-24 10:00")
        << QStringList{u"2026-10-24T11:00:00Z"_s, u"2026-10-25T08:00:00Z"_s, u"2026-10-26T08:00:00Z"_s};
    QTest::newRow("while the clocks go back")
        << berlin("2026-10-25 00:30") << QStringList{u"2026-10-25T01:30:00Z"_s, u"2026-10-26T08:00:00Z"_s};
}

void TestPickers::snoozeChoicesSayWhen()
{
    QFETCH(QDateTime, now);
    QStringList offered;
    QDateTime before = now;
    for (const SnoozeChoice &choice : snoozeChoices(now, Qt::Monday)) {
        offered.append(choice.at.toUTC().toString(Qt::ISODate));
        QCOMPARE(choice.at.timeZone(), now.timeZone());
        QVERIFY(choice.at > before);
        before = choice.at;
        if (choice.kind != SnoozeChoice::Kind::LaterToday)
            QCOMPARE(choice.at.time(), QTime(9, 0));
    }
    QTEST(offered, "offered");
}

void TestPickers::wallTimeKnowsTheClocks_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QString>("utc");
    QTest::newRow("winter") << QDate(2026, 11, 25) << QTime(9, 0) << u"2026-11-25T08:00:00Z"_s;
    QTest::newRow("summer") << QDate(2026, 7, 1) << QTime(9, 0) << u"2026-07-01T07:00:00Z"_s;
    QTest::newRow("skipped") << QDate(2026, 3, 29) << QTime(2, 30) << u"2026-03-29T01:30:00Z"_s;
    QTest::newRow("before the skipped hour") << QDate(2026, 3, 29) << QTime(1, 59) << u"2026-03-29T00:59:00Z"_s;
    QTest::newRow("after it") << QDate(2026, 3, 29) << QTime(3, 0) << u"2026-03-29T01:00:00Z"_s;
}

void TestPickers::wallTimeKnowsTheClocks()
{
    QFETCH(QDate, date);
    QFETCH(QTime, time);
    const QDateTime at = wallTime(date, time, berlin("2026-01-01 00:00"));
    QTEST(at.toUTC().toString(Qt::ISODate), "utc");
}

void TestPickers::theWeekBeginsWhereOneLives_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<Qt::DayOfWeek>("day");
    QTest::newRow("Germany") << QLocale(QLocale::German, QLocale::Germany) << Qt::Monday;
    QTest::newRow("United States") << QLocale(QLocale::English, QLocale::UnitedStates) << Qt::Monday;
    QTest::newRow("Egypt") << QLocale(QLocale::Arabic, QLocale::Egypt) << Qt::Sunday;
    QTest::newRow("Iran") << QLocale(QLocale::Persian, QLocale::Iran) << Qt::Saturday;
}

void TestPickers::theWeekBeginsWhereOneLives()
{
    QFETCH(QLocale, locale);
    QTEST(firstWorkday(locale), "day");
}

void TestPickers::aChoiceIsToldInUtc()
{
    SnoozePicker picker(m_window.get());
    picker.offer(berlin("2026-11-25 10:00"));
    QCOMPARE(shown(picker), QStringList({u"Later today"_s, u"Tomorrow"_s, u"Next Monday"_s}));
    QSignalSpy chosen(&picker, &SnoozePicker::chosen);
    picker.popUpAt(m_anchor);
    auto *list = picker.findChild<QListView *>();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!picker.isVisible());
    const QDateTime at = chosen.takeFirst()[0].toDateTime();
    QCOMPARE(at, QDateTime(QDate(2026, 11, 26), QTime(8, 0), Qt::UTC));
    QCOMPARE(at.timeSpec(), Qt::UTC);
}

void TestPickers::anyTimeCanBeTyped()
{
    SnoozePicker picker(m_window.get());
    picker.offer(berlin("2026-03-25 10:00"));
    picker.popUpAt(m_anchor);
    auto *edit = picker.findChild<QDateTimeEdit *>(u"snoozeTime"_s);
    QSignalSpy chosen(&picker, &SnoozePicker::chosen);
    edit->setDate(QDate(2026, 3, 29));
    edit->setTime(QTime(2, 30));
    // The clocks skip that; what comes of it is shown.
    QVERIFY(picker.findChild<PlainLabel *>(u"snoozeResult"_s)->fullText().contains(u"3:30"_s));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst()[0].toDateTime(), QDateTime(QDate(2026, 3, 29), QTime(1, 30), Qt::UTC));
    QVERIFY(!picker.isVisible());
}

void TestPickers::whatIsOverCannotBeChosen()
{
    SnoozePicker picker(m_window.get());
    picker.offer(berlin("2026-03-25 10:00"));
    picker.popUpAt(m_anchor);
    const QSignalSpy chosen(&picker, &SnoozePicker::chosen);
    auto *edit = picker.findChild<QDateTimeEdit *>(u"snoozeTime"_s);
    edit->setDate(QDate(2026, 3, 25));
    edit->setTime(QTime(10, 0));
    QVERIFY(!picker.findChild<QPushButton *>(u"snoozeSet"_s)->isEnabled());
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(picker.isVisible());
    edit->setTime(QTime(10, 1));
    QTest::keyClick(picker.findChild<QPushButton *>(u"snoozeSet"_s), Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
}

void TestPickers::whatIsPlannedCanBeTakenAway()
{
    SnoozePicker picker(m_window.get());
    picker.offer(berlin("2026-11-25 10:00"), QDateTime(QDate(2026, 11, 27), QTime(8, 0), Qt::UTC));
    QCOMPARE(shown(picker).constLast(), u"Not any more"_s);
    QSignalSpy chosen(&picker, &SnoozePicker::chosen);
    picker.popUpAt(m_anchor);
    auto *list = picker.findChild<QListView *>();
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!chosen.takeFirst()[0].toDateTime().isValid());
    picker.offer(berlin("2026-11-25 10:00"));
    QCOMPARE(shown(picker).size(), 3);
}

void TestPickers::aNewNameIsTold()
{
    RenameEdit picker(m_window.get());
    QSignalSpy renamed(&picker, &RenameEdit::renamed);
    picker.setTitle(u"Refund"_s, u"Invent"_s);
    picker.popUpAt(m_anchor);
    auto *edit = picker.findChild<QLineEdit *>(u"renameEdit"_s);
    QCOMPARE(edit->selectedText(), u"Refund"_s);
    QTest::keyClicks(edit, u" Late  parcel "_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(renamed.takeFirst()[0].toString(), u"Late parcel"_s);
    QVERIFY(!picker.isVisible());
}

void TestPickers::anOldOrBlankNameIsNot_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("stays");
    QTest::newRow("the same") << u"Refund"_s << Qt::Key_Return << false;
    QTest::newRow("blank") << u"  "_s << Qt::Key_Return << true;
    QTest::newRow("escape") << u"Other"_s << Qt::Key_Escape << false;
}

void TestPickers::anOldOrBlankNameIsNot()
{
    QFETCH(QString, typed);
    QFETCH(Qt::Key, key);
    RenameEdit picker(m_window.get());
    const QSignalSpy renamed(&picker, &RenameEdit::renamed);
    picker.setTitle(u"Refund"_s, u"Invent"_s);
    picker.popUpAt(m_anchor);
    auto *edit = picker.findChild<QLineEdit *>(u"renameEdit"_s);
    QTest::keyClicks(edit, typed);
    QTest::keyClick(edit, key);
    QCOMPARE(renamed.size(), 0);
    QTEST(picker.isVisible(), "stays");
}

void TestPickers::aNewChatNeedsAMessage()
{
    NewChatDialog dialog(u"Mariana"_s, u"Invent"_s, m_window.get());
    QSignalSpy started(&dialog, &NewChatDialog::startRequested);
    dialog.show();
    auto *message = dialog.findChild<ComposerEdit *>(u"newChatMessage"_s);
    auto *title = dialog.findChild<QLineEdit *>(u"newChatTitle"_s);
    auto *start = dialog.findChild<QPushButton *>(u"newChatStart"_s);
    QVERIFY(dialog.findChild<PlainLabel *>(u"newChatWith"_s)->fullText().contains(u"Mariana"_s));
    QTest::keyClicks(title, u" Your  parcel "_s);
    QVERIFY(!start->isEnabled());
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(started.size(), 0);
    QTest::keyClicks(message, u"It is here."_s);
    QVERIFY(start->isEnabled());
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(started.size(), 1);
    QCOMPARE(started[0][0].toString(), u"Your parcel"_s);
    QCOMPARE(started[0][1].toString(), u"It is here."_s);
    QVERIFY(!dialog.isVisible());
}

void TestPickers::wordsOfANewChatAreNotLostAtOnce()
{
    NewChatDialog dialog({}, u"Invent"_s, m_window.get());
    dialog.setWords(u"Title"_s, u"Refused words"_s);
    dialog.show();
    auto *message = dialog.findChild<ComposerEdit *>(u"newChatMessage"_s);
    auto *notice = dialog.findChild<PlainLabel *>(u"newChatNotice"_s);
    QTest::keyClick(message, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    QVERIFY(notice->isVisible());
    QTest::keyClicks(message, u"!"_s);
    QVERIFY(!notice->isVisible());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestPickers::emojiAreAGrid()
{
    EmojiPicker picker(m_window.get());
    picker.popUpAt(m_anchor);
    auto *list = picker.findChild<QListView *>();
    QSignalSpy picked(&picker, &FilterPicker::picked);
    QTest::keyClick(filter(picker), Qt::Key_Right);
    QCOMPARE(list->currentIndex().row(), 1);
    const QRect first = list->visualRect(list->model()->index(0, 0));
    QVERIFY(first.width() > 0);
    QVERIFY(list->visualRect(list->model()->index(1, 0)).left() >= first.right());
    QTest::keyClick(filter(picker), Qt::Key_Left);
    QTest::keyClick(filter(picker), Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 8); // the row below
    QVERIFY(list->visualRect(list->currentIndex()).top() >= first.bottom());
    QTest::keyClicks(filter(picker), u"parcel"_s);
    QTest::keyClick(filter(picker), Qt::Key_Return);
    QCOMPARE(picked.takeFirst()[0].toString(), u"📦"_s);
}

void TestPickers::everyControlHasAName()
{
    AssigneePicker assignee(m_window.get());
    assignee.setPeople(colleagues, u"me"_s, {});
    assignee.popUpAt(m_anchor);
    QCOMPARE(test::nameless(&assignee), QStringList());
    QVERIFY(test::spoken(&assignee).contains(u"Tom Becker, tom@acme.test"_s));
    assignee.close();
    SnoozePicker snooze(m_window.get());
    snooze.offer(berlin("2026-11-25 10:00"));
    snooze.popUpAt(m_anchor);
    QCOMPARE(test::nameless(&snooze), QStringList());
    snooze.close();
    EmojiPicker emoji(m_window.get());
    emoji.popUpAt(m_anchor);
    QCOMPARE(test::nameless(&emoji), QStringList());
    QVERIFY(test::spoken(&emoji).join(u'|').contains(u"parcel"_s));
    emoji.close();
    RenameEdit rename(m_window.get());
    rename.popUpAt(m_anchor);
    QCOMPARE(test::nameless(&rename), QStringList());
    rename.close();
    NewChatDialog dialog({}, u"Invent"_s, m_window.get());
    dialog.show();
    QCOMPARE(test::nameless(&dialog), QStringList());
}

QTEST_MAIN(TestPickers)
#include "tst_pickers.moc"
