// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/linkguard.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace deskside;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(deskside::LinkDecision)

class LinkGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void opensAtOnceWhatTheTextNames();
    void refusesWithAPlainWordAndOpensNothing();
    void showsTheHostFirstAndOpensOnlyOnConsent();
    void opensNothingWhenTheQuestionIsCancelled();
    void survivesWithoutAnOpener();
};

void LinkGuardTest::decides_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<LinkDecision>("decision");
    const auto row = [](const char *name, const QString &url, const QString &shown, LinkDecision decision) {
        QTest::newRow(name) << url << shown << decision;
    };
    using enum LinkDecision;
    row("its own address", u"https://example.com/a?b=c"_s, u"https://example.com/a?b=c"_s, Open);
    row("the host alone", u"https://example.com/a"_s, u"example.com"_s, Open);
    row("the host in capitals", u"https://example.com/a"_s, u"EXAMPLE.com/elsewhere"_s, Open);
    row("plain http", u"http://example.com"_s, u"http://example.com"_s, Open);
    row("words only", u"https://example.com"_s, u"Open in Invent"_s, AskFirst);
    row("no text", u"https://example.com"_s, QString(), AskFirst);
    row("another host", u"https://evil.example"_s, u"https://bank.example"_s, AskFirst);
    row("the host as a part of another", u"https://bank.example.evil.example"_s, u"bank.example"_s, AskFirst);
    row("the host among words", u"https://evil.example"_s, u"bank.example evil.example"_s, AskFirst);
    row("the host behind a user name", u"https://evil.example"_s, u"https://bank.example@evil.example"_s, AskFirst);
    row("the host in the path", u"https://evil.example"_s, u"https://bank.example/evil.example"_s, AskFirst);
    row("the host after a backslash", u"https://evil.example"_s, u"https://bank.example\\evil.example"_s, AskFirst);
    row("letters of another script", u"https://xn--pple-43d.com/"_s, u"https://\u0430pple.com/"_s, AskFirst);
    row("a mail address", u"mailto:lena@acme.example"_s, u"lena@acme.example"_s, Open);
    row("another mail address", u"mailto:evil@acme.example"_s, u"lena@acme.example"_s, AskFirst);
    row("a file", u"file:///etc/passwd"_s, u"file:///etc/passwd"_s, Refuse);
    row("a share", u"smb://host/share"_s, u"smb://host/share"_s, Refuse);
    row("a script", u"javascript:alert(1)"_s, u"javascript:alert(1)"_s, Refuse);
    row("a screen", u"vnc://host"_s, u"vnc://host"_s, Refuse);
    row("an option", u"-foo"_s, u"-foo"_s, Refuse);
    row("a mail that attaches", u"mailto:a@b.example?attach=/etc/passwd"_s, u"a@b.example"_s, Refuse);
    row("a user name before the host", u"https://bank.example@evil.example/"_s, u"evil.example"_s, Refuse);
    row("nothing", QString(), u"example.com"_s, Refuse);
}

void LinkGuardTest::decides()
{
    QFETCH(QString, url);
    QFETCH(QString, shown);
    QFETCH(LinkDecision, decision);
    QCOMPARE(decide(QUrl(url), shown), decision);
}

void LinkGuardTest::opensAtOnceWhatTheTextNames()
{
    QWidget window;
    QList<QUrl> opened;
    const QUrl url(u"https://example.com/a"_s);
    openLink(&window, url, u"example.com"_s, [&](const QUrl &link) { opened.append(link); });
    QCOMPARE(opened, QList<QUrl>{url});
    QVERIFY(!window.findChild<QMessageBox *>());
}

void LinkGuardTest::refusesWithAPlainWordAndOpensNothing()
{
    QWidget window;
    bool opened = false;
    openLink(&window, QUrl(u"file:///<b>x</b>"_s), u"x"_s, [&](const QUrl &) { opened = true; });
    auto *box = window.findChild<QMessageBox *>(u"linkRefused"_s);
    QVERIFY(box);
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QVERIFY(box->text().contains("file:"_L1));
    box->close();
    QVERIFY(!opened);
}

void LinkGuardTest::showsTheHostFirstAndOpensOnlyOnConsent()
{
    QWidget window;
    QList<QUrl> opened;
    const QUrl url(u"https://xn--pple-43d.com/a"_s);
    openLink(&window, url, u"Open"_s, [&](const QUrl &link) { opened.append(link); });
    auto *box = window.findChild<QMessageBox *>(u"linkQuestion"_s);
    QVERIFY(box);
    QVERIFY(opened.isEmpty());
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QVERIFY2(box->text().contains("xn--pple-43d.com"_L1), "the host is shown in letters that look like no others");
    box->findChild<QAbstractButton *>(u"openAnyway"_s)->click();
    QCOMPARE(opened, QList<QUrl>{url});
}

void LinkGuardTest::opensNothingWhenTheQuestionIsCancelled()
{
    QWidget window;
    bool opened = false;
    openLink(&window, QUrl(u"https://example.com"_s), u"Open"_s, [&](const QUrl &) { opened = true; });
    auto *box = window.findChild<QMessageBox *>(u"linkQuestion"_s);
    QVERIFY(box);
    QVERIFY2(static_cast<QAbstractButton *>(box->defaultButton()) == box->button(QMessageBox::Cancel),
             "Enter alone must not open a stranger's link");
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<QMessageBox *>());
    QVERIFY(!opened);
}

void LinkGuardTest::survivesWithoutAnOpener()
{
    QWidget window;
    openLink(&window, QUrl(u"https://example.com"_s), u"example.com"_s, {});
    QVERIFY(!window.findChild<QMessageBox *>());
}

QTEST_MAIN(LinkGuardTest)
#include "tst_linkguard.moc"
