// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's palette, and how the focus goes around by key.
#include "views/mainwindow.h"

#include "models/items/accountlistmodel.h"
#include "models/items/chatindex.h"
#include "models/items/chatlistmodel.h"
#include "models/items/chattable.h"
#include "models/items/chattexts.h"
#include "models/items/wording.h"
#include "views/accountstatusbar.h"
#include "views/chatlistview.h"
#include "views/commandset.h"
#include "views/conversationview.h"
#include "views/detailpane.h"
#include "views/filtertabs.h"
#include "views/palette.h"
#include "views/searchbox.h"
#include "views/searchline.h"
#include "views/settingsdialog.h"

#include <QAction>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

using Kind = PaletteEntry::Kind;

constexpr int chatsAtHand = 60; ///< read when the first letter is typed, at some 50 µs each
constexpr int chatsShown = 20;
constexpr int chatsAtFirst = 5;
constexpr qsizetype mostRecent = 12;

PaletteEntry entryOf(const ChatRow &row)
{
    const QString title = shownTitle(row);
    const QString customer = row.customer == title ? QString() : row.customer;
    return {Kind::Chat,
            row.key.account + u'/' + row.key.id,
            title.isEmpty() ? wording::untitledChat() : title,
            customer,
            {},
            true,
            {},
            row.key};
}

QString withoutMnemonic(QString text)
{
    return text.replace(u"&&"_s, u"&"_s);
}

} // namespace

void MainWindow::showPalette()
{
    if (!m_palette) {
        m_palette = new Palette(this);
        connect(m_palette, &Palette::queryChanged, this, &MainWindow::findForPalette);
        connect(m_palette, &Palette::chosen, this, &MainWindow::runFromPalette);
    }
    if (!m_palette->isVisible()) {
        fillPalette();
    }
    m_palette->setOpeningKeys(m_commands->shortcuts().keys(u"palette"_s));
    m_palette->open();
}

void MainWindow::fillPalette()
{
    QList<PaletteEntry> entries;
    for (const Command &command : m_commands->shortcuts().commands()) {
        const QAction *action = m_commands->action(command.id);
        if (command.group == CommandGroup::Going && command.id.startsWith("go."_L1)) {
            continue; // they are the views
        }
        if (!action->isVisible() || command.id == "palette"_L1) {
            continue;
        }
        if (!command.keysOf.isEmpty() && !action->isEnabled()) {
            continue; // the other one says why it cannot be
        }
        entries.append({Kind::Command,
                        command.id,
                        withoutMnemonic(action->text()),
                        groupName(command.group),
                        keysText(m_commands->shortcuts().keys(command.id)),
                        action->isEnabled(),
                        reasonOf(action),
                        {}});
    }
    // What is done to chats is looked for more often than how to move among them.
    std::stable_partition(entries.begin(), entries.end(), [this](const PaletteEntry &entry) {
        return m_commands->shortcuts().command(entry.id)->group != CommandGroup::Moving;
    });
    const QList<ViewTab> &tabs = m_tabs->tabs();
    for (qsizetype i = 0; i < tabs.size(); ++i) {
        const qsizetype place = i - FilterTabs::builtInTabs().size();
        const QString command = place < 0 ? QString(u"go."_s + tabs[i].id) : u"go.view%1"_s.arg(place + 1);
        entries.append({Kind::View,
                        tabs[i].id,
                        tabs[i].title,
                        m_tabs->countText(static_cast<int>(i)),
                        keysText(m_commands->shortcuts().keys(command)),
                        true,
                        {},
                        {}});
    }
    if (m_accounts->accounts().size() > 1) {
        entries.append({Kind::Account, {}, tr("All accounts"), {}, {}, true, {}, {}});
        for (const Account &account : m_accounts->accounts()) {
            entries.append(
                {Kind::Account, account.id, account.name, m_accounts->vendorOf(account).name, {}, true, {}, {}});
        }
    }
    for (const SettingsDialog::Setting &setting : SettingsDialog::settings()) {
        entries.append({Kind::Setting, setting.control, setting.text, {}, {}, true, {}, {}});
    }
    PaletteModel *model = m_palette->model();
    model->setRecent(m_recent);
    model->setEntries(entries);
    QList<PaletteEntry> chats;
    for (int i = 0; i < std::min(chatsAtFirst, m_table->all().size()); ++i) {
        if (const auto row = m_chats->chat(m_table->all().at(i))) {
            chats.append(entryOf(*row));
        }
    }
    model->setChats(chats);
}

void MainWindow::findForPalette(const QString &text)
{
    ++m_wanted; // what was asked before is not waited for any more
    const QString words = text.simplified();
    PaletteModel *model = m_palette->model();
    if (words.isEmpty()) {
        return;
    }
    QList<PaletteEntry> chats;
    for (int i = 0; i < std::min(chatsAtHand, m_table->all().size()); ++i) {
        if (const auto row = m_chats->chat(m_table->all().at(i))) {
            chats.append(entryOf(*row));
        }
    }
    model->setChats(chats);
    if (const auto filter = ChatFilter::parse(words); filter && words.size() > 1) {
        m_wantedFilter = *filter;
        if (const TextPlan plan = compact(*filter).plan(); !plan.match.isEmpty()) {
            Q_EMIT chatsWanted(m_wanted, plan);
        }
    }
}

void MainWindow::offerChats(quint64 number, int term, const QList<qint64> &recencies, bool)
{
    if (number != m_wanted || term >= 0 || !m_palette || !m_palette->isVisible()) {
        return;
    }
    QList<PaletteEntry> chats;
    int near = 0;
    for (const qint64 recency : recencies) {
        const std::optional<ChatRow> row = m_chats->chat(m_table->idAt(recency, &near));
        if (row && m_wantedFilter.matches(*row, m_accounts->names())) {
            chats.append(entryOf(*row));
        }
        if (chats.size() >= chatsShown) {
            break;
        }
    }
    m_palette->model()->addFound(m_palette->model()->query(), chats);
}

void MainWindow::runFromPalette(const PaletteEntry &entry)
{
    if (entry.kind != Kind::Chat) { // whom one has talked to is not for the settings' file
        m_recent.removeAll(entry.name());
        m_recent.prepend(entry.name());
        m_recent = m_recent.first(std::min(mostRecent, m_recent.size()));
    }
    switch (entry.kind) {
    case Kind::Command:
        if (QAction *action = m_commands->action(entry.id)) {
            action->trigger();
        }
        break;
    case Kind::View:
        showTab(entry.id);
        m_list->setFocus(Qt::OtherFocusReason);
        break;
    case Kind::Chat:
        goTo(entry.chat);
        m_list->setFocus(Qt::OtherFocusReason);
        break;
    case Kind::Account:
        m_chosenAccounts = entry.id.isEmpty() ? QSet<QString>() : QSet<QString>{entry.id};
        updateAccountMenu();
        applyAccounts();
        break;
    case Kind::Setting:
        showSetting(entry.id);
        break;
    }
}

namespace {

bool takesTab(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

} // namespace

void MainWindow::stepPane(int step)
{
    const QList<QWidget *> panes{m_tabs, m_search, m_list->parentWidget(), m_conversation, m_details};
    const QWidget *now = focusWidget();
    const auto holds = [now](const QWidget *pane) { return now && (pane == now || pane->isAncestorOf(now)); };
    const auto count = static_cast<int>(panes.size());
    const auto found = std::find_if(panes.cbegin(), panes.cend(), holds);
    int at = found == panes.cend() ? (step > 0 ? -1 : count) : static_cast<int>(found - panes.cbegin());
    for (int tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        QWidget *pane = panes[at];
        if (!pane->isVisible()) {
            continue;
        }
        if (pane->isAncestorOf(m_list)) {
            m_list->setFocus(Qt::OtherFocusReason);
            return;
        }
        QWidget *to = pane;
        while (to->focusProxy()) {
            to = to->focusProxy();
        }
        if (to->focusPolicy() == Qt::NoFocus) {
            const QList<QWidget *> children = pane->findChildren<QWidget *>();
            const auto first = std::find_if(children.cbegin(), children.cend(), [](const QWidget *child) {
                return child->isVisible() && child->isEnabled() && takesTab(*child);
            });
            if (first == children.cend()) {
                continue; // nothing in it to be at
            }
            to = *first;
        }
        to->setFocus(Qt::OtherFocusReason);
        return;
    }
}

/// What is made later than the window (a page, a section) stands last otherwise, wherever it is seen.
void MainWindow::orderFocus()
{
    const QList<const QWidget *> panes{m_tabs, m_tabs->addButton(), m_accountChooser, m_search, m_searchLine,
                                       m_list, m_conversation,      m_details,        m_status};
    const auto rank = [&panes](const QWidget *widget) {
        const auto found = std::find_if(panes.cbegin(), panes.cend(), [widget](const QWidget *pane) {
            return pane == widget || pane->isAncestorOf(widget);
        });
        // Between the search and the list stand the lines that say what is new.
        return found == panes.cend() ? 3.5 : static_cast<double>(found - panes.cbegin());
    };
    QList<std::pair<double, QWidget *>> order;
    for (QWidget *widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        if (takesTab(*widget)) {
            order.append({rank(widget), widget});
        }
    }
    const auto before = [](const auto &a, const auto &b) { return a.first < b.first; };
    if (std::is_sorted(order.cbegin(), order.cend(), before)) {
        return;
    }
    std::stable_sort(order.begin(), order.end(), before);
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order[i - 1].second, order[i].second);
    }
}

bool MainWindow::focusNextPrevChild(bool next)
{
    orderFocus();
    // Qt's own way stops at panes, too, which stand anywhere in the chain and hand the focus to what comes before.
    QWidget *from = focusWidget() ? focusWidget() : this;
    const auto step = [next](QWidget *at) { return next ? at->nextInFocusChain() : at->previousInFocusChain(); };
    for (QWidget *at = step(from); at != from; at = step(at)) {
        if (at != this && at->window() == this && takesTab(*at) && !at->focusProxy() && at->isVisible()
            && at->isEnabled()) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace deskside
