"""What is planted within one article: a short story around figures, which are wrong, or right in its sound twin."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from archive import world
from archive.sums import SUMS
from archive.wording import Template, templates, told

if TYPE_CHECKING:
    from archive.facts import Facts

KINDS = (
    *("age", "anniversary", "weekday", "total", "share", "shares", "votes", "repeated", "quotation", "residue"),
    *("change", "unit", "rate", "duration", "event", "score"),
)
_BODIES = ("Guild", "School", "Yard", "Choir", "Society", "Club")


class Story(NamedTuple):
    """A story with figures.

    Attributes:
        kind, wording: which of them it is.
        rule: that must find what is wrong in it.
        section, title, body: of the article.
        subject: of whom or what it is.
    """

    kind: str
    wording: int
    rule: str
    section: str
    title: str
    body: str
    subject: str


def story(facts: Facts, number: int, case: int, *, wrong: bool) -> Story:
    """The story of a case, for the article of this number."""
    kind = KINDS[case % len(KINDS)]
    wordings: tuple[Template, ...] = templates(f"within/{kind}")
    wording = case // len(KINDS) % len(wordings)
    template = wordings[wording]
    rule, sums = template.about
    facts.tell(world.once(number))
    facts["body"] = f"{world.house(number)} {world.pick(facts.random, _BODIES)}"
    facts["rule"] = rule
    facts["told"] = SUMS[sums](facts)[wrong]
    title, body = told(template, facts, facts.random)
    subject = facts["body"] if "{body}" in template.title else facts["person"]
    return Story(kind, wording, rule, template.section, title, body, subject)
