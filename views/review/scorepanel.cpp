// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/scorepanel.h"

#include "models/domain/safetext.h"
#include "views/noteedit.h"
#include "views/plainlabel.h"
#include "views/review/chipbutton.h"
#include "views/review/flowlayout.h"
#include "views/tagedit.h"
#include "views/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

using theme::Meaning;
using theme::TextSize;

namespace {

constexpr auto moment = std::chrono::milliseconds(250); ///< so much typing a crash may cost
constexpr qsizetype longestName = 80;
constexpr std::array verdicts{Verdict::Right, Verdict::Early, Verdict::Late, Verdict::ShouldNot};
constexpr std::array outcomes{CustomerOutcome::Solved, CustomerOutcome::PartlySolved, CustomerOutcome::NotSolved,
                              CustomerOutcome::Lost};

/// What somebody else said: "Lena: Too late · Solved · #refund · the comment".
QString lineOf(const Score &score)
{
    QStringList parts{describe(score.verdict), describe(score.outcome)};
    if (!score.tags.isEmpty())
        parts << safeLine(u'#' + score.tags.join(u" #"_s));
    parts << safeLine(score.comment);
    parts.removeAll(QString());
    return ScorePanel::tr("%1: %2", "a reviewer's name, what they said")
        .arg(isolated(safeLine(score.reviewer)), parts.join(u" · "_s));
}

/// What was said, whenever it was: the store may keep times less exactly.
Score timeless(Score score)
{
    score.at = {};
    return score;
}

} // namespace

ScorePanel::ScorePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_undo(new ChipButton(this))
    , m_hint(new PlainLabel(this))
    , m_outcomeTitle(new PlainLabel(this))
    , m_naming(new QWidget(this))
    , m_name(new QLineEdit(m_naming))
    , m_verdictRow(new QWidget(this))
    , m_outcomeRow(new QWidget(this))
    , m_tags(new TagEdit(this))
    , m_comment(new NoteEdit(this))
    , m_cut(new PlainLabel(this))
    , m_othersLabel(new PlainLabel(this))
    , m_typing(new QTimer(this))
{
    setObjectName(u"scorePanel"_s);
    setAccessibleName(tr("Score"));
    auto *column = new QVBoxLayout(this);
    m_title->setObjectName(u"scoreTitle"_s);
    m_title->setText(tr("Was this handoff right?"));
    m_title->setAccessibleName(m_title->fullText());
    m_title->setWordWrap(false);
    m_title->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_undo->setObjectName(u"reviewUndo"_s);
    m_undo->setParts(u"Z"_s, tr("Undo"));
    m_undo->setAccessibleName(tr("Take the last score back"));
    connect(m_undo, &QPushButton::clicked, this, &ScorePanel::undoRequested);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_undo);
    column->addLayout(head);
    setUndoable(false);
    makeName(column);
    makeButtons(column);
    makeFields(column);
    m_othersLabel->setObjectName(u"otherScores"_s);
    column->addWidget(m_othersLabel, 0, Qt::AlignLeading);
    for (PlainLabel *label : {m_title, m_hint, m_outcomeTitle, m_cut})
        label->setFocusPolicy(Qt::ClickFocus);
    m_typing->setSingleShot(true);
    m_typing->setInterval(moment);
    connect(m_typing, &QTimer::timeout, this, &ScorePanel::save);
    restyle();
    setReviewer({});
    showChat({});
}

void ScorePanel::makeName(QVBoxLayout *column)
{
    m_naming->setObjectName(u"reviewerAsk"_s);
    m_hint->setParent(m_naming);
    m_hint->setObjectName(u"reviewerHint"_s);
    m_hint->setText(tr("Scores carry your name, so that two reviewers can be compared."));
    m_hint->setAccessibleName(m_hint->fullText());
    m_name->setObjectName(u"reviewerName"_s);
    m_name->setAccessibleName(tr("Your name as a reviewer"));
    m_name->setPlaceholderText(tr("Your name, then Enter"));
    m_name->setMaxLength(longestName);
    auto *rows = new QVBoxLayout(m_naming);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_hint, 0, Qt::AlignLeading);
    rows->addWidget(m_name);
    column->addWidget(m_naming);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        const QString name = safeLine(m_name->text(), longestName);
        if (name.isEmpty())
            return;
        setReviewer(name);
        Q_EMIT reviewerNamed(name);
    });
}

ChipButton *ScorePanel::makeChip(const QString &name, const QString &key, const QString &text, QWidget *parent)
{
    auto *chip = new ChipButton(parent);
    chip->setObjectName(name);
    chip->setCheckable(true);
    chip->setParts(key, text);
    chip->setAccessibleName(text);
    setPlainToolTip(chip, tr("Key %1").arg(key));
    parent->layout()->addWidget(chip);
    return chip;
}

void ScorePanel::makeButtons(QVBoxLayout *column)
{
    m_verdictRow->setObjectName(u"verdicts"_s);
    m_outcomeRow->setObjectName(u"outcomes"_s);
    new FlowLayout(m_verdictRow);
    new FlowLayout(m_outcomeRow);
    int key = 1;
    for (const Verdict verdict : verdicts) {
        ChipButton *chip =
            makeChip(u"verdict"_s + QString::number(key), QString::number(key), describe(verdict), m_verdictRow);
        m_verdicts.append(chip);
        connect(chip, &QPushButton::clicked, this, [this, verdict] {
            showOwn(); // the score says what is pressed, not the click
            Q_EMIT verdictChosen(verdict);
        });
        ++key;
    }
    for (const CustomerOutcome outcome : outcomes) {
        ChipButton *chip =
            makeChip(u"outcome"_s + QString::number(key), QString::number(key), describe(outcome), m_outcomeRow);
        m_outcomes.append(chip);
        connect(chip, &QPushButton::clicked, this, [this, outcome] {
            showOwn();
            Q_EMIT outcomeChosen(outcome);
        });
        ++key;
    }
    m_outcomeTitle->setObjectName(u"outcomeTitle"_s);
    m_outcomeTitle->setText(tr("How did it end for the customer?"));
    m_outcomeTitle->setAccessibleName(m_outcomeTitle->fullText());
    column->addWidget(m_verdictRow);
    column->addWidget(m_outcomeTitle, 0, Qt::AlignLeading);
    column->addWidget(m_outcomeRow);
}

void ScorePanel::makeFields(QVBoxLayout *column)
{
    m_tags->setObjectName(u"scoreTags"_s);
    m_tags->setAccessibleName(tr("Tags of the score"));
    m_tags->setPlaceholderText(tr("Tags"));
    m_comment->setObjectName(u"scoreComment"_s);
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(tr("What should change?"));
    m_cut->setObjectName(u"commentCut"_s);
    m_cut->setText(tr("That is longer than a comment may be: its end was left out."));
    m_cut->setAccessibleName(m_cut->fullText());
    m_cut->hide();
    m_tags->setFrame(false);
    m_comment->setFrameShape(QFrame::NoFrame);
    for (QWidget *field : {static_cast<QWidget *>(m_tags), static_cast<QWidget *>(m_comment)})
        field->setAttribute(Qt::WA_MacShowFocusRect, false);
    connect(qApp, &QApplication::focusChanged, this, qOverload<>(&QWidget::update)); // their frames
    column->addWidget(m_tags);
    column->addWidget(m_comment);
    column->addWidget(m_cut, 0, Qt::AlignLeading);
    connect(m_tags, &TagEdit::tagsEdited, this, &ScorePanel::save);
    connect(m_tags, &QLineEdit::textEdited, this, &ScorePanel::typed);
    connect(m_comment, &NoteEdit::finished, this, &ScorePanel::save);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &ScorePanel::typed);
    connect(m_comment, &QPlainTextEdit::textChanged, m_cut, &QWidget::hide);
    connect(m_comment, &NoteEdit::pasteCut, this, [this] {
        m_cut->show();
        QAccessibleEvent alert(m_cut, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    });
}

void ScorePanel::setReviewer(const QString &name)
{
    save();
    if (std::exchange(m_reviewer, name) != name) {
        m_told = {}; // it was another person's
        m_given.clear();
        if (std::exchange(m_loaded, false))
            showScores(m_key, QList<Score>(m_stored));
    }
    m_naming->setVisible(name.isEmpty());
    enable();
}

bool ScorePanel::isReady() const
{
    return m_loaded && !m_key.isNull() && !m_reviewer.isEmpty();
}

void ScorePanel::showChat(const ChatKey &key)
{
    if (key == m_key && !key.isNull())
        return;
    save();
    m_key = key;
    m_loaded = false;
    m_shown = {};
    m_stored.clear();
    m_others.clear();
    m_tags->setTags({});
    showComment({});
    showOwn();
    showOthers();
    enable();
}

void ScorePanel::showScores(const ChatKey &key, const QList<Score> &scores)
{
    if (key != m_key || key.isNull())
        return;
    m_stored = scores;
    Score stored;
    stored.chat = key;
    stored.reviewer = m_reviewer;
    m_others.clear();
    for (const Score &score : scores) {
        if (score.reviewer == m_reviewer && !m_reviewer.isEmpty())
            stored = score;
        else if (!score.isEmpty())
            m_others.append(score);
    }
    const Score own = m_told.newest(key, timeless(stored));
    const bool first = !std::exchange(m_loaded, true);
    const Score before = std::exchange(m_shown, own);
    if (first || (own.tags != before.tags && m_tags->tags() == before.tags))
        m_tags->setTags(own.tags);
    if (first || (own.comment != before.comment && m_comment->toPlainText() == m_commentShown))
        showComment(own.comment);
    showOwn();
    showOthers();
    enable();
}

Score ScorePanel::score() const
{
    Score now = m_shown;
    now.chat = m_key;
    now.reviewer = m_reviewer;
    now.tags = m_tags->tags();
    now.comment = comment();
    return now;
}

Score ScorePanel::known(const ChatKey &key) const
{
    if (key == m_key)
        return score();
    Score known = m_given.value(key);
    known.chat = key;
    known.reviewer = m_reviewer;
    return known;
}

void ScorePanel::tell(const ChatKey &key, const Score &before, const Score &after)
{
    m_told.tell(key, timeless(before), timeless(after));
    Score told = after;
    told.at = QDateTime::currentDateTimeUtc();
    m_given.insert(key, told);
    if (key == m_key) {
        m_typing->stop();
        m_shown = told;
        m_commentShown = m_comment->toPlainText();
        showOwn();
        showOthers();
    }
    Q_EMIT scored(key, told);
}

bool ScorePanel::give(Verdict verdict)
{
    if (!isReady() || m_shown.verdict == verdict)
        return false;
    Score now = score();
    now.verdict = verdict;
    tell(m_key, m_shown, now);
    return true;
}

bool ScorePanel::give(CustomerOutcome outcome)
{
    if (!isReady() || m_shown.outcome == outcome)
        return false;
    Score now = score();
    now.outcome = outcome;
    tell(m_key, m_shown, now);
    return true;
}

void ScorePanel::putBack(const ChatKey &key, Verdict verdict, CustomerOutcome outcome)
{
    const Score before = key == m_key ? m_shown : known(key);
    Score now = known(key);
    now.verdict = verdict;
    now.outcome = outcome;
    tell(key, before, now);
}

void ScorePanel::typed()
{
    if (!m_typing->isActive())
        m_typing->start(); // not anew with every key: who never stops typing is saved, too
}

void ScorePanel::save()
{
    m_typing->stop();
    if (!isReady())
        return;
    const Score now = score();
    if (now.tags != m_shown.tags || now.comment != m_shown.comment)
        tell(m_key, m_shown, now);
}

QString ScorePanel::comment() const
{
    const QString text = m_comment->toPlainText();
    if (text == m_commentShown)
        return m_shown.comment;
    return text.trimmed().isEmpty() ? QString() : text;
}

void ScorePanel::showComment(const QString &comment)
{
    const QSignalBlocker quietly(m_comment); // it is not typed
    m_comment->setNote(comment);
    m_cut->hide();
    m_commentShown = m_comment->toPlainText();
}

void ScorePanel::showOwn()
{
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        m_verdicts[static_cast<int>(i)]->setChecked(m_shown.verdict == verdicts[i]);
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        m_outcomes[static_cast<int>(i)]->setChecked(m_shown.outcome == outcomes[i]);
}

/// Only after the person's own verdict: what others said would else be said again.
void ScorePanel::showOthers()
{
    QStringList lines;
    if (m_shown.verdict != Verdict::None) {
        for (const Score &score : std::as_const(m_others))
            lines << lineOf(score);
    }
    m_othersLabel->setText(lines.join(u'\n'));
    m_othersLabel->setAccessibleName(withoutBreaks(lines.join(u'\n')));
    m_othersLabel->setVisible(!lines.isEmpty());
}

void ScorePanel::enable()
{
    for (QWidget *part :
         {m_verdictRow, m_outcomeRow, static_cast<QWidget *>(m_tags), static_cast<QWidget *>(m_comment)})
        part->setEnabled(isReady());
}

void ScorePanel::setKnownTags(const QStringList &tags)
{
    m_tags->setKnownTags(tags);
}

void ScorePanel::setUndoable(bool undoable)
{
    m_undo->setEnabled(undoable);
}

void ScorePanel::askName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
}

void ScorePanel::editComment()
{
    if (m_comment->isEnabled())
        m_comment->setFocus(Qt::ShortcutFocusReason);
}

void ScorePanel::editTags()
{
    if (m_tags->isEnabled())
        m_tags->setFocus(Qt::ShortcutFocusReason);
}

void ScorePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
        // Parts further down get theirs after this, and labels take their colours from them.
        QMetaObject::invokeMethod(this, &ScorePanel::restyle, Qt::QueuedConnection);
    }
}

/// A window that closes takes the focus from nobody.
void ScorePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    save();
}

void ScorePanel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(0, 0, width(), 1, theme::color(Meaning::Line, palette()));
    // A style's own frames cannot be seen on this ground in the dark.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const QWidget *field : {static_cast<QWidget *>(m_tags), static_cast<QWidget *>(m_comment)}) {
        painter.setPen(QPen(theme::color(field->hasFocus() ? Meaning::Accent : Meaning::Line, palette()), 1));
        painter.drawRoundedRect(QRectF(field->geometry()).adjusted(-2.5, -1.5, 2.5, 1.5), 5, 5);
    }
}

void ScorePanel::restyle()
{
    m_title->setTextSize(TextSize::Body, true);
    for (PlainLabel *label : {m_hint, m_outcomeTitle, m_othersLabel}) {
        label->setMeaning(Meaning::Muted);
        label->setTextSize(TextSize::Small);
    }
    m_cut->setMeaning(Meaning::Waiting);
    m_cut->setTextSize(TextSize::Small);
    const int unit = theme::space(1, font());
    layout()->setContentsMargins(2 * unit, unit + unit / 2, 2 * unit, unit + unit / 2);
    layout()->setSpacing(unit * 3 / 4);
    m_verdictRow->layout()->setSpacing(unit * 3 / 4);
    m_outcomeRow->layout()->setSpacing(unit / 2);
    const int inside = unit / 2;
    m_tags->setTextMargins(inside, inside, inside, inside);
    m_outcomeRow->setFont(theme::font(font(), TextSize::Small));
}

} // namespace deskside
