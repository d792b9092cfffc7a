"""Relations: how they are read, reckoned with and solved, apart from any article."""

import datetime as dt
from math import inf
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stated import conversion, dates, days, said, year

from editlint.analysis.statements.collection import Statements
from editlint.analysis.statements.statement import Standing
from editlint.checks.arithmetic.amounts import Value, no_conversion, stands, value_of
from editlint.checks.arithmetic.evaluate import Scope, evaluate, holds, solved
from editlint.checks.arithmetic.interval import (
    Interval,
    added,
    clock_between,
    divided,
    months_between,
    multiplied,
    point,
    subtracted,
    years_after,
    years_before,
    years_between,
)
from editlint.checks.arithmetic.relation import RelationError, Slot, parse_relation
from editlint.checks.arithmetic.solver import MOST_COMBINATIONS, find_contradictions


def found(relation, *statements, **options):
    relations = [parse_relation(text) for text in ([relation] if isinstance(relation, str) else relation)]
    return find_contradictions(Statements(statements), relations, convert=conversion, **options)


def reported(relation, *statements, **options):
    return [each.own.text for each in found(relation, *statements, **options)]


# reading


@pytest.mark.parametrize(
    "text",
    [
        "age(x, t) = years(born(x), t)",
        "age(x, t) - age(x, u) = years(u, t) within 1",
        "nth-anniversary(x, t) = year(t) - year(founded(x))",
        "total(q) = sum(part(q))",
        "changed-to(q) = changed-from(q) * (1 + changed-by(q))",
        "changed-by(q) = changed-to(q) - changed-from(q)",
        "(changed-to(q) - changed-from(q)) * direction(q) > 0",
        "majority(q) = votes-for(q) - votes-against(q)",
        "sum(share(q)) = 100% within 1",
        "sum(share(q)) <= 1",
        "count(part(q)) = counted(q)",
        "lasts(e) = days(began(e), ended(e)) within 5%",
        "began(e) <= ended(e)",
        "count(q) != -1.5",
        "died(x, t) >= t",
    ],
)
def test_a_relation_is_read(text):
    assert parse_relation(text).attributes


def test_what_a_relation_asks_for():
    relation = parse_relation("age(x, t) - age(x, u) = years(u, t) + sum(part(x)) / 2 within 5%")
    assert relation.slots == (Slot("age", "t"), Slot("age", "u"), Slot("part", "", every=True))
    assert relation.times == {"t", "u"}
    assert relation.attributes == ("age", "part")
    assert (relation.tolerance, relation.relative) == (0.05, True)


@pytest.mark.parametrize(
    ("text", "offset", "message", "hint"),
    [
        ("", 0, "a value must stand here, not the end", "as in age(x)"),
        ("age(x)", 6, "a comparison such as “=” must stand here, not the end", "one comparison"),
        ("age(x) = 1 = 2", 11, "the relation must end here", "one comparison"),
        ("age(x) = 1 2", 11, "not go on with “2”", "an operator"),
        ("age(x)) = 1", 6, "“)” closes nothing", "brackets"),
        ("(age(x) = 1", 8, "“)” must stand here, not “=”", "the bracket of “(”"),
        ("age(x) = 1 within", 17, "a number must follow “within”", "within 5%"),
        ("Age(x) = 1", 0, "“A” has no meaning", "small letters"),
        ("age(x) = 1 & 2", 11, "“&” has no meaning", "writing-rules"),
        ("age(x) + = 1", 9, "a value must stand here, not “=”", "an attribute"),
        ("1 = 2", 0, "no attribute", "age(x)"),
        ("age(x, t) = yaers(born(x), t)", 12, "“yaers” is no function", "years"),
        ("age(x, t) = since(born(x), t)", 12, "“since” is no function", "functions: years"),
        ("age(x) = years(born(x))", 9, "takes two dates, not 1", "years(a, b)"),
        ("age(x) = year(born(x), 2)", 9, "takes one date, not 2", "year(d)"),
        ("age(x) = year(t)", 14, "nothing says what “t” is", "age(x, t)"),
        ("age(x) = x", 9, "“x” is a subject and has no value", "born(x)"),
        ("age(x, x) = 1", 4, "a subject and a time", "another name"),
        ("age(x) = age(y)", 13, "another subject than “x”", "one subject"),
        ("age(5) = 1", 4, "a variable must stand here", "age(x)"),
        ("total(q) = sum(part(q, t))", 23, "no time", "part(q)"),
        ("(" * 30 + "age(x)" + ")" * 30 + " = 1", 20, "too deep", "several"),
    ],
)
def test_a_mistake_has_its_place_and_says_what_to_do(text, offset, message, hint):
    with pytest.raises(RelationError) as caught:
        parse_relation(text)
    assert message in str(caught.value)
    assert caught.value.offset == offset
    assert hint in caught.value.hint


# intervals

EXAMPLES = settings(deadline=None, derandomize=True, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
NUMBERS = st.floats(-1e6, 1e6)
SHARES = st.floats(0, 1)
DAYS = st.integers(dt.date(1200, 1, 1).toordinal(), dt.date(2500, 1, 1).toordinal())


@st.composite
def intervals(draw, numbers=NUMBERS):
    low, high = sorted((draw(numbers), draw(numbers)))
    return Interval(low, high)


def inside(interval, share):
    return min(max(interval.low + (interval.high - interval.low) * share, interval.low), interval.high)


@EXAMPLES
@given(intervals(), intervals(), SHARES, SHARES)
def test_what_comes_out_of_intervals_holds_what_comes_out_of_their_points(one, other, at, there):
    a, b = inside(one, at), inside(other, there)
    assert added(one, other).holds(a + b)
    assert subtracted(one, other).holds(a - b)
    product = multiplied(one, other)
    assert product.low - 1e-6 <= a * b <= product.high + 1e-6
    if b:
        quotient = divided(one, other)
        assert quotient.low - abs(a / b) * 1e-9 <= a / b <= quotient.high + abs(a / b) * 1e-9


@EXAMPLES
@given(intervals(DAYS), intervals(DAYS), st.data())
def test_the_years_between_stretches_hold_those_between_their_days(one, other, data):
    a, b = (data.draw(st.integers(int(each.low), int(each.high))) for each in (one, other))
    years = years_between(point(a), point(b))
    assert years.is_point
    assert years_between(one, other).holds(years.low)
    assert years_after(point(a), years).holds(b) or years.low < 0
    assert years_before(point(b), years).holds(a) or years.low < 0


def test_ends_may_be_infinite():
    assert multiplied(Interval(0, inf), point(0)) == (0, 0)
    assert divided(point(1), Interval(-1, 1)) == (-inf, inf)
    assert years_between(Interval(-inf, 700_000), point(710_000)).high == inf
    assert months_between(point(700_000), Interval(710_000, inf)).high == inf
    assert years_after(Interval(700_000, inf), point(3)).high == inf
    assert clock_between(Interval(600, 700), Interval(650, 750)) == (0, 1440)


def test_who_was_born_on_a_leap_day_is_a_year_older_on_the_first_of_march():
    leap_day, first_of_march = (point(dt.date(*day).toordinal()) for day in ((2000, 2, 29), (2001, 3, 1)))
    assert years_after(leap_day, point(1)).low == first_of_march.low


def test_comparisons_fail_only_when_nothing_fits():
    def compared(comparison, one, other, tolerance=0):
        return stands(comparison, Value(Interval(*one)), Value(Interval(*other)), tolerance, no_conversion)

    assert compared("=", (1, 2), (2, 3))
    assert not compared("=", (1, 2), (2.5, 3))
    assert compared("=", (1, 2), (2.5, 3), 0.5)
    assert compared("=", (0.1 + 0.2, 0.1 + 0.2), (0.3, 0.3))
    assert not compared("!=", (2, 2), (2, 2))
    assert compared("!=", (1, 2), (2, 2))
    assert not compared("<", (2, 2), (2, 2))
    assert compared("<=", (2, 2), (2, 2))
    assert compared(">", (1, 3), (2, 4))
    assert not compared(">", (1, 2), (2, 4))
    assert compared(">=", (1, 2), (2, 4))
    assert not compared(">=", (1, 2), (3, 4))


# solving

POSITIVE = st.floats(1, 1000)


@EXAMPLES
@given(st.lists(intervals(POSITIVE), min_size=4, max_size=4), SHARES)
def test_a_side_that_is_solved_for_satisfies_the_relation(ranges, at):
    relation = parse_relation("a(q) - (b(q) + c(q)) * 2 = sum(d(q)) / 3")
    slots = relation.slots
    scope = Scope({slot: (Value(each),) for slot, each in zip(slots, ranges, strict=True)}, {})
    scope = scope._replace(values={**scope.values, slots[3]: (Value(ranges[3]), Value(ranges[0]))})
    for slot in slots:
        value = evaluate(solved(relation, slot), scope)
        if inf not in map(abs, value.range):
            assert holds(relation, scope.with_value(slot, 0, Value(point(inside(value.range, at)), value.unit)))


@EXAMPLES
@given(DAYS, DAYS, st.integers(0, 120))
def test_dates_that_are_solved_for_satisfy_the_relation(start, then, age):
    relation = parse_relation("age(x, t) = years(born(x), t)")
    age_slot, born = relation.slots
    scope = Scope({age_slot: (Value(point(age), "year"),), born: (Value(point(start), "date"),)}, {"t": point(then)})
    for slot in relation.slots:
        value = evaluate(solved(relation, slot), scope)
        for end in value.range:
            assert holds(relation, scope.with_value(slot, 0, Value(point(end), value.unit)))


def test_what_cannot_be_solved_for():
    change = parse_relation("by(q) = (to(q) - from(q)) / from(q)")
    by, to, begin = change.slots
    assert solved(change, by)
    assert solved(change, to)
    assert solved(change, begin) is None
    assert solved(parse_relation("a(q) < b(q)"), Slot("a")) is None
    assert solved(parse_relation("counted(q) = count(part(q))"), Slot("part", "", every=True)) is None
    assert solved(parse_relation("lasts(e) = months(began(e), ended(e))"), Slot("began")) is None


# units


@pytest.mark.parametrize(
    ("relation", "holding", "failing"),
    [
        ("to(q) = from(q) * (1 + by(q))", [("to", 75), ("from", 100), ("by", -25, "percent")], ("by", -20, "percent")),
        ("by(q) = to(q) - from(q)", [("by", -25), ("to", 75), ("from", 100)], ("by", -20)),
        (
            "by(q) = to(q) - from(q)",
            [("to", 15, "percent"), ("from", 10, "percent"), ("by", 5, "point")],
            ("by", 600, "basis-point"),
        ),
        ("part(q) = whole(q) * share(q)", [("part", 30), ("whole", 90), ("share", 1 / 3)], ("share", 0.5)),
        ("part(q) / whole(q) = share(q)", [("part", 9), ("whole", 12), ("share", 75, "percent")], ("whole", 10)),
        ("cost(q) = count(q) * each(q)", [("cost", 30, "euro"), ("count", 3), ("each", 10, "euro")], ("count", 4)),
        ("cost(q) / count(q) = each(q)", [("cost", 30, "euro"), ("count", 3), ("each", 10, "euro")], ("count", 4)),
        ("one(q) = other(q)", [("one", 2, "mile"), ("other", 3.218688, "kilometer")], ("other", 4, "kilometer")),
        ("one(q) + 1 = other(q)", [("one", 2), ("other", 3)], ("other", 4)),
        ("a(q) / b(q) = 2", [("a", 2, "mile"), ("b", 1.609344, "kilometer")], ("b", 1, "kilometer")),
        ("to(q) / from(q) = 1 + by(q)", [("to", 75), ("from", 100), ("by", -25, "percent")], ("by", -20, "percent")),
        ("to(q) / from(q) = times(q)", [("to", 50), ("from", 25), ("times", 2)], ("times", 3)),
        ("-a(q) = b(q)", [("a", 2), ("b", -2)], ("b", 2)),
    ],
)
def test_units_that_go_together(relation, holding, failing):
    statements = [said(*each) for each in holding]
    assert reported(relation, *statements) == []
    wrong = [said(*failing) if each.attribute == failing[0] else each for each in statements]
    assert len(found(relation, *wrong)) == 1


@pytest.mark.parametrize(
    ("relation", "statements"),
    [
        ("to(q) = from(q) * (1 + by(q))", [("to", 80_000), ("from", 60_000), ("by", 20_000)]),
        ("to(q) = from(q) * (1 + by(q))", [("to", 15, "percent"), ("from", 10, "percent"), ("by", 5, "point")]),
        ("to(q) / from(q) = 1 + by(q)", [("to", 80_000), ("from", 60_000), ("by", 20_000)]),
        ("by(q) = to(q) - from(q)", [("by", -20, "percent"), ("to", 75), ("from", 100)]),
        ("by(q) = to(q) - from(q)", [("by", 50, "percent"), ("to", 15, "percent"), ("from", 10, "percent")]),
        ("a(q) = b(q)", [("a", 5, "mile"), ("b", 5, "euro")]),
        ("a(q) = b(q) * c(q)", [("a", 5), ("b", 5, "mile"), ("c", 5, "euro")]),
        ("a(q) = years(b(q), c(q))", [("a", 5), ("b", 5), ("c", 7)]),
        ("a(q) = year(b(q))", [("a", 5), ("b", 5)]),
    ],
)
def test_units_that_do_not_go_together_contradict_nothing(relation, statements):
    assert reported(relation, *(said(*each) for each in statements)) == []


def test_time_between_dates_and_clock_times():
    began, ended = days("began", dt.date(2024, 5, 3)), days("ended", dt.date(2024, 6, 14))
    for function, unit, right in (("days", "day", 42), ("weeks", "week", 6), ("months", "month", 1)):
        law = f"lasts(e) = {function}(began(e), ended(e))"
        assert reported(law, began, ended, said("lasts", right, unit)) == []
        assert len(found(law, began, ended, said("lasts", right + 2, unit))) == 1
    evening, night = (said(name, at, "minute", style="clock") for name, at in (("began", 22 * 60), ("ended", 90)))
    law = "lasts(e) = hours(began(e), ended(e))"
    assert reported(law, evening, night, said("lasts", 3.5, "hour")) == []
    assert reported(law, evening, night, said("lasts", 5, "hour")) == ["5 hour"]
    assert reported("began(e) <= ended(e)", evening, night) == []
    assert reported("began(e) <= ended(e)", year("began", 1945), year("ended", 1939)) == ["1945"]
    assert reported("began(e) <= ended(e)", year("began", 1945), year("ended", 1945)) == []
    assert reported("began(e) + lasts(e) = ended(e)", began, ended, said("lasts", 42, "day")) == []
    assert reported("began(e) + lasts(e) = ended(e)", began, ended, said("lasts", 40, "day")) == ["3 May 2024"]


# which statements contradict each other

AGE = "age(x, t) = years(born(x), t)"


def test_an_age_is_any_number_of_years_that_the_days_allow():
    born = year("born", 1960)
    for age, wrong in ((62, True), (63, False), (64, False), (65, True)):
        assert bool(found(AGE, born, said("age", age, "year", when=dates(2024)))) is wrong


def test_an_age_without_a_time_and_another_subject_say_nothing():
    assert found(AGE, year("born", 1960), said("age", 20, when=None)) == []
    assert found(AGE, year("born", 1960), said("age", 20, when=dates(2024), subject="other")) == []


def test_the_odd_one_of_several_statements_of_one_attribute_is_reported():
    law = "age(x, t) - age(x, u) = years(u, t) within 1"
    ages = [said("age", age, when=dates(at)) for age, at in ((30, 1990), (50, 1991), (32, 1992))]
    assert reported(law, *ages) == ["50"]
    (contradiction,) = found(law, *ages)
    assert len(contradiction.statements) == 2
    founded = [year("founded", at) for at in (1899, 1889, 1899)]
    assert reported("founded(x, t) = founded(x, u)", *founded) == ["1889"]


def test_of_two_that_differ_the_later_one_is_reported():
    assert reported("founded(x, t) = founded(x, u)", year("founded", 1899), year("founded", 1889)) == ["1889"]


def test_a_statement_that_fits_one_of_two_is_not_wrong():
    births = [year("born", 1960), year("born", 1970)]
    assert found(AGE, *births, said("age", 54, when=dates(2024))) == []
    assert len(found(AGE, *births, said("age", 40, when=dates(2024)))) == 1


def test_every_reading_must_fail():
    born = year("born", 1960)
    two = said("age", 20, when=dates(2024))
    open_one = two._replace(readings=(*two.readings, *said("age", 64).readings))
    assert found(AGE, born, two)
    assert found(AGE, born, open_one) == []


def test_words_that_can_mean_too_many_things_or_several_units_contradict_nothing():
    open_one = said("a", 1)._replace(readings=tuple(said("a", number).readings[0] for number in range(70)))
    assert found("a(q) = b(q)", open_one, said("b", 100)) == []
    assert found("a(q) = b(q)", open_one._replace(readings=open_one.readings[:60]), said("b", 100))
    mixed = said("part", 1)._replace(readings=(*said("part", 1).readings, *said("part", 1, "euro").readings))
    assert found("total(q) = sum(part(q))", said("total", 9), said("part", 1), mixed) == []


def test_statements_with_one_variable_of_time_hold_at_one_time():
    law = "a(q, t) = b(q, t)"
    assert found(law, said("a", 1, when=dates(2001)), said("b", 2, when=dates(2002))) == []
    assert found(law, said("a", 1, when=dates(2001)), said("b", 2, when=dates(2001)))
    assert found(law, said("a", 1), said("b", 2))


def test_sums_need_all_parts_of_one_subject_and_at_least_two():
    law = "total(q) = sum(part(q))"
    parts = [said("part", each) for each in (29, 6, 9)]
    assert reported(law, said("total", 46), *parts) == ["46"]
    assert reported(law, said("total", 44), *parts) == []
    assert reported(law, said("total", 44), parts[0]) == []
    assert reported(law, said("total", 44), *parts, said("part", 1, "euro")) == []
    assert reported(law, said("total", 30, high=inf, text="more than 30"), said("part", 9), said("part", 8)) != []
    assert reported(law, said("total", 30, high=inf, text="more than 30"), *parts) == []
    assert reported("sum(share(q)) <= 1", *(said("share", 40, "percent") for _ in range(3))) == ["40 percent"]


def test_the_rule_can_say_what_is_reported_and_when_it_is_silent():
    statements = [said("total", 46), said("part", 29), said("part", 9), said("part-open", 1)]
    law = "total(q) = sum(part(q))"
    assert reported(law, *statements, reports="part") == ["9"]
    assert reported(law, *statements, reports="unknown") == ["46"]
    assert reported(law, *statements, unless=["part-open"]) == []


def test_each_of_several_laws_is_a_law_and_a_set_is_found_once():
    statements = [said("a", 1), said("b", 2), said("c", 3)]
    assert reported(["a(q) = b(q)", "b(q) = a(q)", "c(q) >= a(q)"], *statements) == ["1", "2"]
    assert len(found(["a(q) + b(q) = c(q) + 1", "a(q) = b(q)"], *statements)[0].statements) == 2


def test_what_is_not_asserted_takes_no_part_and_two_speakers_may_differ():
    law = "a(q) = b(q)"
    one, other = said("a", 1), said("b", 2)
    assert found(law, one, other._replace(standing=Standing(asserted=False))) == []
    by = [each._replace(standing=Standing(speaker=name)) for each, name in ((one, "Ruiz"), (other, "Velde"))]
    assert found(law, *by) == []
    assert found(law, one, by[1])
    assert found(law, by[0], other._replace(standing=Standing(speaker="Ruiz")))


def test_tolerance_is_in_units_points_or_a_part_of_the_right_side():
    assert reported("a(q) = b(q) within 1", said("a", 10), said("b", 11)) == []
    assert reported("a(q) = b(q) within 1", said("a", 10), said("b", 11.5)) == ["10"]
    assert reported("a(q) = b(q) within 10%", said("a", 90), said("b", 100)) == []
    assert reported("a(q) = b(q) within 10%", said("a", 89), said("b", 100)) == ["89"]
    miles, kilometers = said("a", 10, "mile"), said("b", 20, "kilometer")  # 12.4 miles, of which a tenth is 1.2
    assert reported("a(q) = b(q) within 10%", miles, kilometers) == ["10 mile"]
    shares = [said("share", each, "percent") for each in (33, 33, 33)]
    assert reported("sum(share(q)) = 1 within 1", *shares) == []
    assert reported("sum(share(q)) = 1", *shares) == ["33 percent"]


def test_a_subject_of_which_too_much_is_said_is_passed_by():
    born = [year("born", 1900 + number) for number in range(MOST_COMBINATIONS)]
    age = said("age", 200, when=dates(2024))
    assert len(found(AGE, *born, age)) == 1
    assert found(AGE, *born, year("born", 1899), age) == []


POOL = [
    said(name, value, subject=subject)
    for name in ("a", "b", "part")
    for value in (1, 2, 3, 5)
    for subject in ("q", "r")
]


@EXAMPLES
@given(st.lists(st.sampled_from(POOL), max_size=12), st.randoms())
def test_the_order_of_the_statements_does_not_matter(statements, random):
    laws = ["a(q) = sum(part(q))", "a(q) < b(q)", "b(q, t) = b(q, u)"]
    shuffled = list(statements)
    random.shuffle(shuffled)
    first, second = found(laws, *statements), found(laws, *shuffled)
    assert [(each.own, each.statements) for each in first] == [(each.own, each.statements) for each in second]
    assert [each.own.start for each in first] == sorted(each.own.start for each in first)


def test_a_thousand_subjects_take_no_long_time():
    many = [said("part", number % 7, subject=str(number // 3), at=number) for number in range(3000)]
    many += [said("total", 1000, subject=str(number), at=number) for number in range(1000)]
    assert len(found("total(q) = sum(part(q))", *many)) == 1000


def test_percent_is_a_share():
    assert value_of(said("share", 25, "percent").readings[0]) == Value(point(0.25), "share")
    assert value_of(said("share", 1 / 3).readings[0]).unit == "share"
    assert value_of(said("count", 3).readings[0]).unit == ""


def test_the_relations_of_the_documentation_can_be_read():
    page = (Path(__file__).parents[3] / "docs" / "writing-rules.md").read_text(encoding="utf-8")
    section = page.partition("## Relations")[2].partition("## Tests")[0]
    blocks = section.split("```")
    texts = [line for line in blocks[3].splitlines() if line.strip()]
    texts += [
        line.removeprefix("    - ") for line in blocks[1].splitlines() if line.startswith("    - ") and "= " in line
    ]
    assert len(texts) == 11
    for text in texts:
        assert parse_relation(text).text == text
