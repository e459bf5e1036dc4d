// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/handoffrecord.h"

#include <QScrollArea>

class QVBoxLayout;

namespace deskside {

class ChipButton;
class PlainLabel;
class SectionWidget;

/// The chat that is reviewed: whose it is, what is known of its handoff, and the ways to it.
class HandoffCard : public QScrollArea
{
    Q_OBJECT
public:
    explicit HandoffCard(QWidget *parent = nullptr);

    /// Shows a chat by name; its handoffs come with showHandoffs(). Texts that are safe to show; a null key: none.
    void showChat(const ChatKey &key, const QString &name, const QString &title);
    /// Oldest first; the latest is shown. Those of another chat than the shown one are nothing.
    void showHandoffs(const ChatKey &key, const QList<HandoffRecord> &handoffs);

Q_SIGNALS:
    void openRequested();
    void readRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void restyle();

    ChatKey m_key;
    QList<HandoffRecord> m_handoffs;
    qsizetype m_at = 0; ///< the one that is shown
    bool m_loaded = false;
    QWidget *m_content;
    PlainLabel *m_name;
    PlainLabel *m_title;
    PlainLabel *m_note;
    ChipButton *m_open;
    ChipButton *m_read;
    ChipButton *m_earlier;
    ChipButton *m_later;
    SectionWidget *m_section;
};

} // namespace deskside
