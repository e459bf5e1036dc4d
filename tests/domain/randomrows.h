// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chatfilter.h"
#include "models/domain/compactrow.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace deskside;

/// Chats of all kinds, and queries about them, always the same ones.
namespace randomrows {

inline const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

class Random
{
public:
    bool chance(int percent) { return below(100) < percent; }
    int below(int end) { return int(m_generator.bounded(end)); }
    template <typename List>
    auto of(const List &list)
    {
        return *std::next(std::begin(list), below(int(std::size(list))));
    }

    QString text()
    {
        static const QList<QString> words{
            u"Refund"_s, u"order"_s,    u"A-1001"_s,    u"late!"_s,    u"devolução"_s, u"Straße"_s,     u"pedido,"_s,
            u"заказ"_s,  u"Ёлка"_s,     u"我要退款"_s,  u"配送が"_s,   u"サーバー"_s,  u"คืนเงิน"_s,      u"환불"_s,
            u"हिन्दी"_s,  u"مُحَمَّد"_s,     u"שָׁלוֹם"_s,      u"👍🏽"_s, u"C++"_s,       u"50%"_s,        u"¿qué?"_s,
            u"a@b.c"_s,  u"it’s"_s,     u"\u200bpay"_s, u"..."_s,      u"␞"_s,         u"\"quoted\""_s, u"ﷺ"_s,
            u"ｶﾞｽ"_s,    u"\u0301x"_s,  u"12:30"_s,     u"½"_s,        u"𐐀𐐨"_s,        u"AND"_s,        u"--"_s,
            u"🇧🇷"_s,     u"e\u0301t"_s, u"reorder"_s,   u"_id_"_s,     u"k\u0338"_s};
        QString text;
        for (int count = below(7); count > 0; --count) {
            text += of(words) + of(QList<QString>{u" "_s, u" "_s, u"  "_s, u"-"_s, QString(), u"\n"_s});
        }
        if (chance(5)) {
            text.append(QChar(char16_t(below(0xffff) + 1)));
        }
        return text;
    }

    std::optional<bool> answer() { return chance(30) ? std::nullopt : std::optional(chance(50)); }

    template <typename E>
    Coded<E> coded(int kinds, const QList<QString> &spellings)
    {
        const auto code = static_cast<E>(below(kinds));
        return code == E::NotReported ? Coded<E>() : Coded<E>{code, of(spellings)};
    }

    Moment moment()
    {
        const QDateTime time = now.addSecs(-below(60 * 24 * 3600));
        return chance(10) ? Moment() : chance(20) ? Moment(time.date()) : Moment(time);
    }

    QDateTime time() { return now.addSecs(-below(60 * 24 * 3600)); }

    HandoffFacts handoffs()
    {
        HandoffFacts facts;
        facts.count = of(QList<int>{1, 1, 2, 400});
        facts.at.earliest = chance(20) ? QDateTime() : time();
        facts.at.latest = chance(40) ? facts.at.earliest : chance(20) ? QDateTime() : time();
        facts.wait.kind = static_cast<WaitKind>(below(4));
        if (facts.wait.kind == WaitKind::Exact || facts.wait.kind == WaitKind::AtMost) {
            facts.wait.seconds = of(QList<int>{0, 20, 299, 300, 1800, 1801, 7200, 90'000});
        }
        facts.end = static_cast<HandoffEnd>(below(3));
        facts.reopened = chance(20) ? below(3) : 0;
        return facts;
    }

    QList<ScoreMark> scores()
    {
        QList<ScoreMark> scores;
        for (const QString &reviewer : {u"Ana Souza"_s, u"João"_s, u"王芳"_s}) {
            if (chance(25)) {
                scores.append({reviewer, static_cast<Verdict>(below(5))});
            }
        }
        return scores;
    }

    void review(ChatRow &r)
    {
        r.createdAt = moment();
        if (chance(50)) {
            r.handoffs = handoffs();
        }
        r.scores = scores();
        r.ai.assistantId = of(QList<QString>{QString(), u"asst-123456"_s, u"org-7"_s});
        r.ai.assistant = of(QList<QString>{QString(), u"Concierge"_s, u"Front Desk Concierge"_s, u"退款"_s});
        r.ai.version = of(QList<QString>{QString(), u"1"_s, u"14"_s, u"gpt-4o"_s});
        if (r.status.code == RunKind::Running && chance(70)) {
            r.activity = Moment(QDateTime::currentDateTimeUtc().addSecs(-(30 + 3600 * below(4))));
        }
    }

    ChatRow row()
    {
        ChatRow r;
        r.key = {of(QList<QString>{u"acc-1"_s, u"acc-2"_s, u"acc-3"_s}),
                 of(QList<QString>{u"6F9619ff-8b86"_s, u"abc_12345"_s, u"chat-77"_s, u"ABC_12x"_s})};
        r.title = text();
        r.customer = chance(30) ? QString() : text();
        r.customerId =
            of(QList<QString>{QString(), u"cust-9"_s, u"ana@example.com"_s, u"6f9619ff-8b86-d011-b42d-00cf4fc964ff"_s});
        r.channel = coded<ChannelKind>(16, {u"WHATSAPP"_s, u"web"_s, u"Viber"_s, QString()});
        r.state = coded<StateKind>(6, {u"OPEN"_s, u"closed"_s, u"ESCALATED"_s});
        r.status = coded<RunKind>(6, {u"completed"_s, u"x"_s});
        r.sentiment = coded<SentimentKind>(5, {u"angry"_s, u"furious"_s});
        r.handler.value = chance(30) ? std::nullopt : std::optional(chance(50) ? Handler::Ai : Handler::Person);
        r.handler.how = chance(30) ? Inference::TicketLinked : Inference::None;
        r.assigneeId = of(QList<QString>{QString(), u"user-5"_s, u"u6"_s});
        r.assignee = chance(50) ? QString() : text();
        r.unread.value = answer();
        r.mine.value = answer();
        r.unresolved.value = answer();
        r.handoff.value = answer();
        r.classification = of(QList<QString>{QString(), u"Billing question"_s, u"退款"_s});
        r.summary = chance(60) ? QString() : text();
        r.preview = chance(20) ? r.summary : text();
        for (int messages = chance(50) ? below(4) : 0; messages > 0; --messages) {
            appendSaid(r.said, text());
        }
        r.activity = moment();
        r.pending = chance(20) ? 2 : 0;
        r.asks = chance(10);
        r.draft = chance(10) ? text() : QString();
        if (chance(40)) {
            r.followUpAt = Moment(QDateTime::currentDateTimeUtc().addSecs(3600LL * (below(200) - 100) + 1800));
        }
        if (chance(20)) {
            r.own.remindAt = QDateTime::currentDateTimeUtc().addSecs(3600LL * (below(200) - 100) + 1800);
        }
        if (chance(50)) {
            const QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-(30 + 3600 * below(100)));
            r.waitingSince = {chance(10) ? Moment() : Moment(since), Inference::FromLastMessage};
        }
        r.country = of(QList<QString>{QString(), u"BR"_s, u"DE"_s});
        r.language = of(QList<QString>{QString(), u"pt-BR"_s, u"de"_s});
        r.model = of(QList<QString>{QString(), u"gpt-4o-mini"_s, u"claude-x"_s});
        r.pinned = answer();
        r.temporary = answer();
        r.blocked = answer();
        r.removed = answer();
        r.hasAudio = chance(50);
        r.hasTicket = chance(50);
        r.hasError = chance(50);
        r.hasTools = chance(50);
        r.vanished = chance(20);
        r.own.pinned = chance(20);
        r.own.note = chance(20) ? u"note"_s : QString();
        r.own.tags = tagsIn(of(QList<QString>{QString(), u"vip late"_s, u"Größe"_s, u"late"_s}));
        review(r);
        return r;
    }

    QString operation()
    {
        static const QList<QString> free{u"account:acme"_s,
                                         u"account:ünal"_s,
                                         u"account:acc-3"_s,
                                         u"assignee:user-5"_s,
                                         u"assignee:refund"_s,
                                         u"assignee:我"_s,
                                         u"channel:viber"_s,
                                         u"channel:w"_s,
                                         u"state:esc"_s,
                                         u"sentiment:fur"_s,
                                         u"class:question"_s,
                                         u"class:款"_s,
                                         u"model:gpt-4"_s,
                                         u"country:b"_s,
                                         u"lang:pt"_s,
                                         u"before:7d"_s,
                                         u"after:2026-11"_s,
                                         u"waiting:>2d"_s,
                                         u"waiting:<=5h"_s,
                                         u"tag:vip"_s,
                                         u"is:waiting"_s,
                                         u"is:due"_s,
                                         u"due:<3d"_s,
                                         u"due:today"_s,
                                         u"is:pending"_s,
                                         u"is:asking"_s,
                                         u"has:draft"_s,
                                         u"tag:gro"_s,
                                         u"after:2026-11-01T10:00Z"_s,
                                         u"version:14"_s,
                                         u"version:1"_s,
                                         u"version:conc"_s,
                                         u"version:\"Concierge 14\""_s,
                                         u"version:款"_s,
                                         u"version:asst-123"_s,
                                         u"reviewer:joao"_s,
                                         u"reviewer:ana"_s,
                                         u"reviewer:芳"_s,
                                         u"created-after:2026-11-01"_s,
                                         u"created-before:2026-10"_s,
                                         u"handed-after:2026-11-01"_s,
                                         u"handed-before:2026-11"_s,
                                         u"handed-at:mon"_s,
                                         u"handed-at:tue-14"_s,
                                         u"wait:<=5m"_s,
                                         u"wait:>=2h"_s,
                                         u"running:>1h"_s,
                                         u"running:<2h"_s};
        QList<FilterOperator> operators = filterOperators();
        operators.removeIf([](const FilterOperator &each) { return each.name == "sort:"_L1; }); // for the outside only
        const FilterOperator op = of(operators);
        return op.values.isEmpty() || chance(40) ? of(free) : QString(op.name + of(op.values));
    }

    QString word()
    {
        static const QList<QString> words{u"refund"_s,
                                          u"ref"_s,
                                          u"order"_s,
                                          u"A-1"_s,
                                          u"devolucao"_s,
                                          u"STRASSE"_s,
                                          u"елка"_s,
                                          u"退款"_s,
                                          u"が"_s,
                                          u"ーバ"_s,
                                          u"นเ"_s,
                                          u"하"_s,
                                          u"हि"_s,
                                          u"محمد"_s,
                                          u"👍"_s,
                                          u"c++"_s,
                                          u"50"_s,
                                          u"\"refund order\""_s,
                                          u"\"b c\""_s,
                                          u"it's"_s,
                                          u"pay"_s,
                                          u"6f9619FF-8"_s,
                                          u"abc_12345"_s,
                                          u"customer:cust"_s,
                                          u"customer:ana"_s,
                                          u"customer:refund"_s,
                                          u"customer:6f9619ff"_s,
                                          u"1"_s,
                                          u"and"_s,
                                          u"quoted"_s,
                                          u"𐐨"_s,
                                          u"e"_s,
                                          u"wasser"_s};
        return of(words);
    }

    /// `texts`: in percent, how many of the terms are words.
    QString query(int texts, int depth = 0)
    {
        QList<QString> choices;
        for (int choice = chance(25) ? 2 : 1; choice > 0; --choice) {
            QList<QString> terms;
            for (int term = 1 + below(depth == 0 ? 4 : 2); term > 0; --term) {
                const bool isGroup = depth < 3 && chance(20);
                const QString positive = isGroup         ? QString(u'(' + query(texts, depth + 1) + u')')
                                         : chance(texts) ? word()
                                                         : operation();
                terms.append((chance(25) ? u"-"_s : QString()) + positive);
            }
            choices.append(terms.join(u' '));
        }
        return choices.join(u" OR "_s);
    }

private:
    QRandomGenerator m_generator{20261121};
};

} // namespace randomrows
