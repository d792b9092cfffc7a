"""OpenDocument texts: what they say, and remarks put into copies of them."""

from __future__ import annotations

import re
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_made import archive, blocks, part, read

from editlint.documents import Remark
from editlint.documents.office.odt_comments import comment_odt
from editlint.errors import EditlintError

NAMES = ("office", "text", "table", "drawing", "style", "xsl-fo-compatible", "meta", "svg-compatible")
PREFIXES = {"drawing": "draw", "xsl-fo-compatible": "fo", "svg-compatible": "svg"}
SPACES = " ".join(f'xmlns:{PREFIXES.get(n, n)}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in NAMES)
SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
STYLES = """<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="Preformatted_20_Text" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Caption" style:family="paragraph"/>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="HP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
<style:style style:name="S2" style:family="text" style:parent-style-name="S"/>
<style:style style:name="N" style:family="text"><style:text-properties style:text-line-through-style="none"/></style:style>
<style:style style:name="SP" style:family="paragraph"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="Source_20_Text" style:family="text"/>
<style:style style:name="R" style:family="paragraph" style:parent-style-name="R"/>
</office:automatic-styles>"""


def content(body, head=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {SPACES}>{STYLES}<office:body><office:text>{body}</office:text></office:body></office:document-content>{head}'  # fmt: skip


def odt(body, **parts):
    kind = "application/vnd.oasis.opendocument.text"
    return archive({"mimetype": kind, "content.xml": content(body)} | {f"{name}.xml": text for name, text in parts.items()})  # fmt: skip


def p(inner, style=""):
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def seen(body, **parts):
    return read(odt(body, **parts), "story.odt").text


TEXTS = {
    "white space": (p("  One\n   two  <text:span> three</text:span> "), "One two three "),
    "spaces, tabs, breaks": (p('a<text:s text:c="3"/>b<text:s/>c<text:tab/>d<text:line-break/>e'), "a   b c\td↵e"),
    "as many spaces as anyone needs": (p('a<text:s text:c="99999999"/>b<text:s text:c="x"/>'), "a" + " " * 1000 + "b "),
    "deletions": (
        "<text:tracked-changes><text:changed-region><text:deletion>" + p("gone") + "</text:deletion></text:changed-region></text:tracked-changes>"
        + p('One <text:change text:change-id="1"/>two'),
        "One two",
    ),
    "struck through by hand": (
        p('or <text:span text:style-name="S">10 <text:span>or </text:span></text:span>'
          '<text:span text:style-name="S2">12 </text:span><text:span text:style-name="N">20</text:span> percent'),
        "or 20 percent",
    ),
    "a paragraph struck through but for a word": (p('gone <text:span text:style-name="N">kept</text:span> gone', "SP"), "kept"),
    "hidden": (p('seen <text:span text:style-name="H">not </text:span>seen<text:hidden-text>no</text:hidden-text>'), "seen seen"),
    "hidden paragraphs and sections": (
        p("unseen", "HP") + '<text:section text:display="none">' + p("no") + "</text:section>" + p("seen"), "\nseen"),
    "comments": (p("One <office:annotation><dc:creator>Ben</dc:creator>" + p("Sure?") + "</office:annotation>two"), "One two"),
    "notes": (
        p('One<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>' + p("end")
          + "</text:note-body></text:note> two<text:note><text:note-citation>1</text:note-citation><text:note-body>"
          + p("foot") + "</text:note-body></text:note>."),
        "One two.\nfoot\nend",
    ),
    "small print over characters": (p("<text:ruby><text:ruby-base>他</text:ruby-base><text:ruby-text>ta</text:ruby-text></text:ruby>"), "他"),
    "pictures": (
        p('A <draw:frame text:anchor-type="as-char"><draw:image/><svg:title>alt</svg:title></draw:frame> and <draw:frame text:anchor-type="paragraph"><draw:image/></draw:frame>'),
        "A \ufffc and ",
    ),
    "a text box of the page": ("<draw:frame><draw:text-box>" + p("box") + "</draw:text-box></draw:frame>" + p("text"), "box\ntext"),
    "fields": (p('On <text:date text:date-value="2024-05-03">May 3</text:date>.'), "On May 3."),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), TEXTS.values(), ids=TEXTS)
def test_the_text_is_what_a_reader_sees(body, expected):
    assert seen(body) == expected


KINDS = {
    "heading": ('<text:h text:outline-level="3">H</text:h>', ("heading", 3, "", "H")),
    "heading of no level": ('<text:h text:outline-level="none">H</text:h>', ("heading", 1, "", "H")),
    "title": (p("T", "Title"), ("heading", 1, "", "T")),
    "quotation": (p("Q", "P1"), ("block-quote", 1, "", "Q")),
    "caption": (p("C", "Caption"), ("caption", 0, "", "C")),
    "style in a ring": (p("R", "R"), ("paragraph", 0, "", "R")),
    "item": ("<text:list><text:list-item>" + p("I") + "</text:list-item></text:list>", ("list-item", 1, "", "I")),
    "cell": ("<table:table><table:table-row><table:table-cell>" + p("C") + "</table:table-cell></table:table-row></table:table>", ("table-cell", 0, "", "C")),
    "contents": ("<text:table-of-content><text:index-body>" + p("1 H") + "</text:index-body></text:table-of-content>", ("paragraph", 0, "nav", "1 H")),
    "code in a sentence": (p('Run <text:span text:style-name="Source_20_Text">rm</text:span> now.'), ("paragraph", 0, "", "Run \ufffc now.")),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), KINDS.values(), ids=KINDS)
def test_what_a_paragraph_is(body, expected):
    assert blocks(odt(body), "story.odt") == [expected]


def test_code_is_no_prose():
    assert blocks(odt(p("x = 1", "Preformatted_20_Text") + p("Text.")), "story.odt") == [("paragraph", 0, "", "Text.")]


def test_headers_come_last_and_places_are_told():
    styles = f'<office:document-styles {SPACES}><office:master-styles><style:master-page><style:footer>{p("The Post")}</style:footer></style:master-page></office:master-styles></office:document-styles>'  # fmt: skip
    source = read(odt(p("One"), styles=styles), "story.odt")
    assert source.text == "One\nThe Post"
    assert [source.describe(at, at + 1) for at in (0, 4)] == ["paragraph 1, run 1", "footer, run 1"]


REFUSED = {
    "a password": (
        archive({"content.xml": b"\x00\x01", "META-INF/manifest.xml": "<manifest:encryption-data/>"}),
        "protected with a password",
    ),
    "a table": (
        archive({"content.xml": content("").replace("office:text>", "office:spreadsheet>")}),
        "holds no text of an OpenDocument",
    ),
    "no content": (archive({"mimetype": "x"}), "it holds content.xml nowhere"),
    "cut off": (archive({"content.xml": content(p("x"))[:-30]}), "content.xml is not whole"),
    "a document type": (archive({"content.xml": '<!DOCTYPE a [<!ENTITY a "b">]><a/>'}), "has a document type"),
    "text": (b"The ferry.", "is no .odt file"),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_with_a_reason(data, message):
    with pytest.raises(EditlintError) as mistake:
        read(data, "story.odt")
    assert message in mistake.value.message


def test_depth_takes_no_harm():
    body = p("<text:span>" * 50_000 + "deep" + "</text:span>" * 50_000)
    assert seen(body) == "deep"
    assert seen("<text:list><text:list-item>" * 20_000 + p("deep") + "</text:list-item></text:list>" * 20_000) == "deep"


WORDS = st.text(st.sampled_from("ab é😀&<>\"'"), min_size=1, max_size=6)
PIECES = st.tuples(st.sampled_from(["plain", "span", "link", "tab", "spaces"]), WORDS)
AROUND = {
    "plain": "{}",
    "span": "<text:span>{}</text:span>",
    "link": '<text:a xlink:href="x">{}</text:a>',
    "tab": "{}<text:tab/>",
    "spaces": '{}<text:s text:c="2"/>',
}


@settings(max_examples=80, deadline=None, derandomize=True)
@given(paragraphs=st.lists(st.lists(PIECES, max_size=4), min_size=1, max_size=3), choice=st.data())
def test_any_stretch_of_any_text_is_commented_to_the_character(paragraphs, choice):
    data = odt("".join(p("".join(AROUND[kind].format(escape(text, quote=False)) for kind, text in each)) for each in paragraphs))  # fmt: skip
    source = read(data, "story.odt")
    sealed = {at + i for line, at in zip(source.paragraphs, source.line_starts, strict=True)
              for i in range(1, len(line.text)) if line.part_at(i) == line.part_at(i - 1) and line.parts[line.part_at(i) + 2] < 0}  # fmt: skip
    starts = [at for at, char in enumerate(source.text) if char != "\n" and at not in sealed]
    ends = [at + 1 for at, char in enumerate(source.text) if char != "\n" and at + 1 not in sealed]
    if not starts:
        return
    start = choice.draw(st.sampled_from(starts))
    end = choice.draw(st.sampled_from([each for each in ends if each > start]))
    copy = comment_odt(data, source, [Remark(start, end, ("Look & see.", "a.rule"))])
    again = read(copy, "story.odt")
    assert again.text == source.text
    assert [(each.start, each.end, each.text) for each in again.comments] == [(start, end, "Look & see.\na.rule")]
    stripped = re.sub(r"<office:annotation .*?</office:annotation>|<office:annotation-end [^>]*>|<!--editlint-->", "", part(copy, "content.xml"))  # fmt: skip
    assert stripped == part(data, "content.xml")
    assert comment_odt(copy, again, [Remark(start, end, ("Look & see.", "a.rule"))]) == copy


def test_a_note_is_commented_at_its_mark_and_other_prefixes_do():
    body = p("One<text:note><text:note-body>" + p("Foot.") + "</text:note-body></text:note>.")
    data = archive({"content.xml": content(body).replace("xmlns:dc=", "xmlns:unused=")})
    source = read(data, "story.odt")
    copy = comment_odt(data, source, [Remark(5, 9, ("x",))])
    main = part(copy, "content.xml")
    assert "</office:annotation><text:note>" in main
    assert '<office:annotation office:name="editlint-1" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>editlint</dc:creator><text:p>In footnote 1: “Foot”</text:p>' in main  # fmt: skip
    again = read(copy, "story.odt")
    assert again.text == source.text
    assert comment_odt(copy, again, [Remark(5, 9, ("x",))]) == copy
