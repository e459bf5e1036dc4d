// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/mask.h"

#include "models/domain/textmatch.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// 64 bits: among a million people the chance that any two are one is 1 in 37 million.
constexpr qsizetype pseudonymBytes = 8;
/// Shorter numbers are anything: an order, a date, an amount.
constexpr qsizetype leastDigits = 7;
/// A number is written with or without its country's and area's beginning; its end is the same.
constexpr qsizetype tellingDigits = 8;

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit()) {
            digits += QChar(u'0' + c.digitValue());
        }
    }
    return digits;
}

bool isSamePhone(const QString &a, const QString &b)
{
    if (a.size() < leastDigits || b.size() < leastDigits) {
        return false;
    }
    return a.right(tellingDigits) == b.right(tellingDigits) || a.endsWith(b) || b.endsWith(a);
}

/// No spaces stand between the words of these scripts: a name may stand anywhere.
bool writesNoSpaces(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        switch (c.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
        case QChar::Script_Thai:
        case QChar::Script_Lao:
        case QChar::Script_Khmer:
        case QChar::Script_Myanmar:
            return true;
        default:
            return false;
        }
    });
}

/// The ways in which a text may call a person, the longest first, so that a part does not spoil the whole.
QStringList callingsOf(const QStringList &names)
{
    constexpr qsizetype shortestPart = 3; // "Al", "de", "Mr" are too much else
    QStringList callings;
    for (const QString &name : names) {
        const QString whole = name.normalized(QString::NormalizationForm_C).simplified();
        if (whole.size() < 2) {
            continue;
        }
        callings.append(whole);
        if (writesNoSpaces(whole)) {
            continue;
        }
        static const QRegularExpression between(uR"([^\p{L}\p{M}\p{N}'’-]+)"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
        for (const QString &part : whole.split(between, Qt::SkipEmptyParts)) {
            const bool hasLetter = std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); });
            if (part.size() >= shortestPart && hasLetter) {
                callings.append(part);
            }
        }
    }
    callings.removeDuplicates();
    std::stable_sort(callings.begin(), callings.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return callings;
}

/// One expression for all callings: words of their own, in any case, with any white space in between.
QRegularExpression anyOf(const QStringList &callings)
{
    QStringList ways;
    for (const QString &calling : callings) {
        const QString spelled = QRegularExpression::escape(calling).replace("\\ "_L1, "\\s+"_L1);
        ways.append(writesNoSpaces(calling)
                        ? spelled
                        : QString(u"(?<![\\p{L}\\p{M}\\p{N}])"_s + spelled + u"(?![\\p{L}\\p{M}\\p{N}])"_s));
    }
    return QRegularExpression(ways.join(u'|'), QRegularExpression::CaseInsensitiveOption
                                                   | QRegularExpression::UseUnicodePropertiesOption);
}

/// Puts what `with` makes of each match in its place; null leaves it.
QString replaced(const QString &text, const QRegularExpression &what,
                 const std::function<QString(const QString &found)> &with)
{
    QString out;
    qsizetype from = 0;
    auto matches = what.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString other = with(match.captured());
        if (!other.isNull()) {
            out += QStringView(text).sliced(from, match.capturedStart() - from);
            out += other;
            from = match.capturedEnd();
        }
    }
    return from == 0 && out.isEmpty() ? text : QString(out + QStringView(text).sliced(from));
}

const QRegularExpression &mailAddresses()
{
    static const QRegularExpression expression(
        uR"([\p{L}\p{M}\p{N}._%+'-]+[@\x{ff20}][\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

const QRegularExpression &phoneNumbers()
{
    static const QRegularExpression expression(uR"([+(]{0,2}\d(?:[\s().\x{2010}-\x{2015}\x{a0}/-]{0,3}\d){6,19})"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

const QRegularExpression &ipAddresses()
{
    static const QRegularExpression expression(
        uR"((?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d))"
        // An IPv6 address in full or with its "::": a time of day is none.
        uR"(|(?<![\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4})"
        uR"(|(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?)"
        uR"(|::[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})(?![\w:]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

} // namespace

std::optional<QSet<Personal>> personalFrom(const QString &commaSeparated)
{
    static const QHash<QString, Personal> kinds{{u"names"_s, Personal::Name},
                                                {u"email"_s, Personal::Email},
                                                {u"phone"_s, Personal::Phone},
                                                {u"ip"_s, Personal::Ip}};
    QSet<Personal> what;
    for (const QString &word : commaSeparated.split(u',')) {
        const auto kind = kinds.constFind(word.trimmed());
        if (kind == kinds.cend()) {
            return {};
        }
        what.insert(*kind);
    }
    return what;
}

QString Mask::pseudonym(QLatin1StringView kind, const QString &value) const
{
    if (value.isEmpty()) {
        return {};
    }
    // The kind is part of it: a person who is called as an address is written has two pseudonyms.
    const QByteArray bytes = QByteArray(kind.data(), kind.size()) + '\0' + value.toUtf8();
    const QByteArray code = QMessageAuthenticationCode::hash(bytes, m_key, QCryptographicHash::Sha256);
    return kind + u'-' + QString::fromLatin1(code.first(pseudonymBytes).toHex());
}

QString Mask::customerName(const Customer &customer, const QString &account) const
{
    const QString address = customer.email.trimmed().toLower();
    const QString phone = digitsOf(customer.phone);
    const QString tells = !customer.id.isEmpty() ? QString(account + u'\n' + customer.id)
                          : !address.isEmpty()   ? address
                          : !phone.isEmpty()     ? phone
                                                 : folded(customer.name.valueOr({}).simplified());
    return pseudonym("customer"_L1, tells);
}

Customer Mask::masked(const Customer &customer, const QString &account) const
{
    Customer masked = customer;
    if (masks(Personal::Name)) {
        if (customer.name.isKnown()) {
            masked.name = {customerName(customer, account), customer.name.how};
        }
        masked.id.clear();
        masked.username.clear();
        masked.avatar.clear();
    }
    if (masks(Personal::Email)) {
        masked.email = pseudonym("email"_L1, customer.email.trimmed().toLower());
    }
    if (masks(Personal::Phone)) {
        masked.phone = pseudonym("phone"_L1, digitsOf(customer.phone));
    }
    if (masks(Personal::Ip)) {
        masked.ip = pseudonym("ip"_L1, customer.ip.trimmed().toLower());
    }
    // A customer without a name is called by what there is.
    const QString shown = masked.name.valueOr({});
    if (masks(Personal::Email) && !customer.email.isEmpty() && shown == customer.email) {
        masked.name = {masked.email, customer.name.how};
    }
    if (masks(Personal::Phone) && !customer.phone.isEmpty() && shown == customer.phone) {
        masked.name = {masked.phone, customer.name.how};
    }
    return masked;
}

QString Mask::colleague(const QString &name) const
{
    if (!masks(Personal::Name)) {
        const bool isAddress = masks(Personal::Email) && name.contains(u'@');
        return isAddress ? pseudonym("email"_L1, name.trimmed().toLower()) : name;
    }
    QString &known = m_colleagues[name];
    if (known.isNull()) {
        known = pseudonym("person"_L1, folded(name.simplified()));
    }
    return known;
}

QString Mask::scrubbed(QString text, const Customer &customer, const QString &account) const
{
    if (isEmpty() || text.isEmpty()) {
        return text;
    }
    text = text.normalized(QString::NormalizationForm_C);
    if (masks(Personal::Email) && text.contains(QRegularExpression(u"[@\uff20]"_s))) {
        text = replaced(text, mailAddresses(),
                        [this](const QString &found) { return pseudonym("email"_L1, found.toLower()); });
    }
    if (masks(Personal::Ip)) {
        text =
            replaced(text, ipAddresses(), [this](const QString &found) { return pseudonym("ip"_L1, found.toLower()); });
    }
    if (const QString phone = digitsOf(customer.phone); masks(Personal::Phone) && !phone.isEmpty()) {
        text = replaced(text, phoneNumbers(), [&](const QString &found) {
            return isSamePhone(digitsOf(found), phone) ? pseudonym("phone"_L1, phone) : QString();
        });
    }
    if (masks(Personal::Name)) {
        QStringList names{customer.name.valueOr({}), customer.username};
        names.append(customer.email.section(u'@', 0, 0)); // often the name
        const QStringList callings = callingsOf(names);
        if (!callings.isEmpty()) {
            const QString instead = customerName(customer, account);
            text = replaced(text, anyOf(callings), [&instead](const QString &) { return instead; });
        }
    }
    return text;
}

} // namespace deskside
