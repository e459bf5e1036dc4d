// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/naughtystrings.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace deskside::test {

namespace {

class Collection
{
public:
    void add(const char *kind, const QString &text)
    {
        if (!m_seen.contains(text)) {
            m_seen.insert(text);
            m_all.append({QByteArray(kind) + ' ' + QByteArray::number(m_all.size()), text});
        }
    }
    void lines(const char *kind, const QString &texts)
    {
        for (const QString &text : texts.split(u'\n')) {
            add(kind, text);
        }
    }
    /// Each one between two letters, and alone when `alone`.
    void characters(const char *kind, const QList<char32_t> &all, bool alone)
    {
        for (const char32_t each : all) {
            const QString character = QString::fromUcs4(&each, 1);
            add(kind, QString(u"a" + character + u"b"));
            if (alone) {
                add(kind, character);
            }
        }
    }
    QList<Naughty> all() const { return m_all; }

private:
    QList<Naughty> m_all;
    QSet<QString> m_seen;
};

QList<char32_t> range(char32_t first, char32_t last)
{
    QList<char32_t> all;
    for (char32_t c = first; c <= last; ++c) {
        all.append(c);
    }
    return all;
}

void addCharacters(Collection &c)
{
    c.add("empty", QString(u""_s));
    c.characters("space",
                 QList<char32_t>{0x20, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000} + range(0x2000, 0x200a),
                 true);
    c.characters("control", range(0x00, 0x1f), false);
    c.characters("control", range(0x7f, 0x9f), false);
    c.characters("bidi", QList<char32_t>{0x061c, 0x200e, 0x200f} + range(0x202a, 0x202e) + range(0x2066, 0x2069), true);
    c.characters("invisible",
                 QList<char32_t>{0xad, 0x034f, 0x115f, 0x1160, 0x17b4, 0x180e, 0x200b, 0x200c, 0x200d, 0x2800, 0x3164,
                                 0xfe0e, 0xfe0f, 0xfeff, 0xffa0, 0xe0001, 0xe0041}
                     + range(0x2060, 0x2064),
                 true);
    c.characters("no character",
                 {0xfdd0, 0xfffd, 0xfffe, 0xffff, 0x1fffe, 0x10ffff, 0xe000, 0xf8ff, 0x241e, 0x0378, 0xfff9, 0xfffc},
                 true);
    c.characters("punctuation", range(0x21, 0x2f), true);
    c.characters("punctuation", range(0x3a, 0x40), true);
    c.characters("punctuation", range(0x5b, 0x60), true);
    c.characters("punctuation", range(0x7b, 0x7e), true);
    c.characters("symbol",
                 {0xa3, 0xa9, 0xab, 0xbf, 0xd7, 0x2018, 0x201c, 0x2026, 0x20ac, 0x2122, 0x221e, 0xff02, 0xff07}, true);
}

/// Halves of characters, which no UTF-8 can say.
void addSurrogates(Collection &c)
{
    const QChar high(0xd83d);
    const QChar low(0xde00);
    for (const QString &text :
         {QString(high), QString(low), QString(u"a" + QString(low) + QString(high) + u"b"),
          QString(u"end" + QString(high)), QString(QString(low) + u"begin"),
          QString(QString(high) + QString(high) + QString(low)), QString(QString(high) + QString(low) + QString(low)),
          QString(u"a" + QString(QChar(0xd800)) + u"b"), QString(QChar(0xdfff)).repeated(50)}) {
        c.add("surrogate", text);
    }
}

void addWriting(Collection &c)
{
    c.lines("writing",
            u"\u00e9\ne\u0301\n\u00c5\nA\u030a\n\u212b\n\u03a9\n\u2126\nK\n\u212a\n\u00df\n\u1e9e\nSTRASSE\n"
            u"\u0130stanbul\n\u0131s\u0131\nISI\n\u01c5\n\ufb01\n\ufb03\n\u017f\n"
            u"\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3\n"
            u"\u1f40\u03b4\u03c5\u03c3\u03c3\u03b5\u03cd\u03c2\n\uff21\uff42\uff43\n\u2460\u2461\u2462\n\u00bd\n"
            u"x\u00b2\n\u0149\n\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645\n"
            u"\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd\n\ufdfa\n"
            u"\u0627\u0644\u0639\u0631\u0628\u064a\u0629 123 abc\n\u0627\u0644\u0644\u0647\n"
            u"ab \u05e2\u05d1\u05e8\u05d9\u05ea cd\n\u65e5\u672c\u8a9e\n"
            u"\u79c1\u306f\u30ac\u30e9\u30b9\u3092\u98df\u3079\u3089\u308c\u307e\u3059\n"
            u"\uff76\uff9e\uff76\uff9e\n\u30ac\u30ac\n\ud55c\uad6d\uc5b4\n\ud55c\uad6d\uc5b4\n"
            u"\u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22\n\u0e9e\u0eb2\u0eaa\u0eb2\u0ea5\u0eb2\u0ea7\n"
            u"\u1797\u17b6\u179f\u17b6\u1781\u17d2\u1798\u17c2\u179a\n\u1019\u103c\u1014\u103a\u1019\u102c\n"
            u"\u0939\u093f\u0928\u094d\u0926\u0940\n\u0ba4\u0bae\u0bbf\u0bb4\u0bcd\n"
            u"\u0b13\u0b21\u0b3c\u0b3f\u0b06\n\u2c81\u2c83\u2c85\n"
            u"\U0001d518\U0001d52b\U0001d526\U0001d520\U0001d52c\U0001d521\U0001d522\n"
            u"\U0002070e\U00020731\U00020779\n\ua66e\n\U0001242b\n\ufdfd\n\u01c4ungla\n\ufb00 \ufb02\n"
            u"\u0153uvre\n\u00d0\u00fe\n\u0131\u0130iI"_s);
}

void addEmoji(Collection &c)
{
    c.lines("emoji", u"\U0001f600\n\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466\n"
                     u"\U0001f469\U0001f3fd\u200d\U0001f680\n\U0001f3f3\ufe0f\u200d\U0001f308\n"
                     u"\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f\n\U0001f1e9\U0001f1ea\n"
                     u"\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7\n1\ufe0f\u20e3\n#\ufe0f\u20e3\n\u2764\ufe0f\n"
                     u"\u2764\ufe0e\n\U0001f44d\U0001f3ff\n\U0001f9d1\u200d\U0001f91d\u200d\U0001f9d1\n"
                     u"\U0001f600\U0001f600\na\U0001f600b\n\U0001f600 \U0001f600\n\U0001f468\u200d\U0001f4bb code\n"
                     u"\U0001f1e9\n\U0001f3fd\n\u2603\n\u2328\ufe0f"_s);
}

void addSql(Collection &c)
{
    c.lines("sql", u"'\n''\n'''\n' OR '1'='1\n'; DROP TABLE chats; --\n1; DELETE FROM words\n\" OR 1=1 --\n%\n_\n100%\n"
                   u"a_b\na%b\n\\\n\\'\n\\\"\nNULL\nnull\nRobert'); DROP TABLE Students;--\n/* comment */\n-- comment\n"
                   u"`chats`\n[chats]\nx'00'\nX'FF'\nSELECT * FROM chats\nUNION SELECT 1\n?\n?1\n:name\n@name\n$name\n"
                   u"||\na||b\nchar(0)\n0x00\nATTACH DATABASE 'x' AS y\nPRAGMA user_version\nload_extension('x')\n"
                   u"EXEC xp_cmdshell('dir')\n1=1\n' AND 1=2 UNION ALL SELECT sqlite_version() --"_s);
}

void addFts(Collection &c)
{
    c.lines("fts", u"AND\nOR\nNOT\nNEAR\nNEAR(a b, 2)\nNEAR/3\na AND b\na OR b\na NOT b\nAND AND AND\nOR OR\nNOT a\n"
                   u"a*\n*\n**\na *\n^a\n^\na + b\n+\ntitle:a\ntexts : a\ncustomer : \"a\"\n{texts customer} : a\n"
                   u"- texts : a\n-{texts}:a\n\"a\na\"\n\"a b\" *\n\"\"\n\"\"\"\"\n(a\na)\n()\n(())\n(a OR b) AND c\n"
                   u"a\"b\nrank\nrowid:1\nsearch MATCH 'a'\ncolumn:\na:b:c\n\u241e\na \u241e b"_s);
}

void addHtml(Collection &c)
{
    c.lines("html",
            u"<b>\n</b>\n<script>alert(1)</script>\n<img src=x onerror=alert(1)>\n"
            u"<a href=\"javascript:alert(1)\">x</a>\n&amp;\n&lt;\n&#x41;\n&nbsp;\n&\n&&\n<\n<<\n>\n"
            u"<!-- comment -->\n<![CDATA[x]]>\n<?xml version=\"1.0\"?>\n"
            u"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>&a;\n<svg/onload=alert(1)>\n"
            u"<style>*{display:none}</style>\n<iframe src=\"data:text/html,x\">\n<table><tr><td>\n<html><body>\n"
            u"'\"><script>\njavascript:alert(1)\ndata:text/html;base64,PHNjcmlwdD4=\n<br/>\n"
            u"<p style='color:red'>\n{{7*7}}\n${7*7}\n#{7*7}\n<%= 7*7 %>\n{% raw %}\n=cmd|' /C calc'!A0\n=1+1\n"
            u"+1+1\n-1+1\n@SUM(A1)"_s);
}

void addPrintf(Collection &c)
{
    c.lines("printf",
            u"%s\n%d\n%n\n%1\n%2\n%1 %2 %3\n%L1\n%99\n%%\n%n%n%n%n\n%x%x%x\n%.1000f\n%*d\n{0}\n{}\n{0:x}\n$1\n"
            u"\\1\n\\n\n\\0\n%@\n%hs\n%ls\n%p"_s);
}

void addPath(Collection &c)
{
    c.lines("path", u"/\n//\n..\n../\n../../../../etc/passwd\n..\\..\\windows\n/dev/null\nC:\\\n\\\\server\\share\n"
                    u"file:///etc/passwd\n~\n~root\nCON\nNUL\naux.txt\na/b\na\\b\n.\n...\ncon.\n%2e%2e%2f\n"
                    u"/proc/self/mem\nhttp://user:pw@host/?q=1#f\na\u2215b\n-rf\n--help\n$(reboot)\n`reboot`\n$HOME\n"
                    u"| ls\n; ls\n> x\na && b"_s);
}

void addNumber(Collection &c)
{
    c.lines("number", u"0\n-0\n+0\n00\n1\n-1\n1.0\n1e3\n1e309\n-1e309\n1E-400\n0.1\n1,000\n1.000,5\n0x7fffffff\n"
                      u"2147483647\n2147483648\n-2147483648\n-2147483649\n4294967295\n4294967296\n9223372036854775807\n"
                      u"9223372036854775808\n-9223372036854775808\n-9223372036854775809\n18446744073709551615\n"
                      u"18446744073709551616\n340282366920938463463374607431768211456\nNaN\nnan\nInfinity\n-Infinity\n"
                      u"inf\n1/0\n0/0\n1e\ne1\n\u0663\n\uff11\uff12\n\u0be7\n0b1\n0o7\n1_000\n\u0660\u0661\u0662\n"
                      u"1970-01-01\n9999-12-31\n-0001-01-01\n2026-02-30\n24:00\n12:60"_s);
}

void addReserved(Collection &c)
{
    c.lines("reserved",
            u"null\nnil\nNone\nundefined\nundef\ntrue\nfalse\nTrue\nyes\nno\non\noff\nhasOwnProperty\n"
            u"__proto__\nconstructor\nprototype\ntoString\nthen\nthis\nself\nclass\nconst\nvoid\nmain\ndefault\n"
            u"N/A\nn/a\n-\n--\nTRUE\nEOF\nEND\nCOM1\nLPT1\nroot\nadmin\ntest\nunknown\nanonymous\ndeleted\n"
            u"qrc:/\nSYSTEM\nall\nany\nnone\nme"_s);
}

void addQuery(Collection &c)
{
    c.lines("query", u"is:unread\nis:\nis:nothing\n-is:unread\n--is:unread\n-\n- a\n-(a)\n-(\nhas:note\nhas:\ntag:\n"
                     u"tag:a\ntag:\"a b\"\n-tag:a\ncustomer:\ncustomer:a\ncustomer:\"\ncustomer:\"a\naccount:a1\n"
                     u"account:\nchannel:whatsapp\nstate:open\nwaiting:>1d\nwaiting:>99999999999999999999d\n"
                     u"updated:today\nupdated:>=2026-13-45\nupdated:..\nassignee:me\nassignee:none\nA OR B\na or b\n"
                     u"OR a\na OR\n(a OR (b OR (c OR d)))\n-(a b) c\na -b\n\"a b\" -\"c d\"\ntag:%\ncustomer:_\nid:1\n"
                     u"foo:bar\nis:unread is:unread\nis:unread OR -is:unread\n((((((((((a))))))))))\n\"-a\"\n"
                     u"a\u00a0OR\u00a0b\nIS:UNREAD\nIs:Pinned\nis:pinned\nnote:a\nsummary:a\n#a\n#a,b\n@a"_s);
}

/// Longer than any field has a right to be.
void addLong(Collection &c)
{
    for (const int length : {126, 127, 128, 129, 130, 255, 256, 1'023, 4'096}) {
        c.add("long", QString(length, u'x'));
    }
    for (const QString &part :
         {u"a "_s, u"\""_s, u"("_s, u"-"_s, u"'"_s, u"\u0301"_s, u"\u65e5"_s, u"\U0001f600"_s, u" "_s, u"word "_s,
          u"OR "_s, u"\u200b"_s, u"<b>"_s, u"%1"_s, u"a\u0301\u0302\u0303"_s}) {
        c.add("long", part.repeated(500));
    }
    for (const int marks : {1, 10, 100, 1'000}) {
        c.add("stack", QString(u"z" + QString(marks, QChar(0x0336))));
        c.add("stack", QString(u"o" + QString(marks, QChar(0x20dd)) + u"k"));
    }
    c.add("deep", QString(QString(90, u'(') + u"a" + QString(90, u')')));
    c.add("deep", QString(QString(u"-("_s).repeated(40) + u"a" + QString(40, u')')));
}

} // namespace

QList<Naughty> naughtyStrings()
{
    Collection c;
    addCharacters(c);
    addSurrogates(c);
    addWriting(c);
    addEmoji(c);
    addSql(c);
    addFts(c);
    addHtml(c);
    addPrintf(c);
    addPath(c);
    addNumber(c);
    addReserved(c);
    addQuery(c);
    addLong(c);
    return c.all();
}

} // namespace deskside::test
