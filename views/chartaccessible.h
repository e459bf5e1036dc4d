// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace deskside {

/// From now on a ChartCanvas is a list of its marks to assistive tools, each with everything that is known of it and
/// with an action that opens the chats behind it. Calling it again does nothing.
void installChartAccessibility();

} // namespace deskside
