"""What a baseline still knows after an edit, and what it reports as worse."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editlint.cachefiles import digest

NAME = ".editlint-baseline.jsonl"
LONG = ("--select", "readability.paragraph-length", "--fail-level", "suggestion")
GRADE = ("--select", "readability.grade", "--fail-level", "suggestion")


def paragraph(words: int) -> str:
    """A paragraph of one opening and so many words, in sentences of eight."""
    names = ["The", "old", "quay", "below", "the", "mill"] + [f"net{i}" for i in range(words - 6)]
    return " ".join(f"{word}." if index % 8 == 7 else word for index, word in enumerate(names, 1)) + "\n"


def codes(cli, select):
    return cli(*select, ".").code, cli("baseline", "status", *select[:2], ".").out.splitlines()[0]


def test_a_long_paragraph_is_known_after_an_edit_inside(cli, write):
    write("a.md", f"# Nets\n\n{paragraph(200)}")
    assert cli(*LONG, ".").code == 1
    cli("baseline", "create", *LONG[:2], ".")
    write("a.md", f"# Nets\n\nA new first line.\n\n{paragraph(200).replace('net77', 'twine')}")
    assert codes(cli, LONG) == (0, "1 known, 0 new, 0 stale")
    write("a.md", f"# Nets\n\n{paragraph(190)}".replace("\n", "\r\n"))
    assert codes(cli, LONG) == (0, "1 known, 0 new, 0 stale")


def test_what_has_become_worse_is_reported_and_not_stale(cli, write):
    write("a.md", paragraph(200))
    cli("baseline", "create", *LONG[:2], ".")
    write("a.md", paragraph(201))
    assert codes(cli, LONG) == (1, "0 known, 1 new, 0 stale")
    status = cli("baseline", "status", *LONG[:2], ".").out
    assert "worse  a.md readability.paragraph-length “The old quay" in status
    assert "was 50 beyond its limit" in status
    assert "stale" not in cli(*LONG, ".").err


@pytest.mark.parametrize("action", ["update", "prune"])
def test_an_update_lowers_what_is_allowed(cli, write, action):
    write("a.md", paragraph(220))
    cli("baseline", "create", *LONG[:2], ".")
    write("a.md", paragraph(200))
    cli("baseline", action, *LONG[:2], ".")
    assert cli(*LONG, ".").code == 0
    write("a.md", paragraph(210))
    assert cli(*LONG, ".").code == 1


def test_a_prune_takes_nothing_worse_in(cli, write):
    write("a.md", paragraph(200))
    cli("baseline", "create", *LONG[:2], ".")
    write("a.md", paragraph(220))
    cli("baseline", "prune", *LONG[:2], ".")
    assert cli(*LONG, ".").code == 1
    write("a.md", paragraph(200))
    assert cli(*LONG, ".").code == 0


def test_another_long_paragraph_is_new(cli, write):
    write("a.md", paragraph(200))
    cli("baseline", "create", *LONG[:2], ".")
    write("a.md", f"{paragraph(200)}\nAnother {paragraph(200)}")
    assert codes(cli, LONG) == (1, "1 known, 1 new, 0 stale")


def test_what_is_said_of_the_whole_article_is_known_after_any_edit(cli, write):
    select = ("--select", "attribution.no-source-at-all", "--fail-level", "suggestion")
    body = "The old mill stood below the quay for many years and nobody went there. " * 30
    write("a.md", f"# Nets\n\nIt rained.\n\n{body}\n")
    assert cli(*select, ".").code == 1
    cli("baseline", "create", *select[:2], ".")
    write("a.md", f"# Ropes\n\nNow the sun shone on the roofs of the town.\n\n{body}\n")
    assert codes(cli, select) == (0, "1 known, 0 new, 0 stale")


def test_a_word_is_known_while_it_stands_in_an_edited_sentence(cli, write):
    select = ("--select", "wording.repeated-word")
    write("a.md", "On Monday the the mayor spoke of nets.\n")
    cli("baseline", "create", *select, ".")
    write("a.md", "On Tuesday the the mayor spoke of nets and ropes.\n")
    assert codes(cli, select) == (0, "1 known, 0 new, 0 stale")
    cli("baseline", "prune", *select, ".")
    assert cli(*select, ".").code == 0
    write("a.md", "On Tuesday the the mayor spoke of nets and ropes. It was was late.\n")
    assert codes(cli, select) == (1, "1 known, 1 new, 0 stale")


def test_a_baseline_of_the_first_version_is_still_read(cli, write, tmp_path):
    text = paragraph(200).strip()
    sentence = text
    write("a.md", f"{text}\n\nThe the mayor spoke.\n")
    found = json.loads(cli(*LONG, "--format", "json", ".").out)["violations"][0]
    assert found["match"] == text
    entry = {
        "path": "a.md",
        "rule": found["rule"],
        "key": digest(sentence, text)[:16],
        "times": 1,
        "excerpt": text[:80],
    }
    short = {"path": "a.md", "rule": "wording.repeated-word", "times": 1, "excerpt": "The the"}
    short["key"] = digest("The the mayor spoke.", "The the")[:16]
    write(NAME, "".join(json.dumps(each) + "\n" for each in ({"editlint_baseline": 1}, entry, short)))
    both = ("--select", "readability.paragraph-length,wording.repeated-word", "--fail-level", "suggestion")
    assert codes(cli, both) == (0, "2 known, 0 new, 0 stale")
    cli("baseline", "update", *both[:2], ".")
    assert json.loads((tmp_path / NAME).read_text().splitlines()[0]) == {"editlint_baseline": 2}
    assert codes(cli, both) == (0, "2 known, 0 new, 0 stale")


def test_a_baseline_of_a_later_version_is_refused(cli, write):
    write("a.md", "It rained.\n")
    write(NAME, '{"editlint_baseline": 99}\n')
    result = cli(".")
    assert (result.code, "is of a later editlint" in result.err) == (2, True)


def prints(cli, select):
    return [each["fingerprint"] for each in json.loads(cli(*select, "--format", "json", ".").out)["violations"]]


def test_fingerprints_stay_when_a_passage_is_edited(cli, write):
    write("a.md", f"It rained.\n\n{paragraph(200)}")
    before = prints(cli, LONG)
    write("a.md", f"It rained. It stopped.\n\n{paragraph(230).replace('net50', 'twine')}".replace("\n", "\r\n"))
    assert prints(cli, LONG) == before
    assert len(before) == 1


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    gone=st.lists(st.integers(10, 190), max_size=10, unique=True),
    breaks=st.lists(st.integers(6, 190), max_size=5),
    lines=st.integers(0, 3),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_no_edit_inside_makes_a_known_paragraph_new(cli, write, tmp_path, gone, breaks, lines, newline):
    (tmp_path / NAME).unlink(missing_ok=True)
    write("a.md", paragraph(200))
    cli("baseline", "create", *LONG[:2], ".")
    words = [word for index, word in enumerate(paragraph(200).split()) if index not in gone]
    text = "".join(f"{word}{newline if index in breaks else ' '}" for index, word in enumerate(words))
    write("a.md", "It rained.\n\n".replace("\n", newline) * lines + text + newline)
    assert codes(cli, LONG) == (0, "1 known, 0 new, 0 stale")
