// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

/// The few things that differ between operating systems.
namespace deskside::platform {

/// Makes every file of this process private to its owner and keeps its memory, tokens included, out of core dumps.
/// Writing to a closed pipe becomes an error instead of the end.
void harden();

/// Lets an interrupt or a request to end (Ctrl+C, kill) quit the event loop, so that the program cleans up after
/// itself. Call once, after the application object exists.
void quitOnSignals();

/// True when a window can be shown.
bool hasDisplay();

/// Reads one line from the terminal without showing it; nullopt when there is no terminal.
std::optional<QString> askSecret(const QString &prompt);

} // namespace deskside::platform
