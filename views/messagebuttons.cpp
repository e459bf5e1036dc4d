// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messagebuttons.h"

#include "models/items/messagemodel.h"
#include "views/messagedelegate.h"

#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr auto entryProperty = "entry";

/// The same button of the same message, wherever that stands.
QString nameOf(const ConversationEntry &entry, qsizetype place, const MessageButton &button)
{
    const QString what = QString::number(static_cast<int>(button.kind));
    return entry.id + u'\n' + QString::number(entry.piece) + u'\n' + QString::number(place) + u'\n' + what;
}

} // namespace

MessageButtons::MessageButtons(QListView *list)
    : QObject(list)
    , m_list(list)
{
}

QPushButton *MessageButtons::make(const QString &name)
{
    auto *button = new QPushButton(m_list->viewport());
    button->setAutoDefault(false);
    button->setCursor(Qt::ArrowCursor);
    m_buttons.insert(name, button);
    return button;
}

void MessageButtons::place()
{
    const auto *delegate = qobject_cast<const MessageDelegate *>(m_list->itemDelegate());
    const QAbstractItemModel *model = m_list->model();
    if (!delegate || !model)
        return;
    QHash<QString, QPushButton *> gone = m_buttons;
    QList<QPushButton *> inOrder;
    const QRect seen = m_list->viewport()->rect();
    const QModelIndex top = m_list->indexAt({seen.center().x(), 0});
    for (int row = top.isValid() ? top.row() : 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        const QRect rect = m_list->visualRect(index);
        if (rect.top() > seen.bottom())
            break;
        const auto entry = index.data(MessageModel::EntryRole).value<ConversationEntry>();
        if (buttonsOf(entry).isEmpty())
            continue;
        const QList<MessageButton> wanted = delegate->buttonsAt(m_list, index);
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const MessageButton &wants = wanted.at(i);
            const QString name = nameOf(entry, i, wants);
            gone.remove(name);
            QPushButton *button = m_buttons.value(name);
            if (!button)
                button = make(name);
            button->disconnect(this);
            connect(button, &QPushButton::clicked, this, [this, entry, wants] { Q_EMIT pressed(entry, wants); });
            static const QHash<MessageButton::Kind, QString> names{
                {MessageButton::Kind::Open, u"openFile"_s},         {MessageButton::Kind::Save, u"saveFile"_s},
                {MessageButton::Kind::TakeBack, u"takeBack"_s},     {MessageButton::Kind::SendAgain, u"sendAgain"_s},
                {MessageButton::Kind::ItHappened, u"itHappened"_s}, {MessageButton::Kind::Discard, u"discard"_s},
                {MessageButton::Kind::TryAgain, u"tryAgain"_s}};
            button->setObjectName(names.value(wants.kind));
            button->setText(wants.text);
            button->setAccessibleName(spokenButton(wants));
            button->setFont(theme::font(m_list->font(), theme::TextSize::Small));
            button->setGeometry(wants.rect.translated(rect.topLeft()));
            button->show();
            inOrder << button;
        }
    }
    for (auto button = gone.cbegin(); button != gone.cend(); ++button) {
        if ((*button)->hasFocus()) // its message left, or was scrolled away: the keyboard stays in the list
            m_list->setFocus();
        (*button)->hide();
        (*button)->deleteLater();
        m_buttons.remove(button.key());
    }
    QWidget *before = m_list;
    for (QPushButton *button : inOrder) {
        QWidget::setTabOrder(before, button);
        before = button;
    }
}

} // namespace deskside
