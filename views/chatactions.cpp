// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chatactions.h"

#include "models/domain/safetext.h"
#include "models/items/accountlistmodel.h"
#include "models/items/chatdetails.h"
#include "models/items/chatlistmodel.h"
#include "views/assigneepicker.h"
#include "views/newchatdialog.h"
#include "views/renameedit.h"
#include "views/snoozepicker.h"

#include <QDeadlineTimer>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace deskside {

namespace {

/// More is not taken back one by one.
constexpr qsizetype mostSteps = 100;
/// How many actions go to the outbox at a time: each time is a transaction.
constexpr qsizetype mostAtOnce = 200;

bool isSnoozed(const ChatRow &row)
{
    return row.state.code == StateKind::Snoozed;
}

} // namespace

/// What is being done to many chats.
struct ChatActions::Run {
    QString sentence;
    Operation operation = Operation::Assign;
    Decide decide;
    QList<quint32> left;
    Step step;
    bool hasTold = false; ///< of its first actions
    qsizetype chats = 0;  ///< to which something is done
    QString why;          ///< the first reason why nothing could be done to one
    bool isMany = false;
    QList<std::pair<ChatKey, OwnData>> ownBefore;
    QList<std::pair<ChatKey, bool>> unreadBefore;
};

ChatActions::ChatActions(ChatListModel *chats, AccountListModel *accounts, QWidget *window)
    : QObject(window)
    , m_chats(chats)
    , m_accounts(accounts)
    , m_window(window)
    , m_anchor(window)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &ChatActions::runOn);
}

ChatActions::~ChatActions() = default;

QList<quint32> ChatActions::targets() const
{
    const QList<quint32> selected = m_selected ? m_selected() : QList<quint32>();
    return selected.isEmpty() ? QList<quint32>{m_chats->idOf(m_current)} : selected;
}

bool ChatActions::isMany() const
{
    return targets().size() > 1;
}

std::optional<Account> ChatActions::accountOf(const ChatKey &key) const
{
    const int row = m_accounts->indexOf(key.account);
    return row < 0 ? std::nullopt : std::optional(m_accounts->accounts().at(row));
}

std::optional<ChatRow> ChatActions::current() const
{
    return m_chats->chat(m_current);
}

qsizetype ChatActions::left() const
{
    return m_run ? m_run->left.size() : 0;
}

ActionOffer ChatActions::offer(Operation operation, const std::optional<ChatRow> &row) const
{
    const auto account = accountOf(m_current);
    if (!row || !account) {
        return {ActionOffer::Where::Nowhere, tr("Choose a chat first.")};
    }
    return offerOf(operation, *row, *account, m_accounts->vendorOf(*account));
}

void ChatActions::start(Operation operation)
{
    if (!current()) {
        return;
    }
    const ActionOffer made = offer(operation);
    if (!made.isPossible() && !isMany()) {
        Q_EMIT refused(made.why);
        return;
    }
    switch (operation) {
    case Operation::Assign:
        pickAssignee();
        break;
    case Operation::FollowUp:
        pickTime();
        break;
    case Operation::SwitchAi:
    case Operation::Pin:
        toggle(operation);
        break;
    case Operation::MarkUnseen:
        markRead(false);
        break;
    case Operation::Rename:
        rename();
        break;
    case Operation::NewChat:
        newChat();
        break;
    case Operation::Remove:
        doTo(targets(), operation, tr("Removed"), [](const Target &target) -> Deed {
            return {.actions = {actionOn(target.row, Operation::Remove, {.on = true})}};
        });
        break;
    default:
        break; // replies and notes are written elsewhere
    }
}

void ChatActions::toggle(Operation operation)
{
    const auto row = current();
    const bool here = offer(operation).where == ActionOffer::Where::Here;
    const bool on = operation == Operation::Pin ? !(here ? row->own.pinned : row->pinned.value_or(false))
                                                : !row->aiEnabled.value_or(false);
    const QString sentence = operation == Operation::Pin ? (on ? tr("Pinned") : tr("Unpinned"))
                             : on                        ? tr("The AI is switched on")
                                                         : tr("The AI is switched off");
    doTo(targets(), operation, sentence, [operation, on](const Target &target) -> Deed {
        if (target.where == ActionOffer::Where::Vendor) {
            return {.actions = {actionOn(target.row, operation, {.on = on})}};
        }
        OwnData own = target.row.own; // only pins are kept here
        own.pinned = on;
        return {.own = own};
    });
}

void ChatActions::setState(const QString &state, const QString &sentence)
{
    doTo(targets(), Operation::SetState, sentence, [state](const Target &target) -> Deed {
        const QString wanted = state.isEmpty() ? resolvedState(target.vendor) : state;
        if (!target.vendor.states.contains(wanted)) {
            return {.why = tr("%1 does not offer this.").arg(target.vendor.name)};
        }
        return {.actions = {actionOn(target.row, Operation::SetState, {.value = wanted})}};
    });
}

void ChatActions::resolve()
{
    setState({}, tr("Resolved"));
}

void ChatActions::reopen()
{
    setState(u"open"_s, tr("Reopened"));
}

void ChatActions::toggleUnread()
{
    if (const auto row = current()) {
        markRead(row->unread.valueOr(false));
    }
}

void ChatActions::markRead(bool read)
{
    doTo(targets(), Operation::MarkUnseen, read ? tr("Marked read") : tr("Marked unread"),
         [unread = !read](const Target &target) -> Deed {
             if (target.row.unread.valueOr(false) == unread) {
                 return {};
             }
             Deed deed{.unread = unread};
             if (unread && target.where == ActionOffer::Where::Vendor) { // no vendor has the other way round
                 deed.actions.append(actionOn(target.row, Operation::MarkUnseen, {.on = true}));
             }
             return deed;
         });
}

void ChatActions::assignToMe()
{
    const auto account = accountOf(m_current);
    const ActionOffer made = offer(Operation::Assign);
    if (!made.isPossible()) {
        Q_EMIT refused(made.why);
    } else if (account->me.isEmpty()) {
        Q_EMIT refused(
            tr("It is not known who you are at %1: no chat was ever assigned to you there. Fill in your id in "
               "the account's settings.")
                .arg(m_accounts->vendorOf(*account).name));
    } else {
        assign(Person{.id = account->me, .name = tr("you")}, account->id);
    }
}

void ChatActions::assign(const Person &person, const QString &accountId)
{
    const QString name = person.name.isEmpty() ? person.id : person.name;
    const QString sentence =
        person.id.isEmpty() ? tr("Unassigned") : tr("Assigned to %1").arg(isolated(safeLine(name, 60)));
    const QList<Person> known = m_colleagues.value(accountId);
    const auto real = std::find_if(known.begin(), known.end(), [&](const Person &one) { return one.id == person.id; });
    const ActionState wanted{.value = person.id, .text = real == known.end() ? person.name : real->name};
    doTo(targets(), Operation::Assign, sentence, [wanted, accountId](const Target &target) -> Deed {
        if (target.account.id != accountId && !wanted.value.isEmpty()) {
            return {.why = tr("People are assigned in one account at a time.")};
        }
        return {.actions = {actionOn(target.row, Operation::Assign, wanted)}};
    });
}

void ChatActions::pickAssignee()
{
    const auto row = current();
    const auto account = accountOf(m_current);
    if (!m_assignees) {
        m_assignees = new AssigneePicker(m_window);
        connect(m_assignees, &AssigneePicker::chosen, this,
                [this](const Person &person) { assign(person, m_picksFor); });
    }
    m_picksFor = account->id;
    m_assignees->setPeople(m_colleagues.value(account->id), account->me,
                           isMany()                   ? QString()
                           : row->assigneeId.isNull() ? u""_s
                                                      : row->assigneeId);
    const bool isKnown = m_colleagues.contains(account->id);
    m_assignees->setHint(isKnown ? QString() : tr("Asking %1…").arg(m_accounts->vendorOf(*account).name));
    m_assignees->popUpAt(m_anchor);
    Q_EMIT colleaguesWanted(account->id);
}

void ChatActions::setColleagues(const QString &accountId, const QList<Person> &colleagues)
{
    m_colleagues.insert(accountId, colleagues);
    const auto account = accountOf(m_current);
    if (m_assignees && m_assignees->isVisible() && m_picksFor == accountId && account) {
        const auto row = current();
        m_assignees->setHint({});
        m_assignees->setPeople(colleagues, account->me, row && !isMany() ? row->assigneeId : QString());
    }
}

ChatActions::Deed ChatActions::planned(const Target &target, const QDateTime &at)
{
    const auto &[row, account, vendor, where] = target;
    if (where == ActionOffer::Where::Here) {
        OwnData own = row.own;
        own.remindAt = at;
        return {.own = own};
    }
    Deed deed{.actions = {actionOn(row, Operation::FollowUp, {.at = at})}};
    // What comes back later is out of the way until then, where the vendor has a word for it.
    const bool canSnooze =
        offerOf(Operation::SetState, row, account, vendor).isPossible() && vendor.states.contains(u"snoozed"_s);
    if (canSnooze && at.isValid() != isSnoozed(row)) {
        deed.actions.append(actionOn(row, Operation::SetState, {.value = at.isValid() ? u"snoozed"_s : u"open"_s}));
    }
    return deed;
}

void ChatActions::pickTime()
{
    if (!m_times) {
        m_times = new SnoozePicker(m_window);
        connect(m_times, &SnoozePicker::chosen, this, [this](const QDateTime &at) {
            const QString sentence =
                at.isValid() ? tr("Follow up on %1").arg(QLocale().toString(at.toLocalTime(), QLocale::ShortFormat))
                             : tr("No follow-up any more");
            doTo(targets(), Operation::FollowUp, sentence, [at](const Target &target) { return planned(target, at); });
        });
    }
    const Moment due = dueOf(*current());
    m_times->offer(QDateTime::currentDateTime(), due.isValid() ? due.utc() : QDateTime());
    m_times->popUpAt(m_anchor);
}

void ChatActions::rename()
{
    if (!m_rename) {
        m_rename = new RenameEdit(m_window);
        connect(m_rename, &RenameEdit::renamed, this, [this](const QString &title) {
            // One name is for one chat, whatever is selected.
            doTo({m_chats->idOf(m_current)}, Operation::Rename, tr("Renamed"), [title](const Target &target) -> Deed {
                return {.actions = {actionOn(target.row, Operation::Rename, {.text = title})}};
            });
        });
    }
    m_rename->setTitle(current()->title, m_accounts->vendorOf(*accountOf(m_current)).name);
    m_rename->popUpAt(m_anchor);
}

void ChatActions::newChat()
{
    const ChatRow row = *current();
    auto *dialog = new NewChatDialog(customerLabel(row), m_accounts->vendorOf(*accountOf(m_current)).name, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setSendKeys(m_sendKeys);
    connect(dialog, &NewChatDialog::startRequested, this, [this, row](const QString &title, const QString &message) {
        const Action action = actionOn(row, Operation::NewChat, {.value = title, .text = message});
        Q_EMIT actionsWanted({action});
        remember(Step{tr("The new chat will be opened in a moment"), {action.id}, {}});
    });
    dialog->open();
}

void ChatActions::sendReply(const ChatKey &chat, const QString &text, bool switchAiOff)
{
    ChatRow row = m_chats->chat(chat).value_or(ChatRow());
    row.key = chat; // words are sent whatever else is known
    if (switchAiOff && row.aiEnabled.value_or(false)) {
        const Action off = actionOn(row, Operation::SwitchAi, {.on = false});
        Q_EMIT actionsWanted({off});
        remember(Step{tr("The AI is switched off"), {off.id}, {}});
    }
    const Action reply = actionOn(row, Operation::Reply, {.text = text});
    Q_EMIT actionsWanted({reply});
    remember(Step{tr("The reply will be sent in a moment"), {reply.id}, {}});
}

void ChatActions::doTo(const QList<quint32> &chats, Operation operation, const QString &sentence, const Decide &decide)
{
    if (m_run) {
        Q_EMIT refused(tr("Wait until the other chats are done."));
        return;
    }
    m_run = std::make_unique<Run>();
    m_run->sentence = sentence;
    m_run->operation = operation;
    m_run->decide = decide;
    m_run->left = chats;
    m_run->isMany = chats.size() > 1;
    m_run->step.sentence = sentence;
    runOn();
}

ChatActions::Deed ChatActions::deedOf(quint32 chat, std::optional<ChatRow> *row) const
{
    *row = m_chats->chat(chat);
    const auto account = *row ? accountOf((*row)->key) : std::nullopt;
    if (!account) {
        return {}; // it left meanwhile
    }
    const VendorTraits vendor = m_accounts->vendorOf(*account);
    const ActionOffer offer = offerOf(m_run->operation, **row, *account, vendor);
    return offer.isPossible() ? m_run->decide({**row, *account, vendor, offer.where}) : Deed{.why = offer.why};
}

/// A whole row costs a tenth of a millisecond to read, and there may be thousands.
void ChatActions::runOn()
{
    const QDeadlineTimer deadline(6ms, Qt::PreciseTimer);
    QList<Action> actions;
    while (!m_run->left.isEmpty() && !deadline.hasExpired() && actions.size() < mostAtOnce) {
        std::optional<ChatRow> row;
        const Deed deed = deedOf(m_run->left.takeLast(), &row);
        m_run->why = m_run->why.isEmpty() ? deed.why : m_run->why;
        if (deed.actions.isEmpty() && !deed.own && !deed.unread) {
            continue;
        }
        ++m_run->chats;
        if (deed.own) {
            m_run->ownBefore.append({row->key, row->own});
            Q_EMIT ownWanted(row->key, *deed.own);
        }
        if (deed.unread) {
            m_run->unreadBefore.append({row->key, !*deed.unread});
            Q_EMIT unreadWanted(row->key, *deed.unread);
        }
        for (const Action &action : deed.actions) {
            actions.append(action);
            m_run->step.actions.append(action.id);
        }
    }
    if (!actions.isEmpty() && m_run->isMany) {
        QSet<QString> ids;
        for (const Action &action : std::as_const(actions)) {
            ids.insert(action.id);
        }
        Q_EMIT bulkGrew(m_run->sentence, ids, !std::exchange(m_run->hasTold, true));
    }
    if (!actions.isEmpty()) {
        Q_EMIT actionsWanted(actions);
    }
    if (m_run->left.isEmpty()) {
        endRun();
    } else {
        m_turn.start();
    }
}

void ChatActions::endRun()
{
    m_turn.stop();
    const auto run = std::exchange(m_run, nullptr);
    if (run->chats == 0) {
        if (!run->why.isEmpty()) {
            Q_EMIT refused(run->why);
        }
        return;
    }
    Step step = run->step;
    if (run->isMany) {
        step.sentence = tr("%1: %Ln chat(s)", nullptr, static_cast<int>(run->chats)).arg(run->sentence);
        if (!run->why.isEmpty()) {
            step.sentence += u' ' + tr("Not all of them: %1").arg(run->why);
        }
    }
    if (!run->ownBefore.isEmpty() || !run->unreadBefore.isEmpty()) {
        step.takeBack = [this, ownBefore = run->ownBefore, unreadBefore = run->unreadBefore] {
            for (const auto &[key, own] : ownBefore) {
                Q_EMIT ownWanted(key, own);
            }
            for (const auto &[key, unread] : unreadBefore) {
                Q_EMIT unreadWanted(key, unread);
            }
        };
    }
    remember(std::move(step));
}

void ChatActions::remember(Step step)
{
    const QString sentence = step.sentence;
    m_steps.append(std::move(step));
    if (m_steps.size() > mostSteps) {
        m_steps.removeFirst();
    }
    Q_EMIT undoChanged();
    Q_EMIT done(sentence);
}

void ChatActions::remember(const QString &sentence, const std::function<void()> &takeBack)
{
    remember(Step{sentence, {}, takeBack});
}

void ChatActions::forget(const QString &actionId, bool wasSent)
{
    if (m_takingBack.remove(actionId) && wasSent) {
        Q_EMIT refused(tr("It had left already and cannot be taken back."));
    }
    for (qsizetype i = m_steps.size() - 1; i >= 0; --i) {
        Step &step = m_steps[i];
        if (!step.actions.removeOne(actionId) || !step.actions.isEmpty() || step.takeBack) {
            continue;
        }
        const bool isLast = i == m_steps.size() - 1;
        step.isOver = wasSent;
        if (!wasSent) {
            m_steps.removeAt(i);
        }
        if (isLast) {
            Q_EMIT lastIsOver();
        }
    }
    Q_EMIT undoChanged();
}

void ChatActions::undo()
{
    if (m_steps.isEmpty()) {
        return;
    }
    const Step step = m_steps.takeLast();
    if (step.isOver) {
        Q_EMIT refused(tr("It has been sent and cannot be taken back."));
        Q_EMIT undoChanged();
        return;
    }
    // The last one first: a chat may have been changed twice by it.
    for (auto id = step.actions.crbegin(); id != step.actions.crend(); ++id) {
        m_takingBack.insert(*id);
        Q_EMIT takeBackWanted(*id);
    }
    if (step.takeBack) {
        step.takeBack();
    }
    Q_EMIT undone(tr("Taking back: %1").arg(step.sentence));
    Q_EMIT undoChanged();
}

} // namespace deskside
