// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chatdetails.h"
#include "views/linkguard.h"

#include <QHash>
#include <QScrollArea>

class QVBoxLayout;

namespace deskside {

class SectionWidget;

/// Everything known of a chat, in sections that fold. What is shown again keeps its widgets: scroll position, focus,
/// selection and folds stay.
class DetailPane : public QScrollArea
{
    Q_OBJECT
public:
    explicit DetailPane(QWidget *parent = nullptr);

    void showDetails(const ChatKey &key, const QList<DetailSection> &sections);
    void clear();

    /// Who opens links; without one nothing is opened.
    void setLinkOpener(const LinkOpener &open) { m_open = open; }

    /// The choices the person made, to be kept and given back: the id of each section folded by hand, and "-id" of
    /// each one unfolded by hand. Other sections start as DetailSection::folded says.
    QStringList foldedSections() const;
    void setFoldedSections(const QStringList &sections);

Q_SIGNALS:
    /// The person folded or unfolded a section.
    void foldsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void alignLabels();
    SectionWidget *sectionFor(const QString &id);
    void restyle();

    ChatKey m_key;
    LinkOpener m_open;
    QWidget *m_content;
    QVBoxLayout *m_layout;
    QList<SectionWidget *> m_sections; ///< as shown, top to bottom
    QHash<QString, bool> m_folds;      ///< made by hand
};

} // namespace deskside
