// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/zstd.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace deskside;

class TestZstd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesComeBack_data();
    void bytesComeBack();
    void aDictionaryMakesAlikeTextsSmall();
    void aDictionaryIsNeededToReadWhatItMadeSmall();
    void tooLittleIsNothingToLearnFrom();
    void hostileBytesAreRefused_data();
    void hostileBytesAreRefused();
};

namespace {

QList<QByteArray> samples(int count)
{
    QList<QByteArray> samples;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i * 7'919);
        samples.append(R"({"id":")"_ba + number + R"(","channel":"whatsapp_bot","assistant":{"model":"gpt","n":)"_ba
                       + number + R"(},"visibility":"PRIVATE"})"_ba);
    }
    return samples;
}

} // namespace

void TestZstd::bytesComeBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one") << "x"_ba;
    QTest::newRow("a text") << "Where is my order?"_ba;
    QTest::newRow("zeros inside") << QByteArray("a\0b\0", 4);
    QTest::newRow("five million") << "0123456789"_ba.repeated(500'000);
    QByteArray noise;
    quint32 state = 1;
    for (int i = 0; i < 100'000; ++i) {
        state = state * 1'664'525 + 1'013'904'223;
        noise.append(static_cast<char>(state >> 24));
    }
    QTest::newRow("noise") << noise;
}

void TestZstd::bytesComeBack()
{
    QFETCH(const QByteArray, bytes);
    zstd::Codec codec;
    const zstd::Dictionary dictionary(zstd::Dictionary::train(samples(500)));
    for (const zstd::Dictionary *with : {static_cast<const zstd::Dictionary *>(nullptr), &dictionary}) {
        const QByteArray small = codec.compress(bytes, with);
        QCOMPARE(codec.decompress(small, with), std::optional(bytes));
        zstd::Codec another;
        QCOMPARE(another.decompress(small, with), std::optional(bytes));
    }
}

void TestZstd::aDictionaryMakesAlikeTextsSmall()
{
    zstd::Codec codec;
    const QList<QByteArray> texts = samples(600);
    const zstd::Dictionary dictionary(zstd::Dictionary::train(texts.first(500)));
    const QByteArray last = texts.last();
    QVERIFY(codec.compress(last, &dictionary).size() < codec.compress(last, nullptr).size() / 2);
}

void TestZstd::aDictionaryIsNeededToReadWhatItMadeSmall()
{
    zstd::Codec codec;
    const QList<QByteArray> texts = samples(600);
    const zstd::Dictionary dictionary(zstd::Dictionary::train(texts.first(500)));
    QVERIFY(codec.decompress(codec.compress(texts.last(), &dictionary), nullptr) != texts.last());
}

void TestZstd::tooLittleIsNothingToLearnFrom()
{
    QVERIFY(zstd::Dictionary::train({}).isEmpty());
    QVERIFY(zstd::Dictionary::train({"a"_ba, "b"_ba}).isEmpty());
}

void TestZstd::hostileBytesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = zstd::Codec().compress("Where is my order? "_ba.repeated(50), nullptr);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no frame") << "Where is my order?"_ba;
    QTest::newRow("half a frame") << good.left(good.size() / 2);
    QTest::newRow("more behind it") << good + "x"_ba;
    QTest::newRow("two of them") << good + good;
    // A frame header with an 8-byte content size: magic number, descriptor, window, size.
    const auto claims = [](quint64 size) -> QByteArray {
        QByteArray frame = QByteArray::fromHex("28b52ffdc088");
        QByteArray length(8, '\0');
        qToLittleEndian(size, length.data());
        return frame + length + QByteArray::fromHex("010000");
    };
    QTest::newRow("claims 65 MB") << claims(65'000'000 + 4'000'000);
    QTest::newRow("claims an exabyte") << claims(quint64{1} << 60);
    QTest::newRow("claims 1000 bytes and has none") << claims(1'000);
    QTest::newRow("says no size") << QByteArray::fromHex("28b52ffd0058010000");
    // An RLE block: 128 KiB of zeros in four bytes.
    QTest::newRow("is longer than it claims") << claims(10).chopped(3) + QByteArray::fromHex("03001000");
}

void TestZstd::hostileBytesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(zstd::Codec().decompress(bytes, nullptr), std::nullopt);
}

QTEST_GUILESS_MAIN(TestZstd)
#include "tst_zstd.moc"
