"""Feasts of lives: the birth, death or wedding that an anniversary of somebody counts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.told.beginnings import Beginning
from editlint.analysis.statements.told.births import births_of
from editlint.analysis.statements.told.counts import BIRTH, DEATH
from editlint.analysis.statements.told.passage import is_named, is_relative, may_be_person
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.analysis.statements.told.counts import Counted
    from editlint.analysis.statements.told.passage import Passage


class LifeCounted(NamedTuple):
    """The end of a life from which a feast counts, and the prose offsets of all dates of that life."""

    beginning: Beginning
    ends: tuple[int, ...]


def lives_counted(article: Prose, passage: Passage, counted: Counted) -> list[LifeCounted]:
    """The one life of a passage whose birth or death a feast is of; none where it tells of several."""
    if counted.sort not in (BIRTH, DEATH):
        return []
    births = [it for it in births_of(article) if passage.first <= it.sentence <= passage.last]
    if len(births) != 1 or is_relative(births[0].phrase):
        return []
    birth = births[0]
    one, other = birth.entity, counted.entity
    named = [it for it in (one, other) if is_named(it) and may_be_person(it)]
    if len({it.key for it in named if it is not None}) > 1:
        return []
    date = birth.date if counted.sort == BIRTH else birth.death
    if date is None:
        return []
    ends = (birth.date.start,) if birth.death is None else (birth.date.start, birth.death.start)
    return [LifeCounted(Beginning(date, counted.sort, birth.phrase, one, birth.place), ends)]


def is_of_the_couple(wedding: Beginning, counted: Counted) -> bool:
    """Whether a dated wedding can be that of who keep theirs: of no relative, and of nobody else by name."""
    if is_relative(wedding.phrase):
        return False
    one, other = wedding.entity, counted.entity
    if one is None or other is None or not set(one.key.split("+")).isdisjoint(other.key.split("+")):
        return True
    return other.name.split(" ")[0].lower() in ("they", "the", "both", "who")
