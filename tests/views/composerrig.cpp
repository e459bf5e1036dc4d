// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/composerrig.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace deskside::test {

ComposerTarget target(const ChatKey &key, const QString &draft)
{
    ComposerTarget made;
    made.key = key;
    made.customer = u"Mariana"_s;
    made.vendor = u"Invent"_s;
    made.canReply = true;
    made.facts = {u"Mariana"_s, u"Lena"_s, {}};
    made.draft = draft;
    made.draftBegun = draft.isEmpty() ? QDateTime() : midday;
    return made;
}

void ComposerRig::setUp()
{
    m_pane = std::make_unique<QWidget>();
    m_pane->setPalette(theme::lightPalette());
    auto *layout = new QVBoxLayout(m_pane.get());
    layout->setContentsMargins(0, 0, 0, 0);
    m_other = new QLineEdit;
    m_composer = new Composer;
    layout->addWidget(m_other);
    layout->addStretch(1);
    layout->addWidget(m_composer);
    m_edit = find<ComposerEdit>("composerEdit");
    m_pane->resize(600, 500);
    m_composer->setCannedReplies(replies);
    m_composer->show(target(first));
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_composer->setFocus();
    QVERIFY(m_edit->hasFocus());
    m_told = std::make_unique<QSignalSpy>(m_composer, &Composer::draftChanged);
    m_sent = std::make_unique<QSignalSpy>(m_composer, &Composer::sendRequested);
}

QAbstractItemView *ComposerRig::popup(const char *name)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (!widget->isVisible())
            continue;
        if (widget->objectName() == QLatin1StringView(name))
            return qobject_cast<QAbstractItemView *>(widget);
    }
    return nullptr;
}

QString ComposerRig::words(const char *name) const
{
    return find<PlainLabel>(name)->fullText();
}

QString ComposerRig::banner(const char *name) const
{
    auto *widget = find<QWidget>(name);
    return widget->isVisible() ? widget->findChild<QLabel *>(u"bannerText"_s)->text() : QString();
}

ChatKey ComposerRig::toldOf() const
{
    return m_told->constLast()[0].value<ChatKey>();
}

QString ComposerRig::told() const
{
    return m_told->constLast()[1].toString();
}

QDateTime ComposerRig::toldBegun() const
{
    return m_told->constLast()[2].toDateTime();
}

void ComposerRig::type(const QString &text)
{
    QTest::keyClicks(m_edit, text);
}

} // namespace deskside::test
