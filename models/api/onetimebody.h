// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <cstring>

namespace deskside {

/// A request's body, also an empty one, that can be read once. Qt sends a request again by itself when the connection
/// ends without an answer, unless its body cannot be rewound.
class OneTimeBody : public QIODevice
{
public:
    explicit OneTimeBody(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        open(ReadOnly | Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; } // QIODevice's own prints a warning
    bool atEnd() const override { return m_at >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }

    /// False as long as not all of a request can have reached the server: Qt takes the body once it is connected.
    bool mayHaveLeft() const { return m_bytes.isEmpty() || m_at > 0; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = qMin(size, m_bytes.size() - m_at);
        if (count <= 0) {
            return -1;
        }
        std::memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace deskside
