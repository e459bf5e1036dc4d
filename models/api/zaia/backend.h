// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/backend.h"
#include "models/api/zaia/requests.h"

namespace deskside::zaia {

VendorTraits traits();
/// See VendorEntry.
Result<Chat> decode(const QString &accountId, const QByteArray &raw, const QByteArray &rawDetails);
Result<Message> decodeMessage(const QByteArray &raw);
std::unique_ptr<Backend> makeBackend(const Account &account, std::unique_ptr<Transport> transport);

/// A Zaia workspace. Beyond what every backend does it knows the plain list, which alone narrows by owner, channel type
/// and date.
class ZaiaBackend : public Backend
{
public:
    ZaiaBackend(const Account &account, std::unique_ptr<Transport> transport);

    Call listChats(const ListQuery &wanted, int page, int pageSize, Callback<ChatPage> done) override;
    Call fetchDetails(const Chat &listed, Callback<Chat> done) override;
    Call readChat(const Chat &known, Callback<Chat> done) override;
    Call listMessages(const Chat &chat, const QString &from, Callback<MessagePage> done) override;
    Result<Message> decodeMessage(const QByteArray &raw) const override;
    Call perform(const Action &action, const Chat &known, Callback<Performed> done) override;
    Result<Chat> decode(const QByteArray &raw, const QByteArray &rawDetails) const override;

    Call listPlain(const ChatQuery &query, Callback<ChatPage> done);

private:
    Call askDetails(const QString &id, Callback<Chat> done);

    std::unique_ptr<Transport> m_transport;
    QString m_account;
    bool m_mayReply; ///< false: the person does not want what is inferred to be used
};

} // namespace deskside::zaia
