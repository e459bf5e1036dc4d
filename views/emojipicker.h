// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/filterpicker.h"

namespace deskside {

/// The few emoji that support is written with, found by their names. The desktop's own input methods know them all.
class EmojiPicker : public FilterPicker
{
    Q_OBJECT
public:
    /// picked() tells the emoji itself.
    explicit EmojiPicker(QWidget *parent = nullptr);
};

} // namespace deskside
