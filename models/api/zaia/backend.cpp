// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/zaia/backend.h"

#include "models/api/calls.h"
#include "models/api/common/exchange.h"
#include "models/api/common/threadpages.h"
#include "models/api/common/writing.h"
#include "models/api/zaia/actions.h"
#include "models/api/zaia/json.h"

using namespace Qt::StringLiterals;

namespace deskside::zaia {

namespace {

constexpr int firstLimit = 250;

/// MessagePage::older: so many of the newest messages. Anything else is the beginning of the reading.
int limitIn(const QString &word)
{
    constexpr auto prefix = "limit="_L1;
    const int limit = word.startsWith(prefix) ? word.sliced(prefix.size()).toInt() : 0;
    return std::clamp(limit, firstLimit, mostMessages);
}

/// The messages were cut, and what was cut off are the newest: the chat has one that is newer.
bool lacksTheNewest(const json::MessageList &list, const Chat &chat)
{
    return !thread::comesNewestFirst(list.messages) && chat.lastMessageAt.isValid()
           && thread::newestTime(list.messages) < chat.lastMessageAt;
}

Call askMessages(Transport &transport, const QString &chatId, int limit, Backend::Callback<json::MessageList> done)
{
    return exchange(transport, listMessages(chatId, limit), decodeMessages, std::move(done));
}

MessagePage pageOf(const json::MessageList &list, int limit)
{
    MessagePage page{thread::chronological(list.messages), list.problems, {}};
    if (list.received >= limit && limit < mostMessages) {
        page.older = u"limit=%1"_s.arg(std::min(2 * limit, mostMessages));
    }
    return page;
}

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
            .searches = true,
            .operations = {{Operation::Reply, Support::Inferred},
                           {Operation::Rename, Support::Documented},
                           {Operation::NewChat, Support::Documented},
                           {Operation::Remove, Support::Documented},
                           {Operation::Messages, Support::Documented},
                           {Operation::ReadChat, Support::Documented}}};
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
    , m_mayReply(!account.switchedOff.contains(Operation::Reply))
{
}

Call ZaiaBackend::listChats(const ListQuery &wanted, int page, int pageSize, Callback<ChatPage> done)
{
    DetailsQuery query;
    query.search = wanted.search;
    query.pageNumber = page;
    query.pageSize = pageSize;
    return exchange(*m_transport, zaia::listChatDetails(query), m_account, decodeChatDetailsPage, std::move(done));
}

Call ZaiaBackend::fetchDetails(const Chat &listed, Callback<Chat> done)
{
    auto sequence = std::make_unique<Sequence>();
    const QString id = listed.key.id;
    const auto addPlain = [transport = m_transport.get(), account = m_account, id, sequence = sequence.get(),
                           done = std::move(done)](const Result<Chat> &details) {
        if (!details) {
            done(details);
            return;
        }
        // The details are worth having without what the plain chat adds, so its failure is nobody's error.
        sequence->current = exchange(*transport, zaia::getChat(id), account, decodeChat,
                                     [details = *details, done](const Result<Chat> &plain) {
                                         done(withAnswers(plain ? merge(details, *plain) : details));
                                     });
    };
    sequence->current = askDetails(id, addPlain);
    return Call(std::move(sequence));
}

Call ZaiaBackend::readChat(const Chat &known, Callback<Chat> done)
{
    return askDetails(known.key.id, std::move(done));
}

Call ZaiaBackend::listMessages(const Chat &chat, const QString &from, Callback<MessagePage> done)
{
    auto sequence = std::make_unique<Sequence>();
    const int limit = limitIn(from);
    const auto take = [transport = m_transport.get(), chat, limit, sequence = sequence.get(),
                       done = std::move(done)](const Result<json::MessageList> &list) {
        if (!list || list->received < limit || limit == mostMessages || !lacksTheNewest(*list, chat)) {
            done(list.map([limit](const json::MessageList &all) { return pageOf(all, limit); }));
            return;
        }
        sequence->current =
            askMessages(*transport, chat.key.id, mostMessages, [done](const Result<json::MessageList> &most) {
                done(most.map([](const json::MessageList &all) { return pageOf(all, mostMessages); }));
            });
    };
    sequence->current = askMessages(*m_transport, chat.key.id, limit, take);
    return Call(std::move(sequence));
}

Result<Message> ZaiaBackend::decodeMessage(const QByteArray &raw) const
{
    return zaia::decodeMessage(raw);
}

Call ZaiaBackend::perform(const Action &action, const Chat &known, Callback<Performed> done)
{
    const QString words = action.wanted.text;
    const bool opens = action.kind == Operation::NewChat;
    const auto request = requestFor(action, known);
    if (!request || (opens && !words.isEmpty() && !m_mayReply)) {
        return writing::refuse(request ? writing::notOffered() : request.error(), std::move(done));
    }
    const auto understood = [action, known, account = m_account](const QByteArray &body) {
        return owned(understand(action, known, body), account);
    };
    if (!opens) {
        return writing::send(*m_transport, *request, understood, std::move(done));
    }
    return writing::sendOpening(
        *m_transport,
        {*request, understood, words,
         [words, id = action.id](const QString &chatId) {
             return createMessage({chatId, words, id});
         },
         [words](const QByteArray &body) { return writing::replied(words, zaia::decodeMessage(body)); }},
        std::move(done));
}

Result<Chat> ZaiaBackend::decode(const QByteArray &raw, const QByteArray &rawDetails) const
{
    return zaia::decode(m_account, raw, rawDetails);
}

Call ZaiaBackend::listPlain(const ChatQuery &query, Callback<ChatPage> done)
{
    return exchange(*m_transport, zaia::listChats(query), m_account, decodeChats, std::move(done));
}

Call ZaiaBackend::askDetails(const QString &id, Callback<Chat> done)
{
    return exchange(
        *m_transport, zaia::getChatDetails(id), m_account,
        [id](const QByteArray &body) { return thisChat(id, decodeChatDetails(body)); }, std::move(done));
}

} // namespace deskside::zaia
