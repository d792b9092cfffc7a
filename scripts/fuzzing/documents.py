"""Documents out of repeated and nested marks, in every format and wrapping: read in time, with a way back from each sign.

Mutations of articles are thrown by others; here there is hardly an article. A few marks come again and again, open
without an end, lie within each other, or hold numbers and names that no author writes.
"""

# ruff: noqa: E501  tables of marks
from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from editlint.documents import FORMATS, parse
from editlint.documents.collections.parts import Flaw
from editlint.engine.article_files import source_of
from editlint.errors import EditlintError
from fuzzing.promises import check_document, check_errors, check_no_defect, check_outcome, strict

if TYPE_CHECKING:
    import random

_LINTED = 0.02  # of the inputs
_LONG = 0.004  # of them have so many characters that what grows with their square takes too long
# fmt: off
_ANY = (
    "a ", "a", ". ", "said ", "1", "1,", "\u201c", "\u201d", "\n", "\n\n", "\r", "\t", " ", "\\", "\x00", "\u200b", "\ufeff", "\xe9", "\U0001f600",
    "\ud7ff", "\u2028", "&amp;", "&#0;", "&#999999999999999999999999999999", "&#xffffffffffffffffffffffffffffff;",
    "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "http://a.b/", "a@b.c ", "<!--", "-->", "<", ">", "[", "]", "(", ")", "{", "}",
)
_MARKDOWN = (
    "> ", "- ", "1. ", "  ", "    ", "# ", "|a", "|-", "|\n", "[a](b) ", "![", "](", "[a]: b\n", "[^1]", "[^1]: a\n", "*", "_", "**", "`", "```\n", "~~",
    "~~~", "{{< a >}}", "{{", "{%", "%}", "{#", "{.a}", ":::", "$", "$$", "[[", "]]", "***\n", "===\n", "<div>", "</div>", "<b>", "<a href='", ": a\n",
    "{/*", "<A b={", "import a\n",
)
_HTML = (
    "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<s>", "</s>", "<ul><li>", "</ul>", "<table><tr><td>", "</table>", "<td>", "<blockquote>",
    "</blockquote>", "<h1>", "</h1>", "<a href=b>", "</a>", "<pre>", "</pre>", "<script>", "</script>", "<style>", "<title>", "<q>", "</q>",
    "<sup>1</sup>", "<br>", "<img>", "<a ", "b='", "'", '"', "<!", "<![CDATA[", "<head>", "<body>", "</body>", "<meta name=date content='",
    "<span hidden>", "<time datetime=", "<script type=application/ld+json>[", "<template>", "<html lang=", "<button>",
)
_OWN = {
    "markdown": _MARKDOWN,
    "mdx": _MARKDOWN,
    "html": _HTML,
    "html-template": (*_HTML, "{{ a }}", "{% if a %}", "{% raw %}", "{#", "#}", "{{'"),
    "astro": (*_HTML, "---\n", "{a}", "{`${", "{'", "<A b={", "{/*"),
    "rst": (
        "* a\n", "- a\n", "1. a\n", "  ", "| a\n", ":a: b\n", "..\n", ".. a\n", ".. note:: a\n", ".. include:: /etc/hostname\n",
        ".. raw:: html\n   :file: /etc/hostname\n", "::\n\n", "> a\n", ".. |a| replace:: |b|\n", "|a| ", ".. _a: b_\n", "a_ ", "[1]_ ", ".. [1] a\n", "``",
        "`", "*", "**", ":a:`b`", "===\n", "---\n", "+-+\n|a|\n+-+\n", "== ==\n", "a\n  b\n", ">>> a\n",
    ),
    "asciidoc": (
        "* a\n", ". a\n", "a:: ", "====\n", "----\n", "|===\n", "|a ", "////\n", "[a]\n", "[[a]]", "<<a,b>>", "footnote:[", "include::/etc/hostname[]\n",
        "ifdef::a[]\n", ":a: {b}\n", ":b: {a} {a}\n", "{a}", "{b}", "link:a[", "pass:[", "+++", "((", "(((a,", "`", "*", "_", "#", "^a^", "+\n", ".a\n",
        "= a\n", "== a\n", "NOTE: ", "'`", "stem:[", "http://a[",
    ),
    "latex": (
        "{", "}", "\\a{", "\\a[", "\\begin{a}", "\\end{a}", "\\begin{itemize}\\item ", "$", "$$", "\\[", "\\(", "%", "\\verb|", "\\begin{verbatim}",
        "\\iffalse ", "\\fi ", "\\newcommand{\\a}{\\a\\a}", "\\a ", "\\emph{", "\\footnote{", "\\section{", "\\href{", "\\cite{", "``", "''", "~", "---",
        "\\'e", "\\input{/etc/hostname}", "\\sout{", "\\begin{document}", "\\end{document}", "&", "\\\\",
    ),
    "text": (
        "> ", ">> a\n", "    a\n", "***\n", "[a]", "- ", "1. a\n", "===\n", "\x0c",
    ),
}
_FRONT = (
    "a: b\n", "date: ", "title: ", "[", "{", "]", "}", "- ", "? ", "&a ", "*a ", "<<: *a\n", "!!python/object:os ", "'", '"', "|\n", ">\n", "a.", "a = ",
    "[[a]]\n", "[a]\n", "1e", "0x", "2024-05-03",
    "1" * 50,
)
_CHARSETS = (
    "utf-8", "latin-1", "utf-16", "utf-7", "iso-2022-jp", "iso-2022-kr", "hz", "idna", "punycode", "undefined", "unicode_escape", "shift_jis", "big5",
    "zip", "rot13",
    "a" * 300,
)
_WRAPPED = {
    "feed": (
        "<item>", "</item>", "<description>", "</description>", "<title>", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
        "&a;", "<a:b xmlns:a='c'>", "</", "/>", " a='b'", "<!--",
    ),
    "json": (
        "[", "]", "{", "}", '"', ",", ":", '{"a":', "1111111111111111111111111111111111111111", "1e999", "\\u", "\\ud800", "null", '{"body":"b"}',
    ),
    "csv": (
        ",", '"', '""', "\n", "\r", ";", "a,b\n", '"a",',
    ),
    "mail": (
        "--x\n", "--x--\n", "\n", "Content-Type: multipart/mixed; boundary=x\n", "Content-Type: text/html\n", "=?utf-8?q?a?= ", "=?utf-8?b?YQ==?=", "=",
        "=3D", "=\n", "YQ==", "> ", "On a wrote:\n", "-- \n", "; a*0=", ": ",
    ),
}
# fmt: on


def one(chance: random.Random) -> None:
    """One document, as it is, behind front matter, or in a wrapping."""
    name = chance.choice(tuple(_OWN))
    text = _marks(chance, (*_OWN[name], *_ANY))
    way = chance.randrange(10)
    if way < 6:
        _read(chance, name, _behind_front_matter(chance, text) if way == 0 else text)
    else:
        wrapping = chance.choice(("feed", "json", "jsonl", "notebook", "csv", "mail"))
        _divide(chance, wrapping, _wrapped(chance, wrapping, text))


def _marks(chance: random.Random, table: tuple[str, ...]) -> str:
    """A few marks, each again and again, or opened so often and then closed."""
    longest = 20_000 if chance.random() < _LONG else int(chance.expovariate(1 / 300)) + 1
    runs = []
    for _ in range(chance.randint(1, 4)):
        mark = "".join(chance.choice(table) for _ in range(chance.choice((1, 1, 2, 3))))
        runs.append(mark * max(1, longest // len(mark) // chance.choice((1, 2, 8))))
        if chance.random() < 0.5:
            runs.append(chance.choice(table))
    return "".join(runs)


def _behind_front_matter(chance: random.Random, text: str) -> str:
    fence = chance.choice(("---", "+++", "---"))
    return f"{fence}\na: b\n{_marks(chance, _FRONT)}\n{fence}\n\n{text}"


def _read(chance: random.Random, name: str, text: str) -> None:
    try:
        source = source_of(text.encode("utf-8", "replace"), "a", name, FORMATS)
        document = parse(source, name)
    except EditlintError as error:
        check_errors(error.each(), {"a": text})
        return
    check_document(document)
    assert dict(document.front_matter) is not None
    assert document.language.islower() or not document.language
    if chance.random() < _LINTED:
        check_outcome(strict().lint_source(source, name), source)


def _divide(chance: random.Random, name: str, data: bytes) -> None:
    divide = FORMATS[name].divide
    assert divide is not None
    try:
        for each in divide(data, "a", ""):
            if isinstance(each, Flaw):
                assert each.message
            else:
                check_document(each.document("a"))
        if chance.random() < _LINTED:
            check_no_defect(strict().lint_data(data, "a", name))
    except EditlintError as error:
        check_errors(error.each(), {})


def _wrapped(chance: random.Random, name: str, text: str) -> bytes:
    """A text in a wrapping, in which marks of the wrapping's own may stand as they are."""
    charset = chance.choice(_CHARSETS)
    own = (
        _marks(chance, (*_WRAPPED["json" if name in ("jsonl", "notebook") else name], "a"))
        if chance.random() < 0.5
        else ""
    )
    if name == "feed":
        declared = f'<?xml version="1.0" encoding="{charset}"?>' if chance.random() < 0.3 else ""
        said = f'{declared}<rss version="2.0"><channel><item><title>a</title><description>{escape(text)}{own}</description></item></channel></rss>'
    elif name == "csv":
        said = 'title,body\n{},"{}"\n{}'.format("a", text.replace('"', '""'), own)
    elif name == "mail":
        transfer = chance.choice(("7bit", "quoted-printable", "base64"))
        said = f"Subject: {own if chance.random() < 0.3 else 'a'}\nContent-Type: text/{chance.choice(('plain', 'html'))}; charset={charset}\nContent-Transfer-Encoding: {transfer}\n\n{text}{own}"
        return said.encode("latin-1" if chance.random() < 0.5 else "utf-8", "replace")
    elif name == "notebook":
        said = json.dumps({"cells": [{"cell_type": "markdown", "source": text, "metadata": {}}], "nbformat": 4}) + own
    else:
        said = json.dumps({"title": "a", "body": text}) + own
    return said.encode("utf-8", "replace")
