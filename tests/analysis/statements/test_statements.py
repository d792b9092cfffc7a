"""What articles state about time: lives, origins, anniversaries, distances, proposed facts."""

from __future__ import annotations

import datetime as dt

import pytest

from editlint.analysis.article import Article
from editlint.analysis.facts import Fact, Facts
from editlint.analysis.statements.arithmetic import Days, ages, calendar_years, in_year, year
from editlint.analysis.statements.known import known_between
from editlint.analysis.statements.proposals import SourcedFact, facts_as_yaml, propose_facts
from editlint.analysis.statements.wording import ordinal, restyle, spelt, with_year
from editlint.documents import parse
from editlint.rulebook.facts_file import decode_facts
from editlint.rulebook.yaml_nodes import YamlFile
from editlint.source import Source

TODAY = dt.date(2020, 1, 1)
FLOOD = Fact("Mill Street flood", ("great flood",), "event", dt.date(1954, 3, 2), dt.date(1954, 3, 4), "archive", "h:1")


def article(text: str, *facts: Fact, published: dt.date | None = None) -> Article:
    return Article(parse(Source(text, "a"), "text"), as_of=published, facts_from=lambda: Facts(facts))


def test_an_age_is_counted_in_birthdays():
    born = Days(dt.date(1920, 5, 19), dt.date(1920, 5, 19))
    assert ages(born, Days(dt.date(1999, 5, 18), dt.date(1999, 5, 18))) == (78, 78)
    assert ages(born, Days(dt.date(1999, 5, 19), dt.date(1999, 5, 19))) == (79, 79)
    assert ages(year(1920), year(1999)) == (78, 79)
    assert calendar_years(year(1920), Days(dt.date(1999, 12, 1), dt.date(2000, 1, 5))) == (79, 80)


def test_a_leap_day_moves_to_the_28th():
    leap = Days(dt.date(2000, 2, 29), dt.date(2000, 2, 29))
    assert in_year(leap, 2001).first == dt.date(2001, 2, 28)


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("85th anniversary", 85, 84, "84th anniversary"),
        ("forty-eighth anniversary", 48, 50, "fiftieth anniversary"),
        ("Twelve years later", 12, 8, "Eight years later"),
        ("48-year-old", 48, 52, "52-year-old"),
        ("aged thirty-three", 33, 101, "aged 101"),
        ("in 102 years", 2, 3, ""),
    ],
)
def test_a_number_is_replaced_in_the_author_s_wording(text, old, new, expected):
    assert restyle(text, old, new) == expected


def test_numbers_in_words_and_as_ordinals():
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 111)] == [
        "1st",
        "2nd",
        "3rd",
        "4th",
        "11th",
        "12th",
        "13th",
        "21st",
        "111th",
    ]
    assert (spelt(12), spelt(40), spelt(41, as_ordinal=True), spelt(101)) == ("twelve", "forty", "forty-first", "")
    assert with_year("May 3, 1920", 1920, 1930) == "May 3, 1930"
    assert with_year("May 3", 1920, 1930) == ""


@pytest.mark.parametrize(
    ("text", "births", "deaths"),
    [
        ("Nadia Torres was born in Lima on 3 May 1950.", [("Nadia Torres", 1950)], []),
        ("Nadia Torres (born 3 May 1950) is a pilot.", [("Nadia Torres", 1950)], []),
        ("Born on 3 May 1950 in Lima, Nadia Torres studied law.", [("Nadia Torres", 1950)], []),
        ("Nadia Torres (1920 – 1999) was a pilot.", [("Nadia Torres", 1920)], [("Nadia Torres", 1999)]),
        ("President Nadia Torres was killed in 1999.", [], [("Nadia Torres", 1999)]),
        ("The storm killed six in 1999.", [], []),
        ("Nadia Torres came. She was born in 1950.", [("Nadia Torres", 1950)], []),
        ("Nadia Torres met Ana Ruiz there. She was born in 1950.", [], []),
        ("Canadian-born Nadia Torres won in 1999.", [], []),
    ],
)
def test_births_and_deaths_and_whose_they_are(text, births, deaths):
    assert dated(article(text), "born") == births
    assert dated(article(text), "died") == deaths


def dated(stated: Article, attribute: str) -> list[tuple[str, int]]:
    """Whom an attribute is stated of, and the year."""
    return [(it.name, dt.date.fromordinal(int(it.readings[0].low)).year) for it in stated.statements.of(attribute)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nadia Torres, 48, came. She was born in 1972.", [("Nadia Torres", 48, "")]),
        ("The 48-year-old mayor, Nadia Torres, came. She was born in 1972.", [("Nadia Torres", 48, "")]),
        ("In 1979, when Nadia Torres was 15 years old, she left.", [("Nadia Torres", 15, "1979")]),
        ("Nadia Torres died in 1999. She was aged 72.", [("Nadia Torres", 72, "")]),
        ("Torres’s father died in 1908 when she was seven years old.", [("", 7, "1908")]),
    ],
)
def test_ages_and_whose_they_are(text, expected):
    ages = [it for name in ("age", "age-at-death") for it in article(text, published=TODAY).statements.of(name)]
    assert [(it.name, int(it.readings[0].low), text[it.when_start : it.when_end]) for it in ages] == expected


@pytest.mark.parametrize(
    ("text", "origins", "kept"),
    [
        ("In 2004 they kept the 50th anniversary of the Mill Street flood.", [1954], ["2004"]),
        ("In 1995 they kept the 50th anniversary of the fire of 1945.", [1945], ["1995"]),
        ("Founded in 1832, the club celebrated its 150th anniversary in 1982.", [1832], ["1982"]),
        ("The club was founded in 1832. In 1982 it celebrated its 150th anniversary.", [1832], ["1982"]),
        ("The club celebrated its 150th anniversary.", [], []),
    ],
)
def test_anniversaries_with_their_readings(text, origins, kept):
    statements = article(text, FLOOD).statements
    feasts = [it for name in ("years-begun", "years-since") for it in statements.of(name)]
    begun = [it for name in ("began", "happened") for it in statements.of(name)]
    subjects = {it.subject for it in feasts}
    years = [dt.date.fromordinal(int(it.readings[0].low)).year for it in begun if it.subject in subjects]
    assert years == origins
    assert [text[it.when_start : it.when_end] for it in feasts] == kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After the Mill Street flood they left.", ["Mill Street flood"]),
        ("after the mill street flood", []),
        ("The great flood came.", ["great flood"]),
        ("A great flood came.", []),
        ("The Old Mill Street flood is another.", []),
        ("On Monday Mill Street floods are rare.", []),
    ],
)
def test_known_names(text, expected):
    found = known_between(article(text, FLOOD), 0, len(text))
    assert [text[name.start : name.end] for name in found] == expected


def test_proposed_facts_are_read_back_as_facts():
    text = "Nadia Torres (19 May 1920 – 3 March 1999) spoke of the Battle of Lesna, a 1708 defeat, and the Mill Street flood of 1954."
    proposed = propose_facts(article(text, FLOOD))
    assert [(fact.name, fact.kind) for fact in proposed] == [
        ("Nadia Torres", "birth"),
        ("Nadia Torres", "death"),
        ("Battle of Lesna", "event"),
    ]
    written = facts_as_yaml([SourcedFact(fact, "a.md:1") for fact in proposed])
    file = YamlFile(written, "house.yml")
    node = file.root.get("facts")
    assert {(f.name, f.kind, f.when) for f in decode_facts(file, node)} == {
        ("Battle of Lesna", "event", "1708"),
        ("Nadia Torres", "birth", "May 19, 1920"),
        ("Nadia Torres", "death", "March 3, 1999"),
    }
    assert not file.errors


def test_two_dates_of_one_thing_are_both_proposed_and_say_so():
    first, second = "The Battle of Lesna (1708) was short.", "The Battle of Lesna (1718) was short."
    proposed = [
        SourcedFact(fact, place)
        for text, place in ((first, "a:1"), (second, "b:1"))
        for fact in propose_facts(article(text))
    ]
    written = facts_as_yaml(proposed)
    assert written.count("Another date is given too") == 2
    assert facts_as_yaml([]) == "facts: []\n"


def test_relatives_of_one_surname_keep_their_own_dates():
    stated = article(
        "Vera Kallio, a weaver, died on Tuesday. She was 91.\n\nMs. Kallio was born on January 9, 1931.\n\n"
        "She had a son, Onni. Onni Kallio died in 2010, at 52."
    )
    keys = {it.name: it.subject for it in stated.statements if it.attribute in ("born", "died", "age-at-death")}
    assert keys["Vera Kallio"] != keys["Onni Kallio"]
    assert dated(stated, "died") == [("Onni Kallio", 2010)]
