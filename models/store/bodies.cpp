// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/bodies.h"

#include <QDateTime>

namespace deskside {

namespace {

/// So many chats tell what a vendor's chats have in common.
constexpr qint64 enoughToLearn = 400;

QVariant detailsValue(const QByteArray &details)
{
    return details.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(details);
}

} // namespace

std::optional<Body> Bodies::read(quint32 id)
{
    Packed packed;
    {
        Rows rows = m_sql->rows("SELECT dict, raw, details FROM bodies WHERE id = ?", {id});
        if (!rows.next()) {
            return {};
        }
        packed = {rows.number(0), rows.bytes(1), rows.bytes(2)};
    }
    return unpack(packed);
}

std::optional<Body> Bodies::read(const Rows &rows, int first)
{
    return unpack({rows.number(first), rows.bytes(first + 1), rows.bytes(first + 2)});
}

qint64 Bodies::add(quint32 id, const QString &vendor, const Body &body, const QDateTime &firstSeen)
{
    const Packed packed = pack(vendor, body);
    m_sql->run("INSERT INTO bodies VALUES (?, ?, ?, ?, ?)",
               {id, packed.dictionary, timeValue(firstSeen), packed.raw, detailsValue(packed.details)});
    return packed.size();
}

qint64 Bodies::replace(quint32 id, const QString &vendor, const Body &body)
{
    const Packed packed = pack(vendor, body);
    m_sql->run("UPDATE bodies SET dict = ?, raw = ?, details = ? WHERE id = ?",
               {packed.dictionary, packed.raw, detailsValue(packed.details), id});
    return packed.size();
}

std::pair<qint64, QByteArray> Bodies::pack(const QString &vendor, const QByteArray &json)
{
    Packed packed = pack(vendor, Body{json, {}});
    return {packed.dictionary, std::move(packed.raw)};
}

std::optional<QByteArray> Bodies::unpack(qint64 dictionary, const QByteArray &packed)
{
    auto body = unpack(Packed{dictionary, packed, {}});
    return body ? std::optional(std::move(body->raw)) : std::nullopt;
}

void Bodies::learn(const QString &vendor)
{
    if (dictionaryOf(vendor) != 0 || m_sql->failed()) {
        return;
    }
    const qint64 needed = m_learnAt.value(vendor, enoughToLearn);
    struct Sample {
        quint32 id;
        Body body;
    };
    QList<Sample> samples;
    QList<std::pair<quint32, Packed>> found;
    {
        Rows rows = m_sql->rows("SELECT count(*) FROM (SELECT 1 FROM chats WHERE account IN "
                                "(SELECT id FROM accounts WHERE vendor = ?) LIMIT ?)",
                                {vendor, needed});
        if (!rows.next() || rows.number(0) < needed) {
            return;
        }
    }
    {
        Rows rows = m_sql->rows("SELECT bodies.id, dict, raw, details FROM chats JOIN bodies ON bodies.id = chats.id "
                                "WHERE account IN (SELECT id FROM accounts WHERE vendor = ?) LIMIT ?",
                                {vendor, needed});
        while (rows.next()) {
            found.append({rows.small(0), {rows.number(1), rows.bytes(2), rows.bytes(3)}});
        }
    }
    QList<QByteArray> texts;
    for (const auto &[id, packed] : std::as_const(found)) {
        if (auto body = unpack(packed)) {
            texts.append(body->raw);
            samples.append({id, std::move(*body)});
        }
    }
    const QByteArray learnt = zstd::Dictionary::train(texts);
    if (learnt.isEmpty()) {
        m_learnAt.insert(vendor, needed * 2);
        return;
    }
    if (!m_sql->run("INSERT INTO dictionaries (vendor, bytes) VALUES (?, ?)", {vendor, learnt})) {
        return;
    }
    m_numbers.remove(vendor);
    for (const Sample &sample : std::as_const(samples)) {
        m_sql->run("UPDATE chats SET bytes = ? WHERE id = ?", {replace(sample.id, vendor, sample.body), sample.id});
    }
}

void Bodies::unlearn(const QString &vendor)
{
    m_sql->run("DELETE FROM dictionaries WHERE vendor = ?", {vendor});
    m_learnAt.remove(vendor);
    forget();
}

void Bodies::forget()
{
    m_numbers.clear();
    m_dictionaries.clear();
}

Bodies::Packed Bodies::pack(const QString &vendor, const Body &body)
{
    Packed packed;
    packed.dictionary = dictionaryOf(vendor);
    const zstd::Dictionary *common = dictionary(packed.dictionary);
    packed.raw = m_codec.compress(body.raw, common);
    if (!body.details.isEmpty()) {
        packed.details = m_codec.compress(body.details, common);
    }
    return packed;
}

std::optional<Body> Bodies::unpack(const Packed &packed)
{
    const zstd::Dictionary *common = dictionary(packed.dictionary);
    if (packed.dictionary != 0 && !common) {
        return {};
    }
    Body body;
    auto raw = m_codec.decompress(packed.raw, common);
    if (!raw) {
        return {};
    }
    body.raw = std::move(*raw);
    if (!packed.details.isEmpty()) {
        auto details = m_codec.decompress(packed.details, common);
        if (!details) {
            return {};
        }
        body.details = std::move(*details);
    }
    return body;
}

qint64 Bodies::dictionaryOf(const QString &vendor)
{
    const auto known = m_numbers.constFind(vendor);
    if (known != m_numbers.cend()) {
        return *known;
    }
    Rows rows = m_sql->rows("SELECT id FROM dictionaries WHERE vendor = ?", {vendor});
    const qint64 number = rows.next() ? rows.number(0) : 0;
    m_numbers.insert(vendor, number);
    return number;
}

const zstd::Dictionary *Bodies::dictionary(qint64 number)
{
    if (number == 0) {
        return nullptr;
    }
    const auto known = m_dictionaries.find(number);
    if (known != m_dictionaries.end()) {
        return known->second.get();
    }
    Rows rows = m_sql->rows("SELECT bytes FROM dictionaries WHERE id = ?", {number});
    if (!rows.next()) {
        return nullptr;
    }
    return m_dictionaries.emplace(number, std::make_unique<zstd::Dictionary>(rows.bytes(0))).first->second.get();
}

} // namespace deskside
