// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

class PseudoTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        // The one text with which Qt itself asks a translation for its direction.
        return text == "QT_LAYOUT_DIRECTION"_L1 ? u"RTL"_s : QString(u'⟦' + text + u'⟧');
    }
};

} // namespace

bool installLanguage(const QString &language)
{
    auto *application = QCoreApplication::instance();
    if (language == QLatin1StringView(pseudoLanguage)) {
        QCoreApplication::installTranslator(new PseudoTranslator(application));
        if (qobject_cast<QGuiApplication *>(application)) {
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        }
        return true;
    }
    QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    // The C locale's formats are for programs: seconds, and no grouping. An unknown word makes this locale as well, but
    // --language is an order.
    if (language.isEmpty() && locale.language() == QLocale::C) {
        locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    }
    auto *own = new QTranslator(application);
    const bool spoken = own->load(locale, u"deskside"_s, u"_"_s, u":/i18n"_s);
    const bool sourceLanguage = locale.language() == QLocale::English;
    if (!spoken && !sourceLanguage) {
        // The texts stay English, and their plurals are in a translation too.
        if (own->load(u":/i18n/deskside_en"_s)) {
            QCoreApplication::installTranslator(own);
        }
        return language.isEmpty(); // the desktop's language is a wish, --language is an order
    }
    QLocale::setDefault(locale);
    if (spoken) {
        auto *qt = new QTranslator(application);
        if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(qt);
        }
        QCoreApplication::installTranslator(own);
    }
    return true;
}

} // namespace deskside
