// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/zaia/backend.h"

#include "models/api/common/owned.h"
#include "models/api/zaia/json.h"

using namespace Qt::StringLiterals;

namespace deskside::zaia {

namespace {

/// Sends a request and hands on what `decode` makes of its body, as the account's.
template <typename T>
Call exchange(Transport &transport, const HttpRequest &request, const QString &account,
              Result<T> (*decode)(const QByteArray &), Backend::Callback<std::type_identity_t<T>> done)
{
    return transport.send(request, [account, decode, done = std::move(done)](const Result<HttpResponse> &reply) {
        done(owned(reply.and_then([decode](const HttpResponse &response) { return decode(response.body); }), account));
    });
}

/// Two requests, one after the other, that are dropped as one.
struct Sequence : Call::Running {
    Call current;
};

} // namespace

VendorTraits traits()
{
    return {.id = u"zaia"_s,
            .name = u"Zaia"_s,
            .baseUrl = QUrl(u"https://api.endless.zaia.app"_s),
            .signIn = SignIn::BareKey,
            .needsOrganisation = false,
            .learnsIdentity = false,
            .hasDetails = true,
            .pageSize = 100,
            .searches = true};
}

Result<Chat> decode(const QString &accountId, const QByteArray &raw, const QByteArray &rawDetails)
{
    return owned(decodeKept(raw, rawDetails), accountId);
}

std::unique_ptr<Backend> makeBackend(const Account &account, std::unique_ptr<Transport> transport)
{
    return std::make_unique<ZaiaBackend>(account, std::move(transport));
}

ZaiaBackend::ZaiaBackend(const Account &account, std::unique_ptr<Transport> transport)
    : m_transport(std::move(transport))
    , m_account(account.id)
{
}

Call ZaiaBackend::listChats(const ListQuery &wanted, int page, int pageSize, Callback<ChatPage> done)
{
    DetailsQuery query;
    query.search = wanted.search;
    query.pageNumber = page;
    query.pageSize = pageSize;
    return listDetails(query, std::move(done));
}

Call ZaiaBackend::fetchDetails(const Chat &listed, Callback<Chat> done)
{
    auto sequence = std::make_unique<Sequence>();
    const QString id = listed.key.id;
    sequence->current = exchange(*m_transport, zaia::getChatDetails(id), m_account, decodeChatDetails,
                                 [transport = m_transport.get(), account = m_account, id, sequence = sequence.get(),
                                  done = std::move(done)](const Result<Chat> &details) {
                                     if (details && details->key.id != id) {
                                         const QString detail = u"asked for chat %1, got %2"_s.arg(id, details->key.id);
                                         done(tl::unexpected(ApiError{ApiError::Kind::BadReply, 0, detail, {}}));
                                         return;
                                     }
                                     if (!details) {
                                         done(details);
                                         return;
                                     }
                                     // The details are worth having without what the plain chat adds, so its failure is
                                     // nobody's error.
                                     sequence->current =
                                         exchange(*transport, zaia::getChat(id), account, decodeChat,
                                                  [details = *details, done](const Result<Chat> &plain) {
                                                      done(withAnswers(plain ? merge(details, *plain) : details));
                                                  });
                                 });
    return Call(std::move(sequence));
}

Result<Chat> ZaiaBackend::decode(const QByteArray &raw, const QByteArray &rawDetails) const
{
    return zaia::decode(m_account, raw, rawDetails);
}

Call ZaiaBackend::listDetails(const DetailsQuery &query, Callback<ChatPage> done)
{
    return exchange(*m_transport, zaia::listChatDetails(query), m_account, decodeChatDetailsPage, std::move(done));
}

Call ZaiaBackend::listPlain(const ChatQuery &query, Callback<ChatPage> done)
{
    return exchange(*m_transport, zaia::listChats(query), m_account, decodeChats, std::move(done));
}

Call ZaiaBackend::createChat(const NewChat &chat, Callback<Chat> done)
{
    return exchange(*m_transport, zaia::createChat(chat), m_account, decodeChat, std::move(done));
}

Call ZaiaBackend::updateChat(const QString &id, const ChatPatch &patch, Callback<Chat> done)
{
    return exchange(*m_transport, zaia::updateChat(id, patch), m_account, decodeChat, std::move(done));
}

Call ZaiaBackend::removeChat(const QString &id, Callback<QString> done)
{
    return m_transport->send(zaia::removeChat(id), [done = std::move(done)](const Result<HttpResponse> &reply) {
        done(reply.and_then([](const HttpResponse &response) { return decodeRemoved(response.body); }));
    });
}

} // namespace deskside::zaia
