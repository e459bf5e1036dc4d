// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

/// For tests that start themselves as a program that is to be killed.
namespace deskside::test {

/// A line for whoever has started this program: out before anything else happens.
inline void say(const QByteArray &line)
{
    std::fputs(line.constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

[[noreturn]] inline void die()
{
#ifdef Q_OS_UNIX
    std::raise(SIGKILL);
#endif
    std::_Exit(9);
}

/// From now on: the program dies at the very moment when another connection sees the store change for the so manieth
/// time. What belongs to that change and comes later is lost.
inline void dieAfterCommits(const QString &file, int commits)
{
    using namespace Qt::StringLiterals;
    std::thread([file, left = commits]() mutable {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"watcher"_s);
        db.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        db.setDatabaseName(file);
        if (!db.open()) {
            return;
        }
        QSqlQuery query(db);
        QVariant version;
        while (left >= 0) {
            if (query.exec(u"PRAGMA data_version"_s) && query.next() && query.value(0) != version) {
                version = query.value(0);
                --left;
            }
            query.finish();
        }
        die();
    }).detach();
}

} // namespace deskside::test
