"""An article that tells nothing wrong: mostly a brief of some forty words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive import world
from archive.pairs import notice
from archive.wording import Template, templates, told
from archive.world import pick

if TYPE_CHECKING:
    from archive.facts import Facts

_FILES = ("local", "council", "court", "sport", "business", "weather", "listings", "people")
_NOTED = 0.01  # of the briefs end with a notice of the paper's
_PEOPLE = "People"  # who die and marry there do so once
_BRIEFS: tuple[Template, ...] = tuple(each for name in _FILES for each in templates(name))


def brief(facts: Facts, number: int) -> tuple[str, str, str]:
    """The section, the headline and the text of a brief, for the article of this number."""
    template = pick(facts.random, _BRIEFS)
    if template.section == _PEOPLE:
        facts.tell(world.once(number))
    title, body = told(template, facts, facts.random)
    if facts.random.random() < _NOTED:
        body = f"{body}\n\n{notice(facts.random)}"
    return template.section, title, body
