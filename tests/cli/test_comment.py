"""`--comment`: copies with comments beside the originals, and nothing written over that is somebody's work."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editlint.config.settings import Settings
from editlint.engine.commenting import commented
from editlint.engine.run import Run
from editlint.errors import EditlintError

FILES = Path(__file__).parents[1] / "documents" / "office" / "files"


@pytest.fixture
def story(tmp_path):
    shutil.copy(FILES / "ferry.docx", tmp_path / "story.docx")
    return tmp_path / "story.docx"


@pytest.fixture
def copy(tmp_path):
    return tmp_path / "story.commented.docx"


def test_the_report_is_the_same_and_a_copy_lies_beside_the_file(cli, story, copy):
    plain = cli("story.docx")
    done = cli("--comment", "story.docx")
    assert (done.code, done.out) == (plain.code, plain.out) == (1, plain.out)
    assert "  place: table 1, row 2, cell 2, run 1\n" in done.out
    assert done.err == "wrote story.commented.docx: 7 comments\n"
    assert copy.exists()
    assert oct(os.stat(copy).st_mode) == oct(os.stat(story).st_mode)


def test_a_copy_is_as_private_as_its_original(cli, story, copy):
    story.chmod(0o600)
    cli("--comment", "story.docx")
    assert os.stat(copy).st_mode & 0o777 == 0o600


def test_only_what_the_report_shows_is_commented(cli, story, copy):
    assert "4 comments" in cli("--comment", "--min-level=error", "story.docx").err
    assert "1 comment\n" in cli("--comment", "--select=attribution.unnamed-report", "story.docx").err


def test_the_same_copy_is_written_again_and_one_that_was_worked_on_is_not(cli, story, copy):
    cli("--comment", "story.docx")
    first = copy.read_bytes()
    assert cli("--comment", "story.docx").err == "wrote story.commented.docx: 7 comments\n"
    assert copy.read_bytes() == first
    copy.write_bytes(story.read_bytes())  # as when a word processor has saved it: our mark has gone
    done = cli("--comment", "story.docx")
    assert done.code == 2
    assert "story.commented.docx is there already: no copy of editlint's, or somebody has saved it since" in done.err
    assert "--output-file" in done.err
    assert copy.read_bytes() == story.read_bytes()
    assert cli("--comment", "--output-file=other.docx", "story.docx").code == 1
    assert (copy.parent / "other.docx").read_bytes() == first


def test_the_article_itself_is_never_written_over(cli, story):
    before = story.read_bytes()
    done = cli("--comment", "--output-file=./story.docx", "story.docx")
    assert done.code == 2
    assert "is the article itself, which stays as it is" in done.err
    assert story.read_bytes() == before


def test_where_nothing_is_found_there_is_no_copy(cli, story, copy):
    done = cli("--comment", "--select=dates.decade", "story.docx")
    assert done.code == 0
    assert done.err == "note: nothing to comment in story.docx: no copy is written\n"
    assert not copy.exists()


def test_a_file_that_is_saved_while_it_is_linted_is_not_commented_at_wrong_places(story):
    run = Run(Settings())
    violations = run.lint_file(str(story)).violations
    assert commented(run, str(story), violations)
    docx = pytest.importorskip("docx")
    document = docx.Document(str(story))
    document.paragraphs[0].insert_paragraph_before("A new headline")
    document.save(story)
    with pytest.raises(EditlintError, match="has been saved anew since it was read"):
        commented(run, str(story), violations)


def test_odd_uses_are_refused_before_anything_is_written(cli, story, write, copy):
    write("story.md", "Reports suggest so.\n")
    for args, message in (
        (["-"], "--comment needs a file to copy"),
        (["--diff", "story.docx"], "--comment and --diff"),
        (["story.md"], "no comment can be put into story.md"),
        (["story.docx", "story.md"], "no comment can be put into story.md"),
        (["none.docx"], "there is no file or folder none.docx"),
    ):
        done = cli("--comment", *args)
        assert (done.code, message in done.err) == (2, True), done.err
        assert not copy.exists()
    shutil.copy(story, story.with_name("other.docx"))
    assert "names one file for 2 copies" in cli("--comment", "--output-file=c.docx", "story.docx", "other.docx").err


def test_of_a_folder_every_file_that_can_is_commented_and_the_copies_are_no_articles(cli, story, write, copy):
    write("b/story.md", "Reports suggest so.\n")
    write("~$story.docx", b"\x05Ana Ruiz")
    shutil.copy(FILES / "ferry.odt", story.with_name("c.odt"))
    done = cli("--comment", ".")
    assert done.err == "wrote c.commented.odt: 7 comments\nwrote story.commented.docx: 7 comments\n"
    assert "in 3 articles" in done.out
    assert cli(".").out == done.out
    assert "in 1 article" in cli("story.commented.docx").out
    write("b/story.commented.md", "Reports suggest so.\n")  # nothing of ours
    assert "in 4 articles" in cli(".").out


def test_a_folder_that_cannot_be_written_to_is_said(cli, story):
    done = cli("--comment", "--output-file=none/copy.docx", "story.docx")
    assert done.code == 2
    assert "cannot write none/copy.docx: No such file or directory" in done.err
    assert [each.name for each in story.parent.iterdir() if "tmp" in each.name] == []


def test_the_other_commands_read_office_files(cli, story):
    assert "  Critics (vague-group), 1 time\n    line 6: say: it was old\n" in cli("sources", "story.docx").out
    assert "story.docx" in cli("stats", "story.docx").out
    assert cli("facts", "story.docx").code == 0
    found = json.loads(cli("--format=json", "story.docx").out)["violations"]
    assert [each["data"]["place"] for each in found][:2] == ["paragraph 2, run 2", "paragraph 2, run 7"]


def test_standard_input_may_be_an_office_file(cli, story, monkeypatch):
    with story.open("rb") as stream:
        monkeypatch.setattr(sys, "stdin", type("Stdin", (), {"buffer": stream})())
        done = cli("--stdin-filename", "desk/story.docx", "-")
    assert done.out.replace("desk/", "") == cli("story.docx").out


def test_a_filter_that_fixes_passes_an_office_file_on_as_it_is(story):
    command = [sys.executable, "-m", "editlint", "--fix", "--stdin-filename", "story.docx", "-"]
    data = story.read_bytes()
    done = subprocess.run(command, input=data, capture_output=True, check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})  # fmt: skip
    assert done.stdout == data


def test_a_kept_result_has_its_places(cli, story):
    first = cli("story.docx").out
    assert cli("story.docx").out == first
    assert "  place: footnote 1, run 1\n" in first


def test_what_stands_at_the_other_end_is_told_in_the_same_words(cli, tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "Mayor Ana Ruiz was born on June 19, 1970, in Vela."
    document.add_paragraph("The bridge is old. Ana Ruiz was born on June 19, 1971.")
    document.save(tmp_path / "bridge.docx")
    done = cli("bridge.docx", "--select=dates.conflict", "--report=html:r.html", "--report=json:r.json")
    assert "  place: paragraph 2, run 1\n  see: table 1, row 1, cell 1, run 1: the birth of Ana Ruiz" in done.out
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "table 1, row 1, cell 1, run 1</a>: the birth" in page
    assert "paragraph 2, run 1</a>" in page
    (violation,) = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["violations"]
    assert violation["data"]["place"] == "paragraph 2, run 1"
    assert violation["related"][0]["place"] == "table 1, row 1, cell 1, run 1"


def test_an_end_in_another_file_is_told_so_too(cli, tmp_path):
    docx = pytest.importorskip("docx")
    for name, year in (("a", 1970), ("b", 1971)):
        document = docx.Document()
        document.add_table(1, 1).cell(0, 0).text = f"Mayor Ana Ruiz was born on June 19, {year}, in Vela."
        document.save(tmp_path / f"{name}.docx")
    done = cli("--comment", "--select=dates.conflict", "a.docx", "b.docx")
    assert "  place: table 1, row 1, cell 1, run 1\n  see: b.docx, table 1, row 1, cell 1, run 1: " in done.out
    copy = docx.Document(str(tmp_path / "a.commented.docx"))
    (comment,) = copy.comments
    assert "See b.docx, table 1, row 1, cell 1, run 1: here: June 19, 1971" in comment.text


def test_a_comment_in_the_file_may_silence_a_rule(cli, tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    first = document.add_paragraph("Reports suggest that it is full.")
    document.add_paragraph("Reports suggest that it is empty.")
    document.add_comment(
        first.runs, text="editlint: ignore[attribution.unnamed-report] the desk has them", author="Ana"
    )
    document.save(tmp_path / "a.docx")
    done = cli("a.docx", "--select=attribution.unnamed-report", "--format=concise")
    assert done.out.count("unnamed-report") == 1
    assert done.out.startswith("a.docx:2:1: ")
    assert "(1 hidden)" in done.out


@pytest.mark.parametrize(
    ("name", "data", "message", "hint"),
    [
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old.doc is a file of Word before 2007", "save it as .docx"),
        ("a.rtf", b"{\\rtf1 x}", "a.rtf is in rich text format", "save it as .docx"),
        ("a.pages", b"PK\x03\x04" + b"Index/Document.iwa", "a.pages is a file of Apple's Pages", "export it as Word"),
        ("a.docx", b"The ferry.", "a.docx is no .docx file, though it is named so", "name it .txt or .md"),
    ],
)  # fmt: skip
def test_files_of_other_word_processors_are_named(cli, write, name, data, message, hint):
    done = cli(write(name, data))
    assert done.code == 2
    assert message in done.err
    assert hint in done.err


def test_one_damaged_file_does_not_keep_others_from_being_linted(cli, write, story):
    write("bad.docx", b"PK\x03\x04 no more")
    done = cli(".")
    assert done.code == 2
    assert "bad.docx is damaged: its archive cannot be read" in done.err
    assert "story.docx:2:23:" in done.out
