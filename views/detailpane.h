// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/items/chatdetails.h"
#include "views/linkguard.h"

#include <QHash>
#include <QScrollArea>

class QVBoxLayout;

namespace deskside {

class FoldSection;
class OwnSection;
class SectionWidget;

/// Everything known of a chat, in sections that fold. What is shown again keeps its widgets: scroll position, focus,
/// selection and folds stay.
class DetailPane : public QScrollArea
{
    Q_OBJECT
public:
    explicit DetailPane(QWidget *parent = nullptr);

    /// Shows a chat. Its own data and its history come with the two below, before or after.
    void showDetails(const ChatKey &key, const QList<DetailSection> &sections);
    /// What the person added to the chat, as the store has it. What is typed and not told yet stays.
    void showOwn(const ChatKey &key, const OwnData &own);
    /// What changed, oldest first. `vendorName` names whose list it is.
    void showHistory(const ChatKey &key, const QList<Change> &changes, const QString &vendorName);
    void clear();
    /// Words again what has grown older.
    void refresh();
    /// The tags in use, to choose from.
    void setKnownTags(const QStringList &tags);
    /// The keyboard goes to the person's note.
    void editNote();
    /// Tells own data that is typed and was not told yet; for a window that closes.
    void saveOwn();

    /// Who opens links; without one nothing is opened.
    void setLinkOpener(const LinkOpener &open) { m_open = open; }

    /// The choices the person made, to be kept and given back: the id of each section folded by hand, and "-id" of
    /// each one unfolded by hand. Other sections start as DetailSection::folded says.
    QStringList foldedSections() const;
    void setFoldedSections(const QStringList &sections);

Q_SIGNALS:
    /// The person folded or unfolded a section.
    void foldsChanged();
    /// The person changed their own data of a chat; also told when another chat takes its place.
    void ownChanged(const deskside::ChatKey &key, const deskside::OwnData &own);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void alignLabels();
    void place();
    void orderStops();
    /// The sections of the chat with its history among them.
    QList<DetailSection> sections() const;
    SectionWidget *sectionFor(const QString &id);
    void remember(FoldSection *section);
    void restyle();

    ChatKey m_key;
    QList<DetailSection> m_details;
    ChatKey m_historyKey;
    QList<Change> m_history;
    QString m_vendorName;
    LinkOpener m_open;
    QWidget *m_content;
    QVBoxLayout *m_layout;
    OwnSection *m_own;
    QList<SectionWidget *> m_sections; ///< as shown, top to bottom
    QHash<QString, bool> m_folds;      ///< made by hand
};

} // namespace deskside
