// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report.h"

#include "app/maskkey.h"
#include "app/reportpdf.h"
#include "app/session.h"
#include "models/api/registry.h"
#include "models/items/reviewcharts.h"
#include "models/items/wording.h"
#include "models/review/exportrows.h"
#include "models/review/figures.h"
#include "models/store/exportreader.h"
#include "views/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace deskside {

namespace {

using Format = CommandLine::Format;
using Written = tl::expected<void, QString>;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Standard output, or a file that is there in full or not at all.
class Sink
{
public:
    /// Empty: standard output.
    explicit Sink(const QString &name)
        : m_isNew(!QFileInfo::exists(name))
        , m_file(name)
    {
    }

    bool open() { return m_file.fileName().isEmpty() || m_file.open(QIODevice::WriteOnly); }
    bool write(const QByteArray &bytes)
    {
        if (m_file.fileName().isEmpty()) {
            print(bytes);
            return true;
        }
        return m_file.write(bytes) == bytes.size();
    }
    bool finish()
    {
        if (m_file.fileName().isEmpty()) {
            return true;
        }
        const bool isKept = m_file.commit();
        if (isKept && m_isNew) {
            makePrivate(m_file.fileName()); // it tells of customers; who opened theirs to others keeps it so
        }
        return isKept;
    }
    tl::unexpected<QString> problem() const
    {
        return tl::unexpected(Text::tr("“%1” cannot be written: %2").arg(m_file.fileName(), m_file.errorString()));
    }

private:
    bool m_isNew;
    QSaveFile m_file;
};

ReviewPeriod periodOf(const CommandLine &line)
{
    ReviewPeriod period;
    period.from = line.from;
    period.to = line.to;
    return period;
}

ExportQuestion questionOf(const CommandLine &line, const QHash<QString, QString> &names, const QList<Account> &accounts)
{
    ExportQuestion question;
    question.filter = line.filter;
    for (const Account &account : accounts) {
        question.accounts.insert(account.id);
    }
    question.accountNames = names;
    const ReviewPeriod period = periodOf(line);
    if (period.from.isValid()) {
        question.createdFrom = std::max<qint64>(period.from.startOfDay(period.zone).toSecsSinceEpoch(), 1);
    }
    if (period.to.isValid()) {
        question.createdBefore = std::max<qint64>(period.to.addDays(1).startOfDay(period.zone).toSecsSinceEpoch(), 1);
    }
    return question;
}

/// Rows go out as they are read: the memory that it takes does not grow with them.
Written writeRows(const ExportReader &reader, const CommandLine &line, const QHash<QString, QString> &names,
                  const QList<Account> &accounts, const Mask &mask)
{
    using Texts = ExportQuestion::Texts;
    ExportQuestion question = questionOf(line, names, accounts);
    question.onlyHandedOver = line.eachHandoff;
    question.texts = line.texts ? Texts::All : mask.isEmpty() ? Texts::None : Texts::OfTheReviewed;
    ExportWriter writer(
        {.format = line.format == Format::Csv ? ExportOptions::Format::Csv : ExportOptions::Format::JsonLines,
         .rows = line.eachHandoff ? ExportOptions::Rows::Handoffs : ExportOptions::Rows::Chats,
         .texts = line.texts,
         .hasMark = line.hasMark,
         .mask = mask,
         .accountNames = names});
    Sink sink(line.output);
    if (!sink.open() || !sink.write(writer.header())) {
        return sink.problem();
    }
    bool isWritten = true;
    const auto read = reader.read(question, [&](const QList<ExportChat> &chats, const Words &words) {
        QByteArray bytes;
        for (const ExportChat &chat : chats) {
            writer.append(chat, words, &bytes);
        }
        return isWritten = sink.write(bytes);
    });
    if (!read) {
        return tl::unexpected(read.error().message);
    }
    return isWritten && sink.finish() ? Written() : sink.problem();
}

/// Words in which colleagues go by pseudonyms.
class MaskedWords
{
public:
    MaskedWords(const Words *words, const Mask *mask)
        : m_words(words)
        , m_mask(mask)
    {
    }

    /// The row with the number of a pseudonym in place of the assignee's.
    CompactRow masked(CompactRow row)
    {
        CompactRow alone;
        alone.assignee = row.assignee;
        ChatRow person = unpack(alone, *m_words);
        person.assignee = m_mask->colleague(person.assignee);
        person.assigneeId.clear();
        row.assignee = pack(person, [this](const QString &text) {
                           WordId &id = m_numbers[text];
                           id = id == 0 ? m_words->end() + static_cast<WordId>(m_numbers.size()) : id;
                           return id;
                       }).assignee;
        return row;
    }
    /// All words, those of pseudonyms too.
    Words words() const
    {
        Words all = *m_words;
        for (auto it = m_numbers.cbegin(); it != m_numbers.cend(); ++it) {
            all.set(it.value(), it.key());
        }
        return all;
    }

private:
    const Words *m_words;
    const Mask *m_mask;
    QHash<QString, WordId> m_numbers;
};

QString periodText(const CommandLine &line)
{
    const QLocale locale;
    const auto day = [&locale](QDate date) { return locale.toString(date, QLocale::LongFormat); };
    if (line.from.isValid() && line.to.isValid()) {
        return Text::tr("Chats begun from %1 to %2").arg(day(line.from), day(line.to));
    }
    if (line.from.isValid()) {
        return Text::tr("Chats begun from %1 on").arg(day(line.from));
    }
    return line.to.isValid() ? Text::tr("Chats begun up to %1").arg(day(line.to)) : Text::tr("All chats");
}

QString coverageText(const QList<StoredAccount> &stored, const QList<Account> &accounts, qint64 chats)
{
    QStringList sentences{Text::tr("%Ln chat(s)", nullptr, static_cast<int>(chats))};
    for (const Account &account : accounts) {
        const auto found = std::find_if(stored.begin(), stored.end(),
                                        [&account](const StoredAccount &each) { return each.id == account.id; });
        if (found == stored.end() || !found->lastSync.isValid()) {
            sentences.append(Text::tr("%1: not synced yet").arg(account.name));
            continue;
        }
        const QString at = QLocale().toString(found->lastSync.toLocalTime(), QLocale::ShortFormat);
        sentences.append(found->historyDone
                             ? Text::tr("%1: complete as of %2").arg(account.name, at)
                             : Text::tr("%1: older chats are still to come, as of %2").arg(account.name, at));
    }
    return sentences.join(u" · "_s);
}

ReportHead headOf(const CommandLine &line, const QList<StoredAccount> &stored, const QList<Account> &accounts,
                  qint64 chats)
{
    ReportHead head;
    head.title = Text::tr("Handoff report");
    head.period = periodText(line);
    QStringList names;
    for (const Account &account : accounts) {
        names.append(account.name);
    }
    head.filters.append(Text::tr("Accounts: %1").arg(QLocale().createSeparatedList(names)));
    head.filters.append(line.query.trimmed().isEmpty() ? Text::tr("No filter")
                                                       : Text::tr("Filter: %1").arg(line.query));
    head.coverage = coverageText(stored, accounts, chats);
    head.made = Text::tr("Deskside %1, %2")
                    .arg(QCoreApplication::applicationVersion(),
                         QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat));
    return head;
}

Written writeCharts(const ExportReader &reader, const CommandLine &line, const QHash<QString, QString> &names,
                    const QList<Account> &accounts, const Mask &mask)
{
    ReviewFigures figures(periodOf(line));
    Words words;
    std::optional<MaskedWords> masked;
    const auto read =
        reader.read(questionOf(line, names, accounts), [&](const QList<ExportChat> &chats, const Words &all) {
            if (words.end() <= 1) {
                words = all;
            }
            if (!mask.isEmpty() && !masked) {
                masked.emplace(&words, &mask);
            }
            for (const ExportChat &chat : chats) {
                figures.add(masked ? masked->masked(chat.row) : chat.row);
            }
            return true;
        });
    const auto stored = reader.accounts();
    if (!read || !stored) {
        return tl::unexpected(read ? stored.error().message : read.error().message);
    }
    ChartScope scope;
    scope.query = line.query;
    scope.step = line.step.value_or(stepFor(figures.period(), QDate::currentDate()));
    scope.isWhole = std::all_of(stored->begin(), stored->end(), [&accounts](const StoredAccount &each) {
        const auto isIt = [&each](const Account &account) { return account.id == each.id; };
        return each.historyDone || std::none_of(accounts.begin(), accounts.end(), isIt);
    });
    const QList<ChartData> charts = dashboardCharts(figures, nullptr, masked ? masked->words() : words, scope);
    const ReportHead head = headOf(line, *stored, accounts, *read);
    QByteArray bytes;
    if (line.format == Format::Html) {
        bytes = reportHtml(head, charts, reportColors()).toUtf8();
    } else {
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly) || !writePdf(&buffer, head, charts, reportColors())) {
            return tl::unexpected(Text::tr("The PDF cannot be made."));
        }
    }
    Sink sink(line.output);
    return sink.open() && sink.write(bytes) && sink.finish() ? Written() : sink.problem();
}

} // namespace

ReportColors reportColors()
{
    using theme::Meaning;
    const QPalette palette = theme::lightPalette();
    const auto name = [&palette](Meaning meaning) { return theme::color(meaning, palette).name(); };
    return {.text = name(Meaning::Text),
            .muted = name(Meaning::Muted),
            .line = name(Meaning::Line),
            .tones = {{ChartTone::Accent, name(Meaning::Accent)},
                      {ChartTone::Person, name(Meaning::Person)},
                      {ChartTone::Ai, name(Meaning::Ai)},
                      {ChartTone::Waiting, name(Meaning::Waiting)},
                      {ChartTone::Positive, name(Meaning::Positive)},
                      {ChartTone::Negative, name(Meaning::Negative)},
                      {ChartTone::Muted, name(Meaning::Muted)}}};
}

tl::expected<void, QString> writeReport(const Profile &kept, const Profile &profile, const QList<Account> &accounts,
                                        const QHash<QString, QString> &names, const CommandLine &line)
{
    Mask mask;
    if (!line.mask.isEmpty()) {
        const auto key = maskKey(profile);
        if (!key) {
            return tl::unexpected(key.error());
        }
        mask = Mask(line.mask, *key);
    }
    const auto reader = ExportReader::open(kept, chatDecoder());
    if (!reader) {
        return tl::unexpected(reader.error().message);
    }
    const bool isTable = line.format == Format::Csv || line.format == Format::Json;
    return isTable ? writeRows(**reader, line, names, accounts, mask)
                   : writeCharts(**reader, line, names, accounts, mask);
}

ExitCode report(Session &session, const CommandLine &line)
{
    const QList<Account> accounts = session.chosenAccounts();
    if (accounts.isEmpty()) {
        return ExitCode::WrongUsage;
    }
    const bool good = session.bringUpToDate(accounts);
    const auto written = writeReport(session.kept(), session.profile(), accounts, session.names(), line);
    if (!written) {
        complain(written.error());
    }
    return written && good ? ExitCode::Done : ExitCode::Refused;
}

} // namespace deskside
