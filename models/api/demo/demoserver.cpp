// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/demo/demoserver.h"

#include <QUrl>

namespace deskside::demo {

using namespace Qt::StringLiterals;

tl::unexpected<ApiError> refused(const QString &why)
{
    return tl::unexpected(ApiError{ApiError::Kind::Rejected, 400, why, {}});
}

tl::unexpected<ApiError> notFound(const QString &what)
{
    return tl::unexpected(ApiError{ApiError::Kind::NotFound, 404, what, {}});
}

QStringList segments(const QString &path)
{
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    for (QString &part : parts) {
        part = QUrl::fromPercentEncoding(part.toUtf8());
    }
    return parts;
}

std::optional<QString> Parameters::find(const QString &name) const
{
    for (const auto &[key, value] : m_items) {
        if (key == name) {
            return value;
        }
    }
    return std::nullopt;
}

QString Parameters::text(const QString &name, qsizetype longest)
{
    const QString value = find(name).value_or(QString());
    if (value.size() > longest) {
        refuse(name);
    }
    return value;
}

QStringList Parameters::texts(const QString &name) const
{
    QStringList values;
    for (const auto &[key, value] : m_items) {
        if (key == name) {
            values.append(value);
        }
    }
    return values;
}

qint64 Parameters::number(const QString &name, qint64 fallback, qint64 least, qint64 most)
{
    if (!find(name)) {
        return fallback;
    }
    bool ok = false;
    const qint64 value = text(name).toLongLong(&ok);
    if (!ok || value < least || value > most) {
        refuse(name);
        return fallback;
    }
    return value;
}

QString Parameters::word(const QString &name, const QStringList &allowed)
{
    if (!find(name)) {
        return allowed.first();
    }
    const QString value = text(name);
    if (!allowed.contains(value)) {
        refuse(name);
    }
    return value;
}

QDateTime Parameters::time(const QString &name)
{
    const QString value = text(name);
    const QDateTime read = QDateTime::fromString(value, Qt::ISODateWithMs);
    if (!value.isEmpty() && !read.isValid()) {
        refuse(name);
    }
    return read;
}

void Parameters::refuse(const QString &name)
{
    if (m_problem.isEmpty()) {
        m_problem = u"unacceptable value of the parameter \"%1\""_s.arg(name);
    }
}

} // namespace deskside::demo
