// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/review/exportdialog.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

/// What the list of formats offers, in its order.
enum Choice : int { Pdf, Html, ChatsCsv, HandoffsCsv, ChatsJson, HandoffsJson };

QCheckBox *checkBox(const QString &objectName, const QString &text, bool checked)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(objectName);
    box->setChecked(checked);
    return box;
}

} // namespace

ExportDialog::ExportDialog(const QString &about, QWidget *parent)
    : QDialog(parent)
    , m_format(new QComboBox)
    , m_texts(checkBox(u"exportTexts"_s, tr("With titles and customers"), false))
    , m_mark(checkBox(u"exportMark"_s, tr("For a spreadsheet that needs a byte order mark"), false))
    , m_names(checkBox(u"maskNames"_s, tr("Names"), true))
    , m_email(checkBox(u"maskEmail"_s, tr("E-mail addresses"), true))
    , m_phone(checkBox(u"maskPhone"_s, tr("Phone numbers"), true))
    , m_ip(checkBox(u"maskIp"_s, tr("IP addresses"), true))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    m_format->setObjectName(u"exportFormat"_s);
    m_format->setAccessibleName(tr("What goes out"));
    m_format->addItems({tr("Report as PDF"), tr("Report as HTML"), tr("Every chat as CSV"), tr("Every handoff as CSV"),
                        tr("Every chat as JSON Lines"), tr("Every handoff as JSON Lines")});
    auto *what = new PlainLabel;
    what->setObjectName(u"exportAbout"_s);
    what->setText(about);
    auto *masked = new QGroupBox(tr("Pseudonyms instead of"));
    auto *column = new QVBoxLayout(masked);
    for (QCheckBox *box : {m_names, m_email, m_phone, m_ip}) {
        column->addWidget(box);
    }
    auto *hint = new PlainLabel;
    hint->setTextSize(theme::TextSize::Small);
    hint->setMeaning(theme::Meaning::Muted);
    hint->setText(tr("The same person has the same pseudonym in every export from this profile."));
    column->addWidget(hint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"exportSave"_s);
    m_save->setDefault(true);
    auto *form = new QFormLayout;
    form->addRow(tr("What goes out"), m_format);
    form->addRow(tr("About"), what);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_texts);
    layout->addWidget(m_mark);
    layout->addWidget(masked);
    layout->addWidget(buttons);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::offer);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::chosen);
    offer();
}

void ExportDialog::offer()
{
    const int choice = m_format->currentIndex();
    m_texts->setEnabled(choice >= ChatsCsv);
    m_mark->setEnabled(choice == ChatsCsv || choice == HandoffsCsv);
}

ReportWish ExportDialog::wish() const
{
    using Format = ReportWish::Format;
    const int choice = m_format->currentIndex();
    ReportWish wish;
    wish.format = choice == Pdf                                 ? Format::Pdf
                  : choice == Html                              ? Format::Html
                  : choice == ChatsCsv || choice == HandoffsCsv ? Format::Csv
                                                                : Format::JsonLines;
    wish.eachHandoff = choice == HandoffsCsv || choice == HandoffsJson;
    wish.texts = m_texts->isEnabled() && m_texts->isChecked();
    wish.hasMark = m_mark->isEnabled() && m_mark->isChecked();
    const auto mask = [&wish](const QCheckBox *box, Personal personal) {
        if (box->isChecked()) {
            wish.mask.insert(personal);
        }
    };
    mask(m_names, Personal::Name);
    mask(m_email, Personal::Email);
    mask(m_phone, Personal::Phone);
    mask(m_ip, Personal::Ip);
    return wish;
}

QString ExportDialog::suggestedName() const
{
    static const QStringList endings{u"pdf"_s, u"html"_s, u"csv"_s, u"csv"_s, u"jsonl"_s, u"jsonl"_s};
    //: the beginning of a file's name
    return tr("handoffs") + u'-' + QDate::currentDate().toString(Qt::ISODate) + u'.'
           + endings.value(m_format->currentIndex());
}

QString ExportDialog::fileFilter() const
{
    switch (wish().format) {
    case ReportWish::Format::Pdf:
        return tr("PDF (*.pdf)");
    case ReportWish::Format::Html:
        return tr("HTML (*.html)");
    case ReportWish::Format::Csv:
        return tr("CSV (*.csv)");
    case ReportWish::Format::JsonLines:
        return tr("JSON Lines (*.jsonl)");
    }
    return {};
}

} // namespace deskside
