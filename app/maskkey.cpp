// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/maskkey.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <array>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MaskKey)
};

constexpr qsizetype keyBytes = 32;

QByteArray newKey()
{
    std::array<quint32, keyBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return {reinterpret_cast<const char *>(words.data()), keyBytes};
}

} // namespace

tl::expected<QByteArray, QString> maskKey(const Profile &profile)
{
    const QString name = profile.file(u"mask.key"_s);
    QFile file(name);
    if (!file.exists()) {
        // Whoever makes it first has made it: another program at the same time reads what that one wrote.
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
            const QByteArray key = newKey();
            const bool isWritten = file.write(key) == key.size() && file.flush();
            file.close();
            if (!isWritten) {
                file.remove();
            }
        } else if (!file.exists()) {
            return tl::unexpected(Text::tr("“%1” cannot be written: %2").arg(name, file.errorString()));
        }
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(Text::tr("“%1” cannot be read: %2").arg(name, file.errorString()));
    }
    const QByteArray key = file.read(keyBytes + 1);
    if (key.size() != keyBytes) {
        return tl::unexpected(
            Text::tr("“%1” is no key for pseudonyms. Remove it to begin with new pseudonyms.").arg(name));
    }
    return key;
}

} // namespace deskside
