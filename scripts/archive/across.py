"""What is planted across two articles: a story in each, drawn for both from the number of their case alone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from archive import world
from archive.facts import Facts
from archive.pairs import ACROSS, TRAPS, Case
from archive.wording import templates, told

if TYPE_CHECKING:
    from archive.plan import Place, Plan

_VERSION = "version"  # a story that is published again, corrected, at the same address


class Half(NamedTuple):
    """One of two articles.

    Attributes:
        kind, wording, rule, section, title, body, subject: as of `within.Story`.
        facts: of this article, with the day on which it appears.
        is_version: whether it is a new version of the other.
    """

    kind: str
    wording: int
    rule: str
    section: str
    title: str
    body: str
    subject: str
    facts: Facts
    is_version: bool


def half(plan: Plan, number: int, place: Place) -> Half:
    """The article of a number, as its half of a case."""
    kinds = ACROSS if place.role == "across" else TRAPS
    kind = list(kinds)[place.case % len(kinds)]
    random = plan.random(place.role, place.case)
    is_again = kind == _VERSION
    b_first = random.random() < 0.5 and not is_again
    own, other = (world.published(each, plan.count) for each in (number, place.other))
    if is_again:
        first = min(own, other)
        own, other = (first, first + dt.timedelta(days=1))[:: 1 if place.part == 0 else -1]
    is_b = b_first == (place.part == 0)
    day_a, day_b = (other, own) if is_b else (own, other)

    index = 2 * (2 * place.case + (place.role == "trap"))
    case = Case(
        random, world.rare(index), world.rare(index + 1), world.rare_name(place.case // len(kinds)), day_a, day_b
    )
    shared = Facts(random, own)
    shared.tell(case.person)
    shared.tell(case.person2, "2")
    shared["town"], shared["town2"] = world.town(random), world.town(random)
    rule, draw = kinds[kind]
    shared.update(draw(case))

    found = templates(f"{'across' if place.role == 'across' else 'traps'}/{kind}")
    wordings = [[each for each in found if each.about == (letter,)] for letter in "ab"]
    chosen = [int(random.random() * len(each)) for each in wordings]
    template = wordings[is_b][chosen[is_b]]
    facts = Facts(plan.random(number), own, **shared)
    title, body = told(template, facts, facts.random)
    subject = next((str(shared[name]) for name in ("firm", "battle", "fair") if name in shared), case.person.name)
    wording = chosen[0] * len(wordings[1]) + chosen[1]
    return Half(kind, wording, rule, template.section, title, body, subject, facts, is_again and place.part == 1)
