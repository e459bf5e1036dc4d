// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencopilot/backend.h"

#include "models/api/common/owned.h"
#include "models/api/opencopilot/json.h"
#include "models/api/opencopilot/requests.h"

using namespace Qt::StringLiterals;

namespace deskside::opencopilot {

namespace {

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

    Call listChats(const ListQuery &, int page, int pageSize, Callback<ChatPage> done) override
    {
        ConversationQuery query;
        query.page = page;
        query.limit = pageSize;
        return m_transport->send(listConversations(m_organisation, query), [account = m_account,
                                                                            done = std::move(done)](
                                                                               const Result<HttpResponse> &reply) {
            done(owned(reply.and_then([](const HttpResponse &response) { return decodeConversations(response.body); }),
                       account));
        });
    }

    Result<Chat> decode(const QByteArray &raw, const QByteArray &rawDetails) const override
    {
        return opencopilot::decode(m_account, raw, rawDetails);
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

Result<Chat> decode(const QString &accountId, const QByteArray &raw, const QByteArray & /*rawDetails*/)
{
    return owned(decodeConversation(raw), accountId);
}

std::unique_ptr<Backend> makeBackend(const Account &account, std::unique_ptr<Transport> transport)
{
    return std::make_unique<OpenCopilotBackend>(account, std::move(transport));
}

} // namespace deskside::opencopilot
