// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/backends.h"
#include "app/commandline.h"
#include "app/commands.h"
#include "app/instance.h"
#include "app/languages.h"
#include "app/platform.h"
#include "views/theme.h"

#include <QApplication>
#include <QLoggingCategory>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

int refuse(const QString &message)
{
    std::fputs(QString(u"deskside: "_s + message + u'\n').toUtf8().constData(), stderr);
    return static_cast<int>(deskside::ExitCode::WrongUsage);
}

/// The command line's language is needed before the command line can be complained about in it.
QString languageAmong(int count, char **arguments)
{
    for (int i = 1; i < count; ++i) {
        const QString argument = QString::fromLocal8Bit(arguments[i]);
        if (argument == "--language"_L1 && i + 1 < count) {
            return QString::fromLocal8Bit(arguments[i + 1]);
        }
        if (argument.startsWith("--language="_L1)) {
            return argument.mid(11);
        }
    }
    return {};
}

bool isWindow(const tl::expected<deskside::CommandLine, deskside::UsageError> &line)
{
    return line && line->command == deskside::CommandLine::Command::Window;
}

} // namespace

int main(int count, char **arguments)
{
    using namespace deskside;
    platform::harden();
    QCoreApplication::setApplicationName(u"deskside"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DESKSIDE_VERSION));
    QCoreApplication::setOrganizationName({});

    QStringList words;
    for (int i = 0; i < count; ++i) {
        words.append(QString::fromLocal8Bit(arguments[i]));
    }
    const QString language = languageAmong(count, arguments);
    const auto asked = parseCommandLine(words, vendorTraits());
    if (!isWindow(asked)) {
        // A PDF takes fonts, and a display least of all.
        std::unique_ptr<QCoreApplication> application;
        if (asked && asked->command == CommandLine::Command::Report && asked->format == CommandLine::Format::Pdf) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            // Where there is no session there are no runtime files, which Qt says, and cron would send by mail.
            QLoggingCategory::setFilterRules(u"default.warning=false"_s);
            application = std::make_unique<QGuiApplication>(count, arguments);
            QLoggingCategory::setFilterRules({});
        } else {
            application = std::make_unique<QCoreApplication>(count, arguments);
        }
        if (!installLanguage(language)) {
            return refuse(QCoreApplication::translate("main", "Deskside does not speak “%1”.").arg(language));
        }
        const auto line = parseCommandLine(words, vendorTraits()); // again, for messages in the right language
        return line ? static_cast<int>(runCommand(*line)) : refuse(line.error().message);
    }

    auto line = parseCommandLine(words, vendorTraits());
    if (!platform::hasDisplay()) {
        if (line->screenshot.isEmpty()) {
            return refuse(QCoreApplication::translate(
                "main", "There is no display for the window. Use a command such as “deskside list”, "
                        "or --screenshot FILE. See deskside --help."));
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(count, arguments);
    QApplication::setApplicationDisplayName(u"Deskside"_s);
    QApplication::setDesktopFileName(u"deskside"_s);
    QApplication::setWindowIcon(theme::applicationIcon());
    if (!installLanguage(language)) {
        return refuse(QCoreApplication::translate("main", "Deskside does not speak “%1”.").arg(language));
    }
    auto profile = line->demo ? Profile::temporary()
                              : Profile::open(line->profile.isEmpty() ? Profile::defaultFolder() : line->profile);
    if (!profile) {
        return refuse(profile.error());
    }
    Instance instance(*profile);
    if (!profile->isTemporary() && line->screenshot.isEmpty()) {
        if (!instance.hold()) {
            const bool isAsked = line->link.isEmpty() ? instance.ask(Instance::Wish::Raise)
                                                      : instance.ask(Instance::Wish::Open, line->link);
            if (isAsked) {
                return static_cast<int>(ExitCode::Done);
            }
            return refuse(QCoreApplication::translate(
                "main", "Another program uses this profile and does not answer. Try again when it has ended."));
        }
        instance.listen();
    }
    platform::quitOnSignals();
    Application inbox(*line, *std::move(profile));
    QObject::connect(&instance, &Instance::asked, &inbox, [&inbox](Instance::Wish wish, const QString &link) {
        switch (wish) {
        case Instance::Wish::Raise:
            inbox.raise();
            break;
        case Instance::Wish::Sync:
            inbox.syncNow();
            break;
        case Instance::Wish::Open:
            inbox.open(link);
            break;
        }
    });
    inbox.run([](int code) { QCoreApplication::exit(code); });
    return QApplication::exec();
}
