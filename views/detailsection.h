// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chatdetails.h"
#include "views/foldsection.h"

#include <QPushButton>
#include <QUrl>
#include <QWidget>

class QPlainTextEdit;

namespace deskside {

class PlainLabel;

/// An address as a button: one line, shortened in its middle, underlined.
class LinkButton : public QPushButton
{
    Q_OBJECT
public:
    explicit LinkButton(QWidget *parent = nullptr);
    /// The address as it is shown, made safe.
    void setAddress(const QString &shown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString m_address;
};

/// One line of a section: label and value in two columns, a paragraph, a link, or a long text in a box of its own.
class FieldWidget : public QWidget
{
    Q_OBJECT
public:
    enum class Form : unsigned char { Row, Paragraph, Link, Box };
    /// How a field of this section is shown.
    static Form formOf(const QString &sectionId, const DetailField &field);

    FieldWidget(const QString &id, Form form, QWidget *parent);

    const QString &id() const { return m_id; }
    Form form() const { return m_form; }
    void show(const DetailField &field);
    /// A box lays its text out only while it can be seen.
    void setSeen(bool seen);
    /// What the label would like, in pixels; 0 without a label.
    int labelWidth() const;
    void setLabelWidth(int width);
    QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void linkActivated(const QUrl &url, const QString &shownText);

protected:
    void changeEvent(QEvent *event) override;

private:
    bool inColumns() const { return m_form == Form::Row || m_form == Form::Link; }
    PlainLabel *makeLabel(const QString &name);
    void makeRow();
    void makeBox();
    void restyle();
    void fillBox();

    QString m_id;
    Form m_form;
    DetailField m_field;
    bool m_seen = false;
    PlainLabel *m_label = nullptr;
    PlainLabel *m_value = nullptr;
    PlainLabel *m_mark = nullptr;
    LinkButton *m_link = nullptr;
    QPlainTextEdit *m_box = nullptr;
    QPushButton *m_copy = nullptr;
};

/// One foldable group of fields.
class SectionWidget : public FoldSection
{
    Q_OBJECT
public:
    SectionWidget(const QString &id, QWidget *parent);

    bool startsFolded() const { return m_startsFolded; }
    void show(const DetailSection &section, bool folded);
    /// Of a section that shows a part at first: all of it, or that part.
    void setAllShown(bool all);
    void setFolded(bool folded) override;
    int labelWidth() const override;
    void setLabelWidth(int width) override;
    QList<QWidget *> tabStops() const override;

Q_SIGNALS:
    void linkActivated(const QUrl &url, const QString &shownText);
    /// The person asked for the rest: there are other stops of the Tab key now.
    void stopsChanged();

private:
    FieldWidget *fieldFor(const DetailField &field);
    void showMore();

    bool m_startsFolded = false;
    bool m_allShown = false;
    int m_shownAtFirst = 0;
    QList<FieldWidget *> m_fields; ///< as shown, top to bottom
    QPushButton *m_more = nullptr;
};

} // namespace deskside
