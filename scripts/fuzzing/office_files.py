"""Files of word processors with spoilt parts and spoilt archives: read or refused, and commented without loss."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from editlint.documents import FORMATS, Remark
from editlint.errors import EditlintError
from fuzzing import prose
from fuzzing.mutations import mutated, mutated_bytes
from fuzzing.promises import check_document, check_errors, check_outcome, strict

if TYPE_CHECKING:
    import random

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_O = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    f'xmlns:{prefix}="{_O}:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
    )
)
_TOKENS = (
    *("<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:br/>", "<w:tab/>", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    *('<w:del w:id="1">', "</w:del>", '<w:ins w:id="2">', "</w:ins>", '<w:footnoteReference w:id="1"/>', '<w:fldSimple w:instr="PAGE">'),
    *('<w:hyperlink r:id="rId9">', "</w:hyperlink>", '<w:pStyle w:val="Heading1"/>', "<w:vanish/>", "<w:sdt><w:sdtContent>", "<w:pPr>"),
    *("<mc:AlternateContent><mc:Choice>", "<mc:Fallback>", "<text:p>", "</text:p>", "<text:span>", "</text:span>", '<text:s text:c="99"/>'),
    *('<text:h text:outline-level="1">', "</text:h>", "<text:note>", "<text:line-break/>", "<table:table>", "<office:annotation>", "<text:list>"),
    *("&amp;", "&#0;", "&#x41;", "&lt;", "&a;", "<!-- a -->", "<![CDATA[a]]>", "<?a b?>", "<!DOCTYPE a [<!ENTITY a 'b'>]>", "</", "/>", ">", '"'),
    *("a b", "said ", 'w:val="', "xml:space='preserve'", ' xmlns:w="x"', "<a:b/>", "</w:body>", "\x00", "\ud7ff", "<w:instrText>", "<w:sym w:char='F0B7'/>"),
)  # fmt: skip
_NESTED = re.compile(
    "<w:t[ >][^<]*<(?!/w:t>)"
)  # text with elements in it, which no word processor writes: cut as it comes


def one(chance: random.Random) -> None:
    """One file."""
    name = chance.choice(("docx", "odt"))
    parts = (_docx if name == "docx" else _odt)(chance)
    if chance.random() < 0.8:
        part = chance.choice(sorted(parts))
        if chance.random() < 0.7:
            part = "word/document.xml" if name == "docx" else "content.xml"
        parts[part] = mutated(chance, parts[part], _TOKENS)
    data = _archive(chance, parts)
    if chance.random() < 0.2:
        data = mutated_bytes(chance, data)
    known = FORMATS[name]
    assert known.decode is not None
    assert known.annotate is not None
    try:
        source = known.decode(data, f"a.{name}")
    except EditlintError as error:
        check_errors(error.each(), {})
        return
    document = known.parse(source)
    check_document(document)
    remarks = [
        Remark(
            *sorted((chance.randint(0, len(source.text)), chance.randint(0, len(source.text)))), ("a <b>", "“é”\x07")
        )
    ]
    try:
        copy = known.annotate(data, source, remarks)
    except EditlintError as error:
        check_errors(error.each(), {})
    else:
        if name == "odt" or not _NESTED.search(parts["word/document.xml"]):
            assert known.decode(copy, f"a.{name}").text == source.text
    if chance.random() < 0.15:
        check_outcome(strict().lint_data(data, f"a.{name}", name), source)


def _archive(chance: random.Random, parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in parts.items():
            kind = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
            file.writestr(zipfile.ZipInfo(name, (2024, 5, 3, 10, 0, 0)), content.encode("utf-8", "surrogatepass"), kind)
    return out.getvalue()


def _said(chance: random.Random) -> list[str]:
    return [
        chance.choice(prose.SENTENCES).replace("&", "&amp;").replace("<", "&lt;") for _ in range(chance.randint(1, 4))
    ]


def _docx(chance: random.Random) -> dict[str, str]:
    body = "".join(_paragraph(chance, each) for each in _said(chance))
    links = f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    own = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(("footnotes", "styles"), 2)
    )
    schema = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{schema}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{schema}/relationships">{links}</Relationships>',
        "word/document.xml": f"{_HEAD}<w:document {_W}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{schema}/relationships">{own}</Relationships>',
        "word/footnotes.xml": f'{_HEAD}<w:footnotes {_W}><w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>',
        "word/styles.xml": f'{_HEAD}<w:styles {_W}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>',
    }


def _paragraph(chance: random.Random, said: str) -> str:
    half = len(said) // 2
    style = chance.choice(("", "", '<w:pPr><w:pStyle w:val="H"/></w:pPr>', "<w:pPr><w:numPr/></w:pPr>"))
    runs = f'<w:r><w:t xml:space="preserve">{said}</w:t></w:r>'
    if "&" not in said and chance.random() < 0.5:
        first = f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{said[:half]}</w:t></w:r>'
        runs = first + f'<w:r><w:t>{said[half:]}</w:t><w:footnoteReference w:id="1"/></w:r>'
    inner = f"<w:p>{style}{runs}</w:p>"
    return f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>" if chance.random() < 0.15 else inner


def _odt(chance: random.Random) -> dict[str, str]:
    body = "".join(
        chance.choice(
            (
                '<text:p text:style-name="P1">{}</text:p>',
                '<text:h text:outline-level="1">{}</text:h>',
                "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>",
                "<text:p><text:span>{}</text:span><text:s text:c='3'/>a</text:p>",
                "<table:table><table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row></table:table>",
            )
        ).format(each)
        for each in _said(chance)
    )
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{_HEAD}<office:document-content {_NAMES}><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "meta.xml": f"{_HEAD}<office:document-meta {_NAMES}><office:meta/></office:document-meta>",
    }
