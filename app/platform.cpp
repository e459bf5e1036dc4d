// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>
#include <QtGlobal>
#include <algorithm>
#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace deskside::platform {

void harden()
{
#ifdef Q_OS_UNIX
    ::umask(077);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    std::signal(SIGPIPE, SIG_IGN); // a reader that leaves early must not keep a command from cleaning up
#endif
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) // the leak checker must be able to look
    // A crash handler that reads core dumps from a pipe ignores the limit, but not this.
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

#ifdef Q_OS_UNIX
namespace {
int wakeUp[2] = {-1, -1}; ///< a signal handler may do little more than write to a pipe

void onSignal(int)
{
    const char byte = 1;
    (void)!::write(wakeUp[1], &byte, 1);
}
} // namespace
#endif

void quitOnSignals()
{
#ifdef Q_OS_UNIX
    if (::pipe(wakeUp) != 0) {
        return; // the signals then end the program at once, as they always did
    }
    auto *notifier = new QSocketNotifier(wakeUp[0], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [notifier] {
        notifier->setEnabled(false);
        QCoreApplication::exit(128 + SIGTERM);
    });
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        std::signal(signal, onSignal);
    }
#endif
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
           || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

std::optional<QString> askSecret(const QString &prompt)
{
#ifdef Q_OS_UNIX
    QFile terminal(QStringLiteral("/dev/tty"));
    if (!::isatty(STDIN_FILENO) || !terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        return {};
    }
    termios before{};
    if (::tcgetattr(terminal.handle(), &before) != 0) {
        return {};
    }
    termios silent = before;
    // Ctrl+C comes as a character that ends the line, so that the terminal gets its echo back before the program ends.
    constexpr cc_t interrupt = 3;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
    silent.c_cc[VEOL] = interrupt;
    ::tcsetattr(terminal.handle(), TCSAFLUSH, &silent);
    terminal.write(prompt.toLocal8Bit());
    QByteArray line(4096, '\0');
    line.resize(std::max<ssize_t>(0, ::read(terminal.handle(), line.data(), static_cast<std::size_t>(line.size()))));
    ::tcsetattr(terminal.handle(), TCSAFLUSH, &before);
    terminal.write("\n");
    if (line.endsWith(static_cast<char>(interrupt))) {
        std::raise(SIGINT);
    }
    return QString::fromLocal8Bit(line).trimmed();
#else
    Q_UNUSED(prompt)
    return {};
#endif
}

} // namespace deskside::platform
