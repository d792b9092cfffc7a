"""Articles of our own making for every format: sentences that state, quote, date and count, set as the format has it."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

SENTENCES = tuple(
    line
    for line in [
        "",
        "Ana Ruiz, who was born in 1961, bought the yard in 1990, aged 35.",
        "The ferry, which was launched on Monday, May 3, 2024, sank on April 31.",
        "Officials said on Tuesday that the talks had failed.",
        "“It was very unique,” said Jan Moser, the captain, “and the the crew agreed.”",
        "Critics say the plan would cost $1.2 million, or 40% more than in 2019.",
        "Sales rose from 200 to 250 tons, an increase of 20 percent.",
        "Of the 30 ferries, 12 are older than she is, 10 are new and 9 are being repaired.",
        "The war lasted from 1914 to 1918, three years in all.",
        "The bank was founded in 1951 and celebrated its 50th anniversary in 2003.",
        "It is believed that the mayor knew; reports suggest that he was told twice.",
        "The North Sea Fisheries Board (NSFB) met at 12 noon on 3rd of March, 1998.",
        "He walked 10 miles (20 km) in the 1980’s, between 1984-1986 and again from 1990 to 1989.",
        "At the end of the day, the company utilised a variety of colours and colors.",
        "The court found 5 of the 3 men guilty by 7 votes to 4, with 12 judges sitting.",
        "She recieved a honour from an university, definately her best.",
        "Three reasons were given: cost, time, weather and luck.",
        "Yesterday, the minister will announce what he announced next week.",
        "Dr. A. B. de la Cruz Jr. of St. John’s told the U.S. Senate Inc. that no. 7 was lost.",
        "“We have waited for ten years,” Maria Keller, 42, told the newspaper. “Keller is 44,” said Mary Keller.",
        "One in ten (25%) of the 1,200,000 voters, i.e. 300, came, said the ministry’s report.",
        "Christmas Day fell on Wednesday, 26 December 2021, and Easter on 3 May.",
        "The team won 3–2 after being 4–1 up; it was its seventh win in six games.",
        "Temperatures fell from −5°C to 12°C, the lowest since 1950, or ever.",
        "The bridge, 1,200 m long (0.5 miles), opened 20 years ago, in 2012.",
        "Lorem ipsum dolor sit amet TK TKTK [XXX check this] spot_img",
        "Read more: Ten ferries that you must see",
        "By Ana Ruiz and Jan Moser",
        "Share this article on Facebook Twitter WhatsApp",
        "Leave a Reply Your email address will not be published.",
        "© 2024 The Harbour Post. All rights reserved.",
        "On Thursday the 15th he said that on Friday the 13th, in three weeks, he will have come two years later, last month.",
        "The ferry, 10 years old, sails next week, tomorrow and on May 4; a century ago, in December, it sank two days later.",
        "Die Fähre sank am Montag im Hafen, sagte der Kapitän, und alle wurden gerettet.",
        "Le ferry a coulé lundi dans le port, a déclaré le capitaine.",
        "",
    ]
    if line
)
WORDS = (
    *("born in 1961 ", "aged 35", "Monday, May 3, 2024", "said ", "“a” ", "according to ", "very unique ", "the the ", "40% "),
    *("$1.2 million ", "from 1914 to 1918 ", "two years later ", "12 of 30 ", "TK ", "Ana Ruiz ", "Mr. ", "he ", "not ", "A. "),
    *("colour ", "color ", "…", " — ", "1,000,000 ", "3rd ", "1980’s ", "a hour ", "Inc.", "?!", "e.g. ", "(NSFB) ", "no. 7 "),
    *("today ", "last year ", "the day after ", "half ", "a dozen ", "percent ", "per cent ", "fewer ", "in order to "),
)  # fmt: skip
TOKENS: dict[str, tuple[str, ...]] = {
    "markdown": (
        *("# ", "## ", "\n\n", "> ", "- ", "1. ", "* ", "    ", "```\n", "~~~", "`", "``", "*", "**", "_", "~~", "[", "](", "](/u)"),
        *("![a](b)", "[^1]", "[^1]: ", "[a]: /u\n", "<!-- ", " -->", "<b>", "</b>", "<br>", "<div>", "|", "|---|\n", "&amp;", "\\"),
        *("&#8220;", "&nbsp;", "---\n", "+++\n", "===\n", "$x$", "$$", ":::", "{#id}", "{{< x >}}", "{% x %}", "{{", "}}", "<http://a.b>"),
        *("https://a.b/c", "- [ ] ", "  \n", "\\\n", "==", "^a^", "[[a]]", "[TOC]", ":smile:", "<script>", "</script>", "<pre>", "<?", "<![CDATA["),
        *("{++a++}", "{--a--}", "{~~a~>b~~}", "{>>a<<}", "import a from 'b'\n", "<A b={c} />", "{a}", "export const a = 1\n"),
    ),
    "html": (
        *("<p>", "</p>", "<em>", "</em>", "<div>", "</div>", "<br>", "<h1>", "</h1>", "<ul><li>", "<li>", "</ul>", "<table><tr><td>"),
        *("</table>", "<blockquote>", "</blockquote>", "<code>", "</code>", "<pre>", "</pre>", "<script>", "</script>", "<style>"),
        *("</style>", "<!-- ", "-->", "<!", "<?", "<![CDATA[", "]]>", "&amp;", "&nbsp", "&#0;", "&#x110000;", "&eacute;", "&", "<", ">"),
        *("<a href='/x'>", "</a>", "<img alt='a b'>", "<title>", "</title>", "<meta name=date content=2024-05-03>", "<head>", "<body>"),
        *("<html lang=de>", "</html>", "<article>", "<nav>", "<aside>", "<figure>", "<figcaption>", "<time datetime=2024-05-03>", "<q>"),
        *("</q>", "<p hidden>", "<span title='>'>", "</span>", "<template>", "<svg>", "<math>", "<textarea>", "<select>", "<iframe>"),
        *("{{ a }}", "{% if a %}", "{% endif %}", "{# a #}", "<%= a %>", "---\n", "<Fragment>", "{a && <p>}", "='", '="', "/>"),
        *('<script type="application/ld+json">{"datePublished": "2024-05-03"}</script>', "<noscript>", "<base>", "<wbr>", "&shy;"),
    ),
    "asciidoc": (
        *("= ", "== ", "* ", ". ", "----\n", "====\n", "....\n", "____\n", "|===\n", "|", "[quote]\n", "[source]\n", "// ", "////\n"),
        *(":a: b\n", "{a}", "link:a[b]", "https://a.b[c]", "image::a[b]", "footnote:[a]", "_", "*", "`", "#", "^a^", "~a~", "pass:[a]"),
        *("+++", "++", "<<a>>", "[[a]]", "ifdef::a[]\n", "endif::[]\n", "include::a[]\n", "NOTE: ", "'''\n", "<<<\n", "(C)", "\\", "+\n"),
        *("term:: ", "a;; ", "[%header]\n", "--\n", "****\n", "``", '"`', '`"', "***", "icon:a[]", "kbd:[a]", "stem:[x]", "[.a]#", ".Title\n"),
    ),
    "rst": (
        *("====\n", "----\n", "~~~~\n", "* ", "#. ", ".. ", ".. note:: ", ".. code:: a\n\n   b\n", ".. image:: a\n", ":a: b\n", "::\n\n  a\n"),
        *("*", "**", "``", "`a`_", "`a <b>`_", "a_ ", "[1]_", ".. [1] a\n", "|a|", ".. |a| replace:: b\n", ":ref:`a`", "+--+\n", "|a |\n"),
        *("=== ===\n", "\\", "> ", "| ", "  ", ".. _a: b\n", "__ a\n", "-- a\n", ".. contents::\n", ".. raw:: html\n\n  <b>\n", "`"),
        *(".. list-table::\n\n   * - a\n     - b\n", ".. csv-table::\n\n   a, b\n", ".. include:: /etc/passwd\n", "[#]_", ".. [#] a\n", "term\n  a\n"),
    ),
    "latex": (
        *("\\section{", "}", "{", "\\emph{", "\\textbf{", "\\footnote{", "\\cite{a}", "$", "$$", "\\[", "\\]", "\\begin{itemize}\n"),
        *("\\item ", "\\end{itemize}\n", "\\begin{verbatim}", "\\end{verbatim}", "%", "\\%", "~", "``", "''", "---", "\\\\", "\\verb|a|"),
        *("\\begin{document}", "\\end{document}", "\\title{", "\\date{", "\\input{a}", "\\def\\a{b}", "\\newcommand{\\a}[1]{#1}", "\\a", "&"),
        *("\\begin{tabular}{ll}", "\\end{tabular}", "\\'e", '\\"{o}', "\\ss{}", "\\LaTeX", "\\begin{comment}", "\\end{comment}", "\\iffalse ", "\\fi", "^^41"),
    ),
    "text": (*("\n\n", "\n", "  ", "\t", "* ", "- ", "1. ", "> ", "=====\n", "-----\n", "***", "#", "http://a.b ", "a@b.c ", "\f", "|", "_"),),
}  # fmt: skip
KIN = {"mdx": "markdown", "html-template": "html", "astro": "html"}
FORMATS = ("markdown", "mdx", "html", "html-template", "astro", "asciidoc", "rst", "latex", "text")
COMMENTS = (
    "editlint: ignore[wording.hype] the desk knows",
    "editlint: disable[dates, attribution] a b",
    "editlint: enable[dates]",
    "editlint: ignore[] x",
    "editlint: ignore[nothing.such]",
    "editlint-ignore x",
    "vale off",
    "vale on",
    "vale House.Words = NO",
    "TODO Ana: check",
)
_FRONT = (
    "---\ntitle: The yard\ndate: 2024-05-02\n---\n",
    "---\ntitle: 'A: “b”'\nlang: de\ntags: [a, b]\neditlint: {ignore: [dates.age], reason: known}\n---\n",
    '+++\ntitle = "The yard"\ndate = 2024-05-02T10:00:00Z\n[a]\nb = [1, 2]\n+++\n',
    '{"title": "The yard", "date": "2024-05-02"}\n',
    "---\ndate: 9999-12-31\n---\n",
    "---\ndate: 0001-01-01\n---\n",
)


def tokens(format_name: str) -> tuple[str, ...]:
    """What has a meaning in texts of a format, and words that have one in articles."""
    return (*TOKENS[KIN.get(format_name, format_name)], *WORDS, *COMMENTS[:2])


def article(chance: random.Random, format_name: str, most: int = 4) -> str:
    """An article of at most so many blocks."""
    kin = KIN.get(format_name, format_name)
    blocks = [_BLOCKS[kin](chance, chance.choice(_KINDS), _prose(chance)) for _ in range(chance.randint(1, most))]
    text = ("\n" if kin == "html" else "\n\n").join(blocks) + "\n"
    if kin in ("markdown", "html") and chance.random() < 0.3:
        return chance.choice(_FRONT) + text
    if kin == "html" and chance.random() < 0.4:
        head = '<title>The yard</title><meta property="article:published_time" content="2024-05-02T10:00:00Z">'
        return f'<!doctype html>\n<html lang="en"><head>{head}</head><body><article>\n{text}</article></body></html>\n'
    if kin == "latex":
        return f"\\documentclass{{article}}\n\\title{{The yard}}\n\\begin{{document}}\n{text}\\end{{document}}\n"
    return text


_KINDS = ("paragraph", "paragraph", "paragraph", "heading", "list", "quote", "table", "comment", "link", "code")


def _prose(chance: random.Random) -> list[str]:
    return [chance.choice(SENTENCES) for _ in range(chance.choice((1, 1, 2, 3)))]


def _markdown(chance: random.Random, kind: str, said: list[str]) -> str:
    text = " ".join(said)
    return {
        "heading": f"## {said[0]}",
        "list": "\n".join(f"- {each}" for each in said),
        "quote": f"> {text}",
        "table": f"| a | b |\n|---|---|\n| {said[0]} | **1** |",
        "comment": f"<!-- {chance.choice(COMMENTS)} -->\n{text}",
        "link": f'*{said[0]}* [{text}](https://a.example/b "c") `code`[^1]\n\n[^1]: {said[0]}',
        "code": f"```py\n{text}\n```",
    }.get(kind, text.replace(" ", "\n", 1))


def _html(chance: random.Random, kind: str, said: list[str]) -> str:
    text = " ".join(said)
    return {
        "heading": f"<h2>{said[0]}</h2>",
        "list": "<ul>" + "".join(f"<li>{each}</li>" for each in said) + "</ul>",
        "quote": f"<blockquote><p>{text}</p></blockquote>",
        "table": f"<table><tr><th>a</th><td>{said[0]}</td></tr></table>",
        "comment": f"<!-- {chance.choice(COMMENTS)} --><p>{text}</p>",
        "link": f'<p><em>{said[0]}</em> <a href="https://a.example/b?c&amp;d">{text}</a>&nbsp;<img src="a" alt="b"></p>',
        "code": f"<pre><code>{text}</code></pre>",
    }.get(kind, f"<p>{text}</p>")


def _asciidoc(chance: random.Random, kind: str, said: list[str]) -> str:
    text = " ".join(said)
    return {
        "heading": f"== {said[0]}",
        "list": "\n".join(f"* {each}" for each in said),
        "quote": f"[quote, Ana Ruiz]\n____\n{text}\n____",
        "table": f"|===\n|a |b\n|{said[0]} |1\n|===",
        "comment": f"// {chance.choice(COMMENTS)}\n{text}",
        "link": f"_{said[0]}_ https://a.example/b[{text}] `code`footnote:[{said[0]}]",
        "code": f"----\n{text}\n----",
    }.get(kind, text)


def _rst(chance: random.Random, kind: str, said: list[str]) -> str:
    text = " ".join(said)
    return {
        "heading": f"{said[0]}\n{'=' * len(said[0])}",
        "list": "\n".join(f"* {each}" for each in said),
        "quote": f"   {text}",
        "table": f"=====  =====\na      b\n=====  =====\n1      {said[0]}\n=====  =====",
        "comment": f".. {chance.choice(COMMENTS)}\n\n{text}",
        "link": f"*{said[0]}* `{text} <https://a.example/b>`_ ``code`` [1]_\n\n.. [1] {said[0]}",
        "code": f"::\n\n   {text}",
    }.get(kind, text)


def _latex(chance: random.Random, kind: str, said: list[str]) -> str:
    text = " ".join(said).replace("%", "\\%").replace("$", "\\$")
    return {
        "heading": f"\\section{{{said[0]}}}",
        "list": "\\begin{itemize}\n" + "\n".join(f"\\item {each}" for each in said) + "\n\\end{itemize}",
        "quote": f"\\begin{{quote}}{text}\\end{{quote}}",
        "table": f"\\begin{{tabular}}{{ll}}\na & {text} \\\\\n\\end{{tabular}}",
        "comment": f"% {chance.choice(COMMENTS)}\n{text}",
        "link": f"\\emph{{{text}}} \\href{{https://a.example}}{{a b}}\\footnote{{{text}}} $x^2$",
        "code": f"\\begin{{verbatim}}\n{text}\n\\end{{verbatim}}",
    }.get(kind, text)


def _text(_: random.Random, kind: str, said: list[str]) -> str:
    return said[0].rstrip(".") if kind == "heading" else "\n".join(said) if kind == "list" else " ".join(said)


_BLOCKS = {"markdown": _markdown, "html": _html, "asciidoc": _asciidoc, "rst": _rst, "latex": _latex, "text": _text}
