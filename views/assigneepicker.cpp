// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/assigneepicker.h"

#include "models/domain/textmatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

QString nameOf(const Person &person)
{
    return !person.name.isEmpty() ? person.name : !person.email.isEmpty() ? person.email : person.id;
}

/// Nobody has one, too.
QString pickOf(const Person &person)
{
    return u'=' + person.id;
}

} // namespace

AssigneePicker::AssigneePicker(QWidget *parent)
    : FilterPicker(u"assigneePicker"_s, tr("Assign to"), Shape::Rows, parent)
{
    connect(this, &FilterPicker::picked, this, [this](const QString &id) {
        const auto found =
            std::find_if(m_people.cbegin(), m_people.cend(), [&id](const Person &each) { return pickOf(each) == id; });
        if (found != m_people.cend()) {
            const Person person = *found; // a slot may bring other people
            Q_EMIT chosen(person);
        }
    });
}

void AssigneePicker::setPeople(const QList<Person> &colleagues, const QString &me, const QString &current)
{
    QList<Person> others;
    Person self{.id = me};
    for (const Person &each : colleagues) {
        const bool met =
            std::any_of(others.cbegin(), others.cend(), [&each](const Person &other) { return other.id == each.id; });
        if (each.id == me && !me.isEmpty())
            self = each;
        else if (!each.id.isEmpty() && !met)
            others.append(each);
    }
    std::stable_sort(others.begin(), others.end(), [](const Person &a, const Person &b) {
        return QString::localeAwareCompare(nameOf(a).toCaseFolded(), nameOf(b).toCaseFolded()) < 0;
    });
    m_people.clear();
    QList<Pick> picks;
    const auto add = [&](const Person &person, const QString &text, const QString &detail, const QString &more,
                         const QString &icon) {
        const bool now = !current.isNull() && person.id == current;
        m_people.append(person);
        picks.append({pickOf(person), text, now ? tr("assigned now") : detail, more, icon});
    };
    if (!me.isEmpty())
        add(self, tr("Me"), self.name, self.email, u"account"_s);
    add({}, tr("Nobody"), {}, {}, u"close"_s);
    for (const Person &each : std::as_const(others))
        add(each, nameOf(each), each.name.isEmpty() ? QString() : each.email, each.name, u"person"_s);
    setPicks(picks);
}

} // namespace deskside
