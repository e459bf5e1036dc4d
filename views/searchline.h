// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace deskside {

class PlainLabel;

/// How a search on the vendors' servers is about, beside the one in what is stored here.
struct ServerAnswer {
    enum class State : unsigned char {
        NotOffered, ///< no chosen account's vendor can
        Offered,
        Searching,
        Found,
        Failed
    };
    State state = State::NotOffered;
    qsizetype found = 0; ///< chats that were not stored here before
    QString problem;     ///< why it failed, a sentence
};

/// A line at the list while a search is on: how many hits there are, and the offer to search on the server too.
class SearchLine : public QWidget
{
    Q_OBJECT
public:
    explicit SearchLine(QWidget *parent = nullptr);

    /// Shows the line. `atLeast`: more may come.
    void setHits(qint64 hits, bool atLeast);
    void setServer(const ServerAnswer &server);
    /// Shows the line, and only that the list is not what is asked for: the search cannot be read.
    void showUnreadable();
    /// No search is on: hides the line and takes its offer back.
    void clear();
    QString hitsText() const;

Q_SIGNALS:
    void serverSearchRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    PlainLabel *m_problem;
    PlainLabel *m_hits;
    PlainLabel *m_server;
    QPushButton *m_ask;
};

} // namespace deskside
