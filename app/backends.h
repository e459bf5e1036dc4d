// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncengine.h"

namespace deskside {

namespace demo {
class DemoWorld;
}

/// The backends of real accounts, over HTTP.
SyncEngine::BackendFactory httpBackends();

/// The backends of the demo's accounts; `world` lives in the engine's thread and outlives it.
SyncEngine::BackendFactory demoBackends(demo::DemoWorld *world);

/// The traits of every product, for dialogs and the command line.
QList<VendorTraits> vendorTraits();
/// The traits of one; a default value for an unknown id.
VendorTraits vendorTraits(const QString &vendorId);

} // namespace deskside
