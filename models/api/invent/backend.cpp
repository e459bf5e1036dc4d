// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/invent/backend.h"

#include "models/api/common/owned.h"
#include "models/api/invent/json.h"
#include "models/api/invent/requests.h"

namespace deskside::invent {

using namespace Qt::StringLiterals;

namespace {

/// The list's length, which only a header tells.
std::optional<qint64> totalOf(const HttpResponse &response)
{
    bool ok = false;
    const qint64 total = response.headers.value("pagination-count"_ba).trimmed().toLongLong(&ok);
    return ok && total >= 0 ? std::optional(total) : std::nullopt;
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

class InventBackend : public Backend
{
public:
    InventBackend(const Account &account, std::unique_ptr<Transport> transport)
        : m_account(account.id)
        , m_organisation(account.organisation)
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

    QString m_account;
    QString m_organisation;
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
