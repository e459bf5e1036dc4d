// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencx/backend.h"

#include "models/api/calls.h"
#include "models/api/common/exchange.h"
#include "models/api/common/writing.h"
#include "models/api/opencx/history.h"
#include "models/api/opencx/json.h"
#include "models/api/opencx/pageplaces.h"
#include "models/api/opencx/requests.h"
#include "models/domain/chatrow.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside::opencx {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(OpenCx)
};

/// So many pages without an entry are gone through before a list is given up that says it goes on.
constexpr int mostEmptyPages = 20;
/// A history that begins with its oldest page is read to the end, but never further than this.
constexpr int mostHistoryPages = 100;

ApiError badReply(const QString &detail)
{
    return {ApiError::Kind::BadReply, 0, detail, {}};
}

/// A session that was asked for by its id, as the account's.
Call fetchSession(Transport &transport, const QString &account, const QString &id, Backend::Callback<Chat> done)
{
    return exchange(
        transport, opencx::getSession(id), account,
        [id](const QByteArray &body) { return thisChat(id, decodeSession(body)); }, std::move(done));
}

/// One page of the list, which may take several requests.
class ListPage : public Call::Running
{
public:
    ListPage(Transport &transport, PagePlaces &places, int number, Backend::Callback<ChatPage> done)
        : m_transport(transport)
        , m_places(places)
        , m_number(number)
        , m_done(std::move(done))
    {
    }

    void ask(const QString &cursor)
    {
        m_current = exchange(m_transport, listSessions(cursor), decodeSessions,
                             [this](const Result<SessionPage> &page) { take(page); });
    }

private:
    void take(const Result<SessionPage> &page)
    {
        const auto done = m_done; // it may drop the Call that holds this
        if (!page) {
            m_places.failed(m_number, page.error().kind);
            done(tl::unexpected(page.error()));
            return;
        }
        const bool goesOn = !page->next.isNull();
        if (goesOn && page->page.received == 0) { // a walk would take it for the end
            if (++m_emptyPages < mostEmptyPages) {
                ask(page->next);
            } else {
                done(tl::unexpected(badReply(Say::tr("The list goes on with one empty page after the other."))));
            }
            return;
        }
        m_places.learn(m_number, page->next);
        ChatPage listed = page->page;
        // How many entries a page has nobody says: whether another one follows is known from its cursor alone.
        listed.totalPages = goesOn ? m_number + 1 : m_number;
        done(listed);
    }

    Transport &m_transport;
    PagePlaces &m_places;
    int m_number;
    int m_emptyPages = 0;
    Backend::Callback<ChatPage> m_done;
    Call m_current;
};

/// The newest messages of a session, or one older page of them.
class HistoryWalk : public Call::Running
{
public:
    HistoryWalk(Transport &transport, const QString &session, const QString &from, Backend::Callback<MessagePage> done)
        : m_transport(transport)
        , m_session(session)
        , m_from(from)
        , m_done(std::move(done))
    {
    }

    void ask(const QString &cursor)
    {
        m_current = exchange(m_transport, listHistory(m_session, cursor), decodeHistory,
                             [this, cursor](const Result<HistoryPage> &page) { take(page, cursor); });
    }

private:
    void take(const Result<HistoryPage> &page, const QString &cursor)
    {
        const auto done = m_done; // it may drop the Call that holds this
        if (!page && !m_from.isEmpty() && page.error().kind == ApiError::Kind::Rejected) {
            // The cursor was kept for longer than it holds: from the newest on the place is found again.
            m_from.clear();
            ask({});
            return;
        }
        if (!page) {
            done(tl::unexpected(page.error()));
            return;
        }
        m_history.add(page->messages);
        m_problems += page->problems;
        const bool goesOn = !page->next.isNull() && page->next != cursor;
        // Only a history that runs back has older pages to be asked for.
        const bool runsBack = !m_from.isEmpty() || m_history.direction() == History::Direction::Back;
        if (goesOn && !runsBack) {
            if (++m_pages < mostHistoryPages) {
                ask(page->next);
            } else {
                done(tl::unexpected(badReply(Say::tr("The history does not come to an end."))));
            }
            return;
        }
        done(MessagePage{m_history.oldestFirst(), m_problems, goesOn ? page->next : QString()});
    }

    Transport &m_transport;
    QString m_session;
    QString m_from;
    Backend::Callback<MessagePage> m_done;
    History m_history;
    QList<DecodeProblem> m_problems;
    int m_pages = 0;
    Call m_current;
};

/// The sessions of the organisation that the key belongs to.
class OpenCxBackend : public Backend
{
public:
    OpenCxBackend(const Account &account, std::unique_ptr<Transport> transport)
        : m_transport(std::move(transport))
        , m_account(account.id)
        , m_me(account.me)
    {
    }

    /// The vendor decides how long a page is.
    Call listChats(const ListQuery &, int page, int /*pageSize*/, Callback<ChatPage> done) override
    {
        const int number = std::max(1, page);
        const auto cursor = m_places.cursorOf(number);
        if (!cursor) {
            return answerEnd(number, std::move(done));
        }
        auto asked = std::make_unique<ListPage>(*m_transport, m_places, number,
                                                [account = m_account, done = std::move(done)](
                                                    const Result<ChatPage> &listed) { done(owned(listed, account)); });
        asked->ask(*cursor);
        return Call(std::move(asked));
    }

    Call readChat(const Chat &known, Callback<Chat> done) override
    {
        return fetchSession(*m_transport, m_account, known.key.id, std::move(done));
    }

    Call listMessages(const Chat &chat, const QString &from, Callback<MessagePage> done) override
    {
        auto walk = std::make_unique<HistoryWalk>(*m_transport, chat.key.id, from, std::move(done));
        walk->ask(from);
        return Call(std::move(walk));
    }

    Result<Message> decodeMessage(const QByteArray &raw) const override { return opencx::decodeMessage(raw); }

    Call perform(const Action &action, const Chat &known, Callback<Performed> done) override
    {
        switch (action.kind) {
        case Operation::Reply:
            return reply(action.wanted.text, known, std::move(done));
        case Operation::SetState:
            return setState(action.wanted.value, known, std::move(done));
        case Operation::NewChat:
            return newChat(action.wanted.text, known, std::move(done));
        default:
            return writing::refuse(writing::notOffered(), std::move(done));
        }
    }

    Result<Chat> decode(const QByteArray &raw, const QByteArray &rawDetails) const override
    {
        return opencx::decode(m_account, raw, rawDetails);
    }

private:
    static Call answerEnd(int number, Callback<ChatPage> done)
    {
        return later([number, done = std::move(done)] {
            ChatPage nothing;
            nothing.totalPages = number - 1;
            done(nothing);
        });
    }

    /// A person who writes into a session that the AI has takes it over; the vendor's own inbox does the same.
    AgentMessage words(const QString &text, bool takesOver) const { return {text, m_me, takesOver}; }

    Call reply(const QString &text, const Chat &known, Callback<Performed> done)
    {
        const bool takesOver = !known.assignee; // a person never is the AI
        return writing::send(*m_transport, sendMessage(known.key.id, words(text, takesOver)), said(text),
                             std::move(done));
    }

    /// What the vendor's answer makes known of a message: its id, where it tells one.
    static writing::Understand said(const QString &text)
    {
        return [text](const QByteArray &body) {
            return decodeSent(body).map([&text](const QString &id) {
                Performed performed;
                if (!id.isEmpty()) {
                    performed.message = messageOf(id, text);
                }
                return performed;
            });
        };
    }

    static Message messageOf(const QString &id, const QString &text)
    {
        Message message;
        message.id = id;
        message.role = {RoleKind::Agent, u"human_agent"_s};
        message.createdAt = Moment(QDateTime::currentDateTimeUtc());
        Part part;
        part.type = {PartKind::Text, u"text"_s};
        part.text = text;
        message.messages = {{message.role, {part}}};
        return message;
    }

    /// The change is answered with nothing: what became of it only the session itself tells.
    Call setState(const QString &wanted, const Chat &known, Callback<Performed> done)
    {
        const QString status = statusFor(wanted);
        if (status.isNull()) {
            return writing::refuse(writing::notOffered(), std::move(done));
        }
        auto sequence = std::make_unique<Sequence>();
        sequence->current = writing::send(
            *m_transport, setStatus(known.key.id, status), [](const QByteArray &) { return Performed(); },
            [this, id = known.key.id, wanted, sequence = sequence.get(),
             done = std::move(done)](const Result<Performed> &answered) {
                if (!answered) {
                    done(answered);
                    return;
                }
                sequence->current =
                    fetchSession(*m_transport, m_account, id,
                                 [wanted, done](const Result<Chat> &session) { done(stateAfter(session, wanted)); });
            });
        return Call(std::move(sequence));
    }

    static Result<Performed> stateAfter(const Result<Chat> &session, const QString &wanted)
    {
        if (!session) {
            ApiError error = session.error();
            error.kind = ApiError::Kind::OutcomeUnknown;
            return tl::unexpected(error);
        }
        if (stateOf(*session, Operation::SetState).value != wanted) {
            return tl::unexpected(writing::notDone());
        }
        return Performed{*session, {}};
    }

    /// The new session is answered with its id alone. It is there whether or not it can be read now; the list brings
    /// it.
    Call newChat(const QString &text, const Chat &known, Callback<Performed> done)
    {
        const NewSession wanted{customerOf(known).id, known.channel.reported};
        if (wanted.contactId.isEmpty()) {
            return writing::refuse(writing::nobodyToWriteTo(), std::move(done));
        }
        const auto opened = [](const QByteArray &body) {
            return decodeCreated(body).map([](const QString &id) {
                Chat chat;
                chat.key.id = id;
                return Performed{chat, {}};
            });
        };
        const auto say = [first = words(text, true)](const QString &id) { return sendMessage(id, first); };
        auto sequence = std::make_unique<Sequence>();
        sequence->current = writing::sendOpening(
            *m_transport, {createSession(wanted), opened, text, say, said(text)},
            [this, sequence = sequence.get(), done = std::move(done)](const Result<Performed> &made) {
                if (made) {
                    readNew(sequence, *made, done);
                } else {
                    done(made);
                }
            });
        return Call(std::move(sequence));
    }

    void readNew(Sequence *sequence, const Performed &made, const Callback<Performed> &done)
    {
        sequence->current =
            fetchSession(*m_transport, m_account, made.chat->key.id, [made, done](const Result<Chat> &session) {
                if (made.unsaid && !session) {
                    done(tl::unexpected(writing::opened(*made.unsaid)));
                } else {
                    done(Performed{session ? std::optional(*session) : std::nullopt, made.message, made.unsaid});
                }
            });
    }

    std::unique_ptr<Transport> m_transport;
    QString m_account;
    QString m_me;
    PagePlaces m_places;
};

} // namespace

VendorTraits traits()
{
    VendorTraits traits;
    traits.id = u"opencx"_s;
    traits.name = u"OpenCX"_s;
    traits.baseUrl = QUrl(u"https://api.open.cx"_s);
    traits.signIn = SignIn::Bearer;
    traits.needsOrganisation = false;
    // It takes no page size and tells none; where it does (the filtered list) 25 is what comes unless asked otherwise.
    traits.pageSize = 25;
    traits.requestsPerMinute = 100;
    traits.operations = {
        {Operation::Reply, Support::Inferred}, // that "agent" is the sender's name is not written down
        {Operation::SetState, Support::Documented}, {Operation::NewChat, Support::Documented},
        {Operation::Messages, Support::Documented}, {Operation::ReadChat, Support::Documented},
    };
    traits.states = {u"open"_s, u"resolved"_s, u"closed"_s};
    return traits;
}

Result<Chat> decode(const QString &accountId, const QByteArray &raw, const QByteArray & /*rawDetails*/)
{
    return owned(decodeSession(raw), accountId);
}

Result<Message> decodeMessage(const QByteArray &raw)
{
    return decodeHistoryItem(raw);
}

std::unique_ptr<Backend> makeBackend(const Account &account, std::unique_ptr<Transport> transport)
{
    return std::make_unique<OpenCxBackend>(account, std::move(transport));
}

} // namespace deskside::opencx
