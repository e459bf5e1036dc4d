// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/score.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Score)
};

template <typename E>
struct Word {
    E code;
    QLatin1StringView word;
};

constexpr std::array verdicts{Word<Verdict>{Verdict::Right, "right"_L1}, Word<Verdict>{Verdict::Early, "early"_L1},
                              Word<Verdict>{Verdict::Late, "late"_L1}, Word<Verdict>{Verdict::ShouldNot, "wrong"_L1}};
constexpr std::array outcomes{Word<CustomerOutcome>{CustomerOutcome::Solved, "solved"_L1},
                              Word<CustomerOutcome>{CustomerOutcome::PartlySolved, "partly"_L1},
                              Word<CustomerOutcome>{CustomerOutcome::NotSolved, "unsolved"_L1},
                              Word<CustomerOutcome>{CustomerOutcome::Lost, "lost"_L1}};

template <typename E, size_t N>
QString wordFor(E code, const std::array<Word<E>, N> &words)
{
    for (const Word<E> &word : words) {
        if (word.code == code) {
            return word.word;
        }
    }
    return {};
}

template <typename E, size_t N>
std::optional<E> codeFor(QStringView text, const std::array<Word<E>, N> &words)
{
    for (const Word<E> &word : words) {
        if (text.compare(word.word, Qt::CaseInsensitive) == 0) {
            return word.code;
        }
    }
    return {};
}

} // namespace

QString wordOf(Verdict verdict)
{
    return wordFor(verdict, verdicts);
}

std::optional<Verdict> verdictFrom(QStringView word)
{
    return codeFor(word, verdicts);
}

QString wordOf(CustomerOutcome outcome)
{
    return wordFor(outcome, outcomes);
}

std::optional<CustomerOutcome> customerOutcomeFrom(QStringView word)
{
    return codeFor(word, outcomes);
}

QString describe(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None:
        return {};
    case Verdict::Right:
        return Text::tr("Right");
    case Verdict::Early:
        return Text::tr("Too early");
    case Verdict::Late:
        return Text::tr("Too late");
    case Verdict::ShouldNot:
        return Text::tr("Should not have happened");
    }
    return {};
}

QString describe(CustomerOutcome outcome)
{
    switch (outcome) {
    case CustomerOutcome::None:
        return {};
    case CustomerOutcome::Solved:
        return Text::tr("Solved");
    case CustomerOutcome::PartlySolved:
        return Text::tr("Partly solved");
    case CustomerOutcome::NotSolved:
        return Text::tr("Not solved");
    case CustomerOutcome::Lost:
        return Text::tr("Customer lost");
    }
    return {};
}

} // namespace deskside
