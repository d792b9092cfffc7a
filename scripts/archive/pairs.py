"""The figures of what is planted across two articles, and of traps: what both share, and what each says for itself.

Article “a” and article “b” may come in either order. Everything shared is of one case alone: a rare surname, one town,
one trade, so that nobody can doubt that both mean the same; the traps are there for what may be doubted.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

from archive.sayings import report, saying
from archive.sums import ordinal
from archive.world import age, pick, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from archive import world

_NOTICES = (  # that stand in many articles
    """Tickets can be had at the box office and at the door from an hour before the beginning. Children and pupils
    pay half. Latecomers are let in during the first break only, and dogs must wait in the hall with the porter.""",
    """The paper is read in town and country alike. Whoever wants to have a notice printed brings it to the counter
    before noon on the day before it is to appear, written clearly on one side of the sheet, with name and street.""",
    """The hall is heated in winter. Coats are to be left with the attendant, who gives a number for them, and those
    who lose it wait until everybody else has gone. Food may be brought, but bottles are not allowed on the stairs.""",
)


class Case(NamedTuple):
    """A case whose figures are drawn.

    Attributes:
        random: its choices, the same for both articles.
        person, person2: two people of this case alone.
        name: a rare word, of this case alone among those of its kind.
        day_a, day_b: when the articles appear.
    """

    random: Random
    person: world.Person
    person2: world.Person
    name: str
    day_a: dt.date
    day_b: dt.date

    def off(self, least: int, most: int) -> int:
        """By how much one of the two is wrong: little, as mistakes are, and more than any law allows for."""
        by = self.random.randint(least, most)
        return by if self.random.random() < 0.5 else -by


Figures = dict[str, Any]


def _birth(case: Case) -> Figures:
    year = case.person.born.year
    return {"born_a": year, "born_b": year + case.off(2, 3)}


def _death(case: Case) -> Figures:
    year = min(case.day_a, case.day_b).year - case.random.randint(4, 9)
    return {"died_a": year, "died_b": year + case.off(2, 3)}


def _age(case: Case) -> Figures:
    return {"born": case.person.born.year, "age": age(case.person.born, case.day_b) + case.off(3, 4)}


def _ages(case: Case) -> Figures:
    born = case.person.born
    return {"age_a": age(born, case.day_a), "age_b": age(born, case.day_b) + case.off(3, 4)}


def _founding(case: Case) -> Figures:
    year = case.random.randint(1850, 1960)
    return {"firm": f"{case.name} Bank", "founded_a": year, "founded_b": year + case.off(3, 4)}


def _anniversary(case: Case) -> Figures:
    year = case.random.randint(1850, 1960)
    return {"firm": f"{case.name} Museum", "founded": year, "ordinal": ordinal(case.day_b.year - year + case.off(3, 4))}


def _event(case: Case) -> Figures:
    year = case.random.randint(1640, 1880)
    return {"battle": f"Battle of {case.name}", "fought_a": year, "fought_b": year + case.off(2, 6)}


def _quotation(case: Case) -> Figures:
    return {"words": saying(case.random)}


def _passage(case: Case) -> Figures:
    return {"passage": report(case.random)}


def _namesakes(case: Case) -> Figures:
    return {"born_a": case.random.randint(1936, 1945), "born_b": case.random.randint(1968, 1976)}


def _change(case: Case) -> Figures:
    some = case.random.randint(20, 60)
    ages = {"age_a": age(case.person.born, case.day_a), "age_b": age(case.person.born, case.day_b)}
    return {**ages, "some_a": some, "some_b": some + case.random.randint(3, 40)}


def _version(case: Case) -> Figures:
    return _birth(case)


def _boilerplate(case: Case) -> Figures:
    return {"notice": notice(case.random)}


def notice(random: Random) -> str:
    """A passage that many articles carry, word for word."""
    return " ".join(pick(random, _NOTICES).split())


def _yearly(case: Case) -> Figures:
    days = {"date_a": case.day_a - dt.timedelta(days=3), "date_b": case.day_b - dt.timedelta(days=4)}
    return {"fair": f"{case.name} Fair", **{key: written(day) for key, day in days.items()}}


def _agreement(case: Case) -> Figures:
    return {"born": case.person.born.year, "age": age(case.person.born, case.day_b)}


def _speaker(case: Case) -> Figures:
    return {"words": saying(case.random)}


def _bodies(case: Case) -> Figures:
    return {
        "firm": f"{case.name} Theatre",
        "founded_a": case.random.randint(1840, 1880),
        "founded_b": case.random.randint(1925, 1960),
    }


ACROSS: dict[str, tuple[str, Callable[[Case], Figures]]] = {  # with the rule that must find it
    "birth": ("dates.conflict", _birth),
    "death": ("dates.conflict", _death),
    "age": ("dates.age", _age),
    "ages": ("dates.age", _ages),
    "founding": ("dates.conflict", _founding),
    "anniversary": ("dates.anniversary", _anniversary),
    "event": ("dates.conflict", _event),
    "quotation": ("attribution.changed-source", _quotation),
    "passage": ("topic.shared-passage", _passage),
}
TRAPS: dict[str, tuple[str, Callable[[Case], Figures]]] = {
    "namesakes": ("", _namesakes),
    "change": ("", _change),
    "version": ("", _version),
    "boilerplate": ("", _boilerplate),
    "yearly": ("", _yearly),
    "agreement": ("", _agreement),
    "speaker": ("", _speaker),
    "bodies": ("", _bodies),
}
