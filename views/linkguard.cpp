// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/linkguard.h"

#include "models/domain/safetext.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace deskside {
namespace {

struct LinkGuard {
    Q_DECLARE_TR_FUNCTIONS(LinkGuard)
};

/// The host a text reads as: a whole address, with or without its scheme. Empty when it is anything else.
QString hostIn(const QString &shownText)
{
    const QString text = shownText.trimmed();
    const bool hasScheme =
        text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive);
    const QUrl url(hasScheme ? text : QString(u"https://"_s + text), QUrl::StrictMode);
    return url.isValid() && url.userInfo().isEmpty() ? url.host(QUrl::FullyEncoded) : QString();
}

/// The place a link leads to, as it is compared and shown: in ASCII, so that no letter looks like another.
QString placeOf(const QUrl &url)
{
    return url.scheme() == "mailto"_L1 ? url.path(QUrl::FullyDecoded) : url.host(QUrl::FullyEncoded);
}

QMessageBox *makeBox(QWidget *parent, const QString &name, const QString &text)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(name);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(LinkGuard::tr("Open link"));
    box->setAccessibleName(LinkGuard::tr("Open link"));
    box->setText(text);
    return box;
}

} // namespace

LinkDecision decide(const QUrl &url, const QString &shownText)
{
    if (!isAllowedLink(url))
        return LinkDecision::Refuse;
    const QString place = placeOf(url);
    if (url.scheme() == "mailto"_L1) {
        QString shown = shownText.trimmed();
        if (shown.startsWith("mailto:"_L1, Qt::CaseInsensitive))
            shown.remove(0, 7);
        return shown.compare(place, Qt::CaseInsensitive) == 0 ? LinkDecision::Open : LinkDecision::AskFirst;
    }
    // "https://bank.example@elsewhere.example" and "xn--…" read as another host than they are.
    if (!url.userInfo().isEmpty() || place.contains("xn--"_L1, Qt::CaseInsensitive))
        return LinkDecision::AskFirst;
    return hostIn(shownText).compare(place, Qt::CaseInsensitive) == 0 ? LinkDecision::Open : LinkDecision::AskFirst;
}

void openLink(QWidget *parent, const QUrl &url, const QString &shownText, const LinkOpener &open)
{
    const QString address = safeLine(url.toString(QUrl::FullyEncoded), 300);
    switch (decide(url, shownText)) {
    case LinkDecision::Open:
        if (open)
            open(url);
        return;
    case LinkDecision::Refuse: {
        QMessageBox *box =
            makeBox(parent, u"linkRefused"_s,
                    LinkGuard::tr("Deskside does not open this link, because it is not a web or mail address:")
                        + u"\n\n"_s + address);
        box->setIcon(QMessageBox::Warning);
        box->open();
        return;
    }
    case LinkDecision::AskFirst: {
        QMessageBox *box =
            makeBox(parent, u"linkQuestion"_s,
                    LinkGuard::tr("This link leads to %1. Open it?").arg(isolated(safeLine(placeOf(url), 300)))
                        + u"\n\n"_s + address);
        box->setIcon(QMessageBox::Question);
        QPushButton *accept = box->addButton(LinkGuard::tr("Open link"), QMessageBox::AcceptRole);
        accept->setObjectName(u"openAnyway"_s);
        box->setDefaultButton(box->addButton(QMessageBox::Cancel));
        QObject::connect(accept, &QPushButton::clicked, box, [open, url] {
            if (open)
                open(url);
        });
        box->open();
        return;
    }
    }
}

} // namespace deskside
