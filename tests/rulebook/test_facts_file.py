"""Files of facts: the shipped ones are sound, those of a house are read with every mistake at its place."""

from __future__ import annotations

import datetime as dt

import pytest

from editlint.analysis.facts import Facts, describe_days, fold_name
from editlint.errors import EditlintErrors
from editlint.rulebook.facts_file import load_facts, read_facts
from editlint.rulebook.packs import builtin_folder, find_fact_files

SHIPPED = find_fact_files(builtin_folder())


@pytest.fixture(scope="module")
def shipped():
    return load_facts(SHIPPED, version="test", use_cache=False)


def test_there_are_some_hundreds_and_each_has_a_reference(shipped):
    assert len(shipped.all) > 500
    assert all(fact.reference.strip() and fact.origin == "known events" for fact in shipped.all)
    assert all(fact.start <= fact.end for fact in shipped.all)


def test_no_name_stands_for_two_facts_of_a_kind(shipped):
    seen: dict[tuple[str, str], str] = {}
    for fact in shipped.all:
        for name in {fold_name(each) for each in (fact.name, *fact.aliases)}:
            assert seen.setdefault((name, fact.kind), fact.name) == fact.name, name


def test_nobody_died_before_birth_or_lived_too_long(shipped):
    births = {fact.name: fact for fact in shipped.all if fact.kind == "birth"}
    for fact in shipped.all:
        if fact.kind == "death":
            lived = (fact.start - births[fact.name].start).days / 365.25
            assert 10 < lived < 115, fact.name


def test_a_name_is_found_whatever_its_dress(shipped):
    for name in ("the Battles of Spion Kop", "BATTLE OF SPION-KOP", "battle of Spion Kop"):
        fact = shipped.find(name)
        assert fact is not None
        assert fact.start == dt.date(1900, 1, 23)
    assert shipped.find("Albert Einstein", "death").when == "April 18, 1955"
    assert shipped.find("Albert Einstein", "founding") is None
    assert shipped.find("no such thing") is None


def test_a_house_fact_replaces_a_shipped_one(write, tmp_path, monkeypatch, shipped):
    monkeypatch.chdir(tmp_path)
    write("house.yml", "facts:\n  - {name: the Battle of Hastings, start: 1066-10-15, reference: ours}\n")
    facts = load_facts(SHIPPED, ["house.yml"], version="test", use_cache=False)
    assert facts.find("Battle of Hastings").origin == "house.yml:2"
    assert len(facts.all) == len(shipped.all) + 1


def test_the_cache_gives_the_same_facts(write, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write("house.yml", "facts:\n  - {name: Mill Street fire, start: 1954-03, kind: event}\n")
    first = load_facts([], ["house.yml"], version="test")
    assert load_facts([], ["house.yml"], version="test").all == first.all
    write("house.yml", "facts:\n  - {name: Mill Street fire, start: 1955-03-01, kind: event}\n")
    assert load_facts([], ["house.yml"], version="test").find("Mill Street fire").start.year == 1955


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{name: A b, start: 1954}", [("event", "1954-01-01", "1954-12-31")]),
        ("{name: A b, start: 1954-02}", [("event", "1954-02-01", "1954-02-28")]),
        ("{name: A b, start: 1954-12}", [("event", "1954-12-01", "1954-12-31")]),
        ("{name: A b, start: 1954-02-03, end: 1955}", [("event", "1954-02-03", "1955-12-31")]),
        ("{name: A b, start: 1954-02-03/1954-02-05, kind: birth}", [("birth", "1954-02-03", "1954-02-05")]),
        (
            "{name: A b, kind: person, start: 1900, end: 1980-01-01}",
            [("birth", "1900-01-01", "1900-12-31"), ("death", "1980-01-01", "1980-01-01")],
        ),
        ("{name: A b, kind: person, start: 1900-05-06}", [("birth", "1900-05-06", "1900-05-06")]),
        ("{name: A b, kind: name, aliases: [Ab]}", [("name", "0001-01-01", "9999-12-31")]),
    ],
)
def test_the_forms_of_days(write, tmp_path, monkeypatch, entry, expected):
    monkeypatch.chdir(tmp_path)
    write("house.yml", f"facts:\n  - {entry}\n")
    assert [(f.kind, str(f.start), str(f.end)) for f in read_facts("house.yml")] == expected


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("", ["the file holds no facts"]),
        ("fact: []\n", ["unknown key “fact” in a file of facts"]),
        ("facts: {}\n", ["facts must be a list"]),
        ("facts:\n  - {start: 1954}\n", ["a fact needs a name"]),
        ("facts:\n  - {name: A}\n", ["the fact “A” has no start"]),
        ("facts:\n  - {name: A, start: 1954-02-30}\n", ["“1954-02-30” is no date"]),
        ("facts:\n  - {name: A, start: last year}\n", ["“last year” is no date"]),
        ("facts:\n  - {name: A, start: 1955, end: 1954}\n", ["a fact ends before it starts"]),
        ("facts:\n  - {name: A, start: 1955, kind: evnt}\n", ["the kind of a fact cannot be “evnt”"]),
        (
            "facts:\n  - {name: A, strat: 1955}\n  - {name: B, start: x}\n",
            ["unknown key “strat” in a fact", "the fact “A” has no start", "“x” is no date"],
        ),
    ],
)
def test_mistakes_are_shown_all_at_once(write, tmp_path, monkeypatch, text, messages):
    monkeypatch.chdir(tmp_path)
    write("house.yml", text)
    with pytest.raises(EditlintErrors) as caught:
        read_facts("house.yml")
    assert [error.message for error in caught.value.errors] == messages
    assert all(error.location.path == "house.yml" for error in caught.value.errors)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("1944-06-06", "1944-06-06", "June 6, 1944"),
        ("1951-01-01", "1951-12-31", "1951"),
        ("1951-02-01", "1951-02-28", "February 1951"),
        ("1961-04-15", "1961-04-20", "April 15 to 20, 1961"),
        ("1939-05-11", "1939-09-16", "May 11 to September 16, 1939"),
        ("1942-08-07", "1943-02-09", "August 7, 1942, to February 9, 1943"),
        ("1768-01-01", "1771-12-31", "1768 to 1771"),
    ],
)
def test_days_as_an_editor_writes_them(first, last, expected):
    assert describe_days(dt.date.fromisoformat(first), dt.date.fromisoformat(last)) == expected


def test_no_facts_have_no_names():
    assert not Facts(()).first_words
    assert Facts(()).find("anything") is None
