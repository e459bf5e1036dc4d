// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencopilot/backend.h"

#include "models/api/opencopilot/json.h"
#include "models/api/opencopilot/requests.h"

using namespace Qt::StringLiterals;

namespace deskside::opencopilot {

namespace {

Chat owned(Chat chat, const QString &account)
{
    chat.key.account = account;
    return chat;
}

/// One organisation's conversations. There is nothing but the list.
class OpenCopilotBackend : public Backend
{
public:
    OpenCopilotBackend(const Account &account, std::unique_ptr<Transport> transport)
        : m_transport(std::move(transport))
        , m_account(account.id)
        , m_organisation(account.organisation)
    {
    }

    Call listChats(int page, int pageSize, Callback<ChatPage> done) override
    {
        ListQuery query;
        query.page = page;
        query.limit = pageSize;
        return m_transport->send(listConversations(m_organisation, query),
                                 [account = m_account, done = std::move(done)](const Result<HttpResponse> &reply) {
                                     auto decoded = reply.and_then([](const HttpResponse &response) {
                                         return decodeConversations(response.body);
                                     });
                                     if (decoded) {
                                         for (Chat &chat : decoded->chats) {
                                             chat.key.account = account;
                                         }
                                     }
                                     done(decoded);
                                 });
    }

    Result<Chat> decode(const QByteArray &raw, const QByteArray &) const override
    {
        return decodeConversation(raw).map([this](const Chat &chat) { return owned(chat, m_account); });
    }

private:
    std::unique_ptr<Transport> m_transport;
    QString m_account;
    QString m_organisation;
};

} // namespace

VendorTraits traits()
{
    return {.id = u"opencopilot"_s,
            .name = u"OpenCopilot"_s,
            .baseUrl = QUrl(u"https://api-v2.opencopilot.so"_s),
            .signIn = SignIn::Bearer,
            .needsOrganisation = true,
            .learnsIdentity = false,
            .hasDetails = false,
            .pageSize = 100};
}

std::unique_ptr<Backend> makeBackend(const Account &account, std::unique_ptr<Transport> transport)
{
    return std::make_unique<OpenCopilotBackend>(account, std::move(transport));
}

} // namespace deskside::opencopilot
