// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/opencopilot/backend.h"

#include "models/api/common/exchange.h"
#include "models/api/common/threadpages.h"
#include "models/api/opencopilot/json.h"
#include "models/api/opencopilot/requests.h"

using namespace Qt::StringLiterals;

namespace deskside::opencopilot {

namespace {

constexpr int messagesPerPage = 50;

thread::Page threadPageOf(const json::MessageList &list)
{
    thread::Page page{list, messagesPerPage, {}, list.isWrapped ? u"page"_s : u"offset"_s};
    if (list.totalPages) {
        page.lastPage = static_cast<int>(std::clamp<qint64>(*list.totalPages, 1, std::numeric_limits<int>::max()));
    } else if (list.total) {
        page.lastPage = thread::lastPageOf(*list.total, messagesPerPage);
    }
    return page;
}

/// One organisation's conversations. There is the list, and the messages; nothing can be written.
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
        return exchange(*m_transport, listConversations(m_organisation, query), m_account, decodeConversations,
                        std::move(done));
    }

    Call listMessages(const Chat &chat, const QString &from, Callback<MessagePage> done) override
    {
        thread::Hint hint;
        if (chat.totalMessages && *chat.totalMessages > 0) {
            hint.lastPage = thread::lastPageOf(*chat.totalMessages, messagesPerPage);
        }
        const auto ask = [this, id = chat.key.id](int number, const QString &way, const auto &take) {
            const MessageQuery query{number, messagesPerPage, way == "page"_L1};
            const qsizetype first = qsizetype{number - 1} * messagesPerPage;
            return exchange(
                *m_transport, opencopilot::listMessages(id, query),
                [first](const QByteArray &body) { return decodeMessages(body, first).map(threadPageOf); }, take);
        };
        return thread::listMessages(ask, from, hint, std::move(done));
    }

    Result<Message> decodeMessage(const QByteArray &raw) const override { return opencopilot::decodeMessage(raw); }

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
            .pageSize = 100,
            .operations = {{Operation::Messages, Support::Documented}}};
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
