// SPDX-License-Identifier: GPL-3.0-or-later
// The program's settings file: appearance and layout.
#include "app/application.h"

#include "app/desktop.h"

#include "views/theme.h"

#include <QApplication>
#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

void Application::applyPalette(const Appearance &appearance)
{
    switch (appearance.theme) {
    case Appearance::Theme::Desktop:
        QApplication::setPalette(m_desktopPalette);
        break;
    case Appearance::Theme::Light:
        QApplication::setPalette(theme::lightPalette());
        break;
    case Appearance::Theme::Dark:
        QApplication::setPalette(theme::darkPalette());
        break;
    }
}

void Application::applyAppearance(const Appearance &appearance)
{
    m_appearance = appearance;
    applyPalette(appearance);
    m_window->setAppearance(appearance);
    inEngine([seconds = std::chrono::seconds(appearance.refreshSeconds)](SyncEngine &engine) {
        engine.setInterval(seconds);
    });
}

void Application::applyConduct(const Conduct &conduct)
{
    m_conduct = conduct;
    m_window->setConduct(conduct);
    if (m_desktop) {
        m_desktop->setSettings(conduct.notices);
        QApplication::setQuitOnLastWindowClosed(!(conduct.keepRunning && m_desktop->hasIcon()));
    }
}

void Application::readAppearance(const QSettings &settings)
{
    Appearance &appearance = m_appearance;
    const QString theme = m_line.theme.isEmpty() ? settings.value("theme"_L1).toString() : m_line.theme;
    if (theme == "light"_L1) {
        appearance.theme = Appearance::Theme::Light;
    } else if (theme == "dark"_L1) {
        appearance.theme = Appearance::Theme::Dark;
    }
    appearance.compact = settings.value("compact"_L1, false).toBool();
    appearance.refreshSeconds = std::clamp(settings.value("refreshSeconds"_L1, 60).toInt(), 15, 3'600);
    applyPalette(appearance); // before there is a widget that would have to change its colours
}

void Application::readLayout(const QSettings &settings)
{
    m_window->restoreLayout(settings.value("layout"_L1).toMap());
    applyAppearance(m_appearance);
    applyConduct(conductFromMap(settings.value("conduct"_L1).toMap()));
    m_review = reviewSettingsFromMap(settings.value("review"_L1).toMap());
    if (m_line.demo && m_review.reviewer.isEmpty()) {
        m_review.reviewer = u"Lena Wolff"_s; // who works in the demo
    }
    m_window->setReviewSettings(m_review);
    m_canned = cannedRepliesFromMap(settings.value("cannedReplies"_L1).toMap());
    m_window->setCannedReplies(m_canned);
    m_shortcuts = settings.value("shortcuts"_L1).toMap();
    m_window->setShortcuts(m_shortcuts);
    if (!m_line.size.isEmpty()) {
        const auto parts = m_line.size.split(u'x');
        m_window->resize(parts[0].toInt(), parts[1].toInt());
    }
    if (!m_line.tab.isEmpty()) {
        m_window->showTab(m_line.tab);
    }
}

void Application::writeSettings() const
{
    if (m_profile.isTemporary() || !m_line.screenshot.isEmpty()) {
        return;
    }
    const QString file = m_profile.file(u"settings.ini"_s);
    QSettings settings(file, QSettings::IniFormat);
    settings.setValue("layout"_L1, m_window->saveLayout());
    if (m_line.theme.isEmpty()) {
        const QString theme = m_appearance.theme == Appearance::Theme::Light  ? u"light"_s
                              : m_appearance.theme == Appearance::Theme::Dark ? u"dark"_s
                                                                              : QString();
        settings.setValue("theme"_L1, theme);
    }
    settings.setValue("compact"_L1, m_appearance.compact);
    settings.setValue("refreshSeconds"_L1, m_appearance.refreshSeconds);
    settings.setValue("conduct"_L1, conductToMap(m_conduct));
    settings.setValue("review"_L1, reviewSettingsToMap(m_review));
    settings.setValue("cannedReplies"_L1, cannedRepliesToMap(m_canned));
    settings.setValue("shortcuts"_L1, m_shortcuts);
    settings.sync();
    makePrivate(file);
}

} // namespace deskside
