// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <memory>
#include <optional>

/// Compression of many small texts that resemble each other.
namespace deskside::zstd {

/// What texts of one kind have in common, ready to compress and decompress others of the kind.
class Dictionary
{
public:
    explicit Dictionary(QByteArray bytes);
    ~Dictionary();
    Dictionary(const Dictionary &) = delete;
    Dictionary &operator=(const Dictionary &) = delete;

    /// Empty when the samples have too little in common.
    static QByteArray train(const QList<QByteArray> &samples);

private:
    friend class Codec;
    struct Private;
    std::unique_ptr<Private> d;
};

/// Compresses and decompresses with working memory that is kept. Belongs to one thread.
class Codec
{
public:
    Codec();
    ~Codec();
    Codec(const Codec &) = delete;
    Codec &operator=(const Codec &) = delete;

    /// `dictionary` may be null.
    QByteArray compress(const QByteArray &bytes, const Dictionary *dictionary);
    /// nullopt when these are no such bytes, say no length, or claim to be longer than any chat is (64 MB).
    std::optional<QByteArray> decompress(const QByteArray &bytes, const Dictionary *dictionary);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace deskside::zstd
