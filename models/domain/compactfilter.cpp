// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/compactfilter.h"

#include "models/domain/answers.h"
#include "models/domain/textplan.h"

#include <algorithm>
#include <vector>

namespace deskside {

namespace {

using Field = FilterTest::Field;
using NodeKind = FilterNode::Kind;

WordId CompactRow::*wordOf(Field field)
{
    switch (field) {
    case Field::Account:
        return &CompactRow::account;
    case Field::Channel:
        return &CompactRow::channel;
    case Field::State:
        return &CompactRow::state;
    case Field::Status:
        return &CompactRow::status;
    case Field::Sentiment:
        return &CompactRow::sentiment;
    case Field::Assignee:
        return &CompactRow::assignee;
    case Field::Classification:
        return &CompactRow::classification;
    case Field::Model:
        return &CompactRow::model;
    case Field::Country:
        return &CompactRow::country;
    case Field::Language:
        return &CompactRow::language;
    case Field::Tags:
        return &CompactRow::tags;
    case Field::Ai:
        return &CompactRow::ai;
    case Field::Scores:
        return &CompactRow::scores;
    default:
        return nullptr;
    }
}

/// A FilterNode for compact rows.
struct Step {
    enum class Kind : unsigned char { All, Any, Not, Flags, Word, Moment, Numbers, Text };
    Kind kind = Kind::All;
    std::vector<Step> children;           ///< All, Any; one for Not
    const FilterTest *test = nullptr;     ///< Flags, Word, Moment, Numbers
    WordId CompactRow::*word = nullptr;   ///< Word
    qint64 CompactRow::*moment = nullptr; ///< Moment
    int term = -1;                        ///< Text: the place in TextPlan::terms
    bool passing = false;                 ///< the answer may change as time passes
    FlagAnswers flagAnswers;
    WordAnswers wordAnswers;
};

} // namespace

struct CompactFilter::Private {
    Private(const ChatFilter &chatFilter, const Words *knownWords, const QHash<QString, QString> &names)
        : filter(chatFilter)
        , words(knownWords)
        , accountNames(names)
    {
    }

    ChatFilter filter; ///< keeps the tests alive
    const Words *words;
    QHash<QString, QString> accountNames;
    TextPlan plan;
    std::vector<Hits> hits; ///< by place in plan.terms
    Step root;
    QHash<std::pair<QString, QString>, int> termPlaces; ///< where each TextTerm stands

    int termOf(const FilterTest &test)
    {
        const TextTerm term{matchOf(test), test.idBeginning};
        const std::pair key{term.match, term.idBeginning};
        if (!termPlaces.contains(key)) {
            termPlaces.insert(key, static_cast<int>(plan.terms.size()));
            plan.terms.append(term);
        }
        return termPlaces.value(key);
    }

    Step stepOf(const FilterNode &node)
    {
        Step step;
        if (node.kind != NodeKind::Test) {
            step.kind = node.kind == NodeKind::All   ? Step::Kind::All
                        : node.kind == NodeKind::Any ? Step::Kind::Any
                                                     : Step::Kind::Not;
            for (const FilterNodePtr &child : node.children) {
                step.children.push_back(stepOf(*child));
                step.passing = step.passing || step.children.back().passing;
            }
            return step;
        }
        step.test = &node.test;
        step.passing = static_cast<bool>(node.test.turns);
        switch (node.test.field) {
        case Field::Texts:
        case Field::Customer:
            step.kind = Step::Kind::Text;
            step.term = termOf(node.test);
            break;
        case Field::Activity:
            step.kind = Step::Kind::Moment;
            step.moment = &CompactRow::activity;
            break;
        case Field::Waiting:
            step.kind = Step::Kind::Moment;
            step.moment = &CompactRow::waitingSince;
            break;
        case Field::Due:
            step.kind = Step::Kind::Moment;
            step.moment = &CompactRow::due;
            break;
        case Field::Numbers:
            step.kind = Step::Kind::Numbers;
            break;
        case Field::Flags:
            step.kind = Step::Kind::Flags;
            break;
        default:
            step.kind = Step::Kind::Word;
            step.word = wordOf(node.test.field);
        }
        return step;
    }

    void prepare(const FilterNode &node)
    {
        // Hits that come newest first are of use to a list in that order only.
        const auto parts = filter.order() == ChatOrder::Newest ? splitTexts(node) : std::nullopt;
        if (parts) {
            plan.match = parts->match;
            for (const FilterNode *rest : parts->rest) {
                root.children.push_back(stepOf(*rest));
                root.passing = root.passing || root.children.back().passing;
            }
        } else {
            root = stepOf(node);
            hits.resize(static_cast<size_t>(plan.terms.size()));
        }
    }

    /// The same test as for whole rows, of a row that has nothing but the value in question.
    bool ask(const Step &step, const CompactRow &value) const
    {
        return step.test->matches(unpack(value, *words), accountNames);
    }

    qint64 turnsAt(Step &step, const CompactRow &row, qint64 now)
    {
        if (!step.passing) {
            return neverTurns;
        }
        if (step.test) {
            return step.test->turns(row.*step.moment, now);
        }
        qint64 soonest = neverTurns;
        for (Step &child : step.children) {
            if (!child.passing && matches(child, row) == (step.kind == Step::Kind::Any)) {
                return neverTurns; // this one decides, whatever the time
            }
            soonest = std::min(soonest, turnsAt(child, row, now));
        }
        return soonest;
    }

    bool matches(Step &step, const CompactRow &row)
    {
        switch (step.kind) {
        case Step::Kind::All:
            for (Step &child : step.children) {
                if (!matches(child, row)) {
                    return false;
                }
            }
            return true;
        case Step::Kind::Any:
            for (Step &child : step.children) {
                if (matches(child, row)) {
                    return true;
                }
            }
            return false;
        case Step::Kind::Not:
            return !matches(step.children.front(), row);
        case Step::Kind::Flags:
            return step.flagAnswers.answer(row.flags, [&] {
                CompactRow value;
                value.flags = row.flags;
                return ask(step, value);
            });
        case Step::Kind::Word: {
            const WordId word = row.*step.word;
            return step.wordAnswers.answer(word, *words, [&] {
                CompactRow value;
                value.*step.word = word;
                return ask(step, value);
            });
        }
        case Step::Kind::Moment:
            return step.test->moment(row.*step.moment);
        case Step::Kind::Numbers:
            return step.test->numbers(row);
        case Step::Kind::Text:
            return hits[static_cast<size_t>(step.term)].contains(row.recency);
        }
        Q_UNREACHABLE();
    }
};

CompactFilter::CompactFilter(const ChatFilter &filter, const Words *words, const QHash<QString, QString> &accountNames)
    : d(std::make_unique<Private>(filter, words, accountNames))
{
    if (filter.m_root) {
        d->prepare(*filter.m_root);
    }
}

CompactFilter::~CompactFilter() = default;
CompactFilter::CompactFilter(CompactFilter &&) noexcept = default;
CompactFilter &CompactFilter::operator=(CompactFilter &&) noexcept = default;

const ChatFilter &CompactFilter::filter() const
{
    return d->filter;
}

const TextPlan &CompactFilter::plan() const
{
    return d->plan;
}

void CompactFilter::setHits(int term, QList<qint64> recencies)
{
    d->hits.at(static_cast<size_t>(term)).set(std::move(recencies));
}

bool CompactFilter::matches(const CompactRow &row) const
{
    return d->matches(d->root, row);
}

bool CompactFilter::dependsOnNow() const
{
    return d->root.passing;
}

qint64 CompactFilter::turnsAt(const CompactRow &row, qint64 now) const
{
    return d->turnsAt(d->root, row, now);
}

} // namespace deskside
