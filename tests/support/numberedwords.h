// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/compactrow.h"

namespace deskside::test {

/// Numbers texts as a store does, in `words`, which must outlive it.
inline WordMaker numberedIn(Words &words)
{
    return [&words](const QString &text) {
        if (words.find(text) == 0) {
            words.set(words.end(), text);
        }
        return words.find(text);
    };
}

} // namespace deskside::test
