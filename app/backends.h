// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/demo/demoworld.h"
#include "models/sync/syncengine.h"

namespace deskside {

/// The backends of real accounts, over HTTP.
SyncEngine::BackendFactory httpBackends();

/// A year of support; the last day of it alone where the variable DESKSIDE_DEMO is "day", for who starts the program
/// again and again.
demo::DemoOptions::History demoHistory();

/// The backends of the demo's accounts; `world` lives in the engine's thread and outlives it.
SyncEngine::BackendFactory demoBackends(demo::DemoWorld *world);
/// Puts what the demo's reviewers think into the engine's store, which no vendor could: for each account when its chats
/// are there, so many scores at a time. `world` must outlive the engine, and live in its thread.
void keepDemoScores(demo::DemoWorld *world, SyncEngine *engine, qsizetype atATime);

/// The traits of every product, for dialogs and the command line.
QList<VendorTraits> vendorTraits();
/// The traits of one; a default value for an unknown id.
VendorTraits vendorTraits(const QString &vendorId);

} // namespace deskside
