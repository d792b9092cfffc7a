"""JUnit files are well-formed XML that names every article, whatever the names of files hold: pytest's and ours."""

from __future__ import annotations

import os
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

from editlint.integrations.pytest_names import named

pytestmark = pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="names of files are Unicode there")

# Names as bytes, and as they are shown.
NAMES = {
    b"plain.md": "plain.md",
    b"caf\xe9.md": "caf\\udce9.md",
    b"\xed\xa0\x80half.md": "\\udced\\udca0\\x80half.md",
    b"esc\x1b[31m.md": "esc\\x1b[31m.md",
    b"new\nline.md": "new\\nline.md",
    b"bell\x07.md": "bell\\x07.md",
    b"end]]>.md": "end]]>.md",
    b"a&b<c>\"'.md": "a&b<c>\"'.md",
    "n\u00e9\u2028\ufffe.md".encode(): "n\u00e9\\u2028\\ufffe.md",
    b"[a-b].md": "[a-b].md",
    b"x" * 250 + b".md": "x" * 250 + ".md",
}
LEAVING = """
import editlint

class Check:
    kind = "leaving"
    options = ()
    values = ()

    def find(self, article, rule):
        print("junk")
        if "leave" in article.text:
            raise SystemExit(0)
        return []

@editlint.hookimpl
def editlint_checks():
    return [Check()]
"""
RULE = """
summary: Leave.
why: To see what becomes of the run.
severity: warning
kind: leaving
message: never said
tests:
  valid: [One., "A bell \\x07 rings.", "Leave"]
  invalid: ["[[One]] two.", "A gong \\x07 [[rings]]."]
"""


@pytest.fixture
def newsroom(tmp_path):
    """A folder with articles of all names."""
    for name in NAMES:
        with open(os.path.join(os.fsencode(tmp_path), name), "w", encoding="utf-8") as file:
            file.write("The the mayor.\n")
    (tmp_path / "pytest.ini").write_text("[pytest]\neditlint = true\n")
    (tmp_path / ".editlint.yml").write_text("select: [wording.repeated-word]\n")
    return tmp_path


def run_pytest(folder, *args: str) -> tuple[int, list[ET.Element], str]:
    command = [sys.executable, "-m", "pytest", "-q", "--junitxml=junit.xml", *args]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert "INTERNALERROR" not in said
    cases = list(ET.parse(folder / "junit.xml").iter("testcase"))
    return done.returncode, cases, said


def test_pytest_names_every_article_in_well_formed_xml(newsroom):
    code, cases, _ = run_pytest(newsroom, "-n", "2", "-o", "junit_family=xunit1")
    assert code == 1
    assert sorted(str(case.get("classname")) for case in cases) == sorted(NAMES.values())
    assert sorted(str(case.get("file")) for case in cases) == sorted(NAMES.values())
    assert all(case.find("failure") is not None for case in cases)


def test_a_node_id_chooses_its_article(newsroom):
    code, cases, _ = run_pytest(newsroom, "-p", "no:xdist", "-p", "no:cacheprovider", "plain.md::editlint")
    assert (code, [case.get("classname") for case in cases]) == (1, ["plain.md"])


def test_what_fails_at_one_article_is_an_error_of_that_item_alone(tmp_path):
    for name, text in {
        "leaving.py": LEAVING,
        "leaving-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: leaving\nVersion: 1\n",
        "leaving-1.dist-info/entry_points.txt": "[editlint]\nleaving = leaving\n",
        "house/rules/desk/leaving.yml": RULE,
        ".editlint.yml": "packs: [house/rules]\nselect: [wording.repeated-word, desk]\n",
        "pytest.ini": "[pytest]\neditlint = true\n",
        "fine.md": "A mayor spoke.\n",
        "found.md": "The the mayor.\n",
        "leaves.md": "We leave.\n",
        "broken.md": "",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "broken.md").write_bytes(b"ab\xffc")
    code, cases, said = run_pytest(tmp_path, "-p", "no:xdist")
    assert code == 1
    failed = {str(case.get("classname")): case.find("failure") is not None for case in cases}
    articles = {name: fails for name, fails in failed.items() if name.endswith(".md")}
    assert articles == {"fine.md": False, "found.md": True, "leaves.md": True, "broken.md": True}
    assert "rule desk.leaving crashed: SystemExit: 0" in said
    assert len(cases) == len(articles) + 5  # and the cases of the rule, of which one has a bell in its name


def test_our_own_report_names_every_article_in_well_formed_xml(newsroom, cli):
    for form in ("junit", "checkstyle"):
        done = cli("--select", "wording.repeated-word", "--format", form, ".")
        assert done.code == 1
        root = ET.fromstring(done.out)
        assert len(list(root.iter("failure" if form == "junit" else "error"))) == len(NAMES)


@pytest.mark.parametrize("text", ["plain", "caf\udce9", "\ufffe", "\x00\x1b", "a\r\nb", "\U0001f6a2"])
def test_a_name_is_one_line_that_xml_and_utf8_can_hold(text):
    name = named(text)
    assert ET.fromstring(f"<a>{name}</a>").text == name
    assert name.encode().decode().splitlines() == [name]
