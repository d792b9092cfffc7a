"""Office files that are damaged, made to harm, or something else: a clear message or a result, in bounded memory."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
import zipfile

import pytest
from office_made import SPACES, archive, blocks, document, docx, notes, p, part, r, read, relationships

from editlint.documents import Remark
from editlint.documents.office.docx_comments import comment_docx
from editlint.documents.office.prose import parse_office
from editlint.errors import EditlintError

GOOD = docx(p("Text."))
MAIN = part(GOOD, "word/document.xml")
TYPES = {"[Content_Types].xml": part(GOOD, "[Content_Types].xml")}
BASE = {**TYPES, "_rels/.rels": relationships(officeDocument="word/document.xml")}
DTD = (
    '<?xml version="1.0"?><!DOCTYPE w:document [{}]><w:document '
    + SPACES
    + "><w:body>"
    + p("&a;")
    + "</w:body></w:document>"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def with_entry_count(count):
    return GOOD + b"PK\x01\x02" * count


def overlapping():
    """An archive of which each entry is said to hold nearly all of it."""
    data = bytearray(archive(BASE | {f"word/{i}.xml": MAIN for i in range(5)}))
    at = data.index(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<L", data, at + 20, len(data) - 10)
        at = data.find(b"PK\x01\x02", at + 1)
    return bytes(data)


def lying():
    """An archive in which an entry is longer than its directory says."""
    data = bytearray(archive(BASE | {"word/document.xml": MAIN}))
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, at + 24, 50)
    return bytes(data)


REFUSED = {
    "empty": (b"", "story.docx is empty", ""),
    "plain text": (b"The ferry sank.", "is no .docx file, though it is named so", "name it .txt or .md"),
    "bytes": (bytes(100), "is no .docx file", "it may be damaged"),
    "an archive that is cut off": (GOOD[: len(GOOD) // 2], "its archive cannot be read", "save it anew"),
    "old Word": (OLE, "a file of Word before 2007", "save it as .docx"),
    "a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "protected with a password", "take the password off"),
    "rich text": (rb"{\rtf1 Text.}", "in rich text format", "save it as .docx"),
    "a table": (archive({"_rels/.rels": relationships(officeDocument="xl/workbook.xml"), "xl/workbook.xml": "<a/>"}),
                "holds no text of Word", "a table or slides"),
    "no parts": (archive({"a.txt": "x"}), "holds no text of Word", ""),
    "a main part that is nowhere": (archive(BASE), "holds no text of Word", ""),
    "out of the archive": (archive({"_rels/.rels": relationships(officeDocument="../../../etc/passwd")}), "holds no text of Word", ""),
    "cut off": (archive(BASE | {"word/document.xml": MAIN[:-40]}), "word/document.xml is not whole: unclosed token, line 2", "save it anew"),
    "no XML": (archive(BASE | {"word/document.xml": "Text."}), "word/document.xml is not whole: syntax error, line 1, column 1", ""),
    "an entity": (archive(BASE | {"word/document.xml": DTD.format('<!ENTITY a "b">')}), "has a document type", "made to harm"),
    "an external entity": (archive(BASE | {"word/document.xml": DTD.format('<!ENTITY a SYSTEM "file:///etc/passwd">')}), "has a document type", ""),
    "entities in relations": (archive(BASE | {"_rels/.rels": '<!DOCTYPE a [<!ENTITY a "b">]><a/>', "word/document.xml": MAIN}), "_rels/.rels has a document type", ""),
    "damaged notes": (docx(p("Text.", '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes="<w:footnotes"), "word/footnotes.xml is not whole", ""),
    "too many entries": (with_entry_count(20_000), "more than 20,000 entries", "it is no article"),
    "overlapping entries": (overlapping(), "parts of its archive overlap", "made to harm"),
    "paragraphs without end": (docx("<w:p/>" * 200_001), "is no article: it holds more than 50,000 paragraphs", "one article each"),
    "lying sizes": (lying(), "word/document.xml cannot be unpacked", ""),
}  # fmt: skip


@pytest.mark.parametrize(("data", "message", "hint"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_with_a_reason(data, message, hint):
    with pytest.raises(EditlintError) as mistake:
        read(data)
    assert message in mistake.value.message
    assert mistake.value.message.startswith("story.docx ")
    assert hint in mistake.value.hint
    assert mistake.value.location.path == "story.docx"


def test_two_parts_of_one_name_are_refused():
    data = archive({**BASE, "word/document.xml": MAIN, "word/document.xm_": MAIN}).replace(
        b"document.xm_", b"document.xml"
    )
    with pytest.raises(EditlintError, match=r"it holds word/document\.xml twice"):
        read(data)


def test_parts_are_found_however_an_archiver_has_spelt_their_names():
    data = archive({**TYPES, "_RELS/.rels": BASE["_rels/.rels"], "Word\\Document.xml": MAIN})
    assert read(data).text == "Text."
    copy = comment_docx(data, read(data), [Remark(0, 4, ("x",))])
    assert len(read(copy).comments) == 1
    assert zipfile.ZipFile(io.BytesIO(copy)).namelist()[2] in ("Word\\Document.xml", "Word/Document.xml")


def test_an_encrypted_entry_is_a_password(tmp_path):
    data = bytearray(archive(BASE | {"word/document.xml": MAIN}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(EditlintError, match="protected with a password"):
        read(bytes(data))


def test_other_ways_of_packing_are_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_LZMA) as file:
        for name, text in [*BASE.items(), ("word/document.xml", MAIN)]:
            file.writestr(name, text)
    with pytest.raises(EditlintError, match="packed in a way that no word processor uses"):
        read((tmp_path / "a.zip").read_bytes())


RESULTS = {
    "macros": (docx(p("Text."), vbaProject="\0macro", links={"vbaProject": "vbaProject.bin"}), ["Text."]),
    "relations that lead nowhere": (
        docx(p("Text."), links={"styles": "none.xml", "footnotes": "", "header": "../../x", "comments": "gone.xml"}),
        ["Text."],
    ),
    "relations to the file itself": (docx(p("Text."), links={"styles": "document.xml", "footnotes": "document.xml"}), ["Text."]),
    "names that lead out": (archive(BASE | {"word/document.xml": MAIN, "../../evil.xml": "x", "/etc/passwd": "x"}), ["Text."]),
    "no relations at all": (archive({**TYPES, "word/document.xml": MAIN}), ["Text."]),
    "notes that refer to notes": (
        docx(p("Text.", '<w:r><w:footnoteReference w:id="2"/></w:r>'),
             footnotes=notes("footnote", n2=p("Note.", '<w:r><w:footnoteReference w:id="2"/></w:r>'))),
        ["Text.", "Note."],
    ),
    "no paragraphs": (docx(""), []),
    "paragraphs in no order": (docx(f"<w:tc>{p('a')}</w:tc><w:r><w:t>lost</w:t></w:r><w:tr>{p('b')}</w:tr><w:txbxContent>{p('c')}</w:txbxContent>"), ["a", "b", "c"]),
    "a paragraph in a paragraph": (docx(f"<w:p>{r('a')}{p('b')}{r('c')}</w:p>"), ["ac", "b"]),
    "ends without beginnings": (docx(p("<w:r><w:fldChar w:fldCharType='end'/><w:commentRangeEnd w:id='1'/></w:r>", "a")), ["a"]),
    "numbers that are none": (
        docx(p("a", properties="<w:outlineLvl w:val='99999999999999'/><w:numPr><w:ilvl w:val='x'/><w:numId w:val='²'/></w:numPr>",
               style="x") + p("<w:r><w:sym w:font='Symbol' w:char='zz'/><w:sym w:char='110000'/></w:r>", "b")),
        ["a", "\ufffc\ufffcb"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), RESULTS.values(), ids=RESULTS)
def test_what_is_odd_is_read_as_far_as_it_goes(data, expected):
    assert [text for *_, text in blocks(data)] == expected
    source = read(data)
    for start, end in ((0, 1), (0, len(source.text))):
        if source.text:
            copy = comment_docx(data, source, [Remark(start, end, ("x",))])
            assert read(copy).text == source.text


def test_fifty_thousand_levels_of_depth():
    for name in ("w:ins", "x:any"):
        body = f"<w:p>{f'<{name}>' * 50_000}{r('deep')}{f'</{name}>' * 50_000}</w:p>".replace("x:any", "any")
        assert [text for *_, text in blocks(docx(body))] == ["deep"]
    tables = "<w:tbl><w:tr><w:tc>" * 10_000 + p("deep") + "</w:tc></w:tr></w:tbl>" * 10_000
    assert read(docx(tables)).describe(0, 1) == "table 10000, row 1, cell 1, run 1"
    boxes = "<w:p><w:r><w:txbxContent>" * 5_000 + p("deep") + "</w:txbxContent></w:r></w:p>" * 5_000
    assert read(docx(boxes)).text.strip() == "deep"


CHILD = """
import json, resource, sys
from editlint.errors import EditlintError
from editlint.documents.office.docx import decode_docx
from editlint.documents.office.odt import decode_odt
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
decode = decode_odt if sys.argv[1].endswith(".odt") else decode_docx
try:
    said = len(decode(open(sys.argv[1], "rb").read(), "story.docx").text)
except EditlintError as error:
    said = error.message
print(json.dumps([said, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) / 1024]))
"""


def in_a_child(path):
    """What reading a file gives in a process of its own, and by how many megabytes that grew."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, check=True, env=environment)  # fmt: skip
    return json.loads(done.stdout)


def test_a_bomb_is_not_unpacked(tmp_path):
    where = "word/styles.xml"
    parts = {**BASE, "word/document.xml": MAIN, "word/_rels/document.xml.rels": relationships(styles="styles.xml")}
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            if name != where:
                file.writestr(name, text)
        with file.open(where, "w") as entry:
            for _ in range(70):
                entry.write(b" " * 1024 * 1024)
    said, grown = in_a_child(tmp_path / "bomb.docx")
    assert said == f"story.docx is no article: {where} unpacks to more than 64 MB"
    assert grown < 300


def test_a_bomb_beside_the_text_is_passed_by_and_copied_as_it_is(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in {
            **BASE,
            "word/document.xml": MAIN,
            "[Content_Types].xml": part(GOOD, "[Content_Types].xml"),
        }.items():
            file.writestr(name, text)
        with file.open("word/media/image1.png", "w") as entry:
            for _ in range(100):
                entry.write(bytes(1024 * 1024))
    data = (tmp_path / "bomb.docx").read_bytes()
    source = read(data)
    assert source.text == "Text."
    copy = comment_docx(data, source, [Remark(0, 4, ("x",))])
    assert abs(len(copy) - len(data)) < 2_000


def test_fifty_megabytes_of_text_are_refused_in_bounded_memory(tmp_path):
    paragraph = p("The council said so, at ten in the morning. " * 20)
    body = paragraph * (50_000_000 // len(paragraph))
    (tmp_path / "long.docx").write_bytes(docx(body))
    said, grown = in_a_child(tmp_path / "long.docx")
    assert said == "story.docx is no article: it holds more than 10,000,000 characters of text"
    assert grown < 300


def test_a_hundred_thousand_runs_take_bounded_memory(tmp_path):
    (tmp_path / "runs.docx").write_bytes(docx("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 100_000 + "</w:p>"))
    said, grown = in_a_child(tmp_path / "runs.docx")
    assert said == 100_000
    assert grown < 300


def test_a_comment_inside_of_deep_and_odd_files_reads_back():
    data = docx(
        f"<w:tbl><w:tr><w:tc>{p('')}<w:tbl><w:tr><w:tc>{p('One ', 'two')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
    )
    source = read(data)
    at = source.text.index("two")
    again = read(comment_docx(data, source, [Remark(at, at + 3, ("x",))]))
    assert [(each.start, each.end) for each in again.comments] == [(at, at + 3)]
    parse_office(again)


def test_the_document_part_may_have_any_name():
    data = archive({"_rels/.rels": relationships(officeDocument="/text/document2.xml"), "text/document2.xml": document(p("Text.")), **TYPES})  # fmt: skip
    copy = comment_docx(data, read(data), [Remark(0, 4, ("x",))])
    assert "text/_rels/document2.xml.rels" in zipfile.ZipFile(io.BytesIO(copy)).namelist()
    assert len(read(copy).comments) == 1


def test_a_part_that_should_hold_comments_and_does_not_is_left_alone():
    data = docx(p("Text."), links={"comments": "document.xml"})
    with pytest.raises(EditlintError, match=r"word/document\.xml should hold comments, and does not"):
        comment_docx(data, read(data), [Remark(0, 4, ("x",))])
