// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/reviewroom.h"

#include "models/domain/safetext.h"
#include "models/items/accountlistmodel.h"
#include "models/items/chattable.h"
#include "models/items/reviewcharts.h"
#include "models/items/reviewqueries.h"
#include "models/items/wording.h"
#include "views/review/agreementdialog.h"
#include "views/review/comparedialog.h"
#include "views/review/reviewdesk.h"

#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// So many chats of a queue are listed: nobody reviews more before it is another one.
constexpr qsizetype mostListed = 500;
constexpr std::chrono::milliseconds minute = std::chrono::minutes(1);

QString both(const QString &query, const QString &more)
{
    if (query.isEmpty() || more.isEmpty()) {
        return query.isEmpty() ? more : query;
    }
    return u'(' + query + u") "_s + more;
}

} // namespace

ReviewRoom::ReviewRoom(ChatTable *table, AccountListModel *accounts, const ReviewSources &sources, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_accounts(accounts)
    , m_sources(sources)
    , m_board(table)
    , m_queue(sources.row)
    , m_desk(new ReviewDesk(&m_queue, &m_charts))
    , m_minute(new QTimer(this))
{
    setObjectName(u"reviewRoom"_s);
    setFocusProxy(m_desk);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_desk);
    connect(&m_board, &ReviewBoard::changed, this, &ReviewRoom::update);
    connect(table, &ChatTable::aboutToChange, &m_queue, &ReviewQueueModel::forget);
    connect(table, &ChatTable::rowChanged, this, [this](const CompactRow *before, const CompactRow *after) {
        if ((after ? after->id : before->id) == m_shownId && !std::exchange(m_chatStale, true)) {
            QTimer::singleShot(0, this, &ReviewRoom::showChatAgain);
        }
    });
    connect(m_accounts, &QAbstractItemModel::rowsInserted, this, &ReviewRoom::offerAccounts);
    connect(m_accounts, &QAbstractItemModel::rowsRemoved, this, &ReviewRoom::offerAccounts);
    connect(m_accounts, &QAbstractItemModel::dataChanged, this, [this] {
        offerAccounts();                 // one may be called otherwise
        if (isWhole() != m_shownWhole) { // all else of an account's status is nothing to figures
            update();
        }
    });
    connect(m_desk, &ReviewDesk::scopeChanged, this, &ReviewRoom::takeScope);
    connect(m_desk, &ReviewDesk::stepChanged, this, &ReviewRoom::updateCharts);
    connect(m_desk, &ReviewDesk::orderChanged, this, &ReviewRoom::takeOrder);
    connect(m_desk, &ReviewDesk::chatChosen, this, &ReviewRoom::showChat);
    connect(m_desk, &ReviewDesk::scored, this, [this](const ChatKey &key, const Score &score) {
        Score given = score;
        given.chat = key;
        given.reviewer = m_settings.reviewer;
        given.at = {};
        Q_EMIT scored(given);
    });
    connect(m_desk, &ReviewDesk::inboxRequested, this, &ReviewRoom::inboxRequested);
    connect(m_desk, &ReviewDesk::openChat, this, &ReviewRoom::openChat);
    connect(m_desk, &ReviewDesk::readChat, this, &ReviewRoom::openChat);
    connect(m_desk, &ReviewDesk::openQuery, this, &ReviewRoom::openQuery);
    connect(m_desk, &ReviewDesk::reviewerNamed, this, &ReviewRoom::reviewerNamed);
    connect(m_desk, &ReviewDesk::exportRequested, this, &ReviewRoom::exportRequested);
    connect(m_desk, &ReviewDesk::compareRequested, this, &ReviewRoom::compare);
    connect(m_desk, &ReviewDesk::agreementRequested, this, &ReviewRoom::agree);
    m_minute->setInterval(minute);
    connect(m_minute, &QTimer::timeout, this, [this] { m_desk->setToday(QDate::currentDate()); });
}

ReviewRoom::~ReviewRoom() = default;

void ReviewRoom::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_begun, true)) {
        m_desk->setToday(QDate::currentDate());
        offerAccounts();
        m_minute->start();
        takeOrder();
        takeScope();
    }
    if (m_stale) {
        update();
    }
    showChatAgain();
}

void ReviewRoom::offerAccounts()
{
    QList<NamedChoice> accounts;
    for (const Account &account : m_accounts->accounts()) {
        accounts.append({account.id, account.name});
    }
    m_desk->setAccounts(accounts);
}

void ReviewRoom::setSettings(const ReviewSettings &settings)
{
    const bool isSame = settings.reviewer == m_settings.reviewer;
    m_settings = settings;
    m_desk->setReviewer(settings.reviewer);
    m_board.setLimits({std::chrono::minutes(settings.longWaitMinutes)});
    if (!isSame) {
        m_given.clear();
        update();
    }
}

void ReviewRoom::setKnownTags(const QStringList &tags)
{
    m_desk->setKnownTags(tags);
}

const ReviewPeriod &ReviewRoom::period() const
{
    return m_desk->scope().period;
}

std::optional<PeriodStep> ReviewRoom::step() const
{
    return m_desk->scope().choice.step;
}

QString ReviewRoom::query() const
{
    const DeskScope &scope = m_desk->scope();
    QStringList accounts;
    const QHash<QString, QString> names = m_accounts->names();
    for (const QString &id : scope.accounts) {
        accounts.append(termOf("account"_L1, names.value(id)));
    }
    accounts.sort();
    const QString within = accounts.size() > 1 ? QString(u'(' + accounts.join(u" OR "_s) + u')') : accounts.value(0);
    return both(both(scope.query, within), scope.ai);
}

ReviewScope ReviewRoom::scopeOf(const ReviewPeriod &period, const QString &more) const
{
    const DeskScope &scope = m_desk->scope();
    ChatFilter filter = scope.filter.withAccounts(scope.accounts);
    for (const QString &term : {scope.ai, more}) {
        if (const auto read = ChatFilter::parse(term)) {
            filter = filter & *read;
        }
    }
    return {period, filter};
}

void ReviewRoom::takeScope()
{
    const DeskScope &scope = m_desk->scope();
    m_board.setScope(scopeOf(scope.period), scope.before ? std::optional(scopeOf(*scope.before)) : std::nullopt,
                     m_accounts->names());
    update();
}

void ReviewRoom::takeOrder()
{
    const QueueOrder &order = m_desk->order();
    m_board.setSample(order.kind == QueueOrder::Kind::Sample ? std::optional(order.rule) : std::nullopt);
    update();
}

void ReviewRoom::update()
{
    m_stale = !m_begun || !isVisible(); // nobody looks: once for all changes, when somebody does
    if (!m_stale) {
        updateQueue();
        updateCharts();
        updateVersions();
    }
}

/// What the reviewer said of a chat with these scores.
Verdict ReviewRoom::given(WordId scores)
{
    if (scores == 0 || m_settings.reviewer.isEmpty()) {
        return Verdict::None;
    }
    if (const auto known = m_given.constFind(scores); known != m_given.constEnd()) {
        return *known;
    }
    Verdict verdict = Verdict::None;
    for (const ScoreMark &mark : scoresIn(m_table->words().text(scores))) {
        verdict = mark.reviewer == m_settings.reviewer ? mark.verdict : verdict;
    }
    m_given.insert(scores, verdict);
    return verdict;
}

void ReviewRoom::updateQueue()
{
    const bool isSample = m_board.sample().has_value();
    QList<QueueEntry> entries;
    for (const quint32 id : m_board.queue()) {
        if (entries.size() == mostListed) {
            break;
        }
        const CompactRow *row = m_table->row(id);
        if (!row || (isSample && !m_board.isSampled(id))) {
            continue;
        }
        const Verdict verdict = given(row->scores);
        if (verdict != Verdict::None && !isSample) {
            continue; // done
        }
        entries.append(queueEntry(id, m_board.reasons(id), isSample, verdict));
    }
    m_queue.setQueue(entries);
    const Rate progress = m_board.progress(m_settings.reviewer);
    m_desk->setProgress(progress.count, progress.of);
    if (m_board.leavesWordsOut()) {
        m_desk->setQueuePlaceholder(tr("Words are not looked for here"),
                                    tr("The filter takes operators such as sentiment:angry; search for words in the "
                                       "inbox."));
    } else if (!m_board.isComplete()) {
        m_desk->setQueuePlaceholder(tr("Looking…"), {});
    } else if (progress.of > 0 && progress.count == progress.of) {
        m_desk->setQueuePlaceholder(tr("All reviewed"), tr("Nothing is left to review in these days."));
    } else {
        m_desk->setQueuePlaceholder(tr("No handoffs"), tr("The AI handed nothing over in these days."));
    }
}

bool ReviewRoom::isWhole() const
{
    const auto &accounts = m_accounts->accounts();
    return m_board.isComplete() && std::all_of(accounts.begin(), accounts.end(), [this](const Account &account) {
               return m_accounts->status(account.id).complete;
           });
}

void ReviewRoom::updateCharts()
{
    const DeskScope &scope = m_desk->scope();
    ChartScope shown;
    shown.query = query();
    shown.step = scope.choice.step.value_or(stepFor(scope.period, QDate::currentDate()));
    shown.isWhole = m_shownWhole = isWhole();
    shown.reviewer = m_settings.reviewer;
    if (m_board.leavesWordsOut()) {
        m_desk->setCharts({});
        m_desk->setBoardPlaceholder(tr("Words are not looked for here"), tr("The filter takes operators only."));
    } else {
        m_desk->setCharts(dashboardCharts(m_board.figures(), m_board.compared(), m_table->words(), shown));
    }
    m_desk->setReading(m_table->size(), shown.isWhole ? m_table->size() : -1);
}

QList<NamedChoice> ReviewRoom::choices(int by) const
{
    QList<NamedChoice> found;
    const auto add = [&found](const QString &term, const QString &name) {
        const NamedChoice choice{term, name};
        if (!term.isEmpty() && !found.contains(choice)) {
            found.append(choice);
        }
    };
    switch (static_cast<CompareSides::By>(by)) {
    case CompareSides::By::Period:
        break;
    case CompareSides::By::AiVersion:
    case CompareSides::By::Assistant:
        for (const VersionFigures &version : m_board.figures().versions()) {
            const AiVersion ai = aiIn(m_table->words().text(version.ai));
            if (static_cast<CompareSides::By>(by) == CompareSides::By::Assistant) {
                add(termOf("version"_L1, ai.assistant.isEmpty() ? ai.assistantId : ai.assistant),
                    ai.assistant.isEmpty() ? ai.assistantId : ai.assistant);
            } else if (!ai.version.isEmpty()) {
                add(versionTerms(ai), aiName(ai));
            }
        }
        break;
    case CompareSides::By::Assignee:
        for (const LoadFigures &load : m_board.figures().load()) {
            CompactRow row;
            row.assignee = load.assignee;
            const QString name = unpack(row, m_table->words()).assignee;
            add(termOf("assignee"_L1, name), name);
        }
    }
    return found;
}

void ReviewRoom::updateVersions()
{
    QList<NamedChoice> versions = choices(static_cast<int>(CompareSides::By::AiVersion));
    const QString chosen = m_desk->scope().ai;
    const bool isThere =
        std::any_of(versions.begin(), versions.end(), [&](const NamedChoice &choice) { return choice.id == chosen; });
    if (chosen.isEmpty() || isThere) { // one that is chosen hides the others
        m_desk->setAiVersions(versions);
    }
}

void ReviewRoom::showChat(const ChatKey &key)
{
    m_chatStale = false;
    m_shown = key;
    m_shownId = m_sources.idOf ? m_sources.idOf(key) : 0;
    if (!key.isNull()) {
        m_desk->showChat(key, m_sources.handoffs ? m_sources.handoffs(m_shownId) : QList<HandoffRecord>(),
                         m_sources.scores ? m_sources.scores(key) : QList<Score>());
    }
}

/// What is said of the chat has changed. It is read once for all changes, and not before somebody looks.
void ReviewRoom::showChatAgain()
{
    if (m_chatStale && isVisible()) {
        showChat(m_shown);
    }
}

void ReviewRoom::compare()
{
    if (!m_comparing) {
        m_comparing = new CompareDialog(this);
        m_comparing->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_comparing, &CompareDialog::sidesChosen, this, &ReviewRoom::compareSides);
        for (const auto by : {CompareSides::By::AiVersion, CompareSides::By::Assistant, CompareSides::By::Assignee}) {
            m_comparing->setChoices(by, choices(static_cast<int>(by)));
        }
        const DeskScope &scope = m_desk->scope();
        m_comparing->setPeriods(scope.before.value_or(scope.period), scope.period);
        compareSides(m_comparing->sides());
    }
    m_comparing->show();
    m_comparing->raise();
    m_comparing->activateWindow();
}

void ReviewRoom::compareSides(const CompareSides &sides)
{
    const auto side = [&](std::size_t which) {
        return sides.by == CompareSides::By::Period ? scopeOf(sides.periods.at(which))
                                                    : scopeOf(m_desk->scope().period, sides.choices.at(which).id);
    };
    delete m_sides;
    m_sides = new ReviewBoard(m_table, m_comparing);
    connect(m_sides, &ReviewBoard::changed, m_comparing, [this] {
        const QString remark =
            isWhole() && m_sides->isComplete() ? QString() : tr("Not all chats are read yet: figures may change.");
        m_comparing->showRows(deskside::compare(m_sides->figures(), *m_sides->compared(), m_table->words()), remark);
    });
    m_sides->setScope(side(0), side(1), m_accounts->names());
}

void ReviewRoom::agree()
{
    if (!m_agreeing) {
        m_agreeing = new AgreementDialog(
            [this](const ChatKey &key) {
                const auto row = m_sources.row && m_sources.idOf ? m_sources.row(m_sources.idOf(key)) : std::nullopt;
                const QString title = row ? (row->title.isEmpty() ? customerLabel(*row) : row->title) : key.id;
                return safeLine(title, 80);
            },
            this);
        m_agreeing->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_agreeing, &AgreementDialog::pairChosen, this, &ReviewRoom::showAgreement);
        connect(m_agreeing, &AgreementDialog::chatChosen, this, &ReviewRoom::openChat);
        QStringList reviewers;
        for (const Score &score : m_sources.allScores ? m_sources.allScores() : QList<Score>()) {
            if (score.verdict != Verdict::None && !reviewers.contains(score.reviewer)) {
                reviewers.append(score.reviewer);
            }
        }
        reviewers.sort(Qt::CaseInsensitive);
        if (reviewers.removeOne(m_settings.reviewer)) {
            reviewers.prepend(m_settings.reviewer);
        }
        m_agreeing->setReviewers(reviewers);
        showAgreement();
    }
    m_agreeing->show();
    m_agreeing->raise();
    m_agreeing->activateWindow();
}

void ReviewRoom::showAgreement()
{
    if (!m_agreeing) {
        return;
    }
    QList<Score> first;
    QList<Score> second;
    for (const Score &score : m_sources.allScores ? m_sources.allScores() : QList<Score>()) {
        if (score.reviewer == m_agreeing->first()) {
            first.append(score);
        } else if (score.reviewer == m_agreeing->second()) {
            second.append(score);
        }
    }
    m_agreeing->showAgreement(agreementOf(first, second));
}

QVariantMap ReviewRoom::saveLayout() const
{
    const DeskScope &scope = m_desk->scope();
    const QueueOrder &order = m_desk->order();
    return {{u"period"_s, static_cast<int>(scope.choice.kind)},
            {u"from"_s, scope.choice.from},
            {u"to"_s, scope.choice.to},
            {u"compare"_s, scope.choice.compare},
            {u"step"_s, scope.choice.step ? static_cast<int>(*scope.choice.step) : -1},
            {u"query"_s, scope.query},
            {u"sample"_s, order.kind == QueueOrder::Kind::Sample},
            {u"per"_s, static_cast<int>(order.rule.per)},
            {u"each"_s, order.rule.count},
            {u"seed"_s, order.rule.seed},
            {u"panes"_s, m_desk->saveLayout()}};
}

void ReviewRoom::restoreLayout(const QVariantMap &layout)
{
    if (layout.isEmpty()) {
        return;
    }
    PeriodChoice choice;
    const int kind = layout.value(u"period"_s).toInt();
    choice.kind = periodKinds().contains(static_cast<PeriodChoice::Kind>(kind)) ? static_cast<PeriodChoice::Kind>(kind)
                                                                                : choice.kind;
    choice.from = layout.value(u"from"_s).toDate();
    choice.to = layout.value(u"to"_s).toDate();
    choice.compare = layout.value(u"compare"_s, true).toBool();
    const int step = layout.value(u"step"_s, -1).toInt();
    if (step >= 0 && step <= static_cast<int>(PeriodStep::Month)) {
        choice.step = static_cast<PeriodStep>(step);
    }
    constexpr int mostEach = 1000;
    QueueOrder order;
    order.kind = layout.value(u"sample"_s).toBool() ? QueueOrder::Kind::Sample : QueueOrder::Kind::Urgency;
    const int per = layout.value(u"per"_s, static_cast<int>(order.rule.per)).toInt();
    order.rule.per =
        static_cast<SampleRule::Per>(std::clamp(per, 0, static_cast<int>(SampleRule::Per::Classification)));
    order.rule.count = std::clamp(layout.value(u"each"_s, order.rule.count).toInt(), 1, mostEach);
    order.rule.seed = layout.value(u"seed"_s, order.rule.seed).toULongLong();
    m_desk->restore(choice, layout.value(u"query"_s).toString(), order);
    m_desk->restoreLayout(layout.value(u"panes"_s).toByteArray());
}

} // namespace deskside
