"""Articles by their number, and the truth about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from archive import world
from archive.across import half
from archive.facts import Article, Facts
from archive.plan import Place, Plan
from archive.telling import brief
from archive.within import story

if TYPE_CHECKING:
    import datetime as dt

_SOUND = 0.05  # of the articles with nothing planted: stories with figures that are right


class Planted(NamedTuple):
    """What is planted.

    Attributes:
        scope: "within" an article, "across" two, or a "trap" that looks like a contradiction across two and is none.
        kind: what contradicts what, or what only seems to.
        rule: the rule that must find it within an article; "" else.
        ids: of the articles, the earlier first.
        wording: the number of its wording among those of its kind.
        subject: of whom or what it is.
    """

    scope: str
    kind: str
    rule: str
    ids: tuple[str, ...]
    wording: int
    subject: str


class Maker:
    """Makes the articles of an archive of `count`."""

    def __init__(self, count: int, seed: int) -> None:
        self.plan = Plan(count, seed)

    def article(self, number: int) -> tuple[Article, Planted | None]:
        """An article, and what is planted in it; of what is planted in two, with the later one."""
        place = self.plan.place(number)
        facts = Facts(self.plan.random(number), self._day(number))
        if place.role == "within":
            told = story(facts, number, place.case, wrong=True)
            planted = Planted("within", told.kind, told.rule, (_id(number),), told.wording, told.subject)
            return _written(number, told.section, told.title, told.body, facts), planted
        if place.role:
            return self._half(number, place)
        if facts.random.random() < _SOUND:
            told = story(facts, number, facts.random.randrange(10_000), wrong=False)
            return _written(number, told.section, told.title, told.body, facts), None
        return _written(number, *brief(facts, number), facts), None

    def _half(self, number: int, place: Place) -> tuple[Article, Planted | None]:
        told = half(self.plan, number, place)
        article = _written(number, told.section, told.title, told.body, told.facts)
        if told.is_version:
            article = article._replace(url=_url(place.other))
        if place.part == 0:
            return article, None
        ids = (_id(place.other), _id(number))
        return article, Planted(place.role, told.kind, told.rule, ids, told.wording, told.subject)

    def _day(self, number: int) -> dt.date:
        return world.published(number, self.plan.count)


def _id(number: int) -> str:
    return f"{number:09}"


def _url(number: int) -> str:
    return f"https://paper.example/{_id(number)}"


def _written(number: int, section: str, title: str, body: str, facts: Facts) -> Article:
    author = world.somebody(facts.random).name
    return Article(_id(number), _url(number), title, body, facts.day.isoformat(), author, section)
