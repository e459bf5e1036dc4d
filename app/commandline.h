// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/chatfilter.h"
#include "models/review/figures.h"
#include "models/review/mask.h"

#include <QStringList>

namespace deskside {

/// What the command line asks for, as a value.
struct CommandLine {
    enum class Command : unsigned char {
        Window,
        AccountsAdd,
        AccountsList,
        AccountsTest,
        AccountsRemove,
        Sync,
        List,
        Show,
        Report,
        ProfileExport,
        ProfileImport,
        ProfileVacuum,
        Help,
        Version
    };
    enum class Format : unsigned char { Table, Json, Csv, Text, Html, Pdf };

    Command command = Command::Window;
    QString profile; ///< empty: the usual folder; the demo has one of its own and leaves this alone
    bool demo = false;
    int demoChats = 0; ///< 0: the invented day of support
    quint32 demoSeed = 1;
    bool offline = false;
    QString language;       ///< empty: the desktop's
    QString screenshot;     ///< a file to render the window to
    QString size;           ///< of the window, "1440x900"
    QString theme;          ///< "light", "dark" or empty
    QString tab;            ///< the tab to begin with, by id
    bool minimised = false; ///< begin without a window in the way
    QString link;           ///< the chat to show, see chatLink(); empty: none

    Account account; ///< for accounts add
    bool tokenFromStdin = false;
    QString target; ///< the account of accounts test|remove, the chat of show, the file of profile export|import
    QString onlyAccount;
    bool full = false;
    Format format = Format::Table;
    ChatFilter filter;
    QString query;        ///< what `filter` was read from; null: it was not
    qsizetype limit = -1; ///< rows to print; all when negative

    QDate from;                     ///< of report: the first day; null: from the beginning
    QDate to;                       ///< the last day; null: up to now
    std::optional<PeriodStep> step; ///< of report's rate over time; nullopt: as fits the days
    bool eachHandoff = false;       ///< a row for each handoff, not for each chat
    bool texts = false;             ///< titles and customers, too
    bool hasMark = false;           ///< a byte order mark first
    QSet<Personal> mask;
    QString output; ///< the file; empty: standard output

    QString help; ///< for Command::Help
};

/// Wrong usage: a sentence that names what was wrong, and what to do.
struct UsageError {
    QString message;
};

/// Reads the arguments, the program's name first. `vendors` are the products that accounts add knows.
tl::expected<CommandLine, UsageError> parseCommandLine(const QStringList &arguments,
                                                       const QList<VendorTraits> &vendors);

} // namespace deskside
