"""The kind `arithmetic`: what it says about statements, and rules of it that a newsroom writes, over a toy finder."""

from __future__ import annotations

import datetime as dt
import json
import re
from math import inf

import pytest
from phrase_harness import article_of, rule_of
from stated import conversion, dates, days, said, year

import editlint
from editlint.analysis.statements import collection
from editlint.analysis.statements.collection import Statements
from editlint.analysis.statements.statement import DATE, Amount, Standing, Statement
from editlint.checks.arithmetic.check import ArithmeticCheck
from editlint.checks.arithmetic.fixes import corrections
from editlint.checks.arithmetic.relation import parse_relation
from editlint.checks.arithmetic.render import number_text, shown
from editlint.checks.arithmetic.solver import find_contradictions

CHECK = ArithmeticCheck()

_STATED = re.compile(r"(\w+) (born|age|total|part|secret) (?:in )?(\d(?:,?\d)*)(?: in (\d{4}))?")


def find_toys(article):
    """ "Torres age 34 in 1956", "Fleet part 12": a name, an attribute, a value and perhaps a year."""
    for match in _STATED.finditer(article.text):
        name, attribute, digits, when = match.groups()
        number = float(digits.replace(",", ""))
        value = dates(int(number)) if attribute == "born" else Amount(number, number)
        yield Statement(
            name.lower(),
            name,
            "part" if attribute == "secret" else attribute,
            (value,),
            *match.span(3),
            digits,
            when=dates(int(when)) if when else None,
            when_start=match.start(4),
            when_end=match.end(4),
            standing=Standing(attribute != "secret"),
            style="date" if attribute == "born" else "digits",
        )


@pytest.fixture
def toys(monkeypatch):
    monkeypatch.setattr(collection, "FINDERS", (find_toys,))


def one(relation, *statements, **options):
    (found,) = find_contradictions(Statements(statements), [parse_relation(relation)], convert=conversion, **options)
    return found


def sum_of(relation, *statements, **options):
    return shown(one(relation, *statements, **options)).sum


def fixes_of(relation, *statements, **options):
    return [each.title for each in corrections(one(relation, *statements, **options))]


# the sum as a reader sees it

BORN = days("born", dt.date(1960, 5, 19))
PARTS = [said("part", each) for each in (29, 6, 9)]
CHANGE = [said("from", 80_000, grain=10_000), said("to", 60_000, grain=10_000)]
GROWTH = "to(q) = from(q) * (1 + by(q))"


@pytest.mark.parametrize(
    ("relation", "statements", "options", "text"),
    [
        (
            "age(x, t) = years(born(x), t)",
            [year("born", 1960), said("age", 54, when=dates(2024))],
            {},
            "2024 − 1960 = 63 or 64",
        ),
        ("age(x, t) = years(born(x), t)", [BORN, said("age", 54, when=dates(2024, 6, 1))], {}, "2024 − 1960 = 64"),
        (
            "age(x, t) = years(born(x), t)",
            [BORN, said("age", 54, when=dates(2024, 3, 1))],
            {},
            "from 19 May 1960 to March 1, 2024 it is 63 years",
        ),
        (
            "age(x, t) = years(born(x), t)",
            [BORN, said("age", 54, when=dates(2024, 6, 1))],
            {"reports": "born"},
            "2024 − 54 = 1969 or 1970",
        ),
        (
            "age(x, t) - age(x, u) = years(u, t) within 1",
            [said("age", 31, when=dates(1991)), said("age", 50, when=dates(1992))],
            {},
            "1992 − 1991 + 31 = 31 or 32",
        ),
        (
            "nth(x, t) = year(t) - year(founded(x))",
            [year("founded", 1899), said("nth", 120, when=dates(2024))],
            {},
            "2024 − 1899 = 125",
        ),
        (
            "nth(x, t) = year(t) - year(founded(x))",
            [year("founded", 1899), said("nth", 120, when=dates(2024))],
            {"reports": "founded"},
            "2024 − 120 = 1904",
        ),
        ("total(q) = sum(part(q))", [said("total", 46), *PARTS], {}, "29 + 6 + 9 = 44"),
        ("total(q) = sum(part(q))", [said("total", 46), *PARTS], {"reports": "part"}, "29 + 6 + 9 = 44, not 46"),
        ("counted(q) = count(part(q))", [said("counted", 4), *PARTS], {}, "29, 6 and 9 are 3"),
        ("count(part(q)) = counted(q)", [said("counted", 4), *PARTS], {}, "29, 6 and 9 are 3, not 4"),
        (GROWTH, [*CHANGE, said("by", -20, "percent")], {}, "80,000 − 20% = 64,000"),
        (GROWTH, [*CHANGE, said("by", -20, "percent")], {"reports": "by"}, "80,000 → 60,000 is −25%"),
        (GROWTH, [*CHANGE, said("by", -20, "percent")], {"reports": "from"}, "60,000 ÷ (100% − 20%) = 75,000"),
        (
            "by(q) = (to(q) - from(q)) / from(q)",
            [*CHANGE, said("by", -20, "percent")],
            {},
            "80,000 → 60,000 is −25%",
        ),
        (
            "to(q) = from(q) + from(q) * by(q)",
            [*CHANGE, said("by", -20, "percent")],
            {},
            "80,000 + 80,000 × −20% = 64,000",
        ),
        (
            "by(q) = to(q) - from(q)",
            [said("by", 4, "point"), said("to", 15, "percent"), said("from", 10, "percent")],
            {},
            "15% − 10% = 5 points",
        ),
        ("(to(q) - from(q)) * direction(q) > 0", [*CHANGE, said("direction", 1)], {}, "80,000 → 60,000 is −20,000"),
        ("direction(q) * (to(q) - from(q)) > 0", [*CHANGE, said("direction", 1)], {}, "80,000 → 60,000 is −20,000"),
        ("to(q) / from(q) = 1 - fallen(q)", [*CHANGE, said("fallen", 20, "percent")], {}, "80,000 − 20% = 64,000"),
        (
            "to(q) / from(q) = 1 - fallen(q)",
            [*CHANGE, said("fallen", 20, "percent")],
            {"reports": "fallen"},
            "80,000 → 60,000 is −25%",
        ),
        ("to(q) / from(q) = ratio(q)", [*CHANGE, said("ratio", 2)], {"reports": "ratio"}, "60,000 ÷ 80,000 = 0.75"),
        ("sum(share(q)) = 1", [said("share", each, "percent") for each in (40, 45)], {}, "40% + 45% = 85%, not 100%"),
        (
            "sum(share(q)) <= 100%",
            [said("share", each, "percent") for each in (60, 45)],
            {},
            "60% + 45% = 105% is more than 100%",
        ),
        ("began(e) <= ended(e)", [year("began", 1945), year("ended", 1939)], {}, "1945 is after 1939"),
        ("a(q) > b(q)", [said("a", 2), said("b", 3)], {}, "2 is not more than 3"),
        ("a(q) != b(q)", [said("a", 2), said("b", 2)], {}, "2 is 2"),
        (
            "lasts(e) = days(began(e), ended(e))",
            [days("began", dt.date(2024, 5, 3)), days("ended", dt.date(2024, 5, 12)), said("lasts", 8, "day")],
            {},
            "from 3 May 2024 to 12 May 2024 it is 9 days",
        ),
        (
            "lasts(e) = days(began(e), ended(e))",
            [days("began", dt.date(2024, 5, 3)), days("ended", dt.date(2024, 5, 12)), said("lasts", 8, "day")],
            {"reports": "ended"},
            "3 May 2024 + 8 days = May 11, 2024",
        ),
        (
            "lasts(e) = hours(began(e), ended(e))",
            [
                said("began", 1140, "minute", text="7 p.m.", style="clock"),
                said("ended", 1260, "minute", text="9 p.m.", style="clock"),
                said("lasts", 5, "hour"),
            ],
            {},
            "from 19:00 to 21:00 it is 2 hours",
        ),
        ("one(q) = other(q)", [said("one", 5, "mile"), said("other", 5, "kilometer")], {}, "5 kilometer = 3.11 miles"),
        ("founded(x, t) = founded(x, u)", [year("founded", 1899), year("founded", 1889)], {}, "founded 1899"),
        ("a(q) * 3 = -b(q)", [said("a", 2), said("b", 3)], {}, "−3 ÷ 3 = −1"),
    ],
)
def test_the_sum(relation, statements, options, text):
    assert sum_of(relation, *statements, **options) == text


def test_rounded_numbers_are_shown_as_they_are_written():
    rounded = said("from", 1_150_000, high=1_250_000, text="1.2 million", grain=100_000)
    assert sum_of(GROWTH, rounded, said("to", 3_000_000), said("by", 50, "percent")) == "1,200,000 + 50% = 1,800,000"
    nearly = said("a", 54, high=60, text="nearly 60")
    assert sum_of("b(q) = a(q)", said("b", 70), nearly) == "a nearly 60"
    assert sum_of("b(q) = a(q) + 1", said("b", 70), nearly) == "60 + 1 = 61"
    words = said("a", 45, high=55, text="about fifty")
    assert sum_of("b(q) = a(q) + 1", said("b", 70), words) == "50 + 1 = 51"
    assert shown(one("b(q) = a(q) + 1", said("b", 3), said("a", 30, high=inf))).expected == "at least 31"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (80_000, "80,000"),
        (-25, "−25"),
        (2.5, "2.5"),
        (-0.0, "0"),
        (1 / 3, "0.333"),
        (1234.56, "1,234.6"),
        (3.1069, "3.11"),
    ],
)
def test_numbers_in_figures(number, text):
    assert number_text(number) == text


# corrections


def test_each_statement_is_solved_for_from_the_others():
    assert fixes_of("total(q) = sum(part(q))", said("total", 46, text="46 people"), *PARTS) == [
        "change “46 people” to “44 people”",
        "change “29” to “31”",
        "change “6” to “8”",
        "change “9” to “11”",
    ]
    age = said("age", 54, text="fifty-four", style="words", when=dates(2024, 6, 1))
    assert fixes_of("age(x, t) = years(born(x), t)", BORN, age) == [
        "change “fifty-four” to “sixty-four”",
        "change “19 May 1960” to “19 May 1970”",
    ]


def test_money_is_shown_by_its_number():
    money = [said("from", 80_000, "euro"), said("to", 60_000, "euro"), said("by", -20, "percent")]
    view = shown(one(GROWTH, *money))
    assert (view.sum, view.expected) == ("80,000 − 20% = 64,000", "64,000")


def test_what_is_open_is_not_proposed():
    open_total = said("total", 30, high=inf, text="30", grain=10)
    assert "“30”" not in " ".join(fixes_of("total(q) = sum(part(q))", open_total, said("part", 12), said("part", 9)))
    assert fixes_of("age(x, t) = years(born(x), t)", year("born", 1960), said("age", 54, when=dates(2024))) == []
    assert fixes_of("a(q) < b(q)", said("a", 3), said("b", 2)) == []
    assert fixes_of("a(q) = b(q)", said("a", 3, style=""), said("b", 2)) == ["change “2” to “3”"]
    assert fixes_of("a(q) = b(q) / 2", said("a", 3), said("b", 5)) == ["change “5” to “6”"]
    two = said("b", 2)._replace(readings=(Amount(2, 2), Amount(7, 7)))
    assert fixes_of("a(q) = b(q)", said("a", 3), two) == []


def test_numbers_are_written_as_they_stand_and_as_exactly():
    by = said("by", -20.5, "percent", high=-19.5, text="20 per cent")
    assert fixes_of(GROWTH, *CHANGE, by)[-1] == "change “20 per cent” to “25 per cent”"
    up = said("by", 20, "percent", text="20%")
    assert "20%" not in " ".join(fixes_of(GROWTH, *CHANGE, up))  # a rise does not become a fall
    million = said("a", 1_200_000, text="$1.2 million", grain=100_000)
    assert fixes_of("a(q) = b(q)", million, said("b", 1_500_000, text="1,500,000")) == [
        "change “$1.2 million” to “$1.5 million”",
        "change “1,500,000” to “1,200,000”",
    ]
    assert fixes_of("a(q) = b(q) + 1", said("a", 2_000, grain=1000), said("b", 2_345)) == [
        "change “2,000” to “2,346”",
        "change “2,345” to “1,999”",
    ]
    share = said("a", 20, "percent", text="20%", grain=10)
    assert fixes_of("a(q) = b(q) / c(q) within 1", share, said("b", 1), said("c", 3)) == [
        "change “20%” to “33%”",
        "change “3” to “5”",
    ]
    nth = said("a", 124, text="124th", style="ordinal")
    assert fixes_of("a(q) = b(q) + 1", nth, said("b", 120)) == ["change “124th” to “121st”", "change “120” to “123”"]
    assert fixes_of("a(q) = b(q)", said("a", 1_900), said("b", 22_000)) == [
        "change “1,900” to “22,000”",
        "change “22,000” to “1,900”",
    ]


# rules over an article


def hits(text, relation, **options):
    rule = rule_of(CHECK, relation=[relation], **options)
    assert list(CHECK.validate(rule.options)) == []
    return list(CHECK.find(article_of(text), rule))


def test_a_hit_has_its_place_its_evidence_and_its_values(toys):
    text = "Torres born in 1960, they say.\n\nTorres age 54 in 2024 now."
    (hit,) = hits(text, "age(x, t) = years(born(x), t)")
    assert text[hit.start : hit.end] == "54"
    assert hit.values == {
        "sum": "2024 − 1960 = 63 or 64",
        "said": "54",
        "name": "Torres",
        "expected": "63 or 64",
        "others": "born 1960",
    }
    assert [(text[each.start : each.end], each.message) for each in hit.evidence] == [
        ("1960", "born 1960"),
        ("2024", "the time of “54”: 2024"),
    ]
    assert hit.data == {"relation": "age(x, t) = years(born(x), t)", "expected": [63, 64]}


def test_the_publication_date_is_evidence(monkeypatch):
    day = dt.date(2024, 3, 1)

    def find(article):
        yield from find_toys(article)
        now = Amount(day.toordinal(), day.toordinal(), DATE)
        yield said("age", 54, when=now, subject="torres", at=article.text.index("54"))

    monkeypatch.setattr(collection, "FINDERS", (find,))
    article = article_of("Torres born in 1960 is 54.")
    article.published = day
    rule = rule_of(CHECK, relation=["age(x, t) = years(born(x), t)"])
    (hit,) = CHECK.find(article, rule)
    assert [each.message for each in hit.evidence] == ["born 1960", "published on March 1, 2024"]


def test_no_statement_no_work(toys):
    assert hits("Nothing is said here.", "total(q) = sum(part(q))") == []


RULE = """\
summary: Parts that do not add up to the total.
why: Readers add up.
severity: error
kind: arithmetic
options:
  relation: [total(q) = sum(part(q)), "age(x, t) = years(born(x), t)"]
message: "{sum}, but the text says “{said}” of {name}."
tests:
  valid:
    - Fleet total 44, of which Fleet part 35 and Fleet part 9.
    - name: of another fleet
      text: Fleet total 46, of which Fleet part 35 and Navy part 9.
    - name: not asserted
      text: Fleet total 46, of which Fleet part 35 and Fleet secret 9.
  invalid:
    - text: Fleet total [[46]], of which Fleet part 35 and Fleet part 9.
      expect: [{message: "35 + 9 = 44, but the text says “46” of Fleet.", related: ["35", "9"]}]
      fix: Fleet total 44, of which Fleet part 35 and Fleet part 9.
    - name: an age
      text: Torres born in 1960 and Torres age [[54]] in 2024.
      variants: false
"""


def test_rules_of_this_kind_are_tested_like_others(cli, write, toys):
    write("house/desk/sums.yml", RULE)
    result = cli("test", "house")
    assert result.code == 0, result.out + result.err
    assert cli("test", "--mutate", "house").code == 0


def test_a_violation_is_reported_and_fixed_in_the_file(cli, write, toys):
    write("house/desk/sums.yml", RULE)
    write(".editlint.yml", "packs: [house]\n")
    write("a.md", "# Ships\n\nFleet total *4,600*, of which\nFleet part 4,000 and Fleet part 9.\n")
    write("b.md", "# Ships\n\nFleet total 4,600, of which\nFleet part 4,000 and Fleet part 9.\n")
    assert "a.md:3:14: error desk.sums" in cli("--select", "desk", "a.md").out
    result = cli("--select", "desk", "b.md")
    assert "b.md:3:13: error desk.sums" in result.out
    assert "4,000 + 9 = 4,009" in result.out
    cli("--select", "desk", "--fix", "--unsafe-fixes", "b.md")
    assert cli("--select", "desk", "b.md").code == 0


@pytest.mark.parametrize(
    ("options", "place", "message"),
    [
        ("relation: total(q) = sum(part(q)", "sums.yml:6:35", "“)” must stand here"),
        ('relation: ["a(q) = b(q)", "a(q) = yaers(b(q), c(q))"]', "sums.yml:6:37", "“yaers” is no function"),
        ("relation: {a: b}", "sums.yml:6:13", "must be a list of texts"),
        ("{relation: a(q) = b(q), reports: c}", "sums.yml:6:36", "no relation names the attribute “c”"),
        ("{reports: c}", "sums.yml:6:3", "needs option “relation”"),
    ],
)
def test_a_mistake_in_a_relation_is_shown_at_its_place(cli, write, options, place, message):
    head = RULE.partition("  relation:")[0]
    write("house/desk/sums.yml", f"{head}  {options}\nmessage: no\ntests: {{valid: [a, b], invalid: [c, d]}}\n")
    result = cli("test", "house")
    assert result.code != 0
    said_all = result.out + result.err
    assert message in said_all
    assert place in said_all


# all statements of an article


def test_statements_are_in_order_each_once_by_attribute_and_subject():
    later, first = said("part", 1, at=50), said("part", 2, at=10)
    other = said("total", 3, at=30, subject="r")
    statements = Statements([later, other, first, later])
    assert list(statements) == [first, other, later]
    assert len(statements) == 3
    assert statements.of("part") == (first, later)
    assert statements.of("nothing") == ()
    assert statements.by_subject("part") == {"q": (first, later)}
    assert statements.by_subject("nothing") == {}


def test_an_article_has_its_statements(toys):
    document = editlint.parse("# Ships\n\nTorres age 34 in *1956*. Fleet part 9.\n")
    age, part = document.statements
    assert (age.attribute, document.source[age.start : age.end]) == ("age", "34")
    assert document.source[age.when_start : age.when_end] == "1956"
    assert (part.start, part.when_start) == (document.source.index("9."), -1)


def test_facts_lists_what_is_stated(cli, write, toys):
    write("a.md", "# Ships\n\nTorres age 34 in 1956.\n\nFleet total 4,600, Fleet secret 9. Torres born in 1922.\n")
    write("b.md", "Nothing.\n")
    assert cli("facts", "a.md", "b.md").out.splitlines() == [
        "a.md: 4 facts about 2 subjects",
        "  fact   value             when  line",
        "Torres",
        "  age    34                1956     3",
        "  born   1922                       5",
        "Fleet",
        "  total  4,600                      5",
        "  part   9 (not asserted)           5",
        "",
        "b.md: 0 facts",
    ]
    (sheet, _) = json.loads(cli("facts", "--format", "json", "a.md", "b.md").out)
    age, *_, born = sheet["statements"]
    assert sheet["path"] == "a.md"
    assert age == {
        "group": 1,
        "subject": "Torres",
        "named": True,
        "attribute": "age",
        "label": "age",
        "quote": "34",
        "readings": [{"unit": "", "low": 34, "high": 34}],
        "when": {"unit": "date", "low": "1956-01-01", "high": "1956-12-31"},
        "asserted": True,
        "standing": "stated",
        "quoted": False,
        "speaker": "",
        "line": 3,
        "column": 12,
        "end_line": 3,
        "end_column": 14,
        "start": 20,
        "end": 22,
    }
    assert born["readings"] == [{"unit": "date", "low": "1922-01-01", "high": "1922-12-31"}]
