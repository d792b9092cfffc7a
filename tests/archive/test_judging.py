"""Contradictions between articles: all cases lie in one archive, each with names of its own, and are judged at once."""

from __future__ import annotations

import json

import pytest

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("rensa")

from editlint.cli import main  # noqa: E402

FOUND = {  # by case: the rule, what is reported, in which of the articles, and the articles themselves
    "an age of one year, a birth told in another": (
        ("dates.age", "1966", 1),
        ("1996-05-02", "Boat pilot Ana Ruiz, 35, took the ferry out of Olm on Thursday."),
        ("2009-03-01", "The pilot Ana Ruiz, who was born in 1966, brought the last ferry into Olm."),
    ),
    "two births, of which most tell the one": (
        ("dates.conflict", "1963", 2),
        ("2001-05-02", "The painter Carla Voss, who was born in 1961, shows her harbour scenes at Delve."),
        ("2003-05-02", "Carla Voss, who was born in 1961, is the painter of the town hall at Delve."),
        ("2002-05-02", "The painter Carla Voss, who was born in 1963, won the prize of Delve."),
        ("2004-05-02", "Painter Carla Voss was born in 1961 at Delve."),
    ),
    "two ages that are too far apart": (
        ("dates.age", "51", 1),
        ("1998-06-01", "The goalkeeper Ivo Marek, 29, signed for Harrow Rovers on Monday."),
        ("2014-06-01", "Ivo Marek, 51, once the goalkeeper of Harrow Rovers, opened a bakery on Saturday."),
    ),
    "an age at death against a birth and a death": (
        ("dates.age", "81", 1),
        ("1990-01-10", "The composer Berta Lunde was born on 3 May 1920 in Skarvik."),
        ("2004-08-10", "The composer Berta Lunde of Skarvik died on 2 August 2004, aged 81."),
    ),
    "two foundings": (
        ("dates.conflict", "1874", 1),
        ("1999-02-01", "The Marlow Brewery, which was founded in 1847, sells its stout in Olm."),
        ("2011-02-01", "The Marlow Brewery, founded in 1874, will sell no more stout in Olm."),
    ),
    "an anniversary against a founding": (
        ("dates.anniversary", "75th anniversary", 1),
        ("1999-02-01", "The Quayside Orchestra was founded in 1930 by the organist of Olm."),
        ("2010-02-01", "The Quayside Orchestra will mark its 75th anniversary this month with an organist from Olm."),
    ),
}
SILENT = {
    "an age that grows": (
        ("1996-05-02", "The pilot Dora Ruiz, 35, took the ferry out of Olm on Thursday."),
        ("2009-06-01", "The pilot Dora Ruiz, 48, brought the last ferry into Olm on Sunday."),
        ("2011-06-01", "Dora Ruiz, who was born in 1961, was a pilot of the ferry at Olm."),
    ),
    "a generation apart, and nothing in common": (
        ("1996-05-02", "The dentist Paul Hearn, 62, was fined on Thursday."),
        ("2009-06-01", "The swimmer Paul Hearn, 19, won a medal on Sunday."),
    ),
    "a few years apart, and nothing in common": (
        ("1996-05-02", "The dentist Mary Shore, 42, was fined on Thursday."),
        ("2009-06-01", "The singer Mary Shore, 52, won a medal on Sunday."),
    ),
    "father and son": (
        ("1996-05-02", "The brewer Karl Stamm Sr., who was born in 1931, sold his brewery at Olm."),
        ("2009-06-01", "The brewer Karl Stamm Jr., who was born in 1941, bought back the brewery at Olm."),
    ),
    "what was planned": (
        ("2001-05-02", "The Skarvik Museum will be founded in 2005."),
        ("2011-05-02", "The Skarvik Museum was founded in 2009."),
    ),
    "what was denied": (
        ("2001-05-02", "The harbour master denied that the pilot Vera Kolb was born in 1955."),
        ("2011-05-02", "The pilot Vera Kolb, who was born in 1961, left the harbour."),
    ),
    "one article, which its own rules judge": (
        (
            "2001-05-02",
            "The pilot Emil Rand, who was born in 1955, came in 1990. Emil Rand, the pilot, was born in 1961.",
        ),
    ),
    "a founding a year apart": (
        ("1999-02-01", "The Torvald Shipyard, which was founded in 1890, builds a ferry at Olm."),
        ("2011-02-01", "The Torvald Shipyard, founded in 1891, will build no more ferries at Olm."),
    ),
}


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """The contradictions of all cases, each by the line of its article: (rule, severity, match, message, related)."""
    folder = tmp_path_factory.mktemp("archive")
    path, out = folder / "stories.jsonl", str(folder / "out")
    articles = [*(each for _, *some in FOUND.values() for each in some), *(e for some in SILENT.values() for e in some)]
    records = [{"date": day, "title": "", "body": body} for day, body in articles]
    path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    assert main(["archive", "run", str(path), "--out", out, "--isolated", "--jobs", "1"]) == 0
    assert main(["archive", "judge", out, "--isolated"]) == 0
    found = {}
    rows = duckdb.sql(f"select line, rule, severity, match, message, related from '{out}/contradictions/*.parquet'")
    for line, *rest in rows.fetchall():
        found.setdefault(line, []).append(tuple(rest))
    return found


def lines_of(case):
    """The lines of the articles of a case."""
    line = 1
    for cases in (FOUND, SILENT):
        for name, some in cases.items():
            articles = some[1:] if cases is FOUND else some
            if name == case:
                return list(range(line, line + len(articles)))
            line += len(articles)
    raise KeyError(case)


@pytest.mark.parametrize("case", FOUND)
def test_found(judged, case):
    rule, match, number = FOUND[case][0]
    lines = lines_of(case)
    found = {line: judged[line] for line in lines if line in judged}
    assert list(found) == [lines[number]]
    [(by, severity, reported, message, related)] = found[lines[number]]
    assert (by, reported) == (rule, match)
    assert severity in ("warning", "suggestion")
    assert related[0]["line"] in lines
    assert "Against it: " in message


@pytest.mark.parametrize("case", SILENT)
def test_silent(judged, case):
    assert {line: judged[line] for line in lines_of(case) if line in judged} == {}
