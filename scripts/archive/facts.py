"""The facts of one article, drawn when its wording asks for them: “{town2}” is another town than “{town}”."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any, NamedTuple

from archive import world
from archive.sayings import saying

_FEW = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEAMS = ("Rovers", "Wanderers", "Athletic", "Harriers", "Rangers", "United")
_FIRMS = ("Pumps", "Locks", "Sails", "Kitchens", "Bells", "Looms", "Boilers", "Lamps", "Ropes", "Scales")


class Article(NamedTuple):
    """An article as it is written to a file."""

    id: str
    url: str
    title: str
    body: str
    date: str
    author: str
    section: str


class Facts(dict[str, Any]):
    """What an article tells, by the names of its slots; what is not there yet is drawn.

    Attributes:
        random: the source of all choices of this article.
        day: its day of publication.
    """

    def __init__(self, random: Random, day: dt.date, **given: Any) -> None:
        super().__init__(given)
        self.random = random
        self.day = day

    def __missing__(self, key: str) -> Any:
        drawn = _DRAWN[key.rstrip("23")](self, key[-1] if key[-1] in "23" else "")
        self[key] = drawn
        return drawn

    def tell(self, person: world.Person, mark: str = "") -> None:
        """Make somebody the person of the article, or its second."""
        self["person" + mark] = person.name
        self["surname" + mark] = person.surname
        self["trade" + mark] = person.trade
        self["they" + mark], self["They" + mark] = person.they, person.they.capitalize()
        self["their" + mark], self["Their" + mark] = person.their, person.their.capitalize()


def _of_somebody(name: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    def draw(facts: Facts, mark: str) -> object:
        facts.tell(world.somebody(facts.random), mark)
        return facts[name + mark]

    return draw


_DRAWN = {
    **{name: _of_somebody(name) for name in ("person", "surname", "trade", "they", "They", "their", "Their")},
    "town": lambda facts, _: world.town(facts.random),
    "street": lambda facts, _: world.street(facts.random),
    "weekday": lambda facts, _: world.pick(facts.random, world.WEEKDAYS),
    "month": lambda facts, _: world.pick(facts.random, world.MONTHS),
    "few": lambda facts, _: world.pick(facts.random, _FEW),
    "quote": lambda facts, _: saying(facts.random),
    "team": lambda facts, mark: f"{facts['town' + mark]} {world.pick(facts.random, _TEAMS)}",
    "firm": lambda facts, mark: f"{facts['surname' + (mark or '3')]} {world.pick(facts.random, _FIRMS)}",
}
