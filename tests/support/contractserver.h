// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace deskside::test {

/// What goes wrong with a request at a ContractServer.
struct Mishap {
    enum class Kind : unsigned char {
        Dropped,        ///< the connection ends; nothing was taken
        AnswerDropped,  ///< taken, then the connection ends
        AnswerCut,      ///< taken; the answer's second half is missing
        AnswerGarbled,  ///< taken; the answer is no JSON
        AnsweredTwice,  ///< taken, and its answer comes twice
        AnswerHeld,     ///< taken; the answer waits for release()
        Held,           ///< taken, and answered, at release() only
        Refused,        ///< nothing was taken: `status`
        TakenThenError, ///< taken, and `status` all the same
    };
    Kind kind = Kind::Dropped;
    int status = 500;
    QByteArray retryAfter = {}; ///< the header, empty for none
};

/// A request that would change something, as it arrived.
struct Write {
    QByteArray verb;
    QString path;
    QJsonObject body;
    bool taken = false; ///< it has had its effect
};

/// One organisation at Invent over real HTTP, with what its contract says: list, messages, states, assignments, titles.
/// It keeps a record of what it was sent, and fails as it is told. Lives in the thread of the test.
class ContractServer : public QObject
{
    Q_OBJECT
public:
    ContractServer();
    ~ContractServer() override;

    static constexpr auto organisation = "org-1";
    /// The person whose key it is, and a colleague; their ids as users.
    static constexpr auto me = "user-me";
    static constexpr auto colleague = "user-bea";

    QUrl url() const;
    /// The port refuses connections, and those that are open end; until opens().
    void closes();
    void opens();

    /// An open chat in which the customer has asked something, so many minutes ago. The AI is off.
    void addChat(const QString &id, const QString &title, const QString &customer, int minutesAgo);
    /// Something happens that Deskside did not do.
    void change(const QString &id, const QString &stateField, const QJsonValue &value);
    /// A message of the customer, or of the colleague.
    void customerSays(const QString &id, const QString &text);
    void colleagueSays(const QString &id, const QString &text);

    /// The next writes meet these, one each; later ones go well.
    void writesMeet(const QList<Mishap> &mishaps) { m_writeMishaps += mishaps; }
    /// Every request meets this one until it is null.
    void allMeet(const std::optional<Mishap> &mishap) { m_always = mishap; }
    /// What is held goes on, in order.
    void release();
    int held() const { return static_cast<int>(m_held.size()); }

    const QList<Write> &writes() const { return m_writes; }
    /// How many writes to paths that end so had their effect.
    int taken(const QByteArray &verb, const QString &pathEnd) const;
    /// The texts that the team has said in a chat, oldest first.
    QStringList replies(const QString &id) const;
    QJsonObject chat(const QString &id) const;
    QJsonObject state(const QString &id) const { return chat(id).value(QLatin1String("state")).toObject(); }
    /// The id of the assigned user, empty for nobody.
    QString assignee(const QString &id) const;
    int reads() const { return m_reads; }

private:
    struct Request {
        QByteArray verb;
        QByteArray target;
        QByteArray body;
    };
    struct Answer {
        int status = 200;
        QByteArray body;
        QList<std::pair<QByteArray, QByteArray>> headers;
    };
    struct Held {
        QPointer<QTcpSocket> socket;
        std::optional<Request> request; ///< null: it was taken
        qsizetype write = -1;
        QByteArray answer;
    };

    void accept();
    void read(QTcpSocket *socket);
    void serve(QTcpSocket *socket, const Request &request);
    Answer answerTo(const Request &request);
    Answer readList(const QUrl &url) const;
    Answer readMessages(const QString &id, const QUrl &url) const;
    Answer colleagues() const;
    Answer say(const QString &id, const QJsonObject &body);
    Answer changeState(const QString &id, const QJsonObject &body);
    Answer assign(const QString &id, const QJsonObject &body);
    Answer markUnseen(const QString &id);
    Answer changeChat(const QString &id, const QJsonObject &body);
    QJsonObject addMessage(const QString &id, const QJsonObject &member, const QString &text, const QDateTime &at);
    void keep(const QString &id, QJsonObject chat);
    void keepState(const QString &id, const QJsonObject &state);

    QTcpServer m_server;
    quint16 m_port = 0;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QHash<QString, QJsonObject> m_chats;
    QHash<QString, QJsonArray> m_messages; ///< by chat, oldest first
    QList<Write> m_writes;
    QList<Mishap> m_writeMishaps;
    std::optional<Mishap> m_always;
    QList<Held> m_held;
    int m_made = 0; ///< ids of messages
    int m_reads = 0;
};

} // namespace deskside::test
