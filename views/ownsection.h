// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatrow.h"
#include "views/foldsection.h"
#include "views/ontheway.h"

class QTimer;

namespace deskside {

class NoteEdit;
class PlainLabel;
class TagEdit;

/// What the person adds to a chat on this computer: a pin, tags and a note. What is typed is told when the focus
/// leaves, on Ctrl+Enter, a moment after the last key, and before another chat takes its place; what arrives meanwhile
/// about the same chat does not touch it.
class OwnSection : public FoldSection
{
    Q_OBJECT
public:
    explicit OwnSection(QWidget *parent);

    /// Shows a chat's own data as the store has it.
    void show(const ChatKey &key, const OwnData &stored);
    /// Tells what is typed and shows no chat any more.
    void leave();
    /// Tells what is typed and was not told yet.
    void save();
    const ChatKey &key() const { return m_key; }

    void setKnownTags(const QStringList &tags);
    /// The keyboard goes to the note.
    void editNote();
    QList<QWidget *> tabStops() const override;

Q_SIGNALS:
    /// The person changed something. `own` is to be kept as it is.
    void ownChanged(const deskside::ChatKey &key, const deskside::OwnData &own);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showPin(bool pinned);
    void showNote(const QString &note);
    QString note() const;

    ChatKey m_key;
    OwnData m_shown;     ///< as it was shown or told last
    QString m_noteShown; ///< m_shown.note as the editor gives it back: it knows fewer kinds of spaces
    OnTheWay<OwnData> m_told;
    QPushButton *m_pin;
    TagEdit *m_tags;
    NoteEdit *m_note;
    PlainLabel *m_cut; ///< says that a paste was too long, until something else is typed
    QTimer *m_typing;  ///< runs out when nothing is typed for a moment
};

} // namespace deskside
