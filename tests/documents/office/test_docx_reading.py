"""What a .docx file says: the text with every change accepted, and what each paragraph of it is."""

from __future__ import annotations

import pytest
from office_made import HEAD, SPACES, W, archive, blocks, docx, notes, p, part, r, read, relationships

from editlint import lint_paths
from editlint.documents.office.prose import parse_office

DELETED = '<w:del w:id="1" w:author="Ben"><w:r><w:delText>gone </w:delText></w:r></w:del>'
BOX = "<w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent>"
CELL = "<w:tc><w:tcPr/>{}</w:tc>"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'

TEXTS = {
    "inserted": (p("The ", '<w:ins w:id="1" w:author="Ben">' + r("new ") + "</w:ins>", "boat"), "The new boat"),
    "deleted": (p("The ", DELETED, "boat"), "The boat"),
    "deleted inside of inserted": (p("The ", f'<w:ins w:id="2">{DELETED}{r("new ")}</w:ins>', "boat"), "The new boat"),
    "moved": (
        p('<w:moveFrom w:id="1">' + r("away ") + "</w:moveFrom>", "here ", '<w:moveTo w:id="2">' + r("now") + "</w:moveTo>"),
        "here now",
    ),
    "a paragraph's end deleted": (
        p("One", properties='<w:rPr><w:del w:id="1"/></w:rPr>') + p(" two") + p("three"),
        "One two\nthree",
    ),
    "the last end of a cell deleted": (
        f'<w:tbl><w:tr>{CELL.format(p("One", properties="<w:rPr><w:del/></w:rPr>"))}{CELL.format(p("two"))}</w:tr></w:tbl>',
        "One\ntwo",
    ),
    "a row deleted": (
        f"<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr>{CELL.format(p('gone'))}</w:tr>"
        f"<w:tr>{CELL.format(p('stays'))}</w:tr></w:tbl>",
        "stays",
    ),
    "before a change of properties": (
        p(r("seen", '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
        "seen",
    ),
    "hidden": (p("seen ", r("unseen ", "<w:vanish/>"), r("shown", '<w:vanish w:val="0"/>')), "seen shown"),
    "struck through by hand": (
        p("or ", r("10 ", "<w:strike/>"), r("12 ", "<w:dstrike/>"), r("20", '<w:strike w:val="0"/>'),
          r(" percent", '<w:strike w:val="false"/><w:dstrike w:val="false"/>')),
        "or 20 percent",
    ),
    "a mark of the paragraph struck through": (p("One", properties="<w:rPr><w:strike/></w:rPr>"), "One"),
    "struck through before a change of properties": (
        p(r("seen", '<w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange>')),
        "seen",
    ),
    "a field's result": (
        p("On ", FIELD.format("begin"), "<w:r><w:instrText> DATE \\@ </w:instrText></w:r>", FIELD.format("separate"),
          "May 3", FIELD.format("end"), "."),
        "On May 3.",
    ),
    "a field inside of a field's code": (
        p(FIELD.format("begin"), FIELD.format("begin"), FIELD.format("separate"), "inner", FIELD.format("end"),
          FIELD.format("separate"), "outer", FIELD.format("end")),
        "outer",
    ),
    "a field without an end": (p("One ", FIELD.format("begin"), "lost") + p("two"), "One \ntwo"),
    "a field without a beginning": (p("One ", FIELD.format("end"), FIELD.format("separate"), "two"), "One two"),
    "a simple field": (p("Page ", '<w:fldSimple w:instr="PAGE">' + r("7") + "</w:fldSimple>"), "Page 7"),
    "signs": (
        p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
          '<w:sym w:font="Symbol" w:char="F0B0"/><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'),
        "a\tb↵c-d\u00ad°\ufffc",
    ),
    "blanks at the edges that are not to be kept": (p("<w:r><w:t> a b </w:t></w:r>"), "a b"),
    "newlines": (p("one\ntwo&#13;three"), "one two three"),
    "entities": (p("R&amp;D &#8212; &lt;b&gt;"), "R&D — <b>"),
    "CDATA": (p("<w:r><w:t><![CDATA[a <b> c]]></w:t></w:r>"), "a <b> c"),
    "smart tags and content controls": (
        p('<w:smartTag w:element="place">' + r("Vela") + "</w:smartTag>",
          "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" + r(" bay") + "</w:sdtContent></w:sdt>"),
        "Vela bay",
    ),
    "alternatives": (
        p(f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{BOX}</w:drawing></mc:Choice>"
          f"<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r>", "Text."),
        "Text.\nBoxed.",
    ),
    "a fallback alone": (
        p(f"<w:r><mc:AlternateContent><mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r>", "T."),
        "T.\nBoxed.",
    ),
    "pictures and formulas": (
        p("A ", "<w:r><w:drawing><wp:inline/></w:drawing></w:r>", " and ", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"),
        "A \ufffc and \ufffc",
    ),
    "small print over characters": (
        p("<w:r><w:ruby><w:rt><w:r><w:t>ta</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>他</w:t></w:r></w:rubyBase></w:ruby></w:r>"),
        "他",
    ),
    "what a file hides in properties": (p("<w:r><w:rPr><w:t>not </w:t><w:r><w:t>this</w:t></w:r></w:rPr><w:t>Seen</w:t></w:r>"), "Seen"),
    "no paragraph": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), TEXTS.values(), ids=TEXTS)
def test_the_text_is_what_is_seen_when_all_changes_are_accepted(body, expected):
    source = read(docx(body))
    assert source.text == expected
    parse_office(source)


STYLES = f"""{HEAD}<w:styles {SPACES}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our crosshead"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Line"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Bullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="HTML Preformatted"/></w:style>
<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="ring"/><w:basedOn w:val="Round"/></w:style>
<w:style w:type="paragraph" w:styleId="Round"><w:name w:val="round"/><w:basedOn w:val="Ring"/></w:style>
<w:style w:type="character" w:styleId="Mono"><w:name w:val="HTML Code"/></w:style>
<w:style w:type="character" w:styleId="Cut"><w:name w:val="cut"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Old"><w:name w:val="old"/><w:rPr><w:dstrike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="secret"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>"""
LISTED = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'

KINDS = {
    "title": (p("T", style="Titel"), ("heading", 1, "", "T")),
    "heading in another language": (p("H", style="berschrift2"), ("heading", 2, "", "H")),
    "based on a heading": (p("H", style="Own"), ("heading", 2, "", "H")),
    "by its outline alone": (p("H", properties='<w:outlineLvl w:val="2"/>'), ("heading", 3, "", "H")),
    "body text by its outline": (p("B", style="berschrift2", properties='<w:outlineLvl w:val="9"/>'), ("paragraph", 0, "", "B")),
    "quotation": (p("Q", style="Zitat"), ("block-quote", 1, "", "Q")),
    "caption": (p("C", style="Line"), ("caption", 0, "", "C")),
    "item": (p("I", properties=LISTED.format(1, 3)), ("list-item", 2, "", "I")),
    "item by its style": (p("I", style="Bullet"), ("list-item", 1, "", "I")),
    "taken out of the list of its style": (p("I", style="Bullet", properties=LISTED.format(0, 0)), ("paragraph", 0, "", "I")),
    "table of contents": (p("The ferry 1", style="V1"), ("paragraph", 0, "nav", "The ferry 1")),
    "styles in a ring": (p("R", style="Ring"), ("paragraph", 0, "", "R")),
    "unknown style": (p("U", style="Nowhere"), ("paragraph", 0, "", "U")),
    "cell": (f"<w:tbl><w:tr>{CELL.format(p('X'))}</w:tr></w:tbl>", ("table-cell", 0, "", "X")),
    "code in a sentence": (p("Run ", r("rm -r", '<w:rStyle w:val="Mono"/>'), " now."), ("paragraph", 0, "", "Run \ufffc now.")),
    "struck through by a style": (p("Seen", r("x", '<w:rStyle w:val="Cut"/>')), ("paragraph", 0, "", "Seen")),
    "struck through by a style but for a run": (
        p("x", r("kept", '<w:strike w:val="0"/>'), style="Old"),
        ("paragraph", 0, "", "kept"),
    ),
    "hidden by a style": (p("Seen", r("x", '<w:rStyle w:val="Secret"/>')), ("paragraph", 0, "", "Seen")),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), KINDS.values(), ids=KINDS)
def test_what_a_paragraph_is(body, expected):
    assert blocks(docx(body, styles=STYLES)) == [expected]


def test_code_is_no_prose():
    document = parse_office(read(docx(p("for x in y:", style="Code") + p("Text."), styles=STYLES)))
    assert document.text == "Text."
    assert [(each.kind, each.start, each.end) for each in document.skipped] == [("code", 0, 11)]


def test_links_are_noted_with_where_they_lead():
    field = FIELD.format("begin") + '<w:r><w:instrText>HYPERLINK "https://b.example"</w:instrText></w:r>'
    body = p("A ", '<w:hyperlink r:id="rId1" w:anchor="top">' + r("link") + "</w:hyperlink>", " and ",
             field, FIELD.format("separate"), "two", FIELD.format("end"), ".")  # fmt: skip
    document = parse_office(read(docx(body, links={"hyperlink": ("https://a.example", 1)})))
    assert document.text == "A link and two."
    assert [(document.text[each.start : each.end], each.target) for each in document.links] == [
        ("link", "https://a.example#top"),
        ("two", "https://b.example"),
    ]


NOTED = '<w:r><w:{0}Reference w:id="{1}"/></w:r>'


def everything():
    body = (
        p("First.", NOTED.format("footnote", 3), NOTED.format("endnote", 5))
        + f"<w:tbl><w:tr>{CELL.format(p('a') + p('b'))}{CELL.format(p('c', NOTED.format('footnote', 2)))}</w:tr></w:tbl>"
        + p(f"<w:r><w:drawing>{BOX}</w:drawing></w:r>", "Last.")
        + '<w:p><w:pPr><w:sectPr><w:headerReference w:type="first" r:id="rId3"/></w:sectPr></w:pPr></w:p>'
    )
    foot = notes("footnote", n0=p("separator"), n2=p("second"), n3=p("first") + p("more"))
    head = f"{HEAD}<w:hdr {SPACES}>{p('The Post')}</w:hdr>"
    return docx(body, {"header": "header1.xml"}, footnotes=foot, endnotes=notes("endnote", n5=p("end"))), head


def test_notes_boxes_and_headers_are_read_behind_the_text_and_their_places_told():
    data, head = everything()
    names = ("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/footnotes.xml", "word/endnotes.xml")  # fmt: skip
    source = read(archive({name: part(data, name) for name in names} | {"word/header1.xml": head}))
    lines = source.text.split("\n")
    assert lines == ["First.", "a", "b", "c", "Last.", "Boxed.", "", "first", "more", "second", "end", "The Post"]
    assert [source.describe(start, start + 1) for start in source.line_starts] == [
        "paragraph 1, run 1",
        "table 1, row 1, cell 1, run 1",
        "table 1, row 1, cell 1, paragraph 2, run 1",
        "table 1, row 1, cell 2, run 1",
        "paragraph 5, run 1",
        "text box 1, run 1",
        "paragraph 7",
        "footnote 1, run 1",
        "footnote 1, paragraph 2, run 1",
        "footnote 2, run 1",
        "endnote 1, run 1",
        "first-page header, run 1",
    ]
    regions = [block.region for block in parse_office(source).blocks]
    assert regions == ["", "", "", "", "", "aside", "footnote", "footnote", "footnote", "endnote", "header"]


@pytest.mark.parametrize("mark", ["###", "-30-"])
def test_the_end_mark_above_the_foot_of_the_page_is_marked_alone_and_once(tmp_path, mark):
    section = '<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="rId1"/></w:sectPr></w:pPr></w:p>'
    foot = f"{HEAD}<w:ftr {SPACES}>{p('harbour-tax v3 MO 3/5')}{p('Page 1 of 2')}</w:ftr>"
    body = p("The harbour board voted on Monday to let the ferry sail again.") + p(mark) + section
    story = tmp_path / "story.docx"
    story.write_bytes(docx(body, {"footer": "footer1.xml"}, footer1=foot))
    assert read(story.read_bytes()).text.endswith("Page 1 of 2")
    found = lint_paths([str(story)]).violations
    assert [(v.rule, v.match, v.data["place"]) for v in found] == [("residue.draft-note", mark, "paragraph 2, run 1")]


def test_a_place_names_the_run_and_both_ends():
    source = read(docx(p("One ", "two ", "three.") + p("Four.")))
    assert source.describe(4, 7) == "paragraph 1, run 2"
    assert source.describe(8, 20) == "paragraph 1, run 3 to paragraph 2"


def test_a_note_that_nothing_refers_to_is_not_read():
    foot = notes("footnote", n2=p("left behind"))
    assert (
        read(docx(p("Text.", '<w:del w:id="1">' + NOTED.format("footnote", 2) + "</w:del>"), footnotes=foot)).text
        == "Text."
    )


def test_other_prefixes_and_the_strict_vocabulary_are_read_alike():
    for space in (W, "http://purl.oclc.org/ooxml/wordprocessingml/main"):
        for prefix, colon in (("x", "x:"), ("", "")):
            bound = f'xmlns{":" if prefix else ""}{prefix}="{space}"'
            main = f"<{colon}document {bound}><{colon}body><{colon}p><{colon}r><{colon}t>Text.</{colon}t></{colon}r></{colon}p></{colon}body></{colon}document>"
            assert read(docx("", document=main)).text == "Text."


def test_utf16_is_read():
    main = (
        f'<?xml version="1.0" encoding="UTF-16"?><w:document {SPACES}><w:body>{p("Zürich 😀.")}</w:body></w:document>'
    )
    assert read(docx("", document=main.encode("utf-16"))).text == "Zürich 😀."


def test_what_the_file_says_of_itself():
    space = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    core = (
        f'<cp:coreProperties xmlns:cp="{space}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>The ferry</dc:title><dc:creator>Ana Ruiz</dc:creator>'
        "<dc:language>fr</dc:language><dcterms:created>2024-05-01T09:00:00Z</dcterms:created></cp:coreProperties>"
    )
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property name="Desk"><vt:lpwstr>Sports</vt:lpwstr></property>'
        '<property name="Publication date"><vt:filetime>2024-05-03T00:00:00Z</vt:filetime></property></Properties>'
    )
    links = relationships(officeDocument="word/document.xml").replace(
        "</Relationships>",
        '<Relationship Id="a" Type="x/core-properties" Target="docProps/core.xml"/>'
        '<Relationship Id="b" Type="x/custom-properties" Target="/docProps/custom.xml"/></Relationships>',
    )
    main = part(docx(p("Text.")), "word/document.xml")
    source = read(archive({"_rels/.rels": links, "word/document.xml": main, "docProps/core.xml": core, "docProps/custom.xml": custom}))  # fmt: skip
    assert source.metadata == {
        "title": "The ferry",
        "author": "Ana Ruiz",
        "created": "2024-05-01T09:00:00Z",
        "published": "2024-05-03T00:00:00Z",
    }
