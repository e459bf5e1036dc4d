// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/score.h"
#include "views/ontheway.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;
class QVBoxLayout;

namespace deskside {

class ChipButton;
class NoteEdit;
class PlainLabel;
class TagEdit;

/// What the person thinks of a chat's handoff: a verdict, how it ended for the customer, tags and a comment. Verdict
/// and outcome are told at once; what is typed within a quarter of a second, before another chat takes its place, and
/// when the focus or the window leaves. What arrives meanwhile about the same chat does not touch it. What others said
/// of the chat is shown once the person has said something themselves.
class ScorePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ScorePanel(QWidget *parent = nullptr);

    /// Whose scores are given. Without a name there are none: the panel asks for one.
    void setReviewer(const QString &name);
    const QString &reviewer() const { return m_reviewer; }
    /// Shows a chat; its scores come with showScores().
    void showChat(const ChatKey &key);
    /// Every reviewer's scores of a chat, as the store has them. Those of another chat than the shown one are nothing.
    void showScores(const ChatKey &key, const QList<Score> &scores);
    const ChatKey &key() const { return m_key; }
    /// The chat's scores are here and the person has a name: scores can be given.
    bool isReady() const;
    /// The person's own, as it is shown.
    Score score() const;
    /// What is known to be the person's score of a chat: as told last, else as shown; of another chat an empty one.
    Score known(const ChatKey &key) const;

    /// Gives these to the shown chat. False when nothing is told, because no chat is ready or nothing changes.
    bool give(Verdict verdict);
    bool give(CustomerOutcome outcome);
    /// Puts back what was before, of any chat; tags and comment stay.
    void putBack(const ChatKey &key, Verdict verdict, CustomerOutcome outcome);
    /// Tells what is typed and was not told yet.
    void save();

    /// Whether there is a score to take back.
    void setUndoable(bool undoable);
    void setKnownTags(const QStringList &tags);
    /// The keyboard goes to the line for the person's name, if it is asked for.
    void askName();
    void editComment();
    void editTags();

Q_SIGNALS:
    /// To be kept as it is; one that is empty is none any more.
    void scored(const deskside::ChatKey &key, const deskside::Score &score);
    /// A button was pressed: what give() does, and what the desk adds to it.
    void verdictChosen(deskside::Verdict verdict);
    void outcomeChosen(deskside::CustomerOutcome outcome);
    void undoRequested();
    /// The person entered their name.
    void reviewerNamed(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ChipButton *makeChip(const QString &name, const QString &key, const QString &text, QWidget *parent);
    void makeName(QVBoxLayout *column);
    void makeButtons(QVBoxLayout *column);
    void makeFields(QVBoxLayout *column);
    void tell(const ChatKey &key, const Score &before, const Score &after);
    void typed();
    void showOwn();
    void showComment(const QString &comment);
    void showOthers();
    void enable();
    QString comment() const;
    void restyle();

    QString m_reviewer;
    ChatKey m_key;
    bool m_loaded = false;
    Score m_shown;          ///< the person's own, as it was shown or told last
    QString m_commentShown; ///< m_shown.comment as the editor gives it back: it knows fewer kinds of spaces
    QList<Score> m_stored;  ///< everybody's, as the store has them
    QList<Score> m_others;
    OnTheWay<Score> m_told;
    QHash<ChatKey, Score> m_given; ///< what was told, by chat: to be put back
    PlainLabel *m_title;
    ChipButton *m_undo;
    PlainLabel *m_hint;
    PlainLabel *m_outcomeTitle;
    QWidget *m_naming;
    QLineEdit *m_name;
    QWidget *m_verdictRow;
    QWidget *m_outcomeRow;
    QList<ChipButton *> m_verdicts; ///< in the order of Verdict, from Right on
    QList<ChipButton *> m_outcomes; ///< in the order of CustomerOutcome, from Solved on
    TagEdit *m_tags;
    NoteEdit *m_comment;
    PlainLabel *m_cut;
    PlainLabel *m_othersLabel;
    QTimer *m_typing;
};

} // namespace deskside
