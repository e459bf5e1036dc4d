// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/chat.h"
#include "views/filterpicker.h"

namespace deskside {

/// Whom a chat is to be assigned to: the person, nobody, or a colleague.
class AssigneePicker : public FilterPicker
{
    Q_OBJECT
public:
    explicit AssigneePicker(QWidget *parent = nullptr);

    /// `me` is the person's id at the vendor, empty when not known; `current` the id of whom it is assigned to now,
    /// empty for nobody, null when several chats differ. May come again while the picker is open.
    void setPeople(const QList<Person> &colleagues, const QString &me, const QString &current);

Q_SIGNALS:
    /// Without an id: nobody.
    void chosen(const deskside::Person &person);

private:
    QList<Person> m_people; ///< as shown
};

} // namespace deskside
