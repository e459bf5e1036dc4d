// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/detailpane.h"
#include "views/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;
using Look = DetailField::Look;

namespace {

const ChatKey first{u"acme"_s, u"1"_s};
const ChatKey second{u"acme"_s, u"2"_s};
const QString json = u"{\n  \"id\": \"1\"\n}"_s;

QList<DetailSection> details()
{
    return {
        {u"customer"_s,
         u"Customer"_s,
         {{u"customer.name"_s, u"Name"_s, u"Mariana Oliveira"_s, Look::Plain, Inference::FromMembers},
          {u"customer.email"_s, u"E-mail"_s, u"mariana@example.com"_s},
          {u"customer.blocked"_s, u"Blocked"_s, u"Yes"_s, Look::Negative}}},
        {u"state"_s,
         u"State"_s,
         {{u"state.assignee"_s, u"Assigned"_s, u"Nobody"_s, Look::Muted},
          {u"state.waiting"_s, u"Waiting"_s, u"41 min"_s, Look::Waiting, Inference::CustomerSpokeLast},
          {u"state.link"_s, u"Link"_s, u"https://app.invent.example/chats/1?a=b&c=d"_s, Look::Link}}},
        {u"handoff"_s,
         u"Handoff"_s,
         {{u"handoff.summary"_s, {}, u"The customer waits for a refund and wants a person."_s, Look::Paragraph}}},
        {u"raw"_s, u"Raw data"_s, {{u"raw.chat"_s, {}, json, Look::Paragraph}}, true},
    };
}

} // namespace

class DetailPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_pane.reset(); }
    void showsLabelsAndValues();
    void valuesArePlainAndCanBeSelectedAndCopied();
    void saysHowAnInferredValueWasFound();
    void valuesStandUnderEachOther();
    void longValuesWrapInsteadOfWideningThePane_data();
    void longValuesWrapInsteadOfWideningThePane();
    void foldsAndRemembers();
    void givesItsFoldsAwayAndTakesThemBack();
    void fillsTheRawDataOnlyWhenUnfolded();
    void copiesTheRawData();
    void putsAVeryLongParagraphIntoABox();
    void keepsItsWidgetsForTheSameFields();
    void keepsScrollPositionAndFocusForTheSameChat();
    void anotherChatStartsAtTheTop();
    void dropsWhatIsNoLongerReported();
    void insertsANewFieldInItsPlace();
    void showsTwoFieldsOfTheSameName();
    void opensLinksThroughTheGuard();
    void tabGoesDownThePane();
    void followsThePalette();
    void showsTheHistoryNewestFirst();
    void showsAFewChangesUntilAllAreAskedFor();
    void theHistoryIsThatOfItsChat();
    void everyControlHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_pane->findChild<T *>(QString::fromLatin1(name));
    }
    QLabel *value(const char *name) const { return find<QLabel>(name); }
    /// Lets the layout and the widgets that are to be deleted take their course.
    static void settle()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<DetailPane> m_pane;
};

void DetailPaneTest::init()
{
    m_pane = std::make_unique<DetailPane>();
    m_pane->resize(330, 200);
    m_pane->showDetails(first, details());
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    settle();
}

void DetailPaneTest::showsLabelsAndValues()
{
    QCOMPARE(value("field.state.assignee")->text(), u"Nobody"_s);
    QCOMPARE(value("field.state.assignee")->accessibleName(), u"Assigned: Nobody"_s);
    QCOMPARE(value("label.state.assignee")->text(), u"Assigned"_s);
    QCOMPARE(find<QPushButton>("section.state")->text(), u"State"_s);
    QVERIFY(value("field.handoff.summary")->accessibleName().startsWith("The customer"_L1));
    m_pane->clear();
    settle();
    QVERIFY(!value("field.state.assignee"));
    QVERIFY(!find<QPushButton>("section.state"));
}

void DetailPaneTest::valuesArePlainAndCanBeSelectedAndCopied()
{
    QList<DetailSection> hostile = details();
    const QString text = u"<img src=file:///dev/zero>"_s + QString(60, u'x');
    hostile[0].fields[0].value = text;
    m_pane->showDetails(first, hostile);
    QLabel *label = value("field.customer.name");
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    QVERIFY(label->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    label->setFocus();
    QTest::keySequence(label, QKeySequence::SelectAll);
    QTest::keySequence(label, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void DetailPaneTest::saysHowAnInferredValueWasFound()
{
    const QString how = describe(Inference::CustomerSpokeLast);
    QVERIFY(value("mark.state.waiting")->isVisible());
    QCOMPARE(value("mark.state.waiting")->text(), u"≈"_s);
    QCOMPARE(value("field.state.waiting")->accessibleDescription(), how);
    QVERIFY(value("field.state.waiting")->toolTip().contains(how.toHtmlEscaped()));
    QVERIFY(!value("mark.state.assignee")->isVisible());
    QVERIFY(value("field.state.assignee")->toolTip().isEmpty());

    QList<DetailSection> reported = details();
    reported[1].fields[1].how = Inference::None;
    m_pane->showDetails(first, reported);
    QVERIFY2(!value("mark.state.waiting")->isVisible(), "reported now: the mark goes");
    QVERIFY(value("field.state.waiting")->accessibleDescription().isEmpty());
}

void DetailPaneTest::valuesStandUnderEachOther()
{
    const auto left = [this](const char *name) { return find<QWidget>(name)->mapTo(m_pane->widget(), QPoint()).x(); };
    QCOMPARE(left("field.state.assignee"), left("field.customer.email"));
    QCOMPARE(left("field.state.link"), left("field.customer.email"));
    QVERIFY(left("field.handoff.summary") < left("field.customer.email"));
}

void DetailPaneTest::longValuesWrapInsteadOfWideningThePane_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const int width : {200, 330, 720}) {
        QTest::addRow("%d", width) << width << Qt::LeftToRight;
        QTest::addRow("%d right-to-left", width) << width << Qt::RightToLeft;
    }
}

void DetailPaneTest::longValuesWrapInsteadOfWideningThePane()
{
    QFETCH(int, width);
    QFETCH(Qt::LayoutDirection, direction);
    QList<DetailSection> long_ = details();
    long_[0].fields[1].value = u"a.very.long.address.without.any.spaces"_s.repeated(5) + u"@example.com"_s;
    long_[0].fields[2].label = u"A label that is far longer than any label has to be"_s;
    long_[1].fields[1].value = u"some words "_s.repeated(20);
    long_[1].fields[2].value = u"https://example.com/"_s + QString(500, u'a');
    m_pane->setLayoutDirection(direction);
    m_pane->showDetails(first, long_);
    m_pane->resize(width, 300);
    settle();
    QCOMPARE(m_pane->widget()->width(), m_pane->viewport()->width());
    QCOMPARE(m_pane->horizontalScrollBar()->maximum(), 0);
    for (const QWidget *field : m_pane->findChildren<QWidget *>()) {
        if (!field->isVisible() || !field->objectName().startsWith("field."_L1))
            continue;
        const QRect rect(field->mapTo(m_pane->widget(), QPoint()), field->size());
        QVERIFY2(m_pane->widget()->rect().contains(rect), qPrintable(field->objectName()));
        if (field->hasHeightForWidth())
            QTRY_VERIFY2(field->height() >= field->heightForWidth(field->width()), qPrintable(field->objectName()));
    }
    QTRY_VERIFY(value("field.customer.email")->height() > value("field.customer.name")->height());
}

void DetailPaneTest::foldsAndRemembers()
{
    QSignalSpy changed(m_pane.get(), &DetailPane::foldsChanged);
    auto *head = find<QPushButton>("section.state");
    QVERIFY(head->isChecked());
    QVERIFY(value("field.state.assignee")->isVisible());
    head->click();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!value("field.state.assignee")->isVisible());
    m_pane->showDetails(second, details());
    QVERIFY2(!value("field.state.assignee")->isVisible(), "folded for the next chat too");
    m_pane->clear();
    settle();
    m_pane->showDetails(first, details());
    settle();
    QVERIFY(!find<QPushButton>("section.state")->isChecked());
    QTest::keyClick(find<QPushButton>("section.state"), Qt::Key_Space);
    QVERIFY(value("field.state.assignee")->isVisible());
}

void DetailPaneTest::givesItsFoldsAwayAndTakesThemBack()
{
    QCOMPARE(m_pane->foldedSections(), QStringList());
    find<QPushButton>("section.state")->click();
    find<QPushButton>("section.raw")->click();
    const QStringList folds = m_pane->foldedSections();
    QVERIFY(folds.contains(u"state"_s));

    DetailPane other;
    other.showDetails(first, details());
    other.setFoldedSections(folds);
    QVERIFY(!other.findChild<QPushButton *>(u"section.state"_s)->isChecked());
    QVERIFY2(other.findChild<QPushButton *>(u"section.raw"_s)->isChecked(), "unfolded by hand stays unfolded");
    QVERIFY(other.findChild<QPushButton *>(u"section.customer"_s)->isChecked());
    QCOMPARE(other.foldedSections(), folds);
    other.setFoldedSections({});
    QVERIFY2(!other.findChild<QPushButton *>(u"section.raw"_s)->isChecked(), "without a choice it starts folded");
}

void DetailPaneTest::fillsTheRawDataOnlyWhenUnfolded()
{
    auto *box = find<QPlainTextEdit>("field.raw.chat");
    QVERIFY(box->isReadOnly());
    QVERIFY(box->toPlainText().isEmpty());
    find<QPushButton>("section.raw")->click();
    QCOMPARE(box->toPlainText(), json);
    QList<DetailSection> changed = details();
    changed[3].fields[0].value = u"{}"_s;
    m_pane->showDetails(first, changed);
    QCOMPARE(box->toPlainText(), u"{}"_s);
    find<QPushButton>("section.raw")->click();
    QVERIFY(box->toPlainText().isEmpty());
}

void DetailPaneTest::copiesTheRawData()
{
    find<QPushButton>("copy.raw.chat")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), json);
}

void DetailPaneTest::putsAVeryLongParagraphIntoABox()
{
    QList<DetailSection> long_ = details();
    long_[2].fields[0].value = u"many words "_s.repeated(10'000);
    m_pane->showDetails(first, long_);
    settle();
    QVERIFY(find<QPlainTextEdit>("field.handoff.summary"));
    m_pane->showDetails(first, details());
    settle();
    QVERIFY(!find<QPlainTextEdit>("field.handoff.summary"));
    QVERIFY(value("field.handoff.summary"));
}

void DetailPaneTest::keepsItsWidgetsForTheSameFields()
{
    QList<QPointer<QWidget>> before;
    for (QWidget *widget : m_pane->findChildren<QWidget *>())
        before.append(widget);
    QLabel *waiting = value("field.state.waiting");
    QList<DetailSection> later = details();
    later[1].fields[1].value = u"42 min"_s;
    m_pane->showDetails(first, later);
    settle();
    QCOMPARE(value("field.state.waiting"), waiting);
    QCOMPARE(waiting->text(), u"42 min"_s);
    QVERIFY(!before.contains(nullptr));
    QCOMPARE(m_pane->findChildren<QWidget *>().size(), before.size());
}

void DetailPaneTest::keepsScrollPositionAndFocusForTheSameChat()
{
    QLabel *label = value("field.state.assignee");
    label->setFocus();
    label->setSelection(0, 3);
    settle();
    m_pane->verticalScrollBar()->setValue(m_pane->verticalScrollBar()->maximum());
    const int place = m_pane->verticalScrollBar()->value();
    QVERIFY(place > 0);
    m_pane->showDetails(first, details());
    settle();
    QCOMPARE(m_pane->verticalScrollBar()->value(), place);
    QVERIFY(label->hasFocus());
    QCOMPARE(label->selectedText(), u"Nob"_s);
}

void DetailPaneTest::anotherChatStartsAtTheTop()
{
    m_pane->verticalScrollBar()->setValue(m_pane->verticalScrollBar()->maximum());
    m_pane->showDetails(second, details());
    settle();
    QCOMPARE(m_pane->verticalScrollBar()->value(), 0);
}

void DetailPaneTest::dropsWhatIsNoLongerReported()
{
    QList<DetailSection> fewer = details();
    fewer.removeAt(2);
    fewer[0].fields.removeAt(1);
    m_pane->showDetails(first, fewer);
    settle();
    QVERIFY(!value("field.customer.email"));
    QVERIFY(!find<QPushButton>("section.handoff"));
    QVERIFY(value("field.customer.name"));
}

void DetailPaneTest::insertsANewFieldInItsPlace()
{
    QList<DetailSection> more = details();
    more[0].fields.insert(1, {u"customer.country"_s, u"Country"_s, u"Brazil"_s});
    more.insert(1, {u"ticket"_s, u"Ticket"_s, {{u"ticket.status"_s, u"State"_s, u"Unanswered"_s, Look::Waiting}}});
    m_pane->showDetails(first, more);
    settle();
    const auto top = [this](const char *name) { return find<QWidget>(name)->mapTo(m_pane->widget(), QPoint()).y(); };
    QVERIFY(top("field.customer.name") < top("field.customer.country"));
    QVERIFY(top("field.customer.country") < top("field.customer.email"));
    QVERIFY(top("field.customer.email") < top("field.ticket.status"));
    QVERIFY(top("field.ticket.status") < top("section.state"));
}

void DetailPaneTest::showsTwoFieldsOfTheSameName()
{
    QList<DetailSection> twins = details();
    twins[0].fields.append(twins[0].fields.first());
    twins[0].fields.last().value = u"Another"_s;
    for (int i = 0; i < 2; ++i) {
        m_pane->showDetails(first, twins);
        settle();
        const auto names = m_pane->findChildren<QLabel *>(u"field.customer.name"_s);
        QCOMPARE(names.size(), 2);
        QVERIFY(names.at(0)->text() != names.at(1)->text());
    }
}

void DetailPaneTest::opensLinksThroughTheGuard()
{
    QList<QUrl> opened;
    m_pane->setLinkOpener([&](const QUrl &url) { opened.append(url); });
    auto *link = find<QPushButton>("field.state.link");
    QVERIFY(link->accessibleName().contains("https://app.invent.example/chats/1?a=b&c=d"_L1));
    link->click();
    QCOMPARE(opened, QList<QUrl>{QUrl(u"https://app.invent.example/chats/1?a=b&c=d"_s)});

    QList<DetailSection> hostile = details();
    hostile[1].fields[2].value = u"javascript:alert(1)"_s;
    m_pane->showDetails(first, hostile);
    link->click();
    QVERIFY(find<QMessageBox>("linkRefused"));
    QCOMPARE(opened.size(), 1);
}

void DetailPaneTest::tabGoesDownThePane()
{
    QList<DetailSection> more = details();
    more[0].fields.insert(1, {u"customer.country"_s, u"Country"_s, u"Brazil"_s});
    m_pane->showDetails(first, more);
    settle();
    m_pane->activateWindow();
    find<QPushButton>("section.customer")->setFocus();
    QStringList visited;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        visited += QApplication::focusWidget()->objectName();
    }
    QCOMPARE(visited, (QStringList{u"field.customer.name"_s, u"field.customer.country"_s, u"field.customer.email"_s,
                                   u"field.customer.blocked"_s, u"section.state"_s, u"field.state.assignee"_s}));
}

void DetailPaneTest::followsThePalette()
{
    m_pane->setPalette(theme::lightPalette());
    settle();
    QCOMPARE(value("field.customer.blocked")->palette().color(QPalette::WindowText),
             theme::color(theme::Meaning::Negative, theme::lightPalette()));
    m_pane->setPalette(theme::darkPalette());
    settle();
    QCOMPARE(value("field.customer.blocked")->palette().color(QPalette::WindowText),
             theme::color(theme::Meaning::Negative, theme::darkPalette()));
    QCOMPARE(value("label.customer.blocked")->palette().color(QPalette::WindowText),
             theme::color(theme::Meaning::Muted, theme::darkPalette()));
}

namespace {
QList<Change> changes(int count)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Change> all;
    for (int i = 0; i < count; ++i)
        all.append({now.addSecs(60 * (i - count)), Change::Field::Unread, QString::number(i), QString::number(i + 1)});
    return all;
}
} // namespace

void DetailPaneTest::showsTheHistoryNewestFirst()
{
    m_pane->showHistory(first, changes(2), u"Invent"_s);
    settle();
    QCOMPARE(value("field.history.1")->text().count(u'→'), 1);
    QCOMPARE(value("label.history.1")->text(), u"1 min"_s);
    QVERIFY(value("field.history.1")->y() <= value("field.history.0")->y());
    QCOMPARE(value("field.history.0")->accessibleName(), u"2 min: Unread: 0 → 1"_s);
    QVERIFY(value("field.history.0")->toolTip().contains(u"Found"_s));
    const auto top = [this](const char *name) { return find<QWidget>(name)->mapTo(m_pane->widget(), QPoint()).y(); };
    QVERIFY(top("field.history.1") < top("field.history.0"));
    QVERIFY(top("section.handoff") < top("section.history"));
    QVERIFY(top("section.history") < top("section.raw"));
    // One more: the widgets of the old ones stay.
    const QLabel *old = value("field.history.1");
    m_pane->showHistory(first, changes(3), u"Invent"_s);
    QCOMPARE(value("field.history.1"), old);
    m_pane->showHistory(first, {}, u"Invent"_s);
    settle();
    QVERIFY(!find<QPushButton>("section.history"));
}

void DetailPaneTest::showsAFewChangesUntilAllAreAskedFor()
{
    m_pane->showHistory(first, changes(8), u"Invent"_s);
    QVERIFY(!find<QPushButton>("more.history"));
    m_pane->showHistory(first, changes(30), u"Invent"_s);
    settle();
    QVERIFY(value("field.history.29")->isVisible());
    QVERIFY(value("field.history.22")->isVisible());
    QVERIFY(!value("field.history.21")->isVisible());
    auto *more = find<QPushButton>("more.history");
    QCOMPARE(more->text(), u"Show all 30"_s);
    QCOMPARE(more->accessibleName(), u"History: Show all 30"_s);
    more->click();
    QVERIFY(value("field.history.0")->isVisible());
    m_pane->showHistory(first, changes(31), u"Invent"_s);
    QVERIFY2(value("field.history.0")->isVisible(), "a refresh folds nothing");
    QCOMPARE(find<QPushButton>("more.history"), more);
    more->click();
    QVERIFY(!value("field.history.0")->isVisible());
    more->click();

    m_pane->showDetails(second, details());
    m_pane->showHistory(second, changes(30), u"Invent"_s);
    QVERIFY2(!value("field.history.0")->isVisible(), "another chat starts anew");
}

void DetailPaneTest::theHistoryIsThatOfItsChat()
{
    m_pane->showHistory(second, changes(2), u"Invent"_s);
    settle();
    QVERIFY(!find<QPushButton>("section.history"));
    m_pane->showDetails(second, details());
    QVERIFY(find<QPushButton>("section.history"));
    m_pane->showDetails(first, details());
    settle();
    QVERIFY(!find<QPushButton>("section.history"));
    m_pane->clear();
    settle();
    QVERIFY(!find<QPushButton>("section.history"));
}

void DetailPaneTest::everyControlHasAName()
{
    QCOMPARE(m_pane->objectName(), u"detailPane"_s);
    QVERIFY(!m_pane->accessibleName().isEmpty());
    for (const QPushButton *button : m_pane->findChildren<QPushButton *>())
        QVERIFY2(!button->objectName().isEmpty() && !button->accessibleName().isEmpty(), qPrintable(button->text()));
    for (const QPlainTextEdit *box : m_pane->findChildren<QPlainTextEdit *>())
        QVERIFY(!box->objectName().isEmpty() && !box->accessibleName().isEmpty());
    for (const QLabel *label : m_pane->findChildren<QLabel *>())
        QVERIFY(!label->objectName().isEmpty());
}

QTEST_MAIN(DetailPaneTest)
#include "tst_detailpane.moc"
