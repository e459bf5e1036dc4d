// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer.h"

#include "models/domain/safetext.h"
#include "views/banner.h"
#include "views/commands.h"
#include "views/composeredit.h"
#include "views/composersend.h"
#include "views/emojipicker.h"
#include "views/filterpicker.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

constexpr auto moment = std::chrono::milliseconds(250); ///< so much typing a crash may cost
constexpr auto editCanned = "edit"_L1;

QToolButton *tool(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    setPlainToolTip(button, name);
    return button;
}

/// The words stand there already, as whole paragraphs: they are not given back twice.
bool isPartOf(const QString &text, const QString &words)
{
    const auto framed = [](const QString &inner) { return QString(u'\n' + inner.trimmed() + u'\n'); };
    return framed(text).contains(framed(words));
}

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_edit(new ComposerEdit(this))
    , m_typing(new QTimer(this))
{
    setObjectName(u"composer"_s);
    setAccessibleName(tr("Answer"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_edit->installEventFilter(this);
    m_edit->setObjectName(u"composerEdit"_s);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_reason = new PlainLabel(this);
    m_reason->setObjectName(u"composerReason"_s);
    m_reason->setMeaning(theme::Meaning::Muted);
    makeWarnings();
    auto *all = new QVBoxLayout(this);
    for (QWidget *line : {m_ai, static_cast<QWidget *>(m_answered), static_cast<QWidget *>(m_notice),
                          static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_edit)})
        all->addWidget(line);
    makeTools();
    setFocusProxy(m_edit);
    QWidget *before = m_switchOff;
    for (QWidget *next : {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_send),
                          static_cast<QWidget *>(m_canned), static_cast<QWidget *>(m_emoji)}) {
        setTabOrder(before, next);
        before = next;
    }

    m_typing->setSingleShot(true);
    m_typing->setInterval(moment);
    connect(m_typing, &QTimer::timeout, this, &Composer::save);
    connect(m_edit, &QTextEdit::textChanged, this, &Composer::edited);
    connect(m_edit, &ComposerEdit::focusLost, this, &Composer::save);
    connect(m_edit, &ComposerEdit::sendPressed, this, &Composer::send);
    connect(m_edit, &ComposerEdit::left, this, &Composer::left);
    connect(m_edit, &ComposerEdit::cannedTaken, this, &Composer::insertCanned);
    connect(m_edit, &ComposerEdit::pasteRefused, this,
            [this](const QString &why) { m_notice->tell(theme::Meaning::Waiting, why); });
    restyle();
    hide();
}

void Composer::makeWarnings()
{
    m_ai = new QWidget(this);
    m_aiIcon = new QLabel(m_ai);
    m_aiText = new PlainLabel(m_ai);
    m_aiText->setObjectName(u"composerAiWarning"_s);
    m_aiText->setMeaning(theme::Meaning::Ai);
    m_aiText->setFocusPolicy(Qt::ClickFocus);
    m_aiText->setText(tr("The AI is still on and may answer, too."));
    m_aiText->setAccessibleName(m_aiText->fullText());
    m_switchOff = new QCheckBox(tr("Switch the AI off when sending"), m_ai);
    m_switchOff->setObjectName(u"composerSwitchAiOff"_s);
    m_switchOff->setAccessibleName(m_switchOff->text());
    m_switchOff->setChecked(true);
    auto *words = new QHBoxLayout;
    words->addWidget(m_aiIcon, 0, Qt::AlignVCenter);
    words->addWidget(m_aiText, 1, Qt::AlignVCenter);
    m_aiLine = new QBoxLayout(QBoxLayout::LeftToRight, m_ai);
    m_aiLine->setContentsMargins(0, 0, 0, 0);
    m_aiLine->addLayout(words, 1);
    m_aiLine->addWidget(m_switchOff);

    m_answered = new Banner(this);
    m_answered->setObjectName(u"composerAnswered"_s);
    m_answered->setIcon(u"person"_s);
    m_notice = new Banner(this);
    m_notice->setObjectName(u"composerNotice"_s);
    m_notice->setIcon(u"info"_s);
    m_notice->setDismissable(true);
}

void Composer::makeTools()
{
    m_canned = tool(u"composerCanned"_s, tr("Canned replies"), this);
    m_emoji = tool(u"composerEmoji"_s, tr("Emoji"), this);
    m_state = new PlainLabel(this);
    m_state->setObjectName(u"composerState"_s);
    m_state->setTextSize(theme::TextSize::Small);
    m_state->setFocusPolicy(Qt::ClickFocus);
    m_send = new SendButton(tr("Send"), this);
    m_send->setObjectName(u"composerSend"_s);
    m_send->setAccessibleName(tr("Send"));
    m_send->setAutoDefault(false);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_canned);
    tools->addWidget(m_emoji);
    tools->addWidget(m_state, 1, Qt::AlignVCenter);
    tools->addWidget(m_send);
    static_cast<QVBoxLayout *>(layout())->addLayout(tools);
    connect(m_canned, &QToolButton::clicked, this, &Composer::chooseCanned);
    connect(m_emoji, &QToolButton::clicked, this, &Composer::chooseEmoji);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    setSendKeys({Qt::CTRL | Qt::Key_Return});
}

void Composer::setSendKeys(const QList<QKeySequence> &keys)
{
    m_edit->setSendKeys(keys);
    setPlainToolTip(m_send, keysText(keys));
}

void Composer::show(const ComposerTarget &target)
{
    const bool another = target.key != m_target.key;
    if (another)
        save();
    m_target = target;
    const Draft draft = newest(target.key, {target.draft, target.draft.isEmpty() ? QDateTime() : target.draftBegun});
    if (another) {
        m_answered->tell(theme::Meaning::Waiting, {});
        m_switchOff->setChecked(true);
        showDraft(draft);
        if (const QString words = m_returned.take(target.key); !words.isEmpty())
            giveBack(target.key, words);
    } else if (m_edit->isBlank() && draft.text != m_last.text) {
        showDraft(draft);
    }
    refresh();
    setVisible(!target.key.isNull());
}

void Composer::clear()
{
    show({});
}

QString Composer::text() const
{
    return m_edit->isBlank() ? QString() : m_edit->text();
}

Composer::Draft Composer::typed() const
{
    const QString now = text();
    return {now, now.isEmpty() ? QDateTime() : m_begun};
}

size_t Composer::hashOf(const Draft &draft)
{
    // A store may keep seconds only.
    return qHashMulti(0, draft.text, draft.begun.isValid() ? draft.begun.toSecsSinceEpoch() : 0);
}

/// What was told last, as long as the store answers with what was before that.
Composer::Draft Composer::newest(const ChatKey &key, const Draft &stored)
{
    const auto told = m_told.constFind(key);
    if (told == m_told.constEnd())
        return stored;
    if (hashOf(stored) != hashOf(told->last) && told->earlier.contains(hashOf(stored)))
        return told->last;
    m_told.erase(told); // it has arrived, or something else has taken its place since
    return stored;
}

void Composer::showDraft(const Draft &draft)
{
    m_loading = true;
    m_edit->setText(draft.text);
    m_loading = false;
    m_last = draft;
    m_begun = draft.begun.isValid() || draft.text.isEmpty() ? draft.begun : QDateTime::currentDateTimeUtc();
    m_stored = !draft.text.isEmpty();
    m_notice->tell(theme::Meaning::Waiting, {});
}

void Composer::edited()
{
    if (m_loading)
        return;
    const bool blank = m_edit->isBlank();
    if (blank) {
        m_begun = {};
        m_answered->tell(theme::Meaning::Waiting, {}); // about a draft that is no more
    } else if (!m_begun.isValid()) {
        m_begun = QDateTime::currentDateTimeUtc();
    }
    m_stored = false;
    m_notice->tell(theme::Meaning::Waiting, {});
    if (!m_typing->isActive())
        m_typing->start(); // not anew with every key: who never stops typing is saved, too
    tellState();
}

void Composer::tell(const ChatKey &key, const Draft &before, const Draft &now)
{
    Told &told = m_told[key];
    told.earlier.insert(hashOf(before));
    told.earlier.insert(hashOf(told.last));
    told.last = now;
    Q_EMIT draftChanged(key, now.text, now.begun);
}

void Composer::save()
{
    m_typing->stop();
    const Draft now = typed();
    if (m_target.key.isNull() || now.text == m_last.text)
        return;
    tell(m_target.key, std::exchange(m_last, now), now);
}

void Composer::draftStored(const ChatKey &key, const QString &text)
{
    if (key != m_target.key || text.isEmpty() || text != this->text())
        return;
    m_stored = true;
    tellState();
}

void Composer::giveBack(const ChatKey &key, const QString &text)
{
    if (text.trimmed().isEmpty() || key.isNull())
        return;
    if (key != m_target.key) {
        QString &waiting = m_returned[key];
        if (!isPartOf(waiting, text))
            waiting += waiting.isEmpty() ? text : QString(u"\n\n"_s + text);
        return;
    }
    if (isPartOf(m_edit->text(), text))
        return;
    m_edit->addBelow(text);
    save();
    refresh();
}

void Composer::setAnsweredSince(const QString &who)
{
    m_answered->tell(theme::Meaning::Waiting,
                     who.isEmpty() ? QString() : tr("%1 has answered since you began.").arg(isolated(who)));
}

void Composer::setCannedReplies(const QList<CannedReply> &replies)
{
    m_replies = replies;
    m_edit->setCannedReplies(replies);
    tellState();
}

void Composer::send()
{
    const ChatKey key = m_target.key;
    const Draft draft = typed();
    if (!m_send->isEnabled() || draft.text.isEmpty())
        return;
    const bool off = m_target.aiOn && m_target.canSwitchAi && m_switchOff->isChecked();
    Q_EMIT sendRequested(key, draft.text.trimmed(), off); // blank lines around it say nothing
    if (m_target.key == key) {
        m_edit->setText({});
        save();
        m_edit->setFocus();
    } else {
        tell(key, draft, {}); // whoever took it has shown another chat meanwhile
    }
}

void Composer::insertCanned(const QString &id)
{
    const auto found =
        std::find_if(m_replies.cbegin(), m_replies.cend(), [&id](const CannedReply &each) { return each.id == id; });
    if (found == m_replies.cend() || m_edit->isReadOnly())
        return;
    const FilledReply reply = filled(found->text, m_target.facts);
    m_edit->insertCanned(reply);
    m_edit->setFocus();
    QStringList problems;
    if (!reply.missing.isEmpty())
        problems += tr("Not known here: %1. Fill in what stands as “…”.").arg(reply.missing.join(u", "_s));
    if (!reply.unknown.isEmpty())
        problems += tr("No such variable: %1. It stays in the text as it is.").arg(reply.unknown.join(u", "_s));
    m_notice->tell(theme::Meaning::Waiting, problems.join(u' '));
}

void Composer::chooseCanned()
{
    if (!m_target.canReply)
        return;
    if (!m_cannedPicker) {
        m_cannedPicker = new FilterPicker(u"cannedPicker"_s, tr("Canned replies"), FilterPicker::Shape::Rows, this);
        connect(m_cannedPicker, &FilterPicker::picked, this, [this](const QString &id) {
            if (id == editCanned)
                Q_EMIT editCannedRequested();
            else
                insertCanned(id);
        });
    }
    QList<Pick> picks;
    for (const CannedReply &reply : std::as_const(m_replies))
        picks.append({reply.id, reply.name, reply.text});
    picks.append({editCanned, tr("Edit canned replies…"), {}, {}, u"edit"_s});
    m_cannedPicker->setPicks(picks);
    m_cannedPicker->popUpAt(m_canned);
}

void Composer::chooseEmoji()
{
    if (!m_target.canReply)
        return;
    if (!m_emojiPicker) {
        m_emojiPicker = new EmojiPicker(this);
        connect(m_emojiPicker, &FilterPicker::picked, this, [this](const QString &emoji) {
            if (m_edit->isReadOnly())
                return;
            m_edit->insertPlainText(emoji);
            m_edit->setFocus();
        });
    }
    m_emojiPicker->popUpAt(m_emoji);
}

void Composer::refresh()
{
    const bool can = m_target.canReply;
    m_ai->setVisible(can && m_target.aiOn);
    m_switchOff->setVisible(m_target.canSwitchAi);
    const QString why = can                         ? QString()
                        : m_target.whyNot.isEmpty() ? tr("No answer is possible here.")
                                                    : m_target.whyNot;
    m_reason->setText(safeLine(why));
    m_reason->setAccessibleName(m_reason->fullText());
    m_reason->setVisible(!can);
    // Words that were written stay to be read and copied where they cannot be sent any more.
    m_edit->setReadOnly(!can);
    m_edit->setVisible(can || !m_edit->isBlank());
    const QString name =
        m_target.customer.isEmpty() ? tr("Answer the customer") : tr("Answer %1").arg(isolated(m_target.customer));
    m_edit->setPlaceholderText(can ? name : QString());
    m_edit->setAccessibleName(name);
    m_edit->setAccessibleDescription(m_target.vendor.isEmpty() ? QString()
                                                               : tr("Through %1").arg(isolated(m_target.vendor)));
    for (QWidget *each : {static_cast<QWidget *>(m_canned), static_cast<QWidget *>(m_emoji),
                          static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_send)})
        each->setVisible(can);
    tellState();
}

void Composer::tellState()
{
    const qsizetype over = m_edit->text().size() - m_target.longest;
    const bool blank = m_edit->isBlank();
    m_send->setEnabled(m_target.canReply && !blank && over <= 0);
    QString state;
    if (over > 0)
        state = tr("Too long by %Ln character(s): it cannot be sent like this.", nullptr, int(over));
    else if (m_stored && !blank)
        state = tr("Draft kept");
    else if (blank && !m_replies.isEmpty())
        state = tr("/ finds canned replies");
    m_state->setMeaning(over > 0 ? theme::Meaning::Negative : theme::Meaning::Muted);
    m_state->setText(state);
    m_state->setAccessibleName(state);
}

bool Composer::event(QEvent *event)
{
    if (event->type() == QEvent::ParentAboutToChange && parentWidget())
        parentWidget()->removeEventFilter(this);
    if (event->type() == QEvent::ParentChange && parentWidget())
        parentWidget()->installEventFilter(this);
    return QWidget::event(event);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update(); // the line above
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

/// The text may have two fifths of the pane; the rest is for what it answers.
void Composer::fit()
{
    if (parentWidget())
        m_edit->setMostHeight(parentWidget()->height() * 2 / 5);
    const bool wide = width() >= fontMetrics().averageCharWidth() * 80;
    m_aiLine->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void Composer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

/// A window that closes takes the focus from nobody.
void Composer::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    save();
}

void Composer::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    // Where the keyboard is has to be seen, and a frame around the words would be one inside of another.
    const bool isWritten = m_edit->hasFocus();
    QPainter(this).fillRect(0, 0, width(), isWritten ? 2 : 1,
                            theme::color(isWritten ? theme::Meaning::Accent : theme::Meaning::Line, palette()));
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_send && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        restyle();
}

void Composer::restyle()
{
    using theme::Meaning;
    const int step = theme::space(1, font());
    layout()->setContentsMargins(2 * step, step, 2 * step, step);
    layout()->setSpacing(step / 2);
    const int side = fontMetrics().height();
    m_aiIcon->setPixmap(theme::icon(u"ai"_s, Meaning::Ai, palette()).pixmap(QSize(side, side), devicePixelRatioF()));
    m_canned->setIcon(theme::icon(u"canned"_s, Meaning::Muted, palette()));
    m_emoji->setIcon(theme::icon(u"emoji"_s, Meaning::Muted, palette()));
    for (PlainLabel *label : {m_aiText, m_reason, m_state})
        label->restyle();
}

} // namespace deskside
