// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"
#include "models/items/cannedreplies.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace deskside {

class Banner;
class ComposerEdit;
class FilterPicker;
class PlainLabel;

/// The chat that an answer is written to.
struct ComposerTarget {
    ChatKey key;
    QString customer; ///< a name; empty when not known
    QString vendor;   ///< a display name
    bool canReply = false;
    QString whyNot;             ///< a sentence for where it is not possible
    bool aiOn = false;          ///< the AI may answer, too
    bool canSwitchAi = false;   ///< and can be switched off
    CannedFacts facts;          ///< for canned replies
    QString draft;              ///< as it is stored
    QDateTime draftBegun;       ///< UTC
    qsizetype longest = 20'000; ///< UTF-16 units that can be sent
};

/// Where an answer is written. What is typed belongs to the chat it was typed in, is told soon after each key, and goes
/// only when it is sent.
class Composer : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);

    /// Shows a chat. The same one again leaves alone what is typed; an older draft than one told already is no news.
    void show(const ComposerTarget &target);
    /// No chat: saves, and hides.
    void clear();
    ChatKey shown() const { return m_target.key; }
    /// Blank when nothing is typed.
    QString text() const;
    /// When what is typed was begun, UTC; null for nothing.
    QDateTime begun() const { return typed().begun; }

    /// Tells what is typed now if it was not told; before the program ends.
    void save();
    /// A draft has reached the store; said in small letters while it is what is typed.
    void draftStored(const ChatKey &key, const QString &text);
    /// Words that could not be sent come back, below what is typed since. For a chat that is not shown they wait until
    /// it is. Words that are there already come once.
    void giveBack(const ChatKey &key, const QString &text);
    /// Who has answered the customer since the draft was begun; empty: nobody. Gone with the draft, or another chat.
    void setAnsweredSince(const QString &who);

    void setCannedReplies(const QList<CannedReply> &replies);
    /// Ctrl+Return unless set.
    void setSendKeys(const QList<QKeySequence> &keys);

    /// As the button does.
    void send();
    void chooseCanned();
    void chooseEmoji();

Q_SIGNALS:
    /// The person sends this, without blank lines around it; it leaves the composer right after. Never blank.
    /// `switchAiOff`: and wants the AI to be quiet.
    void sendRequested(const deskside::ChatKey &key, const QString &text, bool switchAiOff);
    /// To be stored; an empty text without a time: nothing is left of it. Told before the chat changes.
    void draftChanged(const deskside::ChatKey &key, const QString &text, const QDateTime &begun);
    /// Escape: the person goes back to the list.
    void left();
    void editCannedRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Draft {
        QString text;
        QDateTime begun; ///< null for no text
        bool operator==(const Draft &) const = default;
    };
    /// What was told of a chat and has not been seen to be stored.
    struct Told {
        Draft last;
        QSet<size_t> earlier; ///< hashes of what it was before
    };
    static size_t hashOf(const Draft &draft);

    void makeWarnings();
    void makeTools();
    void edited();
    Draft typed() const;
    Draft newest(const ChatKey &key, const Draft &stored);
    void showDraft(const Draft &draft);
    void tell(const ChatKey &key, const Draft &before, const Draft &now);
    void insertCanned(const QString &id);
    void refresh();
    void tellState();
    void fit();
    void restyle();

    ComposerTarget m_target;
    Draft m_last;      ///< as it was loaded or told last
    QDateTime m_begun; ///< when what is typed was begun
    QHash<ChatKey, Told> m_told;
    QHash<ChatKey, QString> m_returned; ///< words for chats that are not shown
    QList<CannedReply> m_replies;
    bool m_loading = false; ///< the text changes, but nobody types
    bool m_stored = false;  ///< what is typed is in the store

    QWidget *m_ai = nullptr;
    QBoxLayout *m_aiLine = nullptr;
    QLabel *m_aiIcon = nullptr;
    PlainLabel *m_aiText = nullptr;
    QCheckBox *m_switchOff = nullptr;
    Banner *m_answered = nullptr;
    Banner *m_notice = nullptr;
    PlainLabel *m_reason = nullptr;
    ComposerEdit *m_edit;
    QToolButton *m_canned = nullptr;
    QToolButton *m_emoji = nullptr;
    PlainLabel *m_state = nullptr;
    QPushButton *m_send = nullptr;
    FilterPicker *m_cannedPicker = nullptr; ///< null until it is asked for, as is the next
    FilterPicker *m_emojiPicker = nullptr;
    QTimer *m_typing;
};

} // namespace deskside
