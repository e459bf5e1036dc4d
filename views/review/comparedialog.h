// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/comparison.h"
#include "views/review/reviewheader.h"

#include <QDialog>
#include <array>

class QComboBox;
class QDateEdit;
class QStackedWidget;
class QTreeWidget;

namespace deskside {

class PlainLabel;

/// The two sides that are compared.
struct CompareSides {
    /// What tells them apart.
    enum class By : unsigned char { Period, AiVersion, Assistant, Assignee };
    By by = By::Period;
    std::array<ReviewPeriod, 2> periods; ///< of Period
    std::array<NamedChoice, 2> choices;  ///< of the others
    bool operator==(const CompareSides &) const = default;
};

/// Any two periods, AI versions, assistants or people beside each other, with the difference and whether it could be
/// chance.
class CompareDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CompareDialog(QWidget *parent = nullptr);

    /// What there is to choose of a kind. What is chosen stays where it is still there.
    void setChoices(CompareSides::By by, const QList<NamedChoice> &choices);
    /// The days to begin with.
    void setPeriods(const ReviewPeriod &first, const ReviewPeriod &second);
    const CompareSides &sides() const { return m_sides; }
    /// The figures of sides(), in answer to sidesChosen(): the first side is the left one. `remark` stands below them:
    /// what they are made of.
    void showRows(const QList<ComparisonRow> &rows, const QString &remark = {});

Q_SIGNALS:
    void sidesChosen(const deskside::CompareSides &sides);

private:
    struct Side {
        QStackedWidget *stack = nullptr;
        QDateEdit *from = nullptr;
        QDateEdit *to = nullptr;
        QComboBox *choice = nullptr;
    };
    Side makeSide(const QString &name, const QString &text);
    void fillChoices();
    void read();
    QString nameOfSide(std::size_t side) const;

    CompareSides m_sides;
    std::array<QList<NamedChoice>, 4> m_choices; ///< in the order of By
    QComboBox *m_by;
    std::array<Side, 2> m_side;
    QTreeWidget *m_table;
    PlainLabel *m_remark;
    bool m_showing = false;
};

} // namespace deskside
