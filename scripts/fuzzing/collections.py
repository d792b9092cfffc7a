"""Files of several articles and wrapped ones: each article that is found stands in the file where it says."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

import base64
import csv
import io
import json
import quopri
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from editlint.documents import FORMATS
from editlint.documents.collections.parts import Flaw, Part
from editlint.errors import EditlintError
from fuzzing import prose
from fuzzing.mutations import encoded, mutated
from fuzzing.promises import check_document, check_errors, check_no_defect, strict

if TYPE_CHECKING:
    import random

_XML = (
    *(
        "<item>",
        "</item>",
        "<entry>",
        "</entry>",
        "<title>",
        "</title>",
        "<description>",
        "</description>",
        "<content:encoded>",
        "<![CDATA[",
    ),
    *(
        "]]>",
        "<!-- ",
        "-->",
        "&lt;p&gt;",
        "&amp;amp;",
        "&a;",
        "<!DOCTYPE a [<!ENTITY a 'b'>]>",
        "<p>",
        "</p>",
        "<link/>",
        ' type="html"',
    ),
    *(
        ' type="xhtml"',
        "<pubDate>",
        "</pubDate>",
        "</channel>",
        "</rss>",
        "<body.content>",
        "<hl1>",
        "<?xml",
        "?>",
        "<wp:status>draft</wp:status>",
    ),
)
_JSON = (
    *(
        *'"{}[],:',
        "\\n",
        "\\u00e9",
        "\\ud83d\\ude00",
        "\\ud800",
        "\\",
        "null",
        "true",
        "1e999",
        "9" * 30,
        '"body": "a b"',
    ),
    *(
        '"text": {',
        "\n",
        "\n\n",
        '"html": "<p>a</p>"',
        '{"a": 1}\n',
        "/* a */",
        '"source": ["a\\n"]',
        '"cell_type": "code"',
        "\ufeff",
    ),
)
_CSV = ('"', '""', ",", ";", "\t", "\n", "\r\n", "a,b\n", '"a\nb"', "title", "body", "\x00", " ", "'", "|")
_MAIL = (
    *(
        "Subject: ",
        "\n\n",
        "\n",
        "Content-Type: text/html; charset=utf-8\n",
        "Content-Transfer-Encoding: base64\n",
        "--b\n",
        "--b--\n",
        "=\n",
    ),
    *(
        "=E9",
        "=?utf-8?q?a=20b?=",
        "=?utf-8?b?YWI=?=",
        "=?x?y?z?=",
        "> ",
        "-- \n",
        "boundary=",
        "charset=x-none\n",
        "From: a@b.c\n",
        "\t",
        "begin 644 a\n",
    ),
)
_TOKENS = {"feed": _XML, "xml": _XML, "json": _JSON, "jsonl": _JSON, "notebook": _JSON, "csv": _CSV, "mail": _MAIL}


def one(chance: random.Random) -> None:
    """One file."""
    name = chance.choice(sorted(_TOKENS))
    text = _MAKERS[name](chance)
    if chance.random() < 0.9:
        text = mutated(chance, text, (*_TOKENS[name], *prose.WORDS), (text,))
    data = encoded(chance, text)
    known = FORMATS[name]
    assert known.divide is not None
    try:
        for each in known.divide(data, "a", chance.choice(("", "", "", "body", "text", "x"))):
            if isinstance(each, Flaw):
                assert each.message
                assert each.line >= 0
            else:
                _check(each, text if data == text.encode("utf-8", "replace") else None)
    except EditlintError as error:
        check_errors(error.each(), {})
    if chance.random() < 0.08:
        try:
            check_no_defect(strict().lint_data(data, "a", name))
        except EditlintError as error:
            check_errors(error.each(), {})


def _check(part: Part, text: str | None) -> None:
    check_document(part.document("a"))
    for field in part.fields:
        assert 0 <= field.start <= field.end <= len(part.text), field
    if text is None:
        return
    content = text.removeprefix("\ufeff")
    offset, line, column = part.origin
    assert content[offset : offset + len(part.text)] == part.text
    before = content[:offset].replace("\r\n", "\n").replace("\r", "\n")
    assert (line, column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


def _title(chance: random.Random) -> str:
    return chance.choice(prose.SENTENCES)[:60]


def _html(chance: random.Random) -> str:
    return prose.article(chance, "html")


def _feed(chance: random.Random) -> str:
    items = "".join(
        f"<item><title>{escape(_title(chance))}</title><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate>"
        + chance.choice(
            (
                f"<description>{escape(_html(chance))}</description>",
                f"<content:encoded><![CDATA[{_html(chance)}]]></content:encoded>",
                f"<description>{escape(_title(chance))}</description><link>https://a.example/b</link>",
            )
        )
        + "</item>\n"
        for _ in range(chance.randint(1, 3))
    )
    if chance.random() < 0.4:
        entry = f'<entry><title>a</title><content type="html">{escape(_html(chance))}</content><updated>2024-05-03T10:00:00Z</updated></entry>'
        return f'<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>A</title>{entry}</feed>\n'
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" {space}><channel><title>A</title>\n{items}</channel></rss>\n'


def _agency(chance: random.Random) -> str:
    said = "".join(f"<p>{escape(chance.choice(prose.SENTENCES))}</p>" for _ in range(3))
    head = '<head><docdata><date.release norm="20240503T100000Z"/></docdata></head>'
    return f'<?xml version="1.0"?>\n<nitf>{head}<body><body.head><hedline><hl1>{escape(_title(chance))}</hl1></hedline></body.head>\n<body.content>{said}</body.content></body></nitf>\n'


def _record(chance: random.Random) -> dict[str, object]:
    body = chance.choice((prose.article(chance, "text"), _html(chance), prose.article(chance, "markdown")))
    name = chance.choice(("body", "text", "content", "html"))
    more = chance.choice(
        ({}, {"tags": ["a", 1, None]}, {"author": {"name": "Ana Ruiz"}}, {"lang": "en", "url": "https://a.example"})
    )
    return {
        "title": _title(chance),
        name: body,
        "date": chance.choice(("2024-05-03", "May 3, 2024", 1714730400, "soon")),
        **more,
    }


def _json(chance: random.Random) -> str:
    found: object = [_record(chance) for _ in range(2)] if chance.random() < 0.5 else _record(chance)
    if chance.random() < 0.2:
        found = {"items": found}
    return json.dumps(found, ensure_ascii=chance.random() < 0.5, indent=chance.choice((None, 2)))


def _json_lines(chance: random.Random) -> str:
    return "".join(
        f"{json.dumps(_record(chance), ensure_ascii=chance.random() < 0.5)}\n" for _ in range(chance.randint(1, 3))
    )


def _notebook(chance: random.Random) -> str:
    cells = [
        {
            "cell_type": chance.choice(("markdown", "markdown", "code", "raw")),
            "metadata": {},
            "source": prose.article(chance, "markdown").splitlines(keepends=True),
        }
        for _ in range(chance.randint(1, 3))
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, indent=1)


def _table(chance: random.Random) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=chance.choice(",;\t"), lineterminator=chance.choice(("\n", "\r\n")))
    writer.writerow(("id", "title", "body", "date"))
    for number in range(chance.randint(1, 3)):
        writer.writerow((number, _title(chance), prose.article(chance, "text"), "2024-05-03"))
    return out.getvalue()


def _mail(chance: random.Random) -> str:
    head = f"From: Ana Ruiz <a@b.example>\nTo: desk@b.example\nSubject: {_title(chance)}\nDate: Fri, 3 May 2024 10:00:00 +0000\nMIME-Version: 1.0\n"
    text, page = prose.article(chance, "text"), _html(chance)
    way = chance.randrange(4)
    if way == 0:
        return f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}"
    if way == 1:
        packed = base64.encodebytes(text.encode()).decode()
        return f"{head}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{packed}"
    quoted = quopri.encodestring(page.encode()).decode()
    if way == 2:
        return f"{head}Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{quoted}"
    part = f"--b\nContent-Type: text/plain; charset=utf-8\n\n{text}\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n{quoted}\n--b--\n"
    return f'{head}Content-Type: multipart/alternative; boundary="b"\n\n{part}'


_MAKERS = {
    "feed": _feed,
    "xml": _agency,
    "json": _json,
    "jsonl": _json_lines,
    "notebook": _notebook,
    "csv": _table,
    "mail": _mail,
}
