// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/invent/backend.h"

/// The account and the chat with which the dialogues with Invent are held.
namespace deskside::test::invented {

using namespace Qt::StringLiterals;

inline Account account()
{
    Account account;
    account.id = u"acc-1"_s;
    account.vendor = u"invent"_s;
    account.organisation = u"org-b"_s;
    return account;
}

inline const QByteArray knownRaw =
    R"({"id":"c/1","title":"Old","pinned":false,"org_id":"org-b","members":[)"
    R"({"id":"m0","role":"ADMIN","user":{"id":"u9"}},)"
    R"({"id":"m1","contact_channel":{"id":"chan-1","type":"custom","contact":{"id":"contact-1"}}}],)"
    R"("state":{"id":"s1","state":"OPEN","assistant_id":"as-1","ai_enabled":true,"admin_unseen_count":0},)"
    R"("last_message":{"id":"msg-9","role":"user","created_at":"2026-11-21T09:00:00Z"}})"_ba;

/// The chat of `knownRaw`, as the account keeps it.
inline Chat known()
{
    return invent::decode(u"acc-1"_s, knownRaw, {}).value();
}

inline Action action(Operation kind, const ActionState &wanted)
{
    return {kind, {u"acc-1"_s, u"c/1"_s}, u"action-1"_s, wanted, {}};
}

} // namespace deskside::test::invented
