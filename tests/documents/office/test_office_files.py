"""Articles as LibreOffice and python-docx write them: read, linted, and commented so that LibreOffice shows the comments."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from office_made import blocks, commented_texts, notes, p, read

FILES = Path(__file__).parent / "files"
SOFFICE = shutil.which("soffice")
needs_soffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")

SAID = [
    ("dates.weekday-mismatch", "Monday, May 2, 1995", "paragraph 2"),
    ("attribution.vague-source", "Experts say", "paragraph 2"),
    ("attribution.vague-source", "Critics say", "paragraph 6"),
    ("dates.weekday-mismatch", "Monday, May 3, 2024", "table 1, row 2, cell 2"),
    ("attribution.unnamed-report", "Reports suggest", "paragraph 11"),
    ("dates.weekday-mismatch", "Monday, May 3, 1995", "text box 1"),
    ("dates.weekday-mismatch", "Sunday, May 2, 1995", "footnote 1"),
]


@pytest.fixture(scope="module")
def convert(tmp_path_factory):
    """Let LibreOffice convert files, with a profile of its own."""
    profile = tmp_path_factory.mktemp("profile").as_uri()

    def to(kind, folder, *paths):
        command = [
            SOFFICE,
            "--headless",
            f"-env:UserInstallation={profile}",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
        ]
        subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=120)

    return to


def said(report):
    return [(v.rule, v.match, v.data["place"].partition(", run")[0]) for v in report.violations]


def lint(path):
    from editlint import lint_paths

    return lint_paths([str(path)])


@pytest.mark.parametrize("name", ["ferry.docx", "ferry.odt"])
def test_a_file_of_libreoffice_is_linted_at_the_right_places(name):
    report = lint(FILES / name)
    assert said(report) == SAID
    assert report.problems == ()
    source = read((FILES / name).read_bytes(), name)
    for violation in report.violations:
        assert source.text[violation.start : violation.end] == violation.match
        assert violation.fixes == ()
    first = report.violations[0]
    assert (first.line, first.column, first.end_column) == (2, 23, 42)


@pytest.mark.parametrize("name", ["ferry.docx", "ferry.odt"])
def test_what_the_paragraphs_of_a_file_of_libreoffice_are(name):
    kinds = [(kind, level, region) for kind, level, region, _ in blocks((FILES / name).read_bytes(), name)]
    assert kinds == [
        ("heading", 1, ""),
        ("paragraph", 0, ""),
        ("paragraph", 0, ""),
        ("block-quote", 1, ""),
        ("list-item", 1, ""),
        ("list-item", 2, ""),
        *[("table-cell", 0, "")] * 4,
        ("paragraph", 0, ""),
        ("paragraph", 0, "aside"),
        ("paragraph", 0, "footnote"),
        ("paragraph", 0, "header"),
    ]
    source = read((FILES / name).read_bytes(), name)
    assert "Tuesday" not in source.text
    assert "Sources say" not in source.text
    assert "2010,↵the port of Vela said. A “  wide” berth & a \ttab." in source.text
    assert source.metadata["title"] == "The ferry comes back"
    assert [(source.text[c.start : c.end], c.text) for c in source.comments] == [("Experts say", "Which office?")]


def test_the_day_of_publication_that_the_file_names_is_known(cli):
    for name in ("ferry.docx", "ferry.odt"):
        shutil.copy(FILES / name, name)
        assert cli("ferry." + name.partition(".")[2], "--select", "dates", "--format", "json").code == 1
    from editlint.config.settings import Settings
    from editlint.engine.run import Run

    for name in ("ferry.docx", "ferry.odt"):
        assert [str(each.published) for each in Run(Settings()).read(name)] == ["2024-05-03"]


@needs_soffice
def test_files_that_libreoffice_makes_today_are_read_alike(convert, tmp_path):
    source = FILES / "ferry.fodt"
    convert("docx", tmp_path, source)
    assert said(lint(tmp_path / "ferry.docx")) == SAID
    assert read((tmp_path / "ferry.docx").read_bytes()).text == read((FILES / "ferry.docx").read_bytes()).text


def annotations(path):
    """Author, text and stretch of each comment as LibreOffice writes it out; the stretch with what is deleted in it."""
    flat = path.read_text(encoding="utf-8")
    found = []
    for note in re.finditer(
        r"<office:annotation [^>]*?office:name=\"([^\"]+)\".*?</office:annotation>", flat, re.DOTALL
    ):
        inner, end, _ = flat[note.end() :].partition(f'<office:annotation-end office:name="{note[1]}"/>')
        inner = inner if end else ""
        stretch = re.sub(r"<office:annotation .*?</office:annotation>|<[^>]+>", "", inner, flags=re.DOTALL)
        paragraphs = re.findall(r"<text:p[^>]*>(.*?)</text:p>", note.group(), re.DOTALL)
        lines = [re.sub("<[^>]+>", "", each) for each in paragraphs]
        found.append((re.findall("<dc:creator>(.*?)<", note.group())[0], lines[0], stretch))
    return found


@needs_soffice
def test_libreoffice_shows_the_comments_of_a_copy_and_the_original_stays(convert, tmp_path, cli):
    before = {}
    for name in ("ferry.docx", "ferry.odt"):
        shutil.copy(FILES / name, tmp_path / name)
        before[name] = ((tmp_path / name).read_bytes(), os.stat(tmp_path / name).st_mtime_ns)
    done = cli("--comment", "ferry.docx", "ferry.odt")
    assert done.code == 1
    assert "wrote ferry.commented.docx: 7 comments\nwrote ferry.commented.odt: 7 comments\n" in done.err
    for name, kept in before.items():
        assert ((tmp_path / name).read_bytes(), os.stat(tmp_path / name).st_mtime_ns) == kept
    (tmp_path / "seen").mkdir()
    for name in before:
        stem, _, suffix = name.partition(".")
        convert("fodt", tmp_path / "seen", tmp_path / f"{stem}.commented.{suffix}")
        shown = annotations(tmp_path / "seen" / f"{stem}.commented.fodt")
        weekday = "is a Tuesday, not a"
        assert sorted(shown) == sorted(
            [
                ("editlint", f"May 2, 1995 {weekday} Monday.", "Monday, TuesdayMay 2, 1995"),
                ("editlint", "In footnote 1: “Sunday, May 2, 1995”", ""),
                ("Ben Ito", "Which office?", "Experts say"),
                ("editlint", "“Experts say” names no source: a group of which nobody can be asked.", "Experts say"),
                ("editlint", "“Critics say” names no source: a group of which nobody can be asked.", "Critics say"),
                ("editlint", "May 3, 2024 is a Friday, not a Monday.", "Monday, May 3, 2024"),
                ("editlint", "“Reports suggest” is a report without author, name or date.", "Reports suggest"),
                ("editlint", "In text box 1: “Monday, May 3, 1995”", ""),
            ]
        )


TRACKED = "<{0} {1} w:id='{2}' w:author='Ben' w:date='2024-05-02T10:00:00Z'><w:r><w:{3}>{4}</w:{3}></w:r></{0}>"
REFERENCE = "<w:r {}><w:footnoteReference w:id='2'/></w:r>"


@pytest.fixture
def by_python_docx(tmp_path):
    """What its own functions write, and through its parser a footnote and tracked changes, for which it has none."""
    docx = pytest.importorskip("docx")
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml.ns import nsdecls
    from docx.oxml.parser import parse_xml

    document = docx.Document()
    document.core_properties.title = "The ferry"
    document.add_heading("The ferry comes back", 0)
    paragraph = document.add_paragraph("It sank on ")
    paragraph.add_run("Mon").bold = True
    paragraph.add_run("day, May ")
    w = nsdecls("w")
    paragraph._p.append(parse_xml(TRACKED.format("w:del", w, 901, "delText", "1, 1994")))
    paragraph._p.append(parse_xml(TRACKED.format("w:ins", w, 902, "t", "2, 1995")))
    paragraph.add_run(", the port said.")
    paragraph._p.append(parse_xml(REFERENCE.format(w)))
    document.add_paragraph("Critics say it was old.", style="List Bullet")
    table = document.add_table(2, 2)
    table.cell(1, 1).text = "It returns on Monday, May 3, 2024."
    document.add_comment(paragraph.runs[0], text="Which port?", author="Ana Ruiz", initials="AR")
    document.sections[0].header.paragraphs[0].text = "The Harbour Post"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    content = notes("footnote", n2=p("The log ends on Sunday, May 2, 1995.")).encode()
    part = Part(PackURI("/word/footnotes.xml"), kind, content, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(tmp_path / "story.docx")
    return tmp_path / "story.docx"


def test_a_file_of_python_docx_is_linted_and_commented(by_python_docx, cli):
    docx = pytest.importorskip("docx")
    before = by_python_docx.read_bytes()
    assert said(lint(by_python_docx)) == [
        ("dates.weekday-mismatch", "Monday, May 2, 1995", "paragraph 2"),
        ("attribution.vague-source", "Critics say", "paragraph 3"),
        ("dates.weekday-mismatch", "Monday, May 3, 2024", "table 1, row 2, cell 2"),
        ("dates.weekday-mismatch", "Sunday, May 2, 1995", "footnote 1"),
    ]
    assert cli("--comment", "story.docx").code == 1
    assert by_python_docx.read_bytes() == before
    copy = by_python_docx.with_name("story.commented.docx")
    assert commented_texts(copy.read_bytes()) == {
        0: "It sank on ",
        1: "Monday, May 2, 1995",
        2: "Critics say",
        3: "Monday, May 3, 2024",
        4: "",
    }
    opened = docx.Document(str(copy))
    assert [(each.author, each.text.partition("\n")[0]) for each in opened.comments] == [
        ("Ana Ruiz", "Which port?"),
        ("editlint", "May 2, 1995 is a Tuesday, not a Monday."),
        ("editlint", "“Critics say” names no source: a group of which nobody can be asked."),
        ("editlint", "May 3, 2024 is a Friday, not a Monday."),
        ("editlint", "In footnote 1: “Sunday, May 2, 1995”"),
    ]
    assert [each.text for each in opened.paragraphs] == [
        each.text for each in docx.Document(str(by_python_docx)).paragraphs
    ]
