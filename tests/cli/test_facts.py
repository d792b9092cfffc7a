"""`editlint facts`: the fact sheet as people and programs get it, from an article with facts of every sort.

What the article states is given here by hand, so that a sheet changes only when its form does.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import editlint
from editlint.analysis.statements import collection
from editlint.analysis.statements.statement import DATE, TOLD, Amount, Standing, Statement

FOLDER = Path(__file__).parent / "facts"
QUAY = (FOLDER / "quay.md").read_text(encoding="utf-8")
SCHEMA = Path(__file__).parents[2] / "docs" / "fact-sheet.schema.json"
OPEN = Standing(asserted=False)


def days(first: tuple[int, int, int], last: tuple[int, int, int]) -> Amount:
    return Amount(dt.date(*first).toordinal(), dt.date(*last).toordinal(), DATE)


def year(number: int) -> Amount:
    return days((number, 1, 1), (number, 12, 31))


# Key, name, attribute, the words, their values, standing, when.
STATED = (
    ("p:voss", "Ida Voss", "born", "1950", year(1950), TOLD, None),
    ("p:voss born", "Ida Voss", "happened", "1950", year(1950), TOLD, None),
    ("p:voss", "Ida Voss", "took-up", "1985", year(1985), TOLD, None),
    ("p:voss", "Ida Voss", "age", "six", Amount(6, 6), TOLD, year(1956)),
    ("n:line", "The ferry line", "founded", "1904", year(1904), TOLD, None),
    ("n:line", "The ferry line", "began", "1904", year(1904), TOLD, None),
    ("n:line", "The ferry line", "years-begun", "120th anniversary", Amount(120, 120), TOLD, year(2024)),
    ("change 6", "Traffic", "direction", "fell", Amount(-1, -1), TOLD, None),
    ("change 6", "Traffic", "changed-from", "4,000 lorries", Amount(4000, 4000), TOLD, None),
    ("change 6", "Traffic", "changed-to", "3,000 lorries", Amount(3000, 3000), TOLD, None),
    ("change 6", "Traffic", "fallen-part", "a quarter", Amount(0.25, 0.25), TOLD, None),
    ("change 7", "traffic", "direction", "rose", Amount(1, 1), TOLD, None),
    ("change 7", "traffic", "changed-to", "3,500 lorries", Amount(3500, 3500), TOLD, None),
    ("votes 301", "votes", "votes-for", "30", Amount(30, 30), TOLD, None),
    ("votes 301", "", "votes-against", "12", Amount(12, 12), TOLD, None),
    ("margin 301", "votes", "more-votes", "30", Amount(30, 30), TOLD, None),
    ("margin 301", "", "margin", "18", Amount(18, 18), TOLD, None),
    ("span 400", "", "began", "3 May", days((2001, 5, 3), (2001, 5, 3)), TOLD, None),
    ("span 400", "", "ended", "14 May", days((2001, 5, 14), (2001, 5, 14)), TOLD, None),
    ("span 400", "", "lasts-days", "eleven days", Amount(11, 11, "day"), TOLD, None),
    ("sum 500", "", "spent", "£90,000", Amount(90_000, 90_000, "pound-sterling"), OPEN, None),
    ("sold 600", "tickets", "count", "700 tickets", Amount(700, 700), TOLD, days((2024, 9, 2), (2024, 9, 2))),
    ("berths 700", "berths", "count", "40 berths", Amount(40, 40), OPEN, Amount(float("-inf"), year(2027).high, DATE)),
    ("guests 800", "guests", "count", "500 guests", Amount(500, 500), OPEN, None),
    ("members 900", "", "count-before", "21 members", Amount(21, 21), TOLD, None),
    ("boats 950", "boats", "count", "13", Amount(13, 13), OPEN, None),
    ("known 1", "Orrin", "founded", "Orrin", year(1700), TOLD, None),
)


def find_stated(article):
    for key, name, attribute, words, value, standing, when in STATED:
        found = re.search(rf"\b{re.escape(words)}\b" if words[0] != "£" else re.escape(words), article.text)
        if found:
            origin = "known events" if key.startswith("known") else ""
            yield Statement(
                key, name, attribute, (value,), *found.span(), words, when=when, standing=standing, origin=origin
            )


@pytest.fixture
def stated(monkeypatch):
    monkeypatch.setattr(collection, "FINDERS", (find_stated,))


@pytest.fixture
def quay(write, stated):
    write("quay.md", QUAY)


def sheet(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def test_the_sheet_of_a_whole_article(cli, quay):
    out = cli("facts", "quay.md").out
    assert out == sheet("quay.txt")
    assert max(map(len, out.splitlines())) <= 80


def test_the_sheet_for_programs(cli, quay):
    out = cli("facts", "quay.md", "--format", "json").out
    assert out == sheet("quay.json")
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(json.loads(out))


def test_no_key_of_a_group_is_shown(cli, quay):
    for form in ("text", "json"):
        out = cli("facts", "quay.md", "--format", form).out
        assert not [key for key, *_ in STATED if key in out]


def test_a_narrow_terminal_folds_cells_and_headings(cli, quay, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "44")
    monkeypatch.setenv("NO_COLOR", "1")
    out = cli("facts", "quay.md").out
    assert max(map(len, out.splitlines())) <= 44
    assert "\x1b" not in out
    assert "(Bram Oduya)" in " ".join(out.split())


def test_colours_are_for_terminals(cli, quay, monkeypatch):
    assert "\x1b" not in cli("facts", "quay.md").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1mIda Voss\x1b[0m" in cli("facts", "quay.md").out


def test_each_article_has_a_heading(cli, write, stated):
    write("a.md", "Ida Voss was born in 1950.\n")
    write("b.md", "Nothing.\n")
    assert cli("facts", "a.md", "b.md").out.splitlines() == [
        "a.md: 1 fact about 1 subject",
        "  fact  value  when  line",
        "Ida Voss",
        "  born  1950            1",
        "",
        "b.md: 0 facts",
    ]
    assert [each["statements"] for each in json.loads(cli("facts", "b.md", "--format", "json").out)] == [[]]


def test_control_characters_are_shown_and_wide_letters_measured(cli, write, monkeypatch):
    words = "東京\x1b[2J"

    def find(article):
        yield Statement("k", words, "count", (Amount(1, 1),), 0, 2, words, when=year(1950))

    monkeypatch.setattr(collection, "FINDERS", (find,))
    write("a.md", "東京 is large.\n")
    out = cli("facts", "a.md").out
    assert "\x1b" not in out
    head, row = out.splitlines()[1], out.splitlines()[3]
    assert row.index("1950") + 2 == head.index("when")


def test_lengths_of_time_are_found_by_the_real_reading(cli, write):
    write("a.md", "The siege of Marn lasted from 2008 to 2016, nine years, the town said.\n")
    out = cli("facts", "a.md").out
    assert {"began", "ended", "lasts"} <= {line.split()[0] for line in out.splitlines() if line.endswith("  1")}
    stated = editlint.parse(Path("a.md").read_text(encoding="utf-8")).statements
    assert ("began", "2008") in [(each.attribute, each.text) for each in stated]
