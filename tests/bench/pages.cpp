// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pages.h"

#include "models/api/demo/dice.h"

#include <QSet>
#include <algorithm>
#include <array>
#include <cmath>

namespace deskside::bench {

using namespace Qt::StringLiterals;
using demo::Dice;

namespace {

constexpr quint64 seed = 20'261;
constexpr int vocabulary = 30'000;

constexpr std::array commonWords{"the",
                                 "to",
                                 "and",
                                 "my",
                                 "is",
                                 "order",
                                 "you",
                                 "for",
                                 "of",
                                 "in",
                                 "refund",
                                 "it",
                                 "please",
                                 "with",
                                 "we",
                                 "have",
                                 "not",
                                 "delivery",
                                 "account",
                                 "was",
                                 "invoice",
                                 "this",
                                 "can",
                                 "payment",
                                 "but",
                                 "still",
                                 "parcel",
                                 "your",
                                 "return",
                                 "on",
                                 "help",
                                 "card",
                                 "address",
                                 "when",
                                 "password",
                                 "received",
                                 "number",
                                 "thanks",
                                 "tracking",
                                 "cancel",
                                 "size",
                                 "wrong",
                                 "broken",
                                 "charged",
                                 "twice",
                                 "waiting",
                                 "email",
                                 "subscription",
                                 "reset",
                                 "login",
                                 "später",
                                 "bestellung",
                                 "rückerstattung",
                                 "wo",
                                 "bleibt",
                                 "mein",
                                 "paket",
                                 "bitte",
                                 "danke",
                                 "factura",
                                 "pedido",
                                 "dónde",
                                 "está",
                                 "mi",
                                 "gracias",
                                 "remboursement",
                                 "commande",
                                 "livraison",
                                 "où",
                                 "merci"};
constexpr std::array firstNames{"Anna",  "Ben",    "Chloé", "Dmitri", "Elif",  "Farid",  "Giulia", "Hana",  "Ivan",
                                "José",  "Keiko",  "Lars",  "Mei",    "Nadia", "Omar",   "Priya",  "Quinn", "Rosa",
                                "Søren", "Tomasz", "Uma",   "Vera",   "Wei",   "Ximena", "Yusuf",  "Zoë"};
constexpr std::array lastNames{"Weber",  "Gruber",   "Müller", "Ivanov",  "Yılmaz",  "Haddad", "Rossi",   "Novák",
                               "García", "Tanaka",   "Larsen", "Chen",    "Petrova", "Khan",   "O'Brien", "Silva",
                               "Møller", "Kowalski", "Nair",   "Schmidt", "Lopez",   "Demir",  "Dubois",  "Smith"};
constexpr std::array otherScripts{"返金はいつですか", "订单还没有收到",     "สินค้ายังไม่มาถึง",  "Где мой заказ",
                                  "متى يصل الطلب",    "환불을 받고 싶어요", "पैसे वापस चाहिए", "איפה ההזמנה שלי"};
constexpr std::array channels{"whatsapp_bot", "telegram_bot", "web", "gmail", "messenger", "instagram_dm", "sms"};
constexpr std::array countries{"DE", "AT", "FR", "ES", "IT", "GB", "US", "BR", "JP", "CN", "TR", "PL"};
constexpr std::array languages{"de", "en", "fr", "es", "it", "pt", "ja", "zh", "tr", "pl"};
constexpr std::array models{"gpt-large", "gpt-small", "claude-fast", "gemini-pro"};
constexpr std::array colleagues{"Dora Klein", "Lena Wolff", "Rosa Martins", "Sam Okafor", "Ida Berg", "Max Huber"};

template <typename T, std::size_t N>
QByteArray pick(Dice &dice, const std::array<T, N> &values)
{
    return values[static_cast<std::size_t>(dice.below(static_cast<qint64>(N)))];
}

QByteArray uuid(Dice &dice)
{
    QByteArray hex =
        QByteArray::number(dice.next() | (1ULL << 63), 16) + QByteArray::number(dice.next() | (1ULL << 63), 16);
    for (const int place : {8, 13, 18, 23}) {
        hex.insert(place, '-');
    }
    return hex;
}

QByteArray iso(const QDateTime &at)
{
    return at.toString(Qt::ISODateWithMs).toLatin1();
}

/// A word that nobody chose: two to four syllables.
QByteArray invented(Dice &dice)
{
    static constexpr std::array syllables{"ka", "ro",   "mi",  "ten", "lu", "sa",  "ver", "do",
                                          "ni", "pel",  "tra", "gos", "be", "lin", "mar", "zu",
                                          "fo", "quil", "han", "ser", "vo", "dra", "pi",  "nor"};
    QByteArray word;
    for (qint64 i = dice.between(2, 4); i > 0; --i) {
        word += pick(dice, syllables);
    }
    return word;
}

} // namespace

Pages::Pages(int chats, const QDateTime &newest)
    : m_chats(chats)
    , m_newest(newest)
{
    for (const char *word : commonWords) {
        m_words.append(word);
    }
    Dice dice(seed);
    QSet<QByteArray> known(m_words.begin(), m_words.end());
    while (m_words.size() < vocabulary) {
        const QByteArray word = invented(dice);
        if (!known.contains(word)) {
            known.insert(word);
            m_words.append(word);
        }
    }
}

void Pages::appendChat(QByteArray &out, int number) const
{
    Dice dice(seed, 1, static_cast<quint64>(number));
    // Zipf's law, nearly: the chance of a word falls with its place.
    const auto word = [&]() -> const QByteArray & {
        const double share = static_cast<double>(dice.below(1'000'000)) / 1e6;
        return m_words[static_cast<qsizetype>(std::pow(static_cast<double>(vocabulary), share)) - 1];
    };
    const auto text = [&](qint64 words) {
        QByteArray said;
        for (qint64 i = 0; i < words; ++i) {
            said += said.isEmpty() ? word() : ' ' + word();
            if (dice.percent(6)) {
                said += '.';
            }
        }
        return said;
    };
    constexpr qint64 year = 365LL * 24 * 3'600 * 1'000;
    const qint64 age = year / std::max(1, m_chats) * number + dice.below(500);
    const QDateTime activity = m_newest.addMSecs(-age);
    const QDateTime created = activity.addSecs(-dice.between(60, 90'000));
    const QByteArray first = pick(dice, firstNames);
    const QByteArray name = first + ' ' + pick(dice, lastNames);
    const QByteArray channel = pick(dice, channels);
    const QByteArray country = pick(dice, countries);
    const QByteArray language = pick(dice, languages);
    const QByteArray phone = "+" + QByteArray::number(dice.between(10'000'000'000, 99'999'999'999));
    const bool open = dice.percent(number < 2'000 ? 60 : 4);
    const bool assigned = dice.percent(30);
    const QByteArray title = (dice.percent(4) ? pick(dice, otherScripts) : text(dice.between(3, 7))) + " #"
                             + QByteArray::number(dice.between(1'000, 999'999));
    const QByteArray message = dice.percent(5) ? pick(dice, otherScripts) + ' ' + text(10) : text(dice.between(8, 70));

    out += R"({"id":")" + uuid(dice) + R"(","title":")" + title + R"(","model":")" + pick(dice, models)
           + R"(","members":[{"id":")" + uuid(dice) + R"(","role":"MEMBER","contact_channel":{"id":")" + uuid(dice)
           + R"(","channel_type":")" + channel + R"(","channel_id":")" + phone + R"(","channel_name":")"
           + first.toLower() + QByteArray::number(dice.below(10'000)) + R"(","channel_display_name":")" + name
           + R"(","channel_avatar":"https://cdn.useinvent.example/avatars/)" + uuid(dice) + R"(.png","country":")"
           + country
           + R"(","agent":"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0)"
             R"( Safari/537.36","ip":"203.0.113.)"
           + QByteArray::number(dice.below(256)) + R"(","language":")" + language + R"(","contact":{"id":")"
           + uuid(dice) + R"(","name":")" + name
           + R"(","blocked":false,"is_admin":false},"link":"https://app.useinvent.example/contacts/)" + uuid(dice)
           + R"("}},{"id":")" + uuid(dice)
           + R"(","role":"ADMIN","user":{"id":"5d0c6f0e-3b1a-4b52-9f1e-000000000001","name":"Lena Wolff",)"
             R"("email":"lena.wolff@acme.example","avatar":"https://cdn.useinvent.example/avatars/lena.png"}}],)"
             R"("temporary":false,"visibility":"PRIVATE","pinned":false,"status":"COMPLETED","shared_url":null,)"
             R"("created_at":")"
           + iso(created) + R"(","updated_at":")" + iso(activity) + R"(","tools":[)";
    static constexpr std::array tools{"search_orders", "create_refund"};
    for (std::size_t i = 0; i < tools.size(); ++i) {
        const QByteArray tool = tools[i];
        out +=
            (i > 0 ? "," : "") + QByteArray(R"({"name":")") + tool + R"(","display_name":")" + tool
            + R"(","action_name":")" + tool + R"(","description":"Lets the assistant )" + tool
            + R"( in the shop's back office for the customer of this conversation","icon":"StepFormIcon",)"
              R"("icon_url":"https://cdn.useinvent.example/icons/)"
            + tool + R"(.png","connection_id":"0f7c2f1a-7d7e-4a61-8a52-00000000000)" + QByteArray::number(i)
            + R"(","parameters":{"type":"object","properties":{"order":{"type":"string","description":"The order's number"}},)"
              R"("required":["order"]},"enabled_by_default":true,"callback":null})";
    }
    out += R"(],"features":{"web_search":{"mode":"auto"},"reasoning":{"effort":"low"}},)"
           R"("org_id":"8a1f0b52-6f7d-4d0b-8d6b-0000000000aa","state":{"id":")"
           + uuid(dice) + R"(","state":")" + (open ? (dice.percent(20) ? "SNOOZED" : "OPEN") : "CLOSED")
           + R"(","integration_id":")" + channel + R"(","assistant_id":"3e9b1a70-1111-4c3d-9d3e-00000000000)"
           + QByteArray::number(dice.below(4)) + R"(","assistant_integration_id":"77aa1a70-1111-4c3d-9d3e-00000000000)"
           + QByteArray::number(dice.below(4)) + R"(","conversation_id":")" + uuid(dice) + R"(","ai_enabled":)"
           + (assigned ? "false" : "true") + R"(,"admin_unseen_count":)"
           + QByteArray::number(open && dice.percent(40) ? dice.between(1, 5) : 0) + R"(,"user_unseen_count":0,)"
           + R"("assistant_integration":{"id":"77aa1a70-1111-4c3d-9d3e-000000000001","enabled":true},"assigned_user":)";
    if (assigned) {
        const auto who = dice.below(static_cast<qint64>(colleagues.size()));
        const QByteArray colleague = colleagues[static_cast<std::size_t>(who)];
        out += R"({"id":"5d0c6f0e-3b1a-4b52-9f1e-00000000001)" + QByteArray::number(who) + R"(","name":")" + colleague
               + R"(","email":"agent)" + QByteArray::number(who)
               + R"(@acme.example","avatar":"https://cdn.useinvent.example/avatars/agent.png","seen_at":")"
               + iso(activity) + R"("},"assigned_at":")" + iso(created.addSecs(30)) + R"(",)";
    } else {
        out += R"(null,"assigned_at":null,)";
    }
    out +=
        R"("assistant_config":{"language":"auto","model":"gpt-small","stt":{"model":"stt-1"},)"
        R"("tts":{"model":"tts-1","voice_id":"voice-1"},"conversation":{"thread_mode":"new","enable_memories":true,)"
        R"("enable_transfer_to_human_tool":true,"welcome_banner":"Welcome to the shop!",)"
        R"("suggested_messages":["Where is my order?","I want a refund","Talk to a person"],)"
        R"("auto_intro_message":"Hello, how can I help you today?","enable_end_conversation_tool":true,)"
        R"("enable_block_contact_tool":false,"enable_private_chats":true},"knowledge_scope":"all",)"
        R"("instructions":"Be kind and short. Ask for the order number before anything else. Never promise a date that the carrier has not confirmed, and hand over to a person when the customer is angry or asks for one."},)"
        R"("follow_up_at":null,"muted_until":null,"csat_score":)"
        + QByteArray(dice.percent(20) ? QByteArray::number(dice.between(1, 5)) : "null")
        + R"(},"link":"https://app.useinvent.example/chats/)" + uuid(dice) + R"(","last_message":{"id":")" + uuid(dice)
        + R"(","role":")" + (dice.percent(50) ? "user" : "assistant")
        + R"(","model":"gpt-small","status":"COMPLETED","created_at":")" + iso(activity) + R"(","updated_at":")"
        + iso(activity) + R"(","messages":[{"role":"user","parts":[{"type":"text","text":")" + message
        + R"("}]}],"tools":[],"features":null,"member":null,"error":null,"usage":{"input_tokens":)"
        + QByteArray::number(dice.between(300, 6'000)) + R"(,"output_tokens":)"
        + QByteArray::number(dice.between(30, 900)) + R"(,"total_tokens":)"
        + QByteArray::number(dice.between(400, 7'000)) + R"(,"reasoning_tokens":0,"cached_input_tokens":)"
        + QByteArray::number(dice.below(3'000)) + R"(}}})";
}

QByteArray Pages::page(int number) const
{
    QByteArray out;
    out.reserve(pageSize * 5'200);
    const int first = number * pageSize;
    const int last = std::min(m_chats, first + pageSize);
    for (int chat = first; chat < last; ++chat) {
        out += chat == first ? '[' : ',';
        appendChat(out, chat);
    }
    return out + (first < last ? "]" : "[]");
}

QStringList Pages::queries(int count) const
{
    Dice dice(seed, 2, 0);
    const auto common = [&] { return QString::fromUtf8(pick(dice, commonWords)); };
    const auto rare = [&] {
        return QString::fromUtf8(m_words[static_cast<qsizetype>(dice.between(70, vocabulary - 1))]);
    };
    QStringList queries;
    for (int i = 0; i < count; ++i) {
        switch (i % 10) {
        case 0: // the first keys of a word
            queries.append(common().left(1 + static_cast<int>(dice.below(2))));
            break;
        case 1:
            queries.append(rare().left(3));
            break;
        case 2:
            queries.append(common());
            break;
        case 3:
            queries.append(rare());
            break;
        case 4:
            queries.append(QString(common() + u' ' + rare()));
            break;
        case 5:
            queries.append(QString(u'"' + common() + u' ' + common() + u'"'));
            break;
        case 6:
            queries.append(QString("customer:"_L1 + QString::fromUtf8(pick(dice, firstNames)) + u' ' + common()));
            break;
        case 7:
            queries.append(QString("is:unresolved "_L1 + common()));
            break;
        case 8:
            queries.append(QString("channel:whatsapp -is:ai "_L1 + rare().left(4)));
            break;
        default:
            queries.append(dice.percent(50) ? QString::fromUtf8(pick(dice, otherScripts)).left(2)
                                            : QString(common() + " OR "_L1 + rare()));
        }
    }
    return queries;
}

} // namespace deskside::bench
