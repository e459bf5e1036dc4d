// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/backend.h"

#include "models/api/calls.h"
#include "models/api/common/exchange.h"
#include "models/api/common/threadpages.h"
#include "models/api/common/writing.h"
#include "models/api/invent/actions.h"
#include "models/api/invent/json.h"
#include "models/api/invent/requests.h"

namespace deskside::invent {

using namespace Qt::StringLiterals;

namespace {

/// A header with a number; nullopt without one.
std::optional<qint64> numberIn(const HttpResponse &response, const QByteArray &header)
{
    bool ok = false;
    const qint64 number = response.headers.value(header).trimmed().toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

/// The list's length, which only a header tells.
std::optional<qint64> totalOf(const HttpResponse &response)
{
    return numberIn(response, "pagination-count"_ba);
}

Result<ChatPage> pageOf(const HttpResponse &response, const QString &account)
{
    auto page = owned(decodeChats(response.body), account);
    if (const auto total = totalOf(response); page && total) {
        page->total = total;
    }
    return page;
}

/// Whose the chats are that Invent calls the asker's own; empty when there are none, or they are several people's: then
/// the server did not narrow the list.
QString commonAssignee(const ChatPage &page)
{
    QString common;
    for (const Chat &chat : page.chats) {
        const QString id = chat.assignee ? chat.assignee->id : QString();
        if (id.isEmpty() || (!common.isEmpty() && id != common)) {
            return u""_s;
        }
        common = id;
    }
    return common;
}

/// Invent's word for a part of its list; empty for all of it.
QString filterOf(ListQuery::Slice slice)
{
    switch (slice) {
    case ListQuery::Slice::Unread:
        return u"UNREAD"_s;
    case ListQuery::Slice::Mine:
        return u"ASSIGNED_TO_ME"_s;
    case ListQuery::Slice::All:
        break;
    }
    return {};
}

Result<thread::Page> threadPageOf(const HttpResponse &response)
{
    return decodeMessages(response.body).map([&response](const json::MessageList &list) {
        const qint64 take = numberIn(response, "pagination-take"_ba).value_or(largestTake);
        thread::Page page{list, static_cast<int>(std::clamp<qint64>(take, 1, largestTake)), {}, {}};
        if (const auto total = totalOf(response)) {
            page.lastPage = thread::lastPageOf(*total, page.size);
        }
        return page;
    });
}

/// True when asking again would bring the same: what was to be learnt is not to be had.
bool isFinal(const ApiError &error)
{
    using Kind = ApiError::Kind;
    return error.kind == Kind::Forbidden || error.kind == Kind::NotFound || error.kind == Kind::Rejected
           || error.kind == Kind::BadReply;
}

LiveNews newsIn(const QByteArray &message, const QString &account)
{
    const Event event = decodeEvent(message);
    LiveNews news{LiveNews::Kind::Chat, event.chatId, {}, {}};
    if (event.chat) {
        news.chat = owned(*event.chat, account);
    }
    return news;
}

class InventBackend : public Backend
{
public:
    InventBackend(const Account &account, std::unique_ptr<Transport> transport)
        : m_account(account.id)
        , m_organisation(account.organisation)
        , m_me(account.me)
        , m_transport(std::move(transport))
    {
    }

    Call listChats(const ListQuery &wanted, int page, int pageSize, Callback<ChatPage> done) override
    {
        ChatQuery query;
        query.search = wanted.search;
        query.filter = filterOf(wanted.slice);
        query.page = page;
        query.take = pageSize;
        return ask(query, std::move(done));
    }

    Call learnIdentity(Callback<QString> done) override
    {
        ChatQuery query;
        query.filter = filterOf(ListQuery::Slice::Mine);
        query.page = 1;
        query.take = 10;
        return ask(query, [done = std::move(done)](const Result<ChatPage> &page) { done(page.map(commonAssignee)); });
    }

    Call readChat(const Chat &known, Callback<Chat> done) override
    {
        const auto decode = [known](const QByteArray &body) {
            return thisChat(known.key.id, decodeChat(body)).and_then([&known](const Chat &chat) {
                return completed(chat, known.raw);
            });
        };
        return exchange(*m_transport, getChat(known.key.id), m_account, decode, std::move(done));
    }

    Call listMessages(const Chat &chat, const QString &from, Callback<MessagePage> done) override
    {
        thread::Hint hint;
        if (!chat.lastMessages.isEmpty()) {
            hint.newestId = chat.lastMessages.constLast().id;
            hint.newestAt = chat.lastMessages.constLast().createdAt;
        }
        const auto ask = [this, id = chat.key.id](int number, const QString &, const auto &take) {
            return m_transport->send(
                invent::listMessages(id, number, largestTake),
                [take](const Result<HttpResponse> &answer) { take(answer.and_then(threadPageOf)); });
        };
        return thread::listMessages(ask, from, hint, std::move(done));
    }

    Result<Message> decodeMessage(const QByteArray &raw) const override { return invent::decodeMessage(raw); }

    Call perform(const Action &action, const Chat &known, Callback<Performed> done) override
    {
        if (action.kind != Operation::Assign || action.wanted.value.isEmpty()) {
            return send(action, known, {}, std::move(done));
        }
        if (m_colleagues) {
            return send(action, known, memberFor(action, known), std::move(done));
        }
        // A chat names people as users, and is assigned to members: who is which has to be known first.
        auto sequence = std::make_unique<Sequence>();
        sequence->current = askColleagues(
            [this, action, known, done = std::move(done), sequence = sequence.get()](const auto &colleagues) {
                if (!colleagues && !isFinal(colleagues.error())) {
                    done(tl::unexpected(colleagues.error()));
                    return;
                }
                m_colleagues = colleagues.value_or(QList<Colleague>());
                sequence->current = send(action, known, memberFor(action, known), done);
            });
        return Call(std::move(sequence));
    }

    Call listColleagues(Callback<QList<Person>> done) override
    {
        return askColleagues([this, done = std::move(done)](const Result<QList<Colleague>> &colleagues) {
            if (colleagues) {
                m_colleagues = *colleagues;
            }
            done(colleagues.map([this](const QList<Colleague> &) { return people(); }));
        });
    }

    Call listen(HearLive hear) override
    {
        LineCallbacks line;
        line.opened = [hear] { hear({LiveNews::Kind::Up, {}, {}, {}}); };
        line.heard = [hear, account = m_account](const QByteArray &message) { hear(newsIn(message, account)); };
        line.closed = [hear](const ApiError &error) { hear({LiveNews::Kind::Down, {}, {}, error}); };
        return m_transport->listen(chatsLine(m_organisation), std::move(line));
    }

    Result<Chat> decode(const QByteArray &raw, const QByteArray &rawDetails) const override
    {
        return invent::decode(m_account, raw, rawDetails);
    }

private:
    Call ask(const ChatQuery &query, Callback<ChatPage> done)
    {
        return m_transport->send(
            invent::listChats(m_organisation, query),
            [account = m_account, done = std::move(done)](const Result<HttpResponse> &answer) {
                done(answer.and_then([&account](const HttpResponse &response) { return pageOf(response, account); }));
            });
    }

    Call send(const Action &action, const Chat &known, const QString &memberId, Callback<Performed> done)
    {
        const auto request = requestFor(action, known, m_organisation, memberId);
        if (!request) {
            return writing::refuse(request.error(), std::move(done));
        }
        const auto understood = [action, known, memberId, account = m_account](const QByteArray &body) {
            return owned(understand(action, known, memberId, body), account);
        };
        if (action.kind != Operation::NewChat) {
            return writing::send(*m_transport, *request, understood, std::move(done));
        }
        const QString words = action.wanted.text;
        return writing::sendOpening(
            *m_transport,
            {*request, understood, words, [words](const QString &chatId) { return createMessage(chatId, words); },
             [words](const QByteArray &body) { return writing::replied(words, invent::decodeMessage(body)); }},
            std::move(done));
    }

    Call askColleagues(Callback<QList<Colleague>> done)
    {
        return exchange(*m_transport, listSubOrganizations(m_organisation), decodeColleagues, std::move(done));
    }

    /// What a chat calls its assignee: the user's id, unless the person's own tells that it is the member's.
    QString personId(const Colleague &colleague) const
    {
        const bool byMember = std::any_of(m_colleagues->begin(), m_colleagues->end(), [this](const Colleague &other) {
            return !m_me.isEmpty() && other.memberId == m_me;
        });
        return byMember || colleague.userId.isEmpty() ? colleague.memberId : colleague.userId;
    }

    /// Whom to name in an assignment: the person as a member of the chat's organisation, where they are one.
    QString memberFor(const Action &action, const Chat &known) const
    {
        QString member = action.wanted.value;
        for (const Colleague &colleague : *m_colleagues) {
            const bool isThem = personId(colleague) == action.wanted.value;
            if (isThem && (member == action.wanted.value || colleague.orgId == known.routing.orgId)) {
                member = colleague.memberId;
            }
        }
        return member;
    }

    QList<Person> people() const
    {
        QList<Person> people;
        QSet<QString> ids;
        for (const Colleague &colleague : *m_colleagues) {
            Person person = colleague.person;
            person.id = personId(colleague);
            if (!ids.contains(person.id)) {
                ids.insert(person.id);
                people.append(person);
            }
        }
        if (!m_me.isEmpty() && !ids.contains(m_me)) {
            people.append(Person{m_me, {}, {}, {}});
        }
        return people;
    }

    QString m_account;
    QString m_organisation;
    QString m_me; ///< empty when it is not known
    std::optional<QList<Colleague>> m_colleagues;
    std::unique_ptr<Transport> m_transport;
};

} // namespace

VendorTraits traits()
{
    VendorTraits traits;
    traits.id = u"invent"_s;
    traits.name = u"Invent"_s;
    traits.baseUrl = QUrl(u"https://api.useinvent.com"_s);
    traits.signIn = SignIn::Bearer;
    traits.needsOrganisation = true;
    traits.learnsIdentity = true;
    traits.pageSize = 100;
    traits.requestsPerMinute = 500;
    traits.listsUnread = true;
    traits.listsMine = true;
    traits.searches = true;
    traits.changesRise = true;
    using enum Support;
    traits.operations = {
        {Operation::Reply, Documented},    {Operation::Assign, Documented}, {Operation::SwitchAi, Documented},
        {Operation::FollowUp, Documented}, {Operation::SetState, Inferred}, {Operation::MarkUnseen, Documented},
        {Operation::Pin, Documented},      {Operation::Rename, Documented}, {Operation::NewChat, Documented},
        {Operation::Messages, Documented}, {Operation::ReadChat, Inferred}, {Operation::Colleagues, Documented},
        {Operation::Live, Documented},
    };
    traits.states = {u"open"_s, u"snoozed"_s, u"closed"_s};
    return traits;
}

Result<Chat> decode(const QString &accountId, const QByteArray &raw, const QByteArray & /*rawDetails*/)
{
    return owned(decodeChat(raw), accountId);
}

std::unique_ptr<Backend> makeBackend(const Account &account, std::unique_ptr<Transport> transport)
{
    return std::make_unique<InventBackend>(account, std::move(transport));
}

} // namespace deskside::invent
