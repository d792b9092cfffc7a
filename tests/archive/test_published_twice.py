"""Passages published twice and quotations given to two speakers, over an archive: what is found, what is nobody's."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("rensa")

from editlint.analysis.passage_keys import RUN, keys_of  # noqa: E402
from editlint.archive.memory.judging_passages import share_of  # noqa: E402
from editlint.cli import main  # noqa: E402

FERRY = (
    "The ferry to the island runs every two hours in summer and twice a day in winter, when the sea is often too rough "
    "for its small crew to land at the old stone pier below the church."
)
MILL = (
    "The mill above the town ground the corn of eleven villages until its owner sold the wheel, and the stones lay in "
    "the nettles for thirty years before somebody thought of a museum for them."
)
BAKER = (
    "The baker gets up at two, fires the oven with beech from his own wood and has sold all of his bread by nine, so "
    "that whoever comes later to his shop must take what the supermarket has left."
)
ABOUT = (
    "The Harbour Post has been printed at Olm since the year of the great flood, belongs to those who write it, and "
    "prints every letter that is signed with a name and an address and is not longer than this."
)
PLEA = "“We will build the harbour wall a second time if the sea should take it,”"
OATH = "“I will keep the keys of this town for nobody but those who live in it,”"

STORIES = [
    ("1", "2001-05-02", "The pier", f"The pier is old.\n\n{FERRY}"),
    ("2", "2004-05-02", "The crew", f"The crew is small.\n\n{FERRY.replace('small', 'tiny')}"),
    ("3", "2001-06-02", "The mill", f"There is news from the mill.\n\n{MILL}"),
    ("3", "2001-06-03", "The mill", f"There is more news from the mill.\n\n{MILL}"),
    ("4", "2001-07-02", "The baker", BAKER),
    ("5", "2002-03-01", "The wall", f"{PLEA} said Ana Ruiz, the mayor of Olm."),
    ("6", "2006-03-01", "The wall again", f"{PLEA} said Jon Berg, the mayor of Olm."),
    *(
        (str(10 + number), f"2003-01-{10 + number}", "", f"{OATH} said {name}.")
        for number, name in enumerate(("Mia Holt", "Nils Lund", "Eva Strand"))
    ),
    *((str(100 + number), "2005-01-01", "", f"This is letter {number}.\n\n{ABOUT}") for number in range(12)),
]


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """The folder of an archive that has been judged."""
    folder = tmp_path_factory.mktemp("archive")
    path, out = folder / "stories.jsonl", str(folder / "out")
    records = [{"id": name, "date": day, "title": title, "body": body} for name, day, title, body in STORIES]
    path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    assert main(["archive", "run", str(path), "--out", out, "--id", "id", "--isolated", "--jobs", "1"]) == 0
    return out


def found_in(out, rule):
    rows = f"select line, severity, message, related from '{out}/contradictions/*.parquet' where rule = '{rule}'"
    return duckdb.sql(f"{rows} order by line").fetchall()


def test_what_is_found_and_what_is_boilerplate(judged, capsys):
    assert main(["archive", "judge", judged, "--isolated"]) == 0
    [(line, severity, message, related)] = found_in(judged, "topic.shared-passage")
    assert (line, severity) == (2, "suggestion")
    assert "Published before: “The pier”, May 2, 2001." in message
    assert [each["line"] for each in related] == [1]
    said = capsys.readouterr().out
    assert f"12  articles  {ABOUT[:40]}" in said


def test_the_same_words_of_two_persons(judged):
    main(["archive", "judge", judged, "--isolated"])
    [(line, severity, message, related)] = found_in(judged, "attribution.changed-source")
    assert (line, severity) == (7, "warning")
    assert "Jon Berg" in message
    assert "“The wall”, March 1, 2002" in message
    assert [each["line"] for each in related] == [6]


def test_the_same_archive_gives_the_same_file(judged):
    files = []
    for _ in range(2):
        main(["archive", "judge", judged, "--isolated"])
        with open(f"{judged}/contradictions/archive.parquet", "rb") as file:
            files.append(file.read())
    assert files[0] == files[1]


def test_a_folder_that_is_no_archive(tmp_path, capsys):
    assert main(["archive", "judge", str(tmp_path)]) == 2
    assert "is no archive" in capsys.readouterr().err


def test_keys_are_the_same_on_every_machine():
    words = FERRY.lower().split(",")[0].split()
    assert keys_of(words)[:2] == KEYS


KEYS = (3384422907, 4988131287)  # of an archive that exists: other keys would find none of its passages


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(FERRY.split()), min_size=RUN, max_size=60))
def test_a_passage_is_all_of_itself(words):
    assert share_of(" ".join(words), " ".join(words).lower()) == 1
    assert keys_of(words) == keys_of(list(words))
