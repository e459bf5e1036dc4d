// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/socketserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace deskside::test {

/// What a run of the program left behind.
struct Ran {
    int code = -1; ///< -1 when it crashed or hung
    QByteArray out;
    QString err;

    QJsonArray rows() const; ///< standard output as the JSON array of list
    QJsonObject object() const;
    /// The values of one key of list's JSON, in order; null reads as a null string.
    QStringList values(const QString &key) const;
};

/// The real executable with a home of its own: no display, no keyring, nothing of the person who runs the test.
class Program
{
public:
    Program();

    /// The executable.
    static QString file() { return QStringLiteral(DESKSIDE_PROGRAM); }
    /// Runs to the end while the event loop serves the test's servers.
    Ran run(const QStringList &arguments, const QByteArray &input = {});
    /// run() with the words of a line, for arguments without spaces.
    Ran operator()(const QString &line) { return run(line.split(u' ', Qt::SkipEmptyParts)); }

    /// What the program is given: nothing of the person's session, and a demo of one day.
    QProcessEnvironment environment() const;
    void setVariable(const QString &name, const QString &value) { m_variables.insert(name, value); }
    /// Adds an account whose key stands in a variable; true when that worked. `vendor` is "invent" …
    bool addAccount(const QString &vendor, const QString &name, const QUrl &url,
                    const QString &key = QStringLiteral("k-1"), const QStringList &more = {});

    QString home() const { return m_home.path(); }
    QString profile() const { return home() + QStringLiteral("/profile"); }
    /// Every file below the home, as paths from it.
    QStringList files() const;
    /// True when any of these files holds the bytes.
    bool isWrittenAnywhere(const QByteArray &bytes) const;

private:
    QTemporaryDir m_home;
    QHash<QString, QString> m_variables;
};

/// Where a vendor's list is asked for, as it stands in the request line. Organisation "o1", pages of 100.
QByteArray listTarget(const QString &vendor, int page);

/// Lets the server answer with these chats in pages of 100, and with an empty page after them, as often as asked.
void serve(SocketServer &server, const QString &vendor, const QJsonArray &chats);

/// A chat as the contract of the vendor has it, with every required field; `more` replaces and adds fields.
QJsonObject chat(const QString &vendor, const QString &id, const QJsonObject &more = {});

QByteArray bytes(const QJsonArray &array);
QByteArray bytes(const QJsonObject &object);

} // namespace deskside::test
