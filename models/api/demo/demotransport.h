// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/transport.h"

#include <functional>

namespace deskside::demo {

/// Carries requests to a function in this process. The answer is asked for when its short time has come, so that a
/// dropped request has changed nothing and a later one sees what happened before it.
class DemoTransport : public Transport
{
public:
    using Answer = std::function<Result<HttpResponse>(const HttpRequest &)>;

    explicit DemoTransport(Answer answer)
        : m_answer(std::move(answer))
    {
    }

    Call send(const HttpRequest &request, Callback done) override;

private:
    Answer m_answer;
};

} // namespace deskside::demo
