// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/searchbox.h"

#include "models/domain/safetext.h"
#include "views/termcompleter.h"
#include "views/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QTextCharFormat>
#include <QTextLayout>

namespace deskside {

using namespace Qt::StringLiterals;
using theme::Meaning;

namespace {

struct Span {
    qsizetype start = 0;
    qsizetype length = 0;
};

/// The terms of a query: what stands between spaces and parentheses, where "quotes" hold spaces together.
QList<Span> termsOf(QStringView text)
{
    QList<Span> terms;
    qsizetype start = -1;
    bool quoted = false;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool ends = i == text.size() || (!quoted && (text[i].isSpace() || text[i] == u'(' || text[i] == u')'));
        if (ends) {
            if (start >= 0)
                terms.append({start, i - start});
            start = -1;
            continue;
        }
        if (start < 0)
            start = i;
        if (text[i] == u'"')
            quoted = !quoted;
    }
    return terms;
}

/// Without the "-" that negates.
Span withoutSign(QStringView text, Span term)
{
    const bool negated = term.length > 1 && text[term.start] == u'-';
    return negated ? Span{term.start + 1, term.length - 1} : term;
}

/// The term that the cursor stands in or right behind, up to the cursor; nullopt between terms.
std::optional<Span> termBefore(QStringView text, qsizetype cursor)
{
    for (const Span &term : termsOf(text)) {
        if (term.start < cursor && cursor <= term.start + term.length) {
            const Span bare = withoutSign(text, term);
            if (bare.start < cursor)
                return Span{bare.start, cursor - bare.start};
        }
    }
    return {};
}

/// A value as it has to be written behind its operator; null for one that cannot be: a quote has no way to be said, and
/// what is shown must be what is searched for.
QString asWritten(const QString &value)
{
    if (value.isEmpty() || value.contains(u'"') || safeLine(value) != value)
        return {};
    const bool one = std::none_of(value.cbegin(), value.cend(),
                                  [](QChar c) { return c.isSpace() || c == u'(' || c == u')' || c == u'"'; });
    return one ? value : QString(u'"' + value + u'"');
}

/// True when a value, or one of the words in it, begins as it was typed.
bool begins(QStringView value, QStringView typed)
{
    const auto bare = [](QStringView text) { return text.startsWith(u'"') ? text.sliced(1) : text; };
    value = bare(value);
    typed = bare(typed);
    if (value.startsWith(typed, Qt::CaseInsensitive))
        return true;
    for (qsizetype space = value.indexOf(u' '); space >= 0; space = value.indexOf(u' ', space + 1)) {
        if (value.sliced(space + 1).startsWith(typed, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

/// What could stand where `typed` does: operators, or the values of the one that is written.
QStringList completionsOf(QStringView typed, const QHash<QString, QStringList> &values)
{
    constexpr int most = 50;
    QStringList found;
    for (const FilterOperator &op : filterOperators()) {
        if (!typed.startsWith(op.name, Qt::CaseInsensitive)) {
            if (op.name.startsWith(typed, Qt::CaseInsensitive))
                found.append(op.name);
            continue;
        }
        const QStringView value = typed.sliced(op.name.size());
        for (const QString &known : op.values + values.value(op.name)) {
            if (begins(known, value) && known.compare(value, Qt::CaseInsensitive) != 0 && found.size() < most)
                found.append(QString(op.name + known));
        }
    }
    return found;
}

/// True for an operator with one of its values in full, be it the beginning of another one.
bool isWhole(QStringView typed, const QHash<QString, QStringList> &values)
{
    const QList<FilterOperator> operators = filterOperators();
    return std::any_of(operators.cbegin(), operators.cend(), [&](const FilterOperator &op) {
        return typed.startsWith(op.name, Qt::CaseInsensitive)
               && QStringList(op.values + values.value(op.name))
                      .contains(typed.sliced(op.name.size()), Qt::CaseInsensitive);
    });
}

} // namespace

SearchBox::SearchBox(QWidget *parent)
    : QLineEdit(parent)
    , m_searchAction(new QAction(this))
    , m_clearAction(new QAction(this))
    , m_message(new QLabel(this))
{
    setObjectName(u"searchBox"_s);
    setAccessibleName(tr("Search chats"));
    setPlaceholderText(tr("Search chats"));
    setMaxLength(1000);

    m_searchAction->setText(tr("Search"));
    m_clearAction->setText(tr("Clear the search"));
    m_clearAction->setVisible(false);
    addAction(m_searchAction, LeadingPosition);
    addAction(m_clearAction, TrailingPosition);
    connect(m_clearAction, &QAction::triggered, this, &QLineEdit::clear);

    // Below the box and above whatever is there: a toolbar has no second line for it.
    m_message->setObjectName(u"searchError"_s);
    m_message->setAccessibleName(tr("Problem with the search"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setFocusPolicy(Qt::NoFocus);
    m_message->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_message->setAutoFillBackground(true);
    m_message->hide();

    connect(this, &QLineEdit::textChanged, this, &SearchBox::read);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::offerCompletions);
    retint();
}

SearchBox::~SearchBox() = default;

void SearchBox::read()
{
    m_clearAction->setVisible(!text().isEmpty());
    auto result = ChatFilter::parse(text());
    if (result)
        m_error.reset();
    else
        m_error = result.error();
    colourTerms();
    showError();
    if (result) {
        m_filter = *result;
        Q_EMIT filterChanged(m_filter);
    }
}

void SearchBox::setValues(const QString &op, const QStringList &values)
{
    QStringList &written = m_values[op];
    written.clear();
    for (const QString &value : values) {
        if (const QString one = asWritten(value); !one.isEmpty())
            written.append(one);
    }
}

void SearchBox::colourTerms()
{
    // While an input method composes, the formats are its own.
    if (m_composing)
        return;
    // A line edit takes formats for its text from nowhere else; without a preedit text the event changes nothing more.
    QList<QInputMethodEvent::Attribute> attributes;
    const auto add = [this, &attributes](Span span, const QTextCharFormat &format) {
        attributes.append(
            {QInputMethodEvent::TextFormat, int(span.start) - cursorPosition(), int(span.length), format});
    };
    const QString query = text();
    QTextCharFormat accent;
    accent.setForeground(theme::color(Meaning::Accent, palette()));
    const QList<FilterOperator> operators = filterOperators();
    for (const Span &term : termsOf(query)) {
        const Span bare = withoutSign(query, term);
        const QStringView word = QStringView(query).sliced(bare.start, bare.length);
        if (word == "OR"_L1)
            add(bare, accent);
        for (const FilterOperator &op : operators) {
            if (word.startsWith(op.name, Qt::CaseInsensitive))
                add({bare.start, op.name.size()}, accent);
        }
    }
    if (m_error && m_error->position < query.size()) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(theme::color(Meaning::Negative, palette()));
        wrong.setForeground(theme::color(Meaning::Negative, palette()));
        add({m_error->position, std::min(std::max<qsizetype>(m_error->length, 1), query.size() - m_error->position)},
            wrong);
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

/// Made for the first suggestions: most people start with reading.
TermCompleter &SearchBox::completer()
{
    if (!m_completer) {
        m_completer = new TermCompleter(this);
        m_completer->popup()->setObjectName(u"searchCompletions"_s);
        m_completer->popup()->installEventFilter(this);
        connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SearchBox::complete);
    }
    return *m_completer;
}

void SearchBox::offerCompletions()
{
    const std::optional<Span> term = m_composing ? std::nullopt : termBefore(text(), cursorPosition());
    const QString typed = term ? text().sliced(term->start, term->length) : QString();
    const QStringList found = term ? completionsOf(typed, m_values) : QStringList();
    // The beginning of an operator is a word that one may search for, too.
    const bool complete = !typed.contains(u':') || isWhole(typed, m_values);
    const auto first = complete ? TermCompleter::First::ByTab : TermCompleter::First::ByEnterOrTab;
    if (m_completer || !found.isEmpty())
        completer().offer(found, first);
    showError();
}

void SearchBox::complete(const QString &term)
{
    const std::optional<Span> typed = termBefore(text(), cursorPosition());
    if (!typed)
        return;
    // What was typed behind the cursor belongs to the same term and goes with it.
    qsizetype end = cursorPosition();
    for (const Span &span : termsOf(text())) {
        if (span.start < end && end <= span.start + span.length)
            end = span.start + span.length;
    }
    const bool wantsValue = term.endsWith(u':');
    setSelection(int(typed->start), int(end - typed->start));
    // insert() keeps the step undoable, which setText() would not.
    insert(wantsValue || (end < text().size() && text().at(end).isSpace()) ? term : QString(term + u' '));
    if (wantsValue)
        offerCompletions();
}

void SearchBox::showError()
{
    const bool show = m_error && hasFocus() && !(m_completer && m_completer->isOffering());
    const QString message = m_error ? safeLine(m_error->message) : QString();
    setAccessibleDescription(message);
    if (!show) {
        m_message->hide();
        return;
    }
    const bool isNew = !m_message->isVisible() || m_message->text() != message;
    m_message->setText(message);
    // The window may have been put together after the box was made.
    if (m_message->parentWidget() != window())
        m_message->setParent(window());
    const int widest = std::max(width(), theme::space(34, font()));
    const int wide = std::min(widest, window()->width() - theme::space(1, font()));
    QRect rect(mapTo(window(), QPoint(0, height() + 2)), QSize(wide, m_message->heightForWidth(wide)));
    if (isRightToLeft())
        rect.moveRight(mapTo(window(), QPoint(width() - 1, 0)).x());
    rect.moveLeft(std::clamp(rect.left(), 0, std::max(0, window()->width() - rect.width())));
    m_message->setGeometry(rect);
    m_message->show();
    m_message->raise();
    if (isNew) {
        QAccessibleEvent alert(m_message, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void SearchBox::retint()
{
    m_searchAction->setIcon(theme::icon(u"search"_s, Meaning::Muted, palette()));
    m_clearAction->setIcon(theme::icon(u"close"_s, Meaning::Muted, palette()));
    QPalette message = palette();
    message.setColor(QPalette::Window, theme::fill(Meaning::Negative, palette()));
    message.setColor(QPalette::WindowText, theme::color(Meaning::Negative, palette()));
    m_message->setPalette(message);
    m_message->setFont(theme::font(font(), theme::TextSize::Small));
    m_message->setMargin(theme::space(0.75, font()));
}

bool SearchBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // in the box it means the box, whatever the window does with it
        return true;
    }
    if (m_completer != nullptr && m_completer->takes(event))
        return true;
    const bool handled = QLineEdit::event(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        retint();
        colourTerms();
        break;
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
        showError();
        break;
    case QEvent::Hide:
        m_message->hide();
        break;
    default:
        break;
    }
    return handled;
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    // The message waits while suggestions cover its place.
    if (m_completer != nullptr && watched == m_completer->popup() && event->type() == QEvent::Hide)
        QMetaObject::invokeMethod(this, &SearchBox::showError, Qt::QueuedConnection);
    return QLineEdit::eventFilter(watched, event);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT leaveRequested();
        else
            clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_error)
            return; // the message below says why
        [[fallthrough]];
    case Qt::Key_Down:
        Q_EMIT leaveRequested();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    colourTerms();
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    showError();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        showError();
}

} // namespace deskside
