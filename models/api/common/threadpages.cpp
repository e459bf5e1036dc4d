// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/common/threadpages.h"

#include <QSet>
#include <algorithm>

namespace deskside::thread {

using namespace Qt::StringLiterals;

namespace {

/// No thread is followed beyond this page, whatever the vendor says.
constexpr int furthestPage = 1'000;
/// So many pages are gone through to find the newest end, where no answer tells where it is.
constexpr int longestWalk = 100;

/// MessagePage::older: where the messages before these are.
struct Place {
    int number = 1;
    bool up = false; ///< older messages are on pages with higher numbers
    QString seen;    ///< the oldest message so far: a page that begins with it is the same page again
    QString way;

    QString toWord() const
    {
        QUrlQuery word;
        addQuery(word, u"page"_s, QString::number(number));
        addQuery(word, u"older"_s, up ? u"up"_s : u"down"_s);
        addQuery(word, u"seen"_s, seen);
        addQuery(word, u"way"_s, way);
        return word.toString(QUrl::FullyEncoded);
    }
    static std::optional<Place> parse(const QString &word)
    {
        const QUrlQuery query(word);
        const auto value = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
        const int number = value(u"page"_s).toInt();
        if (number < 1 || number > furthestPage) {
            return {};
        }
        return Place{number, value(u"older"_s) == "up"_L1, value(u"seen"_s), value(u"way"_s)};
    }
};

/// True when there are pages behind this one.
bool goesOn(const Page &page, int number)
{
    if (page.list.received == 0 || number >= furthestPage) {
        return false;
    }
    return page.lastPage ? number < *page.lastPage : page.list.received >= page.size;
}

QList<Message> messagesOf(const Page &page)
{
    return chronological(page.list.messages);
}

/// True when the page holds no message that the other does not hold.
bool addsNothing(const Page &page, const Page &other)
{
    QSet<QString> known;
    for (const Message &message : other.list.messages) {
        known.insert(message.id);
    }
    return std::all_of(page.list.messages.begin(), page.list.messages.end(),
                       [&known](const Message &message) { return known.contains(message.id); });
}

/// Finds the newest end of a thread, or reads one page of it.
class Walk : public Call::Running
{
public:
    Walk(Ask ask, const Hint &hint, Backend::Callback<MessagePage> done)
        : m_ask(std::move(ask))
        , m_hint(hint)
        , m_done(std::move(done))
    {
    }

    void start(const QString &from)
    {
        if (const auto place = Place::parse(from)) {
            m_way = place->way;
            ask(place->number, [this, place = *place](const Page &page) { takeOlder(page, place); });
        } else {
            ask(1, [this](const Page &page) { takeFirst(page); });
        }
    }

private:
    void ask(int number, const std::function<void(const Page &)> &take)
    {
        m_current = m_ask(number, m_way, [this, take](const Result<Page> &page) {
            if (!page) {
                conclude(tl::unexpected(page.error()));
                return;
            }
            m_way = page->way;
            // Taking it may ask for another page, and so drop what holds this.
            const auto next = take;
            const Page taken = *page;
            next(taken);
        });
    }

    void takeOlder(const Page &page, const Place &place)
    {
        MessagePage result{messagesOf(page), page.list.problems, {}};
        const bool isAgain = !result.messages.isEmpty() && result.messages.constFirst().id == place.seen;
        if (!isAgain && (place.up ? goesOn(page, place.number) : place.number > 1)) {
            result.older = wordFor(place.number + (place.up ? 1 : -1), place.up, result.messages, place.seen);
        }
        conclude(result);
    }

    void takeFirst(const Page &page)
    {
        m_first = page;
        if (!goesOn(page, 1)) {
            finish({page}, 0, false);
        } else if (comesNewestFirst(page.list.messages) || holdsTheNewest(page)) {
            finish({page}, 2, true);
        } else {
            lookAtTheEnd(std::clamp(page.lastPage.value_or(m_hint.lastPage.value_or(2)), 2, furthestPage));
        }
    }

    /// The newest of these messages is the last that the chat is known to have.
    bool holdsTheNewest(const Page &page) const
    {
        const QList<Message> messages = messagesOf(page);
        if (messages.isEmpty() || !newestTime(messages).isValid()) {
            return false;
        }
        return m_hint.newestId.isEmpty() ? newestTime(messages) == m_hint.newestAt && !m_hint.newestAt.isDateOnly()
                                         : messages.constLast().id == m_hint.newestId;
    }

    void lookAtTheEnd(int number)
    {
        ask(number, [this, number](const Page &page) { takeEnd(page, number); });
    }

    void takeEnd(const Page &page, int number)
    {
        if (addsNothing(page, m_first)) {
            if (number > 2 && page.list.received == 0) { // there are fewer pages than was said
                lookAtTheEnd(2);
            } else {
                finish({m_first}, 0, false);
            }
            return;
        }
        const Moment first = newestTime(m_first.list.messages);
        const Moment later = newestTime(page.list.messages);
        if (first.isValid() && later.isValid() && later < first) {
            finish({m_first}, 2, true);
        } else if (goesOn(page, number)) {
            goOn(page, number);
        } else {
            finish(number == 2 ? QList<Page>{m_first, page} : QList<Page>{page}, number == 2 ? 0 : number - 1, false);
        }
    }

    /// Towards the newest end, which lies behind this full page.
    void goOn(const Page &before, int number)
    {
        ask(number + 1, [this, before, number = number + 1](const Page &page) {
            if (page.list.received == 0 || addsNothing(page, before)) {
                finish({before}, number - 2, false);
            } else if (goesOn(page, number) && ++m_steps < longestWalk) {
                goOn(page, number);
            } else {
                finish({before, page}, number - 2, false);
            }
        });
    }

    /// Answers with these pages, the older one first; `older` is the page before them, below 1: there is none.
    void finish(const QList<Page> &pages, int older, bool up)
    {
        MessagePage result;
        QList<Message> messages;
        for (const Page &page : pages) {
            messages += messagesOf(page);
            result.problems += page.list.problems;
        }
        result.messages = chronological(messages);
        if (older >= 1) {
            result.older = wordFor(older, up, result.messages, {});
        }
        conclude(result);
    }

    QString wordFor(int number, bool up, const QList<Message> &messages, const QString &seen) const
    {
        return Place{number, up, messages.isEmpty() ? seen : messages.constFirst().id, m_way}.toWord();
    }

    void conclude(const Result<MessagePage> &result)
    {
        const auto done = m_done; // it may drop the Call that holds this
        done(result);
    }

    Ask m_ask;
    Hint m_hint;
    Backend::Callback<MessagePage> m_done;
    QString m_way;
    Page m_first;
    int m_steps = 0;
    Call m_current;
};

} // namespace

Call listMessages(Ask ask, const QString &from, const Hint &hint, Backend::Callback<MessagePage> done)
{
    auto walk = std::make_unique<Walk>(std::move(ask), hint, std::move(done));
    walk->start(from);
    return Call(std::move(walk));
}

int lastPageOf(qint64 messages, int size)
{
    const qint64 pages = messages / size + (messages % size > 0 ? 1 : 0);
    return static_cast<int>(std::clamp<qint64>(pages, 1, std::numeric_limits<int>::max()));
}

Moment newestTime(const QList<Message> &messages)
{
    Moment newest;
    for (const Message &message : messages) {
        newest = std::max(newest, message.createdAt);
    }
    return newest;
}

bool comesNewestFirst(const QList<Message> &messages)
{
    const auto dated = [](const Message &message) { return message.createdAt.isValid(); };
    const auto first = std::find_if(messages.begin(), messages.end(), dated);
    const auto last = std::find_if(messages.rbegin(), messages.rend(), dated);
    return first != messages.end() && last->createdAt < first->createdAt;
}

QList<Message> chronological(QList<Message> messages)
{
    if (comesNewestFirst(messages)) {
        std::reverse(messages.begin(), messages.end());
    }
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        places.insert(messages.at(i).id, i);
    }
    struct Timed {
        Moment at;
        Message message;
    };
    QList<Timed> timed;
    Moment before;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        if (messages.at(i).createdAt.isValid()) {
            before = messages.at(i).createdAt;
        }
        if (places.value(messages.at(i).id) == i) {
            timed.append({before, std::move(messages[i])});
        }
    }
    std::stable_sort(timed.begin(), timed.end(), [](const Timed &a, const Timed &b) { return a.at < b.at; });
    QList<Message> sorted;
    sorted.reserve(timed.size());
    for (Timed &entry : timed) {
        sorted.append(std::move(entry.message));
    }
    return sorted;
}

} // namespace deskside::thread
