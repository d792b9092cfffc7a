"""`editlint --against DIR`: an article is held against all that the house has published."""

from __future__ import annotations

import contextlib
import json
import shutil
import sys

import pytest

pytest.importorskip("duckdb")

from editlint.cli import main

PASSAGE = (
    "The harbour has seen many ferries come and go over the years, but none of them was as large as the one that was "
    "launched by the new owners of the yard, who hope that it will bring visitors back to the town and its market, and "
    "that the old ramp, which the storm tore away in the winter, will not be needed again before the summer is over."
)
PUBLISHED = [
    ("2009-03-01", "The yard is sold", "Pilot Ana Ruiz, who was born in Lima in 1961, sold the yard at Olm."),
    ("2012-05-02", "Lima", "Pilot Ana Ruiz, who was born in Lima in 1961, left the yard at Olm."),
    ("2013-05-02", "The ferry", PASSAGE),
    ("2014-05-02", "The bank", "The Torres Bank of Olm was founded in 1951."),
    ("2015-05-02", "No", "“We will never sell this yard to anybody who only wants the land,” Ana Ruiz said on Monday."),
    ("1995-05-02", "The battle", "The Battle of Olm Bridge took place on May 9, 1988."),
]
TODAY = """---
title: The yard again
date: 2026-02-02
---

Pilot Ana Ruiz, who was born in Lima in 1963, bought the yard at Olm back.
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """An archive of what was published."""
    folder = tmp_path_factory.mktemp("house")
    source, out = folder / "stories.jsonl", folder / "archive"
    records = [
        {"date": day, "title": title, "body": body, "url": f"https://example.org/{number}"}
        for number, (day, title, body) in enumerate(PUBLISHED)
    ]
    source.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    (folder / "mill.md").write_text("The Holm Mill at Olm was founded in 1912.\n", encoding="utf-8")
    with contextlib.chdir(folder):
        assert (
            main(["archive", "run", "stories.jsonl", "mill.md", "--out", "archive", "--isolated", "--jobs", "1"]) == 0
        )
    return out


@pytest.fixture
def against(archive, tmp_path, monkeypatch, capsys):
    """Check an article against the archive, and say what came of it."""
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()

    def check(text, *options):
        (tmp_path / "story.md").write_text(text, encoding="utf-8")
        code = main(["story.md", "--isolated", "--against", str(archive), "--select", "dates", *options])
        return code, capsys.readouterr().out

    return check


def test_a_contradiction_names_the_other_article_its_day_and_place(against):
    code, said = against(TODAY)
    assert code == 1
    assert "story.md:6:41: warning dates.conflict" in said
    assert "see: https://example.org/0: born 1961" in said
    assert "“The yard is sold”, March 1, 2009" in said


def test_what_agrees_with_the_archive_is_silent(against):
    code, said = against(TODAY.replace("1963", "1961"))
    assert (code, "dates" in said) == (0, False)


def test_programs_read_the_same(against):
    _, said = against(TODAY, "--format", "json")
    [found] = json.loads(said)["violations"]
    assert (found["path"], found["line"], found["match"]) == ("story.md", 6, "1963")
    assert found["related"][0]["path"] == "https://example.org/0"
    assert found["fingerprint"]


def test_evidence_lies_at_its_address_or_under_the_name_that_the_archive_has_of_it(against):
    _, said = against(TODAY, "--format", "sarif")
    [evidence] = json.loads(said)["runs"][0]["results"][0]["relatedLocations"]
    assert evidence["physicalLocation"]["artifactLocation"] == {"uri": "https://example.org/0"}
    bank = TODAY.replace("\nPilot", "\nThe Holm Mill at Olm was founded in 1902.\n\nPilot")
    _, said = against(bank, "--format", "sarif")
    [evidence] = json.loads(said)["runs"][0]["results"][0]["relatedLocations"]
    assert "physicalLocation" not in evidence
    assert evidence["logicalLocations"][0]["fullyQualifiedName"].endswith("mill.md:1")


def test_a_page_marks_the_word_that_the_archive_contradicts(against, tmp_path):
    story = TODAY.replace("Ana Ruiz, who was born in Lima in 1963,", "Ana Ruiz, 61, who comes from Lima,")
    code, said = against(story, "--report", "html:page.html")
    assert (code, "dates.age" in said) == (1, True), said
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert 'href="https://example.org/0"' in page
    assert "notes loose" not in page


def test_one_word_with_which_a_new_article_and_the_archive_disagree_is_told_once(against, tmp_path):
    for name, day in (("one.md", "May 3, 1988"), ("two.md", "May 4, 1988")):
        text = TODAY.replace("in 1963", "on June 7, 1961")
        (tmp_path / name).write_text(f"{text}\nThe Battle of Olm Bridge took place on {day}.\n", encoding="utf-8")
    _, said = against("Nothing else.\n", "one.md", "two.md", "--format", "json")
    found = [each for each in json.loads(said)["violations"] if "Battle" in each["message"]]
    assert {each["message"].partition(":")[0] for each in found} == {"“Battle of Olm Bridge”"}
    evidence = [(each["path"], *(other["path"] for other in each["related"])) for each in found]
    assert evidence == [("one.md", "two.md", "https://example.org/5"), ("two.md", "https://example.org/5")]


def test_shards_that_are_done_and_not_in_the_index_are_told(archive, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    copy = shutil.copytree(archive, tmp_path / "archive")
    before = (copy / "memory.duckdb").read_bytes()
    (tmp_path / "late.jsonl").write_text('{"date": "2020-01-01", "body": "Late news."}\n', encoding="utf-8")
    assert main(["archive", "run", "late.jsonl", "--out", str(copy), "--isolated", "--jobs", "1"]) == 0
    (tmp_path / "story.md").write_text(TODAY, encoding="utf-8")
    check = ["story.md", "--isolated", "--against", str(copy), "--select", "dates"]
    capsys.readouterr()
    main(check)
    assert "lacks" not in capsys.readouterr().err
    (copy / "memory.duckdb").write_bytes(before)
    main(check)
    assert "lacks 1 shard" in capsys.readouterr().err


def test_an_earlier_version_is_not_held_against_its_article(against):
    lima = TODAY.replace("date:", "url: https://example.org/1\ndate:")
    _, said = against(lima.replace("Lima in 1963", "Lima in 1963"), "--format", "json")
    [found] = json.loads(said)["violations"]
    assert "one of them" not in found["message"]


def test_a_suppression_and_a_selection_hold(against):
    hidden = TODAY.replace("\nPilot", "\n<!-- editlint: ignore[dates.conflict] the register has it -->\n\nPilot")
    assert against(hidden)[0] == 0
    assert against(TODAY, "--ignore", "dates.conflict")[0] == 0


def test_a_baseline_hides_what_was_known(archive, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".editlint.yml").write_text(f"archive: {archive}\nselect: [dates]\n", encoding="utf-8")
    (tmp_path / "story.md").write_text(TODAY, encoding="utf-8")
    assert main(["story.md"]) == 1
    assert main(["baseline", "create", "."]) == 0
    assert main(["story.md"]) == 0
    assert main(["story.md", "--no-baseline"]) == 1
    assert main(["story.md", "--no-baseline", "--no-against"]) == 0


def test_standard_input_is_held_against_it_too(archive, monkeypatch, capsys):
    import io
    import sys

    stream = io.TextIOWrapper(io.BytesIO(TODAY.encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    assert main(["-", "--isolated", "--against", str(archive), "--select", "dates"]) == 1
    assert "1963" in capsys.readouterr().out
    stream.close()


@pytest.mark.parametrize("folder", ["nowhere", "."])
def test_a_folder_that_is_no_archive_is_said_to_be_none(folder, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.md").write_text(TODAY, encoding="utf-8")
    assert main(["story.md", "--isolated", "--against", folder]) == 2
    assert "no archive" in capsys.readouterr().err


def test_a_quotation_that_another_was_given_is_told(against):
    words = "“We will never sell this yard to anybody who only wants the land,” {} said."
    code, said = against(words.format("Luis Holm"), "--select", "attribution.changed-source")
    assert code == 1
    assert "given to Luis Holm here and to Ana Ruiz elsewhere" in said
    assert against(words.format("Ana Ruiz"), "--select", "attribution.changed-source")[0] == 0


def test_a_passage_that_was_published_before_is_told_where_a_rule_asks(against):
    chosen = ("--select", "topic.shared-passage")
    _, said = against(f"{PASSAGE}\n\nAll else is new.\n", *chosen)
    assert "story.md:1:1: suggestion topic.shared-passage" in said
    assert "Published before: “The ferry”, May 2, 2013" in said
    assert "shared-passage" not in against("Nothing of it is old.\n", *chosen)[1]
    assert "shared-passage" not in against(f"---\nurl: https://example.org/2\n---\n{PASSAGE}\n", *chosen)[1]


def test_a_missing_library_is_named(archive, tmp_path, monkeypatch, capsys):
    (tmp_path / "story.md").write_text(TODAY, encoding="utf-8")
    monkeypatch.setitem(sys.modules, "duckdb", None)
    assert main([str(tmp_path / "story.md"), "--isolated", "--no-cache", "--against", str(archive)]) == 2
    assert capsys.readouterr().err == "error: an archive needs duckdb\n  = help: pip install 'editlint[archive]'\n"
