"""Remarks put into copies of .docx files: round exactly the words that they are about, and nothing else is changed."""

from __future__ import annotations

import io
import zipfile
from html import escape
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_made import HEAD, SPACES, W, archive, commented_texts, docx, notes, p, part, r, read, relationships

from editlint.documents import Remark
from editlint.documents.office.docx_comments import comment_docx
from editlint.errors import EditlintError

LINES = ("May 2 was a Tuesday.", "dates.weekday-mismatch (error)")


def commented(data, *spans, lines=LINES):
    source = read(data)
    return comment_docx(data, source, [Remark(*span, lines) for span in spans])


def seen(data):
    """Every character of the main part with what holds for it, and the stretches of comments: told by another parser."""
    characters, stretches, starts = [], {}, {}

    def walk(element, marks):
        name = element.tag.rpartition("}")[2]
        if name == "commentRangeStart":
            starts[element.get(f"{{{W}}}id")] = len(characters)
        elif name == "commentRangeEnd":
            number = element.get(f"{{{W}}}id")
            stretches[int(number)] = (starts[number], len(characters))
        elif name == "t":
            characters.extend((char, marks) for char in element.text or "")
        elif name in ("tab", "br"):
            characters.append(({"tab": "\t", "br": "↵"}[name], marks))
        elif name == "r":
            bold = element.find(f"{{{W}}}rPr/{{{W}}}b") is not None
            marks = (*marks, "bold") if bold else marks
        elif name in ("ins", "hyperlink", "del"):
            marks = (*marks, name)
        for child in element:
            walk(child, marks)
        if name == "p":
            characters.append(("\n", ()))

    walk(ET.fromstring(part(data, "word/document.xml")), ())
    return characters[:-1], stretches


WORDS = st.text(st.sampled_from("ab é😀&<>\"' \u00a0"), min_size=1, max_size=6)
PIECES = st.one_of(
    st.tuples(st.just("plain"), WORDS),
    st.tuples(st.just("bold"), WORDS),
    st.tuples(st.just("inserted"), WORDS),
    st.tuples(st.just("deleted"), WORDS),
    st.tuples(st.just("link"), WORDS),
    st.tuples(st.just("several"), WORDS),
)


def xml_of(kind, text):
    text = escape(text, quote=False)
    if kind == "several":  # one run with more than text in it
        return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t><w:tab/><w:br/><w:t xml:space="preserve">{text}</w:t></w:r>'
    if kind == "deleted":
        return f'<w:del w:id="7" w:author="Ben"><w:r><w:delText>{text}</w:delText></w:r></w:del>'
    run = r(text, "<w:b/>" if kind == "bold" else "")
    around = {
        "inserted": '<w:ins w:id="8" w:author="Ben">{}</w:ins>',
        "link": '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
    }
    return around.get(kind, "{}").format(run)


def text_of(kind, text):
    return {"deleted": "", "several": f"{text}\t↵{text}"}.get(kind, text)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(paragraphs=st.lists(st.lists(PIECES, max_size=5), min_size=1, max_size=4), choice=st.data())
def test_any_stretch_of_any_text_is_commented_to_the_character(paragraphs, choice):
    data = docx("".join(p(*(xml_of(*piece) for piece in pieces)) for pieces in paragraphs))
    text = "\n".join("".join(text_of(*piece) for piece in pieces) for pieces in paragraphs)
    source = read(data)
    assert source.text == text
    places = [
        f"paragraph {line}, run {number}"
        for line, pieces in enumerate(paragraphs, 1)
        for number, shown in enumerate(filter(None, (text_of(*piece) for piece in pieces)), 1)
        for _ in shown
    ]
    inside = [at for at, char in enumerate(text) if char != "\n"]
    assert [source.describe(at, at + 1) for at in inside] == places
    if not inside:
        return
    ends = st.tuples(st.sampled_from(inside), st.sampled_from(inside)).map(lambda two: (min(two), max(two) + 1))
    spans = sorted(choice.draw(st.lists(ends, min_size=1, max_size=3, unique=True)))
    copy = commented(data, *spans)
    before, _ = seen(data)
    after, stretches = seen(copy)
    assert after == before
    assert [stretches[number] for number in range(len(spans))] == spans
    again = read(copy)
    assert again.text == text
    assert [(each.start, each.end) for each in again.comments] == spans
    assert commented(copy, *spans) == copy  # what is said already is not said twice


CUT = {
    "a whole run": (p("One ", "two", " three"), (4, 7), "two"),
    "the middle of a run": (p("One two three"), (4, 7), "two"),
    "over runs": (p("One t", r("wo th", "<w:b/>"), "ree"), (4, 13), "two three"),
    "behind a text of the same run": (p("<w:r><w:t>One </w:t><w:tab/><w:t>two</w:t></w:r>"), (4, 7), "two"),
    "text that keeps no blanks": (p("<w:r><w:t>One two three</w:t></w:r>"), (4, 7), "two"),
    "behind an entity": (p("R&amp;D &lt;two&gt;"), (5, 8), "two"),
    "an entity": (p("R&amp;D"), (1, 2), "&amp;"),
    "next to a line break in the file": (p("<w:r><w:t>One\r\ntwo</w:t></w:r>"), (4, 7), "two"),
    "in a section of CDATA": (p("<w:r><w:t>One</w:t></w:r>", "<w:r><w:t><![CDATA[two]]></w:t></w:r>"), (4, 5), "<![CDATA[two]]>"),
    "from one paragraph to another": (p("One two") + p("three four"), (4, 13), "twothree"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "span", "expected"), CUT.values(), ids=CUT)
def test_a_run_is_cut_where_a_remark_begins_and_ends(body, span, expected):
    data = docx(body)
    copy = commented(data, span)
    main = part(copy, "word/document.xml")
    inner = main.partition('<w:commentRangeStart w:id="0"/>')[2].partition('<w:commentRangeEnd w:id="0"/>')[0]
    texts = [each.partition(">")[2] for each in inner.split("</w:t>")[0:-1] for each in [each[each.rindex("<w:t") :] if "<![" not in each else each[each.index("<w:t>") :]]]  # fmt: skip
    assert "".join(texts) == expected
    assert read(copy).text == read(data).text


def test_all_else_stays_as_it_is_to_the_byte():
    data = docx(p("One ", "two", " three"), header="<not read>", links={"header": "other.bin"})
    copy = commented(data, (4, 7))
    before, after = zipfile.ZipFile(io.BytesIO(data)), zipfile.ZipFile(io.BytesIO(copy))
    changed = {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"}
    assert after.namelist() == [*before.namelist(), "word/comments.xml"]
    for name in before.namelist():
        assert (before.read(name) == after.read(name)) == (name not in changed)
        assert before.getinfo(name).date_time == after.getinfo(name).date_time
    main, old = after.read("word/document.xml").decode(), before.read("word/document.xml").decode()
    start = '<w:commentRangeStart w:id="0"/>'
    end = main[main.index("<w:commentRangeEnd") : main.index("</w:r>", main.index("<w:commentReference")) + 6]
    assert main.replace(start, "").replace(end, "") == old
    assert end == '<w:commentRangeEnd w:id="0"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="0"/></w:r>'  # fmt: skip
    assert commented(data, (4, 7)) == copy


def test_the_comment_says_who_and_what_and_has_no_date():
    copy = commented(docx(p("One &amp; two.")), (0, 3), lines=("“One” & <that>\x0b.", "house.rule (warning)"))
    comments = ET.fromstring(part(copy, "word/comments.xml"))
    (comment,) = comments
    assert {key.rpartition("}")[2]: value for key, value in comment.attrib.items()} == {
        "id": "0",
        "author": "editlint",
        "initials": "el",
    }
    lines = ["".join(each.text for each in line.iter(f"{{{W}}}t")) for line in comment]
    assert lines == ["“One” & <that>.", "house.rule (warning)"]
    assert "comments+xml" in part(copy, "[Content_Types].xml")
    assert 'Target="comments.xml"' in part(copy, "word/_rels/document.xml.rels")


def existing(inner, root="w:comments"):
    return f"{HEAD}<{root} {SPACES}>{inner}</{root}>"


def test_comments_of_others_stay_and_numbers_follow_theirs():
    other = '<w:comment w:id="41" w:author="Ben" w:date="2024-05-02T10:00:00Z"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment>'
    body = p("One ", '<w:commentRangeStart w:id="41"/>', "two", '<w:commentRangeEnd w:id="41"/>', "<w:r><w:commentReference w:id='41'/></w:r>", " three")  # fmt: skip
    data = docx(body, comments=existing(other))
    copy = commented(data, (4, 7))
    assert other in part(copy, "word/comments.xml")
    assert commented_texts(copy) == {41: "two", 42: "two"}
    assert [(each.start, each.end, each.text) for each in read(copy).comments] == [
        (4, 7, "May 2 was a Tuesday.\ndates.weekday-mismatch (error)"),
        (4, 7, "Sure?"),
    ]


@pytest.mark.parametrize(
    "root",
    ["<w:comments {}/>", "<w:comments {}></w:comments>", '<x:comments xmlns:x="{}" />', '<comments xmlns="{}"/>'],
)
def test_an_empty_part_of_comments_of_any_prefix_is_filled(root):
    part_of_comments = HEAD + root.format(SPACES if "w:" in root else W)
    copy = commented(docx(p("One two"), comments=part_of_comments), (4, 7))
    assert [each.text for each in read(copy).comments] == ["\n".join(LINES)]
    ET.fromstring(part(copy, "word/comments.xml"))


def test_relations_that_lead_to_no_comments_are_made_good():
    data = docx(p("One two"), links={"comments": "comments.xml"})
    assert [each.text for each in read(commented(data, (4, 7))).comments] == ["\n".join(LINES)]
    stray = archive(
        {
            "[Content_Types].xml": "<ct:Types xmlns:ct='http://schemas.openxmlformats.org/package/2006/content-types'/>",
            "_rels/.rels": relationships(officeDocument="word/document.xml"),
            "word/document.xml": part(data, "word/document.xml"),
            "word/comments.xml": existing(""),
        }
    )
    copy = commented(stray, (4, 7))
    assert part(copy, "word/comments.xml") == existing("")
    assert [each.text for each in read(copy).comments] == ["\n".join(LINES)]
    ET.fromstring(part(copy, "[Content_Types].xml"))


NOTED = '<w:r><w:footnoteReference w:id="2"/></w:r>'


@pytest.mark.parametrize(
    ("data", "offset", "lead", "before"),
    [
        (docx(p("Text.", NOTED), footnotes=notes("footnote", n2=p("It ended."))), 6, "In footnote 1: “It ended”", NOTED),
        (
            docx(p("<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>It ended.</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r>", "Text.")),
            6,
            "In text box 1: “It ended”",
            "<w:r><w:drawing>",
        ),
    ],
    ids=["footnote", "text box"],
)  # fmt: skip
def test_where_word_takes_no_comment_it_stands_at_what_leads_there(data, offset, lead, before):
    copy = commented(data, (offset, offset + 8))
    main = part(copy, "word/document.xml")
    assert f'<w:commentReference w:id="0"/></w:r>{before}' in main
    assert part(copy, "word/comments.xml").count(lead) == 1
    assert commented(copy, (offset, offset + 8)) == copy
    assert read(copy).text == read(data).text


def test_a_header_is_commented_where_the_article_begins():
    head = f"{HEAD}<w:hdr {SPACES}>{p('The Past')}</w:hdr>"
    body = p() + p("Text.") + '<w:p><w:pPr><w:sectPr><w:headerReference r:id="rId1"/></w:sectPr></w:pPr></w:p>'
    copy = commented(docx(body, header=head), (8, 16))
    assert '<w:commentReference w:id="0"/></w:r><w:r><w:t xml:space="preserve">Text.' in part(copy, "word/document.xml")
    assert "In the header: “The Past”" in part(copy, "word/comments.xml")


def test_text_in_another_encoding_is_not_touched():
    main = (
        f'<?xml version="1.0" encoding="ISO-8859-1"?><w:document {SPACES}><w:body>{p("Zürich.")}</w:body></w:document>'
    )
    data = docx("", document=main.encode("latin-1"))
    assert read(data).text == "Zürich."
    with pytest.raises(EditlintError, match="its text is not in UTF-8"):
        commented(data, (0, 6))
