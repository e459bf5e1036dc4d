// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>
#include <functional>

class QWidget;

/// The one door for links out of the program: an address from a stranger never goes to the desktop unseen.
namespace deskside {

/// Hands an address to the desktop; the program passes QDesktopServices::openUrl.
using LinkOpener = std::function<void(const QUrl &)>;

enum class LinkDecision : unsigned char {
    Refuse,   ///< not a kind of address that may leave the program
    AskFirst, ///< it leads elsewhere than the person could read: its host is shown first
    Open,
};

/// What to do with a link that is shown as `shownText`. It opens at once only when that text names the host (for
/// mailto: the address) it leads to, in letters that cannot be mistaken for others.
LinkDecision decide(const QUrl &url, const QString &shownText);

/// Acts on decide(): calls `open`, asks before it, or says why not. The question is a window on `parent` and this
/// function does not wait for its answer.
void openLink(QWidget *parent, const QUrl &url, const QString &shownText, const LinkOpener &open);

} // namespace deskside
